// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "domain/statistics.h"

namespace huying::tests {

namespace {

std::string share(std::int64_t part, std::int64_t whole) { return domain::percentText(domain::hundredthsOfPercent(part, whole).value()); }
std::string growth(std::int64_t now, std::int64_t base) { return domain::percentText(domain::growthHundredths(now, base).value()); }

}  // namespace

TEST_CASE("The percentages printed for 2023 come out to the last digit") {
    struct Printed {
        std::int64_t part, whole;
        const char* exact;
        const char* printed;
    };
    for (const Printed& row : std::vector<Printed>{{121, 670, "18.06", "18.06"},
                                                   {80, 670, "11.94", "11.94"},
                                                   {79, 670, "11.79", "11.79"},
                                                   {69, 670, "10.30", "10.3"},
                                                   {62, 670, "9.25", "9.25"},
                                                   {580, 670, "86.57", "86.57"},
                                                   {609, 667, "91.30", "91.3"},
                                                   {49, 667, "7.35", "7.35"},
                                                   {9, 667, "1.35", "1.35"},
                                                   {646, 667, "96.85", "96.85"},
                                                   {21, 667, "3.15", "3.15"}}) {
        INFO(row.part << " of " << row.whole);
        CHECK(share(row.part, row.whole) == row.exact);
        CHECK(domain::trimmedPercent(row.exact) == row.printed);
    }
    CHECK(growth(670, 581) == "15.32");
    CHECK(share(411, 670) == "61.34");
    CHECK(share(667, 670) == "99.55");
}

TEST_CASE("Only 581 as base gives the printed growth for 670") {
    for (std::int64_t base = 500; base <= 650; ++base) CHECK((growth(670, base) == "15.32") == (base == 581));
}

TEST_CASE("A half is rounded up") {
    CHECK(share(1, 800) == "0.13");       // 0.125
    CHECK(share(3, 800) == "0.38");       // 0.375
    CHECK(share(1, 20000) == "0.01");     // 0.005
    CHECK(share(1, 20001) == "0.00");     // just below a half
    CHECK(share(19999, 20000) == "100.00");  // 99.995
    CHECK(share(401, 80000) == "0.50");   // 0.50125
    CHECK(share(1, 3) == "33.33");
    CHECK(share(2, 3) == "66.67");
    CHECK(share(0, 7) == "0.00");
    CHECK(share(7, 7) == "100.00");
}

TEST_CASE("Every share is the nearest hundredth and a tie goes up") {
    std::size_t wrong = 0;
    for (std::int64_t whole = 1; whole <= 400; ++whole) {
        for (std::int64_t part = 0; part <= whole; ++part) {
            // h is right when part*10000/whole lies in [h - 1/2, h + 1/2).
            const std::int64_t h = domain::hundredthsOfPercent(part, whole).value();
            const std::int64_t exact = 2 * part * 10000;
            if (exact < (2 * h - 1) * whole || exact >= (2 * h + 1) * whole) ++wrong;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("A decrease is negative and rounded half away from zero") {
    CHECK(growth(90, 100) == "-10.00");
    CHECK(growth(799, 800) == "-0.13");  // -0.125
    CHECK(growth(801, 800) == "0.13");
    CHECK(growth(0, 581) == "-100.00");
    CHECK(growth(581, 581) == "0.00");
    CHECK(growth(560, 580) == "-3.45");
    CHECK(growth(1162, 581) == "100.00");
    CHECK(growth(99999, 100000) == "0.00");  // -0.001 is no minus zero
}

TEST_CASE("A share of nothing is nothing and not zero percent") {
    CHECK_FALSE(domain::hundredthsOfPercent(0, 0));
    CHECK_FALSE(domain::hundredthsOfPercent(5, 0));
    CHECK_FALSE(domain::growthHundredths(670, 0));
    CHECK_FALSE(domain::growthHundredths(0, 0));
}

TEST_CASE("Percentages always carry two decimals and papers drop the zeros") {
    CHECK(domain::percentText(0) == "0.00");
    CHECK(domain::percentText(5) == "0.05");
    CHECK(domain::percentText(-5) == "-0.05");
    CHECK(domain::percentText(-345) == "-3.45");
    CHECK(domain::percentText(10000) == "100.00");
    CHECK(domain::percentText(123456) == "1234.56");
    CHECK(domain::trimmedPercent("18.00") == "18");
    CHECK(domain::trimmedPercent("100.00") == "100");
    CHECK(domain::trimmedPercent("0.00") == "0");
    CHECK(domain::trimmedPercent("10.05") == "10.05");
    CHECK(domain::trimmedPercent("100") == "100");
    CHECK(domain::trimmedPercent("-3.40") == "-3.4");
}

TEST_CASE("Percentages have as many decimals as wanted, each rounded from the counts") {
    const auto printed = [](std::int64_t part, std::int64_t whole, int decimals, bool trims) {
        return domain::styledPercent(domain::percentUnits(part, whole, decimals).value(), {decimals, trims});
    };
    CHECK(printed(609, 667, 0, true) == "91");
    CHECK(printed(609, 667, 1, true) == "91.3");
    CHECK(printed(609, 667, 2, true) == "91.3");
    CHECK(printed(609, 667, 2, false) == "91.30");
    CHECK(printed(609, 667, 3, true) == "91.304");
    CHECK(printed(609, 667, 4, false) == "91.3043");
    CHECK(printed(1, 8, 1, true) == "12.5");
    CHECK(printed(1, 8, 0, true) == "13");           // half up
    CHECK(printed(4449, 10000, 0, true) == "44");    // not by way of 44.5
    CHECK(printed(0, 5, 3, false) == "0.000");
    CHECK(printed(5, 5, 4, true) == "100");
    CHECK(domain::growthUnits(670, 581, 1) == 153);
    CHECK(domain::growthUnits(640, 670, 3) == -4478);
    CHECK_FALSE(domain::percentUnits(1, 0, 3));
    CHECK_FALSE(domain::growthUnits(1, 0, 3));
}

}  // namespace huying::tests
