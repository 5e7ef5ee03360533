// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <optional>

#include "text/typed_date.h"

namespace huying::ui {

// A date that is typed (3.3, 0303, 今天, +3) or picked from a calendar. On leaving, what was understood is written out;
// what was not stays as it was typed.
class DateEdit : public QLineEdit {
    Q_OBJECT
public:
    DateEdit(base::Date today, DateSense sense, QWidget* parent = nullptr);

    void setToday(base::Date today) { today_ = today; }  // what "today" and dates without a year are read by
    [[nodiscard]] std::optional<base::Date> date() const;
    void setDate(const std::optional<base::Date>& date);
    [[nodiscard]] bool isMistyped() const;  // something stands there that is no date

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void spellOut();
    void showCalendar();

    base::Date today_;
    DateSense sense_;
};

}  // namespace huying::ui
