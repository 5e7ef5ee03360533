// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form.h"

#include <QtWidgets>
#include <algorithm>

#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"
#include "widgets/choice_picker.h"
#include "widgets/date_edit.h"
#include "widgets/parts.h"
#include "widgets/whole_number.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

bool isLeftEmpty(const QWidget* editor) {
    if (const auto* line = qobject_cast<const QLineEdit*>(editor)) return line->text().trimmed().isEmpty();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(editor)) return text->toPlainText().trimmed().isEmpty();
    if (const auto* box = qobject_cast<const QComboBox*>(editor)) return box->currentData().toString().isEmpty();
    if (const auto* chips = qobject_cast<const ChipPicker*>(editor)) return chips->values().isEmpty();
    return false;
}

QScrollArea* scrollAreaAround(QWidget* widget) {
    for (QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) return area;
    }
    return nullptr;
}

// A field made of several (the units of an assignment): the first of them that is wrong, else the first.
void giveKeyboard(QWidget* editor) {
    if (editor->focusPolicy() != Qt::NoFocus || editor->focusProxy() != nullptr) return editor->setFocus();
    QWidget* first = nullptr;
    for (QWidget* inner : editor->findChildren<QWidget*>()) {
        if ((inner->focusPolicy() & Qt::TabFocus) == 0 || inner->isHidden()) continue;
        if (inner->property("wrong").toBool()) return inner->setFocus();
        if (first == nullptr) first = inner;
    }
    if (first != nullptr) first->setFocus();
}

}  // namespace

Form::Form(QWidget* parent) : QWidget(parent), grid_(new QGridLayout), summary_(roleLabel(QString(), "error")) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(summary_);
    layout->addLayout(grid_);
    summary_->setObjectName(u"formErrors"_s);
    summary_->hide();
    grid_->setColumnStretch(1, 1);
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(8);
}

bool Form::event(QEvent* event) {
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) Q_EMIT roomWanted();
    return isTaken;
}

// "tasks[0].unit", "lead.name": the part that names a field of the form. Empty where none here is meant.
QString Form::keyOf(const std::string& field) const {
    QString key = toQt(field);
    key = key.left(key.indexOf(QRegularExpression(u"[.\\[]"_s)));
    if (fields_.contains(key)) return key;
    QStringList meant{others_.value(key)};
    if (key == "case"_L1) meant.append(u"cases"_s);
    if (key == "on"_L1) meant.append(u"happened_on"_s);  // a correction
    if (key.endsWith("_on"_L1)) meant.append(u"on"_s);   // the command knows its day by that name
    for (const QString& one : std::as_const(meant)) {
        if (fields_.contains(one)) return one;
    }
    return {};
}

void Form::addHeading(const QString& text) {
    auto* label = roleLabel(text, "heading");
    label->setContentsMargins(0, row_ == 0 ? 0 : 8, 0, 0);
    grid_->addWidget(label, row_++, 0, 1, 2);
}

QLabel* Form::addNote(const QString& text) {
    QLabel* note = roleLabel(text, "muted");
    grid_->addWidget(note, row_++, 1);
    return note;
}

void Form::addWide(QWidget* widget) { grid_->addWidget(widget, row_++, 0, 1, 2); }

void Form::addBelow(QWidget* widget) { grid_->addWidget(widget, row_++, 1); }

void Form::addField(const QString& key, const QString& label, QWidget* editor, Need need) {
    Field field;
    field.editor = editor;
    field.name = label;
    field.isRequired = need == Need::required;
    field.label = new QLabel(field.isRequired ? QString(label + u" *"_s) : label);
    field.label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    field.label->setBuddy(editor);
    field.label->setContentsMargins(0, 5, 0, 0);
    field.error = roleLabel(QString(), "error");
    field.error->hide();
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        box->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 24);
    }
    editor->setObjectName(key);
    editor->setAccessibleName(label);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(2);
    // Short fields keep their width at the left; the others take the line.
    if (auto* date = qobject_cast<DateEdit*>(editor)) {
        auto* line = new QHBoxLayout;
        line->addWidget(date);
        line->addWidget(date->makeHintLabel(), 1);
        line->addStretch(0);
        cell->addLayout(line);
    } else {
        cell->addWidget(editor, 0, qobject_cast<QComboBox*>(editor) != nullptr ? Qt::AlignLeft : Qt::Alignment());
    }
    cell->addWidget(field.error);
    grid_->addWidget(field.label, row_, 0);
    grid_->addLayout(cell, row_, 1);
    ++row_;
    fields_.insert(key, field);
    order_.append(key);
    watch(editor, key);
}

void Form::watch(QWidget* editor, const QString& key) {
    QWidget* typed = editor->focusProxy() != nullptr ? editor->focusProxy() : editor;
    typed->installEventFilter(this);
    typed->setProperty("formKey", key);
    const auto touched = [this, key] {
        forgetError(key);
        Q_EMIT changed();
    };
    if (auto* line = qobject_cast<QLineEdit*>(editor)) connect(line, &QLineEdit::textChanged, this, touched);
    // Whoever picks the day that stands there already has chosen it all the same.
    if (auto* date = qobject_cast<DateEdit*>(editor)) connect(date, &QLineEdit::textEdited, this, touched);
    if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) {
        text->setTabChangesFocus(true);
        connect(text, &QPlainTextEdit::textChanged, this, touched);
    }
    if (auto* box = qobject_cast<QComboBox*>(editor)) connect(box, &QComboBox::currentIndexChanged, this, touched);
    if (auto* check = qobject_cast<QCheckBox*>(editor)) connect(check, &QCheckBox::toggled, this, touched);
    if (auto* chips = qobject_cast<ChipPicker*>(editor)) connect(chips, &ChipPicker::changed, this, touched);
}

void Form::hideField(const QString& key, bool isHidden) {
    const Field field = fields_.value(key);
    if (field.editor == nullptr) return;
    field.editor->setHidden(isHidden);
    field.label->setHidden(isHidden);
    if (isHidden) field.error->hide();
}

void Form::setNeed(const QString& key, Need need) {
    const auto field = fields_.find(key);
    if (field == fields_.end()) return;
    field->isRequired = need == Need::required;
    field->label->setText(field->isRequired ? QString(field->name + u" *"_s) : field->name);
}

void Form::setError(const QString& key, const QString& text) {
    const Field field = fields_.value(key);
    if (field.editor == nullptr) return;
    field.error->setText(text);
    const bool isAway = field.editor->isHidden() && field.editor->testAttribute(Qt::WA_WState_ExplicitShowHide);  // hideField()
    field.error->setVisible(!text.isEmpty() && !isAway);
    setWrong(field.editor->focusProxy() != nullptr ? field.editor->focusProxy() : field.editor, !text.isEmpty());
}

void Form::showError(const QString& key, const QString& text) { setError(key, text); }

void Form::showFault(const QString& key, const QString& text) {
    setError(key, text);
    goToFault(key);
}

// The keyboard stands where something is to be put right, and the person sees it: in a long form that place may have been
// scrolled away. Without a key what is wrong stands on top.
void Form::goToFault(const QString& key) {
    const Field field = fields_.value(key);
    if (field.editor != nullptr) giveKeyboard(field.editor);
    // Once the layouts have taken in the sentences that have just appeared.
    QTimer::singleShot(0, this, [this, field] {
        QScrollArea* area = scrollAreaAround(this);
        if (area == nullptr) return;
        const int margin = fontMetrics().lineSpacing();
        if (field.editor == nullptr) return area->ensureWidgetVisible(summary_, 0, margin);
        area->ensureWidgetVisible(field.error, 0, margin);
        area->ensureWidgetVisible(field.editor, 0, margin);
    });
}

QString Form::errorOf(const QString& key) const {
    const Field field = fields_.value(key);
    return field.error == nullptr ? QString() : field.error->text();
}

void Form::clearErrors() {
    for (auto it = fields_.cbegin(); it != fields_.cend(); ++it) setError(it.key(), QString());
    summary_->hide();
}

// What was corrected is no longer wrong: neither beside its field nor in the list on top.
void Form::forgetError(const QString& key) {
    if (errorOf(key).isEmpty()) return;
    setError(key, QString());
    forgetErrorsOnTop();
}

void Form::forgetErrorsOnTop() {
    QStringList left;
    for (const QString& other : order_) {
        if (const QString error = errorOf(other); !error.isEmpty()) left.append(error);
    }
    showSummary(left, 0);
}

// What is wrong with one field stands beside it, where the keyboard goes: on top it would be read twice.
void Form::showSummary(const QStringList& all, int elsewhere) {
    if (all.isEmpty()) return summary_->hide();
    summary_->setText(all.size() == 1 ? all.first() : QString(u"· "_s + all.join(u"\n· "_s)));
    summary_->setVisible(all.size() > 1 || elsewhere > 0);
}

void Form::showErrors(const base::Errors& errors) {
    clearErrors();
    if (errors.empty()) return;
    QStringList all;
    QStringList elsewhere;  // of no field that is seen
    QSet<QString> wrong;
    for (const base::Error& error : errors) {
        const QString text = sentence(error);
        if (!all.contains(text)) all.append(text);
        const QString key = keyOf(error.field);
        if (key.isEmpty() || fields_.value(key).editor->isHidden()) {
            if (!elsewhere.contains(text)) elsewhere.append(text);
            continue;
        }
        QStringList said = errorOf(key).split(u'\n', Qt::SkipEmptyParts);
        if (!said.contains(text)) said.append(text);
        setError(key, said.join(u'\n'));
        wrong.insert(key);
    }
    // What is wrong with one field stands beside it alone; of several fields all together.
    const QStringList& onTop = wrong.size() > 1 ? all : elsewhere;
    showSummary(onTop.isEmpty() ? all : onTop, static_cast<int>(onTop.size()));
    summary_->setVisible(!onTop.isEmpty());
    const auto first = std::find_if(order_.cbegin(), order_.cend(), [&](const QString& key) { return wrong.contains(key); });
    goToFault(first == order_.cend() ? QString() : *first);
}

QString Form::faultOf(const Field& field) const {
    if (field.editor->isHidden() || !field.editor->isEnabled()) return {};
    if (field.isRequired && isLeftEmpty(field.editor)) return tr("%1 is needed.").arg(field.name);
    if (const auto* date = qobject_cast<const DateEdit*>(field.editor); date != nullptr && date->isMistyped()) {
        return tr("“%1” is no date. Examples: 3.3, 0303, 2023-03-03, today, +3.").arg(date->text());
    }
    if (const auto* number = qobject_cast<const WholeNumberEdit*>(field.editor); number != nullptr && number->isMistyped())
        return number->fault(field.name);
    return {};
}

void Form::focusFirst() {
    for (const QString& key : order_) {
        QWidget* editor = fields_.value(key).editor;
        if (editor->isHidden() || !editor->isEnabled()) continue;
        editor->setFocus(Qt::TabFocusReason);
        return;
    }
}

void Form::focusFirstEmpty() {
    for (const QString& key : order_) {
        QWidget* editor = fields_.value(key).editor;
        if (editor->isHidden() || !editor->isEnabled() || !isLeftEmpty(editor)) continue;
        editor->setFocus(Qt::TabFocusReason);
        return;
    }
    focusFirst();
}

bool Form::checkTyped() {
    clearErrors();
    QStringList all;
    QString first;
    for (const QString& key : order_) {
        const auto found = fields_.constFind(key);
        QString fault = faultOf(*found);
        if (auto* date = qobject_cast<DateEdit*>(found->editor); date != nullptr && fault.isEmpty()) fault = date->doubtOnFinishing();
        if (fault.isEmpty()) continue;
        setError(key, fault);
        all.append(fault);
        if (first.isEmpty()) first = key;
    }
    if (all.isEmpty()) return !isYearAsked();
    showSummary(all, 0);
    goToFault(first);
    return false;
}

void Form::checkOnLeaving(const QString& key) {
    const auto found = fields_.constFind(key);
    if (found == fields_.cend() || !found->error->text().isEmpty()) return;
    if (qobject_cast<const DateEdit*>(found->editor) != nullptr) setError(key, faultOf(*found));
    if (const auto* number = qobject_cast<const WholeNumberEdit*>(found->editor); number != nullptr && number->isMistyped())
        setError(key, number->fault(found->name));
    if (const QString doubt = doubtOf(*found); !doubt.isEmpty()) setError(key, doubt);
}

QString Form::doubtOf(const Field& field) const {
    const auto* picker = qobject_cast<const ChoicePicker*>(field.editor);
    // What stood there before is on record, be it a category that has ended since.
    if (picker == nullptr || !picker->isClosed() || !picker->isModified() || picker->isNamed()) return {};
    constexpr int mostNamed = 3;
    const QStringList nearest = picker->nearest(mostNamed);
    const QString typed = picker->text().trimmed();
    if (nearest.isEmpty()) {
        return tr("%1: there is none called “%2”. Type another part of its name or its number, or press Alt+Down for all of them. What "
                  "was typed stays.")
            .arg(field.name, typed);
    }
    return tr("%1: “%2” is no whole name. It may mean: %3. Alt+Down or typing on chooses one.").arg(field.name, typed, joinNames(nearest));
}

QVariantMap Form::values() const {
    QVariantMap values;
    for (auto it = fields_.cbegin(); it != fields_.cend(); ++it) {
        const QWidget* editor = it->editor;
        const auto* line = qobject_cast<const QLineEdit*>(editor);
        if (line != nullptr && line->echoMode() == QLineEdit::Normal) values[it.key()] = line->text();  // a password is no draft
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(editor)) values[it.key()] = text->toPlainText();
        if (const auto* box = qobject_cast<const QComboBox*>(editor)) values[it.key()] = box->currentData();
        if (const auto* check = qobject_cast<const QCheckBox*>(editor)) values[it.key()] = check->isChecked();
        if (const auto* chips = qobject_cast<const ChipPicker*>(editor)) values[it.key()] = chips->values();
    }
    return values;
}

QString Form::shown(const QString& key, const QVariant& value) const {
    const QWidget* editor = fields_.value(key).editor;
    QString text = value.typeId() == QMetaType::QStringList ? value.toStringList().join(tr(", ")) : value.toString();
    if (const auto* box = qobject_cast<const QComboBox*>(editor); box != nullptr && box->findData(value) >= 0)
        text = box->itemText(box->findData(value));
    if (value.typeId() == QMetaType::Bool) text = value.toBool() ? tr("yes") : tr("no");
    return text.isEmpty() ? tr("(empty)") : text;
}

void Form::setValues(const QVariantMap& values) {
    const auto put = [this](const QString& key, const QVariant& value) {
        QWidget* editor = fields_.value(key).editor;
        if (auto* line = qobject_cast<QLineEdit*>(editor)) line->setText(value.toString());
        if (auto* date = qobject_cast<DateEdit*>(editor)) date->setTyped(false);
        if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) text->setPlainText(value.toString());
        if (auto* box = qobject_cast<QComboBox*>(editor); box != nullptr && box->findData(value) >= 0)
            box->setCurrentIndex(box->findData(value));
        if (auto* check = qobject_cast<QCheckBox*>(editor)) check->setChecked(value.toBool());
        if (auto* chips = qobject_cast<ChipPicker*>(editor)) chips->setValues(value.toStringList());
    };
    // Twice: a choice put in later may have filled other fields anew.
    for (int round = 0; round < 2; ++round) {
        for (auto it = values.cbegin(); it != values.cend(); ++it) put(it.key(), *it);
    }
}

QStringList Form::typedDays() const {
    QStringList keys;
    for (auto it = fields_.cbegin(); it != fields_.cend(); ++it) {
        const auto* date = qobject_cast<const DateEdit*>(it->editor);
        if (date != nullptr && date->isTyped()) keys.append(it.key());
    }
    keys.sort();
    return keys;
}

void Form::setTypedDays(const QStringList& keys) {
    for (auto it = fields_.cbegin(); it != fields_.cend(); ++it) {
        if (auto* date = qobject_cast<DateEdit*>(it->editor)) date->setTyped(keys.contains(it.key()));
    }
}

bool Form::eventFilter(QObject* watched, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(watched);
    if (editor != nullptr && event->type() == QEvent::FocusOut) {
        // A list that opens over the field, or another window, is no leaving.
        const Qt::FocusReason reason = static_cast<const QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) checkOnLeaving(editor->property("formKey").toString());
    }
    if (editor != nullptr && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(editor, key->key(), key->modifiers())) return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool Form::handleKey(QWidget* editor, int key, Qt::KeyboardModifiers modifiers) {
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    if ((modifiers & Qt::ControlModifier) != 0) {
        Q_EMIT finishRequested();
        return true;
    }
    if (qobject_cast<QPlainTextEdit*>(editor) != nullptr) return false;  // a new line
    if (const auto* line = qobject_cast<QLineEdit*>(editor);
        line != nullptr && line->completer() != nullptr && line->completer()->popup()->isVisible()) {
        return false;  // takes the suggestion
    }
    if (qobject_cast<ChipPicker*>(editor->parentWidget()) != nullptr && !qobject_cast<QLineEdit*>(editor)->text().trimmed().isEmpty())
        return false;
    // Enter goes from field to field. Small buttons beside a field, such as the one that takes a row out, are for Tab.
    QWidget* from = editor;
    do {
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        QCoreApplication::sendEvent(std::exchange(from, nullptr), &tab);
        if (auto* button = qobject_cast<QToolButton*>(window()->focusWidget()); button != nullptr && button != editor) from = button;
    } while (from != nullptr);
    return true;
}

}  // namespace huying::ui
