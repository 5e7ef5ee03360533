// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "app/queries/case_view.h"
#include "background/register.h"

class QWidget;

namespace huying::ui {

class CommandDialog;
class LookBackChoiceDialog;
class Prompts;
class PublicTextDialog;

// Opens the dialog of a command for one case, and its text ready for publication.
class CaseActions : public QObject {
    Q_OBJECT
public:
    // What start() is asked for beside the commands: the text ready for publication, which records nothing.
    static constexpr QLatin1StringView publicText{"public-text"};
    static constexpr QLatin1StringView earlierMoment{"earlier-moment"};  // after the entry that is given as `promise`
    // And the record of the deputy who leads it.
    static constexpr QLatin1StringView deputyRecord{"deputy-record"};

    CaseActions(Register& theRegister, Prompts& prompts, QWidget* window);

    // Returns the dialog, already shown; null for a command that has none, and for the text, which has one of its own. `promise` is the
    // number of the one that an entry is about, `line` the one of a look-back round, where one is chosen; of a review the place of the
    // task, from 1, whose reply it is.
    CommandDialog* start(const QString& command, const app::CaseView& view, std::optional<domain::UnitId> unit, int promise = 0,
                         domain::LookBackLineId line = {});
    CommandDialog* startAssignment(const std::vector<app::CaseRow>& rows);
    CommandDialog* startMerger(const std::vector<app::CaseRow>& rows);
    // Chooses pieces for a look-back round; without `cases` it asks which, of `session` where one is given.
    LookBackChoiceDialog* startLookBack(const QStringList& cases, std::optional<domain::SessionId> session = std::nullopt);
    CommandDialog* startProposal(const QStringList& cases);  // for priority supervision
    // Over the window. The dialog that records the publication comes next where anything may be recorded: for one piece from
    // here, for several publicationOfSeveralRequested().
    PublicTextDialog* showPublicTexts(const std::vector<domain::SuggestionId>& ids);
    void showDeputy(domain::DeputyId deputy);

Q_SIGNALS:
    void accomplished(const QString& sentence);
    void caseRequested(huying::domain::SuggestionId id);  // chosen in a deputy's record
    void publicationOfSeveralRequested(const std::vector<domain::SuggestionId>& ids);

private:
    void open(CommandDialog* dialog);
    void recordPublication(const std::vector<domain::SuggestionId>& ids);
    void review(domain::SuggestionId id, QWidget* above);

    Register& register_;
    Prompts& prompts_;
    QWidget* window_;
};

}  // namespace huying::ui
