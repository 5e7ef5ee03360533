// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "app/queries/case_list.h"

namespace huying::ui {

// Where the list model gets its rows from: first all ids in order together with the rows of the first page, so that the
// list is read in one go where it is looked at, then rows by id. Answers come later, on the window's thread, and not at all
// once `context` is gone.
class CasePageSource {
public:
    using Ids = std::vector<domain::SuggestionId>;
    using Rows = std::vector<app::CaseRow>;
    struct Listing {
        Ids ids;
        Rows first;           // of the first ids, as many as were asked for or there are
        bool isWhole = true;  // false: these ids begin the list, and another answer with all of them follows
        bool isUnread = false;  // the register could not be read: nothing of this says anything
    };
    // Whether a list that takes its time may show its first page before the rest is known.
    enum class Haste { whole, firstPageFirst };

    virtual ~CasePageSource() = default;
    virtual void askIds(const app::ListQuery& query, int firstRows, Haste haste, QObject* context, std::function<void(Listing)> answer) = 0;
    virtual void askRows(const Ids& ids, QObject* context, std::function<void(Rows)> answer) = 0;
};

}  // namespace huying::ui
