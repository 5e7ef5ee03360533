// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "background/register.h"

class QLabel;
class QToolButton;

namespace huying::ui {

class ChoicePicker;

// What the directory has of the deputy who leads a paper, below the field in which the name is typed: certificate number,
// delegation, employer, telephone, as the paper form asks for them (domain.md 4.1). What it lacks, the whole deputy too, is put into
// the directory from here (Alt+D). Screen readers read it out with the field.
class LeadLine : public QWidget {
    Q_OBJECT
public:
    // `term`: of the paper. The directory at hand is that of the newest one; of another nothing is said.
    LeadLine(ChoicePicker& lead, Register& theRegister, std::function<int()> term);

    void showLead();
    void setOff(bool isOff);  // no deputy leads
    // Those of the directory whom the field names, as the executor reads it: by name, name and delegation, or certificate number.
    [[nodiscard]] std::vector<const domain::Deputy*> meant() const;

Q_SIGNALS:
    void recorded(const QString& sentence);  // in the directory

private:
    void edit();

    ChoicePicker& lead_;
    Register& register_;
    std::function<int()> term_;
    QLabel* text_;
    QToolButton* edit_;
    bool isLeft_ = false;  // the field was left: what stands there is the whole name
    bool isOff_ = false;
};

}  // namespace huying::ui
