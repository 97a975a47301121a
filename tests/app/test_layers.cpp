#include "tests/support/paths.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <filesystem>
#include <map>
#include <set>

namespace fs = std::filesystem;

/// The house's plan as a test: who may include whom.
class LayersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nobodyIncludesUpwards();
    void windowAndProgramSeeNeitherTorchNorOpenCv();
    void coreKnowsNoQt();
    void onlyOneFileIncludesTheCurveLibrary();

private:
    std::set<std::string> reachable(const std::string& file) const;

    /// Of each source file, by its path in the repository: what it includes.
    std::map<std::string, std::vector<std::string>> m_includes;
};

namespace {

/// What each folder may include beside itself.
const std::map<std::string, std::set<std::string>> kAllowed = {
    {"core/base", {}},
    {"core/nn", {"core/base"}},
    {"core/data", {"core/base"}},
    {"core/weights", {"core/base", "core/nn"}},
    {"core/train", {"core/base", "core/nn", "core/data", "core/weights"}},
    {"core/translate", {"core/base", "core/nn", "core/data", "core/weights", "core/train"}},
    {"core/run", {"core/base", "core/data", "core/train", "core/translate"}},
    {"ui", {"core/base", "core/data", "core/train", "core/translate", "core/run"}},
    {"app", {"core/base", "core/data", "core/train", "core/translate", "core/run", "ui"}},
};

/// "core/nn" of "core/nn/generator.h", "ui" of "ui/docks/log_dock.h".
std::string layerOf(const std::string& path) {
    const auto first = path.find('/');
    const std::string top = path.substr(0, first);
    return top == "core" ? path.substr(0, path.find('/', first + 1)) : top;
}

bool startsWithAny(const std::string& include, std::initializer_list<const char*> prefixes) {
    return std::ranges::any_of(prefixes,
                               [&](const char* prefix) { return include.starts_with(prefix); });
}

} // namespace

void LayersTest::initTestCase() {
    const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                     QRegularExpression::MultilineOption);
    const fs::path root = CYCLORAMA_SOURCE_DIR;
    for (const char* top : {"core", "ui", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto ending = entry.path().extension();
            if (ending != ".h" && ending != ".cpp") continue;
            QFile file(QString::fromStdString(entry.path().string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto& includes = m_includes[entry.path().lexically_relative(root).string()];
            auto match = include.globalMatch(QString::fromUtf8(file.readAll()));
            while (match.hasNext())
                includes.push_back(match.next().captured(1).toStdString());
        }
    }
    QVERIFY(m_includes.contains("core/train/trainer.h"));
}

void LayersTest::nobodyIncludesUpwards() {
    for (const auto& [file, includes] : m_includes) {
        const std::string layer = layerOf(file);
        QVERIFY2(kAllowed.contains(layer), (file + " lies in no known layer").c_str());
        for (const std::string& included : includes) {
            if (!startsWithAny(included, {"core/", "ui/", "app/"})) continue;
            const std::string other = layerOf(included);
            QVERIFY2(other == layer || kAllowed.at(layer).contains(other),
                     (file + " includes " + included).c_str());
        }
    }
}

/// Every header of ours that a file sees, directly or through others, itself included.
std::set<std::string> LayersTest::reachable(const std::string& file) const {
    std::set<std::string> seen;
    std::vector<std::string> open = {file};
    while (!open.empty()) {
        const std::string next = open.back();
        open.pop_back();
        const auto found = m_includes.find(next);
        if (found == m_includes.end() || !seen.insert(next).second) continue;
        open.insert(open.end(), found->second.begin(), found->second.end());
    }
    return seen;
}

void LayersTest::windowAndProgramSeeNeitherTorchNorOpenCv() {
    for (const auto& [file, includes] : m_includes) {
        if (layerOf(file) != "ui" && layerOf(file) != "app") continue;
        for (const std::string& seen : reachable(file))
            for (const std::string& included : m_includes.at(seen))
                QVERIFY2(
                    !startsWithAny(included, {"torch/", "ATen/", "c10/", "caffe2/", "opencv2/"}),
                    (file + " sees " + included + " through " + seen).c_str());
    }
}

void LayersTest::coreKnowsNoQt() {
    for (const auto& [file, includes] : m_includes) {
        if (!file.starts_with("core/")) continue;
        for (const std::string& included : includes)
            QVERIFY2(!(included.size() > 1 && included[0] == 'Q' && std::isupper(included[1])) &&
                         !included.starts_with("Qt"),
                     (file + " includes " + included).c_str());
    }
}

void LayersTest::onlyOneFileIncludesTheCurveLibrary() {
    std::vector<std::string> users;
    for (const auto& [file, includes] : m_includes)
        if (std::ranges::any_of(
                includes, [](const std::string& name) { return name.ends_with("qcustomplot.h"); }))
            users.push_back(file);
    QVERIFY2(users.size() == 1, users.empty() ? "none" : users.back().c_str());
}

QTEST_GUILESS_MAIN(LayersTest)
#include "test_layers.moc"
