// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

// The state tables of src/domain/state_table.h as people read them.
namespace huying::tests {

std::string lifeCycleDocument();  // docs/life-cycle.md
std::string lifeCycleDrawing();   // docs/life-cycle.svg

}  // namespace huying::tests
