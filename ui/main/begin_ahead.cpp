// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/begin_ahead.h"

#include <dlfcn.h>

#include <clocale>
#include <thread>

#include "app/words/words.h"

namespace huying::ui {

namespace {

// Qt asks Fontconfig for the fonts at the first text, and Fontconfig then reads its settings for some milliseconds; what was
// read stays and is safe to read from several threads. By its name: the library comes with Qt and is none of ours.
void readFonts() {
    using Init = int (*)();
    if (auto* init = reinterpret_cast<Init>(dlsym(RTLD_DEFAULT, "FcInit"))) (void)init();
}

}  // namespace

void beginAhead() {
    std::setlocale(LC_ALL, "");  // as Qt does a moment later: not while numbers are read on the other thread
    static const std::jthread ahead([] {
        (void)app::Words::of(app::Language::chinese);  // of papers and JSON also where the window speaks English
        readFonts();
    });
}

}  // namespace huying::ui
