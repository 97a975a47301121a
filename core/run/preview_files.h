#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama {

/// "step_00000100": the folder of one step's pictures below previews/.
std::string previewFolderName(std::int64_t step);

/// What that folder is called while it is being written.
std::string unfinishedPreviewName(std::int64_t step);

/// "A0_real.png" for the first fixed picture of A, "B_batch1_fake.png" for the second of the
/// current batch's B; `picture` counts as PreviewFile::picture does.
std::string previewFileName(int domain, int picture, const std::string& role);

/// The steps of which previews lie on disk, ascending.
std::vector<std::int64_t> previewSteps(const std::filesystem::path& run);

/// Removes the previews of later steps, which a session that goes on from `step` draws again, and
/// what a crash left unfinished.
/// Throws Error.
void removePreviewsAfter(const std::filesystem::path& run, std::int64_t step);

/// The newest preview's first fake picture, or an empty path.
std::filesystem::path newestPreview(const std::filesystem::path& run);

} // namespace cyclorama
