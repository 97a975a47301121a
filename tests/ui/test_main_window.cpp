#include "core/base/atomic_file.h"
#include "core/data/decode.h"
#include "core/run/run_folder.h"
#include "tests/support/run_on_disk.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs.h"
#include "ui/dock_area.h"
#include "ui/docks/dataset_dock.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/runs_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/settings_row.h"
#include "ui/docks/start_page.h"
#include "ui/docks/translate_dock.h"
#include "ui/guide.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/generator_chooser.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/run_card.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation_list.h"
#include "ui/window_actions.h"

#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

using namespace cyclorama;

/// The start page, what opens and what is dropped, menus, shortcuts and looks.
class TestMainWindow : public QObject, private test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() { begin(); }
    void cleanup() { end(); }

    void beginsWithTheStartPage();
    void aDraftShowsThePanelsAndAStar();
    void aDraftsPanelsSayWhatWillComeOnceItStarts();
    void oneButtonAtATimeIsPrimary();
    void swappingTheSidesIsUndoneAlone();
    void thePlatformsStyleHasItsOwnLook();
    void networksOpenInTranslate();
    void twoFoldersBecomeTheTwoSides();
    void severalPicturesAreAllTranslated();
    void aFolderWithoutPicturesCannotBeSetUp();
    void aZonesDialogIsTitledByWhatIsChosen();
    void whatCannotBeReadDoesNotStart();
    void aFolderThatCannotBeUsedDoesNotStart();
    void theMenuMarksTheLayoutAndTheLook();
    void aRefusedNameIsForgottenOnceOneIsTaken();
    void theShortcutListTellsAllApart();
    void anErrorOfTheEngineStandsAboveThePanels();
    void dialogButtonsHaveNoIcons();
    void proposalsOfALineEditHaveAGround();
    void theGuideIsAWindow();
    void theStartPageIsNeverCutOff();
    void theStartPageUsesALargeWindow();
    void theShortcutListFitsALowWindow();
    void aRunsPictureFillsItsCardWhateverCameFirst();
    void thePrimaryButtonsIconIsSeenInAnyStyle();
    void everyActionHasWordsAndShortcutsAreUnique();
    void noMenuHasALetterTwice();
    void everyControlHasANameForTheBlind();
};

void TestMainWindow::beginsWithTheStartPage() {
    QVERIFY(m_window->showsStartPage());
    QVERIFY(!m_window->actions().start->isEnabled());
    QCOMPARE(m_window->windowTitle(), QString("Cyclorama"));
}

void TestMainWindow::aDraftShowsThePanelsAndAStar() {
    TrainingConfig config;
    config.data_a = "/data/horse2zebra/trainA";
    config.data_b = "/data/horse2zebra/trainB";
    Q_EMIT m_window->startPage().newRunWanted(config);
    QVERIFY(!m_window->showsStartPage());
    QVERIFY(m_window->actions().start->isEnabled());
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().startsWith("horse ↔ zebra"));
    QCOMPARE(m_window->settingsDock().mode(), SettingsDock::Mode::Editing);
}

void TestMainWindow::aDraftsPanelsSayWhatWillComeOnceItStarts() {
    const auto saysSo = [this](const QString& words) {
        for (const QWidget* panel : {static_cast<QWidget*>(&m_window->previewsDock()),
                                     static_cast<QWidget*>(&m_window->lossesDock())}) {
            bool found = false;
            for (const QLabel* label : panel->findChildren<QLabel*>())
                found = found || (!label->isHidden() && label->text() == words);
            if (!found) return false;
        }
        return true;
    };
    QVERIFY(saysSo("No run is open"));
    run().beginDraft(test::demoConfig());
    QVERIFY(saysSo("The run is not started yet"));
    run().close();
    QVERIFY(saysSo("No run is open"));
}

void TestMainWindow::oneButtonAtATimeIsPrimary() {
    const auto primaries = [this] {
        int count = 0;
        for (const QPushButton* button : m_window->findChildren<QPushButton*>())
            if (button->property("role").toString() == "primary" && button->isVisible()) ++count;
        return count;
    };
    QCOMPARE(primaries(), 1); // Set up the run
    startDraft();
    QCOMPARE(primaries(), 1); // Pause
    run().pause();
    QTRY_VERIFY(run().canResume());
    QCOMPARE(primaries(), 1); // Resume
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QCOMPARE(primaries(), 1); // Go on
}

void TestMainWindow::swappingTheSidesIsUndoneAlone() {
    TrainingConfig config;
    config.data_a = "/data/left";
    config.data_b = "/data/right";
    Q_EMIT m_window->startPage().newRunWanted(config);
    TrainingConfig weighted = run().config();
    weighted.lambda_A = 12;
    m_window->settingsDock().edit(weighted, "Change Cycle weight A");
    for (QToolButton* button : m_window->datasetDock().findChildren<QToolButton*>())
        if (button->text().trimmed() == "Swap A and B") button->click();
    QCOMPARE(run().config().data_a, std::string("/data/right"));
    m_window->settingsDock().undoStack()->undo();
    QCOMPARE(run().config(), weighted);
    m_window->settingsDock().undoStack()->undo();
    QCOMPARE(run().config().lambda_A, 10.0);
    // What belonged to another draft cannot be undone in this one.
    Q_EMIT m_window->startPage().newRunWanted(config);
    QVERIFY(!m_window->settingsDock().undoStack()->canUndo());
    QVERIFY(!m_window->settingsDock().undoStack()->canRedo());
}

void TestMainWindow::thePlatformsStyleHasItsOwnLook() {
    WindowActions& actions = m_window->actions();
    QVERIFY(actions.appearance->isEnabled());
    actions.platformStyle->trigger();
    QVERIFY(!actions.appearance->isEnabled());
    m_window.reset();
    open();
    QVERIFY(!m_window->actions().appearance->isEnabled());
    m_window->actions().platformStyle->trigger();
    QVERIFY(m_window->actions().appearance->isEnabled());
}

void TestMainWindow::networksOpenInTranslate() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    const auto checkpoints = RunLayout{folder / "one"}.checkpoints();
    const auto file = checkpoints / "step_000000003.ckpt";
    replaceFile(file, "networks");
    m_window->openPath(file);
    GeneratorChoice choice = m_window->translateDock().chooser().choice();
    QCOMPARE(choice.generator.run, folder / "one");
    QCOMPARE(choice.generator.checkpoint, file);
    QVERIFY(m_window->translateDock().isVisible());

    replaceFile(folder / "latest_net_G_A.pth", "damaged");
    m_window->openPath(folder / "latest_net_G_A.pth");
    QTRY_VERIFY(says("latest_net_G_A.pth"));
    choice = m_window->translateDock().chooser().choice();
    QVERIFY(choice.weights.empty());

    replaceFile(folder / "alone" / "x.ckpt", "networks");
    m_window->openPath(folder / "alone" / "x.ckpt");
    QVERIFY(says("lies in no run"));
}

void TestMainWindow::twoFoldersBecomeTheTwoSides() {
    const QStringList folders = writeSides();
    const auto zones = m_window->startPage().findChildren<DropZone*>();
    m_window->openPaths(folders);
    QCOMPARE(zones[0]->folder(), folders[0]);
    QCOMPARE(zones[1]->folder(), folders[1]);
    m_window->startPage().setFolders(false, {folders[1], folders[0]}); // both onto the first
    QCOMPARE(zones[0]->folder(), folders[1]);
    QCOMPARE(zones[1]->folder(), folders[0]);

    m_window.reset();
    open();
    const auto fresh = m_window->startPage().findChildren<DropZone*>();
    for (const QString& folder : folders) // one after the other
        m_window->openPaths({folder});
    QCOMPARE(fresh[0]->folder(), folders[0]);
    QCOMPARE(fresh[1]->folder(), folders[1]);
}

void TestMainWindow::severalPicturesAreAllTranslated() {
    const QString a = writeSides()[0];
    m_window->openPaths({a + "/0.png", a + "/1.png"});
    QCOMPARE(m_window->translateDock().list().count(), 2);
}

void TestMainWindow::aFolderWithoutPicturesCannotBeSetUp() {
    const QStringList folders = writeSides();
    QDir(m_folder->path()).mkdir("empty");
    const auto setUp = [this] {
        for (auto* button : m_window->startPage().findChildren<QPushButton*>())
            if (button->text() == "Set up the run") return button->isEnabled();
        return false;
    };
    m_window->openPaths(folders);
    QTRY_VERIFY(setUp());
    m_window->startPage().setFolder(true, m_folder->filePath("empty"));
    QTRY_VERIFY(!setUp());
    m_window->startPage().setFolder(true, folders[1]);
    QTRY_VERIFY(setUp());
}

void TestMainWindow::aZonesDialogIsTitledByWhatIsChosen() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    QStringList titles;
    for (DropZone* zone : m_window->findChild<DatasetDock*>()->findChildren<DropZone*>()) {
        QTimer::singleShot(0, this, [&titles] {
            auto* asked = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            titles << asked->windowTitle();
            asked->reject();
        });
        QTest::keyClick(zone, Qt::Key_Return);
    }
    QCOMPARE(titles,
             (QStringList{"Choose the folder of pictures A", "Choose the folder of pictures B"}));
}

void TestMainWindow::aFolderThatCannotBeUsedDoesNotStart() {
    const QStringList sides = writeSides();
    QDir().mkpath(m_folder->filePath("empty"));
    TrainingConfig config = test::demoConfig();
    config.demo = false;
    config.data_a = m_folder->filePath("empty").toStdString();
    config.data_b = sides[1].toStdString();
    run().beginDraft(config);
    m_window->showPanels();
    QTRY_VERIFY(!m_window->datasetDock().problem().isEmpty());
    m_window->actions().start->trigger();
    QCOMPARE(run().stage(), CurrentRun::Stage::Draft);
    QVERIFY(says(m_window->datasetDock().problem()));
    config.data_a = sides[0].toStdString();
    run().beginDraft(config);
    QTRY_VERIFY(!m_window->datasetDock().summary().isEmpty());
    m_window->actions().start->trigger();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
}

void TestMainWindow::whatCannotBeReadDoesNotStart() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    auto* row = m_window->settingsDock().findChild<SettingsRow*>("lr");
    auto* field = qobject_cast<QLineEdit*>(row->field());
    field->selectAll();
    QTest::keyClicks(field, "abc");
    m_window->actions().start->trigger();
    QCOMPARE(run().stage(), CurrentRun::Stage::Draft);
    QVERIFY(field->hasFocus());
    QVERIFY(says("The run cannot start with this value of “Learning rate”"));
    field->selectAll();
    QTest::keyClicks(field, "0.0001");
    m_window->actions().start->trigger();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(run().config().lr, 0.0001);
    QVERIFY(!says("cannot start"));
}

void TestMainWindow::theMenuMarksTheLayoutAndTheLook() {
    QVERIFY(m_window->actions().layoutTrain->isChecked());
    m_window->markAppearance(QStringLiteral("dark"));
    QCOMPARE(m_window->actions().appearance->checkedAction()->data().toString(), "dark");
}

void TestMainWindow::aRefusedNameIsForgottenOnceOneIsTaken() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 30);
    test::writeRun(folder / "two", 30);
    auto* runs = m_window->findChild<RunsDock*>();
    runs->rename(m_folder->filePath("one"), "two");
    QCOMPARE(m_window->messages().texts().size(), 1);
    runs->rename(m_folder->filePath("one"), "three");
    QCOMPARE(m_window->messages().texts(), QStringList());
}

void TestMainWindow::theShortcutListTellsAllApart() {
    std::unique_ptr<QDialog> dialog(makeShortcutsDialog(m_window->actions(), m_window.get()));
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        texts << label->text();
    for (const char* text : {"Layout: Translate", "Panel: Translate", "F2", "Del", "Ctrl+V"})
        QVERIFY2(texts.contains(QString::fromLatin1(text)), text);
}

void TestMainWindow::anErrorOfTheEngineStandsAboveThePanels() {
    Q_EMIT run().session().logged(
        logLine(LogLevel::Error, say("The checkpoint was not saved: {}", "no room")));
    QVERIFY(m_window->messages().texts().join('\n').contains("no room"));
    Q_EMIT run().session().logged(logLine(LogLevel::Warning, Sentence("only a warning")));
    QVERIFY(!m_window->messages().texts().join('\n').contains("only a warning"));
}

void TestMainWindow::dialogButtonsHaveNoIcons() {
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    for (const QAbstractButton* button : box.buttons())
        QVERIFY(button->icon().isNull());
}

void TestMainWindow::proposalsOfALineEditHaveAGround() {
    QCompleter proposals(QStringList{"meadow", "meander"});
    QLineEdit line;
    line.setCompleter(&proposals);
    line.show();
    QTest::keyClicks(&line, "mea");
    QTRY_VERIFY(proposals.popup()->isVisible());
    const QImage seen = proposals.popup()->grab().toImage();
    QCOMPARE(seen.pixelColor(seen.width() - 4, seen.height() - 3), theme::colours().panel);
}

void TestMainWindow::theGuideIsAWindow() {
    QVERIFY(!guideFile().isEmpty());
    m_window->actions().guide->trigger();
    auto* guide = m_window->findChild<QWidget*>("guide");
    QVERIFY(guide && guide->isVisible() && guide->isWindow());
    auto* text = guide->findChild<QTextBrowser*>();
    QVERIFY(text->toPlainText().size() > 2000);
    // Each of its pictures is there.
    int pictures = 0;
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextImageFormat format = at.fragment().charFormat().toImageFormat();
            if (!format.isValid()) continue;
            const QString file = QFileInfo(guideFile()).dir().filePath(format.name());
            QVERIFY2(!QImage(file).isNull(), qPrintable(file));
            ++pictures;
        }
    QVERIFY(pictures >= 3);
    m_window->actions().guide->trigger(); // a second time brings the same one
    QCOMPARE(m_window->findChildren<QWidget*>("guide").size(), 1);
    guide->activateWindow();
    QTRY_VERIFY(guide->isActiveWindow());
    // A link leads to another page, and the way back is offered there alone.
    const QString title = guide->windowTitle();
    auto* back = guide->findChild<QToolButton*>();
    QVERIFY(back && !back->isVisible());
    text->setSource(QUrl::fromLocalFile(QFileInfo(guideFile()).dir().filePath("settings.md")));
    QVERIFY(guide->windowTitle() != title);
    QTRY_VERIFY(back->isVisible());
    QTest::keyClick(text, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide->windowTitle(), title);
    QTRY_VERIFY(!back->isVisible());
    const QPointer<QWidget> open = guide;
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(!open);
}

void TestMainWindow::theStartPageIsNeverCutOff() {
    // A message takes height from it in a low window: it scrolls then, and cards stay whole.
    m_window->resize(1280, 720);
    for (const char* words : {"one", "two", "three"})
        m_window->messages().post(MessageBar::Tone::Info, words, {});
    QCoreApplication::processEvents();
    int seen = 0;
    for (const QPushButton* button : m_window->startPage().findChildren<QPushButton*>()) {
        const QWidget* card = button->parentWidget();
        if (card->property("role") != "card") continue;
        const QRect place(button->mapTo(card, QPoint()), button->size());
        QVERIFY2(card->rect().contains(place), qPrintable(button->text()));
        ++seen;
    }
    QVERIFY(seen >= 4);
}

void TestMainWindow::theStartPageUsesALargeWindow() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    for (int i = 0; i < 12; ++i)
        test::writeRun(folder / ("run-" + std::to_string(i)), 1);
    const auto cards = [this] { return m_window->startPage().findChildren<RunCard*>(); };
    m_window->resize(1280, 720);
    m_window->showStartPage();
    QTRY_COMPARE(cards().size(), 4);
    const int small = cards().front()->width();
    m_window->resize(3840, 2160);
    QTRY_COMPARE(cards().size(), 12);
    QTRY_VERIFY(cards().front()->width() > small * 3 / 2);
    m_window->resize(1280, 720);
    QTRY_COMPARE(cards().size(), 4);
}

void TestMainWindow::theShortcutListFitsALowWindow() {
    m_window->resize(1280, 720);
    m_window->actions().shortcuts->trigger();
    QDialog* dialog = nullptr;
    for (QDialog* each : m_window->findChildren<QDialog*>())
        if (each->windowTitle() == "Keyboard shortcuts") dialog = each;
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY2(dialog->height() <= 650, qPrintable(QString::number(dialog->height())));
    QVERIFY(dialog->width() < 1240);
    const auto* area = dialog->findChild<QScrollArea*>();
    QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
    QVERIFY(area->widget()->minimumSizeHint().height() <= area->viewport()->height());
    dialog->close();
}

void TestMainWindow::aRunsPictureFillsItsCardWhateverCameFirst() {
    RunSummary summary;
    summary.path = m_folder->filePath("run").toStdString();
    summary.preview = m_folder->filePath("preview.png").toStdString();
    encodePicture(test::plainPicture(32, 32, 90, 60, 40), summary.preview);
    RunCard card(summary);
    card.resize(640, 180); // a widget's width before any layout
    const auto* picture = card.findChild<QLabel*>();
    QTRY_VERIFY(picture->pixmap().width() > 200);
    card.resize(245, 180);
    card.show();
    QTRY_VERIFY(picture->width() < 245);
    QCOMPARE(qRound(picture->pixmap().deviceIndependentSize().width()), picture->width());
}

void TestMainWindow::thePrimaryButtonsIconIsSeenInAnyStyle() {
    const auto colour = [] {
        const QImage icon =
            theme::icon("play", theme::Tint::OnPrimary).pixmap(QSize(32, 32)).toImage();
        return icon.pixelColor(icon.rect().center());
    };
    QCOMPARE(colour(), theme::colours().onAccent);
    theme::apply(*qApp, theme::Choice::Light, true);
    const QColor platforms = colour();
    theme::apply(*qApp, theme::Choice::Light);
    QCOMPARE(platforms, theme::colours().text);
}

void TestMainWindow::everyActionHasWordsAndShortcutsAreUnique() {
    QStringList keys;
    for (const auto& menu : m_window->actions().listShortcuts()) {
        for (const QAction* action : menu.actions) {
            QVERIFY(!action->text().isEmpty());
            if (action == m_window->actions().resume) continue; // takes turns with pause
            const QString key = action->shortcut().toString();
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys << key;
        }
    }
    QVERIFY(keys.size() > 20);
}

void TestMainWindow::noMenuHasALetterTwice() {
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
        QString letters;
        for (const QAction* action : menu->actions()) {
            const qsizetype at = action->text().indexOf(QLatin1Char('&'));
            if (at < 0) continue;
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!letters.contains(letter), qPrintable(menu->title() + ": " + action->text()));
            letters += letter;
        }
    }
}

void TestMainWindow::everyControlHasANameForTheBlind() {
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutTrain->trigger();
    QStringList nameless;
    for (const QWidget* control : m_window->findChildren<QWidget*>()) {
        if (!(control->focusPolicy() & Qt::TabFocus) || !control->isEnabled()) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        if (button && !button->text().isEmpty()) continue;
        if (control->inherits("QScrollArea") || control->inherits("QComboBoxListView") ||
            control->inherits("QTabBar") || control->objectName().startsWith("qt_") ||
            control->inherits("QDockWidget"))
            continue;
        if (control->accessibleName().isEmpty() && control->toolTip().isEmpty())
            nameless << QString("%1 %2 in %3")
                            .arg(control->metaObject()->className(), control->objectName(),
                                 control->parentWidget()
                                     ? control->parentWidget()->metaObject()->className()
                                     : "");
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join("; ")));
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
