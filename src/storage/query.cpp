// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query.h"

namespace huying::storage {

void Query::damaged(const std::string& value) const { throwDamaged(connection_, value); }

void Query::fail(int code) const { throwStorageFailure(SQLite::Exception(connection_.handle(), code), connection_.fileName()); }

}  // namespace huying::storage
