// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/term_choices_tab.h"

#include <QtWidgets>
#include <algorithm>

#include "app/words/register_words.h"
#include "dialogs/command_dialog.h"
#include "pages/directory/entry_table.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

TermChoicesTab::TermChoicesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"termChoices"_s, {tr("Choice"), tr("Order"), tr("Offered")})),
      term_(new QComboBox),
      list_(codeBox<domain::ChoiceList>(domain::ChoiceList::formationSource, false)) {
    layout()->addWidget(table_);
    term_->setObjectName(u"termChoicesTerm"_s);
    list_->setObjectName(u"termChoicesList"_s);
    table_->addAbove(tr("From term"), term_);
    table_->addAbove(tr("List"), list_);
    table_->setFilterHint(tr("Any part of a choice"));
    using Needs = EntryTable::Needs;
    table_->setEditAction(table_->addAction(u"choiceOffer"_s, tr("Offer or not"), Needs::one,
                                            [this] { inTurn([this, code = current()] { offerOrNot(code); }); }));
    table_->addAction(
        u"choiceUp"_s, tr("Up"), Needs::one, [this] { inTurn([this, code = current()] { move(code, -1); }); }, Qt::ALT | Qt::Key_Up);
    table_->addAction(
        u"choiceDown"_s, tr("Down"), Needs::one, [this] { inTurn([this, code = current()] { move(code, 1); }); }, Qt::ALT | Qt::Key_Down);
    table_->addAction(u"choicesShipped"_s, tr("As shipped again"), Needs::nothing, [this] {
        std::vector<std::string> codes;
        for (const std::string_view code : domain::codesOf(list())) codes.emplace_back(code);
        inTurn([this, codes] { set(codes, tr("As shipped again: %1").arg(labelOf(list()))); });
    });
    // Keys that still wait were pressed for the list that stood there: lists share codes (special_research).
    for (QComboBox* box : {term_, list_}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            waiting_.clear();
            reload();
        });
    }
    // What is set next rests on what stands in the register by then.
    connect(this, &DirectoryTab::refused, this, [this] { waiting_.clear(); });
    for (const auto outcome : {&DirectoryTab::done, &DirectoryTab::refused}) connect(this, outcome, this, &TermChoicesTab::reload);
}

int TermChoicesTab::term() const { return term_->currentData().toInt(); }

domain::ChoiceList TermChoicesTab::list() const { return chosen<domain::ChoiceList>(list_).value_or(domain::ChoiceList::formationSource); }

QString TermChoicesTab::textOf(const domain::TermChoice& choice) const {
    return toQt(words().ofTerm(term()).text(std::string(base::codeOf(choice.list)) + '.' + choice.code));
}

void TermChoicesTab::reload() {
    fillTerms(term_);
    theRegister().ask(
        this,
        [term = term(), list = list()](app::RegisterStore& store) {
            return std::pair(domain::choicesInForce(store.reader().termChoices(), list, term),
                             store.reader().termChoicesVersion(term, list));
        },
        [this, term = term(), list = list()](const std::pair<std::vector<domain::TermChoice>, std::int64_t>& read) {
            if (term != this->term() || list != this->list()) return;  // another one was chosen meanwhile
            version_ = read.second;
            isBeingSet_ = false;
            show(read.first);
            while (!isBeingSet_ && !waiting_.empty()) {
                const auto next = std::move(waiting_.front());
                waiting_.pop_front();
                next();
            }
        });
}

std::string TermChoicesTab::current() const { return toUtf8(table_->current()); }

void TermChoicesTab::inTurn(std::function<void()> change) {
    constexpr std::size_t most = 20;  // more than any list is long: a key that is held down does not go on for ever
    if (!isBeingSet_) return change();
    if (waiting_.size() < most) waiting_.push_back(std::move(change));
}

void TermChoicesTab::show(const std::vector<domain::TermChoice>& choices) {
    choices_ = choices;
    QList<EntryRow> rows;
    for (const domain::TermChoice& one : choices_) {
        EntryRow row;
        row.key = toQt(one.code);
        row.cells = {textOf(one), QString::number(one.position), one.isOffered ? word("flag.true") : QString()};
        row.detail = textOf(one) + u'\n' +
                     (one.isOffered ? tr("Offered in forms.") : tr("Not offered in forms. What has it keeps it, and imports may have it."));
        if (one.row != 0) row.detail += u'\n' + tr("Set from term %1 on.").arg(one.term);
        row.isMuted = !one.isOffered;
        rows.append(row);
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

void TermChoicesTab::set(std::vector<std::string> offered, const QString& sentence) {
    isBeingSet_ = true;
    execute({app::SetTermChoices{term(), list(), std::move(offered), version_}}, sentence);
}

// Among those that are offered: the others have no place in forms.
void TermChoicesTab::move(const std::string& code, int by) {
    const domain::TermChoice* choice = domain::choiceIn(choices_, code);
    if (choice == nullptr) return;
    std::vector<std::string> offered = domain::offeredIn(choices_);
    const auto place = std::find(offered.begin(), offered.end(), choice->code);
    if (place == offered.end()) {
        Q_EMIT told(tr("“%1” is not offered: it has no place among those that are.").arg(textOf(*choice)));
        return;
    }
    const auto other = (place - offered.begin()) + by;
    if (other < 0 || other >= static_cast<std::ptrdiff_t>(offered.size())) return;  // it is the first or the last one
    std::swap(*place, offered[static_cast<std::size_t>(other)]);
    set(std::move(offered), by < 0 ? tr("Moved up: %1").arg(textOf(*choice)) : tr("Moved down: %1").arg(textOf(*choice)));
}

void TermChoicesTab::offerOrNot(const std::string& code) {
    const domain::TermChoice* choice = domain::choiceIn(choices_, code);
    if (choice == nullptr) return;
    std::vector<std::string> offered = domain::offeredIn(choices_);
    if (!choice->isOffered) {
        offered.push_back(choice->code);
        return set(std::move(offered), tr("Offered again: %1").arg(textOf(*choice)));
    }
    if (offered.size() == 1) {
        Q_EMIT told(tr("At least one choice stays offered."));
        return;
    }
    std::erase(offered, choice->code);
    set(std::move(offered), tr("Not offered any more: %1").arg(textOf(*choice)));
}

}  // namespace huying::ui
