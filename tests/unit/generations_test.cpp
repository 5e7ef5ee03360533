// SPDX-License-Identifier: GPL-3.0-or-later
// Which backups are kept, and which may go.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "app/backup/generations.h"

namespace huying::tests {

namespace {

base::Date date(const char* iso) { return *base::parseIsoDate(iso); }

// `count` backups a day over `days` days, the first with sequence 1.
std::vector<app::BackupStamp> regularly(const char* first, int days, int count) {
    std::vector<app::BackupStamp> backups;
    for (int day = 0; day < days; ++day) {
        for (int i = 0; i < count; ++i) backups.push_back({static_cast<int>(backups.size()) + 1, date(first) + std::chrono::days{day}});
    }
    return backups;
}

std::set<int> kept(const std::vector<app::BackupStamp>& backups, const app::Generations& generations = {}) {
    std::set<int> sequences;
    for (const app::BackupStamp& backup : backups) sequences.insert(backup.sequence);
    for (const int sequence : app::outdated(backups, generations)) sequences.erase(sequence);
    return sequences;
}

}  // namespace

TEST_CASE("backups: up to ten nothing goes") {
    CHECK(app::outdated({}).empty());
    CHECK(app::outdated(regularly("2023-12-20", 1, 10)).empty());
    CHECK(kept(regularly("2023-12-20", 1, 11)) == std::set<int>{2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
}

TEST_CASE("backups: the last one of each of the latest days is kept") {
    // 20 a day for four days: the last ten, and the last of the three days before.
    const auto left = kept(regularly("2023-12-18", 4, 20));
    CHECK(left == std::set<int>{20, 40, 60, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80});
}

TEST_CASE("backups: a year of hourly work leaves days, weeks and months") {
    const auto backups = regularly("2023-01-02", 365, 9);  // begins on a Monday
    const auto left = kept(backups);
    CHECK(left.size() < 45);
    std::set<std::string> months;
    int days = 0;
    for (const app::BackupStamp& backup : backups) {
        if (!left.contains(backup.sequence)) continue;
        months.insert(base::isoDate(backup.day).substr(0, 7));
        if (backup.day > date("2023-12-24")) ++days;
    }
    CHECK(months.size() == 13);  // January 2023 to 1 January 2024
    CHECK(days >= 7);
    CHECK(left.contains(static_cast<int>(backups.size())));
}

TEST_CASE("backups: pruning again and again as they come keeps what pruning at once keeps") {
    const auto all = regularly("2023-03-01", 60, 3);
    std::vector<app::BackupStamp> left;
    for (const app::BackupStamp& backup : all) {
        left.push_back(backup);
        const std::vector<int> gone = app::outdated(left);
        std::erase_if(left, [&](const app::BackupStamp& one) { return std::find(gone.begin(), gone.end(), one.sequence) != gone.end(); });
    }
    std::set<int> sequences;
    for (const app::BackupStamp& backup : left) sequences.insert(backup.sequence);
    CHECK(sequences == kept(all));
}

TEST_CASE("backups: a clock that was set back never lets the newest go") {
    auto backups = regularly("2023-12-01", 20, 3);
    for (int i = 0; i < 12; ++i) backups.push_back({static_cast<int>(backups.size()) + 1, date("2019-01-01")});
    const auto left = kept(backups);
    for (int sequence = 63; sequence <= 72; ++sequence) CHECK(left.contains(sequence));
    CHECK(left.contains(60));  // and the last of the day before the clock was set back
}

TEST_CASE("backups: the order they are listed in does not matter, and the newest always stays") {
    auto backups = regularly("2023-12-01", 9, 4);
    const auto left = kept(backups);
    std::reverse(backups.begin(), backups.end());
    CHECK(kept(backups) == left);
    CHECK(kept(backups, {0, 0, 0, 0}) == std::set<int>{36});
}

}  // namespace huying::tests
