// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/import/column_values.h"
#include "app/import/ledger_columns.h"
#include "app/queries/directory_lookup.h"
#include "domain/suggestion_number.h"

// One row of a ledger as typed values, before it is compared with the register.
namespace huying::app {

// Something to say about a cell.
struct ColumnError {
    LedgerColumn column = LedgerColumn::number;
    std::string value;  // the cell as it was written
    base::Error error;
};

// A unit named in the row, with the role that 办理方式 and its column give it.
struct UnitInRow {
    LedgerColumn column = LedgerColumn::leadUnits;
    std::string name;
    domain::UnitId id;  // none: to be created with the row
    domain::TaskRole role = domain::TaskRole::sole;
    [[nodiscard]] bool answers() const {
        return role == domain::TaskRole::sole || role == domain::TaskRole::lead || role == domain::TaskRole::separate;
    }
};

// Empty values are those that the row does not give: they change nothing.
struct RowValues {
    const LedgerRow* source = nullptr;
    domain::CaseAddress address;
    std::string numberText;
    std::string title;
    std::string body;
    DeputyReference lead;
    std::string phone;    // of the lead
    std::string postalAddress;  // of the lead
    std::string delegation;  // proposes by itself
    std::vector<DeputyReference> coSigners;
    std::string category;
    std::optional<domain::CategoryId> categoryId;  // none although category is given: to be created
    std::optional<domain::FormationSource> formationSource;
    std::string activity;  // by its name, of deputies
    std::optional<base::Date> submittedOn;
    std::optional<base::Date> registeredOn;
    std::optional<HandlingWay> way;
    std::vector<UnitInRow> proposedUnits;  // without roles of their own: the first leads, where there are several
    std::vector<UnitInRow> plannedUnits;
    std::vector<UnitInRow> units;
    std::optional<base::Date> assignedOn;
    // One value for all answering units, or one for each by position. Names, numbers and texts undivided: one unit's may
    // itself hold a 、.
    std::string leaderText;
    std::string handlerText;
    std::string handlerPhoneText;
    std::string signatoryText;
    std::string replyText;  // the same for all
    std::vector<domain::ContactWay> contactWays;
    std::vector<base::Date> receivedOn;
    std::vector<base::Date> dueOn;
    std::vector<base::Date> extendedTo;
    std::vector<base::Date> repliedOn;
    std::string documentText;
    std::vector<domain::ResultClass> resultClasses;
    std::optional<domain::Rating> process;
    std::optional<domain::Rating> result;
    std::optional<domain::Rating> firstResult;
    std::optional<base::Date> ratedOn;
    std::optional<base::Date> completedOn;
    std::optional<domain::CaseState> state;  // as 办理状态 says
    [[nodiscard]] bool hasCompletion() const { return completedOn || state == domain::CaseState::completed; }
    [[nodiscard]] bool isSaidGone() const { return state == domain::CaseState::withdrawn || state == domain::CaseState::voided; }
    [[nodiscard]] bool isSaidOpen() const { return state && state != domain::CaseState::completed && !isSaidGone(); }
    bool isPriority = false;  // 是否重点
    std::string topic;        // 重点督办主题
    std::string supervisor;  // 、 between
    std::string committee;
    std::string governmentLeader;
    std::optional<domain::Publication> publication;
    std::optional<Secrecy> secrecy;
    std::optional<bool> classified;    // 涉密
    std::optional<bool> hideIdentity;  // 身份保密
    std::string remark;

    std::vector<ColumnError> faults;  // all of them; the other values are then not to be used
    std::vector<ColumnError> notices;
};

std::string cellText(const LedgerCell& cell);  // trimmed, with plain line ends

// Two columns of one row tell different things.
base::Error columnsDisagree(std::string_view field, const std::string& value, std::string_view other, const std::string& otherValue);

// Reads rows of one file. Looks up sessions, units and categories; writes nothing.
class RowReader {
public:
    struct Settings {
        std::optional<domain::SessionAddress> session;  // for rows without 届次; goes before 年份
        bool createsUnits = false;
        bool createsCategories = false;
    };
    RowReader(const LedgerLayout& layout, DirectoryLookup& directory, RegisterReader& reader, Settings settings)
        : layout_(layout), directory_(directory), reader_(reader), settings_(std::move(settings)) {}

    RowValues read(const LedgerRow& row);

    // Units of the row that have come into the directory since it was read.
    void findCreatedUnits(RowValues& row);

    // Who is named in a row, for FilePeople; nobody where the row does not say which term it belongs to.
    struct People {
        int term = 0;
        std::vector<DeputyReference> named;
    };
    People peopleIn(const LedgerRow& row) const;

private:
    [[nodiscard]] std::string text(const RowValues& row, LedgerColumn column) const;
    void fault(RowValues& row, LedgerColumn column, base::Error error) const;
    template <class Value, class Read>
    std::optional<Value> valueOf(RowValues& row, LedgerColumn column, Read readWords) const;
    [[nodiscard]] std::string expectedIn(const RowValues& row, LedgerColumn column) const;
    [[nodiscard]] const Words& wordsOf(const RowValues& row) const;
    std::vector<base::Date> dates(RowValues& row, LedgerColumn column) const;
    std::optional<base::Date> date(RowValues& row, LedgerColumn column) const;

    [[nodiscard]] std::vector<domain::Session> openedSessions() const;  // by the day of their opening
    [[nodiscard]] std::optional<domain::SessionAddress> sessionOpenedIn(int year, const SessionWords& words) const;
    void noteYear(RowValues& row) const;
    std::optional<domain::SessionAddress> sessionOf(const LedgerRow& row, RowValues* faults) const;
    std::optional<domain::CaseAddress> ownAddressOf(const LedgerRow& row) const;  // as lists of this program name the piece
    void readIdentity(RowValues& row);
    void readSigners(RowValues& row) const;
    void readCategory(RowValues& row);
    void readUnits(RowValues& row);
    void readUnitsIn(LedgerColumn column, std::vector<UnitInRow>& units, RowValues& row);
    void giveRoles(RowValues& row) const;
    void readResultClasses(RowValues& row);
    void noteSubdividedClasses(RowValues& row) const;
    void readHandling(RowValues& row);
    void readContactWays(RowValues& row) const;
    void readState(RowValues& row) const;
    void readSupervision(RowValues& row) const;

    const LedgerLayout& layout_;
    DirectoryLookup& directory_;
    RegisterReader& reader_;
    Settings settings_;
    std::map<int, std::vector<domain::ResultClassWording>> wordings_;  // by term
    mutable std::map<int, Words> words_;                               // the register's, by term, as far as they were asked for
};

}  // namespace huying::app
