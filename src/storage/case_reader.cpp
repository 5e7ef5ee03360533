// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

#include "storage/case_rows.h"

namespace huying::storage {

namespace {

// The classes that promise something, of each term asked for once; of a term without a list of its own nothing is known.
class PromisingClasses {
public:
    explicit PromisingClasses(Connection& connection) : connection_(connection) {}
    void putInto(CaseFacts& facts) {
        const int term = facts.suggestion.term;
        auto known = byTerm_.find(term);
        if (known == byTerm_.end()) known = byTerm_.emplace(term, read(term)).first;
        if (known->second) facts.promisingClasses = *known->second;
    }

private:
    using Classes = std::vector<domain::ResultClass>;

    [[nodiscard]] std::optional<Classes> read(int term) const {
        Query query(connection_, "SELECT code, opens_commitment FROM result_class WHERE term = ?");
        query.bind(term);
        std::optional<Classes> classes;
        while (query.next()) {
            if (!classes) classes.emplace();
            if (query.get<bool>(1)) classes->push_back(query.get<domain::ResultClass>(0));
        }
        return classes;
    }

    Connection& connection_;
    std::map<int, std::optional<Classes>> byTerm_;
};

// How many there are, where that is known beforehand: facts are large, and ten thousand of them are not moved as they come in.
std::size_t mostWithin(Connection& connection, const Scope& scope) {
    if (scope.of != Scope::Of::session) return 1;
    Query query(connection, "SELECT count(*) FROM suggestion WHERE session_id = ?");
    scope.bindTo(query);
    query.next();
    return static_cast<std::size_t>(query.get<std::int64_t>(0));
}

std::vector<CaseFacts> readSuggestions(Connection& connection, const Scope& scope) {
    Query query(
        connection,
        "SELECT s.id, s.session_id, session.term, session.number, s.kind, s.serial, s.number_text, s.title, ifnull(text.body, ''),"
        " s.lead_deputy_id, s.lead_delegation_id, s.category_id, s.formation_source, s.sub_kind, s.origin, s.submitted_on, s.registered_on,"
        " s.publish_by_deputy, s.classified, s.hide_identity, s.reply_wanted, s.paper_source, s.remark, s.deputy_activity_id,"
        " ifnull(rule.party, 'lead'), ifnull(rule.piece_rating, 'lead'), ifnull(wr.allowed_until, 'reply'), ifnull(wr.source, ''), "
        "session.closed FROM " +
            std::string(scope.of == Scope::Of::list ? "json_each(?) listed CROSS JOIN " : "") +
            "suggestion s JOIN session ON session.id = s.session_id LEFT JOIN suggestion_text text ON text.suggestion_id = s.id"
            " LEFT JOIN rating_rule rule ON rule.term = session.term LEFT JOIN withdrawal_rule wr ON wr.term = session.term" +
            std::string(scope.of == Scope::Of::list      ? " WHERE s.id = listed.value"
                        : scope.of == Scope::Of::session ? " WHERE s.session_id = ?"
                                                         : " WHERE s.id = ?") +
            " ORDER BY s.kind DESC, s.serial");
    scope.bindTo(query);
    query.setLongTexts(scope.texts);
    PromisingClasses promising(connection);
    std::vector<CaseFacts> cases;
    cases.reserve(mostWithin(connection, scope));
    while (query.next()) {
        CaseFacts& facts = cases.emplace_back();
        domain::Suggestion& row = facts.suggestion;
        domain::RatingRule& rule = facts.ratingRule;
        query.into(0, row.id, row.session, row.term, row.sessionNumber, row.kind, row.serial, row.numberText, row.title, longText(row.body),
                   row.leadDeputy, row.leadDelegation, row.category, row.formationSource, row.subKind, row.origin, row.submittedOn,
                   row.registeredOn, row.publishByDeputy, row.classified, row.hideIdentity, row.replyWanted, row.paperSource, row.remark,
                   row.activity, rule.party, rule.piece, facts.withdrawalRule.until, facts.withdrawalRule.source, row.sessionClosedOn);
        promising.putInto(facts);
    }
    return cases;
}

void readHandling(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(
        connection, cases, scope,
        "t.id, t.round, t.unit_id, t.role, t.scope, t.assigned_on, t.assigned_by, t.via, t.document_number, t.due_on, t.computed_due_on,"
        " t.rule_id, t.leader, t.handler, t.handler_phone, t.cancelled_on, t.is_due_date_given, t.passed_on, t.replaces_task_id,"
        " t.cancel_reason, t.lead_since, t.counted_from",
        "task", [](const Query& query, CaseFacts& facts) {
            domain::Task& row = addRow(facts.tasks, 2);  // a lead and a joint unit
            row.suggestion = facts.suggestion.id;
            query.into(1, row.id, row.round, row.unit, row.role, row.scope, row.assignedOn, row.assignedBy, row.via, row.documentNumber,
                       row.dueOn, row.computedDueOn, row.rule, row.leader, row.handler, row.handlerPhone, row.cancelledOn,
                       row.isDueDateGiven, row.passedOn, row.replaces, row.cancelReason, row.leadSince, row.countedFrom);
        });
    readRows(connection, cases, scope, "t.task_id, t.on_date, t.receiver", "receipt", [](const Query& query, CaseFacts& facts) {
        domain::Receipt& row = facts.receipts.emplace_back();
        query.into(1, row.task, row.on, row.receiver);
    });
    readRows(connection, cases, scope,
             "t.task_id, t.phase, t.way, t.on_date, t.deputy_id, t.place, t.people, t.deputy_opinion, t.unit_answer, t.is_signed, "
             "t.id",
             "contact", [](const Query& query, CaseFacts& facts) {
                 domain::Contact& row = addRow(facts.contacts, 4);  // three visits, and one more
                 query.into(1, row.task, row.phase, row.way, row.on, row.deputy, longText(row.place), longText(row.people),
                            longText(row.deputyOpinion), longText(row.unitAnswer), row.isSigned, row.id);
             });
    // Those sent back first: each was given before the one that counts now. Their keys are other ones.
    readRows(connection, cases, scope,
             "t.task_id, t.on_date, t.text, t.signatory, t.document_number, -t.id, t.returned_on, t.return_reason, t.due_again_on",
             "returned_opinion", [](const Query& query, CaseFacts& facts) {
                 domain::JointOpinion& row = facts.jointOpinions.emplace_back();
                 query.into(1, row.task, row.on, longText(row.text), row.signatory, row.documentNumber, row.id, row.returnedOn,
                            row.returnReason, row.dueAgainOn);
             });
    readRows(connection, cases, scope, "t.task_id, t.on_date, t.text, t.signatory, t.document_number, t.id", "joint_opinion",
             [](const Query& query, CaseFacts& facts) {
                 domain::JointOpinion& row = facts.jointOpinions.emplace_back();
                 query.into(1, row.task, row.on, longText(row.text), row.signatory, row.documentNumber, row.id);
             });
    readRows(connection, cases, scope,
             "t.id, t.task_id, t.asked_on, t.reason, t.asked_until, t.granted, t.decided_on, t.granted_until, t.deputy_told_on, "
             "t.decision_reason, t.decided_by, t.decided_until",
             "extension", [](const Query& query, CaseFacts& facts) {
                 domain::Extension& row = facts.extensions.emplace_back();
                 query.into(1, row.id, row.task, row.askedOn, row.reason, row.askedUntil, row.granted, row.decidedOn, row.grantedUntil,
                            row.deputyToldOn, row.decisionReason, row.decidedBy, row.decidedUntil);
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
    readRows(connection, cases, scope, "t.id, t.queue, t.on_date, t.until_date, t.reason, t.back_on", "snooze",
             [](const Query& query, CaseFacts& facts) {
                 domain::Snooze& row = facts.snoozes.emplace_back();
                 row.suggestion = facts.suggestion.id;
                 query.into(1, row.id, row.queue, row.on, row.until, row.reason, row.endedOn);
             });
    const auto addUnit = [](const Query& query, auto& rows) {
        for (auto& row : rows) {
            if (row.id.value == query.get<std::int64_t>(1)) row.units.push_back(query.get<domain::UnitId>(2));
        }
    };
    readRows(connection, cases, scope, "t.unit_proposal_id, t.unit_id", "proposed_unit",
             [&](const Query& query, CaseFacts& facts) { addUnit(query, facts.unitProposals); });
}

void readPlanning(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(connection, cases, scope, "t.id, t.round, t.stage, t.on_date, t.planned_by, t.note, t.is_void", "unit_plan",
             [](const Query& query, CaseFacts& facts) {
                 domain::UnitPlan& row = facts.unitPlans.emplace_back();
                 query.into(1, row.id, row.round, row.stage, row.on, row.by, row.note, row.isVoid);
             });
    readRows(connection, cases, scope, "t.unit_plan_id, t.unit_id, t.role, t.scope", "planned_unit",
             [](const Query& query, CaseFacts& facts) {
                 for (domain::UnitPlan& plan : facts.unitPlans) {
                     if (plan.id != query.get<domain::UnitPlanId>(1)) continue;
                     domain::PlannedUnit& row = plan.units.emplace_back();
                     query.into(2, row.unit, row.role, row.scope);
                 }
             });
    readRows(connection, cases, scope,
             "t.id, t.unit_plan_id, t.unit_id, t.on_date, t.consent, t.opinion, t.better_unit_id, t.contact, t.is_void", "consultation",
             [](const Query& query, CaseFacts& facts) {
                 domain::Consultation& row = facts.consultations.emplace_back();
                 query.into(1, row.id, row.plan, row.unit, row.on, row.consent, row.opinion, row.betterUnit, row.contact, row.isVoid);
             });
}

// A reply that was sent back, as the last review of `facts` keeps it, under a number that no row has; what was said of it
// before belongs to it too. It goes before the one that followed.
void addSentBack(const Query& query, int column, CaseFacts& facts) {
    domain::ReplyReview& review = facts.replyReviews.back();
    domain::Reply reply;
    reply.id = domain::ReplyId(-review.id.value);
    reply.task = review.task;
    reply.resultClass = review.classBefore;
    query.into(column, reply.on, reply.documentNumber, reply.signatory, reply.text);
    for (domain::ReplyReview& row : facts.replyReviews) {
        if (row.task == review.task && row.reply.value == 0) row.reply = reply.id;
    }
    facts.replies.insert(facts.replies.begin(), std::move(reply));
}

void readOutcome(Connection& connection, const Cases& cases, const Scope& scope) {
    readRows(connection, cases, scope,
             "t.id, t.task_id, t.on_date, t.result_class, t.document_number, t.signatory, t.text, t.outcome_measures, t.outcome_documents,"
             " t.outcome_figures, t.outcome_evidence, t.is_exemplary, t.late_reason, t.opinions_adopted, t.publish_by_unit,"
             " t.nothing_promised",
             "reply", [](const Query& query, CaseFacts& facts) {
                 domain::Reply& row = facts.replies.emplace_back();
                 query.into(1, row.id, row.task, row.on, row.resultClass, row.documentNumber, row.signatory, longText(row.text),
                            row.outcome.measures, row.outcome.documents, row.outcome.figures, row.outcome.evidence, row.outcome.isExemplary,
                            row.lateReason, row.opinionsAdopted, row.publishByUnit, row.nothingPromised);
             });
    readRows(connection, cases, scope,
             "t.id, t.task_id, t.on_date, t.reviewer, t.review_result, t.reason, t.result_class, t.class_before, t.publication,"
             " t.replied_on, t.document_number, t.signatory, t.text",
             "reply_review", [](const Query& query, CaseFacts& facts) {
                 domain::ReplyReview& row = facts.replyReviews.emplace_back();
                 query.into(1, row.id, row.task, row.on, row.reviewer, row.result, row.reason, row.resultClass, row.classBefore,
                            row.publication);
                 if (row.result == domain::ReviewResult::sentBack) addSentBack(query, 10, facts);
             });
    for (const auto& [id, facts] : cases) {
        for (domain::ReplyReview& row : facts->replyReviews) {
            const auto given = [&](const domain::Reply& reply) { return reply.task == row.task && reply.id.value > 0; };
            const auto reply = std::find_if(facts->replies.begin(), facts->replies.end(), given);
            if (row.reply.value == 0 && reply != facts->replies.end()) row.reply = reply->id;
        }
    }
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
    readRows(connection, cases, scope,
             "t.id, t.on_date, t.archived_by, t.archive_number, t.box_number, t.note, t.taken_out_on, t.taken_out_reason", "archiving",
             [](const Query& query, CaseFacts& facts) {
                 domain::Archiving& row = facts.archivings.emplace_back();
                 query.into(1, row.id, row.on, row.by, row.fileNumber, row.boxNumber, row.note, row.takenOutOn, row.takenOutReason);
             });
    readRows(connection, cases, scope, "t.on_date, t.reason, t.is_void", "withdrawal", [](const Query& query, CaseFacts& facts) {
        domain::Withdrawal row;
        query.into(1, row.on, row.reason, row.isVoid);
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
             "t.id, t.task_id, t.on_date, t.result_class, t.document_number, t.signatory, t.text, t.way,"
             " t.nothing_promised",
             "second_reply", [](const Query& query, CaseFacts& facts) {
                 domain::SecondReply& row = facts.secondReplies.emplace_back();
                 query.into(1, row.id, row.task, row.on, row.resultClass, row.documentNumber, row.signatory, row.text, row.way,
                            row.nothingPromised);
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

constexpr std::array caseTables{"co_signer",
                                "task",
                                "receipt",
                                "progress_note",
                                "contact",
                                "joint_opinion",
                                "extension",
                                "reply",
                                "delivery",
                                "feedback",
                                "completion",
                                "withdrawal",
                                "priority",
                                "rehandling_order",
                                "government_item",
                                "return_request",
                                "unit_proposal",
                                "proposed_unit",
                                "coordination",
                                "coordination_unit",
                                "merger",
                                "case_link",
                                "reply_review",
                                "commitment",
                                "commitment_step",
                                "second_reply",
                                "rating_meeting",
                                "returned_opinion",
                                "urging",
                                "snooze",
                                "unit_plan",
                                "planned_unit",
                                "consultation",
                                "archiving",
                                "publication",
                                "sent_back_delivery",
                                "look_back_line",
                                "look_back_answer",
                                "look_back_finding",
                                "countersign",
                                "clock_pause"};

std::set<std::string_view> tablesWith(Connection& connection, SuggestionId id) {
    static const std::string sql = [] {
        std::string columns;
        for (const char* table : caseTables)
            columns += std::string(columns.empty() ? "SELECT " : ", ") + "EXISTS (SELECT 1 FROM " + table + " WHERE suggestion_id = ?1)";
        return columns + ", EXISTS (SELECT 1 FROM merger WHERE main_id = ?1), EXISTS (SELECT 1 FROM case_link WHERE earlier_id = ?1)";
    }();
    Query query(connection, sql);
    query.bind(id);
    query.next();
    std::set<std::string_view> present;
    for (std::size_t i = 0; i < caseTables.size(); ++i) {
        if (query.get<bool>(static_cast<int>(i))) present.insert(caseTables[i]);
    }
    constexpr int more = static_cast<int>(caseTables.size());
    if (query.get<bool>(more)) present.insert(mergedPieces);
    if (query.get<bool>(more + 1)) present.insert(laterPieces);
    return present;
}

std::vector<CaseFacts> readCases(Connection& connection, Scope scope) {
    std::vector<CaseFacts> facts = readSuggestions(connection, scope);
    if (facts.empty()) return facts;
    if (scope.isOneCase()) scope.present = tablesWith(connection, facts.front().suggestion.id);
    Cases cases;
    cases.reserve(facts.size());
    for (CaseFacts& one : facts) cases.emplace(one.suggestion.id, &one);
    readRows(connection, cases, scope, "t.deputy_id, t.order_number", "co_signer", [](const Query& query, CaseFacts& one) {
        domain::CoSigner& row = one.coSigners.emplace_back();
        row.suggestion = one.suggestion.id;
        query.into(1, row.deputy, row.order);
    });
    readPlanning(connection, cases, scope);
    readHandling(connection, cases, scope);
    readReassignment(connection, cases, scope);
    readOutcome(connection, cases, scope);
    readFollowUp(connection, cases, scope);
    readVoidable(connection, cases, scope);
    readLookBacks(connection, cases, scope);
    readSupervision(connection, cases, scope);
    readRelations(connection, cases, scope);
    return facts;
}

// A merged piece is judged by what happens in its main case, which comes with it; those of all pieces are read together. A main
// case is never merged itself.
void addMainCases(Connection& connection, std::vector<CaseFacts>& cases) {
    std::set<SuggestionId> wanted;
    for (const CaseFacts& one : cases) {
        for (const domain::Merger& merger : one.mergers) wanted.insert(merger.main);
    }
    if (wanted.empty()) return;
    std::unordered_map<SuggestionId, std::shared_ptr<const CaseFacts>> mains;
    const Scope scope = wanted.size() == 1 ? ofCase(*wanted.begin()) : ofCases(keysOf(std::vector(wanted.begin(), wanted.end())));
    for (CaseFacts& main : readCases(connection, scope)) {
        const SuggestionId id = main.suggestion.id;
        mains.emplace(id, std::make_shared<const CaseFacts>(std::move(main)));
    }
    for (CaseFacts& one : cases) {
        for (domain::Merger& merger : one.mergers) {
            if (const auto main = mains.find(merger.main); main != mains.end()) merger.mainFacts = main->second;
        }
    }
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
    addMainCases(connection, facts);
    return std::move(facts.front());
}

std::vector<CaseFacts> readCasesOf(Connection& connection, const std::vector<SuggestionId>& ids) {
    const std::set<SuggestionId> wanted(ids.begin(), ids.end());
    std::vector<CaseFacts> read = readCases(connection, ofCases(keysOf(std::vector(wanted.begin(), wanted.end()))));
    addMainCases(connection, read);
    std::unordered_map<SuggestionId, CaseFacts*> byId;
    for (CaseFacts& one : read) byId.emplace(one.suggestion.id, &one);
    std::vector<CaseFacts> facts;
    facts.reserve(read.size());
    for (const SuggestionId id : ids) {
        const auto found = byId.find(id);
        if (found == byId.end()) continue;
        facts.push_back(std::move(*found->second));
        byId.erase(found);  // one that is named twice is told once
    }
    return facts;
}

std::vector<CaseFacts> readCasesOfSession(Connection& connection, domain::SessionId session, app::LongTexts texts) {
    Scope scope = ofSession(session);
    scope.texts = texts;
    std::vector<CaseFacts> facts = readCases(connection, std::move(scope));
    addMainCases(connection, facts);
    return facts;
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
