// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include "app/ports/storage_failure.h"
#include "base/date.h"
#include "base/enum_codes.h"
#include "base/id.h"
#include "storage/connection.h"

namespace huying::storage {

template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;
template <class T>
constexpr bool isId = false;
template <class Tag>
constexpr bool isId<base::Id<Tag>> = true;

// One use of a prepared statement: binds and reads the program's own types. Dates are ISO text, enumerations their
// codes, an absent id or date NULL. Unknown codes and malformed dates are damage, never a default.
class Query {
public:
    Query(Connection& connection, std::string sql) : connection_(connection), sql_(std::move(sql)), statement_(connection.borrow(sql_)) {}
    ~Query() { connection_.giveBack(sql_, std::move(statement_)); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // Binds the next parameters in order.
    template <class... Values>
    Query& bind(const Values&... values) {
        (bindOne(values), ...);
        return *this;
    }
    void bindBytes(const void* bytes, std::size_t size) {
        // No bytes are an empty value, not an absent one.
        guarded([&] { statement_->bind(++bound_, size == 0 ? "" : bytes, static_cast<int>(size)); });
    }

    bool next() {
        return guarded([&] { return statement_->executeStep(); });
    }
    void run() {
        while (next()) {
        }
    }

    template <class T>
    T get(int column) const {
        return guarded([&]() -> T { return read<T>(column); });
    }
    [[nodiscard]] bool isNull(int column) const { return statement_->getColumn(column).isNull(); }
    [[nodiscard]] int columnCount() const { return statement_->getColumnCount(); }
    [[nodiscard]] std::string columnName(int column) const { return statement_->getColumnName(column); }

    // Reads columns one after the other into `values`, starting at `first`.
    template <class... Values>
    void into(int first, Values&... values) const {
        int column = first;
        ((values = get<Values>(column++)), ...);
    }

private:
    template <class T>
    void bindOne(const T& value) {
        if constexpr (isOptional<T>) {
            if (!value) {
                bindNull();
            } else {
                bindOne(*value);
            }
        } else if constexpr (isId<T>) {
            if (!value) {
                bindNull();
            } else {
                bindOne(value.value);
            }
        } else {
            guarded([&] {
                if constexpr (std::is_same_v<T, base::Date>) {
                    statement_->bind(++bound_, base::isoDate(value));
                } else if constexpr (std::is_same_v<T, bool>) {
                    statement_->bind(++bound_, value ? 1 : 0);
                } else if constexpr (std::is_enum_v<T>) {
                    statement_->bind(++bound_, std::string(base::codeOf(value)));
                } else if constexpr (std::is_convertible_v<T, std::string_view>) {
                    statement_->bind(++bound_, std::string(std::string_view(value)));
                } else {
                    statement_->bind(++bound_, static_cast<std::int64_t>(value));
                }
            });
        }
    }
    void bindNull() {
        guarded([&] { statement_->bind(++bound_); });
    }

    template <class T>
    T read(int column) const {
        const SQLite::Column value = statement_->getColumn(column);
        if constexpr (isOptional<T>) {
            if (value.isNull()) return std::nullopt;
            return read<typename T::value_type>(column);
        } else if constexpr (isId<T>) {
            return T(value.getInt64());
        } else if constexpr (std::is_same_v<T, base::Date>) {
            const auto date = base::parseIsoDate(value.getString());
            if (!date) damaged(value.getString());
            return *date;
        } else if constexpr (std::is_same_v<T, bool>) {
            return value.getInt() != 0;
        } else if constexpr (std::is_enum_v<T>) {
            const auto code = base::fromCode<T>(value.getString());
            if (!code) damaged(value.getString());
            return *code;
        } else if constexpr (std::is_same_v<T, std::string>) {
            return value.getString();
        } else {
            return static_cast<T>(value.getInt64());
        }
    }
    [[noreturn]] static void damaged(const std::string& value);

    Connection& connection_;
    std::string sql_;
    std::unique_ptr<SQLite::Statement> statement_;
    int bound_ = 0;
};

}  // namespace huying::storage
