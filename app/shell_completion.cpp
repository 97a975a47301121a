#include "app/shell_completion.h"

#include "app/command_line.h"

#include <CLI/CLI.hpp>

namespace cyclorama {
namespace {

std::vector<const CLI::App*> visibleCommands(const CLI::App& definition) {
    return definition.get_subcommands(
        [](const CLI::App* command) { return !command->get_group().empty(); });
}

std::vector<const CLI::Option*> options(const CLI::App& app) {
    return app.get_options([](const CLI::Option* option) { return !option->get_positional(); });
}

std::vector<std::string> names(const CLI::Option& option) {
    std::vector<std::string> all;
    for (const std::string& name : option.get_snames())
        all.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        all.push_back("--" + name);
    return all;
}

std::string joined(const std::vector<std::string>& words, const char* between = " ") {
    return CLI::detail::join(words, between);
}

std::string allNames(const CLI::App& app) {
    std::vector<std::string> all;
    for (const CLI::Option* option : options(app))
        for (const std::string& name : names(*option))
            all.push_back(name);
    return joined(all);
}

/// In single quotes, for any of the three shells.
std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string bashScript(const CLI::App& definition) {
    std::vector<std::string> commands;
    std::string perCommand;
    std::string perOption;
    const auto addValues = [&perOption](const CLI::App& app, const std::string& command) {
        for (const CLI::Option* option : options(app)) {
            if (valueKind(*option) == ValueKind::None) continue;
            const auto choices = valueChoices(*option);
            std::string patterns;
            for (const std::string& name : names(*option))
                patterns += (patterns.empty() ? "" : "|") + command + ":" + name;
            perOption += "        " + patterns + ") ";
            if (valueKind(*option) == ValueKind::Path)
                perOption += "COMPREPLY=($(compgen -f -- \"$word\")); compopt -o filenames";
            else
                perOption +=
                    "COMPREPLY=($(compgen -W " + quoted(joined(choices)) + " -- \"$word\"))";
            if (option->check_name("--set")) perOption += "; compopt -o nospace";
            perOption += "; return ;;\n";
        }
    };
    for (const CLI::App* command : visibleCommands(definition)) {
        commands.push_back(command->get_name());
        perCommand +=
            "        " + command->get_name() + ") words=" + quoted(allNames(*command)) + " ;;\n";
        addValues(*command, command->get_name());
    }
    addValues(definition, "*");
    return "# bash completion of cyclorama; made by 'cyclorama completion bash'\n"
           "_cyclorama() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
           "    local command= words= i\n"
           "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
           "        case ${COMP_WORDS[i]} in " +
           joined(commands, "|") +
           ") command=${COMP_WORDS[i]}; break ;; esac\n"
           "    done\n"
           "    case $command:$before in\n" +
           perOption +
           "    esac\n"
           "    case $command in\n" +
           perCommand +
           "    esac\n"
           "    if [[ $word == -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$words " +
           allNames(definition) +
           "\" -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
           "    compopt -o filenames\n"
           "    [[ -n $command ]] || COMPREPLY+=($(compgen -W " +
           quoted(joined(commands)) +
           " -- \"$word\"))\n"
           "}\n"
           "complete -F _cyclorama cyclorama\n";
}

/// A description inside a zsh specification: brackets and colons have a meaning there.
std::string zshText(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string zshSpecifications(const CLI::App& app) {
    std::string all;
    for (const CLI::Option* option : options(app)) {
        std::string value;
        const auto choices = valueChoices(*option);
        if (valueKind(*option) == ValueKind::Path)
            value = ":path:_files";
        else if (!choices.empty())
            value = ":value:(" + joined(choices) + ")";
        else if (valueKind(*option) == ValueKind::Word)
            value = ":value: ";
        const std::string repeated = option->check_name("--set") ? "*" : "";
        for (const std::string& name : names(*option))
            all += " \\\n            " +
                   quoted(repeated + name + "[" + zshText(option->get_description()) + "]" + value);
    }
    return all;
}

std::string zshScript(const CLI::App& definition) {
    std::string commands;
    std::string cases;
    for (const CLI::App* command : visibleCommands(definition)) {
        commands += "        " +
                    quoted(command->get_name() + ":" + zshText(command->get_description())) + "\n";
        cases += "        " + command->get_name() + ") _arguments" + zshSpecifications(*command) +
                 zshSpecifications(definition) + " \\\n            '*:path:_files' ;;\n";
    }
    return "#compdef cyclorama\n"
           "# made by 'cyclorama completion zsh'\n"
           "_cyclorama() {\n"
           "    local context state state_descr line\n"
           "    typeset -A opt_args\n"
           "    local -a commands=(\n" +
           commands +
           "    )\n"
           "    _arguments -C" +
           zshSpecifications(definition) +
           " \\\n            '1: :->first' '*:: :->rest'\n"
           "    case $state in\n"
           "    first) _describe command commands; _files ;;\n"
           "    rest)\n"
           "        case $words[1] in\n" +
           cases +
           "        esac ;;\n"
           "    esac\n"
           "}\n"
           "_cyclorama \"$@\"\n";
}

std::string fishOptions(const CLI::App& app, const std::string& condition) {
    std::string lines;
    for (const CLI::Option* option : options(app)) {
        std::string line = "complete -c cyclorama" + condition;
        for (const std::string& name : option->get_snames())
            line += " -s " + name;
        for (const std::string& name : option->get_lnames())
            line += " -l " + name;
        const auto choices = valueChoices(*option);
        if (valueKind(*option) == ValueKind::Path) line += " -r -F";
        if (valueKind(*option) == ValueKind::Word)
            line += " -x" + (choices.empty() ? "" : " -a " + quoted(joined(choices)));
        lines += line + " -d " + quoted(option->get_description()) + "\n";
    }
    return lines;
}

std::string fishScript(const CLI::App& definition) {
    std::string script = "# fish completion of cyclorama; made by 'cyclorama completion fish'\n" +
                         fishOptions(definition, "");
    for (const CLI::App* command : visibleCommands(definition)) {
        const std::string& name = command->get_name();
        script += "complete -c cyclorama -n __fish_use_subcommand -a " + name + " -d " +
                  quoted(command->get_description()) + "\n" +
                  fishOptions(*command, " -n " + quoted("__fish_seen_subcommand_from " + name));
    }
    return script;
}

} // namespace

std::string shellCompletion(const CLI::App& definition, const std::string& shell) {
    if (shell == "bash") return bashScript(definition);
    if (shell == "zsh") return zshScript(definition);
    return fishScript(definition);
}

} // namespace cyclorama
