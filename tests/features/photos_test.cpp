// SPDX-License-Identifier: GPL-3.0-or-later
// Photos of supervision activities by the one road: what is taken, what is refused and why, what is taken back.
#include <catch2/catch.hpp>

#include <fstream>

#include "app/commands/command_json.h"
#include "app/history/history_text.h"
#include "app/ports/storage_failure.h"
#include "app/queries/supervision_view.h"
#include "app/words/words.h"
#include "documents/attached_file.h"

#include "accounts_office.h"
#include "support/photo_files.h"
#include "support/temporary_register.h"

namespace huying::tests {

namespace {

// A topic with an activity (1) and an activity of a piece (2).
void prepare(TemporaryRegister& office) {
    office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":1,"title":"题目","lead":"王明（武侯代表团）"})");
    office.mustRun(R"({"command":"create-topic","on":"2023-03-21","name":"供电","committee":"财经委","cases":["18-1-1"]})");
    office.mustRun(R"({"command":"record-activity","on":"2023-05-10","topic":"供电","activity_kind":"inspection"})");
    office.mustRun(R"({"command":"record-activity","on":"2023-05-12","case":"18-1-1","activity_kind":"on_site"})");
}

std::vector<domain::Attachment> photosOf(TemporaryRegister& office, int activity) {
    return office.reader().photosOf(domain::ActivityId(activity));
}

Codes refused(TemporaryRegister& office, const std::string& json) { return codesOf(office.run(json).errors); }

std::string sentenceOf(const base::Error& error) { return app::Words::of(app::Language::chinese).sentence(error); }

}  // namespace

TEST_CASE("photos: one is kept byte for byte with its name and hash, for a topic's activity and a piece's") {
    TemporaryRegister office;
    prepare(office);
    const auto added = office.mustRun(addingPhoto(1, "现场 1.PNG", redPhoto));
    CHECK(added.ids == Codes{"1"});
    office.mustRun(addingPhoto(1, "现场 2.png", bluePhoto));
    office.mustRun(addingPhoto(2, "同一张.png", redPhoto));
    const auto photos = photosOf(office, 1);
    REQUIRE(photos.size() == 2);
    CHECK(photos[0].name == "现场 1.PNG");
    CHECK(photos[0].sha256 == redHash);
    CHECK(photos[0].size == 73);
    CHECK(photos[0].format == domain::FileFormat::png);
    CHECK(office.reader().attachmentBytes(photos[0].id) == photoBytes(redPhoto));
    CHECK(office.reader().attachmentBytes(photosOf(office, 2).at(0).id) == photoBytes(redPhoto));
    const auto view = app::viewTopics(office.reader(), office.reader().sessions().front().id);
    CHECK(view.photos.at(domain::ActivityId(1)).size() == 2);
    CHECK(office.view("18-1-1").photos.at(domain::ActivityId(2)).size() == 1);
    CHECK(office.store().verify().empty());
}

TEST_CASE("photos: history names file and hash and never holds the bytes or where they came from") {
    TemporaryRegister office;
    prepare(office);
    const auto entry = office.mustRun(addingPhoto(2, "现场.png", redPhoto)).entry.value();
    const auto history = office.reader().historyEntries(entry, entry);
    REQUIRE(history.size() == 1);
    CHECK(history[0].json ==
          R"({"command":"add-photo","actor":"张敏","activity":2,"name":"现场.png","sha256":")" + std::string(redHash) + "\"}");
    const auto id = office.view("18-1-1").facts.suggestion.id;
    const auto told = app::historyInWords(office.reader(), id, app::Words::of(app::Language::chinese));
    REQUIRE_FALSE(told.empty());
    CHECK(told.back().what == "增加照片");
    std::string lines;
    for (const std::string& line : told.back().lines) lines += line + "\n";
    CHECK(lines.find("现场.png") != std::string::npos);
    CHECK(lines.find("照片") != std::string::npos);
}

TEST_CASE("photos: what is none is refused with what it is, and so is one without an activity or name") {
    TemporaryRegister office;
    prepare(office);
    const std::int64_t before = office.entryCount();
    const auto pdf = office.run(addingPhoto(1, "现场.jpg", "JVBERi0xLjc="));
    REQUIRE(codesOf(pdf.errors) == Codes{"photo-not-picture"});
    CHECK(sentenceOf(pdf.errors[0]).find("现场.jpg 不是照片，而是PDF 文件") == 0);
    CHECK(refused(office, addingPhoto(1, "空.jpg", "")) == Codes{"photo-empty"});
    CHECK(refused(office, addingPhoto(1, "半张.png", redPhoto.substr(0, 60))) == Codes{"photo-cut-off"});
    CHECK(refused(office, addingPhoto(9, "现场.png", redPhoto)) == Codes{"unknown-activity"});
    CHECK(refused(office, addingPhoto(1, " ", redPhoto)) == Codes{"field-required"});
    CHECK(refused(office, addingPhoto(1, "两\\n行.png", redPhoto)) == Codes{"photo-name-form"});
    CHECK(refused(office, addingPhoto(1, "现场.png", "###")) == Codes{"base64-expected"});
    CHECK(refused(office, R"({"command":"add-photo","activity":1,"name":"现场.png"})") == Codes{"field-required"});
    CHECK(refused(office, R"({"command":"add-photo","activity":1,"name":"现场.png","file":"/tmp/现场.png"})") == Codes{"photo-not-read"});
    CHECK(refused(office, addingPhoto(1, "现场.png", bluePhoto, R"(,"sha256":")" + std::string(redHash) + "\"")) == Codes{"photo-differs"});
    CHECK(refused(office, R"({"command":"remove-photo","photo":1})") == Codes{"unknown-photo"});
    CHECK(office.entryCount() == before);
    CHECK(photosOf(office, 1).empty());
    CHECK(office.store().verify().empty());
}

TEST_CASE("photos: the same picture is in an activity once, by its content and not by its name") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(addingPhoto(1, "甲.png", redPhoto));
    const auto again = office.run(addingPhoto(1, "乙.png", redPhoto));
    REQUIRE(codesOf(again.errors) == Codes{"photo-already-there"});
    CHECK(argumentOf(again.errors[0], "known") == "甲.png");
    office.mustRun(addingPhoto(1, "甲.png", bluePhoto));  // another picture may have the same name
    CHECK(photosOf(office, 1).size() == 2);
    const app::BatchResult both = office.runAll({addingPhoto(2, "一.png", redPhoto), addingPhoto(2, "二.png", redPhoto)});
    CHECK_FALSE(both.isWritten);
    CHECK(both.results[0].isAccepted());
    CHECK(codesOf(both.results[1].errors) == Codes{"photo-already-there"});
}

TEST_CASE("photos: the limit is that of the settings and stands in the refusal") {
    TemporaryRegister office;
    prepare(office);
    CHECK(office.reader().settings().photoMegabytes == 20);
    CHECK(refused(office, R"({"command":"set-photo-limit","megabytes":0})") == Codes{"number-out-of-range"});
    CHECK(refused(office, R"({"command":"set-photo-limit","megabytes":201})") == Codes{"number-out-of-range"});
    office.mustRun(R"({"command":"set-photo-limit","megabytes":1})");
    const auto adding = [&](const std::string& name, std::size_t inside) {
        app::AddPhoto command;
        command.activity = 1;
        command.fileName = name;
        command.bytes.bytes = std::make_shared<const std::string>(jpegAround(std::string(inside, '0')));
        return app::execute(office.store(), {{command, "张敏", {}}}, office.today(), app::RunMode::apply).results.at(0);
    };
    const std::size_t around = jpegAround("").size();
    CHECK(adding("正好.jpg", 1'000'000 - around).isAccepted());
    const auto larger = adding("略大.jpg", 1'000'001 - around);
    REQUIRE(codesOf(larger.errors) == Codes{"photo-too-large"});
    CHECK(sentenceOf(larger.errors[0]).find("略大.jpg 有1.1MB，超过每张1MB的上限") == 0);
    office.mustRun(R"({"command":"set-photo-limit","megabytes":5})");
    CHECK(adding("略大.jpg", 3'000'000).isAccepted());  // in several parts
    CHECK(office.reader().attachmentBytes(photosOf(office, 1).back().id) == jpegAround(std::string(3'000'000, '0')));
    CHECK(office.store().verify().empty());
}

TEST_CASE("photos: one that was removed comes back, by undo and by its hash alone") {
    TemporaryRegister office;
    prepare(office);
    office.mustRun(addingPhoto(1, "现场.png", redPhoto));
    const auto json = office.reader().historyEntries(office.entryCount(), office.entryCount()).at(0).json;
    office.mustRun(R"({"command":"remove-photo","photo":1})");
    CHECK(photosOf(office, 1).empty());
    CHECK_FALSE(office.reader().attachmentBytes(domain::AttachmentId(1)));
    REQUIRE(office.store().undo({std::nullopt, std::nullopt, "张敏"}));
    CHECK(office.reader().attachmentBytes(domain::AttachmentId(1)) == photoBytes(redPhoto));
    office.mustRun(R"({"command":"remove-photo","photo":1})");
    // What the history keeps of the command is enough, for the bytes are there.
    office.mustRun(json);
    REQUIRE(photosOf(office, 1).size() == 1);
    CHECK(office.reader().attachmentBytes(photosOf(office, 1)[0].id) == photoBytes(redPhoto));
    const std::string unknown(64, '0');
    CHECK(refused(office, R"({"command":"add-photo","activity":1,"name":"x.png","sha256":")" + unknown + "\"}") ==
          Codes{"photo-bytes-unknown"});
    CHECK(office.store().verify().empty());
}

TEST_CASE("photos: a preview keeps nothing, and what is in the archive keeps its photos") {
    TemporaryRegister office;
    prepare(office);
    CHECK(office.runAll({addingPhoto(2, "现场.png", redPhoto)}, app::RunMode::preview).isAccepted());
    CHECK_FALSE(office.reader().bytesWithHash(std::string(redHash)));
    const auto added = office.mustRun(addingPhoto(2, "现场.png", redPhoto)).entry;
    office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"18-1-1","tasks":[{"unit":"市教育局","role":"sole"}]})");
    office.mustRun(R"({"command":"record-reply","on":"2023-05-20","case":"18-1-1","unit":"市教育局","result_class":"A"})");
    office.mustRun(R"({"command":"record-feedback","on":"2023-06-10","case":"18-1-1","result":"satisfied"})");
    office.mustRun(R"({"command":"archive-suggestion","on":"2023-07-01","case":"18-1-1"})");
    CHECK(refused(office, R"({"command":"remove-photo","photo":1})") == Codes{"already-archived"});
    CHECK(refused(office, addingPhoto(2, "再一张.png", bluePhoto)) == Codes{"already-archived"});
    CHECK_FALSE(office.store().undo({std::nullopt, added, "张敏"}));
    office.mustRun(addingPhoto(1, "主题的.png", bluePhoto));
}

TEST_CASE("photos: a file is read beside its command, and one that cannot be read says why") {
    TemporaryRegister office;
    prepare(office);
    const auto folder = office.file().parent_path();
    std::ofstream(folder / "现场.png", std::ios::binary) << photoBytes(redPhoto);
    const auto reading = [&](const std::string& file) {
        auto request = app::commandFromJson(R"({"command":"add-photo","activity":1,"file":")" + file + "\"}", "张敏").value();
        const auto read = documents::readAttachedFile(request);
        return read ? codesOf(app::execute(office.store(), {request}, office.today(), app::RunMode::apply).results.at(0).errors)
                    : Codes{read.error().code + " " + read.error().field};
    };
    CHECK(reading((folder / "现场.png").string()).empty());
    CHECK(photosOf(office, 1).at(0).name == "现场.png");
    CHECK(reading((folder / "没有.png").string()) == Codes{"file-missing file"});
    CHECK(reading(folder.string()) == Codes{"file-unreadable file"});
    CHECK(reading(office.file().string()) == Codes{"file-is-open-register file"});
    const auto last = office.reader().historyEntries(office.entryCount(), office.entryCount()).at(0);
    CHECK(last.json.find(folder.string()) == std::string::npos);
}

TEST_CASE("photos: a committee adds them to activities of its own topics and sees no other's", "[scope]") {
    AccountsOffice o;
    o.signIn(clerk);
    const auto committees = o.office.reader().committees();
    const auto topic = [&](const std::string& name, std::size_t which, const std::string& piece) {
        o.must(clerk, R"({"command":"create-topic","on":"2023-04-01","name":")" + name + R"(","committee":")" + committees[which].name +
                          R"(","cases":[")" + piece + R"("]})");
        o.must(clerk, R"({"command":"record-activity","on":"2023-04-10","topic":")" + name + R"(","activity_kind":"visit"})");
    };
    topic("公共交通", 0, "1");
    topic("住房保障", 1, "2");
    o.must(clerk, addingPhoto(2, "别的委员会.png", redPhoto));
    o.signIn(committee);
    o.must(committee, addingPhoto(1, "本委员会.png", bluePhoto));
    CHECK(o.refused(committee, addingPhoto(2, "不行.png", bluePhoto)) == Codes{"not-your-topic"});
    CHECK(o.refused(committee, R"({"command":"remove-photo","photo":1})") == Codes{"not-your-topic"});
    CHECK(o.refused(committee, R"({"command":"remove-photo","photo":99})") == Codes{"not-your-topic"});
    app::RegisterReader& reader = o.office.reader();
    REQUIRE(reader.photos(reader.sessions().front().id).size() == 1);
    CHECK(reader.photos(reader.sessions().front().id)[0].name == "本委员会.png");
    CHECK_FALSE(reader.attachment(domain::AttachmentId(1)));
    CHECK_FALSE(reader.attachmentBytes(domain::AttachmentId(1)));
    CHECK_FALSE(reader.bytesWithHash(std::string(redHash)));
    CHECK(reader.attachmentBytes(domain::AttachmentId(2)) == photoBytes(bluePhoto));
    // By its hash a photo that one may not see cannot be fetched either.
    o.signIn(transport);
    CHECK(reader.photosOf(domain::ActivityId(1)).empty());
    CHECK_FALSE(reader.attachmentBytes(domain::AttachmentId(2)));
    CHECK(o.refused(transport, addingPhoto(1, "单位.png", redPhoto)) == Codes{"not-your-right"});
}

}  // namespace huying::tests
