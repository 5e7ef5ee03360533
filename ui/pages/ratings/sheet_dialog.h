// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/assessment/scoreboard.h"
#include "dialogs/command_dialog.h"

class QTableWidget;

namespace huying::ui {

class IndicatorEditor;
class WholeNumberEdit;

// An assessment sheet: a new one, from an example or empty, or another version of one, with what the change would move.
class SheetDialog : public CommandDialog {
    Q_OBJECT
public:
    // `version`: of the row that was seen, 0 of a new sheet.
    SheetDialog(Register& theRegister, const domain::Session& session, std::optional<domain::AssessmentSheet> known, std::int64_t version,
                base::Date asOf, QWidget* parent);

    [[nodiscard]] const std::string& sheetName() const { return edited_.name; }  // as it was recorded

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;
    [[nodiscard]] QVariantMap typed() const override;
    void putTyped(const QVariantMap& values) override;

private:
    QComboBox* addExamples();
    void beginWith(const QString& example);
    void fill(const domain::AssessmentSheet& sheet);
    void preview();
    void showMoves(std::vector<app::UnitChange> changes);
    void showFull();                     // what the indicators give together, and whether that is what grades were made for
    void bringIntoView(QWidget* part);   // of a form that is higher than its window
    [[nodiscard]] bool takeSheet();  // what is typed, into edited_; false where that is not possible, which is shown

    domain::Session session_;
    std::optional<domain::AssessmentSheet> known_;
    std::int64_t version_;
    base::Date asOf_;
    domain::AssessmentSheet edited_;
    QComboBox* example_;  // null where a sheet is edited
    QLineEdit* name_;
    QLineEdit* source_;
    WholeNumberEdit* minimum_;
    QComboBox* total_;
    QComboBox* unjudged_;
    QLineEdit* grades_;
    QPlainTextEdit* note_;
    IndicatorEditor* indicators_;
    QLabel* full_;
    QLabel* moved_;
    QTableWidget* moves_;
};

// "优秀 90、良好 80" as grades, highest first; nothing for what is none.
std::optional<std::vector<domain::Grade>> gradesIn(const QString& text);
QString gradesText(const std::vector<domain::Grade>& grades);

}  // namespace huying::ui
