// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/categories_tab.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

CategoriesTab::CategoriesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"categories"_s, {tr("Name"), tr("Code"), tr("Order"), tr("Last day")})),
      term_(new QComboBox) {
    layout()->addWidget(table_);
    term_->setObjectName(u"categoriesTerm"_s);
    table_->addAbove(tr("Term"), term_);
    using Needs = EntryTable::Needs;
    table_->addAction(u"categoryAdd"_s, tr("Add…"), Needs::nothing, [this] { edit(nullptr); }, EntryTable::addKey);
    table_->setEditAction(
        table_->addAction(u"categoryEdit"_s, tr("Rename, order, move…"), Needs::one, [this] { edit(chosen()); }, EntryTable::renameKey));
    table_->addAction(u"categoryEnd"_s, tr("End…"), Needs::one, [this] { end(*chosen()); });
    table_->addAction(u"categoryRemove"_s, tr("Remove"), Needs::one, [this] {
        execute({app::RemoveCategory{chosen()->code, this->term()}}, tr("Removed: %1").arg(toQt(chosen()->name)));
    });
    table_->addAction(u"categoryCopy"_s, tr("Copy to the next term"), Needs::nothing, [this] { copy(); });
    connect(term_, &QComboBox::currentIndexChanged, this, &CategoriesTab::reload);
}

int CategoriesTab::term() const { return term_->currentData().toInt(); }

void CategoriesTab::reload() {
    fillTerms(term_);
    theRegister().ask(
        this, [term = term()](app::RegisterStore& store) { return store.reader().categories(term); },
        [this](std::vector<domain::Category> categories) { show(std::move(categories)); });
}

const domain::Category* CategoriesTab::withId(domain::CategoryId id) const {
    const auto found = std::find_if(categories_.begin(), categories_.end(), [&](const domain::Category& one) { return one.id == id; });
    return found == categories_.end() ? nullptr : &*found;
}

void CategoriesTab::show(std::vector<domain::Category> categories) {
    categories_ = std::move(categories);
    QList<EntryRow> rows;
    for (const bool isSecondLevel : {false, true}) {  // above first, so that what stands below finds its place
        for (const domain::Category& category : categories_) {
            if (static_cast<bool>(category.parent) != isSecondLevel) continue;
            EntryRow row;
            row.key = toQt(category.code);
            row.cells = {toQt(category.name), toQt(category.code), QString::number(category.sortNumber), isoText(category.validTo)};
            if (const domain::Category* above = withId(category.parent)) row.parent = toQt(above->code);
            row.detail = tr("%1, code %2").arg(toQt(category.name), toQt(category.code));
            if (category.validTo) row.detail += u'\n' + tr("Last day: %1").arg(isoText(category.validTo));
            row.isMuted = !domain::isInForceUntil(category.validTo, theRegister().today());
            rows.append(row);
        }
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

const domain::Category* CategoriesTab::chosen() const {
    const std::string code = toUtf8(table_->current());
    const auto found = std::find_if(categories_.begin(), categories_.end(), [&](const domain::Category& one) { return one.code == code; });
    return found == categories_.end() ? nullptr : &*found;
}

void CategoriesTab::edit(const domain::Category* category) {
    const bool isNew = category == nullptr;
    const domain::Category before = isNew ? domain::Category{} : *category;
    auto* dialog =
        new EntryDialog(theRegister(), isNew ? tr("Add a category") : tr("Edit the category"),
                        isNew ? u"add-category"_s : QString(u"correct-category/%1/%2"_s.arg(term()).arg(toQt(before.code))), this);
    auto* name = dialog->addLine(u"name"_s, tr("Name"), Form::Need::required);
    auto* code = dialog->addLine(u"code"_s, tr("Code"));
    code->setPlaceholderText(tr("the next one"));
    QList<Choice> choices;
    for (const domain::Category& one : categories_) {
        if (!one.parent && !one.validTo && one.id != before.id) choices.append({toQt(one.name), toQt(one.code), {}});
    }
    auto* parent = dialog->form()->add(u"parent"_s, tr("Below"), new ChoicePicker(choices));
    parent->setPlaceholderText(tr("empty: first level"));
    auto* order = dialog->addNumber(u"order"_s, tr("Order"), isNew ? std::nullopt : std::optional(before.sortNumber));
    name->setText(toQt(before.name));
    code->setText(toQt(before.code));
    const domain::Category* above = withId(before.parent);
    const std::string aboveName = above == nullptr ? std::string() : above->name;
    parent->setText(toQt(aboveName));
    if (!isNew) {
        dialog->watchEntry([id = before.id, term = term()](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const std::vector<domain::Category> all = reader.categories(term);
            const auto place = [&](domain::CategoryId wanted) {
                return std::find_if(all.begin(), all.end(), [&](const domain::Category& one) { return one.id == wanted; });
            };
            const auto now = place(id);
            if (now == all.end()) return std::nullopt;
            const auto nowAbove = place(now->parent);
            return RecordedEntry{reader.categoryVersion(id),
                                 {{u"name"_s, toQt(now->name)},
                                  {u"code"_s, toQt(now->code)},
                                  {u"parent"_s, nowAbove == all.end() ? QString() : toQt(nowAbove->name)},
                                  {u"order"_s, QString::number(now->sortNumber)}}};
        });
    }
    dialog->set(
        [=, term = term()]() -> std::vector<app::Command> {
            if (isNew) return {app::AddCategory{textOf(name), textOf(code), term, textOf(parent), numberOf(order)}};
            app::CorrectCategory command;
            command.category = toUtf8(dialog->recorded(u"code"_s).toString());  // others may have given it another one
            command.term = term;
            command.expect = dialog->seenVersion();
            command.title = dialog->replacement(u"name"_s, name);
            command.code = dialog->replacement(u"code"_s, code);
            command.parent = dialog->replacement(u"parent"_s, parent);
            if (order->text() != dialog->recorded(u"order"_s).toString()) command.order = {true, numberOf(order)};
            return {command};
        },
        isNew ? tr("The category was added.") : tr("Corrected: %1").arg(toQt(before.name)));
    open(dialog);
}

void CategoriesTab::end(const domain::Category& category) {
    auto* dialog =
        new EntryDialog(theRegister(), tr("End the category"), u"end-category/%1/%2"_s.arg(term()).arg(toQt(category.code)), this);
    dialog->addHead(toQt(category.name));
    dialog->addDate(tr("First day without it"), DateSense::eitherSide);
    dialog->form()->addNote(tr("Pieces that have it keep it. What stands below it ends too."));
    dialog->set([code = category.code, term = term()]() -> std::vector<app::Command> { return {app::EndCategory{code, term}}; },
                tr("Ended: %1").arg(toQt(category.name)));
    open(dialog);
}

void CategoriesTab::copy() {
    execute({app::CopyCategories{term(), term() + 1}}, tr("The categories of term %1 were copied to term %2.").arg(term()).arg(term() + 1));
}

CommitteesTab::CommitteesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"committees"_s, {tr("Order"), tr("Short name"), tr("Name"), tr("Code"), tr("Last day")})) {
    layout()->addWidget(table_);
    using Needs = EntryTable::Needs;
    table_->addAction(u"committeeAdd"_s, tr("Add…"), Needs::nothing, [this] { edit(nullptr); }, EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"committeeEdit"_s, tr("Edit…"), Needs::one, [this] { edit(chosen()); }));
    table_->addAction(u"committeeEnd"_s, tr("End…"), Needs::one, [this] { end(*chosen()); });
}

void CommitteesTab::reload() {
    theRegister().ask(
        this, [](app::RegisterStore& store) { return store.reader().committees(); },
        [this](std::vector<domain::Committee> committees) {
            committees_ = std::move(committees);
            QList<EntryRow> rows;
            for (const domain::Committee& committee : committees_) {
                EntryRow row;
                row.key = toQt(committee.code);
                row.cells = {QString::number(committee.sortNumber), toQt(committee.displayName()), toQt(committee.name), row.key,
                             isoText(committee.validTo)};
                row.detail = toQt(committee.name);
                row.isMuted = !domain::isInForceUntil(committee.validTo, theRegister().today());
                rows.append(row);
            }
            table_->setRows(rows);
            Q_EMIT countChanged();
        });
}

const domain::Committee* CommitteesTab::chosen() const {
    const std::string code = toUtf8(table_->current());
    const auto found = std::find_if(committees_.begin(), committees_.end(), [&](const domain::Committee& one) { return one.code == code; });
    return found == committees_.end() ? nullptr : &*found;
}

void CommitteesTab::edit(const domain::Committee* committee) {
    const bool isNew = committee == nullptr;
    const domain::Committee before = isNew ? domain::Committee{} : *committee;
    auto* dialog = new EntryDialog(theRegister(), isNew ? tr("Add a special committee") : tr("Edit the special committee"),
                                   isNew ? u"add-committee"_s : QString(u"correct-committee/"_s + toQt(before.code)), this);
    auto* name = dialog->addLine(u"name"_s, tr("Name"), Form::Need::required);
    auto* shortName = dialog->addLine(u"short_name"_s, tr("Short name"));
    auto* order = isNew ? nullptr : dialog->addNumber(u"order"_s, tr("Order"), before.sortNumber);
    name->setText(toQt(before.name));
    shortName->setText(toQt(before.shortName));
    if (!isNew) {
        dialog->watchEntry([id = before.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const std::vector<domain::Committee> all = reader.committees();
            const auto now = std::find_if(all.begin(), all.end(), [&](const domain::Committee& one) { return one.id == id; });
            if (now == all.end()) return std::nullopt;
            return RecordedEntry{
                reader.committeeVersion(id),
                {{u"name"_s, toQt(now->name)}, {u"short_name"_s, toQt(now->shortName)}, {u"order"_s, QString::number(now->sortNumber)}}};
        });
    }
    dialog->set(
        [=]() -> std::vector<app::Command> {
            if (isNew) return {app::AddCommittee{textOf(name), textOf(shortName), {}}};
            app::CorrectCommittee command;
            command.committee = before.code;
            command.expect = dialog->seenVersion();
            command.title = dialog->replacement(u"name"_s, name);
            command.shortName = dialog->replacement(u"short_name"_s, shortName);
            if (order->text() != dialog->recorded(u"order"_s).toString()) command.order = {true, numberOf(order)};
            return {command};
        },
        isNew ? tr("The special committee was added.") : tr("Corrected: %1").arg(toQt(before.name)));
    open(dialog);
}

void CommitteesTab::end(const domain::Committee& committee) {
    auto* dialog = new EntryDialog(theRegister(), tr("End the special committee"), u"end-committee/"_s + toQt(committee.code), this);
    dialog->addHead(toQt(committee.name));
    dialog->addDate(tr("First day without it"), DateSense::eitherSide);
    dialog->set([code = committee.code]() -> std::vector<app::Command> { return {app::EndCommittee{code}}; },
                tr("Ended: %1").arg(toQt(committee.displayName())));
    open(dialog);
}

}  // namespace huying::ui
