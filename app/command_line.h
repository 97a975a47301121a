#pragma once

#include "app/request.h"

#include <memory>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace cyclorama {

/// The one definition of all commands and options. Parsing, help, shell completion and the man
/// page read it.
class CommandLine {
public:
    CommandLine();
    ~CommandLine();

    /// Throws UsageError in words for anything that was not asked for in the right way.
    Request parse(int argc, const char* const* argv);

    const CLI::App& definition() const { return *m_app; }

private:
    void defineCommon();
    void defineTrain();
    void defineTranslate();
    void defineInfo();
    void defineTables();
    void defineChecks();
    void defineStudio();
    void defineGenerators();
    std::vector<const char*> withCommand(int argc, const char* const* argv) const;
    CLI::App* command(const char* name, Request::Command value, const char* description);

    Request m_request;
    std::unique_ptr<CLI::App> m_app;
};

/// What people may put for an option's value, for completion.
enum class ValueKind { None, Word, Path };
ValueKind valueKind(const CLI::Option& option);

/// The words to choose from; empty when there is no list. `--set` has KEY= for every setting.
std::vector<std::string> valueChoices(const CLI::Option& option);

} // namespace cyclorama
