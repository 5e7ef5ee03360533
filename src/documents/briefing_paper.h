// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/papers/paper.h"
#include "app/queries/topic_briefing.h"

// The page that a leader takes along to a visit about a topic of priority supervision: what it is about, where each piece stands,
// what the last activity found and decided, and what to ask. Chinese, and always one page of A4: long texts are cut, and of many
// pieces those that are late come first.
namespace huying::documents {

app::Paper briefingPaper(const app::TopicBriefing& briefing);
// 督办情况单 供电事业发展.docx: no character that a file's name cannot hold.
std::string briefingFileName(const app::TopicBriefing& briefing);

}  // namespace huying::documents
