// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/filter_shelf.h"

#include <QWidget>
#include <algorithm>

#include "app/sight/scoped_facts.h"
#include "prompts/prompts.h"
#include "shell/navigation.h"
#include "text/labels.h"

namespace huying::ui {

FilterShelf::FilterShelf(Register& theRegister, Prompts& prompts, Navigation& navigation, QObject* parent)
    : QObject(parent), register_(theRegister), prompts_(prompts), navigation_(navigation) {}

void FilterShelf::setSession(std::optional<domain::SessionId> session) {
    session_ = session;
    read();
}

void FilterShelf::read() {
    if (!register_.isOpen()) return;
    register_.ask(
        this, [](app::RegisterStore& store) { return store.reader().namedFilters(); },
        [this](std::vector<app::NamedFilter> filters) { take(std::move(filters)); });
}

void FilterShelf::forget() {
    ++generation_;
    filters_.clear();
    navigation_.setNamedFilters(filters_);
    navigation_.forgetCounts();
}

bool FilterShelf::mayUse(const ListState& state) {
    const app::Field* field = app::hiddenFieldIn(register_.directory().viewer, queryOf(state, register_.today(), register_.actor()));
    if (field == nullptr) return true;
    Q_EMIT refused(sentence(base::Error("field-not-yours", "filter", "rights").with("field", std::string(field->code))));
    return false;
}

void FilterShelf::take(std::vector<app::NamedFilter> filters) {
    if (filters != filters_) {
        filters_ = std::move(filters);
        navigation_.setNamedFilters(filters_);
    }
    countNext(++generation_, 0);
}

// First all pieces, then the ready-made filters, then the named ones.
void FilterShelf::countNext(unsigned generation, std::size_t place) {
    const std::size_t ready = savedFilters().size();
    if (generation != generation_ || place > ready + filters_.size()) return;
    app::ListQuery query;
    if (place > ready) {
        const auto state = stateFrom(filters_[place - ready - 1].definition);
        if (!state) return countNext(generation, place + 1);
        query = queryOf(*state, register_.today(), register_.actor());
    } else if (place > 0) {
        narrow(query, savedFilters()[place - 1], register_.today(), register_.actor());
    }
    query.session = session_;
    // By what is not shown to this person nothing is counted either.
    if (app::hiddenFieldIn(register_.directory().viewer, query) != nullptr) return countNext(generation, place + 1);
    register_.ask(
        this, [query](app::RegisterStore& store) { return store.reader().caseCount(query); },
        [this, generation, place, ready](int count) {
            if (generation != generation_) return;
            if (place == 0) {
                navigation_.setCount(Workplace::suggestions, count);
            } else if (place <= ready) {
                navigation_.setCount(savedFilters()[place - 1], count);
            } else {
                navigation_.setNamedCount(filters_[place - ready - 1].id, count);
            }
            countNext(generation, place + 1);
        });
}

const app::NamedFilter* FilterShelf::filter(qint64 id) const {
    const auto found = std::find_if(filters_.begin(), filters_.end(), [id](const app::NamedFilter& one) { return one.id == id; });
    return found == filters_.end() ? nullptr : &*found;
}

std::optional<ListState> FilterShelf::stateOf(qint64 id) {
    const app::NamedFilter* one = filter(id);
    const auto state = one == nullptr ? std::nullopt : stateFrom(one->definition);
    if (!state) Q_EMIT refused(tr("This filter cannot be read by this version of the program. Delete it or open the newer version."));
    return state;
}

bool FilterShelf::isRefused() {
    const auto reason = register_.reasonAgainst(app::Deed::keepFilters);
    if (reason) Q_EMIT refused(sentence(*reason));
    return reason.has_value();
}

void FilterShelf::keep(const ListState& state) {
    if (isRefused()) return;
    if (!state.isNarrowed()) return Q_EMIT told(tr("Filter the list first; then the filter can be kept under a name."));
    const QString name = prompts_.askText(navigation_.window(), tr("Keep as a filter"), tr("Name of the filter:"), QString()).trimmed();
    if (!name.isEmpty()) save({0, toUtf8(name), definitionOf(state)});
}

void FilterShelf::rename(qint64 id) {
    const app::NamedFilter* one = filter(id);
    if (one == nullptr || isRefused()) return;
    app::NamedFilter renamed = *one;
    renamed.name = toUtf8(prompts_.askText(navigation_.window(), tr("Rename the filter"), tr("Name of the filter:"), toQt(one->name)));
    if (!renamed.name.empty() && renamed.name != one->name) save(std::move(renamed));
}

void FilterShelf::save(app::NamedFilter filter) {
    register_.ask(
        this, [filter = std::move(filter)](app::RegisterStore& store) { return store.saveNamedFilter(filter); },
        [this](const base::Result<app::NamedFilter>& result) {
            if (!result) return Q_EMIT refused(sentence(result.error()));
            Q_EMIT told(tr("Kept the filter “%1”.").arg(toQt(result->name)));
            read();
        });
}

void FilterShelf::remove(qint64 id) {
    const app::NamedFilter* one = filter(id);
    if (one == nullptr || isRefused()) return;
    const QString question =
        tr("Delete the filter “%1”? It is deleted for everyone who uses this register; the pieces stay.").arg(toQt(one->name));
    if (!prompts_.confirm(navigation_.window(), question, tr("Delete"))) return;
    register_.ask(
        this, [id](app::RegisterStore& store) { return store.removeNamedFilter(id); },
        [this](const base::Result<void>& result) {
            if (!result) Q_EMIT refused(sentence(result.error()));
            read();
        });
}

void FilterShelf::move(qint64 id, int by) {
    if (isRefused()) return;
    std::vector<std::int64_t> ids;
    for (const app::NamedFilter& one : filters_) ids.push_back(one.id);
    const auto found = std::find(ids.begin(), ids.end(), id);
    const auto place = found - ids.begin() + by;
    if (found == ids.end() || place < 0 || place >= static_cast<std::ptrdiff_t>(ids.size())) return;
    std::iter_swap(found, ids.begin() + place);
    register_.ask(
        this, [ids](app::RegisterStore& store) { return store.orderNamedFilters(ids); },
        [this](const base::Result<void>& result) {
            if (!result) Q_EMIT refused(sentence(result.error()));
            read();
        });
}

}  // namespace huying::ui
