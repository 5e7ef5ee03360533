// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palette.h"

#include <QtWidgets>
#include <algorithm>

#include "app/queries/list_values.h"
#include "base/search_text.h"
#include "base/text.h"
#include "cases/case_pane.h"
#include "look/theme.h"
#include "text/action_names.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailRole = Qt::UserRole + 1;
constexpr int mostCases = 8;
constexpr int mostNames = 8;  // of units and deputies together
constexpr int mostRecords = 3;
constexpr int rowsShown = 14;

// The text at the left, what it is at the right.
class PaletteDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QRect room = option.rect.adjusted(10, 0, -10, 0);
        if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, colours().selection);
        const QString detail = index.data(detailRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(detail);
        painter->setFont(option.font);
        painter->setPen(colours().muted);
        painter->drawText(room, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), detail);
        painter->setPen(option.state.testFlag(QStyle::State_Enabled) ? colours().text : colours().muted);
        const QRect left = room.adjusted(0, 0, -width - 16, 0);
        painter->drawText(left, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, left.width()));
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, rowHeight(option.fontMetrics)};
    }
};

std::string foldedOf(const QString& text) { return base::searchable(toUtf8(text)); }

// Of 名册：代表和代表团 what it is within its place.
QString lastPartOf(const QString& text) {
    const qsizetype at = std::max(text.lastIndexOf(u'：'), text.lastIndexOf(u": "_s));
    return at < 0 ? QString() : text.mid(at + 1).trimmed();
}

// 12, and １２ of an input method: the number of a piece, whatever else has these digits.
bool isBareNumber(const QString& typed) {
    const QString number = typed.trimmed();
    return !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar one) { return one.isDigit(); });
}

}  // namespace

Palette::Palette(Register& theRegister, QWidget* window)
    : QFrame(window), register_(theRegister), field_(new QLineEdit), list_(new QListWidget) {
    setObjectName(u"palette"_s);
    setProperty("role", u"popup"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    field_->setObjectName(u"paletteField"_s);
    field_->setPlaceholderText(tr("Page, action, case, unit or deputy: Chinese, pinyin or number"));
    field_->setAccessibleName(tr("Go to anything"));
    field_->installEventFilter(this);
    layout->addWidget(field_);
    list_->setObjectName(u"paletteList"_s);
    list_->setAccessibleName(tr("What was found"));
    list_->setItemDelegate(new PaletteDelegate(list_));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(list_);
    connect(field_, &QLineEdit::textChanged, this, &Palette::find);
    connect(list_, &QListWidget::itemClicked, this, &Palette::chooseCurrent);
    window->installEventFilter(this);
    hide();
}

void Palette::open(QList<QAction*> actions, const QWidget* page, const Contribute& contribute, bool isWhole) {
    if (!isVisible()) before_ = window()->focusWidget();
    isWhole_ = isWhole;
    ++opening_;
    mayLeave_ = false;
    place();
    show();
    raise();
    field_->setFocus();
    delete std::exchange(madeActions_, new QObject(this));
    for (CasePane* pane : page->findChildren<CasePane*>()) {
        if (pane->isVisible()) actions.append(pane->actionsFor(madeActions_));
    }
    actions.append(contribute(madeActions_));
    actions_.clear();
    addActions(actions);
    addNames();
    field_->clear();
    find(QString());
}

void Palette::add(const Contribute& contribute, bool isWhole) {
    isWhole_ = isWhole;
    addActions(contribute(madeActions_));
    findAgain();
}

void Palette::addActions(const QList<QAction*>& actions) {
    const std::size_t first = actions_.size();
    std::vector<std::array<std::string, 2>> texts;
    QList<QAction*> all;  // of a button with a menu what stands in it: the button itself only opens it
    for (QAction* action : actions) action->menu() != nullptr ? all.append(action->menu()->actions()) : all.append(action);
    for (QAction* action : std::as_const(all)) {
        if (!action->isEnabled() || action->text().isEmpty()) continue;
        const QString text = QString(action->text()).remove(u'&');
        const bool isTwice = std::any_of(actions_.begin(), actions_.end(), [&](const Entry& one) { return one.text == text; });
        if (isTwice) continue;
        const QPointer<QAction> guard(action);
        const QString other = action->property(otherNameOfAction).toString();
        QString detail = action->shortcut().toString(QKeySequence::NativeText);
        if (detail.isEmpty()) detail = action->property(keysOfAction).toString();
        // Who finds 更正… by 更正登记 sees why.
        if (detail.isEmpty() && QString(toQt(foldedOf(text))).remove(u' ') != toQt(foldedOf(other))) detail = other;
        actions_.push_back({text, detail, foldedOf(text), foldedOf(other), foldedOf(lastPartOf(text)), {}, [guard] {
                                if (guard) guard->trigger();
                            }});
        texts.push_back({toUtf8(text), toUtf8(other)});
    }
    register_.work(
        this,
        [texts] {
            std::vector<std::array<std::string, 2>> pinyin;
            for (const auto& [text, other] : texts) pinyin.push_back({base::pinyinOf(text), base::pinyinOf(other)});
            return pinyin;
        },
        [this, first, opening = opening_](const std::vector<std::array<std::string, 2>>& pinyin) {
            if (opening == opening_) takePinyin(first, pinyin);
        });
}

void Palette::takePinyin(std::size_t first, const std::vector<std::array<std::string, 2>>& pinyin) {
    for (std::size_t i = 0; i < pinyin.size(); ++i)
        actions_[first + i].pinyin = {base::Syllables(pinyin[i][0]), base::Syllables(pinyin[i][1])};
    findAgain();
}

void Palette::findAgain() {
    const bool isEnterWaiting = isEnterWaiting_;
    std::optional<std::pair<QString, QVariant>> chosen = chosen_;  // a piece that is still being found again
    if (const QListWidgetItem* item = list_->currentItem(); list_->currentRow() > 0) chosen = {item->text(), item->data(detailRole)};
    find(field_->text());
    chosen_ = std::move(chosen);
    isEnterWaiting_ = isEnterWaiting;
    goBackTo();
}

void Palette::goBackTo() {
    if (!chosen_) return;
    for (int row = 0; row < list_->count(); ++row) {
        const QListWidgetItem* item = list_->item(row);
        if (item->text() != chosen_->first || item->data(detailRole) != chosen_->second) continue;
        list_->setCurrentRow(row);
        chosen_.reset();
        return;
    }
}

void Palette::addNames() {
    names_.clear();
    records_.clear();
    const Directory& directory = register_.directory();
    const auto add = [&](const std::string& shown, const std::string& searched, const QString& detail,
                         std::vector<base::Syllables> pinyin) {
        const QString name = toQt(shown);
        names_.push_back({name, detail, base::searchable(searched), {}, {}, std::move(pinyin), [this, name] { Q_EMIT nameChosen(name); }});
    };
    for (const domain::Unit& unit : directory.units) {
        std::string searched = unit.code + " " + unit.name + " " + unit.shortName;
        for (const std::string& alias : unit.aliases) searched += " " + alias;
        add(unit.displayName(), searched, tr("handling unit"),
            {base::Syllables(directory.pinyinOf("unit", unit.id.value, "short_name")),
             base::Syllables(directory.pinyinOf("unit", unit.id.value))});
    }
    const bool mayReadRecords = !register_.reasonAgainst(app::Deed::readDeputyRecord);
    for (const domain::Deputy& deputy : directory.deputies) {
        const QString detail = deputy.delegationName.empty() ? tr("deputy") : tr("deputy, %1").arg(toQt(deputy.delegationName));
        add(deputy.name, deputy.name + " " + deputy.certificate, detail, {base::Syllables(directory.pinyinOf("deputy", deputy.id.value))});
        if (mayReadRecords)
            records_.push_back({tr("%1: record").arg(toQt(deputy.name)),
                                detail,
                                names_.back().folded,
                                {},
                                {},
                                names_.back().pinyin,
                                [this, id = deputy.id] { Q_EMIT recordChosen(id); }});
    }
}

void Palette::find(const QString& typed) {
    choices_.clear();
    list_->clear();
    chosen_.reset();
    ++generation_;
    isSearching_ = false;
    isEnterWaiting_ = false;
    const std::vector<std::string> words = base::searchWords(toUtf8(typed));
    const bool isBlank = typed.trimmed().isEmpty();
    const auto fits = [&](const Entry& entry) {
        return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            const auto match = [&](const base::Syllables& pinyin) { return pinyin.match(word); };
            return base::findWord(entry.folded, word) != std::string::npos ||
                   base::findWord(entry.otherFolded, word) != std::string::npos ||
                   std::any_of(entry.pinyin.begin(), entry.pinyin.end(), match);
        });
    };
    if (words.empty() && !isBlank) return sayNothingFound();
    // Called exactly so first, also within its place, then what begins so: 建议 is the page before 登记建议.
    const std::string wanted = base::joined(words, " ");
    const auto isAsNear = [&](const Entry& entry, int nearness) {
        const bool isName = entry.folded == wanted || entry.otherFolded == wanted;
        const bool isPart = !isBlank && entry.lastPart == wanted;
        return nearness == (isName ? 0 : isPart ? 1 : entry.folded.starts_with(wanted) ? 2 : 3);
    };
    for (const int nearness : {0, 1, 2, 3}) {
        for (const Entry& entry : actions_) {
            if (isAsNear(entry, nearness) && fits(entry)) addItem(entry);
        }
    }
    if (!isBlank) {
        // Those of which it is all the initials, then those that have it, each in the order of the directory.
        const auto isMeant = [&](const Entry& entry) {
            return std::any_of(entry.pinyin.begin(), entry.pinyin.end(), [&](const base::Syllables& pinyin) {
                return base::areAllInitials(wanted, toUtf8(entry.text), pinyin.initials());
            });
        };
        int found = 0;
        for (const bool isWhole : {true, false}) {
            for (const Entry& entry : names_) {
                if (found == mostNames) break;
                if (isMeant(entry) != isWhole || !fits(entry)) continue;
                addItem(entry);
                ++found;
            }
        }
        int records = 0;
        for (const Entry& entry : records_) {
            if (records == mostRecords) break;
            if (!fits(entry)) continue;
            addItem(entry);
            ++records;
        }
        askCases(typed);
    }
    if (list_->count() > 0) list_->setCurrentRow(0);
}

void Palette::askCases(const QString& typed) {
    isSearching_ = true;
    app::SearchQuery query;
    query.text = toUtf8(typed);
    query.limit = mostCases;
    query.isCounted = false;
    using Answer = std::pair<app::SearchAnswer, std::vector<app::CaseRow>>;
    register_.ask(
        this,
        [query](app::RegisterStore& store) {
            Answer answer{store.reader().search(query), {}};
            std::vector<domain::SuggestionId> ids;
            for (const app::SearchHit& hit : answer.first.hits) ids.push_back(hit.id);
            answer.second = store.reader().caseRows(ids);
            return answer;
        },
        [this, generation = generation_](const Answer& answer) {
            if (generation != generation_) return;
            isSearching_ = false;
            // A piece whose number was typed stands before all actions and names that happen to have these digits.
            int meant = 0;
            const bool hasDigits = field_->text().contains(QRegularExpression(u"\\d"_s));
            const bool isUntouched = list_->currentRow() <= 0;
            for (std::size_t i = 0; i < answer.second.size(); ++i) {
                const app::CaseRow& row = answer.second[i];
                const Entry entry{
                    toQt(row.address + " " + app::shownTitle(row, words())), labelOf(answer.first.hits[i].reason), {}, {}, {}, {},
                    [this, id = row.id] { Q_EMIT caseChosen(id); }};
                const bool isMeant = hasDigits && answer.first.hits[i].reason == app::SearchField::number;
                isMeant ? insertItem(meant++, entry) : addItem(entry);
            }
            if (isUntouched && list_->count() > 0) list_->setCurrentRow(0);
            goBackTo();
            sayNothingFound();
            if (std::exchange(isEnterWaiting_, false) && meant > 0) chooseCurrent();  // else nobody saw yet what it would be
        });
}

// An empty list could as well be one that is still being searched. The line cannot be chosen.
void Palette::sayNothingFound() {
    if (list_->count() > 0 || isSearching()) return;
    auto* item = new QListWidgetItem(tr("Nothing was found for “%1”.").arg(field_->text().trimmed()), list_);
    item->setFlags(Qt::NoItemFlags);
}

void Palette::addItem(const Entry& entry) { insertItem(list_->count(), entry); }

void Palette::insertItem(int row, const Entry& entry) {
    auto* item = new QListWidgetItem(entry.text);
    item->setData(detailRole, entry.detail);
    item->setToolTip(entry.text);
    list_->insertItem(row, item);
    choices_.insert(choices_.begin() + row, entry.choose);
}

// Who types a number and Enter means the piece, also where it is not found yet.
void Palette::finish() {
    isEnterWaiting_ = isSearching_ && list_->currentRow() <= 0 && isBareNumber(field_->text());
    if (!isEnterWaiting_) chooseCurrent();
}

void Palette::chooseCurrent() {
    const int row = list_->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= choices_.size()) return;
    const std::function<void()> choose = choices_[static_cast<std::size_t>(row)];
    leave();  // what the choice opens goes back there as well
    choose();
}

void Palette::leave() {
    hide();
    // Back to where the hand was; what stood there may have been made anew meanwhile.
    if (before_ != nullptr && before_->isVisible() && before_->isEnabled()) {
        before_->setFocus();
    } else {
        Q_EMIT left();
    }
}

void Palette::place() {
    const QWidget* window = parentWidget();
    const int width = std::min(window->width() - 32, fontMetrics().horizontalAdvance(u'0') * 90);
    const int height = std::min(window->height() - 80, rowHeight(fontMetrics()) * (rowsShown + 2));
    setGeometry((window->width() - width) / 2, 56, width, height);
}

// Somebody went to something else by mouse or keys, and it goes; a page that takes the keyboard by itself gives it back.
void Palette::lostFocus(Qt::FocusReason reason) {
    if (reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason) return;
    if (reason != Qt::OtherFocusReason || mayLeave_) return hide();
    const auto takeBack = [this] {
        if (isVisible() && window()->isActiveWindow()) field_->setFocus();
    };
    QMetaObject::invokeMethod(this, takeBack, Qt::QueuedConnection);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != field_) return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) lostFocus(static_cast<QFocusEvent*>(event)->reason());
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        const bool isFunctionKey = pressed->key() >= Qt::Key_F1 && pressed->key() <= Qt::Key_F35;
        mayLeave_ = isFunctionKey || (pressed->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0;
    }
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        finish();
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        chosen_.reset();
        isEnterWaiting_ = false;
        QCoreApplication::sendEvent(list_, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace huying::ui
