#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/train/devices.h"
#include "tests/support/paths.h"
#include "ui/docks/dataset_dock.h"
#include "ui/docks/start_page.h"
#include "ui/session/domain_names.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail_grid.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace cyclorama;

namespace {

void drawInto(const QString& folder, Season season, int count) {
    QDir().mkpath(folder);
    for (int i = 0; i < count; ++i)
        encodePicture(drawLandscape(season, static_cast<std::uint64_t>(i), 48),
                      (folder + QStringLiteral("/%1.png").arg(i)).toStdString());
}

void drop(QWidget* on, const QStringList& folders) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& folder : folders)
        urls << QUrl::fromLocalFile(folder);
    data.setUrls(urls);
    const QPoint middle = on->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &event);
}

bool anyLabelSays(const QWidget& widget, const QString& words) {
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisibleTo(&widget) && label->text().contains(words)) return true;
    return false;
}

} // namespace

class TestDatasetDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        theme::apply(*qApp, theme::Choice::Light);
        drawInto(m_data.filePath("day2night/trainA"), Season::SummerDay, 6);
        drawInto(m_data.filePath("day2night/trainB"), Season::WinterNight, 5);
        drawInto(m_data.filePath("plain"), Season::SummerDay, 3);
        QDir().mkpath(m_data.filePath("empty"));
    }
    void init() {
        m_followed.clear();
        m_dock = std::make_unique<DatasetDock>();
        m_dock->resize(330, 900);
        m_dock->show();
        m_zones = m_dock->findChildren<DropZone*>();
        m_grids.clear();
        for (ThumbnailGrid* grid : m_dock->findChildren<ThumbnailGrid*>())
            (grid->objectName() == "followed" ? m_followed : m_grids) << grid;
        QCOMPARE(m_zones.size(), 2);
        QCOMPARE(m_grids.size(), 3);
    }

    void aRootWithTrainAAndTrainBFillsBothSides() {
        QSignalSpy spy(m_dock.get(), &DatasetDock::configEdited);
        drop(m_zones[0], {m_data.filePath("day2night")});
        QCOMPARE(spy.count(), 1);
        const auto config = spy[0][0].value<TrainingConfig>();
        QVERIFY(QString::fromStdString(config.data_a).endsWith("trainA"));
        QVERIFY(QString::fromStdString(config.data_b).endsWith("trainB"));
        QVERIFY(!config.demo);
    }

    void twoFoldersAtOnceAreThoseOfAAndB() {
        QSignalSpy spy(m_dock.get(), &DatasetDock::configEdited);
        drop(m_zones[0], {m_data.filePath("plain"), m_data.filePath("day2night/trainB")});
        const auto config = spy.back()[0].value<TrainingConfig>();
        QVERIFY(QString::fromStdString(config.data_a).endsWith("plain"));
        QVERIFY(QString::fromStdString(config.data_b).endsWith("trainB"));
    }

    void thumbnailsAndCountsArriveInTheBackground() {
        drop(m_zones[0], {m_data.filePath("day2night")});
        QTRY_COMPARE(m_grids[0]->loadedCount(), 6);
        QTRY_COMPARE(m_grids[1]->loadedCount(), 5);
        QTRY_VERIFY(anyLabelSays(*m_dock, "48\u00a0×\u00a048"));
        QTRY_COMPARE(m_grids[2]->loadedCount(), 5); // the picture and four samples of it
        QVERIFY2(m_dock->summary().contains("6 + 5"), qPrintable(m_dock->summary()));
    }

    void theHealthCheckSpeaksOfTooFewPictures() {
        QSignalSpy spy(m_dock.get(), &DatasetDock::checked);
        drop(m_zones[0], {m_data.filePath("day2night")});
        QTRY_COMPARE(spy.count(), 1);
        QVERIFY(m_dock->findingCount() > 0);
        // Its card is shown by the event loop, a turn after it was made.
        QTRY_VERIFY(anyLabelSays(*m_dock, "Only 6 pictures in folder A"));
        // Above the pictures, where nobody has to look for it.
        for (const QLabel* label : m_dock->findChildren<QLabel*>())
            if (label->text().contains("Only 6 pictures in folder A"))
                QTRY_VERIFY(label->mapTo(m_dock.get(), QPoint()).y() <
                            m_zones[0]->mapTo(m_dock.get(), QPoint()).y());
    }

    void twoFoldersDroppedTogetherAreOneChange() {
        QSignalSpy spy(m_dock.get(), &DatasetDock::configEdited);
        const QString night = m_data.filePath("day2night/trainB");
        const QString day = m_data.filePath("day2night/trainA");
        drop(m_zones[0], {night, day});
        QCOMPARE(spy.count(), 1);
        const auto config = spy[0][0].value<TrainingConfig>();
        QCOMPARE(QString::fromStdString(config.data_a), night);
        QCOMPARE(QString::fromStdString(config.data_b), day);
    }

    void aFolderWithoutPicturesIsToldAtTheFolder() {
        drop(m_zones[1], {m_data.filePath("empty")});
        QTRY_VERIFY(anyLabelSays(*m_zones[1], "no"));
        QCOMPARE(m_grids[1]->loadedCount(), 0);
    }

    void swappingChangesTheSides() {
        drop(m_zones[0], {m_data.filePath("day2night")});
        QSignalSpy spy(m_dock.get(), &DatasetDock::configEdited);
        for (QToolButton* button : m_dock->findChildren<QToolButton*>())
            if (button->text().trimmed() == "Swap A and B")
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        const auto config = spy[0][0].value<TrainingConfig>();
        QVERIFY(QString::fromStdString(config.data_a).endsWith("trainB"));
    }

    void picturesForThePreviewsAreChosenByMouseAndKeys() {
        drop(m_zones[0], {m_data.filePath("day2night")});
        QTRY_COMPARE(m_grids[0]->loadedCount(), 6);
        QTRY_COMPARE(m_grids[1]->loadedCount(), 5);
        QSignalSpy spy(m_dock.get(), &DatasetDock::configEdited);
        const auto edited = [&] { return spy.last()[0].value<TrainingConfig>(); };

        QTest::mouseClick(m_grids[0], Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
        QCOMPARE(pictureNames(edited().preview_a), std::vector<std::string>{"0.png"});
        m_grids[0]->setFocus();
        QTest::keyClick(m_grids[0], Qt::Key_Right);
        QTest::keyClick(m_grids[0], Qt::Key_Space);
        QCOMPARE(pictureNames(edited().preview_a), (std::vector<std::string>{"0.png", "1.png"}));
        QVERIFY(edited().preview_b.empty());

        // Sides change places with their choices; a second click takes one back.
        for (QToolButton* button : m_dock->findChildren<QToolButton*>())
            if (button->text().trimmed() == "Swap A and B")
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(pictureNames(edited().preview_b), (std::vector<std::string>{"0.png", "1.png"}));
        QTRY_COMPARE(m_grids[1]->loadedCount(), 6);
        QTest::mouseClick(m_grids[1], Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
        QCOMPARE(pictureNames(edited().preview_b), std::vector<std::string>{"1.png"});

        m_dock->setEditable(false);
        const auto edits = spy.count();
        QTest::mouseClick(m_grids[1], Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
        QCOMPARE(spy.count(), edits);
    }

    void whatIsChosenForThePreviewsIsSeenAndTakenOutThere() {
        TrainingConfig config = withTests();
        config.preview_a = "2.png|train:4.png|train:gone.png";
        m_dock->setConfig(config);
        QTRY_COMPARE(m_grids[0]->loadedCount(), 6);
        QTRY_COMPARE(m_followed[0]->loadedCount(), 3);
        QVERIFY(m_followed[0]->isVisible());
        QVERIFY(!m_followed[1]->isVisible());
        QSignalSpy spy(m_dock.get(), &DatasetDock::configEdited);
        QTest::mouseClick(m_followed[0], Qt::LeftButton, Qt::NoModifier, QPoint(5, 5));
        QCOMPARE(spy.last()[0].value<TrainingConfig>().preview_a,
                 std::string("train:4.png|train:gone.png"));
    }

    void aTrainingPictureIsNotTakenForTheTestPictureOfItsName() {
        m_dock->setConfig(withTests());
        QTRY_COMPARE(m_grids[0]->loadedCount(), 6);
        QSignalSpy spy(m_dock.get(), &DatasetDock::configEdited);
        QTest::mouseClick(m_grids[0], Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
        QCOMPARE(spy.last()[0].value<TrainingConfig>().preview_a, std::string("train:0.png"));
        QTest::mouseClick(m_grids[0], Qt::LeftButton, Qt::NoModifier, QPoint(10, 10));
        QCOMPARE(spy.last()[0].value<TrainingConfig>().preview_a, std::string());
    }

    void theDemoNeedsNoFolders() {
        TrainingConfig config;
        config.demo = true;
        config.load_size = 64;
        config.crop_size = 64;
        m_dock->setConfig(config);
        QTRY_COMPARE(m_grids[0]->loadedCount(), 8);
        QTRY_COMPARE(m_grids[1]->loadedCount(), 8);
        QVERIFY(!m_zones[0]->isVisibleTo(m_dock.get()));
    }

    void aRunsDataCannotBeExchanged() {
        m_dock->setEditable(false);
        QVERIFY(!m_zones[0]->isEnabled());
    }

    void domainsAreCalledAfterTheirFolders() {
        TrainingConfig config;
        config.data_a = "/data/horse2zebra/trainA";
        config.data_b = "/data/horse2zebra/trainB";
        QCOMPARE(domainNames(config).a, QString("horse"));
        QCOMPARE(domainNames(config).b, QString("zebra"));
        config.direction = "BtoA";
        QCOMPARE(domainNames(config).a, QString("zebra"));
        config = {};
        config.data_a = "/pictures/summer/";
        config.data_b = "/pictures/winter";
        QCOMPARE(domainNames(config).a, QString("summer"));
        QCOMPARE(domainNames(config).b, QString("winter"));
        QCOMPARE(domainNames({}).b, QString("B"));
    }

    void theStartPageSetsUpARunFromTwoFolders() {
        StartPage page;
        page.resize(1100, 700);
        page.show();
        auto zones = page.findChildren<DropZone*>();
        QCOMPARE(zones.size(), 2);
        QPushButton* setUp = nullptr;
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->text() == "Set up the run") setUp = button;
        QVERIFY(setUp && !setUp->isEnabled());
        drop(zones[0], {m_data.filePath("plain")});
        QVERIFY(!setUp->isEnabled());
        drop(zones[1], {m_data.filePath("day2night/trainB")});
        QVERIFY(setUp->isEnabled());
        QTRY_VERIFY(anyLabelSays(page, "3 picture"));
        QSignalSpy spy(&page, &StartPage::newRunWanted);
        QTest::mouseClick(setUp, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        const auto config = spy[0][0].value<TrainingConfig>();
        QVERIFY(QString::fromStdString(config.data_a).endsWith("plain"));
        QVERIFY(QString::fromStdString(config.data_b).endsWith("trainB"));
    }

    void theStartPageProposesWhatTheMachineCanDo() {
        StartPage page;
        page.show();
        auto* preset = page.findChild<QComboBox*>();
        QVERIFY(preset);
        QTemporaryDir runs;
        page.refresh(runs.path().toStdString());
        const QString wanted = devices().size() > 1 ? "paper" : "quick";
        QTRY_COMPARE(preset->currentData().toString(), wanted);
        preset->setCurrentIndex(preset->findData("photo"));
        Q_EMIT preset->activated(preset->currentIndex());
        QLabel* machine = nullptr;
        for (QLabel* label : page.findChildren<QLabel*>())
            if (label->accessibleName() == "What this machine offers") machine = label;
        QVERIFY(machine);
        machine->clear();
        page.refresh(runs.path().toStdString());
        QTRY_VERIFY(!machine->text().isEmpty());
        QCOMPARE(preset->currentData().toString(), QString("photo"));
    }

private:
    /// Both sides with a test folder beside them, in which names come again.
    TrainingConfig withTests() const {
        TrainingConfig config;
        config.data_a = m_data.filePath("day2night/trainA").toStdString();
        config.data_b = m_data.filePath("day2night/trainB").toStdString();
        config.test_a = config.test_b = m_data.filePath("plain").toStdString();
        return config;
    }

    QTemporaryDir m_data;
    std::unique_ptr<DatasetDock> m_dock;
    QList<DropZone*> m_zones;
    QList<ThumbnailGrid*> m_grids;    ///< of A and B, and the strip
    QList<ThumbnailGrid*> m_followed; ///< chosen for the previews
};

QTEST_MAIN(TestDatasetDock)
#include "test_dataset_dock.moc"
