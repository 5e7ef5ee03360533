// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/look_back_dialogs.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/changed_values.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString field(const char* code) { return toQt(words().fieldLabel(code)); }
QString column(const char* code) { return toQt(words().text(std::string("sheet.") + code)); }

// 承诺2：…, or the reply as it was given.
QString lookedAtText(const app::CaseView& view, const domain::LookBackLine& line) {
    const domain::CaseFacts& facts = view.facts;
    for (const domain::Commitment& row : facts.commitments) {
        if (row.id == line.commitment)
            return toQt(
                words().text("look_back.about_promise", {{"number", std::to_string(domain::numberOf(facts, row.id))}, {"text", row.text}}));
    }
    const domain::Reply* reply = facts.replyOf(line.task);
    if (reply != nullptr && !reply->text.empty()) return toQt(words().text("look_back.reply", {{"text", reply->text}}));
    const auto given = reply == nullptr ? std::nullopt : domain::presentClassOf(facts, *reply);
    return toQt(words().text("look_back.class_only", {{"class", words().classLabel(facts.suggestion.term, given)}}));
}

// In one line to choose by: a reply may have pages.
QString lineText(const app::CaseView& view, const domain::LookBackLine& line) {
    constexpr int most = 60;
    const QString about = lookedAtText(view, line).simplified();
    const domain::Task* task = view.facts.task(line.task);
    const QString unit = task == nullptr ? QString() : toQt(view.unitName(task->unit));
    return u"%1　%2　%3"_s.arg(toQt(line.roundName), unit, about.size() > most ? QString(about.left(most) + u'…') : about);
}

void fillLine(const app::CaseView& view, const domain::LookBackLine& line, app::LookBackLineName& name) {
    const domain::Task* task = view.facts.task(line.task);
    name.caseAddress = view.facts.suggestion.address();
    if (task != nullptr) name.unit = view.unitName(task->unit);
    name.round = line.roundName;
    name.commitment = line.commitment ? domain::numberOf(view.facts, *line.commitment) : 0;
}

// Which pieces are looked at, where nobody has chosen them: a condition on the list, and what of them is asked about first.
struct Pieces {
    QString text;
    const char* filter;
    app::LookBackSubject subject;
};

QList<Pieces> kindsOfPieces() {
    using Subject = app::LookBackSubject;
    return {{QCoreApplication::translate("LookBack", "with open promises"), "commitments_open > 0", Subject::openCommitments},
            {QCoreApplication::translate("LookBack", "with fulfilled promises"), "commitments_fulfilled > 0", Subject::commitments},
            {u"%1 %2"_s.arg(field("result_class"), labelOf(domain::ResultClass::A)), "result_class = A", Subject::piece},
            {u"%1 %2"_s.arg(field("result_class"), labelOf(domain::ResultClass::B)), "result_class = B", Subject::piece},
            {u"%1 %2"_s.arg(field("result_rating"), labelOf(domain::Rating::mostlySatisfied)), "result_rating = mostly_satisfied",
             Subject::piece},
            {u"%1 %2"_s.arg(field("result_rating"), labelOf(domain::Rating::satisfied)), "result_rating = satisfied", Subject::piece},
            {QCoreApplication::translate("LookBack", "all that are completed"), "state = completed", Subject::piece}};
}

// What is put away or handled with another piece is not asked about.
std::vector<std::string> addressesOf(app::RegisterStore& store, std::optional<domain::SessionId> session, const std::string& filter) {
    app::ListQuery query;
    query.session = session;
    const auto parsed = app::parseFilter(filter + " and archived_on empty and merged_into empty");
    if (parsed) query.filter = *parsed;
    std::vector<std::string> addresses;
    if (!parsed) return addresses;
    for (const app::CaseRow& row : store.reader().caseRows(store.reader().caseIds(query))) addresses.push_back(row.address);
    return addresses;
}

}  // namespace

LookBackChoiceDialog::LookBackChoiceDialog(Register& theRegister, const QStringList& cases, std::optional<domain::SessionId> session,
                                           QWidget* parent)
    : CommandDialog(theRegister, tr("Look back"), u"add-look-back-lines/"_s + cases.join(u','), parent),
      session_(session),
      isAsking_(cases.isEmpty()),
      round_(new QComboBox) {
    for (const QString& address : cases) cases_.push_back(toUtf8(address));
    if (!isAsking_) addHead(cases.size() == 1 ? cases.first() : pieces(static_cast<int>(cases.size())));
    for (const domain::LookBack& row : theRegister.directory().lookBacks) {
        if (!row.closedOn) round_->addItem(toQt(row.name), toQt(row.name));
    }
    round_->addItem(tr("a new round"), QString());
    form()->add(u"round"_s, field("look_back"), round_);  // a new one is an empty choice
    addLine(u"name"_s, tr("Name of the round"), Form::Need::required)->setPlaceholderText(tr("for example the year and what is looked at"));
    dueOn_ = form()->add(u"due_on"_s, column("answer_due_on"), new DateEdit(theRegister.today(), DateSense::planned), Form::Need::required);
    addText(u"purpose"_s, field("purpose"), 2);
    addText(u"demand"_s, column("demand"), 2);
    if (isAsking_) {
        pieces_ = form()->add(u"pieces"_s, tr("Pieces"), new QComboBox, Form::Need::required);
        for (const Pieces& kind : kindsOfPieces()) pieces_->addItem(kind.text, QString::fromLatin1(kind.filter));
        found_ = roleLabel(QString(), "muted");
        found_->setObjectName(u"piecesFound"_s);
        form()->addWide(found_);
    }
    subject_ = form()->add(u"look_at"_s, field("look_at"), codeBox<app::LookBackSubject>(app::LookBackSubject::piece, false));
    addDate(tr("Date"));
    form()->addNote(tr("Each unit that has answered is asked about its own answer. What it says changes neither class nor promise."));
    connect(round_, &QComboBox::currentIndexChanged, this, &LookBackChoiceDialog::showFields);
    if (isAsking_) connect(pieces_, &QComboBox::currentIndexChanged, this, &LookBackChoiceDialog::findPieces);
    showFields();
    if (isAsking_) findPieces();
    restoreDraft();
}

bool LookBackChoiceDialog::isNewRound() const { return round_->currentData().toString().isEmpty(); }

std::string LookBackChoiceDialog::roundName() const {
    const auto* name = qobject_cast<const QLineEdit*>(form()->editor(u"name"_s));
    return toUtf8(isNewRound() ? name->text() : round_->currentData().toString());
}

void LookBackChoiceDialog::showFields() {
    for (const QString& key : {u"name"_s, u"due_on"_s, u"purpose"_s, u"demand"_s}) form()->hideField(key, !isNewRound());
}

void LookBackChoiceDialog::findPieces() {
    const QList<Pieces> kinds = kindsOfPieces();
    const Pieces& kind = kinds.at(std::max(0, pieces_->currentIndex()));
    subject_->setCurrentIndex(subject_->findData(toQt(base::codeOf(kind.subject))));
    found_->setText(tr("Looking for the pieces…"));
    cases_.clear();
    theRegister().ask(
        this,
        [session = session_, filter = std::string(kind.filter)](app::RegisterStore& store) { return addressesOf(store, session, filter); },
        [this, wanted = pieces_->currentIndex()](const std::vector<std::string>& found) {
            if (wanted != pieces_->currentIndex()) return;
            cases_ = found;
            found_->setText(found.empty() ? tr("There are no such pieces.") : pieces(static_cast<int>(found.size())));
        },
        [this, wanted = pieces_->currentIndex()](const base::Error& error) {
            if (wanted == pieces_->currentIndex()) found_->setText(sentence(error));
        });
}

bool LookBackChoiceDialog::checkMore() {
    if (!cases_.empty()) return true;
    form()->showFault(u"pieces"_s, found_->text());  // there are none, or they are still looked for
    return false;
}

std::vector<app::Command> LookBackChoiceDialog::commands() const {
    std::vector<app::Command> commands;
    const auto text = [&](const QString& key) { return toUtf8(qobject_cast<const QPlainTextEdit*>(form()->editor(key))->toPlainText()); };
    if (isNewRound()) {
        app::OpenLookBack open;
        open.title = roundName();
        open.dueOn = dueOn_->date();
        open.purpose = text(u"purpose"_s);
        open.demand = text(u"demand"_s);
        commands.emplace_back(open);
    }
    app::AddLookBackLines add;
    add.round = roundName();
    add.cases = cases_;
    add.subject = chosen<app::LookBackSubject>(subject_);
    commands.emplace_back(add);
    return commands;
}

QString LookBackChoiceDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Chosen for %1: %2").arg(toQt(roundName()), pieces(static_cast<int>(cases_.size())));
}

LookBackRoundDialog::LookBackRoundDialog(Register& theRegister, const app::LookBackRound& round, What what, QWidget* parent)
    : CommandDialog(theRegister, what == What::close ? tr("Close a look-back round") : tr("Correct a look-back round"),
                    (what == What::close ? u"close-look-back/"_s : u"correct-look-back/"_s) + toQt(round.round.name), parent),
      round_(round),
      what_(what) {
    addHead(toQt(round.round.name));
    addHead(toQt(app::countsText(round.counts, words())));
    const domain::LookBack& row = round_.round;
    if (what_ == What::close) {
        addDate(column("closed_on"));
        addText(u"conclusion"_s, field("conclusion"), 4, Form::Need::required);
        restoreDraft();
        return;
    }
    const base::Date today = theRegister.today();
    addLine(u"name"_s, tr("Name of the round"), Form::Need::required)->setText(toQt(row.name));
    openedOn_ = form()->add(u"opened_on"_s, field("opened_on"), new DateEdit(today, DateSense::happened), Form::Need::required);
    openedOn_->setDate(row.openedOn);
    dueOn_ = form()->add(u"due_on"_s, column("answer_due_on"), new DateEdit(today, DateSense::eitherSide), Form::Need::required);
    dueOn_->setDate(row.dueOn);
    addText(u"purpose"_s, field("purpose"), 2)->setPlainText(toQt(row.purpose));
    addText(u"demand"_s, column("demand"), 2)->setPlainText(toQt(row.demand));
    closedOn_ = form()->add(u"closed_on"_s, column("closed_on"), new DateEdit(today, DateSense::happened));
    closedOn_->setPlaceholderText(tr("empty: it goes on"));
    closedOn_->setDate(row.closedOn);
    addText(u"conclusion"_s, field("conclusion"), 3)->setPlainText(toQt(row.conclusion));
    watchEntry([id = row.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        const std::vector<domain::LookBack> rounds = reader.lookBacks();
        const auto now = std::find_if(rounds.begin(), rounds.end(), [&](const domain::LookBack& one) { return one.id == id; });
        if (now == rounds.end()) return std::nullopt;
        return RecordedEntry{reader.lookBackVersion(id),
                             {{u"name"_s, toQt(now->name)},
                              {u"opened_on"_s, isoText(now->openedOn)},
                              {u"due_on"_s, isoText(now->dueOn)},
                              {u"purpose"_s, toQt(now->purpose)},
                              {u"demand"_s, toQt(now->demand)},
                              {u"closed_on"_s, isoText(now->closedOn)},
                              {u"conclusion"_s, toQt(now->conclusion)}}};
    });
    restoreDraft();
}

std::string LookBackRoundDialog::text(const char* key) const {
    const QWidget* editor = form()->editor(QString::fromLatin1(key));
    if (const auto* line = qobject_cast<const QLineEdit*>(editor)) return toUtf8(line->text());
    const auto* plain = qobject_cast<const QPlainTextEdit*>(editor);
    return plain == nullptr ? std::string() : toUtf8(plain->toPlainText());
}

std::vector<app::Command> LookBackRoundDialog::commands() const {
    const domain::LookBack& row = round_.round;
    if (what_ == What::close) {
        app::CloseLookBack command;
        command.round = row.name;
        command.conclusion = text("conclusion");
        return {command};
    }
    app::CorrectLookBack command;
    command.round = toUtf8(recorded(u"name"_s).toString());  // others may have renamed it
    command.expect = seenVersion() != 0 ? seenVersion() : round_.version;
    if (text("name") != row.name) command.title = text("name");
    if (openedOn_->date() != row.openedOn) command.openedOn = openedOn_->date();
    if (dueOn_->date() != row.dueOn) command.dueOn = dueOn_->date();
    command.purpose = changedText(text("purpose"), row.purpose);
    command.demand = changedText(text("demand"), row.demand);
    command.closedOn = changedDate(closedOn_, row.closedOn);
    command.conclusion = changedText(text("conclusion"), row.conclusion);
    return {command};
}

QString LookBackRoundDialog::sentenceWhenDone(const app::BatchResult&) const {
    return (what_ == What::close ? tr("Look-back round closed: %1") : tr("Look-back round corrected: %1")).arg(toQt(round_.round.name));
}

LookBackLineDialog::LookBackLineDialog(const CaseContext& context, std::string_view command, const QString& title,
                                       domain::LookBackStanding first, domain::LookBackLineId line, QWidget* parent)
    : CaseDialog(context, command, title, parent), lines_(new QComboBox), said_(roleLabel(QString(), "muted")) {
    const auto rank = [&](const domain::LookBackLine& row) {
        return (row.closedOn ? 2 : 0) + (domain::standingOf(facts(), row) == first ? 0 : 1);
    };
    std::vector<const domain::LookBackLine*> rows;
    for (const domain::LookBackLine& row : facts().lookBackLines) {
        const domain::Task* task = facts().task(row.task);
        if (task != nullptr && (!context.unit || task->unit == *context.unit)) rows.push_back(&row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](const auto* left, const auto* right) { return rank(*left) < rank(*right); });
    for (const domain::LookBackLine* row : rows)
        lines_->addItem(lineText(context.view, *row), QVariant::fromValue<qlonglong>(row->id.value));
    if (const int place = lines_->findData(QVariant::fromValue<qlonglong>(line.value)); place >= 0) lines_->setCurrentIndex(place);
    lines_->setEnabled(lines_->count() > 1);
    form()->add(u"line"_s, field("look_back"), lines_, Form::Need::required);
    said_->setObjectName(u"lookBackSaid"_s);
    said_->setWordWrap(true);
    form()->addWide(said_);
    connect(lines_, &QComboBox::currentIndexChanged, this, &LookBackLineDialog::showSaid);
    keepSaid([this] { showSaid(); });
}

const domain::LookBackLine* LookBackLineDialog::line() const {
    return rowWithId(facts().lookBackLines, lines_->currentData().toLongLong());
}

// What stands there already: promised, asked what and by when, said last, found last.
void LookBackLineDialog::showSaid() {
    QStringList said;
    if (const domain::LookBackLine* row = line()) {
        if (row->commitment) said.append(lookedAtText(context().view, *row));
        const auto demand = context().view.lookBackDemands.find(row->round);
        if (demand != context().view.lookBackDemands.end()) said.append(tr("What is asked: %1").arg(toQt(demand->second)));
        said.append(tr("Asked until %1").arg(isoText(row->dueOn)));
        for (const domain::Commitment& promise : facts().commitments) {
            const auto due = domain::dueOf(facts(), promise);
            if (promise.id == row->commitment && due) said.append(tr("promised for %1").arg(isoText(due)));
        }
        if (const domain::LookBackAnswer* answer = domain::answerOf(facts(), *row))
            said.append(tr("answered on %1: %2　%3").arg(isoText(answer->on), labelOf(answer->state), toQt(answer->text)));
        if (const domain::LookBackFinding* finding = domain::findingOf(facts(), *row))
            said.append(tr("compared on %1: %2　%3").arg(isoText(finding->on), labelOf(finding->outcome), toQt(finding->text)));
    }
    said_->setText(said.join(u'\n'));
}

void LookBackLineDialog::fillName(app::LookBackLineName& command) const {
    command.caseAddress = address();
    if (const domain::LookBackLine* row = line()) fillLine(context().view, *row, command);
}

QString LookBackLineDialog::sentenceWhenDone(const app::BatchResult&) const {
    const domain::LookBackLine* row = line();
    return tr("Recorded: %1, %2").arg(name(), row == nullptr ? QString() : toQt(row->roundName));
}

LookBackAnswerDialog::LookBackAnswerDialog(const CaseContext& context, domain::LookBackLineId line, QWidget* parent)
    : LookBackLineDialog(context, app::RecordLookBackAnswer::name, tr("Answer to a look-back"), domain::LookBackStanding::unanswered, line,
                         parent) {
    addDate(tr("Date"));
    state_ = form()->add(u"answer_state"_s, field("answer_state"), codeBox<domain::LookBackState>(std::nullopt), Form::Need::required);
    addText(u"text"_s, column("answer_text"), 4, Form::Need::required);
    addText(u"evidence"_s, column("evidence"), 2);
    expectedOn_ = form()->add(u"expected_on"_s, field("expected_on"), new DateEdit(context.theRegister.today(), DateSense::planned));
    addLine(u"person"_s, column("person"));
    const auto showExpected = [this] {
        const auto state = chosen<domain::LookBackState>(state_);
        form()->hideField(u"expected_on"_s, !state || state == domain::LookBackState::done);
    };
    connect(state_, &QComboBox::currentIndexChanged, this, showExpected);
    showExpected();
    restoreDraft();
}

std::vector<app::Command> LookBackAnswerDialog::commands() const {
    app::RecordLookBackAnswer command;
    fillName(command);
    command.state = chosen<domain::LookBackState>(state_);
    command.text = text("text");
    command.evidence = text("evidence");
    if (command.state != domain::LookBackState::done) command.expectedOn = expectedOn_->date();
    command.person = text("person");
    return {command};
}

LookBackFindingDialog::LookBackFindingDialog(const CaseContext& context, domain::LookBackLineId line, QWidget* parent)
    : LookBackLineDialog(context, app::RecordLookBackFinding::name, tr("What a look-back found"), domain::LookBackStanding::answered, line,
                         parent) {
    addDate(tr("Date"));
    outcome_ = form()->add(u"finding"_s, field("finding"), codeBox<domain::LookBackOutcome>(std::nullopt), Form::Need::required);
    addText(u"text"_s, column("finding_text"), 3);
    addLine(u"person"_s, tr("Compared by"));
    form()->addNote(tr("“Sent back” asks the unit once more. What is to be handled again, or is fulfilled, is recorded by itself."));
    restoreDraft();
}

std::vector<app::Command> LookBackFindingDialog::commands() const {
    app::RecordLookBackFinding command;
    fillName(command);
    command.outcome = chosen<domain::LookBackOutcome>(outcome_);
    command.text = text("text");
    command.person = text("person");
    if (const domain::LookBackLine* row = line()) command.expect = versionIn(context().view.lookBackVersions, row);
    return {command};
}

RemoveLookBackDialog::RemoveLookBackDialog(const CaseContext& context, domain::LookBackLineId line, QWidget* parent)
    : LookBackLineDialog(context, app::RemoveLookBackLine::name, tr("Take out of a look-back"), domain::LookBackStanding::unanswered, line,
                         parent) {
    addText(u"reason"_s, field("reason"), 2, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> RemoveLookBackDialog::commands() const {
    app::RemoveLookBackLine command;
    fillName(command);
    command.reason = text("reason");
    return {command};
}

CorrectLookBackDialog::CorrectLookBackDialog(const CaseContext& context, What what, QWidget* parent)
    : Correction(context, what == What::answer ? app::CorrectLookBackAnswer::name : app::CorrectLookBackFinding::name,
                 what == What::answer ? tr("Correct an answer to a look-back") : tr("Correct what a look-back found"), parent),
      what_(what) {
    const bool isAnswer = what_ == What::answer;
    for (const domain::LookBackLine& row : facts().lookBackLines) {
        const domain::Task* task = facts().task(row.task);
        if (task == nullptr || (context.unit && task->unit != *context.unit)) continue;
        const auto add = [&](const auto& entries) {
            for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
                addRow(markedIfVoid(u"%1　%2"_s.arg(isoText((*entry)->on), lineText(context.view, row)), (*entry)->voidReason),
                       (*entry)->id.value);
        };
        if (isAnswer) {
            add(domain::recordedAnswersOf(facts(), row.id));
        } else {
            add(domain::recordedFindingsOf(facts(), row.id));
        }
    }
    const base::Date today = context.theRegister.today();
    chooseRow(u"entry"_s, isAnswer ? tr("Answer") : tr("Finding"));
    happenedOn_ = form()->add(u"happened_on"_s, tr("Date"), new DateEdit(today, DateSense::happened), Form::Need::required);
    code_ = isAnswer
                ? form()->add(u"answer_state"_s, field("answer_state"), codeBox<domain::LookBackState>(domain::LookBackState::done, false))
                : form()->add(u"finding"_s, field("finding"), codeBox<domain::LookBackOutcome>(domain::LookBackOutcome::confirmed, false));
    addText(u"text"_s, isAnswer ? column("answer_text") : column("finding_text"), 3);
    if (isAnswer) addText(u"evidence"_s, column("evidence"), 2);
    if (isAnswer) expectedOn_ = form()->add(u"expected_on"_s, field("expected_on"), new DateEdit(today, DateSense::eitherSide));
    addLine(u"person"_s, isAnswer ? column("person") : tr("Compared by"));
    isVoid_ = form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake: stays readable and counts nowhere")));
    addReason();
    begin();
}

const domain::LookBackAnswer* CorrectLookBackDialog::answer() const {
    if (what_ != What::answer) return nullptr;
    const domain::LookBackAnswer* row = rowWithId(facts().lookBackAnswers, rowId());
    return row != nullptr ? row : rowWithId(facts().voided.lookBackAnswers, rowId());
}

const domain::LookBackFinding* CorrectLookBackDialog::finding() const {
    if (what_ != What::finding) return nullptr;
    const domain::LookBackFinding* row = rowWithId(facts().lookBackFindings, rowId());
    return row != nullptr ? row : rowWithId(facts().voided.lookBackFindings, rowId());
}

const domain::LookBackLine* CorrectLookBackDialog::line() const {
    const domain::LookBackAnswer* said = answer();
    const domain::LookBackFinding* found = finding();
    return rowWithId(facts().lookBackLines, said != nullptr ? said->line.value : found != nullptr ? found->line.value : 0);
}

std::int64_t CorrectLookBackDialog::recordedVersion() const { return versionIn(context().view.lookBackVersions, line()); }

void CorrectLookBackDialog::showRecorded() {
    if (const domain::LookBackAnswer* row = answer()) {
        happenedOn_->setDate(row->on);
        choose<domain::LookBackState>(code_, row->state);
        setText(u"text"_s, row->text);
        setText(u"evidence"_s, row->evidence);
        expectedOn_->setDate(row->expectedOn);
        setLine(u"person"_s, row->person);
        isVoid_->setChecked(!row->voidReason.empty());
    } else if (const domain::LookBackFinding* found = finding()) {
        happenedOn_->setDate(found->on);
        choose<domain::LookBackOutcome>(code_, found->outcome);
        setText(u"text"_s, found->text);
        setLine(u"person"_s, found->person);
        isVoid_->setChecked(!found->voidReason.empty());
    }
}

std::vector<app::Command> CorrectLookBackDialog::commands() const {
    return {what_ == What::answer ? answerCorrection() : findingCorrection()};
}

namespace {

// What both corrections say: which entry of which line, and whether it counts.
template <class Row>
void fillEntry(const app::CaseView& view, const domain::LookBackLine& line, const std::vector<const Row*>& rows, const Row& row,
               bool isVoid, std::optional<base::Date> on, app::LookBackEntryName& command) {
    fillLine(view, line, command);
    const auto place = std::find_if(rows.begin(), rows.end(), [&](const Row* one) { return one->id == row.id; });
    command.number = static_cast<int>(place - rows.begin()) + 1;
    if (isVoid == row.voidReason.empty()) command.isVoid = isVoid;
    if (on != row.on) command.happenedOn = on;
}

}  // namespace

app::Command CorrectLookBackDialog::answerCorrection() const {
    app::CorrectLookBackAnswer command;
    command.reason = text("reason");
    command.expect = seen();
    const domain::LookBackAnswer* row = answer();
    if (row == nullptr || line() == nullptr) return command;
    fillEntry(context().view, *line(), domain::recordedAnswersOf(facts(), row->line), *row, isVoid_->isChecked(), happenedOn_->date(),
              command);
    if (chosen<domain::LookBackState>(code_) != row->state) command.state = chosen<domain::LookBackState>(code_);
    if (text("text") != row->text) command.text = text("text");
    command.evidence = changedText(text("evidence"), row->evidence);
    command.expectedOn = changedDate(expectedOn_, row->expectedOn);
    command.person = changedText(text("person"), row->person);
    return command;
}

app::Command CorrectLookBackDialog::findingCorrection() const {
    app::CorrectLookBackFinding command;
    command.reason = text("reason");
    command.expect = seen();
    const domain::LookBackFinding* row = finding();
    if (row == nullptr || line() == nullptr) return command;
    fillEntry(context().view, *line(), domain::recordedFindingsOf(facts(), row->line), *row, isVoid_->isChecked(), happenedOn_->date(),
              command);
    if (chosen<domain::LookBackOutcome>(code_) != row->outcome) command.outcome = chosen<domain::LookBackOutcome>(code_);
    command.text = changedText(text("text"), row->text);
    command.person = changedText(text("person"), row->person);
    return command;
}

}  // namespace huying::ui
