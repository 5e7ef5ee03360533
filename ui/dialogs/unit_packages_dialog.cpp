// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/unit_packages_dialog.h"

#include <QtWidgets>
#include <algorithm>

#include "base/clock.h"
#include "dialogs/left_work_dialog.h"
#include "dialogs/password_dialog.h"
#include "dialogs/step_dialog.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/form.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

std::filesystem::path pathOf(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

QString ringSetting() { return u"packages/ring"_s; }

// The package lies on a stick as a rule, where no register is worked in: never beside it.
QString amongDocuments(const QString& name) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QFileInfo(documents).isDir() ? documents : QDir::homePath();
    return QDir(folder).filePath(name);
}

bool isRevoked(const app::KeyRing& ring, const app::KeyFile& key) {
    return std::find(ring.revoked.begin(), ring.revoked.end(), key.fingerprint) != ring.revoked.end();
}

bool trustsAnyOffice(const app::KeyRing& ring) {
    return std::any_of(ring.offices.begin(), ring.offices.end(), [&](const app::KeyFile& key) { return !isRevoked(ring, key); });
}

}  // namespace

UnitPackagesDialog::UnitPackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : PackagesDialog(theRegister, prompts, parent) {
    make_ = addButton(Line::keys, u"makeKey"_s, tr("Make a key…"), [this] { makeKey(); });
    give_ = addButton(Line::keys, u"giveKey"_s, tr("Give the key file out…"), [this] { giveKey(); });
    take_ = addButton(Line::keys, u"takeKey"_s, tr("Take the office's key…"), [this] { takeKey(); });
    revoke_ = addButton(Line::keys, u"revokeKey"_s, tr("Revoke the key…"), [this] { revokeKey(); });
    recover_ = addButton(Line::keys, u"recoverKey"_s, tr("Bring back from the recovery copy…"), [this] { recoverKey(); });
    choose_ = addButton(Line::keys, u"chooseRing"_s, tr("Keys in another file…"), [this] { chooseRing(); });
    left_ = addButton(Line::packages, u"packagesLeft"_s, tr("Not carried over…"), [this] { showLeft(register_.path()); });
    out_ = addButton(Line::packages, u"packagesOut"_s, tr("Open a package…"), [this] { goOut(); });
    back_ = addButton(Line::packages, u"packagesBack"_s, tr("Return work…"), [this] { comeBack(); });
    build(tr("Keys of this unit"),
          tr("The office sends packages that only this unit's key opens, and takes only what this unit's key signed. Compare "
             "fingerprints on the telephone before you trust a key. Papers attached to pieces do not travel in packages: hand them over "
             "as until now. This unit's register is the only copy of what is recorded here: keep backups (Ctrl+Shift+B)."));
    connect(&register_, &Register::opened, this, &UnitPackagesDialog::ask);
    connect(&register_.drafts(), &Drafts::leftChanged, this, &UnitPackagesDialog::ask);
    ask();
}

QString UnitPackagesDialog::ring() const { return QSettings().value(ringSetting()).toString(); }

QString UnitPackagesDialog::ringToFill() {
    QString file = ring();
    if (!file.isEmpty() && QFileInfo::exists(file)) return file;
    file = prompts_.about(FileKind::keys)
               .fileToUse(this, tr("Where this unit's keys are kept"), tr("unit.hyring"), tr("Keys of a unit (*.hyring)"));
    return file;
}

void UnitPackagesDialog::ask() {
    const QString file = ring();
    if (file.isEmpty()) return show(std::nullopt);
    const QString ledger = register_.isOpen() ? register_.path() : QString();
    register_.work(
        this,
        [packages = register_.outside().packages, file = pathOf(file), ledger] {
            State state{packages.readRing(file)};
            if (const auto waiting = ledger.isEmpty() ? base::Result<int>(0) : packages.waiting(pathOf(ledger)); waiting)
                state.waiting = *waiting;
            // One that cannot be read is there: asked for, it says why.
            if (const auto left = ledger.isEmpty() ? base::Result<std::string>() : packages.left(pathOf(ledger)); !left || !left->empty())
                state.hasLeft = true;
            return state;
        },
        [this](const State& state) { show(state); });
}

void UnitPackagesDialog::show(const std::optional<State>& found) {
    const bool isRead = found && found->ring;
    if (found && !found->ring) tell(sentence(found->ring.error()), true);
    const app::KeyRing ring = isRead ? *found->ring : app::KeyRing();
    unitName_ = toQt(ring.unitName);
    hasKey_ = !ring.own.empty();
    hasLeft_ = found && found->hasLeft;
    beginRows();
    for (std::size_t i = 0; i < ring.own.size(); ++i) {
        const app::KeyFile& key = ring.own[i].open;
        addRow(toQt(key.name), key.fingerprint, toQt(base::localTime(key.madeAt).substr(0, 10)),
               i + 1 == ring.own.size() ? tr("own, in use") : tr("own, replaced"),
               tr("The office revokes a unit's key: tell it on the telephone that the key is lost, then make a new one."));
    }
    for (const app::KeyFile& key : ring.offices) {
        const bool isGone = isRevoked(ring, key);
        addRow(toQt(key.name), key.fingerprint, toQt(base::localTime(key.madeAt).substr(0, 10)),
               isGone ? toQt(words().label(domain::KeyEnding::revoked)) : tr("trusted"),
               isGone ? tr("This key is revoked already.") : QString());
    }
    endRows();
    showButtons(ring);
    if (found && !isRead) {  // there may well be a key
        for (QPushButton* button : {give_, take_, out_, back_}) disableFor(button, tr("The file with this unit's keys cannot be read."));
    }
    showStep(ring, isRead || !found, found ? found->waiting : std::nullopt);
    Q_EMIT read();
}

void UnitPackagesDialog::showButtons(const app::KeyRing& ring) {
    make_->setText(hasKey_ ? tr("Make a new key…") : tr("Make a key…"));
    const QString noKey = hasKey_ ? QString() : tr("This unit has no key yet: make one first.");
    QString noOffice = noKey;
    if (noOffice.isEmpty() && !trustsAnyOffice(ring)) noOffice = tr("Take the office's key and compare it first.");
    disableFor(give_, noKey);
    disableFor(take_, noKey);
    disableFor(out_, noOffice);
    disableFor(left_, hasLeft_ ? QString() : tr("Everything was carried over, or is seen to."));
    disableFor(back_, noOffice.isEmpty() && !register_.isOpen() ? tr("Open a package first.") : noOffice);
}

void UnitPackagesDialog::showStep(const app::KeyRing& ring, bool isRead, std::optional<int> waiting) {
    if (!isRead) {
        showNext(tr("Next: the file with this unit's keys (%1) cannot be read. Plug in what it lies on, or name the file.")
                     .arg(QDir::toNativeSeparators(this->ring())),
                 choose_);
    } else if (!hasKey_) {
        showNext(tr("Next, step 1 of 3: make this unit's key. It gives a file for the office and a recovery copy to be printed."), make_);
    } else if (!trustsAnyOffice(ring)) {
        showNext(
            tr("Next, step 2 of 3: give the key file to the office, take the office's, and compare the fingerprints on the telephone."),
            take_);
    } else if (!register_.isOpen()) {
        showNext(tr("Next, step 3 of 3: open the package that the office sent."), out_);
    } else if (hasLeft_) {
        const QString toReturn = waiting.value_or(0) == 0 ? QString() : u' ' + tr("Waiting to be returned: %1.").arg(*waiting);
        showNext(tr("Next: see to what newer packages could not carry over. The list names each entry, why, and what to do.") + toReturn,
                 left_);
    } else if (waiting) {
        showReturn(*waiting);
    } else {
        showNext(tr("Next: return what was recorded to the office. A newer package is opened over this register."), back_);
    }
}

// A form that was begun is no entry: it does not go back, and nobody would know.
void UnitPackagesDialog::showReturn(int waiting) {
    const auto drafts = static_cast<int>(register_.drafts().unfinished().size());
    const QString begun =
        drafts == 0 ? QString() : u' ' + tr("Forms that were begun and are not returned: %1. Finish them first.").arg(drafts);
    if (waiting > 0) return showNext(tr("Next: return what was recorded. Waiting to be returned: %1.").arg(waiting) + begun, back_);
    showNext(tr("Next: record the work under My cases and come back here to return it. Nothing waits to be returned now; when the office "
                "sends a newer package, open it.") +
                 begun,
             close_);
}

void UnitPackagesDialog::chooseRing() {
    const QString file = prompts_.about(FileKind::keys).fileToOpen(this, tr("This unit's keys"), tr("Keys of a unit (*.hyring)"));
    if (file.isEmpty()) return;
    QSettings().setValue(ringSetting(), file);
    ask();
}

void UnitPackagesDialog::makeKey() {
    const QString ringFile = ringToFill();
    if (ringFile.isEmpty()) return;
    // Its files bear the unit's name: an office gets those of a hundred units.
    const QString unit =
        unitName_.isEmpty() ? prompts_.askText(this, tr("Make a key"), tr("Name of the unit:"), QString()).trimmed() : unitName_;
    if (unit.isEmpty()) return;
    const auto files = askKeyFiles(unit);
    if (!files) return;
    auto* step = new StepDialog(tr("Make a key"), tr("Make it (Ctrl+Enter)"), this);
    if (hasKey_)
        step->form()->addNote(
            tr("The key until now is replaced: packages sealed for it can still be opened, and the office has to compare "
               "the fingerprint of the new one."));
    auto* name = step->form()->add(u"name"_s, tr("Name of the unit"), new QLineEdit(unit), Form::Need::required);
    name->setReadOnly(hasKey_);
    if (!hasKey_) addNameNote(*step->form());
    const PasswordFields password = addPasswordFields(*step->form(), true);
    step->setCheck([step, password] { return password.check(*step->form(), true); });
    step->setStep([=, this, files = *files] {
        const KeyOrder order{toUtf8(name->text().trimmed()), secretOf(password.text()), pathOf(files.keyFile),
                             pathOf(files.recovery),         words().language(),        register_.today()};
        register_.work(
            step, [make = register_.outside().packages.makeUnitKey, file = pathOf(ringFile), order] { return make(file, order); },
            [=, this](const base::Checked<std::string>& made) {
                step->answer(made ? base::Errors() : made.error());
                if (!made) return;
                QSettings().setValue(ringSetting(), ringFile);
                showMade(toQt(order.name), *made, files);
            });
    });
    step->form()->focusFirstEmpty();
    step->open();
}

void UnitPackagesDialog::recoverKey() {
    const QString ringFile = ringToFill();
    if (ringFile.isEmpty()) return;
    askRecovery(unitName_, [this, ringFile](StepDialog* step, const Recovered& typed) {
        const RecoveryOrder order{toUtf8(typed.name.trimmed()), secretOf(typed.copy), secretOf(typed.password), register_.today()};
        register_.work(
            step, [recover = register_.outside().packages.recoverUnitKey, file = pathOf(ringFile), order] { return recover(file, order); },
            [=, this](const base::Checked<std::string>& back) {
                step->answer(back ? base::Errors() : back.error());
                if (!back) return;
                QSettings().setValue(ringSetting(), ringFile);
                tellDone(tr("The key is back under its new password. Fingerprint: %1").arg(toQt(*back)));
            });
    });
}

void UnitPackagesDialog::giveKey() {
    const QString file =
        prompts_.about(FileKind::keys)
            .fileToSave(this, tr("Key file to give away"), tr("key of %1.hykey").arg(unitName_), tr("Key files (*.hykey)"));
    if (file.isEmpty()) return;
    register_.work(
        this,
        [give = register_.outside().packages.giveUnitKey, ring = pathOf(ring()), target = pathOf(file)] { return give(ring, target); },
        [this, file](const base::Result<void>& given) {
            if (!given) return tell(sentence(given.error()), true);
            tellDone(tr("The key file is written: %1. Give it to the office and compare the fingerprint on the telephone.")
                         .arg(QDir::toNativeSeparators(file)));
        });
}

void UnitPackagesDialog::takeKey() {
    const QString file = prompts_.about(FileKind::keys).fileToOpen(this, tr("Key file of the office"), tr("Key files (*.hykey)"));
    if (file.isEmpty()) return;
    register_.work(
        this, [read = register_.outside().packages.readKey, file = pathOf(file)] { return read(file); },
        [this](const base::Result<app::KeyFile>& key) {
            if (!key) return tell(sentence(key.error()), true);
            if (key->owner == app::KeyOwner::office) return askOfficeOfKey(*key);
            tell(tr("This is the key file of a unit, “%1”; here the office's is wanted.").arg(toQt(key->name)), true);
        });
}

void UnitPackagesDialog::askOfficeOfKey(const app::KeyFile& key) {
    const auto trust = [this, key](StepDialog* step, const QString& digits, const QString&) {
        register_.work(
            step,
            [trust = register_.outside().packages.trustOffice, file = pathOf(ring()), key, typed = toUtf8(digits)] {
                return trust(file, key, typed);
            },
            [=, this](const base::Result<void>& trusted) {
                step->answer(trusted ? base::Errors() : base::Errors{trusted.error()});
                if (trusted) tellDone(tr("The key is trusted."));
            });
    };
    askDigits(toQt(key.name), tr("Call the office at a number that you know and type the 30 digits as they are read out."), {}, trust);
}

void UnitPackagesDialog::revokeKey() {
    const std::string fingerprint = toUtf8(chosenFingerprint());
    if (fingerprint.empty() || !revoke_->isEnabled()) return;
    if (!prompts_.confirm(
            this,
            tr("Revoke the key of “%1”? Nothing signed with it is opened any more, and this cannot be taken back.").arg(chosenOwner()),
            tr("Revoke")))
        return;
    register_.work(
        this,
        [revoke = register_.outside().packages.revokeOffice, file = pathOf(ring()), fingerprint] { return revoke(file, fingerprint); },
        [this](const base::Result<void>& revoked) {
            if (!revoked) return tell(sentence(revoked.error()), true);
            tellDone(tr("The key is revoked."));
        });
}

void UnitPackagesDialog::goOut() {
    if (!out_->isEnabled()) return;
    const QString package = prompts_.about(FileKind::packages).fileToOpen(this, tr("Package from the office"), tr("Packages (*.hypkg)"));
    if (package.isEmpty()) return;
    const QString ledger = register_.isOpen() ? register_.path()
                                              : prompts_.about(FileKind::registers)
                                                    .fileToUse(this, tr("Register of the unit, new or to be brought up to date"),
                                                               amongDocuments(tr("unit.huying")), tr("Registers (*.huying)"));
    if (ledger.isEmpty()) return;
    askPassword(tr("Open a package"), tr("Open (Ctrl+Enter)"), {}, {}, [=, this](StepDialog* step, const std::string& typed, bool) {
        register_.work(
            step,
            [open = register_.outside().packages.open, ring = pathOf(ring()), package = pathOf(package), ledger = pathOf(ledger),
             secret = secretOf(typed), today = register_.today(),
             language = words().language()] { return open(ring, package, ledger, secret.text, today, language); },
            [=, this](const base::Result<PackageOpened>& opened) {
                step->answer(opened ? base::Errors() : base::Errors{opened.error()});
                if (!opened) return;
                register_.open(ledger);
                tellOpened(*opened, ledger);
            });
    });
}

void UnitPackagesDialog::tellOpened(const PackageOpened& opened, const QString& ledger) {
    QStringList lines{tr("Package %1 for %2 is opened: pieces: %3, entries carried over: %4.")
                          .arg(opened.number)
                          .arg(toQt(opened.unit))
                          .arg(opened.pieces)
                          .arg(opened.carriedOver)};
    for (const base::Error& notice : opened.notices) lines.append(sentence(notice));
    if (opened.left > 0) lines.append(tr("Not carried over: %1. Each stands in “Not carried over…”, with its reason.").arg(opened.left));
    if (opened.aside > 0)
        lines.append(tr("The office does not record, of what was returned: %1. Each stands in “Not carried over…” with the office's "
                        "reason, and need "
                        "not be returned again.")
                         .arg(opened.aside));
    if (!opened.kept.empty()) lines.append(tr("The register as it was: %1").arg(QString::fromStdU16String(opened.kept.u16string())));
    tellDone(lines.join(u'\n'));
    if (opened.left > 0 || opened.aside > 0) showLeft(ledger);
}

void UnitPackagesDialog::showLeft(const QString& ledger) {
    register_.work(
        this, [left = register_.outside().packages.left, file = pathOf(ledger)] { return left(file); },
        [this, ledger](const base::Result<std::string>& left) {
            if (!left) return tell(sentence(left.error()), true);
            if (left->empty()) return ask();  // somebody has seen to it elsewhere
            auto* dialog = new LeftWorkDialog(prompts_, toQt(*left), this);
            connect(dialog, &LeftWorkDialog::seenTo, this, [this, ledger] { endLeft(ledger); });
            dialog->open();
        });
}

void UnitPackagesDialog::endLeft(const QString& ledger) {
    register_.work(
        this, [end = register_.outside().packages.endLeft, file = pathOf(ledger)] { return end(file); },
        [this](const base::Result<void>& ended) {
            if (!ended) return tell(sentence(ended.error()), true);
            tellDone(tr("What was not carried over is seen to; its list is deleted."));
        });
}

void UnitPackagesDialog::comeBack() {
    if (!back_->isEnabled() || isReturnNamed_) return;
    isReturnNamed_ = true;
    register_.work(
        this, [next = register_.outside().packages.nextReturn, ledger = pathOf(register_.path())] { return next(ledger); },
        [this](const base::Result<int>& number) {
            isReturnNamed_ = false;
            if (!number) return tell(sentence(number.error()), true);
            const QString name = tr("return %2 of %1, %3.hypkg").arg(unitName_).arg(*number).arg(isoText(register_.today()));
            const QString target =
                prompts_.about(FileKind::packages).newFileToSave(this, tr("Package for the office"), name, tr("Packages (*.hypkg)"));
            if (target.isEmpty()) return;
            if (!QFileInfo::exists(target)) return askReturn(target);
            tell(tr("%1 is there already. Choose another name: the office may not have taken in what an earlier return holds.")
                     .arg(QDir::toNativeSeparators(target)),
                 true);
        });
}

void UnitPackagesDialog::askReturn(const QString& target) {
    const QString note =
        tr("Where a return was lost, or the office has a new key or asks for it: everything again. What it has is "
           "recognised.");
    const QString all = tr("everything since the package was opened, again");
    askPassword(
        tr("Return work"), tr("Write the package (Ctrl+Enter)"), note, all,
        [=, this](StepDialog* step, const std::string& typed, bool isWhole) {
            register_.work(
                step,
                [give = register_.outside().packages.giveBack, ring = pathOf(ring()), ledger = pathOf(register_.path()),
                 target = pathOf(target), secret = secretOf(typed), isWhole] { return give(ring, ledger, target, secret.text, isWhole); },
                [=, this](const base::Result<PackageReturned>& back) {
                    step->answer(back ? base::Errors() : base::Errors{back.error()});
                    if (!back) return;
                    tellDone(
                        tr("%1 is written: return number %2, entries: %3, for the office to see to by hand: %4. Send it to the office.")
                            .arg(QDir::toNativeSeparators(target))
                            .arg(back->number)
                            .arg(back->lines)
                            .arg(back->byHand));
                });
        });
}

}  // namespace huying::ui
