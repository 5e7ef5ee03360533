// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts.h"

#include <QtWidgets>

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

const char* nameOf(Tone tone) {
    switch (tone) {
        case Tone::ok:
            return "ok";
        case Tone::warn:
            return "warn";
        case Tone::bad:
            return "bad";
        case Tone::plain:
            break;
    }
    return "plain";
}

void restyle(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

}  // namespace

QLabel* plainLabel(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

QLabel* roleLabel(const QString& text, const char* role) {
    QLabel* label = plainLabel(text);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QLabel* hintLabel(const QString& text) {
    QLabel* label = roleLabel(text, "muted");
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

void setTone(QWidget* widget, Tone tone) {
    widget->setProperty("tone", QString::fromLatin1(nameOf(tone)));
    restyle(widget);
}

void setWrong(QWidget* widget, bool isWrong) {
    if (widget->property("wrong").toBool() == isWrong) return;
    widget->setProperty("wrong", isWrong);
    restyle(widget);
}

QPushButton* primaryButton(const QString& text) {
    auto* button = new QPushButton(text);
    button->setProperty("kind", u"primary"_s);
    return button;
}

void setPrimary(QPushButton* button, bool isPrimary) {
    button->setDefault(isPrimary);
    if ((button->property("kind").toString() == u"primary"_s) == isPrimary) return;
    button->setProperty("kind", isPrimary ? QVariant(u"primary"_s) : QVariant());
    restyle(button);
}

QPushButton* linkButton(const QString& text) {
    auto* button = new QPushButton(text);
    button->setProperty("kind", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QToolButton* flatButton(const QString& text) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setProperty("kind", u"flat"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QFrame* card(QVBoxLayout*& inside) {
    auto* frame = new QFrame;
    frame->setProperty("role", u"card"_s);
    inside = new QVBoxLayout(frame);
    inside->setContentsMargins(12, 10, 12, 10);
    inside->setSpacing(6);
    return frame;
}

QFrame* banner(Tone tone, QVBoxLayout*& inside) {
    auto* frame = new QFrame;
    frame->setProperty("role", u"banner"_s);
    frame->setProperty("tone", QString::fromLatin1(nameOf(tone)));
    inside = new QVBoxLayout(frame);
    inside->setContentsMargins(12, 8, 12, 8);
    inside->setSpacing(4);
    return frame;
}

QFrame* warningLine(const QString& text, const QString& name) {
    QVBoxLayout* inside = nullptr;
    QFrame* frame = banner(Tone::warn, inside);
    frame->setObjectName(name);
    inside->addWidget(plainLabel(text));
    frame->hide();
    return frame;
}

QScrollArea* scrolled(QVBoxLayout*& inside) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    content->setObjectName(u"scrolled"_s);
    inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 8, 8);
    inside->setSpacing(8);
    area->setWidget(content);
    return area;
}

QTabWidget* pageTabs(QWidget* page, const QString& name) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 4, 0, 0);
    auto* tabs = new QTabWidget;
    tabs->setObjectName(name);
    layout->addWidget(tabs);
    return tabs;
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

QString tipText(const QString& text) {
    return text.isEmpty() ? QString() : u"<p style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

namespace {
constexpr auto refusal = "refusal";

template <class Choice>
void disable(Choice* choice, const QString& reason) {
    constexpr auto usual = "usualTip";
    if (!choice->property(usual).isValid()) choice->setProperty(usual, choice->toolTip());
    choice->setProperty(refusal, reason);  // before it is told that it changed
    choice->setEnabled(reason.isEmpty());
    choice->setToolTip(reason.isEmpty() ? choice->property(usual).toString() : tipText(reason));
}
}  // namespace

void disableFor(QAction* action, const QString& reason) { disable(action, reason); }

void disableFor(QAbstractButton* button, const QString& reason) {
    disable(button, reason);
    const bool isRefused = !reason.isEmpty();
    if (button->property("refused").toBool() == isRefused) return;
    button->setProperty("refused", isRefused);  // a link that is no more than a word looks like one; this one is grey
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QString refusalOf(const QObject* choice) { return choice->property(refusal).toString(); }

}  // namespace huying::ui
