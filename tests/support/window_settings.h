#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace cyclorama::test {

/// Keeps what a window remembers in a folder of the test's own, empty at the beginning.
class WindowSettings {
public:
    WindowSettings() {
        QCoreApplication::setOrganizationName(QStringLiteral("cyclorama"));
        QCoreApplication::setApplicationName(QStringLiteral("test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace cyclorama::test
