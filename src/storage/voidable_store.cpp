// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/voidable_store.h"

#include "domain/void_facts.h"
#include "storage/case_rows.h"
#include "storage/history_store.h"

namespace huying::storage {

namespace {

// Reads rows whose first column after the case is `void_reason`, each to where it belongs.
template <class Row, class Read>
void readVoidableRows(Connection& connection, const Cases& cases, const Scope& scope, domain::VoidableRows<Row> rows,
                      const std::string& columns, std::string_view table, Read read) {
    readRows(connection, cases, scope, "t.void_reason, " + columns, table, [rows, read](const Query& query, CaseFacts& facts) {
        Row row;
        row.voidReason = query.get<std::string>(1);
        read(query, row);
        (row.voidReason.empty() ? facts.*rows : facts.voided.*rows).push_back(std::move(row));
    });
}

constexpr int first = 2;  // column of a reading, after the case and the reason

}  // namespace

void readVoidable(Connection& connection, const Cases& cases, const Scope& scope) {
    using domain::VoidableFacts;
    readVoidableRows(connection, cases, scope, &VoidableFacts::notes,
                     "t.id, t.task_id, t.on_date, t.text, t.is_plan, t.is_measure, t.owner, t.due_on, t.progress_note_id, t.is_done",
                     "progress_note", [](const Query& query, domain::ProgressNote& row) {
                         query.into(first, row.id, row.task, row.on, row.text, row.isPlan, row.isMeasure, row.owner, row.dueOn, row.measure,
                                    row.isDone);
                     });
    readVoidableRows(connection, cases, scope, &VoidableFacts::deliveries,
                     "t.id, t.reply_id, t.deputy_id, t.delegation_id, t.way, t.on_date, t.form_sent", "delivery",
                     [](const Query& query, domain::Delivery& row) {
                         query.into(first, row.id, row.reply, row.deputy, row.delegation, row.way, row.on, row.formSent);
                     });
    // Of replies that were sent back, about the reply as its review keeps it (addSentBack in case_reader.cpp).
    readRows(connection, cases, scope,
             "t.void_reason, t.delivery_id, -t.reply_review_id, t.deputy_id, t.delegation_id, t.way, t.on_date, t.form_sent",
             "sent_back_delivery", [](const Query& query, CaseFacts& facts) {
                 domain::Delivery row;
                 query.into(1, row.voidReason, row.id, row.reply, row.deputy, row.delegation, row.way, row.on, row.formSent);
                 domain::place(facts, &VoidableFacts::deliveries, std::move(row));
             });
    readVoidableRows(connection, cases, scope, &VoidableFacts::coordinations,
                     "t.id, t.on_date, t.mediator, t.way, t.people, t.text, t.ruling", "coordination",
                     [](const Query& query, domain::Coordination& row) {
                         query.into(first, row.id, row.on, row.by, row.way, row.people, row.text, row.ruling);
                     });
    readRows(connection, cases, scope, "t.coordination_id, t.unit_id", "coordination_unit", [](const Query& query, CaseFacts& facts) {
        for (auto* rows : {&facts.coordinations, &facts.voided.coordinations}) {
            for (domain::Coordination& row : *rows) {
                if (row.id == query.get<domain::CoordinationId>(1)) row.units.push_back(query.get<domain::UnitId>(2));
            }
        }
    });
    readVoidableRows(connection, cases, scope, &VoidableFacts::urgings,
                     "t.id, t.task_id, t.on_date, t.level, t.reason, t.document_number, t.demand, t.answer_due_on, t.next_on,"
                     " t.answered_on, t.answer",
                     "urging", [](const Query& query, domain::Urging& row) {
                         query.into(first, row.id, row.task, row.on, row.level, row.reason, row.documentNumber, row.demand, row.answerDueOn,
                                    row.nextOn, row.answeredOn, row.answer);
                     });
    readVoidableRows(connection, cases, scope, &VoidableFacts::ratingMeetings,
                     "t.id, t.round, t.on_date, t.kind, t.place, t.people, t.text, t.outcome", "rating_meeting",
                     [](const Query& query, domain::RatingMeeting& row) {
                         query.into(first, row.id, row.round, row.on, row.kind, row.place, row.people, row.text, row.outcome);
                     });
    readVoidableRows(connection, cases, scope, &VoidableFacts::countersigns,
                     "t.id, t.task_id, t.on_date, t.countersign_result, t.remark, t.signatory", "countersign",
                     [](const Query& query, domain::Countersign& row) {
                         query.into(first, row.id, row.task, row.on, row.result, row.remark, row.signatory);
                     });
    readVoidableRows(connection, cases, scope, &VoidableFacts::clockPauses,
                     "t.id, t.task_id, t.on_date, t.reason, t.agreed_by, t.resumed_on, t.due_on", "clock_pause",
                     [](const Query& query, domain::ClockPause& row) {
                         query.into(first, row.id, row.task, row.on, row.reason, row.agreedBy, row.resumedOn, row.dueOn);
                     });
    readVoidableRows(connection, cases, scope, &VoidableFacts::publications,
                     "t.id, t.what, t.extent, t.on_date, t.published_in, t.reason_if_not", "publication",
                     [](const Query& query, domain::PublicationRecord& row) {
                         query.into(first, row.id, row.what, row.extent, row.on, row.where, row.reasonIfNot);
                     });
    readVoidableRows(connection, cases, scope, &VoidableFacts::commitmentSteps,
                     "t.id, t.commitment_id, t.kind, t.on_date, t.text, t.due_on, t.signatory, t.deputy_told_on, t.rating",
                     "commitment_step", [](const Query& query, domain::CommitmentStep& row) {
                         query.into(first, row.id, row.commitment, row.kind, row.on, row.text, row.dueOn, row.signatory, row.deputyToldOn,
                                    row.rating);
                     });
}

void addNote(Connection& connection, SuggestionId id, const domain::ProgressNote& row) {
    Query insert(
        connection,
        "INSERT INTO progress_note (suggestion_id, task_id, on_date, text, is_plan, is_measure, owner, due_on, progress_note_id, is_done)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.text, row.isPlan, row.isMeasure, row.owner, row.dueOn, row.measure, row.isDone).run();
}

void updateFact(Connection& connection, const domain::ProgressNote& row) {
    Query update(
        connection,
        "UPDATE progress_note SET task_id = ?, on_date = ?, text = ?, is_plan = ?, owner = ?, due_on = ?, void_reason = ? WHERE id = ?");
    update.bind(row.task, row.on, row.text, row.isPlan, row.owner, row.dueOn, row.voidReason, row.id).run();
}

void addDelivery(Connection& connection, SuggestionId id, const domain::Delivery& row) {
    Query insert(
        connection,
        "INSERT INTO delivery (suggestion_id, reply_id, deputy_id, delegation_id, way, on_date, form_sent) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.reply, row.deputy, row.delegation, row.way, row.on, row.formSent).run();
}

void updateFact(Connection& connection, const domain::Delivery& row) {
    Query update(connection, "UPDATE delivery SET way = ?, on_date = ?, form_sent = ?, void_reason = ? WHERE id = ?");
    update.bind(row.way, row.on, row.formSent, row.voidReason, row.id).run();
}

void removeDelivery(Connection& connection, domain::DeliveryId id) {
    Query remove(connection, "DELETE FROM delivery WHERE id = ? AND way IS NULL");
    remove.bind(id).run();
}

namespace {

void addCoordinationUnits(Connection& connection, SuggestionId id, const domain::Coordination& row) {
    for (const domain::UnitId unit : row.units) {
        Query add(connection, "INSERT INTO coordination_unit (suggestion_id, coordination_id, unit_id) VALUES (?, ?, ?)");
        add.bind(id, row.id, unit).run();
    }
}

}  // namespace

void addCoordination(Connection& connection, SuggestionId id, domain::Coordination row) {
    Query insert(connection,
                 "INSERT INTO coordination (suggestion_id, on_date, mediator, way, people, text, ruling) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.on, row.by, row.way, row.people, row.text, row.ruling).run();
    row.id = domain::CoordinationId(connection.lastInsertedRow());
    addCoordinationUnits(connection, id, row);
}

void updateFact(Connection& connection, SuggestionId id, const domain::Coordination& row) {
    Query update(connection,
                 "UPDATE coordination SET on_date = ?, mediator = ?, way = ?, people = ?, text = ?, ruling = ?, void_reason = ?"
                 " WHERE id = ?");
    update.bind(row.on, row.by, row.way, row.people, row.text, row.ruling, row.voidReason, row.id).run();
    Query known(connection, "SELECT unit_id FROM coordination_unit WHERE coordination_id = ? ORDER BY id");
    known.bind(row.id);
    std::vector<domain::UnitId> units;
    while (known.next()) units.push_back(known.get<domain::UnitId>(0));
    if (units == row.units) return;
    Query remove(connection, "DELETE FROM coordination_unit WHERE coordination_id = ?");
    remove.bind(row.id).run();
    addCoordinationUnits(connection, id, row);
}

std::int64_t versionOfCoordination(Connection& connection, domain::CoordinationId id) {
    Query query(connection,
                "SELECT ifnull(max(entry), 0) FROM (SELECT entry FROM row_version WHERE table_name = 'coordination' AND row_id = ?1"
                " UNION ALL SELECT v.entry FROM coordination_unit u JOIN row_version v ON v.table_name = 'coordination_unit'"
                " AND v.row_id = u.id WHERE u.coordination_id = ?1)");
    query.bind(id);
    query.next();
    return query.get<std::int64_t>(0);
}

domain::UrgingId addUrging(Connection& connection, domain::SuggestionId id, const domain::Urging& row) {
    Query insert(connection,
                 "INSERT INTO urging (suggestion_id, task_id, on_date, level, reason, document_number, demand, answer_due_on, next_on,"
                 " answered_on, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert
        .bind(id, row.task, row.on, row.level, row.reason, row.documentNumber, row.demand, row.answerDueOn, row.nextOn, row.answeredOn,
              row.answer)
        .run();
    return domain::UrgingId(connection.lastInsertedRow());
}

void updateFact(Connection& connection, const domain::Urging& row) {
    Query update(connection,
                 "UPDATE urging SET task_id = ?, on_date = ?, level = ?, reason = ?, document_number = ?, demand = ?, answer_due_on = ?,"
                 " next_on = ?, answered_on = ?, answer = ?, void_reason = ? WHERE id = ?");
    update
        .bind(row.task, row.on, row.level, row.reason, row.documentNumber, row.demand, row.answerDueOn, row.nextOn, row.answeredOn,
              row.answer, row.voidReason, row.id)
        .run();
}

void addRatingMeeting(Connection& connection, SuggestionId id, const domain::RatingMeeting& row) {
    Query insert(connection,
                 "INSERT INTO rating_meeting (suggestion_id, round, on_date, kind, place, people, text, outcome)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.round, row.on, row.kind, row.place, row.people, row.text, row.outcome).run();
}

void updateFact(Connection& connection, const domain::RatingMeeting& row) {
    Query update(connection,
                 "UPDATE rating_meeting SET on_date = ?, kind = ?, place = ?, people = ?, text = ?, outcome = ?, void_reason = ?"
                 " WHERE id = ?");
    update.bind(row.on, row.kind, row.place, row.people, row.text, row.outcome, row.voidReason, row.id).run();
}

void addCountersign(Connection& connection, SuggestionId id, const domain::Countersign& row) {
    Query insert(connection,
                 "INSERT INTO countersign (suggestion_id, task_id, on_date, countersign_result, remark, signatory)"
                 " VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.result, row.remark, row.signatory).run();
}

void updateFact(Connection& connection, const domain::Countersign& row) {
    Query update(connection,
                 "UPDATE countersign SET on_date = ?, countersign_result = ?, remark = ?, signatory = ?, void_reason = ? WHERE id = ?");
    update.bind(row.on, row.result, row.remark, row.signatory, row.voidReason, row.id).run();
}

// One that has ended is added where a case is written as it stands.
void addClockPause(Connection& connection, SuggestionId id, const domain::ClockPause& row) {
    Query insert(connection,
                 "INSERT INTO clock_pause (suggestion_id, task_id, on_date, reason, agreed_by, resumed_on, due_on)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.task, row.on, row.reason, row.agreedBy, row.resumedOn, row.dueOn).run();
}

void updateFact(Connection& connection, const domain::ClockPause& row) {
    Query update(connection,
                 "UPDATE clock_pause SET on_date = ?, reason = ?, agreed_by = ?, resumed_on = ?, due_on = ?, void_reason = ?"
                 " WHERE id = ?");
    update.bind(row.on, row.reason, row.agreedBy, row.resumedOn, row.dueOn, row.voidReason, row.id).run();
}

void addPublication(Connection& connection, SuggestionId id, const domain::PublicationRecord& row) {
    Query insert(connection,
                 "INSERT INTO publication (suggestion_id, what, extent, on_date, published_in, reason_if_not) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.what, row.extent, row.on, row.where, row.reasonIfNot).run();
}

void updateFact(Connection& connection, const domain::PublicationRecord& row) {
    Query update(connection,
                 "UPDATE publication SET what = ?, extent = ?, on_date = ?, published_in = ?, reason_if_not = ?, void_reason = ?"
                 " WHERE id = ?");
    update.bind(row.what, row.extent, row.on, row.where, row.reasonIfNot, row.voidReason, row.id).run();
}

void addCommitmentStep(Connection& connection, SuggestionId id, const domain::CommitmentStep& row) {
    Query insert(
        connection,
        "INSERT INTO commitment_step (suggestion_id, commitment_id, kind, on_date, text, due_on, signatory, deputy_told_on, rating)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, row.commitment, row.kind, row.on, row.text, row.dueOn, row.signatory, row.deputyToldOn, row.rating).run();
}

void updateFact(Connection& connection, const domain::CommitmentStep& row) {
    Query update(connection,
                 "UPDATE commitment_step SET kind = ?, on_date = ?, text = ?, due_on = ?, signatory = ?, deputy_told_on = ?, rating = ?,"
                 " void_reason = ? WHERE id = ?");
    update.bind(row.kind, row.on, row.text, row.dueOn, row.signatory, row.deputyToldOn, row.rating, row.voidReason, row.id).run();
}

}  // namespace huying::storage
