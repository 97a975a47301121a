#include "ui/top_bar.h"

#include "ui/session/current_run.h"
#include "ui/session/run_words.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

namespace cyclorama {

namespace {

constexpr int kProgressParts = 1000;
constexpr int kCaptionFrom = 1150; ///< narrower, and where the run stands needs the room

QColor dotColour(TrainerState state, bool active) {
    const theme::Colours& c = theme::colours();
    switch (state) {
    case TrainerState::Running:
        return active ? c.good : c.secondary;
    case TrainerState::Preparing:
    case TrainerState::Stopping:
        return c.accent;
    case TrainerState::Paused:
        return c.warning;
    case TrainerState::Failed:
        return c.error;
    case TrainerState::Finished:
        return c.good;
    default:
        return c.secondary;
    }
}

QPixmap dotPixmap(const QColor& colour, double scale) {
    QPixmap pixmap(QSize(10, 10) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(1, 1, 8, 8));
    return pixmap;
}

} // namespace

TopBar::TopBar(const Actions& actions, QWidget* parent) : QFrame(parent), m_actions(actions) {
    setObjectName("topBar");
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(theme::kPadding, theme::kStep * 2, theme::kPadding, theme::kStep * 2);
    line->setSpacing(theme::kStep * 2);

    m_start = addButton(actions.start, true);
    m_pause = addButton(actions.pause, true);
    m_resume = addButton(actions.resume, true);
    addButton(actions.stop, false);
    addButton(actions.checkpoint, false);
    addButton(actions.preview, false);

    auto* standing = new QWidget(this);
    standing->setMinimumWidth(220);
    standing->setMaximumWidth(560);
    auto* rows = new QVBoxLayout(standing);
    rows->setContentsMargins(theme::kPadding, 0, theme::kPadding, 0);
    rows->setSpacing(theme::kStep);
    auto* words = new QHBoxLayout;
    words->setSpacing(theme::kGap);
    m_dot = new QLabel(standing);
    m_state = new QLabel(standing);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setAccessibleName(tr("State of the run"));
    m_left = new QLabel(standing);
    m_left->setToolTip(tr("Time left at the present pace."));
    theme::setRole(m_left, "secondary");
    words->addWidget(m_dot);
    words->addWidget(m_state, 1);
    words->addWidget(m_left);
    m_progress = new QProgressBar(standing);
    m_progress->setRange(0, kProgressParts);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the run"));
    rows->addStretch(1);
    rows->addLayout(words);
    rows->addWidget(m_progress);
    rows->addStretch(1);
    line->addWidget(standing, 20); // nearly all there is, up to its widest
    line->addStretch(1);

    m_caption = new QLabel(tr("Layout"), this);
    theme::setRole(m_caption, "secondary");
    line->addWidget(m_caption);
    for (QAction* action : actions.layouts) {
        auto* button = new QPushButton(theme::plainWords(action->text()), this);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setToolTip(action->toolTip());
        button->setFocusPolicy(Qt::TabFocus);
        theme::setRole(button, "segment");
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::toggled, button, &QPushButton::setChecked);
        button->setChecked(action->isChecked());
        line->addWidget(button);
    }
}

/// One of the three buttons stands in the place of the one that was pressed: it gets its keyboard,
/// unless the user has gone elsewhere meanwhile.
void TopBar::takeFocusTo(QPushButton* button) {
    if (QApplication::focusWidget() == m_focusAfter) button->setFocus(Qt::OtherFocusReason);
    m_replaced = false;
}

QPushButton* TopBar::addButton(QAction* action, bool primary) {
    auto* button = new QPushButton(this);
    if (primary) theme::setRole(button, "primary");
    const auto follow = [this, button, action, primary] {
        button->setText(theme::besideIcon(theme::plainWords(action->text())));
        button->setIcon(
            primary ? theme::icon(action->property("iconName").toString(),
                                  action->isEnabled() ? theme::Tint::OnPrimary : theme::Tint::Text)
                    : action->icon());
        const bool hadFocus = button->hasFocus();
        button->setEnabled(action->isEnabled());
        if (primary && hadFocus && !button->hasFocus()) {
            m_replaced = true;
            m_focusAfter = QApplication::focusWidget();
        }
        button->setToolTip(action->toolTip() + "  " +
                           action->shortcut().toString(QKeySequence::NativeText));
        button->setAccessibleName(theme::plainWords(action->text()));
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    layout()->addWidget(button);
    return button;
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    m_caption->setVisible(width() >= kCaptionFrom);
}

/// As many of the details as there is room for.
void TopBar::showState(const QString& state, QStringList details) {
    m_state->parentWidget()->layout()->activate(); // the time left beside it may have come or gone
    const QFontMetrics metrics = m_state->fontMetrics();
    const int room = m_state->width();
    const auto text = [&] { return state + details.join(QString()); };
    while (!details.isEmpty() && metrics.horizontalAdvance(text()) > room)
        details.removeLast();
    m_state->setText(metrics.elidedText(text(), Qt::ElideRight, room));
}

void TopBar::showRun(const CurrentRun& run) {
    const TrainerStatus status = run.status();
    const bool active = run.session().isActive();
    m_pause->setVisible(run.session().isActive() && !run.canResume());
    m_resume->setVisible(run.canResume());
    m_start->setVisible(!run.session().isActive());
    for (QPushButton* button : {m_pause, m_resume, m_start})
        if (m_replaced && !button->isHidden() && button->isEnabled()) takeFocusTo(button);

    const QLocale locale;
    QString text;
    QStringList details; // the ones that are missed least last
    switch (run.stage()) {
    case CurrentRun::Stage::None:
        text = tr("No run is open");
        break;
    case CurrentRun::Stage::Draft:
        text = tr("New run, not started yet");
        break;
    case CurrentRun::Stage::Opening:
        text = tr("Opening the run");
        break;
    default:
        text = run.trainsElsewhere() ? tr("Trains in another window") : stateText(status.state);
        if (status.epoch > 0 && status.totalEpochs > 0)
            details << tr(" · epoch %1 of %2")
                           .arg(locale.toString(status.epoch), locale.toString(status.totalEpochs));
        if (status.step > 0) details << tr(" · step %1").arg(locale.toString(status.step));
    }
    const QString whole = text + details.join(QString());
    m_state->setToolTip(whole);
    m_state->setAccessibleDescription(whole);
    m_dot->setPixmap(dotPixmap(dotColour(status.state, active), devicePixelRatioF()));
    m_left->setText((active || run.trainsElsewhere()) && status.secondsLeft > 0
                        ? tr("%1 left").arg(durationText(status.secondsLeft))
                        : QString());
    showState(text, details);
    m_progress->setValue(status.totalSteps > 0
                             ? static_cast<int>(kProgressParts * static_cast<double>(status.step) /
                                                static_cast<double>(status.totalSteps))
                             : 0);
    const char* tone = status.state == TrainerState::Paused   ? "paused"
                       : status.state == TrainerState::Failed ? "error"
                                                              : "";
    if (m_progress->property("tone").toString() != QLatin1String(tone)) {
        m_progress->setProperty("tone", QString::fromLatin1(tone));
        m_progress->style()->unpolish(m_progress);
        m_progress->style()->polish(m_progress);
    }
}

} // namespace cyclorama
