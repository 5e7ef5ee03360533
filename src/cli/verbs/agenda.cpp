// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/agenda.h"

#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "documents/agenda_paper.h"
#include "documents/report_docx.h"
#include "documents/table_writer.h"

namespace huying::cli {

namespace {

base::Result<app::AgendaQuery> queryOf(const Task& task) {
    app::AgendaQuery query;
    query.today = task.today;
    query.days = task.arguments.days.value_or(query.days);
    const auto by = base::fromCode<app::AgendaBy>(task.arguments.by);
    if (!by) return base::failure(base::Error("bad-option", "by", "format").with("value", "--by " + task.arguments.by));
    query.by = *by;
    const auto unit = unitOf(task);
    if (!unit) return base::failure(unit.error());
    query.unit = *unit;
    const auto session = sessionOf(task);
    if (!session) return base::failure(session.error());
    query.session = *session;
    return query;
}

Json toJson(const app::Agenda& agenda, const app::Words& words) {
    Json groups = Json::array();
    for (const app::AgendaGroup& group : agenda.groups) {
        Json entries = Json::array();
        for (const app::AgendaEntry& entry : group.entries) {
            entries.push_back({{"case", entry.paper ? Json(nullptr) : Json(entry.address)},
                               {"submission", entry.paper ? Json(entry.address) : Json(nullptr)},
                               {"title", entry.title},
                               {"awaited", base::codeOf(entry.kind)},
                               {"assignment", entry.isAssignment},
                               {"round", entry.matter.round == 0 ? Json(nullptr) : Json(entry.matter.round)},
                               {"unit", entry.unit.empty() ? Json(nullptr) : Json(entry.unit)},
                               {"leader", entry.leader.empty() ? Json(nullptr) : Json(entry.leader)},
                               {"due_on", base::isoDate(entry.due)},
                               {"days_left", (entry.due - agenda.query.today).count()}});
        }
        groups.push_back({{"label", agendaHeading(agenda, group, words)},
                          {"overdue", group.isOverdue},
                          {"from", orNull(group.from)},
                          {"to", orNull(group.to)},
                          {"entries", entries}});
    }
    return {{"today", base::isoDate(agenda.query.today)},
            {"days", agenda.query.days},
            {"by", base::codeOf(agenda.query.by)},
            {"total", agenda.count()},
            {"overdue", agenda.overdue()},
            {"groups", groups}};
}

std::string asText(const app::Agenda& agenda, const app::Words& words) {
    std::string text;
    for (const app::AgendaGroup& group : agenda.groups) {
        text += agendaHeading(agenda, group, words) + "\n";
        for (const app::AgendaEntry& entry : group.entries) {
            text += "  " +
                    base::joined({entry.address, base::replacedAll(entry.title, "\n", " "), agendaUnit(entry, words),
                                  app::agendaMatter(entry, words), base::isoDate(entry.due), agendaDays(agenda, entry, words)},
                                 "\t") +
                    "\n";
        }
    }
    return text;
}

}  // namespace

ExitCode runAgenda(const Task& task) {
    const auto query = queryOf(task);
    if (!query) {
        task.console.complain(query.error());
        return exitCodeOf(query.error());
    }
    const std::string& format = task.arguments.format;
    const bool isText = format == "text";
    const app::Words& words = isText ? task.console.words() : task.console.registerWords();
    const app::Agenda agenda = app::readAgenda(task.store.reader(), *query, words);
    if (isText) return task.console.deliver(asText(agenda, words));
    if (format == "json") return task.console.deliver(printed(toJson(agenda, words)));
    const auto bytes =
        format == "xlsx" ? documents::tableAsXlsx(documents::agendaTable(agenda)) : documents::paperAsDocx(documents::agendaPaper(agenda));
    if (bytes) return task.console.deliver(*bytes);
    task.console.complain(bytes.error());
    return exitCodeOf(bytes.error());
}

}  // namespace huying::cli
