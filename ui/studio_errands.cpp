#include "ui/studio_errands.h"

#include "core/train/devices.h"
#include "core/train/settings.h"
#include "ui/dock_area.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/mainwindow.h"
#include "ui/stall_meter.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QWheelEvent>

#include <functional>
#include <memory>
#include <vector>

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

/// A list of errands, each begun some time after the one before.
class Sequence : public QObject {
public:
    using QObject::QObject;

    void then(int milliseconds, std::function<void()> work) {
        m_steps.push_back({milliseconds, std::move(work)});
    }
    void start() { next(); }

private:
    void next() {
        if (m_at == m_steps.size()) return;
        QTimer::singleShot(m_steps[m_at].first, this, [this] {
            m_steps[m_at++].second();
            next();
        });
    }

    std::vector<std::pair<int, std::function<void()>>> m_steps;
    std::size_t m_at = 0;
};

class Photographer : public QObject {
public:
    Photographer(MainWindow& window, QString folder)
        : QObject(&window)
        , m_window(window)
        , m_folder(std::move(folder))
        , m_sequence(new Sequence(this)) {}

    void work() {
        QDir().mkpath(m_folder);
        using theme::Choice;
        for (const auto& [choice, look] :
             {std::pair{Choice::Light, "light"}, std::pair{Choice::Dark, "dark"}}) {
            for (const QSize size : {QSize(1920, 1080), QSize(1280, 720)}) {
                const QString suffix =
                    QStringLiteral("%1-%2x%3").arg(look).arg(size.width()).arg(size.height());
                m_sequence->then(0, [this, choice = choice, size] {
                    theme::apply(*qApp, choice);
                    m_window.resize(size);
                });
                layouts(suffix);
            }
            docks(QString::fromLatin1(look));
        }
        m_sequence->then(0, [this] {
            m_window.run().stop();
            m_waiting = connect(&m_window.run(), &CurrentRun::changed, this, [this] { leave(); });
            leave();
        });
        m_sequence->start();
    }

private:
    void layouts(const QString& suffix) {
        using Layout = DockArea::Layout;
        for (const auto& [layout, name] :
             {std::pair{Layout::Train, "train"}, std::pair{Layout::Watch, "watch"},
              std::pair{Layout::Translate, "translate"}}) {
            m_sequence->then(100, [this, layout = layout] {
                m_window.docks().showLayout(layout);
                m_window.docks().resetLayout();
            });
            m_sequence->then(700, [this, name = QString::fromLatin1(name), suffix] {
                write(m_window, name + "-" + suffix);
            });
        }
        m_sequence->then(100, [this] {
            m_window.docks().showLayout(Layout::Train);
            m_window.docks().resetLayout();
        });
    }

    void docks(const QString& look) {
        using Panel = DockArea::Panel;
        for (const Panel panel : {Panel::Data, Panel::Settings, Panel::Previews, Panel::Translate,
                                  Panel::Run, Panel::Runs, Panel::Losses, Panel::Log}) {
            m_sequence->then(50, [this, panel] { m_window.docks().raisePanel(panel); });
            m_sequence->then(400, [this, panel, look] {
                QDockWidget* dock = m_window.docks().dock(panel);
                write(*dock, dock->objectName() + "-" + look);
            });
        }
    }

    void write(QWidget& widget, const QString& name) {
        const QString file = QDir(m_folder).filePath(name + ".png");
        if (widget.grab().save(file)) return;
        QTextStream(stderr) << "Cannot write " << file << '\n';
        m_failed = true;
    }

    void leave() {
        const auto stage = m_window.run().stage();
        if (stage == CurrentRun::Stage::Active || stage == CurrentRun::Stage::Opening) return;
        disconnect(m_waiting);
        QApplication::exit(m_failed ? 1 : 0);
    }

    MainWindow& m_window;
    QString m_folder;
    Sequence* m_sequence;
    QMetaObject::Connection m_waiting;
    bool m_failed = false;
};

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

void takeScreenshots(MainWindow& window, const StudioOptions& options) {
    auto* photographer =
        new Photographer(window, QString::fromStdString(options.screenshots.string()));
    QObject::connect(&window.run(), &CurrentRun::problemOccurred, photographer,
                     [](const QString& problem) {
                         QTextStream(stderr) << problem << '\n';
                         QApplication::exit(1);
                     });
    if (!options.run.empty()) {
        QObject::connect(&window.run(), &CurrentRun::folderOpened, photographer,
                         [photographer] { photographer->work(); });
        window.run().openFolder(options.run);
        return;
    }
    // The demo, until its second preview is there.
    const auto seen = std::make_shared<int>(0);
    QObject::connect(&window.run().session(), &TrainingSession::previewArrived, photographer,
                     [photographer, seen, &window] {
                         if (++*seen != 2) return;
                         window.run().pause();
                         photographer->work();
                     });
    window.startDemo();
}

} // namespace cyclorama
