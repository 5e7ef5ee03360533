// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "dialogs/case_dialog.h"

class QLabel;

namespace huying::ui {

class SuggestionFields;

// Replaces values of a registered suggestion. Only what was changed goes into the command, with the version that was seen.
// When somebody else changes the piece meanwhile the dialog says what, takes it over where nothing was typed, and keeps
// what was typed.
class CorrectDialog : public CaseDialog {
    Q_OBJECT
public:
    CorrectDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] QVariantMap typed() const override;  // only what differs from the piece, and what that was then
    void putTyped(const QVariantMap& values) override;
    void takeRefusal(const base::Errors& errors) override;

private:
    void readAgain();
    void take(const app::CaseView& now);
    void showMeanwhile(const QString& key, const QVariant& now);

    SuggestionFields* fields_;
    app::CaseView view_;   // the piece as it stands now
    QVariantMap fresh_;    // the form without anything typed
    QLabel* meanwhile_;
};

}  // namespace huying::ui
