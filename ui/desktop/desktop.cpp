#include "ui/desktop/desktop.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace cyclorama {

namespace {

const QString kDesktopFile = QStringLiteral("application://cyclorama.desktop");

QDBusMessage call(const char* service, const char* path, const char* interface,
                  const char* method) {
    return QDBusMessage::createMethodCall(QLatin1String(service), QLatin1String(path),
                                          QLatin1String(interface), QLatin1String(method));
}

QDBusMessage screenSaver(const char* method) {
    return call("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver",
                "org.freedesktop.ScreenSaver", method);
}

} // namespace

Desktop::Desktop(QObject* parent) : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.connect(QStringLiteral("org.freedesktop.Notifications"),
                    QStringLiteral("/org/freedesktop/Notifications"),
                    QStringLiteral("org.freedesktop.Notifications"),
                    QStringLiteral("ActionInvoked"), this, SLOT(onActionInvoked(uint, QString)));
}

Desktop::~Desktop() {
    keepAwake(false);
    showProgress(-1);
}

void Desktop::notify(const QString& title, const QString& text) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    QDBusMessage message = call("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                                "org.freedesktop.Notifications", "Notify");
    message << QStringLiteral("Cyclorama") << m_notification << QStringLiteral("cyclorama") << title
            << text << QStringList{QStringLiteral("default"), tr("Show")}
            << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("cyclorama")}} << -1;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid()) m_notification = reply.value();
        watcher->deleteLater();
    });
}

void Desktop::onActionInvoked(uint id, const QString&) {
    if (id == m_notification) Q_EMIT activated();
}

void Desktop::keepAwake(bool awake) {
    if (awake == m_awake) return;
    m_awake = awake;
    ++m_request;
    if (awake) {
        inhibitScreenSaver();
        inhibitLogin();
    } else {
        release();
    }
}

void Desktop::inhibitScreenSaver() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    QDBusMessage message = screenSaver("Inhibit");
    message << QStringLiteral("Cyclorama") << tr("A network is training");
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, request = m_request] {
                const QDBusPendingReply<uint> reply = *watcher;
                watcher->deleteLater();
                if (!reply.isValid()) return;
                m_cookie = reply.value();
                if (request != m_request && !m_awake) release();
            });
}

void Desktop::inhibitLogin() {
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected()) return;
    QDBusMessage message = call("org.freedesktop.login1", "/org/freedesktop/login1",
                                "org.freedesktop.login1.Manager", "Inhibit");
    message << QStringLiteral("sleep:idle") << QStringLiteral("Cyclorama")
            << tr("A network is training") << QStringLiteral("block");
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, request = m_request] {
                // The lock holds for as long as its descriptor is open.
                const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
                watcher->deleteLater();
                if (reply.isValid() && request == m_request) m_sleepLock = reply.value();
            });
}

void Desktop::release() {
    m_sleepLock = QDBusUnixFileDescriptor();
    if (m_cookie) {
        QDBusMessage message = screenSaver("UnInhibit");
        message << m_cookie;
        QDBusConnection::sessionBus().send(message);
        m_cookie = 0;
    }
}

void Desktop::showProgress(double share) {
    const int percent = share < 0 ? -1 : static_cast<int>(share * 100);
    if (percent == m_shownPercent) return;
    m_shownPercent = percent;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    QDBusMessage message = QDBusMessage::createSignal(
        QStringLiteral("/com/canonical/unity/launcherentry/1"),
        QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    message << kDesktopFile
            << QVariantMap{{QStringLiteral("progress"), share < 0 ? 0.0 : share},
                           {QStringLiteral("progress-visible"), share >= 0}};
    bus.send(message);
}

} // namespace cyclorama
