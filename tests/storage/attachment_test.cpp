// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of files beside the history: kept once for each hash, checked, carried along by copies, left where they are by undo.
#include <catch2/catch.hpp>

#include "app/ports/storage_failure.h"
#include "storage/as_recorded.h"
#include "storage/history_store.h"
#include "storage/register_copies.h"
#include "support/photo_files.h"

#include "changing_registers.h"

namespace huying::tests {

namespace {

namespace fs = std::filesystem;

// A piece with an activity (1) that has two photos, and another activity (2).
std::unique_ptr<TemporaryRegister> registerWithPhotos() {
    auto ledger = std::make_unique<TemporaryRegister>();
    ledger->mustRun(registering(1, "甲"));
    ledger->mustRun(R"({"command":"set-priority","on":"2023-03-21","cases":["18-1-1"]})");
    for (const char* on : {"2023-05-10", "2023-05-12"})
        ledger->mustRun(R"({"command":"record-activity","on":")" + std::string(on) + R"(","case":"18-1-1","activity_kind":"visit"})");
    ledger->mustRun(addingPhoto(1, "红.png", redPhoto));
    ledger->mustRun(addingPhoto(1, "蓝.png", bluePhoto));
    return ledger;
}

std::string contentsOf(const fs::path& file) { return RawDatabase(file).value("SELECT count(DISTINCT sha256) FROM attachment_content"); }

std::string nameOf(TemporaryRegister& ledger, std::int64_t photo) {
    const auto row = ledger.reader().attachment(domain::AttachmentId(photo));
    return row ? row->name : std::string("none");
}

}  // namespace

TEST_CASE("the same bytes are kept once, whatever they are called and whose they are") {
    const auto ledger = registerWithPhotos();
    ledger->mustRun(addingPhoto(2, "也是红.png", redPhoto));
    CHECK(contentsOf(ledger->file()) == "2");
    ledger->mustRun(R"({"command":"remove-photo","photo":1})");
    ledger->mustRun(R"({"command":"remove-photo","photo":3})");
    CHECK(contentsOf(ledger->file()) == "2");
    CHECK(ledger->store().verify().empty());
}

TEST_CASE("verify names the photo of which one byte is another, and it is not given out") {
    const auto ledger = registerWithPhotos();
    RawDatabase(ledger->file())
        .execute("UPDATE attachment_content SET bytes = CAST(substr(bytes, 1, 50) || x'00' || substr(bytes, 52) AS BLOB) WHERE sha256 = '" +
                 std::string(redHash) + "'");
    const auto found = ledger->store().verify();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == "attachment");
    CHECK(found[0].row == "红.png");
    CHECK(found[0].expected == redHash);
    CHECK(found[0].found != redHash);
    try {
        (void)ledger->reader().attachmentBytes(domain::AttachmentId(1));
        FAIL("given out");
    } catch (const app::StorageFailure& failure) {
        CHECK(failure.error().code == "attachment-damaged");
        CHECK(argumentOf(failure.error(), "name") == "红.png");
    }
    CHECK(ledger->reader().attachmentBytes(domain::AttachmentId(2)) == photoBytes(bluePhoto));
    CHECK(ledger->reader().photosOf(domain::ActivityId(1)).size() == 2);  // the list is not touched by it
}

TEST_CASE("verify names the photo whose bytes are gone") {
    const auto ledger = registerWithPhotos();
    RawDatabase(ledger->file()).execute("DELETE FROM attachment_content WHERE sha256 = '" + std::string(redHash) + "'");
    const auto found = ledger->store().verify();
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == "attachment");
    CHECK(found[0].row == "红.png");
    CHECK(found[0].found == "missing");
}

TEST_CASE("a photo that was taken back leaves its bytes, and redo finds them") {
    const auto ledger = registerWithPhotos();
    const auto undo = mustTakeBack(*ledger);
    CHECK(nameOf(*ledger, 2) == "none");
    CHECK(contentsOf(ledger->file()) == "2");
    CHECK(ledger->store().verify().empty());
    mustTakeBack(*ledger, takingBack(undo.entry));
    CHECK(nameOf(*ledger, 2) == "蓝.png");
    CHECK(ledger->reader().attachmentBytes(domain::AttachmentId(2)) == photoBytes(bluePhoto));
    CHECK(ledger->store().verify().empty());
}

TEST_CASE("a photo does not come back beside the same one, and an activity is not taken back from under its photos") {
    const auto ledger = registerWithPhotos();
    const auto undo = mustTakeBack(*ledger);
    ledger->mustRun(addingPhoto(1, "又是蓝.png", bluePhoto));
    CHECK(undoError(*ledger, takingBack(undo.entry)) == "later-changes");
    const std::int64_t activity = 3;  // entry of the first activity
    CHECK(undoError(*ledger, takingBack(activity)) == "later-changes");
    CHECK(ledger->store().verify().empty());
}

TEST_CASE("a backup has the photos and restoring brings them back byte for byte") {
    const auto ledger = registerWithPhotos();
    const auto copies = storage::makeRegisterCopies();
    const RegisterFolder folder;
    const fs::path copy = folder.file("副本.huying");
    REQUIRE(copies->saveCopy(ledger->file(), copy));
    CHECK(contentsOf(copy) == "2");
    ledger->mustRun(R"({"command":"remove-photo","photo":1})");
    RawDatabase(ledger->file()).execute("DELETE FROM attachment_content");  // a mishap
    const auto restored = copies->restore(ledger->file(), copy, "李红");
    REQUIRE(restored);
    CHECK(restored->differences == 0);
    CHECK(ledger->reader().attachmentBytes(domain::AttachmentId(1)) == photoBytes(redPhoto));
    CHECK(ledger->store().verify().empty());
}

TEST_CASE("the register as it was recorded earlier has the photos of then and none of later") {
    const auto ledger = registerWithPhotos();
    const std::int64_t then = ledger->entryCount() - 1;  // the red one alone
    ledger->mustRun(R"({"command":"remove-photo","photo":1})");
    const RegisterFolder folder;
    const fs::path copy = folder.file("那时.huying");
    REQUIRE(storage::makeEarlierMoments()->asRecorded(ledger->file(), then, copy, [](std::int64_t, std::int64_t) { return true; }));
    CHECK(contentsOf(copy) == "1");
    const auto store = storage::openRegister(copy);
    REQUIRE(store);
    const auto photos = (*store)->reader().photosOf(domain::ActivityId(1));
    REQUIRE(photos.size() == 1);
    CHECK((*store)->reader().attachmentBytes(photos[0].id) == photoBytes(redPhoto));
    CHECK((*store)->verify().empty());
    CHECK(bytesOfFile(copy).find(photoBytes(bluePhoto)) == std::string::npos);
}

TEST_CASE("no entry of the history holds the bytes of a photo") {
    const auto ledger = registerWithPhotos();
    const std::string photo = photoBytes(redPhoto);
    storage::Connection connection(ledger->file(), storage::Access::readWrite);
    const auto entries = storage::readEntries(connection, 0, 1000);
    REQUIRE(entries.size() == 7);
    for (const storage::StoredEntry& entry : entries) {
        CHECK(std::search(entry.changes.begin(), entry.changes.end(), photo.begin(), photo.end(),
                          [](auto left, auto right) { return static_cast<char>(left) == right; }) == entry.changes.end());
        CHECK(entry.json.find(redPhoto) == std::string::npos);
    }
}

}  // namespace huying::tests
