// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <string>

#include "app/ports/register_store.h"
#include "base/result.h"
#include "domain/attachment.h"

namespace huying::ui {

// Both of these are for the worker's thread: the bytes of a photo, where a damaged one is told as an error and not as a register
// that cannot be read; and the picture in them, turned as the camera was held, no larger than `within` where that is given and
// smaller than it is where it would take too much memory. A picture without size where these bytes cannot be shown.
// Errors: unknown-photo, attachment-damaged.
base::Result<std::string> readPhoto(app::RegisterStore& store, domain::AttachmentId id);
QImage pictureIn(const std::string& bytes, QSize within = {});

}  // namespace huying::ui
