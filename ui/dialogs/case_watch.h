// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <string>
#include <vector>

#include "app/history/meanwhile.h"
#include "background/register.h"

class QLabel;

namespace huying::ui {

class Form;

// What others record about a case while a form about it is open: read as soon as the register changes, and told in a line above
// the form. It takes neither the keyboard nor anything that was typed.
class CaseWatch : public QObject {
    Q_OBJECT
public:
    // The form takes the case as it is now, and tells what that changed under its own fields: "field: before → now".
    using Taker = std::function<QStringList(const app::CaseView& now)>;

    // `seen` is what the form was made from; `command` what it records.
    CaseWatch(Register& theRegister, const app::CaseView& seen, std::string command, Form* form, QLabel* line, Taker take);

    // `then` is called once the form shows what is on record, or when that cannot be read.
    void read(const std::function<void()>& then = {});
    void stop() { isStopped_ = true; }  // what comes now is what this form recorded
    // Who has recorded the same since the form was opened; empty where nobody did. Told once: whoever records it all the same
    // after that means it.
    [[nodiscard]] QString takeDoubt();

private:
    void take(app::Meanwhile news);
    void tell(const QStringList& lines);
    [[nodiscard]] QString entryText(const app::HistoryText& entry, bool isWithValues) const;
    [[nodiscard]] QString unit() const;  // that is chosen in the form
    [[nodiscard]] app::MaybeUnit chosenUnit() const;
    // Why what the form records is not possible today; none: it is.
    [[nodiscard]] base::Errors obstacles(const app::CaseView& view) const;

    Register& register_;
    domain::SuggestionId id_;
    std::int64_t seen_;
    std::string command_;
    Form* form_;
    QLabel* line_;
    Taker take_;
    app::CaseView view_;
    QStringList told_;
    std::vector<app::HistoryText> same_;  // entries of the same command that nobody was asked about yet
    bool isSameUntold_ = false;           // one more of them, whose entry is not for this person to read
    bool isStopped_ = false;
};

}  // namespace huying::ui
