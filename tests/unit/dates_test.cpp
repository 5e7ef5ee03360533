// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <limits>
#include <string>
#include <vector>

#include "base/date.h"

namespace huying::tests {

namespace {

std::string writtenAs(std::string_view text) { return base::isoOrEmpty(base::parseWrittenDate(text)); }

// The day after, counted with the Gregorian rule written out here, not with the library under test.
struct PlainDay {
    int year, month, day;

    static int length(int year, int month) {
        const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        if (month == 2) return isLeap ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
    void advance() {
        if (++day <= length(year, month)) return;
        day = 1;
        if (++month <= 12) return;
        month = 1;
        ++year;
    }
    [[nodiscard]] std::string iso() const {
        const auto padded = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        return std::to_string(year) + "-" + padded(month) + "-" + padded(day);
    }
};

}  // namespace

TEST_CASE("A date is read in every spelling that ledgers use") {
    for (const std::string_view text : {"2023-03-03", "2023-3-3", "2023/3/3", "2023/03/03", "2023.3.3", "2023.03.03", "2023年3月3日",
                                        "2023年03月03日", "20230303", "２０２３－０３－０３", "２０２３／３／３", "２０２３．３．３",
                                        "２０２３年３月３日", "２０２３０３０３", "  2023-03-03 ", "　2023年3月3日　"}) {
        INFO(text);
        CHECK(writtenAs(text) == "2023-03-03");
    }
    CHECK(writtenAs("2023/12/31") == "2023-12-31");
    CHECK(writtenAs("20231231") == "2023-12-31");
}

TEST_CASE("What is no date is nothing and never a neighbouring day") {
    for (const std::string_view text : {"2023-02-30", "2023-02-29", "2023-04-31", "2023-00-10",    "2023-13-01",  "2023-01-00",
                                        "2023-01-32", "20230230",   "20231301",   "2023年2月30日", "2100-02-29",  "1899-12-31",
                                        "2200-01-01", "23-3-3",     "2023-3",     "2023",          "2023-03-03x", "x2023-03-03",
                                        "2023-03/03", "2023/03.03", "2023年3月3", "2023-3-3日",    "2023-003-03", "2023-3-003",
                                        "2023--3-3",  "3/3/2023",   "-2023-3-3",  "2023 3 3",      "202303033",   "2023033",
                                        "",           "　",         "三月三日",   "45000"}) {
        INFO(text);
        CHECK_FALSE(base::parseWrittenDate(text));
    }
}

TEST_CASE("The register's own form of a date is ISO and nothing else") {
    CHECK(base::isoOrEmpty(base::parseIsoDate("2023-03-03")) == "2023-03-03");
    CHECK(base::isoOrEmpty(base::parseIsoDate("2024-02-29")) == "2024-02-29");
    for (const std::string_view text :
         {"2023-3-3", "2023/03/03", "20230303", "2023-02-29", " 2023-03-03", "2023-03-03 ", "2023-03-0x", "２０２３-03-03", ""}) {
        INFO(text);
        CHECK_FALSE(base::parseIsoDate(text));
    }
}

TEST_CASE("Leap years follow the Gregorian rule") {
    for (const int year : {1904, 2000, 2004, 2024, 2096, 2104}) CHECK(base::makeDate(year, 2, 29));
    for (const int year : {1900, 2001, 2022, 2023, 2025, 2026, 2100}) CHECK_FALSE(base::makeDate(year, 2, 29));
    CHECK(base::makeDate(1900, 1, 1));
    CHECK(base::makeDate(2199, 12, 31));
    CHECK_FALSE(base::makeDate(1899, 12, 31));
    CHECK_FALSE(base::makeDate(2200, 1, 1));
}

TEST_CASE("Every day from 1900 to 2199 prints and reads back as itself") {
    PlainDay plain{1900, 1, 1};
    auto date = base::makeDate(1900, 1, 1).value();
    std::size_t wrong = 0;
    for (; plain.year < 2200; plain.advance(), date += std::chrono::days{1}) {
        const std::string iso = plain.iso();
        if (base::isoDate(date) != iso || base::parseIsoDate(iso) != date || base::parseWrittenDate(iso) != date) {
            if (wrong++ == 0) UNSCOPED_INFO("first wrong day: " << iso);
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("A spreadsheet serial is the day a spreadsheet shows for it") {
    // 2023-01-01 is 44927 and 2024-02-29 is 45351 in the 1900 system.
    CHECK(base::isoOrEmpty(base::fromSpreadsheetSerial(44927)) == "2023-01-01");
    CHECK(base::isoOrEmpty(base::fromSpreadsheetSerial(44988)) == "2023-03-03");
    CHECK(base::isoOrEmpty(base::fromSpreadsheetSerial(45351)) == "2024-02-29");
    CHECK(base::isoOrEmpty(base::fromSpreadsheetSerial(45352)) == "2024-03-01");
    CHECK(base::isoOrEmpty(base::fromSpreadsheetSerial(367)) == "1901-01-01");
}

TEST_CASE("A serial with a time of day or beyond the calendar is no date") {
    for (const double serial : {44927.5, 0.0, 1.0, 60.0, 366.0, -44927.0, 1e9, 20230303.0, std::numeric_limits<double>::infinity(),
                                std::numeric_limits<double>::quiet_NaN()}) {
        INFO(serial);
        CHECK_FALSE(base::fromSpreadsheetSerial(serial));
    }
}

TEST_CASE("The last serial is the last day of 2199") {
    // 1900-01-01 is serial 2 here; 300 years with 73 leap days later stands 2200-01-01 = 2 + 109573.
    CHECK(base::isoOrEmpty(base::fromSpreadsheetSerial(109574)) == "2199-12-31");
    CHECK_FALSE(base::fromSpreadsheetSerial(109575));
}

TEST_CASE("Papers print a date without leading zeros") {
    CHECK(base::paperDate(base::makeDate(2023, 3, 3).value()) == "2023年3月3日");
    CHECK(base::paperDate(base::makeDate(2023, 12, 31).value()) == "2023年12月31日");
    CHECK(base::isoOrEmpty(std::nullopt).empty());
    CHECK(base::yearOf(base::makeDate(2023, 12, 31).value()) == 2023);
    CHECK(base::yearOf(base::makeDate(2024, 1, 1).value()) == 2024);
}

TEST_CASE("Months end on the same day number or on the last day of the month") {
    struct Row {
        const char* from;
        int months;
        const char* to;
    };
    for (const Row& row : std::vector<Row>{{"2023-03-03", 3, "2023-06-03"},
                                           {"2025-11-30", 3, "2026-02-28"},
                                           {"2023-11-30", 3, "2024-02-29"},
                                           {"2023-01-31", 1, "2023-02-28"},
                                           {"2024-01-31", 1, "2024-02-29"},
                                           {"2023-03-31", 1, "2023-04-30"},
                                           {"2023-08-31", 6, "2024-02-29"},
                                           {"2022-08-31", 6, "2023-02-28"},
                                           {"2023-12-31", 1, "2024-01-31"},
                                           {"2023-10-31", 3, "2024-01-31"},
                                           {"2024-02-29", 12, "2025-02-28"},
                                           {"2023-02-28", 1, "2023-03-28"},
                                           {"2023-05-15", 0, "2023-05-15"}}) {
        INFO(row.from << " + " << row.months);
        CHECK(base::isoDate(base::addMonths(base::parseIsoDate(row.from).value(), row.months)) == row.to);
    }
}

}  // namespace huying::tests
