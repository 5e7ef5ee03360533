// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/zip_writer.h"

#include <memory>

#include <zip.h>

namespace huying::documents {

namespace {

tl::unexpected<base::Error> cannotMake() { return base::failure(base::Error("cannot-make-file", "", "storage")); }

struct SourceFreer {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

bool add(zip_t* archive, const ZipEntry& entry) {
    constexpr zip_uint16_t firstOfJanuary1980 = (1U << 5U) | 1U;
    zip_source_t* const content = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (content == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, firstOfJanuary1980, 0) == 0;
}

base::Result<std::string> bytesOf(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return cannotMake();
    std::string bytes(static_cast<std::size_t>(stat.size), '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) return cannotMake();
    return bytes;
}

}  // namespace

base::Result<std::string> makeZip(const std::vector<ZipEntry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, SourceFreer> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target) return cannotMake();
    zip_t* const archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
    if (archive == nullptr) return cannotMake();
    zip_source_keep(target.get());  // closing the archive gives up its own share of the source
    for (const ZipEntry& entry : entries) {
        if (!add(archive, entry)) {
            zip_discard(archive);
            return cannotMake();
        }
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        return cannotMake();
    }
    return bytesOf(target.get());
}

}  // namespace huying::documents
