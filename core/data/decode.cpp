#include "core/data/decode.h"

#include "core/base/atomic_file.h"
#include "core/data/jpeg_reader.h"
#include "core/data/picture_facts.h"
#include "core/data/pnm_reader.h"

#include <algorithm>
#include <climits>
#include <new>

#include <opencv2/imgcodecs.hpp>

namespace cyclorama {
namespace {

std::uint8_t eightBits(std::uint8_t sample) {
    return sample;
}

std::uint8_t eightBits(std::uint16_t sample) {
    return static_cast<std::uint8_t>((sample + 128u) / 257u);
}

/// Lays a sample of light over white paper; `alpha` is the part of the paper that it covers.
std::uint8_t onWhite(int sample, int alpha, bool isPremultiplied) {
    const int light = isPremultiplied ? sample : (sample * alpha + 127) / 255;
    return static_cast<std::uint8_t>(std::min(light + 255 - alpha, 255));
}

/// OpenCV's samples (BGR or BGRA, any depth) as 8-bit grey or RGB on white.
template <typename Sample>
Image flattened(const cv::Mat& mat, bool isPremultiplied) {
    const int from = mat.channels();
    Image image{mat.cols, mat.rows, from >= 3 ? 3 : 1, {}};
    image.pixels.resize(image.rowBytes() * image.height);
    std::uint8_t* out = image.pixels.data();
    for (int y = 0; y < mat.rows; ++y) {
        const Sample* in = mat.ptr<Sample>(y);
        for (int x = 0; x < mat.cols; ++x, in += from) {
            const bool hasAlpha = from == 2 || from == 4;
            const int alpha = hasAlpha ? eightBits(in[from - 1]) : 255;
            for (int c = image.channels - 1; c >= 0; --c) {
                const std::uint8_t sample = eightBits(in[c]);
                *out++ = hasAlpha ? onWhite(sample, alpha, isPremultiplied) : sample;
            }
        }
    }
    return image;
}

Image readWithOpenCv(std::string_view bytes, const PictureFacts& facts) {
    if (bytes.size() > INT_MAX) throw Error("more than 2 gigabytes");
    const cv::Mat raw(1, static_cast<int>(bytes.size()), CV_8U, const_cast<char*>(bytes.data()));
    // UNCHANGED keeps alpha and all bits, and leaves the orientation to us.
    cv::Mat mat = cv::imdecode(raw, cv::IMREAD_UNCHANGED);
    const std::string format = name(facts.format);
    if (mat.empty()) throw Error("damaged {} or a kind of it that is not supported", format);
    if (mat.channels() > 4) throw Error("{} with {} channels", format, mat.channels());
    switch (mat.depth()) {
    case CV_8U: {
        // libtiff multiplies alpha into samples of 8 bits, whatever the file says.
        const bool isTiff = facts.format == PictureFormat::Tiff;
        return flattened<std::uint8_t>(mat, isTiff || facts.alphaIsPremultiplied);
    }
    case CV_16U:
        return flattened<std::uint16_t>(mat, facts.alphaIsPremultiplied);
    default:
        throw Error("{} with samples that are not of 8 or 16 bits; convert it", format);
    }
}

Image readStored(std::string_view bytes, const PictureFacts& facts) {
    switch (facts.format) {
    case PictureFormat::Jpeg:
        return readJpeg(bytes);
    case PictureFormat::Pnm:
        return readPnm(bytes);
    default:
        return readWithOpenCv(bytes, facts);
    }
}

/// Turned upright; `orientation` as EXIF numbers it.
Image upright(const Image& stored, int orientation) {
    if (orientation == 1) return stored;
    const bool isTurned = orientation >= 5;
    Image result{isTurned ? stored.height : stored.width,
                 isTurned ? stored.width : stored.height,
                 stored.channels,
                 {}};
    result.pixels.reserve(stored.pixels.size());
    const int right = stored.width - 1, bottom = stored.height - 1;
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x) {
            int column = isTurned ? y : x, row = isTurned ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
                column = right - column;
            }
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
                row = bottom - row;
            }
            const auto pixel = stored.pixels.begin() + row * stored.rowBytes() +
                               std::size_t(column) * stored.channels;
            result.pixels.insert(result.pixels.end(), pixel, pixel + stored.channels);
        }
    }
    return result;
}

} // namespace

PictureError::PictureError(const std::filesystem::path& path, const Sentence& reason)
    : Error("{}: {}", path, reason)
    , m_reason(reason) {}

Sentence PictureError::advice() const {
    const std::string& kind = m_reason.english(); // of describeContent(), where it is no picture
    if (kind == "empty") return say("The file is empty.");
    if (kind == "text") return say("It is a text file, not a picture or a video.");
    if (kind == "ZIP") return say("It is a ZIP archive; unpack it first.");
    if (kind == "HEIF, AVIF or video")
        return say("It is a HEIF or AVIF picture, or a video that is not named so; save it as PNG "
                   "or JPEG, or let its name end in .mp4.");
    if (kind == "GIF" || kind == "PDF" || kind == "Photoshop" || kind == "BigTIFF")
        return say("It is a {} file, which is not read here; save it as PNG or JPEG.", m_reason);
    return say("It cannot be read as a picture: {}.", m_reason);
}

Image withChannels(Image image, int channels) {
    if (image.channels == channels) return image;
    Image result{image.width, image.height, channels, {}};
    result.pixels.reserve(result.rowBytes() * result.height);
    if (channels == 3) {
        for (const std::uint8_t grey : image.pixels)
            result.pixels.insert(result.pixels.end(), 3, grey);
        return result;
    }
    for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
        const std::uint8_t* rgb = image.pixels.data() + i;
        // ITU-R 601 in 16-bit fixed point, to the bit as Pillow's convert('L').
        const std::uint32_t luma = rgb[0] * 19595u + rgb[1] * 38470u + rgb[2] * 7471u + 0x8000u;
        result.pixels.push_back(static_cast<std::uint8_t>(luma >> 16));
    }
    return result;
}

Image decodePicture(const std::filesystem::path& path, int channels) {
    if (channels != 1 && channels != 3) throw Error("pictures have 1 or 3 channels");
    const std::string bytes = readFile(path);
    try {
        const PictureFacts facts = inspectPicture(bytes);
        const Image stored = readStored(bytes, facts);
        return withChannels(upright(stored, facts.orientation), channels);
    } catch (const Error& error) {
        throw PictureError(path, error.sentence());
    } catch (const cv::Exception& error) {
        throw PictureError(path, say("damaged or not supported ({})", error.err));
    } catch (const std::bad_alloc&) {
        throw PictureError(path, say("too large for the memory that is left"));
    }
}

} // namespace cyclorama
