// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/next_step.h"

#include <QtWidgets>
#include <algorithm>

#include "app/commands/commands.h"
#include "app/queries/archive_line.h"
#include "look/theme.h"
#include "text/due_words.h"
#include "text/labels.h"
#include "widgets/due_explanation.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView recordLink("record:");  // followed by the place of the matter

// What ends a matter that is no step of the case and has no limit to be looked at: its line leads to the form.
std::string_view commandOf(const app::OpenMatter& matter) {
    if (app::codeOf(matter) == base::codeOf(domain::AwaitedKind::secondReply)) return app::AnswerAgain::name;
    if (app::codeOf(matter) == base::codeOf(domain::AwaitedKind::extensionNotice)) return app::CorrectExtension::name;
    if (app::codeOf(matter) == base::codeOf(domain::AwaitedKind::clockPause)) return app::ResumeClock::name;
    if (app::codeOf(matter) == base::codeOf(domain::NextStep::decideProposal)) return app::DecideProposal::name;
    return app::isReview(matter) ? app::RecordReview::name : std::string_view();
}

// Of a task in its case, from 1.
int placeOf(const domain::CaseFacts& facts, domain::TaskId id) { return static_cast<int>(facts.task(id) - facts.tasks.data()) + 1; }

}  // namespace

namespace {

// Tab comes to a date at once, not first to the sentence and then to the date in it: Enter explains it.
class DatedLabel : public QLabel {
public:
    DatedLabel() {
        setWordWrap(true);
        setTextFormat(Qt::RichText);
        setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard | Qt::TextSelectableByMouse);
        setFocusPolicy(Qt::TabFocus);
    }

protected:
    void focusInEvent(QFocusEvent* event) override {
        QLabel::focusInEvent(event);
        const bool isByTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
        if (isByTab && text().contains("href"_L1) && !hasSelectedText()) focusNextPrevChild(event->reason() == Qt::TabFocusReason);
    }
};

}  // namespace

NextStepBanner::NextStepBanner(QWidget* parent)
    : QFrame(parent), next_(richLabel(u"nextStep"_s)), whose_(plainLabel(QString())), others_(richLabel(u"openMatters"_s)) {
    setProperty("role", u"banner"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(next_);
    whose_->setObjectName(u"nextStepWhose"_s);
    whose_->setWordWrap(true);
    whose_->hide();
    layout->addWidget(whose_);
    layout->addWidget(others_);
    // Where there is no room the last lines give way, never the window: a page behind keeps what it showed on a larger one.
    others_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    others_->setMinimumHeight(2 * fontMetrics().lineSpacing());
    setTone(this, Tone::plain);
}

QLabel* NextStepBanner::richLabel(const QString& name) {
    auto* label = new DatedLabel;
    label->setObjectName(name);
    connect(label, &QLabel::linkActivated, this, &NextStepBanner::follow);
    return label;
}

void NextStepBanner::showCase(const app::CaseView& view, base::Date today, MayRecord mayRecord) {
    view_ = &view;
    today_ = today;
    mayRecord_ = std::move(mayRecord);
    showNext();
    showOthers();
    DueMark worst = DueMark::none;
    for (const app::OpenMatter& matter : view.matters) {
        if (!matter.isResting) worst = std::max(worst, dueWords(matter.dueOn, today).mark);
    }
    setTone(this, worst == DueMark::overdue  ? Tone::bad
                  : worst == DueMark::soon   ? Tone::warn
                  : view.summary.isCompleted ? Tone::ok
                                             : Tone::plain);
}

void NextStepBanner::showNext() {
    const domain::CaseSummary& summary = view_->summary;
    QString text;
    if (summary.nextStep == domain::NextStep::none) {
        text = u"<b>%1</b>"_s.arg(labelOf(summary.state).toHtmlEscaped());
        if (summary.completedOn) text += u"　"_s + isoText(summary.completedOn);
        if (const domain::Archiving* row = view_->facts.archiving())
            text += u"　"_s + toQt(app::archiveLine(*row, words())).toHtmlEscaped();
    } else if (summary.nextStep == domain::NextStep::followMain) {  // nobody's turn, and the reason says it all
        text = tr("<b>Next:</b> %1.").arg(toQt(words().text("why." + summary.why, {{"main", view_->mainAddress()}})).toHtmlEscaped());
    } else {
        const std::optional<domain::UnitId> turnUnit = app::turnUnitOf(summary, view_->matters);
        const QString whose = summary.turn == domain::Turn::unit && turnUnit ? toQt(view_->unitName(*turnUnit)) : labelOf(summary.turn);
        text = tr("<b>Next:</b> %1 – %2").arg(whose.toHtmlEscaped(), labelOf(summary.nextStep).toHtmlEscaped());
        const bool isDated = !view_->matters.empty() && view_->matters.front().isNext;
        text += isDated ? tr(", %1.").arg(dateLink(0)) : tr(".");
        if (!summary.why.empty()) {
            const std::string unit = turnUnit ? view_->unitName(*turnUnit) : std::string();
            QString why = toQt(words().text("why." + summary.why, {{"unit", unit}, {"main", view_->mainAddress()}}));
            why.replace(0, 1, why.left(1).toUpper());  // a sentence of its own
            text += tr(" %1.").arg(why.toHtmlEscaped());
        }
    }
    if (!view_->visits.empty()) text += tr(" %1.").arg(toQt(app::visitsText(view_->visits, words())).toHtmlEscaped());
    next_->setText(text);
    next_->setToolTip(view_->matters.empty() ? QString() : tr("Why this date? (F2)"));
}

void NextStepBanner::tellWhose(const QString& text) {
    whose_->setText(text);
    whose_->setVisible(!text.isEmpty());
}

// Fewer on a low screen, where they would push the tabs below its edge.
int NextStepBanner::mostLines() const {
    constexpr int usual = 5;
    constexpr int few = 1;
    constexpr int low = 34;  // lines of text
    return window()->height() < low * fontMetrics().height() ? few : usual;
}

void NextStepBanner::showOthers() {
    QStringList lines;
    int left = 0;
    bool hasReply = false;  // among those shown
    for (int i = 0; i < static_cast<int>(view_->matters.size()); ++i) {
        const app::OpenMatter& matter = view_->matters[static_cast<std::size_t>(i)];
        if (matter.isNext) continue;
        const bool isReply = matter.kind == domain::AwaitedKind::reply;
        // What the piece is all about stays in sight: the first reply stands below the others, however many are due before it.
        if (lines.size() >= mostLines() && (!isReply || hasReply)) {
            ++left;
            continue;
        }
        lines.append(lineOf(i));
        hasReply = hasReply || isReply;
    }
    if (left > 0) lines.append(tr("and %1 more").arg(left));
    others_->setVisible(!lines.isEmpty());
    others_->setText(lines.isEmpty() ? QString() : tr("<b>Also open:</b>") + u"<br>"_s + lines.join(u"<br>"_s));
}

QString NextStepBanner::lineOf(int index) const {
    const app::OpenMatter& matter = view_->matters[static_cast<std::size_t>(index)];
    QString name = nameOf(matter).toHtmlEscaped();
    const std::string_view command = commandOf(matter);
    const bool isToRecord = !command.empty() && matter.unit && mayRecord_(command, *matter.unit);
    if (isToRecord) name = u"<a style=\"color:%1\" href=\"%2%3\">"_s.arg(colours().accent.name(), recordLink).arg(index) + name + u"</a>"_s;
    return name + u"　"_s + dateLink(index);
}

// The date as a link to its explanation with the days left or over; where there is none, what it waits for or that the rules
// set none.
QString NextStepBanner::dateLink(int index) const {
    const app::OpenMatter& matter = view_->matters[static_cast<std::size_t>(index)];
    const DueWords due = dueWords(matter.dueOn, today_);
    const QString link = u"<a style=\"color:%1\" href=\"%2\">%3</a>"_s.arg(colours().text.name()).arg(index);
    if (const domain::DueStep* pause = matter.openPause())
        return link.arg(tr("clock stopped since %1: %2").arg(isoText(pause->date), toQt(pause->name)).toHtmlEscaped());
    if (matter.lacksAssignmentDate()) return link.arg(tr("the date of assignment is not on record"));
    if (!matter.dueOn && matter.explained) return link.arg(tr("fixed once “%1” is on record").arg(labelOf(matter.explained->base)));
    if (!matter.dueOn) return link.arg(tr("no time limit"));
    return tr("due %1, <span style=\"color:%3;font-weight:bold\">%2</span>")
        .arg(link.arg(isoText(matter.dueOn)), due.text, colourOf(due.mark).name());
}

QString NextStepBanner::nameOf(const app::OpenMatter& matter) const { return toQt(app::matterText(matter, *view_, words())); }

QWidget* NextStepBanner::lastStop() const { return others_; }

void NextStepBanner::explainNext() { explain(0); }

void NextStepBanner::follow(const QString& link) {
    if (!link.startsWith(recordLink)) return explain(link.toInt());
    const auto index = link.mid(recordLink.size()).toULongLong();
    if (view_ == nullptr || index >= view_->matters.size()) return;
    const app::OpenMatter& matter = view_->matters[index];
    int number = matter.promises.empty() ? 0 : matter.promises.front();
    if (app::isReview(matter) && matter.task) number = placeOf(view_->facts, *matter.task);
    Q_EMIT recordRequested(toQt(commandOf(matter)), number);
}

void NextStepBanner::explain(int index) {
    if (view_ == nullptr) return;
    if (index >= static_cast<int>(view_->matters.size())) {
        (new DueExplanation(labelOf(view_->summary.state), tr("Nothing is open here that would have a date."), this))->openAt(this);
        return;
    }
    const app::OpenMatter& matter = view_->matters[static_cast<std::size_t>(index)];
    show({app::matterText(matter, *view_, words()), matter.explained, matter.since, {}});
}

void NextStepBanner::explainMatter(const app::LineMatter& about) {
    if (view_ != nullptr) show(app::explainMatter(*view_, about, words()));
}

void NextStepBanner::show(const app::ExplainedMatter& matter) {
    if (matter.explained) {
        (new DueExplanation(toQt(matter.name), *matter.explained, this))->openAt(this);
        return;
    }
    QString text = matter.whyNoDate.empty()
                       ? tr("No time limit: the rules in use set none for this step, so no date is shown and none can pass.")
                       : toQt(matter.whyNoDate);
    if (matter.since) text += u"\n"_s + tr("Awaited since %1.").arg(isoText(matter.since));
    (new DueExplanation(toQt(matter.name), text, this))->openAt(this);
}

}  // namespace huying::ui
