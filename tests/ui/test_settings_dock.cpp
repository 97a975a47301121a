#include "core/train/settings.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/settings_row.h"
#include "ui/session/settings_words.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace cyclorama;

class TestSettingsDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() {
        m_dock = std::make_unique<SettingsDock>();
        TrainingConfig config;
        config.demo = true;
        m_dock->setMode(SettingsDock::Mode::Editing);
        m_dock->setConfig(config);
        m_dock->resize(330, 900);
        m_dock->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dock.get()));
        m_dock->activateWindow();
    }
    void cleanup() { m_dock.reset(); }

    void everySettingHasARowWithNameAndHelp();
    void theExplanationFollowsTheKeyboardAndMovesNoRow();
    void enterChangesTheConfig();
    void whatIsNotAllowedIsToldBesideTheField();
    void whatContradictsAnotherSettingIsToldBesideTheField();
    void whatIsWrongIsNotSaidOfWhatIsBeingTyped();
    void theCaretStaysBehindANumberThatIsTaken();
    void undoAndRedoGoThroughTheChanges();
    void theUndoKeysAreTheWindowsOnceAValueIsTaken();
    void tabGoesFromAFieldToItsReset();
    void undoLeavesTheFoldersAlone();
    void undoTakesBackAChangeOfTheDataAlone();
    void undoOfAPresetLeavesTheFoldersAlone();
    void whatCannotBeReadStaysAndIsPointedAt();
    void aChangedValueCanBeReset();
    void searchFindsByKeyAndByWords();
    void aPresetKeepsTheData();
    void aRunningTrainingLocksWhatItLearntWith();
    void aRunThatStandsStillTakesWhatMayChange();
    void aLiveChangeWaitsForEnter();
    void escapeForgetsWhatWasTyped();
    void aLongPathShowsItsEndWithoutHalfALetter();
    void jsonGoesOutAndComesBack();
    void brokenJsonIsAProblemInWords();

private:
    SettingsRow* row(const char* key) { return m_dock->findChild<SettingsRow*>(key); }
    QLineEdit* line(const char* key) { return qobject_cast<QLineEdit*>(row(key)->field()); }
    void type(const char* key, const QString& text, bool enter = true) {
        line(key)->setFocus();
        line(key)->selectAll();
        QTest::keyClicks(line(key), text);
        if (enter) QTest::keyClick(line(key), Qt::Key_Return);
    }

    std::unique_ptr<SettingsDock> m_dock;
};

void TestSettingsDock::everySettingHasARowWithNameAndHelp() {
    for (const Setting& setting : settings()) {
        SettingsRow* found = row(setting.key.c_str());
        QVERIFY2(found, setting.key.c_str());
        QVERIFY(!found->field()->accessibleName().isEmpty());
        QVERIFY2(found->field()->toolTip().contains(settingsText(setting.help)),
                 setting.key.c_str());
        QVERIFY2(found->field()->focusPolicy() & Qt::TabFocus, setting.key.c_str());
    }
}

void TestSettingsDock::aLongPathShowsItsEndWithoutHalfALetter() {
    // Whatever the path, what is seen of it begins with the three dots.
    const auto beginning = [this](const std::string& path) {
        TrainingConfig config;
        config.data_a = path;
        m_dock->setConfig(config);
        line("data_a")->clearFocus();
        const QRect start(8, 4, line("data_a")->fontMetrics().horizontalAdvance(u'…') + 1,
                          line("data_a")->height() - 8);
        return line("data_a")->grab(start).toImage();
    };
    const QImage one = beginning("/home/somebody/datasets/horse2zebra/trainA");
    QCOMPARE(beginning("/media/disk/WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"), one);
    QVERIFY(beginning("/WW") != one); // one that fits is shown whole
}

void TestSettingsDock::theExplanationFollowsTheKeyboardAndMovesNoRow() {
    const auto* explanation = m_dock->findChild<QLabel*>("explanation");
    const auto places = [this] {
        QList<QRect> all;
        for (const SettingsRow* row : m_dock->findChildren<SettingsRow*>())
            all << row->geometry();
        return all;
    };
    const QList<QRect> before = places();
    const int height = explanation->height();
    for (const char* key : {"lambda_A", "lambda_B", "lr"}) {
        line(key)->setFocus();
        QTest::qWait(0); // layouts settle
        QVERIFY2(explanation->text().contains(settingsText(findSetting(key)->help).toHtmlEscaped()),
                 key);
        QCOMPARE(places(), before);
        QCOMPARE(explanation->height(), height);
        QVERIFY(explanation->heightForWidth(explanation->width()) <= height);
    }
    // What the mouse rests on gives way to where the keyboard goes.
    QEnterEvent entered({4, 4}, {4, 4}, {4, 4});
    row("ngf")->setAttribute(Qt::WA_UnderMouse);
    QApplication::sendEvent(row("ngf"), &entered);
    QVERIFY(explanation->text().contains(settingsText(findSetting("ngf")->label)));
    line("lambda_A")->setFocus();
    QVERIFY(explanation->text().contains(settingsText(findSetting("lambda_A")->label)));
}

void TestSettingsDock::enterChangesTheConfig() {
    QSignalSpy spy(m_dock.get(), &SettingsDock::configEdited);
    type("lambda_A", "12.5");
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].value<TrainingConfig>().lambda_A, 12.5);
    QCOMPARE(m_dock->config().lambda_A, 12.5);
    type("batch_size", "4");
    QCOMPARE(m_dock->config().batch_size, 4);
    QCOMPARE(spy.count(), 2);
}

void TestSettingsDock::whatIsNotAllowedIsToldBesideTheField() {
    QSignalSpy spy(m_dock.get(), &SettingsDock::configEdited);
    type("batch_size", "many");
    QVERIFY(line("batch_size")->property("invalid").toBool());
    QCOMPARE(m_dock->config().batch_size, 1);
    QCOMPARE(spy.count(), 0);
    type("batch_size", "2");
    QVERIFY(!line("batch_size")->property("invalid").toBool());
}

void TestSettingsDock::whatContradictsAnotherSettingIsToldBesideTheField() {
    type("crop_size", "2000"); // larger than load_size
    const auto found = problems(m_dock->config());
    QVERIFY(!found.empty());
    QWidget* field = row(found[0].key.c_str())->field();
    QVERIFY(field->property("invalid").toBool());
    // No run starts so, and the sentence calls the setting as the panel does.
    QCOMPARE(m_dock->takeTexts(), QString::fromStdString(found[0].key));
    bool told = false;
    for (const QLabel* label : row(found[0].key.c_str())->findChildren<QLabel*>())
        told = told || (label->text().startsWith(settingsText(findSetting(found[0].key)->label) +
                                                 QStringLiteral(" = ")) &&
                        !label->text().contains(QLatin1String("crop_size")));
    QVERIFY(told);
}

void TestSettingsDock::whatIsWrongIsNotSaidOfWhatIsBeingTyped() {
    const auto isToldOf = [this](const char* key) {
        const auto labels = row(key)->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->property("role") == QLatin1String("error");
        });
    };
    type("batch_size", "many");
    QVERIFY(isToldOf("batch_size"));
    type("batch_size", "man", false);
    QVERIFY(!isToldOf("batch_size"));
    QVERIFY(!line("batch_size")->property("invalid").toBool());
    for (const char* text : {"man", "many", "many"}) { // as wrong as before
        type("batch_size", text);
        QVERIFY(isToldOf("batch_size"));
    }
    // So with what contradicts another setting.
    type("crop_size", "2000");
    const std::string wrong = problems(m_dock->config())[0].key;
    const char* key = wrong.c_str();
    QVERIFY(isToldOf(key));
    const QString text = line(key)->text();
    type(key, text, false);
    QVERIFY(!isToldOf(key));
    type(key, text);
    QVERIFY(isToldOf(key));
    type(key, "7", false);
    QTest::keyClick(line(key), Qt::Key_Escape);
    QVERIFY(isToldOf(key));
}

void TestSettingsDock::theCaretStaysBehindANumberThatIsTaken() {
    type("batch_size", "4");
    QCOMPARE(line("batch_size")->cursorPosition(), 1);
    type("batch_size", "04");
    QCOMPARE(line("batch_size")->text(), QString("4"));
    QCOMPARE(line("batch_size")->cursorPosition(), 1);
}

void TestSettingsDock::undoAndRedoGoThroughTheChanges() {
    type("lambda_A", "12");
    type("lambda_B", "8");
    m_dock->undoStack()->undo();
    QCOMPARE(m_dock->config().lambda_B, 10.0);
    QCOMPARE(m_dock->config().lambda_A, 12.0);
    m_dock->undoStack()->undo();
    QCOMPARE(m_dock->config().lambda_A, 10.0);
    QCOMPARE(line("lambda_A")->text(), QString("10"));
    m_dock->undoStack()->redo();
    QCOMPARE(m_dock->config().lambda_A, 12.0);
}

void TestSettingsDock::theUndoKeysAreTheWindowsOnceAValueIsTaken() {
    const auto takesUndo = [this] { // the field keeps it from the window's shortcut
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        asked.ignore();
        QApplication::sendEvent(line("lambda_A"), &asked);
        return asked.isAccepted();
    };
    type("lambda_A", "12", false);
    QVERIFY(takesUndo());
    QTest::keyClick(line("lambda_A"), Qt::Key_Return);
    QVERIFY(!takesUndo());
}

void TestSettingsDock::tabGoesFromAFieldToItsReset() {
    type("lambda_A", "12");
    QTest::keyClick(line("lambda_A"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), row("lambda_A")->findChild<QToolButton*>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), line("lambda_B"));
}

void TestSettingsDock::undoLeavesTheFoldersAlone() {
    type("lambda_A", "12");
    TrainingConfig elsewhere = m_dock->config();
    elsewhere.demo = false;
    elsewhere.data_a = "/pictures/a";
    m_dock->setConfig(elsewhere);
    m_dock->undoStack()->undo();
    QCOMPARE(m_dock->config().lambda_A, 10.0);
    QCOMPARE(m_dock->config().data_a, std::string("/pictures/a"));
}

void TestSettingsDock::undoTakesBackAChangeOfTheDataAlone() {
    type("lambda_A", "12");
    TrainingConfig swapped = m_dock->config();
    swapped.demo = false;
    swapped.data_a = "/pictures/b";
    m_dock->edit(swapped, "Swap A and B");
    QCOMPARE(m_dock->config(), swapped);
    m_dock->undoStack()->undo();
    QVERIFY(m_dock->config().data_a.empty());
    QCOMPARE(m_dock->config().lambda_A, 12.0);
    m_dock->undoStack()->undo();
    QCOMPARE(m_dock->config().lambda_A, 10.0);
    m_dock->undoStack()->redo();
    m_dock->undoStack()->redo();
    QCOMPARE(m_dock->config(), swapped);
}

void TestSettingsDock::undoOfAPresetLeavesTheFoldersAlone() {
    m_dock->applyPreset("quick");
    const TrainingConfig preset = m_dock->config();
    TrainingConfig elsewhere = preset;
    elsewhere.demo = false;
    elsewhere.data_a = "/pictures/a";
    m_dock->setConfig(elsewhere);
    m_dock->undoStack()->undo();
    QVERIFY(m_dock->config().n_epochs != preset.n_epochs);
    QCOMPARE(m_dock->config().data_a, std::string("/pictures/a"));
    m_dock->undoStack()->redo();
    QCOMPARE(m_dock->config(), elsewhere);
}

void TestSettingsDock::whatCannotBeReadStaysAndIsPointedAt() {
    type("lr", "abc");
    type("lambda_A", "12");
    QCOMPARE(line("lr")->text(), QString("abc"));
    QVERIFY(line("lr")->property("invalid").toBool());
    QCOMPARE(m_dock->takeTexts(), QString("lr"));
    bool told = false;
    for (const QLabel* label : row("lr")->findChildren<QLabel*>())
        told = told || label->text().contains(QStringLiteral("“abc”"));
    QVERIFY(told);
    // What is typed and not confirmed yet counts.
    type("lr", "0.0001", false);
    QCOMPARE(m_dock->takeTexts(), QString());
    QCOMPARE(m_dock->config().lr, 0.0001);
    type("lr", "abc");
    QTest::keyClick(line("lr"), Qt::Key_Escape);
    QCOMPARE(line("lr")->text(), QString("0.0001"));
    QCOMPARE(m_dock->takeTexts(), QString());
}

void TestSettingsDock::aChangedValueCanBeReset() {
    auto* reset = row("lambda_A")->findChild<QToolButton*>();
    QVERIFY(!reset->isEnabled());
    type("lambda_A", "12");
    QVERIFY(reset->isEnabled());
    QTest::mouseClick(reset, Qt::LeftButton);
    QCOMPARE(m_dock->config().lambda_A, 10.0);
    QVERIFY(!reset->isEnabled());
}

void TestSettingsDock::searchFindsByKeyAndByWords() {
    auto* search = m_dock->findChild<QLineEdit*>(QString(), Qt::FindChildrenRecursively);
    QVERIFY(search);
    m_dock->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), "lambda_ident");
    QVERIFY(row("lambda_identity")->isVisible());
    QVERIFY(!row("lr")->isVisible());
    m_dock->focusSearch();
    QTest::keyClicks(QApplication::focusWidget(), "learning rate");
    QVERIFY(row("lr")->isVisible());
    QVERIFY(!row("ngf")->isVisible());
    m_dock->showSetting("ngf");
    QVERIFY(row("ngf")->isVisible());
    QVERIFY(row("ngf")->field()->hasFocus());
}

void TestSettingsDock::aPresetKeepsTheData() {
    TrainingConfig own = m_dock->config();
    own.demo = false;
    own.data_a = "/pictures/a";
    own.data_b = "/pictures/b";
    m_dock->setConfig(own);
    const Preset* other = nullptr;
    for (const Preset& preset : presets())
        if (preset.config.crop_size != own.crop_size) other = &preset;
    QVERIFY(other);
    m_dock->applyPreset(QString::fromStdString(other->name));
    QCOMPARE(m_dock->config().crop_size, other->config.crop_size);
    QCOMPARE(m_dock->config().data_b, std::string("/pictures/b"));
    QVERIFY(!m_dock->config().demo);
}

void TestSettingsDock::aRunningTrainingLocksWhatItLearntWith() {
    m_dock->setMode(SettingsDock::Mode::Live);
    for (const Setting& setting : settings())
        QCOMPARE(row(setting.key.c_str())->field()->isEnabled(), setting.live);
    auto* lock = row("ngf")->findChild<QToolButton*>();
    QVERIFY(!lock->toolTip().isEmpty());
    m_dock->setMode(SettingsDock::Mode::Frozen);
    QVERIFY(!row("lambda_A")->field()->isEnabled());
}

void TestSettingsDock::aRunThatStandsStillTakesWhatMayChange() {
    m_dock->setMode(SettingsDock::Mode::Standing);
    QVERIFY(row("lambda_A")->field()->isEnabled());
    QVERIFY(!row("ngf")->field()->isEnabled());
    QSignalSpy edited(m_dock.get(), &SettingsDock::configEdited);
    type("lambda_A", "12");
    QCOMPARE(edited.count(), 1);
    QCOMPARE(m_dock->config().lambda_A, 12.0);
    m_dock->undoStack()->undo();
    QCOMPARE(m_dock->config().lambda_A, 10.0);
    const TrainingConfig before = m_dock->config();
    m_dock->applyPreset("quick"); // is for new runs
    QCOMPARE(m_dock->config(), before);
}

void TestSettingsDock::aLiveChangeWaitsForEnter() {
    m_dock->setMode(SettingsDock::Mode::Live);
    QSignalSpy spy(m_dock.get(), &SettingsDock::liveChangeWanted);
    type("lambda_A", "14", false);
    line("lambda_B")->setFocus();
    QCOMPARE(spy.count(), 0);
    QCOMPARE(line("lambda_A")->text(), QString("10"));
    type("lambda_A", "14");
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toString(), QString("lambda_A"));
    QCOMPARE(spy[0][1].toString(), QString("14"));
    QCOMPARE(m_dock->config().lambda_A, 10.0); // until the engine has taken it
}

void TestSettingsDock::escapeForgetsWhatWasTyped() {
    type("lambda_A", "99", false);
    QTest::keyClick(line("lambda_A"), Qt::Key_Escape);
    QCOMPARE(line("lambda_A")->text(), QString("10"));
    QCOMPARE(m_dock->config().lambda_A, 10.0);
}

void TestSettingsDock::jsonGoesOutAndComesBack() {
    QTemporaryDir folder;
    const QString file = folder.filePath("settings.json");
    type("lambda_A", "12");
    m_dock->saveTo(file);
    m_dock->undoStack()->undo();
    QCOMPARE(m_dock->config().lambda_A, 10.0);
    m_dock->loadFrom(file);
    QCOMPARE(m_dock->config().lambda_A, 12.0);
}

void TestSettingsDock::brokenJsonIsAProblemInWords() {
    QTemporaryDir folder;
    QFile file(folder.filePath("broken.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"lambda");
    file.close();
    QSignalSpy spy(m_dock.get(), &SettingsDock::problemOccurred);
    m_dock->loadFrom(file.fileName());
    QCOMPARE(spy.count(), 1);
    QVERIFY(spy[0][0].toString().contains("broken.json"));
}

QTEST_MAIN(TestSettingsDock)
#include "test_settings_dock.moc"
