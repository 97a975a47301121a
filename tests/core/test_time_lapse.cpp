#include "core/base/error.h"
#include "core/translate/time_lapse.h"
#include "core/translate/translator.h"
#include "core/translate/video.h"
#include "tests/support/paths.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace cyclorama;

namespace {

/// Grey-blue ramp that moves with the picture's number, with a red square that wanders.
Image frame(std::size_t number, int width = 48, int height = 32) {
    Image image{width, height, 3, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool square = x / 8 == static_cast<int>(number) && y / 8 == 1;
            image.pixels.push_back(static_cast<std::uint8_t>(square ? 250 : 4 * x));
            image.pixels.push_back(static_cast<std::uint8_t>(square ? 10 : 6 * y));
            image.pixels.push_back(static_cast<std::uint8_t>(square ? 10 : 120));
        }
    return image;
}

TimeLapse wanted(const std::filesystem::path& path, std::size_t count = 5) {
    return {path, 10, count, [](std::size_t i) { return frame(i); }};
}

/// Sees every frame of a video go by.
class Watcher : public Translator {
public:
    Image translate(const Image& picture) override {
        frames.push_back(picture);
        return picture;
    }
    std::string description() const override { return "a fake"; }
    std::vector<Image> frames;
};

double meanError(const Image& a, const Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        sum += std::abs(int(a.pixels[i]) - int(b.pixels[i]));
    return sum / static_cast<double>(a.pixels.size());
}

} // namespace

class TestTimeLapse : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path in(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private Q_SLOTS:
    void videosShowEveryPicture_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("mp4") << "film.mp4";
        QTest::newRow("avi") << "film.avi";
    }

    void videosShowEveryPicture() {
        QFETCH(QString, name);
        const auto path = in(qPrintable(name));
        std::size_t reported = 0;
        writeTimeLapse(wanted(path), [&](std::size_t count) { reported = count; });
        QCOMPARE(reported, std::size_t(5));
        Watcher watcher;
        translateVideo(watcher, path, in("copy.mp4"), {});
        QCOMPARE(watcher.frames.size(), std::size_t(5));
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(watcher.frames[i].width, 48);
            QCOMPARE(watcher.frames[i].height, 32);
            QVERIFY2(meanError(watcher.frames[i], frame(i)) < 12,
                     qPrintable(QString::number(meanError(watcher.frames[i], frame(i)))));
        }
    }

    void aGifReadsBackElsewhere() {
        const auto python = test::venvPython();
        if (python.empty()) QSKIP("no venv with Pillow to read the GIF with");
        const auto path = in("film.gif");
        writeTimeLapse({path, 10, 5, [](std::size_t i) { return frame(i, 301, 97); }});
        QProcess reader;
        reader.start(QString::fromStdString(python.string()),
                     {"-c",
                      "import sys; from PIL import Image; g = Image.open(sys.argv[1])\n"
                      "print(g.n_frames, g.size, g.info.get('loop'), g.info['duration'])\n"
                      "for i in range(g.n_frames):\n"
                      "    g.seek(i); f = g.convert('RGB')\n"
                      "    print(f.getpixel((8 * i + 4, 12)), f.getpixel((20, 80)))",
                      QString::fromStdString(path.string())});
        QVERIFY(reader.waitForFinished(60000));
        const QStringList lines =
            QString::fromUtf8(reader.readAllStandardOutput()).trimmed().split('\n');
        QVERIFY2(lines.size() == 6, reader.readAllStandardError().constData());
        QCOMPARE(lines[0], QStringLiteral("5 (301, 97) 0 100"));
        for (int i = 1; i <= 5; ++i) {
            const QStringList numbers =
                QString(lines[i]).remove('(').remove(')').remove(',').split(' ');
            QVERIFY(numbers[0].toInt() > 235 && numbers[1].toInt() < 30);
            QVERIFY(std::abs(numbers[3].toInt() - 80) < 10);
            QVERIFY(std::abs(numbers[4].toInt() - (6 * 80) % 256) < 10);
        }
    }

    void picturesOfOtherSizesTakeTheFirstOnes() {
        const auto path = in("sizes.avi");
        writeTimeLapse({path, 5, 3, [](std::size_t i) {
                            return frame(i, i == 0 ? 49 : 20, i == 0 ? 33 : 60);
                        }});
        Watcher watcher;
        translateVideo(watcher, path, in("copy.mp4"), {});
        QCOMPARE(watcher.frames.size(), std::size_t(3));
        QCOMPARE(watcher.frames[2].width, 48); // even, as codecs want
        QCOMPARE(watcher.frames[2].height, 32);
    }

    void aStopOrAnErrorLeavesWhatWasThere() {
        const auto path = in("kept.gif");
        writeTimeLapse(wanted(path, 2));
        const auto size = std::filesystem::file_size(path);
        std::stop_source stop;
        QVERIFY_EXCEPTION_THROWN(writeTimeLapse(
                                     wanted(path, 5),
                                     [&](std::size_t count) {
                                         if (count == 3) stop.request_stop();
                                     },
                                     stop.get_token()),
                                 Error);
        TimeLapse failing = wanted(path, 5);
        failing.picture = [](std::size_t i) {
            return i < 3 ? frame(i) : throw Error("no such picture");
        };
        QVERIFY_EXCEPTION_THROWN(writeTimeLapse(failing), Error);
        QCOMPARE(std::filesystem::file_size(path), size);
        QVERIFY(!std::filesystem::exists(in("kept.part.gif")));
    }

    void wrongRequestsAreRefused() {
        QVERIFY_EXCEPTION_THROWN(writeTimeLapse(wanted(in("film.mov.txt"))), UsageError);
        QVERIFY_EXCEPTION_THROWN(writeTimeLapse(wanted(in("film.gif"), 0)), UsageError);
        QVERIFY_EXCEPTION_THROWN(writeTimeLapse(wanted("/nowhere/at/all/film.gif")), Error);
    }
};

QTEST_GUILESS_MAIN(TestTimeLapse)
#include "test_time_lapse.moc"
