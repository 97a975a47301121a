#pragma once

#include "core/weights/tensor_rebuild.h"

#include <ATen/core/ivalue.h>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cyclorama {

/// The globals a pickle of saved tensors may name. Nothing of Python's runs: each stands for code
/// of ours in `callGlobal`.
struct PickleGlobal {
    enum class Kind {
        OrderedDict,
        RebuildTensor,
        RebuildTensorV2,
        RebuildTensorV3,
        RebuildParameter,
        Size,
        Storage,
        Element
    };
    Kind kind = Kind::OrderedDict;
    c10::ScalarType type = c10::ScalarType::Byte; ///< for Storage and Element

    bool operator==(const PickleGlobal&) const = default;
};

/// What hangs below a list, dict or tuple. `closed` once something holds it: it can then no longer
/// change, so no value can come to hold itself, and depth and count stay true.
struct PickleExtent {
    bool closed = false;
    int depth = 1;
    std::int64_t values = 1;
};

struct PickleTuple;

/// What stands on a pickle's stack and in its memo.
struct PickleItem {
    std::variant<c10::IValue, StorageView, PickleGlobal, std::shared_ptr<PickleTuple>> what;
    std::shared_ptr<PickleExtent> extent; ///< null for plain values

    static PickleItem list();
    static PickleItem dict();
    /// Throws Error where the tuple would be nested too deeply, as do `append` and `insert`.
    static PickleItem tuple(std::vector<PickleItem> items);

    /// To the list that this is; throws Error when it is none or is closed.
    void append(PickleItem item);
    /// Into the dict that this is; throws Error as `append` does, and for a key that is no text and
    /// no whole number.
    void insert(const PickleItem& key, PickleItem item);

    /// As a plain value; throws Error when this is a global or a bare storage.
    c10::IValue value() const;

    // As what a rebuilding global takes; each throws Error when this is something else.
    const std::vector<PickleItem>& items() const;
    std::vector<std::int64_t> wholeNumbers() const; ///< at most kMostDimensions
    std::int64_t wholeNumber() const;
    std::string text() const;
    const StorageView& storage() const;
    const PickleGlobal& global() const;
};

/// A tuple keeps its items, since what tensors are rebuilt from are no plain values.
struct PickleTuple {
    std::vector<PickleItem> items;
    std::optional<c10::IValue> value; ///< made once, then shared
};

/// The global of that name. Throws Error, naming it, for any that is not on the list.
PickleGlobal findGlobal(const std::string& module, const std::string& name);

/// What Python's call of the global with these arguments gives.
PickleItem callGlobal(const PickleGlobal& global, const std::vector<PickleItem>& arguments);

} // namespace cyclorama
