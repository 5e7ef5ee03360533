// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/activities_tab.h"

#include <QtWidgets>

#include "dialogs/activity_pieces_dialog.h"
#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"
#include "widgets/date_edit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const app::ActivityView& view) { return QString::number(view.activity.id.value); }

QString daysOf(const domain::DeputyActivity& activity) {
    const bool isOneDay = !activity.to || *activity.to == activity.from;
    return isOneDay ? isoText(activity.from) : isoText(activity.from) + u'–' + isoText(*activity.to);
}

// What the register says, by the keys of the form.
QVariantMap valuesOf(const app::ActivityView& view) {
    const domain::DeputyActivity& row = view.activity;
    return {{u"name"_s, toQt(row.name)},
            {u"deputy_activity_kind"_s, toQt(base::codeOf(row.kind))},
            {u"began_on"_s, isoText(row.from)},
            {u"finished_on"_s, isoText(row.to)},
            {u"place"_s, toQt(row.place)},
            {u"organizer"_s, toQt(row.organizer)},
            {u"participants"_s, toQt(view.deputies)},
            {u"activity_result"_s, toQt(row.result)}};
}

std::vector<app::DeputyReference> referencesOf(const QStringList& names) {
    std::vector<app::DeputyReference> deputies;
    for (const QString& name : names) deputies.push_back({toUtf8(name), {}, {}});
    return deputies;
}

}  // namespace

ActivitiesTab::ActivitiesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"activities"_s, {tr("Name"), tr("Days"), tr("Kind"), tr("Place"), tr("Deputies"), tr("Pieces")})),
      session_(new QComboBox) {
    layout()->addWidget(table_);
    session_->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // sessions are read later
    session_->setObjectName(u"activitiesSession"_s);
    table_->addAbove(tr("Session"), session_);
    table_->setFilterHint(tr("Any part of a name, place, organizer or deputy"));
    table_->setEmptyText(
        tr("No activities of deputies on record.\nTraining, research, inspections, group work, talks with voters: record them "
           "here (Ins), and say of each piece from which of them it grew. The report counts these pieces."));
    using Needs = EntryTable::Needs;
    table_->addAction(u"activityAdd"_s, tr("Record…"), Needs::nothing, [this] { edit(nullptr); }, EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"activityEdit"_s, tr("Edit…"), Needs::one, [this] { edit(chosen()); }));
    table_->addAction(u"activityRemove"_s, tr("Remove"), Needs::some, [this] { remove(); })
        ->setToolTip(tr("Recorded by mistake: it goes, as long as no piece names it."));
    table_->addAction(u"activityPieces"_s, tr("Pieces…"), Needs::one, [this] { showPieces(*chosen()); })
        ->setToolTip(tr("The pieces that grew from it."));
    connect(session_, &QComboBox::currentIndexChanged, this, &ActivitiesTab::reload);
}

void ActivitiesTab::fillSessions() {
    const QSignalBlocker quiet(session_);
    const QVariant kept = session_->currentData();
    session_->clear();
    for (const domain::Session& row : theRegister().directory().sessions)
        session_->addItem(toQt(row.address()) + u' ' + toQt(row.name), toQt(row.address()));
    session_->setCurrentIndex(std::max(0, session_->findData(kept)));
}

void ActivitiesTab::reload() {
    fillSessions();
    const std::string address = toUtf8(session_->currentData().toString());
    theRegister().ask(
        this,
        [address](app::RegisterStore& store) {
            for (const domain::Session& row : store.reader().sessions()) {
                if (row.address() == address) return app::viewActivities(store.reader(), row.id);
            }
            return std::vector<app::ActivityView>();
        },
        [this](std::vector<app::ActivityView> activities) { show(std::move(activities)); });
}

void ActivitiesTab::show(std::vector<app::ActivityView> activities) {
    activities_ = std::move(activities);
    QList<EntryRow> rows;
    for (const app::ActivityView& view : activities_) {
        const domain::DeputyActivity& activity = view.activity;
        EntryRow row;
        row.key = keyOf(view);
        row.cells = {toQt(activity.name),
                     daysOf(activity),
                     labelOf(activity.kind),
                     toQt(activity.place),
                     QString::number(view.deputies.size()),
                     QString::number(view.pieceCount())};
        QStringList addresses;
        for (const app::CaseRow& piece : view.pieces) addresses << toQt(piece.address);
        const QStringList names = toQt(view.deputies);
        row.searchText = toQt(activity.organizer) + u' ' + names.join(u' ');
        QStringList lines{toQt(activity.name), tr("%1, %2").arg(labelOf(activity.kind), daysOf(activity))};
        const auto add = [&](std::string_view field, const QString& text) {
            if (!text.isEmpty()) lines << tr("%1: %2").arg(toQt(words().fieldLabel(field)), text);
        };
        add("place", toQt(activity.place));
        add("organizer", toQt(activity.organizer));
        add("participants", joinNames(names));
        add("activity_result", toQt(activity.result));
        if (view.pieceCount() == 0) lines << tr("No piece names it.");
        if (!addresses.isEmpty()) lines << tr("Pieces that grew from it: %1").arg(joinNames(addresses));
        if (view.leftOut > 0) lines << ActivityPiecesDialog::leftOutText(view);
        row.detail = lines.join(u'\n');
        rows.append(row);
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

const app::ActivityView* ActivitiesTab::withKey(const QString& key) const {
    const auto found =
        std::find_if(activities_.begin(), activities_.end(), [&](const app::ActivityView& one) { return keyOf(one) == key; });
    return found == activities_.end() ? nullptr : &*found;
}

const app::ActivityView* ActivitiesTab::chosen() const { return withKey(table_->current()); }

void ActivitiesTab::edit(const app::ActivityView* activity) {
    const bool isNew = activity == nullptr;
    const app::ActivityView before = isNew ? app::ActivityView{} : *activity;
    const QString address = session_->currentData().toString();
    auto* dialog =
        new EntryDialog(theRegister(), isNew ? tr("Record an activity of deputies") : tr("Edit the activity"),
                        isNew ? u"record-deputy-activity/"_s + address : QString(u"correct-deputy-activity/"_s + keyOf(before)), this);
    dialog->addHead(session_->currentText());
    const auto label = [](std::string_view field) { return toQt(words().fieldLabel(field)); };
    auto* name = dialog->addLine(u"name"_s, tr("Name"), Form::Need::required);
    name->setPlaceholderText(tr("one line, once in the session"));
    auto* kind = dialog->form()->add(u"deputy_activity_kind"_s, tr("Kind"),
                                     offeredBox<domain::DeputyActivityKind>(address.section(u'-', 0, 0).toInt(),
                                                                            isNew ? std::nullopt : std::optional(before.activity.kind)),
                                     Form::Need::required);
    auto* from = dialog->form()->add(u"began_on"_s, label("began_on"), new DateEdit(theRegister().today(), DateSense::happened),
                                     Form::Need::required);
    auto* to = dialog->form()->add(u"finished_on"_s, label("finished_on"), new DateEdit(theRegister().today(), DateSense::eitherSide));
    auto* place = dialog->addLine(u"place"_s, label("place"));
    auto* organizer = dialog->addLine(u"organizer"_s, label("organizer"));
    auto* deputies =
        dialog->form()->add(u"participants"_s, label("participants"), new ChipPicker(deputyChoices(theRegister().directory())));
    auto* result = dialog->addText(u"activity_result"_s, label("activity_result"), 3);
    if (!isNew) {
        dialog->form()->setValues(valuesOf(before));
        dialog->watchEntry([id = before.activity.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const auto now = app::viewActivity(reader, id);
            return now ? std::optional(RecordedEntry{now->version, valuesOf(*now)}) : std::nullopt;
        });
    }
    dialog->set(
        [=]() -> std::vector<app::Command> {
            if (isNew) {
                app::RecordDeputyActivity command;
                command.session = toUtf8(address);
                command.title = textOf(name);
                command.kind = ui::chosen<domain::DeputyActivityKind>(kind);
                command.from = from->date();
                command.to = to->date();
                command.place = textOf(place);
                command.organizer = textOf(organizer);
                command.deputies = referencesOf(deputies->values());
                command.result = toUtf8(result->toPlainText().trimmed());
                return {command};
            }
            const auto was = [dialog](const char* key) { return dialog->recorded(QString::fromLatin1(key)); };
            app::CorrectDeputyActivity command;
            command.activity = toUtf8(was("name").toString());
            command.session = toUtf8(address);
            command.expect = dialog->seenVersion();
            if (name->text().trimmed() != was("name").toString()) command.title = textOf(name);
            if (kind->currentData().toString() != was("deputy_activity_kind").toString())
                command.kind = ui::chosen<domain::DeputyActivityKind>(kind);
            if (from->text() != was("began_on").toString()) command.from = from->date();
            if (to->text() != was("finished_on").toString()) command.to = {true, to->date()};
            command.place = dialog->replacement(u"place"_s, place);
            command.organizer = dialog->replacement(u"organizer"_s, organizer);
            if (deputies->values() != was("participants").toStringList()) command.deputies = {true, referencesOf(deputies->values())};
            const QString text = result->toPlainText().trimmed();
            if (text != was("activity_result").toString()) command.result = {true, toUtf8(text)};
            return {command};
        },
        isNew ? tr("The activity was recorded.") : tr("The activity was corrected: %1").arg(toQt(before.activity.name)));
    open(dialog);
}

void ActivitiesTab::remove() {
    std::vector<app::Command> commands;
    const std::string session = toUtf8(session_->currentData().toString());
    for (const QString& key : table_->selected()) {
        const app::ActivityView* view = withKey(key);
        if (view != nullptr) commands.emplace_back(app::RemoveDeputyActivity{view->activity.name, session, view->version});
    }
    const auto count = commands.size();
    execute(std::move(commands), tr("Removed: %1 activities").arg(count));
}

void ActivitiesTab::showPieces(const app::ActivityView& activity) {
    if (activity.pieceCount() == 0) {
        Q_EMIT told(
            tr("No piece names “%1” yet. Say it when a piece is registered, or correct the piece.").arg(toQt(activity.activity.name)));
        return;
    }
    auto* dialog = new ActivityPiecesDialog(activity, this);
    connect(dialog, &ActivityPiecesDialog::caseRequested, this, &DirectoryTab::caseRequested);
    dialog->open();
}

}  // namespace huying::ui
