#include "tests/support/fake_trainer.h"
#include "ui/docks/run_notices.h"

#include <QTest>

#include <limits>

using namespace cyclorama;
using test::FakeScript;
using test::FakeTrainer;

namespace {

std::deque<StepMetrics> steps(int count, float lossDA) {
    std::deque<StepMetrics> all;
    for (int i = 1; i <= count; ++i) {
        StepMetrics step;
        step.step = i;
        step.losses.fill(0.4f);
        step.losses[0] = lossDA;
        all.push_back(step);
    }
    return all;
}

} // namespace

class TestRunNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureAgreesWithItselfAndNotWithItsNegative() {
        const PreviewRow row = FakeTrainer::previewOf({}, 500).rows[0];
        Image negative = row.real;
        for (auto& value : negative.pixels)
            value = static_cast<std::uint8_t>(255 - value);
        QVERIFY(brightnessCorrelation(row.real, row.real) > 0.999);
        QVERIFY(brightnessCorrelation(row.real, negative) < -0.999);
        const Image flat{8, 8, 3, std::vector<std::uint8_t>(192, 77)};
        QCOMPARE(brightnessCorrelation(flat, flat), 0.0);
    }

    void healthyPreviewsGiveNoNotice() {
        const PreviewSet preview = FakeTrainer::previewOf({}, 500);
        QCOMPARE(runNotices(&preview, steps(300, 0.25f), "horse", "zebra").size(), 0u);
    }

    void invertedColoursAreNoticedWithTheirDomain() {
        FakeScript script;
        script.inverted = true;
        const PreviewSet preview = FakeTrainer::previewOf(script, 500);
        const auto notices = runNotices(&preview, {}, "horse", "zebra");
        QCOMPARE(notices.size(), 1u);
        QVERIFY(notices[0].title.contains("zebra"));
        QVERIFY2(notices[0].text.contains("1.00"), qPrintable(notices[0].text));
    }

    void invertedColoursMayBeInTheNatureOfTheData() {
        FakeScript script;
        script.inverted = true;
        const PreviewSet preview = FakeTrainer::previewOf(script, 500);
        QVERIFY(runNotices(&preview, {}, "day", "night", true).empty());
    }

    void youngNetworksAreNotJudged() {
        FakeScript script;
        script.inverted = true;
        const PreviewSet preview = FakeTrainer::previewOf(script, 50);
        QVERIFY(runNotices(&preview, {}, "horse", "zebra").empty());
    }

    void fakesThatAreAllAlikeAreNoticed() {
        PreviewSet preview = FakeTrainer::previewOf({}, 500);
        PreviewRow other = FakeTrainer::previewOf({}, 500).rows[2];
        other.fixed = true;
        other.fake = preview.rows[0].fake;
        preview.rows.push_back(other);
        const auto notices = runNotices(&preview, {}, "horse", "zebra");
        QCOMPARE(notices.size(), 1u);
        QVERIFY(notices[0].title.contains("horse"));
    }

    void aDiscriminatorThatIsNeverFooledIsNoticed() {
        const auto notices = runNotices(nullptr, steps(300, 0.001f), "horse", "zebra");
        QCOMPARE(notices.size(), 1u);
        QVERIFY(notices[0].title.contains("zebra")); // D_A judges what G_A paints
        QVERIFY(runNotices(nullptr, steps(50, 0.001f), "horse", "zebra").empty());
    }

    void aLossThatIsNoNumberIsNoticedAtOnce() {
        auto few = steps(3, 0.2f);
        few.back().losses[5] = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(runNotices(nullptr, few, "horse", "zebra").size(), 1u);
    }
};

QTEST_MAIN(TestRunNotices)
#include "test_run_notices.moc"
