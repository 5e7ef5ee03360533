// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "background/register.h"
#include "models/case_page_source.h"

namespace huying::ui {

// Pages of the open register, read on its worker; while a text is searched for, with the places where it stands.
class RegisterPageSource : public CasePageSource {
public:
    explicit RegisterPageSource(Register& theRegister) : register_(theRegister) {}

    void askIds(const app::ListQuery& query, int firstRows, QObject* context, std::function<void(Listing)> answer) override {
        text_ = query.text;
        register_.ask(
            context,
            [query, firstRows](app::RegisterStore& store) {
                Listing listing{store.reader().caseIds(query), {}};
                const auto count = std::min(listing.ids.size(), static_cast<std::size_t>(firstRows));
                const Ids first(listing.ids.begin(), listing.ids.begin() + static_cast<std::ptrdiff_t>(count));
                if (!first.empty()) listing.first = rowsOf(store.reader(), first, query.text);
                return listing;
            },
            std::move(answer));
    }
    void askRows(const Ids& ids, QObject* context, std::function<void(Rows)> answer) override {
        register_.ask(
            context, [ids, text = text_](app::RegisterStore& store) { return rowsOf(store.reader(), ids, text); }, std::move(answer));
    }

private:
    static Rows rowsOf(app::RegisterReader& reader, const Ids& ids, const std::string& text) {
        Rows rows = reader.caseRows(ids);
        if (text.empty()) return rows;
        Ids read;  // a piece may be gone by now
        for (const app::CaseRow& row : rows) read.push_back(row.id);
        auto matches = reader.searchMatches(read, text);
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i].matches = std::move(matches[i]);
        return rows;
    }

    Register& register_;
    std::string text_;
};

}  // namespace huying::ui
