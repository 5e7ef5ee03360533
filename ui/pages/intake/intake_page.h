// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/submissions.h"
#include "background/register.h"
#include "pages/page.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QVBoxLayout;

namespace huying::ui {

class WholeNumberEdit;

class DateEdit;
class Form;
class Prompts;
class SuggestionFields;

class PreContactsView;
class SubmissionsView;

// 登记: the paper form, one suggestion after another; beside it the papers that are under review and the talks before them.
// What is typed is a draft until it is registered.
class IntakePage : public Page {
    Q_OBJECT
public:
    IntakePage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);

    enum class View { form, review, talks };

    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;
    [[nodiscard]] Form* form() const { return form_; }
    void finish();
    void restoreDraft();
    void showView(View view);
    void showEntry(View view, const QString& key);  // in review or talks; empty: the whole list
    [[nodiscard]] View view() const;
    [[nodiscard]] SubmissionsView* submissions() const { return submissions_; }
    [[nodiscard]] PreContactsView* talks() const { return talks_; }
    [[nodiscard]] int waitingCount() const;  // papers that wait for the office
    // The form filled from a paper; registering links the two.
    void registerFrom(const app::SubmissionView& paper);
    // An entry of the lists that was typed and not finished: its command and what it is about.
    void goOn(const QString& command, const QString& about);

private:
    QWidget* makeForm();
    void addLists();
    void showPaper();
    [[nodiscard]] QVariantMap typed() const;  // with the paper that is registered, and which days somebody typed
    void putTyped(const QVariantMap& values);
    [[nodiscard]] bool isBegun() const;       // something is typed that would be lost
    void build();
    void makeRightSide(QVBoxLayout* right);
    void showDoubts();
    void fillSessions();
    void askNextNumber();
    void startAfresh();
    void clear();
    void keepDraft();
    void showGaps(const std::vector<int>& gaps);
    void take(const app::BatchResult& result);
    void addRegistered(const QString& address);
    // Where the review wants the paper merged, the form of the merger is next, filled.
    void goOnToMerger(const QString& paper, const QString& address);
    void showRegistered(const std::vector<domain::SuggestionId>& ids);

    Register& register_;
    Prompts& prompts_;
    QTabWidget* tabs_;
    SubmissionsView* submissions_ = nullptr;
    PreContactsView* talks_ = nullptr;
    QWidget* paperLine_;  // from which paper the form was filled
    QLabel* paperText_;
    QString paper_;
    Form* form_;
    SuggestionFields* fields_ = nullptr;
    QComboBox* session_;
    QComboBox* kind_;
    WholeNumberEdit* serial_;
    QLabel* gaps_;  // numbers below the highest one that were never given
    DateEdit* registeredOn_ = nullptr;
    QWidget* draftLine_;  // since when what stands here was typed
    QLabel* draftText_;
    QPushButton* readPaper_;
    QPushButton* afresh_;
    QPushButton* finish_;
    QScrollArea* area_;
    QListWidget* registered_;
    QLabel* doubts_;  // what the first review would ask, while it is typed
    std::optional<domain::SessionId> wantedSession_;
    unsigned generation_ = 0;
    QVariantMap fresh_;  // the form without anything typed
    QString owner_;      // the register and the person for whom something stands in the form
    bool isRunning_ = false;
};

}  // namespace huying::ui
