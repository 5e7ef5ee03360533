// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/papers/deputy_record.h"
#include "app/papers/paper.h"
#include "app/words/words.h"

// A deputy's record in words: window, page, print and command line say the same of it.
namespace huying::app {

enum class DeputyTone { plain, good, soon, late };

struct DeputyLine {
    std::string text;
    std::string mark = {};  // how it stands to its day: 剩12天, 超3天, 已落实
    DeputyTone tone = DeputyTone::plain;
};

struct DeputySection {
    std::string heading;
    std::vector<DeputyLine> lines;
};

// What there is to tell of a piece, without sections that have nothing.
std::vector<DeputySection> sectionsOf(const DeputyPiece& piece, base::Date today, const Words& words);
// 办理中, and how its next step stands to its day.
DeputyLine stateLine(const DeputyPiece& piece, base::Date today, const Words& words);

// Delegation, certificate number, where the deputy was before, until when.
std::vector<std::string> personLines(const DeputyRecord& record, const Words& words);
// 5件; 领衔提出 5件.
std::string countText(const DeputyFigure& figure, const Words& words);
std::string figureText(const DeputyFigure& figure, const Words& words);
// Of the figures those that say anything; those led and signed always, and what is no part of a base that there is.
std::vector<DeputyFigure> shownFigures(const DeputyRecord& record);

// The pieces of a session by what the deputy is to them; groups without pieces are left out.
struct DeputyGroup {
    std::string session;
    std::string heading;  // 领衔提出
    std::vector<const DeputyPiece*> pieces;
};
std::vector<DeputyGroup> groupsOf(const DeputyRecord& record, const Words& words);
std::vector<DeputyLine> paperLines(const DeputyRecord& record, const Words& words);
std::vector<DeputyLine> talkLines(const DeputyRecord& record, const Words& words);
std::vector<DeputyLine> attendedLines(const DeputyRecord& record, const Words& words);  // activities of deputies
// That pieces are left out, or that there is nothing; empty otherwise.
std::string keptLine(const DeputyRecord& record, const Words& words);
std::string emptyLine(const DeputyRecord& record, const Words& words);

// 王明履职档案: to be printed or written as a Word file.
Paper deputyPaper(const DeputyRecord& record, const Words& words);

}  // namespace huying::app
