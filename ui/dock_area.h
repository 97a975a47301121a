#pragma once

#include <QDockWidget>
#include <QMainWindow>

#include <map>

class QMenu;
class QMouseEvent;
class QRubberBand;
class QSettings;
class QTabBar;

namespace cyclorama {

/// The panels: dock widgets that fill the window under the toolbar, each group drawn as one card
/// with its tabs on top. Three named layouts, each of which remembers how it was left, once for
/// wide windows and once for narrow ones.
class DockArea : public QMainWindow {
    Q_OBJECT

public:
    enum class Panel { Data, Settings, Previews, Translate, Run, Runs, Losses, Log };
    enum class Layout { Train, Watch, Translate };

    explicit DockArea(QWidget* parent = nullptr);

    /// Puts a panel into its dock. Call it for every panel once, then showLayout().
    void addPanel(Panel panel, const QString& title, QWidget* widget);
    QDockWidget* dock(Panel panel) const { return m_docks.at(panel); }
    /// The card of a visible panel, its tabs included, in this widget.
    QRect cardOf(Panel panel) const;
    /// Shows a panel in front of those it is tabbed with, and gives it the keyboard.
    void raisePanel(Panel panel);
    /// Visible, and not behind another tab.
    bool isInFront(Panel panel) const;

    Layout layoutName() const { return m_layout; }
    void showLayout(Layout layout);
    /// The present layout as it was in the beginning.
    void resetLayout();
    /// Floating panels return into the window.
    void dockAll();

    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

    static bool canFloat();

Q_SIGNALS:
    void layoutShown(cyclorama::DockArea::Layout layout);
    void wanted(); ///< a panel is to be raised while something else stands in the area's place

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange(Layout layout, bool narrow);
    void placeHidden();
    void leaveKeyboardToTabs(QDockWidget& dock);
    void shareSpace();
    void keepRows();
    void tidyTitles();
    bool placeTools();
    QList<QDockWidget*> besideTabs(QDockWidget& dock) const;
    QTabBar* tabsOf(const QDockWidget& dock) const;
    void scheduleTidy();
    /// How a layout was left.
    struct Left {
        QByteArray state;
        double lowerShare = 0; ///< the lower row's part of the height; 0: the layout's own
    };
    Left left() const;
    void remember();
    bool restoreLeft(const Left& left);
    void showTabMenu(QTabBar* tabs, const QPoint& position);
    void showPlaceMenu(QDockWidget& dock, const QPoint& position);
    void addPlaceActions(QMenu& menu, QDockWidget& dock);
    QDockWidget* dockOfTab(QTabBar* tabs, int index) const;
    void carryTab(QTabBar* tabs, const QMouseEvent& event);
    void floatOut(QDockWidget& dock);
    static void paintFloating(QWidget& dock);
    void makeTabOf(QDockWidget& target, QDockWidget& moved);
    QString stateKey() const;

    std::map<Panel, QDockWidget*> m_docks;
    std::map<QString, Left> m_states;
    QDockWidget* m_carried = nullptr;   ///< its tab is held with the mouse
    QDockWidget* m_clicked = nullptr;   ///< whose tab the mouse was pressed on last
    QDockWidget* m_carryOver = nullptr; ///< the panel that it would join
    QRubberBand* m_carryFrame;
    Layout m_layout = Layout::Train;
    bool m_narrow = false;
    bool m_shown = false;
    bool m_arranging = false;
    bool m_tidyPending = false;
    bool m_sharePending = false; ///< the panels have yet to get their sizes in a new layout
    bool m_asLaidOut = false;    ///< nobody has changed the layout since
    bool m_keepShare = false;    ///< the height has changed since m_lowerShare was taken
    bool m_dragsRows = false;    ///< a person moves the line between two panels
    double m_lowerShare = 0;     ///< the lower row's part of the height; 0: to be taken
};

} // namespace cyclorama
