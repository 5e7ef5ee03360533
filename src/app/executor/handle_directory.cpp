// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/executor/command_context.h"
#include "base/chinese_number.h"
#include "base/text.h"

namespace huying::app {

using base::Error;

void handle(const OpenSession& command, CommandContext& context) {
    domain::Session session;
    for (const domain::Session& known : context.directory().sessions()) {
        if (known.term == command.term && known.number == command.number) session = known;
    }
    if (command.term < 1 || command.term > 99)
        context.refuse(Error("number-out-of-range", "term", "limit").with("field", "term").with("least", "1").with("most", "99"));
    if (command.number < 1 || command.number > 99)
        context.refuse(Error("number-out-of-range", "number", "limit").with("field", "number").with("least", "1").with("most", "99"));
    session.term = command.term;
    session.number = command.number;
    if (command.opened) session.opened = command.opened;
    if (command.closed) session.closed = command.closed;
    if (!command.title.empty()) session.name = command.title;
    if (session.name.empty()) session.name = base::chineseNumber(command.term) + "届人大" + base::chineseNumber(command.number) + "次会议";
    if (session.opened && session.closed && *session.closed < *session.opened) {
        context.refuse(Error("closed-before-opened", "closed", "order").with("opened", base::isoDate(*session.opened)));
    }
    if (context.isRefused()) return;
    const bool isNew = !session.id;
    context.writer().saveSession(session);
    context.concerns(session.address());
    if (isNew && context.directory().categories(command.term).empty()) {
        // A new term starts with the categories of the one before; staff change them where the office does.
        int order = 0;
        for (const domain::Category& category : context.directory().categories(command.term - 1)) {
            context.writer().addCategory({{}, command.term, category.code, category.name, ++order});
        }
    }
    context.directory().forget();
}

void handle(const SetBaseFigure& command, CommandContext& context) {
    if (command.total < 1)
        context.refuse(Error("number-out-of-range", "total", "limit").with("field", "total").with("least", "1").with("most", "1000000"));
    if (command.plenary && command.intersessional && *command.plenary + *command.intersessional != command.total) {
        context.refuse(
            Error("parts-do-not-add-up", "total", "conflict").with("sum", std::to_string(*command.plenary + *command.intersessional)));
    }
    if (context.isRefused()) return;
    context.writer().saveBaseFigure({command.term, command.number, command.total, command.plenary, command.intersessional, command.note});
}

void handle(const AddDeputy& command, CommandContext& context) {
    const auto session = context.directory().session("");
    if (!command.term && !session) return context.refuse(session.error());
    context.findOrAddDeputy(command.deputy, command.term.value_or(session ? session->term : 0), "name");
}

void handle(const AddDelegation& command, CommandContext& context) {
    const auto session = context.directory().session("");
    if (!command.term && !session) return context.refuse(session.error());
    context.findOrAddDelegation(command.title, command.term.value_or(session ? session->term : 0));
}

void handle(const AddUnit& command, CommandContext& context) {
    if (const auto known = context.directory().unit(command.title)) {
        context.refuse(Error("unit-exists", "name", "unique").with("value", command.title).with("name", known->name));
    }
    if (context.isRefused()) return;
    domain::Unit unit;
    unit.name = command.title;
    unit.shortName = command.shortName.empty() ? command.title : command.shortName;
    unit.system = command.system.value_or(domain::UnitSystem::unknown);
    unit.aliases = command.aliases;
    int highest = 0;
    for (const domain::Unit& known : context.directory().units()) highest = std::max(highest, known.sortNumber);
    unit.sortNumber = highest + 1;
    unit.code = "X" + std::to_string(unit.sortNumber);
    context.writer().addUnit(unit);
    context.directory().forget();
}

void handle(const AddCategory& command, CommandContext& context) {
    const auto session = context.directory().session("");
    if (!command.term && !session) return context.refuse(session.error());
    const int term = command.term.value_or(session ? session->term : 0);
    if (const auto known = context.directory().category(command.title, term)) {
        context.refuse(Error("category-exists", "name", "unique").with("value", known->name));
    }
    if (context.isRefused()) return;
    int highest = 0;
    for (const domain::Category& known : context.directory().categories(term)) highest = std::max(highest, known.sortNumber);
    const std::string number = std::to_string(highest + 1);
    const std::string code = command.code.empty() ? "K" + std::string(number.size() < 2 ? "0" : "") + number : command.code;
    context.writer().addCategory({{}, term, code, command.title, highest + 1});
    context.directory().forget();
}

}  // namespace huying::app
