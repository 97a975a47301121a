#include "core/base/protobuf_writer.h"

#include <QTest>

#include <array>
#include <limits>

using namespace cyclorama;

class TestProtobufWriter : public QObject {
    Q_OBJECT

    static QByteArray hex(const ProtobufWriter& message) {
        return QByteArray::fromStdString(message.data()).toHex(' ');
    }

private Q_SLOTS:
    // The expected bytes are the examples of the encoding's own documentation, where it has them.

    void integersTakeSevenBitsAByte() {
        QCOMPARE(hex(ProtobufWriter().integer(1, 150)), "08 96 01");
        QCOMPARE(hex(ProtobufWriter().integer(1, 0)), "08 00");
        QCOMPARE(hex(ProtobufWriter().integer(16, 127)), "80 01 7f");
    }

    void negativeIntegersTakeTenBytes() {
        QCOMPARE(hex(ProtobufWriter().integer(1, -2)), "08 fe ff ff ff ff ff ff ff ff 01");
        QCOMPARE(hex(ProtobufWriter().integer(1, std::numeric_limits<std::int64_t>::max())),
                 "08 ff ff ff ff ff ff ff ff 7f");
    }

    void textsAndMessagesCarryTheirLength() {
        QCOMPARE(hex(ProtobufWriter().bytes(2, "testing")), "12 07 74 65 73 74 69 6e 67");
        QCOMPARE(hex(ProtobufWriter().message(3, ProtobufWriter().integer(1, 150))),
                 "1a 03 08 96 01");
        QCOMPARE(hex(ProtobufWriter().bytes(2, "")), "12 00");
        const std::string text(300, 'x');
        QVERIFY(ProtobufWriter().bytes(2, text).data().starts_with("\x12\xac\x02xxx"));
    }

    void realsAreLittleEndian() {
        QCOMPARE(hex(ProtobufWriter().real(2, 1.0f)), "15 00 00 80 3f");
        QCOMPARE(hex(ProtobufWriter().real(1, -2.0)), "09 00 00 00 00 00 00 00 c0");
    }

    void repeatedNumbersArePacked() {
        QCOMPARE(hex(ProtobufWriter().integers(6, std::array<std::int64_t, 3>{3, 270, 86942})),
                 "32 06 03 8e 02 9e a7 05");
        QCOMPARE(hex(ProtobufWriter().reals(4, std::array{1.0f, 2.0f})),
                 "22 08 00 00 80 3f 00 00 00 40");
    }

    void fieldsFollowEachOther() {
        QCOMPARE(hex(ProtobufWriter().integer(1, 1).bytes(2, "a").integer(1, 2)),
                 "08 01 12 01 61 08 02");
    }
};

QTEST_GUILESS_MAIN(TestProtobufWriter)
#include "test_protobuf_writer.moc"
