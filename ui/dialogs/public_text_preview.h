// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/papers/public_text.h"

namespace huying::ui {

// A text for publication as a page to be looked at: what is hidden stands marked in its place, what was let stand underlined;
// `leftOut` stands for a contact line that does not go out.
QString publicTextPreview(const app::PublicText& text, const QString& leftOut);

// Where on that page something was found: the number of its paragraph in the text, and its place in the paragraph.
QString publicTextAnchor(int paragraph, int place);

}  // namespace huying::ui
