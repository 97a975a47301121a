#include "core/data/health_check.h"

#include "core/data/decode.h"
#include "core/data/duplicate_files.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {
namespace fs = std::filesystem;
namespace {

using Kind = HealthFinding::Kind;
using Severity = HealthFinding::Severity;

constexpr std::size_t kFewPictures = 30;
constexpr std::size_t kMostFilesNamed = 20;
constexpr double kVeryDifferent = 2.0; ///< largest to smallest, of sizes and of shapes
constexpr double kLooking = 0.8;       ///< share of the progress; the rest is duplicates

/// What looking at some pictures of one domain has brought to light.
struct Look {
    std::string domain; ///< "A" or "B"
    DomainHealth health;
    std::vector<std::string> unreadable; ///< with reasons
    std::vector<std::string> small;
    std::size_t looked = 0, readable = 0, grey = 0;
    double smallestSide = 0, largestSide = 0; ///< of the shorter sides
    double flattest = 0, tallest = 0;         ///< width by height
};

std::string below(const fs::path& path, const fs::path& root) {
    const fs::path relative = path.lexically_relative(root);
    return relative.empty() ? path.string() : relative.string();
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string sizeRange(const DomainHealth& health) {
    const auto size = [](int width, int height) {
        return std::to_string(width) + " x " + std::to_string(height);
    };
    return size(health.minWidth, health.minHeight) + " to " +
           size(health.maxWidth, health.maxHeight);
}

std::vector<std::string> firstOf(std::vector<std::string> files) {
    if (files.size() > kMostFilesNamed) files.resize(kMostFilesNamed);
    return files;
}

/// Colours that are nearly equal in nearly all pixels; JPEG and scanners leave a slight tint.
bool isGrey(const Image& picture) {
    constexpr int kTint = 12;
    const std::size_t pixels = picture.pixels.size() / 3;
    const std::size_t step = std::max<std::size_t>(1, pixels / 20000);
    std::size_t looked = 0, coloured = 0;
    for (std::size_t i = 0; i < pixels; i += step, ++looked) {
        const auto* rgb = picture.pixels.data() + 3 * i;
        const auto [low, high] = std::minmax({rgb[0], rgb[1], rgb[2]});
        if (high - low > kTint) ++coloured;
    }
    return coloured * 200 < looked;
}

void take(Look& look, const Image& picture, const std::string& name, int cropSize) {
    const double shape = static_cast<double>(picture.width) / picture.height;
    const int side = std::min(picture.width, picture.height);
    DomainHealth& health = look.health;
    if (look.readable++ == 0) {
        health.minWidth = health.maxWidth = picture.width;
        health.minHeight = health.maxHeight = picture.height;
        look.flattest = look.tallest = shape;
        look.smallestSide = look.largestSide = side;
    }
    health.minWidth = std::min(health.minWidth, picture.width);
    health.maxWidth = std::max(health.maxWidth, picture.width);
    health.minHeight = std::min(health.minHeight, picture.height);
    health.maxHeight = std::max(health.maxHeight, picture.height);
    look.flattest = std::max(look.flattest, shape);
    look.tallest = std::min(look.tallest, shape);
    look.smallestSide = std::min<double>(look.smallestSide, side);
    look.largestSide = std::max<double>(look.largestSide, side);
    if (side < cropSize) {
        look.small.push_back(name + " (" + std::to_string(picture.width) + " x " +
                             std::to_string(picture.height) + ")");
    }
    if (isGrey(picture)) ++look.grey;
}

std::vector<fs::path> pathsOf(const PictureFolder& folder) {
    std::vector<fs::path> paths;
    for (std::size_t i = 0; i < folder.names.size(); ++i)
        paths.push_back(folder.path(i));
    return paths;
}

Look lookAt(const std::string& domain, const PictureFolder& folder, int cropSize,
            std::size_t sample, const std::function<void(double)>& progress,
            const std::stop_token& stop) {
    Look look;
    look.domain = domain;
    look.health.count = folder.names.size();
    for (const SkippedFile& file : folder.skipped) {
        look.unreadable.push_back(below(file.path, folder.root) + ": " + file.reason);
    }
    const std::size_t wanted = std::min(sample, folder.names.size());
    for (std::size_t i = 0; i < wanted && !stop.stop_requested(); ++i) {
        // Evenly spread, so that a folder sorted by kind is seen in all its parts.
        const std::size_t index = i * folder.names.size() / wanted;
        const fs::path path = folder.path(index);
        const std::string& name = folder.names[index];
        ++look.looked;
        try {
            take(look, decodePicture(path, 3), name, cropSize);
        } catch (const PictureError& error) {
            look.unreadable.push_back(name + ": " + error.reason());
        } catch (const Error& error) {
            look.unreadable.push_back(error.what());
        }
        progress(static_cast<double>(i + 1) / wanted);
    }
    if (look.readable > 0) {
        look.health.greyShare = static_cast<double>(look.grey) / look.readable;
    }
    return look;
}

void judgeAlone(const Look& look, int cropSize, std::vector<HealthFinding>& findings) {
    const std::string folder = "folder " + look.domain;
    if (!look.unreadable.empty()) {
        // A single finding even where every file is damaged: then nothing can be trained.
        const bool isHopeless = look.looked > 0 && look.readable == 0;
        findings.push_back(
            {Kind::Unreadable, isHopeless ? Severity::Problem : Severity::Warning,
             counted(look.unreadable.size(), "unreadable file in ", "unreadable files in ") +
                 folder,
             "Training passes over them. Replace them or move them away, the first "
             "being " +
                 look.unreadable.front() + ".",
             firstOf(look.unreadable), look.domain, look.unreadable.size()});
    }
    if (look.health.count < kFewPictures) {
        findings.push_back(
            {Kind::TooFew,
             Severity::Warning,
             counted(look.health.count, "picture only in ", "pictures only in ") + folder,
             "With so few the discriminator learns them by heart and the results "
             "stop improving. Add pictures: " +
                 std::to_string(kFewPictures) + " at the very least, some hundreds are better.",
             {},
             look.domain,
             look.health.count});
    }
    if (!look.small.empty()) {
        findings.push_back({Kind::TooSmall, Severity::Warning, "Small pictures in " + folder,
                            std::to_string(look.small.size()) + " of the " +
                                counted(look.looked, "picture", "pictures") +
                                " looked at are smaller than the crop of " +
                                std::to_string(cropSize) +
                                " and will be enlarged, which blurs "
                                "them. Lower crop_size, or leave them out.",
                            firstOf(look.small), look.domain, look.small.size()});
    }
    if (look.readable == 0) return;
    if (look.largestSide > kVeryDifferent * look.smallestSide ||
        look.flattest > kVeryDifferent * look.tallest) {
        findings.push_back({Kind::SizesDiffer,
                            Severity::Note,
                            "Very different sizes in " + folder,
                            "Sides range from " + sizeRange(look.health) +
                                ". resize_and_crop squeezes every shape into a square; where that "
                                "hurts, set preprocess to scale_width_and_crop or crop.",
                            {},
                            look.domain});
    }
}

void judgeTogether(const Look& a, const Look& b, std::vector<HealthFinding>& findings) {
    if (a.readable == 0 || b.readable == 0) return;
    const double ratio = (a.smallestSide + a.largestSide) / (b.smallestSide + b.largestSide);
    if (ratio > kVeryDifferent || ratio < 1 / kVeryDifferent) {
        const std::string& finer = ratio > 1 ? a.domain : b.domain;
        findings.push_back({Kind::SizesDiffer,
                            Severity::Note,
                            "Folder " + finer + " holds far larger pictures",
                            "A ranges from " + sizeRange(a.health) + ", B from " +
                                sizeRange(b.health) +
                                ". Once resized one domain is sharper than the other, and the "
                                "generators learn that difference too. Reduce the larger pictures, "
                                "or find sharper ones for the other folder.",
                            {},
                            {}});
    }
    const bool aIsGrey = a.health.greyShare > 0.9, bIsGrey = b.health.greyShare > 0.9;
    if (aIsGrey != bIsGrey) {
        const Look& grey = aIsGrey ? a : b;
        const Look& coloured = aIsGrey ? b : a;
        findings.push_back(
            {Kind::OneDomainGrey,
             Severity::Warning,
             "Folder " + grey.domain + " is grey, folder " + coloured.domain + " is in colour",
             percent(grey.health.greyShare) + " of the pictures looked at in " + grey.domain +
                 " are grey, " + percent(coloured.health.greyShare) + " in " + coloured.domain +
                 ". Colours must then be invented on one way and hidden on the "
                 "other. If that is what you want, set the channels of " +
                 grey.domain + " to 1; if not, look for colour pictures.",
             {},
             grey.domain});
    }
}

void judgeDuplicates(const std::vector<std::pair<fs::path, fs::path>>& pairs,
                     const PictureFolder& a, const PictureFolder& b,
                     std::vector<HealthFinding>& findings) {
    if (pairs.empty()) return;
    std::vector<std::string> names;
    for (const auto& [inA, inB] : pairs) {
        names.push_back("A/" + below(inA, a.root) + " = B/" + below(inB, b.root));
    }
    const double share =
        static_cast<double>(pairs.size()) / std::min(a.names.size(), b.names.size());
    const bool isAll = share > 0.5;
    const std::string remedy =
        isAll ? "The two folders are largely the same, so there is next to nothing to translate. "
                "Was one folder chosen twice?"
              : "A picture cannot belong to both sides of the translation. Remove each from one of "
                "the folders.";
    findings.push_back({Kind::DuplicateAcrossDomains,
                        isAll ? Severity::Problem : Severity::Warning,
                        counted(pairs.size(), "picture is", "pictures are") + " in both folders",
                        remedy,
                        firstOf(std::move(names)),
                        {},
                        pairs.size()});
}

} // namespace

HealthReport checkHealth(const PictureFolder& a, const PictureFolder& b, int cropSize,
                         std::size_t sample, const std::function<void(double)>& progress,
                         std::stop_token stop) {
    const auto tell = [&](double done) {
        if (progress) progress(done);
    };
    const Look lookA = lookAt(
        "A", a, cropSize, sample, [&](double done) { tell(done * kLooking / 2); }, stop);
    const Look lookB = lookAt(
        "B", b, cropSize, sample, [&](double done) { tell((1 + done) * kLooking / 2); }, stop);
    const auto duplicates = duplicateFiles(
        pathsOf(a), pathsOf(b), [&](double done) { tell(kLooking + done * (1 - kLooking)); }, stop);

    HealthReport report{lookA.health, lookB.health, {}};
    judgeDuplicates(duplicates, a, b, report.findings);
    judgeAlone(lookA, cropSize, report.findings);
    judgeAlone(lookB, cropSize, report.findings);
    judgeTogether(lookA, lookB, report.findings);
    // What stops training comes first.
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const auto& x, const auto& y) { return x.severity > y.severity; });
    tell(1);
    return report;
}

} // namespace cyclorama
