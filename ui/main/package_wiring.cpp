// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/package_wiring.h"

#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "app/exchange/office_packages.h"
#include "app/exchange/sent_work.h"
#include "base/clock.h"
#include "base/wipe.h"
#include "documents/file_name.h"
#include "documents/file_reader.h"
#include "documents/file_writer.h"
#include "storage/sodium_sealing.h"
#include "storage/unit_desk.h"

namespace huying::ui {

namespace {

namespace fs = std::filesystem;
using base::Error;

// Read by its owner alone, not even for the moment of writing by anybody else.
base::Result<void> writeSecret(const fs::path& file, const std::string& text) {
    const mode_t before = ::umask(S_IRWXG | S_IRWXO);
    const auto written = documents::writeFile(file, text);
    ::umask(before);
    std::error_code ignored;
    if (written) fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
    return written;
}

base::Errors writtenKey(const KeyOrder& order, const app::MadeKey& made) {
    // The copy first: the key file can be written again at any time.
    std::string text = app::recoverySheet(made, app::Words::of(order.language));
    const auto sheet = writeSecret(order.recovery, text);
    base::wipe(text);
    if (!sheet) return {sheet.error()};
    if (const auto open = documents::writeFile(order.keyFile, made.keyFile); !open) return {open.error()};
    return {};
}

base::Checked<std::string> delivered(const KeyOrder& order, const app::MadeKey& made) {
    if (base::Errors errors = writtenKey(order, made); !errors.empty()) return tl::unexpected(std::move(errors));
    return made.kept.open.fingerprint;
}

base::Result<app::KeyRing> ringIn(const fs::path& file) {
    const auto text = documents::readWholeFile(file);
    if (!text) return base::failure(text.error());
    auto ring = app::readKeyRing(*text, *storage::makeSealing());
    if (!ring) return base::failure(Error(ring.error()).with("file", file.string()));
    return ring;
}

// Keys of the office that a password opens, and what was read with them last.
struct Taken {
    std::optional<app::KeyChain> keys;
    std::vector<app::OpenedReturn> returns;
};

base::Result<PackagesSent> sent(app::RegisterStore& store, const fs::path& ledger, const fs::path& folder, const std::string& password,
                                const std::string& actor, base::Date today) {
    std::vector<domain::Unit> units;
    for (const app::UnitWork& row : app::unitsWithWork(store.reader())) {
        if (row.openTasks > 0) units.push_back(row.unit);
    }
    app::PackageOutlet outlet;
    outlet.contents = storage::contentsOutOf(ledger);
    outlet.write = [&](const domain::Unit& unit, const app::Exchange& exchange, std::string_view bytes) -> base::Result<fs::path> {
        const auto file = folder / (documents::fileNameText(unit.displayName()) + "-" + std::to_string(exchange.number) + ".hypkg");
        if (const auto written = documents::writeFile(file, bytes, documents::IfExists::refuse); !written)
            return base::failure(written.error());
        return file;
    };
    outlet.goesOn = [](std::size_t, std::size_t) { return true; };
    app::KeyChain keys = app::officeKeys(store, password);
    const auto receipt = app::exportPackages(store, units, keys, outlet, actor, today);
    if (!receipt) return base::failure(receipt.error());
    PackagesSent result;
    result.sent = receipt->sent.size();
    for (const app::UnsentPackage& one : receipt->unsent) {
        if (one.reason.code == "unit-without-key") {
            result.withoutKey.push_back(one.unit.displayName());
        } else if (result.sent == 0) {
            return base::failure(one.reason);
        } else {
            result.ended = one.reason;
        }
    }
    return result;
}

base::Result<std::vector<app::ReturnedWork>> worksIn(const std::vector<fs::path>& files, app::RegisterReader& reader, Taken& taken) {
    taken.returns.clear();
    app::KeyChain keys = std::move(*taken.keys);
    taken.keys.reset();  // asked for anew each time, and gone from memory whatever comes of it
    std::vector<app::ReturnedWork> works;
    for (const fs::path& file : files) {
        const auto bytes = documents::readWholeFile(file, app::mostPackageBytes);
        if (!bytes) return base::failure(bytes.error());
        auto opened = app::openReturn(reader, keys, *bytes, file.filename().string(),
                                      [](std::string_view content) { return storage::unpackedText(content); });
        if (!opened) return base::failure(opened.error());
        works.push_back(opened->work);
        taken.returns.push_back(std::move(*opened));
    }
    return works;
}

base::Result<PackageOpened> opened(const fs::path& ringFile, const fs::path& package, const fs::path& ledger, const std::string& password,
                                   base::Date today) {
    const auto ring = ringIn(ringFile);
    if (!ring) return base::failure(ring.error());
    const auto bytes = documents::readWholeFile(package, app::mostPackageBytes);
    if (!bytes) return base::failure(bytes.error());
    const auto received = storage::openPackage(*ring, *bytes, password, ledger, today);
    if (!received) return base::failure(Error(received.error()).with("file", package.filename().string()));
    PackageOpened result;
    result.unit = received->header.unitName;
    result.number = received->header.number;
    result.pieces = static_cast<std::size_t>(received->pieces);
    result.carriedOver = received->carriedOver;
    result.notices = received->notices;
    result.kept = received->kept;
    for (const storage::LeftWork& one : received->left) result.left.push_back({one.command, one.reasons});
    return result;
}

base::Result<PackageReturned> givenBack(const fs::path& ringFile, const fs::path& ledger, const fs::path& target,
                                        const std::string& password) {
    const auto ring = ringIn(ringFile);
    if (!ring) return base::failure(ring.error());
    const auto sealed = storage::sealedWork(*ring, ledger, password, false);
    if (!sealed) return base::failure(sealed.error());
    if (const auto written = documents::writeFile(target, sealed->bytes); !written) return base::failure(written.error());
    if (const auto noted = storage::noteReturned(ledger, sealed->work); !noted) return base::failure(noted.error());
    return PackageReturned{sealed->work.package.header.returnNumber, sealed->work.lines, sealed->work.faults};
}

base::Checked<std::string> madeUnitKey(const fs::path& ringFile, const KeyOrder& order) {
    const auto sealing = storage::makeSealing();
    app::KeyRing ring;
    if (std::error_code ignored; fs::exists(ringFile, ignored)) {
        auto known = ringIn(ringFile);
        if (!known) return tl::unexpected(base::Errors{known.error()});
        ring = std::move(*known);
    }
    if (ring.own.empty()) ring.unitName = order.name;
    app::KeyFile owner;
    owner.unitCode = ring.unitCode;
    owner.name = ring.unitName;
    const auto made = app::makeKey(owner, order.password.text, base::systemTimestamp(), *sealing);
    if (!made) return tl::unexpected(made.error());
    ring.own.push_back(made->kept);
    if (const auto saved = writeSecret(ringFile, app::keyRingText(ring)); !saved) return tl::unexpected(base::Errors{saved.error()});
    return delivered(order, *made);
}

}  // namespace

void wirePackages(Outside& outside) {
    PackageWork& packages = outside.packages;
    packages.readKey = [](const fs::path& file) -> base::Result<app::KeyFile> {
        const auto text = documents::readWholeFile(file);
        if (!text) return base::failure(text.error());
        auto key = app::readKeyFile(*text, *storage::makeSealing());
        if (!key) return base::failure(Error(key.error()).with("file", file.filename().string()));
        return key;
    };
    packages.makeOfficeKey = [](app::RegisterStore& store, const KeyOrder& order, const std::string& actor,
                                base::Date today) -> base::Checked<std::string> {
        const auto made = app::makeOfficeKey(store, order.name, order.password.text, actor, today);
        if (!made) return tl::unexpected(made.error());
        return delivered(order, *made);
    };
    packages.send = sent;
    const auto taken = std::make_shared<Taken>();
    packages.unlock = [taken](app::RegisterStore& store, const std::string& password) {
        taken->returns.clear();
        taken->keys.emplace(app::officeKeys(store, password));
    };
    packages.remarks = [taken] {
        base::Errors remarks;
        for (const app::OpenedReturn& one : taken->returns) remarks.insert(remarks.end(), one.remarks.begin(), one.remarks.end());
        return remarks;
    };
    packages.noteTaken = [taken](app::RegisterStore& store) {
        for (const app::OpenedReturn& one : taken->returns) (void)app::noteReturn(store, one);
    };
    outside.readUnitForms = [taken, sheets = outside.readUnitForms](const std::vector<fs::path>& files, app::RegisterReader& reader) {
        const bool arePackages =
            taken->keys && std::all_of(files.begin(), files.end(), [](const fs::path& file) { return file.extension() == ".hypkg"; });
        if (arePackages) return worksIn(files, reader, *taken);
        taken->keys.reset();  // whoever typed the password went on to something else
        return sheets(files, reader);
    };
    packages.readRing = ringIn;
    packages.makeUnitKey = madeUnitKey;
    packages.trustOffice = [](const fs::path& ringFile, const app::KeyFile& key, const std::string& fingerprint) -> base::Result<void> {
        auto ring = ringIn(ringFile);
        if (!ring) return base::failure(ring.error());
        if (const auto trusted = app::trustOffice(*ring, key, fingerprint); !trusted) return trusted;
        return writeSecret(ringFile, app::keyRingText(*ring));
    };
    packages.open = opened;
    packages.giveBack = givenBack;
}

}  // namespace huying::ui
