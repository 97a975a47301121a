#include "core/weights/pickle_items.h"

#include "core/base/error.h"
#include "core/weights/pickle_reader.h"

#include <ATen/core/Dict.h>
#include <ATen/core/List.h>
#include <ATen/core/jit_type.h>
#include <algorithm>

namespace cyclorama {
namespace {

// Values reached through shared lists count each time: what walks the result must come to an end.
constexpr std::int64_t kMostValues = 1 << 24;

[[noreturn]] void refuseShape() {
    throw Error("its values do not fit together: the file is damaged");
}

void hold(PickleExtent& holder, const PickleItem& held) {
    if (held.extent) {
        if (held.extent.get() == &holder) throw Error("a value in it holds itself");
        held.extent->closed = true;
        holder.depth = std::max(holder.depth, held.extent->depth + 1);
        holder.values += held.extent->values;
    } else {
        ++holder.values;
    }
    if (holder.depth > kDeepestNesting) {
        throw Error("its values are nested deeper than {}", kDeepestNesting);
    }
    if (holder.values > kMostValues) {
        throw Error("it holds more than {} values", kMostValues);
    }
}

c10::IValue& open(PickleItem& container) {
    auto* value = std::get_if<c10::IValue>(&container.what);
    if (!value || !container.extent) refuseShape();
    if (container.extent->closed) throw Error("a list or dict in it changes after it was stored");
    return *value;
}

} // namespace

PickleItem PickleItem::list() {
    return {c10::IValue(c10::impl::GenericList(c10::AnyType::get())),
            std::make_shared<PickleExtent>()};
}

PickleItem PickleItem::dict() {
    return {c10::IValue(c10::impl::GenericDict(c10::AnyType::get(), c10::AnyType::get())),
            std::make_shared<PickleExtent>()};
}

PickleItem PickleItem::tuple(std::vector<PickleItem> items) {
    auto extent = std::make_shared<PickleExtent>();
    for (const PickleItem& item : items)
        hold(*extent, item);
    auto tuple = std::make_shared<PickleTuple>();
    tuple->items = std::move(items);
    return {std::move(tuple), std::move(extent)};
}

void PickleItem::append(PickleItem item) {
    c10::IValue& list = open(*this);
    if (!list.isList()) refuseShape();
    hold(*extent, item);
    list.toList().push_back(item.value());
}

void PickleItem::insert(const PickleItem& key, PickleItem item) {
    c10::IValue& dict = open(*this);
    if (!dict.isGenericDict()) refuseShape();
    const c10::IValue name = key.value();
    if (!name.isString() && !name.isInt()) {
        throw Error("a dict in it has a key that is neither text nor a whole number");
    }
    hold(*extent, item);
    dict.toGenericDict().insert_or_assign(name, item.value());
}

c10::IValue PickleItem::value() const {
    if (const auto* value = std::get_if<c10::IValue>(&what)) return *value;
    if (const auto* tuple = std::get_if<std::shared_ptr<PickleTuple>>(&what)) {
        PickleTuple& own = **tuple;
        if (!own.value) {
            std::vector<c10::IValue> values;
            values.reserve(own.items.size());
            for (const PickleItem& item : own.items)
                values.push_back(item.value());
            own.value = c10::ivalue::Tuple::create(std::move(values));
        }
        return *own.value;
    }
    throw Error("it holds a bare storage, class or type; only tensors and plain values are read");
}

const std::vector<PickleItem>& PickleItem::items() const {
    const auto* tuple = std::get_if<std::shared_ptr<PickleTuple>>(&what);
    if (!tuple) refuseShape();
    return (*tuple)->items;
}

std::vector<std::int64_t> PickleItem::wholeNumbers() const {
    const std::vector<PickleItem>& all = items();
    if (all.size() > kMostDimensions) throw Error("it describes a tensor of too many dimensions");
    std::vector<std::int64_t> numbers;
    for (const PickleItem& item : all)
        numbers.push_back(item.wholeNumber());
    return numbers;
}

std::int64_t PickleItem::wholeNumber() const {
    const auto* value = std::get_if<c10::IValue>(&what);
    if (!value || !value->isInt()) refuseShape();
    return value->toInt();
}

std::string PickleItem::text() const {
    const auto* value = std::get_if<c10::IValue>(&what);
    if (!value || !value->isString()) refuseShape();
    return value->toStringRef();
}

const StorageView& PickleItem::storage() const {
    const auto* storage = std::get_if<StorageView>(&what);
    if (!storage) refuseShape();
    return *storage;
}

const PickleGlobal& PickleItem::global() const {
    const auto* global = std::get_if<PickleGlobal>(&what);
    if (!global) refuseShape();
    return *global;
}

} // namespace cyclorama
