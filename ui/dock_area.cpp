#include "ui/dock_area.h"

#include "ui/panel_title.h"
#include "ui/widgets/panel_tools.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QRubberBand>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSettings>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

namespace cyclorama {

namespace {

constexpr int kNarrowBelow = 1400;
constexpr int kLowBelow = 700;
constexpr int kStateVersion = 1;
constexpr int kFloatAside = 40;                          ///< how far a panel moves from its place
const QString kShareKey = QStringLiteral("-lowerShare"); ///< behind the key of a layout's state

const char* keyOf(DockArea::Layout layout) {
    switch (layout) {
    case DockArea::Layout::Train:
        return "train";
    case DockArea::Layout::Watch:
        return "watch";
    case DockArea::Layout::Translate:
        return "translate";
    }
    return "train";
}

const char* keyOf(DockArea::Panel panel) {
    switch (panel) {
    case DockArea::Panel::Data:
        return "data";
    case DockArea::Panel::Settings:
        return "settings";
    case DockArea::Panel::Previews:
        return "previews";
    case DockArea::Panel::Translate:
        return "translate";
    case DockArea::Panel::Run:
        return "run";
    case DockArea::Panel::Runs:
        return "runs";
    case DockArea::Panel::Losses:
        return "losses";
    case DockArea::Panel::Log:
        return "log";
    }
    return "";
}

} // namespace

DockArea::DockArea(QWidget* parent) : QMainWindow(parent, Qt::Widget) {
    setWindowFlags(Qt::Widget); // QMainWindow makes itself a window of its own
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_carryFrame = new QRubberBand(QRubberBand::Rectangle, this);
    // Panels take all the space there is; none is the fixed centre.
    setCentralWidget(nullptr);
}

bool DockArea::canFloat() {
    // Qt 6.4 cannot dock a floating panel again there.
    return !QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
}

void DockArea::addPanel(Panel panel, const QString& name, QWidget* widget) {
    auto* dock = new QDockWidget(name, this);
    dock->setObjectName(QString::fromLatin1(keyOf(panel)));
    dock->setAccessibleName(name);
    auto features = QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable;
    if (canFloat()) features |= QDockWidget::DockWidgetFloatable;
    dock->setFeatures(features);
    dock->setWidget(widget);
    // Qt only moves a panel behind others out of sight: Tab would still go through its controls.
    QSizePolicy policy = widget->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget->setSizePolicy(policy);
    connect(dock, &QDockWidget::visibilityChanged, widget, [this, dock, widget](bool visible) {
        if (!visible) leaveKeyboardToTabs(*dock);
        widget->setVisible(visible);
    });
    auto* title = new PanelTitle(dock);
    title->installEventFilter(this);
    title->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(title, &QWidget::customContextMenuRequested, this,
            [this, dock, title](const QPoint& position) {
                showPlaceMenu(*dock, title->mapToGlobal(position));
            });
    dock->installEventFilter(this);
    dock->setTitleBarWidget(title);
    m_docks[panel] = dock;
    for (const PanelTools* tools : widget->findChildren<PanelTools*>())
        connect(tools, &PanelTools::changed, this, &DockArea::scheduleTidy);
    connect(dock, &QDockWidget::dockLocationChanged, this, [this] {
        m_asLaidOut = m_asLaidOut && m_arranging;
        m_lowerShare = 0;
        scheduleTidy();
    });
    connect(dock, &QDockWidget::topLevelChanged, this, [this, dock](bool floating) {
        // It was in view, and stays so.
        if (!floating && !m_arranging) dock->raise();
        scheduleTidy();
    });
    connect(dock, &QDockWidget::visibilityChanged, this, &DockArea::scheduleTidy);
    dock->hide(); // until a layout gives it a place
}

void DockArea::raisePanel(Panel panel) {
    if (!isVisible()) Q_EMIT wanted();
    QDockWidget* dock = m_docks.at(panel);
    dock->show();
    dock->raise();
    QWidget* content = dock->widget();
    content->show(); // at once, to take the keyboard
    if (content->isAncestorOf(QApplication::focusWidget())) return;
    for (QWidget* next = content->nextInFocusChain(); next != content;
         next = next->nextInFocusChain()) {
        if (!content->isAncestorOf(next) || !next->isVisibleTo(content) || !next->isEnabled() ||
            !(next->focusPolicy() & Qt::TabFocus))
            continue;
        next->setFocus(Qt::TabFocusReason);
        return;
    }
    content->setFocus(Qt::TabFocusReason); // an empty panel hears its keys too
}

/// A panel that goes behind others has the keyboard no longer: else Qt gives it to what comes next,
/// which may be in any panel.
void DockArea::leaveKeyboardToTabs(QDockWidget& dock) {
    if (!dock.widget()->isAncestorOf(QApplication::focusWidget())) return;
    if (QDockWidget* clicked = m_clicked; clicked && besideTabs(*clicked).contains(&dock)) {
        // The hand is at the mouse: the panel in front hears the keyboard, and no ring shows.
        setFocus(Qt::MouseFocusReason);
        QTimer::singleShot(0, clicked,
                           [clicked] { clicked->widget()->setFocus(Qt::MouseFocusReason); });
        return;
    }
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        for (int tab = 0; tab < tabs->count(); ++tab)
            if (tabs->isVisible() && tabs->tabText(tab) == dock.windowTitle()) tabs->setFocus();
}

bool DockArea::isInFront(Panel panel) const {
    const QDockWidget* dock = m_docks.at(panel);
    return dock->isVisible() && (dock->isFloating() || !dock->visibleRegion().isEmpty());
}

void DockArea::showLayout(Layout layout) {
    if (m_shown) remember();
    m_layout = layout;
    m_narrow = width() < kNarrowBelow;
    m_shown = true;
    m_lowerShare = 0; // the layout says
    m_asLaidOut = false;
    const auto kept = m_states.find(stateKey());
    if (kept == m_states.end() || !restoreLeft(kept->second)) {
        arrange(layout, m_narrow);
    } else {
        // Qt restores heights without knowing which rows need more of them.
        m_lowerShare = kept->second.lowerShare;
        m_asLaidOut = m_sharePending = m_lowerShare == 0;
        m_keepShare = !m_asLaidOut;
    }
    scheduleTidy();
    Q_EMIT layoutShown(layout);
}

void DockArea::resetLayout() {
    m_states.erase(stateKey());
    arrange(m_layout, m_narrow);
    scheduleTidy();
}

void DockArea::dockAll() {
    // Of those that share a place the first is the main one: it comes last, in front.
    for (auto at = m_docks.rbegin(); at != m_docks.rend(); ++at)
        if (at->second->isFloating()) at->second->setFloating(false);
    scheduleTidy();
}

bool DockArea::restoreLeft(const Left& left) {
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    return restoreState(left.state, kStateVersion);
}

void DockArea::arrange(Layout layout, bool narrow) {
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    for (const auto& [panel, dock] : m_docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    const auto place = [this](std::initializer_list<Panel> panels, Panel front) {
        QDockWidget* first = nullptr;
        for (const Panel panel : panels) {
            QDockWidget* dock = m_docks.at(panel);
            if (first)
                tabifyDockWidget(first, dock);
            else
                first = dock;
            dock->show();
        }
        m_docks.at(front)->raise();
    };

    // The top row lies in the top area, what lies below it in the bottom area, full width.
    const auto beginRow = [this](Qt::DockWidgetArea area, Panel panel) {
        addDockWidget(area, m_docks.at(panel), Qt::Horizontal);
        m_docks.at(panel)->show();
    };
    switch (layout) {
    case Layout::Train: {
        beginRow(Qt::TopDockWidgetArea, Panel::Data);
        beginRow(Qt::TopDockWidgetArea, Panel::Previews);
        if (!narrow) beginRow(Qt::TopDockWidgetArea, Panel::Run);
        beginRow(Qt::BottomDockWidgetArea, Panel::Losses);
        if (narrow) {
            place({Panel::Data, Panel::Settings, Panel::Run, Panel::Runs}, Panel::Settings);
        } else {
            place({Panel::Data, Panel::Settings}, Panel::Settings);
            place({Panel::Run, Panel::Runs}, Panel::Run);
        }
        place({Panel::Previews, Panel::Translate}, Panel::Previews);
        place({Panel::Losses, Panel::Log}, Panel::Losses);
        break;
    }
    case Layout::Watch:
        beginRow(Qt::TopDockWidgetArea, Panel::Previews);
        beginRow(Qt::BottomDockWidgetArea, Panel::Losses);
        place({Panel::Losses, Panel::Log}, Panel::Losses);
        break;
    case Layout::Translate:
        beginRow(Qt::TopDockWidgetArea, Panel::Translate);
        break;
    }
    placeHidden();
    shareSpace();
    m_asLaidOut = true;
    m_sharePending = true;
}

/// Gives the panels their sizes in the present layout.
void DockArea::shareSpace() {
    const auto inRows = [this](int curves) {
        resizeDocks({m_docks.at(Panel::Previews), m_docks.at(Panel::Losses)},
                    {height() - curves - theme::kGap, curves}, Qt::Vertical);
    };
    switch (m_layout) {
    case Layout::Train:
        if (m_narrow)
            resizeDocks({m_docks.at(Panel::Data), m_docks.at(Panel::Previews)},
                        {330, width() - 336}, Qt::Horizontal);
        else
            resizeDocks(
                {m_docks.at(Panel::Settings), m_docks.at(Panel::Previews), m_docks.at(Panel::Run)},
                {330, width() - 642, 300}, Qt::Horizontal);
        // Pictures need the height more than curves do.
        inRows(height() * (height() < kLowBelow ? 28 : 36) / 100);
        break;
    case Layout::Watch:
        inRows(height() * 29 / 100);
        break;
    case Layout::Translate:
        break;
    }
}

/// Panels that a layout does not show still have a place in which the View menu shows them.
void DockArea::placeHidden() {
    const auto isPlaced = [this](Panel panel) {
        return dockWidgetArea(m_docks.at(panel)) != Qt::NoDockWidgetArea;
    };
    const std::tuple<Panel, Panel, Qt::DockWidgetArea> homes[] = {
        {Panel::Data, Panel::Data, Qt::LeftDockWidgetArea},
        {Panel::Settings, Panel::Data, Qt::LeftDockWidgetArea},
        {Panel::Run, Panel::Run, Qt::RightDockWidgetArea},
        {Panel::Runs, Panel::Run, Qt::RightDockWidgetArea},
        {Panel::Previews, Panel::Translate, Qt::TopDockWidgetArea},
        {Panel::Translate, Panel::Previews, Qt::TopDockWidgetArea},
        {Panel::Losses, Panel::Losses, Qt::BottomDockWidgetArea},
        {Panel::Log, Panel::Losses, Qt::BottomDockWidgetArea}};
    for (const auto& [panel, companion, area] : homes) {
        if (isPlaced(panel)) continue;
        QDockWidget* dock = m_docks.at(panel);
        if (companion != panel && isPlaced(companion)) {
            tabifyDockWidget(m_docks.at(companion), dock);
        } else {
            addDockWidget(area, dock);
        }
        dock->hide();
    }
}

void DockArea::remember() {
    m_states[stateKey()] = left();
}

DockArea::Left DockArea::left() const {
    return {saveState(kStateVersion), m_asLaidOut ? 0 : m_lowerShare};
}

QString DockArea::stateKey() const {
    return QStringLiteral("layout/%1-%2")
        .arg(QLatin1String(keyOf(m_layout)),
             m_narrow ? QLatin1String("narrow") : QLatin1String("wide"));
}

void DockArea::save(QSettings& settings) const {
    auto states = m_states;
    if (m_shown) states[stateKey()] = left();
    for (const auto& [key, kept] : states) {
        settings.setValue(key, kept.state);
        settings.setValue(key + kShareKey, kept.lowerShare);
    }
    settings.setValue("layout/name", QString::fromLatin1(keyOf(m_layout)));
}

void DockArea::restore(const QSettings& settings) {
    for (const Layout layout : {Layout::Train, Layout::Watch, Layout::Translate}) {
        for (const char* width : {"narrow", "wide"}) {
            const QString key =
                QStringLiteral("layout/%1-%2").arg(QLatin1String(keyOf(layout)), width);
            const QByteArray state = settings.value(key).toByteArray();
            if (!state.isEmpty())
                m_states[key] = {state, settings.value(key + kShareKey).toDouble()};
        }
        if (settings.value("layout/name").toString() == QLatin1String(keyOf(layout)))
            m_layout = layout;
    }
}

void DockArea::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_keepShare = m_keepShare || event->oldSize().height() != height();
    scheduleTidy();
    if (!m_shown || (width() < kNarrowBelow) == m_narrow) return;
    // After the resize is done: docks cannot be moved in the middle of it.
    QTimer::singleShot(0, this, [this] {
        if ((width() < kNarrowBelow) != m_narrow) showLayout(m_layout);
    });
}

bool DockArea::event(QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress)
        m_dragsRows = isSeparator(static_cast<QMouseEvent*>(event)->position().toPoint());
    if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_dragsRows, false)) {
        m_asLaidOut = false;
        m_lowerShare = 0;
        scheduleTidy();
    }
    return QMainWindow::event(event);
}

void DockArea::scheduleTidy() {
    if (m_tidyPending) return;
    m_tidyPending = true;
    QTimer::singleShot(0, this, [this] {
        m_tidyPending = false;
        tidyTitles();
        const bool toolsMoved = placeTools();
        // Tools that move beside the tabs lower what the panels need.
        if (std::exchange(m_sharePending, false) || (toolsMoved && m_asLaidOut)) {
            layout()->activate();
            shareSpace();
            m_lowerShare = 0;
            scheduleTidy(); // to take the parts before anything else moves
        } else {
            keepRows();
        }
        update();
    });
}

/// Qt takes the height that a message needs from the upper row and gives it back to the lower one:
/// the rows keep their parts of the height instead.
void DockArea::keepRows() {
    layout()->activate(); // what is measured below has to be in its place
    QDockWidget *upper = nullptr, *lower = nullptr;
    int upperHeight = 0, lowerHeight = 0; // tabs included, as resizeDocks() counts
    for (const auto& [panel, dock] : m_docks) {
        if (!isInFront(panel) || dock->isFloating()) continue;
        const Qt::DockWidgetArea area = dockWidgetArea(dock);
        if (area != Qt::TopDockWidgetArea && area != Qt::BottomDockWidgetArea) continue;
        const bool below = area == Qt::BottomDockWidgetArea;
        (below ? lower : upper) = dock;
        (below ? lowerHeight : upperHeight) = cardOf(panel).height();
    }
    const bool resized = std::exchange(m_keepShare, false);
    if (!upper || !lower) return;
    const int both = upperHeight + lowerHeight;
    // Taken from the layout and from people alone: rounding and least heights would add up.
    if (m_lowerShare == 0) {
        m_lowerShare = static_cast<double>(lowerHeight) / both;
    } else if (resized) {
        const int wanted = static_cast<int>(std::lround(m_lowerShare * both));
        resizeDocks({upper, lower}, {both - wanted, wanted}, Qt::Vertical);
    }
}

/// The panels that share their place with a docked one, each with a tab.
QList<QDockWidget*> DockArea::besideTabs(QDockWidget& dock) const {
    if (dock.isFloating()) return {};
    QList<QDockWidget*> beside = tabifiedDockWidgets(&dock);
    // Qt keeps the places of those that are closed or float.
    beside.removeIf([](const QDockWidget* one) { return one->isHidden() || one->isFloating(); });
    return beside;
}

/// A panel among tabs is titled by its tab; one that stands alone carries its title itself.
void DockArea::tidyTitles() {
    for (const auto& [panel, dock] : m_docks) {
        if (auto* title = qobject_cast<PanelTitle*>(dock->titleBarWidget()))
            title->setShown(besideTabs(*dock).isEmpty(), dock->isFloating());
    }
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (tabs->property("cycloramaTidied").toBool()) continue;
        tabs->setProperty("cycloramaTidied", true);
        tabs->setDrawBase(false);
        tabs->setExpanding(false);
        tabs->setElideMode(Qt::ElideRight);
        tabs->setUsesScrollButtons(true);
        tabs->setContextMenuPolicy(Qt::CustomContextMenu);
        tabs->setFocusPolicy(Qt::TabFocus);
        // What is dragged over a tab reaches the panel behind.
        tabs->setAcceptDrops(true);
        tabs->setChangeCurrentOnDrag(true);
        tabs->setAccessibleName(tr("Panels"));
        tabs->installEventFilter(this);
        connect(tabs, &QTabBar::customContextMenuRequested, this,
                [this, tabs](const QPoint& position) { showTabMenu(tabs, position); });
    }
}

QRect DockArea::cardOf(Panel panel) const {
    QRect card = m_docks.at(panel)->geometry();
    if (const QTabBar* tabs = tabsOf(*m_docks.at(panel))) card.setTop(tabs->geometry().top());
    return card;
}

/// The tabs above a panel, or null where it stands alone.
QTabBar* DockArea::tabsOf(const QDockWidget& dock) const {
    const QRect card = dock.geometry();
    for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        const QRect bar = tabs->geometry();
        if (tabs->isVisible() && std::abs(bar.bottom() + 1 - card.top()) <= 2 &&
            bar.left() <= card.right() && bar.right() >= card.left())
            return tabs;
    }
    return nullptr;
}

/// A panel's tools stand beside its tab, where they fit. True when some have come or gone.
bool DockArea::placeTools() {
    bool moved = false;
    for (const auto& [panel, dock] : m_docks) {
        auto* tools = dock->findChild<PanelTools*>();
        if (!tools) continue;
        QRect row;
        if (dock->isVisible() && !dock->isFloating() && !dock->visibleRegion().isEmpty()) {
            if (const QTabBar* tabs = tabsOf(*dock)) {
                row = tabs->geometry();
                row.setLeft(row.left() + tabs->tabRect(tabs->count() - 1).right());
            } else if (const auto* title = qobject_cast<PanelTitle*>(dock->titleBarWidget())) {
                // Where it will be: a title that has just been shown is not laid out yet.
                row = QRect(dock->geometry().topLeft(),
                            QSize(dock->width(), title->sizeHint().height()));
                row.setLeft(row.left() + title->titleWidth());
            }
            row.adjust(theme::kPadding * 2, 0, -theme::kPadding, -1); // the line below stays free
        }
        const QSize needed = tools->neededSize();
        const bool lent = tools->isLent();
        if (!tools->isWanted() || needed.width() > row.width() || needed.height() > row.height())
            tools->takeBack();
        else
            tools->lendTo(this, QRect(QPoint(row.right() + 1 - needed.width(),
                                             row.center().y() - needed.height() / 2),
                                      needed));
        moved = moved || tools->isLent() != lent;
    }
    return moved;
}

/// A tab that is pulled off its row lights up the panel below the mouse and joins it when let go:
/// Qt 6.4 only moves it along its own row.
void DockArea::carryTab(QTabBar* tabs, const QMouseEvent& event) {
    const QPoint at = event.position().toPoint();
    if (event.type() == QEvent::MouseButtonPress) {
        m_carried = event.button() == Qt::LeftButton && tabs->tabAt(at) >= 0
                        ? dockOfTab(tabs, tabs->tabAt(at))
                        : nullptr;
        m_clicked = m_carried;
    } else if (event.type() == QEvent::MouseMove && m_carried) {
        m_carryOver = nullptr;
        const QPoint here = tabs->mapTo(this, at);
        for (const auto& [panel, dock] : m_docks)
            if (dock != m_carried && isInFront(panel) && !dock->isFloating() &&
                tabsOf(*dock) != tabs && cardOf(panel).contains(here)) {
                m_carryOver = dock;
                m_carryFrame->setGeometry(cardOf(panel));
            }
        m_carryFrame->setVisible(m_carryOver);
    } else if (event.type() == QEvent::MouseButtonRelease && m_carried) {
        QDockWidget* target = std::exchange(m_carryOver, nullptr);
        QDockWidget* moved = std::exchange(m_carried, nullptr);
        m_carryFrame->hide();
        // After the tabs have heard of it too: they hold the tab until then.
        if (target)
            QTimer::singleShot(0, this, [this, target, moved] { makeTabOf(*target, *moved); });
    }
}

void DockArea::makeTabOf(QDockWidget& target, QDockWidget& moved) {
    moved.setFloating(false);
    removeDockWidget(&moved);
    tabifyDockWidget(&target, &moved);
    moved.show();
    moved.raise();
}

bool DockArea::eventFilter(QObject* watched, QEvent* event) {
    if (auto* tabs = qobject_cast<QTabBar*>(watched);
        tabs && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove ||
                 event->type() == QEvent::MouseButtonRelease))
        carryTab(tabs, *static_cast<QMouseEvent*>(event));
    if (auto* dock = qobject_cast<QDockWidget*>(watched)) {
        if (event->type() == QEvent::Paint && dock->isFloating()) paintFloating(*dock);
        return QMainWindow::eventFilter(watched, event);
    }
    // The card around tabs and panel is drawn here: it has to follow both.
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize ||
        event->type() == QEvent::Show || event->type() == QEvent::Hide) {
        update();
        scheduleTidy();
    }
    return QMainWindow::eventFilter(watched, event);
}

QDockWidget* DockArea::dockOfTab(QTabBar* tabs, int index) const {
    for (const auto& [panel, dock] : m_docks)
        if (!dock->isFloating() && dock->windowTitle() == tabs->tabText(index)) return dock;
    return nullptr;
}

void DockArea::showTabMenu(QTabBar* tabs, const QPoint& position) {
    const int index = tabs->tabAt(position) >= 0 ? tabs->tabAt(position) : tabs->currentIndex();
    if (QDockWidget* dock = dockOfTab(tabs, index))
        showPlaceMenu(*dock, tabs->mapToGlobal(position));
}

void DockArea::showPlaceMenu(QDockWidget& dock, const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPlaceActions(*menu, dock);
    menu->popup(position);
}

void DockArea::addPlaceActions(QMenu& menu, QDockWidget& dock) {
    QDockWidget* moved = &dock;
    const QList<QDockWidget*> beside = besideTabs(dock);
    // The areas at the sides would lie between the two rows.
    const std::pair<QString, Qt::DockWidgetArea> rows[] = {
        {tr("Move to the upper row"), Qt::TopDockWidgetArea},
        {tr("Move to the lower row"), Qt::BottomDockWidgetArea}};
    for (const auto& [text, area] : rows) {
        if (!moved->isFloating() && beside.isEmpty() && dockWidgetArea(moved) == area)
            continue; // it is there
        menu.addAction(text, this, [this, moved, area = area] {
            moved->setFloating(false);
            removeDockWidget(moved); // out of its tabs, which Qt would leave without a panel
            addDockWidget(area, moved, Qt::Horizontal); // as the last of the row
            moved->show();
        });
    }
    QMenu* tabsOf = menu.addMenu(tr("Add as a tab to"));
    for (const auto& [panel, other] : m_docks) {
        if (other == moved || other->isHidden() || other->isFloating() || beside.contains(other))
            continue;
        QDockWidget* target = other;
        tabsOf->addAction(other->windowTitle(), this,
                          [this, moved, target] { makeTabOf(*target, *moved); });
    }
    tabsOf->setEnabled(!tabsOf->isEmpty());
    menu.addSeparator();
    if (moved->isFloating())
        menu.addAction(tr("Return into the window"), this, [moved] { moved->setFloating(false); });
    else if (canFloat())
        menu.addAction(tr("Open in a window of its own"), this,
                       [this, moved] { floatOut(*moved); });
    menu.addAction(tr("Close"), moved, &QDockWidget::close);
}

/// Beside its place rather than over it, where both can be seen; where it has floated before it
/// comes back to.
void DockArea::floatOut(QDockWidget& dock) {
    const QPoint place = mapToGlobal(dock.pos());
    dock.setFloating(true);
    if ((dock.pos() - place).manhattanLength() > kFloatAside) return;
    const QRect screen = dock.screen()->availableGeometry();
    QPoint aside = place + QPoint(kFloatAside, kFloatAside);
    // As wide as the window it would look as if it had stayed.
    const int most = width() - 2 * kFloatAside;
    if (dock.width() > most) dock.resize(most, std::max(dock.height(), height() / 2));
    aside.setX(std::max(screen.left(), std::min(aside.x(), screen.right() + 1 - dock.width())));
    aside.setY(std::max(screen.top(), std::min(aside.y(), screen.bottom() + 1 - dock.height())));
    dock.move(aside);
}

/// A panel in a window of its own has the ground and the line of a card.
void DockArea::paintFloating(QWidget& dock) {
    const theme::Colours& c = theme::colours();
    QPainter painter(&dock);
    painter.setPen(QPen(c.line, 1));
    painter.setBrush(c.panel);
    painter.drawRect(dock.rect().adjusted(0, 0, -1, -1));
}

void DockArea::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    const theme::Colours& c = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& [panel, dock] : m_docks) {
        if (!dock->isVisible() || dock->isFloating() || dock->visibleRegion().isEmpty()) continue;
        const QRect card = cardOf(panel);
        const int line = dock->geometry().top() > card.top() ? dock->geometry().top() : 0;
        painter.setPen(QPen(c.line, 1));
        painter.setBrush(c.panel);
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius,
                                theme::kRadius);
        if (line)
            painter.drawLine(QPointF(card.left() + 1, line - 0.5),
                             QPointF(card.right(), line - 0.5));
    }
}

} // namespace cyclorama
