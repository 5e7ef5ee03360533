// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/term_words_tabs.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ResultClassesTab::ResultClassesTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"resultClasses"_s, {tr("Short name"), tr("Name"), tr("Order"), tr("Promises"), tr("Counts as solved"),
                                                 tr("In use"), tr("Replies")})),
      term_(new QComboBox) {
    layout()->addWidget(table_);
    term_->setObjectName(u"resultClassesTerm"_s);
    table_->addAbove(tr("Term"), term_);
    table_->setFilterHint(tr("Any part of a name or the code"));
    using Needs = EntryTable::Needs;
    table_->setEditAction(table_->addAction(u"resultClassEdit"_s, tr("Edit…"), Needs::one, [this] {
        if (const auto* row = chosen()) edit(*row);
    }));
    table_->addAction(u"resultClassList"_s, tr("Ready list…"), Needs::nothing, [this] { chooseList(); });
    connect(term_, &QComboBox::currentIndexChanged, this, &ResultClassesTab::reload);
}

int ResultClassesTab::term() const { return term_->currentData().toInt(); }

void ResultClassesTab::reload() {
    fillTerms(term_);
    theRegister().ask(
        this,
        [term = term()](app::RegisterStore& store) {
            std::vector<domain::ResultClassWording> classes = store.reader().resultClasses(term);
            if (classes.empty()) classes = domain::shippedClasses();  // what holds until the term has a list of its own
            return std::pair(std::move(classes), store.reader().classUses(term));
        },
        [this](std::pair<std::vector<domain::ResultClassWording>, std::map<domain::ResultClass, app::ClassUse>> read) {
            show(std::move(read.first), read.second);
        });
}

void ResultClassesTab::show(std::vector<domain::ResultClassWording> classes, const std::map<domain::ResultClass, app::ClassUse>& uses) {
    classes_ = std::move(classes);
    QList<EntryRow> rows;
    const auto yes = [](bool isSo) { return isSo ? word("flag.true") : QString(); };
    for (const domain::ResultClassWording& one : classes_) {
        const auto use = uses.find(one.code);
        const int replies = use == uses.end() ? 0 : use->second.replies;
        EntryRow row;
        row.key = toQt(base::codeOf(one.code));
        row.cells = {toQt(one.shortName),          toQt(one.name),   QString::number(one.sortNumber), yes(one.opensCommitment),
                     yes(one.countsAsImplemented), yes(one.isInUse), QString::number(replies)};
        row.searchText = row.key;
        row.detail = tr("%1　%2\nCode in files: %3").arg(toQt(one.shortName), toQt(one.name), row.key);
        if (one.opensCommitment) row.detail += u'\n' + tr("What is promised is recorded with the reply.");
        if (replies > 0) row.detail += u'\n' + tr("Replies that have it: %1. It may be renamed, not taken out.").arg(replies);
        if (!one.isInUse) row.detail += u'\n' + tr("Not in use: it is not offered for replies.");
        row.isMuted = !one.isInUse;
        rows.append(row);
    }
    table_->setRows(rows);
    Q_EMIT countChanged();
}

const domain::ResultClassWording* ResultClassesTab::chosen() const {
    const auto code = base::fromCode<domain::ResultClass>(toUtf8(table_->current()));
    return code ? domain::classIn(classes_, *code) : nullptr;
}

void ResultClassesTab::edit(const domain::ResultClassWording& row) {
    const domain::ResultClassWording before = row;
    const QString code = toQt(base::codeOf(before.code));
    auto* dialog = new EntryDialog(theRegister(), tr("Edit the result class"), u"set-result-class/%1/%2"_s.arg(term()).arg(code), this);
    dialog->addHead(tr("Term %1, code %2").arg(term()).arg(code));
    auto* shortName = dialog->addLine(u"short_name"_s, tr("Short name"), Form::Need::required);
    auto* name = dialog->addLine(u"name"_s, tr("Name"), Form::Need::required);
    shortName->setText(toQt(before.shortName));
    name->setText(toQt(before.name));
    auto* order = dialog->addNumber(u"order"_s, tr("Order"), before.sortNumber, Form::Need::required);
    const auto tick = [dialog](const QString& key, const QString& text, bool isOn) {
        auto* box = dialog->form()->add(key, QString(), new QCheckBox(text));
        box->setChecked(isOn);
        return box;
    };
    auto* promises = tick(u"opens_commitment"_s, tr("what is promised is recorded with the reply"), before.opensCommitment);
    auto* solved = tick(u"counts_as_implemented"_s, tr("counts as solved in the report"), before.countsAsImplemented);
    auto* inUse = tick(u"in_use"_s, tr("in use: offered for replies"), before.isInUse);
    dialog->form()->addNote(tr("Lists, papers and the report of the term say the new name at once. Replies keep their class."));
    dialog->watchEntry([code = before.code, term = term()](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        std::vector<domain::ResultClassWording> all = reader.resultClasses(term);
        if (all.empty()) all = domain::shippedClasses();  // the term has no list of its own yet
        const domain::ResultClassWording* now = domain::classIn(all, code);
        if (now == nullptr) return std::nullopt;
        return RecordedEntry{reader.resultClassVersion(term, code),
                             {{u"short_name"_s, toQt(now->shortName)},
                              {u"name"_s, toQt(now->name)},
                              {u"order"_s, QString::number(now->sortNumber)},
                              {u"opens_commitment"_s, now->opensCommitment},
                              {u"counts_as_implemented"_s, now->countsAsImplemented},
                              {u"in_use"_s, now->isInUse}}};
    });
    dialog->set(
        [=, code = before.code, term = term()]() -> std::vector<app::Command> {
            const auto changed = [dialog](const QString& key, const QCheckBox* box) {
                return box->isChecked() == dialog->recorded(key).toBool() ? std::nullopt : std::optional(box->isChecked());
            };
            app::SetResultClass command;
            command.term = term;
            command.code = code;
            command.expect = dialog->seenVersion();
            if (shortName->text() != dialog->recorded(u"short_name"_s).toString()) command.shortName = textOf(shortName);
            if (name->text() != dialog->recorded(u"name"_s).toString()) command.title = textOf(name);
            if (order->text() != dialog->recorded(u"order"_s).toString()) command.order = numberOf(order);
            command.opensCommitment = changed(u"opens_commitment"_s, promises);
            command.countsAsImplemented = changed(u"counts_as_implemented"_s, solved);
            command.isInUse = changed(u"in_use"_s, inUse);
            return {command};
        },
        tr("The result class was set: %1").arg(code));
    open(dialog);
}

void ResultClassesTab::chooseList() {
    auto* dialog = new EntryDialog(theRegister(), tr("Choose a ready list of classes"), u"choose-class-list/%1"_s.arg(term()), this);
    dialog->addHead(tr("Term %1").arg(term()));
    auto* list = dialog->form()->add(u"list"_s, toQt(words().fieldLabel("list")),
                                     codeBox<domain::ClassList>(domain::ClassList::threeClasses, false), Form::Need::required);
    auto* changes = plainLabel(QString());
    changes->setObjectName(u"classChanges"_s);
    dialog->form()->addWide(changes);
    dialog->form()->addNote(tr("A class that replies of the term have cannot be taken out. Replies keep their class."));
    // Old → new, before anything is done.
    const auto show = [list, changes, before = classes_] {
        QStringList lines;
        const auto told = [](const domain::ResultClassWording* row) -> QString {
            if (row == nullptr || !row->isInUse) return tr("not in use");
            return toQt(row->shortName) + u' ' + toQt(row->name);
        };
        for (const domain::ResultClassWording& after : domain::classList(ui::chosen<domain::ClassList>(list).value())) {
            const QString old = told(domain::classIn(before, after.code));
            const QString now = told(&after);
            lines.append(old == now ? tr("%1: as it is, %2").arg(toQt(base::codeOf(after.code)), now)
                                    : tr("%1: %2 → %3").arg(toQt(base::codeOf(after.code)), old, now));
        }
        changes->setText(lines.join(u'\n'));
    };
    connect(list, &QComboBox::currentIndexChanged, dialog, show);
    show();
    dialog->set(
        [list, term = term()]() -> std::vector<app::Command> {
            return {app::ChooseClassList{term, ui::chosen<domain::ClassList>(list).value_or(domain::ClassList::threeClasses)}};
        },
        tr("The result classes of term %1 were set.").arg(term()));
    open(dialog);
}

WordingTab::WordingTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"wording"_s, {tr("Word"), tr("As shipped"), tr("Said instead")})),
      term_(new QComboBox) {
    layout()->addWidget(table_);
    term_->setObjectName(u"wordingTerm"_s);
    table_->addAbove(tr("From term"), term_);
    table_->setFilterHint(tr("Any part of a word"));
    using Needs = EntryTable::Needs;
    table_->setEditAction(table_->addAction(u"wordingEdit"_s, tr("Edit…"), Needs::one, [this] {
        if (const auto key = chosen()) edit(*key);
    }));
    table_->addAction(u"wordingTakeBack"_s, tr("As shipped again"), Needs::one, [this] {
        if (const auto key = chosen()) takeBack(*key);
    });
    connect(term_, &QComboBox::currentIndexChanged, this, &WordingTab::reload);
}

int WordingTab::term() const { return term_->currentData().toInt(); }

void WordingTab::reload() {
    fillTerms(term_);
    theRegister().ask(
        this, [](app::RegisterStore& store) { return store.reader().wordings(); },
        [this](const std::vector<domain::Wording>& rows) { show(rows); });
}

void WordingTab::show(const std::vector<domain::Wording>& rows) {
    own_ = domain::wordingInForce(rows, term());
    QList<EntryRow> entries;
    for (const auto& [key, code] : base::EnumCodes<domain::WordingKey>::values) {
        const auto own = own_.find(key);
        EntryRow row;
        row.key = toQt(code);
        row.cells = {labelOf(key), toQt(app::shippedWord(key, app::Language::chinese)), own == own_.end() ? QString() : toQt(own->second)};
        row.detail = detailOf(key, rows);
        entries.append(row);
    }
    table_->setRows(entries);
    Q_EMIT countChanged();
}

// What the word is used for, what the program calls it and what the office calls it, since when; then how that came about.
QString WordingTab::detailOf(domain::WordingKey key, const std::vector<domain::Wording>& rows) const {
    const QString shipped = toQt(app::shippedWord(key, app::Language::chinese));
    QStringList lines{labelOf(key), toQt(words().text("wording_use." + std::string(base::codeOf(key)))), QString(),
                      tr("As shipped: %1").arg(shipped)};
    const domain::Wording* holding = nullptr;
    std::vector<const domain::Wording*> own;
    for (const domain::Wording& one : rows) {
        if (one.key != key) continue;
        own.push_back(&one);
        if (one.term <= term() && (holding == nullptr || holding->term < one.term)) holding = &one;
    }
    if (holding == nullptr || holding->text.empty()) {
        lines << tr("Term %1 says it as shipped; the office has no word of its own.").arg(term());
    } else {
        lines << tr("Term %1 says: %2").arg(term()).arg(toQt(holding->text))
              << tr("The office's own word since %1").arg(sinceText(holding->term));
    }
    if (!own.empty()) lines << QString() << tr("What was set:");
    for (const domain::Wording* one : own) {
        lines << (one->text.empty() ? tr("From term %1: as shipped").arg(one->term)
                                    : tr("From term %1: %2").arg(one->term).arg(toQt(one->text)));
    }
    return lines.join(u'\n');
}

// With the day on which the term opened, where that is on record.
QString WordingTab::sinceText(int term) const {
    const domain::Session* first = nullptr;
    for (const domain::Session& session : theRegister().directory().sessions) {
        if (session.term == term && (first == nullptr || session.number < first->number)) first = &session;
    }
    const bool isDated = first != nullptr && first->opened.has_value();
    return isDated ? tr("term %1, opened %2").arg(term).arg(isoText(first->opened)) : tr("term %1").arg(term);
}

std::optional<domain::WordingKey> WordingTab::chosen() const { return base::fromCode<domain::WordingKey>(toUtf8(table_->current())); }

void WordingTab::edit(domain::WordingKey key) {
    const QString code = toQt(base::codeOf(key));
    auto* dialog = new EntryDialog(theRegister(), tr("What the office says"), u"set-wording/%1/%2"_s.arg(term()).arg(code), this);
    dialog->addHead(labelOf(key));
    auto* text = dialog->addLine(u"text"_s, tr("Said instead"));
    const auto own = own_.find(key);
    if (own != own_.end()) text->setText(toQt(own->second));
    text->setPlaceholderText(tr("empty: %1").arg(toQt(app::shippedWord(key, app::Language::chinese))));
    dialog->form()->addNote(
        tr("From term %1 on it stands in the windows, lists, papers and exported files. The window is made anew to show it.").arg(term()));
    dialog->watchEntry([key, term = term()](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        const auto now = domain::wordingInForce(reader.wordings(), term);
        const auto word = now.find(key);
        return RecordedEntry{reader.wordingVersion(term, key), {{u"text"_s, word == now.end() ? QString() : toQt(word->second)}}};
    });
    dialog->set(
        [dialog, key, text, term = term()]() -> std::vector<app::Command> {
            return {app::SetWording{term, key, textOf(text), dialog->seenVersion()}};
        },
        tr("The word was set: %1").arg(labelOf(key)));
    open(dialog);
}

void WordingTab::takeBack(domain::WordingKey key) {
    execute({app::SetWording{term(), key, {}}}, tr("As shipped again: %1").arg(labelOf(key)));
}

}  // namespace huying::ui
