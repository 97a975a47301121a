#include "core/train/preview_maker.h"
#include "tests/support/lazy_copies.h"
#include "tests/support/small_model.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

TrainingData demoData() {
    TrainingData data;
    data.a = data.previewA = demoSource(0, 4, 16);
    data.b = data.previewB = demoSource(1, 4, 16);
    return data;
}

LoaderOptions small() {
    LoaderOptions options;
    options.augmentation = {"none", 16, 16, false, 4};
    return options;
}

PreviewMaker maker(std::shared_ptr<CopyStream> copies) {
    return PreviewMaker(demoData(), small(), 2, at::kCPU, std::move(copies));
}

CycleImages takeStep(CycleGan& model) {
    CycleImages images;
    const auto picture = [] { return at::rand({1, 3, 16, 16}) * 2 - 1; };
    model.step(picture(), picture(), {}, {1e-2, 1e-2}, &images);
    return images;
}

bool equal(const PreviewRow& one, const PreviewRow& other) {
    return one.domain == other.domain && one.fixed == other.fixed && one.source == other.source &&
           one.real.pixels == other.real.pixels && one.fake.pixels == other.fake.pixels &&
           one.reconstructed.pixels == other.reconstructed.pixels &&
           one.identity.pixels == other.identity.pixels && one.cycleL1 == other.cycleL1 &&
           one.identityL1 == other.identityL1;
}

bool equal(const std::vector<PreviewRow>& one, const std::vector<PreviewRow>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto& a, const auto& b) { return equal(a, b); });
}

} // namespace

class TestPreviewMaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPreviewIsAskedForWithoutWaiting() {
        CycleGan model(smallModel());
        const CycleImages images = takeStep(model);
        const auto device = std::make_shared<LazyCopies>();
        const PreviewMaker late = maker(device), atOnce = maker(nullptr);
        PendingPreview pending = late.begin(model), ready = atOnce.begin(model);
        late.add(pending, images, "of A", "of B");
        atOnce.add(ready, images, "of A", "of B");
        QCOMPARE(device->waits, 0);

        const auto rows = std::move(pending).finish();
        QVERIFY(device->waits > 0);
        QCOMPARE(rows.size(), std::size_t(6));
        QVERIFY(rows[0].fixed && !rows[5].fixed);
        QCOMPARE(rows[5].source, std::string("of B"));
        QVERIFY(!rows[5].fake.pixels.empty() && rows[5].cycleL1 > 0 && rows[5].identityL1 > 0);
        QVERIFY(equal(rows, std::move(ready).finish()));
    }

    void picturesOfTheTrainingFolderHaveKeysOfTheirOwn() {
        CycleGan model(smallModel());
        TrainingData data = demoData();
        data.previewA = demoSource(0, 4, 20); // another folder with pictures of the same names
        const std::string name = data.a->name(3), marked = "train:" + name;
        QCOMPARE(data.previewA->name(3), name);
        data.followedA = {marked, name};
        const PreviewMaker maker(data, small(), 1, at::kCPU);
        PendingPreview pending = maker.begin(model);
        maker.add(pending, takeStep(model), name, "of B");
        const auto rows = std::move(pending).finish();
        QCOMPARE(rows.size(), std::size_t(6));
        QCOMPARE(rows[0].source, name);
        QCOMPARE(rows[0].key, marked);
        QCOMPARE(rows[0].real.width, 16);
        QCOMPARE(rows[2].key, name);
        QCOMPARE(rows[2].real.width, 20);
        QCOMPARE(rows[4].key, marked); // a batch is always of the training folder
        QCOMPARE(rows[5].key, std::string("of B"));
    }

    void whatWasShownBeforeStaysWhateverElseHasCome() {
        const auto keys = [](const TrainingData& data, std::vector<SkippedFile>* gone = nullptr) {
            LoaderOptions options = small();
            if (gone)
                options.onSkipped = [gone](const SkippedFile& file) { gone->push_back(file); };
            return PreviewMaker(data, options, 2, at::kCPU).othersA();
        };
        TrainingData data = demoData();
        const auto spread = keys(data);
        QCOMPARE(spread, (std::vector{data.a->name(0), data.a->name(2)}));
        data.a = data.previewA = demoSource(0, 40, 16);
        QVERIFY(keys(data) != spread);
        data.shownA = spread;
        QCOMPARE(keys(data), spread);
        data.followedA = {data.a->name(7)};
        QCOMPARE(keys(data), std::vector{spread[0]}); // two in all

        data.followedA.clear();
        data.shownA = {"gone.png", spread[1]};
        std::vector<SkippedFile> gone;
        const auto now = keys(data, &gone);
        QCOMPARE(now, (std::vector{spread[1], data.a->name(0)}));
        QCOMPARE(gone.size(), std::size_t(1));
        QCOMPARE(gone[0].path, std::string("gone.png"));
    }

    void stepsTakenMeanwhileDoNotShow() {
        CycleGan model(smallModel());
        const PreviewMaker late = maker(std::make_shared<LazyCopies>());
        const auto before = std::move(late.begin(model)).finish();
        PendingPreview pending = late.begin(model);
        takeStep(model);
        QVERIFY(equal(std::move(pending).finish(), before));
        QVERIFY(!equal(std::move(late.begin(model)).finish(), before));
    }
};

QTEST_GUILESS_MAIN(TestPreviewMaker)
#include "test_preview_maker.moc"
