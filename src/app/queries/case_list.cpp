// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/case_list.h"

#include <algorithm>

#include "app/words/words.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

const std::vector<Field>& listFields() {
    using enum FieldType;
    static const std::vector<Field> fields{
        {"case", text, ""},
        {"session", text, ""},
        {"kind", code, "suggestion_kind"},
        {"serial", number, ""},
        {"number_text", text, ""},
        {"title", text, ""},
        {"lead", text, ""},
        {"delegation", text, ""},
        {"co_signers", text, ""},
        {"co_signer_count", number, ""},
        {"category", text, ""},
        {"formation_source", code, "formation_source"},
        {"deputy_activity", text, ""},
        {"sub_kind", code, "sub_kind"},
        {"origin", code, "origin"},
        {"submitted_on", date, ""},
        {"registered_on", date, ""},
        {"state", code, "case_state"},
        {"next_step", code, "next_step"},
        {"turn", code, "turn"},
        {"turn_unit", text, ""},
        {"planning_stage", code, "planning_stage"},
        {"proposed_units", text, ""},
        {"planned_units", text, ""},
        {"units", text, ""},
        {"joint_units", text, ""},
        {"unit_count", number, ""},
        {"via", text, ""},
        {"assigned_on", date, ""},
        {"received_on", date, ""},
        {"due_on", date, ""},
        {"extended_to", date, ""},
        {"replied_on", date, ""},
        {"document_number", text, ""},
        {"result_class", code, "result_class"},
        {"first_class", code, "result_class"},
        {"late_reason", text, ""},
        {"commitments", number, ""},
        {"commitments_fulfilled", number, ""},
        {"commitments_open", number, ""},
        {"commitment_due_on", date, ""},
        {"process_rating", code, "rating"},
        {"result_rating", code, "rating"},
        {"first_result_rating", code, "rating"},
        {"rated_on", date, ""},
        {"round", number, ""},
        {"completed_on", date, ""},
        {"archived_on", date, ""},
        {"archive_number", text, ""},
        {"box_number", text, ""},
        {"undelivered", number, ""},
        {"merged_into", text, ""},
        {"merged_count", number, ""},
        {"earlier", text, ""},
        {"repeated_years", number, ""},
        {"urged", number, ""},
        {"urged_on", date, ""},
        {"next_urging_on", date, ""},
        {"priority", flag, ""},
        {"topic", text, ""},
        {"supervisor", text, ""},
        {"committee", text, ""},
        {"government_leader", text, ""},
        {"publish_by_deputy", code, "publication"},
        {"classified", flag, ""},
        {"hide_identity", flag, ""},
        {"reply_wanted", flag, ""},
        {"remark", text, ""},
        {"publication_state", code, "publication_state"},
    };
    return fields;
}

const Field* findField(std::string_view codeOrLabel, const Words* own) {
    for (const Field& field : listFields()) {
        if (field.code == codeOrLabel || Words::of(Language::chinese).fieldLabel(field.code) == codeOrLabel ||
            (own != nullptr && own->fieldLabel(field.code) == codeOrLabel))
            return &field;
    }
    return nullptr;
}

namespace {

struct Token {
    std::string text;
    bool isQuoted = false;
    std::size_t place = 0;  // characters from the start, 1 is the first
};

constexpr std::string_view operatorSigns = "=!<>";

base::Result<std::vector<Token>> tokensOf(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    const auto place = [&](std::size_t bytes) { return base::characterCount(text.substr(0, bytes)) + 1; };
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
            continue;
        }
        Token token;
        token.place = place(at);
        if (text[at] == '"') {
            const std::size_t end = text.find('"', at + 1);
            if (end == std::string_view::npos)
                return base::failure(Error("bad-filter", "filter", "format")
                                         .with("place", std::to_string(token.place))
                                         .with("value", std::string(text.substr(at))));
            token.text = text.substr(at + 1, end - at - 1);
            token.isQuoted = true;
            at = end + 1;
        } else if (operatorSigns.find(text[at]) != std::string_view::npos) {
            const std::size_t end = std::min(text.find_first_not_of(operatorSigns, at), text.size());
            token.text = text.substr(at, end - at);
            at = end;
        } else {
            const std::size_t end = std::min(text.find_first_of(" \t\"=!<>", at), text.size());
            token.text = text.substr(at, end - at);
            at = end;
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

std::optional<Comparison> comparisonOf(const std::string& text) {
    if (text == "=") return Comparison::equal;
    if (text == "!=") return Comparison::notEqual;
    if (text == "<") return Comparison::less;
    if (text == "<=") return Comparison::lessOrEqual;
    if (text == ">") return Comparison::greater;
    if (text == ">=") return Comparison::greaterOrEqual;
    if (text == "contains") return Comparison::contains;
    if (text == "empty") return Comparison::empty;
    return std::nullopt;
}

// Coded fields take the code or its label, the shipped one or the register's.
template <class E>
std::optional<std::string> codeFrom(const std::string& value, const Words* own) {
    if (base::fromCode<E>(value)) return value;
    for (const auto& [one, code] : base::EnumCodes<E>::values) {
        if (Words::of(Language::chinese).label(one) == value || (own != nullptr && own->label(one) == value)) return std::string(code);
    }
    return std::nullopt;
}

std::optional<std::string> classFrom(const std::string& value, const Words* own) {
    if (auto code = codeFrom<domain::ResultClass>(value, own)) return code;
    const auto named = own == nullptr ? std::nullopt : own->classCalled(value);
    return named ? std::optional(std::string(base::codeOf(*named))) : std::nullopt;
}

std::optional<std::string> codeValue(const Field& field, const std::string& value, const Words* own) {
    if (field.enumName == "suggestion_kind") return codeFrom<domain::SuggestionKind>(value, own);
    if (field.enumName == "formation_source") return codeFrom<domain::FormationSource>(value, own);
    if (field.enumName == "sub_kind") return codeFrom<domain::SubKind>(value, own);
    if (field.enumName == "origin") return codeFrom<domain::Origin>(value, own);
    if (field.enumName == "case_state") return codeFrom<domain::CaseState>(value, own);
    if (field.enumName == "next_step") return codeFrom<domain::NextStep>(value, own);
    if (field.enumName == "planning_stage") return codeFrom<domain::PlanningStage>(value, own);
    if (field.enumName == "turn") return codeFrom<domain::Turn>(value, own);
    if (field.enumName == "result_class") return classFrom(value, own);
    if (field.enumName == "rating") return codeFrom<domain::Rating>(value, own);
    if (field.enumName == "publication") return codeFrom<domain::Publication>(value, own);
    if (field.enumName == "publication_state") return codeFrom<domain::PublicationState>(value, own);
    return std::nullopt;
}

std::optional<std::string> flagValue(const std::string& value) {
    if (value == "true" || value == "是" || value == "1") return "true";
    if (value == "false" || value == "否" || value == "0") return "false";
    return std::nullopt;
}

class FilterParser {
public:
    FilterParser(std::vector<Token> tokens, const Words* own) : tokens_(std::move(tokens)), own_(own) {}

    base::Result<std::shared_ptr<const Filter>> parse() {
        auto filter = either();
        if (filter && at_ < tokens_.size()) return bad();
        return filter;
    }

private:
    using Parsed = base::Result<std::shared_ptr<const Filter>>;

    Parsed either() {
        Parsed left = both();
        while (left && isWord("or")) {
            ++at_;
            left = joined(Filter::Kind::either, *left, both());
        }
        return left;
    }
    Parsed both() {
        Parsed left = comparison();
        while (left && isWord("and")) {
            ++at_;
            left = joined(Filter::Kind::both, *left, comparison());
        }
        return left;
    }
    static Parsed joined(Filter::Kind kind, std::shared_ptr<const Filter> left, Parsed right) {
        if (!right) return right;
        auto filter = std::make_shared<Filter>();
        filter->kind = kind;
        filter->left = std::move(left);
        filter->right = *right;
        return filter;
    }
    Parsed comparison() {
        if (at_ >= tokens_.size()) return bad();
        auto filter = std::make_shared<Filter>();
        filter->field = findField(tokens_[at_].text, own_);
        if (filter->field == nullptr) return base::failure(Error("unknown-list-field", "filter", "known").with("value", tokens_[at_].text));
        ++at_;
        if (at_ >= tokens_.size() || tokens_[at_].isQuoted) return bad();
        const auto sign = comparisonOf(tokens_[at_].text);
        if (!sign) return bad();
        filter->comparison = *sign;
        ++at_;
        if (*sign == Comparison::empty) return filter;
        if (at_ >= tokens_.size()) return bad();
        const std::optional<std::string> value = valueFor(*filter->field, *sign, tokens_[at_].text);
        if (!value) {
            return base::failure(Error("bad-filter-value", "filter", "format")
                                     .with("field", std::string(filter->field->code))
                                     .with("value", tokens_[at_].text));
        }
        filter->value = *value;
        ++at_;
        return filter;
    }
    [[nodiscard]] std::optional<std::string> valueFor(const Field& field, Comparison sign, const std::string& text) const {
        if (sign == Comparison::contains) return text;
        switch (field.type) {
            case FieldType::text:
                return text;
            case FieldType::number:
                return base::parseNumber(text) ? std::optional(text) : std::nullopt;
            case FieldType::date: {
                const auto date = base::parseWrittenDate(text);
                return date ? std::optional(base::isoDate(*date)) : std::nullopt;
            }
            case FieldType::code:
                return codeValue(field, text, own_);
            case FieldType::flag:
                return flagValue(text);
        }
        return std::nullopt;
    }
    [[nodiscard]] bool isWord(std::string_view word) const {
        return at_ < tokens_.size() && !tokens_[at_].isQuoted && tokens_[at_].text == word;
    }
    [[nodiscard]] Parsed bad() const {
        const bool isEnd = at_ >= tokens_.size();
        if (isEnd) return base::failure(Error("incomplete-filter", "filter", "format"));
        return base::failure(
            Error("bad-filter", "filter", "format").with("place", std::to_string(tokens_[at_].place)).with("value", tokens_[at_].text));
    }

    std::vector<Token> tokens_;
    const Words* own_;
    std::size_t at_ = 0;
};

}  // namespace

base::Result<std::shared_ptr<const Filter>> parseFilter(std::string_view text, const Words* own) {
    if (base::trimmed(text).empty()) return std::shared_ptr<const Filter>();
    auto tokens = tokensOf(text);
    if (!tokens) return base::failure(tokens.error());
    return FilterParser(std::move(*tokens), own).parse();
}

base::Result<std::vector<SortKey>> parseOrder(std::string_view text, const Words* own) {
    std::vector<SortKey> keys;
    if (base::trimmed(text).empty()) return keys;
    for (const std::string& part : base::split(text, ',')) {
        std::string name = base::trimmed(part);
        SortKey key;
        if (name.starts_with("-")) {
            key.isDescending = true;
            name.erase(0, 1);
        }
        key.field = findField(name, own);
        if (key.field == nullptr) return base::failure(Error("unknown-list-field", "order", "known").with("value", name));
        keys.push_back(key);
    }
    return keys;
}

}  // namespace huying::app
