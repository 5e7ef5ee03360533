// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>
#include <map>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/case_pane.h"
#include "dialogs/assign_dialog.h"
#include "dialogs/case_actions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/hand_over_dialog.h"
#include "main/pictures.h"
#include "pages/directory/directory_page.h"
#include "pages/directory/directory_tab.h"
#include "pages/directory/entry_table.h"
#include "pages/register/register_page.h"
#include "shell/main_window.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/form.h"

// The pictures of the dialogs: of cases, and of the directory.
namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

const QString returnReason = u"建议涉及的路口秩序由公安机关主管，本单位没有这项职责"_s;

// Only in the picture: a request that the register does not hold.
void addReturnRequest(app::CaseView& view) {
    for (const domain::Task& task : view.facts.tasks) {
        if (!view.facts.isOpen(task) || !task.assignedOn) continue;
        domain::ReturnRequest request;
        request.id = domain::ReturnRequestId(1);
        request.task = task.id;
        request.askedOn = *task.assignedOn + std::chrono::days{4};
        request.reason = toUtf8(returnReason);
        request.countedFrom = task.assignedOn;
        request.lastDay = *task.assignedOn + std::chrono::days{11};
        request.decisionDueOn = *task.assignedOn + std::chrono::days{18};
        view.facts.returnRequests = {request};
        return;
    }
}

void addPlanned(app::ListSheet& sheet) {
    const auto stage = [](domain::PlanningStage value) { return toUtf8(labelOf(value)); };
    using Cells = std::map<std::string, std::string>;
    const std::vector<Cells> planned{
        {{"case", "18-1-闭34"},
         {"title", "关于优化天府新区轨道交通站点与公交接驳的建议"},
         {"deputy", "顾言"},
         {"proposed_units", "市交通运输局"},
         {"planned_units", "市交通运输局（主办）、成都轨道集团（会办）"},
         {"unit_opinions", "市交通运输局同意、成都轨道集团同意"},
         {"planning_stage", stage(domain::PlanningStage::agreed)}},
        {{"case", "18-1-闭35"},
         {"title", "关于完善社区养老助餐服务的建议"},
         {"deputy", "陆川"},
         {"planned_units", "市民政局（单办）"},
         {"planning_stage", stage(domain::PlanningStage::planned)}},
        {{"case", "18-1-闭36"},
         {"title", "关于加强校园周边停车治理的建议"},
         {"deputy", "程诺"},
         {"proposed_units", "市教育局"},
         {"planned_units", "市教育局（单办）"},
         {"unit_opinions", "市教育局不同意（建议改由市公安局承办）"},
         {"planning_stage", stage(domain::PlanningStage::objected)}},
    };
    for (const Cells& cells : planned) {
        std::vector<std::string>& row = sheet.rows.emplace_back();
        for (const app::SheetColumn& column : sheet.columns) {
            const auto cell = cells.find(column.key);
            row.push_back(cell == cells.end() ? std::string() : cell->second);
        }
    }
}

}  // namespace

void Pictures::takeDialogs(MainWindow& window) {
    CaseBrowser* browser = window.registerPage()->browser();
    const QStringList commands{u"assign-suggestion"_s,   u"acknowledge-receipt"_s,  u"record-progress"_s,
                               u"record-contact"_s,      u"record-joint-opinion"_s, u"record-reply"_s,
                               u"record-delivery"_s,     u"record-feedback"_s,      u"order-rehandling"_s,
                               u"complete-suggestion"_s, u"correct-suggestion"_s,   u"correct-assignment"_s,
                               u"correct-reply"_s,       u"correct-feedback"_s,     u"request-return"_s,
                               u"decide-return"_s,       u"propose-units"_s,        u"record-coordination"_s,
                               u"correct-progress"_s,    u"correct-delivery"_s,     u"correct-commitment-progress"_s,
                               u"archive-suggestion"_s,  u"record-publication"_s};
    for (const QString& command : commands) {
        const domain::SuggestionId id = caseFor(window, command);
        browser->pane()->showCase(id);
        browser->list()->select(id);
        if (!wait([&] { return browser->pane()->view() != nullptr && browser->pane()->view()->facts.suggestion.id == id; })) continue;
        app::CaseView shown = *browser->pane()->view();
        if (command == "decide-return"_L1) addReturnRequest(shown);
        CommandDialog* dialog = window.registerPage()->actions()->start(command, shown, std::nullopt);
        if (dialog == nullptr) continue;
        if (auto* assign = qobject_cast<AssignDialog*>(dialog)) {
            assign->addRow(u"市交通运输局"_s, domain::TaskRole::lead);
            assign->addRow(u"成都轨道集团"_s, domain::TaskRole::joint);
        }
        if (command == "request-return"_L1) dialog->form()->setValues({{u"reason"_s, returnReason}, {u"suggested_unit"_s, u"市公安局"_s}});
        if (command == "decide-return"_L1) dialog->form()->setValues({{u"decision"_s, u"approved"_s}, {u"new_unit"_s, u"市公安局"_s}});
        if (command == "record-reply"_L1) {  // shows how an error stands beside its field
            dialog->form()->setValues({{u"on"_s, u"2.30"_s}});
            dialog->form()->checkTyped();
        }
        settle();
        grabOver(window, dialog, u"dialog-"_s + command);
        const QPointer<CommandDialog> guard(dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->close();
        delete guard;
    }
}

// The demonstration register has nothing that waits for a hand-over meeting: only in the picture.
void Pictures::takeHandOver(MainWindow& window) {
    const QPointer<HandOverDialog> list = window.registerPage()->listHandOver();
    bool isRead = false;
    QObject::connect(list, &HandOverDialog::read, &window, [&isRead] { isRead = true; });
    if (wait([&] { return isRead; })) {
        app::ListSheet sheet = list->sheet();
        addPlanned(sheet);
        list->showSheet(std::move(sheet));
        grabOver(window, list, u"hand-over"_s);
    }
    list->close();
    settle();
}

// A case for which the command is the next thing to do, else one that is being handled.
domain::SuggestionId Pictures::caseFor(MainWindow& window, const QString& command) {
    using app::Comparison;
    FilterPointer filter = compare("state", Comparison::equal, "handling");
    if (command == "assign-suggestion"_L1) filter = either(compare("state", Comparison::equal, "registered"), filter);
    if (command == "acknowledge-receipt"_L1) filter = compare("next_step", Comparison::equal, "acknowledge_receipt");
    if (command == "record-delivery"_L1) filter = compare("undelivered", Comparison::greater, "0");
    if (command == "record-feedback"_L1) filter = compare("next_step", Comparison::equal, "collect_feedback");
    if (command.startsWith("correct-"_L1) || command == "order-rehandling"_L1) filter = compare("round", Comparison::greater, "1");
    if (command == "correct-commitment-progress"_L1) filter = compare("commitments_fulfilled", Comparison::greater, "0");
    if (command == "archive-suggestion"_L1) filter = compare("state", Comparison::equal, "completed");
    if (command == "record-publication"_L1) filter = compare("state", Comparison::equal, "replied");
    domain::SuggestionId found;
    bool isAnswered = false;
    register_.ask(
        &window,
        [filter](app::RegisterStore& store) {
            app::ListQuery query;
            query.filter = filter;
            auto ids = store.reader().caseIds(query);
            if (ids.empty()) ids = store.reader().caseIds({});
            return ids.empty() ? domain::SuggestionId{} : ids.front();
        },
        [&](domain::SuggestionId id) {
            isAnswered = true;
            found = id;
        });
    wait([&] { return isAnswered; });
    return found;
}

// A limit replaced from a day on, with what that would move; nothing is recorded.
void Pictures::takeRuleDialog(MainWindow& window, int part) {
    window.directoryPage()->showTab(part);
    settle();
    DirectoryTab* tab = window.directoryPage()->tab();
    // A rule that tasks have their dates from: another one is corrected, not replaced.
    QTreeWidget* rules = tab->table()->list();
    const auto choose = [rules] {
        for (QTreeWidgetItemIterator it(rules); *it != nullptr; ++it) {
            for (int column = 0; column < rules->columnCount(); ++column) {
                bool isNumber = false;
                if ((*it)->text(column).toInt(&isNumber) <= 0 || !isNumber) continue;
                rules->setCurrentItem(*it);
                return true;
            }
        }
        return false;
    };
    wait(choose);
    tab->findChild<QPushButton*>(u"ruleChange"_s)->click();
    auto* dialog = window.findChild<CommandDialog*>();
    if (dialog == nullptr || dialog->findChild<QPushButton*>(u"previewMoves"_s) == nullptr) return;
    dialog->form()->setValues(
        {{u"amount"_s, u"2"_s}, {u"source"_s, u"自交办之日起两个月内答复（本市办法第九条）"_s}, {u"valid_from"_s, u"2023-09-01"_s}});
    dialog->findChild<QPushButton*>(u"previewMoves"_s)->click();
    wait([&] { return !dialog->findChild<QLabel*>(u"movesSum"_s)->text().isEmpty(); });
    grabOver(window, dialog, u"dialog-replace-rule"_s);
    const QPointer<CommandDialog> guard(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->close();
    delete guard;
}

// What a button below a list of the directory opens.
void Pictures::takeEntryDialog(MainWindow& window, int part, const QString& button, const QString& name) {
    window.directoryPage()->showTab(part);
    settle();
    window.directoryPage()->tab()->findChild<QPushButton*>(button)->click();
    auto* dialog = window.findChild<CommandDialog*>();
    if (dialog == nullptr) return;
    settle();
    grabOver(window, dialog, name);
    const QPointer<CommandDialog> guard(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->close();
    delete guard;
}

}  // namespace huying::ui
