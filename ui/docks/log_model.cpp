#include "ui/docks/log_model.h"

#include "ui/session/engine_words.h"
#include "ui/session/settings_words.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace cyclorama {

namespace {

/// A change of a setting is told in the panel's words.
QString wordsOf(const LogLine& line) {
    const QString text = engineText(line.text);
    return text.contains(QLatin1String(" = ")) ? inPanelWords(text) : text;
}

constexpr std::size_t kMostLines = 20000;

QString timeText(double seconds) {
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1000))
        .toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

QString levelText(LogLevel level) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("cyclorama", text); };
    switch (level) {
    case LogLevel::Debug:
        return tr("Detail");
    case LogLevel::Info:
        return tr("Information");
    case LogLevel::Warning:
        return tr("Warning");
    case LogLevel::Error:
        return tr("Error");
    }
    return {};
}

int LogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const LogLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(line);
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2\n%3")
            .arg(timeText(line.time), levelText(line.level), wordsOf(line));
    case Qt::AccessibleTextRole:
        return plainText(index.row());
    case LevelRole:
        return static_cast<int>(line.level);
    case TimeRole:
        return timeText(line.time);
    default:
        return {};
    }
}

void LogModel::append(const LogLine& line) {
    if (m_lines.size() >= kMostLines) {
        const int gone = static_cast<int>(kMostLines / 10);
        beginRemoveRows({}, 0, gone - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + gone);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_lines.push_back(line);
    endInsertRows();
}

void LogModel::prepend(const std::vector<LogLine>& lines) {
    if (lines.empty()) return;
    beginInsertRows({}, 0, static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.begin(), lines.begin(), lines.end());
    endInsertRows();
}

void LogModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

QString LogModel::plainText(int row) const {
    const LogLine& line = m_lines[static_cast<std::size_t>(row)];
    return QStringLiteral("%1  %2  %3")
        .arg(timeText(line.time), QString::fromLatin1(name(line.level)), wordsOf(line));
}

} // namespace cyclorama
