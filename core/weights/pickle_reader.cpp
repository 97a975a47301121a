#include "core/weights/pickle_reader.h"

#include "core/base/error.h"
#include "core/weights/pickle_items.h"
#include "core/weights/utf8.h"

#include <bit>
#include <iterator>
#include <unordered_map>

namespace cyclorama {
namespace {

// Each item takes some hundred bytes, so this bounds what a hostile file can take; the largest
// honest files hold some ten thousand. An empty dict is as large as several others.
constexpr std::int64_t kMostItems = 1 << 21;
constexpr std::int64_t kDictCharge = 8;

/// The machine that a pickle is written for: a stack, marks on it, and a memo.
class PickleMachine {
public:
    PickleMachine(ByteSource& bytes, StorageSource* storages)
        : m_bytes(bytes)
        , m_storages(storages) {}

    c10::IValue run() {
        while (!m_result)
            step(static_cast<char>(m_bytes.byte()));
        return *m_result;
    }

private:
    void step(char opcode) {
        switch (opcode) {
        case '\x80':
            expectProtocol(m_bytes.byte());
            break;
        case 'N':
            push(c10::IValue());
            break;
        case '\x88':
            push(true);
            break;
        case '\x89':
            push(false);
            break;
        case 'K':
            push(std::int64_t{m_bytes.byte()});
            break;
        case 'M':
            push(std::int64_t{m_bytes.number16()});
            break;
        case 'J':
            push(std::int64_t{static_cast<std::int32_t>(m_bytes.number32())});
            break;
        case '\x8a':
            push(longNumber());
            break;
        case 'G':
            push(std::bit_cast<double>(__builtin_bswap64(m_bytes.number64())));
            break;
        case 'X':
        case 'T':
            push(text(m_bytes.number32()));
            break;
        case 'U':
            push(text(m_bytes.byte()));
            break;

        case '(':
            m_marks.push_back(m_stack.size());
            break;
        case ']':
            push(PickleItem::list());
            break;
        case '}':
            charge(kDictCharge);
            push(PickleItem::dict());
            break;
        case ')':
            push(PickleItem::tuple({}));
            break;
        case '\x85':
            push(PickleItem::tuple(popLast(1)));
            break;
        case '\x86':
            push(PickleItem::tuple(popLast(2)));
            break;
        case '\x87':
            push(PickleItem::tuple(popLast(3)));
            break;
        case 't':
            push(PickleItem::tuple(popToMark()));
            break;
        case 'a':
            append(popLast(1));
            break;
        case 'e':
            append(popToMark());
            break;
        case 's':
            insert(popLast(2));
            break;
        case 'u':
            insert(popToMark());
            break;

        case 'q':
            remember(m_bytes.byte());
            break;
        case 'r':
            remember(m_bytes.number32());
            break;
        case 'h':
            push(remembered(m_bytes.byte()));
            break;
        case 'j':
            push(remembered(m_bytes.number32()));
            break;

        case 'c': {
            const std::string module = m_bytes.line();
            const std::string name = m_bytes.line();
            if (!isUtf8(module + name)) throw Error("it asks for a name that is no text");
            push(PickleItem{findGlobal(module, name), nullptr});
            break;
        }
        case 'R': {
            const PickleItem arguments = pop();
            const std::vector<PickleItem>& items = arguments.items();
            charge(arguments.extent->values + kDictCharge);
            push(callGlobal(pop().global(), items));
            break;
        }
        case 'Q':
            push(PickleItem{storage(pop()), nullptr});
            break;
        case 'b':
            build(pop());
            break;
        case '.':
            m_result = pop().value();
            break;
        default:
            refuse(opcode);
        }
    }

    static void expectProtocol(int protocol) {
        if (protocol != 2) {
            throw Error(
                "it is a pickle of protocol {}; torch.save writes protocol 2 unless told otherwise",
                protocol);
        }
    }

    [[noreturn]] void refuse(char opcode) const {
        static constexpr char kDigits[] = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(opcode);
        throw Error("it holds the pickle instruction 0x{} at byte {}, which saved tensors have no "
                    "use for: it is damaged or holds something else",
                    std::string{kDigits[code >> 4], kDigits[code & 15]}, m_bytes.position() - 1);
    }

    std::string text(std::uint64_t length) {
        std::string text = m_bytes.text(length);
        if (!isUtf8(text)) throw Error("it holds bytes where text belongs");
        return text;
    }

    std::int64_t longNumber() {
        const int bytes = m_bytes.byte();
        if (bytes > 8) throw Error("it holds a whole number of more than 64 bits");
        if (bytes == 0) return 0;
        std::uint64_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value |= std::uint64_t{m_bytes.byte()} << (8 * i);
        const int unused = 64 - 8 * bytes;
        return static_cast<std::int64_t>(value << unused) >> unused;
    }

    /// What takes memory or time of its own is counted, so that both have an end.
    void charge(std::int64_t items) {
        m_charged += items;
        if (m_charged > kMostItems) {
            throw Error("it holds more than {} values", kMostItems);
        }
    }

    void push(PickleItem item) {
        charge(1);
        m_stack.push_back(std::move(item));
    }

    void push(c10::IValue value) { push(PickleItem{std::move(value), nullptr}); }

    PickleItem& top() {
        if (m_stack.size() <= floor()) throw Error("its pickle takes a value that is not there");
        return m_stack.back();
    }

    PickleItem pop() {
        PickleItem item = std::move(top());
        m_stack.pop_back();
        return item;
    }

    std::vector<PickleItem> popLast(std::size_t count) {
        if (m_stack.size() - floor() < count) {
            throw Error("its pickle takes a value that is not there");
        }
        return popFrom(m_stack.size() - count);
    }

    std::vector<PickleItem> popToMark() {
        if (m_marks.empty()) throw Error("its pickle goes back to a mark that is not there");
        const std::size_t begin = m_marks.back();
        m_marks.pop_back();
        return popFrom(begin);
    }

    std::vector<PickleItem> popFrom(std::size_t begin) {
        const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(begin);
        std::vector<PickleItem> items(std::make_move_iterator(first),
                                      std::make_move_iterator(m_stack.end()));
        m_stack.erase(first, m_stack.end());
        return items;
    }

    /// What stands below the last mark is out of reach until the mark is taken.
    std::size_t floor() const { return m_marks.empty() ? 0 : m_marks.back(); }

    void remember(std::uint32_t index) {
        charge(1);
        m_memo.insert_or_assign(index, top());
    }

    PickleItem remembered(std::uint32_t index) const {
        const auto found = m_memo.find(index);
        if (found == m_memo.end()) throw Error("its pickle recalls a value that it never stored");
        return found->second;
    }

    void append(std::vector<PickleItem> items) {
        PickleItem& list = top();
        for (PickleItem& item : items)
            list.append(std::move(item));
    }

    void insert(std::vector<PickleItem> items) {
        if (items.size() % 2 != 0) throw Error("its pickle holds a key without a value");
        PickleItem& dict = top();
        for (std::size_t i = 0; i < items.size(); i += 2) {
            dict.insert(items[i], std::move(items[i + 1]));
        }
    }

    /// ('storage', class, key, device, element count[, view]), the view being (key, first element,
    /// element count) or None.
    StorageView storage(const PickleItem& id) {
        const std::vector<PickleItem>& parts = id.items();
        if (parts.size() < 5 || parts.size() > 6 || parts[0].text() != "storage") {
            throw Error("it holds a whole network with its code, not weights. Save the weights "
                        "alone, in Python torch.save(net.state_dict(), PATH)");
        }
        if (!m_storages) throw Error("it holds a tensor where none belongs");
        const PickleGlobal& type = parts[1].global();
        if (type.kind != PickleGlobal::Kind::Storage) throw Error("it holds a storage of no type");
        const std::int64_t elements = parts[4].wholeNumber();
        StorageView view{m_storages->storage(parts[2].text(), elements, type.type), type.type, 0,
                         elements};
        if (parts.size() == 6 &&
            std::holds_alternative<std::shared_ptr<PickleTuple>>(parts[5].what)) {
            narrow(view, parts[5].items());
        }
        return view;
    }

    static void narrow(StorageView& view, const std::vector<PickleItem>& part) {
        if (part.size() != 3) throw Error("it holds a damaged view of a storage");
        const std::int64_t first = part[1].wholeNumber();
        const std::int64_t elements = part[2].wholeNumber();
        if (first < 0 || elements < 0 || first > view.elements ||
            elements > view.elements - first) {
            throw Error("it holds a view that lies outside its storage");
        }
        view.first = first;
        view.elements = elements;
    }

    /// Python hangs `_metadata` (versions of layers) on a state dict; nothing in it matters to us.
    void build(const PickleItem& state) {
        const auto* target = std::get_if<c10::IValue>(&top().what);
        if (!target || !target->isGenericDict() || !state.value().isGenericDict()) {
            throw Error("it sets the inside of an object, which is refused");
        }
    }

    ByteSource& m_bytes;
    StorageSource* m_storages;
    std::vector<PickleItem> m_stack;
    std::vector<std::size_t> m_marks;
    std::unordered_map<std::uint32_t, PickleItem> m_memo;
    std::int64_t m_charged = 0;
    std::optional<c10::IValue> m_result;
};

} // namespace

c10::IValue readPickle(ByteSource& bytes, StorageSource* storages) {
    return PickleMachine(bytes, storages).run();
}

} // namespace cyclorama
