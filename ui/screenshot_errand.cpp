#include "ui/studio_errands.h"

#include "core/run/run_folder.h"
#include "ui/dock_area.h"
#include "ui/docks/translate_dock.h"
#include "ui/mainwindow.h"
#include "ui/session/path_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation_list.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QTextStream>
#include <QTimer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace cyclorama {

namespace {

constexpr int kSettle = 350;        ///< ms until layouts, curves and pictures are drawn
constexpr int kWidestScreen = 3840; ///< in its own pixels
constexpr int kPictures = 3;        ///< that are translated for the pictures of Translate

/// A list of errands, each begun some time after the one before.
class Sequence : public QObject {
public:
    using QObject::QObject;

    void then(int milliseconds, std::function<void()> work) {
        m_steps.push_back({milliseconds, [work = std::move(work)] {
                               work();
                               return true;
                           }});
    }
    /// Asks again and again until the answer is yes.
    void until(std::function<bool()> done) { m_steps.push_back({100, std::move(done)}); }
    void start() { next(); }

private:
    void next() {
        if (m_at == m_steps.size()) return;
        QTimer::singleShot(m_steps[m_at].first, this, [this] {
            if (m_steps[m_at].second()) ++m_at;
            next();
        });
    }

    std::vector<std::pair<int, std::function<bool()>>> m_steps;
    std::size_t m_at = 0;
};

/// The last real pictures of the run's previews, of domain A.
QStringList realPictures(const std::filesystem::path& run) {
    QStringList files;
    const std::vector<PreviewFile> previews = listPreviews(run);
    for (auto file = previews.rbegin(); file != previews.rend(); ++file)
        if (file->role == "real" && file->domain == 0 && file->picture >= 0 &&
            files.size() < kPictures)
            files << pathText(file->path);
    return files;
}

class Photographer : public QObject {
public:
    Photographer(MainWindow& window, QString folder)
        : QObject(&window)
        , m_window(window)
        , m_folder(std::move(folder))
        , m_sequence(new Sequence(this)) {}

    void work() {
        QDir().mkpath(m_folder);
        translate();
        for (const auto& [choice, look] :
             {std::pair{theme::Choice::Light, "light"}, std::pair{theme::Choice::Dark, "dark"}}) {
            m_sequence->then(0, [choice = choice] { theme::apply(*qApp, choice); });
            for (const QSize size :
                 {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160), QSize(1600, 960)}) {
                if (size.width() * m_window.devicePixelRatioF() > kWidestScreen) continue;
                m_sequence->then(0, [this, size] { m_window.resize(size); });
                const QString suffix = QStringLiteral("-%1-%2x%3")
                                           .arg(QLatin1String(look))
                                           .arg(size.width())
                                           .arg(size.height());
                startPage(suffix);
                layouts(suffix);
            }
            docks(QLatin1Char('-') + QLatin1String(look));
        }
        m_sequence->then(0, [this] {
            m_window.run().stop();
            m_waiting = connect(&m_window.run(), &CurrentRun::changed, this, [this] { leave(); });
            leave();
        });
        m_sequence->start();
    }

private:
    /// Something to see in Translate, where the run has networks already.
    void translate() {
        const std::filesystem::path run = m_window.run().folder();
        if (!std::filesystem::exists(RunLayout{run}.latestNetwork("G_A"))) return;
        m_sequence->then(0, [this, run] { m_window.translateDock().addInputs(realPictures(run)); });
        m_sequence->until([this] {
            const TranslationList& list = m_window.translateDock().list();
            return list.count(TranslationList::State::Waiting) == 0 &&
                   list.count(TranslationList::State::Working) == 0;
        });
    }

    void startPage(const QString& suffix) {
        m_sequence->then(0, [this] { m_window.showStartPage(); });
        m_sequence->then(kSettle, [this, suffix] {
            write(m_window, m_window.rect(), QStringLiteral("start") + suffix);
            m_window.showPanels();
        });
    }

    void layouts(const QString& suffix) {
        using Layout = DockArea::Layout;
        const auto show = [this](Layout layout) {
            m_window.docks().showLayout(layout);
            m_window.docks().resetLayout();
        };
        for (const auto& [layout, name] :
             {std::pair{Layout::Watch, "watch"}, std::pair{Layout::Translate, "translate"},
              std::pair{Layout::Train, "train"}}) {
            m_sequence->then(50, [show, layout = layout] { show(layout); });
            m_sequence->then(kSettle, [this, name = QString::fromLatin1(name), suffix] {
                write(m_window, m_window.rect(), name + suffix);
            });
        }
    }

    void docks(const QString& suffix) {
        using Panel = DockArea::Panel;
        for (const Panel panel : {Panel::Data, Panel::Settings, Panel::Previews, Panel::Translate,
                                  Panel::Run, Panel::Runs, Panel::Losses, Panel::Log}) {
            m_sequence->then(50, [this, panel] { m_window.docks().raisePanel(panel); });
            m_sequence->then(kSettle, [this, panel, suffix] {
                DockArea& area = m_window.docks();
                write(area, area.cardOf(panel), area.dock(panel)->objectName() + suffix);
            });
        }
    }

    void write(QWidget& widget, const QRect& part, const QString& name) {
        if (QWidget* focused = QApplication::focusWidget()) focused->clearFocus();
        const QString file = QDir(m_folder).filePath(name + ".png");
        if (widget.grab(part).save(file)) return;
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

void takeScreenshots(MainWindow& window, const StudioOptions& options) {
    auto* photographer = new Photographer(window, pathText(options.screenshots));
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
