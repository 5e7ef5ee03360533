// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_json.h"

#include <nlohmann/json.hpp>

#include "app/words/words.h"

namespace huying::app {

namespace {

using Json = nlohmann::ordered_json;

template <class Rows, class Make>
Json listOf(const Rows& rows, Make make) {
    Json list = Json::array();
    for (const auto& row : rows) list.push_back(make(row));
    return list;
}

Json strings(const std::vector<std::string>& values) {
    return listOf(values, [](const std::string& value) { return Json(value); });
}

Json countsJson(const PromiseCounts& counts) {
    return {{"count", counts.all},
            {"fulfilled", counts.fulfilled},
            {"not_fulfilled", counts.notFulfilled},
            {"open", counts.open},
            {"pieces", strings(counts.pieces)}};
}

Json followUpJson(const FollowUp& follow) {
    const auto list = [](const std::vector<std::string>& pieces) {
        Json json = Json::array();
        for (const std::string& piece : pieces) json.push_back(piece);
        return json;
    };
    return {{"commitments", countsJson(follow.ofSession)},
            {"carried_over", countsJson(follow.carriedOver)},
            {"turned", list(follow.turned)},
            {"turned_earlier", list(follow.turnedEarlier)}};
}

Json denominatorJson(const Denominator& base) { return {{"key", base.key}, {"label", base.label}, {"count", base.count}}; }
Json percentJson(const std::optional<std::string>& percent) { return percent ? Json(*percent) : Json(nullptr); }

Json blockJson(const Block& block) {
    Json rows = Json::array();
    for (const BlockRow& row : block.rows) {
        Json json{{"key", row.key}, {"label", row.label}, {"count", row.count}, {"percent", percentJson(row.percent)}};
        if (row.isSubtotal) json["subtotal"] = true;
        if (row.distinctPieces) json["pieces"] = *row.distinctPieces;
        rows.push_back(std::move(json));
    }
    return {{"key", block.key},
            {"label", block.label},
            {"unit", block.countsTasks ? "task" : "piece"},
            {"overlapping", block.isOverlapping},
            {"formula", block.formula},
            {"denominator", denominatorJson(block.denominator)},
            {"rows", rows},
            {"percent_sum", block.percentSum}};
}

// Topics, pieces, committees and government items: four counts and what is behind them.
Json supervisionJson(const Supervision& supervision) {
    const Json topics = listOf(supervision.topics, [](const ReportTopic& row) {
        return Json{{"name", row.name},       {"leaders", row.leaders},       {"committee", row.committee},   {"units", row.units},
                    {"classes", row.classes}, {"activities", row.activities}, {"pieces", strings(row.pieces)}};
    });
    return {{"topics", supervision.topics.size()},
            {"pieces", supervision.pieces.size()},
            {"committees", supervision.committees.size()},
            {"government_items", supervision.governmentPieces.size()},
            {"committee_names", strings(supervision.committees)},
            {"piece_list", strings(supervision.pieces)},
            {"government_piece_list", strings(supervision.governmentPieces)},
            {"topic_list", topics}};
}

// Units and pieces that were inspected, and what is behind the counts.
Json inspectionsJson(const ReportInspections& inspections) {
    const Json units = listOf(inspections.units, [](const ReportInspectedUnit& row) {
        return Json{
            {"unit", row.unit}, {"pieces", strings(row.pieces)}, {"problems", row.problems}, {"demands", row.demands}, {"done", row.done}};
    });
    return {{"units", inspections.units.size()},
            {"pieces", inspections.pieces.size()},
            {"problems", inspections.problems},
            {"demands", inspections.demands},
            {"done", inspections.done},
            {"names", strings(inspections.names)},
            {"piece_list", strings(inspections.pieces)},
            {"unit_list", units}};
}

void addBallots(Json& json, const std::vector<ReportBallot>& ballots) {
    int opinions = 0;
    int rectified = 0;
    for (const ReportBallot& row : ballots) {
        opinions += row.opinions;
        rectified += row.rectified;
    }
    json["ballots"] = listOf(ballots, [](const ReportBallot& row) {
        return Json{{"ballot", row.number},
                    {"on", base::isoDate(row.on)},
                    {"meeting", row.meeting},
                    {"about", row.about},
                    {"pieces", strings(row.pieces)},
                    {"members", row.members},
                    {"present", row.present},
                    {"collected", row.collected},
                    {"satisfied", row.satisfied},
                    {"mostly_satisfied", row.mostly},
                    {"dissatisfied", row.dissatisfied},
                    {"invalid", row.invalid},
                    {"measure", row.measure},
                    {"count", row.counted},
                    {"base", denominatorJson(row.base)},
                    {"percent", percentJson(row.percent)},
                    {"passes", row.passes},
                    {"formula", row.explanation},
                    {"first_ballot", row.repeats == 0 ? Json(nullptr) : Json(row.repeats)},
                    {"opinions", row.opinions},
                    {"rectified", row.rectified}};
    });
    json["review_opinions"] = {{"count", opinions}, {"rectified", rectified}};
}

Json rateJson(const Rate& rate) {
    Json json{{"key", rate.key},
              {"label", rate.label},
              {"formula", rate.formula},
              {"count", rate.count},
              {"base", denominatorJson(rate.base)},
              {"percent", percentJson(rate.percent)}};
    if (rate.notJudged.empty()) return json;
    json["not_judged"] = listOf(rate.notJudged, [](const NotJudged& one) {
        return Json{{"key", one.key}, {"label", one.label}, {"count", one.count}, {"pieces", strings(one.pieces)}};
    });
    return json;
}

Json checkJson(const Check& check) {
    return {{"key", check.key},   {"label", check.label}, {"ok", check.isOk},
            {"left", check.left}, {"right", check.right}, {"pieces", strings(check.pieces)}};
}

Json annexLineJson(const AnnexLine& line) {
    Json json{{"key", line.key}, {"label", line.label}};
    if (!line.group.empty()) json["system"] = line.group;
    for (const auto& [key, figure] :
         {std::pair{"pieces", line.pieces}, std::pair{"completed", line.completed}, std::pair{"tasks", line.tasks},
          std::pair{"answering", line.answering}, std::pair{"joint", line.joint}, std::pair{"replied", line.replied},
          std::pair{"visited", line.visited}}) {
        json[key] = figure;
    }
    return json;
}

Json annexJson(const AnnexList& list) {
    return {{"key", list.key},
            {"label", list.label},
            {"overlapping", list.isOverlapping},
            {"rows", listOf(list.lines, annexLineJson)},
            {"sum", annexLineJson(list.sum)},
            {"checks", listOf(list.checks, checkJson)}};
}

// How the figures are counted and shown; the percentages here keep two decimals.
Json settingsJson(const YearEndReport& report) {
    const domain::ReportSettings& settings = report.settings;
    Json json{{"class_shares_of", base::codeOf(settings.classSharesOf)},
              {"decimals", settings.percents.decimals},
              {"trim_zeros", settings.percents.trimsZeros},
              {"satisfied_means", base::codeOf(settings.satisfiedMeans)},
              {"rating_shares_of", base::codeOf(settings.ratingSharesOf)},
              {"first_rating_shares_of", base::codeOf(settings.firstRatingSharesOf)},
              {"contact_shares_of", base::codeOf(settings.contactSharesOf)},
              {"publication_shares_of", base::codeOf(settings.publicationSharesOf)}};
    json["since"] = report.settingsSince.empty() ? Json(nullptr) : Json(report.settingsSince);
    json["version"] = report.settingsVersion;
    return json;
}

Json proseJson(const ReportProse& prose) {
    return {{"slot", base::codeOf(prose.slot)},
            {"label", Words::of(Language::chinese).label(prose.slot)},
            {"text", prose.text},
            {"version", prose.version}};
}

}  // namespace

std::string reportAsJson(const YearEndReport& report) {
    const Totals& totals = report.totals;
    Json json{{"session", {{"term", report.term}, {"number", report.number}}}, {"as_of", base::isoDate(report.asOf)}};
    json["totals"] = {{"registered", totals.registered}, {"plenary", totals.plenary}, {"intersessional", totals.intersessional},
                      {"completed", totals.completed},   {"open", totals.open},       {"units", totals.units},
                      {"withdrawn", totals.withdrawn},   {"refused", totals.refused}, {"voided", totals.voided}};
    json["blocks"] = listOf(report.blocks, blockJson);
    if (report.supervision) json["supervision"] = supervisionJson(*report.supervision);
    if (report.inspections) json["inspections"] = inspectionsJson(*report.inspections);
    if (!report.ballots.empty()) addBallots(json, report.ballots);
    if (report.followUp) json["follow_up"] = followUpJson(*report.followUp);
    json["late_replies"] = strings(report.lateReplies);
    json["rates"] = listOf(report.rates, rateJson);
    json["growth"] = listOf(report.growth, [](const Growth& row) {
        return Json{{"base_label", row.baseLabel}, {"base", row.base}, {"now", row.now}, {"percent", percentJson(row.percent)}};
    });
    json["checks"] = listOf(report.checks, checkJson);
    json["annexes"] = listOf(report.annexes, annexJson);
    json["totals"]["lead_units"] = report.totals.leadUnits;
    json["pre_contacts"] = {{"count", report.preContacts.talks}, {"pieces", strings(report.preContacts.pieces)}};
    if (const Rate* rate = report.satisfaction()) json["satisfaction"] = {{"rate", rate->key}, {"percent", percentJson(rate->percent)}};
    json["settings"] = settingsJson(report);
    json["texts"] = listOf(report.prose, proseJson);
    json["reply_months"] = listOf(report.replyMonths, [](const ReplyMonth& month) {
        return Json{{"month", month.key}, {"due", month.due()}, {"on_time", month.onTime()}, {"late", month.late()}};
    });
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace huying::app
