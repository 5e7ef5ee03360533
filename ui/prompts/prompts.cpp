// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/prompts.h"

#include <QtWidgets>

namespace huying::ui {

QString DialogPrompts::fileToOpen(QWidget* parent, const QString& title, const QString& filter) {
    return QFileDialog::getOpenFileName(parent, title, QString(), filter);
}

QString DialogPrompts::fileToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

QString DialogPrompts::folderToUse(QWidget* parent, const QString& title) { return QFileDialog::getExistingDirectory(parent, title); }

bool DialogPrompts::confirm(QWidget* parent, const QString& question, const QString& yes) {
    QMessageBox box(QMessageBox::Question, QString(), question, QMessageBox::NoButton, parent);
    const QPushButton* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

QString DialogPrompts::askText(QWidget* parent, const QString& title, const QString& label, const QString& text) {
    bool isAnswered = false;
    const QString answer = QInputDialog::getText(parent, title, label, QLineEdit::Normal, text, &isAnswered);
    return isAnswered ? answer : QString();
}

void DialogPrompts::tell(QWidget* parent, const QString& title, const QString& text) { QMessageBox::information(parent, title, text); }

}  // namespace huying::ui
