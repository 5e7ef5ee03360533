// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/directory_deeds.h"

#include <QHash>

#include "app/commands/commands.h"
#include "app/rights/rights.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

std::string_view deedOfButton(const QString& button) {
    static const QHash<QString, std::string_view> deeds{
        {u"unitAdd"_s, app::AddUnit::name},
        {u"unitEdit"_s, app::CorrectUnit::name},
        {u"unitRename"_s, app::RenameUnit::name},
        {u"unitMerge"_s, app::MergeUnit::name},
        {u"unitSplit"_s, app::SplitUnit::name},
        {u"unitEnd"_s, app::EndUnit::name},
        {u"deputyAdd"_s, app::AddDeputy::name},
        {u"deputyEdit"_s, app::CorrectDeputy::name},
        {u"deputyMove"_s, app::MoveDeputy::name},
        {u"deputyKeep"_s, app::ConfirmDeputy::name},
        {u"deputyMerge"_s, app::MergeDeputy::name},
        {u"deputyRemove"_s, app::RemoveDeputy::name},
        {u"deputyRecord"_s, base::codeOf(app::Deed::readDeputyRecord)},
        {u"deputyPages"_s, base::codeOf(app::Deed::readDeputyRecord)},
        {u"delegationEdit"_s, app::RenameDelegation::name},
        {u"categoryAdd"_s, app::AddCategory::name},
        {u"categoryEdit"_s, app::CorrectCategory::name},
        {u"categoryEnd"_s, app::EndCategory::name},
        {u"categoryRemove"_s, app::RemoveCategory::name},
        {u"categoryCopy"_s, app::CopyCategories::name},
        {u"committeeAdd"_s, app::AddCommittee::name},
        {u"committeeEdit"_s, app::CorrectCommittee::name},
        {u"committeeEnd"_s, app::EndCommittee::name},
        {u"sessionAdd"_s, app::OpenSession::name},
        {u"sessionEdit"_s, app::OpenSession::name},
        {u"sessionRollOver"_s, app::RollOverSession::name},
        {u"ratingRule"_s, app::SetRatingRule::name},
        {u"withdrawalRule"_s, app::SetWithdrawalRule::name},
        {u"numberPattern"_s, app::SetNumberPattern::name},
        {u"replyTo"_s, app::SetReplyTo::name},
        {u"completionRule"_s, app::SetCompletionRule::name},
        {u"photoLimit"_s, app::SetPhotoLimit::name},
        {u"figureAdd"_s, app::SetBaseFigure::name},
        {u"figureEdit"_s, app::SetBaseFigure::name},
        {u"figureRemove"_s, app::RemoveBaseFigure::name},
        {u"ruleAdd"_s, app::AddRule::name},
        {u"ruleChange"_s, app::CorrectRule::name},
        {u"ruleEnd"_s, app::EndRule::name},
        {u"profileChoose"_s, app::ChooseProfile::name},
        {u"profileAdd"_s, app::AddProfile::name},
        {u"recompute"_s, app::RecomputeDueDates::name},
        {u"dayAdd"_s, app::SetCalendarDay::name},
        {u"dayEdit"_s, app::SetCalendarDay::name},
        {u"dayRemove"_s, app::RemoveCalendarDay::name},
        {u"calendarImport"_s, base::codeOf(app::Deed::importTable)},
        {u"resultClassEdit"_s, app::SetResultClass::name},
        {u"resultClassList"_s, app::ChooseClassList::name},
        {u"wordingEdit"_s, app::SetWording::name},
        {u"wordingTakeBack"_s, app::SetWording::name},
        {u"routeEdit"_s, app::SetHandOverRoute::name},
        {u"routeTakeAway"_s, app::SetHandOverRoute::name},
        {u"refusalReasonAdd"_s, app::SetRefusalReason::name},
        {u"refusalReasonEdit"_s, app::SetRefusalReason::name},
        {u"refusalReasonRemove"_s, app::RemoveRefusalReason::name},
        {u"choiceUp"_s, app::SetTermChoices::name},
        {u"choiceDown"_s, app::SetTermChoices::name},
        {u"choiceOffer"_s, app::SetTermChoices::name},
        {u"choicesShipped"_s, app::SetTermChoices::name},
        {u"activityAdd"_s, app::RecordDeputyActivity::name},
        {u"activityEdit"_s, app::CorrectDeputyActivity::name},
        {u"activityRemove"_s, app::RemoveDeputyActivity::name},
        {u"activityPieces"_s, base::codeOf(app::Deed::readCases)},
        {u"accountAdd"_s, app::AddAccount::name},
        {u"accountRole"_s, app::ChangeRole::name},
        {u"accountPassword"_s, app::SetPassword::name},
        {u"accountDisable"_s, app::DisableAccount::name},
        {u"accountEnable"_s, app::EnableAccount::name},
        {u"accountAsk"_s, app::SetSignIn::name},
        {u"accountAskNoMore"_s, app::SetSignIn::name},
        {u"accountIdleLock"_s, app::SetIdleLock::name},
    };
    return deeds.value(button);
}

}  // namespace huying::ui
