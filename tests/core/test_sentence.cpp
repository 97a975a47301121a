#include "core/base/error.h"

#include <QTest>

using namespace cyclorama;

class TestSentence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsStandInTheirPlaces() {
        const Sentence sentence = say("{}: {} of {}", std::filesystem::path("/a/b"), 3, "ten");
        QCOMPARE(sentence.english(), std::string("/a/b: 3 of ten"));
        QCOMPARE(sentence.pattern(), std::string("{}: {} of {}"));
        QCOMPARE(sentence.parts().size(), 3u);
    }

    void aPartMayLookLikeAPlace() {
        QCOMPARE(say("{} and {}", "{}", "b").english(), std::string("{} and b"));
    }

    void sentencesStandInSentences() {
        const Sentence inner = say("truncated {}", "JPEG");
        const Sentence outer = joined({say("{}: {}", "a.jpg", inner), Sentence("b")}, ", ");
        QCOMPARE(outer.english(), std::string("a.jpg: truncated JPEG, b"));
        QCOMPARE(outer.parts()[0].parts()[1].pattern(), std::string("truncated {}"));
    }

    void anErrorKeepsItsSentence() {
        try {
            throw UsageError("{} is no setting", "lr2");
        } catch (const std::exception& error) {
            QCOMPARE(error.what(), "lr2 is no setting");
            QCOMPARE(sentenceOf(error).pattern(), std::string("{} is no setting"));
        }
        QCOMPARE(sentenceOf(std::bad_alloc()).english(), std::string(std::bad_alloc().what()));
        QVERIFY(sentenceOf(std::bad_alloc()).pattern().empty());
    }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "test_sentence.moc"
