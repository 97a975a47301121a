#include "ui/panel_title.h"

#include "ui/widgets/theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace cyclorama {

PanelTitle::PanelTitle(QDockWidget* dock) : QWidget(dock), m_dock(dock) {
    m_label = new QLabel(dock->windowTitle(), this);
    m_return = new QToolButton(this);
    m_return->setIcon(theme::icon("layout-train", theme::Tint::Secondary));
    m_return->setToolTip(tr("Return this panel into the window"));
    m_return->setAccessibleName(m_return->toolTip());
    m_close = new QToolButton(this);
    m_close->setIcon(theme::icon("close", theme::Tint::Secondary));
    m_close->setToolTip(tr("Close this panel; the View menu shows it again"));
    m_close->setAccessibleName(m_close->toolTip());
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(theme::kPadding, 0, theme::kGap, 0);
    line->setSpacing(theme::kStep);
    line->addWidget(m_label);
    line->addStretch(1);
    line->addWidget(m_return);
    line->addWidget(m_close);
    connect(dock, &QDockWidget::windowTitleChanged, m_label, &QLabel::setText);
    connect(m_return, &QToolButton::clicked, dock, [dock] { dock->setFloating(false); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    setShown(true, false);
}

void PanelTitle::setShown(bool shown, bool floating) {
    m_shown = shown;
    m_floating = floating;
    for (QWidget* child : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_close)})
        child->setVisible(shown);
    m_close->setVisible(shown && floating);
    m_return->setVisible(shown && floating);
    setFixedHeight(sizeHint().height());
    updateGeometry();
    update();
}

QSize PanelTitle::sizeHint() const {
    if (!m_shown) return {0, 0};
    return {m_label->sizeHint().width() + 2 * theme::kPadding, fontMetrics().height() + 18};
}

void PanelTitle::paintEvent(QPaintEvent*) {
    if (!m_shown) return;
    const theme::Colours& c = theme::colours();
    QPainter painter(this);
    if (m_floating) painter.fillRect(rect(), c.panel);
    painter.fillRect(0, height() - 1, width(), 1, c.line);
    painter.fillRect(1, height() - 2, m_label->geometry().right() + theme::kPadding, 2, c.accent);
}

} // namespace cyclorama
