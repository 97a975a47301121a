#include "app/console/training_report.h"

#include "app/console/json_lines.h"
#include "app/console/status_line.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <sstream>

namespace cyclorama {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kRedrawEvery = std::chrono::milliseconds(100);
constexpr auto kPlainLineEvery = std::chrono::seconds(10);
constexpr int kBarColumns = 16;

std::string rounded(double value, int digits) {
    std::ostringstream out;
    out.precision(digits);
    out << std::fixed << value;
    return out.str();
}

std::string losses(const StepMetrics& metrics) {
    std::string text;
    for (int i = 0; i < kLossCount; ++i)
        text += (i ? "  " : "") + std::string(kLossNames[i]) + ' ' + rounded(metrics.losses[i], 3);
    return text;
}

/// Both directions side by side, so that a line of a terminal holds all eight: "G 0.74/0.65".
std::string lossPairs(const StepMetrics& metrics) {
    constexpr int kPairs = kLossCount / 2;
    constexpr const char* kPairNames[kPairs] = {"D", "G", "cycle", "idt"};
    std::string text;
    for (int i = 0; i < kPairs; ++i)
        text += std::string("  ") + kPairNames[i] + ' ' + rounded(metrics.losses[i], 2) + '/' +
                rounded(metrics.losses[i + kPairs], 2);
    return text;
}

std::string bar(const TrainerStatus& status) {
    const double total = static_cast<double>(std::max<std::int64_t>(status.totalSteps, 1));
    const double share = std::clamp(static_cast<double>(status.step) / total, 0.0, 1.0);
    const int filled = static_cast<int>(share * kBarColumns);
    return '[' + std::string(filled, '=') + std::string(kBarColumns - filled, ' ') + "] ";
}

std::string place(const TrainerStatus& status) {
    return "step " + std::to_string(status.step) + '/' + std::to_string(status.totalSteps);
}

std::string pace(const TrainerStatus& status) {
    std::string text;
    if (status.secondsLeft > 0) text += "  " + duration(status.secondsLeft) + " left";
    if (status.picturesPerSecond > 0)
        text += "  " + rounded(status.picturesPerSecond, 1) + " pictures/s";
    return text;
}

std::string plainLine(const TrainerStatus& status, const StepMetrics& metrics) {
    return place(status) + "  epoch " + std::to_string(status.epoch) + '/' +
           std::to_string(status.totalEpochs) + pace(status) + "  " + losses(metrics);
}

std::string barLine(const TrainerStatus& status, const StepMetrics& metrics) {
    const std::string text = place(status) + pace(status) + lossPairs(metrics);
    const bool roomForBar = StatusLine::width() > static_cast<int>(text.size()) + kBarColumns + 3;
    return (roomForBar ? bar(status) : "") + text;
}

/// A problem is an error whatever the style; the rest is told as long as nobody wants quiet.
void printLog(StatusLine& line, const LogLine& log, LogLevel least) {
    if (log.level < least) return;
    const bool problem = log.level >= LogLevel::Warning;
    const std::string& text = log.text.english();
    line.print(problem ? std::string(name(log.level)) + ": " + text : text, problem);
}

class ConsoleReport final : public TrainerListener {
public:
    explicit ConsoleReport(const Trainer& trainer) : m_trainer(trainer) {}

    void onMetrics(const StepMetrics& metrics) override {
        const auto now = Clock::now();
        const bool newEpoch = metrics.epoch != m_epoch && m_epoch != 0;
        m_epoch = metrics.epoch;
        if (!m_line.isTerminal() && !newEpoch && now < m_nextPlainLine) return;
        if (m_line.isTerminal() && now < m_nextRedraw) return;
        m_nextRedraw = now + kRedrawEvery;
        m_nextPlainLine = now + kPlainLineEvery;

        const TrainerStatus status = m_trainer.status();
        if (m_line.isTerminal())
            m_line.draw(barLine(status, metrics));
        else
            m_line.print(plainLine(status, metrics));
    }

    void onLog(const LogLine& log) override { printLog(m_line, log, LogLevel::Info); }

    void onOutcome(const Outcome&) override { m_line.finish(); }

private:
    const Trainer& m_trainer;
    StatusLine m_line;
    int m_epoch = 0;
    Clock::time_point m_nextRedraw{};
    Clock::time_point m_nextPlainLine{};
};

class QuietReport final : public TrainerListener {
public:
    void onLog(const LogLine& log) override { printLog(m_line, log, LogLevel::Error); }

private:
    StatusLine m_line;
};

class JsonReport final : public TrainerListener {
public:
    void onState(TrainerState state) override { printJson(toJson(state)); }
    void onMetrics(const StepMetrics& metrics) override { printJson(toJson(metrics)); }
    void onEvent(const RunEvent& event) override { printJson(toJson(event)); }
    void onLog(const LogLine& log) override { printJson(toJson(log)); }
    void onOutcome(const Outcome& outcome) override { printJson(toJson(outcome)); }
};

} // namespace

std::unique_ptr<TrainerListener> trainingReport(ReportStyle style, const Trainer& trainer) {
    switch (style) {
    case ReportStyle::Json:
        return std::make_unique<JsonReport>();
    case ReportStyle::Quiet:
        return std::make_unique<QuietReport>();
    case ReportStyle::Console:
        break;
    }
    return std::make_unique<ConsoleReport>(trainer);
}

std::string duration(double seconds) {
    const auto whole = static_cast<long long>(std::llround(seconds));
    const auto two = [](long long large, const char* first, long long small, const char* second) {
        return std::to_string(large) + ' ' + first + ' ' + std::to_string(small) + ' ' + second;
    };
    if (whole < 60) return std::to_string(whole) + " s";
    if (whole < 3600) return two(whole / 60, "min", whole % 60, "s");
    if (whole < 48 * 3600) return two(whole / 3600, "h", whole % 3600 / 60, "min");
    return two(whole / 86400, "d", whole % 86400 / 3600, "h");
}

} // namespace cyclorama
