// SPDX-License-Identifier: GPL-3.0-or-later
// Which session a row of a ledger belongs to: by 届次 and 会次, by the number where it names one, by the year, or as somebody
// said for the whole file.
#include <algorithm>
#include <iterator>

#include "app/import/ledger_row.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

namespace {

int yearOfOpening(const domain::Session& session) { return static_cast<int>(base::yearOf(*session.opened)); }

Error badYear(const std::string& field, const std::string& words) {
    return Error("bad-ledger-year", "", "format").with("field", field).with("value", words);
}

}  // namespace

std::vector<domain::Session> RowReader::openedSessions() const {
    std::vector<domain::Session> opened = directory_.sessions();
    std::erase_if(opened, [](const domain::Session& session) { return !session.opened; });
    std::sort(opened.begin(), opened.end(), [](const auto& a, const auto& b) { return *a.opened < *b.opened; });
    return opened;
}

// The one session that was opened in the year, of those that 届次 leaves open.
std::optional<domain::SessionAddress> RowReader::sessionOpenedIn(int year, const SessionWords& words) const {
    std::vector<domain::Session> opened = openedSessions();
    std::erase_if(opened, [&](const domain::Session& session) {
        return yearOfOpening(session) != year || words.term.value_or(session.term) != session.term ||
               words.number.value_or(session.number) != session.number;
    });
    if (opened.size() != 1) return std::nullopt;
    return domain::SessionAddress{opened.front().term, opened.front().number};
}

// 年份 beside a session that is told otherwise. A piece of the plenary is of the year of its opening; pieces between the sessions belong
// to the one before, up to the next opening (domain.md §1).
void RowReader::noteYear(RowValues& row) const {
    const std::string words = text(row, LedgerColumn::year);
    if (words.empty()) return;
    const std::string field = layout_.headerOf(LedgerColumn::year);
    const auto year = yearFromWords(words);
    if (!year) {
        row.notices.push_back({LedgerColumn::year, words, badYear(field, words)});
        return;
    }
    const std::vector<domain::Session> opened = openedSessions();
    const auto meant = std::find_if(opened.begin(), opened.end(), [&](const domain::Session& session) {
        return session.term == row.address.term && session.number == row.address.session;
    });
    if (meant == opened.end()) return;  // a session whose days are not known
    const int first = yearOfOpening(*meant);
    const int next = std::next(meant) == opened.end() ? first + 1 : yearOfOpening(*std::next(meant));
    const int last = row.address.kind == domain::SuggestionKind::plenary ? first : next;
    if (*year >= first && *year <= last) return;
    row.notices.push_back({LedgerColumn::year, words,
                           Error("year-outside-session", "", "known")
                               .with("field", field)
                               .with("value", words)
                               .with("session", meant->address())
                               .with("year", std::to_string(first))});
}

std::optional<domain::SessionAddress> RowReader::sessionOf(const LedgerRow& source, RowValues* row) const {
    const std::string termText = cellText(layout_.cell(source, LedgerColumn::term));
    const std::string numberText = cellText(layout_.cell(source, LedgerColumn::session));
    SessionWords words;
    const auto refuse = [&](LedgerColumn column, Error error) {
        if (row != nullptr) fault(*row, column, std::move(error));
        return std::nullopt;
    };
    const auto unreadable = [&](LedgerColumn column, const std::string& value) {
        return refuse(column, Error("bad-ledger-session", "", "format").with("field", layout_.headerOf(column)).with("value", value));
    };
    if (!termText.empty()) {
        const auto read = sessionInTermCell(termText);
        if (!read) return unreadable(LedgerColumn::term, termText);
        words = *read;
    }
    if (!numberText.empty()) {
        const auto number = sessionInNumberCell(numberText);
        if (!number) return unreadable(LedgerColumn::session, numberText);
        if (words.number && *words.number != *number) {
            return refuse(LedgerColumn::session, columnsDisagree(layout_.headerOf(LedgerColumn::session), numberText,
                                                                 layout_.headerOf(LedgerColumn::term), termText));
        }
        words.number = number;
    }
    // A number that names its session speaks for it; the columns beside it must not tell another one.
    if (const auto address = ownAddressOf(source)) {
        if (words.term.value_or(address->term) == address->term && words.number.value_or(address->session) == address->session)
            return domain::SessionAddress{address->term, address->session};
        const LedgerColumn other = termText.empty() ? LedgerColumn::session : LedgerColumn::term;
        return refuse(LedgerColumn::number, columnsDisagree(layout_.headerOf(LedgerColumn::number), address->text(),
                                                            layout_.headerOf(other), termText.empty() ? numberText : termText));
    }
    const auto& given = settings_.session;
    if (!words.term && given) words.term = given->term;
    if (!words.number && given && given->term == words.term) words.number = given->number;
    if (words.term && words.number) return domain::SessionAddress{*words.term, *words.number};
    // 年份 tells the session where nothing else does.
    const std::string yearText = cellText(layout_.cell(source, LedgerColumn::year));
    if (yearText.empty()) return refuse(words.term ? LedgerColumn::session : LedgerColumn::term, Error("session-required", "", "required"));
    const std::string field = layout_.headerOf(LedgerColumn::year);
    const auto year = yearFromWords(yearText);
    if (!year) return refuse(LedgerColumn::year, badYear(field, yearText));
    if (const auto told = sessionOpenedIn(*year, words)) return told;
    return refuse(LedgerColumn::year, Error("no-session-of-year", "", "known").with("field", field).with("value", yearText));
}

std::optional<domain::CaseAddress> RowReader::ownAddressOf(const LedgerRow& source) const {
    const auto beside = addressFromWords(cellText(layout_.cellBeside(source, LedgerColumn::number)));
    return beside ? beside : addressFromWords(cellText(layout_.cell(source, LedgerColumn::number)));
}

}  // namespace huying::app
