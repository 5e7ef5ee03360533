// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip_picker.h"

#include <QtWidgets>

#include "base/text.h"
#include "text/text.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ChipPicker::ChipPicker(const QList<Choice>& choices, QWidget* parent)
    : QWidget(parent), chips_(new QWidget), flow_(new FlowLayout(chips_, 4)), picker_(new ChoicePicker(choices)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(chips_);
    layout->addWidget(picker_);
    chips_->hide();
    setFocusProxy(picker_);
    picker_->setPlaceholderText(tr("Type a name or number, Enter adds it"));
    picker_->installEventFilter(this);
    picker_->stayAfterChoice();
    connect(picker_, &ChoicePicker::picked, this, [this](const QString& text) {
        add(text);
        picker_->clear();
    });
    connect(picker_, &QLineEdit::textEdited, this, &ChipPicker::changed);
}

QStringList ChipPicker::values() const {
    QStringList all = values_;
    const QString typed = picker_->text().trimmed();
    if (!typed.isEmpty() && !all.contains(typed)) all.append(typed);
    return all;
}

void ChipPicker::setValues(const QStringList& values) {
    values_ = values;
    picker_->clear();
    showChips();
}

bool ChipPicker::eventFilter(QObject* watched, QEvent* event) {
    if (watched == picker_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() == Qt::NoModifier && !picker_->text().trimmed().isEmpty()) {
            add(picker_->text());
            picker_->clear();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && picker_->text().isEmpty() && !values_.isEmpty()) {
            remove(values_.last());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChipPicker::add(const QString& text) {
    for (const std::string& part : base::splitValues(toUtf8(text))) {  // a pasted 甲、乙、丙 gives three
        const QString value = toQt(part);
        if (values_.contains(value)) {
            QToolTip::showText(picker_->mapToGlobal(QPoint(0, picker_->height())), tr("%1 is there already.").arg(value), picker_);
        } else {
            values_.append(value);
        }
    }
    showChips();
    Q_EMIT changed();
}

void ChipPicker::remove(const QString& text) {
    values_.removeAll(text);
    showChips();
    Q_EMIT changed();
}

void ChipPicker::showChips() {
    clearLayout(flow_);
    for (const QString& value : std::as_const(values_)) {
        const QString shown = picker_->knows(value) ? value : tr("%1 (not in the directory)").arg(value);
        auto* chip = new QPushButton(QString(shown + u" ✕"_s));
        chip->setProperty("kind", u"chip"_s);
        chip->setToolTip(tr("Take %1 out").arg(value));
        chip->setFocusPolicy(Qt::ClickFocus);
        connect(chip, &QPushButton::clicked, this, [this, value] { remove(value); });
        flow_->addWidget(chip);
    }
    chips_->setVisible(!values_.isEmpty());
    chips_->updateGeometry();
}

}  // namespace huying::ui
