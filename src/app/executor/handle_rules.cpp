// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/executor/command_context.h"
#include "app/rules/profile_offers.h"
#include "app/rules/shipped_profiles.h"
#include "app/words/register_words.h"
#include "base/text.h"

// Profiles of time limits and their rules (domain.md §3). A rule that tasks have their due date from is ended, never changed:
// an explanation given once must not say something else later (docs/decisions/0013).
namespace huying::app {

using base::Error;
using domain::DeadlineRule;

namespace {

// By code or name.
std::optional<domain::RuleProfile> findProfile(const std::string& name, const std::string& field, CommandContext& context) {
    const std::vector<domain::RuleProfile> all = context.reader().ruleProfiles();
    const std::string wanted = base::comparableName(name);
    std::vector<std::string> known;
    for (const domain::RuleProfile& profile : all) {
        if (base::comparableName(profile.code) == wanted || base::comparableName(profile.name) == wanted) return profile;
        known.push_back(profile.code);
    }
    context.refuse(Error("unknown-profile", field, "known").with("value", name).with("expected", base::joined(known, " ")));
    return std::nullopt;
}

Error about(const char* code, const char* field, const char* rule, const DeadlineRule& of) {
    return Error(code, field, rule).with("event", std::string(base::codeOf(of.event))).with("source", of.source);
}

std::string joinedCodes(domain::DeadlineEvent event) {
    std::vector<std::string> codes;
    for (const domain::DeadlineBase base : domain::basesOf(event)) codes.emplace_back(base::codeOf(base));
    return base::joined(codes, " ");
}

// What holds for a rule by itself and among those of its profile and event.
void checkRule(const DeadlineRule& rule, CommandContext& context) {
    if (rule.amount < 1 || rule.amount > domain::mostUnits) {
        context.refuse(Error("number-out-of-range", "amount", "limit")
                           .with("field", "amount")
                           .with("least", "1")
                           .with("most", std::to_string(domain::mostUnits)));
    }
    const auto bases = domain::basesOf(rule.event);
    if (std::find(bases.begin(), bases.end(), rule.base) == bases.end()) {
        context.refuse(about("base-not-for-event", "base", "known", rule)
                           .with("base", std::string(base::codeOf(rule.base)))
                           .with("bases", joinedCodes(rule.event)));
    }
    if (base::trimmed(rule.source).empty()) context.refuse(Error("field-required", "source", "required").with("field", "source"));
    if (rule.validFrom && rule.validTo && *rule.validTo < *rule.validFrom) {
        context.refuse(Error("ends-before-it-begins", "valid_to", "order").with("day", base::isoDate(*rule.validTo)));
        return;
    }
    for (const DeadlineRule& other : context.directory().ruleBook().rules) {
        if ((rule.id && other.id == rule.id) || !domain::overlap(rule, other)) continue;
        context.refuse(about("rule-overlaps", "valid_from", "conflict", other)
                           .with("from", base::isoOrEmpty(other.validFrom))
                           .with("to", base::isoOrEmpty(other.validTo)));
    }
}

const RuleUse* useOf(const std::vector<RuleUse>& uses, const DeadlineRule& rule) {
    const auto found = std::find_if(uses.begin(), uses.end(), [&](const RuleUse& use) { return use.rule == rule.id; });
    return found == uses.end() ? nullptr : &*found;
}

// The rule of the profile's event in force on the day.
std::optional<DeadlineRule> findRule(const std::string& profileName, domain::DeadlineEvent event, base::Date day, CommandContext& context) {
    const auto profile = findProfile(profileName, "profile", context);
    if (!profile) return std::nullopt;
    if (const DeadlineRule* rule = domain::ruleInForce(context.directory().ruleBook().rules, profile->code, event, day)) return *rule;
    context.refuse(Error("no-rule", "event", "known").with("value", std::string(base::codeOf(event))).with("date", base::isoDate(day)));
    return std::nullopt;
}

void save(const DeadlineRule& rule, CommandContext& context) {
    context.writer().updateDeadlineRule(rule);
    context.directory().forget();
}

std::vector<DeadlineRule> rulesOf(std::string_view profile, CommandContext& context) {
    std::vector<DeadlineRule> rules = context.directory().ruleBook().rules;
    std::erase_if(rules, [&](const DeadlineRule& rule) { return rule.profile != profile; });
    return rules;
}

}  // namespace

void handle(const AddProfile& command, CommandContext& context) {
    const ShippedProfile* shipped = shippedProfile(base::lowered(command.profile));
    domain::RuleProfile profile{base::lowered(command.profile), command.title, command.note};
    const bool isWord = std::all_of(profile.code.begin(), profile.code.end(),
                                    [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (!isWord) context.refuse(Error("profile-code-form", "profile", "format").with("value", command.profile));
    std::vector<DeadlineRule> rules;
    if (!command.copyOf.empty()) {
        if (const auto other = findProfile(command.copyOf, "copy_of", context)) rules = rulesOf(other->code, context);
    } else if (shipped != nullptr) {
        rules = shipped->rules;
        if (profile.note.empty()) profile.note = shipped->profile.note;
    }
    if (profile.name.empty()) profile.name = shipped != nullptr ? shipped->profile.name : profile.code;
    for (const domain::RuleProfile& other : context.reader().ruleProfiles()) {
        if (other.code == profile.code || base::comparableName(other.name) == base::comparableName(profile.name))
            context.refuse(Error("profile-exists", "profile", "unique").with("value", other.name).with("code", other.code));
    }
    if (context.isRefused()) return;
    context.writer().addRuleProfile(profile);
    for (DeadlineRule rule : rules) {
        rule.id = {};
        rule.profile = profile.code;
        context.writer().addDeadlineRule(rule);
    }
    context.directory().forget();
}

namespace {

// What is ticked is taken over now, by the commands that set it; what is not is told. Nothing else of the register moves.
void takeOffers(const std::string& profile, const std::vector<std::string>& ticked, CommandContext& context) {
    std::vector<std::string> unknown = ticked;
    for (const ProfileOffer& offer : offersOf(context.reader(), profile, wordsOf(context.reader(), Language::chinese))) {
        const std::string code(base::codeOf(offer.setting));
        std::erase(unknown, code);
        if (std::find(ticked.begin(), ticked.end(), code) != ticked.end()) {
            offer.command.visit([&context](const auto& command) { handle(command, context); });
            continue;
        }
        context.notice(Error("profile-offers", "take", "known")
                           .with("setting", code)
                           .with("old", offer.before)
                           .with("new", offer.after)
                           .with("source", offer.source)
                           .with("setting_code", code));
    }
    for (const std::string& code : unknown)
        context.refuse(Error("nothing-to-take", "take", "known").with("value", code).with("profile", profile));
}

}  // namespace

void handle(const ChooseProfile& command, CommandContext& context) {
    const auto profile = findProfile(command.profile, "profile", context);
    const auto day = command.from ? command.from : context.knownDay();
    if (!profile || !day) return;
    const auto& choices = context.directory().ruleBook().choices;
    std::vector<std::string> dropped;
    for (const domain::ProfileChoice& choice : choices) {
        if (choice.from && *choice.from > *day) dropped.push_back(choice.profile + " " + base::isoDate(*choice.from));
    }
    const bool isInUse = dropped.empty() && domain::profileOn(choices, *day) == profile->code;
    takeOffers(profile->code, command.take, context);  // its commands make the directory forget what was read above
    if (isInUse && command.take.empty()) {
        context.refuse(
            Error("profile-already-in-use", "profile", "conflict").with("value", profile->name).with("day", base::isoDate(*day)));
    }
    if (context.isRefused()) return;
    if (rulesOf(profile->code, context).empty())
        context.notice(Error("profile-without-rules", "profile", "known").with("value", profile->name));
    if (!dropped.empty())
        context.notice(Error("later-choices-dropped", "from", "conflict").with("candidates", base::joined(dropped, "、")));
    if (!isInUse) context.writer().chooseProfile({profile->code, day});
    context.directory().forget();
}

void handle(const AddRule& command, CommandContext& context) {
    const auto profile = findProfile(command.profile, "profile", context);
    if (!profile) return;
    DeadlineRule rule;
    rule.profile = profile->code;
    rule.event = *command.event;
    rule.amount = command.amount;
    rule.unit = *command.unit;
    rule.base = command.base.value_or(domain::basesOf(rule.event).front());
    rule.rollToWorkday = command.rollToWorkday.value_or(true);
    rule.source = command.source;
    rule.validFrom = command.validFrom;
    rule.validTo = command.validTo;
    checkRule(rule, context);
    if (context.isRefused()) return;
    context.writer().addDeadlineRule(rule);
    context.directory().forget();
}

void handle(const CorrectRule& command, CommandContext& context) {
    const auto day = command.inForceOn ? command.inForceOn : context.knownDay();
    if (!day) return;
    auto rule = findRule(command.profile, *command.event, *day, context);
    if (!rule) return;
    if (command.expect) checkVersion(command.expect, context.reader().ruleVersion(rule->id), context);
    const std::vector<RuleUse> uses = context.reader().ruleUses();
    if (const RuleUse* use = useOf(uses, *rule)) {
        context.refuse(about("rule-in-use", "event", "conflict", *rule).with("count", std::to_string(use->tasks)));
    }
    const auto required = [&](bool isEmptied, const char* field) {
        if (isEmptied) context.refuse(Error("field-required", field, "required").with("field", field));
    };
    required(command.amount.isGiven && !command.amount.value, "amount");
    required(command.unit.isGiven && !command.unit.value, "unit");
    required(command.base.isGiven && !command.base.value, "base");
    replace(command.amount, rule->amount, rule->amount);
    replace(command.unit, rule->unit, rule->unit);
    replace(command.base, rule->base, rule->base);
    replace(command.rollToWorkday, rule->rollToWorkday, true);
    replace(command.source, rule->source, std::string());
    replace(command.validFrom, rule->validFrom);
    replace(command.validTo, rule->validTo);
    checkRule(*rule, context);
    if (context.isRefused()) return;
    save(*rule, context);
}

void handle(const EndRule& command, CommandContext& context) {
    auto rule = findRule(command.profile, *command.event, command.inForceOn.value_or(*command.validTo), context);
    if (!rule) return;
    if (command.expect) checkVersion(command.expect, context.reader().ruleVersion(rule->id), context);
    if (rule->validTo == command.validTo) {
        context.refuse(about("rule-ended-already", "valid_to", "conflict", *rule).with("day", base::isoDate(*command.validTo)));
    }
    rule->validTo = command.validTo;
    checkRule(*rule, context);
    if (context.isRefused()) return;
    const std::vector<RuleUse> uses = context.reader().ruleUses();
    const RuleUse* use = useOf(uses, *rule);
    if (use != nullptr && use->lastBase && *use->lastBase > *command.validTo)
        context.notice(about("rule-ended-in-use", "valid_to", "known", *rule).with("day", base::isoDate(*command.validTo)));
    save(*rule, context);
}

}  // namespace huying::app
