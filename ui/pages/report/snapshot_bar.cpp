// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/snapshot_bar.h"

#include <QtWidgets>
#include <algorithm>

#include "base/clock.h"
#include "text/labels.h"
#include "text/text.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

QString shortText(const app::ReportSnapshot& row) {
    QStringList parts{SnapshotBar::tr("No. %1").arg(row.number()), SnapshotBar::tr("up to %1").arg(isoText(row.asOf))};
    if (!row.name.empty()) parts.append(toQt(row.name));
    return parts.join(u"　"_s);
}

}  // namespace

SnapshotBar::SnapshotBar(Register& theRegister, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      which_(new QComboBox),
      freeze_(new QPushButton(tr("Freeze…"))),
      compare_(new QPushButton(tr("Compare ∨"))),
      menu_(new QMenu(this)),
      banner_(roleLabel(QString(), "strong")) {
    which_->setObjectName(u"snapshotChoice"_s);
    which_->setAccessibleName(tr("Which report"));
    which_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    which_->setMinimumContentsLength(16);
    freeze_->setObjectName(u"freezeReport"_s);
    compare_->setObjectName(u"compareReport"_s);
    compare_->setMenu(menu_);
    banner_->setObjectName(u"snapshotBanner"_s);
    banner_->setWordWrap(true);
    setTone(banner_, Tone::warn);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(which_, 1);
    line->addWidget(freeze_);
    line->addWidget(compare_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(banner_);
    connect(which_, &QComboBox::currentIndexChanged, this, [this] {
        if (isFilling_) return;
        showState();
        Q_EMIT changed();
    });
    connect(freeze_, &QPushButton::clicked, this, &SnapshotBar::freezeRequested);
    take({}, {});
}

std::int64_t SnapshotBar::chosen() const { return which_->currentData().toLongLong(); }

void SnapshotBar::choose(std::int64_t number) {
    if (const int place = which_->findData(QVariant::fromValue<qlonglong>(number)); place >= 0) which_->setCurrentIndex(place);
}

void SnapshotBar::take(const std::vector<app::ReportSnapshot>& snapshots, const domain::SessionAddress& session) {
    const std::int64_t before = chosen();
    snapshots_ = snapshots;
    session_ = session;
    isFilling_ = true;
    which_->clear();
    which_->addItem(tr("The figures of now"), QVariant::fromValue<qlonglong>(0));
    for (const app::ReportSnapshot& row : snapshots_) {
        if (row.address == session_) which_->addItem(shortText(row), QVariant::fromValue<qlonglong>(row.number()));
    }
    choose(before);
    isFilling_ = false;
    showState();
}

void SnapshotBar::showState() {
    const auto reason = register_.readOnly() ? register_.readOnly() : register_.reasonAgainst(app::FreezeReport::name);
    disableFor(freeze_, reason         ? refusal(reason)
                        : chosen() > 0 ? tr("This report is frozen already: choose the figures of now.")
                                       : QString());
    banner_->clear();
    for (const app::ReportSnapshot& row : snapshots_) {
        if (row.number() != chosen()) continue;
        const QString made = toQt(words().text(
            "snapshot.made", {{"number", std::to_string(row.number())}, {"at", base::localTime(row.madeAt)}, {"by", row.madeBy}}));
        QStringList lines{tr("%1: what stands here does not change any more.").arg(made)};
        if (!row.note.empty()) lines.append(toQt(row.note));
        banner_->setText(lines.join(u'\n'));
    }
    banner_->setVisible(!banner_->text().isEmpty());
    which_->setVisible(which_->count() > 1);
    fillMenu();
}

void SnapshotBar::fillMenu() {
    menu_->clear();
    const auto add = [this](const QString& text, const CompareWith& with) {
        connect(menu_->addAction(text), &QAction::triggered, this, [this, with] { Q_EMIT compareRequested(with); });
    };
    if (chosen() > 0) add(tr("Compare with now"), {});
    for (const app::ReportSnapshot& row : snapshots_) {
        if (row.number() != chosen() && row.address == session_)
            add(tr("Compare with %1").arg(shortText(row)), {CompareWith::Kind::snapshot, row.number(), row.address});
    }
    add(tr("Compare with another cut-off day…"), {CompareWith::Kind::day, 0, session_});
    for (const domain::Session& session : register_.directory().sessions) {
        const domain::SessionAddress address{session.term, session.number};
        if (!(address == session_)) add(tr("Compare with %1").arg(toQt(session.name)), {CompareWith::Kind::session, 0, address});
    }
}

}  // namespace huying::ui
