// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/units_tab.h"

#include <QtWidgets>

#include "app/queries/directory_order.h"
#include "pages/directory/entry_table.h"
#include "pages/directory/unit_dialogs.h"
#include "text/case_text.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

QComboBox* orderBox(const QString& list, const QStringList& more) {
    auto* box = new QComboBox;
    box->setObjectName(list + u"Order"_s);
    const QStringList orders{UnitsTab::tr("official order"), UnitsTab::tr("by pinyin"), UnitsTab::tr("by strokes")};
    for (const QString& text : orders + more) box->addItem(text, box->count());
    const QString setting = u"directory/"_s + list + u"Order"_s;
    box->setCurrentIndex(std::clamp(QSettings().value(setting, 0).toInt(), 0, box->count() - 1));
    QObject::connect(box, &QComboBox::currentIndexChanged, box, [setting](int index) { QSettings().setValue(setting, index); });
    return box;
}

UnitsTab::UnitsTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"units"_s, {tr("Order"), tr("Short name"), tr("Name"), tr("System"), tr("In force")})),
      order_(orderBox(u"units"_s)),
      withEnded_(new QCheckBox(tr("with ended ones"))) {
    layout()->addWidget(table_);
    table_->addAbove(tr("Order"), order_);
    table_->addAbove(QString(), withEnded_);
    withEnded_->setChecked(true);
    withEnded_->setObjectName(u"withEnded"_s);
    addActions();
    connect(order_, &QComboBox::currentIndexChanged, this, &UnitsTab::reload);
    connect(withEnded_, &QCheckBox::toggled, this, &UnitsTab::reload);
}

void UnitsTab::addActions() {
    using Needs = EntryTable::Needs;
    table_->addAction(u"unitAdd"_s, tr("Add…"), Needs::nothing, [this] { open(addUnitDialog(theRegister(), this)); }, EntryTable::addKey);
    const auto act = [this](EntryDialog* (*make)(Register&, const domain::Unit&, QWidget*)) {
        return [this, make] {
            if (const domain::Unit* unit = chosen()) open(make(theRegister(), *unit, this));
        };
    };
    table_->setEditAction(table_->addAction(u"unitEdit"_s, tr("Edit…"), Needs::one, act(&correctUnitDialog)));
    table_->addAction(u"unitRename"_s, tr("Rename…"), Needs::one, act(&renameUnitDialog), EntryTable::renameKey);
    table_->addAction(u"unitMerge"_s, tr("Merge…"), Needs::one, act(&mergeUnitDialog));
    table_->addAction(u"unitSplit"_s, tr("Split…"), Needs::one, act(&splitUnitDialog));
    table_->addAction(u"unitEnd"_s, tr("End…"), Needs::one, act(&endUnitDialog));
}

void UnitsTab::reload() {
    const auto order = static_cast<app::DirectoryOrder>(order_->currentIndex());
    theRegister().ask(
        this, [order](app::RegisterStore& store) { return app::unitsInOrder(store.reader(), order); },
        [this](std::vector<domain::Unit> units) { show(std::move(units)); });
}

void UnitsTab::show(std::vector<domain::Unit> units) {
    units_ = std::move(units);
    QList<EntryRow> rows;
    for (const domain::Unit& unit : units_) {
        const bool isEnded = !unit.isInForceOn(theRegister().today());
        if (isEnded && !withEnded_->isChecked()) continue;
        QString force = isoText(unit.validFrom);
        if (unit.validTo) force += tr(" until %1").arg(isoText(unit.validTo));
        EntryRow row;
        row.key = toQt(unit.code);
        row.cells = {QString::number(unit.sortNumber), toQt(unit.displayName()), toQt(unit.name), labelOf(unit.system), force.trimmed()};
        QStringList names = toQt(unit.aliases);
        for (const domain::FormerUnitName& former : unit.formerNames) names << toQt(former.name) << toQt(former.shortName);
        row.searchText = names.join(u' ') + u' ' + row.key;
        row.detail = detailOf(unit);
        row.isMuted = isEnded;
        rows.append(row);
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

const domain::Unit* UnitsTab::chosen() const {
    const std::string code = toUtf8(table_->current());
    const auto found = std::find_if(units_.begin(), units_.end(), [&](const domain::Unit& unit) { return unit.code == code; });
    return found == units_.end() ? nullptr : &*found;
}

QString UnitsTab::nameOf(domain::UnitId id) const {
    for (const domain::Unit& unit : units_) {
        if (unit.id == id) return toQt(unit.displayName());
    }
    return {};
}

QString UnitsTab::detailOf(const domain::Unit& unit) const {
    QStringList lines{toQt(unit.name), tr("Code %1, %2").arg(toQt(unit.code), labelOf(unit.system))};
    if (!unit.aliases.empty()) lines << tr("Other names: %1").arg(joinNames(toQt(unit.aliases)));
    for (const domain::FormerUnitName& former : unit.formerNames)
        lines << tr("Until %1: %2 (%3)").arg(isoText(former.validTo), toQt(former.name), toQt(former.shortName));
    if (unit.validTo && !unit.mergedInto) lines << tr("Last day: %1").arg(isoText(unit.validTo));
    if (unit.mergedInto) lines << tr("Merged into %1, last day %2").arg(nameOf(unit.mergedInto), isoText(unit.validTo));
    QStringList parts;
    for (const domain::UnitSuccessor& part : unit.successors) parts << tr("%1 from %2").arg(nameOf(part.unit), isoText(part.on));
    if (!parts.isEmpty()) lines << tr("Split into: %1").arg(joinNames(parts));
    for (const domain::Unit& other : units_) {
        if (other.mergedInto && other.mergedInto == unit.id) lines << tr("Took over %1").arg(toQt(other.displayName()));
    }
    if (!unit.contacts.empty()) lines << QString() << tr("Contacts");
    for (const domain::UnitContact& contact : unit.contacts) {
        QStringList words;
        for (const std::string& word : {contact.person, contact.post, contact.phone, contact.address}) {
            if (!word.empty()) words << toQt(word);
        }
        lines << words.join(u"　"_s);
    }
    return lines.join(u'\n');
}

}  // namespace huying::ui
