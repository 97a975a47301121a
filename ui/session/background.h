#pragma once

#include "ui/session/engine_words.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace cyclorama {

/// Runs `work` on a thread of the pool and hands what it returns to `done` on the thread of
/// `context`. When it throws, `failed` gets the words instead. Neither is called once `context` is
/// gone; the work itself runs to its end.
template <typename Work, typename Done, typename Failed>
void inBackground(QObject* context, Work work, Done done, Failed failed) {
    using Result = decltype(work());
    struct Answer {
        std::optional<Result> result;
        QString problem; ///< instead of a result
    };
    using Answers = std::shared_ptr<Answer>; // a future copies, a result may not
    auto promise = std::make_shared<QPromise<Answers>>();
    auto* watcher = new QFutureWatcher<Answers>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done), failed = std::move(failed)]() mutable {
                         watcher->deleteLater();
                         const Answers answer = watcher->result();
                         if (!answer->result) {
                             failed(answer->problem);
                             return;
                         }
                         try {
                             done(std::move(*answer->result));
                         } catch (const std::exception& error) {
                             failed(engineText(error));
                         }
                     });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        auto answer = std::make_shared<Answer>();
        try {
            answer->result.emplace(work());
        } catch (const std::exception& error) {
            answer->problem = engineText(error); // the exception stays on its thread
        }
        promise->addResult(std::move(answer));
        promise->finish();
    });
}

} // namespace cyclorama
