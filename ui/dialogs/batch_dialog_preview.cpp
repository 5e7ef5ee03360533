// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtWidgets>

#include "dialogs/batch_dialog.h"
#include "look/theme.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"

// What would become of each piece, shown before anything is recorded.
namespace huying::ui {

using namespace Qt::StringLiterals;
using app::BatchKind;

namespace {

QString changesText(const app::PiecePreview& piece) {
    QStringList lines;
    for (const app::FieldChange& change : piece.changes) {
        if (change.isAddition) {
            lines.append(toQt(words().text("batch_task.added", {{"what", change.label(words())}, {"new", change.after}})));
            continue;
        }
        lines.append(toQt(words().text("history.change", {{"what", change.label(words())},
                                                          {"old", change.before.empty() ? words().text("history.empty") : change.before},
                                                          {"new", change.after.empty() ? words().text("history.empty") : change.after}})));
    }
    return lines.join(u"　"_s);
}

// Whose answers promise nothing.
QStringList unitsOf(const app::PieceCommands& piece) {
    QStringList units;
    for (const app::Command& command : piece.commands) {
        if (const auto* reply = command.as<app::CorrectReply>()) units.append(toQt(reply->unit));
        if (const auto* again = command.as<app::CorrectSecondReply>()) units.append(toQt(again->unit));
    }
    return units;
}

}  // namespace

void BatchDialog::addPreview() {
    counts_->setObjectName(u"batchCounts"_s);
    leaveOut_->setObjectName(u"leaveOut"_s);
    rows_->setObjectName(u"batchRows"_s);
    rows_->setAccessibleName(tr("What changes, piece by piece"));
    rows_->setProperty("framed", true);
    rows_->setHeaderLabels({tr("Piece"), tr("Title"), tr("What changes, or why not")});
    rows_->setRootIsDecorated(false);
    rows_->setUniformRowHeights(true);
    rows_->header()->setStretchLastSection(true);
    rows_->setTabKeyNavigation(false);
    const int line = fontMetrics().lineSpacing();
    rows_->setMinimumHeight(line * 8);
    problem_->setObjectName(u"batchProblem"_s);
    problem_->hide();
    reason_->setObjectName(u"batchReason"_s);
    reason_->setMinimumHeight(line * 2);
    reason_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form()->addWide(counts_);
    form()->addWide(leaveOut_);
    form()->addWide(problem_);
    form()->addWide(rows_);
    form()->addWide(reason_);
    connect(leaveOut_, &QCheckBox::toggled, this, [this] {
        tell(QString());
        showCounts();
    });
    connect(rows_, &QTreeWidget::currentItemChanged, this, &BatchDialog::showReason);
    const int character = fontMetrics().horizontalAdvance(u'0');
    rows_->setColumnWidth(0, character * 12);
    rows_->setColumnWidth(1, character * 30);
}

void BatchDialog::previewSoon() {
    if (handled_.empty()) pause_.start();
}

void BatchDialog::askPreview() {
    const unsigned generation = ++generation_;
    if (!missingField().isEmpty()) {
        take({}, {});
        return;
    }
    isPreviewing_ = true;
    finishButton()->setEnabled(false);
    planned_ = edit();
    using Answer = std::pair<std::vector<app::PieceCommands>, app::BatchPreview>;
    theRegister().ask(
        this,
        [wanted = planned_, ids = ids_, actor = toUtf8(theRegister().actor()), today = theRegister().today(),
         in = words()](app::RegisterStore& store) {
            Answer answer;
            answer.first = app::planBatch(store.reader(), wanted, ids);
            answer.second = app::previewBatch(store, answer.first, app::dateOf(wanted), actor, today, in);
            return answer;
        },
        [this, generation](Answer answer) {
            if (generation == generation_) take(std::move(answer.first), std::move(answer.second));
        },
        [this, generation](const base::Error& error) {
            app::BatchPreview none;
            none.failure = error;
            if (generation == generation_) take({}, std::move(none));
        });
}

void BatchDialog::take(std::vector<app::PieceCommands> plan, app::BatchPreview preview) {
    isPreviewing_ = false;
    plan_ = std::move(plan);
    preview_ = std::move(preview);
    showPreview();
    showCounts();
    Q_EMIT previewed();
    if (std::exchange(isFinishWished_, false)) finish();
}

// What cannot be done stands first: nobody has to look for it. What is handed over stands by the body that passes it on.
void BatchDialog::showPreview() {
    const QString before = rows_->currentItem() == nullptr ? QString() : rows_->currentItem()->text(0);
    rows_->clear();
    QList<QTreeWidgetItem*> refused;
    QList<QTreeWidgetItem*> others;
    std::vector<const app::PiecePreview*> ordered;
    for (const app::PiecePreview& piece : preview_.pieces) ordered.push_back(&piece);
    if (planned_.byRoute)
        std::stable_sort(ordered.begin(), ordered.end(), [](const auto* left, const auto* right) { return left->via > right->via; });
    for (const app::PiecePreview* one : ordered) {
        const app::PiecePreview& piece = *one;
        const bool isRefused = !piece.errors.empty();
        QString text = textOf(static_cast<std::size_t>(one - preview_.pieces.data()));
        auto* item = new QTreeWidgetItem({toQt(piece.address), toQt(piece.title), text});
        if (isRefused) item->setForeground(2, colourOf(DueMark::overdue));
        for (const base::Error& notice : piece.notices) text += u'\n' + sentence(notice);
        item->setToolTip(1, toQt(piece.title));
        item->setToolTip(2, text);
        (isRefused ? refused : others).append(item);
    }
    rows_->addTopLevelItems(refused + others);
    const QList<QTreeWidgetItem*> again = rows_->findItems(before, Qt::MatchExactly, 0);
    QTreeWidgetItem* first = rows_->topLevelItem(0);
    if (first != nullptr) rows_->setCurrentItem(refused.isEmpty() && !again.isEmpty() ? again.first() : first);
    showReason();
}

QString BatchDialog::textOf(std::size_t place) const {
    const app::PiecePreview& piece = preview_.pieces[place];
    QStringList refused;
    for (const base::Error& error : piece.errors) refused.append(sentenceBeside(toQt(piece.address), error));
    refused.removeDuplicates();
    if (!refused.isEmpty()) return refused.join(u' ').replace(u'\n', u' ');
    if (const QString changes = changesText(piece); !changes.isEmpty()) return changes;
    // No column of the list tells it: by whose answers it is said.
    if (planned_.kind == BatchKind::nothingPromised && place < plan_.size())
        return tr("%1: %2", "what is so of whom").arg(labelOf(planned_.kind), joinNames(unitsOf(plan_[place])));
    return tr("no change in the list");
}

// The whole text of the row one stands on: a column holds only its beginning.
void BatchDialog::showReason() {
    const QTreeWidgetItem* item = rows_->currentItem();
    reason_->setText(item == nullptr ? QString() : u"%1　%2"_s.arg(item->text(0), item->toolTip(2)));
}

void BatchDialog::showCounts() {
    const int refused = preview_.refused();
    const auto all = static_cast<int>(preview_.pieces.size());
    leaveOut_->setVisible(refused > 0);
    if (preview_.failure) {
        counts_->setText(sentence(*preview_.failure));
    } else if (all == 0) {
        counts_->setText(tr("Say what is to be changed: then it is shown here piece by piece."));
    } else if (refused == 0) {
        counts_->setText(tr("%1 can be changed").arg(pieces(all)));
    } else {
        counts_->setText(tr("%1 can be changed, %2 cannot").arg(pieces(all - refused), pieces(refused)));
    }
    if (planned_.byRoute && all > refused) counts_->setText(counts_->text() + u"　"_s + bodiesText());
    finishButton()->setEnabled(isReady());
    finishButton()->setToolTip(
        refused > 0 && !leaveOut_->isChecked() ? tr("Tick that what cannot be done is left out, or change the value.") : QString());
}

// How many each body gets to pass on, how many go straight to the units, and how many nothing is said about.
QString BatchDialog::bodiesText() const {
    std::map<std::string, int, std::greater<>> bodies;  // as the rows stand: without a body last
    int withoutRoute = 0;
    for (const app::PiecePreview& piece : preview_.pieces) {
        if (!piece.errors.empty()) continue;
        const bool isUnsaid = std::any_of(piece.notices.begin(), piece.notices.end(),
                                          [](const base::Error& notice) { return notice.code == "no-route-for-unit"; });
        if (isUnsaid) ++withoutRoute;
        if (!isUnsaid || !piece.via.empty()) ++bodies[piece.via];
    }
    QStringList parts;
    for (const auto& [body, count] : bodies) {
        parts.append(tr("%1: %2", "what is so of whom").arg(body.empty() ? word("hand_over.direct") : toQt(body), pieces(count)));
    }
    if (withoutRoute > 0) parts.append(tr("with a unit whose system has no route: %1").arg(pieces(withoutRoute)));
    return parts.join(u"　"_s);
}

}  // namespace huying::ui
