// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/register_reader.h"

namespace huying::app {

// While it lives, everything read through `reader` belongs to one moment, whatever other programs write meanwhile. May be
// nested; inside a write transaction, which is such a moment itself, it does nothing.
class ReadSnapshot {
public:
    explicit ReadSnapshot(RegisterReader& reader) : reader_(reader) { reader_.beginSnapshot(); }
    ~ReadSnapshot() { reader_.endSnapshot(); }
    ReadSnapshot(const ReadSnapshot&) = delete;
    ReadSnapshot& operator=(const ReadSnapshot&) = delete;

private:
    RegisterReader& reader_;
};

}  // namespace huying::app
