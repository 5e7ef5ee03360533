// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "app/ports/register_reader.h"
#include "storage/connection.h"
#include "storage/derived_changes.h"

namespace huying::storage {

// What is read from a register. Belongs to the connection's thread.
class SqliteReading : public app::RegisterReader {
public:
    // Of the transaction that is open, whose commands must not see summaries older than their facts; null: none is.
    virtual void setDerived(DerivedChanges* derived) = 0;
    // What was read within the transaction holds no longer: something of it was taken back.
    virtual void forgetRead() = 0;
    // Who works with the register from now on.
    virtual void setSignedIn(std::optional<domain::AccountId> account) = 0;
};

std::unique_ptr<SqliteReading> makeReader(Connection& connection);

}  // namespace huying::storage
