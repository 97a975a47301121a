#include "ui/widgets/message_bar.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

constexpr int kMostRows = 3;

const char* toneName(MessageBar::Tone tone) {
    switch (tone) {
    case MessageBar::Tone::Info:
        return "info";
    case MessageBar::Tone::Good:
        return "good";
    case MessageBar::Tone::Warning:
        return "warning";
    case MessageBar::Tone::Error:
        return "error";
    }
    return "info";
}

QIcon toneIcon(MessageBar::Tone tone) {
    switch (tone) {
    case MessageBar::Tone::Info:
        return theme::icon("info", theme::Tint::Accent);
    case MessageBar::Tone::Good:
        return theme::icon("check", theme::Tint::Good);
    case MessageBar::Tone::Warning:
        return theme::icon("warning", theme::Tint::Warning);
    case MessageBar::Tone::Error:
        return theme::icon("error", theme::Tint::Error);
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(theme::kGap, theme::kGap, theme::kGap, 0);
    m_rows->setSpacing(theme::kGap);
    setAccessibleName(tr("Messages"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setVisible(false);
}

void MessageBar::post(Tone tone, const QString& text, const std::vector<Action>& actions,
                      const QString& id) {
    clear(id.isEmpty() ? text : id);
    QFrame* row = makeRow(tone, text, actions);
    row->setObjectName(id.isEmpty() ? text : id);
    m_rows->insertWidget(0, row);
    while (m_rows->count() > kMostRows) {
        QLayoutItem* oldest = m_rows->takeAt(m_rows->count() - 1);
        delete oldest->widget();
        delete oldest;
    }
    setVisible(true);
}

void MessageBar::clear(const QString& id) {
    for (int i = m_rows->count() - 1; i >= 0; --i) {
        QWidget* row = m_rows->itemAt(i)->widget();
        if (row->objectName() != id) continue;
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater(); // the button that was pressed may stand in it
    }
    setVisible(m_rows->count() > 0);
}

bool MessageBar::shows(const QString& id) const {
    for (int i = 0; i < m_rows->count(); ++i)
        if (m_rows->itemAt(i)->widget()->objectName() == id) return true;
    return false;
}

QStringList MessageBar::texts() const {
    QStringList all;
    for (int i = 0; i < m_rows->count(); ++i)
        all << m_rows->itemAt(i)->widget()->findChild<QLabel*>("text")->text();
    return all;
}

QFrame* MessageBar::makeRow(Tone tone, const QString& text, const std::vector<Action>& actions) {
    auto* row = new QFrame(this);
    row->setProperty("tone", QString::fromLatin1(toneName(tone)));
    theme::setRole(row, "notice");
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(theme::kPadding, theme::kGap, theme::kGap, theme::kGap);
    line->setSpacing(theme::kPadding - 4);

    auto* picture = new QLabel(row);
    picture->setPixmap(toneIcon(tone).pixmap(QSize(16, 16), devicePixelRatioF()));
    line->addWidget(picture, 0, Qt::AlignVCenter);

    auto* label = new QLabel(text, row);
    label->setObjectName("text");
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    line->addWidget(label, 1);

    const auto close = [this, row] { clear(row->objectName()); };
    for (const Action& action : actions) {
        auto* button = new QPushButton(action.text, row);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it was
        connect(button, &QPushButton::clicked, this, [close, run = action.run] {
            close();
            if (run) run();
        });
        line->addWidget(button);
    }
    auto* dismiss = new QToolButton(row);
    dismiss->setFocusPolicy(Qt::TabFocus);
    dismiss->setIcon(theme::icon("close", theme::Tint::Secondary));
    dismiss->setToolTip(tr("Close this message"));
    dismiss->setAccessibleName(dismiss->toolTip());
    connect(dismiss, &QToolButton::clicked, this, close);
    line->addWidget(dismiss);
    return row;
}

} // namespace cyclorama
