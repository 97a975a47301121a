#include "app/command_line.h"
#include "app/commands/commands.h"
#include "app/man_page.h"
#include "app/shell_completion.h"

#include "core/base/error.h"
#include "ui/studio.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace cyclorama;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// Qt ends the process when there is nothing to draw on; this tells it in words. Pictures of the
/// window need no display.
void findDisplay(const StudioRequest& request) {
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"})
        if (const char* value = std::getenv(name); value && *value) return;
    if (request.screenshots.empty())
        throw Error("there is no display to open the window on; all else works without one, for "
                    "example 'cyclorama train --demo' (see 'cyclorama --help')");
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
}

int openStudio(int& argc, char** argv, const StudioRequest& request) {
    if (request.measureStalls < 0) throw UsageError("--measure-stalls needs at least 1 second");
    findDisplay(request);
    StudioOptions options;
    options.open = request.open;
    options.demo = request.demo;
    options.measureStallsSeconds = request.measureStalls;
    options.handsOff = request.handsOff;
    options.screenshots = request.screenshots;
    options.run = request.run;
    options.language = request.language;
    options.theme = request.theme;
    return runStudio(argc, argv, options);
}

int print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
    return 0;
}

int carryOut(int& argc, char** argv) {
    CommandLine commandLine;
    const Request request = commandLine.parse(argc, argv);
    switch (request.command) {
    case Request::Command::Studio:
        return openStudio(argc, argv, request.studio);
    case Request::Command::Train:
        return train(request.train, request.common);
    case Request::Command::Translate:
        return translate(request.translate, request.common);
    case Request::Command::Info:
        return info(request.info, request.common);
    case Request::Command::Presets:
        return listPresets(request.presets, request.common);
    case Request::Command::Settings:
        return listSettings(request.settings, request.common);
    case Request::Command::Doctor:
        return doctor(request.common);
    case Request::Command::Selftest:
        return selftest(request.selftest, request.common);
    case Request::Command::Completion:
        return print(shellCompletion(commandLine.definition(), request.shell));
    case Request::Command::Man:
        return print(manPage(commandLine.definition()));
    case Request::Command::Text:
        return print(request.text);
    }
    return kFailed;
}

int complain(const char* message, int exitCode) {
    std::fflush(stdout);
    std::fprintf(stderr, "cyclorama: %s\n", message);
    return exitCode;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return carryOut(argc, argv);
    } catch (const UsageError& error) {
        return complain(error.what(), kWrongUsage);
    } catch (const std::exception& error) {
        return complain(error.what(), kFailed);
    }
}
