// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "app/queries/list_sheet.h"
#include "background/register.h"
#include "pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace huying::ui {

class CaseActions;
class CasePane;
class Prompts;

// 落实: the ledger of promises, also of earlier sessions, and the forms that have not come back with whom to call; the case
// beside it. What stands here is printed and exported as it stands.
class FollowUpPage : public Page {
    Q_OBJECT
public:
    enum class List { commitments, unrated };

    FollowUpPage(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);
    ~FollowUpPage() override;

    [[nodiscard]] QList<QAction*> topActions() const override;
    [[nodiscard]] QString helpText() const override;
    [[nodiscard]] QString countText() const override;
    void takeOpened() override;
    void setSession(std::optional<domain::SessionId> session) override;
    void takeFocus() override;
    [[nodiscard]] QVariantMap state() const override;
    void setState(const QVariantMap& state) override;

    void showList(List list);
    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    [[nodiscard]] CasePane* pane() const { return pane_; }

Q_SIGNALS:
    void previewed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer {
        app::ListSheet sheet;
        std::vector<domain::SuggestionId> cases;  // of each row
    };

    QWidget* makeControls();
    void makeTable();
    void read();
    void take(Answer answer);
    void showCurrent();
    void step(int by);
    void openCase(bool isOpen);
    void arrange();  // list and case beside each other or over each other
    void exportSheet();
    void printSheet();
    [[nodiscard]] List list() const;
    [[nodiscard]] QString subtitle() const;

    Register& register_;
    Prompts& prompts_;
    QComboBox* lists_;
    QCheckBox* openOnly_;
    QTableView* table_;
    QStandardItemModel* model_;
    QLabel* empty_;
    QStackedWidget* stack_;
    QWidget* listSide_;
    CasePane* pane_;
    CaseActions* actions_;
    QSplitter* splitter_;
    QAction* export_;
    QAction* print_;
    app::ListSheet sheet_;
    std::vector<domain::SuggestionId> rows_;
    std::optional<domain::SessionId> session_;
    qint64 wanted_ = 0;  // the case to be chosen once the list is read
    unsigned generation_ = 0;
    bool isCaseOpen_ = false;
};

}  // namespace huying::ui
