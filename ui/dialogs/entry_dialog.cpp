// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/entry_dialog.h"

#include <QtWidgets>

#include "text/text.h"
#include "widgets/whole_number.h"

namespace huying::ui {

QLineEdit* EntryDialog::addNumber(const QString& key, const QString& label, std::optional<int> value, Form::Need need) {
    constexpr int most = 999'999;
    QLineEdit* line = form()->add(key, label, new WholeNumberEdit(0, most), need);
    if (value) line->setText(QString::number(*value));
    return line;
}

void EntryDialog::set(Make make, const QString& sentence) {
    set(std::move(make), [sentence] { return sentence; });
}

void EntryDialog::set(Make make, std::function<QString()> sentence) {
    make_ = std::move(make);
    sentence_ = std::move(sentence);
    restoreDraft();
}

std::string textOf(const QLineEdit* line) { return toUtf8(line->text().trimmed()); }

std::optional<int> numberOf(const QLineEdit* line) {
    const auto* number = qobject_cast<const WholeNumberEdit*>(line);
    return number == nullptr ? std::nullopt : number->number();
}

app::Replacement<std::string> EntryDialog::replacement(const QString& key, const QLineEdit* line) const {
    return replacementOf(line, toUtf8(recorded(key).toString()));
}

app::Replacement<std::string> replacementOf(const QLineEdit* line, const std::string& before) {
    const std::string text = textOf(line);
    if (text == before) return {};
    if (text.empty()) return {true, std::nullopt};
    return {true, text};
}

}  // namespace huying::ui
