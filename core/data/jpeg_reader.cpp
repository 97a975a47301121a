#include "core/data/jpeg_reader.h"

#include "core/base/error.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <string>

#include <jerror.h>
#include <jpeglib.h>

namespace cyclorama {
namespace {

/// Padding before a marker is common and harmless; when more of the picture's data is left over
/// than this, the decoder has lost its place.
constexpr int kHarmlessPadding = 64;

struct Reader {
    ~Reader() { jpeg_destroy_decompress(&state); }

    jpeg_error_mgr errors{}; // first, as libjpeg hands back a pointer to it
    std::jmp_buf escape{};
    char reason[JMSG_LENGTH_MAX] = "";
    jpeg_decompress_struct state{};
};

[[noreturn]] void leave(j_common_ptr state) {
    auto* reader = reinterpret_cast<Reader*>(state->err);
    state->err->format_message(state, reader->reason);
    std::longjmp(reader->escape, 1);
}

bool tellsDamage(const jpeg_error_mgr& errors) {
    switch (errors.msg_code) {
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_JPEG_EOF:
    case JWRN_MUST_RESYNC:
    case JWRN_NOT_SEQUENTIAL:
        return true;
    case JWRN_EXTRANEOUS_DATA:
        return errors.msg_parm.i[0] > kHarmlessPadding;
    default:
        return false;
    }
}

void judge(j_common_ptr state, int level) {
    if (level < 0 && tellsDamage(*state->err)) leave(state);
}

/// Ink to light as Pillow does it. The samples are stored inverted (255: no ink), by Adobe's
/// convention, which programs follow whether or not its marker is there.
void addCmykRow(const JSAMPLE* row, int width, std::uint8_t* out) {
    for (int x = 0; x < width; ++x, row += 4) {
        for (int c = 0; c < 3; ++c) {
            const int product = (255 - row[c]) * row[3] + 128;
            *out++ = static_cast<std::uint8_t>(
                std::clamp(row[3] - ((product >> 8) + product) / 256, 0, 255));
        }
    }
}

/// Everything between setjmp and the possible longjmp: nothing here may need a destructor.
bool decode(Reader& reader, std::string_view bytes, Image& image,
            std::vector<std::uint8_t>& inkRow) {
    if (setjmp(reader.escape)) return false;
    jpeg_decompress_struct& state = reader.state;
    jpeg_create_decompress(&state);
    jpeg_mem_src(&state, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&state, TRUE);
    const bool isInk = state.num_components == 4;
    if (isInk) {
        state.out_color_space = JCS_CMYK;
    } else if (state.num_components >= 3) {
        state.out_color_space = JCS_RGB;
    } else {
        state.out_color_space = JCS_GRAYSCALE;
    }
    jpeg_start_decompress(&state);
    image.width = static_cast<int>(state.output_width);
    image.height = static_cast<int>(state.output_height);
    image.channels = state.out_color_space == JCS_GRAYSCALE ? 1 : 3;
    image.pixels.resize(image.rowBytes() * image.height);
    inkRow.resize(isInk ? std::size_t{state.output_width} * 4 : 0);
    while (state.output_scanline < state.output_height) {
        std::uint8_t* out = image.pixels.data() + state.output_scanline * image.rowBytes();
        JSAMPROW row = isInk ? inkRow.data() : out;
        jpeg_read_scanlines(&state, &row, 1);
        if (isInk) addCmykRow(row, image.width, out);
    }
    jpeg_finish_decompress(&state);
    return true;
}

} // namespace

Image readJpeg(std::string_view bytes) {
    Reader reader;
    reader.state.err = jpeg_std_error(&reader.errors);
    reader.errors.error_exit = leave;
    reader.errors.emit_message = judge;
    Image image;
    std::vector<std::uint8_t> inkRow;
    if (!decode(reader, bytes, image, inkRow)) {
        throw Error("damaged JPEG: {}", reader.reason);
    }
    return image;
}

} // namespace cyclorama
