// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <optional>
#include <vector>

#include "background/register.h"

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace huying::ui {

class Form;
class Prompts;
class StepDialog;

// Packages and keys: the keys that are there, what is to be done next for whoever does this for the first time, and everything else
// that can be done. One window for the office, one for a unit on its own machine.
class PackagesDialog : public QDialog {
    Q_OBJECT
public:
    [[nodiscard]] QTreeWidget* keys() const { return keys_; }
    [[nodiscard]] virtual bool isOfUnit() const = 0;
    virtual void makeKey() = 0;
    virtual void recoverKey() = 0;
    virtual void giveKey() = 0;
    virtual void takeKey() = 0;
    virtual void revokeKey() = 0;
    virtual void goOut() = 0;   // packages to the units; of a unit: opens the one from the office
    virtual void comeBack() = 0;  // packages of the units; of a unit: returns its work

Q_SIGNALS:
    void read();
    void told();
    void accomplished(const QString& sentence);
    void recorded(const QString& sentence);  // in the register, and an undo takes it back

protected:
    PackagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

    enum class Line { keys, packages };
    QPushButton* addButton(Line line, const QString& name, const QString& text, std::function<void()> act);
    // What stands on top, the list below it, and the buttons that were added.
    void build(const QString& heading, const QString& hint);
    virtual void ask() = 0;
    // What is to be done next; its button does the same as `button`, and has the keyboard when the window opens.
    void showNext(const QString& text, QPushButton* button);
    // `whyKept`: why this key cannot be ended; empty: it can.
    void addRow(const QString& owner, const std::string& fingerprint, const QString& since, const QString& state, const QString& whyKept);
    void beginRows();
    void endRows();
    [[nodiscard]] QString chosenFingerprint() const;
    [[nodiscard]] QString chosenOwner() const;

    // A name for a file that is not there yet; empty where the person thought better of it or named one that is there.
    [[nodiscard]] QString newFile(const QString& title, const QString& name, const QString& filter);
    // Where the key file and the recovery copy of a new key go.
    struct KeyFiles {
        QString keyFile;
        QString recovery;
    };
    [[nodiscard]] std::optional<KeyFiles> askKeyFiles(const QString& owner);
    // In the form of a new key: its name cannot be corrected later.
    static void addNameNote(Form& form);
    // What is to be done with them now.
    void showMade(const QString& name, const std::string& fingerprint, const KeyFiles& files);
    // The two lines of a recovery copy and a new password, in a form that `recover` is handed.
    struct Recovered {
        QString name;
        std::string copy;
        std::string password;
    };
    void askRecovery(const QString& name, std::function<void(StepDialog*, const Recovered&)> recover);
    // The digits that were read out on the telephone.
    void askDigits(const QString& owner, const QString& note, const QString& unit,
                   std::function<void(StepDialog*, const QString& digits, const QString& unit)> trust);
    void askPassword(const QString& title, const QString& finish, const QString& note, const QString& option,
                     std::function<void(StepDialog*, const std::string& password, bool isTicked)> act);

    void tell(const QString& text, bool isWrong = false);
    void tellDone(const QString& text);

    Register& register_;
    Prompts& prompts_;
    QPushButton* make_ = nullptr;
    QPushButton* recover_ = nullptr;
    QPushButton* give_ = nullptr;
    QPushButton* take_ = nullptr;
    QPushButton* revoke_ = nullptr;
    QPushButton* out_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* close_ = nullptr;

private:
    void showRevoke();
    void addBanner();

    QFrame* banner_ = nullptr;
    QLabel* nextText_;
    QPushButton* next_;
    QPushButton* nextDoes_ = nullptr;
    QTreeWidget* keys_;
    QLabel* told_;
    QHBoxLayout* keyLine_;
    QHBoxLayout* packageLine_;
    QString rowBefore_;
};

// The window that fits the register that is open, or that of a unit where none is: it opens its first package.
PackagesDialog* packagesDialog(Register& theRegister, Prompts& prompts, QWidget* parent);

}  // namespace huying::ui
