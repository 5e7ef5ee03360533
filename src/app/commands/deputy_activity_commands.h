// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/commands/command_values.h"
#include "base/date.h"
#include "domain/deputy_activity.h"

// 代表活动: what deputies did out of which suggestions grow. An activity is named by its name within its session; a piece names
// the one it grew from when it is registered or corrected.
namespace huying::app {

using base::Date;

struct RecordDeputyActivity {
    static constexpr std::string_view name = "record-deputy-activity";
    std::string title;
    std::string session;
    std::optional<domain::DeputyActivityKind> kind;
    std::optional<Date> from;
    std::optional<Date> to;
    std::string place;
    std::string organizer;
    std::vector<DeputyReference> deputies;
    std::string result;
};

template <class Visitor>
void visitFields(Visitor& visitor, RecordDeputyActivity& c) {
    visitor.required("name", c.title);
    visitor.optional("session", c.session);
    visitor.required("deputy_activity_kind", c.kind);
    visitor.required("began_on", c.from);
    visitor.optional("finished_on", c.to);
    visitor.optional("place", c.place);
    visitor.optional("organizer", c.organizer);
    visitor.optional("participants", c.deputies);
    visitor.optional("activity_result", c.result);
}

struct CorrectDeputyActivity {
    static constexpr std::string_view name = "correct-deputy-activity";
    std::string activity;
    std::string session;
    std::optional<std::int64_t> expect;
    std::optional<std::string> title;
    std::optional<domain::DeputyActivityKind> kind;
    std::optional<Date> from;
    Replacement<Date> to;
    Replacement<std::string> place;
    Replacement<std::string> organizer;
    Replacement<std::vector<DeputyReference>> deputies;
    Replacement<std::string> result;
};

template <class Visitor>
void visitFields(Visitor& visitor, CorrectDeputyActivity& c) {
    visitor.required("deputy_activity", c.activity);
    visitor.optional("session", c.session);
    visitor.optional("expect", c.expect);
    visitor.optional("name", c.title);
    visitor.optional("deputy_activity_kind", c.kind);
    visitor.optional("began_on", c.from);
    visitor.optional("finished_on", c.to);
    visitor.optional("place", c.place);
    visitor.optional("organizer", c.organizer);
    visitor.optional("participants", c.deputies);
    visitor.optional("activity_result", c.result);
}

// Recorded by mistake: it goes as if it had never been there, as long as no piece names it.
struct RemoveDeputyActivity {
    static constexpr std::string_view name = "remove-deputy-activity";
    std::string activity;
    std::string session;
    std::optional<std::int64_t> expect;
};

template <class Visitor>
void visitFields(Visitor& visitor, RemoveDeputyActivity& c) {
    visitor.required("deputy_activity", c.activity);
    visitor.optional("session", c.session);
    visitor.optional("expect", c.expect);
}

}  // namespace huying::app
