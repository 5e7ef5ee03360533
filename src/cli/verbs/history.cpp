// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/history_text.h"

#include "app/ports/read_snapshot.h"
#include "app/queries/case_view.h"
#include "app/rights/viewer.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

namespace {

// Of a suggestion, or of a paper before it is one.
template <class Id>
ExitCode printHistory(const Task& task, Id id, const std::vector<app::HistoryEntry>& entries) {
    if (task.arguments.format == "json") {
        Json list = Json::array();
        for (const app::HistoryEntry& entry : entries) list.push_back(toJson(entry));
        return task.console.deliver(printed({{"entries", list}}));
    }
    // Nothing printed would look as if nothing had been recorded.
    const bool isOwnAlone = task.store.reader().viewer().conditionOf(app::Deed::readHistory) == app::Condition::ownEntries;
    if (isOwnAlone && entries.empty()) task.console.complain(base::Error("history-own-alone", "case", "rights"));
    std::string text;
    for (const app::HistoryText& entry : app::historyInWords(task.store.reader(), id, task.console.words())) {
        text += std::to_string(entry.entry) + "  " + entry.at + "  " + entry.actor + "  " + entry.what + "\n";
        for (const std::string& line : entry.lines) text += "    " + base::replacedAll(line, "\n", " ") + "\n";
    }
    return task.console.deliver(text);
}

}  // namespace

ExitCode runHistory(const Task& task) {
    app::RegisterReader& reader = task.store.reader();
    const app::ReadSnapshot moment(reader);
    const auto complain = [&](const base::Error& error) {
        task.console.complain(error);
        return ExitCode::refused;
    };
    if (domain::parseSubmissionAddress(task.arguments.caseAddress)) {
        const auto id = app::findSubmission(reader, task.arguments.caseAddress);
        return id ? printHistory(task, *id, reader.historyOfSubmission(*id)) : complain(id.error());
    }
    const auto id = app::findCase(reader, task.arguments.caseAddress);
    return id ? printHistory(task, *id, reader.historyOfCase(*id)) : complain(id.error());
}

}  // namespace huying::cli
