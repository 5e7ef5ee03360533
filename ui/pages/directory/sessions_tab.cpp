// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/directory/sessions_tab.h"

#include <QtWidgets>

#include "dialogs/entry_dialog.h"
#include "pages/directory/entry_table.h"
#include "pages/directory/rule_dialogs.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
QString keyOf(const domain::BaseFigure& figure) { return u"%1-%2"_s.arg(figure.term).arg(figure.number); }
}  // namespace

SessionsTab::SessionsTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"sessions"_s, {tr("Session"), tr("Name"), tr("Opened"), tr("Closed"), tr("Pieces"), tr("Open")})) {
    layout()->addWidget(table_);
    using Needs = EntryTable::Needs;
    table_->addAction(u"sessionAdd"_s, tr("Add…"), Needs::nothing, [this] { edit(nullptr); }, EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"sessionEdit"_s, tr("Edit…"), Needs::one, [this] { edit(chosen()); }));
    table_->addAction(u"sessionRollOver"_s, tr("On to the next session…"), Needs::nothing, [this] { rollOver(); });
    table_->addAction(u"ratingRule"_s, tr("Who rates…"), Needs::one, [this] { setRater(); });
    table_->addAction(u"withdrawalRule"_s, tr("Withdrawal…"), Needs::one, [this] { setWithdrawal(); });
    table_->addAction(u"numberPattern"_s, tr("Numbers…"), Needs::one, [this] { setPattern(); });
    table_->addAction(u"replyTo"_s, tr("Who gets the reply…"), Needs::nothing, [this] { setReplyTo(); });
    table_->addAction(u"completionRule"_s, tr("Completion…"), Needs::nothing, [this] { setCompletion(); });
    table_->addAction(u"photoLimit"_s, tr("Photos…"), Needs::nothing, [this] { setPhotoLimit(); });
}

void SessionsTab::reload() {
    struct Read {
        std::vector<domain::Session> sessions;
        std::vector<std::pair<int, int>> pieces;  // all, open
        std::map<int, domain::RatingRule> raters;
        app::RegisterSettings settings;
        std::map<int, domain::WithdrawalRule> withdrawals;
        std::vector<domain::NumberPattern> patterns;
    };
    theRegister().ask(
        this,
        [](app::RegisterStore& store) {
            Read read{store.reader().sessions(),        {},
                      store.reader().ratingRules(),     store.reader().settings(),
                      store.reader().withdrawalRules(), store.reader().numberPatterns()};
            for (const domain::Session& session : read.sessions) {
                app::ListQuery query;
                query.session = session.id;
                const auto all = store.reader().caseIds(query).size();
                query.filter = app::parseFilter("state != completed and state != withdrawn and state != voided").value();
                read.pieces.emplace_back(static_cast<int>(all), static_cast<int>(store.reader().caseIds(query).size()));
            }
            return read;
        },
        [this](Read read) {
            sessions_ = std::move(read.sessions);
            ratingRules_ = std::move(read.raters);
            replyTo_ = read.settings.replyTo;
            completesOnSatisfied_ = read.settings.completesOnSatisfied;
            withdrawalRules_ = std::move(read.withdrawals);
            patterns_ = std::move(read.patterns);
            QList<EntryRow> rows;
            for (std::size_t i = 0; i < sessions_.size(); ++i) {
                const domain::Session& session = sessions_[i];
                EntryRow row;
                row.key = toQt(session.address());
                row.cells = {row.key,
                             toQt(session.name),
                             isoText(session.opened),
                             isoText(session.closed),
                             QString::number(read.pieces[i].first),
                             QString::number(read.pieces[i].second)};
                row.detail = tr("%1\nIts pieces count in its report, whenever they are handled.").arg(toQt(session.name));
                const domain::RatingRule rule = ratingRules_[session.term];
                row.detail += u'\n' + tr("Term %1: %2").arg(session.term).arg(labelOf(rule.party));
                if (rule.party == domain::RatingParty::everySigner) row.detail += tr(", ") + labelOf(rule.piece);
                row.detail += u'\n' + tr("Withdrawal: %1").arg(labelOf(withdrawalRules_[session.term].until));
                for (const auto& [kind, code] : base::EnumCodes<domain::SuggestionKind>::values) {
                    std::string pattern = patternOf(session.term, session.number, kind);
                    if (pattern.empty()) pattern = patternOf(session.term, std::nullopt, kind);
                    if (!pattern.empty()) row.detail += u'\n' + tr("Numbers, %1: %2").arg(labelOf(kind), toQt(pattern));
                }
                rows.append(row);
            }
            table_->setRows(rows);
            Q_EMIT countChanged();
        });
}

std::string SessionsTab::patternOf(int term, std::optional<int> session, domain::SuggestionKind kind) const {
    const auto found = std::find_if(patterns_.begin(), patterns_.end(), [&](const domain::NumberPattern& row) {
        return row.term == term && row.session == session && row.kind == kind;
    });
    return found == patterns_.end() ? std::string() : found->text;
}

const domain::Session* SessionsTab::chosen() const {
    const std::string address = toUtf8(table_->current());
    const auto found =
        std::find_if(sessions_.begin(), sessions_.end(), [&](const domain::Session& one) { return one.address() == address; });
    return found == sessions_.end() ? nullptr : &*found;
}

void SessionsTab::edit(const domain::Session* session) {
    const bool isNew = session == nullptr;
    const domain::Session before = isNew ? domain::Session{} : *session;
    auto* dialog = new EntryDialog(theRegister(), isNew ? tr("Add a session") : tr("Edit the session"),
                                   u"open-session/"_s + (isNew ? QString() : toQt(before.address())), this);
    const auto number = [](int value) { return value > 0 ? std::optional(value) : std::nullopt; };
    auto* term = dialog->addNumber(u"term"_s, tr("Term"), number(before.term), Form::Need::required);
    auto* which = dialog->addNumber(u"number"_s, tr("Session number"), number(before.number), Form::Need::required);
    term->setReadOnly(!isNew);
    which->setReadOnly(!isNew);
    auto* name = dialog->addLine(u"name"_s, tr("Name"));
    name->setText(toQt(before.name));
    auto* opened = dialog->form()->add(u"opened"_s, tr("Opened"), new DateEdit(theRegister().today(), DateSense::eitherSide));
    auto* closed = dialog->form()->add(u"closed"_s, tr("Closed"), new DateEdit(theRegister().today(), DateSense::eitherSide));
    opened->setDate(before.opened);
    closed->setDate(before.closed);
    const EntryDialog::Make make = [=]() -> std::vector<app::Command> {
        return {app::OpenSession{numberOf(term).value_or(0), numberOf(which).value_or(0), textOf(name), opened->date(), closed->date()}};
    };
    if (!isNew) {
        dialog->form()->addNote(tr("Due dates that count from the close of the session follow it."));
        addMovesPreview(dialog, theRegister(), make, MovesOf::firstCommand);
    }
    dialog->set(make, tr("The session was recorded."));
    open(dialog);
}

// Of the register as a whole: every signer, or the lead proposer who passes it on.
void SessionsTab::setReplyTo() {
    auto* dialog = new EntryDialog(theRegister(), tr("Who gets the reply"), u"set-reply-to"_s, this);
    auto* to = dialog->form()->add(u"reply_to"_s, toQt(words().fieldLabel("reply_to")), codeBox<domain::ReplyTo>(replyTo_, false),
                                   Form::Need::required);
    dialog->form()->addNote(tr("It holds for replies that are recorded from now on; what is owed of earlier ones stays."));
    dialog->set(
        [to]() -> std::vector<app::Command> { return {app::SetReplyTo{ui::chosen<domain::ReplyTo>(to).value_or(domain::ReplyTo::each)}}; },
        tr("Who gets the replies was set."));
    open(dialog);
}

// Of the register as a whole too: a satisfied or mostly satisfied form completes the piece on its day, or staff do.
void SessionsTab::setCompletion() {
    auto* dialog = new EntryDialog(theRegister(), tr("What a satisfied form does"), u"set-completion-rule"_s, this);
    auto* completes = dialog->form()->add(u"completes_on_satisfied"_s, QString(),
                                          new QCheckBox(tr("a satisfied or mostly satisfied form completes the piece by itself")));
    completes->setChecked(completesOnSatisfied_);
    dialog->form()->addNote(tr("It holds for forms that are recorded from now on. Pieces that are rated stay as they are."));
    dialog->set([completes]() -> std::vector<app::Command> { return {app::SetCompletionRule{completes->isChecked()}}; },
                tr("What a satisfied form does was set."));
    open(dialog);
}

void SessionsTab::setPhotoLimit() {
    auto* dialog = new EntryDialog(theRegister(), tr("How large a photo may be"), u"set-photo-limit"_s, this);
    auto* megabytes = dialog->addNumber(u"megabytes"_s, toQt(words().fieldLabel("megabytes")),
                                        theRegister().directory().settings.photoMegabytes, Form::Need::required);
    dialog->form()->addNote(tr("From 1 to %1 MB. It holds for photos that are added from now on.").arg(domain::mostPhotoMegabytes));
    dialog->set([megabytes]() -> std::vector<app::Command> { return {app::SetPhotoLimit{numberOf(megabytes).value_or(0)}}; },
                tr("How large a photo may be was set."));
    open(dialog);
}

void SessionsTab::rollOver() {
    if (sessions_.empty()) return;
    const domain::Session& before = sessions_.front();
    auto* dialog = new EntryDialog(theRegister(), tr("On to the next session"), u"roll-over-session"_s, this);
    dialog->addHead(toQt(before.name));
    auto* term = dialog->addNumber(u"term"_s, tr("Term"), before.term, Form::Need::required);
    auto* which = dialog->addNumber(u"number"_s, tr("Session number"), before.number + 1, Form::Need::required);
    auto* opened = dialog->form()->add(u"opened"_s, tr("Opened"), new DateEdit(theRegister().today(), DateSense::planned));
    auto* closed = dialog->form()->add(u"closed"_s, tr("Closed"), new DateEdit(theRegister().today(), DateSense::planned));
    auto* deputies = dialog->form()->add(u"deputies"_s, QString(), new QCheckBox(tr("new term: take the deputies over, to be checked")));
    dialog->form()->addNote(
        tr("Numbers begin with 1 again. What is open goes on and stays in its session. A new term takes categories, result classes and "
           "delegations over."));
    dialog->set(
        [=]() -> std::vector<app::Command> {
            app::RollOverSession command;
            command.term = numberOf(term).value_or(0);
            command.number = numberOf(which).value_or(0);
            command.opened = opened->date();
            command.closed = closed->date();
            if (deputies->isChecked()) command.deputies = true;
            return {command};
        },
        tr("The next session is ready."));
    open(dialog);
}

void SessionsTab::setRater() {
    const domain::Session* session = chosen();
    if (session == nullptr) return;
    const int term = session->term;
    const domain::RatingRule before = ratingRules_[term];
    auto* dialog = new EntryDialog(theRegister(), tr("Who rates"), u"set-rating-rule/%1"_s.arg(term), this);
    dialog->addHead(tr("Term %1").arg(term));
    auto* party = dialog->form()->add(u"rating_party"_s, tr("Who rates"), codeBox<domain::RatingParty>(before.party, false));
    auto* piece = dialog->form()->add(u"piece_rating"_s, tr("Rating of the piece"), codeBox<domain::PieceRating>(before.piece, false));
    dialog->form()->addNote(tr(
        "Where every signer rates, a piece is rated once all forms are back. All pieces of the term follow at once, with their figures."));
    const auto show = [dialog, party] {
        dialog->form()->hideField(u"piece_rating"_s, ui::chosen<domain::RatingParty>(party) != domain::RatingParty::everySigner);
    };
    connect(party, &QComboBox::currentIndexChanged, dialog, show);
    show();
    dialog->set(
        [=]() -> std::vector<app::Command> {
            app::SetRatingRule command;
            command.term = term;
            command.party = ui::chosen<domain::RatingParty>(party).value_or(domain::RatingParty::lead);
            if (command.party == domain::RatingParty::everySigner) command.piece = ui::chosen<domain::PieceRating>(piece);
            return {command};
        },
        tr("Who rates in term %1 was set.").arg(term));
    open(dialog);
}

void SessionsTab::setWithdrawal() {
    const domain::Session* session = chosen();
    if (session == nullptr) return;
    const int term = session->term;
    const domain::WithdrawalRule before = withdrawalRules_[term];
    auto* dialog = new EntryDialog(theRegister(), tr("Until when a deputy may withdraw"), u"set-withdrawal-rule/%1"_s.arg(term), this);
    dialog->addHead(tr("Term %1").arg(term));
    auto* until = dialog->form()->add(u"withdraw_until"_s, tr("Withdrawal"), codeBox<domain::WithdrawalLimit>(before.until, false));
    auto* source = dialog->addLine(u"source"_s, tr("Law and article"));
    source->setText(toQt(before.source));
    dialog->form()->addNote(tr("A refusal names the law. All signers have to ask for it, whatever is set here."));
    dialog->set(
        [=]() -> std::vector<app::Command> {
            return {app::SetWithdrawalRule{term, ui::chosen<domain::WithdrawalLimit>(until).value_or(domain::WithdrawalLimit::reply),
                                           textOf(source)}};
        },
        tr("Until when a deputy may withdraw in term %1 was set.").arg(term));
    open(dialog);
}

// One pattern a kind, for the session or for its whole term; what it makes stands below while it is typed.
void SessionsTab::setPattern() {
    const domain::Session* session = chosen();
    if (session == nullptr) return;
    const domain::Session of = *session;
    auto* dialog = new EntryDialog(theRegister(), tr("Pattern of numbers"), u"set-number-pattern/"_s + toQt(of.address()), this);
    dialog->addHead(toQt(of.name));
    auto* scope = dialog->form()->add(u"session"_s, tr("Holds for"), new QComboBox);
    scope->addItem(tr("the whole term"), 0);
    scope->addItem(tr("this session alone"), of.number);
    auto* kind = dialog->form()->add(u"kind"_s, toQt(words().fieldLabel("kind")),
                                     codeBox<domain::SuggestionKind>(domain::SuggestionKind::plenary, false));
    auto* pattern = dialog->addLine(u"pattern"_s, tr("Pattern"));
    pattern->setPlaceholderText(tr("as {year}{serial:4}; empty: as usual"));
    auto* example = plainLabel(QString());
    example->setObjectName(u"patternExample"_s);
    dialog->form()->addWide(example);
    dialog->form()->addNote(
        tr("Places: {term} {session} {year} {serial}. With a width they are digits with zeros before them: {serial:4}, {term:2}. "
           "Numbers that pieces have already stay."));
    const int year = base::yearOf(of.opened.value_or(theRegister().today()));
    const auto show = [=] {
        const std::string typed = textOf(pattern);
        if (typed.empty()) return example->setText(tr("As usual: the serial alone."));
        if (const auto fault = domain::faultOf(typed)) return example->setText(sentence(*fault));
        constexpr int example120 = 120;
        example->setText(tr("Example: %1").arg(toQt(domain::numberFrom(typed, {of.term, of.number, year, example120}))));
    };
    const auto load = [=, this] {
        const int number = scope->currentData().toInt();
        const auto which = ui::chosen<domain::SuggestionKind>(kind).value_or(domain::SuggestionKind::plenary);
        pattern->setText(toQt(patternOf(of.term, number == 0 ? std::nullopt : std::optional(number), which)));
    };
    connect(pattern, &QLineEdit::textChanged, dialog, show);
    connect(scope, &QComboBox::activated, dialog, load);
    connect(kind, &QComboBox::activated, dialog, load);
    load();
    show();
    dialog->set(
        [=]() -> std::vector<app::Command> {
            app::SetNumberPattern command;
            if (scope->currentData().toInt() == 0) {
                command.term = of.term;
            } else {
                command.session = of.address();
            }
            command.kind = ui::chosen<domain::SuggestionKind>(kind).value_or(domain::SuggestionKind::plenary);
            command.pattern = textOf(pattern);
            return {command};
        },
        tr("The pattern of numbers was set. It holds for pieces that are registered from now on."));
    open(dialog);
}

BaseFiguresTab::BaseFiguresTab(Register& theRegister, Prompts& prompts)
    : DirectoryTab(theRegister, prompts),
      table_(new EntryTable(u"baseFigures"_s, {tr("Session"), tr("Total"), tr("Plenary"), tr("Intersessional"), tr("Note")})) {
    layout()->addWidget(table_);
    using Needs = EntryTable::Needs;
    table_->addAction(u"figureAdd"_s, tr("Add…"), Needs::nothing, [this] { edit(nullptr); }, EntryTable::addKey);
    table_->setEditAction(table_->addAction(u"figureEdit"_s, tr("Edit…"), Needs::one, [this] { edit(chosen()); }));
    table_->addAction(u"figureRemove"_s, tr("Remove"), Needs::one, [this] {
        const domain::BaseFigure figure = *chosen();
        execute({app::RemoveBaseFigure{figure.term, figure.number}}, tr("Removed: %1").arg(keyOf(figure)));
    });
}

void BaseFiguresTab::reload() {
    theRegister().ask(
        this, [](app::RegisterStore& store) { return store.reader().baseFigures(); },
        [this](std::vector<domain::BaseFigure> figures) {
            figures_ = std::move(figures);
            QList<EntryRow> rows;
            const auto text = [](const std::optional<int>& number) { return number ? QString::number(*number) : QString(); };
            for (const domain::BaseFigure& figure : figures_) {
                EntryRow row;
                row.key = keyOf(figure);
                row.cells = {row.key, QString::number(figure.total), text(figure.plenary), text(figure.intersessional), toQt(figure.note)};
                row.detail = tr("The report measures the growth of each session against this figure.");
                rows.append(row);
            }
            table_->setRows(rows);
            Q_EMIT countChanged();
        });
}

const domain::BaseFigure* BaseFiguresTab::chosen() const {
    const QString key = table_->current();
    const auto found = std::find_if(figures_.begin(), figures_.end(), [&](const domain::BaseFigure& one) { return keyOf(one) == key; });
    return found == figures_.end() ? nullptr : &*found;
}

void BaseFiguresTab::edit(const domain::BaseFigure* figure) {
    const bool isNew = figure == nullptr;
    const domain::BaseFigure before = isNew ? domain::BaseFigure{} : *figure;
    auto* dialog = new EntryDialog(theRegister(), isNew ? tr("Add a base figure") : tr("Edit the base figure"),
                                   u"set-base-figure/"_s + (isNew ? QString() : keyOf(before)), this);
    const auto number = [](int value) { return value > 0 ? std::optional(value) : std::nullopt; };
    auto* term = dialog->addNumber(u"term"_s, tr("Term"), number(before.term), Form::Need::required);
    auto* which = dialog->addNumber(u"number"_s, tr("Session number"), number(before.number), Form::Need::required);
    term->setReadOnly(!isNew);
    which->setReadOnly(!isNew);
    auto* total = dialog->addNumber(u"total"_s, tr("Total"), number(before.total), Form::Need::required);
    auto* plenary = dialog->addNumber(u"plenary"_s, tr("Plenary"), before.plenary);
    auto* intersessional = dialog->addNumber(u"intersessional"_s, tr("Intersessional"), before.intersessional);
    auto* note = dialog->addLine(u"note"_s, tr("Note"));
    note->setText(toQt(before.note));
    dialog->set(
        [=]() -> std::vector<app::Command> {
            return {app::SetBaseFigure{numberOf(term).value_or(0), numberOf(which).value_or(0), numberOf(total).value_or(0),
                                       numberOf(plenary), numberOf(intersessional), textOf(note)}};
        },
        tr("The base figure was recorded."));
    open(dialog);
}

}  // namespace huying::ui
