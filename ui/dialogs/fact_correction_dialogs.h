// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/fact_corrections.h"
#include "dialogs/correction.h"
#include "widgets/date_edit.h"

class QCheckBox;

// Entries about a case that were recorded wrongly, put right or made void with the reason.
namespace huying::ui {

class ChipPicker;

// One entry is chosen, void ones among them; its day, whether it counts and the reason stand in each of these dialogs.
class FactCorrection : public Correction {
    Q_OBJECT
protected:
    using Correction::Correction;

    void chooseEntry(const QString& key, const QString& label);  // and its day, after the rows were added
    void addVoid();                                              // after the other fields; begins
    void showEntry(const std::optional<base::Date>& on, const std::string& voidReason);
    void fill(app::FactCorrection& command, int number, const std::optional<base::Date>& on, const std::string& voidReason) const;
    QComboBox* addUnits();  // those of the case, for what was recorded with the wrong one

private:
    DateEdit* happenedOn_ = nullptr;
    QCheckBox* isVoid_ = nullptr;
};

class CorrectProgressDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectProgressDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::ProgressNote* note() const;

    QComboBox* unit_;
    QCheckBox* isPlan_;
    QLineEdit* owner_;  // of a measure, as the day
    DateEdit* dueOn_;
};

class CorrectDeliveryDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectDeliveryDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Delivery* delivery() const;

    QComboBox* way_;
    QCheckBox* formSent_;
};

class CorrectUrgingDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectUrgingDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Urging* urging() const;

    QComboBox* unit_;
    QComboBox* level_;
    QComboBox* urgedFor_;
    DateEdit* answerDueOn_;
    DateEdit* nextOn_;
    DateEdit* answeredOn_;
};

class CorrectMeetingDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectMeetingDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::RatingMeeting* meeting() const;

    QComboBox* kind_;
};

class CorrectCoordinationDialog : public FactCorrection {
    Q_OBJECT
public:
    CorrectCoordinationDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    [[nodiscard]] const domain::Coordination* coordination() const;
    [[nodiscard]] QStringList unitsOf(const domain::Coordination& row) const;

    ChipPicker* units_;
    QComboBox* by_;
    QComboBox* way_;
};

class CorrectCommitmentProgressDialog : public FactCorrection {
    Q_OBJECT
public:
    // `promise` is the number of the one whose last entry is meant; 0: the first entry of all.
    CorrectCommitmentProgressDialog(const CaseContext& context, int promise, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    void showRecorded() override;
    [[nodiscard]] std::int64_t recordedVersion() const override;

private:
    void showFields();
    [[nodiscard]] const domain::CommitmentStep* step() const;

    QComboBox* kind_;
    DateEdit* dueOn_;
    DateEdit* deputyToldOn_;
    QComboBox* rating_;
};

}  // namespace huying::ui
