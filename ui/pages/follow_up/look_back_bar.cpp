// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/follow_up/look_back_bar.h"

#include <QtWidgets>
#include <algorithm>

#include "dialogs/look_back_dialogs.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

LookBackBar::LookBackBar(Register& theRegister, QWidget* parent)
    : QWidget(parent),
      register_(theRegister),
      round_(new QComboBox),
      standing_(codeBox<domain::LookBackStanding>(std::nullopt)),
      counts_(roleLabel(QString(), "muted")),
      choose_(new QPushButton(tr("Choose…"))),
      close_(new QPushButton(tr("Close the round…"))),
      correct_(new QPushButton(tr("Correct the round…"))) {
    round_->setObjectName(u"lookBackRound"_s);
    round_->setAccessibleName(tr("Look-back round"));
    standing_->setObjectName(u"lookBackStanding"_s);
    standing_->setAccessibleName(tr("Progress"));
    standing_->setItemText(0, tr("all"));
    counts_->setObjectName(u"lookBackCounts"_s);
    counts_->setWordWrap(true);
    choose_->setObjectName(u"chooseForLookBack"_s);
    close_->setObjectName(u"closeLookBack"_s);
    correct_->setObjectName(u"correctLookBack"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(round_, 1);
    line->addWidget(standing_);
    for (QPushButton* button : {choose_, close_, correct_}) line->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(counts_);
    connect(round_, &QComboBox::currentIndexChanged, this, [this] {
        if (isFilling_) return;
        wanted_ = {};
        showRound();
        Q_EMIT changed();
    });
    connect(standing_, &QComboBox::currentIndexChanged, this, &LookBackBar::changed);
    connect(choose_, &QPushButton::clicked, this, &LookBackBar::choiceRequested);
    connect(close_, &QPushButton::clicked, this, &LookBackBar::startClosing);
    connect(correct_, &QPushButton::clicked, this, &LookBackBar::startCorrection);
}

domain::LookBackId LookBackBar::round() const { return wanted_ ? wanted_ : domain::LookBackId(round_->currentData().toLongLong()); }

std::optional<domain::LookBackStanding> LookBackBar::standing() const { return chosen<domain::LookBackStanding>(standing_); }

void LookBackBar::want(domain::LookBackId round) { wanted_ = round; }

void LookBackBar::wantNamed(const std::string& name) {
    wantedName_ = name;
    if (standing_->currentIndex() == 0) return;
    const QString filter = standing_->currentText();
    const QSignalBlocker quiet(standing_);  // the change that was recorded is about to be read
    standing_->setCurrentIndex(0);
    Q_EMIT toldBesides(tr("The list was narrowed to “%1” and shows all again, so that what is new stands in it.").arg(filter));
}

void LookBackBar::take(const std::vector<app::LookBackRound>& rounds) {
    domain::LookBackId before = round();
    const std::string wantedName = std::exchange(wantedName_, {});
    const auto named =
        std::find_if(rounds.begin(), rounds.end(), [&](const app::LookBackRound& one) { return one.round.name == wantedName; });
    if (!wantedName.empty() && named != rounds.end()) before = named->round.id;
    rounds_ = rounds;
    isFilling_ = true;
    round_->clear();
    for (const app::LookBackRound& one : rounds_) {
        const QString name = toQt(one.round.name);
        round_->addItem(one.round.closedOn ? tr("%1 (closed %2)").arg(name, isoText(one.round.closedOn)) : name,
                        QVariant::fromValue<qlonglong>(one.round.id.value));
    }
    if (const int place = round_->findData(QVariant::fromValue<qlonglong>(before.value)); place >= 0) round_->setCurrentIndex(place);
    wanted_ = {};
    isFilling_ = false;
    showRound();
}

const app::LookBackRound* LookBackBar::current() const {
    const auto place = static_cast<std::size_t>(round_->currentIndex());
    return round_->currentIndex() >= 0 && place < rounds_.size() ? &rounds_[place] : nullptr;
}

void LookBackBar::showRound() {
    const app::LookBackRound* one = current();
    const auto arrange = [&](QPushButton* button, std::string_view command, const QString& whyNot) {
        const auto reason = register_.readOnly() ? register_.readOnly() : register_.reasonAgainst(command);
        disableFor(button, reason ? refusal(reason) : whyNot);
    };
    const QString none = one == nullptr ? tr("No look-back round was opened yet.") : QString();
    const bool isClosed = one != nullptr && one->round.closedOn;
    arrange(choose_, app::AddLookBackLines::name, {});
    arrange(close_, app::CloseLookBack::name, isClosed ? tr("This look-back round is closed already.") : none);
    arrange(correct_, app::CorrectLookBack::name, none);
    round_->setEnabled(one != nullptr);
    QStringList told;
    if (one != nullptr) {
        told.append(tr("opened %1, to be answered until %2").arg(isoText(one->round.openedOn), isoText(one->round.dueOn)));
        told.append(toQt(app::countsText(one->counts, words())));
        if (!one->round.conclusion.empty()) told.append(toQt(one->round.conclusion));
    }
    counts_->setText(told.join(u"　"_s));
    counts_->setVisible(!told.isEmpty());
}

void LookBackBar::startClosing() {
    if (const app::LookBackRound* one = current()) {
        auto* dialog = new LookBackRoundDialog(register_, *one, LookBackRoundDialog::What::close, this);
        connect(dialog, &CommandDialog::accomplished, this, &LookBackBar::accomplished);
        dialog->open();
    }
}

void LookBackBar::startCorrection() {
    if (const app::LookBackRound* one = current()) {
        auto* dialog = new LookBackRoundDialog(register_, *one, LookBackRoundDialog::What::correct, this);
        connect(dialog, &CommandDialog::accomplished, this, &LookBackBar::accomplished);
        dialog->open();
    }
}

}  // namespace huying::ui
