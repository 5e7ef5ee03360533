// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/accounts_tab.h"

#include <QtWidgets>
#include <algorithm>

#include "app/exchange/office_packages.h"
#include "app/ports/read_snapshot.h"
#include "app/rights/rights.h"
#include "dialogs/entry_dialog.h"
#include "dialogs/password_dialog.h"
#include "pages/directory/entry_table.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// What a person is, with the unit or committee where the role has one.
struct RoleFields {
    QComboBox* role;
    ChoicePicker* unit;
    ChoicePicker* committee;

    template <class C>
    void put(C& command) const {
        command.role = chosen<domain::Role>(role).value_or(domain::Role::auditor);
        if (command.role == domain::Role::handlingUnit) command.unit = toUtf8(unit->text().trimmed());
        if (command.role == domain::Role::supervisingCommittee) command.committee = toUtf8(committee->text().trimmed());
    }
};

RoleFields addRoleFields(EntryDialog* dialog, const Register& theRegister, domain::Role first) {
    Form* form = dialog->form();
    RoleFields fields{};
    fields.role = form->add(u"role"_s, AccountsTab::tr("Role"), codeBox<domain::Role>(first, false), Form::Need::required);
    fields.unit = form->add(u"unit"_s, AccountsTab::tr("Handling unit"),
                            new ChoicePicker(unitChoices(theRegister.directory(), theRegister.today())), Form::Need::required);
    fields.committee = form->add(u"committee"_s, AccountsTab::tr("Special committee"),
                                 new ChoicePicker(committeeChoices(theRegister.directory())), Form::Need::required);
    const auto showFields = [form, role = fields.role] {
        const auto chosenRole = chosen<domain::Role>(role);
        form->hideField(u"unit"_s, chosenRole != domain::Role::handlingUnit);
        form->hideField(u"committee"_s, chosenRole != domain::Role::supervisingCommittee);
    };
    QObject::connect(fields.role, &QComboBox::currentIndexChanged, dialog, showFields);
    showFields();
    return fields;
}

bool isAbout(const app::HistoryEntry& entry, const domain::Account& account) {
    return std::any_of(entry.changes.begin(), entry.changes.end(),
                       [&](const app::HistoryChange& change) { return change.table == "account" && change.row == account.id.value; });
}

// Who changed it, when and how.
QString lineOf(const app::HistoryEntry& entry) {
    const QDateTime at = QDateTime::fromString(toQt(entry.at), Qt::ISODateWithMs).toLocalTime();
    return u"%1　%2　%3"_s.arg(at.toString(u"yyyy-MM-dd HH:mm"_s), toQt(entry.actor), toQt(words().text("command." + entry.command)));
}

QString stateOf(const domain::Account& account) {
    return toQt(words().text(account.isDisabled   ? "account_state.disabled"
                             : account.isUsable() ? "account_state.usable"
                                                  : "account_state.no_password"));
}

}  // namespace

AccountsTab::AccountsTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"accounts"_s, {tr("Name"), tr("Role"), tr("Unit or committee"), tr("State")})) {
    oneAdministrator_ = warningLine(sentence(base::Error("only-one-administrator", "", "order")), u"oneAdministrator"_s);
    QVBoxLayout* inside = nullptr;
    missing_ = banner(Tone::warn, inside);
    missing_->setObjectName(u"missingRights"_s);
    missingText_ = plainLabel(QString());
    inside->addWidget(missingText_);
    missing_->hide();
    next_ =
        plainLabel(tr("The accounts are there, and the register does not ask for signing in yet: everybody who opens it may still do "
                      "everything. Once all are added, press “Ask for signing in…”."));
    next_->setObjectName(u"accountsNext"_s);
    next_->hide();
    for (QWidget* line : {static_cast<QWidget*>(oneAdministrator_), static_cast<QWidget*>(missing_), static_cast<QWidget*>(next_)})
        layout()->addWidget(line);
    layout()->addWidget(table_);
    table_->setFilterHint(tr("Any part of a name, role or unit"));
    using Needs = EntryTable::Needs;
    table_->addAction(u"accountAdd"_s, tr("Add…"), Needs::nothing, [this] { add(); }, EntryTable::addKey);
    role_ = table_->addAction(u"accountRole"_s, tr("Change the role…"), Needs::one, [this] { changeRole(*chosen()); });
    table_->setEditAction(role_);
    password_ = table_->addAction(u"accountPassword"_s, tr("Set the password…"), Needs::one, [this] { setPassword(*chosen()); });
    disable_ = table_->addAction(u"accountDisable"_s, tr("Disable…"), Needs::one, [this] { disable(*chosen()); });
    enable_ = table_->addAction(u"accountEnable"_s, tr("Enable"), Needs::one, [this] {
        const std::string name = chosen()->name;
        execute({app::EnableAccount{name}}, tr("Can sign in again: %1").arg(toQt(name)));
    });
    ask_ = table_->addAction(u"accountAsk"_s, tr("Ask for signing in…"), Needs::nothing, [this] { setSignIn(true); });
    askNoMore_ = table_->addAction(u"accountAskNoMore"_s, tr("No longer ask…"), Needs::nothing, [this] { setSignIn(false); });
    table_->addAction(u"accountIdleLock"_s, tr("Lock when nobody is there…"), Needs::nothing, [this] { setIdleLock(); });
    table_->setEmptyText(
        tr("There are no accounts yet: everybody who opens the register may do everything.\n\n"
           "Accounts are for several people at one register: each signs in with a password, does what the role allows, and stands in "
           "the history by name.\n\n"
           "The first one to add is an administrator (Ins). Then add the others; “Ask for signing in…” puts it all in force."));
    connect(table_, &EntryTable::chosenChanged, this, &AccountsTab::showButtons);
}

void AccountsTab::reload() {
    theRegister().ask(
        this,
        [](app::RegisterStore& store) {
            const app::ReadSnapshot moment(store.reader());
            const bool hasKey = app::keyInUse(store.reader().exchangeKeys(), {}) != nullptr;
            return Read{store.reader().accounts(), store.reader().historyOfRights(), hasKey};
        },
        [this](Read read) { take(std::move(read)); });
}

void AccountsTab::take(Read read) {
    accounts_ = std::move(read.accounts);
    hasOfficeKey_ = read.hasOfficeKey;
    const bool isAsked = theRegister().asksForSignIn();
    QList<EntryRow> rows;
    for (const domain::Account& account : accounts_) {
        EntryRow row;
        row.key = toQt(account.name);
        row.cells = {row.key, labelOf(account.role), belongsTo(account), stateOf(account)};
        row.detail = row.key + u'\n' + labelOf(account.role);
        if (!account.disabledReason.empty()) row.detail += u'\n' + tr("Disabled: %1").arg(toQt(account.disabledReason));
        if (!isAsked) row.detail += u'\n' + tr("The register does not ask for signing in yet: everybody may do everything.");
        for (auto entry = read.history.rbegin(); entry != read.history.rend(); ++entry) {
            if (isAbout(*entry, account)) row.detail += u'\n' + lineOf(*entry);
        }
        row.isMuted = !account.isUsable();
        rows.append(row);
    }
    table_->setRows(rows);
    oneAdministrator_->setVisible(domain::hasLoneAdministrator(accounts_));
    missingText_->setText(accounts_.empty() || !seesAll() ? QString() : missingText(accounts_));
    missing_->setVisible(!missingText_->text().isEmpty());
    next_->setVisible(!isAsked && !accounts_.empty());
    showButtons();
    Q_EMIT countChanged();
}

// Behind what the list itself allows, which knows what this person may do: of the two of each pair only the one that changes
// something.
void AccountsTab::showButtons() {
    const domain::Account* account = chosen();
    const bool isAsked = theRegister().asksForSignIn();
    const auto show = [&](QPushButton* button, bool makesSense) {
        if (table_->whyNot(button).isEmpty()) button->setEnabled(makesSense);
    };
    show(role_, account != nullptr);
    show(password_, account != nullptr);
    show(disable_, account != nullptr && !account->isDisabled);
    show(enable_, account != nullptr && account->isDisabled);
    show(ask_, !isAsked);
    show(askNoMore_, isAsked);
    const bool isAnyAdministrator = std::any_of(accounts_.begin(), accounts_.end(), [](const domain::Account& one) {
        return one.role == domain::Role::administrator && one.isUsable();
    });
    if (!isAsked && !isAnyAdministrator && table_->whyNot(ask_).isEmpty())
        disableFor(ask_, sentence(base::Error("administrator-needed", "required", "order")));
}

// By role, since an account is what is missing: “approve an extension, approve a return: assigning officer or leader”.
QString AccountsTab::missingText(const std::vector<domain::Account>& accounts) const {
    std::vector<std::pair<QString, QStringList>> byRoles;
    for (const app::MissingRight& one : app::missingRights(accounts)) {
        QStringList roles;
        for (const domain::Role role : one.roles) roles.append(labelOf(role));
        const QString names = roles.join(tr(" or "));
        const auto known = std::find_if(byRoles.begin(), byRoles.end(), [&](const auto& row) { return row.first == names; });
        auto& row = known == byRoles.end() ? byRoles.emplace_back(names, QStringList()) : *known;
        row.second.append(toQt(words().text("command." + std::string(one.deed))));
    }
    QStringList lines;
    for (const auto& [roles, deeds] : byRoles) lines.append(tr("%1: an account of this role is missing: %2").arg(joinNames(deeds), roles));
    return lines.isEmpty() ? QString() : tr("Nobody who can sign in could do this:") + u'\n' + lines.join(u'\n');
}

bool AccountsTab::seesAll() const { return !theRegister().reasonAgainst(app::Deed::readAccounts); }

// Before it is done: what nobody could do any more, and what this person may be the only one to know.
QStringList AccountsTab::warningsAgainstDisabling(const domain::Account& account) const {
    std::vector<domain::Account> after = accounts_;
    for (domain::Account& one : after) {
        if (one.id == account.id) one.isDisabled = true;
    }
    QStringList warnings;
    if (app::missingRights(after).size() > app::missingRights(accounts_).size()) warnings.append(missingText(after));
    app::Viewer viewer;
    viewer.isSignInRequired = true;  // what the role allows, also before the register asks
    viewer.account = account;
    if (hasOfficeKey_ && !app::reasonAgainst(viewer, app::Deed::takeWorkBack)) {
        warnings.append(
            tr("This person can export packages and take them back, and so knows the password of the office’s key. Have it told to "
               "whoever goes on with it first: whoever does not know it needs the recovery copy. Somebody who is not to know it any "
               "more still does: make a new key then (Shift+F9)."));
    }
    return warnings;
}

QString AccountsTab::belongsTo(const domain::Account& account) const {
    const Directory& directory = theRegister().directory();
    if (const domain::Unit* unit = directory.unit(account.unit)) return toQt(unit->displayName());
    for (const domain::Committee& committee : directory.committees) {
        if (committee.id == account.committee) return toQt(committee.displayName());
    }
    return {};
}

const domain::Account* AccountsTab::chosen() const {
    const std::string name = toUtf8(table_->current());
    const auto found = std::find_if(accounts_.begin(), accounts_.end(), [&](const domain::Account& one) { return one.name == name; });
    return found == accounts_.end() ? nullptr : &*found;
}

void AccountsTab::add() {
    auto* dialog = new EntryDialog(theRegister(), tr("Add an account"), u"add-account"_s, this);
    auto* name = dialog->addLine(u"account"_s, tr("Name"), Form::Need::required);
    name->setPlaceholderText(tr("the person’s name, as it is to stand in the history"));
    // The first one can be nothing else: without an administrator nobody could add the next.
    const RoleFields role =
        addRoleFields(dialog, theRegister(), accounts_.empty() ? domain::Role::administrator : domain::Role::deputyOfficeClerk);
    const PasswordFields password = addPasswordFields(*dialog->form(), false);
    dialog->setCheck([dialog, password] { return password.check(*dialog->form(), false); });
    dialog->set(
        [=]() -> std::vector<app::Command> {
            app::AddAccount command;
            command.account = textOf(name);
            role.put(command);
            if (!password.isEmpty()) command.password.text = password.text();
            return {command};
        },
        theRegister().asksForSignIn() ? tr("The account was added.")
                                      : tr("The account was added. Once all are there: “Ask for signing in…”."));
    open(dialog);
}

void AccountsTab::changeRole(const domain::Account& account) {
    auto* dialog = new EntryDialog(theRegister(), tr("Change the role"), u"change-role/"_s + toQt(account.name), this);
    dialog->addHead(toQt(account.name));
    const RoleFields role = addRoleFields(dialog, theRegister(), account.role);
    if (account.unit) role.unit->setText(belongsTo(account));
    if (account.committee) role.committee->setText(belongsTo(account));
    dialog->set(
        [=, name = account.name]() -> std::vector<app::Command> {
            app::ChangeRole command;
            command.account = name;
            role.put(command);
            return {command};
        },
        tr("The role was changed: %1").arg(toQt(account.name)));
    open(dialog);
}

void AccountsTab::setPassword(const domain::Account& account) {
    auto* dialog = new EntryDialog(theRegister(), tr("Set the password"), u"set-password/"_s + toQt(account.name), this);
    dialog->addHead(toQt(account.name));
    const PasswordFields password = addPasswordFields(*dialog->form(), true);
    dialog->setCheck([dialog, password] { return password.check(*dialog->form(), true); });
    dialog->set(
        [=, name = account.name]() -> std::vector<app::Command> {
            app::SetPassword command;
            command.account = name;
            command.password.text = password.text();
            return {command};
        },
        tr("The password was set: %1").arg(toQt(account.name)));
    open(dialog);
}

void AccountsTab::disable(const domain::Account& account) {
    auto* dialog = new EntryDialog(theRegister(), tr("Disable the account"), u"disable-account/"_s + toQt(account.name), this);
    dialog->addHead(toQt(account.name));
    for (const QString& warning : warningsAgainstDisabling(account)) dialog->form()->addNote(warning);
    auto* reason = dialog->addLine(u"reason"_s, tr("Reason"));
    dialog->set([=, name = account.name]() -> std::vector<app::Command> { return {app::DisableAccount{name, textOf(reason)}}; },
                tr("Can no longer sign in: %1").arg(toQt(account.name)));
    open(dialog);
}

void AccountsTab::setSignIn(bool isRequired) {
    QString question = isRequired
                           ? tr("From now on everybody has to sign in, you too. Whoever can read the file with another program still can.")
                           : tr("From now on everybody who opens the register may do everything again.");
    if (const QString missing = missingText(accounts_); isRequired && !missing.isEmpty()) question += u"\n\n"_s + missing;
    if (!prompts().confirm(this, question, isRequired ? tr("Ask for signing in") : tr("No longer ask"))) return;
    execute({app::SetSignIn{isRequired}}, isRequired ? tr("The register asks for signing in.") : tr("The register no longer asks."));
}

// At the latest, for everybody; whoever wants it sooner chooses so in the menu.
void AccountsTab::setIdleLock() {
    auto* dialog = new EntryDialog(theRegister(), tr("Lock when nobody is there"), u"set-idle-lock"_s, this);
    auto* minutes = new QComboBox;
    const int present = theRegister().directory().settings.idleLockMinutes;
    QList<int> choices{0, 2, 5, 10, 15, 30, 60};
    if (!choices.contains(present)) choices.append(present);
    for (const int choice : choices)
        minutes->addItem(choice == 0 ? tr("As everybody chooses") : tr("After %1 minutes at the latest").arg(choice), choice);
    minutes->setCurrentIndex(static_cast<int>(choices.indexOf(present)));
    dialog->form()->add(u"minutes"_s, tr("Lock"), minutes);
    dialog->form()->addNote(
        tr("Everybody can choose a shorter time in the menu, but not a longer one. It holds where the register asks for signing in."));
    dialog->set([minutes]() -> std::vector<app::Command> { return {app::SetIdleLock{minutes->currentData().toInt()}}; },
                tr("The time until the register locks was set."));
    open(dialog);
}

}  // namespace huying::ui
