// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background/outside.h"

namespace huying::ui {

// Packages for the windows: Outside::packages, and Outside::readUnitForms also reads them once they are unlocked.
void wirePackages(Outside& outside);

}  // namespace huying::ui
