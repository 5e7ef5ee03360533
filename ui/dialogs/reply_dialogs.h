// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"

class QCheckBox;

// The reply, its review and how it reaches the signers.
namespace huying::ui {

class ReplyDialog : public CaseDialog {
    Q_OBJECT
public:
    ReplyDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;

private:
    [[nodiscard]] QStringList missingOpinions() const;
    [[nodiscard]] bool saysNothing() const;  // of the reply itself
    [[nodiscard]] std::optional<base::Date> deadline() const;  // of the unit that is chosen
    [[nodiscard]] bool promises() const;                       // the class that is chosen
    [[nodiscard]] bool isLate() const;
    void showFields();

    QComboBox* unit_;
    QComboBox* class_;
    DateEdit* on_;
    QPlainTextEdit* commitments_;
    QComboBox* publication_;
    QCheckBox* isExemplary_;
    QCheckBox* withoutOpinions_;  // shown where joint opinions are missing
};

class DeliveryDialog : public CaseDialog {
    Q_OBJECT
public:
    DeliveryDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    QComboBox* way_;
    QComboBox* deputy_;
    QCheckBox* formSent_;
    QCheckBox* withMerged_ = nullptr;  // only where pieces are merged into this one
};

// What the office makes of a reply before it goes out.
class ReviewDialog : public CaseDialog {
    Q_OBJECT
public:
    // It begins with the reply of the task in that place, from 1; 0: with the one whose review is awaited.
    ReviewDialog(const CaseContext& context, int task, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void showFields();

    QComboBox* unit_;
    QComboBox* result_;
    QComboBox* class_;
    QComboBox* publication_;
};

}  // namespace huying::ui
