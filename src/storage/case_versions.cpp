// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/case_versions.h"

#include <algorithm>
#include <array>
#include <string>
#include <type_traits>

#include "storage/query.h"

namespace huying::storage {

namespace {

using Versions = app::CaseVersions;
using Note = void (*)(Versions& versions, std::int64_t row, std::int64_t entry);

// A row is as new as the newest of what belongs to it.
template <auto Member>
void note(Versions& versions, std::int64_t row, std::int64_t entry) {
    auto& known = versions.*Member;
    using Id = typename std::remove_reference_t<decltype(known)>::key_type;
    std::int64_t& newest = known[Id(row)];
    newest = std::max(newest, entry);
}

// A table of a case, the column that says to which row of the case its rows belong, and where their versions stand.
struct Source {
    const char* table;
    const char* row;
    Note note;
};

constexpr std::array sources{
    Source{"unit_plan", "id", note<&Versions::planVersions>},
    Source{"planned_unit", "unit_plan_id", note<&Versions::planVersions>},
    Source{"consultation", "id", note<&Versions::consultationVersions>},
    Source{"commitment", "id", note<&Versions::commitmentVersions>},
    Source{"commitment_step", "commitment_id", note<&Versions::commitmentVersions>},
    Source{"second_reply", "id", note<&Versions::secondReplyVersions>},
    Source{"extension", "id", note<&Versions::extensionVersions>},
    Source{"task", "id", note<&Versions::taskVersions>},
    Source{"receipt", "task_id", note<&Versions::taskVersions>},
    Source{"reply", "id", note<&Versions::replyVersions>},
    Source{"feedback", "id", note<&Versions::feedbackVersions>},
    Source{"completion", "id", note<&Versions::completionVersions>},
    Source{"contact", "id", note<&Versions::contactVersions>},
    Source{"joint_opinion", "id", note<&Versions::jointOpinionVersions>},
    Source{"return_request", "id", note<&Versions::returnRequestVersions>},
    Source{"progress_note", "id", note<&Versions::progressVersions>},
    Source{"delivery", "id", note<&Versions::deliveryVersions>},
    Source{"sent_back_delivery", "delivery_id", note<&Versions::deliveryVersions>},
    Source{"urging", "id", note<&Versions::urgingVersions>},
    Source{"rating_meeting", "id", note<&Versions::meetingVersions>},
    Source{"countersign", "id", note<&Versions::countersignVersions>},
    Source{"clock_pause", "id", note<&Versions::clockPauseVersions>},
    Source{"coordination", "id", note<&Versions::coordinationVersions>},
    Source{"coordination_unit", "coordination_id", note<&Versions::coordinationVersions>},
    Source{"publication", "id", note<&Versions::publicationVersions>},
    Source{"look_back_line", "id", note<&Versions::lookBackVersions>},
    Source{"look_back_answer", "look_back_line_id", note<&Versions::lookBackVersions>},
    Source{"look_back_finding", "look_back_line_id", note<&Versions::lookBackVersions>},
};

const std::string& statement() {
    static const std::string sql = [] {
        std::string text;
        for (std::size_t place = 0; place < sources.size(); ++place) {
            const std::string table = sources[place].table;
            text += (place == 0 ? "SELECT " : " UNION ALL SELECT ") + std::to_string(place) + ", t." + sources[place].row +
                    ", ifnull(v.entry, 0) FROM " + table + " t LEFT JOIN row_version v ON v.table_name = '" + table +
                    "' AND v.row_id = t.id WHERE t.suggestion_id IN (?1, ?2)";
        }
        return text;
    }();
    return sql;
}

}  // namespace

Versions readCaseVersions(Connection& connection, domain::SuggestionId id, domain::SuggestionId main) {
    Versions versions;
    Query query(connection, statement());
    query.bind(id, main ? main : id);
    while (query.next()) sources.at(query.get<std::size_t>(0)).note(versions, query.get<std::int64_t>(1), query.get<std::int64_t>(2));
    return versions;
}

}  // namespace huying::storage
