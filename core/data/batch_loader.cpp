#include "core/data/batch_loader.h"

#include "core/base/error.h"
#include "core/data/epoch_order.h"
#include "core/data/sample_store.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace cyclorama {
namespace {

/// A sample as the networks take it.
void appendValues(const Image& sample, std::vector<float>& values) {
    const std::array<float, 256>& ofBytes = valuesOfBytes();
    const std::size_t plane = std::size_t(sample.width) * sample.height;
    const std::size_t start = values.size();
    values.resize(start + plane * sample.channels);
    for (int c = 0; c < sample.channels; ++c) {
        const std::uint8_t* in = sample.pixels.data() + c;
        float* out = values.data() + start + c * plane;
        for (std::size_t i = 0; i < plane; ++i)
            out[i] = ofBytes[in[i * sample.channels]];
    }
}

void append(DomainBatch& batch, UncutSample sample, bool leavesUncut, std::size_t index,
            const PictureSource& source) {
    const Piece& piece = sample.piece;
    if (batch.count == 0) {
        batch.channels = sample.scaled->channels;
        batch.height = piece.height;
        batch.width = piece.width;
    } else if (piece.width != batch.width || piece.height != batch.height) {
        throw Error(
            "{} and {} make samples of {} x {} and {} x {}, which cannot share a batch; set "
            "batch_size to 1 or preprocess to resize_and_crop, crop or scale_width_and_crop",
            source.name(batch.indices.front()), source.name(index), batch.width, batch.height,
            piece.width, piece.height);
    }
    if (leavesUncut)
        batch.uncut.push_back(std::move(sample));
    else
        appendValues(cutOut(*sample.scaled, piece), batch.values);
    batch.indices.push_back(index);
    ++batch.count;
}

} // namespace

const std::array<float, 256>& valuesOfBytes() {
    static const auto values = [] {
        std::array<float, 256> table{};
        for (int i = 0; i < 256; ++i)
            table[i] = (static_cast<float>(i) / 255.0f - 0.5f) / 0.5f;
        return table;
    }();
    return values;
}

struct BatchLoader::Impl {
    Impl(std::shared_ptr<PictureSource> sourceA, std::shared_ptr<PictureSource> sourceB,
         LoaderOptions loaderOptions, std::int64_t epoch, std::int64_t batch);

    void work(std::stop_token stop);
    void report(const SkippedFile& file);
    std::optional<TrainingBatch> make(const EpochOrder& order, std::int64_t index,
                                      const std::stop_token& stop);
    TrainingBatch next();

    /// A batch in the making or made; they stand in the queue in the order of their delivery.
    struct Slot {
        bool isDone = false;
        TrainingBatch batch;
        std::exception_ptr failure;
    };

    const std::shared_ptr<PictureSource> a, b;
    const LoaderOptions options;
    const std::int64_t batchesInEpoch;
    CacheBudget budget;
    std::mutex reporting;
    SampleStore storeA, storeB;

    mutable std::mutex mutex;
    std::condition_variable_any roomMade; ///< a place in the queue is free
    std::condition_variable batchMade;
    std::deque<std::shared_ptr<Slot>> queue;
    std::shared_ptr<const EpochOrder> order; ///< of the next batch to begin
    std::int64_t nextIndex;
    double waited = 0;

    std::vector<std::jthread> threads; // last: they use all of the above
};

BatchLoader::Impl::Impl(std::shared_ptr<PictureSource> sourceA,
                        std::shared_ptr<PictureSource> sourceB, LoaderOptions loaderOptions,
                        std::int64_t epoch, std::int64_t batch)
    : a(std::move(sourceA))
    , b(std::move(sourceB))
    , options(std::move(loaderOptions))
    , batchesInEpoch(batchesPerEpoch(a->count(), b->count(), options.batchSize))
    , budget(static_cast<std::int64_t>(options.cacheBytes))
    , storeA(a, options.channelsA, options.augmentation, budget,
             [this](const SkippedFile& file) { report(file); })
    , storeB(b, options.channelsB, options.augmentation, budget,
             [this](const SkippedFile& file) { report(file); })
    , order(std::make_shared<EpochOrder>(options, a->count(), b->count(), epoch))
    , nextIndex(batch) {
    for (int i = 0; i < std::max(options.threads, 1); ++i) {
        threads.emplace_back([this](std::stop_token stop) { work(std::move(stop)); });
    }
}

void BatchLoader::Impl::work(std::stop_token stop) {
    while (!stop.stop_requested()) {
        std::shared_ptr<Slot> slot;
        std::shared_ptr<const EpochOrder> epoch;
        std::int64_t index = 0;
        {
            std::unique_lock lock(mutex);
            const auto depth = static_cast<std::size_t>(std::max(options.queueDepth, 1));
            if (!roomMade.wait(lock, stop, [&] { return queue.size() < depth; })) return;
            if (nextIndex >= batchesInEpoch) {
                order = std::make_shared<EpochOrder>(options, a->count(), b->count(),
                                                     order->epoch() + 1);
                nextIndex = 0;
            }
            slot = queue.emplace_back(std::make_shared<Slot>());
            epoch = order;
            index = nextIndex++;
        }
        std::optional<TrainingBatch> batch;
        std::exception_ptr failure;
        try {
            batch = make(*epoch, index, stop);
            if (!batch) return;
        } catch (const Error&) {
            failure = std::current_exception();
        } catch (const std::exception& error) {
            failure = std::make_exception_ptr(Error("pictures cannot be loaded: {}", error.what()));
        }
        {
            std::lock_guard lock(mutex);
            slot->isDone = true;
            slot->failure = failure;
            if (batch) slot->batch = std::move(*batch);
        }
        batchMade.notify_one();
    }
}

void BatchLoader::Impl::report(const SkippedFile& file) {
    if (!options.onSkipped) return;
    std::lock_guard lock(reporting);
    options.onSkipped(file);
}

/// Empty when a stop was asked for meanwhile.
std::optional<TrainingBatch> BatchLoader::Impl::make(const EpochOrder& epochOrder,
                                                     std::int64_t index,
                                                     const std::stop_token& stop) {
    TrainingBatch batch;
    batch.epoch = epochOrder.epoch();
    batch.index = index;
    const BatchIndices indices = epochOrder.batch(index);
    const auto add = [&](SampleStore& store, const PictureSource& source, DomainBatch& domain,
                         std::size_t wanted, DataChoice choice, std::size_t place) {
        const auto found = store.firstReadable(wanted, stop);
        if (!found.scaled) return false;
        const std::uint64_t seed = dataSeed(options.seed, choice, batch.epoch, place);
        append(domain, {found.scaled, pieceOf(*found.scaled, options.augmentation, seed)},
               options.leavesUncut, found.index, source);
        return true;
    };
    for (std::size_t i = 0; i < indices.a.size(); ++i) {
        const std::size_t place = static_cast<std::size_t>(index) * options.batchSize + i;
        if (!add(storeA, *a, batch.a, indices.a[i], DataChoice::PieceOfA, place) ||
            !add(storeB, *b, batch.b, indices.b[i], DataChoice::PieceOfB, place)) {
            return std::nullopt;
        }
    }
    return batch;
}

TrainingBatch BatchLoader::Impl::next() {
    const auto asked = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex);
    batchMade.wait(lock, [this] { return !queue.empty() && queue.front()->isDone; });
    waited += std::chrono::duration<double>(std::chrono::steady_clock::now() - asked).count();
    const std::shared_ptr<Slot> slot = queue.front();
    // A failure stays in front: whoever asks again hears of it again.
    if (slot->failure) std::rethrow_exception(slot->failure);
    queue.pop_front();
    lock.unlock();
    roomMade.notify_one();
    return std::move(slot->batch);
}

BatchLoader::BatchLoader(std::shared_ptr<PictureSource> a, std::shared_ptr<PictureSource> b,
                         LoaderOptions options, std::int64_t epoch, std::int64_t batch) {
    if (a->count() == 0 || b->count() == 0) throw UsageError("both domains need pictures");
    if (options.batchSize < 1) throw UsageError("batch_size: must be at least 1");
    m_impl = std::make_unique<Impl>(std::move(a), std::move(b), std::move(options), epoch, batch);
}

BatchLoader::~BatchLoader() {
    // All at once, so that joining them one after the other waits for the slowest alone.
    for (std::jthread& thread : m_impl->threads)
        thread.request_stop();
}

TrainingBatch BatchLoader::next() {
    return m_impl->next();
}

double BatchLoader::waitedSeconds() const {
    std::lock_guard lock(m_impl->mutex);
    return m_impl->waited;
}

std::int64_t BatchLoader::batchesPerEpoch(std::size_t countA, std::size_t countB, int batchSize) {
    const auto samples = static_cast<std::int64_t>(std::max(countA, countB));
    return (samples + batchSize - 1) / batchSize;
}

} // namespace cyclorama
