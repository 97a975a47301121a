#include "ui/studio_errands.h"

#include "core/train/devices.h"
#include "core/train/settings.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/mainwindow.h"
#include "ui/stall_meter.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QWheelEvent>

#include <memory>

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
    config.demo = true;
    config.load_size = 143;
    config.crop_size = 128;
    config.preview_steps = 10;
    config.n_epochs = 1000;
    config.max_steps = 0;
    return config;
}

void printReport(MainWindow& window, const StallMeter& meter, int seconds) {
    QJsonObject report;
    report["seconds"] = seconds;
    report["turns"] = static_cast<qint64>(meter.count());
    report["longest_gap_ms"] = meter.longestGap();
    report["gap_99_9_ms"] = meter.gapAt(0.999);
    report["gap_median_ms"] = meter.gapAt(0.5);
    report["steps"] = static_cast<qint64>(window.run().status().step);
    report["metrics_sent"] = window.run().session().metricsDelivered();
    report["metrics_plotted"] = window.lossesDock().plottedSteps();
    report["steps_per_second"] = window.run().status().stepsPerSecond;
    report["process_bytes"] = processBytes();
    QTextStream(stdout) << QJsonDocument(report).toJson(QJsonDocument::Compact) << '\n';
}

} // namespace

void measureStalls(MainWindow& window, int seconds) {
    window.run().beginDraft(stallConfig());
    window.run().start();
    auto* meter = new StallMeter(&window);
    auto* hand = new QTimer(&window);
    QObject::connect(hand, &QTimer::timeout, &window, [&window, turn = 0]() mutable {
        const int delta = (turn++ / 4) % 2 ? -120 : 120; // in, and out again
        turnWheel(window.lossesDock(), delta);
        turnWheel(window.previewsDock(), delta);
    });
    const auto begun = std::make_shared<QMetaObject::Connection>();
    *begun = QObject::connect(&window.run().session(), &TrainingSession::metricsArrived, &window,
                              [&window, meter, hand, seconds, begun] {
                                  QObject::disconnect(*begun);
                                  meter->start();
                                  hand->start(250);
                                  QTimer::singleShot(
                                      seconds * 1000, &window, [&window, meter, hand, seconds] {
                                          hand->stop();
                                          // Everything that was sent has to be plotted: the run
                                          // ends first.
                                          QObject::connect(&window.run(), &CurrentRun::ended,
                                                           &window, [&window, meter, seconds] {
                                                               printReport(window, *meter, seconds);
                                                               QApplication::exit(0);
                                                           });
                                          window.run().stop();
                                      });
                              });
    QObject::connect(&window.run(), &CurrentRun::problemOccurred, &window,
                     [](const QString& problem) {
                         QTextStream(stderr) << problem << '\n';
                         QApplication::exit(1);
                     });
}

} // namespace cyclorama
