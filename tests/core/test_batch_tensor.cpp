#include "core/train/batch_tensor.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

class TestBatchTensor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesCutOnTheDeviceEqualThoseOfTheLoader_data() {
        QTest::addColumn<QString>("preprocess");
        QTest::addColumn<int>("channels");
        for (const char* preprocess : {"resize_and_crop", "none", "scale_width_and_crop"})
            for (int channels : {1, 3})
                QTest::addRow("%s, %d channels", preprocess, channels) << preprocess << channels;
    }
    void samplesCutOnTheDeviceEqualThoseOfTheLoader() {
        QFETCH(QString, preprocess);
        QFETCH(int, channels);
        LoaderOptions options;
        options.batchSize = 3;
        options.channelsA = channels;
        options.augmentation = {preprocess.toStdString(), 30, 24, true, 4};
        const auto a = demoSource(0, 7, 40), b = demoSource(1, 7, 40);
        BatchLoader loader(a, b, options, 0, 0);
        options.leavesUncut = true;
        BatchLoader leaving(a, b, options, 0, 0);
        BatchTensor ofCut(at::kCPU), ofUncut(at::kCPU);
        int mirrored = 0;
        for (int i = 0; i < 4; ++i) {
            const TrainingBatch cut = loader.next(), uncut = leaving.next();
            QVERIFY(uncut.a.values.empty());
            QCOMPARE(uncut.a.uncut.size(), std::size_t(uncut.a.count));
            for (const auto& sample : uncut.a.uncut)
                mirrored += sample.piece.isMirrored;
            const auto expected = ofCut(cut.a);
            QCOMPARE(expected.size(1), channels);
            QVERIFY(ofUncut(uncut.a).equal(expected));
            QVERIFY(ofUncut(uncut.b).equal(ofCut(cut.b)));
            QVERIFY(uncut.a.indices == cut.a.indices);
        }
        QVERIFY2(mirrored > 0, "no sample shows that mirroring works");
    }
};

QTEST_GUILESS_MAIN(TestBatchTensor)
#include "test_batch_tensor.moc"
