#include "ui/docks/run_notices.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

constexpr double kInvertedBelow = -0.35; // real and fake run against each other
constexpr double kAlikeShare = 0.12;     // fakes differ by less than this share of the reals
constexpr double kSmallLoss = 0.01;      // a discriminator that is never wrong
constexpr std::size_t kEnoughSteps = 200;
constexpr std::int64_t kEarlySteps = 200; // before, networks have learnt nothing to judge

QString tr(const char* text) {
    return QCoreApplication::translate("cyclorama", text);
}

double brightness(const Image& image, std::size_t pixel) {
    const std::uint8_t* p = image.pixels.data() + pixel * image.channels;
    return image.channels >= 3 ? 0.299 * p[0] + 0.587 * p[1] + 0.114 * p[2] : p[0];
}

/// Every `stride`-th pixel is enough to tell: some thousand of them.
std::size_t strideOf(const Image& image) {
    const std::size_t pixels = static_cast<std::size_t>(image.width) * image.height;
    return std::max<std::size_t>(1, pixels / 4096) | 1; // odd, so that it does not stay in a column
}

double meanLoss(const std::deque<StepMetrics>& recent, int loss) {
    double sum = 0;
    for (const StepMetrics& step : recent)
        sum += step.losses[loss];
    return recent.empty() ? 0 : sum / static_cast<double>(recent.size());
}

void judgePictures(std::vector<RunNotice>& notices, const PreviewSet& preview, int domain,
                   const QString& name, bool mayInvert) {
    double correlation = 0;
    int count = 0;
    std::vector<const Image*> reals, fakes;
    for (const PreviewRow& row : preview.rows) {
        if (row.domain != domain) continue;
        correlation += brightnessCorrelation(row.real, row.fake);
        ++count;
        if (!row.fixed) continue;
        reals.push_back(&row.real);
        fakes.push_back(&row.fake);
    }
    if (count == 0) return;
    correlation /= count;
    if (!mayInvert && correlation < kInvertedBelow)
        notices.push_back(
            {tr("Colours of %1 may be inverted.").arg(name),
             tr("Brightness of real and fake runs against each other (r = %1). Raise the identity "
                "weight, or restart with another seed.")
                 .arg(QLocale().toString(correlation, 'f', 2))});
    const double realSpread = spread(reals);
    if (reals.size() > 1 && realSpread > 0.02 && spread(fakes) < kAlikeShare * realSpread)
        notices.push_back({tr("Fakes of %1 look all alike.").arg(name),
                           tr("Different pictures give nearly the same result. Raise the cycle "
                              "weight, or go back to an earlier checkpoint.")});
}

void judgeLosses(std::vector<RunNotice>& notices, const std::deque<StepMetrics>& recent,
                 const QString& nameA, const QString& nameB) {
    const StepMetrics& last = recent.back();
    if (std::any_of(last.losses.begin(), last.losses.end(),
                    [](float loss) { return !std::isfinite(loss); })) {
        notices.push_back({tr("A loss is no number any more."),
                           tr("The networks are beyond repair. Go back to an earlier checkpoint, "
                              "with a smaller learning rate or precision float32.")});
        return;
    }
    if (recent.size() < kEnoughSteps) return;
    // D_A judges the fakes of domain B's look, D_B those of A's.
    const std::pair<int, QString> judges[] = {{0, nameB}, {4, nameA}};
    for (const auto& [loss, name] : judges)
        if (meanLoss(recent, loss) < kSmallLoss)
            notices.push_back(
                {tr("The discriminator of %1 is never fooled.").arg(name),
                 tr("Its loss stays near 0, so the generator learns little from it. Lower the "
                    "discriminators' learning rate, or give the generator more filters.")});
}

} // namespace

double brightnessCorrelation(const Image& a, const Image& b) {
    if (a.empty() || a.width != b.width || a.height != b.height) return 0;
    const std::size_t pixels = static_cast<std::size_t>(a.width) * a.height;
    double n = 0, sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
    for (std::size_t i = 0; i < pixels; i += strideOf(a)) {
        const double x = brightness(a, i), y = brightness(b, i);
        ++n;
        sumA += x;
        sumB += y;
        sumAA += x * x;
        sumBB += y * y;
        sumAB += x * y;
    }
    const double varA = sumAA - sumA * sumA / n, varB = sumBB - sumB * sumB / n;
    if (varA < n || varB < n) return 0; // less than one grey level of deviation: flat
    return (sumAB - sumA * sumB / n) / std::sqrt(varA * varB);
}

double spread(const std::vector<const Image*>& pictures) {
    double sum = 0;
    int pairs = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        for (std::size_t j = i + 1; j < pictures.size(); ++j) {
            const Image &a = *pictures[i], &b = *pictures[j];
            if (a.pixels.size() != b.pixels.size() || a.empty()) continue;
            double difference = 0;
            std::size_t n = 0;
            for (std::size_t k = 0; k < a.pixels.size(); k += strideOf(a), ++n)
                difference += std::abs(a.pixels[k] - b.pixels[k]);
            sum += difference / (255.0 * static_cast<double>(n));
            ++pairs;
        }
    }
    return pairs ? sum / pairs : 0;
}

std::vector<RunNotice> runNotices(const PreviewSet* preview, const std::deque<StepMetrics>& recent,
                                  const QString& nameA, const QString& nameB, bool mayInvert) {
    std::vector<RunNotice> notices;
    if (!recent.empty()) judgeLosses(notices, recent, nameA, nameB);
    if (preview && preview->step >= kEarlySteps) {
        judgePictures(notices, *preview, 0, nameA, mayInvert);
        judgePictures(notices, *preview, 1, nameB, mayInvert);
    }
    return notices;
}

} // namespace cyclorama
