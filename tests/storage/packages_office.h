// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "app/commands/command_json.h"
#include "app/exchange/key_ring.h"
#include "app/exchange/office_packages.h"
#include "base/hex.h"
#include "storage/password.h"
#include "storage/register_file.h"
#include "storage/unit_desk.h"
#include "support/temporary_register.h"

// An office that exchanges packages with units, and a unit's machine with its own key ring and small register.
//   1: 市交通运输局 leads, 市住建局 joins · 2: 市住建局 alone · 3: 市公安局 alone
namespace huying::tests {

inline const std::string officePassword = "机关密钥的密码一二三";
inline const std::string unitPassword = "单位密钥的密码一二三";

inline std::optional<std::string> unpackedWork(std::string_view content) { return storage::unpackedText(content); }

class PackagesOffice {
public:
    TemporaryRegister office;
    app::MadeKey officeKey;

    PackagesOffice() : office("2023-12-31") {
        storage::sealCheaply();
        for (const std::string serial : {"1", "2", "3"}) {
            office.mustRun(R"({"command":"register-suggestion","on":"2023-02-26","serial":)" + serial + R"(,"title":"第)" + serial +
                           R"(件","body":"正文)" + serial + R"(","lead":"王明（武侯代表团）","remark":"机关的备注)" + serial + "\"}");
        }
        office.mustRun(
            R"({"command":"assign-suggestion","on":"2023-03-03","case":"1","tasks":[{"unit":"市交通运输局","role":"lead"},{"unit":"市住建局","role":"joint"}]})");
        office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"2","tasks":[{"unit":"市住建局","role":"sole"}]})");
        office.mustRun(R"({"command":"assign-suggestion","on":"2023-03-03","case":"3","tasks":[{"unit":"市公安局","role":"sole"}]})");
        auto made = app::makeOfficeKey(office.store(), "代表工委", officePassword, "张敏", office.today());
        if (!made) throw std::runtime_error(made.error().front().code);
        officeKey = std::move(*made);
    }

    [[nodiscard]] const app::Sealing& sealing() { return office.reader().sealing(); }
    [[nodiscard]] domain::Unit unitNamed(const std::string& name) {
        for (const domain::Unit& unit : office.reader().units()) {
            if (unit.name == name || unit.shortName == name) return unit;
        }
        throw std::runtime_error("no unit " + name);
    }
    void trust(const std::string& unit, const app::KeyFile& key) {
        office.mustRun(R"({"command":"trust-key","on":"2023-03-01","unit":")" + unit + R"(","public_key":")" + base::hex(key.key.bytes) +
                       R"(","fingerprint":")" + key.fingerprint + "\"}");
    }

    // The package as it would be written.
    std::string sent(const std::string& unit) {
        std::string bytes;
        app::PackageOutlet outlet;
        outlet.contents = storage::contentsOutOf(office.file());
        outlet.write = [&](const domain::Unit&, const app::Exchange&, std::string_view made) -> base::Result<std::filesystem::path> {
            bytes = made;
            return std::filesystem::path();
        };
        app::KeyChain chain = app::officeKeys(office.store(), officePassword);
        const auto sending = app::PackageSending::begin(office.store(), chain, outlet);
        if (!sending) throw std::runtime_error(sending.error().code);
        const auto sent = sending->send(office.store(), unitNamed(unit), "张敏", office.today());
        if (!sent) throw std::runtime_error(sent.error().code);
        return bytes;
    }

    base::Result<app::ReturnedWork> opened(const std::string& bytes) {
        app::KeyChain chain = app::officeKeys(office.store(), officePassword);
        return app::openReturn(office.reader(), chain, bytes, "交回.hypkg", unpackedWork);
    }
    app::ReturnPreview preview(const app::ReturnedWork& returned) {
        return app::previewReturnedWork(office.store(), {returned}, "张敏", office.today());
    }
    // All that is proposed.
    app::ReturnReceipt applied(const app::ReturnedWork& returned) {
        const auto judged = preview(returned);
        return app::applyReturnedWork(office.store(), {returned}, app::proposedLines(judged), "张敏", office.today());
    }
};

// A unit's machine: its folder goes with it.
class UnitMachine {
public:
    app::KeyRing ring;
    std::filesystem::path folder;

    UnitMachine(PackagesOffice& post, const std::string& unit) : sealing_(post.sealing()) {
        std::string name = (std::filesystem::temp_directory_path() / "huying-unit-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder");
        folder = name;
        ring.unitName = unit;
        app::KeyFile owner;
        owner.name = unit;
        auto made = app::makeKey(owner, unitPassword, "2023-03-01T08:00:00.000Z", sealing_);
        if (!made) throw std::runtime_error(made.error().front().code);
        ring.own.push_back(made->kept);
        if (const auto trusted = app::trustOffice(ring, post.officeKey.kept.open, post.officeKey.kept.open.fingerprint); !trusted)
            throw std::runtime_error(trusted.error().code);
        post.trust(unit, made->kept.open);
    }
    ~UnitMachine() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    UnitMachine(const UnitMachine&) = delete;
    UnitMachine& operator=(const UnitMachine&) = delete;

    [[nodiscard]] std::filesystem::path ledger() const { return folder / "unit.huying"; }
    [[nodiscard]] const app::KeyFile& key() const { return ring.own.back().open; }

    base::Result<app::Package> package(const std::string& bytes) {
        app::KeyChain chain(ring.own, unitPassword, sealing_);
        return chain.open(bytes, app::sendersIn(ring));
    }
    base::Result<storage::ReceivedPackage> receive(const std::string& bytes) {
        const auto opened = package(bytes);
        if (!opened) return base::failure(opened.error());
        return storage::receivePackage(ledger(), *opened, ring.offices.back().fingerprint, day("2023-12-31"));
    }
    std::unique_ptr<app::RegisterStore> open() {
        auto store = storage::openRegister(ledger());
        if (!store) throw std::runtime_error(store.error().code);
        return std::move(*store);
    }
    // A command in the small register, under the unit's name.
    app::CommandResult run(const std::string& json) {
        const auto store = open();
        const auto request = app::commandFromJson(json, store->reader().viewer().account->name);
        if (!request) throw std::runtime_error(request.error().front().code);
        const auto batch = app::execute(*store, {*request}, day("2023-12-31"), app::RunMode::apply);
        if (batch.failure) throw std::runtime_error(batch.failure->code);
        return batch.results.front();
    }
    void mustRun(const std::string& json) {
        const auto result = run(json);
        if (!result.isAccepted()) throw std::runtime_error(result.errors.front().code + " " + json);
    }
    // What goes back, sealed for the office.
    base::Result<std::string> returned(bool isWhole = false) {
        const auto work = storage::workToReturn(ledger(), isWhole);
        if (!work) return base::failure(work.error());
        app::KeyChain chain(ring.own, unitPassword, sealing_);
        const auto own = chain.unlocked(key().key);
        if (!own) return base::failure(own.error());
        const std::string bytes = app::sealPackage(work->package, *own, ring.offices.back().key, sealing_);
        if (const auto noted = storage::noteReturned(ledger(), *work); !noted) return base::failure(noted.error());
        return bytes;
    }

private:
    const app::Sealing& sealing_;
};

// 市住建局 has its package: what it records from here on is returned, opened and judged at the office.
struct RoundTrip {
    PackagesOffice post;
    UnitMachine housing{post, "市住建局"};

    RoundTrip() { REQUIRE(housing.receive(post.sent("市住建局"))); }

    app::ReturnedWork returned(bool isWhole = false) {
        const auto bytes = housing.returned(isWhole);
        REQUIRE(bytes);
        auto work = post.opened(*bytes);
        REQUIRE(work);
        return *work;
    }
    // Recorded at the unit, returned and taken.
    void taken(const std::string& json) {
        housing.mustRun(json);
        REQUIRE(post.applied(returned()).applied == 1);
    }
    std::vector<app::LineJudgement> judged(const app::ReturnedWork& work) { return post.preview(work).works.front().lines; }
    // Of work that is one line.
    app::LineJudgement judgedAlone(const app::ReturnedWork& work) {
        const auto lines = judged(work);
        REQUIRE(lines.size() == 1);
        return lines.front();
    }
};

}  // namespace huying::tests
