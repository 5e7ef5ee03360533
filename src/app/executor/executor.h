// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/commands/commands.h"
#include "app/ports/register_store.h"
#include "app/rights/viewer.h"
#include "base/result.h"

// The one road for every change: window, command line, import and packages hand commands to this executor.
namespace huying::app {

// What became of one command.
struct CommandResult {
    std::optional<std::int64_t> entry;  // number in the history; none when nothing was written
    std::vector<std::string> ids;       // case addresses concerned
    base::Errors errors;                // all reasons; empty: accepted
    base::Errors notices;               // accepted, but worth knowing (joint-opinion-missing, deputy-to-be-checked ...)
    bool hasChanged = false;            // false: it was accepted and already so

    [[nodiscard]] bool isAccepted() const { return errors.empty(); }
};

struct BatchResult {
    std::vector<CommandResult> results;  // one per command, same order
    bool isWritten = false;
    std::optional<base::Error> failure;  // the register itself failed; nothing was written

    [[nodiscard]] bool isAccepted() const;
};

enum class RunMode {
    apply,    // all or nothing: one refused command and nothing is written
    preview   // the same code, then rolled back
};

// Judges and carries out `requests` in order, each on top of the good ones before it, in one transaction.
// `today` bounds the dates of facts; a request without a date happens today.
BatchResult execute(RegisterStore& store, const std::vector<CommandRequest>& requests, base::Date today, RunMode mode);

class DirectoryLookup;

// By which rows of the table of rights commands are judged: each by its own, all as parts of an import, or all as what a unit
// returned: then whoever takes it needs that right, and each command must be one that the unit spoken for could record itself.
enum class Origin { commands, import, exchange };

// For callers that make their commands as they go (import): runs them one by one inside a transaction that the caller
// opened and commits. A refused command leaves nothing behind.
class BatchExecution {
public:
    BatchExecution(WriteTransaction& transaction, base::Date today, Origin origin = Origin::commands);
    ~BatchExecution();
    CommandResult run(const CommandRequest& request);
    [[nodiscard]] RegisterReader& reader() { return transaction_.reader(); }
    [[nodiscard]] DirectoryLookup& directory() { return *directory_; }

    // The unit on whose behalf such a command comes, as the table of rights sees it. Asked once: nothing that a unit may return
    // changes who goes on with whose work.
    [[nodiscard]] const Viewer& unitsViewer(domain::UnitId unit);

private:
    [[nodiscard]] base::Errors rightsAgainst(const CommandRequest& request, const Viewer& viewer);
    [[nodiscard]] Viewer viewerFor(const CommandRequest& request);

    WriteTransaction& transaction_;
    base::Date today_;
    Origin origin_;
    Viewer viewer_;
    std::map<domain::UnitId, Viewer> unitsViewers_;
    std::unique_ptr<DirectoryLookup> directory_;
};

}  // namespace huying::app
