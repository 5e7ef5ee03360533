// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "app/queries/case_view.h"
#include "background/register.h"

class QWidget;

namespace huying::ui {

class CommandDialog;

// Opens the dialog of a command for one case.
class CaseActions : public QObject {
    Q_OBJECT
public:
    CaseActions(Register& theRegister, QWidget* window);

    // Returns the dialog, already shown; null for a command that has none. `promise` is the number of the one that an entry is
    // about, where one is chosen.
    CommandDialog* start(const QString& command, const app::CaseView& view, std::optional<domain::UnitId> unit, int promise = 0);
    CommandDialog* startAssignment(const std::vector<app::CaseRow>& rows);
    // How the text of a piece that is to be published is shown over a window; without it that is not offered.
    void setPublicText(std::function<void(domain::SuggestionId, QWidget*)> show) { showPublicText_ = std::move(show); }
    CommandDialog* startMerger(const std::vector<app::CaseRow>& rows);

Q_SIGNALS:
    void accomplished(const QString& sentence);

private:
    void open(CommandDialog* dialog);

    Register& register_;
    QWidget* window_;
    std::function<void(domain::SuggestionId, QWidget*)> showPublicText_;
};

}  // namespace huying::ui
