#include "ui/dialogs.h"

#include "core/train/devices.h"
#include "ui/widgets/theme.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace cyclorama {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("cyclorama", text);
}

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    if (role) theme::setRole(label, role);
    return label;
}

QDialog* makeDialog(const QString& title, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* rows = new QVBoxLayout(dialog);
    rows->setContentsMargins(20, 18, 20, 16);
    rows->setSpacing(theme::kPadding);
    return dialog;
}

void addCloseButton(QDialog* dialog) {
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    auto* close = new QPushButton(tr("Close"), dialog);
    close->setDefault(true);
    close->setFocus();
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    line->addWidget(close);
    static_cast<QVBoxLayout*>(dialog->layout())->addLayout(line);
}

} // namespace

QDialog* makeAboutDialog(QWidget* parent) {
    QDialog* dialog = makeDialog(tr("About Cyclorama"), parent);
    auto* rows = static_cast<QVBoxLayout*>(dialog->layout());
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kPadding);
    auto* mark = new QLabel(dialog);
    mark->setPixmap(
        QIcon(":/icons/cyclorama.svg").pixmap(QSize(56, 56), dialog->devicePixelRatioF()));
    head->addWidget(mark);
    auto* words = new QVBoxLayout;
    words->addWidget(makeLabel(QStringLiteral("Cyclorama"), "large", dialog));
    words->addWidget(
        makeLabel(tr("Version %1").arg(QStringLiteral(CYCLORAMA_VERSION)), "secondary", dialog));
    head->addLayout(words, 1);
    rows->addLayout(head);
    rows->addWidget(
        makeLabel(tr("A studio that trains CycleGAN: two folders of pictures, a network "
                     "that turns one kind into the other and back. After Zhu, Park, "
                     "Isola and Efros, 2017."),
                  nullptr, dialog));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kPadding * 2);
    int row = 0;
    const std::pair<QString, QString> versions[] = {
        {QStringLiteral("LibTorch"), QString::fromStdString(torchVersion())},
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {tr("Licence"), tr("GPL, version 3 or later")}};
    for (const auto& [name, version] : versions) {
        grid->addWidget(makeLabel(name, "secondary", dialog), row, 0);
        auto* value = makeLabel(version, nullptr, dialog);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(value, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    rows->addLayout(grid);
    addCloseButton(dialog);
    dialog->setFixedWidth(440);
    return dialog;
}

namespace {

struct KeyGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys; ///< what happens, and by which keys
};

QString keysOf(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

/// What an action does, where neither its menu nor its place in it is seen.
QString wordsOf(const QAction* action, const WindowActions& actions) {
    // Their own texts name the change that stands next to be undone.
    if (action == actions.undo) return tr("Undo");
    if (action == actions.redo) return tr("Redo");
    const QString words = theme::plainWords(action->text());
    const auto& panels = actions.panels();
    if (std::find(panels.begin(), panels.end(), action) != panels.end())
        return tr("Panel: %1").arg(words);
    for (const QAction* layout :
         {actions.layoutTrain, actions.layoutWatch, actions.layoutTranslate})
        if (action == layout) return tr("Layout: %1").arg(words);
    return words;
}

/// The menus' shortcuts, and the keys of what has the keyboard.
std::vector<KeyGroup> allKeys(const WindowActions& actions) {
    std::vector<KeyGroup> groups;
    for (const auto& menu : actions.listShortcuts()) {
        KeyGroup group{menu.menu, {}};
        for (const QAction* action : menu.actions) {
            group.keys.emplace_back(wordsOf(action, actions), keysOf(action->shortcut()));
        }
        groups.push_back(std::move(group));
    }
    groups.push_back({tr("Curves"),
                      {{tr("Move along"), QStringLiteral("← →")},
                       {tr("Read the values"), tr("Shift") + QStringLiteral("+← →")},
                       {tr("Zoom the steps"), QStringLiteral("+ −")},
                       {tr("Zoom the values"), QStringLiteral("↑ ↓")},
                       {tr("Follow the run again"), QStringLiteral("0")},
                       {tr("Copy the picture of the curves"), keysOf(QKeySequence::Copy)}}});
    groups.push_back({tr("Pictures"),
                      {{tr("Move about"), QStringLiteral("← → ↑ ↓")},
                       {tr("Zoom"), QStringLiteral("+ −")},
                       {tr("Fit"), QStringLiteral("0")},
                       {tr("One to one"), QStringLiteral("1")},
                       {tr("Show large, or small again"), tr("Enter")},
                       {tr("Copy the picture"), keysOf(QKeySequence::Copy)}}});
    groups.push_back(
        {tr("Runs"),
         {{tr("Open the run"), tr("Enter")},
          {tr("Rename the run"), keysOf(Qt::Key_F2)},
          {tr("Move the runs to the trash"), keysOf(QKeySequence::Delete)},
          {tr("Queue: earlier or later"),
           keysOf(Qt::ALT | Qt::Key_Up) + QStringLiteral(" ") + keysOf(Qt::ALT | Qt::Key_Down)},
          {tr("Queue: remove the run"), keysOf(QKeySequence::Delete)}}});
    groups.push_back({tr("Translate"),
                      {{tr("Paste pictures"), keysOf(QKeySequence::Paste)},
                       {tr("Move the line between before and after"), QStringLiteral("← →")},
                       {tr("All before, all after"), tr("Home") + QStringLiteral(" ") + tr("End")},
                       {tr("Copy the result"), keysOf(QKeySequence::Copy)}}});
    return groups;
}

} // namespace

QDialog* makeShortcutsDialog(const WindowActions& actions, QWidget* parent) {
    QDialog* dialog = makeDialog(tr("Keyboard shortcuts"), parent);
    auto* rows = static_cast<QVBoxLayout*>(dialog->layout());
    auto* list = new QWidget;
    auto* columns = new QHBoxLayout(list);
    columns->setContentsMargins(theme::kGap, theme::kGap, theme::kPadding, theme::kGap);
    columns->setSpacing(theme::kPadding * 3);
    std::array<QVBoxLayout*, 3> sides;
    for (QVBoxLayout*& side : sides) {
        side = new QVBoxLayout;
        side->setSpacing(theme::kGap);
        columns->addLayout(side);
    }
    std::array<std::size_t, 3> lines{};
    for (const auto& [title, keysOf] : allKeys(actions)) {
        const auto shortest = std::min_element(lines.begin(), lines.end());
        QVBoxLayout* side = sides[static_cast<std::size_t>(shortest - lines.begin())];
        *shortest += keysOf.size() + 2;
        side->addWidget(makeLabel(title.toUpper(), "heading", list));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(theme::kPadding * 2);
        grid->setVerticalSpacing(theme::kGap);
        int row = 0;
        for (const auto& [what, sequence] : keysOf) {
            grid->addWidget(new QLabel(what, list), row, 0);
            auto* keys = new QLabel(sequence, list);
            theme::setRole(keys, "secondary");
            keys->setAlignment(Qt::AlignRight);
            grid->addWidget(keys, row++, 1);
        }
        grid->setColumnStretch(0, 1);
        side->addLayout(grid);
        side->addSpacing(theme::kPadding);
    }
    for (QVBoxLayout* side : sides)
        side->addStretch(1);
    auto* scroll = new QScrollArea(dialog);
    scroll->setAccessibleName(dialog->windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    rows->addWidget(scroll, 1);
    addCloseButton(dialog);
    // As large as the list, where the window it belongs to leaves that much.
    for (QWidget* part : dialog->findChildren<QWidget*>())
        part->ensurePolished(); // its fonts are the style's
    const QSize whole = list->sizeHint() + QSize(2, 2) * scroll->frameWidth();
    scroll->setMinimumWidth(whole.width() + scroll->verticalScrollBar()->sizeHint().width());
    const int around = dialog->sizeHint().height() - scroll->sizeHint().height();
    const int room = parent->window()->height() * 9 / 10;
    dialog->resize(dialog->sizeHint().width(), std::min(whole.height() + around, room));
    return dialog;
}

QDialog* makeQuestion(const QString& title, const QString& text, std::vector<Answer> answers,
                      QWidget* parent) {
    QDialog* dialog = makeDialog(title, parent);
    auto* rows = static_cast<QVBoxLayout*>(dialog->layout());
    rows->addWidget(makeLabel(title, "title", dialog));
    rows->addWidget(makeLabel(text, nullptr, dialog));
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::kStep * 2);
    line->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), dialog);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    line->addWidget(cancel);
    QPushButton* usual = cancel;
    for (Answer& answer : answers) {
        usual = new QPushButton(answer.text, dialog);
        usual->setToolTip(answer.toolTip);
        QObject::connect(usual, &QPushButton::clicked, dialog,
                         [dialog, work = std::move(answer.work)] {
                             dialog->accept();
                             work();
                         });
        line->addWidget(usual);
    }
    theme::setRole(usual, "primary");
    usual->setDefault(true);
    rows->addLayout(line);
    dialog->setMinimumWidth(460);
    return dialog;
}

} // namespace cyclorama
