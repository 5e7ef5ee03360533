// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/returned_text.h"

#include <map>

#include "app/exchange/line_fields.h"
#include "app/exchange/line_text.h"

namespace huying::cli {

using app::ReturnVerdict;

namespace {

Json errorsJson(const base::Errors& errors, const app::Words& words) {
    Json list = Json::array();
    for (const base::Error& error : errors) {
        Json json = toJson(error, words);
        for (const auto& [name, value] : error.arguments) {
            if (name == "column" || name == "value") json[name] = value;
        }
        list.push_back(std::move(json));
    }
    return list;
}

Json lineJson(const app::ReturnedLine& line, const app::LineJudgement& judged, const Console& console) {
    Json json{{"page", line.place.page}, {"row", line.place.number}, {"case", line.caseAddress}, {"title", judged.title}};
    json["command"] = line.request ? Json(std::string(app::commandName(line.request->command))) : Json(nullptr);
    json["on"] = line.request ? orNull(line.request->date.on) : Json(nullptr);
    json["text"] = app::saidText(line, console.registerWords());
    const auto& recorded = judged.request ? judged.request : line.request;
    json["fields"] = listOf(recorded ? app::saidFields(*recorded, console.registerWords()) : std::vector<app::SaidField>(),
                            [](const app::SaidField& field) { return Json{{"label", field.label}, {"value", field.value}}; });
    json["changes"] = listOf(judged.changes, [&](const app::ChangedValue& change) {
        return Json{{"table", change.table},
                    {"column", change.column},
                    {"label", console.registerWords().text("column." + change.column)},
                    {"old", change.before},
                    {"new", change.now}};
    });
    json["verdict"] = base::codeOf(judged.verdict);
    json["verdict_label"] = console.registerWords().label(judged.verdict);
    json["proposed"] = judged.isProposed;
    json["may_be_chosen"] = judged.mayBeChosen;
    json["reasons"] = errorsJson(judged.reasons, console.words());
    json["notices"] = toJson(judged.notices, console.words());
    return json;
}

void appendReasons(std::string& text, const base::Errors& errors, const app::Words& words) {
    for (const base::Error& error : errors) text += "\t\t" + words.sentence(error) + "\n";
}

}  // namespace

Json exchangeJson(const app::Exchange& exchange) {
    return {{"kind", base::codeOf(exchange.kind)},
            {"number", exchange.number},
            {"sent_on", base::isoDate(exchange.sentOn)},
            {"sent_by", exchange.sentBy},
            {"cases", exchange.cases.size()},
            {"returns", listOf(exchange.returns, [](const app::ExchangeReturn& back) {
                 return Json{{"on", base::isoDate(back.on)}, {"by", back.by},           {"file", back.file},
                             {"lines", back.lines},          {"applied", back.applied}, {"taken_back", back.isTakenBack}};
             })}};
}

Json leftJson(const app::LeftLine& left) {
    const auto& aside = left.line->laidAside;
    return {{"line", app::lineName(*left.line)},
            {"laid_aside", aside ? Json{{"on", base::isoDate(aside->on)}, {"by", aside->by}, {"reason", aside->reason}} : Json(nullptr)},
            {"kind", base::codeOf(left.exchange->kind)},
            {"number", left.exchange->number},
            {"return_number", left.back->number > 0 ? Json(left.back->number) : Json(nullptr)},
            {"on", base::isoDate(left.back->on)},
            {"file", left.back->file},
            {"case", left.line->caseAddress},
            {"text", left.line->said},
            {"reason", left.line->leftBecause}};
}

Json worksJson(const std::vector<app::ReturnedWork>& works, const app::ReturnPreview& preview, const Console& console) {
    Json files = Json::array();
    std::map<ReturnVerdict, int> counts;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const app::WorkJudgement& judged = preview.works[i];
        Json file{{"file", works[i].file}};
        file["unit"] = judged.unit ? Json(judged.unit->displayName()) : Json(nullptr);
        file["exchange"] = judged.exchange ? exchangeJson(*judged.exchange) : Json(nullptr);
        file["return_number"] = works[i].taken ? Json(works[i].taken->number) : Json(nullptr);
        file["faults"] = toJson(judged.faults, console.words());
        file["remarks"] = toJson(judged.remarks, console.words());
        file["lines"] = Json::array();
        for (std::size_t line = 0; line < judged.lines.size(); ++line) {
            file["lines"].push_back(lineJson(works[i].lines[line], judged.lines[line], console));
            ++counts[judged.lines[line].verdict];
        }
        files.push_back(std::move(file));
    }
    Json json{{"files", files}};
    for (const auto& [verdict, code] : base::EnumCodes<ReturnVerdict>::values) json["counts"][std::string(code)] = counts[verdict];
    return json;
}

std::string worksText(const std::vector<app::ReturnedWork>& works, const app::ReturnPreview& preview, const Console& console) {
    const app::Words& words = console.words();
    std::string text;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const app::WorkJudgement& judged = preview.works[i];
        text += works[i].file;
        if (judged.unit) text += "\t" + judged.unit->displayName();
        if (judged.exchange) text += "\t" + app::returnText(works[i], *judged.exchange, words);
        text += "\n";
        appendReasons(text, judged.faults, words);
        appendReasons(text, judged.remarks, words);
        for (std::size_t line = 0; line < judged.lines.size(); ++line) {
            const app::ReturnedLine& given = works[i].lines[line];
            text += tabbedLines({{words.label(judged.lines[line].verdict), app::placeText(given.place, words),
                                  given.caseAddress + (judged.lines[line].title.empty() ? "" : " " + judged.lines[line].title),
                                  app::saidText(given, words)}});
            const std::string changes = app::changesText(judged.lines[line].changes, words);
            if (!changes.empty()) text += "\t\t" + changes + "\n";
            appendReasons(text, judged.lines[line].reasons, words);
            appendReasons(text, judged.lines[line].notices, words);
        }
    }
    return text;
}

bool isClean(const app::ReturnPreview& preview) {
    for (const app::WorkJudgement& work : preview.works) {
        if (!work.faults.empty() || work.count(ReturnVerdict::refused) + work.count(ReturnVerdict::conflict) > 0) return false;
        for (const app::LineJudgement& line : work.lines) {
            if (line.mayBeChosen && !line.isProposed && line.verdict == ReturnVerdict::late) return false;
        }
    }
    return true;
}

}  // namespace huying::cli
