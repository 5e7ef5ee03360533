// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background/register.h"
#include "pages/page.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace huying::ui {

class DateEdit;
class Form;
class Prompts;
class SuggestionFields;

// 登记: the paper form, one suggestion after another. What is typed is a draft until it is registered.
class IntakePage : public Page {
    Q_OBJECT
public:
    IntakePage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    [[nodiscard]] QString helpText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    [[nodiscard]] Form* form() const { return form_; }
    void finish();
    void restoreDraft();

private:
    void build();
    void makeRightSide(QVBoxLayout* right);
    void chooseFile();
    void showDoubts();
    void fillSessions();
    void askNextNumber();
    void startAfresh();
    void clear();
    void keepDraft();
    void showGaps(const std::vector<int>& gaps);
    void take(const app::BatchResult& result);
    void addRegistered(const QString& address);
    void showRegistered(const std::vector<domain::SuggestionId>& ids);

    Register& register_;
    Prompts& prompts_;
    Form* form_;
    SuggestionFields* fields_ = nullptr;
    QComboBox* session_;
    QComboBox* kind_;
    QLineEdit* serial_;
    QLabel* gaps_;  // numbers below the highest one that were never given
    DateEdit* registeredOn_ = nullptr;
    QWidget* draftLine_;  // since when what stands here was typed
    QLabel* draftText_;
    QPushButton* finish_;
    QScrollArea* area_;
    QListWidget* registered_;
    QLabel* doubts_;  // what the first review would ask, while it is typed
    std::optional<domain::SessionId> wantedSession_;
    unsigned generation_ = 0;
    QVariantMap fresh_;  // the form without anything typed
    bool isRunning_ = false;
};

}  // namespace huying::ui
