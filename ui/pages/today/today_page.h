// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/queries/agenda.h"
#include "app/queries/list_sheet.h"
#include "app/queries/today.h"
#include "background/register.h"
#include "pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace huying::ui {

class WholeNumberBox;

class AgendaList;
class CaseActions;
class CasePane;
class ChoicePicker;
class Prompts;
class TodayList;

// 今日: what is due, overdue, silent, not signed for, owed or waiting for a decision, for the whole office or one unit,
// the most pressing first, the case beside it, and papers and talks that have no number yet; or the agenda of all deadlines by day, week,
// unit or leader.
class TodayPage : public Page {
    Q_OBJECT
public:
    TodayPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);
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
    void chooseAgenda(std::optional<app::AgendaBy> by);  // none: what waits
    [[nodiscard]] const app::Agenda& agenda() const { return agenda_; }
    [[nodiscard]] AgendaList* agendaList() const { return agendaList_; }
    void printAgenda();
    void exportAgenda();
    void printWaiting();  // all that waits, of the unit that is chosen
    void exportWaiting();
    [[nodiscard]] TodayList* list() const { return list_; }
    [[nodiscard]] CasePane* pane() const { return pane_; }
    [[nodiscard]] static bool opensFirst();  // whether the person wants this page when a register is opened

Q_SIGNALS:
    void loaded(int total);  // of the whole office, also where one unit is shown
    void queueRequested(huying::app::Queue queue);  // all of a queue, in the register
    void papersRequested(huying::app::PaperQueue queue, const QString& key);  // in the lists of intake
    void topicRequested(qint64 topic, qint64 suggestion);  // of priority supervision; neither: all of them
    void chaseRequested();
    void agendaLoaded(int entries);
    void previewed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeControls();
    QWidget* makeViewLine();
    [[nodiscard]] std::optional<app::AgendaBy> by() const;
    [[nodiscard]] app::AgendaQuery agendaQuery() const;
    [[nodiscard]] app::TodayQuery todayQuery() const;
    void readSheet(std::function<void(const app::ListSheet& sheet, const QString& subtitle)> then);
    void takeView();
    void showWaiting();
    void readAgenda();
    void showWhatMayBeDone();
    [[nodiscard]] bool isRefused(std::string_view command);  // and said
    void putOff(app::Queue queue, domain::SuggestionId id);
    void showAgain(app::Queue queue, domain::SuggestionId id);
    void read();
    void take(app::Today today);
    void takeUnit();
    void openCase();
    void closeCase();
    void arrange();  // list and case beside each other or over each other
    [[nodiscard]] bool isNarrow() const;

    Register& register_;
    Prompts& prompts_;
    QLabel* summary_;
    QFrame* oneAdministrator_;  // a warning
    ChoicePicker* unitField_;
    QLabel* problem_;
    WholeNumberBox* silentDays_;
    QCheckBox* opensFirst_;
    QComboBox* view_;
    QPushButton* chase_ = nullptr;
    QWidget* agendaTools_;
    WholeNumberBox* days_;
    QAction* print_;  // of what is shown
    AgendaList* agendaList_;
    TodayList* list_;
    CasePane* pane_;
    CaseActions* actions_;
    QSplitter* splitter_;
    QWidget* listSide_;
    QStackedWidget* stack_;  // list, the sentence that nothing waits, agenda
    QLabel* empty_;

    std::optional<domain::SessionId> session_;
    std::optional<domain::UnitId> unit_;
    app::Today today_;
    app::Agenda agenda_;
    unsigned agendaGeneration_ = 0;
    unsigned sheetGeneration_ = 0;
    unsigned generation_ = 0;
    bool isCaseOpen_ = false;
};

}  // namespace huying::ui
