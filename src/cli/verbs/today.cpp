// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/today.h"

#include "app/ports/read_snapshot.h"
#include "app/queries/days_waited.h"
#include "base/text.h"
#include "cli/json_forms.h"
#include "cli/program.h"

namespace huying::cli {

namespace {

std::string addressOf(const app::TodayLine& line) {
    return domain::CaseAddress{line.term, line.sessionNumber, line.kind, line.serial}.text();
}

std::string sentenceOf(const std::string& why, const app::Words& words) { return words.text("why." + why); }

base::Result<app::TodayQuery> queryOf(const Task& task) {
    app::TodayQuery query;
    query.today = task.today;
    query.most = task.arguments.limit.value_or(query.most);
    const auto unit = unitOf(task);
    if (!unit) return base::failure(unit.error());
    query.unit = *unit;
    const auto session = sessionOf(task);
    if (!session) return base::failure(session.error());
    query.session = *session;
    return query;
}

Json toJson(const app::TodayLine& line, const app::Words& labels, const app::Words& words) {
    return {{"case", addressOf(line)},
            {"title", app::shownTitle(line, labels)},
            {"turn", base::codeOf(line.turn)},
            {"units", line.units},
            {"why", line.why},
            {"sentence", app::whyText(line, words)},
            {"matter", base::codeOf(line.matter.kind)},
            {"round", line.matter.round == 0 ? Json(nullptr) : Json(line.matter.round)},
            {"due_on", orNull(line.dueOn)},
            {"since", orNull(line.since)},
            {"visits_missing", line.visits.empty() ? Json(nullptr) : Json(app::visitsText(line.visits, words))}};
}

Json toJson(const app::PaperLine& line, base::Date today, const app::Words& labels, const app::Words& words) {
    const bool isPaper = static_cast<bool>(line.paper);
    Json json{{"submission", isPaper ? Json(line.address) : Json(nullptr)},
              {"pre_contact", line.talk ? Json(line.talk.value) : Json(nullptr)},
              {"title", app::shownTitle(line, labels)},
              {"deputy", isPaper || line.talk ? Json(app::shownDeputy(line, labels)) : Json(nullptr)},
              {"unit", line.unit.empty() ? Json(nullptr) : Json(line.unit)}};
    if (line.ballot) json["ballot"] = line.ballot.value;
    if (line.inspectionLine) json["inspection"] = line.inspection;
    if (line.ballot || line.inspectionLine) json["case"] = line.address.empty() ? Json(nullptr) : Json(line.address);
    if (!line.talk) json["due_on"] = orNull(line.dueOn);
    json["turn"] = base::codeOf(line.turn);
    json["why"] = line.why;
    json["sentence"] = sentenceOf(line.why, words);
    json["since"] = base::isoDate(line.since);
    json["days"] = app::daysWaited(line.since, today);
    return json;
}

Json toJson(const app::TopicLine& line, const app::Words& labels, const app::Words& words) {
    return {{"topic", line.topic ? Json(line.name) : Json(nullptr)},
            {"piece", line.topic ? Json(nullptr) : Json(line.name)},
            {"committee", line.committee.empty() ? Json(nullptr) : Json(line.committee)},
            {"turn", base::codeOf(line.turn)},
            {"turn_label", labels.label(line.turn)},
            {"why", line.why},
            {"sentence", words.text("topic_why." + line.why)},
            {"due_on", orNull(line.dueOn)},
            {"since", orNull(line.since)}};
}

template <class Group>
Json groupJson(const Group& group, const app::Words& labels, Json rows) {
    return {{"queue", base::codeOf(group.queue)}, {"label", labels.label(group.queue)}, {"count", group.count}, {"rows", std::move(rows)}};
}

Json toJson(const app::Today& today, const app::Words& labels, const app::Words& words) {
    Json queues = Json::array();
    for (const app::TodayQueue& group : today.queues) {
        Json json = groupJson(group, labels, listOf(group.lines, [&](const app::TodayLine& line) { return toJson(line, labels, words); }));
        json["put_off"] = listOf(group.away, [&](const app::AwayLine& away) {
            Json row = toJson(away.line, labels, words);
            row["until"] = base::isoDate(away.until);
            row["reason"] = away.reason;
            return row;
        });
        queues.push_back(std::move(json));
    }
    const Json papers = listOf(today.papers, [&](const app::WaitingPapers& group) {
        return groupJson(group, labels,
                         listOf(group.lines, [&](const app::PaperLine& line) { return toJson(line, today.query.today, labels, words); }));
    });
    const Json topics = listOf(today.topics, [&](const app::WaitingTopics& group) {
        return groupJson(group, labels, listOf(group.lines, [&](const app::TopicLine& line) { return toJson(line, labels, words); }));
    });
    return {
        {"today", base::isoDate(today.query.today)}, {"total", today.total()}, {"queues", queues}, {"papers", papers}, {"topics", topics}};
}

std::string lineOf(const std::vector<std::string>& cells) { return "  " + tabbedLines({cells}); }

std::string dayText(const char* field, const std::optional<base::Date>& day, const app::Words& words) {
    if (!day) return {};
    return words.text("cli.label", {{"label", words.fieldLabel(field)}, {"value", base::isoDate(*day)}});
}

std::string headOf(const std::string& label, int count, const app::Words& words) {
    return words.text("cli.label", {{"label", label}, {"value", std::to_string(count)}}) + "\n";
}

// Groups with something in them.
std::string asText(const app::Today& today, const app::Words& words) {
    std::string text;
    for (const app::TodayQueue& group : today.queues) {
        if (group.count > 0) text += headOf(words.label(group.queue), group.count, words);
        for (const app::TodayLine& line : group.lines) {
            const std::string who =
                line.units.empty() ? words.label(line.turn) : base::joined(line.units, words.text("phrase.list_separator"));
            std::string why = sentenceOf(line.why, words);
            if (!line.visits.empty()) why += words.text("visits.separator") + app::visitsText(line.visits, words);
            text += lineOf({addressOf(line), app::shownTitle(line, words), who, why, dayText("due_on", line.dueOn, words)});
        }
    }
    for (const app::WaitingPapers& group : today.papers) {
        if (group.count > 0) text += headOf(words.label(group.queue), group.count, words);
        for (const app::PaperLine& line : group.lines) {
            if (app::isAfterInspection(group.queue)) {
                const std::string what = line.ballot ? std::to_string(line.ballot.value) : line.inspection;
                text +=
                    lineOf({what, line.address, line.title, line.unit, sentenceOf(line.why, words), dayText("due_on", line.dueOn, words)});
                continue;
            }
            const auto days = std::to_string(app::daysWaited(line.since, today.query.today));
            std::vector<std::string> cells{line.talk ? std::string() : line.address,
                                           app::shownTitle(line, words),
                                           app::shownDeputy(line, words),
                                           line.unit,
                                           sentenceOf(line.why, words),
                                           words.text("today.waiting", {{"days", days}})};
            if (line.dueOn) cells.push_back(dayText("due_on", line.dueOn, words));
            text += lineOf(cells);
        }
    }
    for (const app::WaitingTopics& group : today.topics) {
        if (group.count > 0) text += headOf(words.label(group.queue), group.count, words);
        for (const app::TopicLine& line : group.lines) {
            text += lineOf({line.name, line.turn == domain::TopicTurn::committee ? line.committee : words.label(line.turn),
                            words.text("topic_why." + line.why), dayText("next_on", line.dueOn, words)});
        }
    }
    return text;
}

}  // namespace

ExitCode runToday(const Task& task) {
    const auto query = queryOf(task);
    if (!query) {
        task.console.complain(query.error());
        return exitCodeOf(query.error());
    }
    const app::ReadSnapshot moment(task.store.reader());
    const app::Today today = app::readToday(task.store.reader(), *query);
    if (task.arguments.format == "json")
        return task.console.deliver(printed(toJson(today, task.console.registerWords(), task.console.words())));
    return task.console.deliver(asText(today, task.console.words()));
}

}  // namespace huying::cli
