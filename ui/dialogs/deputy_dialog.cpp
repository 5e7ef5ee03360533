// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/deputy_dialog.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

// What the register says, by the keys of the form.
QVariantMap valuesOf(const domain::Deputy& deputy) {
    return {{u"name"_s, toQt(deputy.name)},
            {u"delegation"_s, toQt(deputy.delegationName)},
            {u"certificate"_s, toQt(deputy.certificate)},
            {u"phone"_s, toQt(deputy.phone)},
            {u"address"_s, toQt(deputy.address)},
            {u"postcode"_s, toQt(deputy.postcode)},
            {u"electing_unit"_s, toQt(deputy.electingUnit)},
            {u"employer"_s, toQt(deputy.employer)},
            {u"post"_s, toQt(deputy.post)},
            {u"ended_on"_s, isoText(deputy.validTo)}};
}

struct DeputyFields {
    Q_DECLARE_TR_FUNCTIONS(DeputyFields)
public:
    DeputyFields(EntryDialog& dialog, const QVariantMap& values, const QStringList& delegations)
        : name(line(dialog, u"name"_s, tr("Name"), Form::Need::required)) {
        QList<Choice> choices;
        for (const QString& text : delegations) choices.append({text, {}, {}});
        delegation = dialog.form()->add(u"delegation"_s, tr("Delegation"), new ChoicePicker(choices));
        certificate = line(dialog, u"certificate"_s, tr("Certificate"));
        phone = line(dialog, u"phone"_s, tr("Telephone"));
        address = line(dialog, u"address"_s, tr("Address"));
        postcode = line(dialog, u"postcode"_s, tr("Postcode"));
        electing = line(dialog, u"electing_unit"_s, tr("Electing unit"));
        employer = line(dialog, u"employer"_s, tr("Employer"));
        post = line(dialog, u"post"_s, tr("Post"));
        dialog.form()->setValues(values);
    }

    static QLineEdit* line(EntryDialog& dialog, const QString& key, const QString& label, Form::Need need = Form::Need::optional) {
        return dialog.addLine(key, label, need);
    }

    QLineEdit* name;
    QLineEdit* delegation = nullptr;
    QLineEdit* certificate = nullptr;
    QLineEdit* phone = nullptr;
    QLineEdit* address = nullptr;
    QLineEdit* postcode = nullptr;
    QLineEdit* electing = nullptr;
    QLineEdit* employer = nullptr;
    QLineEdit* post = nullptr;
};

}  // namespace

app::DeputyReference referenceOf(const domain::Deputy& deputy) {
    if (!deputy.certificate.empty()) return {deputy.name, {}, deputy.certificate};
    return {deputy.name, deputy.delegationName.empty() ? "无" : deputy.delegationName, {}};
}

EntryDialog* addDeputyDialog(Register& theRegister, const app::DeputyReference& begun, int term, const QStringList& delegations,
                             QWidget* parent) {
    QString key = toQt(app::AddDeputy::name);
    if (!begun.name.empty()) key += u'/' + toQt(begun.name);  // what was typed for one is not offered for another
    auto* dialog = new EntryDialog(theRegister, DeputyFields::tr("Add a deputy"), key, parent);
    domain::Deputy known;
    known.name = begun.name;
    known.delegationName = begun.delegation;
    known.certificate = begun.certificate;
    const DeputyFields fields(*dialog, valuesOf(known), delegations);
    dialog->set(
        [fields, term]() -> std::vector<app::Command> {
            app::AddDeputy command;
            command.deputy = {textOf(fields.name), textOf(fields.delegation), textOf(fields.certificate)};
            command.term = term;
            command.phone = textOf(fields.phone);
            command.address = textOf(fields.address);
            command.postcode = textOf(fields.postcode);
            command.electingUnit = textOf(fields.electing);
            command.employer = textOf(fields.employer);
            command.post = textOf(fields.post);
            return {command};
        },
        DeputyFields::tr("The deputy was added."));
    return dialog;
}

EntryDialog* correctDeputyDialog(Register& theRegister, const domain::Deputy& deputy, int term, const QStringList& delegations,
                                 QWidget* parent) {
    auto* dialog = new EntryDialog(theRegister, DeputyFields::tr("Edit the deputy"),
                                   toQt(app::CorrectDeputy::name) + u'/' + QString::number(deputy.id.value), parent);
    const DeputyFields fields(*dialog, valuesOf(deputy), delegations);
    auto* ended = dialog->form()->add(u"ended_on"_s, DeputyFields::tr("Last day of the mandate"),
                                      new DateEdit(theRegister.today(), DateSense::eitherSide));
    ended->setDate(deputy.validTo);
    dialog->watchEntry([id = deputy.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        const auto now = reader.deputy(id);
        return now ? std::optional(RecordedEntry{reader.deputyVersion(id), valuesOf(*now)}) : std::nullopt;
    });
    dialog->set(
        [dialog, fields, ended, term]() -> std::vector<app::Command> {
            const auto text = [dialog](const QString& key) { return dialog->recorded(key).toString(); };
            domain::Deputy known;  // others may have set right how the deputy is called
            known.name = toUtf8(text(u"name"_s));
            known.delegationName = toUtf8(text(u"delegation"_s));
            known.certificate = toUtf8(text(u"certificate"_s));
            app::CorrectDeputy command;
            command.deputy = referenceOf(known);
            command.term = term;
            command.expect = dialog->seenVersion();
            command.title = dialog->replacement(u"name"_s, fields.name);
            command.delegation = dialog->replacement(u"delegation"_s, fields.delegation);
            command.certificate = dialog->replacement(u"certificate"_s, fields.certificate);
            command.phone = dialog->replacement(u"phone"_s, fields.phone);
            command.address = dialog->replacement(u"address"_s, fields.address);
            command.postcode = dialog->replacement(u"postcode"_s, fields.postcode);
            command.electingUnit = dialog->replacement(u"electing_unit"_s, fields.electing);
            command.employer = dialog->replacement(u"employer"_s, fields.employer);
            command.post = dialog->replacement(u"post"_s, fields.post);
            if (ended->text() != text(u"ended_on"_s)) command.endedOn = {true, ended->date()};
            return {command};
        },
        DeputyFields::tr("Corrected: %1").arg(toQt(deputy.described())));
    return dialog;
}

}  // namespace huying::ui
