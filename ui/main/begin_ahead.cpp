// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/begin_ahead.h"

#include <dlfcn.h>

#include <clocale>

#include "app/words/words.h"

namespace huying::ui {

namespace {

// Qt asks Fontconfig for the fonts at the first text and not while QApplication is made (Qt 6.4, with and without a display);
// Fontconfig then reads its settings for some milliseconds, and what was read stays and is safe to read from several threads.
// Should a plug-in of the desktop ask earlier, the two do not harm each other: Fontconfig keeps the list that is ready first and
// throws the other away (since 2.10.91). By its name: the library comes with Qt and is none of ours.
void readFonts() {
    using Init = int (*)();
    if (auto* init = reinterpret_cast<Init>(dlsym(RTLD_DEFAULT, "FcInit"))) (void)init();
}

}  // namespace

Ahead::Ahead() {
    std::setlocale(LC_ALL, "");  // as Qt does a moment later: not while numbers are read on the other thread
    thread_ = std::jthread([] {
        (void)app::Words::of(app::Language::chinese);  // of papers and JSON also where the window speaks English
        readFonts();
    });
}

void Ahead::finish() {
    if (thread_.joinable()) thread_.join();
}

}  // namespace huying::ui
