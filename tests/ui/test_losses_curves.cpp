#include "tests/support/run_on_disk.h"
#include "ui/widgets/curve_pyramid.h"
#include "ui/widgets/curve_samples.h"
#include "ui/widgets/event_marks.h"
#include "ui/widgets/run_curves.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace cyclorama;

namespace {

float noise(std::size_t i) {
    return std::sin(static_cast<float>(i) * 0.7f) * 3 + static_cast<float>(i % 13);
}

CurveSummary byHand(const CurvePyramid& curve, std::size_t begin, std::size_t end) {
    CurveSummary summary;
    for (std::size_t i = begin; i < end; ++i)
        summary.add(curve.at(i));
    return summary;
}

void compare(const CurveSummary& a, const CurveSummary& b) {
    QCOMPARE(a.count, b.count);
    if (a.count == 0) return;
    QCOMPARE(a.minimum, b.minimum);
    QCOMPARE(a.maximum, b.maximum);
    QVERIFY(std::abs(a.mean() - b.mean()) < 1e-6);
}

void compareManyRanges(const CurvePyramid& curve) {
    std::mt19937 random(5);
    for (int i = 0; i < 300; ++i) {
        std::size_t begin = random() % (curve.size() + 1), end = random() % (curve.size() + 1);
        if (begin > end) std::swap(begin, end);
        compare(curve.summary(begin, end), byHand(curve, begin, end));
    }
}

} // namespace

class TestLossesCurves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyStretchIsSummedUpAsByHand() {
        for (const std::size_t size : {1, 7, 8, 9, 64, 65, 511, 512, 513, 5000}) {
            CurvePyramid appended, assigned;
            std::vector<float> values;
            for (std::size_t i = 0; i < size; ++i) {
                appended.append(noise(i));
                values.push_back(noise(i));
            }
            assigned.assign(values);
            compareManyRanges(appended);
            compareManyRanges(assigned);
        }
    }

    void aCurveThatWasCutGrowsOnAsIfNothingHadBeenThere() {
        for (const std::size_t cut : {0, 1, 8, 9, 64, 100, 512, 700, 999}) {
            CurvePyramid curve;
            for (std::size_t i = 0; i < 1000; ++i)
                curve.append(100 + noise(i));
            curve.truncate(cut);
            QCOMPARE(curve.size(), cut);
            for (std::size_t i = 0; i < 600; ++i)
                curve.append(noise(i));
            compareManyRanges(curve);
        }
    }

    void valuesThatAreNotFiniteAreLeftOut() {
        CurvePyramid curve;
        const float nan = std::numeric_limits<float>::quiet_NaN();
        for (std::size_t i = 0; i < 200; ++i)
            curve.append(i % 3 == 0 ? nan : noise(i));
        compareManyRanges(curve);
        QVERIFY(curve.summary(0, 1).empty());
    }

    void smoothingIsTheBiasCorrectedAverage() {
        RunCurves curves;
        curves.setSmoothing(0.9);
        double accumulated = 0, weight = 1;
        for (int step = 1; step <= 200; ++step) {
            const StepMetrics metrics = test::madeUpMetrics(step);
            curves.append(metrics);
            accumulated = 0.9 * accumulated + 0.1 * metrics.losses[2];
            weight *= 0.9;
            const double expected = accumulated / (1 - weight);
            QVERIFY(std::abs(curves.smoothed(2).at(curves.size() - 1) - expected) < 1e-5);
        }
        QCOMPARE(float(curves.smoothed(2).at(0)), test::madeUpMetrics(1).losses[2]);
        // Another weight afterwards gives what it would have given from the beginning.
        RunCurves again;
        again.setSmoothing(0.5);
        for (int step = 1; step <= 200; ++step)
            again.append(test::madeUpMetrics(step));
        curves.setSmoothing(0.5);
        QCOMPARE(curves.smoothed(3).values(0, 200), again.smoothed(3).values(0, 200));
        // The rate is what it is.
        QCOMPARE(float(curves.smoothed(kLearningRateCurve).at(10)), 2e-4f);
    }

    void aPartOfASmoothedCurveIsThatPartOfTheWhole() {
        // Values, means of stretches of any length, from any place, with gaps, for short and long
        // memories: all as the textbook's loop over the whole curve has them.
        CurvePyramid curve;
        const float nan = std::numeric_limits<float>::quiet_NaN();
        constexpr std::size_t kSize = 40000;
        for (std::size_t i = 0; i < kSize; ++i)
            curve.append(i % 97 == 3 || (i > 9000 && i < 9500) ? nan : noise(i));
        for (const double weight : {0.0, 0.5, 0.9, 0.99, 0.999}) {
            std::vector<double> whole;
            double accumulated = 0, mass = 0;
            for (std::size_t i = 0; i < kSize; ++i) {
                const float value = curve.at(i);
                if (std::isfinite(value)) {
                    accumulated = weight * accumulated + (1 - weight) * value;
                    mass = weight * mass + (1 - weight);
                }
                whole.push_back(std::isfinite(value) ? accumulated / mass : value);
            }
            const CurveSmoothing smoothing(curve, weight);
            for (const std::size_t begin :
                 {std::size_t(0), std::size_t(5), std::size_t(9200), std::size_t(31234)}) {
                const std::vector<double> part = smoothing.values(begin, begin + 700);
                for (std::size_t i = 0; i < part.size(); ++i) {
                    QCOMPARE(std::isfinite(part[i]), std::isfinite(whole[begin + i]));
                    if (!std::isfinite(part[i])) continue;
                    QVERIFY(std::abs(part[i] - whole[begin + i]) < 1e-5);
                    if (i % 50 == 0)
                        QVERIFY(std::abs(smoothing.at(begin + i) - whole[begin + i]) < 1e-5);
                }
            }
            for (const std::size_t step : {1, 7, 64, 450, 1250, 19000}) {
                std::vector<std::size_t> boundaries;
                for (std::size_t at = 3; at <= kSize; at += step)
                    boundaries.push_back(at);
                const std::vector<double> means = smoothing.means(boundaries);
                QCOMPARE(means.size(), boundaries.size() - 1);
                for (std::size_t i = 0; i < means.size(); ++i) {
                    double sum = 0;
                    int count = 0;
                    for (std::size_t k = boundaries[i]; k < boundaries[i + 1]; ++k) {
                        if (!std::isfinite(whole[k])) continue;
                        sum += whole[k];
                        ++count;
                    }
                    QCOMPARE(std::isfinite(means[i]), count > 0);
                    if (count > 0) QVERIFY(std::abs(means[i] - sum / count) < 1e-5);
                }
            }
        }
    }

    void stepsThatARunRepeatsReplaceTheOldOnes() {
        RunCurves curves;
        curves.setSmoothing(0.8);
        curves.append(test::madeUpMetrics(1, 100));
        StepMetrics other = test::madeUpMetrics(61);
        other.losses.fill(5);
        curves.append(other);
        QCOMPARE(curves.size(), std::size_t(61));
        QCOMPARE(curves.raw(0).at(60), 5.0f);

        RunCurves fresh;
        fresh.setSmoothing(0.8);
        fresh.append(test::madeUpMetrics(1, 60));
        fresh.append(other);
        QCOMPARE(curves.smoothed(0).values(0, 61), fresh.smoothed(0).values(0, 61));
    }

    void placesAreFoundOnEveryAxis() {
        RunCurves curves;
        curves.append(test::madeUpMetrics(1, 100));
        QCOMPARE(curves.nearest(CurveAxis::Step, 41.4), std::size_t(40));
        QCOMPARE(curves.nearest(CurveAxis::Epoch, 4.16), std::size_t(41));
        QCOMPARE(curves.nearest(CurveAxis::Time, -3), std::size_t(0));
        QCOMPARE(curves.nearest(CurveAxis::Time, 1e9), std::size_t(99));
        QCOMPARE(curves.firstAtOrAfter(CurveAxis::Step, 100.5), std::size_t(100));
    }

    void noPeakHidesBetweenPixels() {
        RunCurves curves;
        for (int step = 1; step <= 100000; ++step) {
            StepMetrics metrics = test::madeUpMetrics(step);
            if (step == 73333) metrics.losses[1] = 40;
            curves.append(metrics);
        }
        const CurveSampler sampler(curves, CurveAxis::Step, 1, 100000, 800);
        const CurvePoints points = sampler.envelope(curves.raw(1));
        QVERIFY(points.x.size() <= 1600);
        const auto peak = std::max_element(points.y.begin(), points.y.end());
        QCOMPARE(*peak, 40.0);
        const double x = points.x[peak - points.y.begin()];
        QVERIFY(std::abs(x - 73333) < 100000.0 / 800);
        QVERIFY(std::is_sorted(points.x.begin(), points.x.end()));
        // A mean over a column is the mean of its values.
        const CurvePoints means = sampler.averages(curves.smoothed(7));
        QVERIFY(means.x.size() <= 800);
        for (const double mean : means.y)
            QVERIFY(std::abs(mean - 0.83) < 0.02);
    }

    void fewMeasurementsAreDrawnAsTheyAre() {
        RunCurves curves;
        curves.append(test::madeUpMetrics(1, 50));
        const CurveSampler sampler(curves, CurveAxis::Step, 10, 20, 800);
        const CurvePoints points = sampler.envelope(curves.raw(0));
        QCOMPARE(points.x.front(), 9.0); // the neighbours, so that the line reaches the edges
        QCOMPARE(points.x.back(), 20.0);
        QCOMPARE(points.y[3], double(curves.raw(0).at(11)));
    }

    void wordsOfMarksNeverTouch() {
        std::mt19937 random(3);
        std::vector<MarkLabel> labels;
        for (int i = 0; i < 60; ++i)
            labels.push_back({double(random() % 1000), 60.0 + random() % 60, i % 9 == 0});
        const std::vector<int> rows = arrangeLabels(labels, 3, 8);
        int placed = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            placed += rows[i] >= 0;
            for (std::size_t j = 0; j < i; ++j) {
                if (rows[i] < 0 || rows[i] != rows[j]) continue;
                QVERIFY(labels[i].left + labels[i].width + 8 <= labels[j].left ||
                        labels[j].left + labels[j].width + 8 <= labels[i].left);
            }
        }
        QVERIFY(placed > 10);
    }

    void aChangedSettingGetsItsWordsBeforeCheckpoints() {
        const std::vector<MarkLabel> labels = {{100, 80, false}, {110, 80, true}, {120, 80, false}};
        const std::vector<int> rows = arrangeLabels(labels, 1, 4);
        QCOMPARE(rows, (std::vector<int>{-1, 0, -1}));
        const std::vector<MarkLabel> changes(4, {100, 80, true}), checkpoints(4, {100, 80, false});
        QCOMPARE(arrangeLabels(changes, 5, 4), (std::vector<int>{0, 1, 2, 3}));
        QCOMPARE(arrangeLabels(checkpoints, 5, 4), (std::vector<int>{0, 1, 2, -1}));
    }

    void eventsAreToldInWords() {
        const auto text = [](const RunEvent& event, double epochs) {
            return markOf(event, epochs).value_or(EventMark{}).text;
        };
        QCOMPARE(text({RunEvent::Kind::SettingChanged, 5, 0, "lambda_A", "10", "12"}, 0),
                 QStringLiteral("Cycle weight A 10 → 12"));
        QCOMPARE(text({RunEvent::Kind::SettingChanged, 5, 0, "once_there", "a", "b"}, 0),
                 QStringLiteral("once_there a → b"));
        QCOMPARE(text({RunEvent::Kind::Checkpoint, 300, 0, {}, {}, {}}, 30.0),
                 QStringLiteral("checkpoint, epoch 30"));
        QCOMPARE(text({RunEvent::Kind::Checkpoint, 301, 0, {}, {}, {}}, 30.1),
                 QStringLiteral("checkpoint"));
        QVERIFY(!markOf({RunEvent::Kind::Started, 0, 0, {}, {}, {}}, 0));
    }
};

QTEST_GUILESS_MAIN(TestLossesCurves)
#include "test_losses_curves.moc"
