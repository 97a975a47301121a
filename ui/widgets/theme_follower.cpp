#include "ui/widgets/theme_follower.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QPalette>

namespace cyclorama::theme {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

/// 1 prefers dark, 2 prefers light, anything else has no preference. The portal wraps the number
/// once or twice.
std::optional<bool> darkFrom(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        return std::nullopt;
    }
}

} // namespace

ThemeFollower::ThemeFollower(QObject* parent)
    : QObject(parent)
    , m_platformDark(looksDark(QApplication::palette())) {
    qApp->installEventFilter(this);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask();
}

bool ThemeFollower::isDark() const {
    return m_portalDark.value_or(m_platformDark);
}

void ThemeFollower::onSettingChanged(const QString& group, const QString& key,
                                     const QDBusVariant& value) {
    if (group == kGroup && key == kKey) learn(darkFrom(value.variant()), m_platformDark);
}

bool ThemeFollower::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        // The platform's palette lies hidden under ours; it shows for as long as ours is off.
        const QPalette ours = QApplication::palette();
        QApplication::setPalette(QPalette());
        const bool dark = looksDark(QApplication::palette());
        QApplication::setPalette(ours);
        learn(m_portalDark, dark);
    }
    return QObject::eventFilter(watched, event);
}

void ThemeFollower::ask() {
    QDBusMessage question =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << kGroup << kKey;
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) learn(darkFrom(reply.value().variant()), m_platformDark);
        watcher->deleteLater();
    });
}

void ThemeFollower::learn(std::optional<bool> portalDark, bool platformDark) {
    const bool before = isDark();
    m_portalDark = portalDark;
    m_platformDark = platformDark;
    if (isDark() != before) Q_EMIT changed(isDark());
}

} // namespace cyclorama::theme
