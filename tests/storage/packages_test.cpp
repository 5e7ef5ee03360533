// SPDX-License-Identifier: GPL-3.0-or-later
// The round trip of packages: out, worked on, back, judged, recorded, taken back; and everything that goes wrong on the way.
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/exchange/unit_work.h"
#include "app/sight/scoped_facts.h"
#include "domain/measures.h"
#include "packages_office.h"
#include "storage/restore.h"
#include "storage/verified_copy.h"

namespace huying::tests {

namespace {

using app::ReturnVerdict;

const std::string signed2 = R"({"command":"acknowledge-receipt","case":"2","on":"2023-03-06","unit":"市住建局","receiver":"小李"})";
const std::string noted2 = R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"到现场看过"})";

std::string codeOf(const base::Result<app::ReturnedWork>& opened) { return opened ? std::string() : opened.error().code; }
std::string codeOf(const base::Result<storage::ReceivedPackage>& received) { return received ? std::string() : received.error().code; }

std::vector<std::string> verdictsOf(const app::ReturnPreview& preview) {
    std::vector<std::string> codes;
    for (const app::LineJudgement& line : preview.works.front().lines) codes.emplace_back(base::codeOf(line.verdict));
    return codes;
}

using Verdicts = std::vector<std::string>;

}  // namespace

TEST_CASE("what a unit recorded comes back, is recorded on its behalf in one batch, and one undo takes it back") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(signed2);
    housing.mustRun(noted2);
    housing.mustRun(R"({"command":"record-joint-opinion","case":"1","on":"2023-03-25","unit":"市住建局","text":"站口与站台靠近"})");
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    const auto opened = post.opened(*bytes);
    REQUIRE(opened);
    CHECK(opened->remarks.empty());
    CHECK(opened->taken->number == 1);
    CHECK(verdictsOf(post.preview(*opened)) == Verdicts{"new", "new", "new"});
    const auto receipt = post.applied(*opened);
    REQUIRE(receipt.isWritten);
    CHECK(receipt.applied == 3);
    const auto view = post.office.view("2");
    CHECK(view.facts.receipts.size() == 1);
    REQUIRE(view.facts.notes.size() == 1);
    CHECK(view.facts.notes.front().text == "到现场看过");
    const auto history = post.office.reader().historyOfCase(view.facts.suggestion.id);
    CHECK(history.back().actor == "张敏");
    CHECK_FALSE(history.back().forUnit.empty());
    app::UndoRequest undo;
    undo.actor = "张敏";
    undo.entry = receipt.entry;
    REQUIRE(post.office.store().undo(undo));
    CHECK(post.office.view("2").facts.notes.empty());
    CHECK(post.office.view("1").facts.jointOpinions.empty());
    CHECK(post.office.store().verify().empty());
    // Nothing more to return, until something more is recorded.
    CHECK(housing.returned().error().code == "nothing-to-return");
}

TEST_CASE("the same return twice changes nothing more, and is said to be the same") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(signed2);
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    REQUIRE(post.applied(*post.opened(*bytes)).isWritten);
    const std::int64_t entries = post.office.entryCount();
    const auto again = post.opened(*bytes);
    REQUIRE(again);
    CHECK(codesOf(again->remarks) == std::vector<std::string>{"package-return-doubled"});
    CHECK(verdictsOf(post.preview(*again)) == Verdicts{"known", "known"});
    CHECK(post.applied(*again).applied == 0);
    CHECK(post.office.entryCount() == entries);
}

TEST_CASE("a lost return is missed, one out of order is noticed, and everything can be returned again") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(signed2);
    const auto first = housing.returned();
    housing.mustRun(noted2);
    const auto second = housing.returned();
    REQUIRE((first && second));
    const auto opened = post.opened(*second);
    REQUIRE(opened);
    CHECK(codesOf(opened->remarks) == std::vector<std::string>{"package-return-gap"});
    REQUIRE(post.applied(*opened).isWritten);
    const auto late = post.opened(*first);
    REQUIRE(late);
    CHECK(codesOf(late->remarks) == std::vector<std::string>{"package-return-reordered"});
    CHECK(verdictsOf(post.preview(*late)) == Verdicts{"new"});
    const auto whole = post.opened(*housing.returned(true));
    REQUIRE(whole);
    // That the first one is missing is said, and that nothing of it is.
    REQUIRE(codesOf(whole->remarks) == std::vector<std::string>{"package-return-holds-all"});
    CHECK(argumentOf(whole->remarks[0], "missing") == "1");
    CHECK(verdictsOf(post.preview(*whole)) == Verdicts{"new", "known"});
}

TEST_CASE("what was put right before it went back goes back right; what is put right afterwards is put right there") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":1,"text":"到现场看过两次","happened_on":"2023-03-21"})");
    housing.mustRun(R"({"command":"record-progress","case":"2","on":"2023-03-22","unit":"市住建局","text":"记错了的"})");
    housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":2,"void":true,"reason":"记错"})");
    auto opened = post.opened(*housing.returned());
    REQUIRE(opened);
    REQUIRE(opened->lines.size() == 1);
    REQUIRE(post.applied(*opened).isWritten);
    const auto notes = post.office.view("2").facts.notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().text == "到现场看过两次");
    CHECK(notes.front().on == day("2023-03-21"));
    housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":1,"text":"看过三次"})");
    opened = post.opened(*housing.returned());
    REQUIRE(opened);
    const auto preview = post.preview(*opened);
    CHECK(verdictsOf(preview) == Verdicts{"new"});
    REQUIRE(preview.works.front().lines.front().changes.size() == 1);
    CHECK(preview.works.front().lines.front().changes.front().before == "到现场看过两次");
    CHECK(preview.works.front().lines.front().changes.front().now == "看过三次");
}

TEST_CASE("a plan with measures goes back whole, with what was put right in it and what was told of a measure") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-10","unit":"市住建局","text":"计划","measures":[{"text":"摸底","owner":"张三","due_on":"2023-04-10"},{"text":"多写的"}]})");
    housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-20","unit":"市住建局","text":"完","measure":"摸底","done":true})");
    housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":2,"text":"全面摸底","owner":"李四"})");
    housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":3,"void":true,"reason":"多写"})");
    const auto opened = post.opened(*housing.returned());
    REQUIRE(opened);
    REQUIRE(opened->lines.size() == 2);
    REQUIRE(post.applied(*opened).isWritten);
    const auto facts = post.office.view("2").facts;
    const auto measures = domain::measuresOf(facts, facts.tasks.front().id);
    REQUIRE(measures.size() == 1);
    CHECK(measures.front().note->text == "全面摸底");
    CHECK(measures.front().note->owner == "李四");
    CHECK(measures.front().doneOn == day("2023-03-20"));
    // Opened by the unit again it is there as it is at the office, and comes back as known.
    CHECK(verdictsOf(post.preview(*opened)) == Verdicts{"known", "known"});
    REQUIRE(housing.receive(post.sent("市住建局")));
}

TEST_CASE("a measure put right in one piece leaves one called so in another, and a plan whose measure was a mistake stays a plan") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    for (const std::string number : {"1", "2"}) {
        housing.mustRun(R"({"command":"record-progress","case":")" + number +
                        R"(","on":"2023-03-10","unit":"市住建局","text":"计划","measures":[{"text":"摸底"}]})");
    }
    housing.mustRun(
        R"({"command":"record-progress","case":"1","on":"2023-03-20","unit":"市住建局","text":"完","measure":"摸底","done":true})");
    housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":2,"text":"全面摸底"})");
    housing.mustRun(
        R"({"command":"record-progress","case":"2","on":"2023-03-21","unit":"市住建局","text":"计划二","measures":[{"text":"多写的"}]})");
    housing.mustRun(R"({"command":"correct-progress","case":"2","progress_number":4,"void":true,"reason":"多写"})");
    const auto opened = post.opened(*housing.returned());
    REQUIRE(opened);
    CHECK(verdictsOf(post.preview(*opened)) == Verdicts{"new", "new", "new", "new"});
    REQUIRE(post.applied(*opened).isWritten);
    const auto first = post.office.view("1").facts;
    const auto measures = domain::measuresOf(first, first.tasks.back().id);
    REQUIRE(measures.size() == 1);
    CHECK(measures.front().note->text == "摸底");
    CHECK(measures.front().isDone);
    const auto notes = post.office.view("2").facts.notes;
    REQUIRE(notes.size() == 3);
    CHECK(notes[1].text == "全面摸底");
    CHECK(notes[2].text == "计划二");
    CHECK(notes[2].isPlan);
}

TEST_CASE("a correction of what came with the package names the same entry at the office") {
    PackagesOffice post;
    UnitMachine transport(post, "市交通运输局");
    post.office.mustRun(R"({"command":"record-progress","on":"2023-03-10","case":"1","unit":"市住建局","text":"住建的第一条"})");
    post.office.mustRun(R"({"command":"record-progress","on":"2023-03-11","case":"1","unit":"市交通运输局","text":"交通的第一条"})");
    REQUIRE(transport.receive(post.sent("市交通运输局")));
    // For the unit it is the first, at the office the second.
    transport.mustRun(R"({"command":"correct-progress","case":"1","progress_number":1,"text":"交通改过的第一条"})");
    REQUIRE(post.applied(*post.opened(*transport.returned())).isWritten);
    const auto notes = post.office.view("1").facts.notes;
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].text == "住建的第一条");
    CHECK(notes[1].text == "交通改过的第一条");
}

TEST_CASE("what the office did meanwhile makes a conflict or a refusal, with its reason") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    post.office.mustRun(
        R"({"command":"withdraw-suggestion","on":"2023-04-20","case":"2","reason":"代表书面申请撤回","all_signers_ask":true})");
    const auto opened = post.opened(*bytes);
    REQUIRE(opened);
    const auto preview = post.preview(*opened);
    CHECK(verdictsOf(preview) == Verdicts{"conflict"});
    const auto reasons = codesOf(preview.works.front().lines.front().reasons);
    CHECK(reasons.front() == "returned-case-withdrawn");
    CHECK(std::count(reasons.begin(), reasons.end(), "already-withdrawn") == 0);  // said once
}

TEST_CASE("work of a unit that was merged since comes back for the one it went over into") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    post.office.mustRun(R"({"command":"merge-unit","on":"2023-06-01","unit":"市住建局","into":"市商务局"})");
    const auto opened = post.opened(*bytes);
    REQUIRE(opened);
    const auto preview = post.preview(*opened);
    REQUIRE(preview.works.front().faults.empty());
    CHECK(codesOf(preview.works.front().remarks) == std::vector<std::string>{"exchange-unit-merged"});
}

TEST_CASE("returned packages of others, of another office, of revoked keys and bent ones are told apart") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    UnitMachine police(post, "市公安局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    CHECK(codeOf(post.opened("")) == "not-a-package");
    CHECK(codeOf(post.opened(bytes->substr(0, bytes->size() / 2))) == "package-truncated");
    std::string bent = *bytes;
    bent[bent.size() / 2] = static_cast<char>(bent[bent.size() / 2] ^ 1);
    CHECK(codeOf(post.opened(bent)) == "package-forged");
    // What the office itself sent is told as such, with whose it is.
    const auto outgoing = post.opened(post.sent("市住建局"));
    REQUIRE(codeOf(outgoing) == "package-own");
    CHECK(app::Words::of(app::Language::chinese).sentence(outgoing.error()).find("本机关发给“市住建局”的第2号交换包") != std::string::npos);

    // Police signs what it says is housing's.
    auto work = storage::workToReturn(housing.ledger(), true);
    REQUIRE(work);
    app::KeyChain chain(police.ring.own, unitPassword, post.sealing());
    const std::string others =
        app::sealPackage(work->package, *chain.unlocked(police.key().key), post.officeKey.kept.open.key, post.sealing());
    CHECK(codeOf(post.opened(others)) == "package-other-unit");

    app::Package elsewhere = work->package;
    elsewhere.header.registerId = "another";
    app::KeyChain own(housing.ring.own, unitPassword, post.sealing());
    const auto key = own.unlocked(housing.key().key);
    CHECK(codeOf(post.opened(app::sealPackage(elsewhere, *key, post.officeKey.kept.open.key, post.sealing()))) == "package-other-office");
    app::Package senseless = work->package;
    senseless.content = "not packed";
    CHECK(codeOf(post.opened(app::sealPackage(senseless, *key, post.officeKey.kept.open.key, post.sealing()))) == "package-not-understood");
    app::Package bomb = work->package;
    bomb.content = storage::packedText(std::string(65UL << 20U, ' '));
    CHECK(bomb.content.size() < 100'000);
    CHECK(codeOf(post.opened(app::sealPackage(bomb, *key, post.officeKey.kept.open.key, post.sealing()))) == "package-not-understood");
    app::Package wrongWay = work->package;
    wrongWay.header.direction = app::PackageDirection::toUnit;
    CHECK(codeOf(post.opened(app::sealPackage(wrongWay, *key, post.officeKey.kept.open.key, post.sealing()))) == "package-wrong-way");

    PackagesOffice other;
    CHECK(codeOf(other.opened(*bytes)) == "package-sender-unknown");
    // An office that knows the unit, too: what is for another office is told as such, and asks for no key that is gone.
    other.trust("市住建局", housing.key());
    const auto elsewhereTo = other.opened(*bytes);
    REQUIRE(codeOf(elsewhereTo) == "package-other-office");
    CHECK(app::Words::of(app::Language::chinese).sentence(elsewhereTo.error()).find("交回.hypkg 属于另一个机关的台账") == 0);

    post.office.mustRun(R"({"command":"revoke-key","on":"2023-06-01","reason":"电脑失窃","ending":"lost","fingerprint":")" +
                        housing.key().fingerprint + "\"}");
    CHECK(codeOf(post.opened(*bytes)) == "package-key-revoked");
    CHECK_THROWS_WITH(post.sent("市住建局"), "unit-key-ended");
}

TEST_CASE("returned work that is nested without end is refused, not gone down into") {
    const auto line = [](const std::string& value) {
        return R"({"entry":1,"at":"2023-03-03T08:00:00.000Z","command":{"command":"record-progress","case":"1","text":)" + value +
               R"(},"fault":""})";
    };
    CHECK(app::readWorkText(line("\"看过\"")));
    const auto nested = app::readWorkText(line(std::string(1'000'000, '[') + std::string(1'000'000, ']')));
    REQUIRE_FALSE(nested);
    CHECK(nested.error().code == "package-not-understood");
}

TEST_CASE("a key that was lost stays lost when a backup from before is restored") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    const auto copy = housing.folder / "copy.huying";
    {
        storage::Connection connection(post.office.file(), storage::Access::readWrite);
        storage::copyWhole(connection, copy);
    }
    post.office.mustRun(R"({"command":"revoke-key","on":"2023-06-01","reason":"电脑失窃","ending":"lost","fingerprint":")" +
                        housing.key().fingerprint + "\"}");
    storage::restoreRegister(post.office.file(), copy, "张敏");
    const auto store = storage::openRegister(post.office.file());
    REQUIRE(store);
    app::KeyChain chain = app::officeKeys(**store, officePassword);
    CHECK(codeOf(app::openReturn((*store)->reader(), chain, *bytes, "交回.hypkg", unpackedWork)) == "package-key-revoked");
    CHECK((*store)->verify().empty());
}

TEST_CASE("keys that were made and trusted since a backup are in force after it is restored") {
    PackagesOffice post;
    const auto folder = std::filesystem::path(post.office.file()).parent_path();
    const auto copy = folder / "before.huying";
    {
        storage::Connection connection(post.office.file(), storage::Access::readWrite);
        storage::copyWhole(connection, copy);
    }
    auto made = app::makeOfficeKey(post.office.store(), "代表工委", officePassword, "张敏", post.office.today());
    REQUIRE(made);
    const std::string old = post.officeKey.kept.open.fingerprint;
    post.officeKey = std::move(*made);
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    storage::restoreRegister(post.office.file(), copy, "张敏");
    const auto keys = post.office.reader().exchangeKeys();
    REQUIRE(keys.size() == 3);
    CHECK(app::keyInUse(keys, {})->fingerprint == post.officeKey.kept.open.fingerprint);
    CHECK(std::count_if(keys.begin(), keys.end(), [](const auto& key) { return !key.unit && key.isInUse(); }) == 1);
    CHECK(keys.front().fingerprint == old);
    const auto opened = post.opened(*bytes);
    REQUIRE(opened);
    CHECK(verdictsOf(post.preview(*opened)) == Verdicts{"new"});
    CHECK(post.office.store().verify().empty());
}

TEST_CASE("of several packages one that cannot be opened keeps no other from being taken") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    app::KeyChain chain = app::officeKeys(post.office.store(), officePassword);
    const auto works = app::openReturns(post.office.reader(), chain,
                                        {{"坏.hypkg", bytes->substr(0, bytes->size() / 2)},
                                         {"不在.hypkg", base::failure(base::Error("file-missing"))},
                                         {"好.hypkg", *bytes}},
                                        unpackedWork);
    REQUIRE(works.size() == 3);
    const auto preview = app::previewReturnedWork(post.office.store(), works, "张敏", post.office.today());
    CHECK(codesOf(preview.works[0].faults) == std::vector<std::string>{"package-truncated"});
    CHECK(codesOf(preview.works[1].faults) == std::vector<std::string>{"file-missing"});
    const auto receipt = app::applyReturnedWork(post.office.store(), works, app::proposedLines(preview), "张敏", post.office.today());
    REQUIRE(receipt.isWritten);
    CHECK(receipt.applied == 1);
    // That it came back is remembered with what it brought.
    CHECK(codesOf(post.opened(*bytes)->remarks) == std::vector<std::string>{"package-return-doubled"});
}

TEST_CASE("a unit takes its own packages, once, and never an older one") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    UnitMachine police(post, "市公安局");
    const std::string first = post.sent("市住建局");
    const std::string second = post.sent("市住建局");
    const std::string third = post.sent("市住建局");
    REQUIRE(housing.receive(first));
    CHECK(codeOf(housing.receive(first)) == "package-doubled");
    const auto newer = housing.receive(third);
    REQUIRE(newer);
    CHECK(codesOf(newer->notices) == std::vector<std::string>{"package-gap"});
    CHECK(codeOf(housing.receive(second)) == "package-outdated");
    CHECK(codeOf(police.receive(first)) == "package-for-other");
    CHECK(codeOf(housing.receive(first.substr(0, first.size() - 10))) == "package-truncated");
    housing.mustRun(noted2);
    CHECK(codeOf(housing.receive(*housing.returned())) == "package-sender-unknown");
    // Its own return is known as such, also when it was signed with a key that was replaced since.
    const auto own = housing.returned(true);
    REQUIRE(own);
    const auto isOpened = [&](const std::string& bytes) {
        return storage::openPackage(housing.ring, bytes, unitPassword, housing.ledger(), day("2023-12-31"));
    };
    app::KeyFile owner;
    owner.name = "市住建局";
    const auto newKey = app::makeKey(owner, unitPassword, "2023-04-01T08:00:00.000Z", post.sealing());
    REQUIRE(newKey);
    app::addOwnKey(housing.ring, newKey->kept);
    const auto told = isOpened(*own);
    REQUIRE(codeOf(told) == "package-own-return");
    CHECK(argumentOf(told.error(), "number") == "2");
    std::string bent = *own;
    bent.back() = static_cast<char>(bent.back() ^ 1);
    CHECK(codeOf(isOpened(bent)) == "package-sender-unknown");
    // Another unit's register is not overwritten.
    std::filesystem::copy_file(housing.ledger(), police.ledger());
    CHECK(codeOf(police.receive(post.sent("市公安局"))) == "package-register-differs");
    // Nor one that came out of no package.
    std::filesystem::copy_file(post.office.file(), police.folder / "office.huying");
    const auto opened = police.package(post.sent("市公安局"));
    REQUIRE(opened);
    CHECK(storage::receivePackage(police.folder / "office.huying", *opened, "", day("2023-12-31")).error().code == "not-a-unit-register");
}

TEST_CASE("a newer package keeps what was not returned, leaves what the office has, and says what does not fit") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(signed2);
    REQUIRE(post.applied(*post.opened(*housing.returned())).isWritten);
    housing.mustRun(noted2);
    housing.mustRun(R"({"command":"record-joint-opinion","case":"1","on":"2023-03-25","unit":"市住建局","text":"站口与站台靠近"})");
    // Meanwhile the office recorded another opinion of the unit, from its paper.
    post.office.mustRun(R"({"command":"record-joint-opinion","case":"1","on":"2023-03-24","unit":"市住建局","text":"纸上的会办意见"})");
    const auto received = housing.receive(post.sent("市住建局"));
    REQUIRE(received);
    CHECK(received->carriedOver == 1);
    REQUIRE(received->left.size() == 1);
    CHECK(received->left.front().command.find("站口与站台靠近") != std::string::npos);
    CHECK_FALSE(received->left.front().reasons.empty());
    REQUIRE(std::filesystem::exists(received->kept));
    const auto store = housing.open();
    const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, 2});
    REQUIRE(ids.size() == 1);
    const auto facts = store->reader().caseFacts(ids.front());
    CHECK(facts->receipts.size() == 1);
    REQUIRE(facts->notes.size() == 1);
    CHECK(facts->notes.front().text == "到现场看过");
    // What was carried over goes back with the next return.
    const auto opened = post.opened(*housing.returned());
    REQUIRE(opened);
    CHECK(verdictsOf(post.preview(*opened)) == Verdicts{"new"});
}

TEST_CASE("a package opened at two places comes back from both, and the office is told") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    const std::string bytes = post.sent("市住建局");
    REQUIRE(housing.receive(bytes));
    housing.mustRun(noted2);
    const auto first = housing.returned();
    REQUIRE(first);
    std::filesystem::remove(housing.ledger());
    REQUIRE(housing.receive(bytes));
    housing.mustRun(signed2);
    const auto second = housing.returned();
    REQUIRE(second);
    REQUIRE(post.applied(*post.opened(*first)).isWritten);
    const auto opened = post.opened(*second);
    REQUIRE(opened);
    CHECK(codesOf(opened->remarks) == std::vector<std::string>{"package-two-registers"});
}

TEST_CASE("after a new key of the office what was sealed for the old one is still read, after a lost one it is not") {
    PackagesOffice post;
    UnitMachine housing(post, "市住建局");
    REQUIRE(housing.receive(post.sent("市住建局")));
    housing.mustRun(noted2);
    const auto bytes = housing.returned();
    REQUIRE(bytes);
    const std::string old = post.officeKey.kept.open.fingerprint;
    auto made = app::makeOfficeKey(post.office.store(), "代表工委", officePassword, "张敏", post.office.today());
    REQUIRE(made);
    REQUIRE(post.opened(*bytes));
    // Packages come with the new key, which the unit has to compare first.
    CHECK(codeOf(housing.receive(post.sent("市住建局"))) == "package-sender-unknown");
    REQUIRE(app::trustOffice(housing.ring, made->kept.open, made->kept.open.fingerprint));
    CHECK(codeOf(housing.receive(post.sent("市住建局"))).empty());
    post.office.mustRun(R"({"command":"revoke-key","on":"2023-06-01","reason":"泄露","fingerprint":")" + old + "\"}");
    CHECK(codeOf(post.opened(*bytes)) == "package-key-gone");
    REQUIRE(app::revokeOffice(housing.ring, made->kept.open.fingerprint));
    CHECK(codeOf(housing.receive(post.sent("市住建局"))) == "package-key-revoked");
    // What was revoked was trusted before: that is no key which nobody compared.
    REQUIRE(app::revokeOffice(housing.ring, old));
    housing.mustRun(signed2);
    CHECK(storage::sealedWork(housing.ring, housing.ledger(), unitPassword, false).error().code == "office-trust-ended");
    housing.ring.offices.clear();
    CHECK(storage::sealedWork(housing.ring, housing.ledger(), unitPassword, false).error().code == "office-not-trusted");
}

TEST_CASE("in its own register a unit finds its own words, and what is due there is its own") {
    RoundTrip trip;
    trip.housing.mustRun(noted2);
    const auto rowOf = [&](int serial) {
        const auto store = trip.housing.open();
        const auto ids = store->reader().findCases({18, 1, domain::SuggestionKind::plenary, serial});
        return store->reader().caseRows(ids, app::RowExtent::listed).at(0);
    };
    CHECK(rowOf(1).isJointOpinionDue);
    CHECK(rowOf(1).dueOn);
    trip.housing.mustRun(R"({"command":"record-joint-opinion","case":"1","on":"2023-03-20","unit":"市住建局","text":"站口北移"})");
    CHECK_FALSE(rowOf(1).isJointOpinionDue);
    CHECK_FALSE(rowOf(1).dueOn);  // whatever the lead unit owes
    CHECK(rowOf(2).dueOn);
    const auto store = trip.housing.open();
    for (const std::string words : {"到现场看过", "站口北移"}) {
        CAPTURE(words);
        CHECK(store->reader().search({words, std::nullopt, 50, true}).total == 1);
    }
}

}  // namespace huying::tests
