// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "app/executor/command_context.h"
#include "app/executor/copy_term.h"
#include "app/executor/make_room.h"
#include "base/text.h"

// Categories of a term, in two levels.
namespace huying::app {

using base::Error;
using domain::Category;

namespace {

std::optional<Category> findCategory(const std::string& name, int term, const std::string& field, CommandContext& context) {
    const base::Result<Category> category = context.directory().category(name, term);
    if (category) return *category;
    Error error = category.error();
    error.field = field;
    context.refuse(std::move(error));
    return std::nullopt;
}

// 交通邮电 and 交通邮电类 are one category.
bool isSameName(const std::string& left, const std::string& right) {
    const std::string a = base::comparableName(left);
    const std::string b = base::comparableName(right);
    return a == b || a + "类" == b || a == b + "类";
}

void refuseTaken(const Category& wanted, CommandContext& context) {
    for (const Category& other : context.directory().categories(wanted.term)) {
        if (other.id == wanted.id && wanted.id) continue;
        if (isSameName(other.name, wanted.name)) context.refuse(Error("category-exists", "name", "unique").with("value", other.name));
        if (base::lowered(other.code) == base::lowered(wanted.code))
            context.refuse(Error("code-exists", "code", "unique").with("value", wanted.code).with("name", other.name));
    }
}

bool hasChildren(const Category& category, CommandContext& context) {
    const auto& all = context.directory().categories(category.term);
    return category.id && std::any_of(all.begin(), all.end(), [&](const Category& other) { return other.parent == category.id; });
}

// Puts the category below another, which must be of the first level, as long as nothing stands below itself.
void putBelow(const std::string& parentName, Category& category, CommandContext& context) {
    const auto parent = findCategory(parentName, category.term, "parent", context);
    if (!parent) return;
    if (category.id && parent->id == category.id) {
        context.refuse(Error("category-under-itself", "parent", "conflict").with("value", category.name));
    } else if (parent->parent || hasChildren(category, context)) {
        context.refuse(Error("category-third-level", "parent", "limit").with("value", category.name).with("name", parent->name));
    }
    category.parent = parent->id;
}

// K12 below the first level's K11, K0203 below K02.
std::string nextCode(const Category& category, CommandContext& context) {
    const auto& all = context.directory().categories(category.term);
    std::string beginning = "K";
    for (const Category& other : all) {
        if (category.parent && other.id == category.parent) beginning = other.code;
    }
    for (int number = 1;; ++number) {
        const std::string code = beginning + (number < 10 ? "0" : "") + std::to_string(number);
        if (std::none_of(all.begin(), all.end(), [&](const Category& other) { return base::lowered(other.code) == base::lowered(code); }))
            return code;
    }
}

void save(const Category& category, bool isMoved, CommandContext& context) {
    if (isMoved) {
        makeRoom(context.directory().categories(category.term), category.id, category.sortNumber,
                 [&](const Category& row) { context.writer().updateCategory(row); });
    }
    context.writer().updateCategory(category);
    context.directory().forget();
}

}  // namespace

void handle(const AddCategory& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    Category category;
    category.term = *term;
    category.name = command.title;
    if (!command.parent.empty()) putBelow(command.parent, category, context);
    const std::vector<Category> all = context.directory().categories(*term);
    category.sortNumber = command.order.value_or(highestNumber(all) + 1);
    category.code = command.code.empty() ? nextCode(category, context) : command.code;
    refuseTaken(category, context);
    if (context.isRefused()) return;
    if (command.order) makeRoom(all, category.id, category.sortNumber, [&](const Category& row) { context.writer().updateCategory(row); });
    context.writer().addCategory(category);
    context.directory().forget();
}

void handle(const CorrectCategory& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    auto category = findCategory(command.category, *term, "category", context);
    if (!category) return;
    if (command.expect) checkVersion(command.expect, context.reader().categoryVersion(category->id), context);
    if (command.title.isGiven) category->name = base::trimmed(command.title.value.value_or(""));
    if (command.code.isGiven) category->code = base::trimmed(command.code.value.value_or(""));
    if (category->name.empty()) context.refuse(Error("field-required", "name", "required").with("field", "name"));
    if (category->code.empty()) context.refuse(Error("field-required", "code", "required").with("field", "code"));
    if (command.parent.isGiven) {
        category->parent = {};
        if (const std::string parent = command.parent.value.value_or(""); !parent.empty()) putBelow(parent, *category, context);
    }
    if (command.order.isGiven)
        category->sortNumber = command.order.value.value_or(highestNumber(context.directory().categories(*term)) + 1);
    refuseTaken(*category, context);
    if (context.isRefused()) return;
    save(*category, command.order.isGiven, context);
}

void handle(const EndCategory& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    const auto day = context.knownDay();
    if (!term || !day) return;
    const auto category = findCategory(command.category, *term, "category", context);
    if (!category) return;
    if (category->validTo) {
        context.refuse(
            Error("already-ended", "category", "order").with("value", category->name).with("day", base::isoDate(*category->validTo)));
    }
    if (context.isRefused()) return;
    const std::vector<Category> all = context.directory().categories(*term);
    for (Category row : all) {
        if ((row.id != category->id && row.parent != category->id) || row.validTo) continue;
        row.validTo = *day - std::chrono::days{1};
        context.writer().updateCategory(row);
    }
    context.directory().forget();
}

void handle(const RemoveCategory& command, CommandContext& context) {
    const auto term = context.termOrNewest(command.term);
    if (!term) return;
    const auto category = findCategory(command.category, *term, "category", context);
    if (!category) return;
    if (const auto cases = context.reader().casesOfCategory(category->id); !cases.empty()) {
        context.refuse(
            Error("category-in-use", "category", "conflict").with("value", category->name).with("count", std::to_string(cases.size())));
    } else if (context.reader().isCategoryOnPapers(category->id)) {
        context.refuse(Error("category-on-papers", "category", "conflict").with("value", category->name));
    }
    if (hasChildren(*category, context))
        context.refuse(Error("category-has-children", "category", "conflict").with("value", category->name));
    if (context.isRefused()) return;
    context.writer().removeCategory(category->id);
    context.directory().forget();
}

void handle(const CopyCategories& command, CommandContext& context) {
    const auto from = context.termOrNewest(command.from);
    const auto to = context.termOrNewest(command.to);
    if (!from || !to) return;
    if (context.directory().categories(*from).empty())
        context.refuse(Error("no-categories", "from", "known").with("term", std::to_string(*from)));
    if (!context.directory().categories(*to).empty())
        context.refuse(Error("categories-there-already", "to", "unique").with("term", std::to_string(*to)));
    if (context.isRefused()) return;
    copyCategories(*from, *to, context);
    context.directory().forget();
}

}  // namespace huying::app
