#include "core/run/metrics_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/run/line_file.h"
#include "core/run/run_folder.h"

#include <array>
#include <charconv>
#include <system_error>

namespace cyclorama {
namespace {

constexpr std::size_t kTail = 4096; // holds many lines of some 150 bytes

class LineReader {
public:
    explicit LineReader(std::string_view line) : m_at(line.data()), m_end(m_at + line.size()) {}

    template <typename Number>
    void read(Number& number) {
        if (m_fields++ > 0) m_right = m_right && m_at != m_end && *m_at++ == ',';
        if (!m_right) return;
        const auto [end, error] = std::from_chars(m_at, m_end, number);
        m_right = error == std::errc();
        m_at = end;
    }

    bool isWhole() const { return m_right && m_at == m_end; }

private:
    const char* m_at;
    const char* m_end;
    int m_fields = 0;
    bool m_right = true;
};

class LineBuilder {
public:
    template <typename Number>
    void add(Number number) {
        if (m_size > 0) m_text[m_size++] = ',';
        // The shortest digits that read back as the same number; 24 hold those of any double.
        const auto begin = m_text.data() + m_size;
        m_size =
            static_cast<std::size_t>(std::to_chars(begin, begin + 24, number).ptr - m_text.data());
    }

    std::string text() const { return std::string(m_text.data(), m_size); }

private:
    std::array<char, 25 * 14> m_text{};
    std::size_t m_size = 0;
};

} // namespace

std::string metricsHeader() {
    std::string line = "step,epoch,epochs,seconds";
    for (const char* loss : kLossNames)
        line += std::string(",") + loss;
    return line + ",lr,lr_D";
}

std::string metricsLine(const StepMetrics& metrics) {
    LineBuilder line;
    line.add(metrics.step);
    line.add(metrics.epoch);
    line.add(metrics.epochs);
    line.add(metrics.seconds);
    for (const float loss : metrics.losses)
        line.add(loss);
    line.add(metrics.learningRate);
    line.add(metrics.learningRateD);
    return line.text();
}

std::optional<StepMetrics> parseMetricsLine(std::string_view text) {
    StepMetrics metrics;
    LineReader line(text);
    line.read(metrics.step);
    line.read(metrics.epoch);
    line.read(metrics.epochs);
    line.read(metrics.seconds);
    for (float& loss : metrics.losses)
        line.read(loss);
    line.read(metrics.learningRate);
    line.read(metrics.learningRateD);
    if (!line.isWhole()) return std::nullopt;
    return metrics;
}

std::vector<StepMetrics> readMetrics(const std::filesystem::path& run) {
    const auto path = RunLayout{run}.metrics();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return {}; // it has not begun
    const std::string text = readFile(path);
    const std::string_view all = text;
    std::size_t begin = all.find('\n');
    if (begin == std::string_view::npos) return {};
    if (all.substr(0, begin) != metricsHeader())
        throw Error("{}: its columns are not those that this program writes; open the run with the "
                    "Cyclorama that made it",
                    path);

    std::vector<StepMetrics> steps;
    steps.reserve(text.size() / 120);
    for (++begin; begin < all.size();) {
        const std::size_t end = all.find('\n', begin);
        if (end == std::string_view::npos) break; // cut short by a crash
        if (const auto metrics = parseMetricsLine(all.substr(begin, end - begin))) {
            // A session that went on from an older checkpoint put these steps behind it.
            while (!steps.empty() && steps.back().step >= metrics->step)
                steps.pop_back();
            steps.push_back(*metrics);
        }
        begin = end + 1;
    }
    return steps;
}

std::optional<StepMetrics> lastMetrics(const std::filesystem::path& run) {
    const std::string text = lastLines(RunLayout{run}.metrics(), kTail);
    std::string_view lines = text;
    while (!lines.empty()) {
        lines.remove_suffix(1);
        const std::size_t begin = lines.rfind('\n') + 1; // 0 when there is no other line
        if (const auto metrics = parseMetricsLine(lines.substr(begin))) return metrics;
        lines = lines.substr(0, begin);
    }
    return std::nullopt;
}

void cutMetricsAfter(const std::filesystem::path& run, std::int64_t step) {
    const auto path = RunLayout{run}.metrics();
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return;
    const std::string text = readFile(path);
    const std::size_t header = text.find('\n') + 1;
    std::size_t end = text.rfind('\n') + 1;
    while (end > header) {
        const std::size_t begin = text.rfind('\n', end - 2) + 1;
        const auto metrics =
            parseMetricsLine(std::string_view(text).substr(begin, end - begin - 1));
        if (metrics && metrics->step <= step) break;
        end = begin;
    }
    if (end == text.size()) return;
    std::filesystem::resize_file(path, end, error);
    if (error) throw Error("{}: cannot be shortened: {}", path, reasonOf(error));
}

} // namespace cyclorama
