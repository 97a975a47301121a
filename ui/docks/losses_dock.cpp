#include "ui/docks/losses_dock.h"

namespace cyclorama {

LossesDock::LossesDock(QWidget* parent) : QWidget(parent) {}
LossesDock::~LossesDock() = default;

void LossesDock::openRun(const std::filesystem::path&) {}
void LossesDock::closeRun() {}
void LossesDock::append(const std::vector<StepMetrics>&) {}
void LossesDock::addEvent(const RunEvent&) {}
void LossesDock::compareWith(const std::vector<std::filesystem::path>&) {}
qint64 LossesDock::plottedSteps() const { return 0; }

} // namespace cyclorama
