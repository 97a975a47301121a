#include "ui/widgets/run_card.h"

#include "core/data/decode.h"
#include "ui/session/background.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/run_words.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

constexpr int kPictureHeight = 112; ///< until it is told otherwise

} // namespace

QPixmap roundedPixmap(const QImage& image, const QSize& size, double scale) {
    const QSize pixels = size * scale;
    QPixmap result(pixels);
    result.fill(Qt::transparent);
    if (!image.isNull()) {
        const QImage filled =
            image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outline;
        outline.addRoundedRect(QRectF(QPointF(0, 0), QSizeF(pixels)), theme::kRadius * scale,
                               theme::kRadius * scale);
        painter.setClipPath(outline);
        painter.drawImage((pixels.width() - filled.width()) / 2,
                          (pixels.height() - filled.height()) / 2, filled);
    }
    result.setDevicePixelRatio(scale);
    return result;
}

RunCard::RunCard(const RunSummary& run, QWidget* parent)
    : QFrame(parent)
    , m_run(pathText(run.path))
    , m_title(QString::fromStdString(run.name)) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(run.failure.empty()
                   ? m_run
                   : m_run + QLatin1Char('\n') + engineText(recognised(run.failure)));
    setMinimumWidth(180);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_picture = new QLabel(this);
    m_picture->setFixedHeight(kPictureHeight);
    m_picture->setMinimumWidth(1);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_picture->setAlignment(Qt::AlignCenter);
    m_name = new QLabel(m_title, this);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    theme::setRole(m_name, "strong");
    const QLocale locale;
    QString line = stateText(run.state);
    if (run.totalEpochs > 0)
        line += tr(" · epoch %1 of %2")
                    .arg(locale.toString(run.epoch), locale.toString(run.totalEpochs));
    auto* detail = new QLabel(line, this);
    detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    theme::setRole(detail, run.state == TrainerState::Failed ? "error" : "caption");
    setAccessibleName(tr("Run %1, %2").arg(m_title, line));

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::kStep * 2, theme::kStep * 2, theme::kStep * 2,
                             theme::kStep * 2);
    rows->setSpacing(2);
    rows->addWidget(m_picture);
    rows->addSpacing(theme::kStep);
    rows->addWidget(m_name);
    rows->addWidget(detail);

    const QPixmap none =
        theme::icon("landscape", theme::Tint::Secondary).pixmap(QSize(28, 28), devicePixelRatioF());
    m_picture->setPixmap(none);
    if (run.preview.empty()) return;
    inBackground(
        this, [path = run.preview] { return toQImage(decodePicture(path, 3)); },
        [this](const QImage& image) {
            m_image = image;
            showPicture();
        },
        [this](const QString& problem) { m_picture->setToolTip(problem); });
}

/// It may have come before the card got its width.
void RunCard::showPicture() {
    if (m_image.isNull()) return;
    const int width = std::max(this->width() - theme::kStep * 4, 1);
    m_picture->setPixmap(
        roundedPixmap(m_image, QSize(width, m_picture->height()), devicePixelRatioF()));
}

void RunCard::setPictureHeight(int height) {
    m_picture->setFixedHeight(height);
    showPicture();
}

void RunCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (event->size().width() == event->oldSize().width()) return;
    const int room = width() - 4 * theme::kStep;
    m_name->setText(m_name->fontMetrics().elidedText(m_title, Qt::ElideMiddle, room));
    showPicture();
}

void RunCard::paintEvent(QPaintEvent*) {
    const theme::Colours& c = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? c.accent : underMouse() ? c.secondary : c.line);
    painter.setBrush(c.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius,
                            theme::kRadius);
}

void RunCard::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT chosen(m_run);
}

void RunCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        event->key() == Qt::Key_Space) {
        Q_EMIT chosen(m_run);
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace cyclorama
