#include "core/nn/torch_error.h"

#include "core/base/error.h"

#include <c10/util/Exception.h>

namespace cyclorama {

Sentence sentenceOfTorch(const std::exception& error) {
    if (const auto* told = dynamic_cast<const c10::Error*>(&error))
        return Sentence(told->what_without_backtrace());
    return sentenceOf(error);
}

} // namespace cyclorama
