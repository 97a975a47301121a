#pragma once

#include "core/base/log.h"

#include <QWidget>

#include <filesystem>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace cyclorama {

class LogFilter;
class LogModel;

/// The panel of the log: what the program and the run say, by level and by words, to be copied.
/// GUI thread only.
class LogDock : public QWidget {
    Q_OBJECT

public:
    explicit LogDock(QWidget* parent = nullptr);

    void append(const LogLine& line);
    /// Shows what an opened run wrote before, above what is said from now on. Reads in the
    /// background.
    void openRun(const std::filesystem::path& run);
    void clear();
    /// The lines that the filter lets through, as copied.
    QStringList shownLines() const;
    void setLevel(LogLevel lowest);
    void setFilter(const QString& words);
    /// Copies the chosen lines, or all that are shown.
    void copy();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void updateCount();

    std::filesystem::path m_run; ///< whose log was read, unless the panel was emptied since
    int m_reading = 0;           ///< tells a late answer from the wanted one
    bool m_updatePending = false;
    bool m_atEnd = true; ///< and stays there: nobody has scrolled up
    LogModel* m_model;
    LogFilter* m_filter;
    QListView* m_view;
    QComboBox* m_level;
    QLineEdit* m_words;
    QLabel* m_count;
    QWidget* m_empty;
};

} // namespace cyclorama
