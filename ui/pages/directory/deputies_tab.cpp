// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/deputies_tab.h"

#include <QtWidgets>

#include "app/queries/directory_order.h"
#include "dialogs/deputy_dialog.h"
#include "dialogs/deputy_pages_dialog.h"
#include "dialogs/deputy_record_dialog.h"
#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "pages/directory/units_tab.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const domain::Deputy& deputy) { return QString::number(deputy.id.value); }

}  // namespace

DeputiesTab::DeputiesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"deputies"_s, {tr("Name"), tr("Delegation"), tr("Certificate"), tr("Telephone"), tr("To be checked")})),
      term_(new QComboBox),
      order_(orderBox(u"deputies"_s, {tr("by surname strokes, short given names first")})),
      toBeChecked_(new QCheckBox(tr("only those to be checked"))) {
    layout()->addWidget(table_);
    term_->setObjectName(u"deputiesTerm"_s);
    toBeChecked_->setObjectName(u"onlyToBeChecked"_s);
    table_->addAbove(tr("Term"), term_);
    table_->addAbove(tr("Order"), order_);
    table_->addAbove(QString(), toBeChecked_);
    addActions();
    connect(term_, &QComboBox::currentIndexChanged, this, &DeputiesTab::reload);
    connect(order_, &QComboBox::currentIndexChanged, this, &DeputiesTab::reload);
    connect(toBeChecked_, &QCheckBox::toggled, this, &DeputiesTab::reload);
}

void DeputiesTab::addActions() {
    using Needs = EntryTable::Needs;
    table_->addAction(u"deputyAdd"_s, tr("Add…"), Needs::nothing, [this] { editDeputy(nullptr); }, EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"deputyEdit"_s, tr("Edit…"), Needs::one, [this] { editDeputy(chosen()); }));
    table_->addAction(u"deputyMove"_s, tr("Move…"), Needs::one, [this] { moveDeputy(*chosen()); });
    table_->addAction(u"deputyKeep"_s, tr("Keep"), Needs::some, [this] { keepChosen(); })
        ->setToolTip(tr("Those to be checked are people of their own: they stay."));
    table_->addAction(u"deputyMerge"_s, tr("Is someone else…"), Needs::one, [this] { mergeDeputy(*chosen()); })
        ->setToolTip(tr("Everything signed, answered and rated goes to the right deputy."));
    table_->addAction(u"deputyRemove"_s, tr("Remove"), Needs::some, [this] { removeChosen(); });
    table_->addAction(u"deputyRecord"_s, tr("Record…"), Needs::one, [this] { showRecord(*chosen()); })
        ->setToolTip(tr("Everything the deputy led, co-signed and rated, to be printed or as a page for phones."));
    table_->addAction(u"deputyPages"_s, tr("Phone pages…"), Needs::nothing,
                      [this] { (new DeputyPagesDialog(theRegister(), prompts(), this))->open(); });
    table_->addAction(u"delegationEdit"_s, tr("Delegations…"), Needs::nothing, [this] { editDelegation(); });
}

int DeputiesTab::term() const { return term_->currentData().toInt(); }

void DeputiesTab::reload() {
    fillTerms(term_);
    struct Read {
        std::vector<domain::Deputy> deputies;
        std::vector<domain::Delegation> delegations;
    };
    theRegister().ask(
        this,
        [term = term(), order = static_cast<app::DirectoryOrder>(order_->currentIndex())](app::RegisterStore& store) {
            return Read{app::deputiesInOrder(store.reader(), term, order), store.reader().delegations(term)};
        },
        [this](Read read) {
            delegations_ = std::move(read.delegations);
            show(std::move(read.deputies));
        });
}

void DeputiesTab::show(std::vector<domain::Deputy> deputies) {
    deputies_ = std::move(deputies);
    QList<EntryRow> rows;
    for (const domain::Deputy& deputy : deputies_) {
        if (toBeChecked_->isChecked() && !deputy.toBeChecked) continue;
        EntryRow row;
        row.key = keyOf(deputy);
        row.cells = {toQt(deputy.name), toQt(deputy.delegationName), toQt(deputy.certificate), toQt(deputy.phone),
                     deputy.toBeChecked ? word("column.to_be_checked") : QString()};
        QStringList lines{toQt(deputy.described())};
        const auto add = [&](const char* column, const std::string& value) {
            if (!value.empty()) lines << tr("%1: %2").arg(word(std::string("column.") + column), toQt(value));
        };
        add("certificate", deputy.certificate);
        add("phone", deputy.phone);
        add("address", deputy.address);
        add("postcode", deputy.postcode);
        add("electing_unit", deputy.electingUnit);
        add("employer", deputy.employer);
        add("post", deputy.post);
        for (const domain::FormerDelegation& former : deputy.formerDelegations) {
            lines << tr("Until %1: %2").arg(isoText(former.validTo), toQt(former.name));
            row.searchText += u' ' + toQt(former.name);
        }
        if (deputy.validTo) lines << tr("Mandate ended, last day %1").arg(isoText(deputy.validTo));
        if (deputy.toBeChecked) lines << tr("Made from a name alone: keep it, or say who it is.");
        row.detail = lines.join(u'\n');
        row.isMuted = !domain::isInForceUntil(deputy.validTo, theRegister().today());
        rows.append(row);
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

const domain::Deputy* DeputiesTab::withKey(const QString& key) const {
    const auto found = std::find_if(deputies_.begin(), deputies_.end(), [&](const domain::Deputy& one) { return keyOf(one) == key; });
    return found == deputies_.end() ? nullptr : &*found;
}

const domain::Deputy* DeputiesTab::chosen() const { return withKey(table_->current()); }

QList<QString> DeputiesTab::delegationNames() const {
    QList<QString> names;
    for (const domain::Delegation& row : delegations_) names.append(toQt(row.name));
    return names;
}

void DeputiesTab::editDeputy(const domain::Deputy* deputy) {
    open(deputy == nullptr ? addDeputyDialog(theRegister(), {}, term(), delegationNames(), this)
                           : correctDeputyDialog(theRegister(), *deputy, term(), delegationNames(), this));
}

void DeputiesTab::moveDeputy(const domain::Deputy& deputy) {
    auto* dialog = new EntryDialog(theRegister(), tr("Move to another delegation"), u"move-deputy/"_s + keyOf(deputy), this);
    dialog->addHead(toQt(deputy.described()));
    dialog->addDate(tr("First day there"), DateSense::eitherSide);
    QList<Choice> choices;
    for (const QString& text : delegationNames()) choices.append({text, {}, {}});
    auto* delegation = dialog->form()->add(u"delegation"_s, tr("Delegation"), new ChoicePicker(choices), Form::Need::required);
    dialog->set([delegation, reference = referenceOf(deputy),
                 term = term()]() -> std::vector<app::Command> { return {app::MoveDeputy{reference, textOf(delegation), term}}; },
                tr("Moved: %1").arg(toQt(deputy.name)));
    open(dialog);
}

void DeputiesTab::mergeDeputy(const domain::Deputy& deputy) {
    auto* dialog = new EntryDialog(theRegister(), tr("Who is it?"), u"merge-deputy/"_s + keyOf(deputy), this);
    dialog->addHead(toQt(deputy.described()));
    QList<Choice> choices;
    for (const domain::Deputy& other : deputies_) {
        if (other.id != deputy.id) choices.append({toQt(other.described()), toQt(other.certificate), {}});
    }
    auto* into = dialog->form()->add(u"into"_s, tr("The right deputy"), new ChoicePicker(choices), Form::Need::required);
    into->setPlaceholderText(tr("name, name (delegation) or certificate number"));
    dialog->form()->addNote(tr("Everything signed, answered and rated goes to the right deputy, and this name leads there from now on."));
    dialog->set([into, reference = referenceOf(deputy),
                 term = term()]() -> std::vector<app::Command> { return {app::MergeDeputy{reference, {textOf(into), {}, {}}, term}}; },
                tr("Merged: %1").arg(toQt(deputy.described())));
    open(dialog);
}

void DeputiesTab::showRecord(const domain::Deputy& deputy) {
    auto* dialog = new DeputyRecordDialog(theRegister(), prompts(), deputy.id, this);
    connect(dialog, &DeputyRecordDialog::caseRequested, this, &DirectoryTab::caseRequested);
    dialog->open();
}

void DeputiesTab::keepChosen() {
    std::vector<app::Command> commands;
    for (const QString& key : table_->selected()) {
        const domain::Deputy* deputy = withKey(key);
        if (deputy != nullptr) commands.emplace_back(app::ConfirmDeputy{referenceOf(*deputy), {}, {}, term()});
    }
    const auto count = commands.size();
    execute(std::move(commands), tr("Kept: %1 deputies").arg(count));
}

void DeputiesTab::removeChosen() {
    std::vector<app::Command> commands;
    for (const QString& key : table_->selected()) {
        const domain::Deputy* deputy = withKey(key);
        if (deputy != nullptr) commands.emplace_back(app::RemoveDeputy{referenceOf(*deputy), term()});
    }
    const auto count = commands.size();
    execute(std::move(commands), tr("Removed: %1 deputies").arg(count));
}

void DeputiesTab::editDelegation() {
    auto* dialog = new EntryDialog(theRegister(), tr("Delegations"), u"add-delegation"_s, this);
    dialog->addHead(tr("%1: %2").arg(term_->currentText(), joinNames(delegationNames())));
    QList<Choice> choices;
    for (const QString& text : delegationNames()) choices.append({text, {}, {}});
    auto* delegation = dialog->form()->add(u"delegation"_s, tr("Rename"), new ChoicePicker(choices));
    delegation->setPlaceholderText(tr("empty: a new delegation is added"));
    auto* name = dialog->addLine(u"name"_s, tr("Name"));
    auto* removes = dialog->form()->add(u"remove"_s, QString(), new QCheckBox(tr("remove it: nobody belongs or belonged to it")));
    dialog->set(
        [delegation, name, removes, term = term()]() -> std::vector<app::Command> {
            if (removes->isChecked()) return {app::RemoveDelegation{textOf(delegation), term}};
            if (textOf(delegation).empty()) return {app::AddDelegation{textOf(name), term}};
            return {app::RenameDelegation{textOf(delegation), textOf(name), term}};
        },
        tr("The delegations were changed."));
    open(dialog);
}

}  // namespace huying::ui
