// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/papers/deputy_paper.h"
#include "app/papers/deputy_record.h"
#include "app/queries/directory_lookup.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/deputy_page.h"
#include "documents/deputy_pages.h"
#include "documents/report_docx.h"

// A deputy's record, and the pages of all deputies in a folder.
namespace huying::cli {

namespace {

base::Error badOption(const std::string& option, const std::string& value) {
    return base::Error("bad-option", option, "format").with("value", value);
}

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

Json unitJson(const app::DeputyUnit& unit, int term, const app::Words& labels) {
    return {{"unit", unit.name},
            {"role", base::codeOf(unit.role)},
            {"role_label", labels.label(unit.role)},
            {"round", unit.round},
            {"assigned_on", orNull(unit.assignedOn)},
            {"due_on", orNull(unit.dueOn)},
            {"open", unit.isOpen},
            {"done_on", orNull(unit.doneOn)},
            {"days_late", unit.daysLate},
            {"result_class", codeOrNull(unit.resultClass)},
            {"result_class_label", labels.classLabel(term, unit.resultClass)},
            {"document_number", unit.documentNumber},
            {"owed", unit.isOwed},
            {"delivered_by", codeOrNull(unit.deliveredBy)},
            {"delivered_on", orNull(unit.deliveredOn)}};
}

Json pieceJson(const app::DeputyPiece& piece, base::Date today, const app::Words& labels) {
    Json json{{"case", piece.address},
              {"title", piece.title},
              {"session", piece.sessionName},
              {"signed", piece.isSigned},
              {"order", piece.order},
              {"lead", piece.lead},
              {"co_signers", piece.coSigners},
              {"category", piece.category},
              {"registered_on", orNull(piece.registeredOn)},
              {"merged_into", piece.mainAddress.empty() ? Json(nullptr) : Json(piece.mainAddress)},
              {"state", base::codeOf(piece.state)},
              {"state_label", labels.label(piece.state)},
              {"replied", piece.isReplied},
              {"completed_on", orNull(piece.completedOn)},
              {"result_class", codeOrNull(piece.resultClass)},
              {"next_step", piece.nextStep.empty() ? Json(nullptr) : Json(piece.nextStep)},
              {"next_due_on", orNull(piece.nextDueOn)},
              {"days_left", piece.nextDueOn ? Json((*piece.nextDueOn - today).count()) : Json(nullptr)},
              {"awaits_rating", piece.awaitsRating},
              {"first_rating", codeOrNull(piece.firstRating())},
              {"last_rating", codeOrNull(piece.lastRating())}};
    json["units"] = listOf(piece.units, [&](const app::DeputyUnit& unit) { return unitJson(unit, piece.term, labels); });
    json["contacts"] = listOf(piece.contacts, [&](const app::DeputyContact& row) {
        return Json{{"on", orNull(row.on)},         {"unit", row.unit},   {"phase", base::codeOf(row.phase)},
                    {"way", base::codeOf(row.way)}, {"place", row.place}, {"opinion", row.opinion}};
    });
    json["ratings"] = listOf(piece.ratings, [&](const app::DeputyRating& row) {
        return Json{{"round", row.round},
                    {"unit", row.unit},
                    {"on", orNull(row.on)},
                    {"process", codeOrNull(row.process)},
                    {"result", codeOrNull(row.result)},
                    {"comment", row.comment}};
    });
    json["promises"] = listOf(piece.promises, [&](const app::DeputyPromise& row) {
        return Json{{"number", row.number},
                    {"unit", row.unit},
                    {"text", row.text},
                    {"due_on", orNull(row.dueOn)},
                    {"state", base::codeOf(row.state)},
                    {"settled_on", orNull(row.settledOn)},
                    {"days_late", row.daysLate}};
    });
    json["activities"] = listOf(piece.activities, [&](const app::PieceActivity& row) {
        return Json{{"kind", base::codeOf(row.kind)}, {"on", base::isoDate(row.on)}, {"place", row.place}};
    });
    json["deputy_activity"] = piece.originName.empty() ? Json(nullptr) : Json(piece.originName);
    return json;
}

Json recordJson(const app::DeputyRecord& record, const app::Words& labels) {
    const domain::Deputy& deputy = record.deputy;
    Json json{{"deputy",
               {{"name", deputy.name},
                {"delegation", deputy.delegationName},
                {"certificate", deputy.certificate},
                {"term", deputy.term},
                {"ended_on", orNull(deputy.validTo)},
                {"to_be_checked", deputy.toBeChecked},
                {"former_delegations", listOf(deputy.formerDelegations,
                                              [](const domain::FormerDelegation& former) {
                                                  return Json{{"delegation", former.name}, {"to", base::isoDate(former.validTo)}};
                                              })}}},
              {"as_of", base::isoDate(record.today)}};
    json["figures"] = listOf(record.figures(), [&](const app::DeputyFigure& figure) {
        Json one{{"key", base::codeOf(figure.kind)},
                 {"label", labels.label(figure.kind)},
                 {"count", figure.count},
                 {"pieces", listOf(figure.pieces, [&](std::size_t place) { return Json(record.pieces[place].address); })}};
        if (figure.kind == app::DeputyFigureKind::returned) one["base"] = figure.base;
        return one;
    });
    json["pieces"] = listOf(record.pieces, [&](const app::DeputyPiece& piece) { return pieceJson(piece, record.today, labels); });
    json["papers"] = listOf(record.papers, [](const app::DeputyPaper& row) {
        return Json{{"paper", row.address},
                    {"title", row.title},
                    {"submitted_on", base::isoDate(row.submittedOn)},
                    {"state", base::codeOf(row.state)}};
    });
    json["talks"] = listOf(record.talks, [](const app::DeputyTalk& row) {
        return Json{{"unit", row.unit},
                    {"matter", row.matter},
                    {"raised_on", base::isoDate(row.raisedOn)},
                    {"state", base::codeOf(row.state)},
                    {"led_to", row.ledTo.empty() ? Json(nullptr) : Json(row.ledTo)}};
    });
    json["activities"] = listOf(record.attended, [&](const app::AttendedActivity& row) {
        return Json{{"name", row.name},
                    {"kind", base::codeOf(row.kind)},
                    {"kind_label", labels.label(row.kind)},
                    {"began_on", base::isoDate(row.from)},
                    {"finished_on", orNull(row.to)},
                    {"place", row.place},
                    {"pieces", row.pieces}};
    });
    json["left_out"] = record.keptCount();
    json["namesakes"] =
        listOf(record.namesakes, [](const app::NamesakeOfTerm& row) { return Json{{"term", row.term}, {"deputy", row.described}}; });
    return json;
}

std::string asText(const app::DeputyRecord& record, const app::Words& words) {
    std::string text;
    for (const app::PaperPart& part : app::deputyPaper(record, words).parts) {
        if (const auto* title = std::get_if<app::PaperTitle>(&part)) text += title->beginning + title->end + "\n";
        if (const auto* paragraph = std::get_if<app::PaperParagraph>(&part))
            text += (paragraph->style == app::ParagraphStyle::body ? "  " : "") + paragraph->text + "\n";
        if (const auto* table = std::get_if<app::PaperTable>(&part)) {
            std::vector<std::vector<std::string>> rows;
            for (const app::PaperRow& row : table->rows) rows.push_back(row.cells);
            text += tabbedLines(rows);
        }
    }
    for (const app::NamesakeOfTerm& other : record.namesakes)
        text += words.text("deputy_record.namesake", {{"name", other.described}, {"term", std::to_string(other.term)}}) + "\n";
    return text;
}

ExitCode publish(const Task& task, int term, const app::DeputyRecordQuery& query) {
    const Arguments& arguments = task.arguments;
    if (!arguments.deputy.empty() || !arguments.delegation.empty() || !task.console.isToFile())
        return refuse(task, badOption("all", "--all --output DIR"));
    if (arguments.format != "text" && arguments.format != "json") return refuse(task, badOption("format", "--format " + arguments.format));
    if (app::isOfThePast(task.store.readOnly())) return refuse(task, *task.store.readOnly());  // what stands in the folder is newer
    app::RegisterReader& reader = task.store.reader();
    const app::Words& words = task.console.registerWords();
    const app::DeputyRecords records = app::readDeputyRecords(reader, term, query, words);
    const auto done = documents::publishDeputyPages(records, query.today, reader.settings().registerId, arguments.output, words,
                                                    [](std::size_t, std::size_t) { return true; });
    if (!done) return refuse(task, done.error());
    if (records.toBeChecked > 0)
        task.console.complain(base::Error("deputies-to-be-checked", "", "order").with("count", std::to_string(records.toBeChecked)));
    if (arguments.format == "json")
        return task.console.print(printed({{"folder", arguments.output},
                                           {"pages", done->pages},
                                           {"written", done->written},
                                           {"removed", done->removed},
                                           {"to_be_checked", records.toBeChecked}}));
    return task.console.print(task.console.words().text("deputy_record.published", {{"pages", std::to_string(done->pages)},
                                                                                    {"written", std::to_string(done->written)},
                                                                                    {"removed", std::to_string(done->removed)},
                                                                                    {"folder", arguments.output}}) +
                              "\n");
}

}  // namespace

ExitCode runDeputy(const Task& task) {
    const Arguments& arguments = task.arguments;
    app::RegisterReader& reader = task.store.reader();
    const auto asked = sessionOf(task);
    if (!asked) return refuse(task, asked.error());
    const auto session = app::DirectoryLookup(reader).session(arguments.session);
    if (!session) return refuse(task, session.error());
    const app::DeputyRecordQuery query{task.today, *asked};
    if (arguments.all) return publish(task, session->term, query);
    if (arguments.deputy.empty()) return refuse(task, badOption("deputy", "DEPUTY, --all"));
    const auto deputy = app::findDeputy(reader, session->term, arguments.deputy, arguments.delegation);
    if (!deputy) return refuse(task, deputy.error());
    const app::Words& words = arguments.format == "text" ? task.console.words() : task.console.registerWords();
    const auto record = app::readDeputyRecord(reader, *deputy, query, words);
    if (!record) return refuse(task, base::Error("no-such-deputy", "deputy", "known").with("value", arguments.deputy));
    if (arguments.format == "json") return task.console.deliver(printed(recordJson(*record, words)));
    if (arguments.format == "text") return task.console.deliver(asText(*record, words));
    if (arguments.format == "html") return task.console.deliver(documents::deputyPage(*record, words));
    const auto bytes = documents::paperAsDocx(app::deputyPaper(*record, words));
    return bytes ? task.console.deliver(*bytes) : refuse(task, bytes.error());
}

}  // namespace huying::cli
