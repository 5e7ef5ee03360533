// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/archive_line.h"

namespace huying::app {

std::string archiveLine(const domain::Archiving& row, const Words& words) {
    std::string text = words.text("archive.put_away", {{"on", base::isoDate(row.on)}, {"by", row.by}});
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) text += words.text("archive." + std::string(key), {{"text", value}});
    };
    add("number", row.fileNumber);
    add("box", row.boxNumber);
    add("note", row.note);
    if (row.takenOutOn) text += words.text("archive.taken_out", {{"on", base::isoDate(*row.takenOutOn)}, {"reason", row.takenOutReason}});
    return text;
}

}  // namespace huying::app
