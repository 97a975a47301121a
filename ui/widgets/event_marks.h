#pragma once

#include "core/train/training_events.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace cyclorama {

/// An event as the curves show it: a dotted line with words.
struct EventMark {
    std::int64_t step = 0;
    QString text;
    bool important = false; ///< a changed setting rather than one of many checkpoints
};

/// The mark of an event, or nothing for those that the ends of the curves tell already.
/// `epochs` is what had been trained at the event's step; 0 when not known.
std::optional<EventMark> markOf(const RunEvent& event, double epochs);

/// Where a mark's words would begin, and how long they are, in pixels.
struct MarkLabel {
    double left = 0;
    double width = 0;
    bool important = false;
};

/// The row (0 is the uppermost) that each label gets so that none touches another; -1 for those
/// that find no place in `rows` rows. Important ones choose first and among all rows, then from
/// right to left, since the newest matters most.
std::vector<int> arrangeLabels(const std::vector<MarkLabel>& labels, int rows, double gap);

} // namespace cyclorama
