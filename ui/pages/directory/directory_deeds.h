// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace huying::ui {

// What a button below a list of the directory records: the name of a command or the code of an app::Deed, by which the table of
// rights knows it. Empty for a button that is not here, which then nobody may press where the register asks for signing in.
[[nodiscard]] std::string_view deedOfButton(const QString& button);

}  // namespace huying::ui
