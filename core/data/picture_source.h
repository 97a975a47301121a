#pragma once

#include "core/base/image.h"
#include "core/base/sentence.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cyclorama {

/// A numbered collection of pictures of one domain. All members may be called from several threads
/// at once.
class PictureSource {
public:
    virtual ~PictureSource() = default;
    virtual std::size_t count() const = 0;
    /// What messages and previews call picture `index`: a path below the folder.
    virtual std::string name(std::size_t index) const = 0;
    /// Decoded, upright, with `channels` (1 or 3) channels. Throws Error naming file and reason.
    virtual Image load(std::size_t index, int channels) const = 0;
};

/// A file in a picture folder that cannot be used.
struct SkippedFile {
    std::filesystem::path path;
    Sentence reason; ///< "text", "empty", "truncated JPEG", ...
};

/// The files of a folder and its subfolders, in an order that depends on their names alone.
struct PictureFolder {
    std::filesystem::path root;
    /// Below the root, as plain strings: std::filesystem::path takes some 500 bytes each.
    std::vector<std::string> names;
    std::vector<SkippedFile> skipped;

    std::filesystem::path path(std::size_t index) const { return root / names.at(index); }
};

/// Lists the pictures below `folder`: by ending and by the file's first bytes, without decoding.
/// Hidden files and folders are passed over silently; other files without a picture's ending too;
/// files with a picture's ending that hold none are skipped and named. `limit` 0: all.
/// Throws UsageError when the folder does not exist or holds no readable picture, saying what was
/// found instead.
PictureFolder scanPictures(const std::filesystem::path& folder, std::size_t limit = 0);

/// The endings of picture files, small, with their dot.
std::span<const std::string_view> pictureEndings();

/// Is this the name of a picture file, whatever the letter case.
bool hasPictureEnding(const std::filesystem::path& path);

/// Pictures of a scanned folder.
std::shared_ptr<PictureSource> folderSource(PictureFolder folder);

/// Pictures drawn by the program: domain 0 landscapes by summer day, 1 by winter night.
std::shared_ptr<PictureSource> demoSource(int domain, std::size_t count, int size);

/// Where the two domains' pictures lie.
struct DataFolders {
    std::filesystem::path trainA, trainB;
    std::filesystem::path testA, testB; ///< empty when there are none
};

/// Finds trainA/trainB (and testA/testB) below `root`. Throws UsageError saying what was found.
DataFolders findDataFolders(const std::filesystem::path& root);

} // namespace cyclorama
