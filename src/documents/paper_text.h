// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "app/papers/paper_text.h"
#include "base/result.h"

namespace huying::documents {

// The text of a paper that came as a file: docx or odt, told by what is in it and not by its name, else text of any encoding
// (documents/text_decoding.h). Text that was deleted with changes tracked, comments, notes and headers do not belong to it;
// drawn text boxes do.
// Errors: those of readWholeFile; old-paper-file {file} for doc, wps and pdf, file-encrypted, paper-damaged {file},
// wrong-encoding {line}, paper-without-text {file} (a scan).
base::Result<app::PaperText> readPaperText(const std::filesystem::path& path);

}  // namespace huying::documents
