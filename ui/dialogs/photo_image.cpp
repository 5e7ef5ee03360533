// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/photo_image.h"

#include <QBuffer>
#include <QImageReader>

#include "app/ports/storage_failure.h"

namespace huying::ui {

namespace {

// A small file can say that it is a picture of any size; reading it would keep the worker's thread busy for minutes.
constexpr qint64 mostPixels = 400'000'000;
// Qt reads no picture of more than 128 MiB, with four bytes a pixel.
constexpr qint64 mostPixelsShown = 30'000'000;

qint64 pixels(QSize size) { return qint64{size.width()} * size.height(); }

// Decoded small where the format can. What is too much is made smaller by eighths, as JPEG is decoded: Qt would make anything
// between them out of the next larger one.
QSize sizeWithin(QSize whole, QSize within) {
    QSize size = whole;
    if (within.isValid() && (whole.width() > within.width() || whole.height() > within.height()))
        size = whole.scaled(within, Qt::KeepAspectRatio).expandedTo({1, 1});
    for (int eighths = 7; pixels(size) > mostPixelsShown && eighths > 0; --eighths)
        size = QSize(whole.width() * eighths / 8, whole.height() * eighths / 8).expandedTo({1, 1});
    return size;
}

}  // namespace

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
    const QSize whole = reader.size();
    if (pixels(whole) > mostPixels) return {};
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    if (const QSize size = sizeWithin(whole, isTurned ? within.transposed() : within); size != whole) reader.setScaledSize(size);
    return reader.read();
}

}  // namespace huying::ui
