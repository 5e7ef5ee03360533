// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/photos_dialog.h"

#include <QtWidgets>
#include <filesystem>
#include <memory>

#include "dialogs/photo_image.h"
#include "dialogs/photo_window.h"
#include "look/theme.h"
#include "prompts/prompts.h"
#include "text/labels.h"
#include "widgets/parts.h"
#include "widgets/screen_fit.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallPicture(168, 126);
constexpr std::int64_t mostAtOnce = 500'000'000;  // bytes: one step holds all of its photos in memory
constexpr int photoRole = Qt::UserRole;
constexpr int isShownRole = Qt::UserRole + 1;

struct ReadFile {
    app::AddPhoto command;
    std::optional<base::Error> error;
};

// How files are read that were chosen or dropped.
struct Reading {
    std::int64_t activity = 0;
    int megabytes = 0;  // that a photo may have
    std::function<base::Result<std::string>(const std::filesystem::path&)> read;
};

// What is too large is not read, and of what is no photo nothing stays in memory: somebody drops a folder's photos with its videos.
ReadFile readFile(const QString& path, const Reading& reading, std::int64_t& room) {
    ReadFile file;
    const QFileInfo info(path);
    const std::string name = toUtf8(info.fileName());
    file.error = domain::photoTooLarge(name, info.size(), reading.megabytes);
    if (!file.error && info.size() > room)
        file.error =
            base::Error("photo-left-over", "file", "limit").with("name", name).with("megabytes", std::to_string(mostAtOnce / 1'000'000));
    if (file.error) return file;
    auto bytes = reading.read(std::filesystem::path(path.toStdU16String()));
    if (!bytes) {
        file.error = bytes.error();
    } else if (const auto picture = domain::lookAtPicture(*bytes); !picture) {
        file.error = base::Error(picture.error()).with("name", name);
    } else {
        room -= static_cast<std::int64_t>(bytes->size());
        file.command.activity = reading.activity;
        file.command.fileName = name;
        file.command.bytes.bytes = std::make_shared<const std::string>(std::move(*bytes));
    }
    return file;
}

std::vector<ReadFile> readFiles(const QStringList& paths, const Reading& reading) {
    std::vector<ReadFile> files;
    std::int64_t room = mostAtOnce;
    for (const QString& path : paths) files.push_back(readFile(path, reading, room));
    return files;
}

QString sizeText(std::int64_t bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

}  // namespace

QStringList filesIn(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    }
    return paths;
}

void acceptAsCopy(QDropEvent& event) {
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

PhotosDialog::PhotosDialog(Register& theRegister, Prompts& prompts, const domain::Activity& activity, const QString& what, QWidget* parent)
    : QDialog(parent),
      register_(theRegister),
      prompts_(prompts),
      activity_(activity),
      what_(what),
      message_(roleLabel(QString(), "muted")),
      problem_(roleLabel(QString(), "error")),
      list_(new QListWidget),
      add_(primaryButton(tr("Add… (Ins)"))),
      open_(new QPushButton(tr("Open (Enter)"))),
      save_(new QPushButton(tr("Save a copy… (Ctrl+S)"))),
      remove_(new QPushButton(tr("Remove (Del)"))) {
    setWindowTitle(tr("Photos of an activity"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setAcceptDrops(true);
    build();
    connect(add_, &QPushButton::clicked, this, &PhotosDialog::chooseFiles);
    connect(open_, &QPushButton::clicked, this, &PhotosDialog::openChosen);
    connect(save_, &QPushButton::clicked, this, &PhotosDialog::save);
    connect(remove_, &QPushButton::clicked, this, &PhotosDialog::remove);
    connect(list_, &QListWidget::itemActivated, this, &PhotosDialog::openChosen);
    connect(list_, &QListWidget::currentRowChanged, this, &PhotosDialog::enableButtons);
    connect(&register_, &Register::changed, this, &PhotosDialog::read);
    const int character = fontMetrics().horizontalAdvance(u'0');
    resizeWithinScreen(this, {character * 110, character * 76});
    enableButtons();
    read();
}

void PhotosDialog::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    QStringList head{toQt(base::isoDate(activity_.on)), labelOf(activity_.kind)};
    for (const QString& part : {toQt(activity_.place), what_}) {
        if (!part.isEmpty()) head.append(part);
    }
    layout->addWidget(roleLabel(head.join(u"　"_s), "strong"));
    layout->addWidget(roleLabel(tr("JPEG or PNG. Files can be dropped here."), "muted"));
    list_->setObjectName(u"photoList"_s);
    list_->setAccessibleName(windowTitle());
    list_->setViewMode(QListView::IconMode);
    list_->setMovement(QListView::Static);
    list_->setResizeMode(QListView::Adjust);
    list_->setIconSize(smallPicture);
    list_->setGridSize({smallPicture.width() + 24, smallPicture.height() + 3 * fontMetrics().lineSpacing()});
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setWordWrap(true);
    layout->addWidget(list_, 1);
    message_->setObjectName(u"photosMessage"_s);
    message_->setWordWrap(true);
    message_->hide();
    layout->addWidget(message_);
    problem_->setObjectName(u"photosProblem"_s);
    problem_->hide();
    layout->addWidget(problem_);
    auto* close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    add_->setObjectName(u"addPhotos"_s);
    open_->setObjectName(u"openPhoto"_s);
    save_->setObjectName(u"savePhoto"_s);
    remove_->setObjectName(u"removePhoto"_s);
    add_->setShortcut(Qt::Key_Insert);
    save_->setShortcut(QKeySequence::Save);
    remove_->setShortcut(Qt::Key_Delete);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add_);
    buttons->addStretch(1);
    for (QPushButton* button : {open_, save_, remove_, close}) buttons->addWidget(button);
    for (QPushButton* button : {add_, open_, save_, remove_, close}) button->setAutoDefault(false);
    layout->addLayout(buttons);
    list_->setFocus();
}

void PhotosDialog::read() {
    register_.ask(
        this, [id = activity_.id](app::RegisterStore& store) { return store.reader().photosOf(id); },
        [this](std::vector<domain::Attachment> photos) { take(std::move(photos)); });
}

void PhotosDialog::take(std::vector<domain::Attachment> photos) {
    const auto isSame = [](const domain::Attachment& left, const domain::Attachment& right) { return left.id == right.id; };
    if (generation_ > 0 && std::equal(photos.begin(), photos.end(), photos_.begin(), photos_.end(), isSame)) return;
    const int row = list_->currentRow();
    const bool isMore = generation_ > 0 && photos.size() > photos_.size();
    photos_ = std::move(photos);
    std::map<qlonglong, QIcon> known;  // pictures that were read already
    for (int i = 0; i < list_->count(); ++i) {
        const QListWidgetItem* item = list_->item(i);
        if (item->data(isShownRole).toBool()) known[item->data(photoRole).toLongLong()] = item->icon();
    }
    list_->clear();
    const QIcon empty = icon("image-x-generic");
    for (const domain::Attachment& photo : photos_) {
        auto* item = new QListWidgetItem(toQt(photo.name) + u'\n' + sizeText(photo.size), list_);
        item->setData(photoRole, QVariant::fromValue<qlonglong>(photo.id.value));
        const auto picture = known.find(photo.id.value);
        item->setIcon(picture == known.end() ? empty : picture->second);
        item->setData(isShownRole, picture != known.end());
        item->setToolTip(toQt(photo.name));
        item->setTextAlignment(Qt::AlignHCenter);
    }
    const int last = static_cast<int>(photos_.size()) - 1;
    list_->setCurrentRow(isMore ? last : std::clamp(row, std::min(0, last), last));
    if (photos_.empty() && !isAdding_) showMessage(tr("No photo yet."), "muted");
    enableButtons();
    readPicture(0, ++generation_);
}

// One after the other, so that what a person does meanwhile does not wait for all of them.
void PhotosDialog::readPicture(std::size_t place, unsigned generation) {
    if (generation != generation_ || place >= photos_.size()) return;
    if (list_->item(static_cast<int>(place))->data(isShownRole).toBool()) return readPicture(place + 1, generation);
    register_.ask(
        this,
        [id = photos_[place].id](app::RegisterStore& store) {
            const auto bytes = readPhoto(store, id);
            return bytes ? pictureIn(*bytes, smallPicture) : QImage();
        },
        [this, place, generation](const QImage& image) {
            if (generation != generation_) return;
            QListWidgetItem* item = list_->item(static_cast<int>(place));
            if (!image.isNull()) item->setIcon(QPixmap::fromImage(image));
            item->setData(isShownRole, !image.isNull());
            readPicture(place + 1, generation);
        });
}

const domain::Attachment* PhotosDialog::chosen() const {
    const int row = list_->currentRow();
    return row >= 0 && row < static_cast<int>(photos_.size()) ? &photos_[static_cast<std::size_t>(row)] : nullptr;
}

void PhotosDialog::enableButtons() {
    const QString none = chosen() == nullptr ? tr("Choose a photo.") : QString();
    for (QPushButton* button : {open_, save_}) disableFor(button, none);
    const QString refused = refusal(register_.reasonAgainst(app::RemovePhoto::name));
    disableFor(remove_, refused.isEmpty() ? none : refused);
    disableFor(add_, isAdding_ ? tr("Photos are being added.") : refusal(register_.reasonAgainst(app::AddPhoto::name)));
}

void PhotosDialog::showMessage(const QString& text, const char* role) {
    message_->setText(text);
    message_->setProperty("role", QString::fromLatin1(role));
    message_->style()->unpolish(message_);
    message_->style()->polish(message_);
    message_->setVisible(!text.isEmpty());
    problem_->hide();
}

void PhotosDialog::chooseFiles() {
    addFiles(prompts_.about(FileKind::photos).filesToOpen(this, tr("Add photos"), tr("Photos (*.jpg *.jpeg *.png);;All files (*)")));
}

void PhotosDialog::addFiles(const QStringList& paths) {
    if (paths.isEmpty() || isAdding_) return;
    if (const auto reason = register_.reasonAgainst(app::AddPhoto::name)) return showMessage(sentence(*reason), "error");
    isAdding_ = true;
    enableButtons();
    showMessage(tr("Adding…"), "muted");
    register_.work(
        this,
        [paths, reading = Reading{activity_.id.value, register_.directory().settings.photoMegabytes, register_.outside().readFile}] {
            return readFiles(paths, reading);
        },
        [this](std::vector<ReadFile> files) {
            std::vector<app::AddPhoto> photos;
            QStringList refused;
            for (ReadFile& file : files) {
                if (file.error) {
                    refused.append(sentence(*file.error));
                } else {
                    photos.push_back(std::move(file.command));
                }
            }
            record(std::move(photos), refused);
        });
}

// A batch is all or nothing: where some are refused it is tried once more without them.
void PhotosDialog::record(std::vector<app::AddPhoto> photos, QStringList refused) {
    if (photos.empty()) {
        isAdding_ = false;
        enableButtons();
        return showMessage(refused.join(u'\n'), "error");
    }
    std::vector<app::Command> commands(photos.begin(), photos.end());
    register_.execute(this, std::move(commands), {}, [this, photos = std::move(photos), refused](const app::BatchResult& result) {
        QStringList reasons = refused;
        if (result.failure) {
            reasons.append(sentence(*result.failure));
            return record({}, reasons);
        }
        if (!result.isWritten) {
            std::vector<app::AddPhoto> good;
            for (std::size_t i = 0; i < photos.size(); ++i) {
                if (result.results.at(i).isAccepted()) {
                    good.push_back(photos[i]);
                } else {
                    reasons.append(sentences(result.results[i].errors));
                }
            }
            return record(good.size() < photos.size() ? good : std::vector<app::AddPhoto>(), reasons);
        }
        isAdding_ = false;
        enableButtons();
        const QString done = tr("Photos added: %1").arg(photos.size());
        showMessage(done, "muted");
        problem_->setText(reasons.join(u'\n'));
        problem_->setVisible(!reasons.isEmpty());
        Q_EMIT accomplished(done);
    });
}

void PhotosDialog::openChosen() {
    if (chosen() == nullptr) return;
    (new PhotoWindow(register_, photos_, static_cast<std::size_t>(list_->currentRow()), this))->show();
}

void PhotosDialog::save() {
    const domain::Attachment* photo = chosen();
    if (photo == nullptr) return;
    const QString path =
        prompts_.about(FileKind::photos).fileToSave(this, tr("Save a copy of the photo"), toQt(photo->name), tr("All files (*)"));
    if (path.isEmpty()) return;
    register_.ask(
        this,
        [id = photo->id, path, write = register_.outside().writeFile](app::RegisterStore& store) -> base::Result<void> {
            const auto bytes = readPhoto(store, id);
            return bytes ? write(*bytes, std::filesystem::path(path.toStdU16String())) : base::failure(bytes.error());
        },
        [this, path](const base::Result<void>& written) {
            if (written) {
                showMessage(tr("Saved: %1").arg(QDir::toNativeSeparators(path)), "muted");
            } else {
                showMessage(sentence(written.error()), "error");
            }
        });
}

void PhotosDialog::remove() {
    const domain::Attachment* photo = chosen();
    if (photo == nullptr || isRemoving_) return;  // a key that is held removes one
    app::RemovePhoto command;
    command.photo = photo->id.value;
    isRemoving_ = true;
    register_.execute(this, {command}, {}, [this, name = toQt(photo->name)](const app::BatchResult& result) {
        isRemoving_ = false;
        if (result.failure) return showMessage(sentence(*result.failure), "error");
        if (!result.isWritten) return showMessage(sentences(result.results.at(0).errors), "error");
        const QString done = tr("Photo removed: %1").arg(name);
        showMessage(done, "muted");
        Q_EMIT accomplished(done);
    });
}

void PhotosDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (!isAdding_ && !filesIn(event->mimeData()).isEmpty()) acceptAsCopy(*event);
}

void PhotosDialog::dropEvent(QDropEvent* event) {
    if (isAdding_) return;
    acceptAsCopy(*event);
    addFiles(filesIn(event->mimeData()));
}

// Photos that are still being read would be lost without a word.
void PhotosDialog::reject() {
    if (!isAdding_ && !isRemoving_) QDialog::reject();
}

}  // namespace huying::ui
