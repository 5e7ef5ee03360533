// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/routes_tab.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

RoutesTab::RoutesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"routes"_s, {tr("System"), tr("Way"), tr("Passed on by"), tr("Assigning body"), tr("Units")})) {
    layout()->addWidget(table_);
    table_->setFilterHint(tr("Any part of a system or body"));
    using Needs = EntryTable::Needs;
    table_->setEditAction(table_->addAction(u"routeEdit"_s, tr("Edit…"), Needs::one, [this] {
        if (const auto system = chosen()) edit(*system);
    }));
    table_->addAction(u"routeTakeAway"_s, tr("Take away"), Needs::one, [this] {
        if (const auto system = chosen()) takeAway(*system);
    });
}

// The directory of the open register has it all.
void RoutesTab::reload() { show(); }

void RoutesTab::show() {
    const Directory& directory = theRegister().directory();
    QList<EntryRow> rows;
    for (const auto& [system, code] : base::EnumCodes<domain::UnitSystem>::values) {
        QStringList units;
        for (const domain::Unit& unit : directory.units) {
            if (unit.system == system && unit.isInForceOn(theRegister().today())) units.append(toQt(unit.displayName()));
        }
        const domain::HandOverRoute* route = domain::routeOf(directory.routes, system);
        const domain::HandOverRoute shown = route == nullptr ? domain::HandOverRoute{} : *route;
        EntryRow row;
        row.key = toQt(code);
        row.cells = {labelOf(system), labelOf(domain::wayOf(route)), toQt(shown.via), toQt(shown.assignedBy),
                     QString::number(units.size())};
        row.searchText = row.key;
        row.detail = labelOf(system);
        if (system == domain::UnitSystem::unknown) {
            row.detail += u'\n' + tr("These units have no system: it is stated where a unit is edited.");
        } else if (route == nullptr) {
            row.detail += u'\n' + tr("Not stated: assigning says so, and records no body that passes on.");
        }
        if (!units.isEmpty()) row.detail += u'\n' + tr("Units: %1").arg(joinNames(units));
        row.isMuted = route == nullptr;
        rows.append(row);
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

std::optional<domain::UnitSystem> RoutesTab::chosen() const { return base::fromCode<domain::UnitSystem>(toUtf8(table_->current())); }

void RoutesTab::edit(domain::UnitSystem system) {
    const domain::HandOverRoute* known = domain::routeOf(theRegister().directory().routes, system);
    const domain::HandOverRoute before = known == nullptr ? domain::HandOverRoute{} : *known;
    const QString code = toQt(base::codeOf(system));
    auto* dialog = new EntryDialog(theRegister(), tr("How pieces reach the units of a system"), u"set-hand-over-route/"_s + code, this);
    dialog->addHead(labelOf(system));
    const domain::RouteWay first = known == nullptr ? domain::RouteWay::through : domain::wayOf(known);
    auto* way = dialog->form()->add(u"route_way"_s, tr("Way"), codeBox<domain::RouteWay>(first, false), Form::Need::required);
    auto* via = dialog->addLine(u"via"_s, tr("Passed on by"));
    auto* assignedBy = dialog->addLine(u"assigned_by"_s, tr("Assigning body"));
    via->setText(toQt(before.via));
    assignedBy->setText(toQt(before.assignedBy));
    assignedBy->setPlaceholderText(tr("empty: as the assignment names it"));
    dialog->form()->addNote(
        tr("Assigning offers it from now on, for each unit by its system. What was assigned keeps what it was given; time limits go "
           "from the assignment either way."));
    const auto showFields = [form = dialog->form(), way] {
        const auto chosenWay = ui::chosen<domain::RouteWay>(way).value_or(domain::RouteWay::through);
        form->hideField(u"via"_s, chosenWay != domain::RouteWay::through);
        form->hideField(u"assigned_by"_s, chosenWay == domain::RouteWay::none);
    };
    connect(way, &QComboBox::currentIndexChanged, dialog, showFields);
    showFields();
    dialog->set(
        [=]() -> std::vector<app::Command> {
            app::SetHandOverRoute command;
            command.system = system;
            command.way = ui::chosen<domain::RouteWay>(way).value_or(domain::RouteWay::through);
            if (command.way == domain::RouteWay::through) command.via = textOf(via);
            if (command.way != domain::RouteWay::none) command.assignedBy = textOf(assignedBy);
            return {command};
        },
        tr("The route was set: %1").arg(labelOf(system)));
    open(dialog);
}

void RoutesTab::takeAway(domain::UnitSystem system) {
    execute({app::SetHandOverRoute{system, domain::RouteWay::none, {}, {}}}, tr("No route is stated any more: %1").arg(labelOf(system)));
}

}  // namespace huying::ui
