#include "core/base/error.h"
#include "core/base/random.h"
#include "core/train/settings.h"
#include "tests/support/paths.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <regex>
#include <set>

using namespace cyclorama;

namespace {

/// The names of TrainingConfig's members, read from its header.
std::set<std::string> membersOfConfig() {
    std::ifstream header(std::string(CYCLORAMA_SOURCE_DIR) + "/core/train/training_config.h");
    const std::regex member(R"(^    [a-z:_0-9]+ (\w+)( = .*)?;)");
    std::set<std::string> names;
    std::smatch match;
    for (std::string line; std::getline(header, line);)
        if (std::regex_search(line, match, member)) names.insert(match[1]);
    return names;
}

/// Another value that the row takes by itself.
SettingValue otherValue(const Setting& row, Random& random) {
    switch (row.kind) {
    case SettingKind::Boolean:
        return !std::get<bool>(defaultOf(row));
    case SettingKind::Integer: {
        if (!row.choices.empty()) return parseValue(row, row.choices.front());
        const auto spread = std::min(row.maximum - row.minimum, 1e9);
        return static_cast<std::int64_t>(row.minimum + std::floor(spread * random.uniform()));
    }
    case SettingKind::Real:
        return random.uniform(row.minimum, row.maximum);
    case SettingKind::Choice:
        return row.choices.back();
    case SettingKind::Text:
    case SettingKind::Folder:
        return std::string("/data/überall/\"") + row.key;
    }
    return {};
}

TrainingConfig demoConfig() {
    TrainingConfig config;
    config.demo = true;
    return config;
}

std::string messageOf(const auto& call) {
    try {
        call();
    } catch (const UsageError& error) {
        return error.what();
    }
    return "no UsageError";
}

/// Fails with the whole message where `part` does not stand in it.
void mustSay(const std::string& message, const std::string& part) {
    QVERIFY2(message.find(part) != std::string::npos,
             ("\"" + part + "\" is missing in: " + message).c_str());
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMemberOfTheConfigHasOneRow() {
        const auto members = membersOfConfig();
        QVERIFY(members.size() > 40);
        std::set<std::string> keys;
        for (const auto& row : settings())
            QVERIFY2(keys.insert(row.key).second, (row.key + " has two rows").c_str());
        QCOMPARE(keys, members);
    }

    void aRowReadsAndWritesItsOwnMemberAlone() {
        Random random(1);
        for (const auto& row : settings()) {
            TrainingConfig config;
            const auto value = otherValue(row, random);
            row.set(config, value);
            QVERIFY2(row.get(config) == value, row.key.c_str());
            if (value == defaultOf(row)) continue;
            QCOMPARE(differences(config, TrainingConfig{}), std::vector<std::string>{row.key});
        }
    }

    void everyRowIsToldToPeople() {
        const std::set<std::string> groups = {"Data", "Networks", "Loss weights", "Optimiser",
                                              "Run"};
        for (const auto& row : settings()) {
            QVERIFY2(groups.contains(row.group), row.key.c_str());
            QVERIFY2(!row.label.empty(), row.key.c_str());
            QVERIFY2(row.help.size() > 20 && row.help.ends_with('.'), row.key.c_str());
            QVERIFY2(row.kind != SettingKind::Choice || row.choices.size() > 1, row.key.c_str());
        }
    }

    void everyDefaultMayStand() {
        for (const auto& row : settings()) {
            const auto text = toText(defaultOf(row));
            QVERIFY2(parseValue(row, text) == defaultOf(row), row.key.c_str());
        }
        QVERIFY(problems(demoConfig()).empty());
    }

    void theLiveSettingsAreThoseThatATrainerCanChange() {
        std::set<std::string> live;
        for (const auto& row : settings())
            if (row.live) live.insert(row.key);
        const std::set<std::string> expected = {"lr",
                                                "lr_D",
                                                "lambda_A",
                                                "lambda_B",
                                                "lambda_identity",
                                                "lambda_gp",
                                                "n_epochs",
                                                "n_epochs_decay",
                                                "max_steps",
                                                "preview_steps",
                                                "preview_pictures",
                                                "preview_a",
                                                "preview_b",
                                                "save_epoch_freq",
                                                "checkpoint_steps",
                                                "checkpoint_minutes",
                                                "keep_checkpoints"};
        QCOMPARE(live, expected);
    }

    void valuesSurviveTheirText_data() {
        QTest::addColumn<double>("value");
        for (const double value : {0.0002, 2e-4 / 3, 1e-9, 0.1, 1.0, 10.0, 123456.75, 1e12, 0.0})
            QTest::newRow(std::to_string(value).c_str()) << value;
    }
    void valuesSurviveTheirText() {
        QFETCH(double, value);
        const auto text = toText(value);
        QCOMPARE(std::stod(text), value);
        if (value >= 1e-6) QVERIFY2(text.find('e') == std::string::npos, text.c_str());
    }

    void aTextIsTakenOnlyWhereItMakesSense_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("right");
        const auto row = [](const char* key, const char* text, bool right) {
            QTest::addRow("%s %s", key, text) << key << text << right;
        };
        row("netG", "resnet_3blocks", true);
        row("netG", "unet_64", true);
        row("netG", "unet_1024", true);
        row("netG", "resnet_0blocks", false);
        row("netG", "resnet_blocks", false);
        row("netG", "resnet_-3blocks", false);
        row("netG", "unet_100", false);
        row("netG", "unet_16", false);
        row("netG", "vgg", false);
        row("device", "cuda:3", true);
        row("device", "cuda:", false);
        row("device", "cuda:x", false);
        row("device", "cuda:-1", false);
        row("device", "gpu", false);
        row("input_nc", "1", true);
        row("input_nc", "2", false);
        row("lr", "2e-4", true);
        row("lr", "0", false);
        row("lr", "nan", false);
        row("lr", "inf", false);
        row("lr", "2e-4x", false);
        row("lr", "", false);
        row("batch_size", "1.5", false);
        row("batch_size", "0", false);
        row("batch_size", "99999999999999999999", false);
        row("no_flip", "yes", true);
        row("no_flip", "maybe", false);
    }
    void aTextIsTakenOnlyWhereItMakesSense() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(bool, right);
        TrainingConfig config;
        if (right) {
            assign(config, key.toStdString(), text.toStdString());
            return;
        }
        const auto message =
            messageOf([&] { assign(config, key.toStdString(), text.toStdString()); });
        mustSay(message, key.toStdString() + " = ");
        mustSay(message, allowedValues(*findSetting(key.toStdString())).english());
        QVERIFY(config == TrainingConfig{});
    }

    void anUnknownKeyIsRefusedWithTheNearest_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("letter missing") << "bach_size"
                                        << "batch_size";
        QTest::newRow("dash") << "crop-size"
                              << "crop_size";
        QTest::newRow("letter case") << "LAMBDA_b"
                                     << "lambda_B";
        QTest::newRow("far from all") << "colour_of_sky"
                                      << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void anUnknownKeyIsRefusedWithTheNearest() {
        QFETCH(QString, key);
        QFETCH(QString, nearest);
        TrainingConfig config;
        mustSay(messageOf([&] { assign(config, key.toStdString(), "1"); }),
                nearest.isEmpty() ? "'cyclorama settings' lists them all"
                                  : "did you mean " + nearest.toStdString() + "?");
    }

    void jsonBringsBackEveryValueExactly() {
        Random random(7);
        for (int i = 0; i < 50; ++i) {
            TrainingConfig config;
            for (const auto& row : settings())
                if (random.chance(0.7)) row.set(config, otherValue(row, random));
            QVERIFY(fromJson(toJson(config), "round trip") == config);
        }
    }

    void jsonKeepsWhatIsAbsentAtItsBase() {
        TrainingConfig base;
        base.ngf = 17;
        base.lr = 0.001;
        const auto config = fromJson(R"({"cyclorama_config": 1, "lr": 1})", "part", base);
        QCOMPARE(config.ngf, 17);
        QCOMPARE(config.lr, 1.0);
    }

    void jsonThatIsNotOursIsRefusedInWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no JSON") << "{lr"
                                 << "is no JSON";
        QTest::newRow("third line") << "{\n  \"lr\": 1,\n  ngf: 2\n}"
                                    << "is no JSON from line 3 on";
        QTest::newRow("empty") << ""
                               << "is no JSON";
        QTest::newRow("list") << "[1]"
                              << "holds no settings";
        QTest::newRow("no version") << R"({"lr": 0.1})"
                                    << "holds no settings";
        QTest::newRow("newer") << R"({"cyclorama_config": 2})"
                               << "version 2";
        QTest::newRow("unknown key") << R"({"cyclorama_config": 1, "bach_size": 2})"
                                     << "did you mean batch_size";
        QTest::newRow("wrong type") << R"({"cyclorama_config": 1, "lr": "fast"})"
                                    << "lr = \"fast\" is not possible";
        QTest::newRow("flag as number") << R"({"cyclorama_config": 1, "no_flip": 1})"
                                        << "true or false";
        QTest::newRow("fraction") << R"({"cyclorama_config": 1, "ngf": 1.5})"
                                  << "whole number";
        QTest::newRow("out of range") << R"({"cyclorama_config": 1, "ngf": 100000})"
                                      << "from 1 to 512";
        QTest::newRow("beyond 64 bits")
            << R"({"cyclorama_config": 1, "seed": 18446744073709551615})"
            << "seed = ";
    }
    void jsonThatIsNotOursIsRefusedInWords() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto message = messageOf([&] { fromJson(text.toStdString(), "my.json"); });
        mustSay(message, "my.json: ");
        mustSay(message, part.toStdString());
    }

    void aFolderWhoseNameIsNotUtf8CannotBeSaved() {
        TrainingConfig config;
        config.data_a = "/data/\xe4pfel";
        mustSay(messageOf([&] { toJson(config); }), "not UTF-8");
    }

    void settingsThatContradictEachOtherAreTold_data() {
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* changes, const char* key, const char* part) {
            QTest::newRow(changes) << changes << key << part;
        };
        row("demo=false", "data_a", "names no folder");
        row("data_b=/x", "data_b", "demo = true");
        row("load_size=200", "load_size", "load_size = 200 is less than crop_size (256)");
        row("preprocess=scale_width_and_crop load_size=200", "load_size", "crop_size");
        row("crop_size=254", "crop_size", "take 252 or 256");
        row("netG=unet_128 crop_size=192", "crop_size", "take 128 or 256");
        row("netG=unet_256 crop_size=64", "crop_size", "take 256");
        row("crop_size=20", "crop_size", "at least 24");
        row("netD=n_layers n_layers_D=5 crop_size=64", "crop_size", "at least 96");
        row("output_nc=1", "lambda_identity", "output_nc 1");
        row("n_epochs=0 n_epochs_decay=0", "n_epochs", "at least 1");
        row("device=cpu precision=tf32", "precision", "needs a GPU");
        row("device=cpu precision=float16", "precision", "needs a GPU");
        row("activation_checkpointing=true netG=unet_256", "activation_checkpointing", "resnet");
        row("activation_checkpointing=true norm=batch", "activation_checkpointing", "resnet");
        row("activation_checkpointing=true no_dropout=false", "activation_checkpointing", "resnet");
    }
    void settingsThatContradictEachOtherAreTold() {
        QFETCH(QString, changes);
        QFETCH(QString, key);
        QFETCH(QString, part);
        auto config = demoConfig();
        for (const QString& change : changes.split(' ')) {
            const auto halves = change.split('=');
            assign(config, halves[0].toStdString(), halves[1].toStdString());
        }
        const auto found = problems(config);
        QVERIFY(!found.empty());
        QCOMPARE(found.front().key, key.toStdString());
        mustSay(found.front().message.english(), part.toStdString());
        mustSay(messageOf([&] { validate(config); }), found.front().message.english());
    }

    void settingsThatLookAlikeButFitAreAccepted_data() {
        QTest::addColumn<QString>("changes");
        for (const char* changes :
             {"output_nc=1 lambda_identity=0", "preprocess=none crop_size=255 netG=unet_256",
              "preprocess=crop load_size=8", "netD=pixel crop_size=8", "crop_size=24",
              "netD=n_layers n_layers_D=1 crop_size=8", "n_epochs=0 n_epochs_decay=1",
              "device=cpu precision=bfloat16", "preprocess=scale_width crop_size=250"})
            QTest::newRow(changes) << changes;
    }
    void settingsThatLookAlikeButFitAreAccepted() {
        QFETCH(QString, changes);
        auto config = demoConfig();
        for (const QString& change : changes.split(' ')) {
            const auto halves = change.split('=');
            assign(config, halves[0].toStdString(), halves[1].toStdString());
        }
        const auto found = problems(config);
        QVERIFY2(found.empty(), found.empty() ? "" : found.front().message.english().c_str());
    }

    void everyProblemIsToldFirstRowsFirst() {
        TrainingConfig config;
        config.n_epochs = 0;
        config.n_epochs_decay = 0;
        config.output_nc = 1;
        std::vector<std::string> keys;
        for (const auto& problem : problems(config))
            keys.push_back(problem.key);
        const std::vector<std::string> expected = {"data_a", "data_b", "lambda_identity",
                                                   "n_epochs"};
        QCOMPARE(keys, expected);
    }

    void numbersThatAreNoneAreTold() {
        auto config = demoConfig();
        config.lambda_A = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(problems(config).size(), std::size_t{1});
        QCOMPARE(problems(config).front().key, std::string("lambda_A"));
    }

    void everyPresetCanBeTrained() {
        std::set<std::string> names;
        for (const auto& preset : presets()) {
            auto config = preset.config;
            if (!config.demo) config.data_a = config.data_b = "/pictures";
            const auto found = problems(config);
            QVERIFY2(found.empty(),
                     (preset.name + ": " + (found.empty() ? "" : found.front().message.english()))
                         .c_str());
            QVERIFY(names.insert(preset.name).second);
            QCOMPARE(&findPreset(preset.name), &preset);
        }
        for (const char* name : {"paper", "quick", "small-gpu", "photo", "unet256", "demo"})
            QVERIFY2(names.contains(name), name);
        QVERIFY(findPreset("paper").config == TrainingConfig{});
        mustSay(messageOf([] { findPreset("papr"); }), "paper, quick");
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "test_settings.moc"
