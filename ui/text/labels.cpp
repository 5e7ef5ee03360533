// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/labels.h"

#include <QStringList>
#include <string>

namespace huying::ui {

namespace {
app::Language languageInUse = app::Language::chinese;
}

void useLanguage(app::Language language) { languageInUse = language; }

app::Language language() { return languageInUse; }

const app::Words& words() { return app::Words::of(languageInUse); }

QString word(std::string_view key) { return toQt(words().text(key)); }

QString sentence(const base::Error& error) { return toQt(words().sentence(error)); }

QString sentences(const base::Errors& errors) {
    QStringList lines;
    for (const base::Error& error : errors) lines.append(sentence(error));
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString commandLabel(std::string_view command) { return word("command." + std::string(command)); }

}  // namespace huying::ui
