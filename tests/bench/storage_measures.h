// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "storage_figures.h"

namespace huying::bench {

// What windows and command line read, each against the same statements without the program.
void measureReads(const std::filesystem::path& file, int pieces, Figures& figures);
void measureSearch(const std::filesystem::path& file, int pieces, Figures& figures);
// The complete report with all blocks, of one session of 10,000 pieces and, where 1,000,000 is among `pieces`, of twenty sessions; on
// registers that are kept in `folder`.
void measureReport(const std::filesystem::path& folder, const std::vector<int>& pieces, Figures& figures);
// Every list of work as it is, and with six pieces in ten open.
void measureToday(const std::filesystem::path& file, int pieces, Figures& figures);

// What a clerk and a unit's person read in a register that asks for signing in, against the same without accounts; on a copy of the
// register in `folder`.
void measureAccounts(const std::filesystem::path& file, const std::filesystem::path& folder, int pieces, Figures& figures);

// Durable commands, on a copy of the register in `folder`.
void measureCommands(const std::filesystem::path& file, const std::filesystem::path& folder, Figures& figures);
// A thousand pieces changed in one step, with the preview, on a copy too.
void measureBatch(const std::filesystem::path& file, const std::filesystem::path& folder, Figures& figures);
// A ledger of that many rows into a new register in `folder`.
void measureImport(const std::filesystem::path& folder, int rows, Figures& figures);

// Work out to every unit as sheets and as packages, and back as far as the preview. The peak memory told is that of this process
// from its start, so nothing else is measured in it. In a folder of its own within `folder`, which goes again.
void measureExchange(const std::filesystem::path& folder, Figures& figures);

// The phone pages of all deputies (decision 0031), in a folder of its own within `folder`, which goes again.
void measurePages(const std::filesystem::path& folder, Figures& figures);

// How large the file is, part by part.
void measureSize(const std::filesystem::path& file, int pieces, Figures& figures);
// The state of every piece, derived from its facts anew and compared with the stored one.
void measureStates(const std::filesystem::path& file, int pieces, Figures& figures);
// A report that is frozen, and the register as it was recorded at earlier moments; on a register of its own within `folder`.
void measureMoments(const std::filesystem::path& folder, Figures& figures);
void measureVerify(const std::filesystem::path& file, Figures& figures);

}  // namespace huying::bench
