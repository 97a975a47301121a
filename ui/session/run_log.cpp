#include "ui/session/run_log.h"

#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <optional>

namespace cyclorama {

namespace {

std::optional<LogLevel> levelNamed(const QString& word) {
    for (const LogLevel level :
         {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        if (word == QLatin1String(name(level))) return level;
    return std::nullopt;
}

std::vector<LogLine> readLines(QIODevice& log, std::size_t most) {
    static const QRegularExpression kHead(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) (\\w+) +(.*)$"));
    std::vector<LogLine> lines;
    while (!log.atEnd()) {
        QString text = QString::fromUtf8(log.readLine());
        if (text.endsWith(QLatin1Char('\n'))) text.chop(1);
        const QRegularExpressionMatch head = kHead.match(text);
        const auto level = head.hasMatch() ? levelNamed(head.captured(2)) : std::nullopt;
        if (level) {
            const QDateTime time =
                QDateTime::fromString(head.captured(1), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
            lines.push_back({*level, static_cast<double>(time.toSecsSinceEpoch()),
                             Sentence(head.captured(3).toStdString())});
        } else if (!lines.empty()) {
            if (text.startsWith(QLatin1String("    "))) text.remove(0, 4);
            Sentence& last = lines.back().text;
            last = Sentence(last.english() + '\n' + text.toStdString());
        }
    }
    if (lines.size() > most)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(most));
    for (LogLine& line : lines)
        line.text = recognised(line.text.english());
    return lines;
}

} // namespace

std::vector<LogLine> readRunLog(const std::filesystem::path& file, std::size_t most) {
    QFile log(pathText(file));
    if (!log.open(QIODevice::ReadOnly | QIODevice::Text)) return {};
    return readLines(log, most);
}

std::vector<LogLine> parseRunLog(const std::string& lines, std::size_t most) {
    QByteArray bytes = QByteArray::fromStdString(lines);
    QBuffer log(&bytes);
    log.open(QIODevice::ReadOnly | QIODevice::Text);
    return readLines(log, most);
}

} // namespace cyclorama
