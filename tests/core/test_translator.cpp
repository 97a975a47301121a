#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/run/run_folder.h"
#include "core/run/run_generator.h"
#include "core/run/training_run.h"
#include "core/translate/translator.h"
#include "core/translate/video.h"
#include "tests/support/paths.h"
#include "tests/support/small_config.h"

#include <QTemporaryDir>
#include <QtTest>
#include <set>

using namespace cyclorama;

namespace {

namespace fs = std::filesystem;

std::unique_ptr<Translator> open(const char* pth) {
    TranslatorOptions options;
    options.weights = test::dataFolder() / "pth" / pth;
    options.device = "cpu";
    options.precision = "float32";
    return Translator::open(options);
}

Image picture(int width, int height, int channels = 3) {
    return withChannels(resized(drawLandscape(Season::SummerDay, 4, 64), width, height), channels);
}

} // namespace

class TestTranslator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anySizeComesBackInItsSize_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        for (const auto& [width, height] :
             {std::pair{1, 1}, {1, 200}, {3, 2}, {17, 31}, {64, 64}, {101, 250}, {255, 4}})
            QTest::addRow("%d x %d", width, height) << width << height;
    }
    void anySizeComesBackInItsSize() {
        QFETCH(int, width);
        QFETCH(int, height);
        for (const char* pth :
             {"resnet9_zip.pth", "unet128_zip.pth", "resnet9_batch_data_parallel.pth"}) {
            const Image result = open(pth)->translate(picture(width, height));
            QCOMPARE(result.width, width);
            QCOMPARE(result.height, height);
            QCOMPARE(result.channels, 3);
        }
    }

    void greyAndTransparentPicturesAreTakenToo() {
        const auto translator = open("resnet9_zip.pth");
        QCOMPARE(translator->translate(picture(20, 20, 1)).channels, 3);
    }

    void filesKeepTheirFoldersAndSourcesStay() {
        const fs::path in = path("in"), sub = in / "unter ordner";
        fs::create_directories(sub);
        encodePicture(picture(30, 20), in / "a.png");
        encodePicture(picture(20, 30), in / "a.bmp");
        encodePicture(picture(16, 16), sub / "b.PNG");
        replaceFile(in / "broken.jpg", "not a picture");
        const std::string before = readFile(in / "a.png");

        const auto translator = open("resnet9_zip.pth");
        std::size_t told = 0;
        const auto files =
            translateFiles(*translator, {{in, path("missing.png")}, in, {}},
                           [&](const TranslatedFile&, std::size_t, std::size_t count) {
                               ++told;
                               QCOMPARE(count, std::size_t(5));
                           });
        QCOMPARE(told, std::size_t(5));
        QCOMPARE(readFile(in / "a.png"), before);
        std::size_t failed = 0;
        std::set<fs::path> results;
        for (const auto& file : files) {
            if (!file.problem.empty()) {
                ++failed;
                continue;
            }
            QVERIFY2(results.insert(file.result).second, file.result.c_str());
            QVERIFY(file.result != file.source);
            const Image result = decodePicture(file.result, 3),
                        source = decodePicture(file.source, 3);
            QCOMPARE(result.width, source.width);
            QCOMPARE(result.height, source.height);
        }
        QCOMPARE(failed, std::size_t(2));
        QCOMPARE(results.size(), std::size_t(3));
    }

    void aRunTranslatesBothWaysAndByCheckpoint() {
        TrainingConfig config = test::smallConfig();
        config.max_steps = 2;
        const auto trainer = createRun({config, path("run"), {}});
        trainer->start();
        QCOMPARE(trainer->wait().state, TrainerState::Finished);
        const Image source = picture(40, 24);
        const auto made = [&](const fs::path& checkpoint, bool bToA) {
            return Translator::open(translatorOptions({path("run"), checkpoint, bToA}))
                ->translate(source);
        };
        const Image forth = made({}, false), back = made({}, true);
        QVERIFY(!(forth == back));
        const auto checkpoint = listCheckpoints(path("run")).front().path;
        QCOMPARE(made(checkpoint, false), forth);
        QCOMPARE(made(checkpoint, true), back);
    }

    void aDiscriminatorIsRefusedInWords() {
        TrainingConfig config = test::smallConfig();
        config.max_steps = 1;
        const auto trainer = createRun({config, path("run"), {}});
        trainer->start();
        trainer->wait();
        TranslatorOptions options;
        options.weights = RunLayout{path("run")}.latestNetwork("D_A");
        QVERIFY_THROWS_EXCEPTION(Error, Translator::open(options));
    }

private:
    fs::path path(const char* name) const {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestTranslator)
#include "test_translator.moc"
