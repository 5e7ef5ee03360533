// SPDX-License-Identifier: GPL-3.0-or-later
// What a unit's person can do with a piece, and what comes next for the own unit: by its own tasks, not by those of others.
#include <catch2/catch.hpp>

#include <algorithm>

#include "features/accounts_office.h"

namespace huying::tests {

namespace {

// The codes that stand in the way of a command; empty: it is possible now.
Codes against(const app::CaseView& view, const std::string& command) {
    const auto found =
        std::find_if(view.actions.begin(), view.actions.end(), [&](const app::AllowedCommand& one) { return one.command == command; });
    if (found == view.actions.end()) throw std::runtime_error("no such command: " + command);
    return codesOf(found->reasons);
}

const app::OpenMatter* matterOf(const app::CaseView& view, const std::string& unit, std::string_view code) {
    const auto found = std::find_if(view.matters.begin(), view.matters.end(), [&](const app::OpenMatter& one) {
        return one.unit && view.unitName(*one.unit) == unit && app::codeOf(one) == code;
    });
    return found == view.matters.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("own actions: a unit whose task went to another unit can do nothing, and is told why") {
    AccountsOffice o;
    o.must(officer, about("reassign-task", "2023-03-14", "2", "市住建局", R"("new_unit":"市交通运输局","reason":"职责划转")"));
    o.signIn(housing);
    const auto gone = o.office.view("2");
    for (const char* command : {"record-reply", "acknowledge-receipt", "record-progress", "record-contact", "record-joint-opinion",
                                "request-return", "request-extension", "record-delivery"}) {
        INFO(command);
        CHECK(against(gone, command) == Codes{"own-task-ended"});
    }
    // What the refusal says when the command is sent all the same is the executor's, as before.
    CHECK_FALSE(o.refused(housing, about("record-progress", "2023-03-20", "2", "市住建局", R"("text":"x")")).empty());
    o.signIn(transport);
    const auto taken = o.office.view("2");
    CHECK(against(taken, "acknowledge-receipt").empty());
    CHECK(against(taken, "record-reply").empty());
}

TEST_CASE("own actions: a joint unit does not answer and the unit that answers gives no joint opinion") {
    AccountsOffice o;
    o.signIn(housing);
    CHECK(against(o.office.view("1"), "record-reply") == Codes{"no-open-answering-task"});
    CHECK(against(o.office.view("1"), "record-joint-opinion").empty());
    o.signIn(transport);
    CHECK(against(o.office.view("1"), "record-reply").empty());
    CHECK(against(o.office.view("1"), "record-joint-opinion") == Codes{"no-open-joint-task"});
    // What one unit promised is not another one's to follow up; to send an opinion back is the answering unit's.
    o.must(housing, about("record-joint-opinion", "2023-04-01", "1", "市住建局", R"("text":"同意")"));
    CHECK(against(o.office.view("1"), "return-joint-opinion") == Codes{"not-your-unit"});
    o.signIn(transport);
    CHECK(against(o.office.view("1"), "return-joint-opinion").empty());
    o.must(transport, about("record-reply", "2023-05-20", "1", "市交通运输局", R"("result_class":"B","text":"复")"));
    o.must(transport, about("record-commitment", "2023-05-20", "1", "市交通运输局", R"("text":"新开线路","due_on":"2023-11-30")"));
    CHECK(against(o.office.view("1"), "record-commitment-progress").empty());
    o.signIn(housing);
    CHECK(against(o.office.view("1"), "record-commitment-progress") == Codes{"no-commitment-yet"});
    // The office may record for every unit.
    o.signIn(clerk);
    CHECK(against(o.office.view("1"), "record-commitment-progress").empty());
}

TEST_CASE("own actions: what comes next is the unit's own, then that a joint unit has not signed") {
    AccountsOffice o;
    o.must(transport, about("acknowledge-receipt", "2023-03-06", "1", "市交通运输局", R"("receiver":"李收")"));
    o.must(transport, about("record-contact", "2023-03-20", "1", "市交通运输局", R"("phase":"before","way":"visit")"));
    const auto lead = o.office.view("1");
    CHECK(lead.summary.nextStep == domain::NextStep::reply);
    REQUIRE(lead.summary.turnUnit);
    CHECK(lead.unitName(*lead.summary.turnUnit) == "市交通运输局");
    CHECK(lead.summary.why == "reply_missing");
    REQUIRE_FALSE(lead.matters.empty());
    CHECK(lead.matters.front().isNext);
    CHECK(lead.matters.front().dueOn == day("2023-06-05"));
    CHECK(matterOf(lead, "市住建局", "receipt") != nullptr);
    CHECK(matterOf(lead, "市住建局", "joint_opinion") != nullptr);

    // The joint unit's own step is to sign, then its opinion, whatever the leading unit owes; of that one nothing is told.
    o.signIn(housing);
    CHECK(o.office.view("1").summary.nextStep == domain::NextStep::acknowledgeReceipt);
    CHECK(matterOf(o.office.view("1"), "市交通运输局", "reply") == nullptr);
    o.must(housing, about("acknowledge-receipt", "2023-03-21", "1", "市住建局", R"("receiver":"何收")"));
    CHECK(o.office.view("1").summary.nextStep == domain::NextStep::giveJointOpinion);
    o.must(housing, about("record-joint-opinion", "2023-04-01", "1", "市住建局", R"("text":"同意")"));
    const auto done = o.office.view("1");
    CHECK(done.summary.why == "with_other_unit");
    // The other unit's day is not told, which is not that there is none.
    CHECK(std::none_of(done.matters.begin(), done.matters.end(), [](const app::OpenMatter& one) { return one.isNext; }));
    o.signIn(transport);
    CHECK(matterOf(o.office.view("1"), "市住建局", "receipt") == nullptr);
    CHECK(matterOf(o.office.view("1"), "市住建局", "joint_opinion") == nullptr);
}

TEST_CASE("own actions: while the office decides about an extension the unit's own work is next, and that it was asked for stays told") {
    AccountsOffice o;
    o.must(transport, about("acknowledge-receipt", "2023-03-06", "1", "市交通运输局", R"("receiver":"李收")"));
    o.must(transport, about("record-contact", "2023-03-20", "1", "市交通运输局", R"("phase":"before","way":"visit")"));
    o.must(transport, about("request-extension", "2023-05-10", "1", "市交通运输局", R"("until":"2023-06-30","reason":"复杂")"));
    const auto own = o.office.view("1");
    CHECK(own.summary.nextStep == domain::NextStep::reply);
    REQUIRE_FALSE(own.matters.empty());
    CHECK(own.matters.front().isNext);
    CHECK(own.matters.front().dueOn == day("2023-06-05"));  // the limit until now goes on
    const app::OpenMatter* asked = matterOf(own, "市交通运输局", "decide_extension");
    REQUIRE(asked != nullptr);
    CHECK(asked->turn == domain::Turn::office);
    CHECK_FALSE(asked->isNext);
    // The office decides first, and what it is to do stands once.
    o.signIn(clerk);
    const auto whole = o.office.view("1");
    CHECK(whole.summary.nextStep == domain::NextStep::decideExtension);
    CHECK(std::count_if(whole.matters.begin(), whole.matters.end(),
                        [](const app::OpenMatter& one) { return app::codeOf(one) == "decide_extension"; }) == 1);
}

TEST_CASE("own actions: a unit corrects what is its own, not what another unit replied or delivered") {
    AccountsOffice o;
    o.must(transport, about("record-reply", "2023-05-20", "1", "市交通运输局", R"("result_class":"A","text":"复")"));
    o.must(transport, about("record-delivery", "2023-05-22", "1", "市交通运输局", R"("way":"post")"));
    CHECK(against(o.office.view("1"), "correct-reply").empty());
    CHECK(against(o.office.view("1"), "correct-delivery").empty());
    o.signIn(housing);
    CHECK(against(o.office.view("1"), "correct-reply") == Codes{"no-reply-yet"});
    CHECK(against(o.office.view("1"), "correct-delivery") == Codes{"no-delivery-yet"});
}

}  // namespace huying::tests
