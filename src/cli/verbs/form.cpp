// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <map>

#include "app/exchange/line_text.h"
#include "app/exchange/sent_work.h"
#include "app/rights/viewer.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/file_writer.h"
#include "documents/unit_form.h"

// 填报表: the sheet that goes out to units, and what comes back of it.
namespace huying::cli {

namespace {

using app::ReturnVerdict;

base::Error badOption(const std::string& value) { return base::Error("bad-option", "", "format").with("value", value); }

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

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

ExitCode listUnits(const Task& task) {
    const std::vector<app::UnitWork> rows = app::unitsWithWork(task.store.reader());
    if (task.arguments.format == "json") {
        return task.console.deliver(printed({{"units", listOf(rows, [](const app::UnitWork& row) {
                                                  return Json{{"unit", row.unit.displayName()},
                                                              {"open_tasks", row.openTasks},
                                                              {"exchanges", listOf(row.exchanges, exchangeJson)}};
                                              })}}));
    }
    std::vector<std::vector<std::string>> lines;
    for (const app::UnitWork& row : rows) {
        const std::string last = row.exchanges.empty() ? std::string() : app::exchangeText(row.exchanges.front(), task.console.words());
        lines.push_back({row.unit.displayName(), std::to_string(row.openTasks), last});
    }
    return task.console.deliver(tabbedLines(lines));
}

base::Result<std::vector<domain::UnitId>> unitsToSend(const Task& task) {
    if (task.arguments.all == !task.arguments.unit.empty()) return base::failure(badOption("--unit, --all"));
    const auto unit = unitOf(task);
    if (!unit) return base::failure(unit.error());
    if (*unit) return std::vector<domain::UnitId>{**unit};
    std::vector<domain::UnitId> units;
    for (const app::UnitWork& row : app::unitsWithWork(task.store.reader())) {
        if (row.openTasks > 0) units.push_back(row.unit.id);
    }
    return units;
}

ExitCode exportForms(const Task& task) {
    if (!task.console.isToFile()) return refuse(task, badOption("--output DIR"));
    const auto units = unitsToSend(task);
    if (!units) return refuse(task, units.error());
    const std::filesystem::path folder = task.arguments.output;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        if (const auto made = documents::makeNewFolder(folder); !made) return refuse(task, made.error());
    }
    Json files = Json::array();
    std::string text;
    ExitCode code = ExitCode::done;
    for (const domain::UnitId unit : *units) {
        const auto sent = documents::sendUnitForm(task.store, unit, folder, actorOf(task.arguments), task.today);
        if (!sent) {
            code = refuse(task, sent.error());
            break;
        }
        files.push_back(
            {{"unit", sent->unit.displayName()}, {"file", sent->file.string()}, {"number", sent->exchange.number}, {"tasks", sent->tasks}});
        text += sent->file.string() + "\n";
    }
    const ExitCode printedCode = task.console.print(task.arguments.format == "json" ? printed({{"files", files}}) : text);
    return code == ExitCode::done ? printedCode : code;
}

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
    json["verdict"] = base::codeOf(judged.verdict);
    json["verdict_label"] = console.registerWords().label(judged.verdict);
    json["proposed"] = judged.isProposed;
    json["may_be_chosen"] = judged.mayBeChosen;
    json["reasons"] = errorsJson(judged.reasons, console.words());
    json["notices"] = toJson(judged.notices, console.words());
    return json;
}

Json worksJson(const std::vector<app::ReturnedWork>& works, const app::ReturnPreview& preview, const Console& console) {
    Json files = Json::array();
    std::map<ReturnVerdict, int> counts;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const app::WorkJudgement& judged = preview.works[i];
        Json file{{"file", works[i].file}};
        file["unit"] = judged.unit ? Json(judged.unit->displayName()) : Json(nullptr);
        file["exchange"] = judged.exchange ? exchangeJson(*judged.exchange) : Json(nullptr);
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

void appendReasons(std::string& text, const base::Errors& errors, const app::Words& words) {
    for (const base::Error& error : errors) text += "\t\t" + words.sentence(error) + "\n";
}

std::string worksText(const std::vector<app::ReturnedWork>& works, const app::ReturnPreview& preview, const Console& console) {
    const app::Words& words = console.words();
    std::string text;
    for (std::size_t i = 0; i < works.size(); ++i) {
        const app::WorkJudgement& judged = preview.works[i];
        text += works[i].file;
        if (judged.unit) text += "\t" + judged.unit->displayName();
        if (judged.exchange) text += "\t" + app::exchangeText(*judged.exchange, words);
        text += "\n";
        appendReasons(text, judged.faults, words);
        appendReasons(text, judged.remarks, words);
        for (std::size_t line = 0; line < judged.lines.size(); ++line) {
            const app::ReturnedLine& given = works[i].lines[line];
            text += tabbedLines({{words.label(judged.lines[line].verdict), app::placeText(given.place, words), given.caseAddress,
                                  app::saidText(given, words)}});
            appendReasons(text, judged.lines[line].reasons, words);
            appendReasons(text, judged.lines[line].notices, words);
        }
    }
    return text;
}

// Nothing that a person would have to look at.
bool isClean(const app::ReturnPreview& preview) {
    for (const app::WorkJudgement& work : preview.works) {
        if (!work.faults.empty() || work.count(ReturnVerdict::refused) + work.count(ReturnVerdict::conflict) > 0) return false;
        for (const app::LineJudgement& line : work.lines) {
            if (line.mayBeChosen && !line.isProposed && line.verdict == ReturnVerdict::late) return false;
        }
    }
    return true;
}

ExitCode takeBack(const Task& task, bool isApplied) {
    const Arguments& arguments = task.arguments;
    if (arguments.files.empty()) return refuse(task, base::Error("missing-argument", "", "required").with("value", "FILES"));
    const auto works = documents::readUnitForms({arguments.files.begin(), arguments.files.end()}, task.store.reader());
    if (!works) return refuse(task, works.error());
    const std::string actor = actorOf(arguments);
    app::ReturnPreview preview = app::previewReturnedWork(task.store, *works, actor, task.today);
    if (preview.failure) return refuse(task, *preview.failure);
    const bool clean = isClean(preview);
    const std::vector<app::ChosenLine> chosen = app::proposedLines(preview);
    const bool isTaken = isApplied && (clean || (arguments.skipRefused && !chosen.empty()));
    app::ReturnReceipt receipt;
    if (isTaken) {
        receipt = app::applyReturnedWork(task.store, *works, chosen, actor, task.today);
        if (receipt.judged.failure) return refuse(task, *receipt.judged.failure);
        preview = receipt.judged;
    }
    ExitCode delivered = ExitCode::done;
    if (arguments.format == "json") {
        Json json = worksJson(*works, preview, task.console);
        json["written"] = receipt.isWritten;
        json["applied"] = receipt.applied;
        json["entry"] = receipt.entry ? Json(*receipt.entry) : Json(nullptr);
        delivered = task.console.deliver(printed(json));
    } else {
        std::string text = worksText(*works, preview, task.console);
        if (isApplied) {
            text += task.console.words().text(receipt.isWritten ? "exchange.applied" : "exchange.nothing_written",
                                              {{"count", std::to_string(receipt.applied)}}) +
                    "\n";
        }
        delivered = task.console.deliver(text);
    }
    if (delivered != ExitCode::done) return delivered;
    return (isApplied ? receipt.isWritten : clean) ? ExitCode::done : ExitCode::refused;
}

}  // namespace

ExitCode runForm(const Task& task) {
    const std::string& action = task.arguments.action;
    const bool isOut = action == "export";
    const bool isIn = action == "preview" || action == "apply";
    if (!isOut && !isIn && action != "list") return refuse(task, badOption("form " + action));
    const app::Deed deed = isOut ? app::Deed::sendWork : isIn ? app::Deed::takeWorkBack : app::Deed::readCases;
    if (const auto reason = app::reasonAgainst(task.store.reader().viewer(), deed)) return refuse(task, *reason);
    if (action == "list") return listUnits(task);
    return isOut ? exportForms(task) : takeBack(task, action == "apply");
}

}  // namespace huying::cli
