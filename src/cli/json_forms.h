// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "app/queries/case_view.h"
#include "app/questions/history.h"
#include "app/words/words.h"
#include "base/result.h"

// The JSON shapes of the command line contract (design §7, docs/cli.md).
namespace huying::cli {

using Json = nlohmann::ordered_json;

Json toJson(const base::Error& error, const app::Words& words);  // {"field","rule","code","sentence"}
Json toJson(const base::Errors& errors, const app::Words& words);
Json toJson(const app::CaseView& view, const app::Words& labels, const app::Words& words);  // labels, and sentences in `words`
Json toJson(const app::HistoryEntry& entry);
Json toJson(const domain::DueDate& due, const app::Words& words);

// What a case promises, was answered again and met about; into its JSON (json_follow_up.cpp).
void addFollowUp(Json& json, const app::CaseView& view, const app::Words& labels);
// What look-back rounds ask about it, with what was said and found.
void addLookBacks(Json& json, const app::CaseView& view, const app::Words& labels);
// The road of a case to its formal units; into its JSON (json_planning.cpp).
void addPlanning(Json& json, const app::CaseView& view, const app::Words& labels);
Json visitsJson(const domain::CaseFacts& facts, const domain::Task& task);     // the three visits of a unit
Json opinionsJson(const domain::CaseFacts& facts, domain::TaskId task);        // those sent back included

// The photos of an activity, without their bytes.
Json photosJson(const std::map<domain::ActivityId, std::vector<domain::Attachment>>& photos, domain::ActivityId activity);
Json orNull(const std::optional<base::Date>& date);

template <class E>
Json codeOrNull(const std::optional<E>& value) {
    return value ? Json(std::string(base::codeOf(*value))) : Json(nullptr);
}

template <class Rows, class Make>
Json listOf(const Rows& rows, Make make) {
    Json list = Json::array();
    for (const auto& row : rows) list.push_back(make(row));
    return list;
}

// Whether an entry counts, and why not; its version is for `expect`.
template <class Row>
void addVoid(Json& json, const Row& row, std::int64_t version) {
    json["void"] = !row.voidReason.empty();
    json["void_reason"] = row.voidReason;
    json["version"] = version;
}

// One line, invalid bytes replaced, with a line feed.
std::string printed(const Json& json);

}  // namespace huying::cli
