// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background/register.h"
#include "models/case_page_source.h"

namespace huying::ui {

// Pages of the open register, read on its worker.
class RegisterPageSource : public CasePageSource {
public:
    explicit RegisterPageSource(Register& theRegister) : register_(theRegister) {}

    void askIds(const app::ListQuery& query, QObject* context, std::function<void(Ids)> answer) override {
        register_.ask(context, [query](app::RegisterStore& store) { return store.reader().caseIds(query); }, std::move(answer));
    }
    void askRows(const Ids& ids, QObject* context, std::function<void(Rows)> answer) override {
        register_.ask(context, [ids](app::RegisterStore& store) { return store.reader().caseRows(ids); }, std::move(answer));
    }

private:
    Register& register_;
};

}  // namespace huying::ui
