#include "ui/guide.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLocale>
#include <QMouseEvent>
#include <QSet>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cyclorama {

namespace {

constexpr int kTextWidth = 760;

/// Shows Markdown with its pictures scaled down to the width of the text.
class GuideBrowser : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

protected:
    /// A picture has a pixel of the screen for each of its own, or fewer where it is too wide: to
    /// the pixel, since the document would else resample it once more, and roughly.
    QVariant loadResource(int type, const QUrl& name) override {
        if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
        const QString file = (source().isEmpty() ? name : source().resolved(name)).toLocalFile();
        QImage image(file);
        if (image.isNull()) return image;
        const double scale = devicePixelRatioF();
        const double width =
            std::floor(std::min(image.width() / scale, kTextWidth - 4.0 * theme::kPadding));
        const double height = std::round(width * image.height() / image.width());
        const QSize size = (QSizeF(width, height) * scale).toSize();
        if (size != image.size())
            image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        image.setDevicePixelRatio(scale);
        return image;
    }

    void mouseReleaseEvent(QMouseEvent* event) override {
        if (event->button() == Qt::BackButton)
            backward();
        else if (event->button() == Qt::ForwardButton)
            forward();
        else
            QTextBrowser::mouseReleaseEvent(event);
    }
};

/// Markdown comes without any space between its blocks.
void spaceOut(QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable()) continue;
        const bool heading = block.blockFormat().headingLevel() > 0;
        QTextBlockFormat format;
        format.setTopMargin(heading && block.blockNumber() > 0 ? 2 * theme::kPadding : 0);
        format.setBottomMargin(block.textList() ? theme::kStep : theme::kPadding);
        cursor.mergeBlockFormat(format);
    }
}

/// Thin lines in the colour of all lines, and room around the words.
void dressTables(QTextDocument& document) {
    QSet<QTextTable*> tables;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (QTextTable* table = QTextCursor(block).currentTable()) tables << table;
    for (QTextTable* table : std::as_const(tables)) {
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(theme::colours().line);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(theme::kStep + 2);
        format.setTopMargin(2 * theme::kStep);
        format.setBottomMargin(theme::kPadding);
        table->setFormat(format);
    }
}

/// The words of a page's first heading.
QString headingOf(const QTextDocument& document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0) return block.text();
    return {};
}

/// The row above a page that was come to by a link: the way back.
QWidget* makeWayBack(GuideBrowser* browser, QWidget* window) {
    auto* row = new QWidget(window);
    auto* back = new QToolButton(row);
    back->setText(theme::besideIcon(QCoreApplication::translate("cyclorama", "Back")));
    back->setIcon(theme::icon(QStringLiteral("chevron-left")));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setToolTip(QCoreApplication::translate("cyclorama", "Back to the page before (%1)")
                         .arg(QKeySequence(QKeySequence::Back).toString(QKeySequence::NativeText)));
    back->setAccessibleName(back->toolTip());
    back->setFocusPolicy(Qt::StrongFocus);
    theme::setRole(back, "quiet");
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(theme::kPadding, theme::kStep, theme::kPadding, 0);
    line->addWidget(back);
    line->addStretch(1);
    row->hide();
    QObject::connect(back, &QToolButton::clicked, browser, &QTextBrowser::backward);
    QObject::connect(new QShortcut(QKeySequence::Back, window), &QShortcut::activated, browser,
                     &QTextBrowser::backward);
    QObject::connect(browser, &QTextBrowser::backwardAvailable, row, &QWidget::setVisible);
    return row;
}

} // namespace

QString guideFile() {
    const QDir program(QCoreApplication::applicationDirPath());
    const bool inChinese = QLocale().language() == QLocale::Chinese;
    for (const char* name : {"usage.zh_CN.md", "usage.md"}) {
        if (!inChinese && QLatin1String(name) != QLatin1String("usage.md")) continue;
        for (const char* folder : {"../share/doc/cyclorama", CYCLORAMA_SOURCE_DIR "/docs"}) {
            const QFileInfo file(program, QStringLiteral("%1/%2").arg(folder, name));
            if (file.exists()) return file.canonicalFilePath();
        }
    }
    return {};
}

QWidget* makeGuide(const QString& file, QWidget* parent) {
    if (auto* there = parent->findChild<QWidget*>(QStringLiteral("guide"))) {
        there->raise();
        there->activateWindow();
        return there;
    }
    auto* window = new QWidget(parent, Qt::Window);
    window->setObjectName(QStringLiteral("guide"));
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(QCoreApplication::translate("cyclorama", "Usage guide"));
    QPalette ground = window->palette();
    ground.setColor(QPalette::Window, theme::colours().panel);
    window->setPalette(ground);
    window->setAutoFillBackground(true);
    auto* browser = new GuideBrowser(window);
    browser->setOpenExternalLinks(true);
    browser->document()->setDocumentMargin(theme::kPadding * 2);
    browser->setAccessibleName(window->windowTitle());
    auto* rows = new QVBoxLayout(window);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeWayBack(browser, window));
    rows->addWidget(browser, 1);
    for (const QKeySequence& keys :
         {QKeySequence(Qt::Key_Escape), QKeySequence(QKeySequence::Close)})
        QObject::connect(new QShortcut(keys, window), &QShortcut::activated, window,
                         &QWidget::close);
    QObject::connect(browser, &QTextBrowser::sourceChanged, window, [browser, window] {
        spaceOut(*browser->document());
        dressTables(*browser->document());
        const QString heading = headingOf(*browser->document());
        if (!heading.isEmpty()) window->setWindowTitle(heading);
        browser->setAccessibleName(window->windowTitle());
    });
    browser->setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
    window->resize(kTextWidth + 40, 900);
    return window;
}

} // namespace cyclorama
