// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <utility>

#include "base/result.h"

namespace huying::app {

// The register's file could not be read or written: disk full, damaged page, locked too long. Thrown by storage, caught
// by the executor and the query functions' callers at the edge of the program (docs/decisions/0003).
class StorageFailure : public std::exception {
public:
    explicit StorageFailure(base::Error error) : error_(std::move(error)) {}
    [[nodiscard]] const base::Error& error() const { return error_; }
    [[nodiscard]] const char* what() const noexcept override { return error_.code.c_str(); }

private:
    base::Error error_;
};

}  // namespace huying::app
