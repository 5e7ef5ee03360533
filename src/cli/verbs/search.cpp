// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/questions/search.h"
#include "app/queries/list_values.h"

#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

namespace {

constexpr int hitsAtFirst = 20;

base::Result<app::SearchQuery> queryOf(const Task& task) {
    app::SearchQuery query;
    query.text = task.arguments.text;
    query.limit = task.arguments.limit.value_or(hitsAtFirst);
    const auto session = sessionOf(task);
    if (!session) return base::failure(session.error());
    query.session = *session;
    return query;
}

std::vector<app::CaseRow> rowsOf(const Task& task, const app::SearchAnswer& answer) {
    std::vector<domain::SuggestionId> ids;
    for (const app::SearchHit& hit : answer.hits) ids.push_back(hit.id);
    return task.store.reader().caseRows(ids);
}

// The text with the places of the words in it, as [first character, number of characters].
Json toJson(const app::SearchMatch& match, const app::Words& words) {
    Json marks = Json::array();
    std::size_t at = 0;
    for (const app::SnippetPart& part : match.parts) {
        const std::size_t length = base::characterCount(part.text);
        if (part.isMatch) marks.push_back({at, length});
        at += length;
    }
    return {{"field", base::codeOf(match.field)}, {"label", words.label(match.field)}, {"text", match.text()}, {"marks", marks}};
}

Json asJson(const app::SearchAnswer& answer, const std::vector<app::CaseRow>& rows, const app::Words& words) {
    Json list = Json::array();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const app::SearchHit& hit = answer.hits[i];
        Json matches = Json::array();
        for (const app::SearchMatch& match : hit.matches) matches.push_back(toJson(match, words));
        list.push_back({{"case", rows[i].address},
                        {"title", app::shownTitle(rows[i], words)},
                        {"lead", app::shownLead(rows[i], words)},
                        {"units", rows[i].units},
                        {"state", base::codeOf(rows[i].state)},
                        {"rank", i + 1},
                        {"reason", base::codeOf(hit.reason)},
                        {"reason_label", words.label(hit.reason)},
                        {"matches", matches}});
    }
    return {{"total", answer.total}, {"more", answer.isMore}, {"rows", list}};
}

std::string asText(const app::SearchAnswer& answer, const std::vector<app::CaseRow>& rows, const app::Words& words) {
    std::string text = words.text("cli.found", {{"count", std::to_string(answer.total) + (answer.isMore ? "+" : "")}}) + "\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += rows[i].address + "\t" + app::shownTitle(rows[i], words) + "\n";
        for (const app::SearchMatch& match : answer.hits[i].matches) {
            if (match.field == app::SearchField::title) continue;
            std::string snippet;
            for (const app::SnippetPart& part : match.parts)
                snippet += part.isMatch ? words.text("cli.match", {{"text", part.text}}) : part.text;
            text += "\t" + words.text("cli.label", {{"label", words.label(match.field)}, {"value", snippet}}) + "\n";
        }
    }
    return text;
}

}  // namespace

ExitCode runSearch(const Task& task) {
    const auto query = queryOf(task);
    if (!query) {
        task.console.complain(query.error());
        return exitCodeOf(query.error());
    }
    const app::SearchAnswer answer = task.store.reader().search(*query);
    const std::vector<app::CaseRow> rows = rowsOf(task, answer);
    return task.console.deliver(task.arguments.format == "json" ? printed(asJson(answer, rows, task.console.registerWords()))
                                                                : asText(answer, rows, task.console.words()));
}

}  // namespace huying::cli
