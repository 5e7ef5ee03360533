// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/activity_list.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/ports/read_snapshot.h"
#include "app/ports/register_reader.h"

namespace huying::app {

namespace {

// Deputies take part in many activities of a session: each is read once.
class Views {
public:
    explicit Views(RegisterReader& reader) : reader_(reader) {}

    ActivityView of(domain::DeputyActivity row) {
        ActivityView view;
        view.activity = std::move(row);
        view.version = reader_.deputyActivityVersion(view.activity.id);
        for (const domain::DeputyId id : view.activity.deputies) view.deputies.push_back(described(id));
        view.pieces = reader_.caseRows(reader_.casesFromActivity(view.activity.id));
        view.leftOut = static_cast<int>(std::erase_if(view.pieces, [](const CaseRow& one) { return one.classified || one.hideIdentity; }));
        std::stable_sort(view.pieces.begin(), view.pieces.end(), [](const CaseRow& left, const CaseRow& right) {
            return std::tuple(left.term, left.sessionNumber, left.kind, left.serial) <
                   std::tuple(right.term, right.sessionNumber, right.kind, right.serial);
        });
        return view;
    }

private:
    const std::string& described(domain::DeputyId id) {
        const auto [place, isNew] = names_.try_emplace(id);
        if (isNew) {
            if (const auto deputy = reader_.deputy(id)) place->second = deputy->described();
        }
        return place->second;
    }

    RegisterReader& reader_;
    std::map<domain::DeputyId, std::string> names_;
};

}  // namespace

std::vector<ActivityView> viewActivities(RegisterReader& reader, domain::SessionId session) {
    const ReadSnapshot moment(reader);
    Views make(reader);
    std::vector<ActivityView> views;
    for (domain::DeputyActivity& row : reader.deputyActivities(session)) views.push_back(make.of(std::move(row)));
    return views;
}

std::optional<ActivityView> viewActivity(RegisterReader& reader, domain::DeputyActivityId id) {
    const ReadSnapshot moment(reader);
    auto row = reader.deputyActivity(id);
    return row ? std::optional(Views(reader).of(std::move(*row))) : std::nullopt;
}

}  // namespace huying::app
