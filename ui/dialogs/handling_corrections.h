// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"
#include "widgets/date_edit.h"

class QCheckBox;

// What was recorded wrongly while a case was handled, put right: contacts, joint opinions, requests to return.
namespace huying::ui {

class ChoicePicker;

// Chooses one recorded row, shows it, and sends what differs, with the version that was seen: a draft must not put back what
// somebody else has changed since.
class RowCorrection : public CaseDialog {
    Q_OBJECT
public:
    RowCorrection(const CaseContext& context, std::string_view command, const QString& title, QWidget* parent);

protected:
    [[nodiscard]] QVariantMap typed() const override;
    void putTyped(const QVariantMap& values) override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

    void addRow(const QString& text, std::int64_t id);
    void chooseRow(const QString& key, const QString& label);  // after the rows were added, before the fields
    void showRow();                                            // after the fields were added
    [[nodiscard]] std::int64_t rowId() const;
    [[nodiscard]] bool isOfContext(domain::TaskId task) const;
    [[nodiscard]] QString unitText(domain::TaskId task) const;
    void setLine(const QString& key, const std::string& value);
    void setText(const QString& key, const std::string& value);

    virtual void showRecorded() = 0;

    std::int64_t seen_ = 0;

private:
    QComboBox* row_;
};

class CorrectContactDialog : public RowCorrection {
    Q_OBJECT
public:
    CorrectContactDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;

private:
    [[nodiscard]] const domain::Contact* contact() const;

    QComboBox* unit_;
    QComboBox* phase_;
    QComboBox* way_;
    DateEdit* on_;
    QComboBox* deputy_;
    QCheckBox* isSigned_;
};

class CorrectJointOpinionDialog : public RowCorrection {
    Q_OBJECT
public:
    CorrectJointOpinionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;

private:
    [[nodiscard]] const domain::JointOpinion* opinion() const;

    DateEdit* on_;
};

class CorrectReturnDialog : public RowCorrection {
    Q_OBJECT
public:
    CorrectReturnDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;

private:
    [[nodiscard]] const domain::ReturnRequest* request() const;

    DateEdit* askedOn_;
    ChoicePicker* suggestedUnit_;
};

}  // namespace huying::ui
