// SPDX-License-Identifier: GPL-3.0-or-later
// What is not a person's is answered as what there is not: pieces, entries by their numbers, activities; on the road of commands, in
// previews and in the history.
#include <catch2/catch.hpp>

#include "app/executor/batch_preview.h"
#include "app/history/meanwhile.h"
#include "app/words/words.h"
#include "features/accounts_office.h"

namespace huying::tests {

namespace {

// Codes and sentences with what was typed taken out of them.
std::vector<std::string> answersTo(AccountsOffice& o, const std::string& name, const std::string& json, const std::string& typed) {
    std::vector<std::string> answers;
    for (const base::Error& error : o.run(name, json).errors) {
        std::string sentence = app::Words::of(app::Language::chinese).sentence(error);
        if (const auto at = sentence.find("“" + typed + "”"); at != std::string::npos) sentence.replace(at, typed.size() + 6, "X");
        answers.push_back(error.code + " " + error.field + " " + sentence);
    }
    return answers;
}

std::string contact(const std::string& piece, const std::string& unit) {
    return R"({"command":"record-contact","on":"2023-03-10","case":")" + piece + R"(","unit":")" + unit +
           R"(","phase":"before","way":"visit"})";
}

std::string progress(const std::string& piece, const std::string& unit, const std::string& text) {
    return R"({"command":"record-progress","on":"2023-03-10","case":")" + piece + R"(","unit":")" + unit + R"(","text":")" + text + "\"}";
}

std::string correctProgress(int number, const std::string& more = {}) {
    return R"({"command":"correct-progress","case":"1","progress_number":)" + std::to_string(number) + R"(,"text":"改","reason":"笔误")" +
           more + "}";
}

}  // namespace

TEST_CASE("hidden: a piece that is another's is answered as one that there is not", "[scope]") {
    AccountsOffice o;
    o.must(clerk, progress("3", "市公安局", "民警已到岗"));
    const std::vector<std::string> commands{
        R"({"command":"acknowledge-receipt","on":"2023-03-06","unit":"市交通运输局","handler":"何科","case":")",
        R"({"command":"record-progress","on":"2023-03-10","unit":"市公安局","text":"x","case":")",
        R"({"command":"correct-progress","progress_number":1,"text":"x","reason":"y","case":")",
        R"({"command":"record-commitment-progress","on":"2023-06-20","text":"x","case":")",
        R"({"command":"return-joint-opinion","on":"2023-06-20","unit":"市公安局","reason":"x","case":")",
    };
    for (const std::string& command : commands) {
        CAPTURE(command);
        for (const std::string piece : {"3", "18-1-3"}) {
            const std::string unknown = piece == "3" ? "9" : "18-1-9";
            const auto ofAnother = answersTo(o, transport, command + piece + "\"}", piece);
            CHECK(ofAnother.front().starts_with("not-your-case"));
            CHECK(ofAnother == answersTo(o, transport, command + unknown + "\"}", unknown));
        }
    }
    const auto urging = [](const std::string& piece) {
        return R"({"command":"record-urging","on":"2023-05-02","unit":"市公安局","demand":"x","case":")" + piece + "\"}";
    };
    CHECK(answersTo(o, committee, urging("3"), "3") == answersTo(o, committee, urging("9"), "9"));
    // By the roads of reading.
    for (const std::string& name : {transport, committee}) {
        o.signIn(name);
        CHECK(app::findCase(o.office.reader(), "3").error().code == "unknown-case");
        CHECK(app::findCase(o.office.reader(), "9").error().code == "unknown-case");
    }
}

TEST_CASE("hidden: a short number means the unit's own piece, whatever others there are", "[scope]") {
    AccountsOffice o;
    o.must(clerk, R"({"command":"open-session","term":18,"number":2})");
    o.must(
        clerk,
        R"({"command":"register-suggestion","on":"2023-12-01","session":"18-2","serial":1,"title":"另一次会议的","lead":"王明（武侯代表团）"})");
    CHECK(o.refused(clerk, progress("1", "市交通运输局", "x")) == Codes{"ambiguous-case"});
    o.must(transport, progress("1", "市交通运输局", "已踏勘"));
    const auto id = app::findCase(o.office.reader(), "18-1-1");
    REQUIRE(id);
    const auto history = o.office.reader().historyOfCase(*id);
    REQUIRE(history.size() == 1);
    CHECK(nlohmann::json::parse(history.front().json).at("case") == "18-1-1");
}

TEST_CASE("hidden: numbers of entries are counted among those that a unit sees, and tell nothing of others", "[scope]") {
    AccountsOffice o;
    // Nothing yet, and then something of the other unit: the same answer.
    for (const std::string& name : {std::string(), transport}) {
        if (!name.empty()) {
            for (int i = 0; i < 3; ++i) o.must(name, progress("1", "市交通运输局", "已踏勘"));
            for (int i = 0; i < 2; ++i) o.must(name, contact("1", "市交通运输局"));
        }
        CHECK(o.refused(housing, correctProgress(1)) == Codes{"no-progress-yet"});
        CHECK(o.refused(housing, correctProgress(9)) == Codes{"no-progress-yet"});
        CHECK(o.refused(housing, R"({"command":"correct-contact","case":"1","contact_number":1,"place":"x","reason":"y"})") ==
              Codes{"no-contact-yet"});
    }
    o.must(housing, contact("1", "市住建局"));
    const auto refused = o.run(housing, R"({"command":"correct-contact","case":"1","contact_number":3,"place":"x","reason":"y"})");
    REQUIRE(refused.errors.size() == 1);
    CHECK(refused.errors.front().code == "unknown-contact");
    CHECK(argumentOf(refused.errors.front(), "value") == "3");
    CHECK(argumentOf(refused.errors.front(), "count") == "1");
    o.must(housing, R"({"command":"correct-contact","case":"1","contact_number":1,"place":"区政府","reason":"漏记"})");
    o.signIn(clerk);
    const auto contacts = o.office.view("1").facts.contacts;
    REQUIRE(contacts.size() == 3);
    CHECK(contacts[0].place.empty());
    CHECK(contacts[2].place == "区政府");
}

TEST_CASE("hidden: without a number a unit means the only promise of its own that is open", "[scope]") {
    AccountsOffice o;
    o.must(clerk, R"({"command":"register-suggestion","on":"2023-02-26","serial":4,"title":"分办的","lead":"王明（武侯代表团）"})");
    o.must(
        officer,
        R"({"command":"assign-suggestion","on":"2023-03-03","case":"4","tasks":[{"unit":"市交通运输局","role":"separate"},{"unit":"市住建局","role":"separate"}]})");
    for (const auto& [name, unit] : {std::pair{transport, "市交通运输局"}, std::pair{housing, "市住建局"}}) {
        const std::string of = R"(,"case":"4","unit":")" + std::string(unit) + "\"";
        o.must(name, R"({"command":"record-reply","on":"2023-05-20","result_class":"B","text":"分步解决")" + of + "}");
        o.must(name, R"({"command":"record-commitment","on":"2023-05-20","text":"年底前完成")" + of + "}");
    }
    o.must(housing, R"({"command":"record-commitment-progress","on":"2023-06-20","case":"4","text":"已开工"})");
    o.signIn(clerk);
    const auto facts = o.office.view("4").facts;
    REQUIRE(facts.commitmentSteps.size() == 1);
    CHECK(facts.commitmentSteps.front().commitment == facts.commitments.at(1).id);
}

TEST_CASE("hidden: on behalf of a unit means its entries too, where these are named by number", "[scope]") {
    AccountsOffice o;
    o.must(transport, progress("1", "市交通运输局", "已踏勘"));
    o.must(housing, progress("1", "市住建局", "已核对"));
    CHECK(o.refused(clerk, correctProgress(1, R"(,"for_unit":"市住建局")")) == Codes{"for-unit-differs"});
    o.must(clerk, correctProgress(2, R"(,"for_unit":"市住建局")"));
    o.must(clerk, correctProgress(1, R"(,"for_unit":"市交通运输局")"));
}

TEST_CASE("hidden: a unit reads who recorded what on its behalf, and of the office's other entries nothing", "[scope]") {
    AccountsOffice o;
    o.must(transport, progress("1", "市交通运输局", "已踏勘"));
    const auto forUnit = [](const std::string& json, const std::string& unit) {
        auto object = nlohmann::json::parse(json);
        object["for_unit"] = unit;
        return object.dump();
    };
    o.must(clerk, forUnit(progress("1", "市交通运输局", "来电说已施工"), "市交通运输局"));
    o.must(clerk, forUnit(progress("1", "市住建局", "住建的进展"), "市住建局"));
    o.must(clerk, progress("1", "市交通运输局", "机关自己记的"));
    o.must(clerk, correctProgress(2, R"(,"for_unit":"市交通运输局")"));  // 2 is counted among those of all units
    const auto id = *app::findCase(o.office.reader(), "18-1-1");

    o.signIn(transport);
    const auto entries = o.office.reader().historyOfCase(id);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].actor == transport);
    CHECK(entries[1].actor == clerk);
    CHECK(entries[1].forUnit == "市交通运输局");
    const auto told = app::readMeanwhile(o.office.reader(), id, entries[0].entry, *base::parseIsoDate("2023-12-31"),
                                         app::Words::of(app::Language::chinese));
    REQUIRE(told.entries.size() == 1);
    CHECK(told.entries[0].actor.find(clerk) != std::string::npos);
    CHECK(told.entries[0].actor.find("市交通运输局") != std::string::npos);
    CHECK(told.entries[0].command == "record-progress");

    o.signIn(housing);
    const auto theirs = o.office.reader().historyOfCase(id);
    REQUIRE(theirs.size() == 1);
    CHECK(theirs[0].forUnit == "市住建局");
}

TEST_CASE("hidden: a committee reads of the history what became of the piece and of its own topics", "[scope]") {
    AccountsOffice o;
    o.signIn(clerk);
    const auto committees = o.office.reader().committees();
    const auto topic = [&](const std::string& on, const std::string& name, std::size_t which, const std::string& cases) {
        o.must(clerk, R"({"command":"create-topic","on":")" + on + R"(","name":")" + name + R"(","committee":")" + committees[which].name +
                          R"(","cases":)" + cases + "}");
    };
    topic("2023-04-01", "住房保障", 1, R"(["1","2"])");
    o.must(clerk,
           R"({"command":"record-activity","on":"2023-04-10","topic":"住房保障","activity_kind":"inspection","findings":"看了小区"})");
    o.must(clerk, R"({"command":"end-priority","on":"2023-05-01","cases":["1","2"],"reason":"已办"})");
    topic("2023-05-02", "公共交通", 0, R"(["1"])");
    o.must(transport, progress("1", "市交通运输局", "已踏勘"));
    const auto first = *app::findCase(o.office.reader(), "18-1-1");

    o.signIn(committee);
    CHECK(o.office.view("1").facts.priorities.size() == 1);
    std::string text;
    Codes commands;
    for (const app::HistoryEntry& entry : o.office.reader().historyOfCase(first)) {
        commands.push_back(entry.command);
        text += entry.json;
        for (const app::HistoryChange& change : entry.changes) text += change.oldValue.value_or("") + change.newValue.value_or("") + "\n";
    }
    CHECK(commands == Codes{"register-suggestion", "assign-suggestion", "create-topic", "record-progress"});
    CHECK(text.find("公共交通") != std::string::npos);
    CHECK(text.find("已踏勘") != std::string::npos);
    for (const std::string words : {"住房保障", "看了小区", committees[1].name.c_str(), "18-1-2"})
        CHECK(text.find(words) == std::string::npos);

    const auto activity = [](const std::string& number) {
        return R"({"command":"correct-activity","findings":"x","activity":)" + number + "}";
    };
    CHECK(o.refused(committee, activity("1")) == Codes{"not-your-topic"});
    CHECK(o.refused(committee, activity("99")) == Codes{"not-your-topic"});
    o.signIn(clerk);
    CHECK(o.office.reader().historyOfCase(first).size() > commands.size());
}

TEST_CASE("hidden: a committee reads in the history of a proposal when it is decided, and not before", "[scope]") {
    AccountsOffice o;
    o.createTopics();
    o.must(clerk, R"({"command":"propose-priority","on":"2023-05-01","cases":["1"],"for_government":true,"text":"先不外传"})");
    const auto told = [&](const std::string& name) {
        o.signIn(name);
        std::size_t changes = 0;
        for (const app::HistoryEntry& entry : o.office.reader().historyOfCase(domain::SuggestionId(1))) {
            for (const app::HistoryChange& change : entry.changes) changes += change.newValue == "先不外传" ? 1 : 0;
        }
        return changes;
    };
    CHECK(told(clerk) == 1);
    CHECK(told(committee) == 0);
    CHECK(told(transport) == 0);
    o.must(clerk, R"({"command":"set-government-leader","on":"2023-05-10","case":"1","government_leader":"沈某"})");
    CHECK(told(committee) == 1);
    CHECK(told(transport) == 0);
}

TEST_CASE("hidden: a preview of many pieces tells nothing of those that are not the unit's", "[scope]") {
    AccountsOffice o;
    o.signIn(clerk);
    const auto ids = o.office.reader().caseIds({});
    std::vector<app::PieceCommands> plan;
    for (const auto& [place, unit] : {std::pair{0, "市交通运输局"}, std::pair{2, "市公安局"}}) {
        app::AcknowledgeReceipt command;
        command.caseAddress = "18-1-" + std::to_string(place + 1);
        command.unit = unit;
        app::PieceCommands& piece = plan.emplace_back();
        piece.id = ids.at(static_cast<std::size_t>(place));
        piece.commands.emplace_back(command);
    }
    o.signIn(transport);
    const auto preview = app::previewBatch(o.office.store(), plan, {day("2023-03-06"), false}, transport, o.office.today(),
                                           app::Words::of(app::Language::chinese));
    REQUIRE(preview.pieces.size() == 2);
    CHECK(preview.pieces[0].errors.empty());
    CHECK(preview.pieces[0].address == "18-1-1");
    CHECK(codesOf(preview.pieces[1].errors) == Codes{"not-your-case"});
    CHECK(preview.pieces[1].address.empty());
    CHECK(preview.pieces[1].title.empty());
    CHECK(preview.pieces[1].changes.empty());
}

TEST_CASE("hidden: an administrator sets the longest time until the register locks, and nobody takes that back", "[accounts]") {
    AccountsOffice o;
    const auto set = [](const std::string& minutes) { return R"({"command":"set-idle-lock","minutes":)" + minutes + "}"; };
    CHECK(o.refused(clerk, set("5")) == Codes{"not-your-right"});
    CHECK(o.refused(admin, set("241")) == Codes{"number-out-of-range"});
    const auto done = o.must(admin, set("5"));
    CHECK(o.office.reader().settings().idleLockMinutes == 5);
    CHECK(o.office.reader().historyOfRights().back().command == "set-idle-lock");
    const auto back = o.office.store().undo({std::nullopt, done.entry, admin});
    REQUIRE_FALSE(back);
    CHECK(codesOf(back.error()) == Codes{"rights-not-undone"});
    o.must(admin, set("0"));
    CHECK(o.office.reader().settings().idleLockMinutes == 0);
    CHECK(o.office.store().verify().empty());
}

}  // namespace huying::tests
