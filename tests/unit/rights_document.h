// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// The table of rights of src/app/rights/rights.cpp as people read it.
namespace huying::tests {

// The table alone, in Chinese; rows with the same rights that follow each other are one.
std::string rightsTable();

// `page` with the table in the place of the one between its two marks; the page itself where it has none.
std::string withRightsTable(const std::string& page);

}  // namespace huying::tests
