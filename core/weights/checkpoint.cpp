#include "core/weights/checkpoint.h"

#include "core/base/error.h"
#include "core/weights/pth_archive.h"

#include <ATen/core/Dict.h>
#include <ATen/core/jit_type.h>
#include <limits>

namespace cyclorama {
namespace {

constexpr const char* kFormat = "cyclorama-checkpoint";
constexpr std::int64_t kVersion = 1;

/// Null where the dict has no such key.
c10::IValue find(const c10::impl::GenericDict& content, const char* key) {
    const auto found = content.find(c10::IValue(key));
    return found == content.end() ? c10::IValue() : found->value();
}

void expectCheckpoint(const c10::IValue& value, const std::filesystem::path& path) {
    const c10::IValue format =
        value.isGenericDict() ? find(value.toGenericDict(), "format") : c10::IValue();
    if (!format.isString() || format.toStringRef() != kFormat) {
        throw Error("{}: is no checkpoint of Cyclorama. Files of weights alone can start a new run "
                    "but not resume one",
                    path);
    }
    const c10::IValue version = find(value.toGenericDict(), "version");
    if (!version.isInt() || version.toInt() < 1) {
        throw Error("{}: is a checkpoint without a version: it is damaged", path);
    }
    if (version.toInt() > kVersion) {
        throw Error("{}: is a checkpoint of version {}; this Cyclorama knows versions up to {}. "
                    "Open it with a newer one",
                    path, version.toInt(), kVersion);
    }
}

CheckpointHeader headerOf(const c10::impl::GenericDict& content,
                          const std::filesystem::path& path) {
    const c10::IValue step = find(content, "step");
    const c10::IValue epoch = find(content, "epoch");
    const c10::IValue config = find(content, "config");
    if (!step.isInt() || step.toInt() < 0 || !epoch.isInt() || epoch.toInt() < 0 ||
        epoch.toInt() > std::numeric_limits<int>::max() || !config.isString()) {
        throw Error("{}: is a checkpoint without step, epoch or config", path);
    }
    return {step.toInt(), static_cast<int>(epoch.toInt()), config.toStringRef()};
}

} // namespace

void writeCheckpoint(const std::filesystem::path& path, const c10::IValue& content) {
    if (!content.isGenericDict()) throw Error("{}: a checkpoint is a dict", path);
    c10::impl::GenericDict whole(c10::AnyType::get(), c10::AnyType::get());
    whole.insert("format", kFormat);
    whole.insert("version", kVersion);
    for (const auto& entry : content.toGenericDict()) {
        whole.insert_or_assign(entry.key(), entry.value());
    }
    expectCheckpoint(whole, path);
    headerOf(whole, path);
    writePth(path, whole);
}

c10::IValue readCheckpoint(const std::filesystem::path& path) {
    c10::IValue content = readPth(path);
    expectCheckpoint(content, path);
    headerOf(content.toGenericDict(), path);
    return content;
}

CheckpointHeader readCheckpointHeader(const std::filesystem::path& path) {
    const c10::IValue content = readPthOutline(path);
    expectCheckpoint(content, path);
    return headerOf(content.toGenericDict(), path);
}

} // namespace cyclorama
