// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace huying::ui {

class Prompts;

// A key was made: its recovery copy is printed and its file deleted, its key file goes to the other side, its digits are compared.
class KeyMadeDialog : public QDialog {
    Q_OBJECT
public:
    KeyMadeDialog(Prompts& prompts, const QString& name, const QString& fingerprint, QString keyFile, QString recovery, QWidget* parent);

    void print();
    void removeCopy();  // asks before

private:
    Prompts& prompts_;
    QString recovery_;
    QLabel* told_;
    QPushButton* print_;
    QPushButton* remove_;
};

}  // namespace huying::ui
