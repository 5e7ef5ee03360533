// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ledger_values.h"

#include <algorithm>

#include "app/words/words.h"
#include "base/text.h"

namespace huying::app {

namespace {

using domain::Task;
using domain::TaskRole;

// Fills the columns of one case.
class ValuesOfCase {
public:
    ValuesOfCase(const domain::CaseFacts& facts, RegisterReader& reader, DirectoryLookup& directory)
        : facts_(facts), reader_(reader), directory_(directory), words_(directory.words()) {}

    LedgerValues fill() {
        fillSuggestion();
        fillSigners();
        fillHandling();
        fillRatings();
        fillSupervision();
        return std::move(values_);
    }

private:
    std::string& at(LedgerColumn column) { return values_[static_cast<std::size_t>(column)]; }
    static std::string shown(const std::optional<base::Date>& date) { return date ? base::isoDate(*date) : std::string(); }

    void fillSuggestion() {
        const domain::Suggestion& suggestion = facts_.suggestion;
        at(LedgerColumn::number) = suggestion.numberText;
        at(LedgerColumn::term) = std::to_string(suggestion.term);
        at(LedgerColumn::session) = std::to_string(suggestion.sessionNumber);
        at(LedgerColumn::kind) = words_.label(suggestion.kind);
        at(LedgerColumn::title) = suggestion.title;
        at(LedgerColumn::body) = suggestion.body;
        for (const domain::Category& category : directory_.categories(suggestion.term)) {
            if (suggestion.category == category.id) at(LedgerColumn::category) = category.name;
        }
        at(LedgerColumn::formationSource) = words_.label(suggestion.formationSource);
        if (suggestion.activity) {
            if (const auto activity = reader_.deputyActivity(suggestion.activity)) fillActivity(*activity);
        }
        at(LedgerColumn::submittedOn) = shown(suggestion.submittedOn);
        at(LedgerColumn::registeredOn) = shown(suggestion.registeredOn);
        at(LedgerColumn::publication) = words_.label(suggestion.publishByDeputy);
        at(LedgerColumn::secrecy) = suggestion.classified ? "涉密" : suggestion.hideIdentity ? "保密" : "";
        at(LedgerColumn::classified) = suggestion.classified ? "是" : "否";
        at(LedgerColumn::hideIdentity) = suggestion.hideIdentity ? "是" : "否";
        at(LedgerColumn::remark) = suggestion.remark;
    }

    // With its session where that is another one, as a row names it.
    void fillActivity(const domain::DeputyActivity& activity) {
        std::string& text = at(LedgerColumn::activity) = activity.name;
        if (activity.session == facts_.suggestion.session) return;
        for (const domain::Session& row : directory_.sessions()) {
            if (row.id == activity.session) text = row.address() + "/" + activity.name;
        }
    }

    std::string nameOf(domain::DeputyId id) {
        const auto deputy = reader_.deputy(id);
        return deputy ? deputy->described() : std::string();
    }

    void fillSigners() {
        const domain::Suggestion& suggestion = facts_.suggestion;
        if (const auto lead = suggestion.leadDeputy ? reader_.deputy(suggestion.leadDeputy) : std::nullopt) {
            at(LedgerColumn::lead) = lead->name;
            at(LedgerColumn::certificate) = lead->certificate;
            at(LedgerColumn::delegation) = lead->delegationName;
            at(LedgerColumn::phone) = lead->phone;
            at(LedgerColumn::address) = lead->address;
        }
        for (const domain::Delegation& delegation : reader_.delegations(suggestion.term)) {
            if (suggestion.leadDelegation == delegation.id) at(LedgerColumn::delegation) = delegation.name;
        }
        std::vector<std::string> names;
        for (const domain::CoSigner& coSigner : facts_.coSigners) names.push_back(nameOf(coSigner.deputy));
        at(LedgerColumn::coSigners) = base::joined(names, "、");
    }

    void add(LedgerColumn column, const std::string& value) {
        if (!value.empty()) at(column) += (at(column).empty() ? "" : "、") + value;
    }

    std::string unitOf(const Task& task) {
        for (const domain::Unit& unit : directory_.units()) {
            if (unit.id == task.unit) return unit.displayName();
        }
        return {};
    }

    void fillPlan(domain::PlanStage stage, LedgerColumn column) {
        const domain::UnitPlan* plan = domain::newestPlan(facts_, stage);
        if (plan == nullptr) return;
        for (const domain::PlannedUnit& row : plan->units) {
            Task named;
            named.unit = row.unit;
            add(column, unitOf(named));
        }
    }

    void fillHandling() {
        fillPlan(domain::PlanStage::proposed, LedgerColumn::proposedUnits);
        fillPlan(domain::PlanStage::planned, LedgerColumn::plannedUnits);
        for (const Task& task : facts_.tasks) {
            if (task.round != facts_.round() || task.cancelledOn) continue;
            const bool isSeparate = task.role == TaskRole::separate;
            add(task.role == TaskRole::joint ? LedgerColumn::jointUnits
                : isSeparate                 ? LedgerColumn::separateUnits
                                             : LedgerColumn::leadUnits,
                unitOf(task));
            if (at(LedgerColumn::assignedOn).empty()) at(LedgerColumn::assignedOn) = shown(task.assignedOn);
            if (task.answers()) fillAnswer(task);
        }
    }

    void fillAnswer(const Task& task) {
        add(LedgerColumn::way, words_.label(task.role));
        add(LedgerColumn::dueOn, shown(task.dueOn));
        if (const domain::Receipt* receipt = facts_.receiptOf(task.id)) add(LedgerColumn::receivedOn, shown(receipt->on));
        std::optional<base::Date> granted;  // what a pause of the clock moved is no extension
        for (const domain::Extension& extension : facts_.extensions) {
            if (extension.task == task.id && extension.granted == true && extension.grantedUntil) granted = extension.grantedUntil;
        }
        if (granted && granted != task.dueOn) add(LedgerColumn::extendedTo, shown(granted));
        add(LedgerColumn::leader, task.leader);
        add(LedgerColumn::handler, task.handler);
        add(LedgerColumn::handlerPhone, task.handlerPhone);
        for (const domain::Contact& contact : facts_.contacts) {
            if (contact.task == task.id) add(LedgerColumn::contactWay, words_.label(contact.way));
        }
        const domain::Reply* reply = facts_.replyOf(task.id);
        if (reply == nullptr) return;
        add(LedgerColumn::repliedOn, shown(reply->on));
        add(LedgerColumn::documentNumber, reply->documentNumber);
        add(LedgerColumn::signatory, reply->signatory);
        if (at(LedgerColumn::replyText).empty()) at(LedgerColumn::replyText) = reply->text;
        if (const auto present = domain::presentClassOf(facts_, *reply))
            add(LedgerColumn::resultClass, words_.classLabel(facts_.suggestion.term, present));
    }

    void fillRatings() {
        for (const domain::Feedback& feedback : facts_.feedback) {
            const std::string result = words_.label(feedback.result);
            if (feedback.round == 1 && at(LedgerColumn::firstRating).empty()) at(LedgerColumn::firstRating) = result;
            if (feedback.round != facts_.round()) continue;
            at(LedgerColumn::processRating) = words_.label(feedback.process);
            at(LedgerColumn::resultRating) = result;
            at(LedgerColumn::ratedOn) = shown(feedback.on);
        }
        if (const domain::Completion* completion = facts_.completion()) {
            at(LedgerColumn::completedOn) = shown(completion->on);
            at(LedgerColumn::state) = words_.label(domain::CaseState::completed);
        }
    }

    void fillSupervision() {
        if (facts_.governmentItem) at(LedgerColumn::governmentLeader) = facts_.governmentItem->leader;
        const domain::Priority* priority = facts_.priority();
        if (priority == nullptr) return;
        at(LedgerColumn::priority) = "是";
        at(LedgerColumn::topic) = priority->topicName;
        at(LedgerColumn::supervisor) = priority->supervisor();
        at(LedgerColumn::committee) = priority->committeeName;
    }

    const domain::CaseFacts& facts_;
    RegisterReader& reader_;
    DirectoryLookup& directory_;
    const Words& words_;
    LedgerValues values_;
};

}  // namespace

LedgerValues ledgerValues(const domain::CaseFacts& facts, RegisterReader& reader, DirectoryLookup& directory) {
    return ValuesOfCase(facts, reader, directory).fill();
}

std::vector<ValueChange> changesBetween(const LedgerValues& before, const LedgerValues& after, const LedgerLayout& layout) {
    std::vector<ValueChange> changes;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] != after[i]) changes.push_back({layout.headerOf(static_cast<LedgerColumn>(i)), before[i], after[i]});
    }
    return changes;
}

std::vector<ValueChange> valuesOfRow(const LedgerRow& row, const LedgerLayout& layout) {
    std::vector<ValueChange> values;
    for (std::size_t i = 0; i < LedgerValues{}.size(); ++i) {
        const auto column = static_cast<LedgerColumn>(i);
        if (const std::string& text = layout.cell(row, column).text; !text.empty()) values.push_back({layout.headerOf(column), "", text});
    }
    return values;
}

}  // namespace huying::app
