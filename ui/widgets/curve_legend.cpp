#include "ui/widgets/curve_legend.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/plot_colours.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kSwatch = 14;
constexpr int kInset = 6;

/// What a loss is and how a healthy one behaves, for people who meet it for the first time.
QString explanation(int curve) {
    switch (curve) {
    case 0:
        return CurveLegend::tr(
            "How well D_A tells pictures made by G_A from real ones of B. Around "
            "0.25 it can only guess; near 0 for long, it has won and G_A stops "
            "learning.");
    case 1:
        return CurveLegend::tr(
            "How far G_A is from deceiving D_A. It moves up and down against D_A; "
            "it need not fall.");
    case 2:
        return CurveLegend::tr("How much of a picture of A is lost on the way to B and back, times "
                               "the cycle weight A. It should fall, quickly at first.");
    case 3:
        return CurveLegend::tr("How much G_A changes a picture that is of B already, weighted. It "
                               "should fall; zero when identity is off.");
    case 4:
        return CurveLegend::tr(
            "How well D_B tells pictures made by G_B from real ones of A. Around "
            "0.25 it can only guess; near 0 for long, it has won and G_B stops "
            "learning.");
    case 5:
        return CurveLegend::tr(
            "How far G_B is from deceiving D_B. It moves up and down against D_B; "
            "it need not fall.");
    case 6:
        return CurveLegend::tr("How much of a picture of B is lost on the way to A and back, times "
                               "the cycle weight B. It should fall, quickly at first.");
    case 7:
        return CurveLegend::tr("How much G_B changes a picture that is of A already, weighted. It "
                               "should fall; zero when identity is off.");
    default:
        return CurveLegend::tr("Learning rate of the generators, on the right axis.");
    }
}

} // namespace

CurveChip::CurveChip(int curve, QWidget* parent) : QAbstractButton(parent), m_curve(curve) {
    setCheckable(true);
    setChecked(true);
    setText(curveName(curve));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Curve %1").arg(curveName(curve)));
    setToolTip(
        tr("%1\nClick to hide or show, double-click to see it alone.").arg(explanation(curve)));
}

void CurveChip::setValue(const QString& value) {
    if (value == m_value) return;
    m_value = value;
    setAccessibleDescription(value);
    update();
}

QSize CurveChip::sizeHint() const {
    const QFontMetrics words(theme::captionFont());
    const QFontMetrics figures(theme::figureFont());
    // Room for the longest value, so that the legend does not jump about.
    const QString widest = QLocale().toString(8.888, 'f', 3);
    const QString widestRate = curveValueText(kLearningRateCurve, 8.88e-8);
    const int value =
        figures.horizontalAdvance(m_curve == kLearningRateCurve ? widestRate : widest);
    return {kInset + kSwatch + 6 + words.horizontalAdvance(text()) + 6 + value + kInset,
            words.height() + 8};
}

void CurveChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours& colours = theme::colours();
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(colours.field) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setOpacity(isChecked() ? 1.0 : 0.45);
    const PlotColours plot = PlotColours::screen();
    QPen pen(isChecked() ? plot.curve(m_curve) : colours.secondary, isChecked() ? 3 : 1.5);
    pen.setCapStyle(Qt::FlatCap);
    if (m_curve == kLearningRateCurve)
        pen.setDashPattern({0.7, 0.95});
    else if (isDashed(m_curve))
        pen.setDashPattern({1.8, 1.1});
    painter.setPen(pen);
    const double y = height() / 2.0;
    painter.drawLine(QPointF(kInset, y), QPointF(kInset + kSwatch, y));

    const QFont words = theme::captionFont();
    painter.setFont(words);
    painter.setPen(colours.text);
    const int left = kInset + kSwatch + 6;
    const QRect place(left, 0, width() - left - kInset, height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text());
    const int name = QFontMetrics(words).horizontalAdvance(text());
    painter.setFont(theme::figureFont());
    painter.setPen(colours.secondary);
    painter.drawText(place.adjusted(name + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     isChecked() ? m_value : QString());
}

void CurveChip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->modifiers() & Qt::AltModifier) {
        Q_EMIT isolateRequested();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void CurveChip::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) Q_EMIT isolateRequested();
}

void CurveChip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT isolateRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

CurveLegend::CurveLegend(QWidget* parent) : QWidget(parent) {
    auto* layout = new FlowLayout(this, 2, 0);
    m_beforeClick.fill(true);
    for (int curve = 0; curve < kCurveCount; ++curve) {
        auto* chip = new CurveChip(curve, this);
        m_chips[static_cast<std::size_t>(curve)] = chip;
        chip->installEventFilter(this);
        layout->addWidget(chip);
        connect(chip, &CurveChip::toggled, this, &CurveLegend::visibilityChanged);
        connect(chip, &CurveChip::isolateRequested, this, [this, curve] { isolate(curve); });
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CurveLegend::isolate(int curve) {
    bool alone = true;
    for (int other = 0; other < kCurveCount; ++other)
        if (m_beforeClick[other] != (other == curve)) alone = false;
    for (int other = 0; other < kCurveCount; ++other) {
        const QSignalBlocker quiet(m_chips[other]);
        m_chips[other]->setChecked(alone || other == curve);
        m_chips[other]->update();
        m_beforeClick[other] = m_chips[other]->isChecked();
    }
    Q_EMIT visibilityChanged();
}

void CurveLegend::showAll() {
    for (CurveChip* chip : m_chips)
        chip->setChecked(true);
}

bool CurveLegend::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress)
        for (int curve = 0; curve < kCurveCount; ++curve)
            m_beforeClick[curve] = m_chips[curve]->isChecked();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int by = key == Qt::Key_Right || key == Qt::Key_Down ? 1
                       : key == Qt::Key_Left || key == Qt::Key_Up  ? -1
                                                                   : 0;
        const auto at = std::find(m_chips.begin(), m_chips.end(), watched);
        if (by != 0 && at != m_chips.end()) {
            const int next = static_cast<int>(at - m_chips.begin()) + by;
            m_chips[static_cast<std::size_t>(std::clamp(next, 0, kCurveCount - 1))]->setFocus(
                Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cyclorama
