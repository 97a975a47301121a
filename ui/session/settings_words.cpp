#include "ui/session/settings_words.h"

#include "core/base/error.h"
#include "ui/session/engine_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace cyclorama {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("cyclorama", text);
}

constexpr double kEndless = 1e9; ///< a bound that nobody meets

QString number(double value) {
    const QLocale locale;
    if (value == 0) return locale.toString(0);
    if (value >= 1e9) return locale.toString(value, 'g', 3);
    QString text = locale.toString(value, 'g', 12);
    static const QRegularExpression kExponent(QStringLiteral("[eE]-0*"));
    return text.replace(kExponent, QStringLiteral("e-")); // as people write it: 1e-9
}

} // namespace

QString settingsText(const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate("Settings", text.c_str());
}

QString choiceText(const std::string& choice) {
    static const std::pair<const char*, const char*> names[] = {
        {"AtoB", QT_TRANSLATE_NOOP("cyclorama", "A to B")},
        {"BtoA", QT_TRANSLATE_NOOP("cyclorama", "B to A")},
        {"resize_and_crop", QT_TRANSLATE_NOOP("cyclorama", "resize and crop")},
        {"crop", QT_TRANSLATE_NOOP("cyclorama", "crop")},
        {"scale_width", QT_TRANSLATE_NOOP("cyclorama", "scale width")},
        {"scale_width_and_crop", QT_TRANSLATE_NOOP("cyclorama", "scale and crop")},
        {"none", QT_TRANSLATE_NOOP("cyclorama", "none")},
        {"unet_128", QT_TRANSLATE_NOOP("cyclorama", "U-Net 128")},
        {"unet_256", QT_TRANSLATE_NOOP("cyclorama", "U-Net 256")},
        {"basic", QT_TRANSLATE_NOOP("cyclorama", "basic, 70 px")},
        {"n_layers", QT_TRANSLATE_NOOP("cyclorama", "by layers")},
        {"pixel", QT_TRANSLATE_NOOP("cyclorama", "pixel")},
        {"instance", QT_TRANSLATE_NOOP("cyclorama", "instance")},
        {"batch", QT_TRANSLATE_NOOP("cyclorama", "batch")},
        {"reflect", QT_TRANSLATE_NOOP("cyclorama", "reflect")},
        {"replicate", QT_TRANSLATE_NOOP("cyclorama", "replicate")},
        {"zero", QT_TRANSLATE_NOOP("cyclorama", "zero")},
        {"normal", QT_TRANSLATE_NOOP("cyclorama", "normal")},
        {"xavier", QT_TRANSLATE_NOOP("cyclorama", "Xavier")},
        {"kaiming", QT_TRANSLATE_NOOP("cyclorama", "Kaiming")},
        {"orthogonal", QT_TRANSLATE_NOOP("cyclorama", "orthogonal")},
        {"lsgan", QT_TRANSLATE_NOOP("cyclorama", "LSGAN")},
        {"vanilla", QT_TRANSLATE_NOOP("cyclorama", "vanilla")},
        {"wgangp", QT_TRANSLATE_NOOP("cyclorama", "WGAN-GP")},
        {"hinge", QT_TRANSLATE_NOOP("cyclorama", "hinge")},
        {"linear", QT_TRANSLATE_NOOP("cyclorama", "linear")},
        {"step", QT_TRANSLATE_NOOP("cyclorama", "step")},
        {"plateau", QT_TRANSLATE_NOOP("cyclorama", "plateau")},
        {"cosine", QT_TRANSLATE_NOOP("cyclorama", "cosine")},
        {"constant", QT_TRANSLATE_NOOP("cyclorama", "constant")},
        {"auto", QT_TRANSLATE_NOOP("cyclorama", "automatic")},
        {"cpu", QT_TRANSLATE_NOOP("cyclorama", "CPU")},
        {"cuda", QT_TRANSLATE_NOOP("cyclorama", "GPU (CUDA)")},
    };
    for (const auto& [key, name] : names)
        if (choice == key) return tr(name);
    static const QRegularExpression blocks(QStringLiteral("^resnet_(\\d+)blocks$"));
    const QString text = QString::fromStdString(choice);
    if (const auto match = blocks.match(text); match.hasMatch())
        return tr("ResNet %1").arg(match.captured(1));
    return text;
}

QString inPanelWords(QString text) {
    const auto put = [&text](const QString& pattern, const QString& words) {
        text.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(pattern)), words);
    };
    const auto isWord = [](const QString& name) { // means something else as well
        return name == name.toLower() && !name.contains(QLatin1Char('_'));
    };
    for (const Setting& setting : settings()) {
        const QString key = QString::fromStdString(setting.key);
        put(isWord(key) ? key + QStringLiteral("(?= = )") : key, settingsText(setting.label));
        for (const std::string& choice : setting.choices)
            if (!isWord(QString::fromStdString(choice)))
                put(QString::fromStdString(choice), choiceText(choice));
    }
    text.replace(QLatin1String(" = true"), QStringLiteral(" = ") + tr("on"));
    text.replace(QLatin1String(" = false"), QStringLiteral(" = ") + tr("off"));
    return text;
}

QString valueName(const Setting& setting, const SettingValue& value) {
    switch (setting.kind) {
    case SettingKind::Choice:
        return choiceText(toText(value));
    case SettingKind::Boolean:
        return std::get<bool>(value) ? tr("on") : tr("off");
    default:
        return valueText(value);
    }
}

QString valueName(const Setting& setting, const std::string& text) {
    try {
        TrainingConfig config;
        assign(config, setting.key, text);
        return valueName(setting, setting.get(config));
    } catch (const UsageError&) { // another version's value
        return QString::fromStdString(text);
    }
}

QString differenceText(const TrainingConfig& config, const std::vector<TrainingConfig>& others) {
    QStringList parts;
    for (const Setting& setting : settings()) {
        const SettingValue value = setting.get(config);
        const bool special =
            std::any_of(others.begin(), others.end(),
                        [&](const TrainingConfig& other) { return setting.get(other) != value; });
        if (special)
            parts << QStringLiteral("%1 %2").arg(settingsText(setting.label),
                                                 valueName(setting, value));
    }
    return parts.join(QStringLiteral(", "));
}

QString rangeText(const Setting& setting) {
    const QString standard = valueName(setting, defaultOf(setting));
    if (setting.kind == SettingKind::Integer || setting.kind == SettingKind::Real) {
        const QString unit = setting.unit.empty() ? QString() : " " + settingsText(setting.unit);
        if (setting.maximum >= kEndless)
            return tr("Default %1, %2 or more%3.").arg(standard, number(setting.minimum), unit);
        return tr("Default %1, %2 to %3%4.")
            .arg(standard, number(setting.minimum), number(setting.maximum), unit);
    }
    return standard.isEmpty() ? tr("Empty by default.") : tr("Default: %1.").arg(standard);
}

QString refusalText(const Setting& setting, const QString& value) {
    return tr("“%1” cannot be taken. %2").arg(value, rangeText(setting));
}

QString problemText(const SettingProblem& problem, const TrainingConfig& config) {
    const Setting& setting = *findSetting(problem.key);
    const SettingValue value = setting.get(config);
    double number = setting.minimum;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) number = static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value)) number = *real;
    if (number < setting.minimum || number > setting.maximum)
        return refusalText(setting, valueText(value));

    QString text = engineText(problem.message);
    const QString key = QString::fromStdString(problem.key);
    if (text.startsWith(key)) text.replace(0, key.size(), settingsText(setting.label));
    return inPanelWords(text);
}

QString valueText(const SettingValue& value) {
    QString text = QString::fromStdString(toText(value));
    if (std::holds_alternative<double>(value))
        text.replace(QLatin1Char('.'), QLocale().decimalPoint());
    return text;
}

std::string parserText(const QString& typed) {
    QString text = typed.trimmed();
    if (QLocale().decimalPoint() != QLatin1String("."))
        text.replace(QLocale().decimalPoint(), QLatin1String("."));
    return text.toStdString();
}

} // namespace cyclorama
