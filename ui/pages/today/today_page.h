// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/queries/today.h"
#include "background/register.h"
#include "pages/page.h"

class QCheckBox;
class QLabel;
class QSpinBox;
class QSplitter;
class QStackedWidget;

namespace huying::ui {

class CaseActions;
class CasePane;
class ChoicePicker;
class TodayList;

// 今日: what is due, overdue, silent, not signed for, owed or waiting for a decision, for the whole office or one unit,
// the most pressing first, the case beside it.
class TodayPage : public Page {
    Q_OBJECT
public:
    explicit TodayPage(Register& theRegister, QWidget* parent = nullptr);
    ~TodayPage() override;

    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void chooseUnit(const QString& name);  // empty: the whole office
    [[nodiscard]] const app::Today& today() const { return today_; }
    [[nodiscard]] TodayList* list() const { return list_; }
    [[nodiscard]] CasePane* pane() const { return pane_; }
    [[nodiscard]] static bool opensFirst();  // whether the person wants this page when a register is opened

Q_SIGNALS:
    void loaded(int total);
    void queueRequested(huying::app::Queue queue);  // all of a queue, in the register

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeControls();
    void read();
    void take(app::Today today);
    void takeUnit();
    void openCase();
    void closeCase();
    void arrange();  // list and case beside each other or over each other
    [[nodiscard]] bool isNarrow() const;

    Register& register_;
    QLabel* summary_;
    ChoicePicker* unitField_;
    QLabel* problem_;
    QSpinBox* silentDays_;
    QCheckBox* opensFirst_;
    TodayList* list_;
    CasePane* pane_;
    CaseActions* actions_;
    QSplitter* splitter_;
    QWidget* listSide_;
    QStackedWidget* stack_;  // list, or the sentence that nothing waits
    QLabel* empty_;

    std::optional<domain::SessionId> session_;
    std::optional<domain::UnitId> unit_;
    app::Today today_;
    unsigned generation_ = 0;
    bool isCaseOpen_ = false;
};

}  // namespace huying::ui
