// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows the list and what is ticked in it, above the list.
#include <QtWidgets>

#include "cases/case_browser.h"
#include "cases/case_list_view.h"
#include "cases/filter_header.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

void CaseBrowser::showChips() {
    QList<ChipBar::Entry> entries;
    if (!searchText_.isEmpty()) entries.append({u"search"_s, tr("Search: %1").arg(searchText_), [this] { setSearchText({}); }});
    if (savedFilter_) entries.append({u"savedFilter"_s, nameOf(*savedFilter_), [this] { setSavedFilter(std::nullopt); }});
    if (queue_) entries.append({u"queue"_s, tr("Today: %1").arg(labelOf(*queue_)), [this] { setQueue(std::nullopt); }});
    const Conditions conditions = list_->filterHeader()->conditions();
    for (auto it = conditions.cbegin(); it != conditions.cend(); ++it) {
        entries.append({u"column%1"_s.arg(it.key()), describe(it.key(), it.value()),
                        [this, column = it.key()] { list_->filterHeader()->setCondition(column, {}); }});
    }
    if (!conditions.isEmpty() || !searchText_.isEmpty()) {
        entries.append({u"keepFilter"_s, tr("Keep as a filter…"), [this] { Q_EMIT keepFilterRequested(); }, true,
                        refusal(register_.reasonAgainst(app::Deed::keepFilters))});
    }
    addTicks(entries);
    const int active = static_cast<int>(conditions.size()) + (searchText_.isEmpty() ? 0 : 1) + (savedFilter_ ? 1 : 0) + (queue_ ? 1 : 0);
    if (active > 1) entries.append({u"clearFilters"_s, tr("Clear all (Ctrl+Backspace)"), [this] { clearFilters(); }, true});
    chips_->showEntries(entries);
}

// What is ticked, and what is done with it at once.
void CaseBrowser::addTicks(QList<ChipBar::Entry>& entries) {
    if (model_->ticked().empty()) return;
    const int outside = model_->tickedOutside();
    const QString ticks = tr("%1 ticked").arg(pieces(static_cast<int>(model_->ticked().size())));
    entries.append({u"ticks"_s,
                    outside > 0 ? tr("✓ %1, %2 of them not in this list").arg(ticks, pieces(outside)) : QString(u"✓ "_s + ticks),
                    [this] { model_->clearTicks(); }});
    if (isAssignable_) {
        entries.append({u"assignTicked"_s, tr("Assign… (Ctrl+J)"), [this] { Q_EMIT assignSelectedRequested(); }, true,
                        refusal(register_.reasonAgainst(app::AssignSuggestion::name))});
    }
    entries.append({u"changeTicked"_s, isAssignable_ ? tr("Change… (Ctrl+Shift+E)") : tr("Record… (Ctrl+Shift+E)"),
                    [this] { Q_EMIT changeSelectedRequested(); }, true, refusal(register_.reasonAgainstChangingMany())});
    if (!isAssignable_) return;
    entries.append({u"lookBackTicked"_s, tr("Look back…"), [this] { Q_EMIT lookBackSelectedRequested(); }, true,
                    refusal(register_.reasonAgainst(app::AddLookBackLines::name))});
    entries.append({u"proposeTicked"_s, tr("Propose for supervision…"), [this] { Q_EMIT proposeSelectedRequested(); }, true,
                    refusal(register_.reasonAgainst(app::ProposePriority::name))});
}

void CaseBrowser::clearFilters() {
    if (!isNarrowed()) {
        model_->clearTicks();  // nothing else is left to clear
        return;
    }
    savedFilter_.reset();
    queue_.reset();
    searchText_.clear();
    Q_EMIT savedFilterChanged(false);
    Q_EMIT searchChanged(QString());
    if (list_->filterHeader()->conditions().isEmpty()) {
        ask();
    } else {
        list_->filterHeader()->clearConditions();
    }
}

}  // namespace huying::ui
