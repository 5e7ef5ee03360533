// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "app/report/report_parts.h"
#include "base/text.h"

namespace huying::app {

namespace {

std::string namesOf(const ReportBasis& basis, const std::vector<domain::UnitId>& units) {
    std::vector<std::string> names;
    for (const domain::UnitId id : units) {
        if (const auto unit = basis.units.find(id); unit != basis.units.end()) names.push_back(unit->second.displayName());
    }
    return base::joined(names, "、");
}

void addAnsweringUnits(const CountedCase& one, std::vector<domain::UnitId>& units) {
    for (const domain::Task& task : one.facts.tasks) {
        if (task.answers() && std::find(units.begin(), units.end(), task.unit) == units.end()) units.push_back(task.unit);
    }
}

const domain::SupervisionTopic* topicOf(const ReportBasis& basis, domain::TopicId id) {
    const auto found =
        std::find_if(basis.topics.begin(), basis.topics.end(), [id](const domain::SupervisionTopic& topic) { return topic.id == id; });
    return found == basis.topics.end() ? nullptr : &*found;
}

// The committee of a topic by itself, even where its pieces have others of their own.
std::string committeeOf(const domain::SupervisionTopic& topic, const std::vector<const CountedCase*>& cases) {
    for (const CountedCase* one : cases) {
        if (const domain::Priority* priority = one->facts.priority(); priority->committee == topic.committee)
            return priority->committeeName;
    }
    return cases.empty() ? std::string() : cases.front()->facts.priority()->committeeName;
}

std::string classesOf(const ReportBasis& basis, const std::vector<const CountedCase*>& cases) {
    std::vector<std::string> parts;
    for (const domain::ResultClassWording& row : basis.classes) {
        const auto count =
            std::count_if(cases.begin(), cases.end(), [&](const CountedCase* one) { return one->summary.resultClass == row.code; });
        if (count > 0) parts.push_back(row.shortName + " " + std::to_string(count));
    }
    return base::joined(parts, "、");
}

ReportTopic topicLine(const ReportBasis& basis, const domain::SupervisionTopic& topic, const std::vector<const CountedCase*>& cases) {
    ReportTopic line;
    line.name = topic.name;
    line.leaders = base::joined(topic.leaders, "、");
    line.committee = committeeOf(topic, cases);
    std::vector<domain::UnitId> units = topic.units;
    for (const CountedCase* one : cases) {
        line.pieces.push_back(one->address);
        if (topic.units.empty()) addAnsweringUnits(*one, units);
    }
    line.units = namesOf(basis, units);
    line.classes = classesOf(basis, cases);
    line.activities = static_cast<int>(
        std::count_if(basis.activities.begin(), basis.activities.end(), [&](const auto& row) { return row.topic == topic.id; }));
    return line;
}

ReportSupervisedPiece pieceLine(const ReportBasis& basis, const CountedCase& one) {
    ReportSupervisedPiece line;
    line.address = one.address;
    line.title = one.facts.suggestion.classified ? basis.words->text("mask.title") : one.facts.suggestion.title;
    if (const domain::Priority* priority = one.facts.priority()) {
        line.topic = priority->topicName;
        line.supervisor = priority->supervisor();
        line.committee = priority->committeeName;
    }
    if (one.facts.governmentItem) line.governmentLeader = one.facts.governmentItem->leader;
    std::vector<domain::UnitId> units;
    addAnsweringUnits(one, units);
    line.units = namesOf(basis, units);
    line.resultClass = basis.words->label(one.summary.resultClass);
    line.resultRating = basis.words->label(one.summary.result);
    line.state = basis.words->label(one.summary.state);
    line.activities = static_cast<int>(std::count_if(basis.activities.begin(), basis.activities.end(),
                                                     [&](const auto& row) { return row.suggestion == one.facts.suggestion.id; }));
    return line;
}

}  // namespace

std::optional<Supervision> makeSupervision(const ReportBasis& basis) {
    Supervision supervision;
    std::map<domain::TopicId, std::vector<const CountedCase*>> byTopic;
    std::set<std::string> committees;
    for (const CountedCase& one : basis.cases) {
        const domain::Priority* priority = one.facts.priority();
        if (priority == nullptr && !one.facts.governmentItem) continue;
        supervision.list.push_back(pieceLine(basis, one));
        if (one.facts.governmentItem) supervision.governmentPieces.push_back(one.address);
        if (priority == nullptr) continue;
        supervision.pieces.push_back(one.address);
        byTopic[priority->topic].push_back(&one);
        if (!priority->committeeName.empty() && committees.insert(priority->committeeName).second)
            supervision.committees.push_back(priority->committeeName);
    }
    if (supervision.list.empty()) return std::nullopt;
    for (const auto& [id, cases] : byTopic) {
        if (const domain::SupervisionTopic* topic = topicOf(basis, id)) supervision.topics.push_back(topicLine(basis, *topic, cases));
    }
    return supervision;
}

Block makeSupervisionBlock(const ReportBasis& basis, const Supervision& supervision) {
    Block block;
    block.key = "supervision";
    block.label = basis.words->text("report.block.supervision");
    block.denominator = denominator(*basis.words, "priority", static_cast<int>(supervision.pieces.size()));
    block.formula = shareFormula(*basis.words, "supervision", block.denominator.label);
    std::set<std::string> placed;
    for (const ReportTopic& topic : supervision.topics) {
        BlockRow& row = block.rows.emplace_back();
        row.key = "topic_" + std::to_string(block.rows.size());
        row.label = topic.name;
        row.pieces = topic.pieces;
        placed.insert(topic.pieces.begin(), topic.pieces.end());
    }
    BlockRow loose;
    loose.key = "without_topic";
    loose.label = basis.words->text("report.without_topic");
    for (const std::string& address : supervision.pieces) {
        if (!placed.contains(address)) loose.pieces.push_back(address);
    }
    if (!loose.pieces.empty()) block.rows.push_back(std::move(loose));
    BlockRow& government = block.rows.emplace_back();
    government.key = "government_items";
    government.label = basis.words->text("report.government_items");
    government.pieces = supervision.governmentPieces;
    finishBlock(block, {"government_items"});
    return block;
}

}  // namespace huying::app
