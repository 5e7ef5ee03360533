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

    void askIds(const app::ListQuery& query, int firstRows, Haste haste, QObject* context, std::function<void(Listing)> answer) override {
        text_ = query.text;
        // Searches end early where a page is enough; other lists are in order as a whole anyway.
        const bool isBegun = haste == Haste::firstPageFirst && !query.text.empty() && query.order.empty();
        app::ListQuery begun = query;
        if (isBegun) begun.limit = firstRows;
        const unsigned question = isBegun ? ++begun_ : begun_;
        register_.ask(
            context,
            [begun, firstRows](app::RegisterStore& store) {
                Listing listing{store.reader().caseIds(begun), {}, true};
                const auto count = std::min(listing.ids.size(), static_cast<std::size_t>(firstRows));
                const Ids first(listing.ids.begin(), listing.ids.begin() + static_cast<std::ptrdiff_t>(count));
                if (!first.empty()) listing.first = rowsOf(store.reader(), first, begun.text);
                return listing;
            },
            [this, query, question, firstRows, isBegun, context, answer](Listing listing) {
                listing.isWhole = !isBegun || listing.ids.size() < static_cast<std::size_t>(firstRows);
                // Who has typed on meanwhile does not wait for the rest of what was typed before.
                if (!listing.isWhole && question == begun_) askRest(query, context, answer);
                answer(std::move(listing));
            },
            unread(answer));
    }
    void askRows(const Ids& ids, QObject* context, std::function<void(Rows)> answer) override {
        register_.ask(
            context, [ids, text = text_](app::RegisterStore& store) { return rowsOf(store.reader(), ids, text); }, std::move(answer));
    }

private:
    void askRest(const app::ListQuery& query, QObject* context, const std::function<void(Listing)>& answer) {
        register_.ask(
            context, [query](app::RegisterStore& store) { return Listing{store.reader().caseIds(query), {}, true}; }, answer,
            unread(answer));
    }
    // Why is told by the window.
    static std::function<void(const base::Error&)> unread(const std::function<void(Listing)>& answer) {
        return [answer](const base::Error&) {
            Listing listing;
            listing.isUnread = true;
            answer(std::move(listing));
        };
    }
    static Rows rowsOf(app::RegisterReader& reader, const Ids& ids, const std::string& text) {
        Rows rows = reader.caseRows(ids, app::RowExtent::listed);
        if (text.empty()) return rows;
        Ids read;  // a piece may be gone by now
        for (const app::CaseRow& row : rows) read.push_back(row.id);
        auto matches = reader.searchMatches(read, text);
        for (std::size_t i = 0; i < rows.size(); ++i) rows[i].matches = std::move(matches[i]);
        return rows;
    }

    Register& register_;
    std::string text_;
    unsigned begun_ = 0;  // questions for a first page
};

}  // namespace huying::ui
