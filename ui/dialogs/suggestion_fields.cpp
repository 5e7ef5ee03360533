// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/suggestion_fields.h"

#include <QtWidgets>

#include "app/queries/category_guess.h"
#include "dialogs/command_dialog.h"
#include "dialogs/lead_line.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/chip_picker.h"
#include "widgets/clean_text_edit.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

SuggestionFields::SuggestionFields(Form& form, Register& theRegister) : QObject(&form), form_(form), register_(theRegister) {
    title_ = form_.add(u"title"_s, tr("Title"), new QLineEdit, Form::Need::required);
    title_->setPlaceholderText(tr("Suggestion on …"));
    addProposers();
    addPaper();
    addOffice();
    connect(title_, &QLineEdit::editingFinished, this, &SuggestionFields::guessCategory);
    category_->installEventFilter(this);
    connect(&register_, &Register::directoryChanged, this, &SuggestionFields::refreshChoices);
}

// Asked behind the typing; what the office has chosen itself stays.
void SuggestionFields::guessCategory() {
    const QString title = title_->text().trimmed();
    if (title == guessedFor_ || !register_.isOpen()) return;
    guessedFor_ = title;
    std::vector<std::string> names;
    for (const domain::Category& row : register_.directory().categories) {
        if (domain::isInForceUntil(row.validTo, register_.today())) names.push_back(row.name);
    }
    register_.ask(
        this, [title = toUtf8(title), names](app::RegisterStore& store) { return app::guessCategory(store.reader(), title, names); },
        [this, title](const std::string& guess) {
            if (title != guessedFor_) return;
            guess_ = toQt(guess);
            showGuess();
        });
}

void SuggestionFields::showGuess() {
    category_->setPlaceholderText(guess_.isEmpty() ? tr("any part of the name or its number")
                                                   : tr("%1, as similar titles have – → takes it").arg(guess_));
}

bool SuggestionFields::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = watched == category_ && event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Right && category_->text().isEmpty() && !guess_.isEmpty()) {
        category_->setText(guess_);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void SuggestionFields::addProposers() {
    const Directory& directory = register_.directory();
    proposer_ = new QComboBox;
    proposer_->addItem(tr("a deputy"), u"deputy"_s);
    proposer_->addItem(tr("a delegation"), u"delegation"_s);
    form_.add(u"proposer"_s, tr("Proposed by"), proposer_);
    lead_ = form_.add(u"lead"_s, tr("Lead proposer"), new ChoicePicker(deputyChoices(directory, register_.today())), Form::Need::required);
    lead_->setPlaceholderText(tr("name, name (delegation) or certificate number"));
    leadLine_ = new LeadLine(*lead_, register_, [this] { return term(); });
    form_.addBelow(leadLine_);
    connect(leadLine_, &LeadLine::recorded, this, &SuggestionFields::deputyRecorded);
    if (auto* session = qobject_cast<QComboBox*>(form_.editor(u"session"_s)))
        connect(session, &QComboBox::currentIndexChanged, leadLine_, &LeadLine::showLead);
    delegation_ = form_.add(u"delegation"_s, tr("Delegation"), new ChoicePicker(delegationChoices(directory)), Form::Need::required);
    coSigners_ = form_.add(u"co_signers"_s, tr("Co-signers"), new ChipPicker(deputyChoices(directory, register_.today())));
    connect(proposer_, &QComboBox::currentIndexChanged, this, &SuggestionFields::showProposerKind);
    showProposerKind();
}

void SuggestionFields::addPaper() {
    body_ = form_.add(u"body"_s, tr("Text"), new CleanTextEdit);
    body_->setMinimumHeight(body_->fontMetrics().lineSpacing() * 6);
    body_->setPlaceholderText(tr("typed, pasted, or a Word or text file dropped here"));
    connect(body_, &CleanTextEdit::fileDropped, this, &SuggestionFields::readFile);
    publish_ = form_.add(u"publish_by_deputy"_s, tr("Publication"), codeBox<domain::Publication>(std::nullopt));
    formation_ =
        form_.add(u"formation_source"_s, tr("How it arose"), offeredBox<domain::FormationSource>(term(), domain::FormationSource::unknown));
    putFirst(formation_, domain::FormationSource::unknown);
    if (auto* session = qobject_cast<QComboBox*>(form_.editor(u"session"_s)))
        connect(session, &QComboBox::currentIndexChanged, this, &SuggestionFields::offerSources);
    activity_ = form_.add(u"deputy_activity"_s, tr("From the activity"), new ChoicePicker(activityChoices(register_.directory())));
    activity_->setPlaceholderText(tr("of deputies, as the directory has it; any part of its name"));
    connect(activity_, &ChoicePicker::picked, this, &SuggestionFields::takeSourceOfActivity);
    connect(activity_, &QLineEdit::textChanged, this, &SuggestionFields::knowSourceOfActivity);
    noReply_ = form_.add(u"reply_wanted"_s, QString(), new QCheckBox(tr("for reference only, no written reply wanted")));
    submittedOn_ = form_.add(u"submitted_on"_s, tr("Handed in on"), new DateEdit(register_.today(), DateSense::happened));
}

void SuggestionFields::addOffice() {
    form_.addHeading(tr("Filled in by the office"));
    category_ = form_.add(u"category"_s, tr("Category"), new ChoicePicker(categoryChoices(register_.directory(), register_.today())));
    category_->setClosed();
    showGuess();
    subKind_ = form_.add(u"sub_kind"_s, tr("Nature"), codeBox<domain::SubKind>(domain::SubKind::suggestion, false));
    origin_ = form_.add(u"origin"_s, tr("Origin"), codeBox<domain::Origin>(domain::Origin::direct, false));
    hideIdentity_ = form_.add(u"hide_identity"_s, QString(), new QCheckBox(tr("keep the deputy's name from third parties")));
    classified_ = form_.add(u"classified"_s, QString(), new QCheckBox(tr("classified: number only, handled elsewhere")));
    numberText_ = form_.add(u"number_text"_s, tr("Number as written"), new QLineEdit);
    paperSource_ = form_.add(u"paper_source"_s, tr("Paper from"), new QLineEdit);
    paperSource_->setPlaceholderText(tr("whose paper was typed in"));
    remark_ = form_.add(u"remark"_s, tr("Remark"), new QLineEdit);
}

// A piece has the source of the activity that it grew from; seen at once, and other ways it would be refused.
void SuggestionFields::takeSourceOfActivity() {
    const domain::DeputyActivity* found = activityChosen(register_.directory(), activity_->text().trimmed());
    if (found != nullptr) chooseRecorded(formation_, domain::sourceOf(found->kind));
}

// A draft that names an activity has its source, also where the term does not offer it: it can be put in again.
void SuggestionFields::knowSourceOfActivity() {
    const domain::DeputyActivity* found = activityChosen(register_.directory(), activity_->text().trimmed());
    if (found == nullptr) return;
    const domain::FormationSource source = domain::sourceOf(found->kind);
    if (formation_->findData(toQt(base::codeOf(source))) < 0) formation_->addItem(labelOf(source), toQt(base::codeOf(source)));
}

// As the term of the session offers them; what is chosen stays.
void SuggestionFields::offerSources() {
    const auto kept = chosen<domain::FormationSource>(formation_).value_or(domain::FormationSource::unknown);
    const QSignalBlocker quiet(formation_);
    formation_->clear();
    addOffered<domain::FormationSource>(formation_, term());
    chooseRecorded(formation_, kept);
    putFirst(formation_, domain::FormationSource::unknown);
}

bool SuggestionFields::isDelegation() const { return proposer_->currentData().toString() == "delegation"_L1; }

void SuggestionFields::showProposerKind() {
    form_.hideField(u"lead"_s, isDelegation());
    form_.hideField(u"delegation"_s, !isDelegation());
    leadLine_->setOff(isDelegation());
}

void SuggestionFields::refreshChoices() {
    const Directory& directory = register_.directory();
    submittedOn_->setToday(register_.today());  // the fields are older than the opened register
    lead_->setChoices(deputyChoices(directory, register_.today()));
    coSigners_->picker()->setChoices(deputyChoices(directory, register_.today()));
    delegation_->setChoices(delegationChoices(directory));
    category_->setChoices(categoryChoices(directory, register_.today()));
    activity_->setChoices(activityChoices(directory));
    offerSources();
    leadLine_->showLead();
}

int SuggestionFields::term() const {
    if (const auto* session = qobject_cast<QComboBox*>(form_.editor(u"session"_s)); session != nullptr && session->currentIndex() >= 0)
        return session->currentData().toString().section(u'-', 0, 0).toInt();
    return shownTerm_ != 0 ? shownTerm_ : register_.directory().term;
}

void SuggestionFields::clearForNext() {
    for (QLineEdit* line :
         {title_, static_cast<QLineEdit*>(lead_), static_cast<QLineEdit*>(delegation_), numberText_, remark_, paperSource_})
        line->setText(QString());  // no taking back of what was typed for the one before
    coSigners_->setValues({});
    body_->clear();
    category_->clear();
    guess_.clear();
    guessedFor_.clear();
    showGuess();
    publish_->setCurrentIndex(0);
    formation_->setCurrentIndex(formation_->findData(u"unknown"_s));
    offerSources();  // without what only the paper before had
    activity_->clear();
    subKind_->setCurrentIndex(0);
    // Below the fold, where nobody would see that they were kept: each paper says them for itself.
    origin_->setCurrentIndex(origin_->findData(toQt(base::codeOf(domain::Origin::direct))));
    for (QCheckBox* box : {noReply_, hideIdentity_, classified_}) box->setChecked(false);
}

void SuggestionFields::show(const app::CaseView& view) {
    const domain::Suggestion& s = view.facts.suggestion;
    shownTerm_ = s.term;
    title_->setText(toQt(s.title));
    proposer_->setCurrentIndex(s.leadDelegation ? 1 : 0);
    lead_->setText(s.leadDeputy ? toQt(view.deputyName(s.leadDeputy)) : QString());
    delegation_->setText(s.leadDelegation ? toQt(view.leadName) : QString());
    QStringList names;
    for (const domain::CoSigner& signer : view.facts.coSigners) names.append(toQt(view.deputyName(signer.deputy)));
    coSigners_->setValues(names);
    body_->setPlainText(toQt(s.body));
    const auto choose = [](QComboBox* box, std::string_view code) { box->setCurrentIndex(box->findData(toQt(code))); };
    choose(publish_, s.publishByDeputy ? base::codeOf(*s.publishByDeputy) : std::string_view());
    offerSources();
    chooseRecorded(formation_, s.formationSource);
    activity_->setText(toQt(view.activityText));
    choose(subKind_, base::codeOf(s.subKind));
    choose(origin_, base::codeOf(s.origin));
    noReply_->setChecked(!s.replyWanted);
    hideIdentity_->setChecked(s.hideIdentity);
    classified_->setChecked(s.classified);
    submittedOn_->setDate(s.submittedOn);
    category_->setText(toQt(view.categoryName));
    numberText_->setText(toQt(s.numberText));
    paperSource_->setText(toQt(s.paperSource));
    remark_->setText(toQt(s.remark));
}

void SuggestionFields::show(const app::SubmissionView& view) {
    const domain::Submission& paper = view.paper;
    shownTerm_ = paper.term;
    title_->setText(toQt(paper.title));
    proposer_->setCurrentIndex(paper.leadDelegation ? 1 : 0);
    lead_->setText(paper.leadDeputy ? toQt(view.leadName) : QString());
    delegation_->setText(paper.leadDelegation ? toQt(view.leadName) : QString());
    coSigners_->setValues(toQt(view.coSigners));
    body_->setPlainText(toQt(paper.body));
    origin_->setCurrentIndex(origin_->findData(toQt(base::codeOf(paper.origin))));
    hideIdentity_->setChecked(paper.hideIdentity);
    classified_->setChecked(paper.classified);
    submittedOn_->setDate(paper.submittedOn);
    category_->setText(toQt(view.categoryName));
    paperSource_->setText(toQt(paper.paperSource));
    remark_->setText(toQt(paper.remark));
}

void SuggestionFields::hideWhatComesLater() {
    for (const QString& key :
         {u"publish_by_deputy"_s, u"formation_source"_s, u"deputy_activity"_s, u"reply_wanted"_s, u"sub_kind"_s, u"number_text"_s})
        form_.hideField(key, true);
}

std::vector<domain::PaperDoubt> SuggestionFields::doubts() const {
    domain::CheckedPaper paper;
    paper.title = toUtf8(title_->text());
    paper.body = toUtf8(body_->toPlainText());
    paper.isClassified = classified_->isChecked();
    paper.isOfDeputy = !isDelegation();
    for (const domain::Deputy* deputy : leadLine_->meant()) {
        paper.isLeadKnown = true;
        paper.hasCertificate = !deputy->certificate.empty();
        paper.hasTelephone = !deputy->phone.empty();
    }
    return domain::doubtsOf(paper);
}

QPushButton* SuggestionFields::makeFileButton() {
    auto* button = new QPushButton(tr("Text from a &file…"));
    button->setObjectName(u"readPaper"_s);
    button->setAutoDefault(false);
    button->setToolTip(tr("A Word file (docx), an OpenDocument text (odt) or a text file"));
    return button;
}

void SuggestionFields::askForFileBy(QPushButton* button, Prompts& prompts) {
    connect(button, &QPushButton::clicked, this, [this, &prompts, button] {
        const QString path = prompts.about(FileKind::imports)
                                 .fileToOpen(button->window(), tr("The text of a paper"), tr("Papers (*.docx *.odt *.txt);;All files (*)"));
        if (!path.isEmpty()) readFile(path);
    });
}

QWidget* SuggestionFields::makeFileLine(Prompts& prompts) {
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* told = plainLabel(QString());
    told->setObjectName(u"fileRead"_s);
    QPushButton* button = makeFileButton();
    button->setFocusPolicy(Qt::NoFocus);  // from the last field Enter goes to what finishes
    askForFileBy(button, prompts);
    layout->addWidget(button);
    layout->addWidget(told, 1);
    connect(this, &SuggestionFields::fileRead, told, &QLabel::setText);
    connect(this, &SuggestionFields::fileRefused, told, [this, told](const QString& sentence) {
        told->clear();
        form_.showFault(u"body"_s, sentence);
    });
    return line;
}

void SuggestionFields::readFile(const QString& path) {
    register_.work(
        this, [path, read = register_.outside().readPaperText] { return read(std::filesystem::path(path.toStdU16String())); },
        [this, path](const base::Result<app::PaperText>& paper) {
            if (!paper) {
                Q_EMIT fileRefused(sentence(paper.error()));
                return;
            }
            take(QFileInfo(path).fileName(), *paper);
        });
}

void SuggestionFields::take(const QString& file, const app::PaperText& paper) {
    const QString title = toQt(paper.title);
    QString body = toQt(paper.body);
    if (title_->text().trimmed().isEmpty()) {
        title_->setText(title);
    } else if (!title.isEmpty() && title != title_->text().trimmed()) {
        body.prepend(title + u'\n');  // another than the one that was typed: it is not lost
    }
    // Nothing that was typed is replaced, and Ctrl+Z in the field takes it out again.
    QTextCursor cursor = body_->textCursor();
    cursor.movePosition(QTextCursor::End);
    if (!body_->document()->isEmpty()) cursor.insertText(u"\n"_s);
    cursor.insertText(body);
    body_->setTextCursor(cursor);
    const auto letters = QString(body).remove(u'\n').toUcs4().size();  // as they are counted on paper, without the ends of lines
    QStringList told{tr("Read from %1: %2 characters.").arg(file).arg(letters)};
    if (paper.hadNumbering) told.append(tr("Numbers that Word counts by itself (1., 一、) are not in the text: compare with the paper."));
    if (paper.hadPictures) told.append(tr("Its pictures are left out."));
    Q_EMIT fileRead(told.join(QString()));
}

std::vector<app::DeputyReference> SuggestionFields::coSigners() const {
    std::vector<app::DeputyReference> references;
    for (const QString& name : coSigners_->values()) references.push_back({toUtf8(name), {}, {}});
    return references;
}

void SuggestionFields::fill(app::RegisterSuggestion& command) const {
    command.title = toUtf8(title_->text());
    if (isDelegation()) {
        command.delegation = toUtf8(delegation_->text());
    } else {
        command.lead.name = toUtf8(lead_->text());
    }
    command.coSigners = coSigners();
    command.body = toUtf8(body_->toPlainText());
    command.publishByDeputy = chosen<domain::Publication>(publish_);
    command.formationSource = chosen<domain::FormationSource>(formation_);
    command.activity = toUtf8(activity_->text().trimmed());
    command.subKind = chosen<domain::SubKind>(subKind_);
    command.origin = chosen<domain::Origin>(origin_);
    if (noReply_->isChecked()) command.replyWanted = false;
    if (hideIdentity_->isChecked()) command.hideIdentity = true;
    if (classified_->isChecked()) command.classified = true;
    command.submittedOn = submittedOn_->date();
    command.category = toUtf8(category_->text());
    command.numberText = toUtf8(numberText_->text());
    command.paperSource = toUtf8(paperSource_->text());
    command.remark = toUtf8(remark_->text());
}

app::CorrectSuggestion SuggestionFields::correction(const app::CaseView& view) const {
    const domain::Suggestion& s = view.facts.suggestion;
    app::CorrectSuggestion command;
    command.caseAddress = s.address();
    command.expect = view.version;
    const auto replaceText = [](app::Replacement<std::string>& target, const QString& typed, const std::string& before) {
        const std::string text = toUtf8(typed);
        if (text == toUtf8(toQt(before))) return;
        target.isGiven = true;
        if (!text.empty()) target.value = text;
    };
    const auto replace = [](auto& target, const auto& value, const auto& before) {
        if (value == before) return;
        target.isGiven = true;
        target.value = value;
    };
    replaceText(command.title, title_->text(), s.title);
    replaceText(command.body, body_->toPlainText(), s.body);
    replaceText(command.category, category_->text(), view.categoryName);
    replaceText(command.numberText, numberText_->text(), s.numberText);
    replaceText(command.paperSource, paperSource_->text(), s.paperSource);
    replaceText(command.remark, remark_->text(), s.remark);
    replaceText(command.activity, activity_->text().trimmed(), view.activityText);
    if (isDelegation()) {
        replaceText(command.delegation, delegation_->text(), s.leadDelegation ? view.leadName : std::string());
    } else {
        const std::string lead = toUtf8(lead_->text());
        if (lead != (s.leadDeputy ? view.deputyName(s.leadDeputy) : std::string()))
            command.lead = {true, app::DeputyReference{lead, {}, {}}};
    }
    std::vector<app::DeputyReference> before;
    for (const domain::CoSigner& signer : view.facts.coSigners) before.push_back({view.deputyName(signer.deputy), {}, {}});
    replace(command.coSigners, coSigners(), before);
    replace(command.publishByDeputy, chosen<domain::Publication>(publish_), s.publishByDeputy);
    replace(command.formationSource, chosen<domain::FormationSource>(formation_), std::optional(s.formationSource));
    replace(command.subKind, chosen<domain::SubKind>(subKind_), std::optional(s.subKind));
    replace(command.origin, chosen<domain::Origin>(origin_), std::optional(s.origin));
    replace(command.replyWanted, std::optional(!noReply_->isChecked()), std::optional(s.replyWanted));
    replace(command.hideIdentity, std::optional(hideIdentity_->isChecked()), std::optional(s.hideIdentity));
    replace(command.classified, std::optional(classified_->isChecked()), std::optional(s.classified));
    replace(command.submittedOn, submittedOn_->date(), s.submittedOn);
    return command;
}

}  // namespace huying::ui
