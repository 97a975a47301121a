#include "core/translate/result_path.h"

namespace cyclorama {
namespace {

std::filesystem::path resolved(const std::filesystem::path& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path));
}

} // namespace

ResultPaths::ResultPaths(std::filesystem::path out, std::string suffix,
                         const std::set<std::filesystem::path>& sources)
    : m_out(std::move(out))
    , m_suffix(std::move(suffix)) {
    for (const auto& source : sources)
        m_taken.insert(resolved(source));
}

std::filesystem::path ResultPaths::next(const std::filesystem::path& relative,
                                        const std::string& ending) {
    const auto stem = m_out / relative.parent_path() / (relative.stem().string() + m_suffix);
    auto path = stem;
    path += ending;
    for (int n = 2; !m_taken.insert(resolved(path)).second; ++n) {
        path = stem;
        path += "-" + std::to_string(n) + ending;
    }
    return path;
}

} // namespace cyclorama
