// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/import/row_commands.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

std::string inOneLine(const std::string& people) { return base::joined(base::splitValues(people), "、"); }

// Priority supervision of one row: what it says of the piece, beside what is on record of the piece and of the topic.
// A supervisor or committee that differs from the topic's is the piece's own.
class SupervisionOfRow {
public:
    SupervisionOfRow(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan)
        : row_(row), known_(known.priority()), sources_(sources), plan_(plan) {}

    void plan() {
        if (!readCommittee()) return;
        if (!row_.topic.empty()) {
            planTopic();
        } else if (known_ == nullptr) {
            SetPriority command = placing();
            giveOwn(command, "", {});
            runPlacing(std::move(command), !row_.supervisor.empty()  ? LedgerColumn::supervisor
                                           : !row_.committee.empty() ? LedgerColumn::committee
                                                                     : LedgerColumn::priority);
        } else {
            correctKnown();
        }
    }

private:
    bool readCommittee() {
        if (row_.committee.empty()) return true;
        const auto committee = sources_.directory.committee(row_.committee);
        if (!committee) {
            plan_.refuse(LedgerColumn::committee, committee.error());
            return false;
        }
        committee_ = *committee;
        return true;
    }

    [[nodiscard]] std::string session() const { return std::to_string(row_.address.term) + "-" + std::to_string(row_.address.session); }

    [[nodiscard]] std::optional<domain::SupervisionTopic> topicCalled(const std::string& name) const {
        const auto session = sources_.directory.session(this->session());
        if (!session || name.empty()) return std::nullopt;
        for (domain::SupervisionTopic& topic : sources_.reader.topics(session->id)) {
            if (base::comparableName(topic.name) == base::comparableName(name)) return std::move(topic);
        }
        return std::nullopt;
    }

    [[nodiscard]] SetPriority placing() const {
        SetPriority command;
        command.cases = {row_.address.text()};
        return command;
    }

    void runPlacing(SetPriority command, LedgerColumn column) { plan_.run(std::move(command), std::nullopt, column, column); }

    void giveOwn(SetPriority& command, const std::string& leadersOfTopic, domain::CommitteeId committeeOfTopic) {
        if (!row_.supervisor.empty() && row_.supervisor != leadersOfTopic) command.supervisor = {true, row_.supervisor};
        if (committee_ && committee_->id != committeeOfTopic) command.committee = {true, committee_->name};
    }

    void planTopic() {
        const bool isInIt = known_ != nullptr && base::comparableName(known_->topicName) == base::comparableName(row_.topic);
        if (isInIt) return correctKnown();
        SetPriority command = placing();
        command.topic = row_.topic;
        if (known_ != nullptr && known_->topic) {
            if (!plan_.mayReplace(LedgerColumn::topic, known_->topicName)) return;
            command.move = true;
        }
        const auto topic = topicCalled(row_.topic);
        if (!topic) {
            CreateTopic creation;
            creation.title = row_.topic;
            creation.session = session();
            if (!row_.supervisor.empty()) creation.leaders = {row_.supervisor};
            if (committee_) creation.committee = committee_->name;
            plan_.run(std::move(creation), std::nullopt, LedgerColumn::topic, LedgerColumn::topic);
        } else {
            fillTopic(*topic);
            noteDifference(*topic);
            giveOwn(command, topic->leaders.empty() ? row_.supervisor : base::joined(topic->leaders, "、"),
                    !topic->committee && committee_ ? committee_->id : topic->committee);
        }
        runPlacing(std::move(command), LedgerColumn::topic);
    }

    // A topic that had no leader or committee yet gets the row's.
    void fillTopic(const domain::SupervisionTopic& topic) {
        CorrectTopic command;
        command.topic = topic.name;
        command.session = session();
        const bool hasOwn = known_ != nullptr && !known_->ownSupervisor.empty();
        const bool hasOwnCommittee = known_ != nullptr && known_->ownCommittee;
        const bool needsLeaders = topic.leaders.empty() && !row_.supervisor.empty() && !hasOwn;
        const bool needsCommittee = !topic.committee && committee_ && !hasOwnCommittee;
        if (needsLeaders) command.leaders = {true, std::vector{row_.supervisor}};
        if (needsCommittee) command.committee = {true, committee_->name};
        if (!needsLeaders && !needsCommittee) return;
        plan_.runToday(std::move(command), needsLeaders ? LedgerColumn::supervisor : LedgerColumn::committee);
    }

    void noteDifference(const domain::SupervisionTopic& topic) {
        const std::string leaders = base::joined(topic.leaders, "、");
        if (!leaders.empty() && !row_.supervisor.empty() && row_.supervisor != leaders) {
            plan_.notice(LedgerColumn::supervisor, Error("supervisor-of-the-piece", "", "known")
                                                       .with("topic", topic.name)
                                                       .with("known", leaders)
                                                       .with("value", row_.supervisor));
        }
    }

    // The piece is under supervision: an empty value is filled, a different one is a conflict or a correction.
    void correctKnown() {
        const auto topic = topicCalled(known_->topicName);
        if (topic) fillTopic(*topic);
        SetPriority command = placing();
        const std::string& supervisor = known_->supervisor();
        // What was nowhere on record the topic got above.
        if (!row_.supervisor.empty() && row_.supervisor != supervisor && !(supervisor.empty() && topic)) {
            if (supervisor.empty() || plan_.mayReplace(LedgerColumn::supervisor, supervisor)) command.supervisor = {true, row_.supervisor};
        }
        if (committee_ && committee_->id != known_->committee && !(!known_->committee && topic)) {
            if (!known_->committee || plan_.mayReplace(LedgerColumn::committee, known_->committeeName))
                command.committee = {true, committee_->name};
        }
        if (command.supervisor.isGiven || command.committee.isGiven) {
            runPlacing(std::move(command), command.supervisor.isGiven ? LedgerColumn::supervisor : LedgerColumn::committee);
        }
    }

    const RowValues& row_;
    const domain::Priority* known_;
    PlanSources sources_;
    RowPlan& plan_;
    std::optional<domain::Committee> committee_;
};

void planGovernmentLeader(const RowValues& row, const domain::CaseFacts& known, RowPlan& plan) {
    if (row.governmentLeader.empty()) return;
    if (known.governmentItem) {
        if (known.governmentItem->leader == row.governmentLeader) return;
        if (!plan.mayReplace(LedgerColumn::governmentLeader, known.governmentItem->leader)) return;
    }
    SetGovernmentLeader command;
    command.caseAddress = row.address.text();
    command.leader = {true, row.governmentLeader};
    plan.run(std::move(command), std::nullopt, LedgerColumn::governmentLeader, LedgerColumn::governmentLeader);
}

}  // namespace

void RowReader::readSupervision(RowValues& row) const {
    const auto read = [&](LedgerColumn column) {
        std::string words = text(row, column);
        if (saysNo(words)) return std::string();
        if (saysOnlyYes(words))
            fault(row, column, Error("name-expected", "", "format").with("field", layout_.headerOf(column)).with("value", words));
        return words;
    };
    row.topic = read(LedgerColumn::topic);
    const std::string isPriority = text(row, LedgerColumn::priority);
    row.isPriority = saysOnlyYes(isPriority);
    if (!isPriority.empty() && !row.isPriority && !saysNo(isPriority))
        fault(row, LedgerColumn::priority,
              Error("unknown-code", "", "known")
                  .with("field", layout_.headerOf(LedgerColumn::priority))
                  .with("value", isPriority)
                  .with("expected", "是、否"));
    if (saysNo(isPriority) && !row.topic.empty()) {
        fault(row, LedgerColumn::priority,
              columnsDisagree(layout_.headerOf(LedgerColumn::priority), isPriority, layout_.headerOf(LedgerColumn::topic), row.topic));
    }
    row.supervisor = inOneLine(read(LedgerColumn::supervisor));
    row.committee = read(LedgerColumn::committee);
    row.governmentLeader = inOneLine(read(LedgerColumn::governmentLeader));
}

void planSupervision(const RowValues& row, const domain::CaseFacts& known, PlanSources sources, RowPlan& plan) {
    if (row.isPriority || !row.topic.empty() || !row.supervisor.empty() || !row.committee.empty())
        SupervisionOfRow(row, known, sources, plan).plan();
    planGovernmentLeader(row, known, plan);
}

}  // namespace huying::app
