// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/list_filter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <limits>

#include "base/text.h"
#include "models/case_columns.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

using app::Comparison;

FilterPointer join(app::Filter::Kind kind, const FilterPointer& left, const FilterPointer& right) {
    if (!left) return right;
    if (!right) return left;
    auto filter = std::make_shared<app::Filter>();
    filter->kind = kind;
    filter->left = left;
    filter->right = right;
    return filter;
}

std::string dayAfter(base::Date today, int days) { return base::isoDate(today + std::chrono::days{days}); }

// As the deputies' form has it: 2年, 3年, 3年以上 (domain.md §4).
constexpr QLatin1StringView moreYears("more_years");

FilterPointer dueFilter(const QString& code, base::Date today) {
    if (code == "overdue"_L1) return compare("due_on", Comparison::less, base::isoDate(today));
    if (code == "week"_L1) {
        return both(compare("due_on", Comparison::greaterOrEqual, base::isoDate(today)),
                    compare("due_on", Comparison::lessOrEqual, dayAfter(today, 7)));
    }
    if (code == "later"_L1) return compare("due_on", Comparison::greater, dayAfter(today, 7));
    return compare("due_on", Comparison::empty);
}

FilterPointer numberFilter(const QString& text) {
    static const QRegularExpression digits(u"^0*(\\d{1,6})$"_s);
    if (const auto match = digits.match(text); match.hasMatch()) return compare("serial", Comparison::equal, toUtf8(match.captured(1)));
    return compare("case", Comparison::contains, toUtf8(text));
}

FilterPointer columnFilter(int column, const ColumnCondition& condition, base::Date today) {
    const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
    if (about.filter == ColumnFilter::number) return numberFilter(toQt(base::foldWidth(toUtf8(condition.text.trimmed()))));
    if (about.filter == ColumnFilter::contains) return compare(about.field, Comparison::contains, toUtf8(condition.text));
    FilterPointer filter;
    for (const QString& code : condition.codes) {
        FilterPointer one;
        if (about.filter == ColumnFilter::due) {
            one = dueFilter(code, today);
        } else if (code == moreYears) {
            one = compare(about.field, Comparison::greater, "3");
        } else {
            one = code.isEmpty() ? compare(about.field, Comparison::empty) : compare(about.field, Comparison::equal, toUtf8(code));
        }
        filter = either(filter, one);
    }
    return filter;
}

template <class E>
void addChoices(QList<CodeChoice>& choices) {
    for (const auto& [value, code] : base::EnumCodes<E>::values) choices.append({toQt(code), labelOf(value)});
}

// In the order that was set last; what is offered no more is found on, behind the others.
void addSourceChoices(QList<CodeChoice>& choices) {
    std::vector<domain::TermChoice> all = words().choicesOf(std::numeric_limits<int>::max(), domain::ChoiceList::formationSource);
    std::stable_partition(all.begin(), all.end(), [](const domain::TermChoice& one) { return one.isOffered; });
    for (const domain::TermChoice& one : all) choices.append({toQt(one.code), word("formation_source." + one.code)});
    choices.append({toQt(base::codeOf(domain::FormationSource::unknown)), labelOf(domain::FormationSource::unknown)});
}

// Where terms call a class differently: all its names, the newest first.
void addClassChoices(QList<CodeChoice>& choices) {
    for (const auto& [value, code] : base::EnumCodes<domain::ResultClass>::values) {
        QStringList names;
        for (const std::string& name : words().classNames(value)) names.append(toQt(name));
        choices.append({toQt(code), names.join(u" / "_s)});
    }
}

}  // namespace

FilterPointer compare(std::string_view field, app::Comparison comparison, std::string value) {
    auto filter = std::make_shared<app::Filter>();
    filter->field = app::findField(field);
    filter->comparison = comparison;
    filter->value = std::move(value);
    return filter->field == nullptr ? nullptr : filter;
}

FilterPointer both(const FilterPointer& left, const FilterPointer& right) { return join(app::Filter::Kind::both, left, right); }

FilterPointer either(const FilterPointer& left, const FilterPointer& right) { return join(app::Filter::Kind::either, left, right); }

FilterPointer filterOf(const Conditions& conditions, base::Date today) {
    FilterPointer filter;
    for (auto it = conditions.cbegin(); it != conditions.cend(); ++it) {
        if (!it->isEmpty()) filter = both(filter, columnFilter(it.key(), *it, today));
    }
    return filter;
}

QList<CodeChoice> codeChoices(int column) {
    const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
    QList<CodeChoice> choices;
    if (about.filter == ColumnFilter::due) {
        choices = {{u"overdue"_s, QCoreApplication::translate("ListFilter", "overdue")},
                   {u"week"_s, QCoreApplication::translate("ListFilter", "within 7 days")},
                   {u"later"_s, QCoreApplication::translate("ListFilter", "later")},
                   {u"none"_s, QCoreApplication::translate("ListFilter", "nothing due")}};
    } else if (about.filter == ColumnFilter::codes) {
        if (about.field == "state") addChoices<domain::CaseState>(choices);
        if (about.field == "kind") addChoices<domain::SuggestionKind>(choices);
        if (about.field == "next_step") addChoices<domain::NextStep>(choices);
        if (about.field == "planning_stage") addChoices<domain::PlanningStage>(choices);
        if (about.field == "publication_state") addChoices<domain::PublicationState>(choices);
        if (about.field == "formation_source") addSourceChoices(choices);
        if (about.field == "result_class") addClassChoices(choices);
        if (about.field == "repeated_years") {
            choices = {{u"2"_s, yearsText(2)},
                       {u"3"_s, yearsText(3)},
                       {moreYears, QCoreApplication::translate("ListFilter", "more than 3 years")}};
        }
        if (about.field == "result_rating" || about.field == "process_rating") addChoices<domain::Rating>(choices);
        if (about.field == "result_class" || about.field == "result_rating" || about.field == "process_rating" ||
            about.field == "planning_stage" || about.field == "publication_state") {
            choices.append({QString(), QCoreApplication::translate("ListFilter", "empty")});
        }
    }
    return choices;
}

QString describe(int column, const ColumnCondition& condition) {
    const CaseColumn& about = caseColumns()[static_cast<std::size_t>(column)];
    QStringList parts;
    if (!condition.text.isEmpty()) parts.append(condition.text);
    const QList<CodeChoice> choices = codeChoices(column);
    for (const QString& code : condition.codes) {
        QString label = code;  // categories are their own labels
        for (const CodeChoice& choice : choices) {
            if (choice.code == code) label = choice.label;
        }
        parts.append(label);
    }
    return QCoreApplication::translate("ListFilter", "%1: %2")
        .arg(columnTitle(about), parts.join(QCoreApplication::translate("ListFilter", ", ")));
}

const std::vector<SavedFilter>& savedFilters() {
    static const std::vector<SavedFilter> all{
        SavedFilter::open,         SavedFilter::mine,    SavedFilter::overdue,     SavedFilter::withinSevenDays,
        SavedFilter::notAssigned,  SavedFilter::planned, SavedFilter::notReceived, SavedFilter::jointOpinionMissing,
        SavedFilter::dissatisfied, SavedFilter::debts};
    return all;
}

QString nameOf(SavedFilter filter) {
    switch (filter) {
        case SavedFilter::open:
            return QCoreApplication::translate("SavedFilter", "Open");
        case SavedFilter::mine:
            return QCoreApplication::translate("SavedFilter", "Mine, open");
        case SavedFilter::overdue:
            return QCoreApplication::translate("SavedFilter", "Overdue");
        case SavedFilter::withinSevenDays:
            return QCoreApplication::translate("SavedFilter", "Due within seven days");
        case SavedFilter::jointOpinionMissing:
            return QCoreApplication::translate("SavedFilter", "Joint opinion missing");
        case SavedFilter::notReceived:
            return QCoreApplication::translate("SavedFilter", "Not signed for");
        case SavedFilter::notAssigned:
            return QCoreApplication::translate("SavedFilter", "Not assigned");
        case SavedFilter::planned:
            return QCoreApplication::translate("SavedFilter", "Planned, not assigned");
        case SavedFilter::dissatisfied:
            return QCoreApplication::translate("SavedFilter", "Dissatisfied, again");
        case SavedFilter::debts:
            return QCoreApplication::translate("SavedFilter", "Reply not delivered");
    }
    return {};
}

void narrow(app::ListQuery& query, SavedFilter filter, base::Date today, const QString& actor) {
    const auto add = [&](const FilterPointer& one) { query.filter = both(query.filter, one); };
    const FilterPointer open =
        both(both(compare("state", Comparison::notEqual, "completed"), compare("state", Comparison::notEqual, "withdrawn")),
             compare("state", Comparison::notEqual, "voided"));
    switch (filter) {
        case SavedFilter::open:
            return add(open);
        case SavedFilter::mine:
            query.recordedBy = toUtf8(actor);
            return add(open);
        case SavedFilter::withinSevenDays:
            return add(dueFilter(u"week"_s, today));
        case SavedFilter::notAssigned:
            return add(compare("state", Comparison::equal, "registered"));
        case SavedFilter::planned: {
            FilterPointer any;
            for (const char* stage : {"planned", "objected", "agreed"})
                any = either(any, compare("planning_stage", Comparison::equal, stage));
            return add(any);
        }
        case SavedFilter::dissatisfied:
            // After a second dissatisfied rating the two sides meet first.
            return add(either(either(compare("next_step", Comparison::equal, "decide_rehandling"),
                                     compare("next_step", Comparison::equal, "hold_meeting")),
                              compare("state", Comparison::equal, "rehandling")));
        case SavedFilter::overdue:
            query.queue = app::QueueOnDay{app::Queue::overdue, today};
            return;
        case SavedFilter::jointOpinionMissing:
            query.queue = app::QueueOnDay{app::Queue::jointOpinion, today};
            return;
        case SavedFilter::notReceived:
            query.queue = app::QueueOnDay{app::Queue::notSigned, today};
            return;
        case SavedFilter::debts:
            query.queue = app::QueueOnDay{app::Queue::undelivered, today};
            return;
    }
}

}  // namespace huying::ui
