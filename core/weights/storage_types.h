#pragma once

#include <c10/core/ScalarType.h>
#include <optional>
#include <string_view>

namespace cyclorama {

/// The element type of Python's storage class of that name (`FloatStorage`), where we read it.
std::optional<c10::ScalarType> storageElement(std::string_view storageClass);

/// The element type that Python calls `name` (`float32`), where we read it.
std::optional<c10::ScalarType> elementType(std::string_view name);

/// The storage class that holds such elements, or empty: files then cannot hold them.
std::string_view storageClass(c10::ScalarType type);

} // namespace cyclorama
