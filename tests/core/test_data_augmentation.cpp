#include "core/base/error.h"
#include "core/data/augmentation.h"
#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "tests/support/paths.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <set>
#include <string>

using namespace cyclorama;
namespace fs = std::filesystem;

namespace {

/// A picture in which every pixel tells where it came from: red its column, green its row.
Image chart(int width, int height) {
    Image image{width, height, 3, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            image.pixels.push_back(static_cast<std::uint8_t>(x));
            image.pixels.push_back(static_cast<std::uint8_t>(y));
            image.pixels.push_back(7);
        }
    }
    return image;
}

int red(const Image& image, int x, int y) {
    return image.pixels[y * image.rowBytes() + 3 * x];
}

int green(const Image& image, int x, int y) {
    return image.pixels[y * image.rowBytes() + 3 * x + 1];
}

Augmentation with(const char* preprocess, int load, int crop, bool flip = false) {
    Augmentation augmentation;
    augmentation.preprocess = preprocess;
    augmentation.loadSize = load;
    augmentation.cropSize = crop;
    augmentation.flip = flip;
    return augmentation;
}

} // namespace

class TestDataAugmentation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizesAreThoseOfThePythonImplementation_data();
    void sizesAreThoseOfThePythonImplementation();
    void resizingEqualsPillowToTheBit_data();
    void resizingEqualsPillowToTheBit();
    void aPieceIsCutUndistorted();
    void everyPlaceOfAPieceComesUp();
    void halfOfTheSamplesAreMirrored();
    void equalSeedsGiveEqualSamples();
    void previewsAreTheCentreAndNeverMirrored();
    void aSmallPictureIsEnlargedToHoldAPiece();
    void greyPicturesStayGrey();
    void impossibleOptionsAreRefusedInWords();
};

void TestDataAugmentation::sizesAreThoseOfThePythonImplementation_data() {
    QTest::addColumn<QString>("preprocess");
    QTest::addColumn<QSize>("from");
    QTest::addColumn<int>("load");
    QTest::addColumn<int>("crop");
    QTest::addColumn<QSize>("to");
    const auto row = [](const char* name, const char* preprocess, QSize from, int load, int crop,
                        QSize to) {
        QTest::newRow(name) << QString(preprocess) << from << load << crop << to;
    };
    row("a wide one", "resize_and_crop", {200, 100}, 143, 128, {128, 128});
    row("a tall one", "resize_and_crop", {50, 300}, 143, 128, {128, 128});
    row("a piece of a wide one", "crop", {200, 150}, 143, 128, {128, 128});
    row("just large enough", "crop", {128, 128}, 143, 128, {128, 128});
    row("width alone", "scale_width", {200, 100}, 160, 64, {160, 80});
    row("width alone, tall", "scale_width", {100, 200}, 80, 64, {80, 160});
    row("width alone, at least the crop", "scale_width", {400, 100}, 160, 64, {160, 64});
    row("width alone, for the generator", "scale_width", {200, 101}, 162, 64, {160, 80});
    row("width and piece", "scale_width_and_crop", {200, 150}, 100, 64, {64, 64});
    row("width and piece, flat", "scale_width_and_crop", {600, 100}, 100, 64, {64, 64});
    row("none", "none", {128, 64}, 0, 0, {128, 64});
    row("none, rounded", "none", {129, 63}, 0, 0, {128, 64});
    // Python rounds halves to the even neighbour: 130 / 4 = 32.5, 66 / 4 = 16.5, 70 / 4 = 17.5.
    row("none, halves", "none", {130, 66}, 0, 0, {128, 64});
    row("none, odd half", "none", {130, 70}, 0, 0, {128, 72});
    row("none, tiny", "none", {1, 2}, 0, 0, {4, 4});
}

void TestDataAugmentation::sizesAreThoseOfThePythonImplementation() {
    QFETCH(QString, preprocess);
    QFETCH(QSize, from);
    QFETCH(int, load);
    QFETCH(int, crop);
    QFETCH(QSize, to);
    const Augmentation augmentation = with(qPrintable(preprocess), load, crop, true);
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Image sample = augment(chart(from.width(), from.height()), augmentation, seed);
        QCOMPARE(QSize(sample.width, sample.height), to);
        QCOMPARE(sample.pixels.size(), std::size_t(to.width()) * to.height() * 3);
    }
    const Image preview = prepare(chart(from.width(), from.height()), augmentation);
    QCOMPARE(QSize(preview.width, preview.height), to);
}

void TestDataAugmentation::resizingEqualsPillowToTheBit_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("smaller") << 143 << 143;
    QTest::newRow("much smaller") << 17 << 9;
    QTest::newRow("larger") << 286 << 301;
    QTest::newRow("wider and lower") << 300 << 50;
    QTest::newRow("one side alone") << 200 << 77;
}

void TestDataAugmentation::resizingEqualsPillowToTheBit() {
    QFETCH(int, width);
    QFETCH(int, height);
    if (test::venvPython().empty())
        QSKIP("no Python with Pillow: run ./run once, which makes .venv");
    QTemporaryDir folder;
    const fs::path path = folder.path().toStdString();
    Image picture = drawLandscape(Season::SummerDay, 4, 200);
    picture.height = 150;
    picture.pixels.resize(picture.rowBytes() * picture.height);
    encodePicture(picture, path / "in.png");
    // In two calls, as Pillow 13 alone would take some sizes the other way round.
    const char* program = "import sys; from PIL import Image; image = Image.open(sys.argv[1]);"
                          "width, height = int(sys.argv[3]), int(sys.argv[4]);"
                          "way = Image.Resampling.BICUBIC;"
                          "image = image.resize((width, image.height), way);"
                          "image.resize((width, height), way).save(sys.argv[2])";
    QProcess python;
    python.start(QString::fromStdString(test::venvPython().string()),
                 {"-c", program, QString::fromStdString((path / "in.png").string()),
                  QString::fromStdString((path / "out.png").string()), QString::number(width),
                  QString::number(height)});
    QVERIFY(python.waitForFinished(60000));
    if (python.exitCode() != 0) QSKIP("Python has no Pillow");
    QCOMPARE(resized(picture, width, height), decodePicture(path / "out.png", 3));
}

void TestDataAugmentation::aPieceIsCutUndistorted() {
    const Image picture = chart(200, 90);
    const Augmentation augmentation = with("crop", 0, 64, true);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Image piece = augment(picture, augmentation, seed);
        const int left = red(piece, 0, 0), top = green(piece, 0, 0);
        const int step = red(piece, 1, 0) - left;
        QVERIFY(step == 1 || step == -1);
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x) {
                QCOMPARE(red(piece, x, y), left + step * x);
                QCOMPARE(green(piece, x, y), top + y);
            }
        }
    }
}

void TestDataAugmentation::everyPlaceOfAPieceComesUp() {
    const Image picture = chart(68, 67);
    std::set<std::pair<int, int>> places;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const Image piece = augment(picture, with("crop", 0, 64), seed);
        places.insert({red(piece, 0, 0), green(piece, 0, 0)});
    }
    QCOMPARE(places.size(), 5u * 4u);
    QCOMPARE(places.begin()->first, 0);
    QCOMPARE(places.rbegin()->first, 4);
}

void TestDataAugmentation::halfOfTheSamplesAreMirrored() {
    const Image picture = chart(64, 64);
    int mirrored = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Image sample = augment(picture, with("none", 0, 0, true), seed);
        QVERIFY(red(sample, 0, 0) == 0 || red(sample, 0, 0) == 63);
        mirrored += red(sample, 0, 0) == 63;
        QCOMPARE(augment(picture, with("none", 0, 0, false), seed), picture);
    }
    // Six standard deviations of a fair coin.
    QVERIFY2(std::abs(mirrored - 500) < 95, qPrintable(QString::number(mirrored)));
}

void TestDataAugmentation::equalSeedsGiveEqualSamples() {
    const Image picture = drawLandscape(Season::WinterNight, 1, 100);
    const Augmentation augmentation = with("resize_and_crop", 80, 64, true);
    std::set<std::string> different;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Image sample = augment(picture, augmentation, seed);
        QCOMPARE(augment(picture, augmentation, seed), sample);
        different.emplace(sample.pixels.begin(), sample.pixels.end());
    }
    QVERIFY(different.size() > 15);
}

void TestDataAugmentation::previewsAreTheCentreAndNeverMirrored() {
    const Image preview = prepare(chart(100, 80), with("crop", 0, 64, true));
    QCOMPARE(red(preview, 0, 0), 18);
    QCOMPARE(green(preview, 0, 0), 8);
    QCOMPARE(red(preview, 63, 0), 81);
}

void TestDataAugmentation::aSmallPictureIsEnlargedToHoldAPiece() {
    const Image piece = augment(chart(40, 20), with("crop", 0, 64), 3);
    QCOMPARE(QSize(piece.width, piece.height), QSize(64, 64));
    // Enlarged in proportion, 128 x 64: a piece shows half of the width and all of the height.
    const int across = red(piece, 63, 32) - red(piece, 0, 32);
    const int down = green(piece, 32, 63) - green(piece, 32, 0);
    QVERIFY2(std::abs(across - 20) <= 1, qPrintable(QString::number(across)));
    QVERIFY2(std::abs(down - 19) <= 1, qPrintable(QString::number(down)));
}

void TestDataAugmentation::greyPicturesStayGrey() {
    const Image grey = withChannels(chart(90, 70), 1);
    for (const char* preprocess :
         {"resize_and_crop", "crop", "scale_width", "scale_width_and_crop", "none"}) {
        QCOMPARE(augment(grey, with(preprocess, 64, 32, true), 1).channels, 1);
    }
}

void TestDataAugmentation::impossibleOptionsAreRefusedInWords() {
    const auto complaint = [](const Augmentation& augmentation) {
        try {
            augment(chart(64, 64), augmentation, 0);
        } catch (const UsageError& error) {
            return QString(error.what());
        }
        return QString();
    };
    QVERIFY(complaint(with("resize", 64, 64)).contains("scale_width_and_crop"));
    QVERIFY(complaint(with("resize_and_crop", 64, 128)).contains("load_size: 64"));
}

QTEST_GUILESS_MAIN(TestDataAugmentation)
#include "test_data_augmentation.moc"
