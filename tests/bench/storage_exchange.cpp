// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <stdexcept>

#include "app/commands/command_json.h"
#include "app/exchange/office_packages.h"
#include "app/exchange/sent_work.h"
#include "app/exchange/unit_work.h"
#include "app/executor/executor.h"
#include "base/hex.h"
#include "documents/file_writer.h"
#include "documents/unit_form.h"
#include "storage/register_file.h"
#include "storage/unit_desk.h"
#include "storage_bare.h"
#include "storage_measures.h"

namespace huying::bench {

namespace {

namespace fs = std::filesystem;

constexpr int pieces = 670;
constexpr double mostMilliseconds = 5000;
constexpr double mostMegabytes = 200;
constexpr auto staff = "张敏";
constexpr auto password = "机关密钥的密码一二三";

base::Date assignedOn() { return *base::makeDate(2023, 3, 3); }
base::Date today() { return *base::makeDate(2023, 12, 20); }

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error("exchange: " + what); }

// How much memory this process had at most while it did one thing, what it held before among it: the system's own mark is
// set back for that.
double megabytesWhile(const std::function<void()>& work) {
    std::ofstream("/proc/self/clear_refs") << "5" << std::flush;
    work();
    std::ifstream status("/proc/self/status");
    std::string word;
    for (double kilobytes = 0; status >> word;) {
        if (word == "VmHWM:" && status >> kilobytes) return kilobytes / 1024;
    }
    fail("the system does not tell the memory");
}

struct Cost {
    double milliseconds = 0;
    double megabytes = 0;
};

Cost costOf(const std::function<void()>& work) {
    Cost cost;
    cost.megabytes = megabytesWhile([&] { cost.milliseconds = millisecondsOf(work); });
    return cost;
}

void mustRun(app::RegisterStore& store, const std::vector<app::CommandRequest>& requests) {
    const app::BatchResult batch = app::execute(store, requests, today(), app::RunMode::apply);
    if (batch.failure) fail(batch.failure->code);
    for (const app::CommandResult& result : batch.results) {
        if (!result.isAccepted()) fail(result.errors.front().code);
    }
}

// All that 101 units have in hand: each piece has one that leads and one that joins.
std::unique_ptr<app::RegisterStore> madeOffice(const fs::path& file) {
    auto made = storage::createRegister(file, {});
    if (!made) fail(made.error().code);
    std::unique_ptr<app::RegisterStore> store = std::move(*made);
    const std::vector<domain::Unit> units = store->reader().units();
    std::vector<app::CommandRequest> requests;
    for (int serial = 1; serial <= pieces; ++serial) {
        app::RegisterSuggestion piece;
        piece.session = "18-1";
        piece.serial = serial;
        piece.title = "关于第" + std::to_string(serial) + "件的建议：优化轨道交通接驳与停车";
        for (int i = 0; i < 20; ++i) piece.body += "建议结合社区实际，分批改善设施，公开进度。";
        piece.lead = {"王明" + std::to_string(serial % 60), "武侯代表团", ""};
        requests.push_back({piece, staff, {assignedOn()}});
        app::AssignSuggestion order;
        order.caseAddress = "18-1-" + std::to_string(serial);
        const auto unit = [&](int step) { return units[static_cast<std::size_t>(serial + step) % units.size()].name; };
        order.tasks = {{unit(0), domain::TaskRole::lead, "", {}}, {unit(1), domain::TaskRole::joint, "", {}}};
        requests.push_back({order, staff, {assignedOn()}});
    }
    mustRun(*store, requests);
    return store;
}

// The same bytes, written as safely, with one row that says so, and nothing else.
double bareSending(const fs::path& folder, const std::vector<std::string>& contents) {
    fs::create_directories(folder);
    std::ofstream(folder / "bare.sqlite").flush();  // an empty file is an empty register to SQLite
    BareConnection connection(folder / "bare.sqlite");
    connection.execute("CREATE TABLE sent (number INTEGER PRIMARY KEY, file TEXT)");
    return millisecondsOf([&] {
        for (std::size_t i = 0; i < contents.size(); ++i) {
            const fs::path file = folder / std::to_string(i);
            if (!documents::writeFile(file, contents[i], documents::IfExists::refuse)) fail("a file was not written");
            connection.execute("INSERT INTO sent (file) VALUES ('" + std::to_string(i) + "')");
        }
    });
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void add(Figures& figures, const std::string& what, const Cost& program, double bare) {
    figures.compare(what, {{program.milliseconds, program.milliseconds}, {bare, bare}}, std::nullopt, mostMilliseconds);
    figures.add({"memory at most while that", fixed(program.megabytes, 0) + " MB", "", "", "≤ " + fixed(mostMegabytes, 0) + " MB",
                 program.megabytes <= mostMegabytes});
}

// What a diligent unit writes into its sheet: receipt, people and plan of each task, the reply or the opinion.
void fill(app::UnitForm& form, const std::vector<app::OpenTask>& tasks) {
    const std::map<std::string_view, std::string> all{{"received_on", "2023-03-06"},
                                                      {"receiver", "李四"},
                                                      {"leader", "赵六"},
                                                      {"handler", "钱七"},
                                                      {"handler_phone", "61881234"},
                                                      {"plan_on", "2023-03-10"},
                                                      {"plan", "分三步办理，先踏勘再定方案。"}};
    const std::map<std::string_view, std::string> reply{{"reply_on", "2023-05-20"},
                                                        {"reply_class", "已经解决或基本解决"},
                                                        {"reply_number", "成交函〔2023〕1号"},
                                                        {"reply_signatory", "孙八"},
                                                        {"reply_text", "您的建议收悉，已经办理完毕，现将办理情况答复如下。"}};
    const std::map<std::string_view, std::string> opinion{{"opinion_on", "2023-03-28"}, {"opinion", "同意，建议配合。"}};
    app::FormSheet& sheet = form.sheets.front();
    const auto columns = app::columnsOf(sheet.page);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        const bool isLead = tasks[row].task.role == domain::TaskRole::lead;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            for (const auto* values : {&all, isLead ? &reply : &opinion}) {
                const auto value = values->find(columns[i].code);
                if (value != values->end()) sheet.rows[row].cells[i].text = value->second;
            }
        }
    }
}

// The sheets of all units as they come back.
std::vector<fs::path> filledSheets(app::RegisterStore& store, const std::vector<documents::SentForm>& sent, const fs::path& folder) {
    fs::create_directories(folder);
    std::vector<fs::path> files;
    for (const documents::SentForm& one : sent) {
        const std::vector<app::OpenTask> tasks = app::openTasksOf(store.reader(), one.unit.id);
        app::UnitForm form = app::unitForm(one.exchange, one.unit, tasks, store.reader());
        fill(form, tasks);
        const auto bytes = documents::unitFormXlsx(form);
        if (!bytes) fail(bytes.error().code);
        files.push_back(folder / one.file.filename());
        std::ofstream(files.back(), std::ios::binary) << *bytes;
    }
    return files;
}

// Every line of a preview as the command that would be recorded.
struct Judged {
    std::vector<app::CommandRequest> commands;
    int lines = 0;
};

Judged acceptedOf(const app::ReturnPreview& preview) {
    if (preview.failure) fail(preview.failure->code);
    Judged judged;
    for (const app::WorkJudgement& work : preview.works) {
        for (const app::LineJudgement& line : work.lines) {
            ++judged.lines;
            if (line.mayBeChosen && line.request) judged.commands.push_back(*line.request);
        }
    }
    if (judged.commands.size() != static_cast<std::size_t>(judged.lines)) fail("lines were not accepted");
    return judged;
}

// In order and taken back, without anything being read from files or compared.
double bareCarryingOut(app::RegisterStore& store, const std::vector<app::CommandRequest>& commands) {
    return millisecondsOf([&] {
        const app::BatchResult batch = app::execute(store, commands, today(), app::RunMode::preview);
        if (!batch.isAccepted()) fail("commands were refused");
    });
}

// The sheets, there and back. The commands that they bring are given to the packages.
app::ReturnPreview measureSheets(app::RegisterStore& store, const fs::path& folder, Figures& figures) {
    const std::vector<app::UnitWork> units = app::unitsWithWork(store.reader());
    fs::create_directories(folder / "sheets");
    std::vector<documents::SentForm> sent;
    const Cost out = costOf([&] {
        for (const app::UnitWork& row : units) {
            auto form = documents::sendUnitForm(store, row.unit.id, folder / "sheets", staff, assignedOn());
            if (!form) fail(form.error().code);
            sent.push_back(std::move(*form));
        }
    });
    std::vector<std::string> contents;
    for (const documents::SentForm& one : sent) contents.push_back(contentOf(one.file));
    add(figures, std::to_string(sent.size()) + " sheets out (bare: the same files and a row each, as safely)", out,
        bareSending(folder / "bare-sheets", contents));

    const std::vector<fs::path> files = filledSheets(store, sent, folder / "back");
    app::ReturnPreview preview;
    const Cost back = costOf([&] {
        const auto works = documents::readUnitForms(files, store.reader());
        if (!works) fail(works.error().code);
        preview = app::previewReturnedWork(store, *works, staff, today());
    });
    const Judged judged = acceptedOf(preview);
    add(figures,
        std::to_string(files.size()) + " sheets back, " + std::to_string(judged.lines) +
            " lines read and judged (bare: the same commands carried out and taken back)",
        back, bareCarryingOut(store, judged.commands));
    return preview;
}

struct UnitKeys {
    std::map<domain::UnitId, app::PrivateKey> ofUnits;
    app::PublicKey office;
};

UnitKeys trustedKeys(app::RegisterStore& store, const std::vector<domain::Unit>& units) {
    const app::Sealing& sealing = store.reader().sealing();
    UnitKeys keys;
    const auto office = app::makeOfficeKey(store, "代表工委", password, staff, today());
    if (!office) fail(office.error().front().code);
    keys.office = office->kept.open.key;
    std::vector<app::CommandRequest> requests;
    for (const domain::Unit& unit : units) {
        const app::PrivateKey key = sealing.makeKey();
        const app::PublicKey open = sealing.publicKeyOf(key);
        requests.push_back({app::TrustKey{unit.name, base::hex(open.bytes), app::fingerprintOf(open, sealing)}, staff, {}});
        keys.ofUnits.emplace(unit.id, key);
    }
    mustRun(store, requests);
    return keys;
}

// As a unit's program seals what was recorded in the small register.
std::string returnedPackage(app::RegisterStore& store, const app::SentPackage& sent, const UnitKeys& keys,
                            const std::vector<app::CommandRequest>& commands) {
    std::vector<app::WorkLine> lines;
    for (app::CommandRequest request : commands) {
        request.actor = sent.unit.displayName();
        request.forUnit.clear();
        lines.push_back({static_cast<std::int64_t>(lines.size()) + 2, "2023-06-01T08:00:00.000Z", app::commandToJson(request), {}});
    }
    app::Package package;
    package.header = {app::PackageDirection::toOffice,
                      store.reader().settings().registerId,
                      sent.unit.code,
                      sent.unit.displayName(),
                      sent.exchange.token,
                      sent.exchange.number,
                      "2023-06-01T08:00:00.000Z",
                      1,
                      "register of " + sent.unit.code,
                      false};
    package.content = storage::packedText(app::workText(lines));
    return app::sealPackage(package, keys.ofUnits.at(sent.unit.id), keys.office, store.reader().sealing());
}

void measurePackages(app::RegisterStore& store, const fs::path& file, const fs::path& folder, const app::ReturnPreview& sheets,
                     Figures& figures) {
    std::vector<domain::Unit> units;
    std::map<domain::UnitId, std::vector<app::CommandRequest>> commands;
    for (const app::WorkJudgement& work : sheets.works) {
        units.push_back(*work.unit);
        for (const app::LineJudgement& line : work.lines) commands[work.unit->id].push_back(*line.request);
    }
    const UnitKeys keys = trustedKeys(store, units);
    fs::create_directories(folder / "packages");
    std::vector<std::string> contents;
    app::PackageOutlet outlet;
    outlet.write = [&](const domain::Unit& unit, const app::Exchange&, std::string_view bytes) -> base::Result<fs::path> {
        const fs::path target = folder / "packages" / (unit.code + ".hypkg");
        if (const auto written = documents::writeFile(target, bytes, documents::IfExists::refuse); !written)
            return base::failure(written.error());
        contents.emplace_back(bytes);
        return target;
    };
    std::vector<app::SentPackage> sent;
    const Cost out = costOf([&] {
        outlet.contents = storage::contentsOutOf(file);
        app::KeyChain chain = app::officeKeys(store, password);
        const auto sending = app::PackageSending::begin(store, chain, outlet);
        if (!sending) fail(sending.error().code);
        for (const domain::Unit& unit : units) {
            auto one = sending->send(store, unit, staff, assignedOn());
            if (!one) fail(one.error().code);
            sent.push_back(std::move(*one));
        }
    });
    add(figures, std::to_string(sent.size()) + " packages out, password and all (bare: the same files and a row each, as safely)", out,
        bareSending(folder / "bare-packages", contents));

    std::vector<std::string> returned;
    for (const app::SentPackage& one : sent) returned.push_back(returnedPackage(store, one, keys, commands.at(one.unit.id)));
    app::ReturnPreview preview;
    const Cost back = costOf([&] {
        app::KeyChain chain = app::officeKeys(store, password);
        std::vector<app::ReturnedWork> works;
        for (const std::string& bytes : returned) {
            const auto opened = app::openReturn(store.reader(), chain, bytes, "交回.hypkg",
                                                [](std::string_view content) { return storage::unpackedText(content); });
            if (!opened) fail(opened.error().code);
            works.push_back(*opened);
        }
        preview = app::previewReturnedWork(store, works, staff, today());
    });
    const Judged judged = acceptedOf(preview);
    add(figures,
        std::to_string(returned.size()) + " packages back, " + std::to_string(judged.lines) +
            " lines opened and judged (bare: the same commands carried out and taken back)",
        back, bareCarryingOut(store, judged.commands));
}

}  // namespace

void measureExchange(const fs::path& folder, Figures& figures) {
    figures.heading("Exchange, " + std::to_string(pieces) + " pieces with 101 units");
    const fs::path place = folder / "exchange";
    fs::remove_all(place);
    fs::create_directories(place);
    const fs::path file = place / "office.huying";
    {
        const auto store = madeOffice(file);
        const app::ReturnPreview sheets = measureSheets(*store, place, figures);
        measurePackages(*store, file, place, sheets, figures);
    }
    fs::remove_all(place);
}

}  // namespace huying::bench
