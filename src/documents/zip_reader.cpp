// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/zip_reader.h"

#include <zip.h>

namespace huying::documents {

namespace {

tl::unexpected<base::Error> damaged() { return base::failure(base::Error("damaged-package", "", "format")); }

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipReader::Closer::operator()(zip* archive) const { zip_discard(archive); }

base::Result<ZipReader> ZipReader::open(std::string_view bytes, std::uint64_t mostBytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return damaged();
    std::unique_ptr<zip, Closer> archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        zip_source_free(source);
        return damaged();
    }
    std::uint64_t unpacked = 0;
    const zip_int64_t entries = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < entries; ++index) {
        zip_stat_t entry;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &entry) != 0) return damaged();
        if ((entry.valid & ZIP_STAT_SIZE) == 0) return damaged();
        if (entry.size > mostBytes - unpacked) {
            return base::failure(base::Error("file-too-large", "", "storage").with("megabytes", std::to_string(mostBytes / 1'000'000)));
        }
        unpacked += entry.size;
    }
    return ZipReader(std::move(archive));
}

std::optional<std::string> ZipReader::read(const std::string& name) const {
    const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::nullopt;
    zip_stat_t entry;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &entry) != 0) return std::nullopt;
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file) return std::nullopt;
    std::string text(static_cast<std::size_t>(entry.size), '\0');
    std::size_t done = 0;
    while (done < text.size()) {
        const zip_int64_t got = zip_fread(file.get(), text.data() + done, text.size() - done);
        if (got <= 0) return std::nullopt;
        done += static_cast<std::size_t>(got);
    }
    // The checksum is only compared at the end of the entry, and more than promised is damage too.
    char beyond = 0;
    if (zip_fread(file.get(), &beyond, 1) != 0) return std::nullopt;
    return text;
}

}  // namespace huying::documents
