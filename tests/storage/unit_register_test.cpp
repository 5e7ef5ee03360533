// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out in a package: the unit's pieces as it may see them, and nothing else of the office.
#include <catch2/catch.hpp>

#include <chrono>
#include <iterator>

#include "app/ports/storage_failure.h"
#include "app/sight/scoped_facts.h"
#include "packages_office.h"
#include "storage/history_store.h"
#include "storage/packed_record.h"
#include "storage/query.h"
#include "storage/restore.h"
#include "storage/verified_copy.h"
#include "storage/verify.h"

namespace huying::tests {

namespace {

// Everything that the file holds, its packed history unpacked.
std::string allTexts(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    storage::Connection connection(file, storage::Access::readWrite);
    for (const storage::StoredEntry& entry : storage::readEntries(connection, 0, 100)) {
        text += entry.json;
        text.append(entry.changes.begin(), entry.changes.end());
    }
    return text;
}

std::vector<std::string> textsOfNotes(const domain::CaseFacts& facts) {
    std::vector<std::string> texts;
    for (const domain::ProgressNote& row : facts.notes) texts.push_back(row.text);
    return texts;
}

}  // namespace

TEST_CASE("a unit's small register holds its pieces as it sees them at the office") {
    PackagesOffice post;
    UnitMachine transport(post, "市交通运输局");
    auto& office = post.office;
    office.mustRun(R"({"command":"acknowledge-receipt","on":"2023-03-06","case":"1","unit":"市交通运输局","receiver":"小陈"})");
    office.mustRun(R"({"command":"record-progress","on":"2023-03-20","case":"1","unit":"市交通运输局","text":"交通自己的进展"})");
    office.mustRun(R"({"command":"record-progress","on":"2023-03-21","case":"1","unit":"市住建局","text":"住建没有送出的进展"})");
    office.mustRun(
        R"({"command":"record-contact","on":"2023-03-22","case":"1","unit":"市交通运输局","phase":"before","way":"visit","unit_answer":"当面说过"})");
    office.mustRun(R"({"command":"record-joint-opinion","on":"2023-03-25","case":"1","unit":"市住建局","text":"住建的会办意见"})");
    office.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"1","unit":"市交通运输局","result_class":"A","document_number":"成交函〔2023〕1号","text":"交通的答复"})");
    office.mustRun(R"({"command":"record-progress","on":"2023-03-21","case":"3","unit":"市公安局","text":"公安的事"})");
    const auto received = transport.receive(post.sent("市交通运输局"));
    REQUIRE(received);
    CHECK(received->pieces == 1);

    const auto store = transport.open();
    const auto ids = store->reader().caseIds({});
    REQUIRE(ids.size() == 1);
    const auto facts = store->reader().caseFacts(ids.front());
    REQUIRE(facts);
    // The same as the office's rule leaves.
    const auto seen =
        app::asSeenBy(office.reader().viewerOfUnit(post.unitNamed("市交通运输局").id), *office.reader().caseFacts(ids.front()));
    CHECK(facts->suggestion.title == seen.suggestion.title);
    CHECK(facts->suggestion.body == "正文1");
    CHECK(facts->suggestion.remark.empty());
    CHECK(facts->tasks.size() == seen.tasks.size());
    CHECK(facts->tasks.front().id == seen.tasks.front().id);
    CHECK(facts->tasks.front().dueOn == seen.tasks.front().dueOn);
    CHECK(textsOfNotes(*facts) == std::vector<std::string>{"交通自己的进展"});
    REQUIRE(facts->contacts.size() == 1);
    CHECK(facts->contacts.front().id == seen.contacts.front().id);
    REQUIRE(facts->jointOpinions.size() == 1);
    CHECK(facts->jointOpinions.front().text == "住建的会办意见");  // who answers takes it into the reply
    REQUIRE(facts->replies.size() == 1);
    CHECK(facts->replies.front().text == "交通的答复");
    CHECK(facts->deliveries.size() == seen.deliveries.size());
    CHECK(domain::summarize(*facts).state == domain::CaseState::replied);

    const std::string all = allTexts(transport.ledger());
    for (const std::string hidden : {"住建没有送出的进展", "机关的备注", "公安的事", "正文2", "正文3", "张敏"}) {
        CAPTURE(hidden);
        CHECK(all.find(hidden) == std::string::npos);
    }
    CHECK(all.find("交通自己的进展") != std::string::npos);
    storage::Connection connection(transport.ledger(), storage::Access::readWrite);
    for (const app::Difference& difference : storage::findDifferences(connection)) {
        CAPTURE(difference.kind, difference.table, difference.row, difference.column, difference.expected, difference.found);
        CHECK(false);
    }
}

TEST_CASE("another unit gets its own view of the same piece") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    post.office.mustRun(R"({"command":"record-progress","on":"2023-03-20","case":"1","unit":"市交通运输局","text":"交通自己的进展"})");
    post.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"1","unit":"市交通运输局","result_class":"A","document_number":"成交函〔2023〕1号","text":"还没有送出的答复"})");
    post.office.mustRun(R"({"command":"record-progress","on":"2023-03-20","case":"2","unit":"市住建局","text":"写了不该写的进展"})");
    post.office.mustRun(R"({"command":"correct-suggestion","case":"2","classified":true,"body":null})");
    const auto received = housing.receive(post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->pieces == 2);
    const std::string all = allTexts(housing.ledger());
    CHECK(all.find("还没有送出的答复") == std::string::npos);
    CHECK(all.find("成交函") == std::string::npos);
    CHECK(all.find("交通自己的进展") == std::string::npos);
    CHECK(all.find("正文1") != std::string::npos);
    // Of a secret piece the number alone, whatever was written about it.
    CHECK(all.find("第2件") == std::string::npos);
    CHECK(all.find("写了不该写的进展") == std::string::npos);
}

TEST_CASE("nothing of the office's accounts, passwords and private keys goes out with a package") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    post.office.mustRun(R"({"command":"add-account","account":"机关的账户","role":"administrator","password":"机关账户的密码一二三"})");
    REQUIRE(housing.receive(post.sent("市住建局")));
    const std::string all = allTexts(housing.ledger());
    for (const std::string& hidden : {std::string("机关的账户"), std::string("机关账户的密码一二三"), std::string("$argon2id$"),
                                      officePassword, post.officeKey.kept.wrapped}) {
        CAPTURE(hidden);
        CHECK(all.find(hidden) == std::string::npos);
    }
    storage::Connection connection(housing.ledger(), storage::Access::readWrite);
    for (const char* table : {"account", "credential", "office_secret"}) {
        CAPTURE(table);
        storage::Query query(connection, std::string("SELECT count(*) FROM ") + table);
        REQUIRE(query.next());
        CHECK(query.get<std::int64_t>(0) == 0);
    }
}

TEST_CASE("promises of another unit's reply that was not sent keep their place and tell nothing") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    post.office.mustRun(R"({"command":"record-joint-opinion","on":"2023-03-25","case":"1","unit":"市住建局","text":"住建的会办意见"})");
    post.office.mustRun(
        R"({"command":"record-reply","on":"2023-05-01","case":"1","unit":"市交通运输局","result_class":"B","text":"还没有送出的答复"})");
    post.office.mustRun(
        R"({"command":"record-commitment","on":"2023-05-01","case":"1","unit":"市交通运输局","text":"没有送出的承诺","due_on":"2024-06-30"})");
    REQUIRE(housing.receive(post.sent("市住建局")));
    CHECK(allTexts(housing.ledger()).find("没有送出的承诺") == std::string::npos);
    const auto store = housing.open();
    const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, 1});
    REQUIRE(ids.size() == 1);
    CHECK(store->reader().caseFacts(ids.front())->commitments.size() == 1);
}

TEST_CASE("what was void with another unit's reply that was sent back does not go out with a merged piece") {
    PackagesOffice post;
    auto& office = post.office;
    UnitMachine housing(post, "市住建局");
    office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":4,"title":"第4件","lead":"王明（武侯代表团）"})");
    office.mustRun(R"({"command":"merge-suggestions","on":"2023-03-10","cases":["4"],"into":"1","reason":"内容相同"})");
    {
        // As it stands after a delivery that was void and a review that sent the reply back.
        storage::Connection connection(office.file(), storage::Access::readWrite);
        connection.execute(
            "INSERT INTO reply_review (suggestion_id, task_id, on_date, reviewer, review_result, reason, replied_on, document_number,"
            " signatory, text) SELECT suggestion_id, id, '2023-05-02', '张敏', 'sent_back', '重写', '2023-05-01', '', '', '退回的答复'"
            " FROM task WHERE role = 'lead'");
        connection.execute(
            "INSERT INTO sent_back_delivery (suggestion_id, reply_review_id, delivery_id, deputy_id, way, on_date, form_sent, void_reason)"
            " SELECT id, (SELECT max(id) FROM reply_review), 77, lead_deputy_id, 'post', '2023-05-01', 0, '没有送到'"
            " FROM suggestion WHERE serial = 4");
    }
    REQUIRE(housing.receive(post.sent("市住建局")));
    const std::string all = allTexts(housing.ledger());
    CHECK(all.find("没有送到") == std::string::npos);
    CHECK(all.find("退回的答复") == std::string::npos);
}

TEST_CASE("what a unit told of a measure that was given to another unit keeps no package from going out") {
    PackagesOffice post;
    auto& office = post.office;
    UnitMachine housing(post, "市住建局");
    office.mustRun(
        R"({"command":"record-progress","case":"1","on":"2023-03-10","unit":"市住建局","text":"计划","measures":[{"text":"摸底"}]})");
    office.mustRun(
        R"({"command":"record-progress","case":"1","on":"2023-03-20","unit":"市住建局","text":"完","measure":"摸底","done":true})");
    office.mustRun(R"({"command":"correct-progress","case":"1","progress_number":2,"unit":"市交通运输局"})");
    REQUIRE(housing.receive(post.sent("市住建局")));
    const auto store = housing.open();
    const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, 1});
    REQUIRE(ids.size() == 1);
    CHECK(textsOfNotes(*store->reader().caseFacts(ids.front())) == std::vector<std::string>{"计划"});
    CHECK(store->verify().empty());
}

TEST_CASE("who works in a small register is the unit, with the rights of a unit") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    const auto store = housing.open();
    const app::Viewer viewer = store->reader().viewer();
    REQUIRE(viewer.account);
    CHECK(viewer.isUnitsRegister);
    CHECK(viewer.account->role == domain::Role::handlingUnit);
    CHECK(viewer.account->name == post.unitNamed("市住建局").displayName());
    CHECK(housing.run(R"({"command":"record-feedback","case":"2","on":"2023-06-01","result":"satisfied"})").errors.front().code ==
          "not-your-right");
    CHECK(housing.run(R"({"command":"record-progress","case":"1","on":"2023-03-20","unit":"市交通运输局","text":"代别人记"})")
              .errors.front()
              .code == "not-your-unit");
    CHECK(housing.run(R"({"command":"set-sign-in","required":false})").errors.front().code == "not-your-right");
    housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"自己的"})");
    // What keeps its only copy is the unit's; what the office does is not.
    for (const app::Deed deed : {app::Deed::verify, app::Deed::backUp, app::Deed::restore}) CHECK_FALSE(app::reasonAgainst(viewer, deed));
    CHECK(app::reasonAgainst(viewer, app::Deed::importTable));
    CHECK(app::reasonAgainst(viewer, app::Deed::readReport));
    CHECK(store->verify().empty());
}

TEST_CASE("of a secret piece neither who signed it nor who handles it goes out, and what is left is whole") {
    PackagesOffice post;
    auto& office = post.office;
    UnitMachine housing(post, "市住建局");
    office.mustRun(
        R"({"command":"register-suggestion","on":"2023-02-26","serial":9,"title":"第9件","lead":"秘甲（武侯代表团）","co_signers":["秘乙（武侯代表团）"]})");
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"9","tasks":[{"unit":"市住建局","role":"sole"}]})");
    office.mustRun(R"({"command":"acknowledge-receipt","case":"9","on":"2023-03-06","unit":"市住建局","receiver":"签收的人"})");
    office.mustRun(
        R"({"command":"record-contact","case":"9","on":"2023-03-10","unit":"市住建局","phase":"before","way":"visit","deputy":"秘甲"})");
    office.mustRun(
        R"({"command":"record-reply","case":"9","on":"2023-05-01","unit":"市住建局","result_class":"A","text":"秘密的答复","signatory":"签发的人"})");
    office.mustRun(R"({"command":"open-look-back","on":"2023-10-08","name":"2023年回头看","due_on":"2023-10-31"})");
    office.mustRun(R"({"command":"add-look-back-lines","on":"2023-10-08","look_back":"2023年回头看","cases":["9"]})");
    const std::string answer =
        R"({"command":"record-look-back-answer","on":"2023-10-20","case":"9","unit":"市住建局","answer_state":"done","text":"回看的话","person":"答者某丙"})";
    office.mustRun(answer);
    office.mustRun(R"({"command":"correct-look-back-answer","case":"9","unit":"市住建局","void":true,"reason":"作废的理由"})");
    office.mustRun(answer);
    office.mustRun(
        R"({"command":"record-look-back-finding","on":"2023-10-25","case":"9","unit":"市住建局","finding":"confirmed","text":"核对的话","person":"核者某丁"})");
    office.mustRun(R"({"command":"correct-suggestion","case":"9","classified":true,"body":null})");
    REQUIRE(housing.receive(post.sent("市住建局")));
    const std::string all = allTexts(housing.ledger());
    for (const std::string hidden :
         {"秘甲", "秘乙", "第9件", "签收的人", "签发的人", "秘密的答复", "回看的话", "答者某丙", "作废的理由", "核对的话", "核者某丁"}) {
        CAPTURE(hidden);
        CHECK(all.find(hidden) == std::string::npos);
    }
    const auto store = housing.open();
    const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, 9});
    REQUIRE(ids.size() == 1);
    const auto facts = store->reader().caseFacts(ids.front());
    REQUIRE(facts);
    REQUIRE(facts->tasks.size() == 1);
    CHECK(facts->tasks.front().dueOn == office.view("9").facts.tasks.front().dueOn);
    CHECK(facts->receipts.size() == 1);
    CHECK(facts->contacts.size() == 1);
    CHECK(facts->deliveries.size() == 1);
    CHECK(facts->lookBackAnswers.size() == 1);
    CHECK(facts->voided.lookBackAnswers.size() == 1);
    CHECK(facts->lookBackFindings.size() == 1);
    CHECK(store->verify().empty());
    // Its work goes on and comes back: who is meant is known at the office.
    housing.mustRun(R"({"command":"record-progress","case":"9","on":"2023-05-20","unit":"市住建局","text":"按要求办理"})");
    const auto opened = post.opened(*housing.returned());
    REQUIRE(opened);
    REQUIRE(post.applied(*opened).isWritten);
    CHECK(office.view("9").facts.notes.size() == 1);
}

TEST_CASE("a unit restores its own register, and its next return has a number of its own") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    const auto copy = housing.folder / "copy.huying";
    {
        storage::Connection connection(housing.ledger(), storage::Access::readWrite);
        storage::copyWhole(connection, copy);
    }
    housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"第一条"})");
    const auto first = housing.returned();
    REQUIRE(first);
    REQUIRE(post.applied(*post.opened(*first)).isWritten);
    storage::restoreRegister(housing.ledger(), copy, "市住建局");
    CHECK(housing.open()->verify().empty());
    housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-21","unit":"市住建局","text":"第二条"})");
    const auto second = post.opened(*housing.returned());
    REQUIRE(second);
    CHECK(second->taken->number == 2);
    CHECK(second->remarks.empty());
    REQUIRE(post.applied(*second).isWritten);
    CHECK(post.office.view("2").facts.notes.size() == 2);
}

TEST_CASE("what came with a package is not taken back, what was recorded in it is") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    const auto store = housing.open();
    app::UndoRequest request;
    request.actor = store->reader().viewer().account->name;
    CHECK_FALSE(store->undo(request));
    housing.mustRun(R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-06","unit":"市住建局"})");
    CHECK(store->undo(request));
    CHECK_FALSE(storage::workToReturn(housing.ledger(), false));
}

TEST_CASE("a hundred packages out of a register of 670 pieces take seconds", "[.figures]") {
    PackagesOffice post;
    auto& office = post.office;
    const auto units = office.reader().units();
    std::vector<std::string> commands;
    for (int serial = 4; serial <= 670; ++serial) {
        const std::string number = std::to_string(serial);
        commands.push_back(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + number + R"(,"title":"关于第)" + number +
                           R"(件的建议","body":"正文","lead":"王明（武侯代表团）"})");
        const auto& one = units[static_cast<std::size_t>(serial) % units.size()];
        const auto& other = units[static_cast<std::size_t>(serial + 1) % units.size()];
        commands.push_back(R"({"command":"assign-suggestion","on":"2023-03-03","case":")" + number + R"(","tasks":[{"unit":")" + one.name +
                           R"(","role":"lead"},{"unit":")" + other.name + R"(","role":"joint"}]})");
    }
    REQUIRE(office.runAll(commands).isWritten);
    for (const domain::Unit& unit : units) {
        const auto key = post.sealing().publicKeyOf(post.sealing().makeKey());
        app::KeyFile file;
        file.key = key;
        file.fingerprint = app::fingerprintOf(key, post.sealing());
        post.trust(unit.name, file);
    }
    const auto start = std::chrono::steady_clock::now();
    app::PackageOutlet outlet;
    outlet.contents = storage::contentsOutOf(office.file());
    outlet.write = [](const domain::Unit&, const app::Exchange&, std::string_view) -> base::Result<std::filesystem::path> {
        return std::filesystem::path();
    };
    app::KeyChain chain = app::officeKeys(office.store(), officePassword);
    const auto sending = app::PackageSending::begin(office.store(), chain, outlet);
    REQUIRE(sending);
    for (const domain::Unit& unit : units) REQUIRE(sending->send(office.store(), unit, "张敏", office.today()));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    WARN(seconds << " s for " << units.size() << " packages");
    CHECK(seconds < 5);
}

}  // namespace huying::tests
