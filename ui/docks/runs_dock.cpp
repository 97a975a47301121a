#include "ui/docks/runs_dock.h"

namespace cyclorama {

RunsDock::RunsDock(QWidget* parent) : QWidget(parent) {}
RunsDock::~RunsDock() = default;

void RunsDock::setFolder(const std::filesystem::path&) {}
std::filesystem::path RunsDock::folder() const {
    return {};
}
void RunsDock::refresh() {}
void RunsDock::setActiveRun(const QString&, TrainerState) {}

} // namespace cyclorama
