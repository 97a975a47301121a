#include "ui/widgets/theme.h"

#include "ui/widgets/theme_follower.h"
#include "ui/widgets/theme_icon.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QHash>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace cyclorama::theme {

namespace {

const char* const kPlatformFont = "cycloramaPlatformFont";
const char* const kPlatformStyle = "cycloramaPlatformStyle";
const char* const kWornStyle = "cycloramaWornStyle";
const char* const kWearsPlatform = "cycloramaWearsPlatform";

Colours makeLight() {
    Colours c;
    c.window = "#eef0f3";
    c.panel = "#ffffff";
    c.field = "#f3f5f7";
    c.line = "#d5dae0";
    c.text = "#1c2126";
    c.secondary = "#5f6873";
    c.accent = "#1f6feb";
    c.good = "#1a7f4f";
    c.warning = "#b26a00";
    c.error = "#c62828";
    c.onAccent = "#ffffff";
    return c;
}

Colours makeDark() {
    Colours c;
    c.window = "#16181c";
    c.panel = "#1d2025";
    c.field = "#24282e";
    c.line = "#31363e";
    c.text = "#e7e9ec";
    c.secondary = "#98a0ab";
    c.accent = "#4c9ffe";
    c.good = "#3fb37f";
    c.warning = "#e6a23c";
    c.error = "#ef6b6b";
    c.onAccent = "#10161d"; // white on this accent would have a contrast of 2.7 only
    return c;
}

const Colours& coloursFor(bool dark) {
    static const Colours light = makeLight();
    static const Colours darker = makeDark();
    return dark ? darker : light;
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto blend = [share](int x, int y) {
        return static_cast<int>(x + (y - x) * share + 0.5);
    };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

QPalette paletteOf(const Colours& c) {
    QPalette palette;
    const QColor faint = mixed(c.panel, c.secondary, 0.6);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.field);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Button, c.field);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onAccent);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, mixed(c.panel, c.line, 0.3));
    palette.setColor(QPalette::Midlight, mixed(c.panel, c.line, 0.6));
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, mixed(c.line, c.text, 0.3));
    palette.setColor(QPalette::Shadow, mixed(c.line, c.text, 0.6));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.secondary);
    return palette;
}

QFont platformFont(QApplication& application) {
    const QVariant kept = application.property(kPlatformFont);
    if (kept.isValid()) return kept.value<QFont>();
    const QFont font = application.font();
    application.setProperty(kPlatformFont, font);
    return font;
}

/// The system's font, at least as large as the drawing's 13 pixels.
QFont baseFont(QApplication& application) {
    QFont font = platformFont(application);
    if (QFontInfo(font).pixelSize() < 13) font.setPixelSize(13);
    return font;
}

int basePixels() {
    return QFontInfo(QApplication::font()).pixelSize();
}

QString filledStyle(const QString& file, const Colours& c, bool dark) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) qFatal("The style %s is missing", qPrintable(file));
    QString style = QString::fromUtf8(source.readAll());

    const int base = basePixels();
    const QHash<QString, QString> values = {
        {"window", c.window.name()},
        {"panel", c.panel.name()},
        {"field", c.field.name()},
        {"line", c.line.name()},
        {"text", c.text.name()},
        {"secondary", c.secondary.name()},
        {"accent", c.accent.name()},
        {"good", c.good.name()},
        {"warning", c.warning.name()},
        {"error", c.error.name()},
        {"onAccent", c.onAccent.name()},
        {"faint", mixed(c.panel, c.secondary, 0.6).name()},
        {"hover", mixed(c.panel, c.text, 0.06).name()},
        {"pressed", mixed(c.panel, c.text, 0.12).name()},
        {"scroll", mixed(c.panel, c.secondary, 0.35).name()},
        {"accentFill", mixed(c.panel, c.accent, 0.14).name()},
        {"goodFill", mixed(c.panel, c.good, 0.12).name()},
        {"noticeFill", mixed(c.panel, c.warning, 0.15).name()},
        {"errorFill", mixed(c.panel, c.error, 0.13).name()},
        {"accentHover", mixed(c.accent, dark ? QColor(Qt::white) : QColor(Qt::black), 0.12).name()},
        {"accentPressed", mixed(c.accent, QColor(Qt::black), 0.22).name()},
        {"captionSize", QString::number(base - 1)},
        {"headingSize", QString::number(base - 2)},
        {"titleSize", QString::number(base + 2)},
        {"largeSize", QString::number(base + 11)},
        {"formHeight", QString::number(base + 9)}, // 24 with its border at 13 pixels
        {"bandHeight", QString::number(base + 5)}, // 24, as they stand beside tabs
        {"barHeight", QString::number(base + 13)}, // 28
        {"scheme", dark ? "dark" : "light"},
        {"menuCheck", dark ? "light" : "dark"},
    };
    for (auto it = values.begin(); it != values.end(); ++it)
        style.replace("${" + it.key() + "}", it.value());
    return style;
}

QColor tintColour(Tint tint) {
    const Colours& c = colours();
    switch (tint) {
    case Tint::Text:
        return c.text;
    case Tint::Secondary:
        return c.secondary;
    case Tint::Accent:
        return c.accent;
    case Tint::OnAccent:
        return c.onAccent;
    case Tint::OnPrimary:
        // The platform's own buttons are not filled with the accent.
        return qApp->property(kWearsPlatform).toBool() ? c.text : c.onAccent;
    case Tint::Good:
        return c.good;
    case Tint::Warning:
        return c.warning;
    case Tint::Error:
        return c.error;
    }
    return c.text;
}

void wear(QApplication& application, bool dark, bool platformStyle) {
    const Colours& c = coloursFor(dark);
    application.setProperty(kWearsPlatform, platformStyle);
    if (platformStyle) {
        application.setPalette(QPalette());
        application.setFont(platformFont(application));
        application.setStyleSheet(filledStyle(":/styles/platform.qss", colours(), isDark()));
        return;
    }
    application.setFont(baseFont(application));
    application.setPalette(paletteOf(c));
    application.setStyleSheet(filledStyle(":/styles/studio.qss", c, dark));
}

} // namespace

const Colours& colours() {
    return coloursFor(isDark());
}

bool isDark() {
    return QApplication::palette().color(QPalette::Window).lightness() <
           QApplication::palette().color(QPalette::WindowText).lightness();
}

void apply(QApplication& application, Choice choice, bool platformStyle) {
    platformFont(application); // remembered before anything replaces it
    auto* follower = application.findChild<ThemeFollower*>();
    if (!follower) follower = new ThemeFollower(&application);
    follower->disconnect(&application);

    const QVariant kept = application.property(kPlatformStyle);
    if (!kept.isValid()) application.setProperty(kPlatformStyle, application.style()->name());
    const QString style =
        platformStyle ? application.property(kPlatformStyle).toString() : QStringLiteral("Fusion");
    if (application.property(kWornStyle).toString() != style) { // it polishes every widget
        application.setStyle(style);
        application.setProperty(kWornStyle, style);
    }

    switch (choice) {
    case Choice::Light:
        wear(application, false, platformStyle);
        break;
    case Choice::Dark:
        wear(application, true, platformStyle);
        break;
    case Choice::System:
        wear(application, follower->isDark(), platformStyle);
        QObject::connect(
            follower, &ThemeFollower::changed, &application,
            [&application, platformStyle](bool dark) { wear(application, dark, platformStyle); });
        break;
    }
}

QIcon icon(const QString& name, Tint tint) {
    return QIcon(new ThemeIconEngine(name, [tint] { return tintColour(tint); }));
}

QString plainWords(const QString& actionText) {
    static const QRegularExpression kAppended(QStringLiteral("\\s*\\(&.\\)"));
    QString words = actionText;
    words.remove(kAppended).remove(QLatin1Char('&'));
    if (words.endsWith(QChar(0x2026))) words.chop(1);
    return words;
}

QString besideIcon(const QString& text) {
    return QLatin1Char(' ') + text;
}

void setRole(QWidget* widget, const char* role) {
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QFont captionFont() {
    QFont font = QApplication::font();
    font.setPixelSize(basePixels() - 1);
    return font;
}

QFont figureFont() {
    // Proportional text fonts draw figures of equal width unless they are told otherwise.
    QFont font = QApplication::font();
    font.setKerning(false);
    return font;
}

} // namespace cyclorama::theme
