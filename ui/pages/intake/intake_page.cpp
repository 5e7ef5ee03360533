// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/intake/intake_page.h"

#include <QtWidgets>
#include <utility>

#include "app/queries/case_view.h"
#include "app/queries/list_values.h"
#include "app/queries/submissions.h"
#include "dialogs/command_dialog.h"
#include "dialogs/relation_dialogs.h"
#include "dialogs/suggestion_fields.h"
#include "pages/intake/pre_contacts_view.h"
#include "pages/intake/submissions_view.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/whole_number.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {
const QString intakeDraft = u"intake"_s;
constexpr int mostSerial = 999'999;
constexpr int caseRole = Qt::UserRole + 1;
}  // namespace

IntakePage::IntakePage(Register& theRegister, Prompts& prompts, QWidget* parent)
    : Page(parent),
      register_(theRegister),
      prompts_(prompts),
      tabs_(pageTabs(this, u"intakeTabs"_s)),
      paperLine_(new QWidget),
      paperText_(roleLabel(QString(), "strong")),
      form_(new Form),
      session_(new QComboBox),
      kind_(codeBox<domain::SuggestionKind>(domain::SuggestionKind::plenary, false)),
      serial_(new WholeNumberEdit(1, mostSerial)),
      gaps_(new QLabel),
      draftLine_(new QWidget),
      draftText_(roleLabel(QString(), "muted")),
      readPaper_(SuggestionFields::makeFileButton()),
      afresh_(new QPushButton(tr("Start &afresh"))),
      finish_(primaryButton(tr("Register (Ctrl+Enter)"))),
      registered_(new QListWidget),
      doubts_(plainLabel(QString())) {
    tabs_->addTab(makeForm(), tr("Registration"));
    addLists();
    build();
    connect(finish_, &QPushButton::clicked, this, &IntakePage::finish);
    connect(form_, &Form::finishRequested, this, &IntakePage::finish);
    connect(form_, &Form::changed, this, &IntakePage::keepDraft);
    connect(form_, &Form::changed, this, &IntakePage::showDoubts);
    connect(fields_, &SuggestionFields::fileRead, this, &Page::told);
    connect(fields_, &SuggestionFields::fileRefused, this, &Page::refused);
    showDoubts();
    connect(session_, &QComboBox::currentIndexChanged, this, &IntakePage::askNextNumber);
    connect(kind_, &QComboBox::currentIndexChanged, this, &IntakePage::askNextNumber);
    connect(registered_, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT caseRequested(domain::SuggestionId(item->data(caseRole).toLongLong())); });
    connect(fields_, &SuggestionFields::deputyRecorded, this, &Page::done);
    connect(&register_, &Register::directoryChanged, this, &IntakePage::fillSessions);
    connect(&register_, &Register::changed, this, &IntakePage::askNextNumber);
}

QWidget* IntakePage::makeForm() {
    auto* side = new QWidget;
    auto* layout = new QHBoxLayout(side);
    layout->setContentsMargins(12, 12, 16, 12);
    layout->setSpacing(24);
    auto* left = new QVBoxLayout;
    QVBoxLayout* inside = nullptr;
    area_ = scrolled(inside);
    area_->setFocusPolicy(Qt::NoFocus);  // the fields are the stops; it follows them
    inside->setContentsMargins(0, 0, 16, 8);
    inside->addWidget(draftLine_);
    inside->addWidget(paperLine_);
    form_->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 120);
    inside->addWidget(form_);
    inside->addStretch(1);
    left->addWidget(area_, 1);
    auto* buttons = new QHBoxLayout;
    auto* hint = roleLabel(tr("What is typed is kept as a draft."), "muted");
    buttons->addWidget(hint, 1);
    buttons->addWidget(readPaper_);
    afresh_->setObjectName(u"startAfresh"_s);
    afresh_->setToolTip(tr("What stands in the form is thrown away, its draft too."));
    afresh_->setEnabled(false);  // until something is typed
    connect(afresh_, &QPushButton::clicked, this, &IntakePage::startAfresh);
    buttons->addWidget(afresh_);
    finish_->setObjectName(u"registerSuggestion"_s);
    buttons->addWidget(finish_);
    left->addLayout(buttons);
    layout->addLayout(left, 3);
    auto* right = new QVBoxLayout;
    makeRightSide(right);
    layout->addLayout(right, 1);
    return side;
}

void IntakePage::makeRightSide(QVBoxLayout* right) {
    right->addWidget(roleLabel(tr("To look at before registering"), "heading"));
    doubts_->setObjectName(u"paperDoubts"_s);
    right->addWidget(doubts_);
    right->addSpacing(12);
    right->addWidget(roleLabel(tr("Just registered"), "heading"));
    registered_->setObjectName(u"justRegistered"_s);
    registered_->setWordWrap(true);
    right->addWidget(registered_, 1);
    right->addWidget(roleLabel(tr("Enter or a double click opens a piece in the register, where it can be assigned."), "muted"));
}

// They hold nobody up: the reviewer decides.
void IntakePage::showDoubts() {
    QStringList lines;
    for (const domain::PaperDoubt doubt : fields_->doubts()) lines.append(u"· "_s + labelOf(doubt));
    const bool isBegun = !fields_->title()->text().trimmed().isEmpty();
    doubts_->setText(!lines.isEmpty() ? lines.join(u'\n')
                     : isBegun        ? tr("Nothing to remark.")
                                      : tr("What the form check finds stands here while it is typed."));
    doubts_->setProperty("tone", lines.isEmpty() ? QVariant() : QVariant(u"warn"_s));
    doubts_->style()->unpolish(doubts_);
    doubts_->style()->polish(doubts_);
}

void IntakePage::build() {
    draftLine_->setObjectName(u"draftLine"_s);
    auto* line = new QHBoxLayout(draftLine_);
    line->setContentsMargins(0, 0, 0, 0);
    auto* discard = linkButton(tr("Start afresh"));
    line->addWidget(draftText_, 1);
    line->addWidget(discard);
    draftLine_->hide();
    connect(discard, &QPushButton::clicked, this, &IntakePage::startAfresh);
    paperLine_->setObjectName(u"paperLine"_s);
    auto* paper = new QHBoxLayout(paperLine_);
    paper->setContentsMargins(0, 0, 0, 0);
    auto* leave = linkButton(tr("Start afresh"));
    paper->addWidget(paperText_, 1);
    paper->addWidget(leave);
    paperLine_->hide();
    connect(leave, &QPushButton::clicked, this, &IntakePage::startAfresh);
    form_->add(u"session"_s, tr("Session"), session_, Form::Need::required);
    form_->add(u"kind"_s, tr("Kind"), kind_, Form::Need::required);
    form_->add(u"serial"_s, tr("Number"), serial_);
    serial_->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 24);
    gaps_->setObjectName(u"numberGaps"_s);
    gaps_->setWordWrap(true);
    gaps_->hide();
    form_->addWide(gaps_);
    fields_ = new SuggestionFields(*form_, register_);
    fields_->askForFileBy(readPaper_, prompts_);
}

void IntakePage::keepDraft() {
    if (!register_.isOpen() || isRunning_) return;
    QVariantMap values = typed();
    const bool isAsOpened = values == fresh_;
    afresh_->setEnabled(!isAsOpened);
    // Nobody's choice: it comes afresh.
    if (registeredOn_ != nullptr && !registeredOn_->isTyped() && registeredOn_->date() == register_.today()) values.remove(u"on"_s);
    isAsOpened ? register_.drafts().drop(intakeDraft) : register_.drafts().keep(intakeDraft, values);
}

void IntakePage::takeOpened() {
    // What another person typed, or what belongs to another register, is that one's draft and goes from the form.
    const QString owner = register_.path() + u'\n' + (register_.asksForSignIn() ? register_.actor() : QString());
    if (const QString before = std::exchange(owner_, owner); !before.isEmpty() && before != owner) clear();
    isRunning_ = true;  // filling is no typing
    if (registeredOn_ == nullptr) {  // the register's own day is known only now
        registeredOn_ =
            form_->add(u"on"_s, tr("Registered on"), new DateEdit(register_.today(), DateSense::happened), Form::Need::required);
    }
    disableFor(finish_, refusal(register_.reasonAgainst(app::RegisterSuggestion::name)));
    registeredOn_->setToday(register_.today());
    registeredOn_->setDate(register_.today());
    registered_->clear();
    paper_.clear();
    showPaper();
    fields_->refreshChoices();
    fillSessions();
    fresh_ = typed();
    isRunning_ = false;
    restoreDraft();
}

void IntakePage::restoreDraft() {
    const auto draft = register_.drafts().draft(intakeDraft);
    draftLine_->setVisible(draft.has_value());
    afresh_->setEnabled(draft.has_value());
    if (!draft) return;
    putTyped(draft->values);
    draftText_->setText(tr("What was typed until %1 stands here again.").arg(draft->savedAt.toString(u"M-d HH:mm"_s)));
}

void IntakePage::startAfresh() {
    registeredOn_->setDate(register_.today());
    clear();
    register_.drafts().drop(intakeDraft);
    takeFocus();
}

void IntakePage::clear() {
    isRunning_ = true;  // clearing is no typing: no draft of an empty form
    fields_->clearForNext();
    serial_->setText(QString());  // no taking back of what was typed for the one before
    form_->clearErrors();
    paper_.clear();
    showPaper();
    fresh_ = typed();
    isRunning_ = false;
    afresh_->setEnabled(false);
    draftLine_->hide();
}

void IntakePage::fillSessions() {
    const QVariant chosenBefore = session_->currentData();
    const QSignalBlocker quiet(session_);
    session_->clear();
    for (const domain::Session& session : register_.directory().sessions) session_->addItem(toQt(session.name), toQt(session.address()));
    int index = session_->findData(chosenBefore);
    if (wantedSession_) {
        if (const domain::Session* wanted = register_.directory().session(*wantedSession_))
            index = session_->findData(toQt(wanted->address()));
    }
    session_->setCurrentIndex(std::max(0, index));
    askNextNumber();
}

void IntakePage::setSession(std::optional<domain::SessionId> session) {
    wantedSession_ = session;
    fillSessions();
    submissions_->setSession(session);
    talks_->setSession(session);
}

void IntakePage::askNextNumber() {
    const int index = session_->currentIndex();
    const auto& sessions = register_.directory().sessions;
    if (!register_.isOpen() || index < 0 || static_cast<std::size_t>(index) >= sessions.size()) return;
    const unsigned generation = ++generation_;
    register_.ask(
        this,
        [id = sessions[static_cast<std::size_t>(index)].id,
         kind = chosen<domain::SuggestionKind>(kind_).value_or(domain::SuggestionKind::plenary)](app::RegisterStore& store) {
            return std::pair{store.reader().nextSerial(id, kind), store.reader().serialGaps(id, kind)};
        },
        [this, generation](const std::pair<int, std::vector<int>>& answer) {
            if (generation != generation_) return;
            serial_->setPlaceholderText(tr("%1, the next free one").arg(answer.first));
            showGaps(answer.second);
        });
}

void IntakePage::showGaps(const std::vector<int>& gaps) {
    constexpr std::size_t most = 20;  // more would push the form away; the rest is told by the dots
    QStringList numbers;
    for (std::size_t i = 0; i < gaps.size() && i < most; ++i) numbers.append(QString::number(gaps[i]));
    if (gaps.size() > most) numbers.append(u"…"_s);
    gaps_->setText(tr("Numbers not given yet: %1").arg(joinNames(numbers)));
    gaps_->setVisible(!gaps.empty());
}

QString IntakePage::helpText() const {
    return tr(
        "One paper after another, in the order of the paper form. Enter goes to the next field, Ctrl+Enter registers.\n"
        "Deputies are found by any part of the name or the certificate number; several names can be pasted at once, ; between them.\n"
        "Dates: 3.3, 0303, 2023-03-03, today, +3. Without a number the next free one is given.\n"
        "Ctrl+Tab goes on to “Review”: papers that were handed in and have no number yet, whose turn it is and for how long; Enter does "
        "the "
        "next step, “Register” fills this form and links the two. “Talks before submission” keeps what deputies raised with units before "
        "they handed anything in. Neither is counted anywhere.");
}

void IntakePage::takeFocus() {
    if (view() != View::form) return tabs_->currentWidget()->setFocus();
    fields_->title()->clearFocus();  // entered anew: what was typed for the one before is over
    fields_->title()->setFocus();
    area_->verticalScrollBar()->setValue(0);  // the form begins where its first line is
}

void IntakePage::finish() {
    if (isRunning_ || !register_.isOpen()) return;
    if (const auto reason = register_.reasonAgainst(app::RegisterSuggestion::name)) return Q_EMIT refused(sentence(*reason));
    if (!form_->checkTyped()) return;
    app::RegisterSuggestion command;
    command.submission = toUtf8(paper_);
    command.session = toUtf8(session_->currentData().toString());
    command.kind = chosen<domain::SuggestionKind>(kind_);
    command.serial = serial_->number();
    fields_->fill(command);
    isRunning_ = true;
    finish_->setEnabled(false);
    register_.execute(this, {command}, {registeredOn_->date(), false}, [this](const app::BatchResult& result) { take(result); });
}

void IntakePage::take(const app::BatchResult& result) {
    isRunning_ = false;
    finish_->setEnabled(true);
    if (result.failure) {
        form_->showErrors({*result.failure});
        return;
    }
    const app::CommandResult& one = result.results.front();
    if (!one.isAccepted()) {
        form_->showErrors(one.errors);
        return;
    }
    const QString address = one.ids.empty() ? QString() : toQt(one.ids.front());
    QString text = tr("Registered: %1").arg(address);
    if (!one.notices.empty()) text += u'\n' + sentences(one.notices);
    const QString paper = paper_;
    clear();
    register_.drafts().drop(intakeDraft);
    addRegistered(address);
    Q_EMIT done(text);
    if (paper.isEmpty()) return takeFocus();
    showView(View::review);  // on to the next one
    goOnToMerger(paper, address);
}

void IntakePage::goOnToMerger(const QString& paper, const QString& address) {
    register_.ask(
        this,
        [paper = toUtf8(paper)](app::RegisterStore& store) -> std::optional<domain::SubmissionStep> {
            const auto id = app::findSubmission(store.reader(), paper);
            const auto view = id ? app::viewSubmission(store.reader(), *id) : std::nullopt;
            const domain::SubmissionStep* outcome = view ? view->paper.outcomeOfMerging() : nullptr;
            return outcome == nullptr ? std::nullopt : std::optional(*outcome);
        },
        [this, address](const std::optional<domain::SubmissionStep>& outcome) {
            if (!outcome || register_.reasonAgainst(app::MergeSuggestions::name)) return;
            auto* dialog = new MergeDialog(register_, {address}, window());
            dialog->form()->setValues({{u"into"_s, toQt(outcome->mergeIntoAddress)}, {u"reason"_s, toQt(outcome->reason)}});
            connect(dialog, &CommandDialog::accomplished, this, &Page::done);
            dialog->open();
        });
}

void IntakePage::addRegistered(const QString& address) {
    register_.ask(
        this, [address = toUtf8(address)](app::RegisterStore& store) { return app::findCase(store.reader(), address); },
        [this](const base::Result<domain::SuggestionId>& id) {
            if (id) showRegistered({*id});
        });
}

// The last one on top.
void IntakePage::showRegistered(const std::vector<domain::SuggestionId>& ids) {
    register_.ask(
        this, [ids](app::RegisterStore& store) { return store.reader().caseRows(ids); },
        [this](const std::vector<app::CaseRow>& rows) {
            for (const app::CaseRow& row : rows) {
                auto* item = new QListWidgetItem(u"%1　%2"_s.arg(caseName(row.kind, row.serial), toQt(app::shownTitle(row, words()))));
                item->setData(caseRole, QVariant::fromValue<qlonglong>(row.id.value));
                registered_->insertItem(0, item);
            }
        });
}

// What is typed stands in the draft already; these are for a register that keeps none.
QVariantMap IntakePage::state() const {
    QVariantList registered;
    for (int row = registered_->count() - 1; row >= 0; --row) registered.append(registered_->item(row)->data(caseRole));
    return {{u"form"_s, typed() == fresh_ && paper_.isEmpty() ? QVariantMap() : typed()},
            {u"registered"_s, registered},
            {u"view"_s, tabs_->currentIndex()},
            {u"submissions"_s, submissions_->state()},
            {u"talks"_s, talks_->state()}};
}

void IntakePage::setState(const QVariantMap& state) {
    if (const QVariantMap typed = state.value(u"form"_s).toMap(); !typed.isEmpty()) putTyped(typed);
    submissions_->setState(state.value(u"submissions"_s).toMap());
    talks_->setState(state.value(u"talks"_s).toMap());
    tabs_->setCurrentIndex(state.value(u"view"_s).toInt());
    std::vector<domain::SuggestionId> ids;
    for (const QVariant& id : state.value(u"registered"_s).toList()) ids.emplace_back(id.toLongLong());
    showRegistered(ids);
}

}  // namespace huying::ui
