// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace huying::app {

// What stood typed in one form when it was last saved.
struct Draft {
    std::int64_t id = 0;  // below 0: of a window that is gone, still beside the register; 0: of this one, beside it
    std::string form;     // stable name, and the case it is about: "correct-suggestion/18-1-120"
    std::string person;   // who typed
    std::string savedAt;  // UTC
    std::string content;  // the form's own JSON
    bool isMine = false;           // saved through this very store
    bool isOpenElsewhere = false;  // its window is still at work on it
};

// Drafts of a register: outside history and versions, never waiting for a writer. One object belongs to one window and one
// thread; while it lives, its drafts count as being worked on. While the register is locked they go to a file beside it.
class DraftStore {
public:
    virtual ~DraftStore() = default;

    virtual std::vector<Draft> drafts() = 0;  // newest first
    // By form and person; replaces what this store kept before. Error: draft-not-kept when neither place can be written.
    virtual base::Result<void> keep(const std::string& form, const std::string& person, const std::string& content) = 0;
    virtual void drop(const std::string& form, const std::string& person) = 0;  // of this store
    // Of a window that is gone. From a register that is locked it goes with settle(), and is not among drafts() meanwhile.
    virtual void drop(std::int64_t id) = 0;
    // Brings what went to the file beside the register into it, and takes out what was dropped; true when nothing waits any more.
    virtual bool settle() = 0;
};

}  // namespace huying::app
