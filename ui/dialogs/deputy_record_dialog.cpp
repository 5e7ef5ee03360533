// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/deputy_record_dialog.h"

#include <QtWidgets>
#include <filesystem>

#include "app/papers/deputy_paper.h"
#include "app/words/register_words.h"
#include "dialogs/deputy_pages_dialog.h"
#include "print/paper_layout.h"
#include "print/print_preview.h"
#include "prompts/prompts.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeRole = Qt::UserRole;      // of a piece in the record; -1: one that is left out of all that leaves the register
constexpr int caseRole = Qt::UserRole + 1;
constexpr int figureRole = Qt::UserRole;     // place among the figures; -1: all pieces

QString marked(const app::DeputyLine& line) {
    return line.mark.empty() ? toQt(line.text) : QString(toQt(line.text) + u"　"_s + toQt(line.mark));
}

}  // namespace

DeputyRecordDialog::DeputyRecordDialog(Register& theRegister, Prompts& prompts, domain::DeputyId deputy, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      deputy_(deputy),
      name_(roleLabel(QString(), "title")),
      person_(roleLabel(QString(), "muted")),
      notes_(roleLabel(QString(), "muted")),
      figures_(new QListWidget),
      pieces_(new QTreeWidget),
      text_(new QTextBrowser),
      told_(roleLabel(QString(), "muted")),
      close_(new QPushButton(tr("Close"))),
      pages_(new QPushButton(tr("Phone pages of all…"))),
      print_(new QPushButton(tr("Print… (Ctrl+P)"))),
      save_(primaryButton(tr("Save… (Ctrl+S)"))) {
    setObjectName(u"deputyRecordDialog"_s);
    setWindowTitle(tr("Deputy's record"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    name_->setObjectName(u"deputyName"_s);
    person_->setObjectName(u"deputyPerson"_s);
    notes_->setObjectName(u"deputyNotes"_s);
    for (QLabel* label : {name_, person_, notes_}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    notes_->hide();
    buildMiddle(layout);
    told_->setObjectName(u"deputyTold"_s);
    told_->setWordWrap(true);
    told_->hide();
    layout->addWidget(told_);
    buildButtons(layout);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 140, character * 88});
    connect(&register_, &Register::changed, this, &DeputyRecordDialog::ask);
    ask();
}

void DeputyRecordDialog::buildMiddle(QBoxLayout* layout) {
    auto* middle = new QSplitter(Qt::Horizontal);
    middle->setChildrenCollapsible(false);
    figures_->setObjectName(u"deputyFigures"_s);
    figures_->setAccessibleName(tr("Figures"));
    middle->addWidget(figures_);
    auto* side = new QSplitter(Qt::Vertical);
    side->setChildrenCollapsible(false);
    pieces_->setObjectName(u"deputyPieces"_s);
    pieces_->setAccessibleName(tr("Pieces"));
    pieces_->setHeaderLabels({tr("Number"), tr("Title"), tr("As"), tr("State"), tr("Due")});
    pieces_->setRootIsDecorated(false);
    pieces_->setUniformRowHeights(true);
    const int character = fontMetrics().horizontalAdvance(u'0');
    for (const auto& [column, width] : {std::pair{0, 12}, std::pair{1, 44}, std::pair{2, 10}, std::pair{3, 10}})
        pieces_->setColumnWidth(column, character * width);
    text_->setObjectName(u"deputyPiece"_s);
    text_->setAccessibleName(tr("The chosen piece"));
    text_->setOpenLinks(false);
    text_->setTabChangesFocus(true);
    side->addWidget(pieces_);
    side->addWidget(text_);
    side->setStretchFactor(0, 3);
    side->setStretchFactor(1, 2);
    middle->addWidget(side);
    middle->setStretchFactor(0, 2);
    middle->setStretchFactor(1, 7);
    layout->addWidget(middle, 1);
    connect(figures_, &QListWidget::currentRowChanged, this, &DeputyRecordDialog::showPieces);
    connect(figures_, &QListWidget::itemActivated, pieces_, qOverload<>(&QWidget::setFocus));
    connect(pieces_, &QTreeWidget::currentItemChanged, this, &DeputyRecordDialog::showPiece);
    connect(pieces_, &QTreeWidget::itemActivated, this, &DeputyRecordDialog::openPiece);
}

void DeputyRecordDialog::buildButtons(QBoxLayout* layout) {
    pages_->setObjectName(u"deputyPages"_s);
    print_->setObjectName(u"deputyPrint"_s);
    save_->setObjectName(u"deputySave"_s);
    print_->setShortcut(QKeySequence::Print);
    save_->setShortcut(QKeySequence::Save);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(pages_);
    buttons->addStretch(1);
    for (QPushButton* button : {close_, print_, save_}) buttons->addWidget(button);
    // Enter in the list opens the piece and presses nothing.
    for (QPushButton* button : {pages_, close_, print_, save_}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    for (QPushButton* button : {print_, save_}) button->setEnabled(false);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(print_, &QPushButton::clicked, this, &DeputyRecordDialog::print);
    connect(save_, &QPushButton::clicked, this, &DeputyRecordDialog::save);
    connect(pages_, &QPushButton::clicked, this, &DeputyRecordDialog::openPages);
}

void DeputyRecordDialog::ask() {
    register_.ask(
        this,
        [id = deputy_, today = register_.today(), in = words()](app::RegisterStore& store) {
            return app::readDeputyRecord(store.reader(), id, {today, {}}, in);
        },
        [this](std::optional<app::DeputyRecord> record) { take(std::move(record)); },
        [this](const base::Error& error) {
            take(std::nullopt);
            tell(sentence(error), true);
        });
}

void DeputyRecordDialog::take(std::optional<app::DeputyRecord> record) {
    const bool isFirst = !record_.has_value();
    record_ = std::move(record);
    for (QPushButton* button : {print_, save_}) button->setEnabled(record_.has_value());
    name_->setText(record_ ? toQt(record_->deputy.name) : QString());
    QStringList person;
    if (record_) {
        for (const std::string& line : app::personLines(*record_, words())) person << toQt(line);
        person << toQt(words().text("deputy_record.as_of", {{"date", base::isoDate(record_->today)}}));
    }
    person_->setText(person.join(u"　"_s));
    QStringList notes;
    if (record_) {
        for (const std::string& line : {app::keptLine(*record_, words()), app::emptyLine(*record_, words())}) {
            if (!line.empty()) notes << toQt(line);
        }
        for (const app::DeputyLine& line : app::paperLines(*record_, words())) notes << marked(line);
        for (const app::DeputyLine& line : app::talkLines(*record_, words())) notes << marked(line);
        for (const app::NamesakeOfTerm& other : record_->namesakes)
            notes << toQt(words().text("deputy_record.namesake", {{"name", other.described}, {"term", std::to_string(other.term)}}));
    }
    notes_->setText(notes.join(u'\n'));
    notes_->setVisible(!notes.isEmpty());
    showFigures();
    if (isFirst && record_) pieces_->setFocus();
    Q_EMIT loaded();
}

void DeputyRecordDialog::showFigures() {
    const int kept = std::max(0, figures_->currentRow());
    const QSignalBlocker quiet(figures_);
    figures_->clear();
    if (record_) {
        auto* all =
            new QListWidgetItem(tr("All %1").arg(pieces(static_cast<int>(record_->pieces.size() + record_->kept.size()))), figures_);
        all->setData(figureRole, -1);
        const std::vector<app::DeputyFigure> figures = app::shownFigures(*record_);
        for (std::size_t place = 0; place < figures.size(); ++place) {
            auto* item = new QListWidgetItem(toQt(app::figureText(figures[place], words())), figures_);
            item->setData(figureRole, static_cast<int>(place));
        }
        figures_->setCurrentRow(std::min(kept, figures_->count() - 1));
    }
    showPieces();
}

void DeputyRecordDialog::showPieces() {
    const QTreeWidgetItem* before = pieces_->currentItem();
    const qlonglong kept = before == nullptr ? 0 : before->data(0, caseRole).toLongLong();
    const QSignalBlocker quiet(pieces_);
    pieces_->clear();
    const QListWidgetItem* figure = figures_->currentItem();
    const auto add = [&](const QStringList& cells, int place, domain::SuggestionId id) {
        auto* item = new QTreeWidgetItem(pieces_, cells);
        item->setData(0, placeRole, place);
        item->setData(0, caseRole, static_cast<qlonglong>(id.value));
        item->setToolTip(1, cells.at(1));
        if (item->data(0, caseRole).toLongLong() == kept) pieces_->setCurrentItem(item);
    };
    const auto addPiece = [&](std::size_t place) {
        const app::DeputyPiece& piece = record_->pieces[place];
        const app::DeputyLine state = app::stateLine(piece, record_->today, words());
        const QString as =
            !piece.isSigned ? QString() : labelOf(piece.order == 0 ? app::DeputyFigureKind::led : app::DeputyFigureKind::coSigned);
        add({toQt(piece.address), toQt(piece.title), as, toQt(state.text), toQt(state.mark)}, static_cast<int>(place), piece.id);
    };
    if (record_ && figure != nullptr && figure->data(figureRole).toInt() < 0) {
        for (std::size_t place = 0; place < record_->pieces.size(); ++place) addPiece(place);
        for (const app::KeptPiece& piece : record_->kept) add({toQt(piece.address), tr("(not in what leaves the register)")}, -1, piece.id);
    } else if (record_ && figure != nullptr) {
        const auto figures = app::shownFigures(*record_);
        for (const std::size_t place : figures[figure->data(figureRole).toUInt()].pieces) addPiece(place);
    }
    if (pieces_->currentItem() == nullptr && pieces_->topLevelItemCount() > 0) pieces_->setCurrentItem(pieces_->topLevelItem(0));
    showPiece();
}

void DeputyRecordDialog::showPiece() {
    const QTreeWidgetItem* item = pieces_->currentItem();
    const int place = item == nullptr ? -1 : item->data(0, placeRole).toInt();
    QString html;
    if (const std::vector<app::DeputyLine> lines = shownActivities(); !lines.empty()) {
        html = u"<p><b>%1</b>"_s.arg(word("deputy_record.took_part").toHtmlEscaped());
        for (const app::DeputyLine& line : lines) html += u"<br>"_s + marked(line).toHtmlEscaped();
        html += u"</p>"_s;
    }
    if (!record_ || place < 0) return text_->setHtml(html);
    for (const app::DeputySection& section : app::sectionsOf(record_->pieces[static_cast<std::size_t>(place)], record_->today, words())) {
        html += u"<p><b>%1</b>"_s.arg(toQt(section.heading).toHtmlEscaped());
        for (const app::DeputyLine& line : section.lines) html += u"<br>"_s + marked(line).toHtmlEscaped();
        html += u"</p>"_s;
    }
    text_->setHtml(html);
}

// While the figure of the activities is chosen they stand before the piece: most led to none of this deputy's.
std::vector<app::DeputyLine> DeputyRecordDialog::shownActivities() const {
    const QListWidgetItem* figure = figures_->currentItem();
    const int chosen = !record_ || figure == nullptr ? -1 : figure->data(figureRole).toInt();
    if (chosen < 0) return {};
    const std::vector<app::DeputyFigure> figures = app::shownFigures(*record_);
    const bool areMeant = figures[static_cast<std::size_t>(chosen)].kind == app::DeputyFigureKind::activities;
    return areMeant ? app::attendedLines(*record_, words()) : std::vector<app::DeputyLine>();
}

void DeputyRecordDialog::openPiece() {
    const QTreeWidgetItem* item = pieces_->currentItem();
    if (item == nullptr) return;
    const domain::SuggestionId id(item->data(0, caseRole).toLongLong());
    accept();
    Q_EMIT caseRequested(id);
}

void DeputyRecordDialog::print() {
    print_->setEnabled(false);
    register_.ask(
        this,
        [id = deputy_, today = register_.today()](app::RegisterStore& store) -> std::shared_ptr<const PaperPages> {
            const app::Words paper = app::wordsOf(store.reader(), app::Language::chinese);  // official papers stay Chinese
            const auto record = app::readDeputyRecord(store.reader(), id, {today, {}}, paper);
            return record ? std::make_shared<const PaperPages>(layOut(app::deputyPaper(*record, paper))) : nullptr;
        },
        [this](const std::shared_ptr<const PaperPages>& made) {
            print_->setEnabled(true);
            if (made) previewPages(made, this);
            Q_EMIT previewed();
        },
        [this](const base::Error& error) {
            print_->setEnabled(true);
            tell(sentence(error), true);
        });
}

void DeputyRecordDialog::save() {
    const QString path =
        prompts_.about(FileKind::papers)
            .fileToSave(this, windowTitle(), tr("%1 record.docx").arg(name_->text()), tr("Word files (*.docx);;Pages for phones (*.html)"));
    if (path.isEmpty()) return;
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"docx"_s && ending != u"html"_s)
        return tell(tr("A record is saved as .docx or .html, not as %1.").arg(u'.' + ending), true);
    register_.ask(
        this,
        [id = deputy_, today = register_.today(), outside = register_.outside(), isPage = ending == u"html"_s,
         file = std::filesystem::path(path.toStdU16String())](app::RegisterStore& store) -> base::Result<void> {
            const app::Words paper = app::wordsOf(store.reader(), app::Language::chinese);
            const auto record = app::readDeputyRecord(store.reader(), id, {today, {}}, paper);
            if (!record) return base::failure(base::Error("no-such-deputy", "deputy", "known"));
            return isPage ? outside.writeFile(outside.deputyPage(*record, paper), file)
                          : outside.writePaper(app::deputyPaper(*record, paper), file);
        },
        [this, path](const base::Result<void>& result) {
            if (!result) return tell(sentence(result.error()), true);
            tell(tr("Saved: %1").arg(QDir::toNativeSeparators(path)), false);
        },
        [this](const base::Error& error) { tell(sentence(error), true); });
}

void DeputyRecordDialog::openPages() { (new DeputyPagesDialog(register_, prompts_, this))->open(); }

void DeputyRecordDialog::tell(const QString& text, bool isWrong) {
    told_->setProperty("role", isWrong ? u"error"_s : u"muted"_s);
    told_->style()->polish(told_);
    told_->setText(text);
    told_->show();
}

}  // namespace huying::ui
