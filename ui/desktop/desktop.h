#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

namespace cyclorama {

/// What the desktop around the window can do for a run: tell of its end, keep the machine awake,
/// show progress in the task bar. All goes over D-Bus without waiting; where a service is missing
/// nothing happens. GUI thread only.
class Desktop : public QObject {
    Q_OBJECT

public:
    explicit Desktop(QObject* parent = nullptr);
    ~Desktop() override;

    /// A notification with the program's icon; `activated` when it is clicked.
    void notify(const QString& title, const QString& text);

    /// Keeps the machine from sleeping until it is told otherwise. Repeating it changes nothing.
    void keepAwake(bool awake);
    bool isKeptAwake() const { return m_awake; }

    /// 0 to 1 in the task bar; a negative number takes it away.
    void showProgress(double share);

Q_SIGNALS:
    void activated();

private Q_SLOTS:
    void onActionInvoked(uint id, const QString& action);

private:
    void inhibitScreenSaver();
    void inhibitLogin();
    void release();

    bool m_awake = false;
    uint m_notification = 0;
    uint m_cookie = 0;
    quint64 m_request = 0; ///< tells a late answer to keepAwake from the present wish
    QDBusUnixFileDescriptor m_sleepLock;
    int m_shownPercent = -1;
};

} // namespace cyclorama
