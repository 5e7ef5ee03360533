// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/register_words.h"

#include <algorithm>
#include <array>

#include "app/ports/register_reader.h"
#include "domain/result_classes.h"

namespace huying::app {

namespace {

using domain::WordingKey;

// Where a key's shipped word stands. A word that `spreads` is the field's own and means nothing else: it gives way wherever the
// Chinese texts have it, in sentences and composed labels too. In the English texts only the labels themselves give way.
struct Place {
    WordingKey key;
    std::array<std::string_view, 2> labels;  // the first one has the shipped word
    bool spreads;
};

constexpr std::array places{
    Place{WordingKey::sole, {"task_role.sole", ""}, true},
    Place{WordingKey::joint, {"task_role.joint", ""}, true},
    Place{WordingKey::reference, {"task_role.reference", ""}, false},
    Place{WordingKey::replied, {"case_state.replied", ""}, true},
    Place{WordingKey::rehandling, {"case_state.rehandling", ""}, true},
    Place{WordingKey::replyRate, {"report.rate.replied", ""}, true},
    Place{WordingKey::deputyOffice, {"mediator.deputy_office", "turn.office"}, true},
    Place{WordingKey::governmentOffice, {"mediator.government_office", ""}, true},
    Place{WordingKey::feedbackForm, {"form_name.feedback_form", ""}, true},
    Place{WordingKey::commitmentLedger, {"form_name.commitment_ledger", ""}, true},
    // Activities are called after these words, so they give way as labels alone.
    Place{WordingKey::formationResearch, {"formation_source.special_research", "deputy_activity_kind.special_research"}, false},
    Place{WordingKey::formationInspection, {"formation_source.inspection", "deputy_activity_kind.inspection"}, false},
    Place{WordingKey::formationGroupActivity, {"formation_source.group_activity", "deputy_activity_kind.group_activity"}, false},
    Place{WordingKey::formationInterviews, {"formation_source.interviews", "deputy_activity_kind.interviews"}, false},
    Place{WordingKey::formationReception, {"formation_source.voter_reception", "deputy_activity_kind.voter_reception"}, false},
};

// Where the same characters stand by chance: 委员会办公室 has no 会办 in it.
constexpr std::array<std::string_view, 11> otherWords{"会办公", "会办事", "简单办", "委员会办", "常委会办", "协会办",
                                                      "大会办", "清单办", "名单办", "订单办",   "工单办"};

const Place& placeOf(WordingKey key) {
    return *std::find_if(places.begin(), places.end(), [key](const Place& place) { return place.key == key; });
}

}  // namespace

RegisterWords readRegisterWords(RegisterReader& reader) {
    RegisterWords own;
    own.wordings = reader.wordings();
    own.reasons = reader.refusalReasons();
    own.choices = reader.termChoices();
    for (const domain::Session& session : reader.sessions()) {
        own.newestTerm = std::max(own.newestTerm, session.term);
        if (!own.classes.contains(session.term)) own.classes[session.term] = reader.resultClasses(session.term);
    }
    return own;
}

Words wordsOf(RegisterReader& reader, Language language, std::optional<int> term) {
    const RegisterWords own = readRegisterWords(reader);
    return Words::of(language).inRegister(own, term.value_or(own.newestTerm));
}

std::string shippedWord(WordingKey key, Language language) { return Words::of(language).text(placeOf(key).labels[0]); }

std::string Words::wordFor(WordingKey key) const { return text(placeOf(key).labels[0]); }

Words Words::inRegister(const RegisterWords& own, int term) const {
    Words made = *this;
    made.own_ = std::make_shared<const RegisterWords>(own);
    return made.ofTerm(term);
}

Words Words::inWordsOf(const Words& other, int term) const {
    Words made = *this;
    made.own_ = other.own_;
    return made.ofTerm(term);
}

Words Words::ofTerm(int term) const {
    if (own_ == nullptr) return *this;
    const Words& shipped = of(language_);
    Words made = shipped;
    made.own_ = own_;
    std::shared_ptr<Entries> entries;  // only where something differs: most registers speak as shipped
    const auto ownEntries = [&]() -> Entries& {
        if (entries == nullptr) entries = std::make_shared<Entries>(*shipped.entries_);
        return *entries;
    };
    const auto replace = [&](std::string_view key, const std::string& text) {
        if (!shipped.has(key) || shipped.text(key) == text) return;
        Entries& all = ownEntries();
        std::lower_bound(all.begin(), all.end(), key, [](const auto& entry, std::string_view wanted) {
            return entry.first < wanted;
        })->second = text;
    };
    const auto insert = [&](const std::string& key, const std::string& text) {
        Entries& all = ownEntries();
        const std::pair entry(key, text);
        all.insert(std::lower_bound(all.begin(), all.end(), entry), entry);
    };
    const auto wording = domain::wordingInForce(own_->wordings, term);
    for (const auto& [key, text] : wording) {
        if (placeOf(key).spreads) made.spread_.emplace_back(shippedWord(key, Language::chinese), text);
    }
    if (language_ == Language::chinese && !made.spread_.empty()) {
        for (auto& [key, text] : ownEntries()) {
            // The list of keys itself tells which word is meant, and what it is used for.
            if (!key.starts_with("wording_key.") && !key.starts_with("wording_use.")) text = made.worded(text);
        }
    }
    for (const auto& [key, text] : wording) {
        for (const std::string_view label : placeOf(key).labels) replace(label, text);
    }
    if (const auto classes = own_->classes.find(term); classes != own_->classes.end()) {
        const auto usual = domain::classList(domain::ClassList::threeClasses);
        for (const domain::ResultClassWording& row : classes->second) {
            const std::string code(base::codeOf(row.code));
            replace("result_class." + code, row.shortName);
            // A register has its names in Chinese alone: the shipped ones keep their translation.
            const domain::ResultClassWording* shippedRow = domain::classIn(usual, row.code);
            if (language_ == Language::chinese || row.name != shippedRow->name) replace("result_class_name." + code, row.name);
        }
    }
    for (const domain::RefusalWording& row : domain::reasonsInForce(own_->reasons, term)) {
        if (row.label.empty()) continue;
        if (domain::isShippedReason(row.code)) {
            replace("refusal_reason." + row.code, row.label);
        } else {
            insert("refusal_reason." + row.code, row.label);
        }
    }
    if (entries != nullptr) made.entries_ = std::move(entries);
    return made;
}

// In one pass: what was put in place of a word is not looked at again.
std::string Words::worded(std::string_view text) const {
    if (spread_.empty()) return std::string(text);
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const auto other =
            std::find_if(otherWords.begin(), otherWords.end(), [&](std::string_view word) { return rest.starts_with(word); });
        if (other != otherWords.end()) {
            made += *other;
            at += other->size();
            continue;
        }
        const auto fits = [&](const auto& word) { return rest.starts_with(word.first); };
        const auto found = std::find_if(spread_.begin(), spread_.end(), fits);
        made += found == spread_.end() ? std::string(1, text[at]) : found->second;
        at += found == spread_.end() ? 1 : found->first.size();
    }
    return made;
}

std::string Words::classLabel(int term, const std::optional<domain::ResultClass>& value) const {
    if (!value) return {};
    const std::vector<domain::ResultClassWording> classes = classesOf(term);
    const domain::ResultClassWording* row = domain::classIn(classes, *value);
    return row == nullptr ? label(*value) : row->shortName;
}

std::vector<domain::ResultClassWording> Words::classesOf(int term) const {
    if (own_ != nullptr) {
        const auto found = own_->classes.find(term);
        if (found != own_->classes.end() && !found->second.empty()) return found->second;
    }
    return domain::shippedClasses();
}

std::vector<domain::RefusalWording> Words::reasonsOf(int term) const {
    std::vector<domain::RefusalWording> reasons =
        domain::reasonsInForce(own_ == nullptr ? std::vector<domain::RefusalWording>() : own_->reasons, term);
    const Words& shipped = of(language_);
    for (domain::RefusalWording& row : reasons) {
        const bool isShipped = domain::isShippedReason(row.code);
        if (row.label.empty() && isShipped) row.label = worded(shipped.text("refusal_reason." + row.code));
        if (row.source.empty() && isShipped) row.source = shipped.text("refusal_source." + row.code);
    }
    return reasons;
}

domain::RefusalWording Words::reasonOf(int term, const std::string& code) const {
    if (code.empty()) return {};
    const std::vector<domain::RefusalWording> reasons = reasonsOf(term);
    const domain::RefusalWording* row = domain::reasonIn(reasons, code);
    if (row != nullptr) return *row;
    domain::RefusalWording unknown;
    unknown.code = unknown.label = code;
    return unknown;
}

std::vector<domain::TermChoice> Words::choicesOf(int term, domain::ChoiceList list) const {
    return domain::choicesInForce(own_ == nullptr ? std::vector<domain::TermChoice>() : own_->choices, list, term);
}

std::vector<std::string> Words::classNames(domain::ResultClass value) const {
    std::vector<std::string> names;
    if (own_ != nullptr) {
        for (auto term = own_->classes.rbegin(); term != own_->classes.rend(); ++term) {
            const domain::ResultClassWording* row = domain::classIn(term->second, value);
            if (row != nullptr && std::find(names.begin(), names.end(), row->shortName) == names.end()) names.push_back(row->shortName);
        }
    }
    if (names.empty()) names.push_back(label(value));
    return names;
}

std::optional<domain::ResultClass> Words::classCalled(std::string_view name) const {
    if (own_ == nullptr) return std::nullopt;
    for (auto term = own_->classes.rbegin(); term != own_->classes.rend(); ++term) {
        for (const domain::ResultClassWording& row : term->second) {
            if (row.shortName == name || row.name == name) return row.code;
        }
    }
    return std::nullopt;
}

}  // namespace huying::app
