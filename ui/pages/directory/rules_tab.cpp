// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/rules_tab.h"

#include <QtWidgets>

#include "app/ports/read_snapshot.h"
#include "app/rules/shipped_profiles.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

RulesTab::RulesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"rules"_s, {tr("Event"), tr("Limit"), tr("Counted from"), tr("First day"), tr("Last day"), tr("In force"),
                                         tr("Tasks"), tr("Law and article")})),
      profile_(new QComboBox),
      withOthers_(new QCheckBox(tr("with earlier and later ones"))),
      choices_(roleLabel(QString(), "muted")) {
    choices_->setObjectName(u"profileChoices"_s);
    choices_->setContentsMargins(12, 8, 12, 0);
    layout()->addWidget(choices_);
    layout()->addWidget(table_);
    profile_->setObjectName(u"rulesProfile"_s);
    profile_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    withOthers_->setObjectName(u"withOtherRules"_s);
    withOthers_->setChecked(true);
    table_->addAbove(tr("Profile"), profile_);
    table_->addAbove(QString(), withOthers_);
    addActions();
    connect(profile_, &QComboBox::currentIndexChanged, this, &RulesTab::show);
    connect(withOthers_, &QCheckBox::toggled, this, &RulesTab::show);
}

void RulesTab::addActions() {
    using Needs = EntryTable::Needs;
    table_->addAction(
        u"ruleAdd"_s, tr("Add…"), Needs::nothing,
        [this] {
            if (const domain::RuleProfile* profile = shown()) open(addRuleDialog(theRegister(), *profile, this));
        },
        EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"ruleChange"_s, tr("Change…"), Needs::one, [this] {
        if (const auto rule = chosenOrRefused()) open(changeRuleDialog(theRegister(), *rule, this));
    }));
    table_->addAction(u"ruleEnd"_s, tr("End…"), Needs::one, [this] {
        if (const auto rule = chosenOrRefused()) open(endRuleDialog(theRegister(), *rule, this));
    });
    table_->addAction(u"profileChoose"_s, tr("Profile in use…"), Needs::nothing, [this] {
        if (const domain::RuleProfile* profile = shown()) open(chooseProfileDialog(theRegister(), read_.profiles, profile->code, this));
    });
    table_->addAction(u"profileAdd"_s, tr("Add a profile…"), Needs::nothing,
                      [this] { open(addProfileDialog(theRegister(), read_.profiles, this)); });
    table_->addAction(u"recompute"_s, tr("Recompute due dates…"), Needs::nothing, [this] { recompute(); });
}

void RulesTab::recompute() {
    recomputeDialog(theRegister(), this, [this](const QString& text) { Q_EMIT done(text); })->open();
}

void RulesTab::reload() {
    theRegister().ask(
        this,
        [](app::RegisterStore& store) {
            app::RegisterReader& reader = store.reader();
            const app::ReadSnapshot moment(reader);
            Read read{reader.ruleProfiles(), reader.settings().profiles, reader.deadlineRules(), reader.ruleUses(), {}};
            for (const domain::DeadlineRule& rule : read.rules) read.versions[rule.id] = reader.ruleVersion(rule.id);
            return read;
        },
        [this](Read read) { take(std::move(read)); });
}

void RulesTab::take(Read read) {
    read_ = std::move(read);
    const auto inUse = std::string(domain::profileOn(read_.choices, theRegister().today()));
    {
        const QSignalBlocker quiet(profile_);
        // Whoever looks at the one in use goes on with the one that takes its place.
        const bool isLookedAt = profile_->currentData() == toQt(inUse_);
        const QVariant kept = isLookedAt ? QVariant() : profile_->currentData();
        inUse_ = inUse;
        profile_->clear();
        for (const domain::RuleProfile& profile : read_.profiles)
            profile_->addItem(profile.code == inUse ? tr("%1 (in use)").arg(toQt(profile.name)) : toQt(profile.name), toQt(profile.code));
        profile_->setCurrentIndex(std::max(0, profile_->findData(kept.isValid() ? kept : QVariant(toQt(inUse)))));
    }
    tellChoices();
    show();
}

void RulesTab::tellChoices() {
    QStringList parts;
    for (const domain::ProfileChoice& choice : read_.choices)
        parts << (choice.from ? tr("%1 from %2").arg(nameOf(choice.profile), isoText(choice.from)) : nameOf(choice.profile));
    choices_->setText(tr("Profile in use, by the day from which a period is counted: %1").arg(joinNames(parts)));
}

const domain::RuleProfile* RulesTab::shown() const {
    const std::string code = toUtf8(profile_->currentData().toString());
    const auto found =
        std::find_if(read_.profiles.begin(), read_.profiles.end(), [&](const domain::RuleProfile& one) { return one.code == code; });
    return found == read_.profiles.end() ? nullptr : &*found;
}

QString RulesTab::nameOf(const std::string& profile) const {
    for (const domain::RuleProfile& one : read_.profiles) {
        if (one.code == profile) return toQt(one.name);
    }
    return toQt(profile);
}

int RulesTab::tasksOf(const domain::DeadlineRule& rule) const {
    for (const app::RuleUse& use : read_.uses) {
        if (use.rule == rule.id) return use.tasks;
    }
    return 0;
}

void RulesTab::show() {
    const domain::RuleProfile* profile = shown();
    if (profile == nullptr) return;
    const base::Date today = theRegister().today();
    QList<EntryRow> rows;
    for (const auto& [event, code] : base::EnumCodes<domain::DeadlineEvent>::values) {
        for (const domain::DeadlineRule& rule : read_.rules) {
            if (rule.profile != profile->code || rule.event != event) continue;
            const bool isNow = rule.isInForceOn(today);
            if (!isNow && !withOthers_->isChecked()) continue;
            const bool isLater = rule.validFrom && *rule.validFrom > today;
            EntryRow row;
            row.key = QString::number(rule.id.value);
            row.cells = {labelOf(rule.event),
                         limitText(rule),
                         labelOf(rule.base),
                         isoText(rule.validFrom),
                         isoText(rule.validTo),
                         isNow && profile->code != inUse_ ? tr("profile not in use")
                         : isNow                          ? tr("today")
                         : isLater                        ? tr("later")
                                                          : tr("ended"),
                         tasksOf(rule) > 0 ? QString::number(tasksOf(rule)) : QString(),
                         toQt(rule.source)};
            row.detail = detailOf(rule);
            row.isMuted = !isNow;
            rows.append(row);
        }
    }
    rows += dutyRows(*profile);
    table_->setRows(rows);
    Q_EMIT countChanged();
}

// Below the rules what stands in no agenda, so that nobody waits for the program to tell it.
QList<EntryRow> RulesTab::dutyRows(const domain::RuleProfile& profile) const {
    QList<EntryRow> rows;
    for (const app::DutyWithoutDate& duty : app::dutiesWithoutDates(profile.code, read_.rules, theRegister().today())) {
        const QString what = duty.event ? labelOf(*duty.event) : toQt(duty.duty);
        const QString why = duty.why.empty() ? tr("no rule of this profile is in force") : toQt(duty.why);
        EntryRow row;
        row.key = u"duty/%1"_s.arg(duty.event ? toQt(base::codeOf(*duty.event)) : what);
        row.cells = {
            what, {}, {}, {}, {}, tr("not followed by dates"), {}, duty.source.empty() ? why : tr("%1 (%2)").arg(why, toQt(duty.source))};
        row.detail =
            QStringList{what, why, toQt(duty.source), QString(), tr("It stands in no agenda and in no group of Today with a date.")}.join(
                u'\n');
        row.isMuted = true;
        rows.append(row);
    }
    return rows;
}

// A line without a rule says so instead of opening a form.
std::optional<RuleInTab> RulesTab::chosenOrRefused() {
    auto rule = chosen();
    if (!rule && !table_->current().isEmpty()) Q_EMIT refused(tr("This is no rule: nothing is counted by it. “Add…” makes one."));
    return rule;
}

QString RulesTab::detailOf(const domain::DeadlineRule& rule) const {
    QStringList lines{labelOf(rule.event), toQt(rule.source)};
    lines << (rule.rollToWorkday ? tr("A last day off moves to the next working day.") : tr("A last day off stays the last day."));
    if (const int tasks = tasksOf(rule); tasks > 0)
        lines << tr("%1 tasks have their due date from it: it can be replaced from a day on, not corrected.").arg(tasks);
    if (const domain::RuleProfile* profile = shown(); profile != nullptr && !profile->note.empty())
        lines << QString() << tr("Profile %1").arg(toQt(profile->name)) << toQt(profile->note);
    return lines.join(u'\n');
}

std::optional<RuleInTab> RulesTab::chosen() const {
    const qlonglong id = table_->current().toLongLong();
    for (const domain::DeadlineRule& rule : read_.rules) {
        if (rule.id.value == id) return RuleInTab{rule, tasksOf(rule), read_.versions.at(rule.id)};
    }
    return std::nullopt;
}

}  // namespace huying::ui
