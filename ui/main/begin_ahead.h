// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace huying::ui {

// What every start waits for and what needs no window, begun on a thread of its own while Qt begins: the words of the program and
// the list of the machine's fonts. Made once, at the beginning of main(), behind the last change of the environment, which the
// thread reads. A program that ends early waits for it.
class Ahead {
public:
    Ahead();
    // Waits for it. To be called before the first widget: a text that is laid out makes Qt ask for the fonts as well, and they
    // would be read twice at once.
    void finish();

private:
    std::jthread thread_;
};

}  // namespace huying::ui
