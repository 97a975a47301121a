#include "core/weights/utf8.h"

#include <cstdint>

namespace cyclorama {

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        if (more < 0 || lead > 0xf4 || i + more >= text.size()) return false;
        std::uint32_t point = more == 0 ? lead : lead & (0x3f >> more);
        for (int k = 1; k <= more; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xc0) != 0x80) return false;
            point = point << 6 | (next & 0x3f);
        }
        static constexpr std::uint32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
        const bool surrogate = point >= 0xd800 && point < 0xe000;
        if (point < kLeast[more] || point > 0x10ffff || surrogate) return false;
        i += 1 + more;
    }
    return true;
}

} // namespace cyclorama
