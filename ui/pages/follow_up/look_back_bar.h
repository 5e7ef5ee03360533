// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/queries/look_back_list.h"
#include "background/register.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace huying::ui {

// Which look-back round stands in the list and which of its lines, how far it is, and what may be done with it.
class LookBackBar : public QWidget {
    Q_OBJECT
public:
    explicit LookBackBar(Register& theRegister, QWidget* parent = nullptr);

    [[nodiscard]] domain::LookBackId round() const;  // none: the newest
    [[nodiscard]] std::optional<domain::LookBackStanding> standing() const;  // none: all lines
    void want(domain::LookBackId round);  // to be chosen once the rounds are known
    // The same of a round by its name, for which something was chosen just now: shown with all its lines, whatever was filtered.
    void wantNamed(const std::string& name);
    [[nodiscard]] const std::string& wantedName() const { return wantedName_; }
    void take(const std::vector<app::LookBackRound>& rounds);

Q_SIGNALS:
    void changed();          // another round or filter
    void choiceRequested();  // of pieces for a round
    void accomplished(const QString& sentence);
    void toldBesides(const QString& sentence);

private:
    void showRound();
    void startClosing();
    void startCorrection();
    [[nodiscard]] const app::LookBackRound* current() const;

    Register& register_;
    std::vector<app::LookBackRound> rounds_;
    domain::LookBackId wanted_;
    std::string wantedName_;
    QComboBox* round_;
    QComboBox* standing_;
    QLabel* counts_;
    QPushButton* choose_;
    QPushButton* close_;
    QPushButton* correct_;
    bool isFilling_ = false;
};

}  // namespace huying::ui
