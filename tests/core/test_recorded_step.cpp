#include "core/nn/cyclegan.h"
#include "core/nn/recorded_function.h"
#include "core/nn/state_dict.h"
#include "tests/support/recording_graph.h"
#include "tests/support/small_model.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

CycleGanOptions small(at::ScalarType type = at::kDouble) {
    CycleGanOptions options = smallModel();
    options.poolSize = 3;
    options.type = type;
    options.graphWarmUps = 2;
    return options;
}

/// Does again what was to be recorded: for models that RecordingGraph does not see into.
class RepeatingGraph : public DeviceGraph {
public:
    void run(const std::function<void()>& work) override { work(); }
    void record(const std::function<void()>& work) override {
        m_work = work;
        // A recording runs the host's part of the work once; the device's part must not count.
        ++recordings;
    }
    void replay() override { m_work(); }
    void forget() override { m_work = {}; }
    int recordings = 0;

private:
    std::function<void()> m_work;
};

class FailingGraph : public DeviceGraph {
public:
    void run(const std::function<void()>& work) override { work(); }
    void record(const std::function<void()>&) override {
        throw std::runtime_error("operation not permitted when stream is capturing");
    }
    void replay() override { QFAIL("nothing was recorded"); }
    void forget() override {}
};

/// Options that record with a graph of this kind; `made` points to it afterwards.
template <typename Graph>
CycleGanOptions recording(CycleGanOptions options, Graph*& made) {
    options.makeGraph = [&made](const at::Device&) {
        auto graph = std::make_unique<Graph>();
        made = graph.get();
        return graph;
    };
    return options;
}

at::Tensor picture(int seed, int batch = 2, int width = 16) {
    torch::manual_seed(seed);
    return torch::rand({batch, 3, 16, width}) * 2 - 1;
}

void compare(const std::vector<at::Tensor>& one, const std::vector<at::Tensor>& other,
             const char* what) {
    QCOMPARE(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        QVERIFY2(one[i].equal(other[i]), what);
}

/// Everything that the next step depends on.
void compareModels(CycleGan& one, CycleGan& other) {
    for (const char* name : kNetworkNames) {
        const auto a = stateDict(one.network(name)), b = stateDict(other.network(name));
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY2(a[i].second.equal(b[i].second), (name + ("." + a[i].first)).c_str());
    }
    for (auto optimiser : {&CycleGan::generatorOptimiser, &CycleGan::discriminatorOptimiser}) {
        Adam &a = (one.*optimiser)(), &b = (other.*optimiser)();
        compare(a.firstMoments(), b.firstMoments(), "first moments");
        compare(a.secondMoments(), b.secondMoments(), "second moments");
        compare(a.steps(), b.steps(), "steps");
    }
    for (auto pool : {&CycleGan::poolA, &CycleGan::poolB}) {
        compare((one.*pool)().images(), (other.*pool)().images(), "pool");
        QCOMPARE((one.*pool)().random().state(), (other.*pool)().random().state());
    }
}

struct Schedule {
    LossWeights weights;
    LearningRates rates;
    int batch = 2;
};

/// Both models through the same steps; they must agree to the last bit after each.
void trainAlike(CycleGan& recorded, CycleGan& ordinary, int first, int steps,
                const Schedule& schedule = {}) {
    for (int i = first; i < first + steps; ++i) {
        const auto a = picture(i, schedule.batch), b = picture(i + 1000, schedule.batch);
        CycleImages one, other;
        const auto got = recorded.step(a, b, schedule.weights, schedule.rates, &one);
        const auto wanted = ordinary.step(a, b, schedule.weights, schedule.rates, &other);
        QVERIFY2(got.equal(wanted), qPrintable(QStringLiteral("losses of step %1").arg(i)));
        for (auto image : {&CycleImages::fakeA, &CycleImages::fakeB, &CycleImages::reconstructedA,
                           &CycleImages::reconstructedB})
            QVERIFY2((one.*image).equal(other.*image), "images");
        compareModels(recorded, ordinary);
    }
}

} // namespace

class TestRecordedStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::set_num_threads(1); } // steps this small only wait for a second

    void theStandInKeepsWhatTheHostDecidedWhenItRecorded() {
        // Else the tests below would prove nothing.
        test::RecordingGraph graph;
        const auto x = at::ones({2}, at::kDouble);
        double factor = 2;
        at::Tensor y;
        const auto work = [&] { y = x * factor; };
        graph.run(work);
        graph.record(work);
        factor = 5;
        x.fill_(10);
        graph.replay();
        QVERIFY(y.equal(at::full({2}, 20.0, at::kDouble)));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, graph.record([&] { (void)x[0].item(); }));
    }

    void theStandInsRecordingLeavesNoTrace() {
        test::RecordingGraph graph;
        const auto x = at::zeros({2}, at::kDouble);
        const auto work = [&] { x.add_(1); };
        graph.record(work);
        QVERIFY(x.equal(at::zeros({2}, at::kDouble)));
        graph.replay();
        graph.replay();
        QVERIFY(x.equal(at::full({2}, 2.0, at::kDouble)));
    }

    void recordedStepsAreTheOrdinaryOnesToTheLastBit() {
        test::RecordingGraph* graph = nullptr;
        CycleGan recorded(recording(small(), graph)), ordinary(small());
        trainAlike(recorded, ordinary, 0, 8);
        QVERIFY(recorded.isRecorded());
        // Neither a preview nor another weight or rate needs another recording.
        QVERIFY(recorded.preview(picture(1), picture(2))
                    .fakeB.equal(ordinary.preview(picture(1), picture(2)).fakeB));
        trainAlike(recorded, ordinary, 8, 6, {{7, 12, 0.3, 10}, {1e-3, 5e-4}});
        QCOMPARE(graph->recordings, 1);
        QCOMPARE(graph->replays, 12);
        QVERIFY2(recorded.whyNotRecorded().empty(), recorded.whyNotRecorded().english().c_str());
    }

    void soAreThoseOfFloat32() {
        RepeatingGraph* graph = nullptr;
        CycleGan recorded(recording(small(at::kFloat), graph)), ordinary(small(at::kFloat));
        trainAlike(recorded, ordinary, 0, 8);
        trainAlike(recorded, ordinary, 8, 4, {{7, 12, 0.3, 10}, {1e-3, 5e-4}});
        QCOMPARE(graph->recordings, 1);
    }

    void theLossScaleIsPartOfTheRecording() {
        // Autocast leaves float64 as it is, so only the scaling is float16's here.
        test::RecordingGraph* graph = nullptr;
        CycleGanOptions options = small();
        options.precision = Precision::Float16;
        CycleGan recorded(recording(options, graph)), ordinary(options);
        trainAlike(recorded, ordinary, 0, 6);
        for (CycleGan* model : {&recorded, &ordinary}) {
            at::Tensor(model->lossScale()->scale()).fill_(INFINITY); // all gradients are skipped
            at::Tensor(model->lossScale()->steadySteps()).fill_(7);
        }
        trainAlike(recorded, ordinary, 6, 1);
        QCOMPARE(recorded.lossScale()->steadySteps().item<int>(), 0);
        QCOMPARE(recorded.generatorOptimiser().steps()[0].item<float>(), 6.0f);
        for (CycleGan* model : {&recorded, &ordinary})
            at::Tensor(model->lossScale()->scale()).fill_(1024);
        trainAlike(recorded, ordinary, 7, 3);
        QCOMPARE(recorded.lossScale()->steadySteps().item<int>(), 3);
        QCOMPARE(graph->recordings, 1);
    }

    void aSmallerBatchGoesTheOrdinaryWayAndTheRecordingStays() {
        test::RecordingGraph* graph = nullptr;
        CycleGan recorded(recording(small(), graph)), ordinary(small());
        trainAlike(recorded, ordinary, 0, 6);
        trainAlike(recorded, ordinary, 6, 1, {{}, {}, 1});
        trainAlike(recorded, ordinary, 7, 4);
        QCOMPARE(graph->recordings, 1);
        QCOMPARE(graph->replays, 8);
    }

    void theIdentityLossSwitchedOffAndOnIsRecordedAnew() {
        test::RecordingGraph* graph = nullptr;
        CycleGan recorded(recording(small(), graph)), ordinary(small());
        trainAlike(recorded, ordinary, 0, 4);
        trainAlike(recorded, ordinary, 4, 5, {{10, 10, 0, 10}, {}});
        QVERIFY(recorded.isRecorded());
        trainAlike(recorded, ordinary, 9, 5);
        QCOMPARE(graph->recordings, 3);
    }

    void picturesOfAnotherSizeEndTheRecordingForGood() {
        test::RecordingGraph* graph = nullptr;
        CycleGan recorded(recording(small(), graph)), ordinary(small());
        trainAlike(recorded, ordinary, 0, 5, {{}, {}, 1});
        QVERIFY(recorded.isRecorded());
        for (CycleGan* model : {&recorded, &ordinary})
            model->step(picture(5, 1, 20), picture(6, 1), LossWeights(), LearningRates());
        QCOMPARE(recorded.whyNotRecorded().english(), std::string("pictures differ in size"));
        QVERIFY(!recorded.isRecorded());
        compareModels(recorded, ordinary);
    }

    void aRecordingThatFailsLeavesTheOrdinarySteps() {
        FailingGraph* graph = nullptr;
        CycleGan recorded(recording(small(), graph)), ordinary(small());
        trainAlike(recorded, ordinary, 0, 8);
        QCOMPARE(recorded.whyNotRecorded().english(),
                 std::string("operation not permitted when stream is capturing"));
    }

    void whatIsUnsafeIsNotRecordedAndSaysWhy_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("word");
        QTest::newRow("batch norm") << "batch"
                                    << "batch norm";
        QTest::newRow("dropout") << "dropout"
                                 << "dropout";
        QTest::newRow("wgangp") << "wgangp"
                                << "gradient penalty";
        QTest::newRow("checkpointing") << "checkpointing"
                                       << "activation checkpointing";
        QTest::newRow("no graphs") << "none"
                                   << "no graphs";
    }
    void whatIsUnsafeIsNotRecordedAndSaysWhy() {
        QFETCH(QString, what);
        QFETCH(QString, word);
        test::RecordingGraph* graph = nullptr;
        CycleGanOptions options = recording(small(), graph);
        if (what == "batch") options.discriminatorA.norm = "batch";
        if (what == "dropout") options.generatorB.dropout = true;
        if (what == "wgangp") options.ganMode = GanMode::Wgangp;
        if (what == "checkpointing") options.activationCheckpointing = true;
        if (what == "none") options.makeGraph = makeDeviceGraph;
        CycleGan model(options);
        for (int i = 0; i < 4; ++i)
            model.step(picture(i), picture(i + 9), LossWeights(), LearningRates());
        QVERIFY(!model.isRecorded());
        QVERIFY2(model.whyNotRecorded().english().find(word.toStdString()) != std::string::npos,
                 model.whyNotRecorded().english().c_str());
    }

    void aPoolAsOneTensorAnswersAsTheListDoes() {
        for (const int batch : {1, 2, 5}) {
            ImagePool list(4, Random(3)), table(4, Random(3));
            for (int i = 0; i < 60; ++i) {
                const auto fakes = picture(i, batch);
                const auto answer = table.exchange(fakes, table.draw(batch));
                QVERIFY(answer.equal(list.query(fakes)));
                compare(table.images(), list.images(), "pool");
            }
            // And it can go back.
            QVERIFY(table.query(picture(99, batch)).equal(list.query(picture(99, batch))));
            compare(table.images(), list.images(), "pool");
        }
    }

    void aPoolStaysWhereItIsAndWhatWasRestoredIsInIt() {
        ImagePool pool(3, Random(5));
        pool.restore({picture(1, 1)[0], picture(2, 1)[0]}, Random(7));
        pool.exchange(picture(3, 1), pool.draw(1));
        const void* where = pool.images()[0].data_ptr();
        QVERIFY(pool.images()[0].equal(picture(1, 1)[0]));
        QVERIFY(pool.images()[2].equal(picture(3, 1)[0]));
        for (int i = 0; i < 20; ++i)
            pool.exchange(picture(i, 1), pool.draw(1));
        QCOMPARE(pool.images()[0].data_ptr(), where);
    }

    void aRateInATensorTrainsAsTheNumberDoes() {
        const auto start = picture(1).to(at::kFloat), gradient = picture(2).to(at::kFloat);
        auto parameter = start.clone().requires_grad_(true);
        parameter.mutable_grad() = gradient.clone();
        Adam adam({parameter}, 0.5);
        auto weights = start.clone(), first = at::zeros_like(start), second = at::zeros_like(start);
        const auto steps = at::zeros({}, at::kFloat);
        StepScalars scalars(at::kCPU, at::kFloat);
        for (const double rate : {2e-4, 2e-4, 1.37e-3, 1e-9}) {
            scalars.set(LossWeights(), {rate, 1});
            adam.step(scalars.generatorRate());
            steps.add_(1);
            at::_fused_adam_({weights}, {gradient}, {first}, {second}, {}, {steps}, rate, 0.5,
                             0.999, 0.0, 1e-8, false, false);
            QVERIFY(parameter.detach().equal(weights));
        }
    }

    void aWeightInATensorWeighsAsTheNumberDoes() {
        for (const at::ScalarType type : {at::kFloat, at::kDouble}) {
            StepScalars scalars(at::kCPU, type);
            for (const double weight : {10.0, 0.1, 3.7}) {
                scalars.set({weight, weight, 0.3, 0}, LearningRates());
                auto one = picture(1).to(type).requires_grad_(true);
                auto other = picture(1).to(type).requires_grad_(true);
                const auto byTensor = one.abs().mean() * scalars.identityA();
                const auto byNumber = other.abs().mean() * (weight * 0.3);
                QCOMPARE(byTensor.scalar_type(), type);
                QVERIFY(byTensor.equal(byNumber));
                byTensor.backward();
                byNumber.backward();
                QVERIFY(one.grad().equal(other.grad()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRecordedStep)
#include "test_recorded_step.moc"
