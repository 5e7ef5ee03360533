// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "dialogs/command_dialog.h"

namespace huying::ui {

// A dialog about one case: its head names the case, its commands carry the address.
class CaseDialog : public CommandDialog {
    Q_OBJECT
public:
    CaseDialog(const CaseContext& context, std::string_view command, const QString& title, QWidget* parent);

protected:
    [[nodiscard]] const CaseContext& context() const { return context_; }
    [[nodiscard]] const domain::CaseFacts& facts() const { return context_.view.facts; }
    [[nodiscard]] std::string address() const { return context_.view.facts.suggestion.address(); }
    [[nodiscard]] QString name() const;  // 第120号
    // Of the unit in "My cases", where somebody of the office who signed in records it from the unit's paper.
    [[nodiscard]] std::string forUnit() const override;
    QStringList takeRecorded(const app::CaseView& now) override;  // rows keep their ids
    QComboBox* addUnit(const QString& label = QString());
    // The unit's open task, else its last one that was not cancelled; null where it has none.
    [[nodiscard]] const domain::Task* taskOf(const QComboBox* unit) const;
    // By when the unit that is chosen is to do what this dialog records (app::limitFor).
    void addDueLineOf(QComboBox* unit);
    // A line under the unit that says what `text` knows of its open task; it follows the choice.
    void addUnitHint(QComboBox* unit, const std::function<QString(const domain::Task&)>& text);
    // 分管领导, 承办人, 电话: kept with the unit's task.
    void addPeople();

    template <class C>
    void fillPeople(C& command) const {
        command.leader = text("leader");
        command.handler = text("handler");
        command.handlerPhone = text("handler_phone");
    }
    [[nodiscard]] std::string text(const char* key) const;

private:
    CaseContext context_;
    QList<QComboBox*> units_;
    std::string_view command_;
};

}  // namespace huying::ui
