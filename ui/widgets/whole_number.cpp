// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/whole_number.h"

#include <QToolTip>
#include <QValidator>

#include "base/text.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

namespace {

QString folded(const QString& text) { return toQt(base::foldWidth(text.toStdString())); }

// Takes everything, so that nothing typed disappears; the form judges.
class FoldingValidator : public QValidator {
public:
    using QValidator::QValidator;
    State validate(QString& input, int&) const override {
        input = folded(input);
        return Acceptable;
    }
};

}  // namespace

WholeNumberEdit::WholeNumberEdit(int least, int most, QWidget* parent) : QLineEdit(parent), least_(least), most_(most) {
    setValidator(new FoldingValidator(this));
}

std::optional<int> WholeNumberEdit::number() const {
    bool isNumber = false;
    const int number = text().trimmed().toInt(&isNumber);
    return isNumber && number >= least_ && number <= most_ ? std::optional(number) : std::nullopt;
}

bool WholeNumberEdit::isMistyped() const { return !text().trimmed().isEmpty() && !number(); }

QString WholeNumberEdit::fault(const QString& name) const {
    return tr("%1 is a whole number from %2 to %3; “%4” is none.")
        .arg(name, QString::number(least_), QString::number(most_), text().trimmed());
}

WholeNumberBox::WholeNumberBox(QWidget* parent) : QSpinBox(parent) {
    connect(lineEdit(), &QLineEdit::textChanged, this, &WholeNumberBox::showWhetherRight);
}

QString WholeNumberBox::expected() const { return tr("A whole number from %1 to %2.").arg(minimum()).arg(maximum()); }

QValidator::State WholeNumberBox::validate(QString& input, int& position) const {
    input = folded(input);
    if (input.contains(locale().groupSeparator())) return QValidator::Intermediate;  // Qt would drop it
    const QValidator::State state = QSpinBox::validate(input, position);
    return state == QValidator::Invalid ? QValidator::Intermediate : state;
}

void WholeNumberBox::fixup(QString&) const {}

void WholeNumberBox::showWhetherRight() {
    const bool isWrong = !hasAcceptableInput() && cleanText() != QString();  // emptied to be typed anew is no mistake
    if (isWrong == property("wrong").toBool()) return;
    setWrong(this, isWrong);
    if (isWrong) {
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), expected(), this);
    } else {
        QToolTip::hideText();
    }
}

}  // namespace huying::ui
