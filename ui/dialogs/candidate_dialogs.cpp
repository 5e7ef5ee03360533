// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/candidate_dialogs.h"

#include <QtWidgets>
#include <algorithm>

#include "app/queries/list_values.h"
#include "base/text.h"
#include "base/typed_list.h"
#include "dialogs/said_above.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/choice_picker.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::CandidateProposer;

namespace {

constexpr std::chrono::milliseconds pauseBeforePreview{200};

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

std::vector<std::string> casesIn(const QLineEdit* line) { return base::splitNumbers(toUtf8(line->text())); }

GroundBoxes addGrounds(Form* form, const std::vector<domain::CandidateGround>& ticked) {
    GroundBoxes boxes;
    for (const auto& [ground, code] : base::EnumCodes<domain::CandidateGround>::values) {
        auto* box = form->add(u"ground_"_s + toQt(code), boxes.empty() ? field("grounds") : QString(), new QCheckBox(labelOf(ground)));
        box->setChecked(std::find(ticked.begin(), ticked.end(), ground) != ticked.end());
        boxes.emplace_back(ground, box);
    }
    if (!boxes.empty()) form->setAlsoAbout(boxes.front().second->objectName(), u"grounds"_s);
    return boxes;
}

std::vector<domain::CandidateGround> tickedIn(const GroundBoxes& boxes) {
    std::vector<domain::CandidateGround> ticked;
    for (const auto& [ground, box] : boxes) {
        if (box->isChecked()) ticked.push_back(ground);
    }
    return ticked;
}

}  // namespace

ProposeDialog::ProposeDialog(Register& theRegister, const QString& cases, QWidget* parent)
    : CommandDialog(theRegister, tr("Propose for priority supervision"), u"propose-priority/"_s + cases, parent) {
    cases_ = addLine(u"cases"_s, field("cases"), Form::Need::required);
    cases_->setPlaceholderText(tr("numbers of the pieces, with a comma, semicolon or blank between"));
    cases_->setText(cases);
    proposer_ = form()->add(u"proposer"_s, tr("Proposed by"), codeBox<CandidateProposer>(CandidateProposer::deputyOffice, false));
    committee_ = form()->add(u"committee"_s, field("committee"), new ChoicePicker(committeeChoices(theRegister.directory())));
    unit_ = form()->add(u"proposing_unit"_s, field("proposing_unit"),
                        new ChoicePicker(unitChoices(theRegister.directory(), theRegister.today())));
    forGovernment_ = form()->add(u"for_government"_s, QString(), new QCheckBox(tr("for the list led by leaders of the government")));
    addDate(field("proposed_on"));
    grounds_ = addGrounds(form(), {});
    text_ = addText(u"text"_s, tr("In words"), 3);
    topic_ = form()->add(u"proposed_topic"_s, field("proposed_topic"), new ChoicePicker(topicChoices(theRegister.directory())));
    topic_->setPlaceholderText(tr("one that there is, or a new name"));
    form()->addNote(tr("Until the chair conference has decided it is no priority piece and counts nowhere."));
    connect(proposer_, &QComboBox::currentIndexChanged, this, &ProposeDialog::showProposer);
    showProposer();
    restoreDraft();
}

CandidateProposer ProposeDialog::proposer() const { return chosen<CandidateProposer>(proposer_).value_or(CandidateProposer::deputyOffice); }

void ProposeDialog::showProposer() {
    form()->hideField(u"committee"_s, proposer() != CandidateProposer::committee);
    form()->hideField(u"proposing_unit"_s, proposer() != CandidateProposer::unit);
    const bool isUnit = proposer() == CandidateProposer::unit;
    if (isUnit) forGovernment_->setChecked(true);
    forGovernment_->setEnabled(!isUnit);
}

std::vector<app::Command> ProposeDialog::commands() const {
    app::ProposePriority command;
    command.cases = casesIn(cases_);
    if (proposer() == CandidateProposer::committee) command.committee = toUtf8(committee_->text());
    if (proposer() == CandidateProposer::unit) command.unit = toUtf8(unit_->text());
    if (forGovernment_->isChecked()) command.isForGovernment = true;
    command.grounds = tickedIn(grounds_);
    command.text = toUtf8(text_->toPlainText());
    command.topic = toUtf8(topic_->text());
    return {command};
}

QString ProposeDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Proposed for priority supervision: %1").arg(pieces(static_cast<int>(casesIn(cases_).size())));
}

CorrectCandidateDialog::CorrectCandidateDialog(Register& theRegister, const app::CandidateView& known, QWidget* parent)
    : CommandDialog(theRegister, tr("Correct a proposal"),
                    u"correct-candidate/%1/%2"_s.arg(toQt(known.row.address)).arg(known.candidate.id.value), parent),
      known_(known) {
    addHead(toQt(known.row.address) + u"　"_s + toQt(app::shownTitle(known.row, words())));
    on_ = form()->add(u"proposed_on"_s, field("proposed_on"), new DateEdit(theRegister.today(), DateSense::happened), Form::Need::required);
    on_->setDate(known.candidate.on);
    grounds_ = addGrounds(form(), known.candidate.grounds);
    text_ = addText(u"text"_s, tr("In words"), 3);
    text_->setPlainText(toQt(known.candidate.reason));
    topic_ = form()->add(u"proposed_topic"_s, field("proposed_topic"), new ChoicePicker(topicChoices(theRegister.directory())));
    topic_->setText(toQt(known.candidate.topicName));
    if (known.candidate.outcome == domain::CandidateOutcome::notTaken)
        reopen_ = form()->add(u"reopen"_s, QString(), new QCheckBox(tr("it was not taken and is to be decided again")));
    restoreDraft();
}

std::vector<app::Command> CorrectCandidateDialog::commands() const {
    app::CorrectCandidate command;
    command.candidate = known_.candidate.id.value;
    command.expect = known_.version;
    command.proposedOn = on_->date();
    command.grounds = {true, tickedIn(grounds_)};
    command.text = {true, toUtf8(text_->toPlainText())};
    command.topic = {true, toUtf8(topic_->text())};
    if (reopen_ != nullptr && reopen_->isChecked()) command.reopen = true;
    return {command};
}

QString CorrectCandidateDialog::sentenceWhenDone(const app::BatchResult&) const {
    return tr("Proposal corrected: %1").arg(toQt(known_.row.address));
}

DecideCandidatesDialog::DecideCandidatesDialog(Register& theRegister, const QString& session, const QStringList& topics,
                                               std::vector<app::CandidateView> candidates, QWidget* parent)
    : CommandDialog(theRegister, tr("Decision of the chair conference"), u"decide-candidates/"_s + session, parent),
      session_(session),
      topics_(topics),
      candidates_(std::move(candidates)),
      decision_(new QComboBox),
      preview_(plainLabel(QString())) {
    QStringList numbers;
    for (const std::string& address : addresses()) numbers.append(toQt(address));
    addHead(tr("%1: %2").arg(pieces(static_cast<int>(numbers.size())), numbers.join(u'、')));
    const auto offer = [this](const QString& text, Decision decision) { decision_->addItem(text, static_cast<int>(decision)); };
    if (!isForGovernment()) {
        offer(tr("taken, into the topics they are proposed for"), Decision::asProposed);
        offer(tr("taken, all into one topic"), Decision::oneTopic);
    }
    offer(isForGovernment() ? tr("taken, led by a leader of the government") : tr("taken, without a topic"), Decision::withoutTopic);
    offer(tr("not taken"), Decision::declined);
    form()->add(u"decision"_s, tr("Decision"), decision_, Form::Need::required);
    topic_ = form()->add(u"topic"_s, field("topic"), new ChoicePicker(topicChoices(theRegister.directory())), Form::Need::required);
    topic_->setPlaceholderText(tr("one that there is, or a new name"));
    move_ = form()->add(u"move"_s, QString(), new QCheckBox(tr("take those that are in another topic out of it")));
    leader_ = addLine(u"government_leader"_s, field("government_leader"), Form::Need::required);
    addDate(field("decided_on"));
    meeting_ = addLine(u"chair_meeting"_s, field("chair_meeting"));
    reason_ = addText(u"reason"_s, field("reason"), 2, Form::Need::required);
    preview_->setObjectName(u"decisionPreview"_s);
    form()->addWide(preview_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseBeforePreview);
    connect(&pause_, &QTimer::timeout, this, &DecideCandidatesDialog::askPreview);
    connect(decision_, &QComboBox::currentIndexChanged, this, &DecideCandidatesDialog::showFields);
    connect(form(), &Form::changed, this, [this] { pause_.start(); });
    connect(&theRegister, &Register::changed, this, [this] { pause_.start(); });
    showFields();
    restoreDraft();
    pause_.start();
}

bool DecideCandidatesDialog::isForGovernment() const { return !candidates_.empty() && candidates_.front().candidate.isForGovernment; }

DecideCandidatesDialog::Decision DecideCandidatesDialog::decision() const {
    return static_cast<Decision>(decision_->currentData().toInt());
}

// A piece that two bodies propose is decided once.
std::vector<std::string> DecideCandidatesDialog::addresses() const {
    std::vector<std::string> all;
    for (const app::CandidateView& one : candidates_) {
        if (std::find(all.begin(), all.end(), one.row.address) == all.end()) all.push_back(one.row.address);
    }
    return all;
}

void DecideCandidatesDialog::showFields() {
    form()->hideField(u"topic"_s, decision() != Decision::oneTopic);
    form()->hideField(u"move"_s, isForGovernment() || (decision() != Decision::oneTopic && decision() != Decision::asProposed));
    form()->hideField(u"government_leader"_s, !isForGovernment() || decision() == Decision::declined);
    form()->hideField(u"chair_meeting"_s, isForGovernment() && decision() != Decision::declined);
    form()->hideField(u"reason"_s, decision() != Decision::declined);
}

void DecideCandidatesDialog::addPlaced(std::vector<app::Command>& commands, const std::string& topic,
                                       std::vector<std::string> cases) const {
    const bool isThere = std::any_of(topics_.begin(), topics_.end(), [&](const QString& name) {
        return base::comparableName(toUtf8(name)) == base::comparableName(topic);
    });
    const bool moves = !topic.empty() && move_->isChecked();
    if (!topic.empty() && !isThere) {
        app::CreateTopic command;
        command.title = topic;
        command.session = toUtf8(session_);
        command.chairMeeting = toUtf8(meeting_->text());
        if (!moves) command.cases = std::move(cases);
        commands.emplace_back(std::move(command));
        if (!moves) return;
    }
    app::SetPriority command;
    command.cases = std::move(cases);
    command.topic = topic;
    command.chairMeeting = toUtf8(meeting_->text());
    if (moves) command.move = true;
    commands.emplace_back(std::move(command));
}

std::vector<app::Command> DecideCandidatesDialog::commands() const {
    std::vector<app::Command> commands;
    if (decision() == Decision::declined) {
        app::DeclineCandidates command;
        command.cases = addresses();
        command.reason = toUtf8(reason_->toPlainText());
        command.chairMeeting = toUtf8(meeting_->text());
        if (isForGovernment()) command.isForGovernment = true;
        return {command};
    }
    if (isForGovernment()) {
        for (const std::string& address : addresses()) {
            app::SetGovernmentLeader command;
            command.caseAddress = address;
            command.leader = {true, toUtf8(leader_->text())};
            commands.emplace_back(command);
        }
        return commands;
    }
    if (decision() == Decision::oneTopic || decision() == Decision::withoutTopic) {
        addPlaced(commands, decision() == Decision::oneTopic ? toUtf8(topic_->text()) : std::string(), addresses());
        return commands;
    }
    // By the topic that each is proposed for; of two proposals of one piece the first that names one.
    std::vector<std::pair<std::string, std::vector<std::string>>> byTopic;
    for (const std::string& address : addresses()) {
        std::string topic;
        for (const app::CandidateView& one : candidates_) {
            if (one.row.address == address && topic.empty()) topic = one.candidate.topicName;
        }
        const auto known = std::find_if(byTopic.begin(), byTopic.end(), [&](const auto& group) {
            return base::comparableName(group.first) == base::comparableName(topic);
        });
        if (known != byTopic.end()) {
            known->second.push_back(address);
        } else {
            byTopic.push_back({topic, {address}});
        }
    }
    for (auto& [topic, cases] : byTopic) addPlaced(commands, topic, std::move(cases));
    return commands;
}

// While the topic is missing there is nothing to preview: without one the command would say something else than what is meant.
void DecideCandidatesDialog::askPreview() {
    if (decision() == Decision::oneTopic && topic_->text().trimmed().isEmpty()) {
        ++generation_;
        preview_->setText(tr("Write the topic first: what would be recorded stands here then."));
        return Q_EMIT previewed();
    }
    const unsigned generation = ++generation_;
    theRegister().preview(this, commands(), commandDate(), [this, generation](const app::BatchResult& result) {
        if (generation == generation_) takePreview(result);
    });
}

void DecideCandidatesDialog::takePreview(const app::BatchResult& result) {
    QStringList lines;
    for (const app::Command& command : commands()) {
        const auto numbersOf = [](const std::vector<std::string>& cases) { return toQt(base::joined(cases, "、")); };
        if (const auto* made = command.as<app::CreateTopic>()) {
            lines.append(made->cases.empty() ? tr("new topic “%1”").arg(toQt(made->title))
                                             : tr("new topic “%1”: %2").arg(toQt(made->title), numbersOf(made->cases)));
        } else if (const auto* put = command.as<app::SetPriority>()) {
            lines.append(put->topic.empty() ? tr("without a topic: %1").arg(numbersOf(put->cases))
                                            : tr("into the topic “%1”: %2").arg(toQt(put->topic), numbersOf(put->cases)));
        } else if (const auto* led = command.as<app::SetGovernmentLeader>()) {
            lines.append(tr("led by the government: %1").arg(toQt(led->caseAddress)));
        } else if (const auto* declined = command.as<app::DeclineCandidates>()) {
            lines.append(tr("not taken: %1").arg(numbersOf(declined->cases)));
        }
    }
    for (const app::CommandResult& one : result.results) {
        for (const base::Error& error : one.errors) {
            const QString reason = sentence(error);
            if (!lines.contains(reason) && !isSaidAbove(form(), reason)) lines.append(reason);
        }
    }
    preview_->setText(lines.join(u'\n'));
    Q_EMIT previewed();
}

void DecideCandidatesDialog::takeRefusal(const base::Errors&) { pause_.start(); }  // what stands at the fields now is not said below too

QString DecideCandidatesDialog::previewText() const { return preview_->text(); }

QString DecideCandidatesDialog::sentenceWhenDone(const app::BatchResult&) const {
    const QString count = pieces(static_cast<int>(addresses().size()));
    return decision() == Decision::declined ? tr("Not taken: %1").arg(count) : tr("Taken by the chair conference: %1").arg(count);
}

}  // namespace huying::ui
