// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace huying::ui {

// Property of a QAction: another name by which Ctrl+K finds it. A button says 更正…, its command is called 更正登记.
constexpr auto otherNameOfAction = "otherName";

// The keys that do the same where they are not a shortcut of the window: F6 renames within a list of the directory alone.
constexpr auto keysOfAction = "keys";

}  // namespace huying::ui
