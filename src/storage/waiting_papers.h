// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queries/today.h"
#include "domain/submission.h"
#include "storage/connection.h"

// Papers and talks that wait for somebody, as Today asks for them. Of the papers that is kept beside their facts, so that
// those that became suggestions long ago cost nothing; open talks are few enough for an index of their own.
namespace huying::storage {

void refreshWaitingPaper(Connection& connection, domain::SubmissionId id);  // after whatever changed its facts
void refreshWaitingPapers(Connection& connection);                          // of all papers
// Whether what is kept is what follows from the facts.
bool isWaitingRight(Connection& connection, const domain::Submission& paper);

app::WaitingPapers readWaitingPapers(Connection& connection, const app::PaperSelection& selection, int most);

}  // namespace huying::storage
