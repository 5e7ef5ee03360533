// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/package_wiring.h"

#include <algorithm>
#include <memory>
#include <optional>

#include "app/exchange/office_packages.h"
#include "base/clock.h"
#include "documents/file_reader.h"
#include "documents/file_writer.h"
#include "documents/key_files.h"
#include "storage/left_work_file.h"
#include "storage/sodium_sealing.h"
#include "storage/unit_desk.h"

namespace huying::ui {

namespace {

namespace fs = std::filesystem;
using base::Error;

std::optional<std::string> unpackedWork(std::string_view content) { return storage::unpackedText(content); }

base::Result<std::string> bytesOfPackage(const fs::path& file) { return documents::readWholeFile(file, app::mostPackageBytes); }

// A key whose files are written before it is used, and gone again where it cannot be.
class Delivery {
public:
    explicit Delivery(const KeyOrder& order) : targets_{order.keyFile, order.recovery}, words_(app::Words::of(order.language)) {}

    base::Result<void> write(const app::MadeKey& key) {
        if (const auto checked = documents::checkKeyTargets(targets_); !checked) return checked;
        const auto written = documents::writeKey(targets_, key, words_);
        isWritten_ = written.has_value();
        return written;
    }
    void takeBack() const {
        if (isWritten_) documents::removeKey(targets_);
    }

private:
    documents::KeyTargets targets_;
    app::Words words_;
    bool isWritten_ = false;
};

// What was unlocked for reading, and the run of the way out.
struct Unlocked {
    std::optional<app::KeyChain> keys;
    std::optional<app::PackageSending> sending;
};

base::Checked<std::string> madeOfficeKey(app::RegisterStore& store, const KeyOrder& order, const std::string& actor, base::Date today) {
    Delivery delivery(order);
    const auto made = app::makeOfficeKey(store, order.name, order.password.text, actor, today,
                                         [&](const app::MadeKey& key) { return delivery.write(key); });
    if (made) return made->kept.open.fingerprint;
    delivery.takeBack();
    return tl::unexpected(made.error());
}

base::Result<void> beginSending(app::RegisterStore& store, const SendingOrder& order, Unlocked& unlocked) {
    app::KeyChain keys = app::officeKeys(store, order.password.text);
    if (const auto checked = keys.check(); !checked) return checked;  // before the register is read for all units
    app::PackageOutlet outlet;
    outlet.contents = storage::contentsOutOf(order.ledger);
    outlet.write = [folder = order.folder](const domain::Unit& unit, const app::Exchange& exchange, std::string_view bytes) {
        return documents::writeNewPackage(folder, unit, exchange.number, bytes);
    };
    auto sending = app::PackageSending::begin(store, keys, std::move(outlet));
    if (!sending) return base::failure(sending.error());
    unlocked.sending.emplace(std::move(*sending));
    return {};
}

std::vector<app::ReturnedWork> worksIn(const std::vector<fs::path>& files, app::RegisterReader& reader, Unlocked& unlocked) {
    app::KeyChain keys = std::move(*unlocked.keys);
    unlocked.keys.reset();  // asked for anew each time, and gone from memory whatever comes of it
    std::vector<app::ReturnedWork> works;
    // One at a time: a hundred packages would fill the memory.
    for (const fs::path& file : files) {
        auto one = app::openReturns(reader, keys, {{file.filename().string(), bytesOfPackage(file)}}, unpackedWork);
        works.push_back(std::move(one.front()));
    }
    return app::inOrder(reader, std::move(works));
}

base::Result<PackageOpened> opened(const fs::path& ringFile, const fs::path& package, const fs::path& ledger, const std::string& password,
                                   base::Date today, app::Language language) {
    const auto ring = documents::readKeyRing(ringFile, *storage::makeSealing());
    if (!ring) return base::failure(ring.error());
    const auto bytes = bytesOfPackage(package);
    if (!bytes) return base::failure(bytes.error());
    const auto received = storage::openPackage(*ring, *bytes, password, ledger, today, language);
    if (!received) return base::failure(Error(received.error()).with("file", package.filename().string()));
    PackageOpened result;
    result.unit = received->header.unitName;
    result.number = received->header.number;
    result.pieces = static_cast<std::size_t>(received->pieces);
    result.carriedOver = received->carriedOver;
    result.notices = received->notices;
    result.kept = received->kept;
    result.left = received->left.size();
    result.aside = received->aside.size();
    return result;
}

base::Result<PackageReturned> givenBack(const fs::path& ringFile, const fs::path& ledger, const fs::path& target,
                                        const std::string& password, bool isWhole) {
    const auto ring = documents::readKeyRing(ringFile, *storage::makeSealing());
    if (!ring) return base::failure(ring.error());
    const auto sealed = storage::sealedWork(*ring, ledger, password, isWhole);
    if (!sealed) return base::failure(sealed.error());
    // A return that the office may not have taken in is never written over.
    const auto written = documents::writeFile(target, sealed->bytes, documents::IfExists::refuse, documents::ForWhom::ownerAlone);
    if (!written) return base::failure(written.error());
    if (const auto noted = storage::noteReturned(ledger, sealed->work); !noted) return base::failure(noted.error());
    return PackageReturned{sealed->work.package.header.returnNumber, sealed->work.lines, sealed->work.faults};
}

// That of the file, or a new one of this unit where there is none.
base::Result<app::KeyRing> ringToFill(const fs::path& file, const std::string& unit, const app::Sealing& sealing) {
    app::KeyRing ring;
    if (std::error_code ignored; fs::exists(file, ignored)) {
        auto known = documents::readKeyRing(file, sealing);
        if (!known) return known;
        ring = std::move(*known);
    }
    if (ring.own.empty() && !unit.empty()) ring.unitName = unit;
    return ring;
}

app::KeyFile ownerOf(const app::KeyRing& ring) {
    app::KeyFile owner;
    owner.unitCode = ring.unitCode;
    owner.name = ring.unitName;
    return owner;
}

base::Checked<std::string> madeUnitKey(const fs::path& ringFile, const KeyOrder& order) {
    const auto sealing = storage::makeSealing();
    auto ring = ringToFill(ringFile, order.name, *sealing);
    if (!ring) return tl::unexpected(base::Errors{ring.error()});
    const auto made = app::makeKey(ownerOf(*ring), order.password.text, app::madeOn(order.today), *sealing);
    if (!made) return tl::unexpected(made.error());
    Delivery delivery(order);
    if (const auto written = delivery.write(*made); !written) return tl::unexpected(base::Errors{written.error()});
    app::addOwnKey(*ring, made->kept);
    if (const auto saved = documents::saveKeyRing(ringFile, *ring); !saved) {
        delivery.takeBack();
        return tl::unexpected(base::Errors{saved.error()});
    }
    return made->kept.open.fingerprint;
}

base::Checked<std::string> recoveredUnitKey(const fs::path& ringFile, const RecoveryOrder& order) {
    const auto sealing = storage::makeSealing();
    auto ring = ringToFill(ringFile, order.name, *sealing);
    if (!ring) return tl::unexpected(base::Errors{ring.error()});
    const auto key = app::keyFromRecovery(order.copy.text, *sealing);
    if (!key) return tl::unexpected(base::Errors{key.error()});
    const auto made = app::keepKey(ownerOf(*ring), *key, order.password.text, app::madeOn(order.today), *sealing);
    if (!made) return tl::unexpected(made.error());
    app::addOwnKey(*ring, made->kept);
    if (const auto saved = documents::saveKeyRing(ringFile, *ring); !saved) return tl::unexpected(base::Errors{saved.error()});
    return made->kept.open.fingerprint;
}

// Changes the ring as it stands in its file.
base::Result<void> changedRing(const fs::path& file, const std::function<base::Result<void>(app::KeyRing&)>& change) {
    auto ring = documents::readKeyRing(file, *storage::makeSealing());
    if (!ring) return base::failure(ring.error());
    if (auto changed = change(*ring); !changed) return changed;
    return documents::saveKeyRing(file, *ring);
}

void wireOffice(PackageWork& packages, const std::shared_ptr<Unlocked>& unlocked) {
    packages.makeOfficeKey = madeOfficeKey;
    packages.recoverOfficeKey = [](app::RegisterStore& store, const RecoveryOrder& order, const std::string& actor,
                                   base::Date today) -> base::Checked<std::string> {
        const auto made = app::recoverOfficeKey(store, order.copy.text, order.name, order.password.text, actor, today);
        if (!made) return tl::unexpected(made.error());
        return made->kept.open.fingerprint;
    };
    packages.giveOfficeKey = [](app::RegisterStore& store, const fs::path& target) -> base::Result<void> {
        const auto file = app::officeKeyFile(store);
        if (!file) return base::failure(file.error());
        return documents::writeFile(target, *file);
    };
    packages.beginSending = [unlocked](app::RegisterStore& store, const SendingOrder& order) {
        return beginSending(store, order, *unlocked);
    };
    packages.sendTo = [unlocked](app::RegisterStore& store, const domain::Unit& unit, const std::string& actor,
                                 base::Date today) -> base::Result<fs::path> {
        if (!unlocked->sending) return base::failure(Error("office-key-missing", "key", "required"));
        const auto sent = unlocked->sending->send(store, unit, actor, today);
        if (!sent) return base::failure(sent.error());
        return sent->file;
    };
    packages.endSending = [unlocked] { unlocked->sending.reset(); };
    packages.unlock = [unlocked](app::RegisterStore& store, const std::string& password) -> base::Result<void> {
        app::KeyChain keys = app::officeKeys(store, password);
        if (const auto checked = keys.check(); !checked) return checked;
        unlocked->keys.emplace(std::move(keys));
        return {};
    };
}

void wireUnit(PackageWork& packages) {
    packages.readRing = [](const fs::path& file) { return documents::readKeyRing(file, *storage::makeSealing()); };
    packages.nextReturn = [](const fs::path& ledger) { return storage::nextReturnNumber(ledger); };
    packages.waiting = [](const fs::path& ledger) -> base::Result<int> {
        const auto work = storage::workToReturn(ledger, false);
        if (work) return work->lines;
        return work.error().code == "nothing-to-return" ? base::Result<int>(0) : base::failure(work.error());
    };
    packages.makeUnitKey = madeUnitKey;
    packages.recoverUnitKey = recoveredUnitKey;
    packages.giveUnitKey = [](const fs::path& ringFile, const fs::path& target) -> base::Result<void> {
        const auto ring = documents::readKeyRing(ringFile, *storage::makeSealing());
        if (!ring) return base::failure(ring.error());
        if (ring->own.empty()) return base::failure(Error("ring-without-key", "ring", "required"));
        return documents::writeFile(target, ring->own.back().open.text);
    };
    packages.trustOffice = [](const fs::path& ringFile, const app::KeyFile& key, const std::string& fingerprint) {
        return changedRing(ringFile, [&](app::KeyRing& ring) { return app::trustOffice(ring, key, fingerprint); });
    };
    packages.revokeOffice = [](const fs::path& ringFile, const std::string& fingerprint) {
        return changedRing(ringFile, [&](app::KeyRing& ring) { return app::revokeOffice(ring, fingerprint); });
    };
    packages.open = opened;
    packages.left = storage::leftTextOf;
    packages.endLeft = storage::endLeftText;
    packages.giveBack = givenBack;
}

}  // namespace

void wirePackages(Outside& outside) {
    PackageWork& packages = outside.packages;
    packages.readKey = [](const fs::path& file) { return documents::readKeyFile(file, *storage::makeSealing()); };
    const auto unlocked = std::make_shared<Unlocked>();
    wireOffice(packages, unlocked);
    wireUnit(packages);
    outside.readUnitForms = [unlocked, sheets = outside.readUnitForms](
                                const std::vector<fs::path>& files,
                                app::RegisterReader& reader) -> base::Result<std::vector<app::ReturnedWork>> {
        const auto isSheet = [](const fs::path& file) { return file.extension() == ".xlsx" || file.extension() == ".ods"; };
        const bool arePackages = unlocked->keys && std::none_of(files.begin(), files.end(), isSheet);
        if (arePackages) return worksIn(files, reader, *unlocked);
        unlocked->keys.reset();  // whoever typed the password went on to something else
        return sheets(files, reader);
    };
}

}  // namespace huying::ui
