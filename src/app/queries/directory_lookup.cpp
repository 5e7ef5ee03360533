// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/directory_lookup.h"

#include <algorithm>

#include "app/queries/rule_book.h"
#include "app/words/register_words.h"
#include "base/text.h"
#include "domain/suggestion_number.h"

namespace huying::app {

using base::Error;

void DirectoryLookup::forget() {
    sessions_.reset();
    units_.reset();
    unitsByName_.clear();
    categories_.clear();
    committees_.reset();
    handOverRoutes_.reset();
    ruleBook_.reset();
    settings_.reset();
    words_.reset();
}

const Words& DirectoryLookup::words() {
    if (!words_) words_ = wordsOf(reader_, Language::chinese);
    return *words_;
}

const RegisterSettings& DirectoryLookup::settings() {
    if (!settings_) settings_ = reader_.settings();
    return *settings_;
}

const std::vector<domain::Session>& DirectoryLookup::sessions() {
    if (!sessions_) sessions_ = reader_.sessions();
    return *sessions_;
}

const std::vector<domain::Unit>& DirectoryLookup::units() {
    if (units_) return *units_;
    units_ = reader_.units();
    for (std::size_t i = 0; i < units_->size(); ++i) {
        const domain::Unit& unit = (*units_)[i];
        std::vector<std::string> names = unit.aliases;
        names.insert(names.end(), {unit.code, unit.name, unit.shortName});
        for (const domain::FormerUnitName& former : unit.formerNames) names.insert(names.end(), {former.name, former.shortName});
        for (const std::string& name : names) {
            std::vector<std::size_t>& places = unitsByName_[base::comparableName(name)];
            if (!name.empty() && (places.empty() || places.back() != i)) places.push_back(i);
        }
    }
    return *units_;
}

const std::vector<domain::Category>& DirectoryLookup::categories(int term) {
    const auto found = categories_.find(term);
    if (found != categories_.end()) return found->second;
    return categories_[term] = reader_.categories(term);
}

const std::vector<domain::Committee>& DirectoryLookup::committees() {
    if (!committees_) committees_ = reader_.committees();
    return *committees_;
}

const std::vector<domain::HandOverRoute>& DirectoryLookup::handOverRoutes() {
    if (!handOverRoutes_) handOverRoutes_ = reader_.handOverRoutes();
    return *handOverRoutes_;
}

const domain::RuleBook& DirectoryLookup::ruleBook() {
    if (!ruleBook_) ruleBook_ = readRuleBook(reader_);
    return *ruleBook_;
}

base::Result<domain::Session> DirectoryLookup::session(std::string_view text) {
    if (base::trimmed(text).empty()) {
        if (sessions().empty()) return base::failure(Error("unknown-session", "session", "known").with("value", ""));
        return sessions().front();
    }
    const auto address = domain::parseSessionAddress(text);
    if (!address) return base::failure(Error("bad-session", "session", "format").with("value", std::string(text)));
    for (const domain::Session& session : sessions()) {
        if (session.term == address->term && session.number == address->number) return session;
    }
    return base::failure(Error("unknown-session", "session", "known").with("value", std::string(text)));
}

base::Result<domain::Unit> DirectoryLookup::unit(std::string_view name) {
    const std::vector<domain::Unit>& all = units();
    const std::string wanted = base::comparableName(name);
    const auto found = unitsByName_.find(wanted);
    std::vector<std::size_t> places = found == unitsByName_.end() ? std::vector<std::size_t>() : found->second;
    if (places.size() > 1) narrow(places, wanted);
    if (places.size() == 1) return all[places.front()];
    if (places.size() > 1) {
        std::vector<std::string> names;
        for (const std::size_t place : places) names.push_back(all[place].name);
        return base::failure(
            Error("ambiguous-unit", "unit", "unique").with("value", std::string(name)).with("candidates", base::joined(names, "、")));
    }
    std::vector<std::string> names;
    for (const domain::Unit& unit : all) {
        names.push_back(unit.shortName);
        if (unit.name != unit.shortName) names.push_back(unit.name);
    }
    return base::failure(
        Error("unknown-unit", "unit", "known").with("value", std::string(name)).with("nearest", base::nearestNames(name, names)));
}

// A unit may take a name that another had before: the present bearer is meant, and one in force before one that has ended.
void DirectoryLookup::narrow(std::vector<std::size_t>& places, std::string_view comparableName) {
    const auto keep = [&](auto&& test) {
        std::vector<std::size_t> kept;
        std::copy_if(places.begin(), places.end(), std::back_inserter(kept), [&](std::size_t place) { return test((*units_)[place]); });
        if (!kept.empty()) places = std::move(kept);
    };
    keep([&](const domain::Unit& unit) {
        return base::comparableName(unit.name) == comparableName || base::comparableName(unit.shortName) == comparableName ||
               base::comparableName(unit.code) == comparableName;
    });
    if (places.size() > 1) keep([](const domain::Unit& unit) { return !unit.validTo; });
}

base::Result<domain::Category> DirectoryLookup::category(std::string_view name, int term) {
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> names;
    for (const domain::Category& category : categories(term)) {
        const std::string full = base::comparableName(category.name);
        if (full == wanted || base::lowered(category.code) == base::lowered(wanted) || full == wanted + "类") return category;
        names.push_back(category.name);
    }
    return base::failure(
        Error("unknown-category", "category", "known").with("value", std::string(name)).with("nearest", base::nearestNames(name, names)));
}

base::Result<domain::Committee> DirectoryLookup::committee(std::string_view name) {
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> names;
    for (const domain::Committee& committee : committees()) {
        for (const std::string& own : {committee.code, committee.name, committee.shortName}) {
            if (base::comparableName(own) == wanted) return committee;
        }
        names.push_back(committee.shortName);
    }
    return base::failure(
        Error("unknown-committee", "committee", "known").with("value", std::string(name)).with("nearest", base::nearestNames(name, names)));
}

}  // namespace huying::app
