#include "ui/widgets/quiet_button.h"

#include "ui/widgets/theme.h"

#include <QToolButton>

namespace cyclorama {

QToolButton* makeQuietButton(const QString& icon, const QString& tip) {
    auto* button = new QToolButton;
    button->setIcon(theme::icon(icon, theme::Tint::Secondary));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    theme::setRole(button, "quiet");
    return button;
}

} // namespace cyclorama
