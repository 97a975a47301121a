#include "core/base/atomic_file.h"
#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/data/health_check.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>

using namespace cyclorama;
namespace fs = std::filesystem;
using Kind = HealthFinding::Kind;
using Severity = HealthFinding::Severity;

namespace {

std::vector<std::string> english(const std::vector<Sentence>& sentences) {
    std::vector<std::string> texts;
    for (const Sentence& sentence : sentences)
        texts.push_back(sentence.english());
    return texts;
}

} // namespace

class TestDataHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void soundDataHasNoFindings();
    void unreadableFilesAreNamed();
    void aFolderOfDamageIsAProblem();
    void fewPicturesAreWarnedOf();
    void picturesInBothFoldersAreFoundByContent();
    void equalFoldersAreAProblem();
    void aGreyDomainIsToldFromAColouredOne();
    void veryDifferentSizesAreNoted();
    void sharperPicturesInOneFolderAreNoted();
    void picturesSmallerThanTheCropAreNamed();
    void aSampleIsSpreadEvenly();
    void progressRisesToOneAndAStopIsObeyed();

private:
    /// Writes `count` landscapes, none of which another call with its own seed repeats.
    void draw(const char* folder, int count, std::uint64_t seed, int width = 64, int height = 64) {
        for (int i = 0; i < count; ++i) {
            const Image picture = drawLandscape(Season::SummerDay, seed * 1000 + i, 24);
            const auto bytes = encodePng(resized(picture, width, height));
            // Written plainly: syncing hundreds of files to disk takes seconds.
            fs::create_directories(m_root / folder);
            std::ofstream file(path(folder, i), std::ios::binary);
            file.write(reinterpret_cast<const char*>(bytes.data()),
                       static_cast<std::streamsize>(bytes.size()));
        }
    }
    fs::path path(const char* folder, int number) const {
        return m_root / folder / (std::to_string(100 + number) + ".png");
    }
    HealthReport check(int cropSize = 64, std::size_t sample = 200) const {
        return checkHealth(scanPictures(m_root / "a"), scanPictures(m_root / "b"), cropSize,
                           sample);
    }
    static std::vector<HealthFinding> of(const HealthReport& report, Kind kind) {
        std::vector<HealthFinding> found;
        std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(found),
                     [kind](const HealthFinding& finding) { return finding.kind == kind; });
        return found;
    }
    static bool mentions(const HealthFinding& finding, const char* text) {
        return QString::fromStdString(finding.title.english() + "\n" + finding.remedy.english())
            .contains(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

void TestDataHealth::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->path().toStdString();
}

void TestDataHealth::soundDataHasNoFindings() {
    draw("a", 30, 1);
    draw("b", 31, 2, 72, 64);
    const HealthReport report = check();
    QVERIFY2(report.findings.empty(),
             report.findings.empty() ? "" : report.findings.front().title.english().c_str());
    QCOMPARE(report.a.count, 30u);
    QCOMPARE(report.b.count, 31u);
    QCOMPARE(report.b.minWidth, 72);
    QCOMPARE(report.b.maxHeight, 64);
    QCOMPARE(report.a.greyShare, 0.0);
}

void TestDataHealth::unreadableFilesAreNamed() {
    draw("a", 32, 1);
    draw("b", 32, 2);
    replaceFile(m_root / "a/text.png", "some words");
    const std::string whole = readFile(path("a", 7));
    replaceFile(path("a", 7), std::string_view(whole).substr(0, whole.size() / 2));
    const auto found = of(check(), Kind::Unreadable);
    QCOMPARE(found.size(), 1u);
    QVERIFY(found[0].severity == Severity::Warning);
    QCOMPARE(english(found[0].files),
             std::vector<std::string>({"text.png: text", "107.png: truncated PNG"}));
    QVERIFY2(mentions(found[0], "2 unreadable files in folder A"),
             found[0].title.english().c_str());
}

void TestDataHealth::aFolderOfDamageIsAProblem() {
    draw("a", 30, 1);
    draw("b", 30, 2);
    PictureFolder damaged = scanPictures(m_root / "b");
    for (std::size_t i = 0; i < damaged.names.size(); ++i)
        replaceFile(damaged.path(i), "overwritten after the scan");
    const auto report = checkHealth(scanPictures(m_root / "a"), damaged, 64);
    QCOMPARE(report.findings.size(), 1u);
    QVERIFY(report.findings[0].severity == Severity::Problem);
    QCOMPARE(report.findings[0].files.size(), 20u); // the first, the rest is counted
    QVERIFY(mentions(report.findings[0], "30 unreadable files in folder B"));
}

void TestDataHealth::fewPicturesAreWarnedOf() {
    draw("a", 30, 1);
    draw("b", 29, 2);
    const auto found = of(check(), Kind::TooFew);
    QCOMPARE(found.size(), 1u);
    QVERIFY(found[0].severity == Severity::Warning);
    QVERIFY(mentions(found[0], "Only 29 pictures in folder B"));
}

void TestDataHealth::picturesInBothFoldersAreFoundByContent() {
    draw("a", 30, 1);
    draw("b", 30, 2);
    fs::copy_file(path("a", 4), m_root / "b/under another name.png");
    // As long as its model, and equal but for one byte in the middle: no duplicate.
    std::string nearly = readFile(path("a", 5));
    nearly[nearly.size() / 2] ^= 1;
    replaceFile(m_root / "b/nearly.png", nearly);
    const auto found = of(check(), Kind::DuplicateAcrossDomains);
    QCOMPARE(found.size(), 1u);
    QVERIFY(found[0].severity == Severity::Warning);
    QCOMPARE(english(found[0].files),
             std::vector<std::string>({"A/104.png = B/under another name.png"}));
    QVERIFY(mentions(found[0], "1 picture is in both folders"));
}

void TestDataHealth::equalFoldersAreAProblem() {
    draw("a", 30, 1);
    fs::copy(m_root / "a", m_root / "b");
    const HealthReport report = check();
    QCOMPARE(report.findings.size(), 1u);
    QVERIFY(report.findings[0].severity == Severity::Problem);
    QVERIFY(mentions(report.findings[0], "Was one folder chosen twice?"));
}

void TestDataHealth::aGreyDomainIsToldFromAColouredOne() {
    draw("a", 30, 1);
    draw("b", 30, 2);
    for (int i = 0; i < 30; ++i) {
        // Grey as a scanner leaves it, with a slight tint and three channels.
        Image grey = withChannels(withChannels(decodePicture(path("b", i), 3), 1), 3);
        for (std::size_t k = 0; k < grey.pixels.size(); k += 3) {
            grey.pixels[k] = static_cast<std::uint8_t>(std::min(grey.pixels[k] + 6, 255));
        }
        encodePicture(grey, path("b", i));
    }
    const HealthReport report = check();
    const auto found = of(report, Kind::OneDomainGrey);
    QCOMPARE(found.size(), 1u);
    QVERIFY(mentions(found[0], "Folder B is grey, folder A is in colour"));
    QCOMPARE(report.b.greyShare, 1.0);

    // Both grey: nothing to say.
    QVERIFY(of(checkHealth(scanPictures(m_root / "b"), scanPictures(m_root / "b"), 64),
               Kind::OneDomainGrey)
                .empty());
}

void TestDataHealth::veryDifferentSizesAreNoted() {
    draw("a", 30, 1);
    draw("b", 29, 2);
    encodePicture(resized(drawLandscape(Season::SummerDay, 9, 64), 300, 70), m_root / "b/wide.png");
    const auto found = of(check(), Kind::SizesDiffer);
    QCOMPARE(found.size(), 1u);
    QVERIFY(mentions(found[0], "Very different sizes in folder B"));
    QVERIFY2(mentions(found[0], "64 x 64 to 300 x 70"), found[0].remedy.english().c_str());
}

void TestDataHealth::sharperPicturesInOneFolderAreNoted() {
    draw("a", 30, 1, 200, 200);
    draw("b", 30, 2, 64, 64);
    const auto found = of(check(), Kind::SizesDiffer);
    QCOMPARE(found.size(), 1u);
    QVERIFY(mentions(found[0], "Folder A holds far larger pictures"));
}

void TestDataHealth::picturesSmallerThanTheCropAreNamed() {
    draw("a", 30, 1);
    draw("b", 30, 2);
    encodePicture(drawLandscape(Season::SummerDay, 9, 50), m_root / "a/small.png");
    const auto found = of(check(64), Kind::TooSmall);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(english(found[0].files), std::vector<std::string>({"small.png (50 x 50)"}));
    QVERIFY(of(check(50), Kind::TooSmall).empty());
}

void TestDataHealth::aSampleIsSpreadEvenly() {
    draw("a", 40, 1);
    draw("b", 40, 2);
    // The last tenth is small: a sample that took the first files only would miss it.
    for (int i = 36; i < 40; ++i) {
        encodePicture(drawLandscape(Season::SummerDay, i, 40), path("a", i));
    }
    const auto found = of(check(64, 10), Kind::TooSmall);
    QCOMPARE(found.size(), 1u);
    QVERIFY2(mentions(found[0], "1 of the 10 pictures looked at"),
             found[0].remedy.english().c_str());
}

void TestDataHealth::progressRisesToOneAndAStopIsObeyed() {
    draw("a", 30, 1);
    draw("b", 30, 2);
    const auto a = scanPictures(m_root / "a"), b = scanPictures(m_root / "b");
    std::vector<double> told;
    checkHealth(a, b, 64, 200, [&](double done) { told.push_back(done); });
    QVERIFY(told.size() > 50);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), 1.0);

    std::stop_source stop;
    std::size_t calls = 0;
    checkHealth(
        a, b, 64, 200,
        [&](double) {
            if (++calls == 5) stop.request_stop();
        },
        stop.get_token());
    QVERIFY2(calls < 10, qPrintable(QString::number(calls)));
}

QTEST_GUILESS_MAIN(TestDataHealth)
#include "test_data_health.moc"
