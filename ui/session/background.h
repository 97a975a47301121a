#pragma once

#include "ui/session/engine_words.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <exception>
#include <memory>
#include <utility>

namespace cyclorama {

/// Runs `work` on a thread of the pool and hands what it returns to `done` on the thread of
/// `context`. When it throws, `failed` gets the words instead. Neither is called once `context` is
/// gone; the work itself runs to its end.
template <typename Work, typename Done, typename Failed>
void inBackground(QObject* context, Work work, Done done, Failed failed) {
    using Result = decltype(work());
    auto promise = std::make_shared<QPromise<std::shared_ptr<Result>>>();
    auto* watcher = new QFutureWatcher<std::shared_ptr<Result>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done), failed = std::move(failed)]() mutable {
                         watcher->deleteLater();
                         try {
                             done(std::move(*watcher->result()));
                         } catch (const std::exception& error) {
                             failed(engineText(error));
                         }
                     });
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        try {
            promise->addResult(std::make_shared<Result>(work()));
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
}

} // namespace cyclorama
