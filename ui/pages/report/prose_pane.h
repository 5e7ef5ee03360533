// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/executor/executor.h"
#include "app/report/year_end_report.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace huying::ui {

class CleanTextEdit;
class Register;

// Prose of the report, a place at a time, beside the figures and never mixed with them. What is typed is kept as a draft; Ctrl+Enter
// records it. Where others recorded another text meanwhile that is said, and nothing that was typed is lost.
class ProsePane : public QWidget {
    Q_OBJECT
public:
    explicit ProsePane(Register& theRegister, QWidget* parent = nullptr);

    void setReport(const app::YearEndReport& report);
    void showSlot(domain::ReportSlot slot);
    [[nodiscard]] CleanTextEdit* editor() const { return text_; }

Q_SIGNALS:
    void told(const QString& sentence);

private:
    void build();
    void load();       // the chosen slot, with its draft where there is one
    void follow();     // what the register has now, in what nobody typed
    void keepDraft();
    void record();
    void take(const app::BatchResult& result, const QString& key, const QString& text);
    void takeTheirs();
    void tellMeanwhile();
    void fillSlots();
    void setState(const QString& text, bool isError = false);
    void showRights();
    [[nodiscard]] domain::ReportSlot slot() const;
    [[nodiscard]] const app::ReportProse* recorded() const;
    [[nodiscard]] QString recordedText() const;
    [[nodiscard]] std::int64_t recordedVersion() const;
    [[nodiscard]] QString draftKey(domain::ReportSlot slot) const;
    [[nodiscard]] bool isTyped() const;

    Register& register_;
    std::string session_;  // address; empty: none yet
    std::vector<app::ReportProse> prose_;
    QComboBox* slot_;
    CleanTextEdit* text_;
    QLabel* meanwhile_;
    QLabel* state_;
    QPushButton* record_;
    QPushButton* theirs_;
    QPushButton* afresh_;
    QString seenText_;                             // what was recorded when typing began
    std::int64_t seenVersion_ = 0;
    std::optional<domain::ReportSlot> shownSlot_;  // with seenText_ and seenVersion_
    bool isFrozen_ = false;  // what is shown was frozen: drafts are about what goes on
    bool isFilling_ = false;
    bool isRunning_ = false;
};

}  // namespace huying::ui
