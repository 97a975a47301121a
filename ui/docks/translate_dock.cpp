#include "ui/docks/translate_dock.h"

namespace cyclorama {

TranslateDock::TranslateDock(QWidget* parent) : QWidget(parent) {}
TranslateDock::~TranslateDock() = default;

void TranslateDock::openRun(const std::filesystem::path&) {}
void TranslateDock::closeRun() {}
void TranslateDock::addInputs(const QStringList&) {}
void TranslateDock::setTrainingActive(bool) {}
void TranslateDock::setDomainNames(const QString&, const QString&) {}

} // namespace cyclorama
