#include "core/weights/state_dict_file.h"

#include "core/base/error.h"
#include "core/weights/pth_archive.h"

#include <ATen/core/Dict.h>
#include <ATen/core/jit_type.h>
#include <algorithm>
#include <array>

namespace cyclorama {
namespace {

/// Under which keys training scripts put the weights when they save more beside them.
constexpr std::array kUsualKeys = {"state_dict", "model_state_dict", "model", "generator", "net"};

bool isTensorDict(const c10::IValue& value) {
    if (!value.isGenericDict() || value.toGenericDict().empty()) return false;
    const c10::impl::GenericDict entries = value.toGenericDict();
    return std::all_of(entries.begin(), entries.end(), [](const auto& entry) {
        return entry.key().isString() && entry.value().isTensor();
    });
}

/// "keys epoch, model, optimizer, ..."
std::string keysOf(const c10::impl::GenericDict& entries) {
    constexpr int kMostNamed = 6;
    std::string keys;
    int named = 0;
    for (const auto& entry : entries) {
        if (!keys.empty()) keys += ", ";
        if (named++ == kMostNamed) return keys + "...";
        keys += entry.key().isString() ? entry.key().toStringRef()
                                       : std::to_string(entry.key().toInt());
    }
    return keys;
}

} // namespace

StateDict stateDictFromValue(const c10::IValue& value, const std::string& what) {
    if (!value.isGenericDict()) {
        throw Error("{}: holds no weights but a value of the kind {}; save net.state_dict()", what,
                    value.tagKind());
    }
    const c10::impl::GenericDict entries = value.toGenericDict();
    if (!isTensorDict(value)) {
        for (const char* key : kUsualKeys) {
            const auto found = entries.find(c10::IValue(key));
            if (found != entries.end() && isTensorDict(found->value())) {
                return stateDictFromValue(found->value(), what);
            }
        }
        if (entries.empty()) throw Error("{}: holds an empty dict, no weights", what);
        throw Error("{}: is no dict of tensors by name (its keys: {}); save net.state_dict() alone",
                    what, keysOf(entries));
    }
    StateDict state;
    state.reserve(entries.size());
    for (const auto& entry : entries) {
        state.emplace_back(entry.key().toStringRef(), entry.value().toTensor());
    }
    return state;
}

c10::IValue stateDictToValue(const StateDict& state) {
    c10::impl::GenericDict entries(c10::AnyType::get(), c10::AnyType::get());
    for (const auto& [name, tensor] : state)
        entries.insert(name, tensor);
    return entries;
}

StateDict readStateDict(const std::filesystem::path& path) {
    return stateDictFromValue(readPth(path), path.string());
}

void writeStateDict(const std::filesystem::path& path, const StateDict& state) {
    writePth(path, stateDictToValue(state));
}

} // namespace cyclorama
