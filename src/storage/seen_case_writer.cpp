// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seen_case_writer.h"

#include <algorithm>
#include <string>

#include "storage/case_store.h"
#include "storage/follow_up_store.h"
#include "storage/look_back_store.h"
#include "storage/query.h"
#include "storage/supervision_store.h"
#include "storage/urging_store.h"
#include "storage/voidable_store.h"

namespace huying::storage {

using domain::CaseFacts;
using domain::SuggestionId;

namespace {

constexpr const char* hiddenText = "……";

// The row that was inserted last, and what refers to it, under its own key.
class Keying {
public:
    explicit Keying(Connection& connection) : connection_(connection) {}

    void key(const std::string& table, std::int64_t id) { move(table, "id", newest(), id); }
    void key(const std::string& table, std::int64_t id, std::int64_t given, const std::string& child, const std::string& column) {
        move(table, "id", given, id);
        move(child, column, given, id);
    }
    // The newest row of a table whose writing may insert others after it.
    std::int64_t newestOf(const std::string& table) {
        Query query(connection_, "SELECT max(id) FROM " + table);
        query.next();
        return query.get<std::int64_t>(0);
    }

private:
    [[nodiscard]] std::int64_t newest() const { return connection_.lastInsertedRow(); }

    void move(const std::string& table, const std::string& column, std::int64_t from, std::int64_t to) {
        Query update(connection_, "UPDATE " + table + " SET " + column + " = ?1 WHERE " + column + " = ?2");
        update.bind(to, from).run();
    }

    Connection& connection_;
};

class SeenCaseWriter {
public:
    SeenCaseWriter(Connection& connection, const CaseFacts& facts, const std::set<SuggestionId>& written)
        : connection_(connection), keying_(connection), facts_(facts), id_(facts.suggestion.id), written_(written) {}

    void write() {
        registration();
        handling();
        reassignment();
        replies();
        ratings();
        promises();
        lookBacks();
        relations();
    }

private:
    void registration() {
        const SuggestionId given = addSuggestion(connection_, facts_.suggestion);
        keying_.key("suggestion", id_.value, given.value, "suggestion_text", "suggestion_id");
        replaceCoSigners(connection_, id_, facts_.coSigners);
    }

    void handling() {
        for (const domain::Task& row : facts_.tasks) {
            addTask(connection_, row);
            keying_.key("task", row.id.value);
        }
        for (const domain::Receipt& row : facts_.receipts) addReceipt(connection_, id_, row);
        voidable("progress_note", facts_.notes, facts_.voided.notes, [&](const auto& row) { addNote(connection_, id_, row); });
        for (const domain::Contact& row : facts_.contacts) {
            addContact(connection_, id_, row);
            keying_.key("contact", row.id.value);
        }
        for (const domain::JointOpinion& row : facts_.jointOpinions) {
            // One that was sent back is read under its key with another sign.
            if (row.returnedOn) {
                returnJointOpinion(connection_, id_, row);
                keying_.key("returned_opinion", -row.id.value);
            } else {
                addJointOpinion(connection_, id_, row);
                keying_.key("joint_opinion", row.id.value);
            }
        }
        for (const domain::Extension& row : facts_.extensions) {
            addExtension(connection_, id_, row);
            keying_.key("extension", row.id.value);
        }
        voidable("countersign", facts_.countersigns, facts_.voided.countersigns,
                 [&](const auto& row) { addCountersign(connection_, id_, row); });
        voidable("clock_pause", facts_.clockPauses, facts_.voided.clockPauses,
                 [&](const auto& row) { addClockPause(connection_, id_, row); });
        voidable("urging", facts_.urgings, facts_.voided.urgings, [&](const auto& row) { addUrging(connection_, id_, row); });
    }

    void reassignment() {
        for (const auto* rows : {&facts_.coordinations, &facts_.voided.coordinations}) {
            for (const domain::Coordination& row : *rows) {
                addCoordination(connection_, id_, row);
                keying_.key("coordination", row.id.value, keying_.newestOf("coordination"), "coordination_unit", "coordination_id");
                if (!row.voidReason.empty()) updateFact(connection_, id_, row);
            }
        }
        for (domain::ReturnRequest row : facts_.returnRequests) {
            row.coordination = seen(row.coordination);
            addReturnRequest(connection_, id_, row);
            keying_.key("return_request", row.id.value);
        }
        for (domain::UnitProposal row : facts_.unitProposals) {
            row.coordination = seen(row.coordination);
            addUnitProposal(connection_, id_, row);
            keying_.key("unit_proposal", row.id.value, keying_.newestOf("unit_proposal"), "proposed_unit", "unit_proposal_id");
        }
    }

    // One that the unit took no part in is not told.
    [[nodiscard]] std::optional<domain::CoordinationId> seen(const std::optional<domain::CoordinationId>& id) const {
        const auto isIt = [&](const domain::Coordination& row) { return row.id == id; };
        const bool isThere = std::any_of(facts_.coordinations.begin(), facts_.coordinations.end(), isIt) ||
                             std::any_of(facts_.voided.coordinations.begin(), facts_.voided.coordinations.end(), isIt);
        return id && isThere ? id : std::nullopt;
    }

    void replies() {
        const auto replyOf = [&](const domain::ReplyReview& review) -> const domain::Reply* {
            for (const domain::Reply& row : facts_.replies) {
                if (row.id.value == -review.id.value) return &row;
            }
            return nullptr;
        };
        for (const domain::Reply& row : facts_.replies) {
            if (row.id.value < 0) continue;  // stands in its review
            addReply(connection_, id_, row);
            keying_.key("reply", row.id.value);
        }
        for (const domain::ReplyReview& row : facts_.replyReviews) {
            addReplyReview(connection_, id_, row, replyOf(row));
            keying_.key("reply_review", row.id.value);
        }
        for (const auto* rows : {&facts_.deliveries, &facts_.voided.deliveries}) {
            for (const domain::Delivery& row : *rows) delivery(row);
        }
    }

    void delivery(const domain::Delivery& row) {
        if (row.reply.value < 0) {
            Query kept(
                connection_,
                "INSERT INTO sent_back_delivery (suggestion_id, reply_review_id, delivery_id, deputy_id, delegation_id, way, on_date,"
                " form_sent, void_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            kept.bind(id_, -row.reply.value, row.id, row.deputy, row.delegation, row.way, row.on, row.formSent, row.voidReason).run();
            return;
        }
        addDelivery(connection_, id_, row);
        keying_.key("delivery", row.id.value);
        if (!row.voidReason.empty()) updateFact(connection_, row);
    }

    void ratings() {
        for (const domain::Feedback& row : facts_.feedback) {
            addFeedback(connection_, id_, row);
            keying_.key("feedback", row.id.value);
        }
        for (const domain::RehandlingOrder& row : facts_.rehandlings) addRehandlingOrder(connection_, id_, row);
        for (const domain::Completion& row : facts_.completions) {
            addCompletion(connection_, id_, row);
            keying_.key("completion", row.id.value);
        }
        for (const domain::Archiving& row : facts_.archivings) {
            addArchiving(connection_, id_, row);
            keying_.key("archiving", row.id.value);
            updateArchiving(connection_, row);
        }
        if (facts_.withdrawal) addWithdrawal(connection_, id_, *facts_.withdrawal);
        voidable("rating_meeting", facts_.ratingMeetings, facts_.voided.ratingMeetings,
                 [&](const auto& row) { addRatingMeeting(connection_, id_, row); });
        voidable("publication", facts_.publications, facts_.voided.publications,
                 [&](const auto& row) { addPublication(connection_, id_, row); });
    }

    void promises() {
        for (domain::Commitment row : facts_.commitments) {
            // One that the unit may not read keeps its place and its number; the table takes none without a text.
            if (row.text.empty()) row.text = hiddenText;
            addCommitment(connection_, id_, row);
            keying_.key("commitment", row.id.value);
        }
        voidable("commitment_step", facts_.commitmentSteps, facts_.voided.commitmentSteps,
                 [&](const auto& row) { addCommitmentStep(connection_, id_, row); });
        for (const domain::SecondReply& row : facts_.secondReplies) {
            addSecondReply(connection_, id_, row);
            keying_.key("second_reply", row.id.value);
        }
    }

    void lookBacks() {
        voidable("look_back_line", facts_.lookBackLines, facts_.voided.lookBackLines,
                 [&](const auto& row) { addLookBackLine(connection_, id_, row); });
        voidable("look_back_answer", facts_.lookBackAnswers, facts_.voided.lookBackAnswers,
                 [&](const auto& row) { addLookBackAnswer(connection_, id_, row); });
        voidable("look_back_finding", facts_.lookBackFindings, facts_.voided.lookBackFindings,
                 [&](const auto& row) { addLookBackFinding(connection_, id_, row); });
    }

    void relations() {
        for (domain::Priority row : facts_.priorities) {
            const std::int64_t key = row.id.value;
            // Whose supervision it is under is told, the topic with its plan and its other pieces is the office's.
            row.ownSupervisor = row.supervisor();
            row.ownCommittee = row.committee;
            row.on = row.since();
            row.topic = {};
            row.id = {};
            savePriority(connection_, id_, row);
            keying_.key("priority", key);
        }
        if (facts_.governmentItem) saveGovernmentItem(connection_, id_, facts_.governmentItem);
        for (domain::Merger row : facts_.mergers) {
            if (!written_.contains(row.main)) continue;
            const std::int64_t key = row.id.value;
            row.id = {};
            saveMerger(connection_, id_, row);
            keying_.key("merger", key);
        }
        for (domain::CaseLink row : facts_.links) {
            if (!row.isToEarlier || !written_.contains(row.other)) continue;
            const std::int64_t key = row.id.value;
            row.id = {};
            saveLink(connection_, id_, row);
            keying_.key("case_link", key);
        }
    }

    template <class Row, class Add>
    void voidable(const std::string& table, const std::vector<Row>& counting, const std::vector<Row>& voided, Add add) {
        for (const auto* rows : {&counting, &voided}) {
            for (const Row& row : *rows) {
                add(row);
                keying_.key(table, row.id.value);
                if (!row.voidReason.empty()) updateFact(connection_, row);
            }
        }
    }

    Connection& connection_;
    Keying keying_;
    const CaseFacts& facts_;
    SuggestionId id_;
    const std::set<SuggestionId>& written_;
};

}  // namespace

void writeSeenCase(Connection& connection, const CaseFacts& facts, const std::set<SuggestionId>& written) {
    SeenCaseWriter(connection, facts, written).write();
}

}  // namespace huying::storage
