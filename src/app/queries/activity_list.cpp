// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/activity_list.h"

#include <algorithm>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"

namespace huying::app {

std::vector<ActivityView> viewActivities(RegisterReader& reader, domain::SessionId session) {
    const ReadSnapshot moment(reader);
    std::vector<ActivityView> views;
    for (domain::DeputyActivity& row : reader.deputyActivities(session)) {
        ActivityView view;
        view.activity = std::move(row);
        view.version = reader.deputyActivityVersion(view.activity.id);
        for (const domain::DeputyId id : view.activity.deputies) {
            if (const auto deputy = reader.deputy(id)) view.deputies.push_back(deputy->described());
        }
        view.pieces = reader.caseRows(reader.casesFromActivity(view.activity.id));
        std::stable_sort(view.pieces.begin(), view.pieces.end(), [](const CaseRow& left, const CaseRow& right) {
            return std::tuple(left.term, left.sessionNumber, left.kind, left.serial) <
                   std::tuple(right.term, right.sessionNumber, right.kind, right.serial);
        });
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace huying::app
