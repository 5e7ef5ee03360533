// SPDX-License-Identifier: GPL-3.0-or-later
// What was published and where: who has to agree, what it follows, what is public then, and how a mistake is put right.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/executor/batch_preview.h"
#include "app/queries/case_list.h"
#include "app/queries/publication_line.h"
#include "app/words/words.h"
#include "domain/publishing.h"
#include "features/merged_office.h"

namespace huying::tests {

namespace {

using domain::PublicationState;

const app::Words& zh() { return app::Words::of(app::Language::chinese); }

class PublishingOffice : public MergedOffice {
public:
    PublishingOffice() { assign(); }

    void answer() {
        must(
            R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A","publish_by_unit":"full"})");
    }
    void review(const std::string& consent = "full") {
        must(
            R"({"command":"record-review","on":"2023-06-01","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"approved",)"
            R"("publication":")" +
            consent + "\"}");
    }
    void deputySays(const std::string& consent, const std::string& address = "120") {
        must(R"({"command":"correct-suggestion","case":")" + address + R"(","publish_by_deputy":")" + consent + "\"}");
    }
    // Everybody agrees.
    void agreed() {
        deputySays("full");
        answer();
        review();
    }
    static std::string publishing(const std::string& on, const std::string& what, const std::string& extent,
                                  const std::string& more = R"(,"where":"成都人大网")", const std::string& address = "120") {
        return R"({"command":"record-publication","on":")" + on + R"(","case":")" + address + R"(","what":")" + what + R"(","extent":")" +
               extent + "\"" + more + "}";
    }
    static std::string correcting(int number, const std::string& rest) {
        return R"({"command":"correct-publication","case":"120","publication_number":)" + std::to_string(number) + "," + rest + "}";
    }
    std::optional<PublicationState> state(const std::string& address = "120") { return stored(address).publication; }
    Codes listed(const std::string& filter) {
        app::ListQuery query;
        query.filter = *app::parseFilter(filter);
        Codes addresses;
        for (const app::CaseRow& row : office.reader().caseRows(office.reader().caseIds(query))) addresses.push_back(row.address);
        return addresses;
    }
    const app::OpenMatter* due() {
        seen_ = view("120");
        const auto found = std::find_if(seen_.matters.begin(), seen_.matters.end(),
                                        [](const app::OpenMatter& one) { return one.what == "deadline_event.publication"; });
        return found == seen_.matters.end() ? nullptr : &*found;
    }

private:
    app::CaseView seen_;
};

}  // namespace

TEST_CASE("publication: whoever does not agree is named, and what the deputy agrees to is enough for the suggestion") {
    PublishingOffice o;
    CHECK(o.refused(o.publishing("2023-03-10", "suggestion", "full")) == Codes{"consent-not-given"});
    o.deputySays("title_only");
    CHECK(o.refused(o.publishing("2023-03-10", "suggestion", "summary")) == Codes{"consent-refused"});
    CHECK(o.refused(o.publishing("2023-02-25", "suggestion", "title_only")) == Codes{"not-registered-then"});
    o.must(o.publishing("2023-03-10", "suggestion", "title_only"));
    CHECK((o.state() == PublicationState::titleOnly));

    CHECK(o.refused(o.publishing("2023-03-10", "reply", "full")) == Codes{"no-reply-yet"});
    o.answer();
    CHECK(o.refused(o.publishing("2023-05-29", "reply", "full")) == Codes{"too-early"});
    const auto refused = o.office.run(o.publishing("2023-06-10", "reply", "full"));
    REQUIRE(codesOf(refused.errors) == Codes{"consent-refused", "consent-not-given"});
    CHECK(zh().sentence(refused.errors[0]) == "18-1-120 的答复不能这样公开：代表的意见是“仅公开标题”。");
    CHECK(zh().sentence(refused.errors[1]) == "18-1-120 的答复还不能公开：审核还没有公开意见。用“审核答复…”登记“审核公开意见”。");

    o.deputySays("full");
    o.review();
    CHECK(o.refused(o.publishing("2023-05-31", "reply", "full")) == Codes{"consent-not-given"});  // the review was a day later
    o.must(o.publishing("2023-06-10", "reply", "full"));
    CHECK((o.state() == PublicationState::reply));
    o.checkSound();
}

TEST_CASE("publication: a place where it is published, a reason where it is not, neither twice and nothing of a secret") {
    PublishingOffice o;
    o.agreed();
    CHECK(o.refused(o.publishing("2023-06-10", "suggestion", "full", "")) == Codes{"field-required"});
    CHECK(o.refused(o.publishing("2023-06-10", "suggestion", "none", "")) == Codes{"field-required"});
    CHECK(o.refused(o.publishing("2023-06-10", "suggestion", "full", R"(,"where":"网","reason_if_not":"因")")) ==
          Codes{"published-or-not"});
    CHECK(o.refused(o.publishing("2023-06-10", "reply", "title_only")) == Codes{"reply-has-no-title"});
    o.must(o.publishing("2023-06-10", "suggestion", "full"));
    CHECK(o.refused(o.publishing("2023-06-10", "suggestion", "full")) == Codes{"published-already"});
    o.must(o.publishing("2023-06-10", "suggestion", "full", R"(,"where":"成都日报")"));

    // It became secret afterwards: that is seen, it is taken down, and nothing more goes out.
    CHECK_FALSE(domain::isPublicAgainstConsents(o.view("120").facts));
    o.must(R"({"command":"correct-suggestion","case":"120","classified":true})");
    CHECK(domain::isPublicAgainstConsents(o.view("120").facts));
    CHECK(o.refused(o.publishing("2023-07-01", "suggestion", "summary")) == Codes{"classified-not-published"});
    o.must(o.publishing("2023-07-01", "suggestion", "none", R"(,"reason_if_not":"定为涉密，已撤下")"));
    CHECK_FALSE(domain::isPublicAgainstConsents(o.view("120").facts));
    CHECK((o.state() == PublicationState::notPublished));
    o.must(R"({"command":"correct-suggestion","case":"121","classified":true})");
    CHECK(o.refused(o.publishing("2023-06-10", "suggestion", "none", R"(,"reason_if_not":"涉密")", "121")) ==
          Codes{"classified-not-published"});
    o.checkSound();
}

TEST_CASE("publication: what is public is what was published since it was last decided not to") {
    PublishingOffice o;
    o.agreed();
    CHECK_FALSE(o.state());
    CHECK(o.listed("publication_state empty").size() == 3);
    o.must(o.publishing("2023-06-10", "suggestion", "full"));
    o.must(o.publishing("2023-06-12", "suggestion", "summary", R"(,"where":"成都日报")"));
    CHECK((o.state() == PublicationState::suggestion));
    const auto reply = o.must(o.publishing("2023-06-20", "reply", "summary"));
    CHECK(reply.notices.empty());
    CHECK((o.state() == PublicationState::both));
    CHECK(o.listed("publication_state = both") == Codes{"18-1-120"});
    CHECK(o.listed("公开情况 = 建议和答复均已公开") == Codes{"18-1-120"});
    o.must(o.publishing("2023-07-01", "suggestion", "none", R"(,"reason_if_not":"代表要求撤下")"));
    CHECK((o.state() == PublicationState::reply));
    const domain::CaseFacts facts = o.view("120").facts;
    CHECK(domain::extentOf(*domain::factsAsOf(facts, day("2023-06-30")), domain::PublishedPart::suggestion) ==
          domain::PublicationExtent::full);
    CHECK(app::publicationLine(facts.publications[2], zh()) == "2023-06-20 答复摘要公开，成都人大网");
    CHECK(app::publicationLine(facts.publications[3], zh()) == "2023-07-01 建议不公开：代表要求撤下");

    const auto undone = o.office.store().undo({std::nullopt, *reply.entry, "张敏"});
    CHECK(undone);
    CHECK((o.state() == PublicationState::notPublished));
    o.checkSound();
}

TEST_CASE("publication: the limit and a name that is not to be seen warn and hold nothing back") {
    PublishingOffice o;
    CHECK(o.due() == nullptr);
    o.agreed();
    // 20 working days after 30 May 2023, over the Dragon Boat Festival.
    const app::OpenMatter* due = o.due();
    REQUIRE(due != nullptr);
    CHECK(base::isoOrEmpty(due->dueOn) == "2023-06-28");
    CHECK(due->explained);
    CHECK((due->turn == domain::Turn::office));
    CHECK_FALSE(due->isNext);
    o.must(R"({"command":"correct-suggestion","case":"120","hide_identity":true})");
    CHECK(codesOf(o.must(o.publishing("2023-06-28", "suggestion", "full")).notices) == Codes{"published-without-name"});
    CHECK(o.due() != nullptr);  // the reply is not out
    CHECK(codesOf(o.must(o.publishing("2023-06-29", "reply", "full")).notices) == Codes{"published-without-name", "published-late"});
    CHECK(o.due() == nullptr);
}

TEST_CASE("publication: only the review is missing: that is open, and nobody else is asked for it") {
    PublishingOffice o;
    const auto reviewsOpen = [&](const std::string& address = "120") {
        const app::CaseView view = o.view(address);
        Codes units;
        for (const app::OpenMatter& one : view.matters) {
            if (one.what != app::publicationReview) continue;
            CHECK((one.turn == domain::Turn::office));
            CHECK_FALSE(one.dueOn);
            CHECK_FALSE(one.isNext);
            CHECK(app::codeOf(one) == "publication_review");
            units.push_back(app::matterText(one, view, zh()));
        }
        return units;
    };
    CHECK(reviewsOpen().empty());
    o.deputySays("full");
    CHECK(reviewsOpen().empty());  // there is no reply
    o.must(R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A"})");
    CHECK(reviewsOpen().empty());  // the unit has not said anything
    const auto unitSays = [&](const std::string& consent) {
        o.must(R"({"command":"correct-reply","case":"120","unit":"市交通运输局","reason":"补录","publish_by_unit":")" + consent + "\"}");
    };
    unitSays("no");
    CHECK(reviewsOpen().empty());
    unitSays("full");
    REQUIRE(reviewsOpen().size() == 1);
    CHECK(base::contains(reviewsOpen().front(), "审核答复可否公开（市交通运输局）"));
    o.deputySays("no");
    CHECK(reviewsOpen().empty());
    o.deputySays("title_only");
    CHECK(reviewsOpen().size() == 1);

    // No more than the title goes out then: where it is out, or not to go out, no review is missing.
    o.must(PublishingOffice::publishing("2023-06-01", "suggestion", "title_only"));
    CHECK(reviewsOpen().empty());
    o.deputySays("full");
    CHECK(reviewsOpen().size() == 1);
    o.must(PublishingOffice::correcting(1, R"("void":true,"reason":"误登")"));
    o.deputySays("title_only");
    CHECK(reviewsOpen().size() == 1);

    // A review that says nothing about publishing leaves it open; one that does settles it.
    o.must(
        R"({"command":"record-review","on":"2023-06-01","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"approved"})");
    CHECK(reviewsOpen().size() == 1);
    CHECK(o.due() == nullptr);
    o.review();
    CHECK(reviewsOpen().empty());
    CHECK(o.due() != nullptr);
}

TEST_CASE("publication: where only the title may go out, that is what is still open") {
    PublishingOffice o;
    o.deputySays("title_only");
    o.answer();
    o.review();
    CHECK(o.due() != nullptr);
    o.must(o.publishing("2023-06-10", "suggestion", "title_only"));
    CHECK(o.due() == nullptr);
    o.deputySays("no", "121");
    CHECK(o.refused(o.publishing("2023-06-10", "suggestion", "title_only", R"(,"where":"网")", "121")) == Codes{"consent-refused"});
}

TEST_CASE("publication: an entry is put right or made void, and the dates stay in order") {
    PublishingOffice o;
    CHECK(o.refused(o.correcting(1, R"("where":"x")")) == Codes{"no-publication-yet"});
    o.agreed();
    o.must(o.publishing("2023-06-10", "suggestion", "full"));
    o.must(o.publishing("2023-06-10", "reply", "summary"));
    const std::int64_t seen = o.view("120").publicationVersions.begin()->second;
    o.must(o.correcting(1, R"("where":"成都日报","happened_on":"2023-06-11","expect":)" + std::to_string(seen)));
    CHECK(o.view("120").facts.publications[0].where == "成都日报");
    CHECK((o.view("120").facts.publications[0].on == day("2023-06-11")));
    CHECK(o.refused(o.correcting(1, R"("where":"x","expect":)" + std::to_string(seen))) == Codes{"changed-meanwhile"});
    CHECK(o.refused(o.correcting(3, R"("where":"x")")) == Codes{"unknown-fact-number"});
    CHECK(o.refused(o.correcting(1, R"("where":" ")")) == Codes{"field-required"});
    CHECK(o.refused(o.correcting(1, R"("happened_on":null)")) == Codes{"field-required"});
    CHECK(o.refused(o.correcting(2, R"("happened_on":"2023-05-29")")) == Codes{"dates-out-of-order"});
    CHECK(o.refused(R"({"command":"correct-reply","case":"120","unit":"市交通运输局","replied_on":"2023-06-11","reason":"日期录错"})") ==
          Codes{"dates-out-of-order", "dates-out-of-order"});  // before the review and before the publication
    // A consent that was taken back since keeps a wrong place from nobody, and nothing goes out wider.
    o.deputySays("title_only");
    o.must(o.correcting(2, R"("where":"政府公报")"));
    CHECK(o.refused(o.correcting(2, R"("extent":"full")")) == Codes{"consent-refused"});
    CHECK(domain::isPublicAgainstConsents(o.view("120").facts));
    o.must(o.correcting(2, R"("extent":"none","reason_if_not":"代表不同意")"));
    CHECK(o.view("120").facts.publications[1].where.empty());

    CHECK(o.refused(o.correcting(1, R"("void":true)")) == Codes{"field-required"});
    o.must(o.correcting(1, R"("void":true,"reason":"记错了件")"));
    CHECK(o.view("120").facts.publications.size() == 1);
    CHECK(o.view("120").facts.voided.publications.size() == 1);
    CHECK((o.state() == PublicationState::notPublished));
    CHECK(o.refused(o.correcting(1, R"("void":false)")) == Codes{"consent-refused"});
    o.deputySays("full");
    o.must(o.correcting(1, R"("void":false)"));
    CHECK((o.state() == PublicationState::suggestion));
    o.checkSound();
}

TEST_CASE("publication: what rests on a reply keeps it from being sent back or taken back") {
    PublishingOffice o;
    o.mergeBoth();
    o.deputySays("full", "121");
    const auto answered = o.must(
        R"({"command":"record-reply","on":"2023-05-30","case":"120","unit":"市交通运输局","result_class":"A","publish_by_unit":"full"})");
    o.review();
    // The piece's own publication of its main case's reply.
    o.must(o.publishing("2023-06-10", "reply", "full", R"(,"where":"成都人大网")", "121"));
    CHECK((o.state("121") == PublicationState::reply));
    CHECK_FALSE(o.state());
    CHECK(o.refused(o.unmerging("121", "2023-06-12")) == Codes{"answered-with-main"});
    CHECK(
        o.refused(
            R"({"command":"record-review","on":"2023-06-12","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"sent_back","reason":"因"})") ==
        Codes{"reply-is-out"});
    CHECK(o.undoRefusal(*answered.entry) == "later-changes");
    o.checkSound();
}

TEST_CASE("publication: what was void does not count again, by undoing either, once its reply is gone") {
    PublishingOffice o;
    o.agreed();
    o.must(o.publishing("2023-06-10", "reply", "full"));
    const auto voided = o.must(o.correcting(1, R"("void":true,"reason":"没有公开")"));
    o.must(
        R"({"command":"record-review","on":"2023-06-12","case":"120","unit":"市交通运输局","reviewer":"周×","review_result":"sent_back","reason":"因"})");
    CHECK(o.refused(o.correcting(1, R"("void":false)")) == Codes{"no-reply-yet"});
    CHECK(o.undoRefusal(*voided.entry) == "later-changes");
    o.must(
        R"({"command":"record-reply","on":"2023-06-20","case":"120","unit":"市交通运输局","result_class":"A","publish_by_unit":"full"})");
    CHECK(o.refused(o.publishing("2023-06-15", "reply", "full", R"(,"where":"网")")) == Codes{"too-early"});
    CHECK(o.refused(o.publishing("2023-06-10", "reply", "none", R"(,"reason_if_not":"因")")) == Codes{"dates-out-of-order"});
    o.checkSound();
}

TEST_CASE("publication: many pieces at once, suggestion and reply together or neither, the others are told why not") {
    PublishingOffice o;
    o.agreed();
    o.deputySays("full", "121");
    app::BatchEdit edit;
    edit.kind = app::BatchKind::publication;
    edit.date = day("2023-06-20");
    edit.text = "成都人大网";
    edit.parts = {domain::PublishedPart::suggestion, domain::PublishedPart::reply};
    const auto plan = app::planBatch(o.office.reader(), edit, o.office.reader().caseIds({}));
    const app::BatchPreview seen = app::previewBatch(o.office.store(), plan, app::dateOf(edit), "张敏", o.office.today(), zh());
    REQUIRE(seen.pieces.size() == 3);
    CHECK(seen.refused() == 2);
    for (const app::PiecePreview& piece : seen.pieces) {
        if (piece.address == "18-1-120") {
            REQUIRE(piece.changes.size() == 1);
            CHECK(piece.changes[0].field->code == "publication_state");
            CHECK(piece.changes[0].after == "建议和答复均已公开");
        }
        if (piece.address == "18-1-121") CHECK(codesOf(piece.errors) == Codes{"no-reply-yet"});
        if (piece.address == "18-1-122") CHECK(codesOf(piece.errors) == Codes{"consent-not-given", "no-reply-yet"});
    }
    CHECK(o.view("121").facts.publications.empty());  // nothing is written
}

TEST_CASE("publication: the rates are told where publications are recorded, and name their base") {
    PublishingOffice o;
    o.agreed();
    const auto rate = [&](const std::string& key) {
        const auto report = o.office.report("2023-12-31");
        const auto found = std::find_if(report.rates.begin(), report.rates.end(), [&](const app::Rate& one) { return one.key == key; });
        return found == report.rates.end()
                   ? std::string("none")
                   : std::to_string(found->count) + " of " + std::to_string(found->base.count) + " " + found->base.key;
    };
    CHECK(rate("published") == "none");
    o.must(o.publishing("2023-06-10", "suggestion", "full"));
    o.deputySays("title_only", "121");
    o.must(o.publishing("2023-06-10", "suggestion", "title_only", R"(,"where":"网")", "121"));
    CHECK(rate("published") == "1 of 3 registered");
    CHECK(rate("replies_published") == "0 of 1 published_pieces");
    o.must(o.publishing("2023-06-20", "reply", "full"));
    CHECK(rate("replies_published") == "1 of 1 published_pieces");
    const app::YearEndReport before = o.office.report("2023-06-15");
    CHECK(before.rate("replies_published")->count == 0);
}

}  // namespace huying::tests
