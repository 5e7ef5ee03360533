// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/paper_chain.h"

#include <QtWidgets>
#include <algorithm>

#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

PaperChain::PaperChain(const app::SubmissionView& view, QWidget* parent) : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", u"popup"_s);
    setObjectName(u"paperChainSteps"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(6);
    layout->addWidget(roleLabel(toQt(view.paper.address()) + u"　"_s + toQt(view.shownTitle(words())), "heading"));
    for (const app::PreContactView& talk : view.talks)
        layout->addWidget(plainLabel(isoText(talk.talk.raisedOn) + u"　"_s + toQt(talk.unitName) + u"　"_s + toQt(talk.talk.matter)));
    for (const std::string& step : app::chainOf(view.paper, words())) layout->addWidget(plainLabel(toQt(step)));
    setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 70);
}

void PaperChain::openAt(QWidget* anchor) {
    ensurePolished();
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height();
    resize(width(), height);
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    place.setY(std::clamp(place.y(), screen.top(), std::max(screen.top(), screen.bottom() - height)));
    move(place);
    show();
}

}  // namespace huying::ui
