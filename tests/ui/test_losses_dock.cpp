#include "tests/support/run_on_disk.h"
#include "tests/support/window_settings.h"
#include "ui/docks/losses_dock.h"
#include "ui/widgets/curve_legend.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/plot_export.h"
#include "ui/widgets/reading_overlay.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <time.h>

#include <chrono>

using namespace cyclorama;

namespace {

std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Pixels that are not the panel's background.
int inked(const QImage& image) {
    const QRgb ground = image.pixel(image.width() - 2, image.height() - 2);
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) != ground;
    return count;
}

} // namespace

class TestLossesDock : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::WindowSettings> m_settings;

private Q_SLOTS:
    void init() { m_settings = std::make_unique<test::WindowSettings>(); }

    void everyStepReachesThePlot() {
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        for (int first = 1; first <= 1000; first += 10)
            dock.append(test::madeUpMetrics(first, first + 9));
        QCOMPARE(dock.plottedSteps(), 1000);
        QCOMPARE(dock.plot().run().raw(5).at(999), test::madeUpMetrics(1000).losses[5]);
    }

    void oneStepIsDrawnAsADot() {
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        LossPlot& plot = dock.plot();
        const auto dots = [&plot] {
            plot.redraw();
            QTest::qWait(0); // the canvas shows what was drawn
            const QRect area = plot.canvas().plotArea();
            const QImage middle =
                plot.grab(QRect(area.center().x() - 5, area.top(), 10, area.height())).toImage();
            int coloured = 0;
            for (int y = 0; y < middle.height(); ++y)
                for (int x = 0; x < middle.width(); ++x)
                    coloured += middle.pixelColor(x, y).saturation() > 100;
            return coloured;
        };
        dock.append(test::madeUpMetrics(1, 1));
        QTRY_VERIFY2(dots() > 20, qPrintable(QString::number(dots())));
    }

    void aMarkAtTheEndKeepsItsWords() {
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 1000));
        LossPlot& plot = dock.plot();
        const auto drawnWith = [&plot](const QString& words) {
            plot.setMarks({{1000, words, true}});
            plot.redraw();
            QTest::qWait(0); // the canvas shows what was drawn
            const QRect area = plot.canvas().plotArea();
            return plot.grab(QRect(area.right() - 80, area.top(), 78, 18)).toImage();
        };
        const QImage without = drawnWith({});
        QTRY_VERIFY(drawnWith("stopped here") != without);
    }

    void wordsOfMarksLeaveTheCurvesOfALowPlotAlone() {
        for (const bool low : {false, true}) {
            LossesDock dock;
            dock.resize(900, low ? 160 : 400);
            dock.show();
            dock.append(test::madeUpMetrics(1, 1000));
            LossPlot& plot = dock.plot();
            // The second of two that are too close for one row.
            const auto drawnWith = [&plot](const QString& words) {
                plot.setMarks({{500, "changed here", true}, {520, words, false}});
                plot.redraw();
                QTest::qWait(0);
                return plot.grab(plot.canvas().plotArea()).toImage();
            };
            const QImage without = drawnWith({});
            QVERIFY(plot.canvas().plotArea().height() > 30);
            QCOMPARE(plot.canvas().plotArea().height() < 110, low);
            if (low)
                QCOMPARE(drawnWith("and here"), without);
            else
                QTRY_VERIFY(drawnWith("and here") != without);
        }
    }

    void aHiddenPanelKeepsEveryStepAndDrawsNothing() {
        LossesDock dock;
        dock.append(test::madeUpMetrics(1, 500));
        QTest::qWait(60);
        QCOMPARE(dock.plottedSteps(), 500);
        QCOMPARE(dock.plot().redrawCount(), 0);
    }

    void manyBatchesAreDrawnAtMost25TimesASecond() {
        LossesDock dock;
        dock.resize(600, 250);
        dock.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dock));
        const qint64 before = dock.plot().redrawCount();
        QElapsedTimer timer;
        timer.start();
        int step = 0;
        while (timer.elapsed() < 500) {
            ++step;
            dock.append(test::madeUpMetrics(step, step));
            QCoreApplication::processEvents();
        }
        const qint64 drawn = dock.plot().redrawCount() - before;
        QVERIFY2(drawn >= 1 && drawn <= timer.elapsed() / 40 + 2,
                 qPrintable(QString::number(drawn)));
    }

    void stepsThatArriveWhileTheFolderIsReadAreJoinedOn() {
        QTemporaryDir folder;
        const auto run = pathIn(folder, "run");
        test::writeRun(run, 120);
        LossesDock dock;
        dock.openRun(run);
        dock.append(test::madeUpMetrics(118, 130)); // some are in the file, some are not yet
        QTRY_COMPARE(dock.plottedSteps(), 130);
        for (int i = 0; i < 130; ++i)
            QCOMPARE(dock.plot().run().step(static_cast<std::size_t>(i)), i + 1);
        dock.closeRun();
        QCOMPARE(dock.plottedSteps(), 0);
    }

    void aRunThatCannotBeReadIsTold() {
        QTemporaryDir folder;
        const auto run = pathIn(folder, "run");
        test::writeRun(run, 3);
        std::filesystem::remove(RunLayout{run}.metrics());
        std::filesystem::create_directory(RunLayout{run}.metrics()); // a folder cannot be read
        LossesDock dock;
        QSignalSpy problems(&dock, &LossesDock::problemOccurred);
        dock.openRun(run);
        dock.append(test::madeUpMetrics(1, 4));
        QTRY_COMPARE(problems.count(), 1);
        QVERIFY(problems.front().front().toString().contains(QStringLiteral("metrics.csv")));
        QCOMPARE(dock.plottedSteps(), 4); // what arrived is drawn all the same
    }

    void zoomEndsFollowingAndLiveBringsItBack() {
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 1000));
        LossPlot& plot = dock.plot();
        plot.redraw();
        QVERIFY(plot.isLive());
        QCOMPARE(plot.right(), 1000.0);

        QWheelEvent turn(QPointF(450, 100), plot.mapToGlobal(QPointF(450, 100)), {}, {0, 120},
                         Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &turn);
        QVERIFY(!plot.isLive());
        const double right = plot.right();
        QVERIFY(right < 1000);
        dock.append(test::madeUpMetrics(1001, 1200));
        plot.redraw();
        QCOMPARE(plot.right(), right); // the user's choice stays

        QTest::mouseDClick(&plot, Qt::LeftButton, {}, QPoint(400, 100));
        QVERIFY(plot.isLive());
        QCOMPARE(plot.left(), 1.0);
        QCOMPARE(plot.right(), 1200.0);
    }

    void keysZoomPanAndFit() {
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 1000));
        LossPlot& plot = dock.plot();
        QTest::keyClick(&plot, Qt::Key_Plus);
        const double width = plot.right() - plot.left();
        QVERIFY(width < 999);
        const double left = plot.left();
        QTest::keyClick(&plot, Qt::Key_Right);
        QVERIFY(plot.left() > left);
        QVERIFY(std::abs(plot.right() - plot.left() - width) < 1e-6);
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(&plot, Qt::Key_Left);
        QVERIFY(plot.right() > 1); // never pushed out of sight
        QTest::keyClick(&plot, Qt::Key_Home);
        QVERIFY(plot.isLive());
    }

    void theCursorReadsEveryCurveAtAStep() {
        LossesDock dock;
        dock.resize(900, 320);
        dock.show();
        dock.append(test::madeUpMetrics(1, 101));
        dock.addEvent({RunEvent::Kind::SettingChanged, 51, 0, "lambda_A", "10", "12"});
        LossPlot& plot = dock.plot();
        plot.redraw();
        const QRect area = plot.canvas().plotArea();
        const int x = static_cast<int>(std::lround(plot.canvas().toPixelX(51)));
        const QPointF at(x, area.center().y());
        QMouseEvent move(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &move);
        QVERIFY(plot.overlay().hasReading());
        const Reading& reading = plot.overlay().reading();
        QVERIFY(reading.heading.contains(QStringLiteral("51")));
        QCOMPARE(reading.mark, QString::fromUtf8("Cycle weight A 10 → 12"));
        QCOMPARE(reading.rows.size(), std::size_t(kCurveCount));
        QCOMPARE(reading.rows[2].name, QStringLiteral("cycle_A"));
        QCOMPARE(reading.rows[2].values[1], curveValueText(2, test::madeUpMetrics(51).losses[2]));
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(plot.overlay().reading().heading.contains(QStringLiteral("52")));
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(!plot.overlay().hasReading());
    }

    void chipsToggleAndIsolate() {
        LossesDock dock;
        dock.resize(1200, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 20));
        dock.plot().redraw();
        CurveLegend& legend = dock.legend();
        QCOMPARE(legend.chip(0).value(), curveValueText(0, dock.plot().run().smoothed(0).at(19)));
        QTest::mouseClick(&legend.chip(2), Qt::LeftButton);
        QVERIFY(!dock.plot().isCurveVisible(2));
        QTest::keyClick(&legend.chip(2), Qt::Key_Space);
        QVERIFY(dock.plot().isCurveVisible(2));
        QTest::mouseClick(&legend.chip(4), Qt::LeftButton, Qt::AltModifier);
        for (int curve = 0; curve < kCurveCount; ++curve)
            QCOMPARE(dock.plot().isCurveVisible(curve), curve == 4);
        QTest::keyClick(&legend.chip(4), Qt::Key_Return);
        for (int curve = 0; curve < kCurveCount; ++curve)
            QVERIFY(dock.plot().isCurveVisible(curve));
        // A real double click begins with a click.
        QTest::mouseClick(&legend.chip(6), Qt::LeftButton);
        QTest::mouseDClick(&legend.chip(6), Qt::LeftButton);
        for (int curve = 0; curve < kCurveCount; ++curve)
            QCOMPARE(dock.plot().isCurveVisible(curve), curve == 6);
        QTest::keyClick(&legend.chip(6), Qt::Key_Right);
        QVERIFY(legend.chip(7).hasFocus() || !dock.isActiveWindow());
    }

    void curvesAreDrawnAndHiddenOnesAreNot() {
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 300));
        LossPlot& plot = dock.plot();
        plot.redraw();
        const int all = inked(plot.grab().toImage());
        for (int curve = 0; curve < kCurveCount; ++curve)
            plot.setCurveVisible(curve, false);
        plot.redraw();
        const int none = inked(plot.grab().toImage());
        QVERIFY2(all > none + 3000, qPrintable(QStringLiteral("%1 %2").arg(all).arg(none)));
    }

    void exportsAreWholeFiles() {
        QTemporaryDir folder;
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 300));
        QSignalSpy told(&dock, &LossesDock::statusMessage);
        QSignalSpy problems(&dock, &LossesDock::problemOccurred);
        for (const char* name : {"c.png", "c.svg", "c.pdf", "c.csv"})
            dock.exportTo(folder.filePath(QString::fromLatin1(name)));
        QTRY_COMPARE(told.count(), 4);
        QCOMPARE(problems.count(), 0);

        const QImage png(folder.filePath(QStringLiteral("c.png")));
        QCOMPARE(png.size(), QSize(2400, 1200));
        QVERIFY(inked(png) > 20000);
        QSvgRenderer svg(folder.filePath(QStringLiteral("c.svg")));
        QVERIFY(svg.isValid());
        QImage drawn(1200, 600, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        svg.render(&painter);
        painter.end();
        QVERIFY(inked(drawn) > 5000);
        const QByteArray pdf = contents(folder.filePath(QStringLiteral("c.pdf")));
        QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF") && pdf.size() > 3000);
        const QList<QByteArray> csv =
            contents(folder.filePath(QStringLiteral("c.csv"))).trimmed().split('\n');
        QCOMPARE(csv.size(), 301);
        QVERIFY(csv.front().startsWith("step,epochs,seconds,lr,D_A,G_A"));
        const QList<QByteArray> last = csv.back().split(',');
        QCOMPARE(last.size(), 12);
        QCOMPARE(last[0].toInt(), 300);
        QCOMPARE(last[4].toFloat(), test::madeUpMetrics(300).losses[0]);

        dock.exportTo(folder.filePath(QStringLiteral("c.xyz")));
        QCOMPARE(problems.count(), 1);
        dock.exportTo(QStringLiteral("/proc/nowhere/c.csv"));
        QTRY_COMPARE(problems.count(), 2);
        dock.copyToClipboard();
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }

    void exportedWordsOfMarksNeverTouch() {
        LossesDock dock;
        dock.resize(2400, 300); // has more room than the file
        dock.show();
        dock.append(test::madeUpMetrics(1, 1000));
        std::vector<EventMark> marks;
        for (int i = 1; i <= 20; ++i)
            marks.push_back({i * 50, QStringLiteral("words of mark %1").arg(i), i % 5 == 0});
        dock.plot().setMarks(marks);
        const QString svg =
            QString::fromUtf8(plotSvg(dock.plot(), QSize(1200, 600), QStringLiteral("title")));
        static const QRegularExpression words(
            QStringLiteral("<text[^>]* x=\"([^\"]+)\" y=\"([^\"]+)\"[^>]*>(words of[^<]*)<"));
        const QFontMetricsF metrics(theme::captionFont());
        QHash<QString, QList<std::pair<double, double>>> rows; // by y: from, to
        auto found = words.globalMatch(svg);
        while (found.hasNext()) {
            const auto label = found.next();
            const double from = label.captured(1).toDouble();
            const double to = from + metrics.horizontalAdvance(label.captured(3).trimmed());
            QVERIFY(to < 1200);
            for (const auto& [otherFrom, otherTo] : rows[label.captured(2)])
                QVERIFY2(to < otherFrom || otherTo < from, qPrintable(label.captured(3)));
            rows[label.captured(2)] << std::pair(from, to);
        }
        QCOMPARE(rows.size(), 3);
        // A changed setting comes before what is one of many.
        for (int i = 5; i <= 20; i += 5)
            QVERIFY(svg.contains(QStringLiteral(">words of mark %1<").arg(i)) ||
                    svg.contains(QStringLiteral(">words of mark %1 <").arg(i)));
    }

    void aMarkIsToldNearItsLine() {
        LossesDock dock;
        dock.resize(900, 320);
        dock.show();
        dock.append(test::madeUpMetrics(1, 5000)); // several to a pixel
        LossPlot& plot = dock.plot();
        plot.setMarks({{2500, "changed here", true}});
        plot.redraw();
        const auto toldAt = [&plot](int beside) {
            const QPointF at(std::lround(plot.canvas().toPixelX(2500)) + beside,
                             plot.canvas().plotArea().center().y());
            QMouseEvent move(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton,
                             Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&plot, &move);
            return plot.overlay().reading().mark;
        };
        for (const int near : {0, 5, -5})
            QCOMPARE(toldAt(near), QStringLiteral("changed here"));
        QCOMPARE(toldAt(30), QString());
    }

    void theViewIsRememberedForTheNextStart() {
        for (const bool before : {true, false}) {
            LossesDock dock;
            auto* smoothing = dock.findChild<QSlider*>();
            auto* axis = dock.findChild<QComboBox*>();
            QToolButton* logarithmic = nullptr;
            for (auto* button : dock.findChildren<QToolButton*>())
                if (button->text() == QStringLiteral("Log axis")) logarithmic = button;
            QVERIFY(smoothing && axis && logarithmic);
            if (before) {
                QCOMPARE(smoothing->value(), 33);
                smoothing->setValue(60);
                axis->setCurrentIndex(2);
                logarithmic->click();
            }
            QCOMPARE(smoothing->value(), 60);
            QCOMPARE(axis->currentIndex(), 2);
            QVERIFY(logarithmic->isChecked());
            QCOMPARE(dock.plot().axis(), CurveAxis::Time);
            QVERIFY(dock.plot().run().smoothing() > 0.98);
        }
    }

    void aRenamedRunBeneathHasItsNewName() {
        QTemporaryDir folder;
        test::writeRun(pathIn(folder, "first"), 60);
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 50));
        dock.compareWith({pathIn(folder, "first")});
        QTRY_COMPARE(dock.plot().others().size(), std::size_t(1));
        std::filesystem::rename(pathIn(folder, "first"), pathIn(folder, "better"));
        dock.follow(pathIn(folder, "first"), pathIn(folder, "better"));
        QTRY_COMPARE(dock.plot().others()[0].name, QStringLiteral("better"));
        const auto buttons = dock.findChildren<QToolButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QToolButton* button) {
            return button->text() == QStringLiteral("better");
        }));
    }

    void otherRunsAreLaidUnderWithTheirNames() {
        QTemporaryDir folder;
        test::writeRun(pathIn(folder, "first"), 60);
        test::writeRun(pathIn(folder, "second"), 90);
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.append(test::madeUpMetrics(1, 50));
        QSignalSpy changed(&dock, &LossesDock::comparisonChanged);
        dock.compareWith({pathIn(folder, "first"), pathIn(folder, "second")});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(dock.plot().others().size(), std::size_t(2));
        QCOMPARE(dock.plot().others()[1].name, QStringLiteral("second"));
        dock.plot().redraw();
        QCOMPARE(dock.plot().right(), 90.0); // room for the longest
        const QWidget* names = nullptr;
        for (const auto* button : dock.findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("second")) names = button->parentWidget();
        QVERIFY(names);
        const auto* words = names->findChild<QLabel*>();
        for (const auto* button : names->findChildren<QToolButton*>()) // on one line with them
            QTRY_VERIFY(qAbs(words->geometry().center().y() - button->geometry().center().y()) < 2);
        dock.openRun(pathIn(folder, "second")); // never beneath itself
        QTRY_COMPARE(dock.plot().others().size(), std::size_t(1));
        QCOMPARE(dock.plot().others()[0].name, QStringLiteral("first"));
        dock.compareWith({pathIn(folder, "first"), pathIn(folder, "second")});
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(dock.plot().others().size(), std::size_t(1));
        dock.compareWith({});
        QTRY_COMPARE(dock.plot().others().size(), std::size_t(0));
    }

    void noCurveStaysWhenTheRunIsClosed() {
        QTemporaryDir folder;
        for (const char* name : {"first", "second"})
            test::writeRun(pathIn(folder, name), 60);
        LossesDock dock;
        dock.resize(900, 300);
        dock.show();
        dock.openRun(pathIn(folder, "first"));
        dock.compareWith({pathIn(folder, "second")});
        QTRY_COMPARE(dock.plot().others().size(), std::size_t(1));
        dock.closeRun();
        QTRY_VERIFY(dock.plot().others().empty());
        QTRY_VERIFY(!dock.plot().isVisible()); // the note stands in its place
    }

    void aMillionStepsAreDrawnQuickly() {
        LossesDock dock;
        dock.resize(1560, 300);
        dock.show();
        std::vector<StepMetrics> metrics;
        metrics.reserve(1000000);
        for (int step = 1; step <= 1000000; ++step)
            metrics.push_back(test::madeUpMetrics(step));
        dock.append(metrics);
        LossPlot& plot = dock.plot();
        plot.redraw();
        double best = 1e9;
        for (int i = 0; i < 10; ++i) {
            plot.redraw();
            best = std::min(best, plot.redrawMilliseconds());
        }
        qInfo("redraw of a million steps: %.1f ms at best", best);
        // The same with another smoothing each time, as when the slider is moved.
        // In the processor's time, which does not count what other programs take.
        const auto processor = [] {
            timespec time{};
            ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
            return 1e3 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
        };
        double smoothing = 1e9;
        for (int i = 0; i < 30; ++i) {
            const double begun = processor();
            plot.setSmoothing(0.90 + 0.003 * i);
            plot.redraw();
            smoothing = std::min(smoothing, processor() - begun);
        }
        qInfo("with another smoothing: %.1f ms of the processor at best", smoothing);
        QVERIFY(smoothing < 40); // making the averages of the whole run anew took 87
        // A machine that does other things meanwhile takes longer; a scan of all points would take
        // several hundred.
        QVERIFY(best < 60);
    }
};

QTEST_MAIN(TestLossesDock)
#include "test_losses_dock.moc"
