#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/batch_loader.h"
#include "core/data/decode.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <numeric>
#include <set>

using namespace cyclorama;

namespace {

/// Pictures made up on the spot; some cannot be decoded. Counts what is asked of it.
class MadeUpSource : public PictureSource {
public:
    explicit MadeUpSource(std::size_t count, std::set<std::size_t> damaged = {}, int width = 20,
                          int height = 12)
        : m_count(count)
        , m_damaged(std::move(damaged))
        , m_width(width)
        , m_height(height) {}

    std::size_t count() const override { return m_count; }
    std::string name(std::size_t index) const override {
        return "made-up-" + std::to_string(index);
    }

    Image load(std::size_t index, int channels) const override {
        ++loads;
        if (m_damaged.contains(index)) throw PictureError(name(index), say("truncated JPEG"));
        Image image{m_width, m_height, 3, {}};
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                image.pixels.push_back(static_cast<std::uint8_t>(x * 5));
                image.pixels.push_back(static_cast<std::uint8_t>(y * 5));
                image.pixels.push_back(static_cast<std::uint8_t>(index));
            }
        }
        return withChannels(std::move(image), channels);
    }

    mutable std::atomic<int> loads = 0;

private:
    std::size_t m_count;
    std::set<std::size_t> m_damaged;
    int m_width, m_height;
};

/// Takes its time, busily.
class SlowSource : public MadeUpSource {
public:
    using MadeUpSource::MadeUpSource;
    Image load(std::size_t index, int channels) const override {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(5);
        while (std::chrono::steady_clock::now() < end) {
        }
        return MadeUpSource::load(index, channels);
    }
};

class FailingSource : public MadeUpSource {
public:
    using MadeUpSource::MadeUpSource;
    Image load(std::size_t, int) const override { throw std::runtime_error("the disk is on fire"); }
};

LoaderOptions smallOptions(int batchSize = 1) {
    LoaderOptions options;
    options.seed = 42;
    options.batchSize = batchSize;
    options.augmentation = {"resize_and_crop", 12, 8, true, 4};
    return options;
}

bool equal(const DomainBatch& a, const DomainBatch& b) {
    return a.count == b.count && a.channels == b.channels && a.height == b.height &&
           a.width == b.width && a.values == b.values && a.indices == b.indices;
}

bool equal(const TrainingBatch& a, const TrainingBatch& b) {
    return a.epoch == b.epoch && a.index == b.index && equal(a.a, b.a) && equal(a.b, b.b);
}

std::vector<TrainingBatch> take(BatchLoader& loader, int count) {
    std::vector<TrainingBatch> batches;
    for (int i = 0; i < count; ++i)
        batches.push_back(loader.next());
    return batches;
}

QString complaint(BatchLoader& loader, int batches = 1) {
    try {
        take(loader, batches);
    } catch (const Error& error) {
        return QString(error.what());
    }
    return "none";
}

/// How far the pairs of indices are from independent and uniform: about the number of cells less
/// one when they are, with a standard deviation of the root of twice that.
double chiSquare(const LoaderOptions& options, std::size_t countA, std::size_t countB, int epochs) {
    std::vector<double> seen(countA * countB);
    double pairs = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const auto batches = BatchLoader::batchesPerEpoch(countA, countB, options.batchSize);
        for (std::int64_t batch = 0; batch < batches; ++batch) {
            const BatchIndices indices = batchIndices(options, countA, countB, epoch, batch);
            for (std::size_t i = 0; i < indices.a.size(); ++i, ++pairs) {
                ++seen[indices.a[i] * countB + indices.b[i]];
            }
        }
    }
    const double expected = pairs / static_cast<double>(seen.size());
    return std::accumulate(seen.begin(), seen.end(), 0.0, [&](double sum, double count) {
        return sum + (count - expected) * (count - expected) / expected;
    });
}

} // namespace

class TestDataLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchesDoNotDependOnTheNumberOfThreads();
    void batchesDoNotDependOnTheCache();
    void resumingGivesTheSameStream();
    void anEpochShowsEveryPictureOfALargerAOnce();
    void aSmallerAIsShownEvenly();
    void epochsAndSeedsAreShuffledDifferently();
    void aAndBAreDrawnIndependently();
    void serialBatchesGoInOrder();
    void theLastBatchHoldsWhatIsLeft();
    void valuesAreLaidOutAsTheNetworksTakeThem();
    void nonSquarePicturesKeepTheirShape();
    void domainsMayDifferInChannels();
    void aDamagedPictureIsReplacedByTheNextReadableOne();
    void damagedFilesAreReportedOnceByName();
    void aDomainWithoutAReadablePictureIsAnError();
    void anyOtherFailureSurfacesInNext();
    void samplesOfDifferentSizeCannotShareABatch();
    void emptySourcesAreRefused();
    void keptPicturesAreDecodedOnce();
    void waitingIsMeasured();
    void destructionNeverHangs();
};

void TestDataLoader::batchesDoNotDependOnTheNumberOfThreads() {
    const auto a = std::make_shared<MadeUpSource>(11, std::set<std::size_t>{3, 4});
    const auto b = std::make_shared<MadeUpSource>(7);
    std::vector<TrainingBatch> reference;
    for (const int threads : {1, 2, 4}) {
        LoaderOptions options = smallOptions(2);
        options.threads = threads;
        options.queueDepth = threads == 4 ? 3 : 8;
        BatchLoader loader(a, b, options, 0, 0);
        const auto batches = take(loader, 20);
        if (reference.empty()) reference = batches;
        for (std::size_t i = 0; i < batches.size(); ++i)
            QVERIFY(equal(batches[i], reference[i]));
    }
    QCOMPARE(reference[5].epoch, 0);
    QCOMPARE(reference[6].epoch, 1);
    QCOMPARE(reference[6].index, 0);
}

void TestDataLoader::batchesDoNotDependOnTheCache() {
    const auto source = std::make_shared<MadeUpSource>(9);
    LoaderOptions options = smallOptions();
    BatchLoader keeping(source, source, options, 0, 0);
    options.cacheBytes = 0;
    BatchLoader forgetting(source, source, options, 0, 0);
    for (int i = 0; i < 30; ++i)
        QVERIFY(equal(keeping.next(), forgetting.next()));
}

void TestDataLoader::resumingGivesTheSameStream() {
    const auto a = std::make_shared<MadeUpSource>(10), b = std::make_shared<MadeUpSource>(6);
    const LoaderOptions options = smallOptions(3);
    BatchLoader whole(a, b, options, 0, 0);
    const auto batches = take(whole, 16);
    for (const int start : {1, 3, 4, 7, 12}) {
        BatchLoader resumed(a, b, options, start / 4, start % 4);
        for (int i = start; i < 16; ++i)
            QVERIFY(equal(resumed.next(), batches[i]));
    }
    // The place behind an epoch's last batch is the start of the next.
    BatchLoader atTheEnd(a, b, options, 0, 4);
    QVERIFY(equal(atTheEnd.next(), batches[4]));
}

void TestDataLoader::anEpochShowsEveryPictureOfALargerAOnce() {
    for (const int batchSize : {1, 4}) {
        for (std::int64_t epoch = 0; epoch < 5; ++epoch) {
            std::vector<std::size_t> shown;
            const auto batches = BatchLoader::batchesPerEpoch(21, 6, batchSize);
            for (std::int64_t batch = 0; batch < batches; ++batch) {
                const auto indices = batchIndices(smallOptions(batchSize), 21, 6, epoch, batch);
                shown.insert(shown.end(), indices.a.begin(), indices.a.end());
                QCOMPARE(indices.a.size(), indices.b.size());
                for (const std::size_t index : indices.b)
                    QVERIFY(index < 6);
            }
            std::sort(shown.begin(), shown.end());
            std::vector<std::size_t> all(21);
            std::iota(all.begin(), all.end(), 0);
            QCOMPARE(shown, all);
        }
    }
}

void TestDataLoader::aSmallerAIsShownEvenly() {
    std::vector<int> shown(4);
    for (std::int64_t batch = 0; batch < 10; ++batch) {
        ++shown[batchIndices(smallOptions(), 4, 10, 0, batch).a.front()];
    }
    const auto [fewest, most] = std::minmax_element(shown.begin(), shown.end());
    QCOMPARE(*fewest, 2);
    QCOMPARE(*most, 3);
}

void TestDataLoader::epochsAndSeedsAreShuffledDifferently() {
    const auto order = [](std::uint64_t seed, std::int64_t epoch) {
        LoaderOptions options = smallOptions(50);
        options.seed = seed;
        return batchIndices(options, 50, 50, epoch, 0);
    };
    QVERIFY(order(1, 0).a != order(1, 1).a);
    QVERIFY(order(1, 0).b != order(1, 1).b);
    QVERIFY(order(1, 0).a != order(2, 0).a);
    QVERIFY(!std::is_sorted(order(1, 0).a.begin(), order(1, 0).a.end()));
    QCOMPARE(order(1, 3).a, order(1, 3).a);
}

void TestDataLoader::aAndBAreDrawnIndependently() {
    // 9 x 8 cells: 71 on average, and 71 + 6 * 12 is out of chance's reach.
    const double limit = 71 + 6 * std::sqrt(2 * 71.0);
    const double drawn = chiSquare(smallOptions(), 9, 8, 800);
    QVERIFY2(drawn < limit, qPrintable(QString::number(drawn)));
    // The same measure finds pairs that belong together.
    LoaderOptions serial = smallOptions();
    serial.serialBatches = true;
    QVERIFY(chiSquare(serial, 8, 8, 800) > limit);
}

void TestDataLoader::serialBatchesGoInOrder() {
    LoaderOptions options = smallOptions(3);
    options.serialBatches = true;
    const auto first = batchIndices(options, 5, 2, 7, 0),
               second = batchIndices(options, 5, 2, 7, 1);
    QCOMPARE(first.a, std::vector<std::size_t>({0, 1, 2}));
    QCOMPARE(first.b, std::vector<std::size_t>({0, 1, 0}));
    QCOMPARE(second.a, std::vector<std::size_t>({3, 4}));
    QCOMPARE(second.b, std::vector<std::size_t>({1, 0}));
}

void TestDataLoader::theLastBatchHoldsWhatIsLeft() {
    QCOMPARE(BatchLoader::batchesPerEpoch(10, 7, 4), 3);
    QCOMPARE(BatchLoader::batchesPerEpoch(7, 12, 4), 3);
    QCOMPARE(BatchLoader::batchesPerEpoch(1, 1, 4), 1);
    BatchLoader loader(std::make_shared<MadeUpSource>(10), std::make_shared<MadeUpSource>(7),
                       smallOptions(4), 0, 2);
    const TrainingBatch last = loader.next();
    QCOMPARE(last.a.count, 2);
    QCOMPARE(last.b.count, 2);
    QCOMPARE(loader.next().a.count, 4);
}

void TestDataLoader::valuesAreLaidOutAsTheNetworksTakeThem() {
    LoaderOptions options = smallOptions(2);
    options.augmentation = {"none", 0, 0, false, 4};
    const auto source = std::make_shared<MadeUpSource>(5);
    BatchLoader loader(source, source, options, 0, 0);
    const DomainBatch batch = loader.next().a;
    QCOMPARE(batch.count, 2);
    QCOMPARE(batch.channels, 3);
    QCOMPARE(batch.height, 12);
    QCOMPARE(batch.width, 20);
    QCOMPARE(batch.values.size(), 2u * 3 * 12 * 20);
    const auto value = [&](std::size_t n, std::size_t c, std::size_t y, std::size_t x) {
        return batch.values[((n * 3 + c) * 12 + y) * 20 + x];
    };
    for (std::size_t n = 0; n < 2; ++n) {
        for (std::size_t y = 0; y < 12; ++y) {
            for (std::size_t x = 0; x < 20; ++x) {
                QVERIFY(std::abs(value(n, 0, y, x) - (x * 5 / 127.5 - 1)) < 1e-6);
                QVERIFY(std::abs(value(n, 1, y, x) - (y * 5 / 127.5 - 1)) < 1e-6);
                QVERIFY(std::abs(value(n, 2, y, x) - (batch.indices[n] / 127.5 - 1)) < 1e-6);
            }
        }
    }
}

void TestDataLoader::nonSquarePicturesKeepTheirShape() {
    LoaderOptions options = smallOptions();
    options.augmentation = {"none", 0, 0, true, 4};
    BatchLoader loader(std::make_shared<MadeUpSource>(3, std::set<std::size_t>{}, 41, 26),
                       std::make_shared<MadeUpSource>(3, std::set<std::size_t>{}, 17, 60), options,
                       0, 0);
    const TrainingBatch batch = loader.next();
    QCOMPARE(batch.a.width, 40);
    QCOMPARE(batch.a.height, 24); // 26 / 4 is a half, which goes to the even neighbour
    QCOMPARE(batch.b.width, 16);
    QCOMPARE(batch.b.height, 60);
}

void TestDataLoader::domainsMayDifferInChannels() {
    LoaderOptions options = smallOptions();
    options.channelsA = 1;
    const auto source = std::make_shared<MadeUpSource>(3);
    BatchLoader loader(source, source, options, 0, 0);
    const TrainingBatch batch = loader.next();
    QCOMPARE(batch.a.channels, 1);
    QCOMPARE(batch.a.values.size(), 64u);
    QCOMPARE(batch.b.values.size(), 192u);
}

void TestDataLoader::aDamagedPictureIsReplacedByTheNextReadableOne() {
    LoaderOptions options = smallOptions();
    options.serialBatches = true;
    const auto whole = std::make_shared<MadeUpSource>(6);
    const auto damaged = std::make_shared<MadeUpSource>(6, std::set<std::size_t>{1, 2, 5});
    BatchLoader loader(damaged, whole, options, 0, 0);
    std::vector<std::size_t> used;
    for (const TrainingBatch& batch : take(loader, 6))
        used.push_back(batch.a.indices.front());
    QCOMPARE(used, std::vector<std::size_t>({0, 3, 3, 3, 4, 0}));
}

void TestDataLoader::damagedFilesAreReportedOnceByName() {
    QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    const auto pictures = test::dataFolder() / "pictures";
    for (const char* name : {"a.jpg", "c.jpg", "d.jpg"}) {
        replaceFile(root / name, readFile(pictures / "rgb.jpg"));
    }
    const std::string whole = readFile(pictures / "rgb.jpg");
    replaceFile(root / "b.jpg", std::string_view(whole).substr(0, whole.size() - 40));
    replaceFile(root / "e.jpg", readFile(pictures / "rgb.jpg"));
    const auto source = folderSource(scanPictures(root));
    QCOMPARE(source->count(), 5u); // its beginning is whole, so scanning lets it pass

    std::mutex mutex;
    QStringList reports;
    LoaderOptions options = smallOptions();
    options.threads = 4;
    options.onSkipped = [&](const SkippedFile& file) {
        std::lock_guard lock(mutex);
        reports << QString::fromStdString(file.path.string() + ": " + file.reason.english());
    };
    {
        BatchLoader loader(source, folderSource(scanPictures(pictures)), options, 0, 0);
        take(loader, 200);
    }
    QCOMPARE(reports, QStringList({"b.jpg: truncated JPEG"}));
}

void TestDataLoader::aDomainWithoutAReadablePictureIsAnError() {
    const auto damaged = std::make_shared<MadeUpSource>(3, std::set<std::size_t>{0, 1, 2});
    BatchLoader loader(std::make_shared<MadeUpSource>(4), damaged, smallOptions(), 0, 0);
    for (int i = 0; i < 3; ++i) { // asking again does not hang
        QCOMPARE(complaint(loader),
                 "none of the 3 pictures can be read (made-up-0: truncated JPEG)");
    }
    QCOMPARE(damaged->loads, 3);
}

void TestDataLoader::anyOtherFailureSurfacesInNext() {
    BatchLoader loader(std::make_shared<MadeUpSource>(4), std::make_shared<FailingSource>(4),
                       smallOptions(), 0, 0);
    QVERIFY2(complaint(loader).contains("the disk is on fire"), qPrintable(complaint(loader)));

    LoaderOptions options = smallOptions();
    options.augmentation.cropSize = 999;
    BatchLoader wrong(std::make_shared<MadeUpSource>(4), std::make_shared<MadeUpSource>(4), options,
                      0, 0);
    QVERIFY_EXCEPTION_THROWN(wrong.next(), UsageError);
}

void TestDataLoader::samplesOfDifferentSizeCannotShareABatch() {
    class Growing : public MadeUpSource {
    public:
        using MadeUpSource::MadeUpSource;
        Image load(std::size_t index, int channels) const override {
            return resized(MadeUpSource::load(index, channels), 8 + 4 * static_cast<int>(index), 8);
        }
    };
    const auto source = std::make_shared<Growing>(4);
    LoaderOptions options = smallOptions(4);
    options.augmentation = {"none", 0, 0, false, 4};
    BatchLoader together(source, source, options, 0, 0);
    QVERIFY2(complaint(together).contains("cannot share a batch"), qPrintable(complaint(together)));
    options.batchSize = 1;
    BatchLoader alone(source, source, options, 0, 0);
    QCOMPARE(complaint(alone, 8), "none");
}

void TestDataLoader::emptySourcesAreRefused() {
    const auto some = std::make_shared<MadeUpSource>(4), none = std::make_shared<MadeUpSource>(0);
    QVERIFY_EXCEPTION_THROWN(BatchLoader(some, none, smallOptions(), 0, 0), UsageError);
    QVERIFY_EXCEPTION_THROWN(BatchLoader(some, some, smallOptions(0), 0, 0), UsageError);
}

void TestDataLoader::keptPicturesAreDecodedOnce() {
    const auto loadsOf = [](std::size_t cacheBytes) {
        const auto a = std::make_shared<MadeUpSource>(10), b = std::make_shared<MadeUpSource>(1);
        LoaderOptions options = smallOptions();
        options.cacheBytes = cacheBytes;
        options.queueDepth = 1;
        BatchLoader loader(a, b, options, 0, 0);
        take(loader, 50);
        return a->loads + b->loads;
    };
    const std::size_t one = 12 * 12 * 3; // bytes of a picture once resized
    QCOMPARE(loadsOf(100 * one), 11);
    QVERIFY(loadsOf(0) >= 100);
    // Room for half of them spares half of the decoding.
    const int half = loadsOf(6 * one);
    QVERIFY2(half >= 5 * 5 && half <= 5 * 6 + 12, qPrintable(QString::number(half)));
}

void TestDataLoader::waitingIsMeasured() {
    const auto slow = std::make_shared<SlowSource>(50);
    LoaderOptions options = smallOptions();
    options.cacheBytes = 0;
    BatchLoader loader(slow, slow, options, 0, 0);
    QCOMPARE(loader.waitedSeconds(), 0.0);
    const auto start = std::chrono::steady_clock::now();
    take(loader, 20);
    const double took =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    QVERIFY(loader.waitedSeconds() > 0.5 * took);
    QVERIFY(loader.waitedSeconds() <= took);
}

void TestDataLoader::destructionNeverHangs() {
    const auto source = std::make_shared<MadeUpSource>(30, std::set<std::size_t>{1, 2, 3});
    const auto damaged = std::make_shared<MadeUpSource>(30, [] {
        std::set<std::size_t> all;
        for (std::size_t i = 0; i < 30; ++i)
            all.insert(i);
        return all;
    }());
    for (int i = 0; i < 100; ++i) {
        LoaderOptions options = smallOptions(1 + i % 3);
        options.threads = 1 + i % 4;
        options.queueDepth = 1 + i % 5;
        BatchLoader loader(source, i % 10 == 9 ? damaged : source, options, 0, 0);
        if (i % 10 != 9) take(loader, i % 7);
    }
}

QTEST_GUILESS_MAIN(TestDataLoader)
#include "test_data_loader.moc"
