// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/words.h"

#include <algorithm>
#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/embedded.h"
#include "base/text.h"
#include "domain/vocabulary.h"

namespace huying::app {

namespace {

// Arguments that are lists of names; they arrive as the register writes them.
bool isNameList(std::string_view placeholder) {
    constexpr std::array lists{"candidates", "cases", "columns", "entries", "names", "nearest", "successors"};
    return std::find(lists.begin(), lists.end(), placeholder) != lists.end();
}

// Of codes with a blank between, the names as a list.
std::string namesIn(const Words& words, const std::string& group, const std::string& codes) {
    std::vector<std::string> names = base::split(codes, ' ');
    for (std::string& one : names) one = words.text(group + "." + one);
    return base::joined(names, words.text("phrase.list_separator"));
}

}  // namespace

const Words& Words::of(Language language) {
    // Each is read when it is first asked for: most programs speak one language.
    if (language == Language::chinese) {
        static const Words chinese(Language::chinese, base::embedded("words/zh.json"));
        return chinese;
    }
    static const Words english(Language::english, base::embedded("words/en.json"));
    return english;
}

namespace {

// Takes the texts of a file of words as they are read: groups of names, and some texts that are a group of their own. Every start of the
// program waits for this, and a tree of the whole file would be thrown away at once.
class WordsReader : public nlohmann::json_sax<nlohmann::json> {
public:
    std::vector<std::pair<std::string, std::string>> entries;

    bool start_object(std::size_t) override { return ++depth_ <= 2; }
    bool end_object() override {
        --depth_;
        return true;
    }
    bool key(string_t& name) override {
        if (depth_ == 1) group_ = std::exchange(name, {});
        name_ = std::move(name);
        return true;
    }
    bool string(string_t& text) override {
        entries.emplace_back(group_ + "." + name_, std::move(text));
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
        throw std::runtime_error(error.what());
    }
    // There is nothing but texts in it.
    bool null() override { return false; }
    bool boolean(bool) override { return false; }
    bool number_integer(number_integer_t) override { return false; }
    bool number_unsigned(number_unsigned_t) override { return false; }
    bool number_float(number_float_t, const string_t&) override { return false; }
    bool binary(binary_t&) override { return false; }
    bool start_array(std::size_t) override { return false; }
    bool end_array() override { return false; }

private:
    int depth_ = 0;
    std::string group_;
    std::string name_;
};

}  // namespace

Words::Words(Language language, std::string_view json) : language_(language) {
    WordsReader reader;
    if (!nlohmann::json::sax_parse(json, &reader)) throw std::runtime_error("words: texts by group and name are expected");
    Entries entries = std::move(reader.entries);
    std::sort(entries.begin(), entries.end());
    entries_ = std::make_shared<const Entries>(std::move(entries));
}

bool Words::has(std::string_view key) const {
    return std::binary_search(entries_->begin(), entries_->end(), std::pair<std::string, std::string>(key, ""),
                              [](const auto& left, const auto& right) { return left.first < right.first; });
}

std::string Words::text(std::string_view key) const {
    const auto found = std::lower_bound(entries_->begin(), entries_->end(), key,
                                        [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return found != entries_->end() && found->first == key ? found->second : std::string(key);
}

std::string Words::text(std::string_view key, const Arguments& arguments) const {
    // One pass over the sentence: what a person typed is never taken for a placeholder.
    const std::string sentence = text(key);
    std::string filled;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t open = sentence.find('{', at);
        const std::size_t close = open == std::string::npos ? open : sentence.find('}', open);
        if (close == std::string::npos) return filled + sentence.substr(at);
        filled += sentence.substr(at, open - at);
        const std::string name = sentence.substr(open + 1, close - open - 1);
        const auto found = std::find_if(arguments.begin(), arguments.end(), [&](const auto& argument) { return argument.first == name; });
        filled += found == arguments.end() ? "{" + name + "}" : found->second;
        at = close + 1;
    }
    return filled;
}

std::string Words::fieldLabel(std::string_view field) const {
    const std::string key = "field." + std::string(field);
    return has(key) ? text(key) : std::string(field);
}

std::string Words::sentence(const base::Error& error) const {
    Arguments arguments = error.arguments;
    for (auto& [placeholder, value] : arguments) {
        if (placeholder == "field") value = fieldLabel(value);
        if (isNameList(placeholder)) value = base::replacedAll(std::move(value), "、", text("phrase.list_separator"));
        if (placeholder == "nearest" && !value.empty()) value = text("phrase.nearest", {{"nearest", value}});
        if (placeholder == "cause" || placeholder == "effect") value = text("dated_fact." + value);
        if (placeholder == "consenting") value = text("consent_party." + value);
        if (placeholder == "consented") value = text("publication." + value);
        if (placeholder == "consent_remedy") value = text("consent_remedy." + value);
        if (placeholder == "published") value = text("published_part." + value);
        if (placeholder == "setting") value = text("term_setting." + value);
        if (placeholder == "unit_system") value = text("unit_system." + value);
        if (placeholder == "formation" || placeholder == "formation_given") value = text("formation_source." + value);
        if (placeholder == "activity_kind") value = text("deputy_activity_kind." + value);
        if (placeholder == "refusal_reason") value = text("refusal_reason." + value);
        if (placeholder == "wording") value = text("wording_key." + value);
        if (placeholder == "account_role") value = text("role_of_account." + value);
        if (placeholder == "file_content") value = text("file_content." + value);
        if (placeholder == "entitled_roles") value = namesIn(*this, "role_of_account", value);
        if (placeholder == "deed") value = has("command." + value) ? text("command." + value) : text("deed." + value);
        if (placeholder == "step_event") value = text("submission_event." + value);
        if (placeholder == "event" && has("deadline_event." + value)) value = text("deadline_event." + value);
        if (placeholder == "base") value = text("deadline_base." + value);
        if (placeholder == "before_kind" || placeholder == "after_kind") value = text("announced_day." + value);
        if (placeholder == "columns") {
            std::vector<std::string> columns = base::split(base::replacedAll(value, "、", "\n"), '\n');
            for (std::string& one : columns) one = has("column." + one) ? text("column." + one) : one;
            value = base::joined(columns, text("phrase.list_separator"));
        }
        if (placeholder == "bases") value = namesIn(*this, "deadline_base", value);
        if (placeholder == "holidays") value = namesIn(*this, "statutory_holiday", value);
        if (placeholder == "reason" && has("error." + value)) {
            value = text("error." + value, error.arguments);
        }
    }
    return text("error." + error.code, arguments);
}

namespace {

// What the assignment of the unit is called.
std::string givenAs(const Words& words, const domain::DueDate& due) {
    if (due.isReassigned) return words.text("phrase.reassignment");
    return words.label(due.isGivenAnew ? domain::DeadlineBase::order : domain::DeadlineBase::assignment);
}

}  // namespace

std::string Words::dueBase(const domain::DueDate& due) const {
    if (due.base == domain::DeadlineBase::assignment) return givenAs(*this, due);
    // What the office itself got, no unit signed for.
    const bool isOfOffice = due.base == domain::DeadlineBase::receipt && due.rule.event == domain::DeadlineEvent::assignIntersessional;
    return isOfOffice ? text("phrase.received_by_office") : label(due.base);
}

std::string Words::dueStep(const domain::DueDate& due, const domain::DueStep& step) const {
    Arguments arguments{{"date", base::isoOrEmpty(step.date)}, {"name", step.name}, {"amount", std::to_string(step.amount)}};
    arguments.emplace_back("unit", step.kind == domain::StepKind::resumed ? text("paused_days." + step.by) : label(due.rule.unit));
    const std::string given = givenAs(*this, due);
    arguments.emplace_back("base", dueBase(due));
    arguments.emplace_back("given", given);
    arguments.emplace_back("ruled", label(due.rule.base));
    arguments.emplace_back("reason", step.kind == domain::StepKind::fromAssignment ? text("base_fallback." + step.name) : std::string());
    // What counts from the close of the session is fixed when the piece is given out.
    arguments.emplace_back("fixed_at", due.base == domain::DeadlineBase::close ? given : dueBase(due));
    arguments.emplace_back("office", label(domain::Turn::office));
    // In words of its own where a part of the sentence is not known.
    const char* const unknown = step.kind == domain::StepKind::passedOn ? "phrase.passing_body" : "phrase.assigning_body";
    const std::string by = step.by.empty() ? text(unknown) : step.by;
    const bool isBySomebody =
        step.kind == domain::StepKind::extended || step.kind == domain::StepKind::passedOn || step.kind == domain::StepKind::paused;
    arguments.emplace_back("by", isBySomebody ? by : step.by);
    arguments.emplace_back("since", step.kind == domain::StepKind::rule && due.rule.validFrom
                                        ? text("phrase.in_force_since", {{"date", base::isoDate(*due.rule.validFrom)}})
                                        : std::string());
    if (step.kind == domain::StepKind::notified && step.name.empty()) return text("phrase.notified_alone", arguments);
    if (step.kind == domain::StepKind::baseMissing && due.base == domain::DeadlineBase::assignment)
        return text("phrase.assignment_undated");
    if (step.kind == domain::StepKind::extensionCeiling && !step.date) {
        if (step.by.empty()) return text("phrase.no_ceiling");
        if (step.name.empty()) return text("phrase.ceiling_without_assignment");
        return text("phrase.ceiling_waits", {{"name", step.name}, {"base", text("deadline_base." + step.by)}});
    }
    if (step.date) {
        const std::chrono::weekday weekday{*step.date};
        arguments.emplace_back("weekday", text("weekday." + std::to_string(weekday.iso_encoding())));
    }
    if (step.kind == domain::StepKind::calendarMissing && !step.by.empty())
        return text("phrase.calendar_incomplete", {{"name", step.name}, {"holidays", namesIn(*this, "statutory_holiday", step.by)}});
    if (step.kind == domain::StepKind::extensionAsked && step.name.empty()) return text("phrase.extension_asked_undated", arguments);
    if (step.kind == domain::StepKind::rule && due.isByAnalogy) return text("phrase.rule_by_analogy", arguments);
    if (due.isPromisedAnew(step)) return text("phrase.promised_anew", arguments);
    // The rule of the day is that of the first limit then, or there is none.
    if (step.kind == domain::StepKind::dueAgain && due.rule.event != domain::DeadlineEvent::jointOpinionAgain)
        return text("phrase.due_again_named", arguments);
    if (step.kind == domain::StepKind::returnWindow && step.name.empty()) return text("phrase.return_asked_undated", arguments);
    if (step.kind == domain::StepKind::returnWindow && step.name > base::isoOrEmpty(step.date))
        return text("phrase.return_asked_late", arguments);
    return text("due_step." + std::string(base::codeOf(step.kind)), arguments);
}

}  // namespace huying::app
