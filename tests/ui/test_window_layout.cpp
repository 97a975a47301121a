#include "tests/support/run_on_disk.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs.h"
#include "ui/dock_area.h"
#include "ui/docks/start_page.h"
#include "ui/docks/translate_dock.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation_list.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTimer>

using namespace cyclorama;

/// Where panels and the keyboard are, in windows of all sizes.
class TestWindowLayout : public QObject, private test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() { begin(); }
    void cleanup() { end(); }

    void aClickedTabTakesTheKeyboardFromThePanelBehind();
    void theKeyboardComesBackAfterADialog();
    void thePanelKeysBringATabToTheFront();
    void thePanelKeysGiveThePanelTheKeyboard();
    void theKeyboardStaysWithTheButtonInPlace();
    void messagesGiveTheirHeightBack();
    void aLayoutComesBackAsItWas();
    void panelsFloatOnlyWhereTheyCanReturn();
    void everyLayoutFitsASmallWindow();
    void aNarrowWindowSaysInWholeWordsWhereTheRunStands();
    void aPanelThatLeavesItsTabsLeavesThemWhole();
    void aTabPulledOntoAnotherPanelJoinsIt();
    void aPictureIsDraggedToAPanelBehindAnother();
    void thePlaceMenuOffersOnlyWhatChangesSomething();
    void aFloatedPanelReturnsToTheFront();
    void anyThreePanelsFitBesideEachOther();
    void thePresetsWordsMoveNothing();
    void theLayoutIsRemembered();
};

void TestWindowLayout::aClickedTabTakesTheKeyboardFromThePanelBehind() {
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    run().beginDraft(test::demoConfig());
    DockArea& docks = m_window->docks();
    docks.showLayout(DockArea::Layout::Train);
    m_window->showPanels();
    using Panel = DockArea::Panel;
    const std::pair<Panel, Panel> tabs[] = {{Panel::Settings, Panel::Data},
                                            {Panel::Run, Panel::Runs},
                                            {Panel::Losses, Panel::Log},
                                            {Panel::Previews, Panel::Translate}};
    for (const auto& [behind, raised] : tabs) {
        docks.raisePanel(behind);
        QCoreApplication::processEvents();
        QVERIFY(docks.dock(behind)->isAncestorOf(QApplication::focusWidget()));
        for (QTabBar* bar : docks.findChildren<QTabBar*>())
            for (int tab = 0; tab < bar->count(); ++tab)
                if (bar->isVisible() && bar->tabText(tab) == docks.dock(raised)->windowTitle())
                    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        QTRY_VERIFY(docks.isInFront(raised));
        QWidget* panel = docks.dock(raised)->widget();
        QTRY_COMPARE(QApplication::focusWidget(), panel);
        if (raised != Panel::Data) continue; // empty ones have no controls
        QTest::keyClick(panel, Qt::Key_Tab);
        QVERIFY2(panel->isAncestorOf(QApplication::focusWidget()),
                 panel->metaObject()->className());
    }
}

void TestWindowLayout::theKeyboardComesBackAfterADialog() {
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "one";
    test::writeRun(folder, 30, 10);
    const auto showADialog = [this] {
        QDialog dialog(m_window.get());
        QTimer::singleShot(0, &dialog, &QDialog::accept);
        dialog.exec();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    };
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QCoreApplication::processEvents();
    // Nobody has chosen a panel yet: none has the keyboard, and none gets it.
    for (const bool after : {false, true}) {
        if (after) showADialog();
        const QWidget* focus = QApplication::focusWidget();
        for (const auto panel : {DockArea::Panel::Run, DockArea::Panel::Runs})
            QVERIFY2(!m_window->docks().dock(panel)->isAncestorOf(focus), after ? "after" : "");
    }
    m_window->docks().raisePanel(DockArea::Panel::Losses);
    const QWidget* before = QApplication::focusWidget();
    showADialog();
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestWindowLayout::thePanelKeysBringATabToTheFront() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    DockArea& docks = m_window->docks();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Losses));
    QAction* log = nullptr;
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->shortcut() == QKeySequence("Alt+8")) log = action;
    QVERIFY(log && log->isChecked());
    log->trigger();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Log));
    QVERIFY(log->isChecked());
    log->trigger();
    QVERIFY(docks.dock(DockArea::Panel::Log)->isHidden());
    QVERIFY(!log->isChecked());
}

void TestWindowLayout::thePanelKeysGiveThePanelTheKeyboard() {
    test::writeRun(std::filesystem::path(m_folder->path().toStdString()) / "one", 30, 10);
    m_window->activateWindow();
    DockArea& docks = m_window->docks();
    using Panel = DockArea::Panel;
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::AltModifier);
    QVERIFY(!m_window->showsStartPage());
    QTRY_VERIFY(docks.isInFront(Panel::Runs));
    run().beginDraft(test::demoConfig());
    int number = 0;
    for (const Panel panel : {Panel::Data, Panel::Settings, Panel::Previews, Panel::Translate,
                              Panel::Run, Panel::Runs, Panel::Losses, Panel::Log}) {
        ++number;
        docks.dock(Panel::Settings)->setFocus();
        for (int time : {1, 2}) { // the second finds it in front
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + number),
                            Qt::AltModifier);
            QTRY_VERIFY(docks.isInFront(panel));
            const QWidget* focus = QApplication::focusWidget();
            const QWidget* content = docks.dock(panel)->widget();
            QVERIFY2(content == focus || content->isAncestorOf(focus),
                     qPrintable(QStringLiteral("%1, time %2").arg(number).arg(time)));
        }
    }
    QGuiApplication::clipboard()->setImage(QImage(8, 8, QImage::Format_RGB32));
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_window->translateDock().findChild<TranslationList*>()->count(), 1);
}

void TestWindowLayout::theKeyboardStaysWithTheButtonInPlace() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    m_window->activateWindow();
    const auto button = [this](const QString& words) -> QPushButton* {
        for (auto* each : m_window->findChildren<QPushButton*>())
            if (each->accessibleName() == words && each->isVisible()) return each;
        return nullptr;
    };
    button("Start")->setFocus();
    QTest::keyClick(button("Start"), Qt::Key_Space);
    QTRY_VERIFY(button("Pause") && button("Pause")->hasFocus());
    QTest::keyClick(button("Pause"), Qt::Key_Space);
    QTRY_VERIFY(button("Resume") && button("Resume")->hasFocus());
}

void TestWindowLayout::messagesGiveTheirHeightBack() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    const QDockWidget* previews = m_window->docks().dock(DockArea::Panel::Previews);
    const QDockWidget* losses = m_window->docks().dock(DockArea::Panel::Losses);
    QTRY_VERIFY(m_window->docks().isInFront(DockArea::Panel::Losses));
    const auto comesToRest = [](const QDockWidget* dock) { // the same height several times running
        int last = -1, same = 0;
        return QTest::qWaitFor([&] {
            same = std::exchange(last, dock->height()) == dock->height() ? same + 1 : 0;
            return same >= 10;
        });
    };
    QVERIFY(comesToRest(losses));
    const int upper = previews->height(), lower = losses->height();
    for (int i = 0; i < 3; ++i) {
        m_window->messages().post(MessageBar::Tone::Info, "words", {}, "words");
        QTRY_VERIFY(previews->height() < upper);
        QTRY_VERIFY(losses->height() < lower); // each gives its part
        m_window->messages().clear("words");
        QTRY_VERIFY(std::abs(previews->height() - upper) <= 4);
        QTRY_VERIFY(std::abs(losses->height() - lower) <= 4);
    }
    // So many that the lower row stands at its least height.
    m_window->resize(1280, 720);
    QVERIFY(comesToRest(losses));
    const int low = losses->height();
    for (const char* words : {"one", "two", "three"})
        m_window->messages().post(MessageBar::Tone::Info, words, {}, words);
    QVERIFY(comesToRest(previews));
    for (const char* words : {"one", "two", "three"}) {
        m_window->messages().clear(words);
        QCoreApplication::processEvents();
    }
    QVERIFY(comesToRest(losses));
    QTRY_VERIFY2(std::abs(losses->height() - low) <= 4,
                 qPrintable(QString::number(losses->height())));
}

void TestWindowLayout::aLayoutComesBackAsItWas() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    m_window->resize(1280, 720);
    const QDockWidget* previews = m_window->docks().dock(DockArea::Panel::Previews);
    QTRY_VERIFY(m_window->docks().isInFront(DockArea::Panel::Losses));
    int last = 0;
    const auto atRest = [&] { return std::exchange(last, previews->height()) == last; };
    QTRY_VERIFY(atRest());
    const int height = previews->height();
    for (int i = 0; i < 3; ++i) {
        m_window->actions().layoutTranslate->trigger();
        QTRY_VERIFY(!m_window->docks().isInFront(DockArea::Panel::Previews));
        m_window->actions().layoutTrain->trigger();
        QTRY_VERIFY(m_window->docks().isInFront(DockArea::Panel::Previews));
        QTRY_VERIFY(atRest());
        QTRY_VERIFY2(std::abs(previews->height() - height) <= 4,
                     qPrintable(QString("%1, not %2").arg(previews->height()).arg(height)));
    }
}

/// Run by ui_under_wayland too.
void TestWindowLayout::panelsFloatOnlyWhereTheyCanReturn() {
    const bool wayland = QGuiApplication::platformName().startsWith("wayland");
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    for (const auto panel : {DockArea::Panel::Data, DockArea::Panel::Previews, DockArea::Panel::Run,
                             DockArea::Panel::Losses}) {
        QDockWidget* dock = m_window->docks().dock(panel);
        QCOMPARE(bool(dock->features() & QDockWidget::DockWidgetFloatable), !wayland);
        QVERIFY(dock->features() & QDockWidget::DockWidgetMovable);
    }
    QAction* dockAll = m_window->actions().dockAll;
    QVERIFY(dockAll->isEnabled() && !dockAll->shortcut().isEmpty());
    QDockWidget* losses = m_window->docks().dock(DockArea::Panel::Losses);
    if (!wayland) losses->setFloating(true);
    dockAll->trigger();
    QVERIFY(!losses->isFloating());
}

void TestWindowLayout::everyLayoutFitsASmallWindow() {
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutTrain->trigger();
    m_window->resize(1280, 720);
    using Layout = DockArea::Layout;
    for (const Layout layout : {Layout::Train, Layout::Watch, Layout::Translate}) {
        m_window->docks().showLayout(layout);
        QCoreApplication::processEvents();
        QTRY_COMPARE(m_window->size(), QSize(1280, 720));
        QVERIFY(m_window->minimumSizeHint().width() <= 1280);
        QVERIFY(m_window->minimumSizeHint().height() <= 720);
    }
    m_window->docks().showLayout(Layout::Train);
    using Panel = DockArea::Panel;
    QDockWidget* run = m_window->docks().dock(Panel::Run);
    QVERIFY(m_window->docks()
                .tabifiedDockWidgets(m_window->docks().dock(Panel::Settings))
                .contains(run));
    m_window->resize(1500, 900);
    QTRY_VERIFY(!m_window->docks()
                     .tabifiedDockWidgets(m_window->docks().dock(Panel::Settings))
                     .contains(run));
}

void TestWindowLayout::aNarrowWindowSaysInWholeWordsWhereTheRunStands() {
    startDraft();
    const QLabel* state = nullptr;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        if (label->accessibleName() == "State of the run") state = label;
    QVERIFY(state);
    for (const int width : {1500, 1024}) {
        // Twice: what a narrow bar leaves out makes room for a narrower one.
        QTRY_VERIFY((m_window->resize(width, 650), m_window->width() == width));
        QTRY_VERIFY(!state->text().isEmpty() && !state->text().contains(u'…') &&
                    state->fontMetrics().horizontalAdvance(state->text()) <= state->width());
        QVERIFY(state->toolTip().startsWith(state->text())); // which has all of it
        if (width == 1500) QTRY_COMPARE(state->text(), state->toolTip());
    }
}

void TestWindowLayout::aPanelThatLeavesItsTabsLeavesThemWhole() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    auto* losses = docks.dock(DockArea::Panel::Losses);
    auto* log = docks.dock(DockArea::Panel::Log);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Losses));
    QMenu* menu = nullptr;
    for (QTabBar* tabs : docks.findChildren<QTabBar*>())
        for (int i = 0; i < tabs->count() && !menu; ++i)
            if (tabs->isVisible() && tabs->tabText(i) == log->windowTitle()) {
                QTRY_COMPARE(tabs->contextMenuPolicy(), Qt::CustomContextMenu);
                Q_EMIT tabs->customContextMenuRequested(tabs->tabRect(i).center());
                menu = docks.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly).last();
            }
    QVERIFY(menu);
    for (QAction* action : menu->actions())
        if (action->text() == "Move to the lower row") action->trigger();
    menu->close();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Losses) && docks.isInFront(DockArea::Panel::Log));
    QTRY_VERIFY(losses->height() > 100 && log->height() > 100 && log->width() > 100);
    QVERIFY(!losses->geometry().intersects(log->geometry()));
}

void TestWindowLayout::aTabPulledOntoAnotherPanelJoinsIt() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    const QDockWidget* runs = docks.dock(DockArea::Panel::Runs);
    QDockWidget* log = docks.dock(DockArea::Panel::Log);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Run));
    for (QTabBar* tabs : docks.findChildren<QTabBar*>())
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isVisible() || tabs->tabText(i) != log->windowTitle()) continue;
            QTRY_COMPARE(tabs->contextMenuPolicy(), Qt::CustomContextMenu);
            const QPoint from = tabs->tabRect(i).center();
            const QPoint to =
                tabs->mapFrom(&docks, docks.dock(DockArea::Panel::Run)->geometry().center());
            QTest::mousePress(tabs, Qt::LeftButton, {}, from);
            QTest::mouseMove(tabs, (from + to) / 2);
            QTest::mouseMove(tabs, to);
            QTest::mouseRelease(tabs, Qt::LeftButton, {}, to);
            QTRY_VERIFY(docks.isInFront(DockArea::Panel::Log));
            QTRY_VERIFY(docks.tabifiedDockWidgets(log).contains(const_cast<QDockWidget*>(runs)));
            return;
        }
    QFAIL("no tab of the log");
}

void TestWindowLayout::aPictureIsDraggedToAPanelBehindAnother() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Previews));
    const QString translate = docks.dock(DockArea::Panel::Translate)->windowTitle();
    for (QTabBar* tabs : docks.findChildren<QTabBar*>())
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isVisible() || tabs->tabText(i) != translate) continue;
            QTRY_VERIFY(tabs->acceptDrops());
            QMimeData picture;
            picture.setImageData(QImage(8, 8, QImage::Format_RGB32));
            const QPoint at = tabs->tabRect(i).center();
            QDragEnterEvent enter(at, Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(tabs, &enter);
            QDragMoveEvent move(at, Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(tabs, &move);
            QTRY_VERIFY(docks.isInFront(DockArea::Panel::Translate));
            return;
        }
    QFAIL("no tab of Translate");
}

void TestWindowLayout::thePlaceMenuOffersOnlyWhatChangesSomething() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    docks.dock(DockArea::Panel::Log)->close();
    QDockWidget* losses = docks.dock(DockArea::Panel::Losses);
    QWidget* title = losses->titleBarWidget();
    QTRY_VERIFY(title->isVisible() && title->height() > 0);
    Q_EMIT title->customContextMenuRequested({5, 5});
    QMenu* menu = docks.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly).last();
    QStringList offered;
    for (const QAction* action : menu->actions())
        offered << action->text();
    menu->close();
    QVERIFY(offered.contains("Move to the upper row"));
    QVERIFY(!offered.contains("Move to the lower row")); // where it is, alone
}

void TestWindowLayout::aFloatedPanelReturnsToTheFront() {
    if (!DockArea::canFloat()) QSKIP("panels do not float here");
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    QDockWidget* previews = docks.dock(DockArea::Panel::Previews);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Previews));
    previews->setFloating(true);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Translate));
    // The one left behind has no tab any more, but its name.
    QTRY_VERIFY(docks.dock(DockArea::Panel::Translate)->titleBarWidget()->height() > 0);
    docks.dockAll();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Previews));
    QTRY_VERIFY(!docks.isInFront(DockArea::Panel::Translate));
    // Its ground is that of a card, not the window's.
    previews->setFloating(true);
    previews->resize(500, 400);
    QTRY_VERIFY(previews->isVisible());
    QTRY_COMPARE(previews->grab().toImage().pixelColor(6, 390), theme::colours().panel);
}

void TestWindowLayout::anyThreePanelsFitBesideEachOther() {
    m_window->resize(1280, 720);
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutTrain->trigger();
    using Panel = DockArea::Panel;
    DockArea& docks = m_window->docks();
    const Panel all[] = {Panel::Data, Panel::Settings, Panel::Previews, Panel::Translate,
                         Panel::Run,  Panel::Runs,     Panel::Losses,   Panel::Log};
    const Panel threes[][3] = {{Panel::Settings, Panel::Translate, Panel::Log},
                               {Panel::Previews, Panel::Losses, Panel::Log},
                               {Panel::Previews, Panel::Translate, Panel::Losses},
                               {Panel::Data, Panel::Runs, Panel::Translate}};
    for (const auto& three : threes) {
        for (const Panel panel : all)
            docks.dock(panel)->close();
        for (const Panel panel : three) { // as the menu of its tab moves it
            docks.addDockWidget(Qt::TopDockWidgetArea, docks.dock(panel), Qt::Horizontal);
            docks.dock(panel)->show();
        }
        for (const int width : {1280, 1024}) {
            m_window->resize(width, 720);
            QTest::qWait(20); // tools come from beside their titles, or go there
            QString told;
            for (const Panel panel : three)
                told += QStringLiteral("%1 %2, ")
                            .arg(docks.dock(panel)->windowTitle())
                            .arg(docks.dock(panel)->minimumSizeHint().width());
            QVERIFY2(m_window->minimumSizeHint().width() <= width, qPrintable(told));
            QCOMPARE(m_window->width(), width);
        }
    }
}

void TestWindowLayout::thePresetsWordsMoveNothing() {
    m_window->resize(1280, 720);
    StartPage& page = m_window->startPage();
    auto* preset = page.findChild<QComboBox*>();
    const auto* zone = page.findChild<DropZone*>();
    QSet<QString> places;
    for (int i = 0; i < preset->count(); ++i) {
        preset->setCurrentIndex(i);
        QTest::qWait(0); // the layout follows
        const QRect place(zone->mapTo(&page, QPoint()), zone->size());
        places << QStringLiteral("%1 %2").arg(place.top()).arg(place.height());
    }
    QCOMPARE(places.size(), 1);
}

void TestWindowLayout::theLayoutIsRemembered() {
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutWatch->trigger();
    m_window->docks().dock(DockArea::Panel::Log)->close();
    m_window->close();
    m_window.reset();
    open();
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    QCOMPARE(m_window->docks().layoutName(), DockArea::Layout::Watch);
    QVERIFY(m_window->docks().dock(DockArea::Panel::Log)->isHidden());
    m_window->docks().resetLayout();
    QVERIFY(!m_window->docks().dock(DockArea::Panel::Log)->isHidden());
}

QTEST_MAIN(TestWindowLayout)
#include "test_window_layout.moc"
