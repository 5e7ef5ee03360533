// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/prose_pane.h"

#include <QtWidgets>
#include <algorithm>

#include "background/drafts.h"
#include "background/register.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/clean_text_edit.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

ProsePane::ProsePane(Register& theRegister, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      slot_(new QComboBox),
      text_(new CleanTextEdit),
      meanwhile_(plainLabel(QString())),
      state_(plainLabel(QString())),
      record_(primaryButton(tr("Record (Ctrl+Enter)"))),
      theirs_(linkButton(tr("Take what others recorded (F7)"))),
      afresh_(linkButton(tr("Start afresh"))) {
    build();
    connect(slot_, &QComboBox::currentIndexChanged, this, [this] {
        if (!isFilling_) load();
    });
    connect(text_, &QPlainTextEdit::textChanged, this, &ProsePane::keepDraft);
    connect(record_, &QPushButton::clicked, this, &ProsePane::record);
    connect(theirs_, &QPushButton::clicked, this, &ProsePane::takeTheirs);
    connect(afresh_, &QPushButton::clicked, this, &ProsePane::takeTheirs);
    connect(&register_, &Register::changed, this, &ProsePane::showRights);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* finish = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        finish->setContext(Qt::WidgetWithChildrenShortcut);
        connect(finish, &QShortcut::activated, this, &ProsePane::record);
    }
    auto* take = new QShortcut(QKeySequence(Qt::Key_F7), this);
    take->setContext(Qt::WidgetWithChildrenShortcut);
    connect(take, &QShortcut::activated, this, [this] {
        if (theirs_->isVisible()) takeTheirs();
    });
}

void ProsePane::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    slot_->setObjectName(u"proseSlot"_s);
    slot_->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // its places are read later
    slot_->setAccessibleName(tr("Place in the report"));
    text_->setObjectName(u"proseText"_s);
    text_->setAccessibleName(tr("Text of this place"));
    text_->setTabChangesFocus(true);
    text_->setPlaceholderText(tr("Nothing is written here yet: the paper marks the place."));
    meanwhile_->setObjectName(u"proseMeanwhile"_s);
    setTone(meanwhile_, Tone::warn);
    meanwhile_->hide();
    theirs_->hide();
    theirs_->setFocusPolicy(Qt::NoFocus);
    state_->setObjectName(u"proseState"_s);
    record_->setObjectName(u"proseRecord"_s);
    layout->addWidget(slot_, 0, Qt::AlignLeft);
    layout->addWidget(meanwhile_);
    layout->addWidget(theirs_, 0, Qt::AlignLeft);
    layout->addWidget(text_, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(state_, 1);
    line->addWidget(afresh_);
    line->addWidget(record_);
    layout->addLayout(line);
    layout->addWidget(
        roleLabel(tr("A line is a paragraph. Figures stand in the sentences that the program writes and stay up to date there."), "muted"));
    afresh_->hide();
    isFilling_ = true;
    fillSlots();
    isFilling_ = false;
}

// ● marks a place where something is written.
void ProsePane::fillSlots() {
    const int before = slot_->currentIndex();
    const bool isNew = slot_->count() == 0;
    int place = 0;
    for (const auto& [value, code] : base::EnumCodes<domain::ReportSlot>::values) {
        const bool isWritten = std::any_of(prose_.begin(), prose_.end(),
                                           [one = value](const app::ReportProse& row) { return row.slot == one && !row.text.empty(); });
        const QString label = (isWritten ? u"● "_s : QString()) + labelOf(value);
        if (isNew) {
            slot_->addItem(label, toQt(code));
        } else {
            slot_->setItemText(place, label);
        }
        ++place;
    }
    slot_->setCurrentIndex(isNew ? slot_->findData(toQt(base::codeOf(domain::ReportSlot::contents))) : before);
}

domain::ReportSlot ProsePane::slot() const {
    return base::fromCode<domain::ReportSlot>(toUtf8(slot_->currentData().toString())).value_or(domain::ReportSlot::contents);
}

const app::ReportProse* ProsePane::recorded() const {
    const auto found = std::find_if(prose_.begin(), prose_.end(), [this](const app::ReportProse& row) { return row.slot == slot(); });
    return found == prose_.end() ? nullptr : &*found;
}

QString ProsePane::recordedText() const { return recorded() == nullptr ? QString() : toQt(recorded()->text); }

std::int64_t ProsePane::recordedVersion() const { return recorded() == nullptr ? 0 : recorded()->version; }

QString ProsePane::draftKey(domain::ReportSlot slot) const {
    return u"%1/%2/%3"_s.arg(QLatin1String(app::SetReportText::name), toQt(session_), toQt(base::codeOf(slot)));
}

bool ProsePane::isTyped() const { return text_->toPlainText() != seenText_; }

void ProsePane::setReport(const app::YearEndReport& report) {
    const std::string session = std::to_string(report.term) + "-" + std::to_string(report.number);
    const bool isSame = session == session_ && shownSlot_.has_value() && !report.snapshot && !isFrozen_;
    session_ = session;
    isFrozen_ = report.snapshot.has_value();
    prose_ = report.prose;
    isFilling_ = true;
    fillSlots();
    isFilling_ = false;
    isSame ? follow() : load();
    showRights();
}

void ProsePane::showSlot(domain::ReportSlot slot) {
    slot_->setCurrentIndex(slot_->findData(toQt(base::codeOf(slot))));
    text_->setFocus(Qt::OtherFocusReason);
}

void ProsePane::load() {
    if (session_.empty()) return;
    shownSlot_ = slot();
    seenText_ = recordedText();
    seenVersion_ = recordedVersion();
    QString text = seenText_;
    QString state;
    bool isOlder = false;
    if (const auto draft = isFrozen_ ? std::nullopt : register_.drafts().draft(draftKey(*shownSlot_))) {
        text = draft->values.value(u"text"_s).toString();
        isOlder = draft->values.value(u"version"_s).toLongLong() != seenVersion_;
        state = tr("What was typed until %1 stands here again.").arg(draft->savedAt.toString(u"M-d HH:mm"_s));
    }
    isFilling_ = true;
    text_->setPlainText(text);
    isFilling_ = false;
    meanwhile_->hide();
    theirs_->hide();
    if (isOlder && isTyped()) tellMeanwhile();
    afresh_->setVisible(isTyped());
    setState(state);
}

void ProsePane::follow() {
    if (recordedVersion() == seenVersion_ && recordedText() == seenText_) return;
    if (isTyped() && recordedText() == seenText_) {  // what was recorded here, typed on since
        seenVersion_ = recordedVersion();
        return keepDraft();
    }
    if (!isTyped() || text_->toPlainText() == recordedText()) {
        register_.drafts().drop(draftKey(slot()));
        const QTextCursor before = text_->textCursor();
        load();
        QTextCursor cursor = text_->textCursor();
        cursor.setPosition(std::min(before.position(), static_cast<int>(text_->toPlainText().size())));
        text_->setTextCursor(cursor);
        return;
    }
    seenText_ = recordedText();
    seenVersion_ = recordedVersion();
    tellMeanwhile();
    keepDraft();
}

// From then on recording replaces what was told.
void ProsePane::tellMeanwhile() {
    const QString now = seenText_.isEmpty() ? tr("(empty)") : seenText_;
    meanwhile_->setText(tr("Changed meanwhile, now: %1\nWhat you typed stays and would replace it.").arg(now));
    meanwhile_->show();
    theirs_->show();
}

void ProsePane::keepDraft() {
    if (isFilling_ || session_.empty() || isFrozen_) return;
    const QString key = draftKey(slot());
    afresh_->setVisible(isTyped());
    if (!isTyped()) {
        register_.drafts().drop(key);
        return setState(QString());
    }
    register_.drafts().keep(key, {{u"text"_s, text_->toPlainText()}, {u"version"_s, QVariant::fromValue(qlonglong(seenVersion_))}});
    setState(tr("Not recorded yet; kept as a draft."));
}

void ProsePane::takeTheirs() {
    register_.drafts().drop(draftKey(slot()));
    load();
    text_->setFocus(Qt::OtherFocusReason);
}

void ProsePane::record() {
    if (isRunning_ || session_.empty()) return;
    if (const auto reason = register_.reasonAgainst(app::SetReportText::name)) return setState(sentence(*reason), true);
    if (!isTyped()) return setState(tr("Nothing was changed here."));
    isRunning_ = true;
    showRights();
    app::SetReportText command;
    command.session = session_;
    command.slot = slot();
    command.text = toUtf8(text_->toPlainText());
    command.expect = seenVersion_;
    register_.execute(this, {command}, {}, [this, key = draftKey(slot()), text = text_->toPlainText()](const app::BatchResult& result) {
        take(result, key, text);
    });
}

// Somebody may have gone to another place, or typed on, meanwhile.
void ProsePane::take(const app::BatchResult& result, const QString& key, const QString& text) {
    isRunning_ = false;
    showRights();
    const bool isShown = key == draftKey(slot());
    if (result.failure) return setState(sentence(*result.failure), true);
    if (!result.isAccepted()) return setState(sentences(result.results.front().errors), true);
    Q_EMIT told(tr("Recorded in the report."));
    if (!isShown) return register_.drafts().drop(key);
    // The new version comes with the report that is computed again; until then nothing counts as typed.
    seenText_ = text;
    meanwhile_->hide();
    theirs_->hide();
    keepDraft();
    if (!isTyped()) setState(tr("Recorded."));
}

void ProsePane::setState(const QString& text, bool isError) {
    state_->setText(text);
    setTone(state_, isError ? Tone::bad : Tone::plain);
}

void ProsePane::showRights() {
    const auto reason = register_.reasonAgainst(app::SetReportText::name);
    text_->setReadOnly(reason.has_value());
    disableFor(record_, reason ? sentence(*reason) : isRunning_ ? tr("It is being recorded.") : QString());
}

}  // namespace huying::ui
