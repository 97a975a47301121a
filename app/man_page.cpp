#include "app/man_page.h"

#include "app/command_line.h"

#include <CLI/CLI.hpp>

namespace cyclorama {
namespace {

/// Text as roff: a minus that stays one, no line that begins with a control character.
std::string roff(const std::string& text) {
    std::string escaped;
    bool lineStart = true;
    for (const char c : text) {
        if (lineStart && (c == '.' || c == '\'')) escaped += "\\&";
        if (c == '-') escaped += '\\';
        if (c == '\\')
            escaped += "\\e";
        else
            escaped += c;
        lineStart = c == '\n';
    }
    return escaped;
}

/// "--preset WORD:{paper,quick}" with the names in bold.
std::string heading(const CLI::Option& option) {
    std::string names;
    for (const std::string& name : option.get_snames())
        names += "\\fB\\-" + roff(name) + "\\fR, ";
    for (const std::string& name : option.get_lnames())
        names += "\\fB\\-\\-" + roff(name) + "\\fR, ";
    if (option.get_positional()) return "\\fI" + roff(option.get_name(true)) + "\\fR";
    names.resize(names.size() - 2);
    if (option.get_items_expected_max() > 0) {
        const auto choices = valueChoices(option);
        const bool listed = !choices.empty() && !option.check_name("--set");
        names += " \\fI" + roff(listed ? CLI::detail::join(choices, "|") : option.get_type_name()) +
                 "\\fR";
    }
    return names;
}

void addOptions(std::string& page, const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
        if (option->check_name("--help") && app.get_parent()) continue;
        page += ".TP\n" + heading(*option) + "\n" + roff(option->get_description()) + "\n";
    }
}

} // namespace

std::string manPage(const CLI::App& definition) {
    std::string page =
        ".TH CYCLORAMA 1 \"\" \"cyclorama " CYCLORAMA_VERSION "\"\n.SH NAME\n"
        "cyclorama \\- train CycleGAN and translate pictures with it\n.SH SYNOPSIS\n"
        ".B cyclorama\n[\\fIPATH\\fR]\n.br\n.B cyclorama\n\\fICOMMAND\\fR "
        "[\\fIOPTIONS\\fR]\n.SH DESCRIPTION\n" +
        roff(definition.get_description() + "\nWithout a command the window opens, on "
                                            "PATH when that is given.") +
        "\n.SH COMMANDS\n";
    for (const CLI::App* command :
         definition.get_subcommands([](const CLI::App*) { return true; })) {
        if (command->get_group().empty()) continue;
        page += ".SS " + command->get_name() + "\n" + roff(command->get_description()) + ".\n";
        addOptions(page, *command);
        if (!command->get_footer().empty())
            page += ".PP\n.nf\n" + roff(command->get_footer()) + "\n.fi\n";
    }
    page += ".SH OPTIONS\nThese stand before or after the command.\n";
    addOptions(page, definition);
    page += ".SH EXIT STATUS\n0 when done, 1 when that failed, 2 when the command line was wrong.\n"
            ".SH ENVIRONMENT\n.TP\n.B CYCLORAMA_RUNS\nFolder for new runs.\n";
    return page;
}

} // namespace cyclorama
