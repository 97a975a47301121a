#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/picture_source.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace cyclorama;
namespace fs = std::filesystem;

class TestDataScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void subfoldersAreSearchedAndSortedByName();
    void theOrderDependsOnNamesAlone();
    void hiddenFilesAndOtherEndingsAreSilentlyPassedOver();
    void endingsCountInAnyLetterCase();
    void filesThatHoldNoPictureAreNamedWithTheReason();
    void aWrongEndingOfARealPictureIsForgiven();
    void linksThatRunInCirclesEnd();
    void theLimitTakesTheFirstByName();
    void aFolderWithoutPicturesSaysWhatItHolds();
    void aFolderOfDamagedPicturesIsAnError();
    void aMissingFolderIsNamed();
    void trainingFoldersAreFoundBelowARoot();
    void sourcesNameAndLoadTheirPictures();

private:
    void put(const char* name, const char* picture = "rgb.png") {
        replaceFile(m_root / name, readFile(test::dataFolder() / "pictures" / picture));
    }
    void write(const char* name, std::string_view text) { replaceFile(m_root / name, text); }
    QStringList names(const PictureFolder& folder) const {
        QStringList list;
        for (const auto& name : folder.names)
            list << QString::fromStdString(name);
        return list;
    }
    QString complaint(const fs::path& folder) const {
        try {
            scanPictures(folder);
        } catch (const UsageError& error) {
            return QString(error.what());
        }
        return "none";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

void TestDataScan::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->path().toStdString();
}

void TestDataScan::subfoldersAreSearchedAndSortedByName() {
    for (const char* name : {"b/2.png", "b/10.png", "a.png", "b.png", "b/deep/er/x.png", "Z.png"}) {
        put(name);
    }
    // Byte order of the paths: capitals first, "." before "/".
    QCOMPARE(names(scanPictures(m_root)),
             QStringList({"Z.png", "a.png", "b.png", "b/10.png", "b/2.png", "b/deep/er/x.png"}));
}

void TestDataScan::theOrderDependsOnNamesAlone() {
    for (int i = 0; i < 40; ++i)
        put(qPrintable(QString("%1.png").arg(i * 17 % 40)));
    const QStringList forwards = names(scanPictures(m_root));
    for (const QString& name : forwards)
        fs::remove(m_root / name.toStdString());
    for (int i = 39; i >= 0; --i)
        put(qPrintable(QString("%1.png").arg(i * 17 % 40)));
    QCOMPARE(names(scanPictures(m_root)), forwards);
    QCOMPARE(forwards.size(), 40);
}

void TestDataScan::hiddenFilesAndOtherEndingsAreSilentlyPassedOver() {
    put("a.png");
    put(".hidden.png");
    put(".cache/b.png");
    write("notes.txt", "text");
    const PictureFolder folder = scanPictures(m_root);
    QCOMPARE(names(folder), QStringList({"a.png"}));
    QVERIFY(folder.skipped.empty());
}

void TestDataScan::endingsCountInAnyLetterCase() {
    for (const char* name : {"a.JPG", "b.Jpeg", "c.PNG", "d.TIFF", "e.WebP", "f.BMP", "g.PPM"}) {
        QVERIFY2(hasPictureEnding(name), name);
    }
    for (const char* name : {"a.txt", "png", "a.png.part", "a.gif", "", ".", "a.", "a.jpgs"}) {
        QVERIFY2(!hasPictureEnding(name), name);
    }
}

void TestDataScan::filesThatHoldNoPictureAreNamedWithTheReason() {
    put("good.png");
    write("text.jpg", "I only say that I am a picture, and go on about it for a while.");
    write("empty.png", "");
    write("moving.png", "GIF89a\1\0\1\0\0\0\0");
    fs::create_symlink(m_root / "gone.png", m_root / "link.png");
    mkfifo((m_root / "pipe.png").c_str(), 0600); // must not hold up the scan
    const PictureFolder folder = scanPictures(m_root);
    QCOMPARE(names(folder), QStringList({"good.png"}));
    QStringList skipped;
    for (const auto& file : folder.skipped) {
        skipped << QString::fromStdString(file.path.filename().string() + ": " +
                                          file.reason.english());
    }
    QCOMPARE(skipped, QStringList({"empty.png: empty", "link.png: broken link", "moving.png: GIF",
                                   "pipe.png: empty", "text.jpg: text"}));
}

void TestDataScan::aWrongEndingOfARealPictureIsForgiven() {
    put("really a png.jpg");
    QCOMPARE(scanPictures(m_root).names.size(), 1u);
}

void TestDataScan::linksThatRunInCirclesEnd() {
    put("real/a.png");
    put("real/inner/b.png");
    fs::create_directory_symlink(m_root, m_root / "real/inner/up");
    fs::create_directory_symlink(m_root / "real", m_root / "again");
    // Each folder is listed once, under its own name.
    QCOMPARE(names(scanPictures(m_root)), QStringList({"real/a.png", "real/inner/b.png"}));

    QTemporaryDir elsewhere;
    const fs::path other = elsewhere.path().toStdString();
    replaceFile(other / "c.png", readFile(m_root / "real/a.png"));
    fs::create_directory_symlink(other, m_root / "linked");
    fs::create_symlink(other / "c.png", m_root / "one.png");
    QCOMPARE(scanPictures(m_root).names.size(), 4u);
}

void TestDataScan::theLimitTakesTheFirstByName() {
    for (const char* name : {"c.png", "a.png", "d.png", "b.png"})
        put(name);
    write("aa.png", "no picture, so it does not count");
    QCOMPARE(names(scanPictures(m_root, 2)), QStringList({"a.png", "b.png"}));
    QCOMPARE(scanPictures(m_root, 9).names.size(), 4u);
}

void TestDataScan::aFolderWithoutPicturesSaysWhatItHolds() {
    for (int i = 0; i < 11; ++i)
        write(qPrintable(QString("%1.txt").arg(i)), "some text");
    write("a.jpg",
          std::string_view(readFile(test::dataFolder() / "pictures/rgb.jpg")).substr(0, 700));
    const QString folder = QString::fromStdString(m_root.string());
    QCOMPARE(complaint(m_root),
             folder + ": no readable image (12 files skipped: 11 text, 1 truncated JPEG)");

    fs::create_directory(m_root / "bare");
    QCOMPARE(complaint(m_root / "bare"), folder + "/bare: no readable image (the folder is empty)");
}

void TestDataScan::aFolderOfDamagedPicturesIsAnError() {
    const std::string whole = readFile(test::dataFolder() / "pictures/rgb.png");
    for (const char* name : {"a.png", "b.png"})
        write(name, std::string_view(whole).substr(0, 90));
    QVERIFY2(complaint(m_root).endsWith("(2 files skipped: 2 truncated PNG)"),
             qPrintable(complaint(m_root)));
    // One whole picture among them is enough; then only its own first bytes are looked at.
    put("c.png");
    const PictureFolder folder = scanPictures(m_root);
    QCOMPARE(names(folder), QStringList({"c.png"}));
    QCOMPARE(folder.skipped.size(), 2u);
}

void TestDataScan::aMissingFolderIsNamed() {
    QCOMPARE(complaint(m_root / "nowhere"),
             QString::fromStdString((m_root / "nowhere").string()) + ": no such folder");
    put("a.png");
    QVERIFY(complaint(m_root / "a.png").contains("not a folder"));
}

void TestDataScan::trainingFoldersAreFoundBelowARoot() {
    put("trainA/a.png");
    put("trainB/b.png");
    DataFolders folders = findDataFolders(m_root);
    QCOMPARE(folders.trainA, m_root / "trainA");
    QCOMPARE(folders.trainB, m_root / "trainB");
    QVERIFY(folders.testA.empty() && folders.testB.empty());
    put("testA/a.png");
    put("testB/b.png");
    QCOMPARE(findDataFolders(m_root).testB, m_root / "testB");

    fs::rename(m_root / "trainB", m_root / "winter");
    try {
        findDataFolders(m_root);
        QFAIL("found without trainB");
    } catch (const UsageError& error) {
        QVERIFY2(QString(error.what()).contains("found: testA, testB, trainA, winter"),
                 error.what());
    }
}

void TestDataScan::sourcesNameAndLoadTheirPictures() {
    put("in/here.png");
    put("there.png");
    const auto source = folderSource(scanPictures(m_root));
    QCOMPARE(source->count(), 2u);
    QCOMPARE(source->name(0), std::string("in/here.png"));
    QCOMPARE(source->load(1, 3).width, 24);
    QCOMPARE(source->load(1, 1).channels, 1);
    fs::remove(m_root / "there.png");
    QVERIFY_EXCEPTION_THROWN(source->load(1, 3), Error);
}

QTEST_GUILESS_MAIN(TestDataScan)
#include "test_data_scan.moc"
