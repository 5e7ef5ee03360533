// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/prompts.h"

#include <QtWidgets>

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// The folder of the last file: ledgers and what goes out of them lie together.
QString lastFolder() { return QSettings().value(u"lastFolder"_s).toString(); }

QString remembered(const QString& path) {
    if (!path.isEmpty()) QSettings().setValue(u"lastFolder"_s, QFileInfo(path).absolutePath());
    return path;
}

}  // namespace

QString DialogPrompts::fileToOpen(QWidget* parent, const QString& title, const QString& filter) {
    return remembered(QFileDialog::getOpenFileName(parent, title, lastFolder(), filter));
}

QString DialogPrompts::fileToSave(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) {
    const bool isPlaced = QFileInfo(suggestion).isAbsolute() || lastFolder().isEmpty();
    return remembered(QFileDialog::getSaveFileName(parent, title, isPlaced ? suggestion : QDir(lastFolder()).filePath(suggestion), filter));
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
