// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/supervision/candidates_view.h"

#include <QtWidgets>
#include <set>

#include "app/commands/commands.h"
#include "app/queries/list_values.h"
#include "look/theme.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/column_width.h"
#include "widgets/flow_layout.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString field(const char* code) { return toQt(words().fieldLabel(code)); }

QString groundsText(const domain::Candidate& row) {
    QStringList labels;
    for (const domain::CandidateGround ground : row.grounds) labels.append(labelOf(ground));
    return labels.isEmpty() ? toQt(row.reason) : joinNames(labels);
}

QString proposerText(const app::CandidateView& one) {
    const QString name = one.proposer.empty() ? labelOf(one.candidate.proposer) : toQt(one.proposer);
    return one.candidate.isForGovernment ? CandidatesView::tr("%1 (for the government)").arg(name) : name;
}

QString decisionText(const domain::Candidate& row) {
    if (row.isOpen()) return {};
    QString text = labelOf(*row.outcome);
    if (row.decidedOn) text += u' ' + isoText(row.decidedOn);
    if (!row.decisionReason.empty()) text = CandidatesView::tr("%1: %2").arg(text, toQt(row.decisionReason));
    return text;
}

}  // namespace

CandidatesView::CandidatesView(QWidget* parent)
    : QWidget(parent),
      counts_(roleLabel(QString(), "title")),
      decidedToo_(new QCheckBox(tr("Show decided ones too"))),
      propose_(new QPushButton(tr("Propose…"))),
      decide_(primaryButton(tr("Decide…"))),
      correct_(new QPushButton(tr("Correct…"))),
      table_(new QTableView),
      model_(new QStandardItemModel(this)),
      about_(plainLabel(QString())) {
    setObjectName(u"candidatesView"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(counts_);
    layout->addWidget(
        hintLabel(tr("Proposed before the chair conference decides. None of them is a priority piece, and none is counted.")));
    auto* line = new QHBoxLayout;
    propose_->setObjectName(u"proposeCandidates"_s);
    decide_->setObjectName(u"decideCandidates"_s);
    correct_->setObjectName(u"correctCandidate"_s);
    decidedToo_->setObjectName(u"decidedToo"_s);
    for (QPushButton* button : {decide_, propose_, correct_}) line->addWidget(button);
    line->addStretch(1);
    line->addWidget(decidedToo_);
    layout->addLayout(line);
    table_->setObjectName(u"candidateList"_s);
    table_->setAccessibleName(tr("Proposals"));
    table_->setModel(model_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(rowHeight(fontMetrics()));
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(table_, 1);
    layout->addWidget(about_);
    auto* below = new QWidget;
    similar_ = new QVBoxLayout(below);
    similar_->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(below);
    connect(propose_, &QPushButton::clicked, this, &CandidatesView::proposalRequested);
    connect(decide_, &QPushButton::clicked, this, &CandidatesView::decisionRequested);
    connect(correct_, &QPushButton::clicked, this, [this] {
        if (const app::CandidateView* one = current()) Q_EMIT correctionRequested(*one);
    });
    connect(decidedToo_, &QCheckBox::toggled, this, &CandidatesView::fill);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CandidatesView::showChosen);
    connect(table_, &QTableView::activated, this, [this] {
        if (const app::CandidateView* one = current()) Q_EMIT caseRequested(one->row.id);
    });
}

void CandidatesView::setRefusals(const std::function<QString(std::string_view command)>& whyNot) { whyNot_ = whyNot; }

void CandidatesView::showCandidates(const std::vector<app::CandidateView>& candidates) {
    all_ = candidates;
    fill();
}

void CandidatesView::fill() {
    std::set<domain::CandidateId> kept;  // chosen, wherever others have moved them
    for (const app::CandidateView& one : chosen()) kept.insert(one.candidate.id);
    const bool isNew = !wanted_.empty();
    if (isNew) kept = std::exchange(wanted_, {});
    const auto isOfThese = [this](const app::CandidateView& before) {
        return std::any_of(all_.begin(), all_.end(), [&](const auto& one) { return one.candidate.id == before.candidate.id; });
    };
    const bool wereShown = std::any_of(shown_.begin(), shown_.end(), isOfThese);  // not those of another session
    shown_.clear();
    int open = 0;
    for (const app::CandidateView& one : all_) {
        open += one.candidate.isOpen() ? 1 : 0;
        if (one.candidate.isOpen() || decidedToo_->isChecked()) shown_.push_back(one);
    }
    counts_->setText(tr("Proposed, to be decided: %1").arg(pieces(open)));
    {
        const QSignalBlocker quiet(table_->selectionModel());
        model_->clear();
        model_->setHorizontalHeaderLabels({field("number_text"), field("title"), tr("Proposed by"), field("proposed_on"), field("grounds"),
                                           field("proposed_topic"), tr("Signers"), tr("Similar"), tr("Decision")});
        for (const app::CandidateView& one : shown_) {
            QList<QStandardItem*> items;
            for (const QString& text : {toQt(one.row.address), toQt(app::shownTitle(one.row, words())), proposerText(one),
                                        isoText(one.candidate.on), groundsText(one.candidate), toQt(one.candidate.topicName),
                                        QString::number(one.signers()), QString::number(one.similar.size()), decisionText(one.candidate)}) {
                items.append(new QStandardItem(text));
                items.back()->setToolTip(text);
            }
            model_->appendRow(items);
        }
        const int character = fontMetrics().horizontalAdvance(u"字"_s);
        const std::array widths{6, 15, 7, 6, 12, 7, 4, 4, 8};
        for (int column = 0; column < 9; ++column)
            setColumnWidthWithTitle(*table_, column, character * widths[static_cast<std::size_t>(column)]);
        table_->setColumnHidden(8, !decidedToo_->isChecked());
    }
    QItemSelection selection;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const QModelIndex index = model_->index(static_cast<int>(i), 0);
        if (kept.contains(shown_[i].candidate.id)) selection.select(index, index);
    }
    // What was chosen is decided and gone: the next key is not to be about another one that nobody chose.
    const bool areGone = selection.isEmpty() && wereShown;
    const QModelIndex first = areGone ? QModelIndex() : selection.isEmpty() ? model_->index(0, 0) : selection.indexes().first();
    if (areGone) table_->clearSelection();
    table_->selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!selection.isEmpty()) table_->selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (isNew) table_->scrollTo(first);
    showChosen();
}

const app::CandidateView* CandidatesView::current() const {
    const int row = table_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(shown_.size()) ? &shown_[static_cast<std::size_t>(row)] : nullptr;
}

std::vector<app::CandidateView> CandidatesView::chosen() const {
    std::vector<app::CandidateView> rows;
    const QModelIndexList selected = table_->selectionModel()->selectedRows();
    QList<int> numbers;
    for (const QModelIndex& index : selected) numbers.append(index.row());
    std::sort(numbers.begin(), numbers.end());
    for (const int number : std::as_const(numbers)) rows.push_back(shown_.at(static_cast<std::size_t>(number)));
    return rows;
}

// What is decided at once belongs to one list and waits for its decision.
void CandidatesView::showChosen() {
    const std::vector<app::CandidateView> rows = chosen();
    const auto whyNot = [this](std::string_view command) { return whyNot_ ? whyNot_(command) : QString(); };
    disableFor(propose_, whyNot(app::ProposePriority::name));
    const bool areOpen = std::all_of(rows.begin(), rows.end(), [](const app::CandidateView& one) { return one.candidate.isOpen(); });
    const bool areOfOneList = std::all_of(rows.begin(), rows.end(), [&](const app::CandidateView& one) {
        return one.candidate.isForGovernment == rows.front().candidate.isForGovernment;
    });
    QString reason = whyNot(app::DeclineCandidates::name);
    if (reason.isEmpty() && rows.empty()) reason = tr("Choose proposals in the list.");
    if (reason.isEmpty() && !areOpen) reason = tr("Some of the chosen ones are decided already.");
    if (reason.isEmpty() && !areOfOneList) reason = tr("Those for the government's list are decided by themselves.");
    disableFor(decide_, reason);
    const QString whyNotCorrect = whyNot(app::CorrectCandidate::name);
    disableFor(correct_, !whyNotCorrect.isEmpty() ? whyNotCorrect : rows.size() == 1 ? QString() : tr("Choose one proposal."));
    clearLayout(similar_);
    const app::CandidateView* one = rows.size() == 1 ? &rows.front() : nullptr;
    about_->setVisible(one != nullptr && !one->candidate.reason.empty());
    if (one == nullptr) return;
    about_->setText(toQt(one->candidate.reason));
    if (one->similar.empty()) return;
    auto* area = new QWidget;
    auto* flow = new FlowLayout(area, 8);
    flow->addWidget(roleLabel(tr("Similar titles:"), "muted"));
    for (const app::SimilarPiece& piece : one->similar) {
        auto* link = linkButton(toQt(piece.address));
        link->setObjectName(u"similar_"_s + toQt(piece.address));
        connect(link, &QPushButton::clicked, this, [this, id = piece.id] { Q_EMIT caseRequested(id); });
        flow->addWidget(link);
    }
    similar_->addWidget(area);
}

void CandidatesView::takeFocus() { table_->setFocus(); }

void CandidatesView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace huying::ui
