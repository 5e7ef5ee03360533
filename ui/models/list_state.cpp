// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/list_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

#include "models/case_columns.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// Stable names of the ready-made filters inside a definition.
constexpr std::array readyNames{std::pair{SavedFilter::open, "open"},
                                std::pair{SavedFilter::mine, "mine"},
                                std::pair{SavedFilter::overdue, "overdue"},
                                std::pair{SavedFilter::withinSevenDays, "within_seven_days"},
                                std::pair{SavedFilter::jointOpinionMissing, "joint_opinion_missing"},
                                std::pair{SavedFilter::notReceived, "not_received"},
                                std::pair{SavedFilter::notAssigned, "not_assigned"},
                                std::pair{SavedFilter::dissatisfied, "dissatisfied"},
                                std::pair{SavedFilter::debts, "debts"},
                                std::pair{SavedFilter::planned, "planned"}};

}  // namespace

app::ListQuery queryOf(const ListState& state, base::Date today, const QString& actor) {
    app::ListQuery query;
    query.text = toUtf8(state.searchText);
    query.filter = filterOf(state.conditions, today);
    query.order = state.order;
    if (state.ready) narrow(query, *state.ready, today, actor);
    return query;
}

std::string orderText(const std::vector<app::SortKey>& order) {
    std::string text;
    for (const app::SortKey& key : order) {
        if (!text.empty()) text += ",";
        text += (key.isDescending ? "-" : "") + std::string(key.field->code);
    }
    return text;
}

std::string definitionOf(const ListState& state) {
    QJsonObject columns;
    for (auto it = state.conditions.cbegin(); it != state.conditions.cend(); ++it) {
        QJsonObject condition;
        if (!it->text.isEmpty()) condition.insert(u"text"_s, it->text);
        if (!it->codes.isEmpty()) condition.insert(u"codes"_s, QJsonArray::fromStringList(it->codes));
        columns.insert(toQt(caseColumns()[static_cast<std::size_t>(it.key())].field), condition);
    }
    QJsonObject definition{{u"columns"_s, columns}};
    if (!state.searchText.isEmpty()) definition.insert(u"search"_s, state.searchText);
    if (!state.order.empty()) definition.insert(u"order"_s, toQt(orderText(state.order)));
    for (const auto& [filter, name] : readyNames) {
        if (state.ready == filter) definition.insert(u"ready"_s, toQt(name));
    }
    return QJsonDocument(definition).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<ListState> stateFrom(const std::string& definition) {
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(definition));
    if (!document.isObject()) return std::nullopt;
    const QJsonObject object = document.object();
    ListState state;
    const QJsonObject columns = object.value(u"columns"_s).toObject();
    for (auto it = columns.constBegin(); it != columns.constEnd(); ++it) {
        const int column = caseColumnOf(toUtf8(it.key()));
        if (column < 0) return std::nullopt;
        ColumnCondition& condition = state.conditions[column];
        condition.text = it->toObject().value(u"text"_s).toString();
        for (const QJsonValue& code : it->toObject().value(u"codes"_s).toArray()) condition.codes.append(code.toString());
    }
    state.searchText = object.value(u"search"_s).toString();
    const auto order = app::parseOrder(toUtf8(object.value(u"order"_s).toString()));
    if (!order) return std::nullopt;
    state.order = *order;
    const std::string ready = toUtf8(object.value(u"ready"_s).toString());
    for (const auto& [filter, name] : readyNames) {
        if (ready == name) state.ready = filter;
    }
    if (!ready.empty() && !state.ready) return std::nullopt;
    return state;
}

}  // namespace huying::ui
