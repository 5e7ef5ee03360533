// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace huying::ui {

// The line above the page that says what is so for as long as the register is open, and that no message takes away.
class StandingLine : public QFrame {
    Q_OBJECT
public:
    explicit StandingLine(QWidget* parent = nullptr);
    void showText(const QString& text);  // empty: there is no line

private:
    QLabel* label_;
};

// The line above the page that says what happened or what was refused. It stays until the next message or until closed.
class MessageStrip : public QFrame {
    Q_OBJECT
public:
    explicit MessageStrip(QWidget* parent = nullptr);

    void showDone(const QString& text);      // offers to take it back
    void showNotice(const QString& text);
    void showOfPage(const QString& text);  // a notice about what is seen on a page, and nowhere else
    void leavePage();
    void showRefusal(const QString& text);
    void showOffer(const QString& text, const QString& link);
    void add(const QString& text);  // to what stands there
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void undoRequested();
    void offerTaken();

private:
    enum class Undo { offered, none };
    void show(const QString& text, const char* tone, Undo undo);

    QLabel* label_;
    bool isOfPage_ = false;
    QPushButton* undo_;
    QPushButton* offer_;
};

}  // namespace huying::ui
