// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/relation_json.h"

#include <algorithm>

#include "domain/publishing.h"
#include "domain/void_facts.h"

namespace huying::cli {

void addRelations(Json& json, const app::CaseView& view, const app::Words& labels) {
    const domain::CaseFacts& facts = view.facts;
    const auto other = [&](domain::SuggestionId id, const std::string& address) {
        Json one{{"case", address}};
        const auto known = view.related.find(id);
        if (known == view.related.end()) return one;
        one["title"] = known->second.title.empty() ? labels.text("mask.title") : known->second.title;
        one["state"] = base::codeOf(known->second.state);
        one["state_label"] = labels.label(known->second.state);
        one["result_class"] = codeOrNull(known->second.resultClass);
        one["result_rating"] = codeOrNull(known->second.result);
        return one;
    };
    const auto withEnd = [](Json one, const auto& row) {
        one["on"] = orNull(row.on);
        one["ended_on"] = orNull(row.endedOn);
        return one;
    };
    json["merged_into"] = facts.merger() == nullptr ? Json(nullptr) : Json(facts.merger()->mainAddress);
    json["mergers"] = listOf(facts.mergers, [&](const domain::Merger& row) {
        Json one = withEnd(other(row.main, row.mainAddress), row);
        one["reason"] = row.reason;
        one["end_reason"] = row.endReason;
        return one;
    });
    json["merged_pieces"] =
        listOf(facts.mergedPieces, [&](const domain::MergedPiece& row) { return withEnd(other(row.piece, row.address), row); });
    json["links"] = listOf(facts.links, [&](const domain::CaseLink& row) {
        Json one = withEnd(other(row.other, row.otherAddress), row);
        one["earlier"] = row.isToEarlier;
        one["note"] = row.note;
        one["end_reason"] = row.endReason;
        return one;
    });
    const domain::Consents consents = domain::consentsOf(facts);
    json["publication"] = {{"by_deputy", codeOrNull(consents.byDeputy)},
                           {"by_unit", codeOrNull(consents.byUnit)},
                           {"by_review", codeOrNull(consents.byReview)},
                           {"allowed", codeOrNull(consents.allowed)}};
    json["public_against_consents"] = domain::isPublicAgainstConsents(facts);
    json["publication_state"] = codeOrNull(view.summary.publication);
    json["publications"] = Json::array();
    for (const domain::PublicationRecord* row : domain::recorded(facts, &domain::VoidableFacts::publications)) {
        Json one{{"publication_number", json["publications"].size() + 1},
                 {"what", base::codeOf(row->what)},
                 {"extent", base::codeOf(row->extent)},
                 {"on", base::isoDate(row->on)},
                 {"where", row->where},
                 {"reason_if_not", row->reasonIfNot}};
        addVoid(one, *row, view.publicationVersions.at(row->id));
        json["publications"].push_back(std::move(one));
    }
    json["reply_debts"] = listOf(view.debts, [&](const app::DebtLine& line) {
        return Json{{"case", line.piece},
                    {"signer", line.name},
                    {"lead", line.debt.isLead},
                    {"unit", view.unitName(line.debt.unit)},
                    {"round", line.debt.round},
                    {"replied", line.debt.reply.has_value()},
                    {"way", codeOrNull(line.debt.way)},
                    {"on", orNull(line.debt.on)},
                    {"form_sent", line.debt.formSent}};
    });
}

Json deliveriesJson(const app::CaseView& view, const domain::Reply& reply) {
    Json json = Json::array();
    int lines = 0;
    for (const domain::Delivery* line : domain::recorded(view.facts, &domain::VoidableFacts::deliveries)) {
        ++lines;
        if (line->reply != reply.id) continue;
        Json one{{"delivery_number", lines},
                 {"deputy", line->deputy ? view.deputyName(line->deputy) : view.leadName},
                 {"way", codeOrNull(line->way)},
                 {"on", orNull(line->on)},
                 {"form_sent", line->formSent}};
        addVoid(one, *line, view.deliveryVersions.at(line->id));
        if (view.facts.isSentBack(reply.id)) one.erase("version");
        json.push_back(std::move(one));
    }
    return json;
}

Json reviewsJson(const app::CaseView& view, const domain::Task& task) {
    const domain::CaseFacts& facts = view.facts;
    Json json = Json::array();
    for (const domain::ReplyReview& row : facts.replyReviews) {
        const auto of =
            std::find_if(facts.replies.begin(), facts.replies.end(), [&](const domain::Reply& reply) { return reply.id == row.reply; });
        if (of == facts.replies.end() || of->task != task.id) continue;
        Json one{{"on", orNull(row.on)},
                 {"replied_on", orNull(of->on)},
                 {"reviewer", row.reviewer},
                 {"review_result", base::codeOf(row.result)},
                 {"reason", row.reason},
                 {"result_class", codeOrNull(row.resultClass)},
                 {"class_before", codeOrNull(row.classBefore)},
                 {"publication", codeOrNull(row.publication)}};
        if (facts.isSentBack(of->id)) {
            one["document_number"] = of->documentNumber;
            one["signatory"] = of->signatory;
            one["text"] = of->text;
            one["deliveries"] = deliveriesJson(view, *of);
        }
        json.push_back(std::move(one));
    }
    return json;
}

}  // namespace huying::cli
