// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <filesystem>

#include "app/exchange/key_ring.h"
#include "app/exchange/left_work.h"
#include "app/exchange/line_text.h"
#include "base/clock.h"
#include "base/wipe.h"
#include "cli/json_forms.h"
#include "cli/key_files.h"
#include "cli/program.h"
#include "documents/file_writer.h"
#include "storage/sodium_sealing.h"
#include "storage/unit_desk.h"

// 交换包, the unit's side: its keys in a file of their own, its small register out of a package, its work back in one.
namespace huying::cli {

namespace {

using base::Error;

Error badOption(const std::string& value) { return Error("bad-option", "", "format").with("value", value); }

class UnitSide {
public:
    UnitSide(const Arguments& arguments, const Console& console)
        : arguments_(arguments), console_(console), sealing_(storage::makeSealing()) {}

    ExitCode run() {
        const auto ring = readRing();
        if (!ring) return refuse(ring.error());
        ring_ = *ring;
        if (arguments_.action == "keys") return keys();
        if (arguments_.action == "open") return open();
        if (arguments_.action == "return") return giveBack();
        return refuse(badOption("package " + arguments_.action));
    }

private:
    ExitCode refuse(const Error& error) {
        console_.complain(error);
        return exitCodeOf(error);
    }
    ExitCode refuse(const base::Errors& errors) {
        for (const Error& error : errors) console_.complain(error);
        return exitCodeOf(errors.front());
    }

    // An empty one where there is none yet and a key is to be made.
    base::Result<app::KeyRing> readRing() {
        std::error_code ignored;
        const bool isMaking = arguments_.action == "keys" && (arguments_.make || !arguments_.recover.empty());
        if (isMaking && !std::filesystem::exists(arguments_.ring, ignored)) return app::KeyRing();
        const auto text = readInput(arguments_.ring, mostKeyBytes);
        if (!text) return base::failure(text.error());
        auto ring = app::readKeyRing(*text, *sealing_);
        if (!ring) return base::failure(Error(ring.error()).with("file", arguments_.ring));
        return ring;
    }
    base::Result<void> saveRing() { return documents::saveKeyRing(arguments_.ring, ring_); }

    base::Result<std::string> keyPassword() {
        if (arguments_.keyPasswordFile.empty()) return base::failure(badOption("--key-password-file FILE"));
        return passwordIn(arguments_.keyPasswordFile);
    }

    ExitCode keys() {
        if (arguments_.make || !arguments_.recover.empty()) return makeKey();
        if (!arguments_.trust.empty()) {
            const auto key = readKey(arguments_.trust, *sealing_);
            if (!key) return refuse(key.error());
            if (const auto trusted = app::trustOffice(ring_, *key, arguments_.fingerprint); !trusted) return refuse(trusted.error());
            if (const auto saved = saveRing(); !saved) return refuse(saved.error());
        }
        if (arguments_.revoke) {
            if (const auto revoked = app::revokeOffice(ring_, arguments_.fingerprint); !revoked) return refuse(revoked.error());
            if (const auto saved = saveRing(); !saved) return refuse(saved.error());
        }
        if (arguments_.give) {
            if (ring_.own.empty()) return refuse(Error("ring-without-key", "ring", "required"));
            return console_.deliver(ring_.own.back().open.text);
        }
        return listKeys();
    }

    ExitCode listKeys() {
        Json own = Json::array();
        Json offices = Json::array();
        std::vector<std::vector<std::string>> rows;
        for (const app::KeptKey& key : ring_.own) {
            own.push_back(keyJson(key.open));
            rows.push_back({console_.words().text("exchange.own_key"), key.open.fingerprint, base::localTime(key.open.madeAt)});
        }
        const std::vector<app::KnownSender> senders = app::sendersIn(ring_);
        for (std::size_t i = 0; i < ring_.offices.size(); ++i) {
            Json json = keyJson(ring_.offices[i]);
            json["revoked"] = !senders[i].isTrusted;
            offices.push_back(std::move(json));
            rows.push_back({ring_.offices[i].name, ring_.offices[i].fingerprint, base::localTime(ring_.offices[i].madeAt),
                            senders[i].isTrusted ? "" : console_.words().label(domain::KeyEnding::revoked)});
        }
        return console_.deliver(arguments_.format == "json" ? printed({{"unit", ring_.unitName}, {"own", own}, {"offices", offices}})
                                                            : tabbedLines(rows));
    }

    ExitCode makeKey() {
        const auto targets = keyTargetsOf(arguments_);
        if (!targets) return refuse(targets.error());
        if (ring_.own.empty()) {
            if (arguments_.name.empty()) return refuse(badOption("--name NAME"));
            ring_.unitName = arguments_.name;
            ring_.unitCode = arguments_.unit;
        }
        auto password = keyPassword();
        if (!password) return refuse(password.error());
        app::KeyFile owner;
        owner.unitCode = ring_.unitCode;
        owner.name = ring_.unitName;
        const std::string now = app::madeOn(today());
        base::Checked<app::MadeKey> made;
        if (arguments_.recover.empty()) {
            made = app::makeKey(owner, *password, now, *sealing_);
        } else {
            auto copy = readInput(arguments_.recover, mostKeyBytes);
            if (!copy) return refuse(copy.error());
            const auto key = app::keyFromRecovery(*copy, *sealing_);
            base::wipe(*copy);
            if (!key) return refuse(key.error());
            made = app::keepKey(owner, *key, *password, now, *sealing_);
        }
        base::wipe(*password);
        if (!made) return refuse(made.error());
        // The copy first: a key in use that nobody could bring back would be worse than none.
        if (const auto written = documents::writeKey(*targets, *made, console_.words()); !written) return refuse(written.error());
        app::addOwnKey(ring_, made->kept);
        if (const auto saved = saveRing(); !saved) {
            documents::removeKey(*targets);
            return refuse(saved.error());
        }
        return tellKey(arguments_, console_, *made);
    }

    [[nodiscard]] base::Date today() const {
        if (arguments_.today) return *arguments_.today;
        const char* day = std::getenv("HUYING_TODAY");
        return base::parseWrittenDate(day == nullptr ? "" : day).value_or(base::systemToday());
    }

    ExitCode open() {
        if (arguments_.files.size() != 1) return refuse(Error("missing-argument", "", "required").with("value", "FILE"));
        const std::string& file = arguments_.files.front();
        const auto bytes = readPackage(file);
        if (!bytes) return refuse(bytes.error());
        auto password = keyPassword();
        if (!password) return refuse(password.error());
        const auto received = storage::openPackage(ring_, *bytes, *password, arguments_.ledger, today(), console_.words().language());
        base::wipe(*password);
        if (!received) return refuse(Error(received.error()).with("file", file));
        return tell(*received);
    }

    ExitCode tell(const storage::ReceivedPackage& received) {
        for (const Error& notice : received.notices) console_.complain(notice);
        Json left = Json::array();
        std::string text = console_.words().text("exchange.received", {{"unit", received.header.unitName},
                                                                       {"number", std::to_string(received.header.number)},
                                                                       {"pieces", std::to_string(received.pieces)},
                                                                       {"carried", std::to_string(received.carriedOver)}}) +
                           "\n";
        for (const app::LeftWork& one : received.left) {
            left.push_back({{"command", Json::parse(one.command, nullptr, false)},
                            {"case", one.line.caseAddress},
                            {"text", app::saidText(one.line, console_.words())},
                            {"returned", one.wasReturned},
                            {"reasons", toJson(one.reasons, console_.words())}});
            text += console_.words().text("exchange.not_carried", {{"command", app::leftText(one, console_.words())}});
        }
        for (const app::ToldAside& one : received.aside)
            text += console_.words().text("exchange.aside_told", {{"text", app::asideText(one, console_.words())}});
        if (!received.leftFile.empty()) text += console_.words().text("exchange.left_file", {{"file", received.leftFile.string()}}) + "\n";
        if (!received.kept.empty()) text += console_.words().text("cli.kept", {{"file", received.kept.string()}}) + "\n";
        if (arguments_.format != "json") return console_.deliver(text);
        return console_.deliver(printed({{"unit", received.header.unitName},
                                         {"number", received.header.number},
                                         {"cases", received.pieces},
                                         {"carried_over", received.carriedOver},
                                         {"left", left},
                                         {"laid_aside", listOf(received.aside,
                                                               [](const app::ToldAside& one) {
                                                                   return Json{{"case", one.caseAddress},
                                                                               {"text", one.text},
                                                                               {"reason", one.reason},
                                                                               {"on", base::isoDate(one.on)}};
                                                               })},
                                         {"left_file", received.leftFile.empty() ? Json(nullptr) : Json(received.leftFile.string())},
                                         {"kept", received.kept.empty() ? Json(nullptr) : Json(received.kept.string())}}));
    }

    ExitCode giveBack() {
        if (!console_.isToFile()) return refuse(badOption("--output FILE"));
        auto password = keyPassword();
        if (!password) return refuse(password.error());
        const auto sealed = storage::sealedWork(ring_, arguments_.ledger, *password, arguments_.whole);
        base::wipe(*password);
        if (!sealed) return refuse(sealed.error());
        const storage::WorkToReturn& work = sealed->work;
        const auto written =
            documents::writeFile(arguments_.output, sealed->bytes, documents::IfExists::refuse, documents::ForWhom::ownerAlone);
        if (!written) return refuse(written.error());
        if (const auto noted = storage::noteReturned(arguments_.ledger, work); !noted) return refuse(noted.error());
        if (arguments_.format == "json")
            return console_.print(printed({{"file", arguments_.output},
                                           {"number", work.package.header.returnNumber},
                                           {"lines", work.lines},
                                           {"by_hand", work.faults}}));
        return console_.print(console_.words().text("exchange.returned", {{"file", arguments_.output},
                                                                          {"number", std::to_string(work.package.header.returnNumber)},
                                                                          {"lines", std::to_string(work.lines)},
                                                                          {"faults", std::to_string(work.faults)}}) +
                              "\n");
    }

    const Arguments& arguments_;
    const Console& console_;
    std::unique_ptr<app::Sealing> sealing_;
    app::KeyRing ring_;
};

}  // namespace

ExitCode runUnitPackage(const Arguments& arguments, const Console& console) { return UnitSide(arguments, console).run(); }

}  // namespace huying::cli
