// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace huying::ui {

// Begins what every start waits for and what needs no window, on a thread of its own: the words of the program and the list of
// the machine's fonts, which are ready when they are asked for. Once, at the beginning of main(), behind the last change of the
// environment; a program that ends early waits for it.
void beginAhead();

}  // namespace huying::ui
