#include "core/train/settings.h"
#include "tests/support/run_on_disk.h"
#include "tests/support/window_settings.h"
#include "ui/dock_area.h"
#include "ui/docks/translate_dock.h"
#include "ui/mainwindow.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace cyclorama;

namespace {

constexpr int kSeen = 40;      ///< of a colour's 255, that an eye tells apart at once
constexpr int kLeastRing = 30; ///< pixels
constexpr int kAround = 4;     ///< a ring may be drawn by what lies around

QString nameOf(const QWidget& widget) {
    QStringList names;
    for (const QWidget* at = &widget; at && names.size() < 4; at = at->parentWidget())
        names << QString::fromLatin1(at->metaObject()->className()) +
                     (at->accessibleName().isEmpty() ? QString()
                                                     : QLatin1Char(':') + at->accessibleName());
    return names.join(" < ");
}

int differentPixels(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            if (std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                          std::abs(qBlue(p) - qBlue(q))}) >= kSeen)
                ++count;
        }
    return count;
}

} // namespace

/// Whoever goes through the window with the Tab key sees where the keyboard is.
class TestFocus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_seen.clear();
        m_unseen.clear();
        m_settings = std::make_unique<test::WindowSettings>();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto runs = std::filesystem::path(m_folder->path().toStdString());
        test::writeRun(runs / "one", 30, 10, 32);
        test::writeRun(runs / "two", 30, 10, 32);
        m_window = std::make_unique<MainWindow>(Engine::real(), runs);
        m_window->resize(1600, 960);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() {
        m_window.reset();
        m_folder.reset();
        m_settings.reset();
    }

    void everyStopIsSeen_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyStopIsSeen() {
        QFETCH(bool, dark);
        theme::apply(*qApp, dark ? theme::Choice::Dark : theme::Choice::Light);
        m_window->messages().post(MessageBar::Tone::Info, "a message", {{"An answer", {}}});
        look("start");
        const auto run = std::filesystem::path(m_folder->path().toStdString()) / "one";
        m_window->run().openFolder(run);
        QTRY_COMPARE(m_window->run().stage(), CurrentRun::Stage::Opened);
        using Panel = DockArea::Panel;
        m_window->docks().showLayout(DockArea::Layout::Train);
        const Panel panels[] = {Panel::Data,     Panel::Settings,  Panel::Run,    Panel::Runs,
                                Panel::Previews, Panel::Translate, Panel::Losses, Panel::Log};
        for (const Panel panel : panels) {
            m_window->docks().raisePanel(panel);
            look(m_window->docks().dock(panel)->objectName());
        }
        m_window->run().close();
        m_window->run().beginDraft(findPreset("demo").config);
        m_window->showPanels();
        for (const Panel panel : {Panel::Settings, Panel::Run}) {
            m_window->docks().raisePanel(panel);
            look("draft " + m_window->docks().dock(panel)->objectName());
        }
        QVERIFY(m_seen.size() > 60);
        QVERIFY2(m_unseen.isEmpty(), qPrintable("\n" + m_unseen.join('\n')));
    }

    void aTabsRingGoesAllAround_data() { everyStopIsSeen_data(); }
    void aTabsRingGoesAllAround() {
        QFETCH(bool, dark);
        theme::apply(*qApp, dark ? theme::Choice::Dark : theme::Choice::Light);
        m_window->run().beginDraft(findPreset("demo").config);
        m_window->showPanels();
        QTRY_VERIFY(!m_window->docks().findChildren<QTabBar*>().isEmpty());
        for (QTabBar* tabs : m_window->docks().findChildren<QTabBar*>()) {
            if (!tabs->isVisible()) continue;
            tabs->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            const QImage picture = tabs->grab(tabs->tabRect(tabs->currentIndex())).toImage();
            const auto isRing = [&](int x, int y) {
                return picture.pixelColor(x, y) == theme::colours().accent;
            };
            const int middle = picture.width() / 2, half = picture.height() / 2;
            QVERIFY(isRing(middle, 0));
            QVERIFY(isRing(middle, picture.height() - 1));
            QVERIFY(isRing(0, half));
            QVERIFY(isRing(picture.width() - 1, half));
        }
    }

    void aClickedAnswerLeavesTheKeyboardWhereItWas() {
        m_window->run().beginDraft(findPreset("demo").config);
        m_window->showPanels();
        m_window->docks().raisePanel(DockArea::Panel::Settings);
        QWidget* before = QApplication::focusWidget();
        QVERIFY(before);
        bool answered = false;
        m_window->messages().post(MessageBar::Tone::Info, "a message",
                                  {{"An answer", [&] { answered = true; }}});
        for (auto* button : m_window->messages().findChildren<QPushButton*>())
            if (button->text() == "An answer") QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(answered);
        QCOMPARE(QApplication::focusWidget(), before);
    }

private:
    /// Goes once around with the Tab key.
    void look(const QString& where) {
        QTest::qWait(200); // pictures and curves are drawn
        QSet<QWidget*> round;
        for (;;) {
            QWidget* before = QApplication::focusWidget();
            QTest::keyClick(before ? before : m_window.get(), Qt::Key_Tab);
            QCoreApplication::processEvents(); // what scrolls into view has done so
            QWidget* stop = QApplication::focusWidget();
            QVERIFY2(stop && stop != before, qPrintable(before ? nameOf(*before) : where));
            if (round.contains(stop)) return;
            round << stop;
            if (m_seen.contains(stop)) continue;
            m_seen << stop;
            const QRect place = QRect(stop->mapTo(m_window.get(), QPoint()), stop->size())
                                    .adjusted(-kAround, -kAround, kAround, kAround)
                                    .intersected(m_window->rect());
            const QImage with = m_window->grab(place).toImage();
            stop->clearFocus();
            QCoreApplication::processEvents();
            const QImage without = m_window->grab(place).toImage();
            stop->setFocus(Qt::OtherFocusReason);
            const int ring = differentPixels(with, without);
            if (ring >= kLeastRing) continue;
            m_unseen << QStringLiteral("%1: %2 (%3)").arg(where, nameOf(*stop)).arg(ring);
            qWarning("%s", qPrintable(m_unseen.last())); // the failure's own text is cut
        }
    }

    std::unique_ptr<test::WindowSettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QSet<QWidget*> m_seen;
    QStringList m_unseen;
};

QTEST_MAIN(TestFocus)
#include "test_focus.moc"
