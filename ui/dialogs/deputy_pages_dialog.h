// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "background/register.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace huying::ui {

class Prompts;

// 代表手机页面: the folder that a web server or a mini-program gives out, brought up to date by one key or by itself. What goes on
// goes on when the dialog is closed; Esc stops it first.
class DeputyPagesDialog : public QDialog {
    Q_OBJECT
public:
    DeputyPagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

    void reject() override;

private:
    void chooseFolder();
    bool takeTyped();
    void showFolder();
    void showState();
    void giveRoom();
    void tellDone(const DeputyPagesDone& done);
    void tell(const QString& text, bool isWrong);

    Register& register_;
    Prompts& prompts_;
    QLineEdit* folder_;
    QPushButton* choose_;
    QLabel* last_;
    QCheckBox* automatic_;
    QLabel* told_;
    QProgressBar* progress_;
    QPushButton* close_;
    QPushButton* publish_;
    bool isAsked_ = false;  // by a person here, whom a failure leads to the folder
};

}  // namespace huying::ui
