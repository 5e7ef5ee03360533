// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/public_text_dialog.h"

#include <QtWidgets>

#include "app/queries/publication_line.h"
#include "dialogs/public_text_preview.h"
#include "domain/publishing.h"
#include "text/case_text.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;
using domain::PublicationExtent;
using domain::PublishedPart;

namespace {

constexpr int paragraphRole = Qt::UserRole;
constexpr int placeRole = Qt::UserRole + 1;

// What was let stand: by piece and the words themselves, which stay when the text is read again. The same words in the
// suggestion and in its reply are judged together.
QString keyOf(const app::PublicText& text, const app::PublicParagraph& paragraph, const domain::PersonalData& one) {
    return toQt(text.address) + u'/' + toQt(paragraph.text.substr(one.begin, one.end - one.begin));
}

// 18-1-120　关于优化接驳的建议　隐去3处
QString pieceLine(const app::PublicText& text) {
    const int hidden = text.hiddenCount();
    const QString line = toQt(text.address) + u"　"_s + toQt(text.title);
    return hidden == 0 ? line : QString(line + u"　"_s + PublicTextDialog::tr("%1 hidden").arg(hidden));
}

// Somebody said that the review of a reply has not said whether it may be published.
bool isReviewMissing(const base::Errors& reasons) {
    return std::any_of(reasons.begin(), reasons.end(), [](const base::Error& one) {
        const bool isSilence = one.code == "consent-not-given" || one.code == "unit-consent-not-given";
        const std::pair<std::string, std::string> ofReview{"consenting", base::codeOf(domain::ConsentParty::review)};
        return isSilence && std::find(one.arguments.begin(), one.arguments.end(), ofReview) != one.arguments.end();
    });
}

}  // namespace

PublicTextDialog::PublicTextDialog(Register& theRegister, Prompts& prompts, std::vector<domain::SuggestionId> ids, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      ids_(std::move(ids)),
      isCancelled_(std::make_shared<std::atomic_bool>(false)),
      count_(roleLabel(QString(), "strong")),
      what_(new QComboBox),
      extent_(new QComboBox),
      pieces_(new QListWidget),
      out_(roleLabel(QString(), "strong")),
      notes_(roleLabel(QString(), "muted")),
      review_(linkButton(tr("Review the reply…"))),
      preview_(new QTextBrowser),
      foundHead_(roleLabel(QString(), "strong")),
      found_(new QListWidget),
      each_(new QCheckBox(tr("A file for each piece"))),
      format_(new QComboBox),
      told_(roleLabel(QString(), "muted")),
      progress_(new QProgressBar),
      close_(new QPushButton(tr("Close"))),
      record_(new QPushButton(tr("Record the publication…"))),
      copy_(new QPushButton(tr("Copy (Ctrl+Shift+C)"))),
      save_(primaryButton(tr("Save… (Ctrl+S)"))) {
    setObjectName(u"publicTextDialog"_s);
    setWindowTitle(tr("Ready-to-publish text"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    buildHead(layout);
    buildMiddle(layout);
    told_->setObjectName(u"publicTextTold"_s);
    told_->hide();
    layout->addWidget(told_);
    progress_->setObjectName(u"publicProgress"_s);
    progress_->hide();
    layout->addWidget(progress_);
    buildButtons(layout);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * (ids_.size() > 1 ? 170 : 140), character * 92});
    connect(&register_, &Register::changed, this, &PublicTextDialog::ask);
    ask();
}

PublicTextDialog::~PublicTextDialog() { isCancelled_->store(true); }

void PublicTextDialog::buildHead(QBoxLayout* layout) {
    what_->setObjectName(u"publicWhat"_s);
    what_->setAccessibleName(tr("What"));
    what_->addItem(tr("Suggestion, and its reply where it may"), QString());
    what_->addItem(tr("Suggestion alone"), toQt(base::codeOf(PublishedPart::suggestion)));
    what_->addItem(tr("Reply alone"), toQt(base::codeOf(PublishedPart::reply)));
    extent_->setObjectName(u"publicExtent"_s);
    extent_->setAccessibleName(tr("How much"));
    extent_->addItem(tr("As much as everyone agrees to"), QString());
    for (const PublicationExtent extent : {PublicationExtent::full, PublicationExtent::titleOnly})
        extent_->addItem(labelOf(extent), toQt(base::codeOf(extent)));
    auto* head = new QHBoxLayout;
    count_->setObjectName(u"publicCount"_s);
    head->addWidget(count_, 1);
    head->addWidget(what_);
    head->addWidget(extent_);
    layout->addLayout(head);
    for (const QComboBox* box : {what_, extent_}) connect(box, &QComboBox::currentIndexChanged, this, &PublicTextDialog::ask);
}

void PublicTextDialog::buildMiddle(QBoxLayout* layout) {
    auto* middle = new QSplitter(Qt::Horizontal);
    middle->setChildrenCollapsible(false);
    pieces_->setObjectName(u"publicPieces"_s);
    pieces_->setAccessibleName(tr("Pieces"));
    pieces_->setVisible(ids_.size() > 1);
    middle->addWidget(pieces_);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    out_->setObjectName(u"publicOut"_s);
    out_->setWordWrap(true);
    column->addWidget(out_);
    notes_->setObjectName(u"publicNotes"_s);
    notes_->setWordWrap(true);
    column->addWidget(notes_);
    review_->setObjectName(u"publicReview"_s);
    review_->setAutoDefault(false);
    review_->hide();
    column->addWidget(review_, 0, Qt::AlignLeft);
    connect(review_, &QPushButton::clicked, this, &PublicTextDialog::requestReview);
    preview_->setObjectName(u"publicTextPreview"_s);
    preview_->setAccessibleName(windowTitle());
    preview_->setOpenLinks(false);
    column->addWidget(preview_, 1);
    middle->addWidget(centre);
    auto* side = new QWidget;
    auto* list = new QVBoxLayout(side);
    list->setContentsMargins(0, 0, 0, 0);
    foundHead_->setWordWrap(true);
    list->addWidget(foundHead_);
    found_->setObjectName(u"publicFound"_s);
    found_->setAccessibleName(tr("What is hidden"));
    found_->setWordWrap(true);
    list->addWidget(found_, 1);
    list->addWidget(
        hintLabel(tr("Space lets an entry stand or hides it again. Names, cases and places that have no form of their own "
                     "are found by nobody but you: read the text.")));
    middle->addWidget(side);
    middle->setStretchFactor(0, 3);
    middle->setStretchFactor(1, 6);
    middle->setStretchFactor(2, 3);
    layout->addWidget(middle, 1);
    connect(pieces_, &QListWidget::currentRowChanged, this, &PublicTextDialog::showPiece);
    connect(found_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) { keepOrHide(item); });
    connect(found_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr) preview_->scrollToAnchor(publicTextAnchor(item->data(paragraphRole).toInt(), item->data(placeRole).toInt()));
    });
}

void PublicTextDialog::buildButtons(QBoxLayout* layout) {
    each_->setObjectName(u"publicEach"_s);
    each_->setVisible(ids_.size() > 1);
    format_->setObjectName(u"publicFormat"_s);
    format_->setAccessibleName(tr("Kind of the files"));
    format_->addItem(tr("Word documents"), u".docx"_s);
    format_->addItem(tr("Web pages"), u".html"_s);
    format_->addItem(tr("Plain texts"), u".txt"_s);
    format_->hide();
    connect(each_, &QCheckBox::toggled, format_, &QWidget::setVisible);
    close_->setObjectName(u"publicClose"_s);
    record_->setObjectName(u"publicRecord"_s);
    copy_->setObjectName(u"publicCopy"_s);
    save_->setObjectName(u"publicSave"_s);
    copy_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    save_->setShortcut(QKeySequence::Save);
    record_->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(record_);
    buttons->addStretch(1);
    buttons->addWidget(each_);
    buttons->addWidget(format_);
    for (QPushButton* button : {close_, copy_, save_}) buttons->addWidget(button);
    for (QPushButton* button : {record_, close_, copy_, save_}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(copy_, &QPushButton::clicked, this, &PublicTextDialog::copy);
    connect(save_, &QPushButton::clicked, this, [this] { each_->isChecked() ? saveEach() : save(); });
    connect(record_, &QPushButton::clicked, this, [this] {
        std::vector<domain::SuggestionId> ids;
        for (const app::PublicText& text : read_.texts) ids.push_back(text.id);
        Q_EMIT recordRequested(ids);
        accept();
    });
    showSaving();
}

void PublicTextDialog::offerRecording() {
    record_->setToolTip(tr("Nothing is recorded by copying or saving. When it is out, record where."));
    record_->show();
}

void PublicTextDialog::ask() {
    app::PublicTextQuery query;
    query.what = base::fromCode<PublishedPart>(toUtf8(what_->currentData().toString()));
    query.extent = base::fromCode<PublicationExtent>(toUtf8(extent_->currentData().toString()));
    isLoading_ = true;
    showSaving();
    const unsigned generation = ++generation_;
    register_.ask(
        this,
        [ids = ids_, query, today = register_.today()](app::RegisterStore& store) {
            const app::RegisterWords own = app::readRegisterWords(store.reader());
            const app::Words paper = app::Words::of(app::Language::chinese).inRegister(own, own.newestTerm);
            return app::readPublicTexts(store.reader(), ids, query, today, paper);
        },
        [this, generation](app::PublicTexts read) {
            if (generation == generation_) take(std::move(read));
        },
        [this, generation](const base::Error& error) {
            if (generation == generation_) fail(error);
        });
}

// What was read before is not what stands in the register any more: nothing of it is copied, saved or recorded.
void PublicTextDialog::fail(const base::Error& error) {
    read_ = {};
    isLoading_ = false;
    isUnread_ = true;
    showPieces();
    showSaving();
    tell(sentence(error), true);
}

void PublicTextDialog::take(app::PublicTexts read) {
    if (std::exchange(isUnread_, false)) told_->hide();
    read_ = std::move(read);
    isLoading_ = false;
    restoreKept();
    showPieces();
    showSaving();
    Q_EMIT loaded();
}

void PublicTextDialog::restoreKept() {
    for (app::PublicText& text : read_.texts) {
        for (app::PublicParagraph& paragraph : text.paragraphs) {
            for (domain::PersonalData& one : paragraph.found) one.isKept = kept_.contains(keyOf(text, paragraph, one));
        }
    }
}

// First those that have a text, then those left out with the reason.
void PublicTextDialog::showPieces() {
    const auto texts = static_cast<int>(read_.texts.size());
    const auto leftOut = static_cast<int>(read_.leftOut.size());
    if (ids_.size() > 1) {
        count_->setText(leftOut == 0 ? tr("%1 ready").arg(pieces(texts)) : tr("%1 ready, %2 left out").arg(pieces(texts), pieces(leftOut)));
    } else {
        const auto& name = texts > 0 ? read_.texts.front().address : leftOut > 0 ? read_.leftOut.front().address : std::string();
        count_->setText(toQt(name));
    }
    const int row = std::max(0, pieces_->currentRow());
    {
        const QSignalBlocker quiet(pieces_);
        pieces_->clear();
        for (const app::PublicText& text : read_.texts) pieces_->addItem(pieceLine(text));
        for (const app::LeftOutText& one : read_.leftOut) {
            auto* item = new QListWidgetItem(tr("Left out: %1 %2").arg(toQt(one.address), sentences(one.reasons)), pieces_);
            item->setToolTip(tipText(sentences(one.reasons)));
        }
        pieces_->setCurrentRow(std::min(row, pieces_->count() - 1));
    }
    showPiece();
    if (std::exchange(isFirst_, false)) firstField()->setFocus();
}

QWidget* PublicTextDialog::firstField() const {
    if (ids_.size() > 1) return pieces_;
    if (found_->count() > 0) return found_;
    return preview_;
}

app::PublicText* PublicTextDialog::current() {
    const auto row = static_cast<std::size_t>(std::max(0, pieces_->currentRow()));
    return row < read_.texts.size() ? &read_.texts[row] : nullptr;
}

const app::LeftOutText* PublicTextDialog::currentLeftOut() const {
    const auto row = static_cast<std::size_t>(std::max(0, pieces_->currentRow()));
    if (row < read_.texts.size() || row - read_.texts.size() >= read_.leftOut.size()) return nullptr;
    return &read_.leftOut[row - read_.texts.size()];
}

void PublicTextDialog::showPiece() {
    const app::PublicText* text = current();
    const app::LeftOutText* leftOut = currentLeftOut();
    QString notes;
    QString out;
    if (text != nullptr) out = toQt(app::mayGoOutLine(text->suggestionExtent(), text->hasReply, words()));
    if (leftOut != nullptr && leftOut->suggestion)
        out = toQt(app::mayGoOutLine(leftOut->suggestion, false, words())) + u' ' + tr("Choose “Suggestion alone” above.");
    out_->setText(out);
    out_->setVisible(!out.isEmpty());
    if (text != nullptr) notes = sentences(text->notes);
    if (leftOut != nullptr) notes = sentences(leftOut->reasons);
    notes_->setProperty("role", leftOut != nullptr ? u"error"_s : u"muted"_s);
    notes_->style()->polish(notes_);
    notes_->setText(notes);
    notes_->setVisible(!notes.isEmpty());
    const bool lacksReview = (text != nullptr && isReviewMissing(text->notes)) || (leftOut != nullptr && isReviewMissing(leftOut->reasons));
    review_->setVisible(mayReview_ && lacksReview);
    fillFound();
    showPreview();
    showSaving();
}

void PublicTextDialog::requestReview() {
    const app::PublicText* text = current();
    const app::LeftOutText* leftOut = currentLeftOut();
    if (text != nullptr) Q_EMIT reviewRequested(text->id);
    if (leftOut != nullptr) Q_EMIT reviewRequested(leftOut->id);
}

void PublicTextDialog::fillFound() {
    const QSignalBlocker quiet(found_);
    found_->clear();
    if (const app::PublicText* text = current()) {
        for (std::size_t i = 0; i < text->paragraphs.size(); ++i) {
            const app::PublicParagraph& paragraph = text->paragraphs[i];
            for (std::size_t place = 0; place < paragraph.found.size(); ++place) {
                const domain::PersonalData& one = paragraph.found[place];
                auto* item = new QListWidgetItem(u"%1　%2\n%3"_s.arg(toQt(app::placeOf(paragraph, words())), labelOf(one.kind),
                                                                     toQt(paragraph.text.substr(one.begin, one.end - one.begin))),
                                                 found_);
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
                item->setCheckState(one.isKept ? Qt::Unchecked : Qt::Checked);
                item->setData(paragraphRole, static_cast<int>(i));
                item->setData(placeRole, static_cast<int>(place));
                item->setHidden(!paragraph.isOpen(place));
            }
        }
    }
    if (found_->count() > 0) found_->setCurrentRow(0);
    showFoundHead();
}

void PublicTextDialog::showFoundHead() {
    int places = 0;
    for (int row = 0; row < found_->count(); ++row) places += found_->item(row)->isHidden() ? 0 : 1;
    foundHead_->setText(places == 0 ? tr("Nothing was found that looks like personal data.")
                                    : tr("%1 places found; those ticked are hidden").arg(places));
}

void PublicTextDialog::showPreview() {
    const app::PublicText* text = current();
    if (text == nullptr) return preview_->clear();
    preview_->setHtml(publicTextPreview(*text, tr("(contact line, left out)")));
}

void PublicTextDialog::keepOrHide(const QListWidgetItem* item) {
    app::PublicText* text = current();
    if (text == nullptr) return;
    app::PublicParagraph& paragraph = text->paragraphs[static_cast<std::size_t>(item->data(paragraphRole).toInt())];
    const QString key = keyOf(*text, paragraph, paragraph.found[static_cast<std::size_t>(item->data(placeRole).toInt())]);
    if (item->checkState() == Qt::Unchecked) {
        kept_.insert(key);
    } else {
        kept_.remove(key);
    }
    restoreKept();
    const QSignalBlocker quiet(found_);
    for (int row = 0; row < found_->count(); ++row) {  // the same words elsewhere in the piece
        QListWidgetItem* other = found_->item(row);
        const app::PublicParagraph& of = text->paragraphs[static_cast<std::size_t>(other->data(paragraphRole).toInt())];
        const auto place = static_cast<std::size_t>(other->data(placeRole).toInt());
        other->setCheckState(of.found[place].isKept ? Qt::Unchecked : Qt::Checked);
        other->setHidden(!of.isOpen(place));
    }
    showFoundHead();
    if (QListWidgetItem* piece = pieces_->item(std::max(0, pieces_->currentRow()))) piece->setText(pieceLine(*text));
    const int scrolled = preview_->verticalScrollBar()->value();
    showPreview();
    preview_->verticalScrollBar()->setValue(scrolled);
}

}  // namespace huying::ui
