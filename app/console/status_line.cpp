#include "app/console/status_line.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cyclorama {
namespace {

constexpr const char* kClear = "\r\x1b[K";

bool standardOutputIsTerminal() {
    const char* term = std::getenv("TERM");
    return isatty(STDOUT_FILENO) && term && std::string_view(term) != "dumb";
}

} // namespace

std::string cutToColumns(const std::string& text, int columns) {
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const bool startsCharacter = (static_cast<unsigned char>(text[end]) & 0xc0) != 0x80;
        if (startsCharacter && columns-- == 0) break;
    }
    return text.substr(0, end);
}

StatusLine::StatusLine() : m_terminal(standardOutputIsTerminal()) {}

StatusLine::~StatusLine() {
    finish();
}

int StatusLine::width() {
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::max<int>(size.ws_col, 20);
}

void StatusLine::draw(const std::string& text) {
    if (!m_terminal) return;
    // The last column stays free: some terminals wrap as soon as it is written.
    m_shown = cutToColumns(text, width() - 1);
    std::fputs((kClear + m_shown).c_str(), stdout);
    std::fflush(stdout);
}

void StatusLine::finish() {
    if (m_shown.empty()) return;
    m_shown.clear();
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

void StatusLine::print(const std::string& line, bool error) {
    if (!m_shown.empty()) std::fputs(kClear, stdout);
    std::fflush(stdout);
    std::fputs((line + "\n").c_str(), error ? stderr : stdout);
    std::fflush(error ? stderr : stdout);
    if (!m_shown.empty()) {
        std::fputs(m_shown.c_str(), stdout);
        std::fflush(stdout);
    }
}

} // namespace cyclorama
