#include "ui/studio.h"

#include "core/run/run_folder.h"
#include "ui/desktop/quit_signals.h"
#include "ui/mainwindow.h"
#include "ui/studio_errands.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace cyclorama {

namespace {

constexpr int kTitleHeight = 40; ///< at most, of what a window manager puts above the window

theme::Choice choiceOf(const QString& name) {
    if (name == QLatin1String("light")) return theme::Choice::Light;
    if (name == QLatin1String("dark")) return theme::Choice::Dark;
    return theme::Choice::System;
}

/// Words, dates and numbers in the language that was asked for, else chosen, else the system's.
void speak(QApplication& application, const StudioOptions& options, const QSettings& settings) {
    QString language = QString::fromStdString(options.language);
    if (language.isEmpty()) language = settings.value("language").toString();
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (locale.language() == QLocale::C) locale = QLocale(QLocale::English); // for its plurals
    QLocale::setDefault(locale);
    for (const auto& [file, folder] :
         {std::pair{QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
          std::pair{QStringLiteral("cyclorama"), QStringLiteral(":/translations")}}) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, file, QStringLiteral("_"), folder))
            application.installTranslator(translator);
    }
}

/// A message handler for the time in which Qt looks for the display: where there is none it would
/// abort, after its own lines about why.
void sayThatNoWindowOpens(QtMsgType type, const QMessageLogContext&, const QString& message) {
    std::fprintf(stderr, "%s\n", qPrintable(message));
    if (type != QtFatalMsg) return;
    std::fputs("cyclorama: the window cannot be opened, as the display does not answer; see "
               "whether DISPLAY or WAYLAND_DISPLAY names one that is on and lets you in. All else "
               "works without one, for example 'cyclorama train --demo'\n",
               stderr);
    std::_Exit(EXIT_FAILURE);
}

void dress(QApplication& application, const StudioOptions& options, const QSettings& settings) {
    QString look = QString::fromStdString(options.theme);
    if (look.isEmpty()) look = settings.value("appearance", "system").toString();
    theme::apply(application, choiceOf(look), settings.value("platformStyle").toBool());
}

} // namespace

int runStudio(int& argc, char** argv, const StudioOptions& options) {
    QApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    const QtMessageHandler handler = qInstallMessageHandler(sayThatNoWindowOpens);
    QApplication application(argc, argv);
    qInstallMessageHandler(handler);
    QApplication::setOrganizationName(QStringLiteral("cyclorama"));
    QApplication::setApplicationName(QStringLiteral("cyclorama"));
    QApplication::setApplicationDisplayName(QStringLiteral("Cyclorama"));
    QApplication::setApplicationVersion(QStringLiteral(CYCLORAMA_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("cyclorama"));

    const bool errand = options.measureStallsSeconds > 0 || !options.screenshots.empty();
    std::optional<QTemporaryDir> scratch;
    std::filesystem::path runsFolder = defaultRunsFolder();
    if (errand) {
        // An errand leaves neither runs nor settings behind.
        scratch.emplace();
        runsFolder = scratch->path().toStdString();
        qputenv("CYCLORAMA_RUNS", scratch->path().toLocal8Bit());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch->path());
        if (!options.run.empty()) runsFolder = options.run.parent_path();
    }
    QSettings settings;
    speak(application, options, settings);
    dress(application, options, settings);

    MainWindow window(Engine::real(), runsFolder);
    QObject::connect(&window, &MainWindow::appearanceChosen, &application,
                     [&application] { dress(application, {}, QSettings()); });
    if (!options.theme.empty()) window.markAppearance(QString::fromStdString(options.theme));
    const QuitSignals quitSignals([&window] { window.checkpointAndQuit(); });
    // At the first start on a small screen its title or its foot would lie outside.
    const QSize room = window.screen()->availableSize() - QSize(0, kTitleHeight);
    const bool fits = window.size().boundedTo(room) == window.size();
    if (errand || fits || settings.contains("geometry"))
        window.show();
    else
        window.showMaximized();
    if (options.measureStallsSeconds > 0) {
        measureStalls(window, options);
    } else if (!options.screenshots.empty()) {
        takeScreenshots(window, options);
    } else if (options.demo) {
        window.startDemo();
    } else if (!options.open.empty()) {
        window.openPath(options.open);
    }
    return QApplication::exec();
}

} // namespace cyclorama
