#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/train/settings.h"
#include "core/translate/time_lapse.h"
#include "core/translate/video.h"
#include "tests/support/paths.h"
#include "tests/support/run_on_disk.h"
#include "tests/support/window_settings.h"
#include "ui/docks/translate_dock.h"
#include "ui/session/result_files.h"
#include "ui/widgets/before_after.h"
#include "ui/widgets/file_filters.h"
#include "ui/widgets/generator_chooser.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/translation_list.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <fstream>
#include <semaphore>

using namespace cyclorama;
using test::plainPicture;
using State = TranslationList::State;

namespace {

/// Turns pictures into their negative.
class Negative : public Translator {
public:
    Image translate(const Image& picture) override {
        Image result = picture;
        for (auto& value : result.pixels)
            value = static_cast<std::uint8_t>(255 - value);
        return result;
    }
    std::string description() const override { return "negative"; }
};

TranslationSession::Open negative() {
    return [](const GeneratorChoice&, int) { return std::make_unique<Negative>(); };
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

class TestTranslateDock : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path in(const std::string& name) const {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    QString text(const std::string& name) const {
        return QString::fromStdString(in(name).string());
    }
    void picture(const std::string& name, int shade = 40) const {
        std::filesystem::create_directories(in(name).parent_path());
        encodePicture(plainPicture(24, 16, shade, 0, 0), in(name));
    }
    void openRun(TranslateDock& dock) const {
        test::writeRun(in("run"), 3);
        dock.openRun(in("run"));
    }
    /// A run of horses and zebras.
    void openHorses(TranslateDock& dock, const std::string& name = "horses") const {
        test::writeRun(in(name), 3);
        TrainingConfig config = readRunConfig(in(name));
        config.demo = false;
        config.data_a = "/pictures/horse";
        config.data_b = "/pictures/zebra";
        replaceFile(in(name) / "config.json", toJson(config));
        dock.openRun(in(name));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("CYCLORAMA_RUNS", QFile::encodeName(text("runs")));
    }

    void aDroppedPictureIsTranslatedAndShown() {
        picture("a.png", 40);
        TranslateDock dock(negative());
        dock.resize(800, 500);
        dock.show();
        openRun(dock);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(text("a.png"))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&dock, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&dock, &drop);
        QTRY_COMPARE(dock.slider().after().pixelColor(0, 0).red(), 215);
        QCOMPARE(dock.slider().before().pixelColor(0, 0).red(), 40);
        QTRY_COMPARE(dock.list().count(State::Done), 1);
    }

    void aResultsFileIsNamedAsItsSource() { // for whoever it is dragged to
        picture("valley.png", 40);
        TranslateDock dock(negative());
        openRun(dock);
        dock.addInputs({text("valley.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 1);
        QTRY_VERIFY(!dock.list().file(dock.list().itemAtRow(0)).isEmpty());
        QCOMPARE(QFileInfo(dock.list().file(dock.list().itemAtRow(0))).fileName(),
                 QStringLiteral("valley.png"));
    }

    void foldersAreSearchedAndErrorsStayWithTheirFile() {
        picture("in/a.png");
        picture("in/deep/b.jpg");
        picture("in/.hidden/c.png");
        std::ofstream(in("in/broken.png")) << "no picture";
        std::ofstream(in("in/notes.txt")) << "words";
        TranslateDock dock(negative());
        openRun(dock);
        dock.addInputs({text("in")});
        QTRY_COMPARE(dock.list().count(State::Done), 2);
        QTRY_COMPARE(dock.list().count(State::Failed), 1);
        QCOMPARE(dock.list().count(), 3);
        for (int row = 0; row < 3; ++row) {
            const int item = dock.list().itemAtRow(row);
            if (dock.list().state(item) != State::Failed) continue;
            QCOMPARE(dock.list().name(item), QStringLiteral("broken.png"));
            QCOMPARE(dock.list().problem(item),
                     QStringLiteral("It is a text file, not a picture or a video."));
        }
    }

    void theListIsDrawnWiderAndStaysSo() {
        const test::WindowSettings settings;
        picture("a.png", 40);
        int wider = 0;
        for (const bool drawn : {false, true}) {
            TranslateDock dock(negative());
            dock.resize(1000, 500);
            dock.show();
            openRun(dock);
            dock.addInputs({text("a.png")});
            auto* split = dock.findChild<QSplitter*>();
            QTRY_VERIFY(split->isVisible());
            if (!drawn) {
                QWidget* line = split->handle(1);
                const QPoint from = line->rect().center();
                wider = dock.list().width() + 150;
                QTest::mousePress(line, Qt::LeftButton, {}, from);
                QTest::mouseMove(line, from + QPoint(150, 0));
                QTest::mouseRelease(line, Qt::LeftButton, {}, line->rect().center());
            }
            QTRY_VERIFY2(qAbs(dock.list().width() - wider) <= 3,
                         qPrintable(QString::number(dock.list().width())));
        }
    }

    void theWordsBelowStandOnOneLine() {
        picture("a.png", 40);
        TranslateDock dock(negative());
        dock.resize(800, 500);
        dock.show();
        openRun(dock);
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 1);
        const auto middleOf = [&dock](const QString& words) {
            for (const QLabel* label : dock.findChildren<QLabel*>())
                if (label->isVisible() && label->text() == words)
                    return label->mapTo(&dock, label->rect().center()).y();
            return -1;
        };
        QTRY_VERIFY(middleOf("a.png") > 0);
        QTRY_VERIFY2(
            std::abs(middleOf("1 of 1 done") - middleOf("a.png")) <= 1,
            qPrintable(
                QStringLiteral("%1 %2").arg(middleOf("1 of 1 done")).arg(middleOf("a.png"))));
    }

    void whatIsNoPictureIsRefused() {
        std::ofstream(in("notes.txt")) << "words";
        TranslateDock dock(negative());
        QSignalSpy problems(&dock, &TranslateDock::problemOccurred);
        dock.addInputs({text("notes.txt"), text("missing.png")});
        QCOMPARE(problems.count(), 1);
        QVERIFY(problems.front().front().toString().contains(QStringLiteral("notes.txt")));
        QCOMPARE(dock.list().count(), 0);
    }

    void aPictureIsPasted() {
        TranslateDock dock(negative());
        dock.resize(800, 500);
        dock.show();
        openRun(dock);
        QImage image(10, 8, QImage::Format_RGB888);
        image.fill(QColor(10, 20, 30));
        QApplication::clipboard()->setImage(image);
        QTest::keyClick(&dock, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(dock.slider().after().pixelColor(0, 0), QColor(245, 235, 225));
    }

    void theFirstResultIsShownAtOnce() {
        // 256 x 256, as the issue asks: from the result to the screen in less than 100 ms.
        encodePicture(plainPicture(256, 256, 9, 9, 9), in("a.png"));
        QElapsedTimer ready;
        class Timed : public Negative {
        public:
            explicit Timed(QElapsedTimer& ready) : m_ready(ready) {}
            Image translate(const Image& picture) override {
                Image result = Negative::translate(picture);
                m_ready.start();
                return result;
            }
            QElapsedTimer& m_ready;
        };
        TranslateDock dock(
            [&](const GeneratorChoice&, int) { return std::make_unique<Timed>(ready); });
        dock.resize(800, 500);
        dock.show();
        openRun(dock);
        dock.addInputs({text("a.png")});
        while (dock.slider().after().isNull())
            QCoreApplication::processEvents();
        dock.slider().grab();
        QVERIFY2(ready.elapsed() < 100, qPrintable(QString::number(ready.elapsed())));
    }

    void cancellingTakesOutWhatWaits() {
        for (int i = 0; i < 5; ++i)
            picture("in/" + std::to_string(i) + ".png");
        std::counting_semaphore<> go(0);
        class Slow : public Negative {
        public:
            explicit Slow(std::counting_semaphore<>& go) : m_go(go) {}
            Image translate(const Image& picture) override {
                m_go.acquire();
                return Negative::translate(picture);
            }
            std::counting_semaphore<>& m_go;
        };
        TranslateDock dock([&](const GeneratorChoice&, int) { return std::make_unique<Slow>(go); });
        openRun(dock);
        dock.addInputs({text("in")});
        QTRY_COMPARE(dock.list().count(), 5);
        QTRY_COMPARE(dock.list().count(State::Working), 1);
        const auto buttons = dock.findChildren<QPushButton*>();
        const auto cancel = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* b) {
            return b->text() == QStringLiteral("Cancel");
        });
        QVERIFY(cancel != buttons.end());
        (*cancel)->click();
        QCOMPARE(dock.list().count(State::Cancelled), 4);
        go.release(5);
        QTRY_COMPARE(dock.list().count(State::Done), 1); // the one at work is finished
        QCOMPARE(dock.list().count(State::Cancelled), 4);
    }

    void closingDuringAQueueWaitsForOnePictureOnly() {
        for (int i = 0; i < 20; ++i)
            picture("in/" + std::to_string(i) + ".png");
        std::atomic<int> translated = 0;
        class Counting : public Negative {
        public:
            explicit Counting(std::atomic<int>& count) : m_count(count) {}
            Image translate(const Image& picture) override {
                ++m_count;
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                return Negative::translate(picture);
            }
            std::atomic<int>& m_count;
        };
        {
            TranslateDock dock([&](const GeneratorChoice&, int) {
                return std::make_unique<Counting>(translated);
            });
            openRun(dock);
            dock.addInputs({text("in")});
            QTRY_VERIFY(translated > 0);
        }
        QVERIFY(translated < 20);
    }

    void aGeneratorThatCannotBeOpenedIsToldForEachFile() {
        picture("a.png");
        TranslateDock dock([](const GeneratorChoice&, int) -> std::unique_ptr<Translator> {
            throw Error("the run has no networks yet");
        });
        openRun(dock);
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Failed), 1);
        QVERIFY(dock.list().problem(dock.list().itemAtRow(0)).contains("no networks yet"));
    }

    void theEnginesOwnWordsAreToldForARunWithoutNetworks() {
        picture("a.png");
        TranslateDock dock; // with the engine
        openRun(dock);
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Failed), 1);
        QVERIFY(dock.list().problem(dock.list().itemAtRow(0)).contains("latest_net_G_A.pth"));
    }

    void aFileOfWeightsIsReadWhenItIsChosen() {
        const auto told = [](GeneratorChooser& chooser) {
            const QLabel* label = chooser.findChild<QLabel*>();
            return label->isHidden() ? QString() : label->text();
        };
        picture("a.png");
        GeneratorChooser chooser;
        chooser.setWeights(in("a.png"));
        QTRY_VERIFY(told(chooser).contains("it is no file of torch.save"));
        chooser.setWeights(test::dataFolder() / "pth/unet128_zip.pth");
        QVERIFY(told(chooser).isEmpty());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(told(chooser).isEmpty());
    }

    void directionAndFileOfWeightsReachTheTranslator() {
        picture("a.png");
        std::vector<GeneratorChoice> opened;
        std::vector<int> threads;
        TranslateDock dock([&](const GeneratorChoice& choice, int count) {
            opened.push_back(choice);
            threads.push_back(count);
            return std::make_unique<Negative>();
        });
        openHorses(dock);
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 1);
        QCOMPARE(dock.chooser().resultName(), QStringLiteral("zebra"));
        auto* direction = dock.chooser().findChildren<QComboBox*>().back();
        direction->setCurrentIndex(1);
        dock.setTrainingActive(true);
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 2);
        QCOMPARE(dock.chooser().resultName(), QStringLiteral("horse"));
        std::filesystem::copy_file(test::dataFolder() / "pth/unet128_zip.pth", in("G.pth"));
        dock.chooser().setWeights(in("G.pth"));
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 3);
        QCOMPARE(opened.size(), std::size_t(3));
        QVERIFY(!opened[0].generator.bToA && opened[1].generator.bToA);
        QCOMPARE(opened[2].weights, in("G.pth"));
        QCOMPARE(threads, (std::vector<int>{0, 1, 1}));
    }

    void resultsOfOtherNetworksAreOfferedToBeMadeAgain() {
        picture("a.png");
        int opened = 0;
        TranslateDock dock([&](const GeneratorChoice&, int) {
            ++opened;
            return std::make_unique<Negative>();
        });
        dock.resize(800, 500);
        dock.show();
        openHorses(dock);
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 1);
        QPushButton* again = nullptr;
        for (QPushButton* button : dock.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Translate again")) again = button;
        QVERIFY(again && !again->isVisible());
        dock.chooser().findChildren<QComboBox*>().back()->setCurrentIndex(1);
        QVERIFY(again->isVisible());
        again->click();
        QVERIFY(!again->isVisible());
        QTRY_COMPARE(dock.list().count(State::Done), 1);
        QCOMPARE(opened, 2);
    }

    void resultsAreSavedAndNeverOverASource() {
        picture("a.png");
        picture("sub/a.png", 60);
        const std::string source = bytesOf(in("a.png"));
        std::filesystem::create_symlink(in("a.png"), in("link.png"));
        TranslateDock dock(negative());
        openHorses(dock);
        dock.addInputs({text("a.png"), text("sub/a.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 2);
        QSignalSpy problems(&dock, &TranslateDock::problemOccurred);
        QSignalSpy saved(&dock, &TranslateDock::saved);

        dock.list().setCurrentRow(0);
        for (const char* target : {"a.png", "sub/a.png", "link.png", "sub/../a.png"})
            dock.saveCurrent(text(target));
        QTRY_COMPARE(problems.count(), 4);
        QCOMPARE(saved.count(), 0);
        QCOMPARE(bytesOf(in("a.png")), source);

        dock.saveCurrent(text("result.jpg"));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(std::abs(decodePicture(in("result.jpg"), 3).pixels[0] - 215) < 4);

        // Equal names get numbers, and what is there already stays.
        std::filesystem::create_directory(in("out"));
        std::ofstream(in("out/a_zebra.png")) << "mine";
        dock.saveAllTo(text("out"));
        QTRY_COMPARE(saved.count(), 2);
        QCOMPARE(bytesOf(in("out/a_zebra.png")), std::string("mine"));
        QCOMPARE(int(decodePicture(in("out/a_zebra 2.png"), 3).pixels[0]), 215);
        QCOMPARE(int(decodePicture(in("out/a_zebra 3.png"), 3).pixels[0]), 195);
    }

    void resultsThatLeftMemoryComeBackFromTheirFiles() {
        picture("a.png", 40);
        picture("b.png", 80);
        TranslateDock dock(negative());
        dock.resize(700, 400);
        dock.show();
        openRun(dock);
        dock.addInputs({text("a.png"), text("b.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 2);
        for (const auto& [row, shade] : {std::pair{0, 40}, std::pair{1, 80}, std::pair{0, 40}}) {
            dock.list().setCurrentRow(row);
            QTRY_COMPARE(dock.slider().before().pixelColor(0, 0).red(), shade);
            QVERIFY(!dock.list().file(dock.list().itemAtRow(row)).isEmpty());
        }
    }

    void aVideoSaysHowFarItIs() {
        writeTimeLapse({in("film.mp4"), 8, 12,
                        [](std::size_t i) { return plainPicture(32, 16, 20 * int(i), 0, 0); }});
        QVERIFY(countFrames(in("film.mp4")) >= 10);
        QCOMPARE(countFrames(in("none.mp4")), std::int64_t(0));
        // Each frame waits until the one before has been told of.
        auto frames = std::make_shared<std::counting_semaphore<>>(1);
        class Slow : public Negative {
        public:
            explicit Slow(std::shared_ptr<std::counting_semaphore<>> go) : m_go(std::move(go)) {}
            Image translate(const Image& picture) override {
                m_go->acquire();
                return Negative::translate(picture);
            }

        private:
            std::shared_ptr<std::counting_semaphore<>> m_go;
        };
        TranslateDock dock(
            [frames](const GeneratorChoice&, int) { return std::make_unique<Slow>(frames); });
        dock.show();
        dock.openRun(in("run"));
        dock.addInputs({text("film.mp4")});
        const int item = dock.list().itemAtRow(0);
        QTRY_VERIFY(dock.list().stateWords(item).contains("%"));
        QVERIFY(dock.list().stateWords(item).startsWith("translating"));
        QCOMPARE(dock.slider().before().size(), QSize(32, 16)); // its first frame is seen already
        frames->release(1000);
        QTRY_COMPARE(dock.list().count(State::Done), 1);
        QCOMPARE(dock.list().stateWords(item), QString("done"));
        QVERIFY(!dock.slider().after().isNull());
        QCOMPARE(firstFrame(dock.list().file(item).toStdString()).width, 32);
    }

    void whatIsChosenInTheListOfCheckpointsIsTaken() {
        test::writeRun(in("runs/horses"), 3);
        std::ofstream(in("runs/horses/latest_net_G_A.pth")) << "networks";
        TranslateDock dock(negative());
        dock.resize(800, 500);
        dock.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dock));
        auto* source = dock.chooser().findChildren<QComboBox*>().front();
        source->setFocus();
        QTest::mouseClick(source, Qt::LeftButton);
        QTRY_VERIFY(source->view()->isVisible());
        const int row = source->findText(QStringLiteral("horses"));
        QVERIFY(row >= 0);
        source->view()->setCurrentIndex(source->model()->index(row, 0));
        QTest::keyClick(source->view(), Qt::Key_Return);
        QTRY_VERIFY(!source->view()->isVisible());
        // The focus comes back from the list, as a window system would send it.
        QFocusEvent back(QEvent::FocusIn, Qt::PopupFocusReason);
        QCoreApplication::sendEvent(source, &back);
        QCOMPARE(source->currentText(), QStringLiteral("horses"));
        QCOMPARE(dock.chooser().choice().generator.run, in("runs/horses"));
    }

    void runsWithoutNetworksAreNotOffered() {
        test::writeRun(in("runs/begun"), 3);
        test::writeRun(in("runs/trained"), 3);
        std::filesystem::create_directory(in("runs/trained/checkpoints"));
        std::ofstream(in("runs/trained/checkpoints/step_000000003.ckpt")) << "networks";
        GeneratorChooser chooser;
        const auto* source = chooser.findChildren<QComboBox*>().front();
        const auto* note = chooser.findChild<QLabel*>();
        QVERIFY(source->findText("trained") >= 0);
        QCOMPARE(source->findText("begun"), -1);
        chooser.setRun(in("runs/begun")); // the open one
        QVERIFY(source->findText("begun") >= 0);
        QVERIFY(!note->isHidden());
        QVERIFY(note->text().startsWith("This run has no networks yet"));
        std::ofstream(in("runs/begun/latest_net_G_A.pth")) << "networks";
        chooser.refresh(); // as after its first checkpoint
        QVERIFY(note->isHidden());
    }

    void theFileDialogsTellPicturesFromTheRest() {
        const QStringList filters = translatableFilter().split(";;");
        QVERIFY(filters[0].contains("*.jpg") && filters[0].contains("*.mp4"));
        QVERIFY(filters[1].contains("*.PNG") && !filters[1].contains("*.mp4"));
        QVERIFY(filters[2].contains("*.mov") && !filters[2].contains("*.jpg"));
        QVERIFY(filters[3].contains("*.pth"));
        QCOMPARE(filters[4], QString("All files (*)"));
        QCOMPARE(pictureFilter().split(";;"), (QStringList{filters[1], filters[4]}));
    }

    void resultsKeepTheirDirection() {
        picture("a.png");
        TranslateDock dock(negative());
        openHorses(dock);
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Done), 1);
        dock.chooser().findChildren<QComboBox*>().back()->setCurrentIndex(1);
        const int item = dock.list().itemAtRow(0);
        QCOMPARE(dock.list().resultName(item), QStringLiteral("zebra"));
        QSignalSpy saved(&dock, &TranslateDock::saved);
        std::filesystem::create_directory(in("out"));
        dock.saveAllTo(text("out"));
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(std::filesystem::exists(in("out/a_zebra.png")));
    }

    void networksAmongThePicturesAreHandedOn() {
        picture("a.png");
        std::ofstream(in("G.pth")) << "damaged";
        TranslateDock dock; // with the engine
        QSignalSpy dropped(&dock, &TranslateDock::networksDropped);
        dock.addInputs({text("G.pth"), text("a.png")});
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0][0].toString(), text("G.pth"));
        QCOMPARE(dock.list().count(), 1);
        QSignalSpy problems(&dock, &TranslateDock::problemOccurred);
        dock.openWeights(in("G.pth"));
        QTRY_COMPARE(problems.count(), 1);
        QVERIFY(problems[0][0].toString().contains(QStringLiteral("G.pth")));
        QVERIFY(!dock.chooser().choice().isChosen());
        TranslateDock sound(negative());
        std::filesystem::copy_file(test::dataFolder() / "pth/unet128_zip.pth", in("sound.pth"));
        sound.openWeights(in("sound.pth"));
        QTRY_COMPARE(sound.chooser().choice().weights, in("sound.pth"));
    }

    void picturesWithoutNetworksSayWhatIsMissing() {
        picture("a.png");
        TranslateDock dock; // with the engine
        dock.addInputs({text("a.png")});
        QTRY_COMPARE(dock.list().count(State::Failed), 1);
        const QString problem = dock.list().problem(dock.list().itemAtRow(0));
        QVERIFY2(problem.contains(QStringLiteral("No networks are chosen")), qPrintable(problem));
    }

    void theSliderFollowsHandAndKeys() {
        BeforeAfter slider;
        slider.resize(400, 200);
        QImage before(40, 20, QImage::Format_RGB32), after(40, 20, QImage::Format_RGB32);
        before.fill(Qt::red);
        after.fill(Qt::blue);
        slider.setPictures(before, after);
        slider.show();
        QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(300, 100));
        QCOMPARE(slider.position(), 0.75);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(300, 100));
        const QImage shown = slider.grab().toImage();
        QCOMPARE(shown.pixelColor(250, 20), QColor(Qt::red));
        QCOMPARE(shown.pixelColor(350, 20), QColor(Qt::blue));
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(slider.position(), 0.0);
        QTest::keyClick(&slider, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(slider.position(), 0.1);
    }
};

QTEST_MAIN(TestTranslateDock)
#include "test_translate_dock.moc"
