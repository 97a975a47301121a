#include "core/weights/storage_types.h"

namespace cyclorama {
namespace {

struct Row {
    c10::ScalarType type;
    std::string_view element;
    std::string_view storage; ///< empty for the types that came after storage classes
};

constexpr Row kRows[] = {
    {c10::ScalarType::Float, "float32", "FloatStorage"},
    {c10::ScalarType::Double, "float64", "DoubleStorage"},
    {c10::ScalarType::Half, "float16", "HalfStorage"},
    {c10::ScalarType::BFloat16, "bfloat16", "BFloat16Storage"},
    {c10::ScalarType::Long, "int64", "LongStorage"},
    {c10::ScalarType::Int, "int32", "IntStorage"},
    {c10::ScalarType::Short, "int16", "ShortStorage"},
    {c10::ScalarType::Char, "int8", "CharStorage"},
    {c10::ScalarType::Byte, "uint8", "ByteStorage"},
    {c10::ScalarType::Bool, "bool", "BoolStorage"},
    {c10::ScalarType::UInt16, "uint16", ""},
    {c10::ScalarType::UInt32, "uint32", ""},
    {c10::ScalarType::UInt64, "uint64", ""},
};

} // namespace

std::optional<c10::ScalarType> storageElement(std::string_view storageClass) {
    for (const Row& row : kRows) {
        if (!row.storage.empty() && row.storage == storageClass) return row.type;
    }
    return std::nullopt;
}

std::optional<c10::ScalarType> elementType(std::string_view name) {
    for (const Row& row : kRows) {
        if (row.element == name) return row.type;
    }
    return std::nullopt;
}

std::string_view storageClass(c10::ScalarType type) {
    for (const Row& row : kRows) {
        if (row.type == type) return row.storage;
    }
    return {};
}

} // namespace cyclorama
