#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace cyclorama::theme {

/// Knows whether the desktop is dark at present: from the desktop portal (color-scheme over D-Bus)
/// where there is one that has a preference, else from the palette the platform brings. Asks
/// without blocking; `changed` tells the answer when it differs from what was assumed.
class ThemeFollower : public QObject {
    Q_OBJECT

public:
    /// Make it before the application's palette is replaced.
    explicit ThemeFollower(QObject* parent);

    bool isDark() const;

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void ask();
    void learn(std::optional<bool> portalDark, bool platformDark);

    std::optional<bool> m_portalDark;
    bool m_platformDark = false;
};

} // namespace cyclorama::theme
