#include "ui/widgets/drop_zone.h"

#include "ui/widgets/accept_copy.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

/// The folders that were dragged, and those of the files that were, each once.
QStringList draggedFolders(const QMimeData* data) {
    QStringList folders;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile()) continue;
        const QFileInfo info(url.toLocalFile());
        if (info.isDir()) folders << QDir::cleanPath(info.absoluteFilePath());
        if (info.isFile()) folders << info.absolutePath();
    }
    folders.removeDuplicates();
    return folders;
}

} // namespace

DropZone::DropZone(const QString& prompt, QWidget* parent) : QFrame(parent), m_prompt(prompt) {
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);

    m_icon = new QLabel(this);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title = new QLabel(this);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    theme::setRole(m_title, "strong");
    m_detail = new QLabel(this);
    m_detail->setAlignment(Qt::AlignCenter);
    m_detail->setWordWrap(true);
    theme::setRole(m_detail, "caption");
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(theme::kPadding, theme::kPadding, theme::kPadding, theme::kPadding);
    lines->setSpacing(theme::kStep);
    lines->addStretch(1);
    lines->addWidget(m_icon);
    lines->addWidget(m_title);
    lines->addWidget(m_detail);
    lines->addStretch(1);
    refresh();
}

void DropZone::setFolder(const QString& folder) {
    m_folder = folder;
    m_note.clear();
    m_hasProblem = false;
    theme::setRole(m_detail, "caption");
    refresh();
}

void DropZone::setNote(const QString& note, bool isProblem) {
    m_note = note;
    m_hasProblem = isProblem;
    theme::setRole(m_detail, isProblem ? "error" : "caption");
    refresh();
}

void DropZone::setCompact(bool compact) {
    m_compact = compact;
    const int margin = compact ? theme::kStep * 2 : theme::kPadding;
    layout()->setContentsMargins(margin, margin, margin, margin);
    refresh();
}

void DropZone::refresh() {
    const bool empty = m_folder.isEmpty();
    m_icon->setVisible(!m_compact);
    m_icon->setPixmap(
        theme::icon(empty ? "open" : "folder", empty ? theme::Tint::Secondary : theme::Tint::Accent)
            .pixmap(QSize(24, 24), devicePixelRatioF()));
    const QString name = QDir(m_folder).dirName();
    const QString above = QDir(QFileInfo(m_folder).path()).dirName();
    const QString title = empty ? m_prompt : above.isEmpty() ? name : above + "/" + name;
    m_title->setText(fontMetrics().elidedText(title, Qt::ElideMiddle,
                                              std::max(width() - 2 * theme::kPadding, 120) *
                                                  (m_compact ? 1 : 2)));
    m_detail->setText(m_note.isEmpty() && empty ? tr("or click to choose a folder") : m_note);
    m_detail->setVisible(!m_detail->text().isEmpty());
    setToolTip(empty ? tr("A folder of pictures; subfolders are searched too.")
                     : QDir::toNativeSeparators(m_folder));
    setAccessibleName(empty ? m_prompt : m_prompt + ": " + m_folder);
    setAccessibleDescription(m_detail->text());
    update();
}

void DropZone::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    refresh();
}

void DropZone::browse() {
    const QString chosen = askForFolder(
        this, m_question.isEmpty() ? tr("Choose a folder of pictures") : m_question, m_folder);
    if (!chosen.isEmpty()) Q_EMIT foldersChosen({chosen});
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    if (draggedFolders(event->mimeData()).isEmpty()) return;
    acceptCopy(*event);
    m_lit = true;
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
    m_lit = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event) {
    m_lit = false;
    update();
    const QStringList folders = draggedFolders(event->mimeData());
    if (folders.isEmpty()) return;
    acceptCopy(*event);
    Q_EMIT foldersChosen(folders);
}

void DropZone::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) browse();
}

void DropZone::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        event->key() == Qt::Key_Space) {
        browse();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void DropZone::paintEvent(QPaintEvent*) {
    const theme::Colours& c = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = c.field;
    if (m_lit) {
        fill = c.accent;
        fill.setAlphaF(0.12f);
    }
    // An empty zone is seen before anybody points at it.
    const bool empty = m_folder.isEmpty();
    const QColor& idle = empty ? c.secondary : c.line;
    const QColor& pointedAt = empty ? c.text : c.secondary;
    QPen pen(m_lit || hasFocus() ? c.accent : underMouse() ? pointedAt : idle, m_lit ? 2 : 1);
    if (empty && !m_lit) {
        pen.setStyle(Qt::CustomDashLine);
        pen.setDashPattern({5, 4});
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    const double inset = m_lit ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::kRadius,
                            theme::kRadius);
}

} // namespace cyclorama
