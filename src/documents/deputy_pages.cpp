// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/deputy_pages.h"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "base/clock.h"
#include "base/hex.h"
#include "documents/deputy_page.h"
#include "documents/file_reader.h"
#include "documents/file_writer.h"

namespace huying::documents {

namespace fs = std::filesystem;

namespace {

constexpr const char* listName = ".huying-pages.json";
constexpr const char* indexName = "index.html";
constexpr const char* indexJsonName = "index.json";

base::Error problem(const char* code, const fs::path& folder, const char* file = "") {
    return base::Error(code, "output", "storage").with("folder", folder.string()).with("file", file);
}

// One program at a time; held until this is gone.
class FolderLock {
public:
    explicit FolderLock(const fs::path& folder) : number_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        isHeld_ = number_ < 0 || ::flock(number_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    }
    ~FolderLock() {
        if (number_ >= 0) ::close(number_);
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    [[nodiscard]] bool isHeld() const { return isHeld_; }  // also where the file system knows no locks

private:
    int number_;
    bool isHeld_ = false;
};

struct ListedPage {
    std::string file;
    std::string updated;
};

// What the program has written into the folder.
struct PageList {
    std::string registerId;
    std::string publishedAt;
    std::map<std::int64_t, ListedPage> pages;  // by deputy
    std::set<std::string> leftOver;            // of pages that go; they are still there if that was interrupted

    [[nodiscard]] std::string text() const {
        nlohmann::json rows = nlohmann::json::object();
        for (const auto& [deputy, page] : pages) rows[std::to_string(deputy)] = {{"file", page.file}, {"updated", page.updated}};
        return nlohmann::json{{"register", registerId}, {"published_at", publishedAt}, {"pages", rows}, {"left_over", leftOver}}.dump(1) +
               "\n";
    }
};

// A name in the list is one that this program makes: whatever else a changed list names is not touched.
bool isPageName(const std::string& name) {
    constexpr std::string_view ending = ".html";
    return name.size() == 32 + ending.size() && name.ends_with(ending) &&
           name.find_first_not_of("0123456789abcdef") == name.size() - ending.size();
}

std::optional<PageList> parsed(const std::string& text) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("register") || !json.contains("pages") || !json["pages"].is_object()) return std::nullopt;
    try {
        PageList list;
        list.registerId = json["register"].get<std::string>();
        list.publishedAt = json.value("published_at", "");
        for (const auto& [deputy, page] : json["pages"].items()) {
            const std::string file = page.at("file").get<std::string>();
            if (!isPageName(file)) return std::nullopt;
            list.pages[std::stoll(deputy)] = {file, page.at("updated").get<std::string>()};
        }
        for (const auto& file : json.value("left_over", nlohmann::json::array())) {
            if (!isPageName(file.get<std::string>())) return std::nullopt;
            list.leftOver.insert(file.get<std::string>());
        }
        return list;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<std::string> bytesOf(const fs::path& file) {
    std::error_code ignored;
    if (!fs::is_regular_file(fs::symlink_status(file, ignored))) return std::nullopt;
    auto bytes = readWholeFile(file);
    return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
}

base::Result<PageList> readList(const fs::path& folder, const std::string& registerId) {
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(folder / listName, ignored))) {
        for (const char* file : {indexName, indexJsonName}) {
            if (fs::exists(fs::symlink_status(folder / file, ignored))) return base::failure(problem("pages-folder-foreign", folder, file));
        }
        PageList list;
        list.registerId = registerId;
        return list;
    }
    const auto text = bytesOf(folder / listName);
    auto list = text ? parsed(*text) : std::nullopt;
    if (!list) return base::failure(problem("pages-list-damaged", folder, listName));
    if (list->registerId != registerId) return base::failure(problem("pages-of-another-register", folder));
    return std::move(*list);
}

// 128 random bits: who knows one page knows no other one.
std::string newPageName() {
    std::array<char, 16> bytes{};
    if (::getentropy(bytes.data(), bytes.size()) != 0) throw std::system_error(errno, std::generic_category(), "getentropy");
    return base::hex({bytes.data(), bytes.size()}) + ".html";
}

// What a page says, without the day it says it of.
std::string withoutDay(std::string page) {
    const std::size_t begin = page.find("<time");
    const std::size_t end = page.find("</time>");
    return begin < end && end != std::string::npos ? page.erase(begin, end - begin) : page;
}

class Publication {
public:
    Publication(const fs::path& folder, PageList list) : folder_(folder), list_(std::move(list)), batch_(folder) {}

    base::Result<PublishedPages> run(const app::DeputyRecords& records, base::Date asOf, const app::Words& words,
                                     const std::function<bool(std::size_t, std::size_t)>& goOn) {
        const std::string now = base::systemTimestamp();
        std::set<std::int64_t> there;
        std::vector<PageEntry> entries;
        for (const app::DeputyRecord& record : records.records) {
            if (!goOn(entries.size(), records.records.size())) return base::failure(problem("pages-cancelled", folder_));
            there.insert(record.deputy.id.value);
            ListedPage& page = list_.pages[record.deputy.id.value];
            if (page.file.empty()) page.file = newPageName();
            const std::string bytes = deputyPage(record, words);
            const auto before = bytesOf(folder_ / page.file);
            if (page.updated.empty() || !before || withoutDay(*before) != withoutDay(bytes)) page.updated = now;
            const auto written = write(page.file, bytes, before);
            if (!written) return base::failure(written.error());
            done_.written += *written ? 1 : 0;
            entries.push_back({record.deputy.name, record.deputy.delegationName, page.file, page.updated});
        }
        if (!goOn(entries.size(), records.records.size())) return base::failure(problem("pages-cancelled", folder_));
        done_.pages = entries.size();
        takeOut(there);
        for (const auto& [name, bytes] : {std::pair{indexName, deputyIndexPage(entries, records.term, asOf, words)},
                                          std::pair{indexJsonName, deputyIndexJson(entries, records.term, asOf)}}) {
            if (const auto written = write(name, bytes, bytesOf(folder_ / name)); !written) return base::failure(written.error());
        }
        // Before the pages: whatever happens, what is in the folder is in its list.
        if (const auto listed = writeFile(folder_ / listName, list_.text()); !listed) return base::failure(listed.error());
        if (const auto placed = batch_.putInPlace(); !placed) return base::failure(placed.error());
        return finish(now);
    }

private:
    // Whether the file says something else now.
    base::Result<bool> write(const std::string& name, const std::string& bytes, const std::optional<std::string>& before) {
        if (before == bytes) return false;
        if (auto added = batch_.add(name, bytes); !added) return base::failure(added.error());
        return true;
    }

    void takeOut(const std::set<std::int64_t>& there) {
        for (auto page = list_.pages.begin(); page != list_.pages.end();) {
            if (there.contains(page->first)) {
                ++page;
                continue;
            }
            list_.leftOver.insert(page->second.file);
            page = list_.pages.erase(page);
            ++done_.removed;
        }
    }

    base::Result<PublishedPages> finish(const std::string& now) {
        std::set<std::string> stay;
        for (const std::string& file : list_.leftOver) {
            std::error_code failed;
            fs::remove(folder_ / file, failed);
            if (failed) stay.insert(file);
        }
        list_.leftOver = stay;
        list_.publishedAt = now;
        if (const auto listed = writeFile(folder_ / listName, list_.text()); !listed) return base::failure(listed.error());
        if (!stay.empty())
            return base::failure(base::Error("cannot-write-file", "output", "storage")
                                     .with("file", (folder_ / *stay.begin()).string())
                                     .with("reason", "permission"));
        return done_;
    }

    fs::path folder_;
    PageList list_;
    FileBatch batch_;
    PublishedPages done_;
};

}  // namespace

base::Result<PublishedPages> publishDeputyPages(const app::DeputyRecords& records, base::Date asOf, const std::string& registerId,
                                                const fs::path& folder, const app::Words& words,
                                                const std::function<bool(std::size_t, std::size_t)>& goOn) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        if (auto made = makeNewFolder(folder); !made) return base::failure(made.error());
    }
    const FolderLock lock(folder);
    if (!lock.isHeld()) return base::failure(problem("pages-being-written", folder));
    auto list = readList(folder, registerId);
    if (!list) return base::failure(list.error());
    return Publication(folder, std::move(*list)).run(records, asOf, words, goOn);
}

std::optional<std::string> pagesPublishedAt(const fs::path& folder) {
    const auto text = bytesOf(folder / listName);
    const auto list = text ? parsed(*text) : std::nullopt;
    if (!list || list->publishedAt.empty()) return std::nullopt;
    return list->publishedAt;
}

}  // namespace huying::documents
