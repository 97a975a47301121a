#include "core/base/error.h"
#include "core/data/picture_source.h"
#include "core/train/settings.h"
#include "tests/support/paths.h"
#include "ui/guide.h"
#include "ui/session/engine_words.h"
#include "ui/session/settings_words.h"

#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
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

/// The patterns of all that the engine says, as its sources write them.
QStringList enginePatterns() {
    static const QRegularExpression kSpoken(
        QStringLiteral(R"re(\b(?:say|Error|UsageError)\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re"));
    static const QRegularExpression kLiteral(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    QStringList patterns;
    for (const char* folder : {"core", "ui"}) {
        QDirIterator files(QStringLiteral(CYCLORAMA_SOURCE_DIR "/") + QLatin1String(folder),
                           {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto spoken = kSpoken.globalMatch(text); spoken.hasNext();) {
                QString pattern;
                const QString literals = spoken.next().captured(1);
                for (auto part = kLiteral.globalMatch(literals); part.hasNext();)
                    pattern += part.next().captured(1);
                patterns << pattern.replace("\\\"", "\"").replace("\\n", "\n");
            }
        }
    }
    return patterns;
}

/// What is to be filled in, in the order of its numbers; {} counts itself.
QString placeholders(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%[n0-9]|\\{(\\d*)\\}"));
    QStringList found;
    int next = 0;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const bool isPart = match.captured().startsWith(QLatin1Char('{'));
        found << (!isPart                       ? match.captured()
                  : match.captured(1).isEmpty() ? QString::number(++next)
                                                : match.captured(1));
    }
    found.sort();
    return found.join(QString());
}

/// The letter that the keyboard chooses an action by.
QString menuLetter(const QString& text) {
    static const QRegularExpression letter(QStringLiteral("&(\\w)"));
    return letter.match(text).captured(1).toLower();
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
                     qPrintable("add to ui/session/settings_strings.cpp: " + text));
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
                QCOMPARE(menuLetter(text), menuLetter(source)); // no menu has one twice
                ++entries;
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(entries > 500);
    }

    void allThatTheEngineSaysIsChinese() {
        QTranslator translator;
        QVERIFY(translator.load(":/translations/cyclorama_zh_CN.qm"));
        const QStringList patterns = enginePatterns();
        QVERIFY(patterns.size() > 300);
        for (const QString& pattern : patterns)
            QVERIFY2(!translator.translate("Engine", pattern.toUtf8()).isEmpty(),
                     qPrintable("build update_translations, then translate: " + pattern));
    }

    void anErrorOfTheEngineIsToldInChinese() {
        QCOMPARE(engineText(Error("{}: no readable image ({})", "/a", say("the folder is empty"))),
                 QString("/a: no readable image (the folder is empty)"));
        QTranslator translator;
        QVERIFY(translator.load(":/translations/cyclorama_zh_CN.qm"));
        QCoreApplication::installTranslator(&translator);
        QString refused;
        try {
            scanPictures("/nowhere");
        } catch (const Error& error) {
            refused = engineText(error);
        }
        QCOMPARE(refused, QString("/nowhere：没有这个文件夹"));
        QCOMPARE(engineText(Error("{}: no readable image ({})", "/a", say("the folder is empty"))),
                 QString("/a：没有可读取的图片（文件夹为空）"));
        QCOMPARE(engineText(say("{} unreadable files in folder {}", 3, "B")),
                 QString("文件夹 B 中有 3 个无法读取的文件"));   // in another order
        QCOMPARE(engineText(Sentence("text")), QString("text")); // a file that is called so
    }

    void numbersOfTheEngineAreWrittenAsTheLanguageDoes() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(engineText(say("Stopped at step {} of {}", 1064, 7470)),
                 QString("Stopped at step 1,064 of 7,470"));
        QCOMPARE(engineText(say("{}: no such folder", "/data/2024")),
                 QString("/data/2024: no such folder"));
        QLocale::setDefault(before);
    }

    void whatARunsFilesTellInEnglishIsToldInChinese() {
        const Sentence whole =
            say("{}: no readable image ({})", "/a b", say("the folder is empty"));
        const Sentence read = recognised(whole.english());
        QCOMPARE(read.english(), whole.english());
        QCOMPARE(read.pattern(), whole.pattern());
        QVERIFY(recognised("a line of somebody else").pattern().empty());
        QVERIFY(recognised("").pattern().empty());
        QTranslator translator;
        QVERIFY(translator.load(":/translations/cyclorama_zh_CN.qm"));
        QCoreApplication::installTranslator(&translator);
        QCOMPARE(engineText(read), QString("/a b：没有可读取的图片（文件夹为空）"));
        QCOMPARE(engineText(recognised("Finished at step 30 of 30")),
                 engineText(say("Finished at step {} of {}", 30, 30)));
        QVERIFY(engineText(recognised("Finished at step 30 of 30")) != "Finished at step 30 of 30");
    }

    void theEnglishOfEveryPatternIsKept() {
        for (const QString& pattern : enginePatterns()) {
            std::vector<Sentence> parts(static_cast<std::size_t>(pattern.count("{}")),
                                        Sentence("x7"));
            const Sentence said(pattern.toStdString(), parts);
            QCOMPARE(recognised(said.english()).english(), said.english());
        }
    }

    void aClassIsTranslatedUnderTheNameItHasAtRunTime() {
        QTranslator translator;
        QVERIFY(translator.load(":/translations/cyclorama_zh_CN.qm"));
        QCOMPARE(translator.translate("cyclorama::SettingsDock", "Find a setting"),
                 QString("查找设置"));
        QCOMPARE(translator.translate("cyclorama", "Training"), QString("训练中"));
    }

    void theGuideIsChineseTooAndLacksNothing() {
        const auto read = [](const QLocale& locale) {
            QLocale::setDefault(locale);
            QFile file(guideFile());
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const QLocale before;
        const QString chinese = read(QLocale(QStringLiteral("zh_CN")));
        const QString english = read(QLocale(QStringLiteral("en")));
        QLocale::setDefault(before);
        QVERIFY(english.contains(QLatin1String("Usage guide"), Qt::CaseInsensitive));
        QVERIFY(chinese.contains(QStringLiteral("训练")));
        for (const char* part : {"\n## ", "![", "\n| "})
            QVERIFY2(chinese.count(QLatin1String(part)) == english.count(QLatin1String(part)),
                     part);
    }

    void qtsOwnDialogsAreChineseWhereItsTranslationsAreInstalled() {
        QTranslator translator;
        if (!translator.load(QLocale(QStringLiteral("zh_CN")), QStringLiteral("qtbase"),
                             QStringLiteral("_"),
                             QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QSKIP("qt6-translations-l10n is not installed: file dialogs would be in English");
        QVERIFY(!translator.translate("QFileDialog", "Look in:").isEmpty());
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
