// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "app/questions/named_filter.h"
#include "background/register.h"
#include "models/list_state.h"

namespace huying::ui {

class Navigation;
class Prompts;

// The filters of the left pane: the ready-made ones and those that somebody named, each with its live count. Reads and
// writes the named ones; one question after the other, so that the lists get their turn between the counts.
class FilterShelf : public QObject {
    Q_OBJECT
public:
    // All of them must outlive the shelf.
    FilterShelf(Register& theRegister, Prompts& prompts, Navigation& navigation, QObject* parent = nullptr);

    void setSession(std::optional<domain::SessionId> session);
    void read();  // the named filters, then every count
    void forget();  // another person has others
    void keep(const ListState& state);  // asks for a name
    void rename(qint64 id);
    void remove(qint64 id);
    void move(qint64 id, int by);
    // What a named filter says; nothing (and told()) where it cannot be read.
    std::optional<ListState> stateOf(qint64 id);
    // Whether this person sees everything that a filter goes by; told() where not.
    bool mayUse(const ListState& state);

Q_SIGNALS:
    void told(const QString& sentence);
    void refused(const QString& sentence);

private:
    void take(std::vector<app::NamedFilter> filters);
    void countNext(unsigned generation, std::size_t place);
    void save(app::NamedFilter filter);
    [[nodiscard]] bool isRefused();  // and said: nothing can be kept here
    [[nodiscard]] const app::NamedFilter* filter(qint64 id) const;

    Register& register_;
    Prompts& prompts_;
    Navigation& navigation_;
    std::optional<domain::SessionId> session_;
    std::vector<app::NamedFilter> filters_;
    unsigned generation_ = 0;
};

}  // namespace huying::ui
