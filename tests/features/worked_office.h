// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

#include "app/queries/case_view.h"
#include "features/accounts_office.h"

// The office with accounts, and work of several units on its pieces, for questions about who sees what of it.
namespace huying::tests {

// Words that stand in one place of the register each.
inline const std::string ofTransport = "踏勘公交站";
inline const std::string ofHousing = "核对小区名单";
inline const std::string ofPolice = "安排路口民警";
inline const std::string opinionOfHousing = "住建同意接驳";
inline const std::string draftOfTransport = "初稿拟增三条线路";
inline const std::string remarkOfOffice = "主任关注此件";

class WorkedOffice : public AccountsOffice {
public:
    WorkedOffice() {
        must(clerk, R"({"command":"correct-suggestion","case":"1","remark":")" + remarkOfOffice + "\"}");
        must(transport, about("record-progress", "2023-03-10", "1", "市交通运输局", R"("text":")" + ofTransport + "\""));
        must(housing, about("record-progress", "2023-03-11", "1", "市住建局", R"("text":")" + ofHousing + "\""));
        must(clerk, about("record-progress", "2023-03-12", "3", "市公安局", R"("text":")" + ofPolice + "\""));
        must(housing, about("record-joint-opinion", "2023-03-20", "1", "市住建局", R"("text":")" + opinionOfHousing + "\""));
        must(transport,
             about("record-reply", "2023-05-20", "1", "市交通运输局", R"("result_class":"A","text":")" + draftOfTransport + "\""));
        must(officer, about("record-urging", "2023-05-25", "2", "市住建局", R"("demand":"请尽快")"));
    }

    std::set<std::string> listed(const app::ListQuery& query = {}) {
        std::set<std::string> addresses;
        for (const app::CaseRow& row : office.reader().caseRows(office.reader().caseIds(query))) addresses.insert(row.address);
        CHECK(office.reader().caseCount(query) == static_cast<int>(addresses.size()));
        return addresses;
    }
    std::set<std::string> found(const std::string& text) {
        const app::SearchAnswer answer = office.reader().search({text, std::nullopt, 50, true});
        std::vector<domain::SuggestionId> ids;
        for (const app::SearchHit& hit : answer.hits) ids.push_back(hit.id);
        CHECK(answer.total == static_cast<int>(ids.size()));
        std::set<std::string> addresses;
        for (const app::CaseRow& row : office.reader().caseRows(ids)) addresses.insert(row.address);
        app::ListQuery query;
        query.text = text;
        CHECK(listed(query) == addresses);
        return addresses;
    }
    domain::SuggestionId idOf(int serial) {
        return office.store().beginWrite().value()->reader().findCases({18, 1, domain::SuggestionKind::plenary, serial}).front();
    }
    // Everything that a person can read about a piece, as one text.
    std::string textOf(int serial) {
        const auto view = app::viewCase(office.reader(), idOf(serial), office.today());
        if (!view) return {};
        std::string text = view->facts.suggestion.title + view->facts.suggestion.body + view->facts.suggestion.remark;
        for (const auto& row : view->facts.notes) text += row.text;
        for (const auto& row : view->facts.contacts) text += row.deputyOpinion + row.unitAnswer;
        for (const auto& row : view->facts.jointOpinions) text += row.text;
        for (const auto& row : view->facts.replies) text += row.text;
        for (const auto& row : view->facts.urgings) text += row.demand;
        for (const app::HistoryEntry& entry : office.reader().historyOfCase(idOf(serial))) {
            text += entry.json;
            for (const app::HistoryChange& change : entry.changes) text += change.newValue.value_or("");
        }
        return text;
    }
    bool isIn(int serial, const std::string& words) { return textOf(serial).find(words) != std::string::npos; }
};

}  // namespace huying::tests
