// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/calendar_tab.h"

#include <QtWidgets>

#include "dialogs/import_dialog.h"
#include "pages/directory/entry_table.h"
#include "pages/directory/rule_dialogs.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::days oneDay{1};
constexpr int mostDaysAtOnce = 31;
}  // namespace

CalendarTab::CalendarTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"calendarDays"_s, {tr("Date"), tr("Weekday"), tr("Kind"), tr("Name"), tr("Source")})),
      year_(new QComboBox) {
    QVBoxLayout* inside = nullptr;
    warning_ = banner(Tone::warn, inside);
    warningText_ = plainLabel(QString());
    warningText_->setObjectName(u"missingYears"_s);
    inside->addWidget(warningText_);
    auto* around = new QWidget;
    auto* margin = new QVBoxLayout(around);
    margin->setContentsMargins(12, 8, 12, 0);
    margin->addWidget(warning_);
    layout()->addWidget(around);
    layout()->addWidget(table_);
    year_->setObjectName(u"calendarYear"_s);
    year_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    table_->addAbove(tr("Year"), year_);
    using Needs = EntryTable::Needs;
    table_->addAction(u"dayAdd"_s, tr("Add…"), Needs::nothing, [this] { edit(nullptr); }, EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"dayEdit"_s, tr("Change…"), Needs::one, [this] { edit(chosen()); }));
    table_->addAction(u"dayRemove"_s, tr("Remove"), Needs::some, [this] { remove(table_->selected()); });
    table_->addAction(u"calendarImport"_s, tr("A year from a file…"), Needs::nothing, [this] { importFile(); });
    table_->addAction(u"recompute"_s, tr("Recompute due dates…"), Needs::nothing,
                      [this] { recomputeDialog(this->theRegister(), this, [this](const QString& text) { Q_EMIT done(text); })->open(); });
    connect(year_, &QComboBox::currentIndexChanged, this, &CalendarTab::show);
}

void CalendarTab::reload() {
    theRegister().ask(
        this,
        [today = theRegister().today()](app::RegisterStore& store) {
            app::RegisterReader& reader = store.reader();
            Read read{reader.announcedDays(), {}};
            const domain::WorkingDayCalendar calendar = reader.calendar();
            std::set<int> years = reader.yearsInUse();
            for (const domain::AnnouncedDay& day : read.days) {
                if (!calendar.missingHolidays(base::yearOf(day.date)).empty()) years.insert(base::yearOf(day.date));
            }
            for (const int year : domain::missingYears(calendar, years, today)) read.missing[year] = calendar.missingHolidays(year);
            return read;
        },
        [this](Read read) { take(std::move(read)); });
}

void CalendarTab::take(Read read) {
    read_ = std::move(read);
    std::set<int> years;
    for (const auto& [year, holidays] : read_.missing) years.insert(year);
    for (const domain::AnnouncedDay& day : read_.days) years.insert(base::yearOf(day.date));
    {
        const QSignalBlocker quiet(year_);
        const QVariant kept = year_->currentData();
        year_->clear();
        for (auto year = years.rbegin(); year != years.rend(); ++year) {
            const auto missing = read_.missing.find(*year);
            const bool isPartly = missing != read_.missing.end() && !missing->second.empty();
            year_->addItem(isPartly                         ? tr("%1 (incomplete)").arg(*year)
                           : missing != read_.missing.end() ? tr("%1 (missing)").arg(*year)
                                                            : QString::number(*year),
                           *year);
        }
        const QVariant wanted = kept.isValid() ? kept : QVariant(base::yearOf(theRegister().today()));
        year_->setCurrentIndex(std::max(0, year_->findData(wanted)));
    }
    warn();
    show();
}

void CalendarTab::warn() {
    QStringList years;
    QStringList lines;
    for (const auto& [year, holidays] : read_.missing) {
        QStringList names;
        for (const domain::StatutoryHoliday holiday : holidays) names << labelOf(holiday);
        if (names.isEmpty()) {
            years << QString::number(year);
        } else {
            lines
                << tr("The holidays of %1 are incomplete: %2 missing. Until they are entered, Monday to Friday count on the days that are "
                      "not, and due dates are provisional.")
                       .arg(QString::number(year), joinNames(names));
        }
    }
    if (!years.isEmpty())
        lines.prepend(tr("No holidays are entered for %1. Until they are, Monday to Friday count there and due dates are provisional. "
                         "The State Council announces a year late in the one before.")
                          .arg(joinNames(years)));
    warningText_->setText(lines.join(u'\n'));
    warning_->parentWidget()->setVisible(!lines.isEmpty());
}

void CalendarTab::show() {
    const int year = year_->currentData().toInt();
    QList<EntryRow> rows;
    int off = 0;
    int worked = 0;
    for (const domain::AnnouncedDay& day : read_.days) {
        if (base::yearOf(day.date) != year) continue;
        ++(day.isWorkday ? worked : off);
        EntryRow row;
        row.key = isoText(day.date);
        row.cells = {row.key, weekdayText(day.date), word(day.isWorkday ? "announced_day.make_up_workday" : "announced_day.holiday"),
                     toQt(day.name), toQt(day.source)};
        rows.append(row);
    }
    for (EntryRow& row : rows) {
        row.detail = QStringList{row.cells[0] + u' ' + row.cells[1], row.cells[3] + u' ' + row.cells[2], row.cells[4], QString(),
                                 tr("%1: %2 days off, %3 make-up workdays").arg(year).arg(off).arg(worked)}
                         .join(u'\n');
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

const domain::AnnouncedDay* CalendarTab::chosen() const {
    const QString date = table_->current();
    const auto found =
        std::find_if(read_.days.begin(), read_.days.end(), [&](const domain::AnnouncedDay& day) { return isoText(day.date) == date; });
    return found == read_.days.end() ? nullptr : &*found;
}

void CalendarTab::edit(const domain::AnnouncedDay* day) {
    const bool isNew = day == nullptr;
    auto* dialog = new EntryDialog(theRegister(), isNew ? tr("Add holidays or make-up workdays") : tr("Change a day of the calendar"),
                                   isNew ? u"set-calendar-day"_s : QString(u"set-calendar-day/"_s + isoText(day->date)), this);
    const base::Date today = theRegister().today();
    auto* first = dialog->form()->add(u"date"_s, isNew ? tr("First day") : tr("Date"), new DateEdit(today, DateSense::eitherSide),
                                      Form::Need::required);
    DateEdit* last = nullptr;
    if (isNew) {
        last = dialog->form()->add(u"until"_s, tr("Last day"), new DateEdit(today, DateSense::eitherSide));
        last->setPlaceholderText(tr("the same day"));
    } else {
        first->setDate(day->date);
        first->setReadOnly(true);
    }
    auto* kind = new QComboBox;
    kind->addItem(word("announced_day.holiday"), false);
    kind->addItem(word("announced_day.make_up_workday"), true);
    kind->setCurrentIndex(!isNew && day->isWorkday ? 1 : 0);
    dialog->form()->add(u"is_workday"_s, tr("Kind"), kind);
    auto* name = dialog->addLine(u"name"_s, tr("Name"), Form::Need::required);
    auto* source = dialog->addLine(u"source"_s, tr("Source"), Form::Need::required);
    source->setPlaceholderText(tr("the notice that announces it"));
    if (!isNew) {
        name->setText(toQt(day->name));
        source->setText(toQt(day->source));
    }
    const auto days = [=](std::optional<std::int64_t> seen) {
        std::vector<app::Command> commands;
        const base::Date from = first->date().value_or(today);
        const base::Date to = last == nullptr ? from : last->date().value_or(from);
        // A slip in a year would otherwise make thousands of days; the executor sees the first of a wrong range alone.
        const base::Date until = to < from || to - from >= oneDay * mostDaysAtOnce ? from : to;
        for (base::Date one = from; one <= until; one += oneDay)
            commands.emplace_back(app::SetCalendarDay{one, kind->currentData().toBool(), textOf(name), textOf(source), seen});
        return commands;
    };
    if (last != nullptr) {
        dialog->setCheck([=] {
            if (!first->date() || !last->date() ||
                (*last->date() >= *first->date() && *last->date() - *first->date() < oneDay * mostDaysAtOnce))
                return true;
            dialog->form()->showError(u"until"_s, tr("The last day must lie on or after the first, at most a month later."));
            return false;
        });
    }
    if (!isNew) {
        dialog->watchEntry([date = day->date](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
            const std::vector<domain::AnnouncedDay> all = reader.announcedDays();
            const auto now = std::find_if(all.begin(), all.end(), [&](const domain::AnnouncedDay& one) { return one.date == date; });
            if (now == all.end()) return std::nullopt;
            return RecordedEntry{reader.calendarDayVersion(date),
                                 {{u"is_workday"_s, now->isWorkday}, {u"name"_s, toQt(now->name)}, {u"source"_s, toQt(now->source)}}};
        });
    }
    addMovesPreview(dialog, theRegister(), [days] { return days({}); });
    dialog->set([=] { return days(isNew ? std::nullopt : std::optional(dialog->seenVersion())); },
                tr("The calendar was changed. Due dates that are fixed stay."));
    open(dialog);
}

void CalendarTab::remove(const QStringList& dates) {
    std::vector<app::Command> commands;
    for (const QString& date : dates) commands.emplace_back(app::RemoveCalendarDay{base::parseIsoDate(toUtf8(date))});
    execute(std::move(commands), tr("Removed: %1. Due dates that are fixed stay.").arg(joinNames(dates)));
}

void CalendarTab::importFile() {
    auto* dialog = new ImportDialog(theRegister(), prompts(), QString(), this);
    dialog->setKind(app::ImportKind::calendar);
    connect(dialog, &ImportDialog::accomplished, this, &CalendarTab::done);
    dialog->open();
    dialog->chooseFile();
}

}  // namespace huying::ui
