// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"

#include <array>
#include <set>
#include <unordered_map>

#include "storage/query.h"

namespace huying::storage {

namespace {

using domain::CaseFacts;
using domain::SuggestionId;

// Which cases a reading is about: one, or all of a session. Every statement ends with one of these.
struct Scope {
    std::string where;  // on a table with suggestion_id
    std::string whereSuggestion;
    std::int64_t parameter;
    bool isOneCase;
    std::set<std::string_view> present = {};  // of one case: its tables that have rows; the many empty ones are not asked
};

Scope ofCase(SuggestionId id) { return {" WHERE t.suggestion_id = ?", " WHERE s.id = ?", id.value, true}; }
Scope ofSession(domain::SessionId id) {
    return {" JOIN suggestion s ON s.id = t.suggestion_id WHERE s.session_id = ?", " WHERE s.session_id = ?", id.value, false};
}

using Cases = std::unordered_map<SuggestionId, CaseFacts*>;

// Reads every row of a table, with what is joined to it, and hands it to its case. The first column of `sql` is the suggestion's id.
template <class Read>
void readRows(Connection& connection, const Cases& cases, const Scope& scope, std::string_view columns, std::string_view table, Read read,
              std::string_view joined = {}) {
    if (scope.isOneCase && !scope.present.contains(table)) return;
    // Put together once for each place that reads, of which each has its own `Read`.
    static const std::string start =
        std::string("SELECT t.suggestion_id, ").append(columns).append(" FROM ").append(table).append(" t").append(joined);
    static const std::string ofOne = start + ofCase({}).where + " ORDER BY t.id";
    static const std::string ofMany = start + ofSession({}).where + " ORDER BY t.id";
    Query query(connection, scope.isOneCase ? ofOne : ofMany);
    query.bind(scope.parameter);
    while (query.next()) {
        const auto found = cases.find(query.get<SuggestionId>(0));
        if (found != cases.end()) read(query, *found->second);
    }
}

std::vector<CaseFacts> readSuggestions(Connection& connection, const Scope& scope) {
    Query query(
        connection,
        "SELECT s.id, s.session_id, session.term, session.number, s.kind, s.serial, s.number_text, s.title, ifnull(text.body, ''),"
        " s.lead_deputy_id, s.lead_delegation_id, s.category_id, s.formation_source, s.sub_kind, s.origin, s.submitted_on, s.registered_on,"
        " s.publish_by_deputy, s.classified, s.hide_identity, s.reply_wanted, s.paper_source, s.remark,"
        " ifnull(rule.party, 'lead'), ifnull(rule.piece_rating, 'lead')"
        " FROM suggestion s JOIN session ON session.id = s.session_id LEFT JOIN suggestion_text text ON text.suggestion_id = s.id"
        " LEFT JOIN rating_rule rule ON rule.term = session.term" +
            scope.whereSuggestion + " ORDER BY s.kind DESC, s.serial");
    query.bind(scope.parameter);
    std::vector<CaseFacts> cases;
    while (query.next()) {
        CaseFacts& facts = cases.emplace_back();
        domain::Suggestion& row = facts.suggestion;
        domain::RatingRule& rule = facts.ratingRule;
        query.into(0, row.id, row.session, row.term, row.sessionNumber, row.kind, row.serial, row.numberText, row.title, row.body,
                   row.leadDeputy, row.leadDelegation, row.category, row.formationSource, row.subKind, row.origin, row.submittedOn,
                   row.registeredOn, row.publishByDeputy, row.classified, row.hideIdentity, row.replyWanted, row.paperSource, row.remark,
                   rule.party, rule.piece);
    }
    return cases;
}

void readHandling(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(
        connection, cases, scope,
        "t.id, t.round, t.unit_id, t.role, t.scope, t.assigned_on, t.assigned_by, t.via, t.document_number, t.due_on, t.computed_due_on,"
        " t.rule_id, t.leader, t.handler, t.handler_phone, t.cancelled_on, t.is_due_date_given",
        "task", [](const Query& query, CaseFacts& facts) {
            domain::Task& row = facts.tasks.emplace_back();
            row.suggestion = facts.suggestion.id;
            query.into(1, row.id, row.round, row.unit, row.role, row.scope, row.assignedOn, row.assignedBy, row.via, row.documentNumber,
                       row.dueOn, row.computedDueOn, row.rule, row.leader, row.handler, row.handlerPhone, row.cancelledOn,
                       row.isDueDateGiven);
        });
    readRows(connection, cases, scope, "t.task_id, t.on_date, t.receiver", "receipt", [](const Query& query, CaseFacts& facts) {
        domain::Receipt& row = facts.receipts.emplace_back();
        query.into(1, row.task, row.on, row.receiver);
    });
    readRows(connection, cases, scope, "t.task_id, t.on_date, t.text, t.is_plan", "progress_note",
             [](const Query& query, CaseFacts& facts) {
                 domain::ProgressNote& row = facts.notes.emplace_back();
                 query.into(1, row.task, row.on, row.text, row.isPlan);
             });
    readRows(connection, cases, scope,
             "t.task_id, t.phase, t.way, t.on_date, t.deputy_id, t.place, t.people, t.deputy_opinion, t.unit_answer, t.is_signed",
             "contact", [](const Query& query, CaseFacts& facts) {
                 domain::Contact& row = facts.contacts.emplace_back();
                 query.into(1, row.task, row.phase, row.way, row.on, row.deputy, row.place, row.people, row.deputyOpinion, row.unitAnswer,
                            row.isSigned);
             });
    // Those sent back first: each was given before the one that counts now. Their keys are other ones.
    readRows(connection, cases, scope,
             "t.task_id, t.on_date, t.text, t.signatory, t.document_number, -t.id, t.returned_on, t.return_reason, t.due_again_on",
             "returned_opinion", [](const Query& query, CaseFacts& facts) {
                 domain::JointOpinion& row = facts.jointOpinions.emplace_back();
                 query.into(1, row.task, row.on, row.text, row.signatory, row.documentNumber, row.id, row.returnedOn, row.returnReason,
                            row.dueAgainOn);
             });
    readRows(connection, cases, scope, "t.task_id, t.on_date, t.text, t.signatory, t.document_number, t.id", "joint_opinion",
             [](const Query& query, CaseFacts& facts) {
                 domain::JointOpinion& row = facts.jointOpinions.emplace_back();
                 query.into(1, row.task, row.on, row.text, row.signatory, row.documentNumber, row.id);
             });
    readRows(connection, cases, scope,
             "t.id, t.task_id, t.asked_on, t.reason, t.asked_until, t.granted, t.decided_on, t.granted_until, t.deputy_told_on, "
             "t.decision_reason, t.decided_by",
             "extension", [](const Query& query, CaseFacts& facts) {
                 domain::Extension& row = facts.extensions.emplace_back();
                 query.into(1, row.id, row.task, row.askedOn, row.reason, row.askedUntil, row.granted, row.decidedOn, row.grantedUntil,
                            row.deputyToldOn, row.decisionReason, row.decidedBy);
             });
}

void readReassignment(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(connection, cases, scope,
             "t.id, t.task_id, t.asked_on, t.reason, t.suggested_unit_id, t.signatory, t.document_number, t.counted_from, t.last_day,"
             " t.rule_id, t.decision_due_on, t.decision, t.decided_on, t.decided_by, t.decision_reason, t.coordination_id, t.new_task_id",
             "return_request", [](const Query& query, CaseFacts& facts) {
                 domain::ReturnRequest& row = facts.returnRequests.emplace_back();
                 query.into(1, row.id, row.task, row.askedOn, row.reason, row.suggestedUnit, row.signatory, row.documentNumber,
                            row.countedFrom, row.lastDay, row.rule, row.decisionDueOn, row.decision, row.decidedOn, row.decidedBy,
                            row.decisionReason, row.coordination, row.newTask);
             });
    readRows(connection, cases, scope,
             "t.id, t.task_id, t.asked_on, t.reason, t.decision_due_on, t.decision, t.decided_on, t.decided_by, t.decision_reason,"
             " t.coordination_id, t.made_lead",
             "unit_proposal", [](const Query& query, CaseFacts& facts) {
                 domain::UnitProposal& row = facts.unitProposals.emplace_back();
                 query.into(1, row.id, row.task, row.askedOn, row.reason, row.decisionDueOn, row.decision, row.decidedOn, row.decidedBy,
                            row.decisionReason, row.coordination, row.madeLead);
             });
    readRows(connection, cases, scope, "t.id, t.on_date, t.mediator, t.way, t.people, t.text, t.ruling", "coordination",
             [](const Query& query, CaseFacts& facts) {
                 domain::Coordination& row = facts.coordinations.emplace_back();
                 query.into(1, row.id, row.on, row.by, row.way, row.people, row.text, row.ruling);
             });
    const auto addUnit = [](const Query& query, auto& rows) {
        for (auto& row : rows) {
            if (row.id.value == query.get<std::int64_t>(1)) row.units.push_back(query.get<domain::UnitId>(2));
        }
    };
    readRows(connection, cases, scope, "t.unit_proposal_id, t.unit_id", "proposed_unit",
             [&](const Query& query, CaseFacts& facts) { addUnit(query, facts.unitProposals); });
    readRows(connection, cases, scope, "t.coordination_id, t.unit_id", "coordination_unit",
             [&](const Query& query, CaseFacts& facts) { addUnit(query, facts.coordinations); });
}

void readOutcome(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(connection, cases, scope,
             "t.id, t.task_id, t.on_date, t.result_class, t.document_number, t.signatory, t.text, t.outcome_measures, t.outcome_documents,"
             " t.outcome_figures, t.outcome_evidence, t.is_exemplary, t.late_reason, t.opinions_adopted",
             "reply", [](const Query& query, CaseFacts& facts) {
                 domain::Reply& row = facts.replies.emplace_back();
                 query.into(1, row.id, row.task, row.on, row.resultClass, row.documentNumber, row.signatory, row.text, row.outcome.measures,
                            row.outcome.documents, row.outcome.figures, row.outcome.evidence, row.outcome.isExemplary, row.lateReason,
                            row.opinionsAdopted);
             });
    readRows(connection, cases, scope, "t.id, t.reply_id, t.deputy_id, t.delegation_id, t.way, t.on_date, t.form_sent", "delivery",
             [](const Query& query, CaseFacts& facts) {
                 domain::Delivery& row = facts.deliveries.emplace_back();
                 query.into(1, row.id, row.reply, row.deputy, row.delegation, row.way, row.on, row.formSent);
             });
    readRows(
        connection, cases, scope,
        "t.id, t.round, t.task_id, t.deputy_id, t.on_date, t.process, t.result, t.comment, t.channel, t.collected_by, t.wants_rehandling",
        "feedback", [](const Query& query, CaseFacts& facts) {
            domain::Feedback& row = facts.feedback.emplace_back();
            query.into(1, row.id, row.round, row.task, row.deputy, row.on, row.process, row.result, row.comment, row.channel,
                       row.collectedBy, row.wantsRehandling);
        });
    readRows(connection, cases, scope, "t.round, t.on_date, t.reason", "rehandling_order", [](const Query& query, CaseFacts& facts) {
        domain::RehandlingOrder& row = facts.rehandlings.emplace_back();
        query.into(1, row.round, row.on, row.reason);
    });
    readRows(connection, cases, scope, "t.id, t.round, t.on_date, t.ground, t.reason", "completion",
             [](const Query& query, CaseFacts& facts) {
                 domain::Completion& row = facts.completions.emplace_back();
                 query.into(1, row.id, row.round, row.on, row.ground, row.reason);
             });
    readRows(connection, cases, scope, "t.on_date, t.reason", "withdrawal", [](const Query& query, CaseFacts& facts) {
        domain::Withdrawal row;
        query.into(1, row.on, row.reason);
        facts.withdrawal = row;
    });
}

void readFollowUp(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(connection, cases, scope, "t.id, t.task_id, t.on_date, t.text, t.due_on, t.owner, t.is_void", "commitment",
             [](const Query& query, CaseFacts& facts) {
                 domain::Commitment& row = facts.commitments.emplace_back();
                 query.into(1, row.id, row.task, row.on, row.text, row.dueOn, row.owner, row.isVoid);
             });
    readRows(connection, cases, scope,
             "t.id, t.commitment_id, t.kind, t.on_date, t.text, t.due_on, t.signatory, t.deputy_told_on, t.rating", "commitment_step",
             [](const Query& query, CaseFacts& facts) {
                 domain::CommitmentStep& row = facts.commitmentSteps.emplace_back();
                 query.into(1, row.id, row.commitment, row.kind, row.on, row.text, row.dueOn, row.signatory, row.deputyToldOn, row.rating);
             });
    readRows(connection, cases, scope, "t.id, t.task_id, t.on_date, t.result_class, t.document_number, t.signatory, t.text, t.way",
             "second_reply", [](const Query& query, CaseFacts& facts) {
                 domain::SecondReply& row = facts.secondReplies.emplace_back();
                 query.into(1, row.id, row.task, row.on, row.resultClass, row.documentNumber, row.signatory, row.text, row.way);
             });
    readRows(connection, cases, scope, "t.id, t.round, t.on_date, t.kind, t.place, t.people, t.text, t.outcome", "rating_meeting",
             [](const Query& query, CaseFacts& facts) {
                 domain::RatingMeeting& row = facts.ratingMeetings.emplace_back();
                 query.into(1, row.id, row.round, row.on, row.kind, row.place, row.people, row.text, row.outcome);
             });
}

void readSupervision(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(
        connection, cases, scope,
        "t.id, t.topic_id, ifnull(p.name, ''), ifnull(p.leaders, ''), p.decided_on, t.supervisor, t.committee_id,"
        " ifnull(t.committee_id, p.committee_id), ifnull(c.short_name, ''), t.on_date, t.ended_on, t.end_reason",
        "priority",
        [](const Query& query, CaseFacts& facts) {
            domain::Priority& row = facts.priorities.emplace_back();
            query.into(1, row.id, row.topic, row.topicName, row.topicLeaders, row.topicDecidedOn, row.ownSupervisor, row.ownCommittee,
                       row.committee, row.committeeName, row.on, row.endedOn, row.endReason);
        },
        " LEFT JOIN topic p ON p.id = t.topic_id LEFT JOIN committee c ON c.id = ifnull(t.committee_id, p.committee_id)");
    readRows(connection, cases, scope, "t.leader, t.on_date", "government_item", [](const Query& query, CaseFacts& facts) {
        domain::GovernmentItem& row = facts.governmentItem.emplace();
        query.into(1, row.leader, row.on);
    });
}

constexpr std::array caseTables{
    "co_signer",       "task",           "receipt",        "progress_note",   "contact",      "joint_opinion",     "extension",
    "reply",           "delivery",       "feedback",       "completion",      "withdrawal",   "priority",          "rehandling_order",
    "government_item", "return_request", "unit_proposal",  "proposed_unit",   "coordination", "coordination_unit", "commitment",
    "commitment_step", "second_reply",   "rating_meeting", "returned_opinion"};

std::set<std::string_view> tablesWith(Connection& connection, SuggestionId id) {
    static const std::string sql = [] {
        std::string columns;
        for (const char* table : caseTables)
            columns += std::string(columns.empty() ? "SELECT " : ", ") + "EXISTS (SELECT 1 FROM " + table + " WHERE suggestion_id = ?1)";
        return columns;
    }();
    Query query(connection, sql);
    query.bind(id);
    query.next();
    std::set<std::string_view> present;
    for (std::size_t i = 0; i < caseTables.size(); ++i) {
        if (query.get<bool>(static_cast<int>(i))) present.insert(caseTables[i]);
    }
    return present;
}

std::vector<CaseFacts> readCases(Connection& connection, Scope scope) {
    std::vector<CaseFacts> facts = readSuggestions(connection, scope);
    if (facts.empty()) return facts;
    if (scope.isOneCase) scope.present = tablesWith(connection, facts.front().suggestion.id);
    Cases cases;
    for (CaseFacts& one : facts) cases.emplace(one.suggestion.id, &one);
    readRows(connection, cases, scope, "t.deputy_id, t.order_number", "co_signer", [](const Query& query, CaseFacts& one) {
        domain::CoSigner& row = one.coSigners.emplace_back();
        row.suggestion = one.suggestion.id;
        query.into(1, row.deputy, row.order);
    });
    readHandling(connection, cases, scope);
    readReassignment(connection, cases, scope);
    readOutcome(connection, cases, scope);
    readFollowUp(connection, cases, scope);
    readSupervision(connection, cases, scope);
    return facts;
}

}  // namespace

std::vector<SuggestionId> findCases(Connection& connection, const domain::CaseAddress& address) {
    // With the session known the unique index answers; a bare number asks every session.
    Query query(connection, address.term == 0 ? "SELECT id FROM suggestion WHERE kind = ? AND serial = ? ORDER BY id"
                                              : "SELECT id FROM suggestion WHERE kind = ? AND serial = ? AND session_id ="
                                                " (SELECT id FROM session WHERE term = ? AND number = ?)");
    query.bind(address.kind, address.serial);
    if (address.term != 0) query.bind(address.term, address.session);
    std::vector<SuggestionId> ids;
    while (query.next()) ids.push_back(query.get<SuggestionId>(0));
    return ids;
}

std::optional<CaseFacts> readCase(Connection& connection, SuggestionId id) {
    std::vector<CaseFacts> facts = readCases(connection, ofCase(id));
    if (facts.empty()) return std::nullopt;
    return std::move(facts.front());
}

std::vector<CaseFacts> readCasesOfSession(Connection& connection, domain::SessionId session) {
    return readCases(connection, ofSession(session));
}

bool isNumberUsed(Connection& connection, domain::SessionId session, domain::SuggestionKind kind, int serial) {
    Query query(connection, "SELECT 1 FROM used_number WHERE session_id = ? AND kind = ? AND serial = ?");
    query.bind(session, kind, serial);
    return query.next();
}

int nextSerial(Connection& connection, domain::SessionId session, domain::SuggestionKind kind) {
    Query query(connection, "SELECT ifnull(max(serial), 0) + 1 FROM used_number WHERE session_id = ? AND kind = ?");
    query.bind(session, kind);
    query.next();
    return query.get<int>(0);
}

std::vector<int> serialGaps(Connection& connection, domain::SessionId session, domain::SuggestionKind kind) {
    Query query(connection, "SELECT serial FROM used_number WHERE session_id = ? AND kind = ? ORDER BY serial");
    query.bind(session, kind);
    std::vector<int> gaps;
    constexpr std::size_t most = 1000;  // more than a thousand gaps are no gaps but another numbering
    int expected = 1;
    while (query.next()) {
        const int serial = query.get<int>(0);
        for (; expected < serial && gaps.size() < most; ++expected) gaps.push_back(expected);
        expected = serial + 1;
    }
    return gaps;
}

}  // namespace huying::storage
