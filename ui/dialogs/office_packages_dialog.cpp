// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/office_packages_dialog.h"

#include <QtWidgets>
#include <algorithm>
#include <array>

#include "app/exchange/left_lines.h"
#include "app/exchange/office_packages.h"
#include "app/exchange/sent_work.h"
#include "app/queries/case_list.h"
#include "base/hex.h"
#include "dialogs/packages_out_dialog.h"
#include "dialogs/password_dialog.h"
#include "dialogs/return_dialog.h"
#include "dialogs/step_dialog.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/form.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

std::filesystem::path pathOf(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

QString nameSetting() { return u"packages/office"_s; }

// What units ask for in what they return, and nobody but the office can go on with.
constexpr std::array decisions{domain::NextStep::decideExtension, domain::NextStep::decideReturn, domain::NextStep::decideProposal};

int piecesWaitingFor(app::RegisterReader& reader, domain::NextStep step) {
    app::ListQuery query;
    query.filter = app::parseFilter("next_step = " + std::string(base::codeOf(step))).value();
    return reader.caseCount(query);
}

}  // namespace

OfficePackagesDialog::OfficePackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent)
    : PackagesDialog(theRegister, prompts, parent) {
    make_ = addButton(Line::keys, u"makeKey"_s, tr("Make a key…"), [this] { makeKey(); });
    give_ = addButton(Line::keys, u"giveKey"_s, tr("Give the key file out…"), [this] { giveKey(); });
    take_ = addButton(Line::keys, u"takeKey"_s, tr("Take a unit's key…"), [this] { takeKey(); });
    revoke_ = addButton(Line::keys, u"revokeKey"_s, tr("Revoke the key…"), [this] { revokeKey(); });
    recover_ = addButton(Line::keys, u"recoverKey"_s, tr("Bring back from the recovery copy…"), [this] { recoverKey(); });
    out_ = addButton(Line::packages, u"packagesOut"_s, tr("Export packages…"), [this] { goOut(); });
    back_ = addButton(Line::packages, u"packagesBack"_s, tr("Take packages back…"), [this] { comeBack(); });
    build(tr("Keys of the office and of units"),
          tr("A package is opened by the unit's key alone and signed by the office. Compare fingerprints on the telephone before you "
             "trust a key. Papers attached to pieces do not travel in packages."));
    ask();
}

QString OfficePackagesDialog::reasonAgainst(std::string_view deed) const {
    const auto reason = register_.reasonAgainst(deed);
    return reason ? sentence(*reason) : QString();
}

QString OfficePackagesDialog::officeName() const { return QSettings().value(nameSetting()).toString(); }

void OfficePackagesDialog::ask() {
    register_.ask(
        this,
        [mayTake = !register_.reasonAgainst(app::Deed::takeWorkBack)](app::RegisterStore& store) {
            State state{store.reader().exchangeKeys()};
            if (const domain::ExchangeKey* own = app::keyInUse(state.keys, {})) {
                const auto secret = store.officeSecret(own->fingerprint);
                state.isSecretGone = !secret && secret.error().code == "office-secret-missing";
            }
            for (const app::UnitWork& row : app::unitsWithWork(store.reader())) {
                const bool isOut = app::isOut(row, app::ExchangeKind::package);
                if (isOut) ++state.out;
                if (row.openTasks > 0) ++state.open;
                if (const std::size_t left = app::leftLines(row.exchanges).size(); left > 0) {
                    state.left += static_cast<int>(left);
                    state.leftOf.append(toQt(row.unit.displayName()));
                }
                if (!isOut && row.openTasks > 0 && app::keyInUse(state.keys, row.unit.id) != nullptr) ++state.toSend;
            }
            for (const domain::NextStep step : decisions) {
                if (!mayTake) break;  // a unit's person sees no such column
                if (const int count = piecesWaitingFor(store.reader(), step); count > 0) state.toDecide.emplace_back(step, count);
            }
            return state;
        },
        [this](const State& state) { show(state); },
        [this](const base::Error& error) {
            tell(sentence(error), true);
            Q_EMIT read();
        });
}

void OfficePackagesDialog::show(const State& state) {
    beginRows();
    int units = 0;
    for (const domain::ExchangeKey& key : state.keys) {
        const domain::Unit* unit = key.unit ? register_.directory().unit(key.unit) : nullptr;
        QString about = key.ending ? toQt(words().label(key.ending)) : unit == nullptr ? tr("in use") : tr("compared");
        if (key.endedOn && key.ending) about += u' ' + isoText(*key.endedOn);
        if (!key.endReason.empty()) about += u"："_s + toQt(key.endReason);
        QString whyKept = reasonAgainst(app::RevokeKey::name);
        if (whyKept.isEmpty() && !key.isTrusted()) whyKept = tr("This key is revoked already.");
        addRow(unit == nullptr ? tr("this office") : toQt(unit->displayName()), key.fingerprint, toQt(base::isoOrEmpty(key.trustedOn)),
               about, whyKept);
        if (unit != nullptr && key.isInUse()) ++units;
    }
    endRows();
    showButtons(state);
    const bool hasKey = app::keyInUse(state.keys, {}) != nullptr;
    if (state.isSecretGone) {
        showNext(tr("Next: the private part of the office's key is not in this register. Bring it back from its recovery copy."), recover_);
    } else if (!hasKey && !state.keys.empty()) {
        showNext(tr("Next: the office has no key in use. Make a new one, or bring the one before back from its recovery copy where only "
                    "this register does not know it; after a lost or revoked key the units have to compare the new one."),
                 make_);
    } else if (!hasKey) {
        showNext(tr("Next, step 1 of 3: make the office's key. It gives a file for the units and a recovery copy to be printed."), make_);
    } else if (units == 0) {
        showNext(tr("Next, step 2 of 3: give the key file to the units, take theirs, and compare the fingerprints on the telephone."),
                 take_);
    } else {
        showNextExchange(state, units);
    }
    Q_EMIT read();
}

// Packages go out, are handed over, and come back; who has none yet is told beside that.
void OfficePackagesDialog::showNextExchange(const State& state, int units) {
    const QString also = alsoWaiting(state);
    if (state.out == 0 && state.open == 0) {
        return showNext(
            tr("Next, step 3 of 3: assign pieces first (Ctrl+J). No unit has open tasks, so there is nothing to export yet.") + also,
            close_);
    }
    if (state.out == 0 && state.toSend == 0) {
        return showNext(tr("Next, step 3 of 3: take the keys of units that have open tasks (%1) and compare them; none of them has one.")
                                .arg(state.open) +
                            also,
                        take_);
    }
    if (state.out == 0) {
        return showNext(tr("Next, step 3 of 3: export packages. Units whose key is compared: %1.").arg(units) + also, out_);
    }
    QString text =
        tr("Next: hand the package files over to the units, and take back what they return. Units that have one: %1.").arg(state.out);
    if (state.toSend > 0) text += u' ' + tr("Units with open tasks that can get one: %1.").arg(state.toSend);
    showNext(text + also, back_);
}

// What came back is not done with by taking it in.
QString OfficePackagesDialog::alsoWaiting(const State& state) const {
    QString text;
    if (state.left > 0) {
        text += u'\n' + tr("Not taken over of what units returned: %1 (%2). “Exchange with units” (F9) lists them unit by unit.")
                            .arg(state.left)
                            .arg(joinNames(state.leftOf));
    }
    if (conflictsLeft_ > 0) {
        text += u'\n' +
                tr("Closed without recording, %1 in conflict: take the same packages back once more to see to them.").arg(conflictsLeft_);
    }
    QStringList parts;
    for (const auto& [step, count] : state.toDecide) parts.append(u"%1 %2"_s.arg(labelOf(step), pieces(count)));
    if (!parts.isEmpty()) text += u'\n' + tr("Units wait for a decision: %1. Today lists them.").arg(joinNames(parts));
    return text;
}

void OfficePackagesDialog::showButtons(const State& state) {
    const bool hasKey = app::keyInUse(state.keys, {}) != nullptr;
    hasKey_ = hasKey;
    make_->setText(hasKey ? tr("Make a new key…") : tr("Make a key…"));
    const auto may = [&](QPushButton* button, std::string_view deed, bool needsKey, std::string_view orDeed = {}) {
        QString reason = reasonAgainst(deed);
        if (!orDeed.empty() && reasonAgainst(orDeed).isEmpty()) reason.clear();
        if (reason.isEmpty() && needsKey && !hasKey) reason = tr("The office has no key yet: make one first.");
        if (reason.isEmpty() && needsKey && state.isSecretGone) reason = tr("Bring the office's key back from its recovery copy first.");
        disableFor(button, reason);
    };
    may(make_, app::SetOfficeKey::name, false);
    may(recover_, app::SetOfficeKey::name, false);
    // The file is no secret: whoever makes the key or sends with it gives it out.
    may(give_, base::codeOf(app::Deed::sendWork), true, app::SetOfficeKey::name);
    may(take_, app::TrustKey::name, false);
    may(out_, base::codeOf(app::Deed::sendWork), true);
    may(back_, base::codeOf(app::Deed::takeWorkBack), true);
}

void OfficePackagesDialog::makeKey() {
    const auto files = askKeyFiles(officeName().isEmpty() ? tr("the office") : officeName());
    if (!files) return;
    auto* step = new StepDialog(tr("Make a key"), tr("Make it (Ctrl+Enter)"), this);
    if (hasKey_)
        step->form()->addNote(
            tr("The key until now is replaced: what was sealed for it can still be opened, and the units have to "
               "compare the fingerprint of the new one."));
    auto* name = step->form()->add(u"name"_s, tr("Name of the office"), new QLineEdit(officeName()), Form::Need::required);
    addNameNote(*step->form());
    const PasswordFields password = addPasswordFields(*step->form(), true);
    step->setCheck([step, password] { return password.check(*step->form(), true); });
    step->setStep([=, this, files = *files] {
        QSettings().setValue(nameSetting(), name->text().trimmed());
        const KeyOrder order{toUtf8(name->text().trimmed()), secretOf(password.text()), pathOf(files.keyFile), pathOf(files.recovery),
                             words().language()};
        register_.ask(
            step,
            [make = register_.outside().packages.makeOfficeKey, order, actor = toUtf8(register_.actor()),
             today = register_.today()](app::RegisterStore& store) { return make(store, order, actor, today); },
            [=, this](const base::Checked<std::string>& made) {
                step->answer(made ? base::Errors() : made.error());
                if (!made) return;
                register_.noteWritten();
                showMade(toQt(order.name), *made, files);
            },
            [step](const base::Error& error) { step->answer({error}); });
    });
    step->form()->focusFirstEmpty();
    step->open();
}

void OfficePackagesDialog::recoverKey() {
    askRecovery(officeName(), [this](StepDialog* step, const Recovered& typed) {
        const RecoveryOrder order{toUtf8(typed.name.trimmed()), secretOf(typed.copy), secretOf(typed.password)};
        register_.ask(
            step,
            [recover = register_.outside().packages.recoverOfficeKey, order, actor = toUtf8(register_.actor()),
             today = register_.today()](app::RegisterStore& store) { return recover(store, order, actor, today); },
            [=, this](const base::Checked<std::string>& back) {
                step->answer(back ? base::Errors() : back.error());
                if (!back) return;
                register_.noteWritten();
                tellDone(tr("The key is back under its new password. Fingerprint: %1").arg(toQt(*back)));
            },
            [step](const base::Error& error) { step->answer({error}); });
    });
}

void OfficePackagesDialog::giveKey() {
    const QString file =
        prompts_.about(FileKind::keys)
            .fileToSave(this, tr("Key file to give away"),
                        tr("key of %1.hykey").arg(officeName().isEmpty() ? tr("the office") : officeName()), tr("Key files (*.hykey)"));
    if (file.isEmpty()) return;
    register_.ask(
        this,
        [give = register_.outside().packages.giveOfficeKey, file = pathOf(file)](app::RegisterStore& store) { return give(store, file); },
        [this, file](const base::Result<void>& given) {
            if (!given) return tell(sentence(given.error()), true);
            tellDone(tr("The key file is written: %1. Give it to the units and compare the fingerprint on the telephone.")
                         .arg(QDir::toNativeSeparators(file)));
        },
        [this](const base::Error& error) { tell(sentence(error), true); });
}

void OfficePackagesDialog::takeKey() {
    const QString file = prompts_.about(FileKind::keys).fileToOpen(this, tr("Key file of the unit"), tr("Key files (*.hykey)"));
    if (file.isEmpty()) return;
    register_.work(
        this, [read = register_.outside().packages.readKey, file = pathOf(file)] { return read(file); },
        [this](const base::Result<app::KeyFile>& key) {
            if (!key) return tell(sentence(key.error()), true);
            if (key->owner == app::KeyOwner::unit) return askUnitOfKey(*key);
            tell(tr("This is the key file of an office, “%1”; here a unit's is wanted.").arg(toQt(key->name)), true);
        });
}

void OfficePackagesDialog::askUnitOfKey(const app::KeyFile& key) {
    const QString note = tr("Call the unit at a number that you know and type the 30 digits as they are read out.");
    const auto trust = [this, key](StepDialog* step, const QString& digits, const QString& unit) {
        const domain::Unit* named = register_.directory().unitNamed(unit.trimmed());
        if (named != nullptr && !key.unitCode.empty() && named->code != key.unitCode) {
            step->answer({base::Error("key-other-unit", "unit", "conflict").with("name", key.name).with("unit", named->displayName())});
            return;
        }
        const app::TrustKey command{toUtf8(unit), base::hex(key.key.bytes), toUtf8(digits)};
        register_.execute(step, {command}, {}, [=, this](const app::BatchResult& result) {
            const base::Errors errors = errorsOf(result);
            step->answer(errors);
            if (errors.empty()) tellDone(tr("The key is trusted."));
        });
    };
    askDigits(toQt(key.name), note, toQt(key.name), trust);
}

void OfficePackagesDialog::revokeKey() {
    const std::string fingerprint = toUtf8(chosenFingerprint());
    if (fingerprint.empty() || !revoke_->isEnabled()) return;
    auto* step = new StepDialog(tr("Revoke the key of “%1”").arg(chosenOwner()), tr("Revoke (Ctrl+Enter)"), this);
    auto* reason = step->form()->add(u"reason"_s, tr("Reason"), new QLineEdit, Form::Need::required);
    auto* lost = step->form()->add(u"ending"_s, tr("Lost"), new QCheckBox(tr("it may be in other hands")));
    step->form()->addNote(
        tr("Nothing signed with it is taken any more, whenever it was signed. This cannot be taken back: whose key it is "
           "makes a new one, which is compared again."));
    step->setStep([=, this] {
        const auto ending = lost->isChecked() ? domain::KeyEnding::lost : domain::KeyEnding::revoked;
        register_.execute(step, {app::RevokeKey{fingerprint, ending, toUtf8(reason->text())}}, {},
                          [=, this](const app::BatchResult& result) {
                              const base::Errors errors = errorsOf(result);
                              step->answer(errors);
                              if (errors.empty()) tellDone(tr("The key is revoked."));
                          });
    });
    step->form()->focusFirst();
    step->open();
}

void OfficePackagesDialog::goOut() {
    if (!out_->isEnabled()) return;
    auto* dialog = new PackagesOutDialog(register_, prompts_, this);
    connect(dialog, &PackagesOutDialog::accomplished, this, [this](const QString& text) { tellDone(text); });
    dialog->open();
}

void OfficePackagesDialog::comeBack() {
    if (!back_->isEnabled()) return;
    const QStringList files = prompts_.about(FileKind::packages).filesToOpen(this, tr("Take packages back"), tr("Packages (*.hypkg)"));
    if (files.isEmpty()) return;
    askPassword(tr("Take packages back"), tr("Read (Ctrl+Enter)"), {}, {}, [this, files](StepDialog* step, const std::string& typed, bool) {
        register_.ask(
            step,
            [unlock = register_.outside().packages.unlock, secret = secretOf(typed)](app::RegisterStore& store) {
                return unlock(store, secret.text);
            },
            [=, this](const base::Result<void>& unlocked) {
                step->answer(unlocked ? base::Errors() : base::Errors{unlocked.error()});
                if (unlocked) showReturn(files);
            },
            [step](const base::Error& error) { step->answer({error}); });
    });
}

void OfficePackagesDialog::showReturn(const QStringList& files) {
    auto* dialog = new ReturnDialog(register_, files, app::ExchangeKind::package, this);
    connect(dialog, &ReturnDialog::accomplished, this, [this](const QString& text) {
        tellDone(text);
        Q_EMIT recorded(text);
    });
    connect(dialog, &ReturnDialog::noted, this, [this](const QString& text) { tellDone(text); });
    // What was taken is remembered with what was left of it; what was only looked at is known to this window alone.
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        conflictsLeft_ = result == QDialog::Accepted ? 0 : dialog->conflictsLeft();
        ask();
    });
    dialog->open();
}

}  // namespace huying::ui
