// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/commands/commands.h"
#include "app/rules/shipped_profiles.h"
#include "app/words/words.h"

// What a place's text says beside its time limits: classes, who rates, until when a deputy may withdraw, who gets the reply,
// words. Choosing its profile offers them for the newest term; none is taken unless staff tick it.
namespace huying::app {

class RegisterReader;

struct ProfileOffer {
    TermSetting setting = TermSetting::classes;
    std::string source;         // law and article
    std::string before;         // as `words` say it
    std::string after;
    std::optional<domain::WordingKey> key;  // of a word
    Command command;            // that takes it
};

// Those of a shipped profile that differ from what the newest term has.
std::vector<ProfileOffer> offersOf(RegisterReader& reader, std::string_view profile, const Words& words);

// 撤回：答复以前 → 交办以前（北京条例第十三条）
std::string offerText(const ProfileOffer& offer, const Words& words);

}  // namespace huying::app
