// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/commands/commands.h"
#include "app/ports/register_reader.h"
#include "base/result.h"

namespace huying::app {

// The people whom a file names with delegation or certificate number, wherever they stand in it. So a bare name means
// the same person whichever row comes first: without this, a co-signer in row 2 would become a second person beside the
// lead of row 5.
class FilePeople {
public:
    void add(int term, const DeputyReference& person);

    // The reference as it should go to the executor: a bare name that only this file knows more of is completed by it.
    // Error ambiguous-deputy where file and register together know two people of that name.
    base::Result<DeputyReference> completed(int term, const DeputyReference& reference, RegisterReader& reader) const;

private:
    std::map<std::pair<int, std::string>, std::vector<DeputyReference>> people_;  // by term and comparable name
};

// Whether what a ledger says of a person fits a known deputy: same name, and nothing that both know differs.
bool fits(const DeputyReference& reference, const domain::Deputy& deputy);

// 王明（武侯代表团）180001, as much of it as is given.
std::string describedInLedger(const DeputyReference& reference);

}  // namespace huying::app
