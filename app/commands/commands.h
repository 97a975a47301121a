#pragma once

#include "app/request.h"

namespace cyclorama {

/// The headless commands: each does what its request asks, prints the result on standard output
/// and returns the process's exit code, 0 or 1. All throw UsageError for a wrong request and Error
/// for one that could not be carried out.
int train(const TrainRequest& request, const CommonOptions& common);
int translate(const TranslateRequest& request, const CommonOptions& common);
int info(const InfoRequest& request, const CommonOptions& common);
int listPresets(const PresetsRequest& request, const CommonOptions& common);
int listSettings(const SettingsRequest& request, const CommonOptions& common);
int doctor(const CommonOptions& common);
int selftest(const SelftestRequest& request, const CommonOptions& common);

} // namespace cyclorama
