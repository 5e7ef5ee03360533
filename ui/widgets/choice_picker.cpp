// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choice_picker.h"

#include <QtWidgets>

#include "background/register.h"
#include "base/pinyin.h"
#include "base/text.h"
#include "look/theme.h"
#include "text/labels.h"

namespace huying::ui {

namespace {

constexpr int searchRole = Qt::UserRole + 1;
constexpr int textRole = Qt::UserRole + 2;

// Matches on everything a choice can be found by and puts only its name into the field.
class ChoiceCompleter : public QCompleter {
public:
    explicit ChoiceCompleter(QAbstractItemModel* model, QObject* parent) : QCompleter(model, parent) {
        setCompletionRole(searchRole);
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseInsensitive);
        setMaxVisibleItems(12);
        popup()->setObjectName(QStringLiteral("choices"));
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override { return index.data(textRole).toString(); }
    [[nodiscard]] QStringList splitPath(const QString& path) const override { return {path.trimmed()}; }
};

}  // namespace

ChoicePicker::ChoicePicker(const QList<Choice>& choices, QWidget* parent) : QLineEdit(parent), model_(new QStandardItemModel(this)) {
    auto* completer = new ChoiceCompleter(model_, this);
    setCompleter(completer);
    // The completer writes its choice into the field after this; what follows from the choice comes after that. The
    // completer is the receiver: a line edit cuts every connection of its completer to itself when it loses the focus.
    connect(completer, qOverload<const QString&>(&QCompleter::activated), completer,
            [this](const QString& text) { QTimer::singleShot(0, this, [this, text] { take(text); }); });
    auto* open = new QAction(icon("arrow-down"), tr("All choices (Alt+Down)"), this);
    connect(open, &QAction::triggered, this, &ChoicePicker::openChoices);
    addAction(open, QLineEdit::TrailingPosition);
    setChoices(choices);
}

void ChoicePicker::setChoices(const QList<Choice>& choices) {
    model_->clear();
    for (const Choice& choice : choices) {
        auto* item = new QStandardItem(choice.detail.isEmpty() ? choice.text : QString(choice.text + QStringLiteral("　") + choice.detail));
        item->setData(QString(choice.text + QLatin1Char(' ') + choice.detail + QLatin1Char(' ') + choice.searchText), searchRole);
        item->setData(choice.text, textRole);
        model_->appendRow(item);
    }
}

bool ChoicePicker::knows(const QString& text) const {
    const auto folded = [](const QString& any) { return toQt(base::foldWidth(toUtf8(any))); };
    const QString wanted = folded(text);
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (const QString found = model_->item(row)->data(searchRole).toString(); folded(found).contains(wanted, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void ChoicePicker::openChoices() {
    setFocus();
    completer()->setCompletionPrefix(QString());
    completer()->complete();
}

void ChoicePicker::take(const QString& text) {
    setText(text);
    Q_EMIT picked(text);
    // The window's own focus: while the list closes, the desktop may not have given the window back its own yet.
    if (movesOn_ && window()->focusWidget() == this) focusNextChild();
}

void ChoicePicker::keyPressEvent(QKeyEvent* event) {
    // Enter on a list where nothing is marked: the one choice that is left is meant.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QAbstractItemView* list = completer()->popup();
    if (isEnter && event->modifiers() == Qt::NoModifier && list->isVisible() && !list->currentIndex().isValid() &&
        completer()->completionCount() == 1) {
        completer()->setCurrentRow(0);
        take(completer()->currentCompletion());
        completer()->popup()->hide();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && (event->modifiers() == Qt::AltModifier || text().isEmpty())) {
        openChoices();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

namespace {

// What is typed for a name: initials and all of its pinyin.
QString typedFor(const std::string& pinyin) {
    const base::Syllables syllables(pinyin);
    return QLatin1Char(' ') + toQt(syllables.initials()) + QLatin1Char(' ') + toQt(syllables.joined());
}

}  // namespace

QList<Choice> unitChoices(const Directory& directory, InForceOn day) {
    QList<Choice> choices;
    for (const domain::Unit& unit : directory.units) {
        if (!unit.isInForceOn(day)) continue;
        const QString name = toQt(unit.displayName());
        const QString full = toQt(unit.name);
        QStringList others{toQt(unit.code)};
        others += toQt(unit.aliases);
        for (const domain::FormerUnitName& former : unit.formerNames) others << toQt(former.name) << toQt(former.shortName);
        choices.append({name, full == name ? QString() : full,
                        others.join(QLatin1Char(' ')) + typedFor(directory.pinyinOf("unit", unit.id.value, "short_name")) +
                            typedFor(directory.pinyinOf("unit", unit.id.value))});
    }
    return choices;
}

QList<Choice> deputyChoices(const Directory& directory, InForceOn day) {
    QList<Choice> choices;
    for (const domain::Deputy& deputy : directory.deputies) {
        if (domain::isInForceUntil(deputy.validTo, day))
            choices.append({toQt(deputy.described()), toQt(deputy.certificate), typedFor(directory.pinyinOf("deputy", deputy.id.value))});
    }
    return choices;
}

QList<Choice> delegationChoices(const Directory& directory) {
    QList<Choice> choices;
    for (const domain::Delegation& delegation : directory.delegations)
        choices.append({toQt(delegation.name), {}, typedFor(directory.pinyinOf("delegation", delegation.id.value))});
    return choices;
}

QList<Choice> committeeChoices(const Directory& directory) {
    QList<Choice> choices;
    for (const domain::Committee& committee : directory.committees)
        choices.append({toQt(committee.shortName), toQt(committee.name), toQt(committee.code)});
    return choices;
}

QList<Choice> topicChoices(const Directory& directory) {
    QList<Choice> choices;
    for (const domain::SupervisionTopic& topic : directory.topics) {
        if (!topic.closedOn) choices.append({toQt(topic.name), toQt(topic.leaders).join(QStringLiteral("、")), {}});
    }
    return choices;
}

QList<Choice> categoryChoices(const Directory& directory, InForceOn day) {
    QList<Choice> choices;
    for (const domain::Category& category : directory.categories) {
        if (domain::isInForceUntil(category.validTo, day))
            choices.append({toQt(category.name), toQt(category.code), typedFor(directory.pinyinOf("category", category.id.value))});
    }
    return choices;
}

}  // namespace huying::ui
