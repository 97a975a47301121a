#include "core/base/error.h"
#include "core/data/demo_landscape.h"
#include "core/data/picture_source.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

using namespace cyclorama;

namespace {

/// How strongly the brightness changes from pixel to pixel, for each pixel: what is left of a
/// picture when its colours and its light are taken away.
std::vector<double> edges(const Image& image) {
    const auto luma = [&](int x, int y) {
        const auto* rgb = image.pixels.data() + y * image.rowBytes() + 3 * x;
        return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
    };
    std::vector<double> strengths;
    for (int y = 0; y + 1 < image.height; ++y) {
        for (int x = 0; x + 1 < image.width; ++x) {
            strengths.push_back(
                std::hypot(luma(x + 1, y) - luma(x, y), luma(x, y + 1) - luma(x, y)));
        }
    }
    return strengths;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto mean = [](const std::vector<double>& values) {
        double sum = 0;
        for (const double value : values)
            sum += value;
        return sum / static_cast<double>(values.size());
    };
    const double meanA = mean(a), meanB = mean(b);
    double both = 0, squareA = 0, squareB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += (a[i] - meanA) * (b[i] - meanB);
        squareA += (a[i] - meanA) * (a[i] - meanA);
        squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    return both / std::sqrt(squareA * squareB);
}

Image halfway(const Image& a, const Image& b, double share) {
    Image image = a;
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        image.pixels[i] = static_cast<std::uint8_t>(
            std::lround(a.pixels[i] + (b.pixels[i] - a.pixels[i]) * share));
    }
    return image;
}

} // namespace

class TestDataLandscape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScoreTellsTheSeasonsApart_data();
    void theScoreTellsTheSeasonsApart();
    void theScoreGoesSmoothlyFromSeasonToSeason();
    void seasonsShareTheirStructure();
    void everyPictureIsDifferent();
    void theSameSeedDrawsTheSamePicture();
    void picturesOfOneSeedShowTheSameThingAtAnySize();
    void demoSourcesAreUnpaired();
};

void TestDataLandscape::theScoreTellsTheSeasonsApart_data() {
    QTest::addColumn<int>("size");
    QTest::newRow("64") << 64;
    QTest::newRow("24") << 24;
}

void TestDataLandscape::theScoreTellsTheSeasonsApart() {
    QFETCH(int, size);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const double summer = winterScore(drawLandscape(Season::SummerDay, seed, size));
        const double winter = winterScore(drawLandscape(Season::WinterNight, seed, size));
        const QString scores = QString("seed %1: %2 and %3").arg(seed).arg(summer).arg(winter);
        QVERIFY2(summer < -0.5 && summer > -1.6, qPrintable(scores));
        QVERIFY2(winter > 0.5 && winter < 1.6, qPrintable(scores));
    }
}

void TestDataLandscape::theScoreGoesSmoothlyFromSeasonToSeason() {
    const Image summer = drawLandscape(Season::SummerDay, 1, 64);
    const Image winter = drawLandscape(Season::WinterNight, 2, 64);
    double last = winterScore(summer);
    for (double share = 0.05; share < 1.01; share += 0.05) {
        const double score = winterScore(halfway(summer, winter, share));
        QVERIFY2(score > last && score - last < 0.25, qPrintable(QString::number(score - last)));
        last = score;
    }
    QVERIFY_EXCEPTION_THROWN(winterScore({}), Error);
}

void TestDataLandscape::seasonsShareTheirStructure() {
    // Day and night of one seed show the same scene; those of two seeds do not. This is what a
    // generator can keep when it changes the season.
    double paired = 0, unpaired = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto day = edges(drawLandscape(Season::SummerDay, seed, 64));
        paired += correlation(day, edges(drawLandscape(Season::WinterNight, seed, 64)));
        unpaired += correlation(day, edges(drawLandscape(Season::WinterNight, seed + 100, 64)));
    }
    QVERIFY2(paired / 20 > 0.5, qPrintable(QString::number(paired / 20)));
    QVERIFY2(paired / 20 > unpaired / 20 + 0.3, qPrintable(QString::number(unpaired / 20)));
}

void TestDataLandscape::everyPictureIsDifferent() {
    std::set<std::string> pictures;
    for (int domain = 0; domain < 2; ++domain) {
        const auto source = demoSource(domain, 50, 32);
        for (std::size_t i = 0; i < source->count(); ++i) {
            const Image picture = source->load(i, 3);
            pictures.emplace(picture.pixels.begin(), picture.pixels.end());
        }
    }
    QCOMPARE(pictures.size(), 100u);
}

void TestDataLandscape::theSameSeedDrawsTheSamePicture() {
    const Image picture = drawLandscape(Season::WinterNight, 77, 48);
    // Also in memory that held another picture before: no spot is left unpainted.
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Image first = drawLandscape(Season::SummerDay, seed, 36);
        drawLandscape(Season::SummerDay, seed + 1000, 36);
        QCOMPARE(drawLandscape(Season::SummerDay, seed, 36), first);
    }
    QCOMPARE(drawLandscape(Season::WinterNight, 77, 48), picture);
    QCOMPARE(picture.width, 48);
    QCOMPARE(picture.height, 48);
    QCOMPARE(picture.channels, 3);
    QCOMPARE(picture.pixels.size(), 48u * 48 * 3);
}

void TestDataLandscape::picturesOfOneSeedShowTheSameThingAtAnySize() {
    const Image small = drawLandscape(Season::SummerDay, 5, 32);
    const Image large = drawLandscape(Season::SummerDay, 5, 128);
    double difference = 0;
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32 * 3; ++x) {
            double mean = 0;
            for (int dy = 0; dy < 4; ++dy) {
                for (int dx = 0; dx < 4; ++dx) {
                    mean += large.pixels[(4 * y + dy) * large.rowBytes() + (4 * (x / 3) + dx) * 3 +
                                         x % 3];
                }
            }
            difference += std::abs(mean / 16 - small.pixels[y * small.rowBytes() + x]);
        }
    }
    QVERIFY2(difference / (32 * 32 * 3) < 4,
             qPrintable(QString::number(difference / (32 * 32 * 3))));
}

void TestDataLandscape::demoSourcesAreUnpaired() {
    const auto summer = demoSource(0, 12, 48), winter = demoSource(1, 12, 48);
    QCOMPARE(summer->name(0), std::string("summer-day-0001"));
    QCOMPARE(winter->name(11), std::string("winter-night-0012"));
    double likeness = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        QVERIFY(winterScore(summer->load(i, 3)) < 0);
        QVERIFY(winterScore(winter->load(i, 3)) > 0);
        likeness += correlation(edges(summer->load(i, 3)), edges(winter->load(i, 3))) / 12;
    }
    QVERIFY2(likeness < 0.35, qPrintable(QString::number(likeness)));
    QCOMPARE(summer->load(3, 1).channels, 1);
    QCOMPARE(summer->load(3, 3), demoSource(0, 500, 48)->load(3, 3));
}

QTEST_GUILESS_MAIN(TestDataLandscape)
#include "test_data_landscape.moc"
