// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "app/executor/assignment_guards.h"
#include "app/executor/copy_term.h"
#include "app/queries/case_list.h"
#include "base/chinese_number.h"
#include "base/text.h"
#include "domain/result_classes.h"

// Sessions: their days, and the way on to the next one.
namespace huying::app {

using base::Error;
using domain::Session;

void copyCategories(int from, int to, CommandContext& context) {
    if (!context.directory().categories(to).empty()) return;
    const std::vector<domain::Category> all = context.directory().categories(from);
    std::map<domain::CategoryId, domain::CategoryId> copies;
    for (const bool isSecondLevel : {false, true}) {
        for (domain::Category category : all) {
            if (static_cast<bool>(category.parent) != isSecondLevel || category.validTo) continue;
            if (isSecondLevel && !copies.contains(category.parent)) continue;
            const domain::CategoryId old = category.id;
            category.id = {};
            category.term = to;
            if (isSecondLevel) category.parent = copies.at(category.parent);
            copies[old] = context.writer().addCategory(category);
        }
    }
}

void copyResultClasses(int from, int to, CommandContext& context) {
    if (!context.reader().resultClasses(to).empty()) return;
    std::vector<domain::ResultClassWording> classes = context.reader().resultClasses(from);
    if (classes.empty()) classes = domain::shippedClasses();
    for (const domain::ResultClassWording& wording : classes) context.writer().saveResultClass(to, wording);
}

void copyDelegations(int from, int to, CommandContext& context) {
    if (!context.reader().delegations(to).empty()) return;
    for (const domain::Delegation& delegation : context.reader().delegations(from))
        context.writer().addDelegation({{}, to, delegation.name});
}

int copyDeputies(int from, int to, CommandContext& context) {
    if (!context.reader().deputies(to).empty()) return 0;
    int count = 0;
    for (domain::Deputy deputy : context.reader().deputies(from)) {
        if (deputy.validTo) continue;
        deputy.id = {};
        deputy.term = to;
        deputy.certificate.clear();
        deputy.toBeChecked = true;
        deputy.delegation =
            deputy.delegationName.empty() ? domain::DelegationId() : context.findOrAddDelegation(deputy.delegationName, to).value();
        context.writer().addDeputy(deputy);
        ++count;
    }
    return count;
}

namespace {

void checkNumbers(int term, int number, CommandContext& context) {
    if (term < 1 || term > 99)
        context.refuse(Error("number-out-of-range", "term", "limit").with("field", "term").with("least", "1").with("most", "99"));
    if (number < 1 || number > 99)
        context.refuse(Error("number-out-of-range", "number", "limit").with("field", "number").with("least", "1").with("most", "99"));
}

std::string daysOf(const Session& session) { return base::isoOrEmpty(session.opened) + "—" + base::isoOrEmpty(session.closed); }

// A session ends after it began, and begins after the one before it has ended.
void checkDays(const Session& session, CommandContext& context) {
    if (session.opened && session.closed && *session.closed < *session.opened)
        context.refuse(Error("closed-before-opened", "closed", "order").with("opened", base::isoDate(*session.opened)));
    const auto first = [](const Session& one) { return one.opened ? one.opened : one.closed; };
    const auto last = [](const Session& one) { return one.closed ? one.closed : one.opened; };
    if (!first(session)) return;
    for (const Session& other : context.directory().sessions()) {
        if (other.address() == session.address() || !first(other)) continue;
        const bool isEarlier = std::pair(other.term, other.number) < std::pair(session.term, session.number);
        const bool isApart = isEarlier ? *last(other) < *first(session) : *last(session) < *first(other);
        if (isApart) continue;
        context.refuse(Error("session-overlaps", session.opened ? "opened" : "closed", "conflict")
                           .with("value", session.address())
                           .with("other", other.address())
                           .with("days", daysOf(other)));
    }
}

std::string defaultName(int term, int number) { return base::chineseNumber(term) + "届人大" + base::chineseNumber(number) + "次会议"; }

// A new term starts with what the one before had; staff change it where the office does.
void startTerm(int from, int to, CommandContext& context) {
    copyCategories(from, to, context);
    copyResultClasses(from, to, context);
}

}  // namespace

void handle(const OpenSession& command, CommandContext& context) {
    Session session;
    for (const Session& known : context.directory().sessions()) {
        if (known.term == command.term && known.number == command.number) session = known;
    }
    checkNumbers(command.term, command.number, context);
    session.term = command.term;
    session.number = command.number;
    const std::optional<base::Date> closedBefore = session.closed;
    if (command.opened) session.opened = command.opened;
    if (command.closed) session.closed = command.closed;
    if (!command.title.empty()) session.name = command.title;
    if (session.name.empty()) session.name = defaultName(command.term, command.number);
    checkDays(session, context);
    if (context.isRefused()) return;
    const bool isNew = !session.id;
    context.writer().saveSession(session);
    context.concerns(session.address());
    if (isNew) startTerm(command.term - 1, command.term, context);
    context.directory().forget();
    if (!isNew && session.closed != closedBefore) followClose(session, context);
}

void handle(const RollOverSession& command, CommandContext& context) {
    checkNumbers(command.term, command.number, context);
    const std::vector<Session> known = context.directory().sessions();
    if (known.empty()) context.refuse(Error("unknown-session", "term", "known").with("value", ""));
    if (context.isRefused()) return;
    const Session& before = known.front();
    const bool isSameTerm = command.term == before.term;
    const bool isNext = isSameTerm ? command.number == before.number + 1 : command.term == before.term + 1 && command.number == 1;
    Session session;
    session.term = command.term;
    session.number = command.number;
    session.name = command.title.empty() ? defaultName(command.term, command.number) : command.title;
    session.opened = command.opened;
    session.closed = command.closed;
    if (!isNext) {
        context.refuse(Error("not-the-next-session", "number", "order")
                           .with("value", session.address())
                           .with("before", before.address())
                           .with("next", Session{{}, before.term, before.number + 1, {}, {}, {}}.address())
                           .with("term", Session{{}, before.term + 1, 1, {}, {}, {}}.address()));
    }
    checkDays(session, context);
    if (context.isRefused()) return;
    context.writer().saveSession(session);
    context.concerns(session.address());
    if (!isSameTerm) {
        startTerm(before.term, session.term, context);
        copyDelegations(before.term, session.term, context);
        if (command.deputies.value_or(false)) {
            const int count = copyDeputies(before.term, session.term, context);
            context.notice(Error("deputies-copied", "", "known").with("count", std::to_string(count)));
        }
    }
    ListQuery open;
    open.session = before.id;
    open.filter = parseFilter("state != completed and state != withdrawn and state != voided").value();
    if (const auto pieces = context.reader().caseIds(open); !pieces.empty()) {
        context.notice(
            Error("open-pieces-stay", "", "known").with("session", before.address()).with("count", std::to_string(pieces.size())));
    }
    context.directory().forget();
}

}  // namespace huying::app
