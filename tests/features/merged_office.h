// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "app/queries/today.h"
#include "base/text.h"
#include "features/refused_codes.h"
#include "support/temporary_register.h"

// An office with three pieces of one matter: 120 of 王明 with 陈红, 121 of 李亮 with 赵云 and 122 of the 青羊代表团.
namespace huying::tests {

using Codes = std::vector<std::string>;

class MergedOffice {
public:
    TemporaryRegister office;

    explicit MergedOffice(std::string_view today = "2024-12-31") : office(today) {
        must(
            R"({"command":"register-suggestion","on":"2023-02-26","serial":120,"title":"关于公交接驳的建议","lead":"王明（武侯代表团）","co_signers":["陈红（锦江代表团）"],"category":"K01"})");
        must(
            R"({"command":"register-suggestion","on":"2023-02-26","serial":121,"title":"关于轨道站点接驳的建议","lead":"李亮（锦江代表团）","co_signers":["赵云（青羊代表团）"],"category":"K01"})");
        must(
            R"({"command":"register-suggestion","on":"2023-02-26","serial":122,"title":"关于接驳公交加密的建议","delegation":"青羊代表团","category":"K01"})");
    }

    app::CommandResult must(const std::string& json) { return office.mustRun(json); }
    void assign(const std::string& address = "120", const std::string& unit = "市交通运输局", const std::string& on = "2023-03-03") {
        must(R"({"command":"assign-suggestion","on":")" + on + R"(","case":")" + address + R"(","tasks":[{"unit":")" + unit +
             R"(","role":"sole"}]})");
    }
    static std::string merging(const std::string& cases, const std::string& into, const std::string& on = "2023-03-20") {
        return R"({"command":"merge-suggestions","on":")" + on + R"(","cases":[)" + cases + R"(],"into":")" + into +
               R"(","reason":"同一事项"})";
    }
    static std::string unmerging(const std::string& piece, const std::string& on) {
        return R"({"command":"unmerge-suggestions","on":")" + on + R"(","cases":[")" + piece + R"("],"reason":"事项不同"})";
    }
    void mergeBoth() { must(merging(R"("121","122")", "120")); }
    void reply(const std::string& on = "2023-05-30", const std::string& address = "120", const std::string& resultClass = "A") {
        must(R"({"command":"record-reply","on":")" + on + R"(","case":")" + address + R"(","unit":"市交通运输局","result_class":")" +
             resultClass + R"(","document_number":"成交函〔2023〕8号"})");
    }

    [[nodiscard]] app::CaseView view(const std::string& address) { return office.view(address); }
    [[nodiscard]] domain::CaseSummary stored(const std::string& address) {
        return *office.reader().storedSummary(view(address).facts.suggestion.id);
    }

    // "18-1-120 王明（武侯代表团） post 2023-06-01" of each line, with "owed" or "awaited" where it has not got there.
    [[nodiscard]] Codes debts(const std::string& address) {
        Codes lines;
        for (const app::DebtLine& line : view(address).debts) {
            std::string text = line.piece + " " + line.name + " ";
            if (line.debt.way) {
                text += std::string(base::codeOf(*line.debt.way)) + " " + base::isoOrEmpty(line.debt.on);
            } else {
                text += line.debt.reply ? "owed" : "awaited";
            }
            lines.push_back(text);
        }
        return lines;
    }

    [[nodiscard]] Codes inQueue(app::Queue queue, std::string_view today) {
        app::ListQuery query;
        query.queue = app::QueueOnDay{queue, day(today)};
        Codes addresses;
        for (const app::CaseRow& row : office.reader().caseRows(office.reader().caseIds(query))) addresses.push_back(row.address);
        return addresses;
    }

    Codes refused(const std::string& json) { return refusedCodes(office, json); }

    void undo(std::optional<std::int64_t> entry = {}) {
        const auto undone = office.store().undo({std::nullopt, entry, "张敏"});
        if (!undone) FAIL("not undone: " << undone.error().front().code);
    }
    std::string undoRefusal(std::int64_t entry) {
        const auto undone = office.store().undo({std::nullopt, entry, "张敏"});
        return undone ? std::string() : undone.error().front().code;
    }
    void checkSound() { CHECK(office.store().verify().empty()); }
};

}  // namespace huying::tests
