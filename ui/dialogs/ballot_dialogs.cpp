// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ballot_dialogs.h"

#include <QtWidgets>
#include <algorithm>
#include <tuple>

#include "app/queries/percent_style.h"
#include "dialogs/changed_values.h"
#include "dialogs/said_above.h"
#include "dialogs/typed_values.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMembers = 9999;
constexpr std::array numberKeys{"members",   "present",          "handed_out",   "collected",
                                "satisfied", "mostly_satisfied", "dissatisfied", "invalid"};

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

QString nameOf(const app::BallotView& view) {
    return QCoreApplication::translate("BallotDialog", "Ballot %1, %2: %3")
        .arg(QString::number(view.ballot.id.value), isoText(view.ballot.on), toQt(view.about));
}

std::array<int*, numberKeys.size()> numbersOf(domain::Ballot& ballot) {
    return {&ballot.members,   &ballot.present, &ballot.handedOut,    &ballot.collected,
            &ballot.satisfied, &ballot.mostly,  &ballot.dissatisfied, &ballot.invalid};
}

std::optional<app::BallotView> ballotNow(app::RegisterReader& reader, domain::BallotId id) {
    // On the worker's thread: the words of the windows are not its own, and only names are looked for.
    for (app::BallotView& view : app::viewBallots(reader, std::nullopt, app::Words::of(app::Language::chinese))) {
        if (view.ballot.id == id) return std::move(view);
    }
    return std::nullopt;
}

}  // namespace

BallotDialog::BallotDialog(Register& theRegister, const QString& session, What what, const std::optional<app::BallotView>& about,
                           QWidget* parent)
    : CommandDialog(theRegister,
                    what == What::record   ? tr("Ballot of the standing committee")
                    : what == What::second ? tr("Second ballot")
                                           : tr("Correct a ballot"),
                    what == What::record   ? u"record-ballot/"_s + session
                    : what == What::second ? u"record-ballot/second/%1"_s.arg(about->ballot.id.value)
                                           : u"correct-ballot/%1"_s.arg(about->ballot.id.value),
                    parent),
      session_(session),
      what_(what),
      about_(about) {
    if (what_ != What::record) addHead(nameOf(*about_));
    if (what_ == What::second) addHead(toQt(app::outcomeText(about_->ballot, about_->percents, words())));
    addLine(u"ballot_meeting"_s, field("ballot_meeting"), Form::Need::required)
        ->setPlaceholderText(tr("for example the 9th session of the standing committee"));
    if (what_ == What::correct) {
        form()->add(u"happened_on"_s, tr("Held on"), new DateEdit(theRegister.today(), DateSense::happened), Form::Need::required);
    } else {
        addDate(tr("Held on"));
    }
    subject_ =
        form()->add(u"ballot_subject"_s, field("ballot_subject"), codeBox<domain::BallotSubject>(domain::BallotSubject::report, false));
    // Needed while they are shown: one of them says what the ballot is about.
    system_ = form()->add(u"system"_s, field("system"), codeBox<domain::UnitSystem>(std::nullopt), Form::Need::required);
    form()->add(u"unit"_s, field("unit"), new ChoicePicker(unitChoices(theRegister.directory())), Form::Need::required);
    addLine(u"case"_s, field("case"), Form::Need::required)->setPlaceholderText(tr("number of the piece"));
    addNumbers();
    form()->add(u"rectify_by"_s, tr("Second report due on"), new DateEdit(theRegister.today(), DateSense::planned));
    if (what_ == What::correct) {
        form()->add(u"second_reported_on"_s, field("second_reported_on"), new DateEdit(theRegister.today(), DateSense::happened));
        addText(u"second_report"_s, field("second_report"), 2);
    }
    addText(u"note"_s, field("note"), 2);
    if (what_ == What::correct)
        form()->add(u"with_present_rule"_s, QString(), new QCheckBox(tr("judge it by the present rule of the term")));
    connect(subject_, &QComboBox::currentIndexChanged, this, &BallotDialog::showSubject);
    connect(form(), &Form::changed, this, &BallotDialog::showSums);
    if (what_ == What::record && about_) {  // who is a member changes seldom
        qobject_cast<QLineEdit*>(form()->editor(u"members"_s))->setText(QString::number(about_->ballot.members));
    } else if (about_) {
        show(about_->ballot);
    }
    if (what_ == What::correct) {
        rule_ = about_->ballot.rule;
        percents_ = about_->percents;
        watchBallot();
    } else {
        theRegister.ask(
            this,
            [session = toUtf8(session_)](app::RegisterStore& store) {
                const auto sessions = store.reader().sessions();
                const auto meant =
                    std::find_if(sessions.begin(), sessions.end(), [&](const domain::Session& row) { return row.address() == session; });
                return meant == sessions.end() ? std::pair(domain::BallotRule(), domain::PercentStyle())
                                               : std::pair(app::ballotRuleOf(store.reader(), meant->term),
                                                           app::percentStyleOf(store.reader(), meant->term, meant->number));
            },
            [this](const std::pair<domain::BallotRule, domain::PercentStyle>& read) {
                std::tie(rule_, percents_) = read;
                showSums();
            });
    }
    showSubject();
    showSums();
    restoreDraft();
}

// Two lines of the paper: who could vote, and how they voted; below them whether that agrees.
void BallotDialog::addNumbers() {
    for (const char* key : numberKeys) {
        const bool isGiven = std::string_view(key) != "handed_out";
        WholeNumberEdit* edit = form()->add(QString::fromLatin1(key), field(key), numberEdit(mostMembers),
                                            isGiven ? Form::Need::required : Form::Need::optional);
        if (!isGiven) edit->setPlaceholderText(tr("as many as present"));
    }
    sums_ = plainLabel(QString());
    sums_->setObjectName(u"ballotSums"_s);
    form()->addWide(sums_);
}

void BallotDialog::showSubject() {
    const auto subject = chosen<domain::BallotSubject>(subject_);
    form()->hideField(u"system"_s, subject != domain::BallotSubject::system);
    form()->hideField(u"unit"_s, subject != domain::BallotSubject::unit);
    form()->hideField(u"case"_s, subject != domain::BallotSubject::piece);
}

void BallotDialog::show(const domain::Ballot& ballot) {
    const auto put = [this](const char* key, const QVariant& value) { form()->setValues({{QString::fromLatin1(key), value}}); };
    put("ballot_subject", toQt(base::codeOf(ballot.subject)));
    if (ballot.system) put("system", toQt(base::codeOf(*ballot.system)));
    put("unit", toQt(about_->unit));
    put("case", toQt(ballot.address));
    put("members", QString::number(ballot.members));
    if (what_ != What::correct) return;
    put("ballot_meeting", toQt(ballot.meeting));
    put("happened_on", isoText(ballot.on));
    domain::Ballot copy = ballot;
    const auto numbers = numbersOf(copy);
    for (std::size_t i = 0; i < numberKeys.size(); ++i) put(numberKeys[i], QString::number(*numbers[i]));
    put("rectify_by", isoText(ballot.rectifyBy));
    put("second_reported_on", isoText(ballot.reportedOn));
    put("second_report", toQt(ballot.report));
    put("note", toQt(ballot.note));
}

void BallotDialog::watchBallot() {
    watchEntry([id = about_->ballot.id](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        auto now = ballotNow(reader, id);
        if (!now) return std::nullopt;
        domain::Ballot& ballot = now->ballot;
        RecordedEntry entry{now->version,
                            {{u"ballot_meeting"_s, toQt(ballot.meeting)},
                             {u"happened_on"_s, isoText(ballot.on)},
                             {u"rectify_by"_s, isoText(ballot.rectifyBy)},
                             {u"second_reported_on"_s, isoText(ballot.reportedOn)},
                             {u"second_report"_s, toQt(ballot.report)},
                             {u"note"_s, toQt(ballot.note)}}};
        const auto numbers = numbersOf(ballot);
        for (std::size_t i = 0; i < numberKeys.size(); ++i)
            entry.values.insert(QString::fromLatin1(numberKeys[i]), QString::number(*numbers[i]));
        return entry;
    });
}

// None while a number is missing.
std::optional<domain::Ballot> BallotDialog::typedBallot() const {
    domain::Ballot ballot;
    const auto numbers = numbersOf(ballot);
    for (std::size_t i = 0; i < numberKeys.size(); ++i) {
        auto typed = numberIn(form(), QString::fromLatin1(numberKeys[i]));
        if (!typed && std::string_view(numberKeys[i]) == "handed_out") typed = ballot.present;
        if (!typed) return std::nullopt;
        *numbers[i] = *typed;
    }
    ballot.rule = rule_;
    return ballot;
}

void BallotDialog::showSums() {
    const auto ballot = typedBallot();
    if (!ballot) {
        sums_->setText(toQt(app::ruleText(rule_, words())));
        return setTone(sums_, Tone::plain);
    }
    QStringList faults;
    for (const domain::BallotFault& fault : domain::faultsOf(*ballot)) {
        faults.append(sentence(base::Error(std::string(fault.code), std::string(fault.field), "conflict")
                                   .with("left", std::to_string(fault.left))
                                   .with("right", std::to_string(fault.right))));
    }
    const bool isRight = faults.isEmpty();
    faults.removeIf([this](const QString& fault) { return isSaidAbove(form(), fault); });
    sums_->setText(isRight ? toQt(app::outcomeText(*ballot, percents_, words())) : faults.join(u'\n'));
    setTone(sums_, !isRight ? Tone::bad : domain::outcomeOf(*ballot).passes ? Tone::ok : Tone::warn);
}

app::RecordBallot BallotDialog::recording() const {
    app::RecordBallot command;
    command.session = toUtf8(session_);
    command.meeting = textIn(form(), u"ballot_meeting"_s);
    command.subject = chosen<domain::BallotSubject>(subject_);
    // What is hidden is not meant.
    if (command.subject == domain::BallotSubject::system) command.system = chosen<domain::UnitSystem>(system_);
    if (command.subject == domain::BallotSubject::unit) command.unit = textIn(form(), u"unit"_s);
    if (command.subject == domain::BallotSubject::piece) command.caseAddress = textIn(form(), u"case"_s);
    const auto number = [this](const char* key) { return numberIn(form(), QString::fromLatin1(key)).value_or(0); };
    command.members = number("members");
    command.present = number("present");
    command.handedOut = numberIn(form(), u"handed_out"_s);
    command.collected = number("collected");
    command.satisfied = number("satisfied");
    command.mostly = number("mostly_satisfied");
    command.dissatisfied = number("dissatisfied");
    command.invalid = number("invalid");
    if (what_ == What::second) command.repeats = about_->ballot.id.value;
    command.rectifyBy = dateIn(form(), u"rectify_by"_s);
    command.note = textIn(form(), u"note"_s);
    return command;
}

app::CorrectBallot BallotDialog::correction() const {
    const app::RecordBallot values = recording();
    app::CorrectBallot command;
    command.ballot = about_->ballot.id.value;
    command.expect = seenVersion() != 0 ? seenVersion() : about_->version;
    command.happenedOn = dateIn(form(), u"happened_on"_s);
    command.meeting = values.meeting;
    command.subject = values.subject;
    command.system = {true, values.system};
    // Its name of that day may be another unit's now.
    command.unit = changedText(values.unit, about_->unit);
    command.caseAddress = {true, values.caseAddress};
    command.members = values.members;
    command.present = values.present;
    command.handedOut = values.handedOut.value_or(values.present);
    command.collected = values.collected;
    command.satisfied = values.satisfied;
    command.mostly = values.mostly;
    command.dissatisfied = values.dissatisfied;
    command.invalid = values.invalid;
    command.rectifyBy = {true, values.rectifyBy};
    command.reportedOn = {true, dateIn(form(), u"second_reported_on"_s)};
    command.report = {true, textIn(form(), u"second_report"_s)};
    command.note = {true, values.note};
    if (isTicked(form(), u"with_present_rule"_s)) command.withPresentRule = true;
    return command;
}

std::vector<app::Command> BallotDialog::commands() const {
    if (what_ == What::correct) return {correction()};
    return {recording()};
}

QString BallotDialog::sentenceWhenDone(const app::BatchResult&) const {
    const auto ballot = typedBallot();
    const QString outcome = ballot ? toQt(app::outcomeText(*ballot, percents_, words())) : QString();
    return (what_ == What::correct ? tr("Ballot corrected: %1") : tr("Ballot recorded: %1")).arg(outcome);
}

// A second ballot that does not come after the first names the first one: what is to be changed here is its day.
void BallotDialog::takeRefusal(const base::Errors& errors) {
    base::Errors shown = errors;
    for (base::Error& error : shown) {
        if (error.code == "ballot-not-after-first") error.field = what_ == What::correct ? "happened_on" : "on";
    }
    form()->showErrors(shown);
    showSums();
}

VoidBallotDialog::VoidBallotDialog(Register& theRegister, const app::BallotView& ballot, QWidget* parent)
    : CommandDialog(theRegister, tr("Make a ballot void"), u"void-ballot/%1"_s.arg(ballot.ballot.id.value), parent), ballot_(ballot) {
    addHead(nameOf(ballot_));
    addText(u"reason"_s, field("reason"), 3, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> VoidBallotDialog::commands() const {
    return {app::VoidBallot{ballot_.ballot.id.value, textIn(form(), u"reason"_s)}};
}

QString VoidBallotDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Void: %1").arg(nameOf(ballot_)); }

SecondReportDialog::SecondReportDialog(Register& theRegister, const app::BallotView& ballot, QWidget* parent)
    : CommandDialog(theRegister, tr("Second report"), u"record-second-report/%1"_s.arg(ballot.ballot.id.value), parent), ballot_(ballot) {
    addHead(nameOf(ballot_));
    addHead(toQt(app::outcomeText(ballot_.ballot, ballot_.percents, words())));
    addDate(tr("Reported on"));
    addText(u"second_report"_s, field("second_report"), 5, Form::Need::required);
    restoreDraft();
}

std::vector<app::Command> SecondReportDialog::commands() const {
    return {app::RecordSecondReport{ballot_.ballot.id.value, textIn(form(), u"second_report"_s)}};
}

QString SecondReportDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Second report recorded: %1").arg(nameOf(ballot_));
}

ReviewOpinionDialog::ReviewOpinionDialog(Register& theRegister, const app::BallotView& ballot, std::optional<int> number, QWidget* parent)
    : CommandDialog(theRegister, number ? tr("Correct a review opinion") : tr("Review opinion"),
                    number ? u"correct-review-opinion/%1/%2"_s.arg(ballot.ballot.id.value).arg(*number)
                           : u"record-review-opinion/%1"_s.arg(ballot.ballot.id.value),
                    parent),
      ballot_(ballot),
      number_(number) {
    addHead(nameOf(ballot_));
    auto* text = addText(u"text"_s, tr("Review opinion"), 4, Form::Need::required);
    auto* unit = form()->add(u"unit"_s, tr("Unit in charge"), new ChoicePicker(unitChoices(theRegister.directory())));
    auto* dueOn = form()->add(u"due_on"_s, field("rectify_by"), new DateEdit(theRegister.today(), DateSense::planned));
    if (!number_) {
        addDate(tr("Raised on"))->setDate(ballot_.ballot.on);
        unit->setText(toQt(ballot_.unit));
        restoreDraft();
        return;
    }
    const app::ReviewOpinionView& known = ballot_.opinions.at(static_cast<std::size_t>(*number_) - 1);
    auto* on = form()->add(u"happened_on"_s, tr("Raised on"), new DateEdit(theRegister.today(), DateSense::happened), Form::Need::required);
    on->setDate(known.opinion.on);
    text->setPlainText(toQt(known.opinion.text));
    unit->setText(toQt(known.unit));
    dueOn->setDate(known.opinion.dueOn);
    form()->add(u"void"_s, QString(), new QCheckBox(tr("recorded by mistake (void)")))->setChecked(!known.opinion.voidReason.empty());
    addText(u"reason"_s, field("reason"), 2);
    watchEntry([id = ballot_.ballot.id,
                place = static_cast<std::size_t>(*number_) - 1](app::RegisterReader& reader) -> std::optional<RecordedEntry> {
        const auto now = ballotNow(reader, id);
        if (!now || place >= now->opinions.size()) return std::nullopt;
        const app::ReviewOpinionView& one = now->opinions[place];
        return RecordedEntry{one.version,
                             {{u"text"_s, toQt(one.opinion.text)},
                              {u"unit"_s, toQt(one.unit)},
                              {u"due_on"_s, isoText(one.opinion.dueOn)},
                              {u"happened_on"_s, isoText(one.opinion.on)}}};
    });
    restoreDraft();
}

std::vector<app::Command> ReviewOpinionDialog::commands() const {
    if (!number_) {
        app::RecordReviewOpinion command;
        command.ballot = ballot_.ballot.id.value;
        command.text = textIn(form(), u"text"_s);
        command.unit = textIn(form(), u"unit"_s);
        command.dueOn = dateIn(form(), u"due_on"_s);
        return {command};
    }
    const app::ReviewOpinionView& known = ballot_.opinions.at(static_cast<std::size_t>(*number_) - 1);
    app::CorrectReviewOpinion command;
    command.ballot = ballot_.ballot.id.value;
    command.opinion = *number_;
    command.expect = seenVersion() != 0 ? seenVersion() : known.version;
    command.happenedOn = dateIn(form(), u"happened_on"_s);
    command.text = textIn(form(), u"text"_s);
    command.unit = changedText(textIn(form(), u"unit"_s), known.unit);
    command.dueOn = {true, dateIn(form(), u"due_on"_s)};
    command.isVoid = isTicked(form(), u"void"_s);
    command.reason = textIn(form(), u"reason"_s);
    return {command};
}

QString ReviewOpinionDialog::sentenceWhenDone(const app::BatchResult&) const {
    return (number_ ? tr("Review opinion corrected: %1") : tr("Review opinion recorded: %1")).arg(toQt(textIn(form(), u"text"_s)));
}

RectificationDialog::RectificationDialog(Register& theRegister, const app::BallotView& ballot, int number, QWidget* parent)
    : CommandDialog(theRegister, tr("Rectification"), u"record-rectification/%1/%2"_s.arg(ballot.ballot.id.value).arg(number), parent),
      ballot_(ballot),
      number_(number) {
    const app::ReviewOpinionView& known = ballot_.opinions.at(static_cast<std::size_t>(number_) - 1);
    addHead(toQt(known.opinion.text));
    addHead(nameOf(ballot_));
    addDate(tr("Done on"));
    addText(u"text"_s, tr("What was done"), 4, Form::Need::required);
    form()->add(u"rectified"_s, QString(), new QCheckBox(tr("this completes the rectification")));
    restoreDraft();
}

std::vector<app::Command> RectificationDialog::commands() const {
    app::RecordRectification command;
    command.ballot = ballot_.ballot.id.value;
    command.opinion = number_;
    command.text = textIn(form(), u"text"_s);
    command.done = isTicked(form(), u"rectified"_s);
    return {command};
}

QString RectificationDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Rectification recorded: %1").arg(toQt(textIn(form(), u"text"_s)));
}

BallotRuleDialog::BallotRuleDialog(Register& theRegister, int term, const domain::BallotRule& rule, QWidget* parent)
    : CommandDialog(theRegister, tr("When a ballot passes"), u"set-ballot-rule/%1"_s.arg(term), parent), term_(term) {
    addHead(tr("Ballots of term %1 that are recorded from now on").arg(term_));
    addHead(toQt(app::ruleText(rule, words())));
    base_ = form()->add(u"ballot_base"_s, field("ballot_base"), codeBox<domain::BallotBase>(rule.base, false));
    measure_ = form()->add(u"ballot_measure"_s, field("ballot_measure"), codeBox<domain::BallotMeasure>(rule.measure, false));
    form()
        ->add(u"numerator"_s, field("numerator"), numberEdit(mostMembers), Form::Need::required)
        ->setText(QString::number(rule.numerator));
    form()
        ->add(u"denominator"_s, field("denominator"), numberEdit(mostMembers), Form::Need::required)
        ->setText(QString::number(rule.denominator));
    form()->add(u"inclusive"_s, QString(), new QCheckBox(tr("the share itself is enough")))->setChecked(rule.isInclusive);
    addLine(u"source"_s, field("source"))->setText(toQt(rule.source));
    form()->addNote(tr("Ballots that are on record keep the rule they were judged by."));
    restoreDraft();
}

std::vector<app::Command> BallotRuleDialog::commands() const {
    app::SetBallotRule command;
    command.term = term_;
    command.base = chosen<domain::BallotBase>(base_);
    command.measure = chosen<domain::BallotMeasure>(measure_);
    command.numerator = numberIn(form(), u"numerator"_s).value_or(0);
    command.denominator = numberIn(form(), u"denominator"_s).value_or(0);
    command.isInclusive = isTicked(form(), u"inclusive"_s);
    command.source = textIn(form(), u"source"_s);
    return {command};
}

QString BallotRuleDialog::sentenceWhenDone(const app::BatchResult&) const { return tr("Set when a ballot passes"); }

}  // namespace huying::ui
