#pragma once

#include "core/base/log.h"

#include <QAbstractListModel>

#include <deque>
#include <vector>

namespace cyclorama {

/// The lines of the log, oldest first; when there are too many the oldest go.
class LogModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { LevelRole = Qt::UserRole, TimeRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void append(const LogLine& line);
    /// Older lines, above all others.
    void prepend(const std::vector<LogLine>& lines);
    void clear();
    /// "12:03:55  warning  ..." as copied.
    QString plainText(int row) const;

private:
    std::deque<LogLine> m_lines;
};

/// "Warning" for people.
QString levelText(LogLevel level);

} // namespace cyclorama
