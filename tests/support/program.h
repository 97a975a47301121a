#pragma once

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <csignal>

namespace cyclorama::test {

inline constexpr int kPatience = 120'000; ///< milliseconds; a machine under load is slow

/// The program as a person starts it, in a folder of its own.
class Program {
public:
    explicit Program(const QStringList& arguments, const QString& folder = QDir::tempPath(),
                     const QMap<QString, QString>& variables = {}) {
        m_process.setWorkingDirectory(folder);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove("CYCLORAMA_COMMAND");
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(name); // nothing here may need a display
        for (auto each = variables.begin(); each != variables.end(); ++each)
            environment.insert(each.key(), each.value());
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(CYCLORAMA_BINARY_DIR "/app/cyclorama"), arguments);
    }

    ~Program() {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Waits for the end; the exit code, or -1 when a signal ended it or it takes too long.
    int exitCode() {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatience))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    /// Waits until standard output has a line that contains `text`. False when it ends first.
    bool waitForLine(const QString& text) {
        while (!m_output.contains(text)) {
            if (!m_process.waitForReadyRead(kPatience)) {
                m_output += QString::fromUtf8(m_process.readAllStandardOutput());
                return m_output.contains(text);
            }
            m_output += QString::fromUtf8(m_process.readAllStandardOutput());
        }
        return true;
    }

    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }

    /// True when the program ended within the time; what it wrote meanwhile is read.
    bool endsWithin(int milliseconds) {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds);
    }

    QString output() {
        m_output += QString::fromUtf8(m_process.readAllStandardOutput());
        return m_output;
    }

    QString errors() {
        m_errors += QString::fromUtf8(m_process.readAllStandardError());
        return m_errors;
    }

    /// The lines of `--json`; an object without members for a line that is none.
    QList<QJsonObject> objects() {
        QList<QJsonObject> all;
        for (const QString& line : output().split('\n', Qt::SkipEmptyParts))
            all.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return all;
    }

private:
    QProcess m_process;
    QString m_output;
    QString m_errors;
};

/// `train` on drawn pictures with networks so small that a step takes milliseconds.
inline QStringList smallTraining(const QString& run) {
    QStringList arguments = {"train", "--demo", "--out", run, "--threads", "1"};
    for (const char* setting :
         {"crop_size=32", "load_size=32", "netG=resnet_1blocks", "ngf=4", "ndf=4", "n_layers_D=1",
          "max_dataset_size=8", "n_epochs=1000", "preview_steps=10", "checkpoint_steps=5"})
        arguments << "--set" << setting;
    return arguments;
}

} // namespace cyclorama::test
