// SPDX-License-Identifier: GPL-3.0-or-later
// What is due in a unit's list is what the unit owes itself: another one that is late makes no line of it red, first or overdue.
#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>

#include "app/queries/case_list.h"
#include "app/queries/today.h"
#include "features/accounts_office.h"

namespace huying::tests {

namespace {

using Addresses = std::vector<std::string>;

struct DueOffice : AccountsOffice {
    domain::SuggestionId idOf(int serial) {
        signIn(clerk);
        return office.reader().findCases({18, 1, domain::SuggestionKind::plenary, serial}).front();
    }
    app::CaseRow row(const std::string& name, int serial, app::RowExtent extent = app::RowExtent::whole) {
        const domain::SuggestionId id = idOf(serial);
        signIn(name);
        app::CaseRow found = office.reader().caseRows({id}, extent).at(0);
        CHECK(office.reader().storedSummary(id)->dueOn == found.dueOn);
        return found;
    }
    Addresses listed(const app::ListQuery& query) {
        Addresses addresses;
        for (const app::CaseRow& one : office.reader().caseRows(office.reader().caseIds(query))) addresses.push_back(one.address);
        CHECK(office.reader().caseCount(query) == static_cast<int>(addresses.size()));
        return addresses;
    }
    Addresses overdue(const std::string& name) {
        signIn(name);
        app::ListQuery query;
        query.filter = app::parseFilter("due_on < 2023-12-31").value();
        return listed(query);
    }
    Addresses byDue(const std::string& name, const std::string& unit) {
        signIn(name);
        app::ListQuery query;
        query.order = app::parseOrder("due_on").value();
        const Addresses all = listed(query);
        for (const domain::Unit& one : office.reader().units()) {  // as My cases asks
            if (one.shortName == unit || one.name == unit) query.unit = one.id;
        }
        REQUIRE(query.unit);
        CHECK(listed(query) == all);
        return all;
    }
    std::optional<base::Date> deadline(int serial, const std::string& unit) {
        const domain::SuggestionId id = idOf(serial);
        const auto facts = office.reader().caseFacts(id);
        for (const domain::Task& task : facts->tasks) {
            for (const domain::Unit& one : office.reader().units()) {
                if (one.id == task.unit && (one.shortName == unit || one.name == unit)) return facts->deadlineOf(task);
            }
        }
        return std::nullopt;
    }
};

}  // namespace

TEST_CASE("own due: a lead unit's line is about its reply, a joint one's about its opinion", "[scope]") {
    DueOffice o;
    const auto reply = o.deadline(1, "市交通运输局");
    const auto opinion = o.deadline(1, "市住建局");
    REQUIRE((reply && opinion && *opinion < *reply));
    for (const app::RowExtent extent : {app::RowExtent::whole, app::RowExtent::listed}) {
        CHECK(o.row(transport, 1, extent).dueOn == reply);
        CHECK_FALSE(o.row(transport, 1, extent).isJointOpinionDue);
        CHECK(o.row(housing, 1, extent).dueOn == opinion);
        CHECK(o.row(housing, 1, extent).isJointOpinionDue);
    }
    // The office sees what is due first of all.
    CHECK(o.row(clerk, 1).dueOn == opinion);
    CHECK(o.row(clerk, 1).isJointOpinionDue);
    CHECK(o.byDue(housing, "市住建局") == Addresses{"18-1-1", "18-1-2"});
}

TEST_CASE("own due: who has done its part is late with nothing, whoever else is", "[scope]") {
    DueOffice o;
    o.must(housing, about("record-joint-opinion", "2023-03-20", "1", "市住建局", R"("text":"同意")"));
    CHECK_FALSE(o.row(housing, 1).dueOn);
    CHECK_FALSE(o.row(housing, 1, app::RowExtent::listed).dueOn);
    CHECK_FALSE(o.row(housing, 1).isJointOpinionDue);
    CHECK(o.overdue(housing) == Addresses{"18-1-2"});
    CHECK(o.overdue(transport) == Addresses{"18-1-1"});
    CHECK(o.byDue(housing, "市住建局") == Addresses{"18-1-2", "18-1-1"});  // nothing due comes last
    o.signIn(housing);
    app::ListQuery none;
    none.filter = app::parseFilter("due_on empty").value();
    CHECK(o.listed(none) == Addresses{"18-1-1"});
    app::ListQuery queue;
    queue.queue = app::QueueOnDay{app::Queue::overdue, o.office.today()};
    CHECK(o.listed(queue) == Addresses{"18-1-2"});
    CHECK(o.overdue(clerk) == Addresses{"18-1-1", "18-1-2", "18-1-3"});
}

TEST_CASE("own due: a lead unit that is in time is not late because a joint one is", "[scope]") {
    DueOffice o;
    o.must(transport, about("request-extension", "2023-05-10", "1", "市交通运输局", R"("reason":"涉及面广","until":"2023-08-31")"));
    CHECK(o.row(transport, 1).dueOn == o.deadline(1, "市交通运输局"));
    o.must(transport, about("record-reply", "2023-05-20", "1", "市交通运输局", R"("result_class":"A","text":"已办")"));
    CHECK_FALSE(o.row(transport, 1).dueOn);
    CHECK(o.overdue(transport).empty());
}

}  // namespace huying::tests
