// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/enum_codes.h"
#include "base/result.h"
#include "domain/due_date.h"

// The catalogue of sentences and labels (resources/words): the only place where codes become text, for window, command
// line and papers alike. Plain data in two languages.
namespace huying::app {

enum class Language { chinese, english };

using Arguments = std::vector<std::pair<std::string, std::string>>;

class Words {
public:
    static const Words& of(Language language);

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

    // What went wrong, where and what to do.
    [[nodiscard]] std::string sentence(const base::Error& error) const;
    [[nodiscard]] std::string fieldLabel(std::string_view field) const;  // "field.title" -> 标题
    [[nodiscard]] std::string dueStep(const domain::DueDate& due, const domain::DueStep& step) const;

private:
    explicit Words(std::string_view json);
    std::vector<std::pair<std::string, std::string>> entries_;  // sorted by key
};

}  // namespace huying::app
