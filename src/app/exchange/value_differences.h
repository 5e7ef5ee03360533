// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/exchange/returned_work.h"
#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/case_facts.h"

namespace huying::app {

// Without regard to blanks and width.
bool isSameText(const std::string& left, const std::string& right);

// In which values what came differs from what stands on record: `before` stands, `now` came.
class ValueDifferences {
public:
    enum class Reading {
        given,  // what is left out says nothing against what stands
        whole   // what is left out is nothing
    };
    explicit ValueDifferences(std::string table, Reading reading = Reading::given) : table_(std::move(table)), reading_(reading) {}

    ValueDifferences& text(std::string_view column, const std::string& given, const std::string& known);
    ValueDifferences& wholeText(std::string_view column, const std::string& given, const std::string& known);
    ValueDifferences& day(std::string_view column, const std::optional<base::Date>& given, const std::optional<base::Date>& known);
    ValueDifferences& dayIfGiven(std::string_view column, const std::optional<base::Date>& given, const std::optional<base::Date>& known);
    ValueDifferences& flag(std::string_view column, const std::optional<bool>& given, bool known);
    template <class E>
    ValueDifferences& code(std::string_view column, const std::optional<E>& given, const std::optional<E>& known) {
        const auto shown = [](const std::optional<E>& value) { return value ? std::string(base::codeOf(*value)) : std::string(); };
        if (given && given != known) add(column, shown(known), shown(given));
        return *this;
    }
    // Who handles the task, where the command names somebody.
    template <class C>
    ValueDifferences& people(const C& command, const domain::Task& task) {
        return text("leader", command.leader, task.leader)
            .text("handler", command.handler, task.handler)
            .text("handler_phone", command.handlerPhone, task.handlerPhone);
    }
    void add(std::string_view column, std::string known, std::string given) {
        values_.push_back({table_, std::string(column), std::move(known), std::move(given)});
    }

    [[nodiscard]] bool isEmpty() const { return values_.empty(); }
    [[nodiscard]] std::size_t count() const { return values_.size(); }
    [[nodiscard]] std::size_t count(std::initializer_list<std::string_view> columns) const {
        return static_cast<std::size_t>(std::count_if(values_.begin(), values_.end(), [&](const ChangedValue& one) {
            return std::find(columns.begin(), columns.end(), one.column) != columns.end();
        }));
    }
    [[nodiscard]] bool has(std::string_view column) const { return count({column}) > 0; }
    [[nodiscard]] std::vector<ChangedValue> taken() { return std::move(values_); }

private:
    std::string table_;
    Reading reading_;
    std::vector<ChangedValue> values_;
};

// Who handles a task as a command names them; left out, they say nothing against who does.
template <class C>
bool peopleFit(const C& command, const domain::Task& task) {
    return ValueDifferences("task").people(command, task).isEmpty();
}

}  // namespace huying::app
