// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/packages_dialog.h"

#include <QtWidgets>

#include "base/hex.h"
#include "dialogs/password_dialog.h"
#include "dialogs/return_dialog.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/form.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { ownerColumn, fingerprintColumn, sinceColumn, stateColumn, columnCount };

std::filesystem::path pathOf(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

QLineEdit* secretLine() {
    auto* line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    return line;
}

app::Secret secretOf(std::string text) {
    app::Secret secret;
    secret.text = text;
    base::wipe(text);
    return secret;
}
app::Secret secretIn(const QLineEdit& line) { return secretOf(toUtf8(line.text())); }

QString ringSetting() { return u"packages/ring"_s; }

}  // namespace

StepDialog::StepDialog(const QString& title, const QString& finish, QWidget* parent)
    : QDialog(parent), form_(new Form), finish_(primaryButton(finish)) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(form_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Close"));
    finish_->setObjectName(u"finish"_s);
    for (QPushButton* button : {cancel, finish_}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(finish_, &QPushButton::clicked, this, &StepDialog::finish);
    connect(form_, &Form::finishRequested, this, &StepDialog::finish);
}

void StepDialog::finish() {
    if (isRunning_ || !form_->checkTyped() || (check_ && !check_())) return;
    isRunning_ = true;
    form_->setEnabled(false);
    finish_->setEnabled(false);
    step_();
}

void StepDialog::answer(const base::Errors& errors) {
    isRunning_ = false;
    form_->setEnabled(true);
    finish_->setEnabled(true);
    if (errors.empty()) return accept();
    form_->showErrors(errors);
}

PackagesDialog::PackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      isOfUnit_(!theRegister.isOpen() || theRegister.directory().viewer.isUnitsRegister),
      heading_(roleLabel(QString(), "heading")),
      keys_(new QTreeWidget),
      told_(roleLabel(QString(), "muted")) {
    setObjectName(u"packagesDialog"_s);
    setWindowTitle(tr("Packages and keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 130, character * 70});
    connect(&register_, &Register::changed, this, &PackagesDialog::ask);
    connect(&register_, &Register::opened, this, [this] {
        if (isOfUnit_) disableFor(back_, QString());
    });
    ask();
}

void PackagesDialog::addButton(QHBoxLayout* line, QPushButton*& button, const QString& name, const QString& text,
                               void (PackagesDialog::*act)()) {
    button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    line->addWidget(button);
}

void PackagesDialog::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    heading_->setText(isOfUnit_ ? tr("Keys of this unit") : tr("Keys of the office and of units"));
    layout->addWidget(heading_);
    layout->addWidget(hintLabel(isOfUnit_ ? tr("The office sends packages that only this unit's key opens, and takes only what this unit's "
                                               "key signed. Compare fingerprints on the telephone before you trust a key.")
                                          : tr("A package is opened by the unit's key alone and signed by the office. Compare fingerprints "
                                               "on the telephone before you trust a key.")));
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
    layout->addWidget(keys_, 1);
    told_->setObjectName(u"packagesTold"_s);
    told_->setWordWrap(true);
    told_->hide();
    layout->addWidget(told_);
    auto* line = new QHBoxLayout;
    addButton(line, make_, u"makeKey"_s, tr("Make a key…"), &PackagesDialog::makeKey);
    addButton(line, take_, u"takeKey"_s, isOfUnit_ ? tr("Take the office's key…") : tr("Take a unit's key…"), &PackagesDialog::takeKey);
    if (!isOfUnit_) addButton(line, revoke_, u"revokeKey"_s, tr("Revoke the key…"), &PackagesDialog::revokeKey);
    line->addStretch(1);
    QPushButton* close = nullptr;
    addButton(line, close, u"closePackages"_s, tr("Close"), &PackagesDialog::reject);
    addButton(line, out_, u"packagesOut"_s, isOfUnit_ ? tr("Open a package…") : tr("Export packages…"),
              isOfUnit_ ? &PackagesDialog::openPackage : &PackagesDialog::send);
    addButton(line, back_, u"packagesBack"_s, isOfUnit_ ? tr("Return work…") : tr("Take packages back…"),
              isOfUnit_ ? &PackagesDialog::giveBack : &PackagesDialog::takeBack);
    layout->addLayout(line);
    if (isOfUnit_) {
        disableFor(back_, register_.isOpen() ? QString() : tr("Open a package first."));
        return;
    }
    const auto may = [this](QPushButton* button, std::string_view deed) {
        const auto reason = register_.reasonAgainst(deed);
        disableFor(button, reason ? sentence(*reason) : QString());
    };
    may(make_, app::SetOfficeKey::name);
    may(take_, app::TrustKey::name);
    may(revoke_, app::RevokeKey::name);
    may(out_, base::codeOf(app::Deed::sendWork));
    may(back_, base::codeOf(app::Deed::takeWorkBack));
}

void PackagesDialog::ask() {
    if (!isOfUnit_) {
        register_.ask(
            this, [](app::RegisterStore& store) { return store.reader().exchangeKeys(); },
            [this](const std::vector<domain::ExchangeKey>& keys) { showOfficeKeys(keys); });
        return;
    }
    const QString file = QSettings().value(ringSetting()).toString();
    if (file.isEmpty()) return tell(tr("There are no keys yet. Make a key, give its file to the office and take the office's."));
    register_.work(
        this, [read = register_.outside().packages.readRing, file = pathOf(file)] { return read(file); },
        [this](const base::Result<app::KeyRing>& ring) { showRing(ring); });
}

void PackagesDialog::addRow(const QString& owner, const std::string& fingerprint, const QString& since, const QString& state) {
    auto* item = new QTreeWidgetItem(keys_);
    item->setText(ownerColumn, owner);
    item->setText(fingerprintColumn, toQt(fingerprint));
    item->setText(sinceColumn, since);
    item->setText(stateColumn, state);
}

void PackagesDialog::showOfficeKeys(const std::vector<domain::ExchangeKey>& keys) {
    keys_->clear();
    for (const domain::ExchangeKey& key : keys) {
        const domain::Unit* unit = key.unit ? register_.directory().unit(key.unit) : nullptr;
        const QString state = key.ending ? toQt(words().label(key.ending)) : tr("in use");
        addRow(unit == nullptr ? tr("this office") : toQt(unit->displayName()), key.fingerprint, toQt(base::isoOrEmpty(key.trustedOn)),
               state);
    }
    if (keys_->topLevelItemCount() > 0) keys_->setCurrentItem(keys_->topLevelItem(0));
    if (keys.empty()) tell(tr("There are no keys yet. Make the office's key and give its file to the units; take theirs."));
    Q_EMIT read();
}

void PackagesDialog::showRing(const base::Result<app::KeyRing>& ring) {
    keys_->clear();
    if (!ring) return tell(sentence(ring.error()), true);
    for (const app::KeptKey& key : ring->own)
        addRow(toQt(key.open.name), key.open.fingerprint, toQt(key.open.madeAt.substr(0, 10)), tr("own"));
    const std::vector<app::KnownSender> offices = app::sendersIn(*ring);
    for (std::size_t i = 0; i < offices.size(); ++i) {
        const app::KeyFile& key = ring->offices[i];
        const QString state = offices[i].isTrusted ? tr("trusted") : toQt(words().label(domain::KeyEnding::revoked));
        addRow(toQt(key.name), key.fingerprint, toQt(key.madeAt.substr(0, 10)), state);
    }
    if (keys_->topLevelItemCount() > 0) keys_->setCurrentItem(keys_->topLevelItem(0));
    Q_EMIT read();
}

QString PackagesDialog::ring(bool mayBeNew) {
    QString file = QSettings().value(ringSetting()).toString();
    if (!file.isEmpty() && (mayBeNew || QFileInfo::exists(file))) return file;
    const QString filter = tr("Keys of a unit (*.hyring)");
    file = mayBeNew ? prompts_.fileToSave(this, tr("Where this unit's keys are kept"), tr("unit.hyring"), filter)
                    : prompts_.fileToOpen(this, tr("This unit's keys"), filter);
    if (!file.isEmpty()) QSettings().setValue(ringSetting(), file);
    return file;
}

void PackagesDialog::makeKey() {
    const QString ringFile = isOfUnit_ ? ring(true) : QString();
    if (isOfUnit_ && ringFile.isEmpty()) return;
    const QString keyFile = prompts_.fileToSave(this, tr("Key file to give away"), tr("key.hykey"), tr("Key files (*.hykey)"));
    if (keyFile.isEmpty()) return;
    const QString recovery =
        prompts_.fileToSave(this, tr("Recovery copy, to be printed and deleted"), tr("recovery copy.txt"), tr("Texts (*.txt)"));
    if (recovery.isEmpty()) return;
    auto* step = new StepDialog(tr("Make a key"), tr("Make it (Ctrl+Enter)"), this);
    auto* name =
        step->form()->add(u"name"_s, isOfUnit_ ? tr("Name of the unit") : tr("Name of the office"), new QLineEdit, Form::Need::required);
    const PasswordFields password = addPasswordFields(*step->form(), true);
    step->setCheck([step, password] { return password.check(*step->form(), true); });
    step->setStep([=, this] {
        const KeyOrder order{toUtf8(name->text()), secretOf(password.text()), pathOf(keyFile), pathOf(recovery), words().language()};
        const auto answer = [=, this](const base::Checked<std::string>& made) {
            step->answer(made ? base::Errors() : made.error());
            if (!made) return;
            done(tr("The key is made. Fingerprint: %1. Give %2 to the other side and compare the fingerprint on the telephone; print %3, "
                    "lock "
                    "it away and delete the file.")
                     .arg(toQt(*made), QDir::toNativeSeparators(keyFile), QDir::toNativeSeparators(recovery)));
        };
        if (isOfUnit_) {
            register_.work(
                step, [make = register_.outside().packages.makeUnitKey, file = pathOf(ringFile), order] { return make(file, order); },
                answer);
            return;
        }
        register_.ask(
            step,
            [make = register_.outside().packages.makeOfficeKey, order, actor = toUtf8(register_.actor()),
             today = register_.today()](app::RegisterStore& store) { return make(store, order, actor, today); },
            answer, [step](const base::Error& error) { step->answer({error}); });
    });
    step->form()->focusFirst();
    step->open();
}

void PackagesDialog::takeKey() {
    const QString file = prompts_.fileToOpen(this, tr("Key file of the other side"), tr("Key files (*.hykey)"));
    if (file.isEmpty()) return;
    register_.work(
        this, [read = register_.outside().packages.readKey, file = pathOf(file)] { return read(file); },
        [this](const base::Result<app::KeyFile>& key) {
            if (!key) return tell(sentence(key.error()), true);
            const bool isOfOffice = key->owner == app::KeyOwner::office;
            if (isOfOffice == isOfUnit_) return isOfUnit_ ? askOfficeOfKey(*key) : askUnitOfKey(*key);
            tell(isOfOffice ? tr("This is the key file of an office, “%1”; here a unit's is wanted.").arg(toQt(key->name))
                            : tr("This is the key file of a unit, “%1”; here the office's is wanted.").arg(toQt(key->name)),
                 true);
        });
}

void PackagesDialog::askUnitOfKey(const app::KeyFile& key) {
    auto* step = new StepDialog(tr("Take the key of “%1”").arg(toQt(key.name)), tr("Trust it (Ctrl+Enter)"), this);
    auto* unit = step->form()->add(u"unit"_s, tr("Handling unit"), new QLineEdit(toQt(key.name)), Form::Need::required);
    auto* digits = step->form()->add(u"fingerprint"_s, tr("Fingerprint"), new QLineEdit, Form::Need::required);
    step->form()->addNote(tr("Call the unit at a number that you know and type the 30 digits as they are read out."));
    step->setStep([=, this, bytes = base::hex(key.key.bytes)] {
        const app::TrustKey command{toUtf8(unit->text()), bytes, toUtf8(digits->text())};
        register_.execute(step, {command}, {}, [=, this](const app::BatchResult& result) {
            base::Errors errors;
            if (result.failure) errors.push_back(*result.failure);
            for (const app::CommandResult& one : result.results) errors.insert(errors.end(), one.errors.begin(), one.errors.end());
            step->answer(errors);
            if (errors.empty()) done(tr("The key is trusted."));
        });
    });
    step->form()->focusFirst();
    step->open();
}

void PackagesDialog::askOfficeOfKey(const app::KeyFile& key) {
    const QString ringFile = ring(false);
    if (ringFile.isEmpty()) return;
    auto* step = new StepDialog(tr("Take the key of “%1”").arg(toQt(key.name)), tr("Trust it (Ctrl+Enter)"), this);
    auto* digits = step->form()->add(u"fingerprint"_s, tr("Fingerprint"), new QLineEdit, Form::Need::required);
    step->form()->addNote(tr("Call the office at a number that you know and type the 30 digits as they are read out."));
    step->setStep([=, this] {
        register_.work(
            step,
            [trust = register_.outside().packages.trustOffice, file = pathOf(ringFile), key, typed = toUtf8(digits->text())] {
                return trust(file, key, typed);
            },
            [=, this](const base::Result<void>& trusted) {
                step->answer(trusted ? base::Errors() : base::Errors{trusted.error()});
                if (trusted) done(tr("The key is trusted."));
            });
    });
    step->form()->focusFirst();
    step->open();
}

void PackagesDialog::revokeKey() {
    const QTreeWidgetItem* current = keys_->currentItem();
    if (current == nullptr) return;
    const std::string fingerprint = toUtf8(current->text(fingerprintColumn));
    auto* step = new StepDialog(tr("Revoke the key of “%1”").arg(current->text(ownerColumn)), tr("Revoke (Ctrl+Enter)"), this);
    auto* reason = step->form()->add(u"reason"_s, tr("Reason"), new QLineEdit, Form::Need::required);
    auto* lost = step->form()->add(u"ending"_s, tr("Lost"), new QCheckBox(tr("it may be in other hands")));
    step->form()->addNote(tr("Nothing signed with it is taken any more, whenever it was signed."));
    step->setStep([=, this] {
        const auto ending = lost->isChecked() ? domain::KeyEnding::lost : domain::KeyEnding::revoked;
        register_.execute(step, {app::RevokeKey{fingerprint, ending, toUtf8(reason->text())}}, {},
                          [=, this](const app::BatchResult& result) {
                              base::Errors errors;
                              if (result.failure) errors.push_back(*result.failure);
                              for (const app::CommandResult& one : result.results)
                                  errors.insert(errors.end(), one.errors.begin(), one.errors.end());
                              step->answer(errors);
                              if (errors.empty()) done(tr("The key is revoked."));
                          });
    });
    step->form()->focusFirst();
    step->open();
}

StepDialog* PackagesDialog::passwordStep(const QString& title, const QString& finish, QLineEdit*& password) {
    auto* step = new StepDialog(title, finish, this);
    password = step->form()->add(u"password"_s, tr("Password of the key"), secretLine(), Form::Need::required);
    step->form()->focusFirst();
    return step;
}

void PackagesDialog::send() {
    const QString folder = prompts_.folderToUse(this, tr("Folder for the packages"));
    if (folder.isEmpty()) return;
    QLineEdit* password = nullptr;
    StepDialog* step = passwordStep(tr("Export packages"), tr("Export (Ctrl+Enter)"), password);
    step->form()->addNote(tr("For every unit with open tasks whose key is trusted. With a hundred units this takes some seconds."));
    step->setStep([=, this] {
        register_.ask(
            step,
            [send = register_.outside().packages.send, ledger = pathOf(register_.path()), folder = pathOf(folder),
             typed = secretIn(*password), actor = toUtf8(register_.actor()),
             today = register_.today()](app::RegisterStore& store) { return send(store, ledger, folder, typed.text, actor, today); },
            [=, this](const base::Result<PackagesSent>& sent) {
                step->answer(sent ? base::Errors() : base::Errors{sent.error()});
                if (!sent) return;
                register_.noteWritten();
                QStringList without;
                for (const std::string& unit : sent->withoutKey) without.append(toQt(unit));
                const QString text = tr("Packages exported: %1, into %2").arg(sent->sent).arg(QDir::toNativeSeparators(folder));
                done(without.isEmpty() ? text : tr("%1. Without a key, so without a package: %2").arg(text, without.join(u"、"_s)));
                if (sent->ended) tell(text + u'\n' + sentence(*sent->ended), true);
            },
            [step](const base::Error& error) { step->answer({error}); });
    });
    step->open();
}

void PackagesDialog::takeBack() {
    const QStringList files = prompts_.filesToOpen(this, tr("Take packages back"), tr("Packages (*.hypkg)"));
    if (files.isEmpty()) return;
    QLineEdit* password = nullptr;
    StepDialog* step = passwordStep(tr("Take packages back"), tr("Read (Ctrl+Enter)"), password);
    step->setStep([=, this] {
        register_.ask(
            step,
            [unlock = register_.outside().packages.unlock, typed = secretIn(*password)](app::RegisterStore& store) {
                unlock(store, typed.text);
                return true;
            },
            [=, this](bool) {
                step->answer({});
                showReturn(files);
            },
            [step](const base::Error& error) { step->answer({error}); });
    });
    step->open();
}

void PackagesDialog::showReturn(const QStringList& files) {
    auto* dialog = new ReturnDialog(register_, files, this);
    connect(dialog, &ReturnDialog::previewed, this, [this] {
        register_.work(
            this, [remarks = register_.outside().packages.remarks] { return remarks(); },
            [this](const base::Errors& remarks) {
                QStringList all;
                for (const base::Error& remark : remarks) all.append(sentence(remark));
                if (!all.isEmpty()) tell(all.join(u'\n'), true);
            });
    });
    connect(dialog, &ReturnDialog::accomplished, this, [this](const QString& text) {
        register_.ask(
            this,
            [note = register_.outside().packages.noteTaken](app::RegisterStore& store) {
                note(store);
                return true;
            },
            [this, text](bool) { done(text); });
    });
    dialog->open();
}

void PackagesDialog::openPackage() {
    const QString ringFile = ring(false);
    if (ringFile.isEmpty()) return;
    const QString package = prompts_.fileToOpen(this, tr("Package from the office"), tr("Packages (*.hypkg)"));
    if (package.isEmpty()) return;
    const QString ledger = register_.isOpen() ? register_.path()
                                              : prompts_.fileToSave(this, tr("Register of the unit, new or to be brought up to date"),
                                                                    tr("unit.huying"), tr("Registers (*.huying)"));
    if (ledger.isEmpty()) return;
    QLineEdit* password = nullptr;
    StepDialog* step = passwordStep(tr("Open a package"), tr("Open (Ctrl+Enter)"), password);
    step->setStep([=, this] {
        register_.work(
            step,
            [open = register_.outside().packages.open, ring = pathOf(ringFile), package = pathOf(package), ledger = pathOf(ledger),
             typed = secretIn(*password), today = register_.today()] { return open(ring, package, ledger, typed.text, today); },
            [=, this](const base::Result<PackageOpened>& opened) {
                step->answer(opened ? base::Errors() : base::Errors{opened.error()});
                if (!opened) return;
                QStringList lines{tr("Package %1 for %2 is opened: pieces: %3, entries carried over: %4.")
                                      .arg(opened->number)
                                      .arg(toQt(opened->unit))
                                      .arg(opened->pieces)
                                      .arg(opened->carriedOver)};
                for (const base::Error& notice : opened->notices) lines.append(sentence(notice));
                for (const auto& [command, reasons] : opened->left) {
                    lines.append(tr("Not carried over: %1").arg(toQt(command)));
                    for (const base::Error& reason : reasons) lines.append(sentence(reason));
                }
                if (!opened->kept.empty())
                    lines.append(tr("The register as it was: %1").arg(QString::fromStdU16String(opened->kept.u16string())));
                register_.open(ledger);
                done(lines.join(u'\n'));
            });
    });
    step->open();
}

void PackagesDialog::giveBack() {
    const QString ringFile = ring(false);
    if (ringFile.isEmpty() || !register_.isOpen()) return;
    const QString target = prompts_.fileToSave(this, tr("Package for the office"), tr("return.hypkg"), tr("Packages (*.hypkg)"));
    if (target.isEmpty()) return;
    QLineEdit* password = nullptr;
    StepDialog* step = passwordStep(tr("Return work"), tr("Write the package (Ctrl+Enter)"), password);
    step->setStep([=, this] {
        register_.work(
            step,
            [give = register_.outside().packages.giveBack, ring = pathOf(ringFile), ledger = pathOf(register_.path()),
             target = pathOf(target), typed = secretIn(*password)] { return give(ring, ledger, target, typed.text); },
            [=, this](const base::Result<PackageReturned>& back) {
                step->answer(back ? base::Errors() : base::Errors{back.error()});
                if (!back) return;
                done(tr("%1 is written: return number %2, entries: %3, for the office to see to by hand: %4. Send it to the office.")
                         .arg(QDir::toNativeSeparators(target))
                         .arg(back->number)
                         .arg(back->lines)
                         .arg(back->byHand));
            });
    });
    step->open();
}

void PackagesDialog::done(const QString& text) {
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

}  // namespace huying::ui
