#include "ui/widgets/panel_tools.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cyclorama {

PanelTools::PanelTools(QWidget* tools, QWidget* parent) : QWidget(parent), m_tools(tools) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(tools);
    tools->setObjectName(QStringLiteral("panelBar")); // as the style knows it
    tools->installEventFilter(this);
}

PanelTools::~PanelTools() {
    // The area may outlive the panel.
    if (m_lent) delete m_tools;
}

void PanelTools::setWanted(bool wanted) {
    if (wanted == m_wanted) return;
    m_wanted = wanted;
    follow();
    Q_EMIT changed();
}

QSize PanelTools::neededSize() const {
    return m_tools ? m_tools->sizeHint() : QSize();
}

void PanelTools::lendTo(QWidget* area, const QRect& place) {
    if (!m_tools) return;
    const bool moves = !m_lent;
    if (moves) {
        m_lent = true;
        m_tools->setParent(area);
        follow();
    }
    m_tools->setGeometry(place);
    m_tools->raise();
    if (moves) Q_EMIT changed();
}

void PanelTools::takeBack() {
    if (!m_lent || !m_tools) return;
    m_lent = false;
    layout()->addWidget(m_tools);
    follow();
    Q_EMIT changed();
}

void PanelTools::follow() {
    setVisible(m_wanted && !m_lent);
    updateGeometry();
    if (m_tools) m_tools->setVisible(m_wanted);
}

bool PanelTools::eventFilter(QObject* watched, QEvent* event) {
    if (m_lent && event->type() == QEvent::LayoutRequest) Q_EMIT changed();
    return QWidget::eventFilter(watched, event);
}

} // namespace cyclorama
