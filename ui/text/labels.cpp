// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/labels.h"

#include <QStringList>
#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace huying::ui {

namespace {
std::atomic<app::Language> languageInUse = app::Language::chinese;

app::RegisterWords& ownWords() {
    static app::RegisterWords own;
    return own;
}

// The worker's thread reads them too, so the ones before stay: language and words of a register change a few times a day.
std::atomic<const app::Words*> wordsInUse = nullptr;

void makeWords() {
    static std::vector<std::unique_ptr<const app::Words>> all;
    all.push_back(std::make_unique<const app::Words>(app::Words::of(languageInUse.load()).inRegister(ownWords(), ownWords().newestTerm)));
    wordsInUse = all.back().get();
}
}  // namespace

void useLanguage(app::Language language) {
    if (language == languageInUse && wordsInUse.load() != nullptr) return;
    languageInUse = language;
    makeWords();
}

void useRegisterWords(const app::RegisterWords& own) {
    if (own == ownWords() && wordsInUse.load() != nullptr) return;
    ownWords() = own;
    makeWords();
}

app::Language language() { return languageInUse; }

const app::Words& words() {
    if (wordsInUse.load() == nullptr) makeWords();  // before any thread was started
    return *wordsInUse.load();
}

QString word(std::string_view key) { return toQt(words().text(key)); }

QString sentence(const base::Error& error) { return toQt(words().sentence(error)); }

QString sentenceBeside(const QString& number, const base::Error& error) {
    const QString text = sentence(error);
    return text.startsWith(number + QLatin1Char(' ')) ? text.mid(number.size() + 1) : text;
}

QString refusal(const std::optional<base::Error>& reason) { return reason ? sentence(*reason) : QString(); }

QString sentences(const base::Errors& errors) {
    QStringList lines;
    for (const base::Error& error : errors) lines.append(sentence(error));
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

QString classText(int term, const std::optional<domain::ResultClass>& value) { return toQt(words().classLabel(term, value)); }

QString commandLabel(std::string_view command) { return word("command." + std::string(command)); }

}  // namespace huying::ui
