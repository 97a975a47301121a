#include "ui/session/run_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace cyclorama {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(cyclorama::RunSummary)
};

} // namespace

QString stateText(TrainerState state) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("cyclorama", text); };
    switch (state) {
    case TrainerState::Idle:
        return tr("Ready");
    case TrainerState::Preparing:
        return tr("Preparing");
    case TrainerState::Running:
        return tr("Training");
    case TrainerState::Paused:
        return tr("Paused");
    case TrainerState::Stopping:
        return tr("Stopping");
    case TrainerState::Finished:
        return tr("Finished");
    case TrainerState::Stopped:
        return tr("Stopped");
    case TrainerState::Failed:
        return tr("Failed");
    }
    return {};
}

QString durationText(double seconds) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("cyclorama", text); };
    const qint64 whole = static_cast<qint64>(seconds + 0.5);
    const QLocale locale;
    if (whole < 60) return tr("%1 s").arg(locale.toString(whole));
    if (whole < 3600)
        return whole < 600 && whole % 60
                   ? tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60))
                   : tr("%1 min").arg(locale.toString((whole + 30) / 60));
    if (whole < 48 * 3600)
        return tr("%1 h %2 min")
            .arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
    return tr("%1 d %2 h")
        .arg(locale.toString(whole / 86400), locale.toString(whole % 86400 / 3600));
}

QString agoText(double then) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("cyclorama", text); };
    const QDateTime time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(then));
    const qint64 seconds = time.secsTo(QDateTime::currentDateTime());
    const QLocale locale;
    if (seconds < 60) return tr("just now");
    if (seconds < 3600) return tr("%1 min ago").arg(locale.toString(seconds / 60));
    if (seconds < 24 * 3600) return tr("%1 h ago").arg(locale.toString(seconds / 3600));
    return locale.toString(time.date(), QLocale::ShortFormat);
}

QString bytesText(double bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString trainedAgainText(const RunSummary& run) {
    if (run.stepsToRepeat() == 0) return {};
    return Words::tr("It goes on from step %1; the %n step(s) after that are trained again.",
                     nullptr, static_cast<int>(run.stepsToRepeat()))
        .arg(QLocale().toString(static_cast<qlonglong>(run.checkpointStep)));
}

} // namespace cyclorama
