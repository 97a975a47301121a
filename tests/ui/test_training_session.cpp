#include "core/base/error.h"
#include "tests/support/fake_trainer.h"
#include "ui/session/training_session.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace cyclorama;
using test::FakeScript;
using test::FakeTrainer;

namespace {

/// A session with a fake trainer in it, and what it told.
struct Stage {
    TrainingSession session;
    FakeTrainer* trainer = nullptr;
    std::vector<StepMetrics> metrics;
    std::vector<TrainerState> states;
    std::vector<RunEvent> events;
    std::vector<std::int64_t> previews;
    std::vector<Outcome> outcomes;

    explicit Stage(FakeScript script) {
        auto owned = std::make_unique<FakeTrainer>(std::move(script));
        trainer = owned.get();
        QObject::connect(&session, &TrainingSession::metricsArrived, &session,
                         [this](const std::vector<StepMetrics>& some) {
                             metrics.insert(metrics.end(), some.begin(), some.end());
                         });
        QObject::connect(&session, &TrainingSession::stateChanged, &session,
                         [this](TrainerState state) { states.push_back(state); });
        QObject::connect(&session, &TrainingSession::eventHappened, &session,
                         [this](const RunEvent& event) { events.push_back(event); });
        QObject::connect(&session, &TrainingSession::previewArrived, &session,
                         [this](std::shared_ptr<const PreviewSet> preview) {
                             previews.push_back(preview->step);
                         });
        QObject::connect(&session, &TrainingSession::ended, &session,
                         [this](const Outcome& outcome) { outcomes.push_back(outcome); });
        session.open(std::move(owned), QStringLiteral("/runs/fake"));
    }
};

} // namespace

class TestTrainingSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMetricArrivesOnceAndInOrder();
    void signalsComeAtMostTwentyFiveTimesASecond();
    void onlyTheNewestPreviewArrives();
    void noPreviewIsMadeWhileOneIsUnread();
    void pauseAndResumeShowAsStates();
    void aChangeIsToldWithItsStep();
    void aChangeThatIsNotAllowedThrowsAtOnce();
    void theOutcomeIsTheLastSignal();
    void aFailureIsToldInWords();
    void stoppingIsToldBeforeTheStepEnds();
    void destroyingARunningSessionStopsIt();
    void closingInASlotIsSafe();
    void anotherRunMayFollow();
};

void TestTrainingSession::everyMetricArrivesOnceAndInOrder() {
    FakeScript script;
    script.totalSteps = 20000;
    Stage stage(script);
    stage.session.start();
    stage.trainer->allow(script.totalSteps);
    QTRY_COMPARE_WITH_TIMEOUT(stage.outcomes.size(), 1u, 30000);
    QCOMPARE(stage.metrics.size(), 20000u);
    for (std::size_t i = 0; i < stage.metrics.size(); ++i)
        QCOMPARE(stage.metrics[i].step, static_cast<std::int64_t>(i + 1));
    QCOMPARE(stage.session.metricsDelivered(), 20000);
}

void TestTrainingSession::signalsComeAtMostTwentyFiveTimesASecond() {
    FakeScript script;
    script.totalSteps = 1000000;
    Stage stage(script);
    QSignalSpy spy(&stage.session, &TrainingSession::metricsArrived);
    QTimer feeder; // a step each millisecond: forty times what the window wants to hear
    connect(&feeder, &QTimer::timeout, this, [&] { stage.trainer->allow(1); });
    feeder.start(1);
    stage.session.start();
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(spy.count() >= 10, 10000);
    QVERIFY2(clock.elapsed() >= 9 * 39, qPrintable(QString::number(clock.elapsed())));
}

void TestTrainingSession::onlyTheNewestPreviewArrives() {
    FakeScript script;
    Stage stage(script);
    stage.session.start();
    for (int step = 1; step <= 3; ++step) {
        stage.trainer->allow(1);
        stage.trainer->waitForStep(step);
        stage.session.previewNow();
        // The next step is taken after the preview: the trainer looks at its commands first.
    }
    stage.trainer->allow(1);
    stage.trainer->waitForStep(4);
    QVERIFY(stage.previews.empty());
    QTRY_COMPARE(stage.previews.size(), 1u);
    QCOMPARE(stage.previews[0], 3);
}

void TestTrainingSession::noPreviewIsMadeWhileOneIsUnread() {
    FakeScript script;
    script.previewEvery = 1;
    Stage stage(script);
    stage.session.start();
    stage.trainer->allow(5);
    stage.trainer->waitForStep(5); // this thread has read nothing so far
    QTRY_COMPARE(stage.previews.size(), 1u);
    QCOMPARE(stage.previews[0], 1);
    stage.trainer->allow(1);
    QTRY_COMPARE(stage.previews.size(), 2u);
    QCOMPARE(stage.previews[1], 6);
}

void TestTrainingSession::pauseAndResumeShowAsStates() {
    Stage stage(FakeScript{});
    QVERIFY(!stage.session.isActive());
    stage.session.start();
    QTRY_COMPARE(stage.session.state(), TrainerState::Running);
    stage.session.pause();
    QTRY_COMPARE(stage.session.state(), TrainerState::Paused);
    QVERIFY(stage.session.isActive());
    stage.trainer->allow(3);
    stage.session.resume();
    QTRY_COMPARE(stage.session.state(), TrainerState::Running);
    QTRY_COMPARE(stage.metrics.size(), 3u);
    const std::vector<TrainerState> expected = {TrainerState::Idle, TrainerState::Preparing,
                                                TrainerState::Running, TrainerState::Paused,
                                                TrainerState::Running};
    QCOMPARE(stage.states, expected);
}

void TestTrainingSession::aChangeIsToldWithItsStep() {
    Stage stage(FakeScript{});
    stage.session.start();
    stage.trainer->allow(4);
    QTRY_COMPARE(stage.metrics.size(), 4u);
    stage.session.change("lambda_A", "12");
    QTRY_VERIFY(!stage.events.empty() &&
                stage.events.back().kind == RunEvent::Kind::SettingChanged);
    QCOMPARE(stage.events.back().step, 4);
    QCOMPARE(stage.events.back().key, std::string("lambda_A"));
    QCOMPARE(stage.events.back().from, std::string("10"));
    QCOMPARE(stage.events.back().to, std::string("12"));
    QCOMPARE(stage.session.config().lambda_A, 12.0);
}

void TestTrainingSession::aChangeThatIsNotAllowedThrowsAtOnce() {
    Stage stage(FakeScript{});
    stage.session.start();
    QVERIFY_EXCEPTION_THROWN(stage.session.change("ngf", "32"), UsageError);
    QVERIFY_EXCEPTION_THROWN(stage.session.change("lambda_A", "-3"), UsageError);
}

void TestTrainingSession::theOutcomeIsTheLastSignal() {
    FakeScript script;
    script.totalSteps = 50;
    Stage stage(script);
    std::size_t metricsAtEnd = 0;
    TrainerState stateAtEnd = TrainerState::Idle;
    connect(&stage.session, &TrainingSession::ended, &stage.session, [&] {
        metricsAtEnd = stage.metrics.size();
        stateAtEnd = stage.session.state();
    });
    stage.session.start();
    stage.trainer->allow(50);
    QTRY_COMPARE(stage.outcomes.size(), 1u);
    QCOMPARE(metricsAtEnd, 50u);
    QCOMPARE(stateAtEnd, TrainerState::Finished);
    QVERIFY(!stage.session.isActive());
}

void TestTrainingSession::aFailureIsToldInWords() {
    FakeScript script;
    script.failAtStep = 7;
    Stage stage(script);
    stage.session.start();
    stage.trainer->allow(10);
    QTRY_COMPARE(stage.outcomes.size(), 1u);
    QCOMPARE(stage.outcomes[0].state, TrainerState::Failed);
    QVERIFY(stage.outcomes[0].message.english().find("step 7") != std::string::npos);
    QCOMPARE(stage.metrics.size(), 6u);
}

void TestTrainingSession::stoppingIsToldBeforeTheStepEnds() {
    Stage stage(FakeScript{});
    stage.session.start();
    stage.trainer->allow(3);
    QTRY_COMPARE(stage.session.state(), TrainerState::Running);
    QSignalSpy told(&stage.session, &TrainingSession::stateChanged);
    stage.session.stop();
    QCOMPARE(stage.session.state(), TrainerState::Stopping);
    stage.session.stop();
    QCOMPARE(told.count(), 1);
    QTRY_COMPARE(stage.session.state(), TrainerState::Stopped);
    QCOMPARE(told.count(), 2);
}

void TestTrainingSession::destroyingARunningSessionStopsIt() {
    for (int round = 0; round < 20; ++round) {
        Stage stage(FakeScript{});
        stage.session.start();
        stage.trainer->allow(round);
        if (round % 2) stage.session.pause();
        if (round % 3 == 0) QCoreApplication::processEvents();
    }
    QCoreApplication::processEvents(); // wake-ups for sessions that are gone must be gone too
}

void TestTrainingSession::closingInASlotIsSafe() {
    FakeScript script;
    script.totalSteps = 5;
    Stage stage(script);
    QSignalSpy closed(&stage.session, &TrainingSession::closed);
    connect(&stage.session, &TrainingSession::metricsArrived, &stage.session,
            [&] { stage.session.close(); });
    stage.session.start();
    stage.trainer->allow(5);
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(!stage.session.isOpen());
    QVERIFY(stage.session.runFolder().isEmpty());
    QCOMPARE(stage.session.state(), TrainerState::Idle);
}

void TestTrainingSession::anotherRunMayFollow() {
    FakeScript script;
    script.totalSteps = 5;
    Stage stage(script);
    stage.session.start();
    stage.trainer->allow(5);
    QTRY_COMPARE(stage.outcomes.size(), 1u);
    auto second = std::make_unique<FakeTrainer>(script);
    FakeTrainer* trainer = second.get();
    stage.session.open(std::move(second), "/runs/second");
    QCOMPARE(stage.session.runFolder(), QString("/runs/second"));
    stage.session.start();
    trainer->allow(5);
    QTRY_COMPARE(stage.outcomes.size(), 2u);
    QCOMPARE(stage.metrics.size(), 10u);
}

QTEST_MAIN(TestTrainingSession)
#include "test_training_session.moc"
