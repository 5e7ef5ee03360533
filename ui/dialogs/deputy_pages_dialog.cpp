// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/deputy_pages_dialog.h"

#include <QtWidgets>
#include <utility>

#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

DeputyPagesDialog::DeputyPagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      folder_(new QLineEdit),
      choose_(new QPushButton(tr("Choose… (Ctrl+O)"))),
      last_(roleLabel(QString(), "strong")),
      automatic_(new QCheckBox(tr("Bring up to date by itself after changes"))),
      told_(roleLabel(QString(), "muted")),
      progress_(new QProgressBar),
      close_(new QPushButton(tr("Close"))),
      publish_(primaryButton(tr("Publish (Ctrl+Enter)"))) {
    setObjectName(u"deputyPagesDialog"_s);
    setWindowTitle(tr("Deputies' phone pages"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(
        tr("A page for each deputy and an index (index.html, index.json), for a web server or a mini-program that you run. Secret pieces, "
           "names that are kept, telephones and addresses are not in them. Nobody can guess the name of a page; whoever may read the "
           "index finds all of them, so who that is your server decides.")));
    auto* line = new QHBoxLayout;
    folder_->setObjectName(u"pagesFolder"_s);
    folder_->setAccessibleName(tr("Folder"));
    folder_->setPlaceholderText(tr("no folder chosen yet"));
    choose_->setObjectName(u"pagesChoose"_s);
    choose_->setShortcut(QKeySequence::Open);
    line->addWidget(folder_, 1);
    line->addWidget(choose_);
    layout->addLayout(line);
    last_->setObjectName(u"pagesLast"_s);
    layout->addWidget(last_);
    automatic_->setObjectName(u"pagesAutomatic"_s);
    automatic_->setToolTip(
        tipText(tr("While this window's program runs with the register open, once nothing has changed for half a minute.")));
    layout->addWidget(automatic_);
    told_->setObjectName(u"pagesTold"_s);
    told_->setWordWrap(true);
    told_->hide();
    layout->addWidget(told_);
    progress_->setObjectName(u"pagesProgress"_s);
    progress_->hide();
    layout->addWidget(progress_);
    layout->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    close_->setObjectName(u"pagesClose"_s);
    publish_->setObjectName(u"pagesPublish"_s);
    publish_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    for (QPushButton* button : {close_, publish_}) buttons->addWidget(button);
    for (QPushButton* button : {choose_, close_, publish_}) button->setAutoDefault(false);  // Enter takes the folder
    layout->addLayout(buttons);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 96, character * 40});

    DeputyPages& pages = register_.deputyPages();
    automatic_->setChecked(pages.isAutomatic());
    connect(automatic_, &QCheckBox::toggled, &pages, &DeputyPages::setAutomatic);
    connect(choose_, &QPushButton::clicked, this, &DeputyPagesDialog::chooseFolder);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(folder_, &QLineEdit::textEdited, this, &DeputyPagesDialog::showState);
    connect(folder_, &QLineEdit::editingFinished, this, &DeputyPagesDialog::takeTyped);
    connect(publish_, &QPushButton::clicked, this, [this] {
        isAsked_ = takeTyped();
        if (isAsked_) register_.deputyPages().publish();
    });
    connect(&pages, &DeputyPages::started, this, [this] {
        progress_->setRange(0, 0);
        tell(tr("Reading the records…"), false);
        showState();
    });
    connect(&pages, &DeputyPages::progressed, this, [this](int done, int all) {
        progress_->setRange(0, all);
        progress_->setValue(done);
        progress_->setFormat(tr("Page %1 of %2").arg(done).arg(all));
    });
    connect(&pages, &DeputyPages::published, this, &DeputyPagesDialog::tellDone);
    connect(&pages, &DeputyPages::failed, this, [this](const base::Error& error) {
        tell(sentence(error), true);
        showState();
        // The field at fault; what is published by itself takes the keyboard from nobody.
        if (std::exchange(isAsked_, false)) folder_->setFocus(Qt::OtherFocusReason);
    });
    connect(&pages, &DeputyPages::lookedAtFolder, this, &DeputyPagesDialog::showState);
    showFolder();
}

void DeputyPagesDialog::chooseFolder() {
    const QString folder = prompts_.about(FileKind::pages).folderToUse(this, tr("Where the pages go"));
    if (folder.isEmpty()) return;
    register_.deputyPages().setFolder(folder);
    told_->hide();
    showFolder();
}

// Whether there is a folder. Only when it is whole: what is published by itself must not go into half a name.
bool DeputyPagesDialog::takeTyped() {
    DeputyPages& pages = register_.deputyPages();
    const QString typed = QDir::fromNativeSeparators(folder_->text().trimmed());
    if (typed == QDir::fromNativeSeparators(pages.folder())) return !typed.isEmpty();
    if (!typed.isEmpty() && !QDir::isAbsolutePath(typed)) {
        tell(tr("“%1” is not the whole path of a folder. Type all of it, or choose the folder.").arg(folder_->text().trimmed()), true);
        return false;
    }
    pages.setFolder(typed);
    told_->hide();
    showFolder();
    return !typed.isEmpty();
}

void DeputyPagesDialog::showFolder() {
    folder_->setText(QDir::toNativeSeparators(register_.deputyPages().folder()));
    if (!folder_->text().isEmpty()) register_.deputyPages().lookAtFolder();
    showState();
}

void DeputyPagesDialog::showState() {
    const DeputyPages& pages = register_.deputyPages();
    const bool isReady = !pages.isRunning() && !folder_->text().trimmed().isEmpty();
    folder_->setEnabled(!pages.isRunning());
    publish_->setEnabled(isReady);
    choose_->setEnabled(!pages.isRunning());
    automatic_->setEnabled(!pages.folder().isEmpty());
    progress_->setVisible(pages.isRunning());
    close_->setText(pages.isRunning() ? tr("Stop") : tr("Close"));
    const auto& at = pages.publishedAt();
    const QDateTime time = at ? QDateTime::fromString(toQt(*at), Qt::ISODateWithMs).toLocalTime() : QDateTime();
    last_->setText(time.isValid() ? tr("Last published: %1").arg(time.toString(u"yyyy-MM-dd HH:mm:ss"_s)) : tr("Not published yet."));
    if (folder_->text().isEmpty()) last_->setText(tr("Choose the folder first."));
    giveRoom();
}

// What comes below must not cut the lines above.
void DeputyPagesDialog::giveRoom() {
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height()) resize(width(), needed);
}

void DeputyPagesDialog::tellDone(const DeputyPagesDone& done) {
    QString text = tr("Pages of %n deputies", nullptr, static_cast<int>(done.pages)) + u"　"_s +
                   tr("%1 written, %2 removed").arg(done.written).arg(done.removed);
    if (done.toBeChecked > 0)
        text += u'\n' + sentence(base::Error("deputies-to-be-checked", "", "order").with("count", std::to_string(done.toBeChecked)));
    isAsked_ = false;
    tell(text, false);
    showState();
}

void DeputyPagesDialog::reject() {
    if (register_.deputyPages().isRunning()) return register_.deputyPages().stop();
    QDialog::reject();
}

void DeputyPagesDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->unpolish(told_);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
    giveRoom();
}

}  // namespace huying::ui
