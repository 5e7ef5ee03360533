// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QStack>
#include <optional>

#include "background/register.h"
#include "shell/actions.h"
#include "shell/navigation.h"

class QFrame;
class QMenu;
class QStackedWidget;

namespace huying::ui {

class ImportDialog;
class IntakePage;
class MessageStrip;
class MyCasesPage;
class OpeningPage;
class Page;
class Palette;
class Prompts;
class RegisterPage;
class ReportPage;
class StatusLine;
class TopBar;

// The window: workplaces at the left, the chosen one beside them, one row on top, the status line below. It owns the pages
// and knows no rules of the field.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // `theRegister` and `prompts` must outlive the window.
    MainWindow(Register& theRegister, Prompts& prompts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void go(Workplace workplace);
    void undo();
    void redo();
    ImportDialog* importLedger();
    QFrame* explainPage();
    void goToAnything();

    [[nodiscard]] Workplace workplace() const { return workplace_; }
    [[nodiscard]] RegisterPage* registerPage() const { return registerPage_; }
    [[nodiscard]] IntakePage* intakePage() const { return intakePage_; }
    [[nodiscard]] MyCasesPage* myCasesPage() const { return myCasesPage_; }
    [[nodiscard]] ReportPage* reportPage() const { return reportPage_; }
    [[nodiscard]] MessageStrip* strip() const { return strip_; }
    [[nodiscard]] Palette* commandPalette() const { return palette_; }
    [[nodiscard]] QAction* action(ActionId id) const { return actions_.of(id); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildMenu();
    void connectActions();
    void connectRegister();
    void connectPage(Page* page);
    void takeOpened();
    void takeSession();
    void openFile();
    void createRegister(Register::Contents contents);
    void countFilters();
    void chooseFilter(SavedFilter filter);
    void showCase(domain::SuggestionId id);
    void changeTextSize(int by);
    void changeTheme(int theme);
    [[nodiscard]] Page* page(Workplace workplace) const;
    [[nodiscard]] Page* currentPage() const { return page(workplace_); }

    Register& register_;
    Prompts& prompts_;
    ActionSet actions_;
    QMenu* menu_;
    TopBar* topBar_;
    Navigation* navigation_;
    MessageStrip* strip_;
    StatusLine* status_;
    QStackedWidget* stack_;  // opening page or workspace
    QStackedWidget* pages_;
    OpeningPage* openingPage_;
    RegisterPage* registerPage_;
    IntakePage* intakePage_;
    MyCasesPage* myCasesPage_;
    ReportPage* reportPage_;
    Palette* palette_;
    Workplace workplace_ = Workplace::suggestions;
    QStack<std::int64_t> undone_;  // entries of undos that can be redone, newest on top
    unsigned countGeneration_ = 0;
    bool isUndoing_ = false;
};

}  // namespace huying::ui
