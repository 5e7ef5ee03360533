// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <optional>

#include "text/typed_date.h"

class QLabel;

namespace huying::ui {

// A date that is typed (3.3, 0303, 今天, +3) or picked from a calendar. While it is typed, a line beside the field tells how
// it is understood; on leaving, that is written out, and what was not understood stays as it was typed. Where another year
// than this one was taken, the line goes on saying so.
class DateEdit : public QLineEdit {
    Q_OBJECT
public:
    DateEdit(base::Date today, DateSense sense, QWidget* parent = nullptr);

    void setToday(base::Date today) { today_ = today; }  // what "today" and dates without a year are read by
    [[nodiscard]] base::Date today() const { return today_; }
    [[nodiscard]] DateSense sense() const { return sense_; }
    [[nodiscard]] std::optional<base::Date> date() const;
    void setDate(const std::optional<base::Date>& date);  // nobody typed it
    // Somebody typed or picked what stands there, be it the very day that the form proposes: such a day is kept as it is, while one
    // that was only proposed comes afresh with the form.
    [[nodiscard]] bool isTyped() const { return isTyped_; }
    void setTyped(bool isTyped) { isTyped_ = isTyped; }
    [[nodiscard]] bool isMistyped() const;  // something stands there that is no date
    // Asked when the form is finished: another year's day was taken although this year's is nearer, and the field was not
    // left since, so that hardly anybody read the line. Writes the day out and asks only once.
    QString doubtOnFinishing();
    [[nodiscard]] QString hint() const;  // how the field is understood, where that does not stand in it already
    QLabel* makeHintLabel();             // shows it; for the place beside or below the field

Q_SIGNALS:
    void hintChanged();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool spellOut();  // whether it took a far-fetched day
    void showCalendar();
    void forgetGuess();

    base::Date today_;
    DateSense sense_;
    bool isYearGuessed_ = false;  // what stands there was written out with a year that nobody typed
    bool isSpellingOut_ = false;
    bool isTyped_ = false;
};

}  // namespace huying::ui
