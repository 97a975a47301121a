#include "core/base/atomic_file.h"
#include "core/base/random.h"
#include "core/data/decode.h"
#include "core/data/picture_source.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

using namespace cyclorama;
namespace fs = std::filesystem;

namespace {

constexpr int kWidth = 24, kHeight = 16;

fs::path picture(const QString& name) {
    return test::dataFolder() / "pictures" / name.toStdString();
}

/// The motif of tests/data/pictures/make.py, sample by sample.
template <typename Sample>
Image motif(Sample sample) {
    Image image{kWidth, kHeight, 3, {}};
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            for (int c = 0; c < 3; ++c) {
                image.pixels.push_back(static_cast<std::uint8_t>(std::lround(sample(x, y, c))));
            }
        }
    }
    return image;
}

int plain(int x, int y, int c) {
    return c == 0 ? x * 10 : c == 1 ? y * 15 : (x + y) * 6;
}

double deep(int x, int y, int c) {
    return (c == 0 ? x * 2800 + y * 7 : c == 1 ? y * 4000 + x : (x + y) * 1600) / 257.0;
}

double onWhite(double value, double alpha) {
    return value * alpha / 255 + 255 - alpha;
}

double luma(int x, int y) {
    return 0.299 * plain(x, y, 0) + 0.587 * plain(x, y, 1) + 0.114 * plain(x, y, 2);
}

Image expected(const QString& motifName) {
    if (motifName == "plain") return motif(plain);
    if (motifName == "deep") return motif(deep);
    if (motifName == "alpha") {
        return motif([](int x, int y, int c) { return onWhite(plain(x, y, c), x * 11); });
    }
    if (motifName == "deep alpha") {
        return motif([](int x, int y, int c) { return onWhite(deep(x, y, c), x * 11); });
    }
    if (motifName == "grey") return motif([](int x, int y, int) { return luma(x, y); });
    if (motifName == "grey alpha") {
        return motif([](int x, int, int) { return onWhite(x * 10, x * 11); });
    }
    if (motifName == "deep grey") return motif([](int x, int y, int) { return deep(x, y, 0); });
    if (motifName == "scaled") return motif([](int x, int, int) { return x * 4 * 255 / 100.0; });
    if (motifName == "stripes") {
        return motif([](int x, int, int) { return x / 3 % 2 == 1 ? 0 : 255; });
    }
    return {};
}

/// The largest difference of two pictures; 256 when their shapes differ.
int difference(const Image& a, const Image& b) {
    if (a.width != b.width || a.height != b.height || a.channels != b.channels) return 256;
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        largest = std::max(largest, std::abs(a.pixels[i] - b.pixels[i]));
    }
    return largest;
}

QString reasonFor(const fs::path& path) {
    try {
        decodePicture(path, 3);
    } catch (const PictureError& error) {
        if (!QString(error.what()).startsWith(QString::fromStdString(path.string()) + ": ")) {
            return "the file is not named: " + QString(error.what());
        }
        return QString::fromStdString(error.reason().english());
    }
    return "none";
}

} // namespace

class TestDataDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatShowsTheMotif_data();
    void everyFormatShowsTheMotif();
    void orientationIsAppliedExactlyOnce_data();
    void orientationIsAppliedExactlyOnce();
    void greyIsTheLumaOfBothPillowAndTheStandard();
    void aFileCutShortIsAnError_data();
    void aFileCutShortIsAnError();
    void damageInsideAFileIsAnError_data();
    void damageInsideAFileIsAnError();
    void bytesBehindTheEndOfAJpegAreHarmless();
    void randomDamageIsAPictureOrAnErrorAndNothingElse();
    void whatIsNoPictureIsNamed();
    void absurdSizesAreRefusedInWords();
    void namesInAnyScriptAreRead();
    void writtenPicturesReadBack_data();
    void writtenPicturesReadBack();
    void anUnknownEndingIsRefused();
    void thumbnailsKeepTheirShape();

private:
    fs::path scratch(const char* name) const {
        return fs::path(m_folder.path().toStdString()) / name;
    }

    QTemporaryDir m_folder;
};

void TestDataDecode::everyFormatShowsTheMotif_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("motifName");
    QTest::addColumn<int>("tolerance");
    const auto row = [](const char* file, const char* motifName, int tolerance) {
        QTest::newRow(file) << QString(file) << QString(motifName) << tolerance;
    };
    row("rgb.jpg", "plain", 4);
    row("progressive.jpg", "plain", 4);
    row("grey.jpg", "grey", 4);
    row("cmyk.jpg", "plain", 4);
    row("ycck.jpg", "plain", 4);
    for (const char* file :
         {"rgb.png", "UPPER.PNG", "rgb.webp", "rgb.bmp", "rgb.tif", "lzw.tiff", "deflate.tif",
          "rgb.ppm", "text.ppm", "no_alpha.bmp", "top_down.bmp"}) {
        row(file, "plain", 0);
    }
    row("palette.png", "plain", 16); // 384 colours in a palette of 256
    for (const char* file : {"grey.png", "grey.pgm", "grey.tif", "grey.bmp"})
        row(file, "grey", 1);
    row("alpha.png", "alpha", 1);
    row("alpha.webp", "alpha", 1);
    row("alpha.tif", "alpha", 2); // libtiff multiplies alpha in and rounds
    row("premultiplied.tif", "alpha", 1);
    row("grey_alpha.png", "grey alpha", 1);
    for (const char* file : {"deep.png", "deep.tif", "deep_big_endian.tif", "deep.ppm"}) {
        row(file, "deep", 0);
    }
    row("deep_alpha.png", "deep alpha", 1);
    row("deep_alpha.tif", "deep alpha", 1);
    row("deep_grey.png", "deep grey", 0);
    row("scaled.pgm", "scaled", 1);
    row("text.pbm", "stripes", 0);
    row("packed.pbm", "stripes", 0);
}

void TestDataDecode::everyFormatShowsTheMotif() {
    QFETCH(QString, file);
    QFETCH(QString, motifName);
    QFETCH(int, tolerance);
    const int worst = difference(decodePicture(picture(file), 3), expected(motifName));
    QVERIFY2(worst <= tolerance, qPrintable(QString("off by %1").arg(worst)));
}

void TestDataDecode::orientationIsAppliedExactlyOnce_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("tolerance");
    for (int orientation = 1; orientation <= 8; ++orientation) {
        for (const char* pattern : {"turned%1.jpg", "turned%1.png", "turned%1.webp", "turned%1.tif",
                                    "turned_deep%1.tif"}) {
            const QString file = QString(pattern).arg(orientation);
            QTest::newRow(qPrintable(file)) << file << (file.endsWith("jpg") ? 4 : 0);
        }
    }
}

void TestDataDecode::orientationIsAppliedExactlyOnce() {
    QFETCH(QString, file);
    QFETCH(int, tolerance);
    const int worst = difference(decodePicture(picture(file), 3), motif(plain));
    QVERIFY2(worst <= tolerance, qPrintable(QString("off by %1").arg(worst)));
}

void TestDataDecode::greyIsTheLumaOfBothPillowAndTheStandard() {
    const Image grey = decodePicture(picture("rgb.png"), 1);
    QCOMPARE(grey.channels, 1);
    // Pillow's convert("L") of the same file, which rounds to nearest.
    QCOMPARE(grey.pixels, decodePicture(picture("grey.png"), 1).pixels);
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            QVERIFY(std::abs(grey.pixels[y * kWidth + x] - luma(x, y)) < 0.51);
        }
    }
}

void TestDataDecode::aFileCutShortIsAnError_data() {
    QTest::addColumn<QString>("file");
    for (const char* file :
         {"rgb.jpg", "progressive.jpg", "cmyk.jpg", "grey.jpg", "rgb.png", "deep.png", "alpha.png",
          "rgb.webp", "alpha.webp", "rgb.bmp", "rgb.tif", "lzw.tiff", "deflate.tif", "deep.tif",
          "rgb.ppm", "text.ppm", "grey.pgm", "packed.pbm", "text.pbm"}) {
        QTest::newRow(file) << QString(file);
    }
}

void TestDataDecode::aFileCutShortIsAnError() {
    QFETCH(QString, file);
    const std::string whole = readFile(picture(file));
    const fs::path cut = scratch("cut") / file.toStdString();
    // Whitespace alone may end a text, so the last bytes of one do not count.
    for (const double share : {0.05, 0.3, 0.6, 0.9, 0.98}) {
        const auto length = static_cast<std::size_t>(whole.size() * share);
        replaceFile(cut, std::string_view(whole).substr(0, length));
        QVERIFY2(reasonFor(cut) != "none", qPrintable(QString("passed at %1 of it").arg(share)));
    }
    replaceFile(cut, std::string_view(whole).substr(0, whole.size() * 6 / 10));
    QVERIFY2(reasonFor(cut).contains("truncated"), qPrintable(reasonFor(cut)));
}

void TestDataDecode::damageInsideAFileIsAnError_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"rgb.png", "deep.png", "rgb.webp", "text.ppm"}) {
        QTest::newRow(file) << QString(file);
    }
    // A picture of the demo, large enough for its scan to be most of the file.
    QTest::newRow("large.jpg") << "large.jpg";
}

void TestDataDecode::damageInsideAFileIsAnError() {
    QFETCH(QString, file);
    fs::path source = picture(file);
    if (file == "large.jpg") {
        source = scratch("large.jpg");
        Image noise{256, 256, 3, {}};
        for (int i = 0; i < 256 * 256 * 3; ++i) {
            noise.pixels.push_back(static_cast<std::uint8_t>(i * 2654435761u >> 24));
        }
        encodePicture(noise, source);
    }
    QCOMPARE(reasonFor(source), "none");
    std::string bytes = readFile(source);
    // As a disk leaves it: a piece in the middle reads as zeros.
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2), bytes.size() / 5,
                '\0');
    const fs::path damaged = scratch("damaged") / file.toStdString();
    replaceFile(damaged, bytes);
    QVERIFY2(reasonFor(damaged).contains("damaged"), qPrintable(reasonFor(damaged)));
}

void TestDataDecode::bytesBehindTheEndOfAJpegAreHarmless() {
    const fs::path longer = scratch("longer.jpg");
    replaceFile(longer, readFile(picture("rgb.jpg")) + std::string(3000, '\x5a'));
    QCOMPARE(decodePicture(longer, 3), decodePicture(picture("rgb.jpg"), 3));
}

void TestDataDecode::randomDamageIsAPictureOrAnErrorAndNothingElse() {
    Random random(7);
    int read = 0, refused = 0;
    const fs::path path = scratch("random");
    for (const auto& entry : fs::directory_iterator(test::dataFolder() / "pictures")) {
        if (!hasPictureEnding(entry.path())) continue;
        const std::string whole = readFile(entry.path());
        for (int round = 0; round < 12; ++round) {
            std::string bytes = whole;
            for (std::uint64_t i = 0, changes = 1 + random.below(5); i < changes; ++i) {
                // Every other change hits the header, where sizes and places are told.
                const std::size_t reach =
                    i % 2 == 0 ? std::min<std::size_t>(64, bytes.size()) : bytes.size();
                bytes[random.below(reach)] = static_cast<char>(random.next());
            }
            if (round % 4 == 0) bytes.resize(random.below(bytes.size()));
            std::ofstream(path, std::ios::binary) << bytes;
            try {
                const Image image = decodePicture(path, 3);
                QCOMPARE(image.pixels.size(), std::size_t(image.width) * image.height * 3);
                ++read;
            } catch (const Error&) {
                ++refused;
            }
        }
    }
    QVERIFY(read > 50);
    QVERIFY(refused > 200);
}

void TestDataDecode::whatIsNoPictureIsNamed() {
    replaceFile(scratch("short.webp"), "RIFF12");
    QCOMPARE(reasonFor(scratch("short.webp")), "text");
    replaceFile(scratch("text.png"), "no picture at all");
    QCOMPARE(reasonFor(scratch("text.png")), "text");
    replaceFile(scratch("empty.png"), "");
    QCOMPARE(reasonFor(scratch("empty.png")), "empty");
    replaceFile(scratch("moving.gif"), "GIF89a\1\2\3");
    QCOMPARE(reasonFor(scratch("moving.gif")), "GIF");
    QVERIFY_EXCEPTION_THROWN(decodePicture(scratch("missing.png"), 3), Error);
}

void TestDataDecode::absurdSizesAreRefusedInWords() {
    std::string bytes = readFile(picture("rgb.jpg"));
    const std::size_t frame = bytes.find("\xff\xc0");
    QVERIFY(frame != bytes.npos);
    bytes.replace(frame + 5, 4, "\xff\xff\xff\xff"); // height and width
    replaceFile(scratch("huge.jpg"), bytes);
    QCOMPARE(reasonFor(scratch("huge.jpg")),
             "65535 x 65535 pixels, more than the 268 million that fit; make it smaller");
}

void TestDataDecode::namesInAnyScriptAreRead() {
    for (const char* name : {"Füchse und Bäume.png", "風景 第一.png", "пейзаж.png", "منظر.png",
                             "🦓 zebra'\".png", "\xff\xfe not utf-8.png"}) {
        const fs::path path = scratch(name);
        replaceFile(path, readFile(picture("rgb.png")));
        QCOMPARE(difference(decodePicture(path, 3), motif(plain)), 0);
        fs::remove(path); // QTemporaryDir cannot name the last one
    }
}

void TestDataDecode::writtenPicturesReadBack_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("tolerance");
    for (const char* file : {"out.png", "out.PNG", "out.webp", "out.bmp", "out.tif", "out.ppm"}) {
        QTest::newRow(file) << QString(file) << 0;
    }
    QTest::newRow("out.jpg") << "out.jpg" << 24; // chroma at half the resolution
}

void TestDataDecode::writtenPicturesReadBack() {
    QFETCH(QString, file);
    QFETCH(int, tolerance);
    const fs::path path = scratch("written") / file.toStdString();
    encodePicture(motif(plain), path);
    const int worst = difference(decodePicture(path, 3), motif(plain));
    QVERIFY2(worst <= tolerance, qPrintable(QString("off by %1").arg(worst)));
}

void TestDataDecode::anUnknownEndingIsRefused() {
    try {
        encodePicture(motif(plain), scratch("picture.xyz"));
        QFAIL("it was written");
    } catch (const Error& error) {
        QVERIFY(QString(error.what()).contains("picture.xyz"));
        QVERIFY(QString(error.what()).contains(".png"));
    }
    QVERIFY(!fs::exists(scratch("picture.xyz")));
}

void TestDataDecode::thumbnailsKeepTheirShape() {
    const Image small = thumbnail(motif(plain), 12);
    QCOMPARE(small.width, 12);
    QCOMPARE(small.height, 8);
    // Each pixel is the mean of four.
    QVERIFY(std::abs(small.pixels[0] - 5) <= 1);
    QCOMPARE(thumbnail(motif(plain), 100), motif(plain));
}

QTEST_GUILESS_MAIN(TestDataDecode)
#include "test_data_decode.moc"
