// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ratings/assessment_dialogs.h"

#include <QtWidgets>

#include "base/text.h"
#include "dialogs/entry_dialog.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

class AssessmentDialogs {
    Q_DECLARE_TR_FUNCTIONS(AssessmentDialogs)
public:
    // Lead or joint; both is no place for points by hand.
    static QComboBox* roleBox(domain::AssessedRole role) {
        auto* box = new QComboBox;
        for (const domain::AssessedRole one : {domain::AssessedRole::lead, domain::AssessedRole::joint})
            box->addItem(labelOf(one), toQt(base::codeOf(one)));
        box->setCurrentIndex(box->findData(toQt(base::codeOf(role))));
        return box;
    }

    // Points as they are typed, full-width signs of an input method too.
    static std::optional<domain::Points> pointsIn(const QLineEdit* line) {
        return domain::parsePoints(base::foldWidth(toUtf8(line->text())));
    }

    static bool checkPoints(EntryDialog* dialog, const QLineEdit* line) {
        if (pointsIn(line)) return true;
        dialog->form()->showFault(u"points"_s, sentence(base::Error("points-expected").with("field", "points")));
        return false;
    }

    static EntryDialog* record(Register& theRegister, const domain::AssessmentSheet& sheet, const domain::Session* session,
                               const QString& unitName, QWidget* parent) {
        auto* dialog = new EntryDialog(theRegister, tr("Points by hand"), u"record-assessment-entry/"_s + toQt(sheet.name), parent);
        dialog->addHead(toQt(sheet.name));
        auto* unit =
            dialog->form()->add(u"unit"_s, tr("Unit"), new ChoicePicker(unitChoices(theRegister.directory())), Form::Need::required);
        unit->setText(unitName);
        auto* role = dialog->form()->add(u"role"_s, tr("Work as"), roleBox(domain::AssessedRole::lead));
        auto* points = dialog->addLine(u"points"_s, tr("Points"), Form::Need::required);
        points->setPlaceholderText(tr("0.5 adds, -2 takes off"));
        auto* reason = dialog->addText(u"reason"_s, field("reason"), 2, Form::Need::required);
        auto* evidence = dialog->addText(u"evidence"_s, tr("Evidence"), 2, Form::Need::required);
        dialog->addDate(tr("Date"));
        dialog->setCheck([dialog, points] { return checkPoints(dialog, points); });
        dialog->set(
            [=, name = sheet.name, of = sessionText(session)] {
                app::RecordAssessmentEntry command;
                command.sheet = name;
                command.session = of;
                command.unit = toUtf8(unit->text());
                command.role = chosen<domain::AssessedRole>(role).value_or(domain::AssessedRole::lead);
                command.points = pointsIn(points).value_or(domain::Points{});
                command.reason = toUtf8(reason->toPlainText());
                command.evidence = toUtf8(evidence->toPlainText());
                return std::vector<app::Command>{command};
            },
            tr("Points by hand recorded."));
        return dialog;
    }

    static EntryDialog* correct(Register& theRegister, const domain::AssessmentEntry& entry, QWidget* parent) {
        auto* dialog =
            new EntryDialog(theRegister, tr("Correct points by hand"), u"correct-assessment-entry/%1"_s.arg(entry.id.value), parent);
        const auto points = dialog->addLine(u"points"_s, tr("Points"), Form::Need::required);
        points->setText(toQt(domain::pointsText(entry.points)));
        auto* role = dialog->form()->add(u"role"_s, tr("Work as"), roleBox(entry.role));
        auto* reason = dialog->addText(u"reason"_s, field("reason"), 2, Form::Need::required);
        reason->setPlainText(toQt(entry.reason));
        auto* evidence = dialog->addText(u"evidence"_s, tr("Evidence"), 2, Form::Need::required);
        evidence->setPlainText(toQt(entry.evidence));
        auto* on =
            dialog->form()->add(u"happened_on"_s, tr("Date"), new DateEdit(theRegister.today(), DateSense::happened), Form::Need::required);
        on->setDate(entry.on);
        auto* isVoid = dialog->form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake, does not count")));
        isVoid->setChecked(!entry.voidReason.empty());
        auto* why = dialog->addLine(u"void_reason"_s, field("void_reason"));
        why->setText(toQt(entry.voidReason));
        dialog->watchEntry([id = entry.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const auto now = reader.assessmentEntry(id);
            if (!now) return std::nullopt;
            return RecordedEntry{reader.assessmentEntryVersion(id),
                                 {{u"points"_s, toQt(domain::pointsText(now->points))},
                                  {u"role"_s, toQt(base::codeOf(now->role))},
                                  {u"reason"_s, toQt(now->reason)},
                                  {u"evidence"_s, toQt(now->evidence)},
                                  {u"happened_on"_s, isoText(now->on)},
                                  {u"void"_s, !now->voidReason.empty()},
                                  {u"void_reason"_s, toQt(now->voidReason)}}};
        });
        dialog->setCheck([dialog, points] { return checkPoints(dialog, points); });
        dialog->set(
            [=] {
                app::CorrectAssessmentEntry command;
                command.entry = entry.id.value;
                if (dialog->seenVersion() != 0) command.expect = dialog->seenVersion();
                command.points = pointsIn(points);
                command.role = chosen<domain::AssessedRole>(role);
                command.reason = toUtf8(reason->toPlainText());
                command.evidence = toUtf8(evidence->toPlainText());
                command.happenedOn = on->date();
                command.isVoid = isVoid->isChecked();
                command.voidReason = toUtf8(why->text());
                return std::vector<app::Command>{command};
            },
            tr("Points by hand corrected."));
        return dialog;
    }

    static EntryDialog* freeze(Register& theRegister, const domain::AssessmentSheet& sheet, const domain::Session* session,
                               std::optional<base::Date> day, QWidget* parent) {
        auto* dialog = new EntryDialog(theRegister, tr("Freeze the assessment"), u"freeze-assessment/"_s + toQt(sheet.name), parent);
        dialog->addHead(toQt(sheet.name));
        auto* asOf = dialog->form()->add(u"as_of"_s, tr("Facts up to"), new DateEdit(theRegister.today(), DateSense::happened),
                                         Form::Need::required);
        asOf->setDate(day.value_or(theRegister.today()));
        auto* note = dialog->addText(u"note"_s, field("note"), 2);
        dialog->form()->addNote(
            tr("Scores, figures and the pieces behind them are kept as they stand; what changed since is told beside the board."));
        dialog->set(
            [=, name = sheet.name, of = sessionText(session)] {
                app::FreezeAssessment command;
                command.sheet = name;
                command.session = of;
                command.asOf = asOf->date();
                command.note = toUtf8(note->toPlainText());
                return std::vector<app::Command>{command};
            },
            tr("Assessment frozen: %1").arg(toQt(sheet.name)));
        return dialog;
    }
};

}  // namespace

std::string sessionText(const domain::Session* session) {
    return session == nullptr ? std::string() : std::to_string(session->term) + "-" + std::to_string(session->number);
}

CommandDialog* assessmentEntryDialog(Register& theRegister, const domain::AssessmentSheet& sheet, const domain::Session* session,
                                     const QString& unit, QWidget* parent) {
    return AssessmentDialogs::record(theRegister, sheet, session, unit, parent);
}

CommandDialog* correctAssessmentEntryDialog(Register& theRegister, const domain::AssessmentEntry& entry, QWidget* parent) {
    return AssessmentDialogs::correct(theRegister, entry, parent);
}

CommandDialog* freezeAssessmentDialog(Register& theRegister, const domain::AssessmentSheet& sheet, const domain::Session* session,
                                      std::optional<base::Date> asOf, QWidget* parent) {
    return AssessmentDialogs::freeze(theRegister, sheet, session, asOf, parent);
}

}  // namespace huying::ui
