#pragma once

#include <string>

namespace cyclorama {

/// One line at the foot of a terminal that is written over again and again, with ordinary lines
/// scrolling above it. Where standard output is no terminal, draw() does nothing.
class StatusLine {
public:
    StatusLine();
    ~StatusLine(); ///< leaves the line standing

    bool isTerminal() const { return m_terminal; }

    /// Columns of the terminal, at least 20.
    static int width();

    /// Shows `text`, cut to the width. `text` is one line.
    void draw(const std::string& text);

    /// Ends the line: what is printed next starts below it.
    void finish();

    /// Prints a line above, on standard output or error.
    void print(const std::string& line, bool error = false);

private:
    bool m_terminal;
    std::string m_shown;
};

/// The first `columns` characters of UTF-8 text.
std::string cutToColumns(const std::string& text, int columns);

} // namespace cyclorama
