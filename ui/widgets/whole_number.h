// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QSpinBox>
#include <optional>

// How whole numbers are typed, everywhere alike: full-width digits of a Chinese keyboard are digits, and whatever else is typed stays
// to be seen and is refused. A sign that is dropped without a word makes another number of it: 8.5 became 85.
namespace huying::ui {

// A field of a form, which says what is wrong beside it.
class WholeNumberEdit : public QLineEdit {
    Q_OBJECT
public:
    WholeNumberEdit(int least, int most, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<int> number() const;        // none while nothing or something else stands there
    [[nodiscard]] bool isMistyped() const;                  // something stands there that is no such number
    [[nodiscard]] QString fault(const QString& name) const;  // what a field of that name expects, and what stands there instead

private:
    int least_;
    int most_;
};

// One that holds a setting of a view and takes effect at once. What is no number stays while the keyboard is there, framed red, with
// what is expected below it; left so, the number before holds.
class WholeNumberBox : public QSpinBox {
    Q_OBJECT
public:
    explicit WholeNumberBox(QWidget* parent = nullptr);

    [[nodiscard]] QString expected() const;

protected:
    [[nodiscard]] QValidator::State validate(QString& input, int& position) const override;
    void fixup(QString& input) const override;  // Qt makes 15 of 1,5 when it is left

private:
    void showWhetherRight();
};

}  // namespace huying::ui
