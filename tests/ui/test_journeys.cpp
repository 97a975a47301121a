#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/run/run_folder.h"
#include "tests/support/small_config.h"
#include "tests/support/window_settings.h"
#include "ui/dock_area.h"
#include "ui/docks/log_dock.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/runs_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/settings_row.h"
#include "ui/docks/start_page.h"
#include "ui/docks/translate_dock.h"
#include "ui/mainwindow.h"
#include "ui/widgets/before_after.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/generator_chooser.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/run_list.h"
#include "ui/widgets/translation_list.h"
#include "ui/window_actions.h"

#include "core/base/atomic_file.h"

#include <QAction>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace cyclorama;

namespace {

/// Files let go over a widget, as a file manager does it.
void drop(QWidget& over, const QStringList& files) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    const QPoint middle = over.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&over, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&over, &event);
}

void press(const QWidget& within, const QString& text) {
    for (QPushButton* button : within.findChildren<QPushButton*>())
        if (button->text().trimmed() == text && button->isVisible()) {
            QVERIFY2(button->isEnabled(), qPrintable(text));
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    QFAIL(qPrintable(QStringLiteral("no button ") + text));
}

bool holdsEvent(const std::filesystem::path& run, RunEvent::Kind kind, const std::string& key) {
    for (const RunEvent& event : readEvents(run))
        if (event.kind == kind && event.key == key) return true;
    return false;
}

} // namespace

/// What a person does in the window, with the real engine behind it, on pictures so small that
/// steps take milliseconds.
class TestJourneys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_settings = std::make_unique<test::WindowSettings>();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("CYCLORAMA_RUNS", QFile::encodeName(in("runs")));
        for (const bool second : {false, true})
            for (std::uint32_t i = 0; i < 6; ++i)
                encodePicture(
                    drawLandscape(second ? Season::WinterNight : Season::SummerDay, i, 40),
                    in(QStringLiteral("%1/%2.png").arg(second ? "winter" : "summer").arg(i))
                        .toStdString());
        open();
    }
    void cleanup() {
        m_window.reset();
        m_folder.reset();
        m_settings.reset();
    }

    void twoFoldersBecomeARunThatGoesOnTomorrow();
    void twoRunsAreCompared();
    void aRunThatTrainsIsRefusedToASecondSession();
    void closingAtAnyMomentLosesNothing();

private:
    QString in(const QString& name) const { return m_folder->filePath(name); }
    void open() {
        m_window.reset();
        m_window =
            std::make_unique<MainWindow>(Engine::real(), in(QStringLiteral("runs")).toStdString());
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    CurrentRun& run() { return m_window->run(); }
    TrainerState state() { return run().session().state(); }
    qint64 plotted() { return m_window->lossesDock().plottedSteps(); }
    bool says(const QString& words) {
        return m_window->messages().texts().join('\n').contains(words);
    }
    /// A run that would take hours if nobody stopped it.
    TrainingConfig longRun() const {
        TrainingConfig config = test::smallConfig();
        config.n_epochs = 100000;
        return config;
    }
    void startRun(const TrainingConfig& config) {
        run().beginDraft(config);
        m_window->showPanels();
        m_window->actions().start->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(state(), TrainerState::Running, 20000);
    }
    void stopRun() {
        m_window->actions().stop->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(run().stage(), CurrentRun::Stage::Opened, 20000);
    }

    std::unique_ptr<test::WindowSettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestJourneys::twoFoldersBecomeARunThatGoesOnTomorrow() {
    // Two folders are dropped, and become a run that is set up.
    QVERIFY(m_window->showsStartPage());
    const auto zones = m_window->startPage().findChildren<DropZone*>();
    QCOMPARE(zones.size(), 2);
    drop(*zones[0], {in("summer")});
    drop(*zones[1], {in("winter")});
    press(m_window->startPage(), "Set up the run");
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Draft);
    QCOMPARE(QString::fromStdString(run().config().data_a), in("summer"));
    QCOMPARE(QString::fromStdString(run().config().data_b), in("winter"));

    // Settings for a test's patience come from a file.
    TrainingConfig config = longRun();
    config.demo = false;
    config.data_a = run().config().data_a;
    config.data_b = run().config().data_b;
    replaceFile(in("settings.json").toStdString(), toJson(config));
    m_window->settingsDock().loadFrom(in("settings.json"));
    QTRY_COMPARE(run().config().crop_size, config.crop_size);

    // It trains, and shows it.
    m_window->actions().start->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainerState::Running, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 10, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->previewsDock().shown(), 20000);
    const std::filesystem::path folder = run().folder();

    // Pause holds it; resume lets it go on.
    m_window->actions().pause->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainerState::Paused, 20000);
    QTRY_COMPARE(plotted(), qint64(run().status().step)); // all that was sent is drawn
    const qint64 held = plotted();
    m_window->actions().resume->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(plotted() > held, 20000);

    // A weight changes in its field, with Enter, while it trains.
    m_window->settingsDock().showSetting("lambda_A");
    QLineEdit* field = nullptr;
    for (const SettingsRow* row : m_window->settingsDock().findChildren<SettingsRow*>())
        if (row->setting().key == std::string("lambda_A"))
            field = qobject_cast<QLineEdit*>(row->field());
    QVERIFY(field && field->isEnabled());
    field->selectAll();
    QTest::keyClicks(field, "12.5");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(holdsEvent(folder, RunEvent::Kind::SettingChanged, "lambda_A"), 20000);
    QTRY_COMPARE(run().config().lambda_A, 12.5);

    // A checkpoint on demand.
    m_window->actions().checkpoint->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!listCheckpoints(folder).empty(), 20000);

    // Stop, quit, and start again another day.
    stopRun();
    const RunSummary stopped = summarise(folder);
    QCOMPARE(stopped.state, TrainerState::Stopped);
    QCOMPARE(stopped.step, std::int64_t(plotted()));

    // While it stands still a rate is prepared for when it goes on.
    m_window->settingsDock().showSetting("lr");
    for (const SettingsRow* row : m_window->settingsDock().findChildren<SettingsRow*>())
        if (row->setting().key == std::string("lr")) field = qobject_cast<QLineEdit*>(row->field());
    QVERIFY(field->isEnabled());
    field->selectAll();
    QTest::keyClicks(field, "0.0001");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(run().config().lr, 0.0001);
    QVERIFY(m_window->isWindowModified());
    m_window->actions().start->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(holdsEvent(folder, RunEvent::Kind::SettingChanged, "lr"), 20000);
    QTRY_COMPARE(run().config().lr, 0.0001);
    QCOMPARE(run().config().lambda_A, 12.5);
    stopRun();
    QVERIFY(m_window->close());
    open();
    QTRY_VERIFY(says("was stopped at epoch"));
    press(m_window->messages(), "Go on");
    QTRY_COMPARE_WITH_TIMEOUT(state(), TrainerState::Running, 20000);
    QCOMPARE(run().folder(), folder);
    QCOMPARE(run().config().lambda_A, 12.5);
    QTRY_VERIFY_WITH_TIMEOUT(plotted() > qint64(stopped.step), 20000);
    QTRY_VERIFY(m_window->logDock().shownLines().join('\n').contains("Pictures: 6 in A, 6 in B"));
    stopRun();
    const std::vector<StepMetrics> all = readMetrics(folder);
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i].step, std::int64_t(i + 1)); // every step once

    // A picture dropped on Translate comes out in its own size.
    m_window->actions().layoutTranslate->trigger();
    TranslateDock& translate = m_window->translateDock();
    QVERIFY(translate.chooser().choice().isChosen());
    drop(translate, {in("summer/0.png")});
    QTRY_COMPARE_WITH_TIMEOUT(translate.list().count(TranslationList::State::Done), 1, 20000);
    const QImage source(in("summer/0.png"));
    QCOMPARE(translate.slider().after().size(), source.size());
    translate.saveCurrent(in("result.png"));
    QTRY_VERIFY(QFileInfo::exists(in("result.png")));
    QCOMPARE(QImage(in("result.png")).size(), source.size());
}

void TestJourneys::twoRunsAreCompared() {
    startRun(longRun());
    QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 5, 20000);
    stopRun();
    const std::filesystem::path first = run().folder();
    const qint64 firstSteps = plotted();

    // The second with the first one's settings and another weight, to its end.
    auto* runs = m_window->findChild<RunsDock*>();
    QVERIFY(runs);
    Q_EMIT runs->duplicateRequested(QString::fromStdString(first.string()));
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Draft);
    TrainingConfig config = run().config();
    config.lambda_B = 4;
    config.max_steps = 12;
    run().setConfig(config);
    m_window->actions().start->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(says("Finished") || says("finished"), 20000);
    QVERIFY(run().folder() != first);
    QCOMPARE(plotted(), qint64(12));

    runs->refresh();
    const QString path = QString::fromStdString(first.string());
    QTRY_VERIFY(runs->list().summary(path));
    runs->list().select(path);
    for (QAction* action : runs->findChildren<QAction*>())
        if (action->text() == "Compare the losses") action->trigger();
    const LossPlot& plot = m_window->lossesDock().plot();
    QTRY_COMPARE(plot.others().size(), std::size_t(1));
    QCOMPARE(plot.others().front().curves.size(), std::size_t(firstSteps));
}

void TestJourneys::aRunThatTrainsIsRefusedToASecondSession() {
    startRun(longRun());
    QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 1, 20000);
    CurrentRun second(Engine::real());
    QSignalSpy problems(&second, &CurrentRun::resumeRefused);
    second.resumeFolder(run().folder());
    QTRY_COMPARE(problems.count(), 1);
    QVERIFY2(problems[0][1].toString().contains(
                 QString::fromStdString(run().folder().filename().string())),
             qPrintable(problems[0][1].toString()));
    QVERIFY(!second.session().isActive());
    const qint64 before = plotted();
    QTRY_VERIFY_WITH_TIMEOUT(plotted() > before, 20000); // the first one does not notice
}

void TestJourneys::closingAtAnyMomentLosesNothing() {
    // The window is torn down while the run is being made, loads, trains, draws a preview, writes
    // a checkpoint, is paused: the steps it told of are in the folder, with their networks.
    const std::pair<const char*, std::function<void()>> moments[] = {
        {"opening", [] {}},
        {"preparing", [this] { QTRY_VERIFY_WITH_TIMEOUT(run().session().isActive(), 20000); }},
        {"training", [this] { QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 3, 20000); }},
        {"preview",
         [this] {
             QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 1, 20000);
             m_window->actions().preview->trigger();
         }},
        {"checkpoint",
         [this] {
             QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 1, 20000);
             m_window->actions().checkpoint->trigger();
         }},
        {"paused",
         [this] {
             QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 1, 20000);
             m_window->actions().pause->trigger();
             QTRY_COMPARE_WITH_TIMEOUT(state(), TrainerState::Paused, 20000);
         }},
        {"stopping", [this] {
             QTRY_VERIFY_WITH_TIMEOUT(plotted() >= 1, 20000);
             m_window->actions().stop->trigger();
         }}};
    for (const auto& [moment, reach] : moments) {
        run().beginDraft(longRun());
        m_window->showPanels();
        m_window->actions().start->trigger();
        reach();
        const qint64 told = plotted();
        const std::filesystem::path folder = run().folder();
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone(); // as a program does when it ends
        if (told > 0) {
            const RunSummary summary = summarise(folder);
            QVERIFY2(summary.problem.empty(), moment);
            QVERIFY2(summary.step >= told, moment);
            QVERIFY2(summary.state == TrainerState::Stopped, moment);
            const auto checkpoints = listCheckpoints(folder);
            QVERIFY2(!checkpoints.empty() && checkpoints.front().step == summary.step, moment);
        }
        open();
    }
}

QTEST_MAIN(TestJourneys)
#include "test_journeys.moc"
