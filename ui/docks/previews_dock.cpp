#include "ui/docks/previews_dock.h"

namespace cyclorama {

PreviewsDock::PreviewsDock(QWidget* parent) : QWidget(parent) {}
PreviewsDock::~PreviewsDock() = default;

void PreviewsDock::openRun(const std::filesystem::path&) {}
void PreviewsDock::closeRun() {}
void PreviewsDock::showPreview(std::shared_ptr<const PreviewSet>) {}
void PreviewsDock::setDomainNames(const QString&, const QString&) {}

} // namespace cyclorama
