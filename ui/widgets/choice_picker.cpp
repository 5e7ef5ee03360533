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
constexpr int detailRole = Qt::UserRole + 3;
constexpr int nameRole = Qt::UserRole + 4;
constexpr int marginOfList = 28;  // frame and scroll bar

QString folded(const QString& text) { return toQt(base::foldWidth(toUtf8(text))).toLower(); }

}  // namespace

// Matches on everything a choice can be found by and puts only its name into the field. One choice is always meant while
// something is typed: it is the one Enter takes and the one that is marked, without standing in the field yet.
class ChoiceCompleter : public QCompleter {
public:
    explicit ChoiceCompleter(QAbstractItemModel* model, QObject* parent) : QCompleter(model, parent) {
        setCompletionRole(searchRole);
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseInsensitive);
        setMaxVisibleItems(12);
        popup()->setObjectName(QStringLiteral("choices"));
        popup()->setItemDelegate(new Marker(*this));
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override { return index.data(textRole).toString(); }
    [[nodiscard]] QStringList splitPath(const QString& path) const override { return {path.trimmed()}; }

    // The row chosen with the arrow keys; else the one whose whole name was typed, else the first whose own name has it, else
    // the first. -1 while nothing is typed.
    [[nodiscard]] int meantRow() const {
        if (popup()->currentIndex().isValid()) return popup()->currentIndex().row();
        const QString typed = folded(completionPrefix());
        if (typed.isEmpty()) return -1;
        if (typed == searched_ && completionModel()->rowCount() == searchedCount_) return found_;
        searched_ = typed;
        searchedCount_ = completionModel()->rowCount();
        found_ = searchedCount_ > 0 ? std::max(bestRow(typed), 0) : -1;
        return found_;
    }

    void forgetMeant() { searchedCount_ = -1; }  // the choices are others

    // The list as wide as what stands in it, where the screen has the room: a narrow field must not cut the names. And the
    // marked one, which may stand far down, is in sight.
    void showMeant() {
        if (!popup()->isVisible()) return;
        const QRect room = popup()->screen()->availableGeometry();
        popup()->setMinimumWidth(std::min(popup()->sizeHintForColumn(completionColumn()) + marginOfList, room.width() / 2));
        if (popup()->geometry().right() > room.right()) popup()->move(room.right() - popup()->width(), popup()->y());
        if (meantRow() >= 0) popup()->scrollTo(completionModel()->index(meantRow(), completionColumn()));
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress || watched != popup()) return QCompleter::eventFilter(watched, event);
        // From the row that is marked to the next one, and not onto the marked one itself.
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down && !popup()->currentIndex().isValid() && meantRow() >= 0) {
            const int next = std::min(meantRow() + 1, completionModel()->rowCount() - 1);
            popup()->setCurrentIndex(completionModel()->index(next, completionColumn()));
            return true;
        }
        return QCompleter::eventFilter(watched, event);
    }

private:
    class Marker : public QStyledItemDelegate {
    public:
        explicit Marker(const ChoiceCompleter& completer) : QStyledItemDelegate(completer.popup()), completer_(completer) {}

    protected:
        void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
            QStyledItemDelegate::initStyleOption(option, index);
            option->showDecorationSelected = true;
            option->state.setFlag(QStyle::State_Selected, index.row() == completer_.meantRow());
        }

    private:
        const ChoiceCompleter& completer_;
    };

    // Named by its short or full name, or that of a deputy without the delegation; else one of which it is all the initials;
    // else one whose own name, or the pinyin of it, begins with what was typed or has it: jr means 市金融监管局 before the
    // 残疾人联合会. Of those that fit alike the first of the directory, whose units stand in the order of protocol: mzj means
    // 市民宗局 before 市民政局.
    [[nodiscard]] int bestRow(const QString& typed) const {
        int byOtherName = -1;
        int byInitials = -1;
        int byBeginning = -1;
        int byPart = -1;
        for (int row = 0; row < completionModel()->rowCount(); ++row) {
            const QModelIndex index = completionModel()->index(row, completionColumn());
            const QString text = index.data(textRole).toString();
            if (folded(text) == typed) return row;
            const bool isNamed =
                folded(text.section(QStringLiteral("（"), 0, 0)) == typed || folded(index.data(detailRole).toString()) == typed;
            if (isNamed && byOtherName < 0) byOtherName = row;
            const QString name = u' ' + folded(index.data(nameRole).toString());
            const std::string initials = toUtf8(name.section(QLatin1Char(' '), 2, 2));  // behind the name
            if (byInitials < 0 && base::areAllInitials(toUtf8(typed), toUtf8(text), initials)) byInitials = row;
            if (byBeginning < 0 && name.contains(u' ' + typed)) byBeginning = row;
            if (byPart < 0 && name.contains(typed)) byPart = row;
        }
        for (const int best : {byOtherName, byInitials, byBeginning}) {
            if (best >= 0) return best;
        }
        return byPart;
    }

    mutable QString searched_;
    mutable int searchedCount_ = -1;
    mutable int found_ = -1;
};

ChoicePicker::ChoicePicker(const QList<Choice>& choices, QWidget* parent)
    : QLineEdit(parent), model_(new QStandardItemModel(this)), completer_(new ChoiceCompleter(model_, this)) {
    ChoiceCompleter* completer = completer_;
    setCompleter(completer);
    // The completer writes its choice into the field after this; what follows from the choice comes after that. The
    // completer is the receiver: a line edit cuts every connection of its completer to itself when it loses the focus.
    connect(completer, qOverload<const QString&>(&QCompleter::activated), completer,
            [this](const QString& text) { QTimer::singleShot(0, this, [this, text] { take(text); }); });
    auto* open = new QAction(icon("arrow-down"), tr("All choices (Alt+Down)"), this);
    connect(open, &QAction::triggered, this, &ChoicePicker::openChoices);
    connect(this, &QLineEdit::textEdited, completer, [completer] { QTimer::singleShot(0, completer, &ChoiceCompleter::showMeant); });
    addAction(open, QLineEdit::TrailingPosition);
    setChoices(choices);
}

void ChoicePicker::setChoices(const QList<Choice>& choices) {
    model_->clear();
    completer_->forgetMeant();
    for (const Choice& choice : choices) {
        auto* item = new QStandardItem(choice.detail.isEmpty() ? choice.text : QString(choice.text + QStringLiteral("　") + choice.detail));
        const QString name = choice.text + choice.namePinyin;
        item->setData(name, nameRole);
        item->setData(QString(name + QLatin1Char(' ') + choice.detail + QLatin1Char(' ') + choice.searchText), searchRole);
        item->setData(choice.text, textRole);
        item->setData(choice.detail, detailRole);
        model_->appendRow(item);
    }
}

bool ChoicePicker::knows(const QString& text) const {
    const QString wanted = folded(text);
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (const QString found = model_->item(row)->data(searchRole).toString(); folded(found).contains(wanted)) return true;
    }
    return false;
}

bool ChoicePicker::isNamed() const {
    const QString typed = folded(text().trimmed());
    if (typed.isEmpty()) return true;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const QStandardItem* item = model_->item(row);
        if (folded(item->data(textRole).toString()) == typed || folded(item->data(detailRole).toString()) == typed) return true;
    }
    return false;
}

QStringList ChoicePicker::nearest(int most) const {
    QStringList names;
    const QString typed = folded(text().trimmed());
    for (int row = 0; row < model_->rowCount() && names.size() < most; ++row) {
        const QStandardItem* item = model_->item(row);
        if (folded(item->data(searchRole).toString()).contains(typed)) names.append(item->data(textRole).toString());
    }
    return names;
}

void ChoicePicker::openChoices() {
    setFocus();
    completer()->setCompletionPrefix(QString());
    completer()->complete();
    completer_->showMeant();
}

void ChoicePicker::take(const QString& text) {
    setText(text);
    Q_EMIT picked(text);
    // The window's own focus: while the list closes, the desktop may not have given the window back its own yet.
    if (movesOn_ && window()->focusWidget() == this) focusNextChild();
}

void ChoicePicker::keyPressEvent(QKeyEvent* event) {
    // Enter on a list where the arrow keys chose nothing yet: the marked choice is meant. Esc closes the list, and what was
    // typed stays as it is.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QAbstractItemView* list = completer()->popup();
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && list->isVisible() && !list->currentIndex().isValid() &&
        completer_->meantRow() >= 0) {
        completer()->setCurrentRow(completer_->meantRow());
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
        for (const domain::FormerUnitName& former : unit.formerNames) {
            for (const std::string& was : {former.name, former.shortName}) others << toQt(was) + typedFor(base::pinyinOf(was));
        }
        const QString fullPinyin = typedFor(directory.pinyinOf("unit", unit.id.value));
        choices.append({name, full == name ? QString() : full, others.join(QLatin1Char(' ')) + fullPinyin,
                        full == name ? fullPinyin : typedFor(directory.pinyinOf("unit", unit.id.value, "short_name"))});
    }
    return choices;
}

QList<Choice> deputyChoices(const Directory& directory, InForceOn day) {
    QList<Choice> choices;
    for (const domain::Deputy& deputy : directory.deputies) {
        if (domain::isInForceUntil(deputy.validTo, day))
            choices.append(
                {toQt(deputy.described()), toQt(deputy.certificate), {}, typedFor(directory.pinyinOf("deputy", deputy.id.value))});
    }
    return choices;
}

QList<Choice> delegationChoices(const Directory& directory) {
    QList<Choice> choices;
    for (const domain::Delegation& delegation : directory.delegations)
        choices.append({toQt(delegation.name), {}, {}, typedFor(directory.pinyinOf("delegation", delegation.id.value))});
    return choices;
}

QList<Choice> committeeChoices(const Directory& directory) {
    QList<Choice> choices;
    for (const domain::Committee& committee : directory.committees)
        choices.append({toQt(committee.shortName), toQt(committee.name), toQt(committee.code) + typedFor(base::pinyinOf(committee.name)),
                        typedFor(base::pinyinOf(committee.shortName))});
    return choices;
}

QList<Choice> topicChoices(const Directory& directory) {
    QList<Choice> choices;
    for (const domain::SupervisionTopic& topic : directory.topics) {
        if (!topic.closedOn) choices.append({toQt(topic.name), toQt(topic.leaders).join(QStringLiteral("、")), {}});
    }
    return choices;
}

namespace {

// 年中视察, or 18-1/年中视察 where several sessions have one of this name; in the order of the directory.
QStringList activityTexts(const Directory& directory) {
    QHash<QString, int> namesakes;
    QStringList names;
    for (const domain::DeputyActivity& row : directory.deputyActivities) {
        names.append(toQt(base::comparableName(row.name)));
        ++namesakes[names.last()];
    }
    QStringList texts;
    for (const domain::DeputyActivity& row : directory.deputyActivities) {
        const domain::Session* session = directory.session(row.session);
        const bool isOne = namesakes.value(names.at(texts.size())) == 1 || session == nullptr;
        texts.append(isOne ? toQt(row.name) : toQt(session->address() + "/" + row.name));
    }
    return texts;
}

}  // namespace

QList<Choice> activityChoices(const Directory& directory) {
    QList<Choice> choices;
    const QStringList texts = activityTexts(directory);
    for (std::size_t place = directory.deputyActivities.size(); place-- > 0;) {
        const domain::DeputyActivity& row = directory.deputyActivities[place];
        choices.append({texts.at(static_cast<qsizetype>(place)),
                        labelOf(row.kind) + u' ' + isoText(row.from),
                        {},
                        typedFor(base::pinyinOf(row.name))});
    }
    return choices;
}

const domain::DeputyActivity* activityChosen(const Directory& directory, const QString& text) {
    const qsizetype place = activityTexts(directory).indexOf(text);
    return place < 0 ? nullptr : &directory.deputyActivities[static_cast<std::size_t>(place)];
}

QList<Choice> categoryChoices(const Directory& directory, InForceOn day) {
    QList<Choice> choices;
    for (const domain::Category& category : directory.categories) {
        if (domain::isInForceUntil(category.validTo, day))
            choices.append({toQt(category.name), toQt(category.code), {}, typedFor(directory.pinyinOf("category", category.id.value))});
    }
    return choices;
}

}  // namespace huying::ui
