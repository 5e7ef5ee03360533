// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

#include "background/register.h"
#include "domain/exchange_key.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace huying::ui {

class Form;
class Prompts;

// A small form of its own that ends with one step on the worker: passwords, digits, a reason. Never kept as a draft.
class StepDialog : public QDialog {
    Q_OBJECT
public:
    StepDialog(const QString& title, const QString& finish, QWidget* parent);

    [[nodiscard]] Form* form() const { return form_; }
    // What the finishing key does, once what is typed can be taken.
    void setStep(std::function<void()> step) { step_ = std::move(step); }
    void setCheck(std::function<bool()> check) { check_ = std::move(check); }
    void finish();
    // The step has its answer: with errors the form stays.
    void answer(const base::Errors& errors);

private:
    Form* form_;
    QPushButton* finish_;
    std::function<void()> step_;
    std::function<bool()> check_;
    bool isRunning_ = false;
};

// Packages and keys. In the office's register: its keys and those of units that were compared, packages out and back. On a unit's
// machine, with its own register or before there is one: its keys, the package opened, the work returned.
class PackagesDialog : public QDialog {
    Q_OBJECT
public:
    PackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

    [[nodiscard]] QTreeWidget* keys() const { return keys_; }
    [[nodiscard]] bool isOfUnit() const { return isOfUnit_; }
    void makeKey();
    void takeKey();
    void revokeKey();
    void send();
    void takeBack();
    void openPackage();
    void giveBack();

Q_SIGNALS:
    void read();
    void told();
    void accomplished(const QString& sentence);

private:
    void build();
    void addButton(QHBoxLayout* line, QPushButton*& button, const QString& name, const QString& text, void (PackagesDialog::*act)());
    void ask();
    void showOfficeKeys(const std::vector<domain::ExchangeKey>& keys);
    void showRing(const base::Result<app::KeyRing>& ring);
    void addRow(const QString& owner, const std::string& fingerprint, const QString& since, const QString& state);
    void askUnitOfKey(const app::KeyFile& key);
    void askOfficeOfKey(const app::KeyFile& key);
    void showReturn(const QStringList& files);
    void tell(const QString& text, bool isWrong = false);
    void done(const QString& text);
    // The ring of the unit; where none was chosen yet, one that is there or is to be made.
    [[nodiscard]] QString ring(bool mayBeNew);
    StepDialog* passwordStep(const QString& title, const QString& finish, QLineEdit*& password);

    Register& register_;
    Prompts& prompts_;
    bool isOfUnit_;
    QLabel* heading_;
    QTreeWidget* keys_;
    QLabel* told_;
    QPushButton* make_ = nullptr;
    QPushButton* take_ = nullptr;
    QPushButton* revoke_ = nullptr;
    QPushButton* out_ = nullptr;
    QPushButton* back_ = nullptr;
};

}  // namespace huying::ui
