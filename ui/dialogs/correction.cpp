// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correction.h"

#include <QtWidgets>

#include "text/case_text.h"
#include "text/text.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto baseKey = "before";  // in a draft: what the typed fields held when they were changed

}  // namespace

Correction::Correction(const CaseContext& context, std::string_view command, const QString& title, QWidget* parent)
    : CaseDialog(context, command, title, parent), row_(new QComboBox(this)) {
    row_->hide();
}

void Correction::addRow(const QString& text, std::int64_t id) { row_->addItem(text, static_cast<qlonglong>(id)); }

bool Correction::hasRow(const QString& text) const { return row_->findText(text) >= 0; }

void Correction::chooseRow(const QString& key, const QString& label) {
    rowKey_ = key;
    row_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);  // a row may be a sentence
    row_->setMinimumContentsLength(20);
    row_->show();
    form()->add(key, label, row_, Form::Need::required);
}

void Correction::beginWith(std::int64_t id) {
    if (const int place = row_->findData(static_cast<qlonglong>(id)); place >= 0) row_->setCurrentIndex(place);
}

void Correction::addDueLineOfRow(DateEdit* on, std::function<std::optional<app::Limit>()> limit) {
    addDueLine(std::move(limit), {row_}, on);
}

void Correction::addReason() {
    hasReason_ = true;
    addLine(u"reason"_s, tr("Reason of the correction"));
}

void Correction::begin() {
    connect(row_, &QComboBox::currentIndexChanged, this, &Correction::showRow);
    showRow();
    restoreDraft();
}

void Correction::showRow() {
    forgetTheirs();
    seen_ = recordedVersion();
    showRecorded();
    fresh_ = form()->values();
    if (hasReason_) fresh_.insert(u"reason"_s, QString());
}

std::int64_t Correction::rowId() const { return row_->currentData().toLongLong(); }

QString Correction::rowText() const { return row_->currentText(); }

bool Correction::isOurs(domain::TaskId id) const {
    const domain::Task* task = facts().task(id);
    return task != nullptr && !facts().isOfMain(*task) && (!context().unit || task->unit == *context().unit);
}

QString Correction::unitText(domain::TaskId id) const {
    const domain::Task* task = facts().task(id);
    return task == nullptr ? QString() : toQt(context().view.unitName(task->unit));
}

void Correction::setLine(const QString& key, const std::string& value) {
    qobject_cast<QLineEdit*>(form()->editor(key))->setText(toQt(value));
}

void Correction::setText(const QString& key, const std::string& value) {
    qobject_cast<QPlainTextEdit*>(form()->editor(key))->setPlainText(toQt(value));
}

QVariantMap Correction::typed() const {
    const QVariantMap values = form()->values();
    QVariantMap different;
    QVariantMap before;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        if (one.key() == rowKey_ || *one == fresh_.value(one.key())) continue;
        different.insert(one.key(), *one);
        before.insert(one.key(), fresh_.value(one.key()));
    }
    if (!rowKey_.isEmpty()) different.insert(rowKey_, values.value(rowKey_));
    if (!before.isEmpty()) different.insert(QLatin1String(baseKey), before);
    return different;
}

void Correction::putTyped(const QVariantMap& values) {
    if (!rowKey_.isEmpty()) form()->setValues({{rowKey_, values.value(rowKey_)}});
    form()->setValues(fresh_);
    form()->setValues(values);
    const QVariantMap before = values.value(QLatin1String(baseKey)).toMap();
    for (auto one = before.cbegin(); one != before.cend(); ++one) {
        if (*one != fresh_.value(one.key())) showMeanwhile(one.key(), fresh_.value(one.key()));
    }
}

// What was typed stays; everything else shows the record as it is now. What happened elsewhere in the case changes nothing here.
QStringList Correction::takeRecorded(const app::CaseView& now) {
    const std::int64_t seenBefore = seen_;
    const QVariantMap before = fresh_;
    const QVariantMap values = form()->values();
    CaseDialog::takeRecorded(now);
    if (recordedVersion() == seenBefore) return {};
    const QSignalBlocker quiet(form());
    showRow();
    QStringList changes;
    QVariantMap kept;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        if (one.key() == rowKey_) continue;
        if (*one != before.value(one.key())) kept.insert(one.key(), *one);
        if (before.value(one.key()) == fresh_.value(one.key())) continue;
        changes.append(changeText(form()->nameOf(one.key()), form()->shown(one.key(), before.value(one.key())),
                                  form()->shown(one.key(), fresh_.value(one.key()))));
    }
    form()->setValues(kept);
    for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
        if (before.value(one.key()) != fresh_.value(one.key())) showMeanwhile(one.key(), fresh_.value(one.key()));
    }
    keepDraft();
    return changes;
}

QString Correction::sentenceWhenDone(const app::BatchResult& result) const {
    const bool hasChanged = !result.results.empty() && result.results.front().hasChanged;
    if (!hasChanged) return tr("Nothing was changed: %1").arg(name());
    const QVariantMap values = form()->values();
    QStringList changed;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        const bool isOfEntry = one.key() != rowKey_ && one.key() != u"reason"_s;
        if (isOfEntry && *one != fresh_.value(one.key())) changed.append(form()->nameOf(one.key()));
    }
    changed.removeAll(QString());
    const QString what = changed.isEmpty() ? windowTitle() : tr("%1 (%2)").arg(windowTitle(), changed.join(tr(", ")));
    return tr("Done: %1, %2").arg(name(), what);
}

}  // namespace huying::ui
