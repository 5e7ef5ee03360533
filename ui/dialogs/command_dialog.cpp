// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/command_dialog.h"

#include <QtWidgets>
#include <algorithm>
#include <map>

#include "dialogs/case_watch.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/clean_text_edit.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

CommandDialog::CommandDialog(Register& theRegister, const QString& title, const QString& draftKey, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      draftKey_(draftKey),
      head_(new QWidget),
      form_(new Form),
      finish_(primaryButton(tr("Record (Ctrl+Enter)"))),
      reason_(roleLabel(QString(), "strong")),
      meanwhile_(plainLabel(QString())),
      takeTheirs_(linkButton(tr("Take what others recorded (F7)"))) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    new QVBoxLayout(head_);
    head_->layout()->setContentsMargins(0, 0, 0, 0);
    head_->hide();
    layout->addWidget(reason_);
    layout->addWidget(head_);
    layout->addWidget(meanwhile_);
    layout->addWidget(takeTheirs_, 0, Qt::AlignLeft);
    reason_->setObjectName(u"readOnly"_s);
    meanwhile_->setObjectName(u"meanwhile"_s);
    takeTheirs_->setObjectName(u"takeTheirs"_s);
    setTone(meanwhile_, Tone::warn);
    takeTheirs_->setAutoDefault(false);
    takeTheirs_->setFocusPolicy(Qt::NoFocus);  // the keyboard says which field is meant
    reason_->hide();
    meanwhile_->hide();
    takeTheirs_->hide();
    connect(takeTheirs_, &QPushButton::clicked, this, &CommandDialog::takeTheirs);
    QVBoxLayout* inside = nullptr;
    QScrollArea* area = scrolled(inside);
    area->setFocusPolicy(Qt::NoFocus);  // the fields are the stops; it follows them
    inside->addWidget(form_);
    inside->addStretch(1);
    layout->addWidget(area, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Close"));
    cancel->setToolTip(tr("What is typed is kept as a draft."));
    cancel->setAutoDefault(false);
    finish_->setAutoDefault(false);
    finish_->setObjectName(u"finish"_s);
    buttons->addWidget(cancel);
    buttons->addWidget(finish_);
    layout->addLayout(buttons);
    setTabOrder(finish_, cancel);  // Enter in the last field goes to what finishes, not to what closes
    connect(cancel, &QPushButton::clicked, this, &CommandDialog::reject);
    connect(finish_, &QPushButton::clicked, this, &CommandDialog::finish);
    connect(form_, &Form::finishRequested, this, &CommandDialog::finish);
    connect(form_, &Form::roomWanted, this, &CommandDialog::growToForm);
    showReason();  // before anything is typed, and when somebody gets other rights meanwhile
    connect(&register_, &Register::changed, this, &CommandDialog::showReason);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 96, character * 80});
}

// The draft is kept under the command's name; some forms make several, which the executor judges.
std::optional<base::Error> CommandDialog::reasonAgainst() const {
    const std::string command = toUtf8(draftKey_.section(u'/', 0, 0));
    return app::isInRights(command) ? register_.reasonAgainst(command) : register_.readOnly();
}

void CommandDialog::showReason() {
    const auto reason = reasonAgainst();
    reason_->setText(reason ? sentence(*reason) : QString());
    reason_->setVisible(reason.has_value());
    // Else the button is as the form has it, which may have its own reason.
    if (std::exchange(isRefused_, reason.has_value()) == reason.has_value()) return;
    finish_->setEnabled(!reason && !isRunning_);
    finish_->setToolTip(reason ? tipText(sentence(*reason)) : QString());
}

void CommandDialog::addHead(const QString& text) {
    head_->layout()->addWidget(roleLabel(text, head_->layout()->count() == 0 ? "heading" : "muted"));
    head_->show();
}

DateEdit* CommandDialog::addDate(const QString& label, DateSense sense) {
    date_ = form_->add(u"on"_s, label, new DateEdit(register_.today(), sense), Form::Need::required);
    date_->setDate(register_.today());
    return date_;
}

void CommandDialog::addDueLine(std::function<std::optional<app::Limit>()> limit, const std::vector<QComboBox*>& choices, DateEdit* on) {
    if (on == nullptr) on = date_;
    QLabel* line = plainLabel(QString());
    line->setObjectName(u"dueLine"_s);
    form()->addWide(line);
    auto show = [line, on, limit = std::move(limit)] {
        const auto day = on->date();
        const auto due = day ? limit() : std::nullopt;
        line->setText(due ? toQt(app::standingOf(*due, *day, words())) : QString());
        setTone(line, due && *day > due->due ? Tone::warn : Tone::plain);
        line->setVisible(due.has_value());
    };
    connect(on, &QLineEdit::textChanged, line, show);
    for (QComboBox* choice : choices) connect(choice, &QComboBox::currentIndexChanged, line, show);
    keepSaid(std::move(show));
}

void CommandDialog::keepSaid(std::function<void()> say) {
    say();
    lines_.push_back(std::move(say));
}

QPlainTextEdit* CommandDialog::addText(const QString& key, const QString& label, int lines, Form::Need need) {
    auto* text = form_->add(key, label, new CleanTextEdit, need);
    text->setFixedHeight(text->fontMetrics().lineSpacing() * lines + 16);
    return text;
}

QLineEdit* CommandDialog::addLine(const QString& key, const QString& label, Form::Need need) {
    return form_->add(key, label, new QLineEdit, need);
}

void CommandDialog::restoreDraft() {
    // As high as its fields ask, within the screen.
    layout()->activate();
    const int wanted = wantedHeight();
    const int most = parentWidget() != nullptr ? parentWidget()->window()->height() - 60 : wanted;
    resizeWithinScreen(this, {width(), std::min(wanted, most)});
    grownTo_ = wanted;
    fresh_ = typed();
    if (const auto draft = register_.drafts().draft(draftKey_)) offerDraft(*draft);
    form_->focusFirst();
    connect(form_, &Form::changed, this, &CommandDialog::keepDraft);
}

int CommandDialog::wantedHeight() const {
    constexpr int around = 116;  // margins and the buttons
    int wanted = around;
    for (const QWidget* part : {static_cast<const QWidget*>(head_), static_cast<const QWidget*>(form_)}) {
        if (!part->isHidden()) wanted += std::max(part->sizeHint().height(), part->isVisible() ? part->heightForWidth(part->width()) : 0);
    }
    return wanted;
}

// What is said below the fields, of a draft or of what is wrong, is not to be cut: the window grows once for it. Whoever has made
// it smaller since keeps that until more is said.
void CommandDialog::growToForm() {
    const int wanted = wantedHeight();
    if (grownTo_ == 0 || wanted <= grownTo_) return;
    grownTo_ = wanted;
    const int most = parentWidget() != nullptr ? parentWidget()->window()->height() - 60 : wanted;
    const int next = std::min(wanted, most);
    if (next > height()) resizeWithinScreen(this, {width(), next});
}

void CommandDialog::keepDraft() {
    if (isDone_ || isRestoring_) return;
    const QVariantMap values = draftValues();
    values.isEmpty() ? register_.drafts().drop(draftKey_) : register_.drafts().keep(draftKey_, values);
}

void CommandDialog::addNotice(QWidget* line) {
    head_->layout()->addWidget(line);
    head_->show();
}

void CommandDialog::letFormGrow() { qobject_cast<QVBoxLayout*>(form_->parentWidget()->layout())->setStretchFactor(form_, 100); }

QWidget* CommandDialog::draftLine(const FormDraft& draft, QPushButton*& afresh, const QString& more) {
    auto* line = new QWidget;
    line->setObjectName(u"draftLine"_s);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    const QString text = tr("What was typed until %1 stands here again.").arg(draft.savedAt.toString(u"M-d HH:mm"_s));
    layout->addWidget(roleLabel(text + more, "muted"), 1);
    afresh = linkButton(tr("Start &afresh"));
    afresh->setAutoDefault(false);
    layout->addWidget(afresh);
    return line;
}

// The draft stands in the form; one click goes back to how the form was before.
void CommandDialog::offerDraft(const FormDraft& draft) {
    isRestoring_ = true;  // no typing
    putDraft(draft.values);
    isRestoring_ = false;
    QPushButton* discard = nullptr;
    QWidget* line = draftLine(draft, discard);
    addNotice(line);
    growToForm();
    connect(discard, &QPushButton::clicked, this, [this, line] {
        isRestoring_ = true;
        putTyped(fresh_);
        isRestoring_ = false;
        forgetTheirs();
        register_.drafts().drop(draftKey_);
        line->hide();
    });
}

void CommandDialog::finish() {
    if (isRunning_ || isDone_ || reasonAgainst()) return;
    if (!form_->checkTyped() || !checkMore()) return;
    setRunning(true);
    lookBeforeRecording([this](const QString& doubt) {
        if (doubt.isEmpty()) return record();
        setRunning(false);
        tellMeanwhile(doubt);
    });
}

void CommandDialog::record() {
    register_.execute(this, commands(), commandDate(), [this](const app::BatchResult& result) { take(result); }, forUnit());
}

app::CommandDate CommandDialog::commandDate() const {
    app::CommandDate date;
    if (date_ != nullptr) date.on = date_->date();
    return date;
}

void CommandDialog::take(const app::BatchResult& result) {
    setRunning(false);
    if (result.failure) {
        form_->showErrors({*result.failure});
        return;
    }
    if (!result.isAccepted()) {
        readCaseAgain();  // others may be the reason
        if (readEntry_) readEntryAgain({});
        base::Errors errors;
        for (std::size_t i = 0; i < result.results.size(); ++i) {
            const QString piece = pieceOf(i);
            for (const base::Error& error : result.results[i].errors) {
                errors.push_back(piece.isEmpty() ? error
                                                 : base::Error("about-piece", error.field, error.rule)
                                                       .with("piece", toUtf8(piece))
                                                       .with("text", toUtf8(sentenceBeside(piece, error))));
            }
        }
        form_->showErrors(errors);
        takeRefusal(errors);
        return;
    }
    isDone_ = true;
    if (watch_ != nullptr) watch_->stop();
    register_.drafts().drop(draftKey_);
    QString text = sentenceWhenDone(result);
    QStringList notices;  // what holds for each of several pieces is told once
    for (const app::CommandResult& one : result.results) {
        for (const base::Error& notice : one.notices) {
            if (notice.code != "due-date-moves") notices.append(sentence(notice));  // their sum follows, a preview lists them
        }
    }
    notices.removeDuplicates();
    for (const QString& notice : std::as_const(notices)) text += u'\n' + notice;
    for (const app::CommandResult& one : result.results) {
        if (one.entry) entries_.push_back(*one.entry);
    }
    Q_EMIT accomplished(text);
    accept();
}

void CommandDialog::setRunning(bool isRunning) {
    isRunning_ = isRunning;
    if (isRunning) keyboard_ = focusWidget();  // a form that cannot be typed in loses it
    finish_->setEnabled(!isRunning && !reasonAgainst());
    form_->setEnabled(!isRunning);
    if (!isRunning && keyboard_ != nullptr) keyboard_->setFocus();
}

void CommandDialog::reject() {
    if (isRunning_) return;
    QDialog::reject();
}

void CommandDialog::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter) {
        if (event->modifiers() & Qt::ControlModifier) finish();
        return;  // a plain Enter goes on in the form and never finishes by accident
    }
    if (event->key() == Qt::Key_F7 && !theirs_.isEmpty()) return takeTheirs();
    QDialog::keyPressEvent(event);
}

namespace {

// The unit from which what the command records is awaited first.
QString unitAwaited(const CaseContext& context, std::string_view command) {
    static const std::map<std::string_view, QStringList> awaited{
        {app::AcknowledgeReceipt::name, {u"acknowledge_receipt"_s, u"receipt"_s}},
        {app::RecordContact::name, {u"contact_deputy"_s, u"first_contact"_s, u"first-contact"_s}},
        {app::RecordJointOpinion::name, {u"give_joint_opinion"_s, u"joint_opinion"_s, u"joint-opinion"_s, u"joint-opinion-again"_s}},
        {app::RecordCountersign::name, {u"countersign"_s}},
        {app::ResumeClock::name, {u"clock_pause"_s}},
        {app::RecordReply::name, {u"reply"_s, u"reply_again"_s, u"rehandling"_s}},
        {app::RecordDelivery::name, {u"deliver_reply"_s, u"delivery"_s}},
        {app::RecordReview::name, {u"publication_review"_s, u"reply_review"_s}},
    };
    const auto kinds = awaited.find(command);
    if (kinds == awaited.end()) return {};
    for (const app::OpenMatter& matter : context.view.matters) {
        const QString kind = toQt(matter.what).section(u'.', 1);
        if (matter.unit && kinds->second.contains(kind)) return toQt(context.view.unitName(*matter.unit));
    }
    return {};
}

}  // namespace

namespace {

// A unit's person records for the own unit; which joint unit's opinion goes back the leading one chooses.
bool isOffered(const CaseContext& context, const domain::Task& task, std::string_view command) {
    if (command == app::RecordCountersign::name && !task.givesJointOpinion()) return false;
    if (context.unit) return *context.unit == task.unit;
    const app::Viewer& viewer = context.theRegister.directory().viewer;
    const bool isOfUnit = viewer.account && viewer.account->role == domain::Role::handlingUnit;
    if (command == app::ReturnJointOpinion::name) return !isOfUnit || task.givesJointOpinion();
    return !isOfUnit || viewer.recordsFor(task.unit);
}

}  // namespace

QComboBox* unitBox(const CaseContext& context, std::string_view command) {
    auto* box = new QComboBox;
    const domain::CaseFacts& facts = context.view.facts;
    QStringList possible;
    QStringList others;
    auto tasks = tasksOfRound(facts, facts.round());
    std::stable_partition(tasks.begin(), tasks.end(), [](const domain::Task* task) { return task->answers(); });
    for (const domain::Task* task : tasks) {
        if (task->cancelledOn || !isOffered(context, *task, command)) continue;
        const QString name = toQt(context.view.unitName(task->unit));
        const bool isPossible = app::whatStandsInTheWay(command, facts, context.theRegister.today(), task->unit).empty();
        (isPossible ? possible : others).append(name);
    }
    for (const QString& name : possible + others) {
        if (box->findData(name) < 0) box->addItem(name, name);
    }
    if (const QString awaited = unitAwaited(context, command); possible.contains(awaited)) box->setCurrentIndex(box->findData(awaited));
    return box;
}

std::string unitOf(const QComboBox* box) { return toUtf8(box->currentData().toString()); }

QComboBox* signerBox(const CaseContext& context, const QString& emptyText, Signers whose) {
    auto* box = new QComboBox;
    box->addItem(emptyText, QString());
    const auto add = [&](const std::vector<domain::Signatory>& signers) {
        for (const domain::Signatory& signer : signers) {
            const QString name = toQt(context.view.deputyName(signer.deputy));
            if (signer.deputy && box->findData(name) < 0) box->addItem(name, name);
        }
    };
    add(context.view.facts.signers());
    for (const domain::MergedPiece& piece : context.view.facts.mergedPieces) {
        if (whose == Signers::ofMergedToo && !piece.endedOn) add(piece.signers);
    }
    return box;
}

}  // namespace huying::ui
