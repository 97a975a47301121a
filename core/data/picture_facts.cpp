#include "core/data/picture_facts.h"

#include "core/base/error.h"
#include "core/data/pnm_reader.h"
#include "core/data/tiff_directory.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include <zlib.h>

namespace cyclorama {
namespace {

using namespace std::string_view_literals;

/// Enough for the largest sensors and 16384 x 16384, and still under a gigabyte once decoded.
constexpr std::int64_t kMostPixels = std::int64_t{1} << 28;

std::uint32_t byteAt(std::string_view bytes, std::size_t place) {
    return static_cast<unsigned char>(bytes[place]);
}

std::uint32_t bigEndian(std::string_view bytes, std::size_t place, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | byteAt(bytes, place + i);
    return value;
}

std::uint32_t littleEndian(std::string_view bytes, std::size_t place, int size) {
    std::uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = value << 8 | byteAt(bytes, place + i);
    return value;
}

[[noreturn]] void truncated(PictureFormat format) {
    throw Error("truncated {}", name(format));
}

[[noreturn]] void damaged(PictureFormat format) {
    throw Error("damaged {}", name(format));
}

bool startsFrame(std::uint32_t marker) {
    // SOF0 to SOF15 without DHT, JPG and DAC, which lie between them.
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

PictureFacts inspectJpeg(std::string_view bytes) {
    PictureFacts facts{PictureFormat::Jpeg};
    std::size_t place = 2;
    for (;;) {
        if (place + 4 > bytes.size()) truncated(facts.format);
        if (byteAt(bytes, place) != 0xff) damaged(facts.format);
        const std::uint32_t marker = byteAt(bytes, place + 1);
        if (marker == 0xff) { // a fill byte
            ++place;
            continue;
        }
        const std::size_t length = bigEndian(bytes, place + 2, 2);
        const std::string_view segment = bytes.substr(place + 4);
        if (length < 2) damaged(facts.format);
        if (place + 2 + length > bytes.size()) truncated(facts.format);
        if (startsFrame(marker)) {
            if (length < 8) damaged(facts.format);
            facts.height = bigEndian(segment, 1, 2);
            facts.width = bigEndian(segment, 3, 2);
        } else if (marker == 0xe1 && segment.starts_with("Exif\0\0"sv)) {
            facts.orientation = exifOrientation(segment.substr(6, length - 2 - 6));
        } else if (marker == 0xda) {
            break;
        }
        place += 2 + length;
    }
    if (facts.width == 0) damaged(facts.format);
    // Some cameras write more behind the end marker, so it need not be the last thing.
    const std::size_t end = bytes.rfind("\xff\xd9"sv);
    if (end == bytes.npos || end < place) truncated(facts.format);
    return facts;
}

PictureFacts inspectPng(std::string_view bytes) {
    PictureFacts facts{PictureFormat::Png};
    std::size_t place = 8;
    for (;;) {
        if (place + 12 > bytes.size()) truncated(facts.format);
        const std::size_t length = bigEndian(bytes, place, 4);
        if (length > bytes.size() - place - 12) truncated(facts.format);
        const std::string_view kind = bytes.substr(place + 4, 4);
        const std::string_view content = bytes.substr(place + 8, length);
        // libpng would find this too, but says so on stderr. Small letters mark chunks that a
        // reader may ignore.
        const bool isCritical = std::isupper(static_cast<unsigned char>(kind[0]));
        const auto* checked = reinterpret_cast<const Bytef*>(kind.data());
        if (isCritical &&
            crc32_z(0, checked, length + 4) != bigEndian(bytes, place + 8 + length, 4)) {
            damaged(facts.format);
        }
        if (kind == "IHDR") {
            if (length < 13) damaged(facts.format);
            facts.width = bigEndian(content, 0, 4);
            facts.height = bigEndian(content, 4, 4);
        } else if (kind == "eXIf") {
            facts.orientation = exifOrientation(content);
        } else if (kind == "IEND") {
            break;
        }
        place += 12 + length;
    }
    return facts;
}

PictureFacts inspectWebP(std::string_view bytes) {
    PictureFacts facts{PictureFormat::WebP};
    const std::size_t end = std::size_t{littleEndian(bytes, 4, 4)} + 8;
    if (end > bytes.size()) truncated(facts.format);
    for (std::size_t place = 12; place + 8 <= end;) {
        const std::string_view kind = bytes.substr(place, 4);
        const std::size_t length = littleEndian(bytes, place + 4, 4);
        if (length > end - place - 8) truncated(facts.format);
        const std::string_view content = bytes.substr(place + 8, length);
        if (kind == "VP8 " && length >= 10) {
            facts.width = littleEndian(content, 6, 2) & 0x3fff;
            facts.height = littleEndian(content, 8, 2) & 0x3fff;
        } else if (kind == "VP8L" && length >= 5) {
            const std::uint32_t packed = littleEndian(content, 1, 4);
            facts.width = (packed & 0x3fff) + 1;
            facts.height = (packed >> 14 & 0x3fff) + 1;
        } else if (kind == "ANIM") {
            throw Error("animated WebP");
        } else if (kind == "EXIF") {
            // Some writers keep the JPEG segment's own heading.
            const bool headed = content.starts_with("Exif\0\0"sv);
            facts.orientation = exifOrientation(content.substr(headed ? 6 : 0));
        }
        place += 8 + length + length % 2;
    }
    return facts;
}

PictureFacts inspectBmp(std::string_view bytes) {
    PictureFacts facts{PictureFormat::Bmp};
    const std::int64_t pixels = littleEndian(bytes, 10, 4); // where they start
    const bool isOld = littleEndian(bytes, 14, 4) == 12;
    facts.width =
        isOld ? littleEndian(bytes, 18, 2) : static_cast<std::int32_t>(littleEndian(bytes, 18, 4));
    // Rows from top to bottom are told by a negative height.
    facts.height =
        isOld ? littleEndian(bytes, 20, 2)
              : std::abs(std::int64_t{static_cast<std::int32_t>(littleEndian(bytes, 22, 4))});
    const int bits = littleEndian(bytes, isOld ? 24 : 28, 2);
    const std::uint32_t compression = isOld ? 0 : littleEndian(bytes, 30, 4);
    const bool isRunLength = compression == 1 || compression == 2;
    const std::int64_t rowBytes = (facts.width * bits + 31) / 32 * 4;
    const std::int64_t left = static_cast<std::int64_t>(bytes.size()) - pixels;
    if (left < 2 || (!isRunLength && facts.height > 0 && rowBytes > left / facts.height)) {
        truncated(facts.format);
    }
    return facts;
}

PictureFacts inspectTiff(std::string_view bytes) {
    constexpr std::uint16_t kWidth = 256, kHeight = 257, kStripOffsets = 273, kStripBytes = 279;
    constexpr std::uint16_t kTileOffsets = 324, kTileBytes = 325, kExtraSamples = 338;
    PictureFacts facts{PictureFormat::Tiff};
    const TiffDirectory tags(bytes);
    facts.width = tags.number(kWidth, 0);
    facts.height = tags.number(kHeight, 0);
    facts.alphaIsPremultiplied = tags.number(kExtraSamples, 0) == 1;
    auto offsets = tags.numbers(kStripOffsets);
    auto lengths = tags.numbers(kStripBytes);
    if (offsets.empty()) {
        offsets = tags.numbers(kTileOffsets);
        lengths = tags.numbers(kTileBytes);
    }
    if (offsets.empty()) truncated(facts.format);
    for (std::size_t i = 0; i < std::min(offsets.size(), lengths.size()); ++i) {
        if (std::size_t{offsets[i]} + lengths[i] > bytes.size()) truncated(facts.format);
    }
    return facts;
}

PictureFacts inspectPnm(std::string_view bytes) {
    const PnmHeader header = readPnmHeader(bytes);
    PictureFacts facts{PictureFormat::Pnm};
    facts.width = header.width;
    facts.height = header.height;
    return facts;
}

} // namespace

const char* name(PictureFormat format) {
    switch (format) {
    case PictureFormat::Jpeg:
        return "JPEG";
    case PictureFormat::Png:
        return "PNG";
    case PictureFormat::WebP:
        return "WebP";
    case PictureFormat::Bmp:
        return "BMP";
    case PictureFormat::Tiff:
        return "TIFF";
    case PictureFormat::Pnm:
        return "PNM";
    case PictureFormat::None:
        break;
    }
    return "no picture";
}

PictureFormat sniffFormat(std::string_view head) {
    if (head.starts_with("\xff\xd8\xff")) return PictureFormat::Jpeg;
    if (head.starts_with("\x89PNG\r\n\x1a\n")) return PictureFormat::Png;
    if (head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP") {
        return PictureFormat::WebP;
    }
    if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv)) return PictureFormat::Tiff;
    if (head.size() >= 3 && head[0] == 'P' && head[1] >= '1' && head[1] <= '6' &&
        (std::isspace(static_cast<unsigned char>(head[2])) || head[2] == '#')) {
        return PictureFormat::Pnm;
    }
    // Two letters alone would take many a text for a BMP; its header's length is one of a few.
    if (head.starts_with("BM") && head.size() >= 26) {
        const std::uint32_t length = littleEndian(head, 14, 4);
        const bool isKnown = length == 12 || (length >= 40 && length <= 124);
        if (isKnown && (length == 12 || head.size() >= 34)) return PictureFormat::Bmp;
    }
    return PictureFormat::None;
}

Sentence describeContent(std::string_view head) {
    if (head.empty()) return say("empty");
    if (head.starts_with("GIF8")) return Sentence("GIF");
    if (head.starts_with("%PDF")) return Sentence("PDF");
    if (head.starts_with("8BPS")) return Sentence("Photoshop");
    if (head.starts_with("PK\3\4")) return Sentence("ZIP");
    if (head.starts_with("II+\0"sv) || head.starts_with("MM\0+"sv)) return Sentence("BigTIFF");
    if (head.size() >= 12 && head.substr(4, 4) == "ftyp") return say("HEIF, AVIF or video");
    const bool isText = std::all_of(head.begin(), head.end(), [](unsigned char c) {
        return c >= 0x20 || c == '\n' || c == '\r' || c == '\t';
    });
    if (isText) return say("text");
    const bool isBlank = std::all_of(head.begin(), head.end(), [](char c) { return c == '\0'; });
    return isBlank ? say("blank bytes") : say("unknown format");
}

PictureFacts inspectPicture(std::string_view bytes) {
    PictureFacts facts;
    switch (sniffFormat(bytes.substr(0, kHeadBytes))) {
    case PictureFormat::Jpeg:
        facts = inspectJpeg(bytes);
        break;
    case PictureFormat::Png:
        facts = inspectPng(bytes);
        break;
    case PictureFormat::WebP:
        facts = inspectWebP(bytes);
        break;
    case PictureFormat::Bmp:
        facts = inspectBmp(bytes);
        break;
    case PictureFormat::Tiff:
        facts = inspectTiff(bytes);
        break;
    case PictureFormat::Pnm:
        facts = inspectPnm(bytes);
        break;
    case PictureFormat::None:
        throw Error(describeContent(bytes.substr(0, kHeadBytes)));
    }
    if (facts.width < 1 || facts.height < 1) damaged(facts.format);
    if (facts.width > kMostPixels / facts.height) {
        throw Error("{} x {} pixels, more than the 268 million that fit; make it smaller",
                    facts.width, facts.height);
    }
    return facts;
}

} // namespace cyclorama
