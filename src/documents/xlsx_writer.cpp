// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/table_writer.h"
#include "documents/xlsx_book.h"

namespace huying::documents {

base::Result<std::string> tableAsXlsx(const Table& table) {
    XlsxBook book;
    if (auto added = book.addTable(table); !added) return base::failure(added.error());
    return book.finish();
}

}  // namespace huying::documents
