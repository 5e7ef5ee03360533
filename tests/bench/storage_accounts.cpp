// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <stdexcept>

#include <sodium.h>

#include "app/executor/executor.h"
#include "app/queries/case_list.h"
#include "app/queries/case_view.h"
#include "app/queries/today.h"
#include "storage/password.h"
#include "storage/register_file.h"
#include "storage_generator.h"
#include "storage_measures.h"

namespace huying::bench {

namespace {

constexpr double mostRatio = 1.05;
constexpr double mostSignIn = 500;  // milliseconds
constexpr int pageSize = 64;
constexpr int turns = 25;
constexpr auto unitName = "市教育局";
constexpr auto password = "八个字符以上的密码";

std::unique_ptr<app::RegisterStore> opened(const std::filesystem::path& file) {
    auto store = storage::openRegister(file);
    if (!store) throw std::runtime_error(store.error().code);
    return std::move(*store);
}

app::AddAccount account(const char* name, domain::Role role, const char* unit = "") {
    app::AddAccount command;
    command.account = name;
    command.role = role;
    command.unit = unit;
    command.password.text = password;
    return command;
}

// A copy of the register that asks for signing in, by a clerk and by a unit's person.
std::filesystem::path withAccounts(const std::filesystem::path& file, const std::filesystem::path& folder) {
    const std::filesystem::path copy = folder / "with-accounts.huying";
    for (const char* beside : {"", "-wal", "-shm", ".lock"}) std::filesystem::remove(copy.string() + beside);
    std::filesystem::copy_file(file, copy);
    const auto store = opened(copy);
    std::vector<app::CommandRequest> requests;
    for (const app::Command& command :
         {app::Command(account("管理", domain::Role::administrator)), app::Command(account("经办", domain::Role::deputyOfficeClerk)),
          app::Command(account("单位", domain::Role::handlingUnit, unitName)), app::Command(app::SetSignIn{true})})
        requests.push_back({command, "测量", {}});
    if (!app::execute(*store, requests, benchToday(), app::RunMode::apply).isWritten) throw std::runtime_error("no accounts were made");
    return copy;
}

// What a password costs on purpose, without anything of ours.
void argon2idAlone() {
    const storage::PasswordCosts costs = storage::presentCosts();
    std::array<unsigned char, 32> key{};
    constexpr std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    const std::string_view text = password;
    if (crypto_pwhash(key.data(), key.size(), text.data(), text.size(), salt.data(), costs.rounds, costs.memory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("no memory for Argon2id");
}

domain::UnitId unitOf(app::RegisterReader& reader) {
    for (const domain::Unit& unit : reader.units()) {
        if (unit.name == unitName || unit.shortName == unitName) return unit.id;
    }
    throw std::runtime_error("the unit is missing");
}

// What one person reads all day, of a unit or of all.
class Day {
public:
    Day(app::RegisterReader& reader, std::optional<domain::UnitId> unit) : reader_(reader), unit_(unit), pieces_(firstPage()) {}

    void list() { (void)reader_.caseRows(firstPage(), app::RowExtent::listed); }
    void search() {
        app::ListQuery query = newest();
        query.text = "停车";
        query.limit = pageSize;
        const auto ids = reader_.caseIds(query);
        (void)reader_.caseRows(ids, app::RowExtent::listed);
        (void)reader_.searchMatches(ids, query.text);
    }
    void today() {
        app::TodayQuery query;
        query.today = benchToday();
        query.unit = unit_;
        (void)app::readToday(reader_, query);
    }
    void cases() {
        for (std::size_t i = 0; i < std::min<std::size_t>(20, pieces_.size()); ++i) (void)app::viewCase(reader_, pieces_[i], benchToday());
    }

private:
    app::ListQuery newest() {
        app::ListQuery query;
        query.session = reader_.sessions().front().id;
        query.unit = unit_;
        return query;
    }
    std::vector<domain::SuggestionId> firstPage() {
        app::ListQuery query = newest();
        query.order = app::parseOrder("due_on").value();
        query.limit = pageSize;
        return reader_.caseIds(query);
    }

    app::RegisterReader& reader_;
    std::optional<domain::UnitId> unit_;
    std::vector<domain::SuggestionId> pieces_;
};

}  // namespace

void measureAccounts(const std::filesystem::path& file, const std::filesystem::path& folder, int pieces, Figures& figures) {
    figures.heading("With accounts (bare: the same without), " + std::to_string(pieces) + " pieces");
    const auto plain = opened(file);
    const auto asked = opened(withAccounts(file, folder));
    const domain::UnitId unit = unitOf(plain->reader());
    for (const char* person : {"经办", "单位"}) {
        const bool isOfUnit = std::string_view(person) == "单位";
        const std::string who = isOfUnit ? "a unit's person: " : "a clerk: ";
        const auto signIn = [&] {
            if (!asked->signIn(person, password)) throw std::runtime_error("signing in failed");
        };
        figures.compare(who + "signing in (bare: Argon2id alone)", inTurns(turns, signIn, argon2idAlone), mostRatio, mostSignIn);
        const std::optional<domain::UnitId> of = isOfUnit ? std::optional(unit) : std::nullopt;
        Day with(asked->reader(), of);
        Day without(plain->reader(), of);
        const auto compare = [&](const char* what, void (Day::*read)()) {
            figures.compare(who + what, inTurns(turns, [&] { (with.*read)(); }, [&] { (without.*read)(); }), mostRatio);
        };
        compare("first page of the list", &Day::list);
        compare("search, first page with its matches", &Day::search);
        compare("Today", &Day::today);
        compare("20 cases as the case pane shows them", &Day::cases);
    }
}

}  // namespace huying::bench
