#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cyclorama {

/// Options that every command takes.
struct CommonOptions {
    std::optional<std::int64_t> seed;
    std::optional<std::string> device;
    std::optional<int> threads;
    bool json = false;
    bool quiet = false;
};

struct TrainRequest {
    std::filesystem::path data;
    std::filesystem::path folderA;
    std::filesystem::path folderB;
    bool demo = false;
    std::filesystem::path resume;
    std::string preset;
    std::filesystem::path config;
    std::vector<std::string> settings; ///< KEY=VALUE, in the order given
    std::filesystem::path out;
    std::optional<std::int64_t> steps;
    std::optional<int> epochs;
    std::filesystem::path startFrom;
};

struct TranslateRequest {
    std::vector<std::filesystem::path> inputs;
    std::filesystem::path run;
    std::string checkpoint; ///< a path, a file name or a step
    std::filesystem::path weights;
    std::string direction = "AtoB";
    std::filesystem::path out;
    std::string suffix;
    std::string precision = "auto";
};

struct InfoRequest {
    std::filesystem::path path;
};

struct PresetsRequest {
    std::string name; ///< empty: list them all
};

struct SettingsRequest {
    bool markdown = false;
};

struct SelftestRequest {
    std::filesystem::path parity;
    std::filesystem::path pth;
    bool cudaGraph = false;
};

struct StudioRequest {
    std::filesystem::path open; ///< a run, a folder of pictures or a picture
    bool demo = false;
    int measureStalls = 0; ///< seconds; 0: not
    bool handsOff = false;
    std::filesystem::path screenshots;
    std::filesystem::path run;
    std::string language;
    std::string theme;
};

/// What the command line asks for.
struct Request {
    enum class Command {
        Studio,
        Train,
        Translate,
        Info,
        Presets,
        Settings,
        Doctor,
        Selftest,
        Completion,
        Man,
        Text, ///< help or version
    };
    Command command = Command::Studio;
    CommonOptions common;
    TrainRequest train;
    TranslateRequest translate;
    InfoRequest info;
    PresetsRequest presets;
    SettingsRequest settings;
    SelftestRequest selftest;
    StudioRequest studio;
    std::string shell; ///< Completion
    std::string text;  ///< Text
};

} // namespace cyclorama
