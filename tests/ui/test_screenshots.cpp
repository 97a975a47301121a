#include "tests/support/program.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using cyclorama::test::Program;
using cyclorama::test::smallTraining;

namespace {

const QStringList kPanels = {"data", "settings", "previews", "translate",
                             "run",  "runs",     "losses",   "log"};

/// Left in the build folder, to be looked at.
QString folderOf(const QString& language, int scale) {
    return QStringLiteral(CYCLORAMA_BINARY_DIR "/screenshots/%1-scale%2").arg(language).arg(scale);
}

double brightness(const QImage& image) {
    const QColor mean =
        image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(0, 0);
    return mean.lightnessF();
}

/// A picture with something in it: words, lines and figures give many tones.
bool isBlank(const QImage& image) {
    QSet<QRgb> tones;
    for (int y = 0; y < image.height() && tones.size() < 20; y += 3)
        for (int x = 0; x < image.width(); ++x)
            tones.insert(image.pixel(x, y));
    return tones.size() < 20;
}

} // namespace

/// The program's own errand, `studio --screenshots`, in both languages and at two scales.
class TestScreenshots : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_run;

private Q_SLOTS:
    void initTestCase() {
        QDir(QStringLiteral(CYCLORAMA_BINARY_DIR "/screenshots")).removeRecursively();
        m_run = m_folder.filePath("summer-and-winter");
        Program training(smallTraining(m_run) << "--steps"
                                              << "60");
        QVERIFY2(training.exitCode() == 0, qPrintable(training.errors()));
    }

    void everyPanelAndLayoutIsTaken_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        for (const char* language : {"en", "zh_CN"})
            for (const int scale : {1, 2})
                QTest::addRow("%s at %d", language, scale) << QString(language) << scale;
    }
    void everyPanelAndLayoutIsTaken() {
        QFETCH(QString, language);
        QFETCH(int, scale);
        const QDir folder(folderOf(language, scale));
        Program errand(
            {"studio", "--run", m_run, "--screenshots", folder.path(), "--language", language},
            m_folder.path(),
            {{"QT_QPA_PLATFORM", "offscreen"}, {"QT_SCALE_FACTOR", QString::number(scale)}});
        QVERIFY2(errand.exitCode() == 0, qPrintable(errand.errors()));

        QStringList names;
        for (const QString& panel : kPanels)
            names << panel + "-%1.png";
        for (const char* view : {"start", "train", "watch", "translate"})
            for (const char* size : {"1280x720", "1600x960"})
                names << QStringLiteral("%1-%2-%3.png").arg(view, "%1", size);
        for (const QString& name : names) {
            const QImage light(folder.filePath(name.arg("light")));
            const QImage dark(folder.filePath(name.arg("dark")));
            QVERIFY2(!light.isNull() && !dark.isNull(), qPrintable(name));
            QVERIFY2(!isBlank(light) && !isBlank(dark), qPrintable(name));
            QVERIFY2(brightness(light) - brightness(dark) > 0.1, qPrintable(name));
            if (name.contains("1280x720")) QCOMPARE(light.size(), QSize(1280, 720) * scale);
            if (language == QLatin1String("en")) continue;
            const QImage english(QDir(folderOf("en", scale)).filePath(name.arg("light")));
            QVERIFY2(light != english, qPrintable(name + ": the same in both languages"));
        }
    }
};

QTEST_GUILESS_MAIN(TestScreenshots)
#include "test_screenshots.moc"
