// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/queries/list_sheet.h"
#include "app/words/words.h"
#include "domain/ballot.h"
#include "domain/statistics.h"

// 满意度测评 as people look at it: what was voted on by name, how it came out and why, opinions and their rectification.
namespace huying::app {

class RegisterReader;

struct ReviewOpinionView {
    domain::ReviewOpinion opinion;
    std::int64_t version = 0;  // with its rectifications
    std::string unit;          // in charge
};

struct BallotView {
    domain::Ballot ballot;
    std::int64_t version = 0;
    std::string session;  // 18-1
    std::string about;    // 全部办理情况报告, 市政府系统, 市教育局, 18-1-120 标题
    domain::BallotOutcome outcome;
    std::optional<std::string> percent;  // of what is counted, "96.15"
    domain::PercentStyle percents;       // how people read it, as in the session's report
    domain::AfterBallot waits = domain::AfterBallot::nothing;
    domain::BallotId second;  // the later ballot on the same
    std::string unit;         // that was voted on
    std::vector<ReviewOpinionView> opinions;
};

// Of a session or of all, by date; void ones too.
std::vector<BallotView> viewBallots(RegisterReader& reader, std::optional<domain::SessionId> session, const Words& words);
// When ballots of a term pass from now on.
domain::BallotRule ballotRuleOf(RegisterReader& reader, int term);

// (满意40＋基本满意10)÷到会52＝96.15%，应超过1/2：通过.
// The share with two decimals, or as people read it.
std::string outcomeText(const domain::Ballot& ballot, const Words& words);
std::string outcomeText(const domain::Ballot& ballot, const domain::PercentStyle& style, const Words& words);
std::string shownPercent(const BallotView& view);  // 96.15% (or 96.2%, 96%); empty where nothing was counted
// 满意和基本满意超过到会的1/2.
std::string ruleText(const domain::BallotRule& rule, const Words& words);
std::string waitsText(const BallotView& view, const Words& words);  // empty: nothing is waited for

ListSheet ballotSheet(const std::vector<BallotView>& ballots, const Words& words);
ListSheet reviewOpinionSheet(const std::vector<BallotView>& ballots, bool isOpenOnly, const Words& words);

}  // namespace huying::app
