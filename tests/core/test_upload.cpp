#include "core/nn/upload.h"
#include "tests/support/lazy_copies.h"

#include <QtTest>
#include <algorithm>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

at::Tensor numbered(int number) {
    return at::full({2, 3}, number, at::kFloat);
}

} // namespace

class TestUpload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBufferIsNotFilledAgainBeforeItsCopyIsDone() {
        const auto device = std::make_shared<LazyCopies>();
        Upload upload(device);
        std::vector<at::Tensor> copies;
        for (int i = 0; i < 6; ++i)
            copies.push_back(upload(numbered(i)));
        // The last two are still on their way.
        for (int i = 0; i < 4; ++i)
            QVERIFY2(copies[i].equal(numbered(i)), qPrintable(QString::number(i)));
        QCOMPARE(device->buffers, 2);
    }

    void noCallWaitsForTheCopyOfTheCallBefore() {
        const auto device = std::make_shared<LazyCopies>();
        Upload upload(device);
        upload(numbered(0));
        upload(numbered(1));
        QCOMPARE(device->waits, 0);
        upload(numbered(2));
        QCOMPARE(device->waits, 1);
    }

    void whatWasHandedInMayBeChangedAtOnce() {
        const auto device = std::make_shared<LazyCopies>();
        Upload upload(device);
        auto tensor = numbered(7);
        const auto copy = upload(tensor);
        tensor.fill_(-1);
        for (int i = 0; i < 2; ++i)
            upload(numbered(i)); // makes the first copy finish
        QVERIFY(copy.equal(numbered(7)));
    }

    void anotherShapeOrTypeGetsAnotherBuffer() {
        const auto device = std::make_shared<LazyCopies>();
        Upload upload(device);
        const auto first = upload(numbered(1));
        upload(numbered(2));
        const auto whole = upload(at::full({5}, 3, at::kLong));
        QCOMPARE(device->buffers, 3);
        QCOMPARE(whole.scalar_type(), at::kLong);
        QVERIFY(first.equal(numbered(1)));
    }

    void withoutADeviceNothingIsCopied() {
        Upload upload(makeCopyStream(at::kCPU));
        const auto tensor = numbered(1);
        QVERIFY(upload(tensor).is_same(tensor));
    }
};

QTEST_GUILESS_MAIN(TestUpload)
#include "test_upload.moc"
