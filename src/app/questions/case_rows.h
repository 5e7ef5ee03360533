// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/questions/search.h"
#include "app/questions/today_queues.h"
#include "base/date.h"
#include "domain/ids.h"
#include "domain/planning.h"
#include "domain/publication.h"
#include "domain/vocabulary.h"

// The list of cases as it is asked for: fields, filters, orders, and one row.
namespace huying::app {

enum class FieldType { text, number, date, code, flag };

// A column of the list, usable in filters, columns and orders by its code or its label (words "field.<code>").
struct Field {
    std::string_view code;
    FieldType type;
    std::string_view enumName;  // of coded fields: prefix of the labels, "case_state"
};

enum class Comparison { equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contains, empty };

// A filter as a tree: either a comparison or two filters joined.
struct Filter {
    enum class Kind { comparison, both, either };
    Kind kind = Kind::comparison;
    const Field* field = nullptr;
    Comparison comparison = Comparison::equal;
    std::string value;  // codes for coded fields, ISO for dates, digits for numbers, "true"/"false" for flags
    std::shared_ptr<const Filter> left;
    std::shared_ptr<const Filter> right;
};

struct SortKey {
    const Field* field = nullptr;
    bool isDescending = false;
};

// How much of a row is asked for. What comes next in a piece, and the number and the extension in it, are told to a unit by facts
// that are read one by one; its lists show no such columns (app/sight/scoped_facts.h) and need not wait for them. Who sees
// everything gets whole rows either way.
enum class RowExtent { whole, listed };

struct ListQuery {
    std::optional<domain::SessionId> session;
    std::optional<domain::UnitId> unit;   // cases in which this unit has a task
    std::string text;                     // words that all must occur in the piece (questions/search.h); then the newest 1,001 at most
    std::shared_ptr<const Filter> filter; // may be empty
    std::optional<QueueOnDay> queue;      // cases that stand in this queue of the page Today, with `unit` as that unit's matters
    std::string recordedBy;               // cases in whose history this person stands
    std::vector<SortKey> order;           // then by session, kind and serial; of a text without an order the newest first
    std::optional<int> limit;
    QueryScope scope = {};
};

struct CaseRow {
    domain::SuggestionId id;
    int term = 0;
    int sessionNumber = 0;
    domain::SuggestionKind kind = domain::SuggestionKind::plenary;
    int serial = 0;
    std::string address;
    std::string numberText;
    std::string title;
    std::string lead;          // the proposer: a deputy or the delegation; masked where identity is protected
    std::string delegation;
    std::string coSigners;     // 、 between
    int coSignerCount = 0;
    std::string category;
    domain::FormationSource formationSource = domain::FormationSource::unknown;
    std::string activity;      // of deputies, that it grew from; masked with who proposed it
    std::optional<base::Date> submittedOn;
    std::optional<base::Date> registeredOn;
    domain::CaseState state = domain::CaseState::registered;
    domain::NextStep nextStep = domain::NextStep::assign;
    domain::Turn turn = domain::Turn::office;
    std::string turnUnit;
    std::string units;         // sole, lead and separate units of the current round, 、 between
    int unitCount = 0;         // all units of the current round, joint ones included
    std::string jointUnits;
    std::string via;           // bodies that pass it on to its units, 、 between
    std::optional<base::Date> assignedOn;
    std::optional<base::Date> receivedOn;
    std::optional<base::Date> dueOn;       // earliest open deadline, none when nothing is open
    bool isJointOpinionDue = false;        // that deadline is a joint unit's
    std::optional<base::Date> repliedOn;
    std::string documentNumber;
    std::optional<domain::ResultClass> resultClass;
    std::optional<domain::Rating> processRating;
    std::optional<domain::Rating> resultRating;
    std::optional<domain::Rating> firstResultRating;
    std::optional<base::Date> ratedOn;
    int round = 1;
    std::optional<base::Date> completedOn;
    std::optional<base::Date> archivedOn;
    std::string archiveNumber;
    std::string boxNumber;
    int undelivered = 0;
    std::optional<domain::Publication> publication;
    std::optional<domain::PublicationState> publicationState;  // what is public of it now
    bool classified = false;
    bool hideIdentity = false;
    bool replyWanted = true;
    std::string remark;
    std::optional<base::Date> extendedTo;  // latest date an extension was granted until
    domain::SubKind subKind = domain::SubKind::suggestion;
    domain::Origin origin = domain::Origin::direct;
    bool isPriority = false;       // under priority supervision
    std::string topic;             // empty where the piece stands by itself
    std::string supervisor;        // of the piece, else of its topic
    std::string committee;         // that tracks it
    std::string governmentLeader;  // who leads it as a government item
    std::optional<domain::ResultClass> firstClass;  // before the deputy was answered again
    std::string lateReason;
    int commitments = 0;
    int commitmentsFulfilled = 0;
    int commitmentsOpen = 0;
    std::optional<base::Date> commitmentDueOn;
    std::optional<domain::PlanningStage> planning;  // on the road to the formal unit
    std::string proposedUnits;     // by the deputy, 、 between
    std::string plannedUnits;      // as the office plans or planned it last
    std::string mergedInto;        // address of the main case
    int mergedCount = 0;           // pieces handled with this one
    std::string earlier;           // addresses of the pieces that this one takes up, 、 between
    int repeatedYears = 0;         // 多年多次提出: in how many years' sessions it was asked for, this one included; 0: in this one alone
    int urged = 0;                               // how often its units were urged
    std::optional<base::Date> urgedOn;           // last
    std::optional<base::Date> nextUrgingOn;      // the day set for the next one, while a unit so urged still owes something
    std::vector<SearchMatch> matches;      // where the words searched for stand; filled by who searches
};

}  // namespace huying::app
