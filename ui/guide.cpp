#include "ui/guide.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kTextWidth = 760;

/// Shows Markdown with its pictures scaled down to the width of the text.
class GuideBrowser : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int type, const QUrl& name) override {
        if (type != QTextDocument::ImageResource) return QTextBrowser::loadResource(type, name);
        const QString file = (source().isEmpty() ? name : source().resolved(name)).toLocalFile();
        QImage image(file);
        const double scale = devicePixelRatioF();
        const int widest = static_cast<int>((kTextWidth - 4 * theme::kPadding) * scale);
        if (image.width() > widest) image = image.scaledToWidth(widest, Qt::SmoothTransformation);
        image.setDevicePixelRatio(scale);
        return image;
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
    rows->addWidget(browser);
    for (const QKeySequence& keys :
         {QKeySequence(Qt::Key_Escape), QKeySequence(QKeySequence::Close)})
        QObject::connect(new QShortcut(keys, window), &QShortcut::activated, window,
                         &QWidget::close);
    QObject::connect(browser, &QTextBrowser::sourceChanged, browser,
                     [browser] { spaceOut(*browser->document()); });
    browser->setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
    window->resize(kTextWidth + 40, 900);
    return window;
}

} // namespace cyclorama
