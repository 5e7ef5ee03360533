// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "features/refused_codes.h"
#include "support/temporary_register.h"

// Corrections of assignments, replies, ratings and completions: what they change, what follows, what they refuse.
namespace huying::tests {

namespace {

using Codes = std::vector<std::string>;

struct Office : TemporaryRegister {
    Office() {
        mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
        mustRun(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市财政局","role":"joint"}]})");
        mustRun(R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"1","unit":"市住建局"})");
    }
    void reply() { mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})"); }
    void rate(const std::string& result) {
        mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","comment":"不够","result":")" + result + "\"}");
    }
    Codes codes(const std::string& json) { return codesOf(run(json).errors); }
    const domain::Task& task(std::size_t index) {
        seen_ = view("1").facts;
        return seen_.tasks.at(index);
    }

private:
    domain::CaseFacts seen_;
};

}  // namespace

TEST_CASE("A corrected day of assignment moves the computed due date, not one that was notified") {
    Office o;
    CHECK((o.task(0).dueOn == day("2023-06-05")));  // three months to a Saturday, rolled on (domain.md §3)
    o.mustRun(R"({"command":"correct-assignment","case":"1","unit":"市住建局","assigned_on":"2023-03-01"})");
    CHECK((o.task(0).assignedOn == day("2023-03-01")));
    CHECK((o.task(0).dueOn == day("2023-06-01")));
    CHECK((o.task(1).assignedOn == day("2023-03-03")));
    o.mustRun(R"({"command":"correct-assignment","case":"1","unit":"市住建局","due_on":"2023-06-09"})");
    o.mustRun(R"({"command":"correct-assignment","case":"1","unit":"市住建局","assigned_on":"2023-03-02"})");
    CHECK((o.task(0).dueOn == day("2023-06-09")));
    CHECK((o.task(0).computedDueOn == day("2023-06-02")));
    o.mustRun(R"({"command":"correct-assignment","case":"1","unit":"市住建局","due_on":null})");
    CHECK((o.task(0).dueOn == day("2023-06-02")));
    CHECK(o.store().verify().empty());
}

TEST_CASE("A unit named by mistake gives its place, with what was recorded of it, to the right one") {
    Office o;
    o.reply();
    o.mustRun(R"({"command":"correct-assignment","case":"1","unit":"市住建局","new_unit":"市交通运输局","received_on":"2023-03-07"})");
    const app::CaseView view = o.view("1");
    CHECK(view.unitName(view.facts.tasks[0].unit) == "市交通运输局");
    CHECK((view.facts.receipts[0].on == day("2023-03-07")));
    CHECK(view.summary.isReplied);
    CHECK(o.codes(R"({"command":"correct-assignment","case":"1","unit":"市交通运输局","new_unit":"市财政局"})") == Codes{"unit-twice"});
    CHECK(o.codes(R"({"command":"correct-assignment","case":"1","unit":"市交通运输局","role":"joint"})") ==
          Codes{"answering-unit-required", "joint-needs-lead", "unit-has-replied"});
    CHECK(o.codes(R"({"command":"correct-assignment","case":"1","unit":"市财政局","received_on":"2023-03-07"})") ==
          Codes{"no-receipt-yet"});
    CHECK(o.codes(R"({"command":"correct-assignment","case":"1","unit":"市交通运输局","round":2})") == Codes{"no-task-in-round"});
}

TEST_CASE("A correction that would date an effect before its cause is refused and changes nothing") {
    Office o;
    o.reply();
    const auto entries = o.entryCount();
    CHECK(o.codes(R"({"command":"correct-assignment","case":"1","unit":"市住建局","assigned_on":"2023-03-08"})") ==
          Codes{"dates-out-of-order"});
    CHECK(o.codes(R"({"command":"correct-assignment","case":"1","unit":"市住建局","assigned_on":"2023-02-20"})") ==
          Codes{"dates-out-of-order"});
    CHECK(o.codes(R"({"command":"correct-reply","case":"1","unit":"市住建局","replied_on":"2023-03-01"})") == Codes{"dates-out-of-order"});
    CHECK(o.codes(R"({"command":"correct-reply","case":"1","unit":"市住建局","replied_on":"2030-03-01"})") == Codes{"date-in-the-future"});
    CHECK(o.codes(R"({"command":"correct-suggestion","case":"1","registered_on":"2023-03-04"})") == Codes{"dates-out-of-order"});
    CHECK(o.entryCount() == entries);
    const auto error = o.run(R"({"command":"correct-reply","case":"1","unit":"市住建局","replied_on":"2023-03-01"})").errors.front();
    CHECK(argumentOf(error, "cause_on") == "2023-03-03");
}

TEST_CASE("A joint unit can be cancelled, the only answering one and one that has replied cannot") {
    Office o;
    o.mustRun(R"({"command":"cancel-assignment","on":"2023-03-08","case":"1","unit":"市财政局","reason":"与职能无关"})");
    CHECK(o.view("1").summary.jointUnits == 0);
    CHECK(o.codes(R"({"command":"cancel-assignment","case":"1","unit":"市住建局","reason":"错"})") == Codes{"answering-unit-required"});
    o.reply();
    CHECK(o.codes(R"({"command":"cancel-assignment","case":"1","unit":"市住建局","reason":"错"})") ==
          Codes{"unit-has-replied", "answering-unit-required"});
    CHECK(o.codes(R"({"command":"cancel-assignment","case":"1","unit":"市财政局","reason":"错"})") == Codes{"not-assigned"});
}

TEST_CASE("Values of a reply are corrected with history, the rest stays") {
    Office o;
    o.reply();
    o.mustRun(
        R"({"command":"correct-reply","case":"1","unit":"市住建局","replied_on":"2023-05-31","result_class":"B","document_number":"成住建函〔2023〕1号"})");
    const domain::Reply reply = o.view("1").facts.replies.front();
    CHECK((reply.on == day("2023-05-31")));
    CHECK((reply.resultClass == domain::ResultClass::B));
    CHECK(reply.documentNumber == "成住建函〔2023〕1号");
    const auto history = o.reader().historyOfCase(o.view("1").facts.suggestion.id);
    CHECK(history.back().command == "correct-reply");
    CHECK(std::any_of(history.back().changes.begin(), history.back().changes.end(),
                      [](const app::HistoryChange& change) { return change.column == "result_class" && change.oldValue == "A"; }));
    CHECK(o.codes(R"({"command":"correct-reply","case":"1","unit":"市财政局","text":"x"})") == Codes{"no-reply-of-unit"});
}

TEST_CASE("What a form brought about by itself follows its correction") {
    Office o;
    o.reply();
    o.rate("satisfied");
    o.mustRun(R"({"command":"correct-feedback","case":"1","rated_on":"2023-06-13"})");
    CHECK((o.view("1").summary.completedOn == day("2023-06-13")));
    CHECK(o.codes(R"({"command":"correct-feedback","case":"1","result":"dissatisfied","comment":null})") ==
          Codes{"dissatisfied-needs-reason"});
    o.mustRun(R"({"command":"correct-feedback","case":"1","result":"dissatisfied","comment":"没有解决"})");
    CHECK_FALSE(o.view("1").summary.isCompleted);
    CHECK((o.view("1").summary.state == domain::CaseState::rated));
    o.mustRun(R"({"command":"correct-feedback","case":"1","result":"mostly_satisfied"})");
    CHECK((o.view("1").summary.completedOn == day("2023-06-13")));
    CHECK(o.store().verify().empty());
}

TEST_CASE("A completion of its own changes its ground with the rating and keeps its day") {
    Office o;
    o.reply();
    o.rate("dissatisfied");
    o.mustRun(R"({"command":"complete-suggestion","on":"2023-06-20","case":"1","ground":"dissatisfied_explained","reason":"已当面说明"})");
    o.mustRun(R"({"command":"correct-feedback","case":"1","result":"satisfied"})");
    app::CaseView view = o.view("1");
    CHECK((view.facts.completions.front().ground == domain::CompletionGround::rated));
    CHECK((view.summary.completedOn == day("2023-06-20")));
    o.mustRun(R"({"command":"correct-completion","case":"1","completed_on":"2023-06-21"})");
    CHECK((o.view("1").summary.completedOn == day("2023-06-21")));
    CHECK(o.codes(R"({"command":"correct-completion","case":"1","completed_on":"2023-05-01"})") == Codes{"dates-out-of-order"});
    CHECK(o.codes(R"({"command":"correct-completion","case":"1","ground":"no_form_returned","reason":"x"})") == Codes{"form-was-returned"});
}

TEST_CASE("A rating that a re-handling was ordered on stays dissatisfied") {
    Office o;
    o.reply();
    o.rate("dissatisfied");
    o.mustRun(R"({"command":"order-rehandling","on":"2023-06-15","case":"1"})");
    CHECK(o.codes(R"({"command":"correct-feedback","case":"1","round":1,"result":"satisfied"})") == Codes{"rehandling-rests-on-it"});
    o.mustRun(R"({"command":"correct-feedback","case":"1","round":1,"comment":"夜间仍然乱停"})");
    CHECK(o.codes(R"({"command":"correct-feedback","case":"1","round":2,"comment":"x"})") == Codes{"no-such-rating"});
}

TEST_CASE("Corrections ask for what they correct") {
    Office o;
    CHECK(o.codes(R"({"command":"correct-reply","case":"1","unit":"市住建局","text":"x"})") == Codes{"no-reply-yet", "no-reply-of-unit"});
    CHECK(o.codes(R"({"command":"correct-feedback","case":"1","result":"satisfied"})") == Codes{"no-rating-yet"});
    CHECK(o.codes(R"({"command":"correct-completion","case":"1","completed_on":"2023-06-21"})") == Codes{"not-completed"});
}

TEST_CASE("a joint unit does not become one that answers once the round is rated or completed") {
    TemporaryRegister office;
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})");
    office.mustRun(
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"lead"},{"unit":"市公安局","role":"joint"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})");
    const std::string correcting = R"({"command":"correct-assignment","case":"1","unit":"市公安局","role":"lead"})";
    const auto done = office.mustRun(correcting);  // nothing rests on its reply yet
    REQUIRE(office.store().undo({std::nullopt, *done.entry, "张敏"}));
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied"})");
    CHECK(refusedCodes(office, correcting) == std::vector<std::string>{"round-closed"});
}

TEST_CASE("How a form came and who collected it are corrected, and the rating stays as it is") {
    TemporaryRegister office("2024-12-31");
    for (const char* json :
         {R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"关于停车的建议","lead":"王明（武侯代表团）"})",
          R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市住建局","role":"sole"}]})",
          R"({"command":"record-reply","on":"2023-05-30","case":"1","unit":"市住建局","result_class":"A"})",
          R"({"command":"record-feedback","on":"2023-06-12","case":"1","result":"satisfied","channel":"paper","collected_by":"市住建局"})"})
        office.mustRun(json);
    const auto form = [&] { return office.view("1").facts.feedback.at(0); };
    office.mustRun(R"({"command":"correct-feedback","case":"1","channel":"telephone","collected_by":"周敏"})");
    CHECK((form().channel == domain::FeedbackChannel::telephone));
    CHECK(form().collectedBy == "周敏");
    CHECK((form().result == domain::Rating::satisfied));
    CHECK((office.view("1").summary.completedOn == day("2023-06-12")));
    office.mustRun(R"({"command":"correct-feedback","case":"1","comment":"好"})");
    CHECK(form().collectedBy == "周敏");  // what is not given stays
    office.mustRun(R"({"command":"correct-feedback","case":"1","channel":null,"collected_by":null})");
    CHECK_FALSE(form().channel);
    CHECK(form().collectedBy.empty());
}

}  // namespace huying::tests
