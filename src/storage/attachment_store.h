// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/register_store.h"
#include "domain/attachment.h"
#include "storage/connection.h"

// Files that belong to facts, and their bytes: those are outside history, kept once for each hash and never taken away
// (decision 0036).
namespace huying::storage {

// SHA-256 in lower-case hexadecimal digits.
std::string sha256Of(std::string_view bytes);

std::vector<domain::Attachment> readPhotos(Connection& connection, domain::SessionId session);
std::vector<domain::Attachment> readPhotosOf(Connection& connection, domain::ActivityId id);
std::optional<domain::Attachment> readAttachment(Connection& connection, domain::AttachmentId id);

// Nothing where there are none. Throws StorageFailure(attachment-damaged) where they do not hash so.
std::optional<std::string> readBytes(Connection& connection, const std::string& sha256);
std::optional<std::string> readAttachmentBytes(Connection& connection, domain::AttachmentId id);

domain::AttachmentId addAttachment(Connection& connection, const domain::Attachment& row, std::string_view bytes);
void removeAttachment(Connection& connection, domain::AttachmentId id);

// Part of verify: bytes that do not hash to what they are kept under, and files whose bytes are not there. Of each the name.
void compareAttachments(Connection& connection, std::vector<app::Difference>& found);

}  // namespace huying::storage
