#include "core/data/picture_source.h"

#include "core/base/random.h"
#include "core/data/decode.h"
#include "core/data/demo_landscape.h"

#include <cstdio>

namespace cyclorama {
namespace {

class FolderSource : public PictureSource {
public:
    explicit FolderSource(PictureFolder folder) : m_folder(std::move(folder)) {}

    std::size_t count() const override { return m_folder.names.size(); }

    std::string name(std::size_t index) const override { return m_folder.names.at(index); }

    Image load(std::size_t index, int channels) const override {
        return decodePicture(m_folder.path(index), channels);
    }

private:
    const PictureFolder m_folder;
};

} // namespace

std::shared_ptr<PictureSource> folderSource(PictureFolder folder) {
    return std::make_shared<FolderSource>(std::move(folder));
}

} // namespace cyclorama
