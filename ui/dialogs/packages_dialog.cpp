// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/packages_dialog.h"

#include <QtWidgets>

#include "dialogs/key_made_dialog.h"
#include "dialogs/office_packages_dialog.h"
#include "dialogs/password_dialog.h"
#include "dialogs/step_dialog.h"
#include "dialogs/unit_packages_dialog.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/form.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { ownerColumn, fingerprintColumn, sinceColumn, stateColumn, columnCount };
constexpr int keptRole = Qt::UserRole;

// Somebody copies the two lines from paper, with or without what they begin with.
QString withBeginning(const QString& beginning, const QString& typed) {
    const QString text = typed.trimmed();
    return text.startsWith(beginning, Qt::CaseInsensitive) ? text : beginning + u' ' + text;
}

}  // namespace

PackagesDialog::PackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      nextText_(roleLabel(QString(), "strong")),
      next_(primaryButton(QString())),
      keys_(new QTreeWidget),
      told_(roleLabel(QString(), "muted")),
      keyLine_(new QHBoxLayout),
      packageLine_(new QHBoxLayout) {
    setObjectName(u"packagesDialog"_s);
    setWindowTitle(tr("Packages and keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
}

QPushButton* PackagesDialog::addButton(Line line, const QString& name, const QString& text, std::function<void()> act) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, std::move(act));
    (line == Line::keys ? keyLine_ : packageLine_)->addWidget(button);
    return button;
}

void PackagesDialog::addBanner() {
    QVBoxLayout* inside = nullptr;
    banner_ = banner(Tone::plain, inside);
    auto* line = new QHBoxLayout;
    inside->addLayout(line);
    nextText_->setObjectName(u"packagesNext"_s);
    nextText_->setWordWrap(true);
    next_->setObjectName(u"packagesDoNext"_s);
    next_->setAutoDefault(false);
    line->addWidget(nextText_, 1);
    line->addWidget(next_);
    connect(next_, &QPushButton::clicked, this, [this] {
        if (nextDoes_ != nullptr) nextDoes_->click();
    });
}

void PackagesDialog::build(const QString& heading, const QString& hint) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(roleLabel(heading, "heading"));
    layout->addWidget(hintLabel(hint));
    addBanner();
    layout->addWidget(banner_);
    keys_->setObjectName(u"packageKeys"_s);
    keys_->setAccessibleName(tr("Keys"));
    keys_->setRootIsDecorated(false);
    keys_->setUniformRowHeights(true);
    keys_->setColumnCount(columnCount);
    keys_->setHeaderLabels({tr("Whose"), tr("Fingerprint"), tr("Since"), tr("State")});
    const int character = fontMetrics().horizontalAdvance(u'0');
    keys_->setColumnWidth(ownerColumn, character * 30);
    keys_->setColumnWidth(fingerprintColumn, character * 44);
    keys_->setColumnWidth(sinceColumn, character * 16);
    keys_->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    connect(keys_, &QTreeWidget::currentItemChanged, this, &PackagesDialog::showRevoke);
    layout->addWidget(keys_, 1);
    told_->setObjectName(u"packagesTold"_s);
    told_->setWordWrap(true);
    told_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    told_->hide();
    layout->addWidget(told_);
    keyLine_->addStretch(1);
    layout->addLayout(keyLine_);
    packageLine_->insertStretch(0, 1);
    close_ = addButton(Line::packages, u"closePackages"_s, tr("Close"), [this] { reject(); });
    packageLine_->removeWidget(close_);
    packageLine_->insertWidget(1, close_);
    layout->addLayout(packageLine_);
    resizeWithinScreen(this, {character * 130, character * 70});
    connect(&register_, &Register::changed, this, &PackagesDialog::ask);
    next_->setFocus();  // whoever opened this goes on with one key
}

void PackagesDialog::showNext(const QString& text, QPushButton* button) {
    // Who may not do it reads why and who may, without pointing at anything.
    const QString reason = refusalOf(button);
    nextText_->setText(reason.isEmpty() ? text : text + u'\n' + reason);
    nextDoes_ = button;
    next_->setText(button->text());
    disableFor(next_, reason);
}

void PackagesDialog::beginRows() {
    rowBefore_ = chosenFingerprint();
    keys_->clear();
}

void PackagesDialog::addRow(const QString& owner, const std::string& fingerprint, const QString& since, const QString& state,
                            const QString& whyKept) {
    auto* item = new QTreeWidgetItem(keys_);
    item->setText(ownerColumn, owner);
    item->setText(fingerprintColumn, toQt(fingerprint));
    item->setText(sinceColumn, since);
    item->setText(stateColumn, state);
    item->setData(ownerColumn, keptRole, whyKept);
    if (item->text(fingerprintColumn) == rowBefore_) keys_->setCurrentItem(item);
}

void PackagesDialog::endRows() {
    if (keys_->currentItem() == nullptr && keys_->topLevelItemCount() > 0) keys_->setCurrentItem(keys_->topLevelItem(0));
    showRevoke();
}

void PackagesDialog::showRevoke() {
    const QTreeWidgetItem* current = keys_->currentItem();
    disableFor(revoke_, current == nullptr ? tr("There are no keys yet.") : current->data(ownerColumn, keptRole).toString());
}

QString PackagesDialog::chosenFingerprint() const {
    return keys_->currentItem() == nullptr ? QString() : keys_->currentItem()->text(fingerprintColumn);
}

QString PackagesDialog::chosenOwner() const {
    return keys_->currentItem() == nullptr ? QString() : keys_->currentItem()->text(ownerColumn);
}

QString PackagesDialog::newFile(const QString& title, const QString& name, const QString& filter) {
    const QString file = prompts_.about(FileKind::keys).fileToUse(this, title, name, filter);
    if (file.isEmpty() || !QFileInfo::exists(file)) return file;
    tell(tr("%1 is there already. Choose another name: an older recovery copy or key file must not get lost.")
             .arg(QDir::toNativeSeparators(file)),
         true);
    return {};
}

std::optional<PackagesDialog::KeyFiles> PackagesDialog::askKeyFiles(const QString& owner) {
    KeyFiles files;
    files.recovery =
        newFile(tr("Recovery copy, to be printed, locked away and deleted"), tr("recovery copy of %1.txt").arg(owner), tr("Texts (*.txt)"));
    if (files.recovery.isEmpty()) return std::nullopt;
    files.keyFile = newFile(tr("Key file to give away"), tr("key of %1.hykey").arg(owner), tr("Key files (*.hykey)"));
    if (files.keyFile.isEmpty()) return std::nullopt;
    return files;
}

void PackagesDialog::addNameNote(Form& form) {
    form.addNote(
        tr("The name goes into the key and into the papers about it and cannot be corrected afterwards: look at it once more before the "
           "key is made."));
}

void PackagesDialog::showMade(const QString& name, const std::string& fingerprint, const KeyFiles& files) {
    tellDone(
        tr("The key of “%1” is made. Fingerprint: %2. Give %3 to the other side and compare the fingerprint on the telephone; print %4, "
           "lock it away and delete the file.")
            .arg(name, toQt(fingerprint), QDir::toNativeSeparators(files.keyFile), QDir::toNativeSeparators(files.recovery)));
    auto* made = new KeyMadeDialog(prompts_, name, toQt(fingerprint), files.keyFile, files.recovery, this);
    made->open();
}

void PackagesDialog::askRecovery(const QString& name, std::function<void(StepDialog*, const Recovered&)> recover) {
    auto* step = new StepDialog(tr("Bring the key back from its recovery copy"), tr("Bring it back (Ctrl+Enter)"), this);
    step->form()->addNote(
        tr("For a password that was forgotten, a broken machine, or a register that was restored from before the key. "
           "Copy the two lines; letters may be small, blanks do not matter."));
    auto* owner = step->form()->add(u"name"_s, isOfUnit() ? tr("Name of the unit") : tr("Name of the office"), new QLineEdit(name),
                                    Form::Need::required);
    auto* first = step->form()->add(u"recovery"_s, tr("First line, HY1"), new QLineEdit, Form::Need::required);
    auto* second = step->form()->add(u"recovery_second"_s, tr("Second line, HY2"), new QLineEdit, Form::Need::required);
    const PasswordFields password = addPasswordFields(*step->form(), true);
    step->setCheck([step, password] { return password.check(*step->form(), true); });
    step->setStep([=] {
        const QString lines = withBeginning(u"HY1"_s, first->text()) + u'\n' + withBeginning(u"HY2"_s, second->text());
        recover(step, {owner->text(), toUtf8(lines), password.text()});
    });
    step->form()->focusFirstEmpty();
    step->open();
}

void PackagesDialog::askDigits(const QString& owner, const QString& note, const QString& unit,
                               std::function<void(StepDialog*, const QString& digits, const QString& unit)> trust) {
    auto* step = new StepDialog(tr("Take the key of “%1”").arg(owner), tr("Trust it (Ctrl+Enter)"), this);
    QLineEdit* whose = nullptr;
    if (!isOfUnit()) whose = step->form()->add(u"unit"_s, tr("Handling unit"), new QLineEdit(unit), Form::Need::required);
    auto* digits = step->form()->add(u"fingerprint"_s, tr("Fingerprint"), new QLineEdit, Form::Need::required);
    // All groups are seen at once, to be compared with what is read out.
    digits->setMinimumWidth(digits->fontMetrics().horizontalAdvance(u"00000 00000 00000 00000 00000 00000 000"_s));
    step->form()->addNote(note);
    step->setStep([=] { trust(step, digits->text(), whose == nullptr ? QString() : whose->text()); });
    if (unit.isEmpty() && whose != nullptr) {
        whose->setFocus();
    } else {
        digits->setFocus();
    }
    step->open();
}

void PackagesDialog::askPassword(const QString& title, const QString& finish, const QString& note, const QString& option,
                                 std::function<void(StepDialog*, const std::string& password, bool isTicked)> act) {
    auto* step = new StepDialog(title, finish, this);
    auto* password = step->form()->add(u"password"_s, tr("Password of the key"), secretLine(), Form::Need::required);
    QCheckBox* ticked = option.isEmpty() ? nullptr : step->form()->add(u"whole"_s, tr("How much"), new QCheckBox(option));
    if (!note.isEmpty()) step->form()->addNote(note);
    step->setStep([=] { act(step, toUtf8(password->text()), ticked != nullptr && ticked->isChecked()); });
    step->form()->focusFirst();
    step->open();
}

void PackagesDialog::tellDone(const QString& text) {
    tell(text);
    ask();
    Q_EMIT accomplished(text);
}

void PackagesDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
    Q_EMIT told();
}

PackagesDialog* packagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent) {
    if (!theRegister.isOpen() || theRegister.directory().viewer.isUnitsRegister)
        return new UnitPackagesDialog(theRegister, prompts, parent);
    return new OfficePackagesDialog(theRegister, prompts, parent);
}

}  // namespace huying::ui
