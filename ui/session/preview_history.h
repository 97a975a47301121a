#pragma once

#include "core/run/run_folder.h"
#include "core/train/training_events.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

namespace cyclorama {

/// The pictures of one step from their files, with the distances that captions show. Throws Error.
/// Any thread.
PreviewSet readPreviewSet(const std::vector<PreviewFile>& files);

/// All previews of a run: those on disk and those that arrive. Reads in the background and keeps
/// the ones looked at last. GUI thread only.
class PreviewHistory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void open(const std::filesystem::path& run);
    void close();
    /// Reads again which previews there are; found() tells of new ones.
    void lookAgain();
    /// One that has just been made; an equal or later step is replaced, as when a run resumes from
    /// an earlier checkpoint.
    void add(std::shared_ptr<const PreviewSet> preview);

    const std::vector<std::int64_t>& steps() const { return m_steps; }
    const std::filesystem::path& run() const { return m_run; }

    /// loaded() follows, at once when it is at hand; a request that is overtaken by another gets no
    /// answer.
    void request(std::int64_t step);

Q_SIGNALS:
    void stepsChanged();
    void found(std::int64_t newest);
    void loaded(std::shared_ptr<const cyclorama::PreviewSet> preview);
    void failed(const QString& message);

private:
    void keep(std::shared_ptr<const PreviewSet> preview);

    std::filesystem::path m_run;
    std::vector<std::int64_t> m_steps;
    std::map<std::int64_t, std::shared_ptr<const PreviewSet>> m_kept;
    std::vector<std::int64_t> m_order; ///< of m_kept, longest unused first
    int m_opening = 0;
    bool m_looking = false;
    int m_request = 0;
};

} // namespace cyclorama
