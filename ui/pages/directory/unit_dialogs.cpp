// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/unit_dialogs.h"

#include <QtWidgets>

#include "base/text.h"
#include "dialogs/code_box.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

class UnitDialogs {
    Q_DECLARE_TR_FUNCTIONS(UnitDialogs)
public:
    explicit UnitDialogs(Register& theRegister, QWidget* parent) : register_(theRegister), parent_(parent) {}

    // What the register says, by the keys of the fields below.
    static QVariantMap valuesOf(const domain::Unit& unit) {
        return {{u"name"_s, toQt(unit.name)},
                {u"short_name"_s, toQt(unit.shortName)},
                {u"system"_s, toQt(base::codeOf(unit.system))},
                {u"order"_s, unit.sortNumber > 0 ? QString::number(unit.sortNumber) : QString()},
                {u"aliases"_s, toQt(base::joined(unit.aliases, "、"))},
                {u"contacts"_s, linesOf(unit.contacts)},
                {u"valid_from"_s, isoText(unit.validFrom)}};
    }

    // The fields that an added and a corrected unit have in common.
    struct Fields {
        QLineEdit* name;
        QLineEdit* shortName;
        QComboBox* system;
        QLineEdit* order;
        QLineEdit* aliases;
        QPlainTextEdit* contacts;
        DateEdit* validFrom;
    };

    EntryDialog* start(const QString& title, const QString& key) { return new EntryDialog(register_, title, key, parent_); }

    Fields addFields(EntryDialog* dialog, const domain::Unit& unit) {
        Fields f{};
        f.name = dialog->addLine(u"name"_s, tr("Name"), Form::Need::required);
        f.shortName = dialog->addLine(u"short_name"_s, tr("Short name"));
        f.system = dialog->form()->add(u"system"_s, tr("System"), codeBox<domain::UnitSystem>(unit.system, false));
        f.order =
            dialog->addNumber(u"order"_s, tr("Order of protocol"), unit.sortNumber > 0 ? std::optional(unit.sortNumber) : std::nullopt);
        f.order->setPlaceholderText(tr("at the end"));
        f.aliases = dialog->addLine(u"aliases"_s, tr("Other names"));
        f.aliases->setPlaceholderText(tr("several with ; between"));
        f.contacts = dialog->addText(u"contacts"_s, tr("Contacts"), 4);
        f.contacts->setPlaceholderText(tr("one a line: person; post; telephone; address"));
        f.validFrom = dialog->form()->add(u"valid_from"_s, tr("In force from"), new DateEdit(register_.today(), DateSense::eitherSide));
        f.name->setText(toQt(unit.name));
        f.shortName->setText(toQt(unit.shortName));
        f.aliases->setText(toQt(base::joined(unit.aliases, "、")));
        f.contacts->setPlainText(linesOf(unit.contacts));
        f.validFrom->setDate(unit.validFrom);
        return f;
    }

    EntryDialog* add() {
        EntryDialog* dialog = start(tr("Add a handling unit"), u"add-unit"_s);
        const Fields f = addFields(dialog, {});
        dialog->set(
            [f]() -> std::vector<app::Command> {
                app::AddUnit command;
                command.title = textOf(f.name);
                command.shortName = textOf(f.shortName);
                command.system = chosen<domain::UnitSystem>(f.system);
                command.aliases = base::splitValues(textOf(f.aliases));
                command.order = numberOf(f.order);
                command.contacts = contactsOf(f.contacts->toPlainText());
                command.validFrom = f.validFrom->date();
                return {command};
            },
            tr("The handling unit was added."));
        return dialog;
    }

    EntryDialog* correct(const domain::Unit& unit) {
        EntryDialog* dialog = start(tr("Edit the handling unit"), u"correct-unit/"_s + toQt(unit.code));
        const Fields f = addFields(dialog, unit);
        dialog->form()->addNote(tr("This sets right what was written wrong. A new name from a day on is “Rename…”."));
        dialog->watchEntry([id = unit.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const std::vector<domain::Unit> all = reader.units();
            const auto now = std::find_if(all.begin(), all.end(), [&](const domain::Unit& one) { return one.id == id; });
            return now == all.end() ? std::nullopt : std::optional(RecordedEntry{reader.unitVersion(id), valuesOf(*now)});
        });
        dialog->set(
            [dialog, f, code = unit.code]() -> std::vector<app::Command> {
                const auto text = [dialog](const char* key) { return dialog->recorded(QString::fromLatin1(key)).toString(); };
                app::CorrectUnit command;
                command.unit = code;
                command.expect = dialog->seenVersion();
                command.title = dialog->replacement(u"name"_s, f.name);
                command.shortName = dialog->replacement(u"short_name"_s, f.shortName);
                if (f.system->currentData().toString() != text("system")) command.system = {true, chosen<domain::UnitSystem>(f.system)};
                if (f.order->text() != text("order")) command.order = {true, numberOf(f.order)};
                if (auto names = base::splitValues(textOf(f.aliases)); names != base::splitValues(toUtf8(text("aliases"))))
                    command.aliases = {true, std::move(names)};
                if (auto rows = contactsOf(f.contacts->toPlainText()); rows != contactsOf(text("contacts")))
                    command.contacts = {true, std::move(rows)};
                if (f.validFrom->text() != text("valid_from")) command.validFrom = {true, f.validFrom->date()};
                return {command};
            },
            tr("Corrected: %1").arg(toQt(unit.displayName())));
        return dialog;
    }

    EntryDialog* rename(const domain::Unit& unit) {
        EntryDialog* dialog = start(tr("Rename the handling unit"), u"rename-unit/"_s + toQt(unit.code));
        dialog->addHead(toQt(unit.name));
        dialog->addDate(tr("First day of the new name"), DateSense::eitherSide);
        auto* name = dialog->addLine(u"name"_s, tr("New name"), Form::Need::required);
        auto* shortName = dialog->addLine(u"short_name"_s, tr("Short name"));
        dialog->form()->addNote(tr("Cases assigned before keep the name of their time, and the unit is still found by it."));
        dialog->set([name, shortName,
                     code = unit.code]() -> std::vector<app::Command> { return {app::RenameUnit{code, textOf(name), textOf(shortName)}}; },
                    [name, shortName, before = toQt(unit.displayName())] {
                        const QString after = shortName->text().trimmed().isEmpty() ? name->text() : shortName->text();
                        return tr("Renamed: %1 → %2").arg(before, after.trimmed());
                    });
        return dialog;
    }

    EntryDialog* merge(const domain::Unit& unit) {
        EntryDialog* dialog = start(tr("Merge into another handling unit"), u"merge-unit/"_s + toQt(unit.code));
        dialog->addHead(toQt(unit.name));
        dialog->addDate(tr("First day as part of the other"), DateSense::eitherSide);
        auto* into = dialog->form()->add(u"into"_s, tr("Into"), new ChoicePicker(unitChoices(register_.directory(), register_.today())),
                                         Form::Need::required);
        dialog->form()->addNote(
            tr("From that day on nothing is assigned to this unit any more. Its cases stay its own; what is sent back goes to the other."));
        dialog->set([into, code = unit.code]() -> std::vector<app::Command> { return {app::MergeUnit{code, textOf(into)}}; },
                    [into, name = toQt(unit.displayName())] { return tr("Merged: %1 into %2").arg(name, into->text().trimmed()); });
        return dialog;
    }

    EntryDialog* split(const domain::Unit& unit) {
        EntryDialog* dialog = start(tr("Split the handling unit"), u"split-unit/"_s + toQt(unit.code));
        dialog->addHead(toQt(unit.name));
        dialog->addDate(tr("First day after the split"), DateSense::eitherSide);
        auto* parts = dialog->addText(u"into"_s, tr("Into"), 4, Form::Need::required);
        parts->setPlaceholderText(tr("one unit a line: name; short name. A unit there is already is named as it is called."));
        auto* goesOn = dialog->form()->add(u"continues"_s, QString(), new QCheckBox(tr("only a part went off; this unit goes on")));
        dialog->set(
            [parts, goesOn, code = unit.code]() -> std::vector<app::Command> {
                app::SplitUnit command;
                command.unit = code;
                for (const QString& line : parts->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
                    const QStringList words = QString(line).replace(u';', u'；').split(u'；');
                    if (words.first().trimmed().isEmpty()) continue;
                    command.into.push_back({toUtf8(words.first().trimmed()), toUtf8(words.value(1).trimmed()), {}});
                }
                if (goesOn->isChecked()) command.continues = true;
                return {command};
            },
            tr("Split: %1").arg(toQt(unit.displayName())));
        return dialog;
    }

    EntryDialog* end(const domain::Unit& unit) {
        EntryDialog* dialog = start(tr("End the handling unit"), u"end-unit/"_s + toQt(unit.code));
        dialog->addHead(toQt(unit.name));
        dialog->addDate(tr("First day without it"), DateSense::eitherSide);
        dialog->form()->addNote(tr("From that day on nothing is assigned to it; its cases keep it."));
        dialog->set([code = unit.code]() -> std::vector<app::Command> { return {app::EndUnit{code}}; },
                    tr("Ended: %1").arg(toQt(unit.displayName())));
        return dialog;
    }

private:
    Register& register_;
    QWidget* parent_;
};

}  // namespace

EntryDialog* addUnitDialog(Register& theRegister, QWidget* parent) { return UnitDialogs(theRegister, parent).add(); }
EntryDialog* correctUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent) {
    return UnitDialogs(theRegister, parent).correct(unit);
}
EntryDialog* renameUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent) {
    return UnitDialogs(theRegister, parent).rename(unit);
}
EntryDialog* mergeUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent) {
    return UnitDialogs(theRegister, parent).merge(unit);
}
EntryDialog* splitUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent) {
    return UnitDialogs(theRegister, parent).split(unit);
}
EntryDialog* endUnitDialog(Register& theRegister, const domain::Unit& unit, QWidget* parent) {
    return UnitDialogs(theRegister, parent).end(unit);
}

QString linesOf(const std::vector<domain::UnitContact>& contacts) {
    QStringList lines;
    for (const domain::UnitContact& row : contacts) {
        QStringList words{toQt(row.person), toQt(row.post), toQt(row.phone), toQt(row.address)};
        while (words.size() > 1 && words.last().isEmpty()) words.removeLast();
        lines.append(words.join(u'；'));
    }
    return lines.join(u'\n');
}

std::vector<domain::UnitContact> contactsOf(const QString& lines) {
    std::vector<domain::UnitContact> contacts;
    for (const QString& line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = QString(line).replace(u';', u'；').split(u'；');
        const auto word = [&](qsizetype place) { return toUtf8(words.value(place).trimmed()); };
        if (!line.trimmed().isEmpty()) contacts.push_back({word(0), word(1), word(2), words.mid(3).join(u'；').trimmed().toStdString()});
    }
    return contacts;
}

}  // namespace huying::ui
