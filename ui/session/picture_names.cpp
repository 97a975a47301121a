#include "ui/session/picture_names.h"

#include "core/train/training_config.h"

namespace cyclorama {

QStringList picturesOf(const std::string& setting) {
    QStringList pictures;
    for (const std::string& name : pictureNames(setting))
        pictures << QString::fromStdString(name);
    return pictures;
}

std::string settingOf(const QStringList& pictures) {
    std::vector<std::string> names;
    for (const QString& picture : pictures)
        names.push_back(picture.toStdString());
    return pictureList(names);
}

} // namespace cyclorama
