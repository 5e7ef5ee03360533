// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "background/outside.h"

class QApplication;
class QString;

namespace huying::ui {

// Storage and documents for the windows. The only place in ui/ that knows them.
Outside wiring();

// Installs the translations and words of the language, "zh" or "en", in the place of those before.
void installLanguage(QApplication& application, const QString& language);

}  // namespace huying::ui
