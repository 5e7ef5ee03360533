// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sqlite3.h>

#include "app/ports/storage_failure.h"
#include "app/questions/long_texts.h"
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

// A text that is not read where the long ones are left out (long_texts.h).
struct LongText {
    std::string& text;
};
inline LongText longText(std::string& text) { return {text}; }

// One use of a prepared statement: binds and reads the program's own types. Dates are ISO text, enumerations their
// codes, an absent id or date NULL. Unknown codes and malformed dates are damage, never a default.
class Query {
public:
    Query(Connection& connection, std::string_view sql) : connection_(connection), prepared_(connection.borrow(sql)) {}
    ~Query() { connection_.giveBack(prepared_); }
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
        require(sqlite3_bind_blob64(prepared_.statement, ++bound_, size == 0 ? "" : bytes, size, SQLITE_TRANSIENT));
    }

    bool next() {
        if (isDone_) return false;
        const int code = sqlite3_step(prepared_.statement);
        if (code == SQLITE_ROW) return true;
        isDone_ = true;
        if (code != SQLITE_DONE) fail(code);
        return false;
    }
    void run() {
        while (next()) {
        }
    }

    template <class T>
    T get(int column) const {
        return read<T>(column);
    }
    // Of a text or of bytes; good until the next step.
    [[nodiscard]] std::string_view bytesAt(int column) const {
        const void* bytes = sqlite3_column_blob(prepared_.statement, column);
        return bytes == nullptr ? std::string_view()
                                : std::string_view(static_cast<const char*>(bytes),
                                                   static_cast<std::size_t>(sqlite3_column_bytes(prepared_.statement, column)));
    }
    [[nodiscard]] bool isNull(int column) const { return sqlite3_column_type(prepared_.statement, column) == SQLITE_NULL; }
    [[nodiscard]] int columnCount() const { return sqlite3_column_count(prepared_.statement); }
    [[nodiscard]] std::string columnName(int column) const { return sqlite3_column_name(prepared_.statement, column); }

    void setLongTexts(app::LongTexts texts) { longTexts_ = texts; }
    // Reads columns one after the other into `values`, starting at `first`.
    template <class... Values>
    void into(int first, Values&&... values) const {
        int column = first;
        (readInto(column++, values), ...);
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
        } else if constexpr (std::is_same_v<T, base::Date>) {
            bindText(base::isoDate(value));
        } else if constexpr (std::is_same_v<T, bool>) {
            require(sqlite3_bind_int(prepared_.statement, ++bound_, value ? 1 : 0));
        } else if constexpr (std::is_enum_v<T>) {
            bindText(base::codeOf(value));
        } else if constexpr (std::is_convertible_v<T, std::string_view>) {
            bindText(value);
        } else {
            require(sqlite3_bind_int64(prepared_.statement, ++bound_, static_cast<std::int64_t>(value)));
        }
    }
    void bindText(std::string_view text) {
        require(sqlite3_bind_text64(prepared_.statement, ++bound_, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                                    SQLITE_UTF8));
    }
    void bindNull() { require(sqlite3_bind_null(prepared_.statement, ++bound_)); }

    void readInto(int column, LongText value) const {
        if (longTexts_ == app::LongTexts::read) value.text = bytesAt(column);
    }
    template <class T>
    void readInto(int column, T& value) const {
        if constexpr (std::is_same_v<T, std::string>) {
            value = bytesAt(column);
        } else {
            value = read<T>(column);
        }
    }
    template <class T>
    T read(int column) const {
        if constexpr (isOptional<T>) {
            if (isNull(column)) return std::nullopt;
            return read<typename T::value_type>(column);
        } else if constexpr (isId<T>) {
            return T(sqlite3_column_int64(prepared_.statement, column));
        } else if constexpr (std::is_same_v<T, base::Date>) {
            const auto date = base::parseIsoDate(bytesAt(column));
            if (!date) damaged(std::string(bytesAt(column)));
            return *date;
        } else if constexpr (std::is_same_v<T, bool>) {
            return sqlite3_column_int(prepared_.statement, column) != 0;
        } else if constexpr (std::is_enum_v<T>) {
            const auto code = base::fromCode<T>(bytesAt(column));
            if (!code) damaged(std::string(bytesAt(column)));
            return *code;
        } else if constexpr (std::is_same_v<T, std::string>) {
            return std::string(bytesAt(column));
        } else {
            return static_cast<T>(sqlite3_column_int64(prepared_.statement, column));
        }
    }

    void require(int code) const {
        if (code != SQLITE_OK) fail(code);
    }
    [[noreturn]] void fail(int code) const;
    [[noreturn]] void damaged(const std::string& value) const;

    Connection& connection_;
    Prepared prepared_;
    int bound_ = 0;
    bool isDone_ = false;
    app::LongTexts longTexts_ = app::LongTexts::read;
};

// Keys as the JSON array that json_each() takes apart: a list of any length is one parameter.
template <class Key>
std::string keysOf(const std::vector<Key>& keys) {
    std::string array = "[";
    for (const Key& key : keys) {
        if (array.size() > 1) array += ",";
        array += std::to_string(key.value);
    }
    return array + "]";
}

}  // namespace huying::storage
