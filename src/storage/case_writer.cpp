// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_store.h"
#include "storage/query.h"

namespace huying::storage {

using domain::SuggestionId;

SuggestionId addSuggestion(Connection& connection, const domain::Suggestion& row) {
    Query insert(
        connection,
        "INSERT INTO suggestion (session_id, kind, serial, number_text, title, lead_deputy_id, lead_delegation_id, category_id,"
        " formation_source, sub_kind, origin, submitted_on, registered_on, publish_by_deputy, classified, hide_identity, reply_wanted,"
        " paper_source, remark, deputy_activity_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(row.session, row.kind, row.serial, row.numberText, row.title, row.leadDeputy, row.leadDelegation, row.category,
              row.formationSource, row.subKind, row.origin, row.submittedOn, row.registeredOn, row.publishByDeputy, row.classified,
              row.hideIdentity, row.replyWanted, row.paperSource, row.remark, row.activity)
        .run();
    const SuggestionId id(connection.lastInsertedRow());
    Query text(connection, "INSERT INTO suggestion_text (suggestion_id, body) VALUES (?, ?)");
    text.bind(id, row.body).run();
    Query used(connection, "INSERT OR IGNORE INTO used_number (session_id, kind, serial) VALUES (?, ?, ?)");
    used.bind(row.session, row.kind, row.serial).run();
    return id;
}

void updateSuggestion(Connection& connection, const domain::Suggestion& row) {
    Query update(
        connection,
        "UPDATE suggestion SET number_text = ?, title = ?, lead_deputy_id = ?, lead_delegation_id = ?, category_id = ?,"
        " formation_source = ?, sub_kind = ?, origin = ?, submitted_on = ?, registered_on = ?, publish_by_deputy = ?, classified = ?,"
        " hide_identity = ?, reply_wanted = ?, paper_source = ?, remark = ?, deputy_activity_id = ? WHERE id = ?");
    update
        .bind(row.numberText, row.title, row.leadDeputy, row.leadDelegation, row.category, row.formationSource, row.subKind, row.origin,
              row.submittedOn, row.registeredOn, row.publishByDeputy, row.classified, row.hideIdentity, row.replyWanted, row.paperSource,
              row.remark, row.activity, row.id)
        .run();
    Query text(connection, "UPDATE suggestion_text SET body = ? WHERE suggestion_id = ?");
    text.bind(row.body, row.id).run();
}

void replaceCoSigners(Connection& connection, SuggestionId id, const std::vector<domain::CoSigner>& coSigners) {
    Query remove(connection, "DELETE FROM co_signer WHERE suggestion_id = ?");
    remove.bind(id).run();
    for (const domain::CoSigner& row : coSigners) {
        Query insert(connection, "INSERT INTO co_signer (suggestion_id, deputy_id, order_number) VALUES (?, ?, ?)");
        insert.bind(id, row.deputy, row.order).run();
    }
}

domain::TaskId addTask(Connection& connection, const domain::Task& row) {
    Query insert(connection,
                 "INSERT INTO task (suggestion_id, round, unit_id, role, scope, assigned_on, assigned_by, via, document_number, due_on,"
                 " computed_due_on, rule_id, leader, handler, handler_phone, cancelled_on, is_due_date_given, passed_on,"
                 " replaces_task_id, cancel_reason, lead_since, counted_from)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(row.suggestion, row.round, row.unit, row.role, row.scope, row.assignedOn, row.assignedBy, row.via, row.documentNumber,
              row.dueOn, row.computedDueOn, row.rule, row.leader, row.handler, row.handlerPhone, row.cancelledOn, row.isDueDateGiven,
              row.passedOn, row.replaces, row.cancelReason, row.leadSince, row.countedFrom)
        .run();
    return domain::TaskId(connection.lastInsertedRow());
}

void updateTask(Connection& connection, const domain::Task& row) {
    Query update(connection,
                 "UPDATE task SET unit_id = ?, role = ?, scope = ?, assigned_on = ?, assigned_by = ?, via = ?, document_number = ?, due_on "
                 "= ?, computed_due_on = ?,"
                 " rule_id = ?, leader = ?, handler = ?, handler_phone = ?, cancelled_on = ?, is_due_date_given = ?, passed_on = ?,"
                 " replaces_task_id = ?, cancel_reason = ?, lead_since = ?, counted_from = ? WHERE id = ?");
    update
        .bind(row.unit, row.role, row.scope, row.assignedOn, row.assignedBy, row.via, row.documentNumber, row.dueOn, row.computedDueOn,
              row.rule, row.leader, row.handler, row.handlerPhone, row.cancelledOn, row.isDueDateGiven, row.passedOn, row.replaces,
              row.cancelReason, row.leadSince, row.countedFrom, row.id)
        .run();
}

void addReceipt(Connection& connection, SuggestionId id, const domain::Receipt& row) {
    Query insert(connection, "INSERT INTO receipt (suggestion_id, task_id, on_date, receiver) VALUES (?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.receiver).run();
}

void updateReceipt(Connection& connection, const domain::Receipt& row) {
    Query update(connection, "UPDATE receipt SET on_date = ?, receiver = ? WHERE task_id = ?");
    update.bind(row.on, row.receiver, row.task).run();
}

void addContact(Connection& connection, SuggestionId id, const domain::Contact& row) {
    Query insert(connection,
                 "INSERT INTO contact (suggestion_id, task_id, phase, way, on_date, deputy_id, place, people, deputy_opinion, unit_answer, "
                 "is_signed)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.task, row.phase, row.way, row.on, row.deputy, row.place, row.people, row.deputyOpinion, row.unitAnswer, row.isSigned)
        .run();
}

void updateContact(Connection& connection, const domain::Contact& row) {
    Query update(connection,
                 "UPDATE contact SET task_id = ?, phase = ?, way = ?, on_date = ?, deputy_id = ?, place = ?, people = ?,"
                 " deputy_opinion = ?, unit_answer = ?, is_signed = ? WHERE id = ?");
    update
        .bind(row.task, row.phase, row.way, row.on, row.deputy, row.place, row.people, row.deputyOpinion, row.unitAnswer, row.isSigned,
              row.id)
        .run();
}

void addJointOpinion(Connection& connection, SuggestionId id, const domain::JointOpinion& row) {
    Query insert(connection,
                 "INSERT INTO joint_opinion (suggestion_id, task_id, on_date, text, signatory, document_number) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.text, row.signatory, row.documentNumber).run();
}

void updateJointOpinion(Connection& connection, const domain::JointOpinion& row) {
    Query update(connection, "UPDATE joint_opinion SET on_date = ?, text = ?, signatory = ?, document_number = ? WHERE id = ?");
    update.bind(row.on, row.text, row.signatory, row.documentNumber, row.id).run();
}

void returnJointOpinion(Connection& connection, SuggestionId id, const domain::JointOpinion& row) {
    Query remove(connection, "DELETE FROM joint_opinion WHERE id = ?");
    remove.bind(row.id).run();
    Query insert(connection,
                 "INSERT INTO returned_opinion (suggestion_id, task_id, on_date, text, signatory, document_number, returned_on,"
                 " return_reason, due_again_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.text, row.signatory, row.documentNumber, row.returnedOn, row.returnReason, row.dueAgainOn).run();
}

domain::ReplyId addReply(Connection& connection, SuggestionId id, const domain::Reply& row) {
    Query insert(connection,
                 "INSERT INTO reply (suggestion_id, task_id, on_date, result_class, document_number, signatory, text, outcome_measures,"
                 " outcome_documents, outcome_figures, outcome_evidence, is_exemplary, late_reason, opinions_adopted, publish_by_unit,"
                 " nothing_promised) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.task, row.on, row.resultClass, row.documentNumber, row.signatory, row.text, row.outcome.measures,
              row.outcome.documents, row.outcome.figures, row.outcome.evidence, row.outcome.isExemplary, row.lateReason,
              row.opinionsAdopted, row.publishByUnit, row.nothingPromised)
        .run();
    return domain::ReplyId(connection.lastInsertedRow());
}

void updateReply(Connection& connection, const domain::Reply& row) {
    Query update(
        connection,
        "UPDATE reply SET on_date = ?, result_class = ?, document_number = ?, signatory = ?, text = ?, outcome_measures = ?,"
        " outcome_documents = ?, outcome_figures = ?, outcome_evidence = ?, is_exemplary = ?, late_reason = ?, opinions_adopted = ?,"
        " publish_by_unit = ?, nothing_promised = ? WHERE id = ?");
    update
        .bind(row.on, row.resultClass, row.documentNumber, row.signatory, row.text, row.outcome.measures, row.outcome.documents,
              row.outcome.figures, row.outcome.evidence, row.outcome.isExemplary, row.lateReason, row.opinionsAdopted, row.publishByUnit,
              row.nothingPromised, row.id)
        .run();
}

void replaceSigner(Connection& connection, SuggestionId id, const app::Signer& wrong, const app::Signer& right) {
    for (const std::string table : {"delivery", "sent_back_delivery"}) {
        Query delivery(connection, "UPDATE " + table +
                                       " SET deputy_id = ?, delegation_id = ? WHERE suggestion_id = ? AND deputy_id IS ?"
                                       " AND delegation_id IS ?");
        delivery.bind(right.deputy, right.delegation, id, wrong.deputy, wrong.delegation).run();
    }
    Query contact(connection, "UPDATE contact SET deputy_id = ? WHERE suggestion_id = ? AND deputy_id IS ?");
    contact.bind(right.deputy, id, wrong.deputy).run();
    Query feedback(connection, "UPDATE feedback SET deputy_id = ? WHERE suggestion_id = ? AND deputy_id IS ?");
    feedback.bind(right.deputy, id, wrong.deputy).run();
}

void removeOpenDeliveries(Connection& connection, SuggestionId id, const app::Signer& signer) {
    Query remove(connection, "DELETE FROM delivery WHERE suggestion_id = ? AND deputy_id IS ? AND delegation_id IS ? AND way IS NULL");
    remove.bind(id, signer.deputy, signer.delegation).run();
}

void addExtension(Connection& connection, SuggestionId id, const domain::Extension& row) {
    Query insert(
        connection,
        "INSERT INTO extension (suggestion_id, task_id, asked_on, reason, asked_until, granted, decided_on, granted_until, deputy_told_on,"
        " decision_reason, decided_by, decided_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.task, row.askedOn, row.reason, row.askedUntil, row.granted, row.decidedOn, row.grantedUntil, row.deputyToldOn,
              row.decisionReason, row.decidedBy, row.decidedUntil)
        .run();
}

void updateExtension(Connection& connection, const domain::Extension& row) {
    Query update(
        connection,
        "UPDATE extension SET granted = ?, decided_on = ?, granted_until = ?, deputy_told_on = ?, decision_reason = ?, decided_by = ?,"
        " decided_until = ? WHERE id = ?");
    update.bind(row.granted, row.decidedOn, row.grantedUntil, row.deputyToldOn, row.decisionReason, row.decidedBy, row.decidedUntil, row.id)
        .run();
}

void addReturnRequest(Connection& connection, SuggestionId id, const domain::ReturnRequest& row) {
    Query insert(connection,
                 "INSERT INTO return_request (suggestion_id, task_id, asked_on, reason, suggested_unit_id, signatory, document_number,"
                 " counted_from, last_day, rule_id, decision_due_on, decision, decided_on, decided_by, decision_reason, coordination_id,"
                 " new_task_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.task, row.askedOn, row.reason, row.suggestedUnit, row.signatory, row.documentNumber, row.countedFrom, row.lastDay,
              row.rule, row.decisionDueOn, row.decision, row.decidedOn, row.decidedBy, row.decisionReason, row.coordination, row.newTask)
        .run();
}

void updateReturnRequest(Connection& connection, const domain::ReturnRequest& row) {
    Query update(connection,
                 "UPDATE return_request SET asked_on = ?, reason = ?, suggested_unit_id = ?, signatory = ?, document_number = ?,"
                 " decision_due_on = ?, counted_from = ?, last_day = ?, rule_id = ?, decision = ?, decided_on = ?, decided_by = ?,"
                 " decision_reason = ?, coordination_id = ?, new_task_id = ? WHERE id = ?");
    update
        .bind(row.askedOn, row.reason, row.suggestedUnit, row.signatory, row.documentNumber, row.decisionDueOn, row.countedFrom,
              row.lastDay, row.rule, row.decision, row.decidedOn, row.decidedBy, row.decisionReason, row.coordination, row.newTask, row.id)
        .run();
}

void addUnitProposal(Connection& connection, SuggestionId id, const domain::UnitProposal& row) {
    Query insert(connection,
                 "INSERT INTO unit_proposal (suggestion_id, task_id, asked_on, reason, decision_due_on, decision, decided_on, decided_by,"
                 " decision_reason, coordination_id, made_lead) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.task, row.askedOn, row.reason, row.decisionDueOn, row.decision, row.decidedOn, row.decidedBy, row.decisionReason,
              row.coordination, row.madeLead)
        .run();
    const std::int64_t proposal = connection.lastInsertedRow();
    for (const domain::UnitId unit : row.units) {
        Query add(connection, "INSERT INTO proposed_unit (suggestion_id, unit_proposal_id, unit_id) VALUES (?, ?, ?)");
        add.bind(id, proposal, unit).run();
    }
}

void updateUnitProposal(Connection& connection, const domain::UnitProposal& row) {
    Query update(connection,
                 "UPDATE unit_proposal SET decision = ?, decided_on = ?, decided_by = ?, decision_reason = ?, coordination_id = ?,"
                 " made_lead = ? WHERE id = ?");
    update.bind(row.decision, row.decidedOn, row.decidedBy, row.decisionReason, row.coordination, row.madeLead, row.id).run();
}

void addFeedback(Connection& connection, SuggestionId id, const domain::Feedback& row) {
    Query insert(connection,
                 "INSERT INTO feedback (suggestion_id, round, task_id, deputy_id, on_date, process, result, comment, channel, collected_by,"
                 " wants_rehandling) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.round, row.task, row.deputy, row.on, row.process, row.result, row.comment, row.channel, row.collectedBy,
              row.wantsRehandling)
        .run();
}

void updateFeedback(Connection& connection, const domain::Feedback& row) {
    Query update(
        connection,
        "UPDATE feedback SET on_date = ?, process = ?, result = ?, comment = ?, channel = ?, collected_by = ?, wants_rehandling = ?"
        " WHERE id = ?");
    update.bind(row.on, row.process, row.result, row.comment, row.channel, row.collectedBy, row.wantsRehandling, row.id).run();
}

void addRehandlingOrder(Connection& connection, SuggestionId id, const domain::RehandlingOrder& row) {
    Query insert(connection, "INSERT INTO rehandling_order (suggestion_id, round, on_date, reason) VALUES (?, ?, ?, ?)");
    insert.bind(id, row.round, row.on, row.reason).run();
}

void addCompletion(Connection& connection, SuggestionId id, const domain::Completion& row) {
    Query insert(connection, "INSERT INTO completion (suggestion_id, round, on_date, ground, reason) VALUES (?, ?, ?, ?, ?)");
    insert.bind(id, row.round, row.on, row.ground, row.reason).run();
}

void updateCompletion(Connection& connection, const domain::Completion& row) {
    Query update(connection, "UPDATE completion SET on_date = ?, ground = ?, reason = ? WHERE id = ?");
    update.bind(row.on, row.ground, row.reason, row.id).run();
}

void removeCompletion(Connection& connection, domain::CompletionId id) {
    Query remove(connection, "DELETE FROM completion WHERE id = ?");
    remove.bind(id).run();
}

void addArchiving(Connection& connection, SuggestionId id, const domain::Archiving& row) {
    Query insert(connection,
                 "INSERT INTO archiving (suggestion_id, on_date, archived_by, archive_number, box_number, note, taken_out_reason)"
                 " VALUES (?, ?, ?, ?, ?, ?, '')");
    insert.bind(id, row.on, row.by, row.fileNumber, row.boxNumber, row.note).run();
}

void updateArchiving(Connection& connection, const domain::Archiving& row) {
    Query update(connection, "UPDATE archiving SET taken_out_on = ?, taken_out_reason = ? WHERE id = ?");
    update.bind(row.takenOutOn, row.takenOutReason, row.id).run();
}

void addWithdrawal(Connection& connection, SuggestionId id, const domain::Withdrawal& row) {
    Query insert(connection, "INSERT INTO withdrawal (suggestion_id, on_date, reason, is_void) VALUES (?, ?, ?, ?)");
    insert.bind(id, row.on, row.reason, row.isVoid).run();
}

void addReplyReview(Connection& connection, SuggestionId id, const domain::ReplyReview& row, const domain::Reply* sentBack) {
    Query insert(connection,
                 "INSERT INTO reply_review (suggestion_id, task_id, on_date, reviewer, review_result, reason, result_class, class_before,"
                 " publication, replied_on, document_number, signatory, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const domain::Reply kept = sentBack == nullptr ? domain::Reply() : *sentBack;
    insert
        .bind(id, row.task, row.on, row.reviewer, row.result, row.reason, row.resultClass, row.classBefore, row.publication, kept.on,
              kept.documentNumber, kept.signatory, kept.text)
        .run();
    if (sentBack == nullptr) return;
    const std::int64_t review = connection.lastInsertedRow();
    // Also of pieces that are merged into this one.
    Query keep(connection,
               "INSERT INTO sent_back_delivery (suggestion_id, reply_review_id, delivery_id, deputy_id, delegation_id, way, on_date,"
               " form_sent, void_reason) SELECT suggestion_id, ?, id, deputy_id, delegation_id, way, on_date, form_sent, void_reason"
               " FROM delivery WHERE reply_id = ? AND void_reason <> '' ORDER BY id");
    keep.bind(review, sentBack->id).run();
    for (const char* sql : {"DELETE FROM delivery WHERE reply_id = ?", "DELETE FROM reply WHERE id = ?"}) {
        Query remove(connection, sql);
        remove.bind(sentBack->id).run();
    }
}

void saveMerger(Connection& connection, SuggestionId id, const domain::Merger& row) {
    if (row.id) {
        Query update(connection, "UPDATE merger SET on_date = ?, reason = ?, ended_on = ?, end_reason = ? WHERE id = ?");
        update.bind(row.on, row.reason, row.endedOn, row.endReason, row.id).run();
        return;
    }
    Query insert(connection,
                 "INSERT INTO merger (suggestion_id, main_id, on_date, reason, ended_on, end_reason) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.main, row.on, row.reason, row.endedOn, row.endReason).run();
}

void saveLink(Connection& connection, SuggestionId id, const domain::CaseLink& row) {
    if (row.id) {
        Query update(connection, "UPDATE case_link SET on_date = ?, note = ?, ended_on = ?, end_reason = ? WHERE id = ?");
        update.bind(row.on, row.note, row.endedOn, row.endReason, row.id).run();
        return;
    }
    Query insert(connection,
                 "INSERT INTO case_link (suggestion_id, earlier_id, on_date, note, ended_on, end_reason) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.other, row.on, row.note, row.endedOn, row.endReason).run();
}

}  // namespace huying::storage
