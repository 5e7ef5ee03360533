// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/case_dialog.h"
#include "dialogs/extension_lines.h"

class QCheckBox;

// What a handling unit does between assignment and reply.
namespace huying::ui {

class ChipPicker;

class ReceiptDialog : public CaseDialog {
    Q_OBJECT
public:
    ReceiptDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
    ChipPicker* proposeUnits_;
};

// The lines of a list of measures as they are typed: what; by when; who. `fault` says what is wrong with them.
std::vector<app::PlannedMeasure> measuresIn(const QString& lines, base::Date today, QString& fault);

// Progress, the handling plan with its measures (工作措施清单), or that a measure is done.
class ProgressDialog : public CaseDialog {
    Q_OBJECT
public:
    ProgressDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;
    [[nodiscard]] bool checkMore() override;

private:
    void offerMeasures();  // those of the unit that are not done
    void showFields();

    QComboBox* unit_;
    QCheckBox* isPlan_;
    QPlainTextEdit* measures_;
    QComboBox* measure_;
    QCheckBox* isDone_;
};

class ContactDialog : public CaseDialog {
    Q_OBJECT
public:
    ContactDialog(const CaseContext& context, QWidget* parent);

protected:
    QStringList takeRecorded(const app::CaseView& now) override;
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    [[nodiscard]] QString missingPhase() const;  // the first visit that is missing is most likely meant; empty where none is

    QComboBox* unit_;
    QComboBox* phase_;
    QComboBox* way_;
    QComboBox* deputy_;
    QCheckBox* isSigned_;
};

class JointOpinionDialog : public CaseDialog {
    Q_OBJECT
public:
    JointOpinionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    QComboBox* unit_;
};

// Asking for more time and deciding about it: both say how far it may go, and at once when the day typed lies beyond.
class ExtensionDialog : public CaseDialog {
    Q_OBJECT
public:
    ExtensionDialog(const CaseContext& context, std::string_view command, const QString& title, QWidget* parent);

protected:
    // Beside the field "until", in the words of the refusal.
    void checkUntil(const std::optional<base::Date>& until);

    QComboBox* unit_;

private:
    [[nodiscard]] QString whatBears(const domain::Task& task) const;

    BeyondFurthest beyond_;
};

class ExtensionRequestDialog : public ExtensionDialog {
    Q_OBJECT
public:
    ExtensionRequestDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    DateEdit* until_;
};

class ExtensionDecisionDialog : public ExtensionDialog {
    Q_OBJECT
public:
    ExtensionDecisionDialog(const CaseContext& context, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    void checkGranted();

    QComboBox* granted_;
    DateEdit* until_;
    DateEdit* deputyToldOn_;
    QLineEdit* decidedBy_;
};

}  // namespace huying::ui
