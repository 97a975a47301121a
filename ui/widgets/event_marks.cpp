#include "ui/widgets/event_marks.h"

#include "ui/session/settings_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cyclorama {

namespace {

constexpr int kRowsOfMany = 3; ///< those below are left to what is important

struct Words {
    Q_DECLARE_TR_FUNCTIONS(cyclorama::EventMark)
};

/// "Cycle loss A 10 → 12"; verbatim where another version wrote it.
QString changeText(const RunEvent& event) {
    const Setting* setting = findSetting(event.key);
    const auto value = [setting](const std::string& text) {
        return setting ? valueName(*setting, text) : QString::fromStdString(text);
    };
    return Words::tr("%1 %2 → %3")
        .arg(setting ? settingsText(setting->label) : QString::fromStdString(event.key),
             value(event.from), value(event.to));
}

} // namespace

std::optional<EventMark> markOf(const RunEvent& event, double epochs) {
    const auto mark = [&](const QString& text, bool important) {
        return EventMark{event.step, text, important};
    };
    switch (event.kind) {
    case RunEvent::Kind::Started:
    case RunEvent::Kind::Continued:
        return std::nullopt;
    case RunEvent::Kind::Resumed:
        return mark(Words::tr("resumed"), false);
    case RunEvent::Kind::Paused:
        return mark(Words::tr("paused"), false);
    case RunEvent::Kind::Checkpoint: {
        const double whole = std::round(epochs);
        if (whole >= 1 && std::abs(epochs - whole) < 1e-6)
            return mark(Words::tr("checkpoint, epoch %1").arg(static_cast<int>(whole)), false);
        return mark(Words::tr("checkpoint"), false);
    }
    case RunEvent::Kind::SettingChanged:
        if (choosesPreviews(event.key)) return std::nullopt; // the curves are none the wiser
        return mark(changeText(event), true);
    case RunEvent::Kind::DecayBegan:
        return mark(Words::tr("learning rate decays"), true);
    case RunEvent::Kind::Finished:
        return mark(Words::tr("finished"), false);
    case RunEvent::Kind::Stopped:
        return mark(Words::tr("stopped"), false);
    case RunEvent::Kind::Failed:
        return mark(Words::tr("failed"), true);
    }
    return std::nullopt;
}

std::vector<int> arrangeLabels(const std::vector<MarkLabel>& labels, int rows, double gap) {
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (labels[a].important != labels[b].important) return labels[a].important;
        return labels[a].left > labels[b].left;
    });

    std::vector<int> result(labels.size(), -1);
    std::vector<std::vector<const MarkLabel*>> placed(static_cast<std::size_t>(rows));
    for (const std::size_t index : order) {
        const MarkLabel& label = labels[index];
        const int most = label.important ? rows : std::min(rows, kRowsOfMany);
        for (int row = 0; row < most && result[index] < 0; ++row) {
            const bool free =
                std::none_of(placed[row].begin(), placed[row].end(), [&](const MarkLabel* other) {
                    return label.left < other->left + other->width + gap &&
                           other->left < label.left + label.width + gap;
                });
            if (!free) continue;
            placed[row].push_back(&label);
            result[index] = row;
        }
    }
    return result;
}

} // namespace cyclorama
