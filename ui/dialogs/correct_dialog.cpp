// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/correct_dialog.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/suggestion_fields.h"
#include "text/case_text.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto baseKey = "before";  // in a draft: what the typed fields held when they were changed

QString shown(const QVariant& value) {
    const QString text = value.typeId() == QMetaType::QStringList ? value.toStringList().join(u'、') : value.toString();
    return text.isEmpty() ? QCoreApplication::translate("huying::ui::CorrectDialog", "(empty)") : text;
}

}  // namespace

CorrectDialog::CorrectDialog(const CaseContext& context, QWidget* parent)
    : CaseDialog(context, app::CorrectSuggestion::name, tr("Correct the registration"), parent),
      fields_(new SuggestionFields(*form(), context.theRegister)),
      view_(context.view),
      meanwhile_(roleLabel(QString(), "error")) {
    addLine(u"reason"_s, tr("Reason of the correction"));
    meanwhile_->setObjectName(u"meanwhile"_s);
    meanwhile_->hide();
    addNotice(meanwhile_);
    fields_->show(view_);
    fresh_ = form()->values();
    restoreDraft();
    connect(&theRegister(), &Register::changed, this, &CorrectDialog::readAgain);
}

QVariantMap CorrectDialog::typed() const {
    const QVariantMap values = form()->values();
    QVariantMap different;
    QVariantMap before;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        if (*one == fresh_.value(one.key())) continue;
        different.insert(one.key(), *one);
        before.insert(one.key(), fresh_.value(one.key()));
    }
    if (!different.isEmpty()) different.insert(QLatin1String(baseKey), before);
    return different;
}

void CorrectDialog::putTyped(const QVariantMap& values) {
    form()->setValues(fresh_);
    form()->setValues(values);
    const QVariantMap before = values.value(QLatin1String(baseKey)).toMap();
    for (auto one = before.cbegin(); one != before.cend(); ++one) {
        if (*one != fresh_.value(one.key())) showMeanwhile(one.key(), fresh_.value(one.key()));
    }
}

void CorrectDialog::showMeanwhile(const QString& key, const QVariant& now) {
    form()->showError(key, tr("Changed meanwhile, now: %1. What you typed stays and would replace it.").arg(shown(now)));
}

void CorrectDialog::takeRefusal(const base::Errors& errors) {
    const bool isLate =
        std::any_of(errors.begin(), errors.end(), [](const base::Error& error) { return error.code == "changed-meanwhile"; });
    if (isLate) readAgain();
}

void CorrectDialog::readAgain() {
    theRegister().ask(
        this,
        [id = view_.facts.suggestion.id, today = theRegister().today()](app::RegisterStore& store) {
            return app::viewCase(store.reader(), id, today);
        },
        [this](const std::optional<app::CaseView>& now) {
            if (now && now->version != view_.version) take(*now);
        });
}

// What was typed stays; everything else shows the piece as it is now.
void CorrectDialog::take(const app::CaseView& now) {
    const QVariantMap before = fresh_;
    const QVariantMap values = form()->values();
    view_ = now;
    fields_->show(view_);
    form()->setValues({{u"reason"_s, QString()}});
    fresh_ = form()->values();
    QStringList changes;
    QVariantMap kept;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        if (*one != before.value(one.key())) kept.insert(one.key(), *one);
        if (before.value(one.key()) != fresh_.value(one.key()))
            changes.append(
                tr("%1: %2 → %3").arg(form()->nameOf(one.key()), shown(before.value(one.key())), shown(fresh_.value(one.key()))));
    }
    form()->setValues(kept);
    for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
        if (before.value(one.key()) != fresh_.value(one.key())) showMeanwhile(one.key(), fresh_.value(one.key()));
    }
    const QString what = changes.isEmpty() ? tr("Somebody else has changed this piece meanwhile.")
                                           : tr("Somebody else has changed this piece meanwhile – %1").arg(joinNames(changes));
    meanwhile_->setText(what);
    meanwhile_->show();
    keepDraft();
}

std::vector<app::Command> CorrectDialog::commands() const {
    app::CorrectSuggestion command = fields_->correction(view_);
    command.reason = text("reason");
    return {command};
}

QString CorrectDialog::sentenceWhenDone(const app::BatchResult& result) const {
    const bool hasChanged = !result.results.empty() && result.results.front().hasChanged;
    return hasChanged ? tr("Corrected: %1").arg(name()) : tr("Nothing was changed: %1").arg(name());
}

}  // namespace huying::ui
