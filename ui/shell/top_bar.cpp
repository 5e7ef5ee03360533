// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/top_bar.h"

#include <QtWidgets>

#include "look/theme.h"
#include "shell/session_box.h"
#include "text/labels.h"
#include "widgets/parts.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(QMenu* menu, QWidget* parent)
    : QWidget(parent),
      brand_(new QWidget),
      search_(new QLineEdit),
      pause_(new QTimer(this)),
      session_(new SessionBox),
      actions_(new QHBoxLayout) {
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(12);
    // Two plain texts: one with colours in it is a document, which takes as long to make as a tenth of the window.
    brand_->setObjectName(u"brand"_s);
    auto* name = new QLabel(tr("Huying", "the program's name"));
    name->setObjectName(u"brandName"_s);
    auto* words = new QHBoxLayout(brand_);
    words->setContentsMargins(0, 0, 16, 0);
    words->setSpacing(fontMetrics().horizontalAdvance(u' '));
    words->addWidget(name);
    words->addWidget(new QLabel(tr("Suggestions", "beside the program's name")));
    layout->addWidget(brand_);
    search_->setObjectName(u"search"_s);
    search_->setPlaceholderText(tr("Search number, title, text, deputies, units …   Ctrl+F"));
    search_->setAccessibleName(tr("Search"));
    // Its button needs the icons of the theme, which nobody waits for before there is something to clear.
    connect(search_, &QLineEdit::textChanged, search_, [this] { search_->setClearButtonEnabled(true); }, Qt::SingleShotConnection);
    search_->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 12);
    search_->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 72);
    search_->installEventFilter(this);
    layout->addWidget(search_, 1);
    session_->setObjectName(u"session"_s);
    session_->setAccessibleName(tr("Session"));
    session_->setToolTip(tr("Session"));
    layout->addWidget(session_);
    layout->addStretch(1);
    actions_->setSpacing(8);
    layout->addLayout(actions_);
    auto* more = flatButton(QString());
    more->setIcon(icon("application-menu", u"≡"_s));
    more->setToolTip(tr("Menu"));
    more->setAccessibleName(tr("Menu"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu);
    layout->addWidget(more);
    pause_->setSingleShot(true);
    pause_->setInterval(60);
    connect(search_, &QLineEdit::textChanged, pause_, qOverload<>(&QTimer::start));
    connect(pause_, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(search_->text()); });
    connect(session_, &QComboBox::currentIndexChanged, this, &TopBar::sessionChanged);
}

void TopBar::setSessions(const std::vector<domain::Session>& sessions) {
    const QVariant before = session_->currentData();
    const QSignalBlocker quiet(session_);
    session_->clear();
    for (const domain::Session& session : sessions) session_->addItem(toQt(session.name), QVariant::fromValue<qlonglong>(session.id.value));
    if (sessions.size() > 1) session_->addItem(tr("all sessions"), QVariant::fromValue<qlonglong>(0));
    session_->setCurrentIndex(std::max(0, session_->findData(before)));
}

std::optional<domain::SessionId> TopBar::session() const {
    const qlonglong id = session_->currentData().toLongLong();
    return id > 0 ? std::optional(domain::SessionId(id)) : std::nullopt;
}

QVariant TopBar::chosen() const { return session_->currentData(); }

void TopBar::choose(const QVariant& session) {
    if (const int index = session_->findData(session); index >= 0) session_->setCurrentIndex(index);
}

void TopBar::setPageActions(const QList<QAction*>& actions) {
    clearLayout(actions_);
    for (QAction* action : actions) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setIcon(QIcon());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setProperty("kind", action == actions.last() ? u"primary"_s : u"button"_s);
        button->setFocusPolicy(Qt::TabFocus);
        if (action->menu() != nullptr) button->setPopupMode(QToolButton::InstantPopup);
        actions_->addWidget(button);
    }
}

void TopBar::forget() {
    setSearchText(QString());
    pause_->stop();
    const QSignalBlocker quiet(session_);
    session_->clear();
    setPageActions({});
}

void TopBar::setSearchText(const QString& text) {
    if (search_->text().trimmed() == text) return;
    const QSignalBlocker quiet(search_);
    search_->setText(text);
}

void TopBar::focusSearch() {
    search_->setFocus();
    search_->selectAll();
}

int TopBar::brandWidth() const { return brand_->sizeHint().width() + layout()->spacing(); }

QSize TopBar::minimumSizeHint() const {
    const QSize least = QWidget::minimumSizeHint();
    return brand_->isHidden() ? least : least - QSize(brandWidth(), 0);
}

bool TopBar::event(QEvent* event) {
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        brand_->setVisible(width() >= minimumSizeHint().width() + brandWidth());
    return isHandled;
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            search_->clear();
            pause_->stop();
            Q_EMIT searchChanged(QString());
            Q_EMIT searchLeft();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Down) {
            pause_->stop();
            Q_EMIT searchChanged(search_->text());
            Q_EMIT searchLeft();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace huying::ui
