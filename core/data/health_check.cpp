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
    std::vector<Sentence> unreadable; ///< with reasons
    std::vector<Sentence> small;
    std::size_t looked = 0, readable = 0, grey = 0;
    double smallestSide = 0, largestSide = 0; ///< of the shorter sides
    double flattest = 0, tallest = 0;         ///< width by height
};

std::string below(const fs::path& path, const fs::path& root) {
    const fs::path relative = path.lexically_relative(root);
    return relative.empty() ? path.string() : relative.string();
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

Sentence sizeRange(const DomainHealth& health) {
    return say("{} x {} to {} x {}", health.minWidth, health.minHeight, health.maxWidth,
               health.maxHeight);
}

std::vector<Sentence> firstOf(std::vector<Sentence> files) {
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
        look.small.push_back(say("{} ({} x {})", name, picture.width, picture.height));
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
        look.unreadable.push_back(say("{}: {}", below(file.path, folder.root), file.reason));
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
            look.unreadable.push_back(say("{}: {}", name, error.reason()));
        } catch (const Error& error) {
            look.unreadable.push_back(error.sentence());
        }
        progress(static_cast<double>(i + 1) / wanted);
    }
    if (look.readable > 0) {
        look.health.greyShare = static_cast<double>(look.grey) / look.readable;
    }
    return look;
}

void judgeAlone(const Look& look, int cropSize, std::vector<HealthFinding>& findings) {
    const std::string& domain = look.domain;
    if (const std::size_t count = look.unreadable.size(); count > 0) {
        // A single finding even where every file is damaged: then nothing can be trained.
        const bool isHopeless = look.looked > 0 && look.readable == 0;
        findings.push_back(
            {Kind::Unreadable, isHopeless ? Severity::Problem : Severity::Warning,
             count == 1 ? say("1 unreadable file in folder {}", domain)
                        : say("{} unreadable files in folder {}", count, domain),
             say("Training passes over them. Replace them or move them away. The first is {}.",
                 look.unreadable.front()),
             firstOf(look.unreadable), domain, count});
    }
    if (const std::size_t count = look.health.count; count < kFewPictures) {
        findings.push_back({Kind::TooFew,
                            Severity::Warning,
                            count == 1 ? say("Only 1 picture in folder {}", domain)
                                       : say("Only {} pictures in folder {}", count, domain),
                            say("With so few the discriminator learns them by heart and the "
                                "results stop improving. Add pictures: {} at the very least, some "
                                "hundreds are better.",
                                kFewPictures),
                            {},
                            domain,
                            count});
    }
    if (!look.small.empty()) {
        findings.push_back(
            {Kind::TooSmall, Severity::Warning, say("Small pictures in folder {}", domain),
             look.small.size() == 1
                 ? say("1 of the {} pictures looked at is smaller than the crop of {} and will be "
                       "enlarged, which blurs it. Lower crop_size, or leave it out.",
                       look.looked, cropSize)
                 : say("{} of the {} pictures looked at are smaller than the crop of {} and will "
                       "be enlarged, which blurs them. Lower crop_size, or leave them out.",
                       look.small.size(), look.looked, cropSize),
             firstOf(look.small), domain, look.small.size()});
    }
    if (look.readable == 0) return;
    if (look.largestSide > kVeryDifferent * look.smallestSide ||
        look.flattest > kVeryDifferent * look.tallest) {
        findings.push_back(
            {Kind::SizesDiffer,
             Severity::Note,
             say("Very different sizes in folder {}", domain),
             say("Sides range from {}. resize_and_crop squeezes every shape into a square; where "
                 "that hurts, set preprocess to scale_width_and_crop or crop.",
                 sizeRange(look.health)),
             {},
             domain});
    }
}

void judgeTogether(const Look& a, const Look& b, std::vector<HealthFinding>& findings) {
    if (a.readable == 0 || b.readable == 0) return;
    const double ratio = (a.smallestSide + a.largestSide) / (b.smallestSide + b.largestSide);
    if (ratio > kVeryDifferent || ratio < 1 / kVeryDifferent) {
        findings.push_back(
            {Kind::SizesDiffer,
             Severity::Note,
             say("Folder {} holds far larger pictures", ratio > 1 ? a.domain : b.domain),
             say("A ranges from {}, B from {}. Once resized one domain is sharper than the other, "
                 "and the generators learn that difference too. Reduce the larger pictures, or "
                 "find sharper ones for the other folder.",
                 sizeRange(a.health), sizeRange(b.health)),
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
             say("Folder {} is grey, folder {} is in colour", grey.domain, coloured.domain),
             say("{} of the pictures looked at in {} are grey, {} in {}. Colours must then be "
                 "invented on one way and hidden on the other. If that is what you want, set the "
                 "channels of {} to 1; if not, look for colour pictures.",
                 percent(grey.health.greyShare), grey.domain, percent(coloured.health.greyShare),
                 coloured.domain, grey.domain),
             {},
             grey.domain});
    }
}

void judgeDuplicates(const std::vector<std::pair<fs::path, fs::path>>& pairs,
                     const PictureFolder& a, const PictureFolder& b,
                     std::vector<HealthFinding>& findings) {
    const std::size_t count = pairs.size();
    if (count == 0) return;
    std::vector<Sentence> names;
    for (const auto& [inA, inB] : pairs)
        names.emplace_back("A/" + below(inA, a.root) + " = B/" + below(inB, b.root));
    const double share = static_cast<double>(count) / std::min(a.names.size(), b.names.size());
    const bool isAll = share > 0.5;
    findings.push_back(
        {Kind::DuplicateAcrossDomains,
         isAll ? Severity::Problem : Severity::Warning,
         count == 1 ? say("1 picture is in both folders")
                    : say("{} pictures are in both folders", count),
         isAll ? say("The two folders are largely the same, so there is next to nothing to "
                     "translate. Was one folder chosen twice?")
               : say("A picture cannot belong to both sides of the translation. Remove each from "
                     "one of the folders."),
         firstOf(std::move(names)),
         {},
         count});
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
