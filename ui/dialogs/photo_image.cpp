// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/photo_image.h"

#include <QBuffer>
#include <QImageReader>

#include "app/ports/storage_failure.h"

namespace huying::ui {

base::Result<std::string> readPhoto(app::RegisterStore& store, domain::AttachmentId id) {
    try {
        auto bytes = store.reader().attachmentBytes(id);
        if (bytes) return std::move(*bytes);
        return base::failure(base::Error("unknown-photo", "photo", "known").with("value", std::to_string(id.value)));
    } catch (const app::StorageFailure& failure) {
        if (failure.error().code != "attachment-damaged") throw;
        return base::failure(failure.error());
    }
}

QImage pictureIn(const std::string& bytes, QSize within) {
    QByteArray data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // Decoded small where the format can: a photo of 20 megapixels would take 80 MB.
    if (const QSize whole = reader.size(); whole.width() > within.width() || whole.height() > within.height()) {
        const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        reader.setScaledSize(whole.scaled(isTurned ? within.transposed() : within, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    return reader.read();
}

}  // namespace huying::ui
