// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "app/executor/command_context.h"
#include "base/text.h"
#include "domain/attachment.h"

// Photos of supervision activities (decision 0036).
namespace huying::app {

using base::Error;

namespace {

constexpr std::size_t longestFileName = 200;  // characters

// The activity, unless what it is of is in the archive and stays as it is.
std::optional<domain::Activity> findActivity(std::int64_t number, CommandContext& context) {
    auto activity = context.reader().activity(domain::ActivityId(number));
    if (!activity) {
        context.refuse(Error("unknown-activity", "activity", "known").with("value", std::to_string(number)));
        return std::nullopt;
    }
    const auto facts = activity->suggestion ? context.reader().caseFacts(activity->suggestion) : std::nullopt;
    if (const domain::Archiving* archived = facts ? facts->archiving() : nullptr) {
        context.refuse(Error("already-archived", "", "order")
                           .with("case", facts->suggestion.address())
                           .with("on", base::isoDate(archived->on))
                           .with("by", archived->by));
    }
    return activity;
}

std::string fileNameOf(const AddPhoto& command, CommandContext& context) {
    std::string name = base::trimmed(domain::fileNameIn(command.fileName));
    if (name.empty()) {
        context.refuse(Error("field-required", "name", "required").with("field", "name"));
    } else if (name.find_first_of("\r\n\t") != std::string::npos || base::characterCount(name) > longestFileName) {
        context.refuse(Error("photo-name-form", "name", "format").with("name", name).with("most", std::to_string(longestFileName)));
    }
    return name;
}

// What was handed on, or what is kept under the hash that the command names.
std::shared_ptr<const std::string> bytesOf(const AddPhoto& command, CommandContext& context) {
    if (command.bytes.areGiven() && !command.bytes.sha256.empty()) {
        if (command.sha256 != command.bytes.sha256)
            context.refuse(Error("photo-differs", "sha256", "conflict").with("name", command.fileName));
        return command.bytes.bytes;
    }
    if (!command.file.empty() || command.bytes.areGiven()) {
        context.refuse(Error("photo-not-read", "file", "known").with("name", command.fileName));
    } else if (command.sha256.empty()) {
        context.refuse(Error("field-required", "file", "required").with("field", "file"));
    } else if (auto bytes = context.reader().bytesWithHash(command.sha256)) {
        return std::make_shared<const std::string>(std::move(*bytes));
    } else {
        context.refuse(Error("photo-bytes-unknown", "sha256", "known").with("name", command.fileName));
    }
    return nullptr;
}

}  // namespace

void handle(const AddPhoto& command, CommandContext& context) {
    const auto activity = findActivity(command.activity, context);
    domain::Attachment photo;
    photo.name = fileNameOf(command, context);
    const auto bytes = bytesOf(command, context);
    if (bytes == nullptr) return;
    photo.size = static_cast<std::int64_t>(bytes->size());
    if (auto reason = domain::photoTooLarge(photo.name, photo.size, context.reader().settings().photoMegabytes))
        context.refuse(std::move(*reason));
    if (const auto picture = domain::lookAtPicture(*bytes)) {
        photo.format = picture->format;
    } else {
        context.refuse(Error(picture.error()).with("name", photo.name));
    }
    photo.sha256 = command.sha256;
    if (!activity) return;
    photo.activity = activity->id;
    const auto there = context.reader().photosOf(activity->id);
    const auto same = std::find_if(there.begin(), there.end(), [&](const domain::Attachment& one) { return one.sha256 == photo.sha256; });
    if (same != there.end())
        context.refuse(Error("photo-already-there", "file", "unique").with("name", photo.name).with("known", same->name));
    if (context.isRefused()) return;
    context.concerns(std::to_string(context.writer().addAttachment(photo, *bytes).value));
}

void handle(const RemovePhoto& command, CommandContext& context) {
    const auto photo = context.reader().attachment(domain::AttachmentId(command.photo));
    if (!photo) return context.refuse(Error("unknown-photo", "photo", "known").with("value", std::to_string(command.photo)));
    findActivity(photo->activity.value, context);
    if (!context.isRefused()) context.writer().removeAttachment(photo->id);
}

void handle(const SetPhotoLimit& command, CommandContext& context) {
    if (command.megabytes < 1 || command.megabytes > domain::mostPhotoMegabytes)
        return context.refuse(Error("number-out-of-range", "megabytes", "limit")
                                  .with("field", "megabytes")
                                  .with("least", "1")
                                  .with("most", std::to_string(domain::mostPhotoMegabytes)));
    context.writer().setPhotoMegabytes(command.megabytes);
}

}  // namespace huying::app
