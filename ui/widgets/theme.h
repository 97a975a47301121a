#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>

class QApplication;
class QWidget;

/// How the program looks: two palettes, one style sheet, icons tinted to suit. A widget that paints
/// itself reads colours() while painting and repaints on QEvent::PaletteChange. GUI thread only.
namespace cyclorama::theme {

struct Colours {
    QColor window, panel, field, line, text, secondary, accent, good, warning, error;
    QColor onAccent; ///< text on an area filled with `accent`
};

/// Distances in logical pixels: multiples of kStep, kPadding inside a panel, kGap between panels.
inline constexpr int kStep = 4;
inline constexpr int kPadding = 12;
inline constexpr int kGap = 6;
inline constexpr int kRadius = 6;

enum class Choice { System, Light, Dark };

/// The colours of the look that is on at present.
const Colours& colours();
bool isDark();

/// Puts the look on and, with Choice::System, follows the desktop's changes from then on.
/// `platformStyle` keeps the platform's own style and palette and adds no style sheet.
/// May be called again at any time.
void apply(QApplication& application, Choice choice, bool platformStyle = false);

/// What an icon is drawn in; OnPrimary suits a primary button in any style.
enum class Tint { Text, Secondary, Accent, OnAccent, OnPrimary, Good, Warning, Error };

/// The drawing resources/icons/<name>.svg in the palette's colour at the moment of painting, sharp
/// at every scale; paler when disabled.
QIcon icon(const QString& name, Tint tint = Tint::Text);

/// The words of an action without its mnemonic, with which Chinese ends: "停止(&S)" is "停止".
QString plainWords(const QString& actionText);
/// The text of a button beside its icon: styles put the two closer than reads well.
QString besideIcon(const QString& text);

/// The look of a standard widget, as the style sheet knows it:
///   QPushButton  "primary" (filled with the accent; one at a time), "link", "danger"
///   QToolButton  "quiet" (no frame until hovered; the row of actions in a panel)
///   QLabel       "caption" (small, secondary), "secondary", "heading" (title of a section),
///                "title" (large), "value" (figures, tabular), "error", "good", "warning"
///   QFrame       "card" (panel colour, line, rounded), "field" (field colour, rounded)
void setRole(QWidget* widget, const char* role);

/// The present font in the size of captions, and with figures of equal width.
QFont captionFont();
QFont figureFont();

} // namespace cyclorama::theme
