// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace huying::storage {

// Several questions answered from one moment of the register. Inside any other transaction of the connection, reading or
// writing, it does nothing: that one is the moment.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection& connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    Connection& connection_;
    bool isOwn_ = false;
};

}  // namespace huying::storage
