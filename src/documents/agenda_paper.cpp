// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/agenda_paper.h"

namespace huying::documents {

namespace {

using app::ParagraphStyle;

std::string matterOf(const app::Agenda& agenda, const app::AgendaEntry& entry) { return app::agendaMatter(entry, agenda.paperWords); }

}  // namespace

app::Paper agendaPaper(const app::Agenda& agenda) {
    app::Paper paper;
    paper.title = "代表建议办理日程";
    paper.parts.emplace_back(app::PaperTitle{paper.title, ""});
    paper.parts.emplace_back(app::PaperParagraph{
        ParagraphStyle::subtitle, "（" + base::paperDate(agenda.query.today) + "，今后" + std::to_string(agenda.query.days) + "天，共" +
                                      std::to_string(agenda.count()) + "项，其中超期" + std::to_string(agenda.overdue()) + "项）"});
    for (const app::AgendaGroup& group : agenda.groups) {
        paper.parts.emplace_back(app::PaperParagraph{ParagraphStyle::annexHeading, agendaHeading(agenda, group, agenda.paperWords) + "（" +
                                                                                       std::to_string(group.entries.size()) + "项）"});
        app::PaperTable table;
        table.columns = {{"编号", 1200}, {"标题", 2844, false}, {"承办单位", 1450, false}, {"事项", 950}, {"期限", 1400}, {"天数", 1000}};
        for (const app::AgendaEntry& entry : group.entries) {
            app::PaperRow& row = table.rows.emplace_back();
            row.cells = {entry.address,
                         entry.title,
                         agendaUnit(entry, agenda.paperWords),
                         matterOf(agenda, entry),
                         base::isoDate(entry.due),
                         agendaDays(agenda, entry, agenda.paperWords)};
            row.isStrong = entry.due < agenda.query.today;
        }
        paper.parts.emplace_back(std::move(table));
    }
    return paper;
}

Table agendaTable(const app::Agenda& agenda) {
    Table table;
    table.name = "办理日程";
    table.columns = {{"组", 22},  {"编号", 12}, {"标题", 48}, {"承办单位", 20}, {"领导", 14}, {"事项", 12}, {"期限", 12, ColumnKind::date},
                     {"天数", 12}};
    for (const app::AgendaGroup& group : agenda.groups) {
        for (const app::AgendaEntry& entry : group.entries) {
            table.rows.push_back({agendaHeading(agenda, group, agenda.paperWords), entry.address, entry.title,
                                  agendaUnit(entry, agenda.paperWords), entry.leader, matterOf(agenda, entry), base::isoDate(entry.due),
                                  agendaDays(agenda, entry, agenda.paperWords)});
        }
    }
    return table;
}

}  // namespace huying::documents
