#include "ui/docks/settings_explanation.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QResizeEvent>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace cyclorama {

SettingsExplanation::SettingsExplanation(QStringList allTexts, QWidget* parent)
    : QLabel(parent)
    , m_allTexts(std::move(allTexts)) {
    setObjectName(QStringLiteral("explanation"));
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setAlignment(Qt::AlignTop);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    setContentsMargins(theme::kPadding, theme::kGap, theme::kPadding, theme::kGap);
    theme::setRole(this, "caption");
}

QSize SettingsExplanation::minimumSizeHint() const {
    const QMargins margins = contentsMargins();
    return {0, fontMetrics().lineSpacing() + margins.top() + margins.bottom()};
}

void SettingsExplanation::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    measure();
}

void SettingsExplanation::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) measure();
}

void SettingsExplanation::measure() {
    if (width() == m_measuredWidth && font() == m_measuredFont) return;
    m_measuredWidth = width();
    m_measuredFont = font();
    const QMargins margins = contentsMargins();
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font());
    document.setTextWidth(width() - margins.left() - margins.right());
    double height = 0;
    for (const QString& text : m_allTexts) {
        document.setHtml(text);
        height = std::max(height, document.size().height());
    }
    m_height = static_cast<int>(std::ceil(height)) + margins.top() + margins.bottom();
    updateGeometry();
}

} // namespace cyclorama
