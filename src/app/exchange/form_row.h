// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/exchange/form_page.h"
#include "base/date.h"

namespace huying::app {

// What the cells of one row mean. Whatever is not understood or missing is noted as a fault, and nothing is given for it.
class FormRowValues {
public:
    FormRowValues(const FoundPage& page, const FoundRow& row, const Words& words) : page_(page), row_(row), words_(words) {}

    [[nodiscard]] std::string text(std::string_view column) const;
    std::optional<base::Date> date(std::string_view column);
    std::optional<base::Date> requiredDate(std::string_view column);
    std::string requiredText(std::string_view column);
    // A word out of a list, read by `read`; `choices` for who has written another one.
    template <class T, class Read>
    std::optional<T> choice(std::string_view column, const std::vector<std::string>& choices, Read read) {
        const std::string word = text(column);
        if (word.empty()) return std::nullopt;
        std::optional<T> value = read(word);
        if (!value) noteChoice(column, word, choices);
        return value;
    }

    // As the case is called everywhere; of a row that went out it is the one that went out.
    std::string caseAddress();

    // Something stands there that was not sent so. Of a column that was deleted nothing is said.
    [[nodiscard]] bool isChanged(std::string_view column) const;
    [[nodiscard]] bool isAnyChanged(std::span<const std::string_view> columns) const;
    // Empty where it is as it was sent.
    [[nodiscard]] std::string changedText(std::string_view column) const;

    // A formula that shows an error or nothing at all stands there.
    [[nodiscard]] bool hasError(std::string_view column) const { return row_.errors.contains(column); }

    void note(std::string_view column, base::Error error);
    // The faults noted so far, which are then those of a line.
    std::vector<ReturnedFault> takeFaults();
    [[nodiscard]] std::string headerOf(std::string_view column) const;
    [[nodiscard]] const Words& words() const { return words_; }
    [[nodiscard]] const FoundRow& row() const { return row_; }

private:
    void noteChoice(std::string_view column, const std::string& word, const std::vector<std::string>& choices);
    [[nodiscard]] const LedgerCell* cell(std::string_view column) const;
    [[nodiscard]] std::string comparableValue(std::string_view column) const;

    const FoundPage& page_;
    const FoundRow& row_;
    const Words& words_;
    std::vector<ReturnedFault> faults_;
};

}  // namespace huying::app
