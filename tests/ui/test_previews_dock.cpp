#include "core/data/decode.h"
#include "tests/support/run_on_disk.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/time_lapse_dialog.h"
#include "ui/session/preview_history.h"
#include "ui/widgets/difference.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/image_viewport.h"
#include "ui/widgets/preview_grid.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace cyclorama;
using test::plainPicture;

namespace {

PreviewRow row(int domain, bool fixed, int shade, int width = 40, int height = 20) {
    PreviewRow row;
    row.domain = domain;
    row.fixed = fixed;
    row.source = "folder/picture.png";
    row.real = plainPicture(width, height, shade, 0, 0);
    row.fake = plainPicture(width, height, 0, shade, 0);
    row.reconstructed = plainPicture(width, height, shade, 20, 0);
    row.identity = plainPicture(width, height, 0, 0, shade);
    row.cycleL1 = 0.071f;
    row.identityL1 = 0.034f;
    return row;
}

std::shared_ptr<const PreviewSet> preview(std::int64_t step, int shade = 100) {
    auto set = std::make_shared<PreviewSet>();
    set->step = step;
    for (int i = 0; i < 3; ++i)
        for (const int domain : {0, 1})
            set->rows.push_back(row(domain, true, shade + i));
    for (const int domain : {0, 1})
        set->rows.push_back(row(domain, false, shade + 50));
    return set;
}

/// Fixed pairs and the batch's pair, with keys "name A" and "name B".
std::shared_ptr<const PreviewSet> keyed(const std::vector<std::string>& fixed,
                                        const std::string& batch) {
    auto set = std::make_shared<PreviewSet>();
    const auto add = [&](const std::string& name, bool isFixed) {
        for (const int domain : {0, 1}) {
            set->rows.push_back(row(domain, isFixed, 100));
            set->rows.back().key = name + (domain == 0 ? " A" : " B");
        }
    };
    for (const std::string& name : fixed)
        add(name, true);
    add(batch, false);
    return set;
}

int redOf(const PreviewTile& tile) {
    return tile.view().image().pixelColor(1, 1).red();
}

std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

} // namespace

class TestPreviewsDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothDirectionsShowTheirFourPictures() {
        PreviewsDock dock;
        dock.resize(900, 500);
        dock.show();
        dock.setDomainNames(QStringLiteral("horse"), QStringLiteral("zebra"));
        dock.showPreview(preview(100));
        QCOMPARE(dock.grid().tileCount(), 8);
        QCOMPARE(dock.grid().tile(0, PreviewRole::Real).formula(), QStringLiteral("horse"));
        QCOMPARE(dock.grid().tile(0, PreviewRole::Fake).formula(), QStringLiteral("G_A(horse)"));
        QCOMPARE(dock.grid().tile(1, PreviewRole::Reconstructed).formula(),
                 QStringLiteral("G_A(G_B(zebra))"));
        QCOMPARE(dock.grid().tile(1, PreviewRole::Identity).formula(),
                 QStringLiteral("G_A(zebra)"));
        QVERIFY(dock.grid().tile(0, PreviewRole::Reconstructed).figure().contains("0.071"));
        QCOMPARE(redOf(dock.grid().tile(0, PreviewRole::Real)), 100);
    }

    void aPictureOfTheBatchIsKeptAmongTheFixedOnesWhileARunTrains() {
        PreviewsDock dock;
        dock.resize(900, 500);
        dock.show();
        QSignalSpy wanted(&dock, &PreviewsDock::fixedPicturesWanted);
        dock.showPreview(keyed({"one", "two"}, "train:three"));
        dock.setPictures(PreviewsDock::Pictures::Both);
        const auto pin = [&](int row) -> QAction& {
            return dock.grid().tile(row, PreviewRole::Fake).keepAction();
        };
        QVERIFY(!pin(2).isVisible()); // nothing trains
        dock.setKeepable(true);
        QVERIFY(pin(0).isVisible() && pin(0).isChecked());
        QVERIFY(pin(2).isVisible() && !pin(2).isChecked());
        pin(3).trigger();
        QCOMPARE(wanted.takeFirst(),
                 (QVariantList{QStringList{"one A", "two A", "train:three A"},
                               QStringList{"one B", "two B", "train:three B"}}));
        QVERIFY(!pin(2).isVisible());                    // until it shows
        dock.showPreview(keyed({"one", "two"}, "four")); // was on its way
        QVERIFY(!pin(2).isVisible());
        dock.showPreview(keyed({"one", "two", "train:three"}, "four"));
        QCOMPARE(dock.grid().pictureOf(0).second, QStringLiteral("train:three A"));
        QVERIFY(pin(0).isVisible() && pin(0).isChecked());
        pin(1).trigger();
        QCOMPARE(wanted.takeFirst(),
                 (QVariantList{QStringList{"one A", "two A"}, QStringList{"one B", "two B"}}));
        dock.showPreview(keyed({"one"}, "four"));
        pin(0).trigger();
        QVERIFY(wanted.isEmpty()); // one always stays
        QVERIFY(pin(0).isChecked());
    }

    void picturesAreNeverStretched() {
        PreviewsDock dock;
        for (const QSize& size : {QSize(900, 500), QSize(420, 800), QSize(1600, 300)}) {
            dock.resize(size);
            dock.show();
            dock.showPreview(preview(100));
            const QRectF shown = dock.grid().tile(0, PreviewRole::Real).view().pictureRect();
            QVERIFY(std::abs(shown.width() / shown.height() - 2) < 0.02);
            for (int i = 0; i < 8; ++i) {
                const QRect tile =
                    dock.grid().tile(i / 4, static_cast<PreviewRole>(i % 4)).geometry();
                QVERIFY(dock.grid().rect().contains(tile));
            }
        }
    }

    void captionsFitBelowTheirPictures() {
        PreviewsDock dock;
        dock.setDomainNames(QStringLiteral("summer"), QStringLiteral("winter"));
        dock.show();
        auto set = std::make_shared<PreviewSet>();
        for (const int domain : {0, 1})
            set->rows.push_back(row(domain, true, 100, 64, 64));
        dock.showPreview(set);
        QFont strong = theme::captionFont();
        strong.setWeight(QFont::DemiBold);
        const QFontMetricsF words(theme::captionFont()), bold(strong);
        // The middle of a window of 1280 x 720; with a message above it; the smallest.
        for (const QSize& size :
             {QSize(915, 385), QSize(915, 340), QSize(915, 300), QSize(420, 700)}) {
            dock.resize(size);
            int right = 0;
            for (int i = 0; i < 8; ++i) {
                const PreviewTile& tile = dock.grid().tile(i / 4, static_cast<PreviewRole>(i % 4));
                const double room = tile.view().pictureRect().width() + 1;
                QVERIFY2(room >= 90, qPrintable(QString::number(room)));
                const PreviewCaption caption = tile.caption(tile.width());
                const double line =
                    words.horizontalAdvance(caption.role) + words.horizontalAdvance(caption.figure);
                QVERIFY(bold.horizontalAdvance(caption.formula) <= room);
                QVERIFY2(line <= room, qPrintable(caption.role + caption.figure));
                QCOMPARE(caption.figure.isEmpty(), i % 4 < 2);
                if (i % 4 == 3) {
                    const PreviewTile& before = dock.grid().tile(i / 4, PreviewRole::Reconstructed);
                    QCOMPARE(caption.figure.startsWith("L1"),
                             before.caption(before.width()).figure.startsWith("L1"));
                }
                QVERIFY(tile.toolTip().contains(tile.formula()));
                QVERIFY(tile.toolTip().contains(tile.figure()));
                // No wider gap than between any two tiles.
                if (tile.x() > right && i % 4 > 0) QVERIFY(tile.x() - right <= 12);
                right = tile.geometry().right();
            }
        }
    }

    void arrowsGoThroughTheFixedPictures() {
        PreviewsDock dock;
        dock.showPreview(preview(100));
        QCOMPARE(dock.pictureCount(), 3);
        dock.choosePicture(2);
        QCOMPARE(redOf(dock.grid().tile(0, PreviewRole::Real)), 102);
        dock.choosePicture(7); // there is none behind the last
        QCOMPARE(redOf(dock.grid().tile(0, PreviewRole::Real)), 102);
        dock.showPreview(preview(200, 150)); // the choice stays
        QCOMPARE(redOf(dock.grid().tile(0, PreviewRole::Real)), 152);
        dock.setPictures(PreviewsDock::Pictures::Batch);
        QCOMPARE(redOf(dock.grid().tile(0, PreviewRole::Real)), 200);
        dock.setPictures(PreviewsDock::Pictures::Both);
        QCOMPARE(dock.grid().tileCount(), 16);
        QCOMPARE(redOf(dock.grid().tile(2, PreviewRole::Real)), 200);
    }

    void panesZoomAndPointInStep() {
        PreviewsDock dock;
        dock.resize(900, 500);
        dock.show();
        dock.showPreview(preview(100));
        ImageView& first = dock.grid().tile(0, PreviewRole::Real).view();
        ImageView& last = dock.grid().tile(1, PreviewRole::Identity).view();
        const double before = last.pictureRect().width();
        QTest::keyClick(&first, Qt::Key_Plus);
        QVERIFY(last.pictureRect().width() > before);
        QCOMPARE(first.pictureRect().width(), last.pictureRect().width());
        QTest::keyClick(&last, Qt::Key_0);
        QCOMPARE(first.pictureRect().width(), before);

        const QPointF middle = first.pictureRect().center();
        QMouseEvent move(QEvent::MouseMove, middle, first.mapToGlobal(middle), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&first, &move);
        QCOMPARE(dock.grid().tile(0, PreviewRole::Real).figure(), QStringLiteral("100 0 0"));
        QCOMPARE(dock.grid().tile(0, PreviewRole::Reconstructed).figure(),
                 QStringLiteral("100 20 0"));
        dock.grid().setDifference(true);
        QCOMPARE(dock.grid().tile(0, PreviewRole::Reconstructed).figure(),
                 QStringLiteral("0 20 0"));
        dock.grid().setDifference(false);
        dock.grid().viewport().point(std::nullopt);
        QVERIFY(dock.grid().tile(0, PreviewRole::Reconstructed).figure().startsWith("L1"));
    }

    void zoomingKeepsThePlaceUnderThePointer() {
        ImageViewport viewport;
        ImageView view(viewport);
        view.resize(200, 200);
        view.setImage(QImage(100, 100, QImage::Format_RGB32));
        const QPointF at(150, 60);
        const auto place = [&] {
            const QRectF picture = view.pictureRect();
            return QPointF((at.x() - picture.left()) / picture.width(),
                           (at.y() - picture.top()) / picture.height());
        };
        const QPointF before = place();
        for (int i = 0; i < 5; ++i) {
            QWheelEvent turn(at, view.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                             Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&view, &turn);
            QVERIFY(QLineF(before, place()).length() < 0.01);
        }
        viewport.oneToOne();
        QCOMPARE(view.pictureRect().width() * view.devicePixelRatioF(), 100.0);
    }

    void differenceIsBlackWhereNothingDiffers() {
        const Image a = plainPicture(8, 8, 50, 60, 70);
        Image b = a;
        QCOMPARE(meanDifference(a, b), 0.0f);
        b.pixels[0] = static_cast<std::uint8_t>(b.pixels[0] + 100);
        const Image difference = differencePicture(a, b);
        QVERIFY(difference.pixels[0] > 50);
        QVERIFY(difference.pixels[3] < 5 && difference.pixels[5] < 10);
        QVERIFY(std::abs(meanDifference(a, b) - 100 / 127.5 / 192) < 1e-6);
        QVERIFY(differencePicture(a, plainPicture(4, 4, 0, 0, 0)).empty());

        PreviewsDock dock;
        dock.showPreview(preview(100));
        dock.grid().setDifference(true);
        QVERIFY(redOf(dock.grid().tile(0, PreviewRole::Reconstructed)) < 100);
        QCOMPARE(redOf(dock.grid().tile(0, PreviewRole::Real)), 100);
    }

    void lookingAtHistoryIsNotDisturbedByNewPreviews() {
        PreviewsDock dock;
        for (int step = 100; step <= 500; step += 100)
            dock.showPreview(preview(step, step / 5));
        QVERIFY(dock.isLive());
        QCOMPARE(dock.shown()->step, 500);
        dock.showHistory(1);
        QVERIFY(!dock.isLive());
        QTRY_COMPARE(dock.shown()->step, 200);
        dock.showPreview(preview(600));
        QCOMPARE(dock.shown()->step, 200);
        dock.goLive();
        QTRY_COMPARE(dock.shown()->step, 600);
        dock.showPreview(preview(700));
        QCOMPARE(dock.shown()->step, 700);
    }

    void aClickGoesToThatPlaceOfTheHistory() {
        PreviewsDock dock;
        dock.resize(900, 500);
        dock.show();
        for (int step = 1; step <= 101; ++step)
            dock.showPreview(preview(step));
        auto* slider = dock.findChild<QSlider*>();
        QTRY_VERIFY(slider->width() > 200);
        const auto at = [slider](int percent) {
            return QPoint(slider->width() * percent / 100, slider->height() / 2);
        };
        QTest::mousePress(slider, Qt::LeftButton, {}, at(30));
        QVERIFY2(qAbs(slider->value() - 30) <= 2, qPrintable(QString::number(slider->value())));
        QTest::mouseMove(slider, at(70)); // and is drawn on from there
        QVERIFY2(qAbs(slider->value() - 70) <= 2, qPrintable(QString::number(slider->value())));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, at(70));
        const int before = slider->value();
        QTest::keyClick(slider, Qt::Key_PageDown);
        QCOMPARE(qAbs(slider->value() - before), 10);
    }

    void afterPlayingToTheNewestItIsLiveAgain() {
        PreviewsDock dock;
        for (int step = 1; step <= 4; ++step)
            dock.showPreview(preview(step));
        dock.showHistory(2);
        QVERIFY(!dock.isLive());
        QToolButton* play = nullptr;
        for (QToolButton* button : dock.findChildren<QToolButton*>())
            if (button->accessibleName() == "Play the previews of the run") play = button;
        QVERIFY(play);
        play->click();
        QTRY_VERIFY(dock.isLive());
        dock.showPreview(preview(5));
        QTRY_COMPARE(dock.shown()->step, 5);
    }

    void theHistoryOfARunIsReadFromItsFolder() {
        QTemporaryDir folder;
        const auto run = pathIn(folder, "run");
        test::writeRun(run, 50, 10, 16);
        PreviewsDock dock;
        QSignalSpy problems(&dock, &PreviewsDock::problemOccurred);
        dock.openRun(run);
        QTRY_VERIFY(dock.shown() != nullptr);
        QCOMPARE(dock.shown()->step, 50);
        QCOMPARE(dock.shown()->rows.size(), std::size_t(4));
        QVERIFY(dock.shown()->rows[0].fixed && dock.shown()->rows[0].domain == 0);
        QVERIFY(!dock.shown()->rows[3].fixed && dock.shown()->rows[3].domain == 1);
        QCOMPARE(dock.shown()->rows[0].cycleL1, float(80 / 127.5 / 3));
        dock.showHistory(0);
        QTRY_COMPARE(dock.shown()->step, 10);
        QCOMPARE(redOf(dock.grid().tile(0, PreviewRole::Real)), 10);
        QCOMPARE(problems.count(), 0);
        // A preview that is gone by now is told, not shown as another.
        std::filesystem::remove_all(RunLayout{run}.previews() / "step_00000030");
        dock.showHistory(2);
        QTRY_COMPARE(problems.count(), 1);
        dock.closeRun();
        QVERIFY(!dock.shown());
        QCOMPARE(dock.grid().tileCount(), 0);
    }

    void aPictureCanFillThePanel() {
        PreviewsDock dock;
        dock.resize(900, 500);
        dock.show();
        dock.showPreview(preview(100));
        PreviewTile& tile = dock.grid().tile(0, PreviewRole::Fake);
        const int width = tile.width();
        QTest::keyClick(&tile.view(), Qt::Key_Return);
        QVERIFY(tile.width() > 2 * width);
        QVERIFY(!dock.grid().tile(0, PreviewRole::Real).isVisible());
        QTest::keyClick(&tile.view(), Qt::Key_Escape);
        QCOMPARE(tile.width(), width);
    }

    void aPictureIsCopied() {
        PreviewsDock dock;
        dock.resize(900, 500);
        dock.show();
        dock.showPreview(preview(100));
        QApplication::clipboard()->clear();
        QTest::keyClick(&dock.grid().tile(0, PreviewRole::Fake).view(), Qt::Key_C,
                        Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->image().pixelColor(3, 3).green(), 100);
    }

    void aTimeLapseIsWritten() {
        QTemporaryDir folder;
        const auto run = pathIn(folder, "run");
        test::writeRun(run, 60, 10, 16);
        const auto files = timeLapseFiles(listPreviews(run), {1, 0, true});
        QCOMPARE(files.size(), std::size_t(6));
        QCOMPARE(files[0].size(), std::size_t(4));
        QVERIFY(files[5][3].string().find("step_00000060/B0_identity.png") != std::string::npos);
        const Image strip =
            besideEachOther({plainPicture(4, 3, 1, 1, 1), plainPicture(4, 3, 2, 2, 2),
                             plainPicture(4, 3, 3, 3, 3)});
        QCOMPARE(strip.width, 20);
        QCOMPARE(int(strip.pixels[0]), 1);
        QCOMPARE(int(strip.pixels[strip.pixels.size() - 1]), 3);
        QCOMPARE(int(strip.pixels[4 * 3]), 255); // the gap

        TimeLapseDialog dialog(run, QStringLiteral("horse"), {});
        QSignalSpy written(&dialog, &TimeLapseDialog::written);
        const QString path = folder.filePath(QStringLiteral("film.gif"));
        dialog.write(path);
        QTRY_COMPARE(written.count(), 1);
        QCOMPARE(written.front().front().toInt(), 6);
        QVERIFY(QFileInfo(path).size() > 1000);
        QCOMPARE(QImageReader(path).size(), QSize(64, 64)); // four times as large as trained
    }

    void anEmptyPanelSaysWhatWillAppear() {
        PreviewsDock dock;
        dock.resize(500, 300);
        dock.show();
        const auto labels = dock.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Start a run"));
        }));
    }
};

QTEST_MAIN(TestPreviewsDock)
#include "test_previews_dock.moc"
