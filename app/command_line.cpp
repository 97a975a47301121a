#include "app/command_line.h"

#include "core/base/edit_distance.h"
#include "core/base/error.h"
#include "core/train/settings.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <functional>

namespace cyclorama {
namespace {

// Type names say what a value is, in help and to the completion.
constexpr const char* kPathTypes[] = {"DIR", "FILE", "RUN", "PATH"};

CLI::Option* pathOption(CLI::App* app, const char* name, std::filesystem::path& value,
                        const char* type, const char* description) {
    return app
        ->add_option_function<std::string>(
            name, [&value](const std::string& text) { value = text; }, description)
        ->type_name(type);
}

template <typename T>
T readNumber(const std::string& option, const std::string& text) {
    T number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stopped != end)
        throw UsageError("{} {}: a whole number is needed", option, text);
    return number;
}

template <typename T>
CLI::Option* numberOption(CLI::App* app, const std::string& name, std::function<void(T)> take,
                          const char* type, const char* description) {
    return app
        ->add_option_function<std::string>(
            name, [=](const std::string& text) { take(readNumber<T>(name, text)); }, description)
        ->type_name(type);
}

template <typename T>
CLI::Option* numberOption(CLI::App* app, const std::string& name, std::optional<T>& value,
                          const char* description) {
    return numberOption<T>(
        app, name, [&value](T number) { value = number; }, "N", description);
}

CLI::Option* numberOption(CLI::App* app, const std::string& name, int& value, const char* type,
                          const char* description) {
    return numberOption<int>(
        app, name, [&value](int number) { value = number; }, type, description);
}

CLI::Option* wordOption(CLI::App* app, const char* name, std::string& value,
                        std::vector<std::string> choices, const char* description) {
    return app->add_option(name, value, description)
        ->type_name("WORD")
        ->check(CLI::IsMember(std::move(choices)));
}

/// A command's help names the options that it shares with all others.
class HelpFormatter final : public CLI::Formatter {
public:
    std::string make_footer(const CLI::App* app) const override {
        const std::string own = CLI::Formatter::make_footer(app);
        if (!app->get_parent()) return own;
        return own + (own.empty() ? "\n" : "") +
               "Common options (see 'cyclorama --help'): --seed --device --threads --json "
               "--quiet\n";
    }
};

std::vector<std::string> namesOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        if (!command->get_group().empty()) names.push_back(command->get_name());
    return names;
}

std::vector<std::string> optionsOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

} // namespace

CommandLine::CommandLine()
    : m_app(std::make_unique<CLI::App>("Trains CycleGAN: learns to translate pictures of one kind "
                                       "into another from two unpaired folders.",
                                       "cyclorama")) {
    m_app->set_version_flag("--version", "cyclorama " CYCLORAMA_VERSION, "Print the version");
    m_app->set_help_flag("-h,--help", "Print help; after a command, that command's");
    m_app->formatter(std::make_shared<HelpFormatter>());
    m_app->fallthrough();
    m_app->require_subcommand(0, 1);
    pathOption(m_app.get(), "path", m_request.studio.open, "PATH",
               "A run, a folder of pictures or a picture to open in the window");
    defineCommon();
    defineTrain();
    defineTranslate();
    defineInfo();
    defineTables();
    defineChecks();
    defineStudio();
    defineGenerators();
    // Last: commands inherit what their parent has when they are made.
    m_app->footer("Without a command the window opens; the options of 'studio' are understood.\n"
                  "'cyclorama train --demo' trains on pictures that the program draws itself.");
}

CommandLine::~CommandLine() = default;

CLI::App* CommandLine::command(const char* name, Request::Command value, const char* description) {
    CLI::App* made = m_app->add_subcommand(name, description);
    made->callback([this, value] { m_request.command = value; });
    return made;
}

void CommandLine::defineCommon() {
    CLI::App* app = m_app.get();
    CommonOptions& common = m_request.common;
    numberOption(app, "--seed", common.seed, "Start of all random numbers");
    app->add_option_function<std::string>(
           "--device", [&common](const std::string& text) { common.device = text; },
           "Where to compute: auto, cpu, cuda or cuda:N")
        ->type_name("DEVICE");
    numberOption(app, "--threads", common.threads, "Processor threads to compute with; 0: all");
    app->add_flag("--json", common.json, "One JSON object a line on standard output");
    app->add_flag("--quiet", common.quiet, "Print errors and the closing line only");
    for (CLI::Option* option : app->get_options())
        if (!option->get_positional() && !option->check_name("--help") &&
            !option->check_name("--version"))
            option->group("Common options");
}

void CommandLine::defineTrain() {
    TrainRequest& train = m_request.train;
    CLI::App* app = command("train", Request::Command::Train, "Train a new run or go on with one");
    pathOption(app, "--data", train.data, "DIR", "Folder that holds trainA and trainB")
        ->group("Pictures");
    pathOption(app, "--a", train.folderA, "DIR", "Pictures of domain A")->group("Pictures");
    pathOption(app, "--b", train.folderB, "DIR", "Pictures of domain B")->group("Pictures");
    app->add_flag("--demo", train.demo,
                  "Landscapes that the program draws: summer days and winter nights")
        ->group("Pictures");
    pathOption(app, "--resume", train.resume, "RUN", "Go on with this run, as if never stopped");

    std::vector<std::string> names;
    for (const Preset& preset : presets())
        names.push_back(preset.name);
    wordOption(app, "--preset", train.preset, std::move(names), "Named settings to begin from");
    pathOption(app, "--config", train.config, "FILE", "JSON with settings; overrides the preset");
    app->add_option("--set", train.settings,
                    "One setting (see 'cyclorama settings'); overrides --config; may be repeated")
        ->type_name("KEY=VALUE")
        ->expected(1)
        ->allow_extra_args(false)
        ->take_all();
    pathOption(app, "--out", train.out, "RUN", "Folder of the new run");
    numberOption(app, "--steps", train.steps, "End after this step of the run");
    numberOption(app, "--epochs", train.epochs, "End after this epoch of the run");
    pathOption(
        app, "--start-from", train.startFrom, "DIR",
        "Folder with *_net_G_A.pth, G_B, D_A or D_B to start from; those missing start fresh");
    app->footer("Ctrl-C ends with a checkpoint, and 'train --resume RUN' goes on from there.\n"
                "Examples:\n"
                "  cyclorama train --demo\n"
                "  cyclorama train --data horse2zebra --preset quick --set lambda_identity=0\n"
                "  cyclorama train --resume runs/horse2zebra-2026-11-24 --epochs 300");
}

void CommandLine::defineTranslate() {
    TranslateRequest& translate = m_request.translate;
    CLI::App* app =
        command("translate", Request::Command::Translate, "Translate pictures, folders and videos");
    app->add_option_function<std::vector<std::string>>(
           "input",
           [&translate](const std::vector<std::string>& paths) {
               translate.inputs.assign(paths.begin(), paths.end());
           },
           "Pictures, folders with pictures, videos")
        ->type_name("PATH");
    pathOption(app, "--run", translate.run, "RUN", "Take the networks of this run");
    app->add_option("--checkpoint", translate.checkpoint,
                    "One of the run's checkpoints, by file or step; else the latest networks")
        ->type_name("C");
    pathOption(app, "--weights", translate.weights, "FILE",
               "Take this generator, a .pth of this program or of the Python implementation");
    wordOption(app, "--direction", translate.direction, {"AtoB", "BtoA"},
               "Which of the run's two generators; AtoB unless told");
    pathOption(app, "--out", translate.out, "DIR", "Folder for the results");
    app->add_option("--suffix", translate.suffix, "Appended to the name of each result")
        ->type_name("TEXT");
    app->add_option("--precision", translate.precision, "auto, float32, fast_float32 or bfloat16")
        ->type_name("WORD");
    app->footer("Results have the size of their source and never take its place.\n"
                "Example:\n"
                "  cyclorama translate photos --run runs/summer --direction AtoB --out winter");
}

void CommandLine::defineInfo() {
    CLI::App* app = command("info", Request::Command::Info,
                            "Describe a run or a file of weights, and verify it whole");
    pathOption(app, "path", m_request.info.path, "RUN", "A run, a checkpoint or a .pth file")
        ->required();
}

void CommandLine::defineTables() {
    CLI::App* app = command("presets", Request::Command::Presets, "List the named settings");
    app->add_option("name", m_request.presets.name, "Show what this preset changes")
        ->type_name("WORD");
    app = command("settings", Request::Command::Settings,
                  "List every setting with default, range and meaning");
    app->add_flag("--markdown", m_request.settings.markdown, "As the page docs/settings.md");
}

void CommandLine::defineChecks() {
    command("doctor", Request::Command::Doctor,
            "Show versions and devices, and compare a small step on each with the CPU");
    CLI::App* app = command("selftest", Request::Command::Selftest,
                            "Compare the engine with reference results");
    pathOption(app, "--parity", m_request.selftest.parity, "DIR",
               "Folder of training cases: CASE/case.json and tensors.f32");
    pathOption(app, "--pth", m_request.selftest.pth, "DIR",
               "Folder of generators: NAME.pth, NAME.json and NAME.f32");
    app->add_flag("--cuda-graph", m_request.selftest.cudaGraph,
                  "Train the parity cases by way of a CUDA graph; needs --device cuda");
    app->footer("Without options it runs the cases that come with the program, on the CPU.");
}

void CommandLine::defineStudio() {
    StudioRequest& studio = m_request.studio;
    CLI::App* app = command("studio", Request::Command::Studio, "Open the window");
    pathOption(app, "path", studio.open, "PATH",
               "A run, a folder of pictures, a picture, or networks (.ckpt, .pth)");
    app->add_flag("--demo", studio.demo, "Start training on drawn landscapes at once");
    pathOption(app, "--run", studio.run, "RUN", "The run that --screenshots shows");
    wordOption(app, "--language", studio.language, {"en", "zh", "zh_CN"}, "Language of the window");
    wordOption(app, "--theme", studio.theme, {"light", "dark", "system"}, "Colours of the window");
    numberOption(app, "--measure-stalls", studio.measureStalls, "SECONDS",
                 "Quit after this time and print how long the window ever stood still");
    app->add_flag("--hands-off", studio.handsOff,
                  "With --measure-stalls: only look on and measure the pace, no gaps");
    pathOption(app, "--screenshots", studio.screenshots, "DIR",
               "Write pictures of every panel and of the window, and quit");
}

void CommandLine::defineGenerators() {
    CLI::App* app = command("completion", Request::Command::Completion,
                            "Print a completion script for a shell");
    app->add_option("shell", m_request.shell)
        ->required()
        ->check(CLI::IsMember(std::vector<std::string>{"bash", "zsh", "fish"}));
    app->group(""); // for packagers: not in the help
    command("man", Request::Command::Man, "Print the manual page")->group("");
}

/// The window's own options do without its command: "cyclorama --theme dark".
std::vector<const char*> CommandLine::withCommand(int argc, const char* const* argv) const {
    std::vector<const char*> words(argv, argv + argc);
    const auto windows = optionsOf(*m_app->get_subcommand("studio"));
    bool forWindow = false;
    for (const std::string_view word : words) {
        for (const CLI::App* command : m_app->get_subcommands([](const CLI::App*) { return true; }))
            if (command->check_name(std::string(word))) return words;
        const std::string name(word.substr(0, word.find('=')));
        const bool own = std::ranges::find(windows, name) != windows.end();
        forWindow = forWindow || (own && !m_app->get_option_no_throw(name));
    }
    if (forWindow) words.insert(words.begin() + 1, "studio");
    return words;
}

Request CommandLine::parse(int argc, const char* const* argv) {
    const std::vector<const char*> words = withCommand(argc, argv);
    try {
        m_app->parse(static_cast<int>(words.size()), words.data());
    } catch (const CLI::CallForHelp&) {
        m_request.command = Request::Command::Text;
        m_request.text = m_app->help();
        return m_request;
    } catch (const CLI::CallForVersion& version) {
        m_request.command = Request::Command::Text;
        m_request.text = std::string(version.what()) + "\n";
        return m_request;
    } catch (const CLI::ExtrasError& error) {
        const auto chosen = m_app->get_subcommands();
        auto known = optionsOf(*m_app);
        const auto own =
            optionsOf(chosen.empty() ? *m_app->get_subcommand("studio") : *chosen.front());
        known.insert(known.end(), own.begin(), own.end());
        const std::string extra = m_app->remaining(true).at(0);
        const std::string meant = nearestWord(extra.substr(0, extra.find('=')), known);
        const std::string help = chosen.empty() ? "" : " " + chosen.front()->get_name();
        throw UsageError("\"{}\" is not understood{}\n'cyclorama{} --help' lists what is.", extra,
                         meant.empty() ? Sentence() : say("; did you mean {}?", meant), help);
    } catch (const CLI::ParseError& error) {
        throw UsageError(Sentence(error.what()));
    }
    const std::string path = m_request.studio.open.string();
    if (m_request.command != Request::Command::Studio && !path.empty())
        throw UsageError("\"{}\" is one argument too many", path);
    if (!path.empty() && !std::filesystem::exists(path)) {
        const std::string meant = nearestWord(path, namesOf(*m_app));
        throw UsageError("\"{}\" is neither a command nor a file or folder{}", path,
                         meant.empty() ? Sentence() : say("; did you mean {}?", meant));
    }
    return m_request;
}

ValueKind valueKind(const CLI::Option& option) {
    if (option.get_items_expected_max() == 0) return ValueKind::None;
    const std::string type = option.get_type_name();
    return std::ranges::find(kPathTypes, type) != std::end(kPathTypes) ? ValueKind::Path
                                                                       : ValueKind::Word;
}

std::vector<std::string> valueChoices(const CLI::Option& option) {
    if (option.check_name("--device")) return {"auto", "cpu", "cuda"};
    if (option.check_name("--precision")) return {"auto", "float32", "fast_float32", "bfloat16"};
    if (option.check_name("--set")) {
        std::vector<std::string> keys;
        for (const Setting& setting : settings())
            keys.push_back(setting.key + "=");
        return keys;
    }
    // A list to choose from stands in the type name: WORD:{paper,quick}.
    const std::string type = option.get_type_name();
    const auto begin = type.find('{');
    const auto end = type.rfind('}');
    if (begin == std::string::npos || end == std::string::npos) return {};
    return CLI::detail::split(type.substr(begin + 1, end - begin - 1), ',');
}

} // namespace cyclorama
