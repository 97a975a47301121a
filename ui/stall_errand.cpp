#include "ui/studio_errands.h"

#include "core/train/devices.h"
#include "core/train/settings.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/mainwindow.h"
#include "ui/stall_meter.h"
#include "ui/widgets/loss_plot.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimer>
#include <QWheelEvent>

#include <time.h>
#include <unistd.h>

namespace cyclorama {

namespace {

/// A turn of the wheel over the middle of a widget, delivered to whatever lies there.
void turnWheel(QWidget& over, int delta) {
    const QPoint middle = over.rect().center();
    QWidget* target = over.childAt(middle) ? over.childAt(middle) : &over;
    const QPointF local = target->mapFrom(&over, middle);
    QWheelEvent event(local, target->mapToGlobal(local), QPoint(), QPoint(0, delta), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(target, &event);
}

TrainingConfig stallConfig() {
    TrainingConfig config = findPreset("demo").config;
    config.load_size = 143;
    config.crop_size = 128;
    config.preview_steps = 10;
    config.n_epochs = 1000;
    config.max_steps = 0;
    return config;
}

/// Tells when a window paints itself for the first time.
class FirstPaint : public QObject {
public:
    explicit FirstPaint(QWidget& window) : QObject(&window) { window.installEventFilter(this); }

    double milliseconds() const { return m_milliseconds; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // When all of this turn is on the screen.
            QTimer::singleShot(0, this, [this] { m_milliseconds = sinceProcessStart(); });
        }
        return false;
    }

private:
    /// From /proc, to a hundredth of a second: the loading of the libraries counts too.
    static double sinceProcessStart() {
        QFile file(QStringLiteral("/proc/self/stat"));
        if (!file.open(QIODevice::ReadOnly)) return -1;
        // The name in brackets may hold anything; the start is the 20th word after it.
        const QByteArray line = file.readAll();
        const QList<QByteArray> words = line.mid(line.lastIndexOf(')') + 2).split(' ');
        constexpr qsizetype kStartTime = 19;
        if (words.size() <= kStartTime) return -1;
        timespec now{};
        ::clock_gettime(CLOCK_BOOTTIME, &now);
        return 1e3 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6 -
               1e3 * words[kStartTime].toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }

    double m_milliseconds = -1;
};

/// Steps a second of training time, the first ones left out, in which everything warms up.
double pace(const RunCurves& curves) {
    constexpr std::size_t kWarmUp = 5;
    if (curves.size() < kWarmUp + 2) return 0;
    const std::size_t last = curves.size() - 1;
    return static_cast<double>(last - kWarmUp) /
           (curves.position(CurveAxis::Time, last) - curves.position(CurveAxis::Time, kWarmUp));
}

void printReport(MainWindow& window, const StallMeter& meter, double shownAfter, int seconds) {
    QJsonObject report;
    report["seconds"] = seconds;
    report["window_ms"] = shownAfter;
    if (meter.count() > 0) {
        report["turns"] = static_cast<qint64>(meter.count());
        report["longest_gap_ms"] = meter.longestGap();
        report["gap_99_9_ms"] = meter.gapAt(0.999);
        report["gap_median_ms"] = meter.gapAt(0.5);
    }
    report["steps"] = static_cast<qint64>(window.run().status().step);
    report["metrics_sent"] = window.run().session().metricsDelivered();
    report["metrics_plotted"] = window.lossesDock().plottedSteps();
    report["steps_per_second"] = pace(window.lossesDock().plot().run());
    report["process_bytes"] = processBytes();
    QTextStream(stdout) << QJsonDocument(report).toJson(QJsonDocument::Compact) << '\n';
}

} // namespace

void measureStalls(MainWindow& window, const StudioOptions& options) {
    const int seconds = options.measureStallsSeconds;
    const auto* shown = new FirstPaint(window);
    window.run().beginDraft(stallConfig());
    window.run().start();
    auto* meter = new StallMeter(&window);
    auto* hand = new QTimer(&window);
    QObject::connect(hand, &QTimer::timeout, &window, [&window, turn = 0]() mutable {
        const int delta = (turn++ / 4) % 2 ? -120 : 120; // in, and out again
        turnWheel(window.lossesDock(), delta);
        turnWheel(window.previewsDock(), delta);
    });
    QObject::connect(&window.run(), &CurrentRun::ended, &window, [&window, meter, shown, seconds] {
        printReport(window, *meter, shown->milliseconds(), seconds);
        QApplication::exit(0);
    });
    QObject::connect(&window.run(), &CurrentRun::problemOccurred, &window,
                     [](const QString& problem) {
                         QTextStream(stderr) << problem << '\n';
                         QApplication::exit(1);
                     });
    const auto begin = [&window, meter, hand, seconds, handsOff = options.handsOff] {
        if (!handsOff) { // the meter's own turns would slow the training that is only looked at
            meter->start();
            hand->start(250);
        }
        QTimer::singleShot(seconds * 1000, &window, [&window, hand] {
            hand->stop();
            window.run().stop(); // everything that was sent has to be plotted: the run ends first
        });
    };
    QObject::connect(&window.run().session(), &TrainingSession::metricsArrived, &window, begin,
                     Qt::SingleShotConnection);
}

} // namespace cyclorama
