// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/questions/exchange.h"
#include "dialogs/command_dialog.h"
#include "domain/directory.h"

class QCheckBox;
class QLabel;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace huying::ui {

// What a unit returned and what was not recorded, line by line; those that never will be are laid aside from here.
class LeftLinesDialog : public QDialog {
    Q_OBJECT
public:
    LeftLinesDialog(Register& theRegister, domain::Unit unit, QWidget* parent);

    [[nodiscard]] QTreeWidget* lines() const { return lines_; }
    // Asks for the reason why the ticked lines, else the one under the cursor, are not recorded.
    void layAside();

Q_SIGNALS:
    void read();
    void accomplished(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void ask();
    void showLines();
    void addLine(const app::RememberedLine& line, const app::ExchangeReturn& back);
    void tickAll();
    void copy();
    void showButtons();
    void showDetail();
    void tell(const QString& text, bool isWrong);
    [[nodiscard]] std::vector<std::string> chosen() const;  // by their names

    Register& register_;
    domain::Unit unit_;
    std::vector<app::Exchange> exchanges_;
    QLabel* count_;
    QCheckBox* withAside_;
    QTreeWidget* lines_;
    QTextBrowser* detail_;
    QLabel* told_;
    QPushButton* all_;
    QPushButton* copy_;
    QPushButton* close_;
    QPushButton* layAside_;
};

// Why lines of a unit are not recorded.
class LayAsideDialog : public CommandDialog {
    Q_OBJECT
public:
    LayAsideDialog(Register& theRegister, const domain::Unit& unit, std::vector<std::string> lines, QWidget* parent);

protected:
    [[nodiscard]] std::vector<app::Command> commands() const override;
    [[nodiscard]] QString sentenceWhenDone(const app::BatchResult& result) const override;

private:
    std::string unit_;
    std::vector<std::string> lines_;
    QPlainTextEdit* reason_;
};

}  // namespace huying::ui
