// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/commands/commands.h"
#include "app/exchange/entry_states.h"
#include "app/exchange/package_file.h"
#include "app/ports/register_store.h"
#include "app/questions/exchange.h"
#include "base/enum_codes.h"
#include "base/result.h"
#include "domain/directory.h"

// The way back: what a unit says it did is a list of commands, judged and carried out by the one road under the name of whoever
// of the office takes it, on behalf of the unit. Free of the formats of files.
namespace huying::app {

// Where in what came back something stands, as people find it.
struct ReturnedPlace {
    std::string page;  // of a sheet; empty: the line is one of a numbered list
    int number = 0;    // row as the spreadsheet numbers it, or the number in the list
};

// Who handles a task, as the sheet that went out showed it.
struct SeenPeople {
    std::string leader;
    std::string handler;
    std::string handlerPhone;
    bool operator==(const SeenPeople&) const = default;
};

// A value that could not be understood.
struct ReturnedFault {
    std::string column;  // as its header says; empty: the whole row
    std::string value;
    base::Error error;
};

// What the entry said at the unit that a line of a package is about: what makes it known where it has another number.
struct ReturnedEntry {
    const CorrectableKind* kind = nullptr;
    std::vector<EntryState> states;  // one at least, oldest first
    std::size_t state = 0;           // the one that the line brings
    bool isCorrection = false;       // the entry came before; else the line records it where it is not there
    bool isWhole = false;            // everything came back: what is not on record was never there
    std::string reason;              // of the correction
    std::optional<PromiseMark> promise = {};  // of a step; none: a program that did not tell it yet
};

// A value of an entry as the history calls it (history_text.h), with the names of deputies.
struct ChangedValue {
    std::string table;
    std::string column;
    std::string before;
    std::string now;
};

// One thing that the unit says it did: a command, or why there is none.
struct ReturnedLine {
    ReturnedPlace place;
    std::string caseAddress;
    std::optional<domain::TaskId> task;    // which share of the case it was filled in for, where that is known
    std::string origin;                    // which piece it was filled in for (pieceMark); empty: only its number tells
    std::optional<std::string> seenPromise;  // text of the promise on record that it is about, as the sheet showed it
    std::optional<CommandRequest> request; // with the day of the fact; actor and unit spoken for are put in by those who judge it
    std::int64_t base = 0;                 // number of the history entry up to which its maker knew the case; 0: the exchange's
    std::optional<SeenPeople> seenPeople;  // of a command that names people: those it replaces
    std::vector<ReturnedFault> faults;     // not empty: refused
    std::optional<ReturnedEntry> entry = {};  // of a package: which entry it is about
};

struct ReturnedWork {
    std::string file;         // name, for people and for the record
    ExchangeKind kind = ExchangeKind::form;
    std::string registerId;   // of the register it says it came from
    std::string token;        // of the exchange
    domain::UnitId unit;      // who is known to return it, by a signature; none: whoever it went to
    std::vector<ReturnedLine> lines;
    std::optional<base::Error> unread = {};  // why nothing of it could be read
    std::optional<PackageHeader> header = {};  // of a package
    std::optional<TakenReturn> taken = {};   // of a package: which return it is, remembered with what is applied
    base::Errors remarks = {};               // what its number says of the returns before it
};

enum class ReturnVerdict {
    fresh,    // is to be recorded
    late,     // the same, after its time limit: it is recorded with that mark, or is for the office to decide
    known,    // the same fact is on record
    conflict, // what it is about was changed since by somebody else
    refused,  // the rules do not let it be recorded, or it is not understood
    laidAside // the office decided before that it is not recorded
};

struct LineJudgement {
    ReturnVerdict verdict = ReturnVerdict::fresh;
    std::string title;     // of the case
    base::Errors reasons;  // why it is not simply fresh
    base::Errors notices;  // accepted, but worth knowing
    bool mayBeChosen = false;  // the rules let it be recorded
    bool isProposed = false;   // ticked where nobody has said otherwise
    std::optional<CommandRequest> request = {};  // as it would be recorded: under whose name, on behalf of which unit
    std::vector<ChangedValue> changes = {};      // of an entry on record that would be corrected
};

// What is to be said about a whole file, and about each of its lines in their order.
struct WorkJudgement {
    std::optional<Exchange> exchange;  // none: this register knows nothing of it
    std::optional<domain::Unit> unit;  // whose work it is today: it, or the one that it was merged into
    base::Errors faults;   // not empty: no line of it can be taken (other-register, unknown-exchange, exchange-other-unit ...)
    base::Errors remarks;  // exchange-returned-before, exchange-outdated, exchange-unit-merged, and those of the work
    std::vector<LineJudgement> lines;

    [[nodiscard]] int count(ReturnVerdict verdict) const;
};

struct ReturnPreview {
    std::vector<WorkJudgement> works;  // one for each, same order
    std::optional<base::Error> failure;
};

// Judges every line on top of the good ones before it, those of earlier files included: by carrying it out, in a transaction that is
// then given up. Nothing is written. `actor`: who takes it.
ReturnPreview previewReturnedWork(RegisterStore& store, const std::vector<ReturnedWork>& works, const std::string& actor, base::Date today);

struct ChosenLine {
    std::size_t work = 0;
    std::size_t line = 0;
    bool operator==(const ChosenLine&) const = default;
};

// The lines that a preview proposes.
std::vector<ChosenLine> proposedLines(const ReturnPreview& preview);

struct ReturnReceipt {
    ReturnPreview judged;  // as the lines were judged when they were applied
    bool isWritten = false;
    int applied = 0;       // lines
    std::optional<std::int64_t> entry;  // the first of the history
};

// A preview and, where `isTaken` says so of it, what it proposes, in one transaction: nothing is judged twice, and nothing comes in
// between. Kept as by applyReturnedWork.
using IsTaken = std::function<bool(const ReturnPreview&)>;
ReturnReceipt takeReturnedWork(RegisterStore& store, const std::vector<ReturnedWork>& works, const std::string& actor, base::Date today,
                               const IsTaken& isTaken);

// Carries out the chosen lines in one transaction, one batch of the history, and remembers with each exchange that it came back.
// A chosen line that is on record by now is left out; one that the rules do not let be recorded any more, or of a file that is
// not taken, and nothing is written. With no line chosen only the return is remembered.
ReturnReceipt applyReturnedWork(RegisterStore& store, const std::vector<ReturnedWork>& works, const std::vector<ChosenLine>& chosen,
                                const std::string& actor, base::Date today);

}  // namespace huying::app

template <>
struct huying::base::EnumCodes<huying::app::ReturnVerdict> {
    using E = app::ReturnVerdict;
    static constexpr std::string_view name = "return_verdict";
    static constexpr std::array values{
        std::pair{E::fresh, std::string_view("new")},       std::pair{E::late, std::string_view("late")},
        std::pair{E::known, std::string_view("known")},     std::pair{E::conflict, std::string_view("conflict")},
        std::pair{E::refused, std::string_view("refused")}, std::pair{E::laidAside, std::string_view("laid_aside")}};
};
