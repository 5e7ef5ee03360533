// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query.h"

namespace huying::storage {

void Query::damaged(const std::string& value) {
    throw app::StorageFailure(base::Error("register-damaged", "", "storage").with("detail", value));
}

void Query::fail(int code) const { throwStorageFailure(SQLite::Exception(connection_.handle(), code)); }

}  // namespace huying::storage
