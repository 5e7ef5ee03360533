// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "base/result.h"
#include "domain/directory.h"
#include "domain/due_date.h"
#include "domain/refusal_reasons.h"
#include "domain/term_choices.h"
#include "domain/wording.h"

// The catalogue of sentences and labels (resources/words): the only place where codes become text, for window, command
// line and papers alike. Plain data in two languages.
namespace huying::app {

enum class Language { chinese, english };

struct RegisterWords;

using Arguments = std::vector<std::pair<std::string, std::string>>;

class Words {
public:
    static const Words& of(Language language);  // as shipped

    // The same in the words of a register, as they are in a term (register_words.h); `ofTerm` goes over to another of its terms.
    [[nodiscard]] Words inRegister(const RegisterWords& own, int term) const;
    [[nodiscard]] Words ofTerm(int term) const;
    [[nodiscard]] Words inWordsOf(const Words& other, int term) const;
    [[nodiscard]] Language language() const { return language_; }
    // What is said for a word that varies by place.
    [[nodiscard]] std::string wordFor(domain::WordingKey key) const;
    // A fixed Chinese text that stands outside the catalogue, in the register's words.
    [[nodiscard]] std::string worded(std::string_view text) const;

    // "state.handling" -> 办理中. An unknown key is returned as it is, so that a gap is seen, not hidden.
    [[nodiscard]] std::string text(std::string_view key) const;
    // The same with {placeholders} filled.
    [[nodiscard]] std::string text(std::string_view key, const Arguments& arguments) const;
    [[nodiscard]] bool has(std::string_view key) const;

    template <class E>
    [[nodiscard]] std::string label(E value) const {
        return text(std::string(base::EnumCodes<E>::name) + "." + std::string(base::codeOf(value)));
    }
    template <class E>
    [[nodiscard]] std::string label(const std::optional<E>& value) const {
        return value ? label(*value) : std::string{};
    }

    // Classes by the term of their piece: what `label` gives is the name in the term of these words.
    [[nodiscard]] std::string classLabel(int term, const std::optional<domain::ResultClass>& value) const;
    [[nodiscard]] std::vector<domain::ResultClassWording> classesOf(int term) const;  // those not in use too
    [[nodiscard]] std::vector<std::string> classNames(domain::ResultClass value) const;  // short ones of all terms, newest first
    [[nodiscard]] std::optional<domain::ResultClass> classCalled(std::string_view name) const;  // in any term, newest first

    // Reasons for not accepting a paper by the term of the paper, with the words to show; those not in use too.
    [[nodiscard]] std::vector<domain::RefusalWording> reasonsOf(int term) const;
    [[nodiscard]] domain::RefusalWording reasonOf(int term, const std::string& code) const;  // empty words for an empty code

    // Choices of a closed list as a term has them, in its order; those it does not offer too.
    [[nodiscard]] std::vector<domain::TermChoice> choicesOf(int term, domain::ChoiceList list) const;

    // What went wrong, where and what to do.
    [[nodiscard]] std::string sentence(const base::Error& error) const;
    [[nodiscard]] std::string fieldLabel(std::string_view field) const;  // "field.title" -> 标题
    [[nodiscard]] std::string dueStep(const domain::DueDate& due, const domain::DueStep& step) const;
    // What a due date counts from: 交办, 改办 where the unit has the piece from another one, 签收 …
    [[nodiscard]] std::string dueBase(const domain::DueDate& due) const;

private:
    using Entries = std::vector<std::pair<std::string, std::string>>;  // sorted by key

    Words(Language language, std::string_view json);

    Language language_;
    std::shared_ptr<const Entries> entries_;
    std::shared_ptr<const RegisterWords> own_;                   // none: as shipped
    std::vector<std::pair<std::string, std::string>> spread_;    // shipped word, what is said instead
};

}  // namespace huying::app
