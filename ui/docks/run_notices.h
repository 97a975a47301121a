#pragma once

#include "core/train/training_events.h"

#include <QString>

#include <deque>
#include <vector>

namespace cyclorama {

/// Something about the training that a person should look at, measured on its own figures and
/// pictures.
struct RunNotice {
    QString title;
    QString text;
};

/// Correlation of brightness between two pictures of one size, -1 to 1; 0 where one is flat.
double brightnessCorrelation(const Image& a, const Image& b);

/// How much the pictures differ from each other on average, 0 to 1; 0 for fewer than two.
double spread(const std::vector<const Image*>& pictures);

/// Looks at the previews and the last losses of a run. `nameA` and `nameB` are what the two domains
/// are called in the words; `mayInvert`: light and dark change places by the nature of the data, as
/// by day and night.
std::vector<RunNotice> runNotices(const PreviewSet* preview, const std::deque<StepMetrics>& recent,
                                  const QString& nameA, const QString& nameB,
                                  bool mayInvert = false);

} // namespace cyclorama
