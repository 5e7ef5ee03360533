// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/activity_parts.h"
#include "app/executor/session_deputies.h"
#include "base/text.h"
#include "domain/suggestion_number.h"

// 代表活动 as records, and what a piece says of the one it grew from (decision 0035).
namespace huying::app {

using base::Error;
using domain::DeputyActivity;

namespace {

constexpr std::size_t longestName = 60;  // characters

// 18-1/年中视察: the session, and the name in it. A name may have such a line itself.
std::pair<std::string, std::string> partsOf(const std::string& text) {
    const std::size_t line = text.find('/');
    if (line == std::string::npos || !domain::parseSessionAddress(text.substr(0, line))) return {"", text};
    return {text.substr(0, line), base::trimmed(text.substr(line + 1))};
}

std::string sessionAddress(domain::SessionId id, CommandContext& context) {
    for (const domain::Session& row : context.directory().sessions()) {
        if (row.id == id) return row.address();
    }
    return {};
}

Error unknownActivity(const std::string& name, const std::vector<DeputyActivity>& among) {
    std::vector<std::string> names;
    for (const DeputyActivity& row : among) names.push_back(row.name);
    return Error("unknown-deputy-activity", "deputy_activity", "known")
        .with("value", name)
        .with("nearest", base::nearestNames(name, names));
}

std::optional<DeputyActivity> findActivity(const std::string& name, const std::string& session, CommandContext& context) {
    const auto found = context.directory().session(session);
    if (!found) {
        context.refuse(found.error());
        return std::nullopt;
    }
    for (DeputyActivity& row : context.reader().deputyActivitiesCalled(name)) {
        if (row.session == found->id) return std::move(row);
    }
    context.refuse(unknownActivity(name, context.reader().deputyActivities(found->id)));
    return std::nullopt;
}

// As the list of pieces and `show` name it, too: 18-1/年中视察.
std::optional<DeputyActivity> findNamed(const std::string& text, const std::string& session, CommandContext& context) {
    const auto [address, name] = partsOf(text);
    return address.empty() || !session.empty() ? findActivity(text, session, context) : findActivity(name, address, context);
}

void checkActivity(const DeputyActivity& activity, CommandContext& context) {
    if (activity.name.empty()) context.refuse(Error("field-required", "name", "required").with("field", "name"));
    checkName(activity.name, "name", longestName, context);
    for (const DeputyActivity& other : context.reader().deputyActivitiesCalled(activity.name)) {
        if (other.id != activity.id && other.session == activity.session)
            context.refuse(
                Error("deputy-activity-exists", "name", "unique").with("value", other.name).with("on", base::isoDate(other.from)));
    }
    context.refuseFuture(activity.from, "began_on");
    if (activity.to && *activity.to < activity.from)
        context.refuse(
            Error("day-too-early", "finished_on", "order").with("field", "finished_on").with("on", base::isoDate(activity.from)));
}

std::string addressesOf(const std::vector<domain::CaseFacts>& cases) {
    constexpr std::size_t most = 5;
    std::vector<std::string> addresses;
    for (std::size_t i = 0; i < cases.size() && i < most; ++i) addresses.push_back(cases[i].suggestion.address());
    return base::joined(addresses, "、") + (cases.size() > most ? "……" : "");
}

template <class Test>
std::vector<domain::CaseFacts> piecesOf(domain::DeputyActivityId id, CommandContext& context, Test isMeant) {
    std::vector<domain::CaseFacts> pieces;
    for (const domain::SuggestionId one : context.reader().casesFromActivity(id)) {
        auto facts = context.reader().caseFacts(one);
        if (facts && isMeant(facts->suggestion)) pieces.push_back(std::move(*facts));
    }
    return pieces;
}

// What pieces say of themselves is not changed by what is corrected in the activity.
void checkPieces(const DeputyActivity& before, const DeputyActivity& after, CommandContext& context) {
    if (domain::sourceOf(before.kind) != domain::sourceOf(after.kind)) {
        const auto other = piecesOf(after.id, context,
                                    [&](const domain::Suggestion& piece) { return piece.formationSource != domain::sourceOf(after.kind); });
        if (!other.empty())
            context.refuse(Error("activity-kind-of-pieces", "deputy_activity_kind", "conflict")
                               .with("activity_kind", std::string(base::codeOf(after.kind)))
                               .with("count", std::to_string(other.size()))
                               .with("cases", addressesOf(other)));
    }
    if (after.from <= before.from) return;
    const auto earlier = piecesOf(
        after.id, context, [&](const domain::Suggestion& piece) { return domain::isBefore(piece.submittedOn, piece.registeredOn, after); });
    if (!earlier.empty())
        context.refuse(Error("activity-after-pieces", "began_on", "order")
                           .with("on", base::isoDate(after.from))
                           .with("count", std::to_string(earlier.size()))
                           .with("cases", addressesOf(earlier)));
}

}  // namespace

std::optional<DeputyActivity> findOrigin(const std::string& text, domain::SessionId session, CommandContext& context) {
    const auto [address, name] = partsOf(text);
    if (!address.empty()) return findActivity(name, address, context);
    const std::vector<DeputyActivity> called = context.reader().deputyActivitiesCalled(name);
    for (const DeputyActivity& row : called) {
        if (row.session == session) return row;
    }
    if (called.size() == 1) return called.front();
    if (called.empty()) {
        context.refuse(unknownActivity(name, context.reader().deputyActivities(std::nullopt)));
        return std::nullopt;
    }
    std::vector<std::string> ways;
    for (const DeputyActivity& row : called) ways.push_back(sessionAddress(row.session, context) + "/" + row.name);
    context.refuse(
        Error("ambiguous-deputy-activity", "deputy_activity", "unique").with("value", name).with("candidates", base::joined(ways, "、")));
    return std::nullopt;
}

void settleOrigin(domain::Suggestion& suggestion, const DeputyActivity& activity, CommandContext& context) {
    suggestion.activity = activity.id;
    const domain::FormationSource source = domain::sourceOf(activity.kind);
    if (suggestion.formationSource == domain::FormationSource::unknown) suggestion.formationSource = source;
    if (suggestion.formationSource != source)
        context.refuse(Error("activity-source-differs", "formation_source", "conflict")
                           .with("activity", activity.name)
                           .with("activity_kind", std::string(base::codeOf(activity.kind)))
                           .with("formation", std::string(base::codeOf(source)))
                           .with("formation_given", std::string(base::codeOf(suggestion.formationSource))));
    if (domain::isBefore(suggestion.submittedOn, suggestion.registeredOn, activity))
        context.refuse(Error("piece-before-activity", "deputy_activity", "order")
                           .with("activity", activity.name)
                           .with("on", base::isoDate(activity.from)));
}

void handle(const RecordDeputyActivity& command, CommandContext& context) {
    const auto session = context.directory().session(command.session);
    if (!session) return context.refuse(session.error());
    DeputyActivity activity;
    activity.session = session->id;
    activity.name = base::trimmed(command.title);
    activity.to = command.to;
    activity.place = command.place;
    activity.organizer = command.organizer;
    activity.result = command.result;
    activity.deputies = deputiesOnRecord(command.deputies, session->term, "participants", context);
    if (!command.kind)
        return context.refuse(Error("field-required", "deputy_activity_kind", "required").with("field", "deputy_activity_kind"));
    if (!command.from) return context.refuse(Error("field-required", "began_on", "required").with("field", "began_on"));
    activity.kind = *command.kind;
    activity.from = *command.from;
    checkActivity(activity, context);
    if (!context.isRefused()) context.writer().saveDeputyActivity(activity);
}

void handle(const CorrectDeputyActivity& command, CommandContext& context) {
    const auto before = findNamed(command.activity, command.session, context);
    if (!before) return;
    checkVersion(command.expect, context.reader().deputyActivityVersion(before->id), context);
    DeputyActivity activity = *before;
    if (command.title) activity.name = base::trimmed(*command.title);
    if (command.kind) activity.kind = *command.kind;
    if (command.from) activity.from = *command.from;
    replace(command.to, activity.to);
    replace(command.place, activity.place, std::string());
    replace(command.organizer, activity.organizer, std::string());
    replace(command.result, activity.result, std::string());
    if (command.deputies.isGiven)
        activity.deputies = deputiesOnRecord(command.deputies.value.value_or(std::vector<DeputyReference>{}),
                                             termOf(activity.session, context), "participants", context);
    checkActivity(activity, context);
    checkPieces(*before, activity, context);
    if (!context.isRefused()) context.writer().saveDeputyActivity(activity);
}

void handle(const RemoveDeputyActivity& command, CommandContext& context) {
    const auto activity = findNamed(command.activity, command.session, context);
    if (!activity) return;
    checkVersion(command.expect, context.reader().deputyActivityVersion(activity->id), context);
    const auto pieces = piecesOf(activity->id, context, [](const domain::Suggestion&) { return true; });
    if (!pieces.empty())
        context.refuse(Error("deputy-activity-in-use", "deputy_activity", "conflict")
                           .with("value", activity->name)
                           .with("count", std::to_string(pieces.size()))
                           .with("cases", addressesOf(pieces)));
    if (!context.isRefused()) context.writer().removeDeputyActivity(activity->id);
}

}  // namespace huying::app
