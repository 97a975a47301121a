#include "ui/widgets/empty_note.h"

#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace cyclorama {

/// An icon that follows the palette, which a label's pixmap would not.
class NoteDrawing : public QWidget {
public:
    NoteDrawing(const QString& icon, QWidget* parent) : QWidget(parent) {
        setFixedSize(40, 40);
        setIcon(icon);
    }
    void setIcon(const QString& icon) {
        m_icon = theme::icon(icon, theme::Tint::Secondary);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setOpacity(0.7);
        m_icon.paint(&painter, rect().adjusted(4, 4, -4, -4));
    }

private:
    QIcon m_icon;
};

EmptyNote::EmptyNote(const QString& icon, const QString& title, const QString& text,
                     QWidget* parent)
    : QWidget(parent)
    , m_drawing(new NoteDrawing(icon, this))
    , m_title(new QLabel(title))
    , m_text(new QLabel(text)) {
    theme::setRole(m_title, "strong");
    theme::setRole(m_text, "secondary");
    for (QLabel* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kPadding, theme::kPadding, theme::kPadding, theme::kPadding);
    layout->setSpacing(theme::kStep);
    layout->addStretch();
    layout->addWidget(m_drawing, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    m_text->setMaximumWidth(420); // short lines read as a note, long ones as a mistake
    m_text->setMinimumHeight(2 * m_text->fontMetrics().lineSpacing());
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_text, 1000);
    line->addStretch();
    layout->addLayout(line);
    layout->addStretch();
}

void EmptyNote::setText(const QString& title, const QString& text) {
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyNote::setIcon(const QString& icon) {
    m_drawing->setIcon(icon);
}

} // namespace cyclorama
