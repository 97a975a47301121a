#include "ui/session/preview_history.h"

#include "core/base/error.h"
#include "core/data/decode.h"
#include "ui/session/background.h"
#include "ui/widgets/difference.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cyclorama {

namespace {

constexpr std::size_t kKept = 48;

std::vector<PreviewFile> filesOf(const std::filesystem::path& run, std::int64_t step) {
    std::vector<PreviewFile> files;
    for (PreviewFile& file : listPreviews(run))
        if (file.step == step) files.push_back(std::move(file));
    return files;
}

std::vector<std::int64_t> stepsOnDisk(const std::filesystem::path& run) {
    std::set<std::int64_t> steps;
    for (const PreviewFile& file : listPreviews(run))
        steps.insert(file.step);
    return {steps.begin(), steps.end()};
}

} // namespace

PreviewSet readPreviewSet(const std::vector<PreviewFile>& files) {
    PreviewSet set;
    // Fixed pictures in their order, A before B, then those of the batch: -1, -2, ...
    using Key = std::tuple<bool, int, int>;
    std::map<Key, PreviewRow> rows;
    for (const PreviewFile& file : files) {
        set.step = file.step;
        const bool batch = file.picture < 0;
        PreviewRow& row = rows[{batch, batch ? -1 - file.picture : file.picture, file.domain}];
        row.domain = file.domain;
        row.fixed = !batch;
        Image picture = decodePicture(file.path, 3);
        if (file.role == "real")
            row.real = std::move(picture);
        else if (file.role == "fake")
            row.fake = std::move(picture);
        else if (file.role == "reconstructed")
            row.reconstructed = std::move(picture);
        else if (file.role == "identity")
            row.identity = std::move(picture);
    }
    for (auto& [key, row] : rows) {
        row.cycleL1 = meanDifference(row.real, row.reconstructed);
        row.identityL1 = meanDifference(row.real, row.identity);
        set.rows.push_back(std::move(row));
    }
    return set;
}

void PreviewHistory::open(const std::filesystem::path& run) {
    close();
    m_run = run;
    const int opening = m_opening;
    inBackground(
        this, [run] { return stepsOnDisk(run); },
        [this, opening](std::vector<std::int64_t> steps) {
            if (opening != m_opening) return;
            // What arrived meanwhile is newer than what was on disk.
            for (const std::int64_t step : m_steps)
                if (steps.empty() || step > steps.back()) steps.push_back(step);
            m_steps = std::move(steps);
            Q_EMIT stepsChanged();
        },
        [this, opening](const QString& message) {
            if (opening == m_opening) Q_EMIT failed(message);
        });
}

void PreviewHistory::lookAgain() {
    if (m_looking || m_run.empty()) return;
    m_looking = true;
    inBackground(
        this, [run = m_run] { return stepsOnDisk(run); },
        [this, opening = m_opening](std::vector<std::int64_t> steps) {
            m_looking = false;
            if (opening != m_opening || steps.empty() || steps == m_steps) return;
            const bool newer = m_steps.empty() || steps.back() != m_steps.back();
            m_steps = std::move(steps);
            Q_EMIT stepsChanged();
            if (newer) Q_EMIT found(m_steps.back());
        },
        [this](const QString&) { m_looking = false; }); // the next look may do better
}

void PreviewHistory::close() {
    ++m_opening;
    ++m_request;
    m_run.clear();
    m_steps.clear();
    m_kept.clear();
    m_order.clear();
    Q_EMIT stepsChanged();
}

void PreviewHistory::add(std::shared_ptr<const PreviewSet> preview) {
    const std::int64_t step = preview->step;
    const auto later = std::lower_bound(m_steps.begin(), m_steps.end(), step);
    for (auto gone = later; gone != m_steps.end(); ++gone)
        m_kept.erase(*gone);
    m_steps.erase(later, m_steps.end());
    m_steps.push_back(step);
    keep(std::move(preview));
    Q_EMIT stepsChanged();
}

void PreviewHistory::keep(std::shared_ptr<const PreviewSet> preview) {
    const std::int64_t step = preview->step;
    std::erase(m_order, step);
    m_order.push_back(step);
    m_kept[step] = std::move(preview);
    while (m_order.size() > kKept) {
        m_kept.erase(m_order.front());
        m_order.erase(m_order.begin());
    }
}

void PreviewHistory::request(std::int64_t step) {
    const int request = ++m_request;
    if (const auto held = m_kept.find(step); held != m_kept.end()) {
        const auto preview = held->second;
        keep(preview);
        Q_EMIT loaded(preview);
        return;
    }
    inBackground(
        this,
        [run = m_run, step] {
            const std::vector<PreviewFile> files = filesOf(run, step);
            if (files.empty())
                throw Error("The previews of step {} are no longer in {}", step, run);
            return readPreviewSet(files);
        },
        [this, request, opening = m_opening](PreviewSet set) {
            if (opening != m_opening) return;
            auto preview = std::make_shared<const PreviewSet>(std::move(set));
            keep(preview);
            if (request == m_request) Q_EMIT loaded(preview);
        },
        [this, request](const QString& message) {
            if (request == m_request) Q_EMIT failed(message);
        });
}

} // namespace cyclorama
