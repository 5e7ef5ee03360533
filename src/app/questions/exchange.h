// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/enum_codes.h"
#include "domain/ids.h"

// What went out to handling units and what came back of it. The register remembers every exchange outside its history, so that
// what comes back twice, late, out of order or from elsewhere is recognised: what went out is out, whatever is taken back
// (decision 0023).
namespace huying::app {

enum class ExchangeKind {
    form,    // 填报表: a plain sheet, for units without the program
    package  // encrypted to the unit, which works on it with this program
};

// A piece as it went out: the number of the history entry that had touched it last (RegisterReader::newestEntryOf).
struct ExchangedCase {
    domain::SuggestionId id;
    std::int64_t version = 0;
};

// The entry of the history that a piece begins with. Its hash covers its moment and all before it, so it is that of no other piece
// in the world; numbers and ids are given anew where a backup is restored.
struct PieceOrigin {
    std::int64_t entry = 0;
    std::string hash;  // hexadecimal; empty: no entry tells of it
};

// 不予登记: the office's decision that what a line says is not recorded. It holds for whatever return of the unit says the same.
struct LaidAside {
    std::int64_t id = 0;
    std::string reason;
    base::Date on{};
    std::string by;
};

// A line that came back, as people read it in the register's Chinese words, and what became of it.
struct RememberedLine {
    std::string place;
    std::string caseAddress;
    std::string said;
    std::string leftBecause;  // empty: it was recorded, or the register had the same
    std::string wholeText = {};  // by which it is known when it comes again; empty: `said` is that
    std::optional<LaidAside> laidAside = {};

    [[nodiscard]] const std::string& key() const { return wholeText.empty() ? said : wholeText; }
};

// One time that it came back and was applied.
struct ExchangeReturn {
    std::int64_t id = 0;
    base::Date on{};           // today of whoever applied it
    std::string by;
    std::string file;          // its name, without folders
    int lines = 0;             // that it had
    int applied = 0;           // of these
    std::int64_t batch = 0;    // what was applied, in the history; 0: nothing
    bool isTakenBack = false;  // by undo, as the history says; not stored
    std::string unitRegister;  // of a package: of which small register, the how-manieth return of it, and whether it held all
    int number = 0;            // 0: of a sheet, or taken by an older program
    bool isWhole = false;
    std::vector<RememberedLine> remembered;  // none of what an older program took
};

// One return of a package that was taken.
struct TakenReturn {
    std::string unitRegister;
    int number = 0;
    std::int64_t batch = 0;    // what it brought, in the history; 0: nothing, or it was taken by an older program
    bool isTakenBack = false;  // by undo, as the history says; not stored
    bool operator==(const TakenReturn&) const = default;
};

struct Exchange {
    std::int64_t id = 0;
    std::string token;          // stands in what went out and names it in every register of the world
    domain::UnitId unit;        // to which it went
    ExchangeKind kind = ExchangeKind::form;
    int number = 0;             // 1 for the first that went to this unit in this way, and so on
    base::Date sentOn{};
    std::string sentBy;
    std::int64_t entry = 0;     // the newest of the history when it went out: what has a later version was changed since
    std::vector<ExchangedCase> cases;
    std::vector<ExchangeReturn> returns;  // oldest first
};

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::ExchangeKind> {
    using E = app::ExchangeKind;
    static constexpr std::string_view name = "exchange_kind";
    static constexpr std::array values{std::pair{E::form, std::string_view("form")}, std::pair{E::package, std::string_view("package")}};
};
