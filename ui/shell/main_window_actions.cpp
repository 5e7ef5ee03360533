// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's own actions do: registers opened, made and imported into, entries taken back and brought again, the help
// of a page, the look.
#include <QtWidgets>

#include "app/history/history_text.h"
#include "cases/case_pane.h"
#include "dialogs/import_dialog.h"
#include "dialogs/moments_dialog.h"
#include "look/theme.h"
#include "pages/register/register_page.h"
#include "prompts/prompts.h"
#include "shell/main_window.h"
#include "shell/top_bar.h"
#include "text/labels.h"
#include "widgets/message_strip.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void MainWindow::openFile() {
    const QString path = prompts_.about(FileKind::registers).fileToOpen(this, tr("Open a register"), tr("Registers (*.huying)"));
    if (path.isEmpty()) return;
    showWaiting(tr("Opening…"));
    register_.open(path);
}

void MainWindow::createRegister(Register::Contents contents) {
    const bool isDemonstration = contents == Register::Contents::demonstration;
    QString path = prompts_.about(FileKind::registers)
                       .fileToSave(this, isDemonstration ? tr("Demonstration register") : tr("New register"),
                                   isDemonstration ? tr("demonstration.huying") : tr("register.huying"), tr("Registers (*.huying)"));
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += u".huying"_s;
    const QString text =
        isDemonstration ? tr("Making the demonstration register with 670 pieces; this takes some seconds…") : tr("Making the register…");
    showWaiting(text);
    if (register_.isOpen()) strip_->showNotice(text);
    register_.create(path, contents);
}

ImportDialog* MainWindow::importLedger() {
    if (!register_.isOpen() || isRefused(ActionId::importLedger)) return nullptr;
    const auto session = topBar_->session();
    const domain::Session* known = session ? register_.directory().session(*session) : nullptr;
    auto* dialog = new ImportDialog(register_, prompts_, known == nullptr ? QString() : toQt(known->address()), this);
    connect(dialog, &ImportDialog::accomplished, registerPage(), &Page::done);
    dialog->open();
    dialog->chooseFile();
    return dialog;
}

MomentsDialog* MainWindow::openMoments() {
    if (!register_.isOpen() || isRefused(ActionId::moments)) return nullptr;
    auto* dialog = new MomentsDialog(register_, prompts_, this);
    connect(dialog, &MomentsDialog::caseRequested, this, &MainWindow::showCase);
    dialog->open();
    return dialog;
}

void MainWindow::openMoreOfCase() {
    if (!register_.isOpen()) return;
    for (CasePane* pane : currentPage()->findChildren<CasePane*>()) {
        if (pane->isVisible() && pane->view() != nullptr) return pane->openMore();
    }
    strip_->showNotice(tr("Open a piece first (Enter)."));
}

void MainWindow::undo() {
    if (!register_.isOpen() || isUndoing_) return;
    isUndoing_ = true;
    register_.undo(this, std::nullopt, [this](const base::Checked<app::UndoReceipt>& receipt) {
        isUndoing_ = false;
        if (!receipt) {
            strip_->showRefusal(sentences(receipt.error()));
            return;
        }
        undone_.push(receipt->entry);
        strip_->showNotice(tr("Taken back: %1").arg(toQt(app::undoneInWords(*receipt, words()))) + u"　"_s +
                           tr("Ctrl+Shift+Z brings it back."));
    });
}

void MainWindow::redo() {
    if (!register_.isOpen() || isUndoing_) return;
    if (undone_.isEmpty()) {
        strip_->showNotice(tr("There is nothing to bring back."));
        return;
    }
    isUndoing_ = true;
    register_.undo(this, undone_.top(), [this](const base::Checked<app::UndoReceipt>& receipt) {
        isUndoing_ = false;
        if (!receipt) {
            strip_->showRefusal(sentences(receipt.error()));
            return;
        }
        undone_.pop();
        strip_->showDone(tr("Brought back: %1").arg(toQt(app::undoneInWords(*receipt, words()))));
    });
}

QFrame* MainWindow::explainPage() {
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("role", u"popup"_s);
    popup->setObjectName(u"pageHelp"_s);
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(16, 12, 16, 14);
    auto* text = plainLabel(currentPage()->helpText());
    text->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 84);
    layout->addWidget(text);
    popup->adjustSize();
    popup->move(mapToGlobal(QPoint((width() - popup->width()) / 2, topBar_->height() + 24)));
    popup->show();
    return popup;
}

void MainWindow::changeTextSize(int by) {
    choosePointSize(chosenPointSize() + by);
    applyLook(*qobject_cast<QApplication*>(QCoreApplication::instance()), chosenTheme(), chosenPointSize());
    navigation_->setFolded(navigation_->isFolded());
}

void MainWindow::changeTheme(int theme) {
    chooseTheme(static_cast<Theme>(theme));
    applyLook(*qobject_cast<QApplication*>(QCoreApplication::instance()), chosenTheme(), chosenPointSize());
    Q_EMIT register_.changed();  // colours written into texts are written again
}

}  // namespace huying::ui
