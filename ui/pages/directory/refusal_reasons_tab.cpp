// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/refusal_reasons_tab.h"

#include <QtWidgets>

#include "app/words/register_words.h"
#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

RefusalReasonsTab::RefusalReasonsTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"refusalReasons"_s, {tr("Reason"), tr("Source"), tr("Order"), tr("In use"), tr("Reviews")})),
      term_(new QComboBox) {
    layout()->addWidget(table_);
    term_->setObjectName(u"refusalReasonsTerm"_s);
    table_->addAbove(tr("From term"), term_);
    table_->setFilterHint(tr("Any part of a reason or its code"));
    using Needs = EntryTable::Needs;
    table_->addAction(u"refusalReasonAdd"_s, tr("Add…"), Needs::nothing, [this] { edit(nullptr); }, EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"refusalReasonEdit"_s, tr("Edit…"), Needs::one, [this] { edit(chosen()); }));
    table_->addAction(u"refusalReasonRemove"_s, tr("Remove"), Needs::one, [this] {
        if (const auto* row = chosen())
            execute({app::RemoveRefusalReason{row->code}}, tr("The reason was removed: %1").arg(toQt(row->label)));
    });
    connect(term_, &QComboBox::currentIndexChanged, this, &RefusalReasonsTab::reload);
}

int RefusalReasonsTab::term() const { return term_->currentData().toInt(); }

void RefusalReasonsTab::reload() {
    fillTerms(term_);
    theRegister().ask(
        this,
        [term = term(), language = words().language()](app::RegisterStore& store) {
            return std::pair(app::wordsOf(store.reader(), language).reasonsOf(term), store.reader().refusalUses());
        },
        [this](std::pair<std::vector<domain::RefusalWording>, std::map<std::string, int>> read) {
            show(std::move(read.first), read.second);
        });
}

void RefusalReasonsTab::show(std::vector<domain::RefusalWording> reasons, const std::map<std::string, int>& uses) {
    reasons_ = std::move(reasons);
    QList<EntryRow> rows;
    for (const domain::RefusalWording& one : reasons_) {
        const auto use = uses.find(one.code);
        const int reviews = use == uses.end() ? 0 : use->second;
        EntryRow row;
        row.key = toQt(one.code);
        row.cells = {toQt(one.label), toQt(one.source), QString::number(one.sortNumber), one.isInUse ? word("flag.true") : QString(),
                     QString::number(reviews)};
        row.searchText = row.key;
        row.detail = toQt(one.label);
        if (!one.source.empty()) row.detail += u'\n' + tr("Source: %1").arg(toQt(one.source));
        row.detail += u'\n' + (domain::isShippedReason(one.code) ? tr("Ships with the program: it may be renamed or taken out of use.")
                                                                 : tr("The office's own."));
        if (reviews > 0) row.detail += u'\n' + tr("Reviews of all terms that gave it: %1. They keep it.").arg(reviews);
        if (!one.isInUse) row.detail += u'\n' + tr("Not in use: it is not offered for reviews.");
        row.isMuted = !one.isInUse;
        rows.append(row);
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

const domain::RefusalWording* RefusalReasonsTab::chosen() const { return domain::reasonIn(reasons_, toUtf8(table_->current())); }

void RefusalReasonsTab::edit(const domain::RefusalWording* known) {
    const domain::RefusalWording before = known == nullptr ? domain::RefusalWording{} : *known;
    const QString key = known == nullptr ? u"new"_s : toQt(before.code);
    const QString title = known == nullptr ? tr("Add a reason for not accepting a paper") : tr("Edit the reason");
    auto* dialog = new EntryDialog(theRegister(), title, u"set-refusal-reason/%1/%2"_s.arg(term()).arg(key), this);
    dialog->addHead(tr("From term %1").arg(term()));
    auto* name = dialog->addLine(u"name"_s, tr("Reason"), Form::Need::required);
    auto* source = dialog->addLine(u"source"_s, tr("Source"));
    name->setText(toQt(before.label));
    source->setText(toQt(before.source));
    auto* order = dialog->addNumber(u"order"_s, tr("Order"), known == nullptr ? std::nullopt : std::optional(before.sortNumber));
    auto* inUse = dialog->form()->add(u"in_use"_s, QString(), new QCheckBox(tr("in use: offered for reviews")));
    inUse->setChecked(before.isInUse);
    dialog->form()->addNote(tr("It holds from this term on, until a later term says something else. Reviews keep the reason they gave."));
    if (known != nullptr) {
        dialog->watchEntry([code = before.code, term = term(),
                            language = words().language()](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const std::vector<domain::RefusalWording> all = app::wordsOf(reader, language).reasonsOf(term);
            const domain::RefusalWording* now = domain::reasonIn(all, code);
            if (now == nullptr) return std::nullopt;
            return RecordedEntry{reader.refusalReasonVersion(term, code),
                                 {{u"name"_s, toQt(now->label)},
                                  {u"source"_s, toQt(now->source)},
                                  {u"order"_s, QString::number(now->sortNumber)},
                                  {u"in_use"_s, now->isInUse}}};
        });
    }
    dialog->set(
        [=, isNew = known == nullptr, term = term()]() -> std::vector<app::Command> {
            app::SetRefusalReason command;
            command.term = term;
            command.code = before.code;
            if (!isNew) command.expect = dialog->seenVersion();
            if (name->text() != dialog->recorded(u"name"_s).toString()) command.label = textOf(name);
            command.source = dialog->replacement(u"source"_s, source);
            if (order->text() != dialog->recorded(u"order"_s).toString()) command.order = numberOf(order);
            if (inUse->isChecked() != dialog->recorded(u"in_use"_s).toBool()) command.isInUse = inUse->isChecked();
            return {command};
        },
        known == nullptr ? tr("The reason was added.") : tr("The reason was set: %1").arg(toQt(before.label)));
    open(dialog);
}

}  // namespace huying::ui
