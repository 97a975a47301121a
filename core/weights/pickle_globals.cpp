#include "core/weights/pickle_items.h"

#include "core/base/error.h"
#include "core/weights/storage_types.h"

namespace cyclorama {
namespace {

using Kind = PickleGlobal::Kind;

struct Row {
    const char* module;
    const char* name;
    Kind kind;
};

constexpr Row kFunctions[] = {
    {"collections", "OrderedDict", Kind::OrderedDict},
    {"torch._utils", "_rebuild_tensor", Kind::RebuildTensor},
    {"torch._utils", "_rebuild_tensor_v2", Kind::RebuildTensorV2},
    {"torch._utils", "_rebuild_tensor_v3", Kind::RebuildTensorV3},
    {"torch._utils", "_rebuild_parameter", Kind::RebuildParameter},
    {"torch", "Size", Kind::Size},
};

void expectArguments(const std::vector<PickleItem>& arguments, std::size_t least,
                     std::size_t most) {
    if (arguments.size() < least || arguments.size() > most) {
        throw Error("it rebuilds a value from {} parts: it is damaged, or newer than this program",
                    arguments.size());
    }
}

// Old and new PyTorch end the arguments with facts about autograd, which weights do not need, and
// with a dict of what else marks the tensor: conjugated or negated, which no weight is.
void expectPlain(const std::vector<PickleItem>& arguments, std::size_t metadata) {
    if (arguments.size() <= metadata) return;
    const c10::IValue marks = arguments[metadata].value();
    if (marks.isNone() || (marks.isGenericDict() && marks.toGenericDict().empty())) return;
    throw Error("it holds a tensor with marks of its own (conjugated, negated), which is not read");
}

at::Tensor rebuild(const StorageView& view, const std::vector<PickleItem>& arguments) {
    return rebuildTensor(view, arguments[1].wholeNumber(), arguments[2].wholeNumbers(),
                         arguments[3].wholeNumbers());
}

// Python 3 makes an empty dict and fills it; Python 2 handed over a list of [key, value] lists.
PickleItem orderedDict(const std::vector<PickleItem>& arguments) {
    expectArguments(arguments, 0, 1);
    PickleItem dict = PickleItem::dict();
    if (arguments.empty()) return dict;
    const c10::IValue pairs = arguments[0].value();
    if (!pairs.isList()) throw Error("it makes a dict from something that is no list");
    dict.extent->depth += arguments[0].extent->depth;
    dict.extent->values += arguments[0].extent->values;
    for (const c10::IValue& pair : pairs.toList()) {
        if (!pair.isList() || pair.toList().size() != 2) {
            throw Error("it makes a dict from something that is no list of pairs");
        }
        const c10::List<c10::IValue> both = pair.toList();
        dict.insert({both.get(0), nullptr}, {both.get(1), nullptr});
    }
    return dict;
}

} // namespace

PickleGlobal findGlobal(const std::string& module, const std::string& name) {
    for (const Row& row : kFunctions) {
        if (module == row.module && name == row.name) return {row.kind};
    }
    if (module == "torch" || module == "torch.cuda") {
        if (const auto type = storageElement(name)) return {Kind::Storage, *type};
    }
    if (module == "torch") {
        if (const auto type = elementType(name)) return {Kind::Element, *type};
    }
    if (module == "torch.storage" && (name == "UntypedStorage" || name == "_UntypedStorage")) {
        return {Kind::Storage, c10::ScalarType::Byte};
    }
    throw Error(
        "it asks for {}.{}, which is refused: only tensors and plain values are read and nothing "
        "is run. Save the weights alone, in Python torch.save(net.state_dict(), PATH)",
        module, name);
}

PickleItem callGlobal(const PickleGlobal& global, const std::vector<PickleItem>& arguments) {
    switch (global.kind) {
    case Kind::OrderedDict:
        return orderedDict(arguments);
    case Kind::RebuildTensor:
        expectArguments(arguments, 4, 4);
        return {c10::IValue(rebuild(arguments[0].storage(), arguments)), nullptr};
    case Kind::RebuildTensorV2:
        expectArguments(arguments, 6, 7);
        expectPlain(arguments, 6);
        return {c10::IValue(rebuild(arguments[0].storage(), arguments)), nullptr};
    case Kind::RebuildTensorV3: {
        expectArguments(arguments, 7, 8);
        expectPlain(arguments, 7);
        const PickleGlobal& element = arguments[6].global();
        if (element.kind != Kind::Element) throw Error("it holds a tensor of no known type");
        const StorageView view = viewAs(arguments[0].storage(), element.type);
        return {c10::IValue(rebuild(view, arguments)), nullptr};
    }
    case Kind::RebuildParameter: {
        expectArguments(arguments, 3, 3);
        const c10::IValue tensor = arguments[0].value();
        if (!tensor.isTensor()) throw Error("it holds a parameter that is no tensor");
        return {tensor, nullptr};
    }
    case Kind::Size: {
        expectArguments(arguments, 1, 1);
        arguments[0].wholeNumbers();
        return arguments[0];
    }
    case Kind::Storage:
    case Kind::Element:
        break;
    }
    throw Error("it calls a type as if that were a function: it is damaged");
}

} // namespace cyclorama
