#include "core/weights/pickle_writer.h"

#include "core/base/error.h"
#include "core/weights/pickle_reader.h"
#include "core/weights/storage_types.h"
#include "core/weights/utf8.h"

#include <ATen/ATen.h>
#include <bit>
#include <limits>

namespace cyclorama {
namespace {

class PickleWriter {
public:
    Pickle write(const c10::IValue& value) {
        m_out.bytes = "\x80\x02";
        put(value, 0);
        m_out.bytes += '.';
        return std::move(m_out);
    }

private:
    void put(const c10::IValue& value, int depth) {
        if (depth > kDeepestNesting) {
            throw Error("values are nested deeper than {}", kDeepestNesting);
        }
        if (value.isNone()) {
            m_out.bytes += 'N';
        } else if (value.isBool()) {
            m_out.bytes += value.toBool() ? '\x88' : '\x89';
        } else if (value.isInt()) {
            putInt(value.toInt());
        } else if (value.isDouble()) {
            m_out.bytes += 'G';
            putBytes(__builtin_bswap64(std::bit_cast<std::uint64_t>(value.toDouble())), 8);
        } else if (value.isString()) {
            putText(value.toStringRef());
        } else if (value.isTensor()) {
            putTensor(value.toTensor());
        } else if (value.isList()) {
            m_out.bytes += "](";
            for (const c10::IValue& item : value.toListRef())
                put(item, depth + 1);
            m_out.bytes += 'e';
        } else if (value.isTuple()) {
            m_out.bytes += '(';
            for (const c10::IValue& item : value.toTupleRef().elements())
                put(item, depth + 1);
            m_out.bytes += 't';
        } else if (value.isGenericDict()) {
            putDict(value.toGenericDict(), depth);
        } else {
            throw Error("a value of the kind {} cannot be written", value.tagKind());
        }
    }

    void putDict(const c10::impl::GenericDict& dict, int depth) {
        m_out.bytes += "ccollections\nOrderedDict\n)R(";
        for (const auto& entry : dict) {
            if (!entry.key().isString() && !entry.key().isInt()) {
                throw Error("a dict's key of the kind {} cannot be written", entry.key().tagKind());
            }
            put(entry.key(), depth + 1);
            put(entry.value(), depth + 1);
        }
        m_out.bytes += 'u';
    }

    void putInt(std::int64_t value) {
        if (value >= 0 && value < 256) {
            m_out.bytes += 'K';
            putBytes(static_cast<std::uint64_t>(value), 1);
        } else if (value >= std::numeric_limits<std::int32_t>::min() &&
                   value <= std::numeric_limits<std::int32_t>::max()) {
            m_out.bytes += 'J';
            putBytes(static_cast<std::uint64_t>(value), 4);
        } else {
            m_out.bytes += "\x8a\x08";
            putBytes(static_cast<std::uint64_t>(value), 8);
        }
    }

    void putText(const std::string& text) {
        if (!isUtf8(text)) throw Error("a text that is no UTF-8 cannot be written");
        if (text.size() > std::numeric_limits<std::int32_t>::max()) {
            throw Error("a text of more than 2 GiB cannot be written");
        }
        m_out.bytes += 'X';
        putBytes(text.size(), 4);
        m_out.bytes += text;
    }

    void putTensor(const at::Tensor& tensor) {
        if (!tensor.defined()) throw Error("an undefined tensor cannot be written");
        const std::string_view type = storageClass(tensor.scalar_type());
        if (type.empty() || tensor.layout() != at::kStrided) {
            throw Error("a tensor of the kind {} cannot be written", tensor.toString());
        }
        const at::Tensor plain = tensor.detach().resolve_conj().resolve_neg().cpu().contiguous();
        m_out.bytes += "ctorch._utils\n_rebuild_tensor_v2\n((";
        putText("storage");
        m_out.bytes.append("ctorch\n").append(type).append("\n");
        putText(std::to_string(m_out.storages.size()));
        putText("cpu");
        putInt(plain.numel());
        m_out.bytes += "tQK";
        m_out.bytes += '\0';
        putInts(plain.sizes());
        putInts(plain.strides());
        m_out.bytes += "\x89"
                       "ccollections\nOrderedDict\n)RtR";
        m_out.storages.push_back(plain);
    }

    void putInts(at::IntArrayRef values) {
        m_out.bytes += '(';
        for (const std::int64_t value : values)
            putInt(value);
        m_out.bytes += 't';
    }

    void putBytes(std::uint64_t value, int count) {
        for (int i = 0; i < count; ++i)
            m_out.bytes += static_cast<char>(value >> (8 * i));
    }

    Pickle m_out;
};

} // namespace

Pickle writePickle(const c10::IValue& value) {
    return PickleWriter().write(value);
}

} // namespace cyclorama
