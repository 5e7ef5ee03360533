// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessment/frozen_board.h"

#include <nlohmann/json.hpp>

namespace huying::app {

namespace {

using Json = nlohmann::ordered_json;
using domain::Points;

Json pointsJson(Points points) {
    return points.hundredths % 100 == 0 ? Json(points.hundredths / 100) : Json(static_cast<double>(points.hundredths) / 100);
}
Json pointsJson(const std::optional<Points>& points) { return points ? pointsJson(*points) : Json(nullptr); }

Points pointsIn(const Json& object, const char* key) { return domain::roundedPoints(object.at(key).get<double>()); }
std::optional<Points> maybePointsIn(const Json& object, const char* key) {
    return object.at(key).is_null() ? std::nullopt : std::optional(pointsIn(object, key));
}

template <class E>
E codeIn(const Json& object, const char* key) {
    const auto code = base::fromCode<E>(object.at(key).get<std::string>());
    if (!code) throw std::invalid_argument(key);
    return *code;
}

base::Date dateIn(const Json& object, const char* key) {
    const auto date = base::parseIsoDate(object.at(key).get<std::string>());
    if (!date) throw std::invalid_argument(key);
    return *date;
}

template <class E>
std::string code(E value) {
    return std::string(base::codeOf(value));
}

Json jsonOf(const UsedQuantity& one) {
    Json keys = Json::array();
    for (const domain::SuggestionId id : one.pieces) keys.push_back(id.value);
    return {{"name", one.name}, {"count", one.count}, {"pieces", one.addresses}, {"keys", std::move(keys)}};
}

UsedQuantity quantityIn(const Json& object) {
    UsedQuantity one;
    one.name = object.at("name").get<std::string>();
    one.count = object.at("count").get<int>();
    one.addresses = object.at("pieces").get<std::vector<std::string>>();
    for (const Json& key : object.at("keys")) one.pieces.emplace_back(key.get<std::int64_t>());
    return one;
}

Json jsonOf(const IndicatorScore& one, const domain::Indicator& indicator) {
    Json quantities = Json::array();
    for (const UsedQuantity& quantity : one.quantities) quantities.push_back(jsonOf(quantity));
    return {{"indicator", indicator.name},
            {"place", one.place},
            {"value", one.value ? Json(*one.value) : Json(nullptr)},
            {"points", pointsJson(one.points)},
            {"full", pointsJson(indicator.full)},
            {"cut", one.isCut},
            {"formula", indicator.formula},
            {"numbers", one.numbers},
            {"quantities", std::move(quantities)}};
}

IndicatorScore scoreIn(const Json& object, std::size_t indicators) {
    IndicatorScore one;
    one.place = object.at("place").get<std::size_t>();
    if (one.place >= indicators) throw std::invalid_argument("place");
    if (!object.at("value").is_null()) one.value = object.at("value").get<double>();
    one.points = maybePointsIn(object, "points");
    one.isCut = object.at("cut").get<bool>();
    one.numbers = object.at("numbers").get<std::string>();
    for (const Json& quantity : object.at("quantities")) one.quantities.push_back(quantityIn(quantity));
    return one;
}

Json jsonOf(const domain::AssessmentEntry& one) {
    return {{"assessment_entry", one.id.value},
            {"on", base::isoDate(one.on)},
            {"points", pointsJson(one.points)},
            {"reason", one.reason},
            {"evidence", one.evidence}};
}

Json jsonOf(const Scoreboard& board, const UnitScore& one) {
    Json indicators = Json::array();
    for (const IndicatorScore& score : one.indicators) indicators.push_back(jsonOf(score, board.sheet.indicators[score.place]));
    Json entries = Json::array();
    for (const domain::AssessmentEntry& entry : one.entries) entries.push_back(jsonOf(entry));
    return {{"unit", one.name},
            {"key", one.unit.value},
            {"system", one.system},
            {"rank", one.rank == 0 ? Json(nullptr) : Json(one.rank)},
            {"score", pointsJson(one.score)},
            {"grade", one.grade},
            {"tasks", jsonOf(one.tasks)},
            {"judged", pointsJson(one.judged)},
            {"judged_full", pointsJson(one.full)},
            {"by_indicators", pointsJson(one.byIndicators)},
            {"extras", pointsJson(one.extras)},
            {"by_hand", pointsJson(one.byHand)},
            {"indicators", std::move(indicators)},
            {"entries", std::move(entries)}};
}

UnitScore unitIn(const Json& object, const domain::AssessmentSheet& sheet, domain::AssessedRole role) {
    UnitScore one;
    one.name = object.at("unit").get<std::string>();
    one.unit = domain::UnitId(object.at("key").get<std::int64_t>());
    one.system = object.at("system").get<std::string>();
    one.rank = object.at("rank").is_null() ? 0 : object.at("rank").get<int>();
    one.score = maybePointsIn(object, "score");
    one.grade = object.at("grade").get<std::string>();
    one.tasks = quantityIn(object.at("tasks"));
    one.judged = pointsIn(object, "judged");
    one.full = pointsIn(object, "judged_full");
    one.byIndicators = pointsIn(object, "by_indicators");
    one.extras = pointsIn(object, "extras");
    one.byHand = pointsIn(object, "by_hand");
    for (const Json& score : object.at("indicators")) one.indicators.push_back(scoreIn(score, sheet.indicators.size()));
    for (const Json& row : object.at("entries")) {
        domain::AssessmentEntry& entry = one.entries.emplace_back();
        entry.id = domain::AssessmentEntryId(row.at("assessment_entry").get<std::int64_t>());
        entry.sheet = sheet.id;
        entry.unit = one.unit;
        entry.role = role;
        entry.on = dateIn(row, "on");
        entry.points = pointsIn(row, "points");
        entry.reason = row.at("reason").get<std::string>();
        entry.evidence = row.at("evidence").get<std::string>();
    }
    return one;
}

Json jsonOf(const domain::AssessmentSheet& sheet) {
    Json indicators = Json::array();
    for (const domain::Indicator& one : sheet.indicators) {
        indicators.push_back({{"name", one.name},
                              {"role", code(one.role)},
                              {"scale", code(one.scale)},
                              {"formula", one.formula},
                              {"points", pointsJson(one.full)},
                              {"note", one.note}});
    }
    Json grades = Json::array();
    for (const domain::Grade& one : sheet.grades) grades.push_back({{"name", one.name}, {"from", pointsJson(one.from)}});
    return {{"name", sheet.name},
            {"key", sheet.id.value},
            {"session_key", sheet.session.value},
            {"version", sheet.version},
            {"source", sheet.source},
            {"note", sheet.note},
            {"minimum_tasks", sheet.minimumTasks},
            {"total", code(sheet.total)},
            {"unjudged", code(sheet.unjudged)},
            {"indicators", std::move(indicators)},
            {"grades", std::move(grades)}};
}

domain::AssessmentSheet sheetIn(const Json& object) {
    domain::AssessmentSheet sheet;
    sheet.name = object.at("name").get<std::string>();
    sheet.id = domain::AssessmentSheetId(object.at("key").get<std::int64_t>());
    sheet.session = domain::SessionId(object.at("session_key").get<std::int64_t>());
    sheet.version = object.at("version").get<int>();
    sheet.source = object.at("source").get<std::string>();
    sheet.note = object.at("note").get<std::string>();
    sheet.minimumTasks = object.at("minimum_tasks").get<int>();
    sheet.total = codeIn<domain::TotalRule>(object, "total");
    sheet.unjudged = codeIn<domain::UnjudgedRule>(object, "unjudged");
    for (const Json& row : object.at("indicators")) {
        domain::Indicator& one = sheet.indicators.emplace_back();
        one.name = row.at("name").get<std::string>();
        one.role = codeIn<domain::AssessedRole>(row, "role");
        one.scale = codeIn<domain::IndicatorScale>(row, "scale");
        one.formula = row.at("formula").get<std::string>();
        one.full = pointsIn(row, "points");
        one.note = row.at("note").get<std::string>();
    }
    for (const Json& row : object.at("grades")) sheet.grades.push_back({row.at("name").get<std::string>(), pointsIn(row, "from")});
    return sheet;
}

}  // namespace

std::string boardAsJson(const Scoreboard& board) {
    Json lists = Json::array();
    for (const ScoreList& list : board.lists) {
        Json object{{"role", code(list.role)}, {"full", pointsJson(list.full)}, {"ranked", Json::array()}, {"too_few", Json::array()}};
        for (const UnitScore& one : list.ranked) object["ranked"].push_back(jsonOf(board, one));
        for (const UnitScore& one : list.tooFew) object["too_few"].push_back(jsonOf(board, one));
        lists.push_back(std::move(object));
    }
    return Json{
        {"sheet", jsonOf(board.sheet)}, {"session", board.sessionName}, {"as_of", base::isoDate(board.asOf)}, {"lists", std::move(lists)}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<Scoreboard> boardFromJson(const std::string& text) {
    try {
        const Json object = Json::parse(text);
        Scoreboard board;
        board.sheet = sheetIn(object.at("sheet"));
        board.sessionName = object.at("session").get<std::string>();
        board.asOf = dateIn(object, "as_of");
        for (const Json& row : object.at("lists")) {
            ScoreList& list = board.lists.emplace_back();
            list.role = codeIn<domain::AssessedRole>(row, "role");
            list.full = pointsIn(row, "full");
            for (const Json& one : row.at("ranked")) list.ranked.push_back(unitIn(one, board.sheet, list.role));
            for (const Json& one : row.at("too_few")) list.tooFew.push_back(unitIn(one, board.sheet, list.role));
        }
        return board;
    } catch (const std::exception& problem) {
        return base::failure(base::Error("register-damaged", "", "storage").with("detail", problem.what()));
    }
}

}  // namespace huying::app
