// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/attached_file.h"

#include <memory>
#include <utility>

#include "documents/file_reader.h"
#include "domain/attachment.h"

namespace huying::documents {

base::Result<void> readAttachedFile(app::CommandRequest& request) {
    const auto* given = request.command.as<app::AddPhoto>();
    if (given == nullptr || given->file.empty()) return {};
    constexpr std::uintmax_t mostBytes = std::uintmax_t{domain::mostPhotoMegabytes} * 1'000'000;
    auto bytes = readWholeFile(given->file, mostBytes);
    if (!bytes) {
        base::Error error = bytes.error();
        error.field = "file";
        return base::failure(std::move(error));
    }
    app::AddPhoto command = *given;
    command.bytes.bytes = std::make_shared<const std::string>(std::move(*bytes));
    if (command.fileName.empty()) command.fileName = domain::fileNameIn(command.file);
    command.file.clear();
    request.command = std::move(command);
    return {};
}

}  // namespace huying::documents
