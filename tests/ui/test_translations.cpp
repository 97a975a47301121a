#include "core/train/settings.h"
#include "tests/support/paths.h"
#include "ui/docks/settings_words.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace cyclorama;

namespace {

/// Every text of core's table that people read.
QStringList tableTexts() {
    QStringList texts;
    const auto add = [&texts](const std::string& text) {
        if (!text.empty()) texts << QString::fromStdString(text);
    };
    for (const Setting& setting : settings()) {
        add(setting.group);
        add(setting.label);
        add(setting.unit);
        add(setting.help);
    }
    for (const Preset& preset : presets()) {
        add(preset.label);
        add(preset.help);
    }
    return texts;
}

QString placeholders(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%[n0-9]"));
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found.join(QString());
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheTableIsKnownToTranslators() {
        QSet<QString> known;
        for (const char* text : settingsStrings())
            known << QString::fromUtf8(text);
        for (const QString& text : tableTexts())
            QVERIFY2(known.contains(text),
                     qPrintable("add to ui/docks/settings_strings.cpp: " + text));
    }

    void everyTextOfTheTableIsChinese() {
        QTranslator translator;
        QVERIFY(translator.load(":/translations/cyclorama_zh_CN.qm"));
        for (const QString& text : tableTexts())
            QVERIFY2(!translator.translate("Settings", text.toUtf8()).isEmpty(), qPrintable(text));
    }

    void everyEntryIsFinishedAndKeepsItsPlaceholders() {
        QFile file(QString::fromStdString((std::filesystem::path(CYCLORAMA_SOURCE_DIR) /
                                           "resources/translations" / "cyclorama_zh_CN.ts")
                                              .string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int entries = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            if (xml.name() == QLatin1String("source")) {
                source = xml.readElementText();
            } else if (xml.name() == QLatin1String("translation")) {
                QVERIFY2(xml.attributes().value("type").isEmpty(), qPrintable(source));
                const QString text =
                    xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                QVERIFY2(!text.isEmpty() || source.trimmed().isEmpty(), qPrintable(source));
                QCOMPARE(placeholders(text), placeholders(source));
                ++entries;
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(entries > 500);
    }

    void aClassIsTranslatedUnderTheNameItHasAtRunTime() {
        QTranslator translator;
        QVERIFY(translator.load(":/translations/cyclorama_zh_CN.qm"));
        QCOMPARE(translator.translate("cyclorama::SettingsDock", "Find a setting"),
                 QString("查找设置"));
        QCOMPARE(translator.translate("cyclorama", "Training"), QString("训练中"));
    }

    void englishHasItsPlurals() {
        QTranslator translator;
        QVERIFY(translator.load(":/translations/cyclorama_en.qm"));
        QCOMPARE(translator.translate("cyclorama::LogDock", "%n line(s)", nullptr, 1),
                 QString("%n line"));
        QCOMPARE(translator.translate("cyclorama::LogDock", "%n line(s)", nullptr, 3),
                 QString("%n lines"));
    }
};

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
