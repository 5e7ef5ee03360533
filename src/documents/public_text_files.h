// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/papers/public_text.h"
#include "base/result.h"

// Texts for publication (app/papers/public_text.h) as files for a website or a gazette.
namespace huying::documents {

enum class PublicTextFormat { text, html, docx };

// By the ending of a file's name: .txt, .html or .htm, .docx.
std::optional<PublicTextFormat> publicTextFormatOf(const std::filesystem::path& file);

// All of them in one file, in UTF-8. The page has an article each, no script, and loads nothing. Error: cannot-make-file.
base::Result<std::string> publicTextBytes(const std::vector<app::PublicText>& texts, PublicTextFormat format);

// 18-1-120 关于优化接驳的建议.docx, with what is hidden in the title hidden here too.
std::string publicTextFileName(const app::PublicText& text, PublicTextFormat format);

// A file each in a new folder `folder`, which is made. `goOn` is told how many of how many are written; false ends it, what was
// written until then stays. Errors: file-exists, folder-not-made, cannot-write-file {path, reason}, cannot-make-file,
// public-texts-cancelled {count}.
base::Result<std::vector<std::filesystem::path>> writePublicTexts(const std::vector<app::PublicText>& texts, PublicTextFormat format,
                                                                  const std::filesystem::path& folder,
                                                                  const std::function<bool(std::size_t, std::size_t)>& goOn);

}  // namespace huying::documents
