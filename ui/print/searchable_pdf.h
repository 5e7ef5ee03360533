// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QChar>

namespace huying::ui {

// The ideograph that a Kangxi or CJK radical (U+2E80–2FDF) looks like; the character itself where there is none.
char16_t unifiedIdeographOf(char16_t character);

// Qt names each glyph of a PDF by the lowest character that has it, so that 老, 车 and 见 are found as the radicals ⽼, ⻋,
// ⻅ and a search for 老旧小区 finds nothing. Puts the ideographs into the tables that say which character a glyph is; the
// file keeps its length. Other bytes are not touched.
QByteArray searchable(QByteArray pdf);

}  // namespace huying::ui
