// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/kept_report.h"

#include <type_traits>
#include <unordered_map>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/queries/case_view.h"
#include "app/report/report_json.h"
#include "base/clock.h"
#include "base/enum_codes.h"

namespace huying::app {

namespace {

using Json = nlohmann::json;

constexpr int formatVersion = 1;

template <class T>
concept HasCodes = requires { base::EnumCodes<T>::values; };
template <class T>
constexpr bool isVector = false;
template <class T>
constexpr bool isVector<std::vector<T>> = true;
template <class T>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;

// Each struct tells its fields once, for writing and for reading; `pieces` are addresses, which stand in one table.
template <class V>
void fields(V& v, typename V::template Of<Denominator>& row) {
    v("key", row.key), v("label", row.label), v("count", row.count);
}
template <class V>
void fields(V& v, typename V::template Of<BlockRow>& row) {
    v("key", row.key), v("label", row.label), v("count", row.count), v("percent", row.percent), v("subtotal", row.isSubtotal);
    v("distinct", row.distinctPieces), v.pieces("pieces", row.pieces);
}
template <class V>
void fields(V& v, typename V::template Of<Block>& row) {
    v("key", row.key), v("label", row.label), v("tasks", row.countsTasks), v("overlapping", row.isOverlapping), v("formula", row.formula);
    v("denominator", row.denominator), v("rows", row.rows), v("percent_sum", row.percentSum);
}
template <class V>
void fields(V& v, typename V::template Of<Rate>& row) {
    v("key", row.key), v("label", row.label), v("formula", row.formula), v("count", row.count), v("base", row.base);
    v("percent", row.percent), v.pieces("pieces", row.pieces);
}
template <class V>
void fields(V& v, typename V::template Of<Growth>& row) {
    v("base_label", row.baseLabel), v("base", row.base), v("now", row.now), v("percent", row.percent);
}
template <class V>
void fields(V& v, typename V::template Of<Check>& row) {
    v("key", row.key), v("label", row.label), v("ok", row.isOk), v("left", row.left), v("right", row.right);
    v.pieces("pieces", row.pieces);
}
template <class V>
void fields(V& v, typename V::template Of<Totals>& row) {
    v("registered", row.registered), v("plenary", row.plenary), v("intersessional", row.intersessional), v("completed", row.completed);
    v("open", row.open), v("units", row.units), v("withdrawn", row.withdrawn), v("voided", row.voided), v("refused", row.refused);
    v.pieces("open_pieces", row.openPieces), v.pieces("completed_pieces", row.completedPieces);
    v.pieces("withdrawn_pieces", row.withdrawnPieces), v.pieces("voided_pieces", row.voidedPieces);
}
template <class V>
void fields(V& v, typename V::template Of<ReportPiece>& row) {
    v.piece("piece", row.address), v("title", row.title), v("kind", row.kind), v("lead", row.lead), v("delegation", row.delegation);
    v("co_signers", row.coSigners), v("category", row.category), v("formation_source", row.formationSource);
    v("lead_units", row.leadUnits), v("joint_units", row.jointUnits), v("assigned_on", row.assignedOn), v("due_on", row.dueOn);
    v("replied_on", row.repliedOn), v("class", row.resultClass), v("process", row.processRating), v("result", row.resultRating);
    v("completed_on", row.completedOn), v("state", row.state);
}
template <class V>
void fields(V& v, typename V::template Of<AnnexLine>& row) {
    v("key", row.key), v("label", row.label), v("group", row.group), v("pieces", row.pieces), v("completed", row.completed);
    v("tasks", row.tasks), v("answering", row.answering), v("joint", row.joint), v("replied", row.replied), v("visited", row.visited);
    v.pieces("addresses", row.addresses);
}
template <class V>
void fields(V& v, typename V::template Of<AnnexList>& row) {
    v("key", row.key), v("label", row.label), v("overlapping", row.isOverlapping), v("lines", row.lines), v("sum", row.sum);
    v("with_repeats", row.piecesWithRepeats), v("checks", row.checks);
}
template <class V>
void fields(V& v, typename V::template Of<ReplyMonth>& row) {
    v("key", row.key), v.pieces("due", row.duePieces), v.pieces("on_time", row.onTimePieces), v.pieces("late", row.latePieces);
}
template <class V>
void fields(V& v, typename V::template Of<ReportExample>& row) {
    v("system", row.system), v("system_label", row.systemLabel), v("unit", row.unit), v.piece("piece", row.address), v("title", row.title);
    v("measures", row.measures), v("documents", row.documents), v("figures", row.figures);
}
template <class V>
void fields(V& v, typename V::template Of<ReportTopic>& row) {
    v("name", row.name), v("leaders", row.leaders), v("committee", row.committee), v("units", row.units), v("classes", row.classes);
    v("activities", row.activities), v.pieces("pieces", row.pieces);
}
template <class V>
void fields(V& v, typename V::template Of<ReportSupervisedPiece>& row) {
    v.piece("piece", row.address), v("title", row.title), v("topic", row.topic), v("supervisor", row.supervisor);
    v("committee", row.committee), v("government_leader", row.governmentLeader), v("units", row.units), v("class", row.resultClass);
    v("result", row.resultRating), v("state", row.state), v("activities", row.activities);
}
template <class V>
void fields(V& v, typename V::template Of<Supervision>& row) {
    v("topics", row.topics), v("committees", row.committees), v.pieces("pieces", row.pieces);
    v.pieces("government_pieces", row.governmentPieces), v("list", row.list);
}
template <class V>
void fields(V& v, typename V::template Of<ReportInspectedUnit>& row) {
    v("unit", row.unit), v.pieces("pieces", row.pieces), v("problems", row.problems), v("demands", row.demands), v("done", row.done);
}
template <class V>
void fields(V& v, typename V::template Of<ReportInspections>& row) {
    v("names", row.names), v("units", row.units), v.pieces("pieces", row.pieces), v("problems", row.problems);
    v("demands", row.demands), v("done", row.done);
}
template <class V>
void fields(V& v, typename V::template Of<ReportBallot>& row) {
    v("number", row.number), v("on", row.on), v("meeting", row.meeting), v("about", row.about), v.pieces("pieces", row.pieces);
    v("members", row.members), v("present", row.present), v("collected", row.collected), v("satisfied", row.satisfied);
    v("mostly", row.mostly), v("dissatisfied", row.dissatisfied), v("invalid", row.invalid), v("base", row.base);
    v("measure", row.measure), v("counted", row.counted), v("percent", row.percent), v("passes", row.passes);
    v("explanation", row.explanation), v("repeats", row.repeats), v("opinions", row.opinions), v("rectified", row.rectified);
}
template <class V>
void fields(V& v, typename V::template Of<PromiseCounts>& row) {
    v("all", row.all), v("fulfilled", row.fulfilled), v("not_fulfilled", row.notFulfilled), v("open", row.open);
    v.pieces("pieces", row.pieces);
}
template <class V>
void fields(V& v, typename V::template Of<FollowUp>& row) {
    v("of_session", row.ofSession), v("carried_over", row.carriedOver), v.pieces("turned", row.turned);
    v.pieces("turned_earlier", row.turnedEarlier);
}
template <class V>
void fields(V& v, typename V::template Of<domain::ResultClassWording>& row) {
    v("code", row.code), v("name", row.name), v("short_name", row.shortName), v("sort_number", row.sortNumber);
    v("opens_commitment", row.opensCommitment), v("counts_as_implemented", row.countsAsImplemented), v("in_use", row.isInUse);
}
template <class V>
void fields(V& v, typename V::template Of<domain::Wording>& row) {
    v("term", row.term), v("key", row.key), v("text", row.text);
}
template <class V>
void fields(V& v, typename V::template Of<YearEndReport>& row) {
    v("term", row.term), v("number", row.number), v("session_name", row.sessionName), v("as_of", row.asOf), v("totals", row.totals);
    v("blocks", row.blocks), v("rates", row.rates), v("growth", row.growth), v("checks", row.checks);
    v.pieces("turned_satisfied", row.turnedSatisfied), v.pieces("extended", row.extended), v("classes", row.classes);
    v("pieces", row.pieces), v("annexes", row.annexes), v("reply_months", row.replyMonths), v("undated_replies", row.undatedReplies);
    v("examples", row.examples), v("follow_up", row.followUp), v.pieces("late_replies", row.lateReplies);
    v("supervision", row.supervision), v("inspections", row.inspections), v("ballots", row.ballots);
}

// Every address once, in the order in which it was met first; lists of pieces are numbers of lines in it.
class AddressTable {
public:
    std::size_t numberOf(const std::string& address) {
        const auto [place, isNew] = numbers_.try_emplace(address, addresses_.size());
        if (isNew) addresses_.push_back(address);
        return place->second;
    }
    [[nodiscard]] const std::vector<std::string>& addresses() const { return addresses_; }

private:
    std::vector<std::string> addresses_;
    std::unordered_map<std::string, std::size_t> numbers_;
};

class Writer {
public:
    template <class T>
    using Of = const T;

    explicit Writer(AddressTable& table) : table_(table) {}

    template <class T>
    void operator()(const char* key, const T& value) {
        json_[key] = made(value);
    }
    void piece(const char* key, const std::string& address) { json_[key] = table_.numberOf(address); }
    void pieces(const char* key, const std::vector<std::string>& addresses) {
        Json list = Json::array();
        for (const std::string& address : addresses) list.push_back(table_.numberOf(address));
        json_[key] = std::move(list);
    }
    template <class T>
    Json made(const T& value) {
        if constexpr (std::is_same_v<T, base::Date>) {
            return base::isoDate(value);
        } else if constexpr (HasCodes<T>) {
            return std::string(base::codeOf(value));
        } else if constexpr (std::is_same_v<T, std::string> || std::is_arithmetic_v<T>) {
            return value;
        } else if constexpr (isOptional<T>) {
            return value ? made(*value) : Json(nullptr);
        } else if constexpr (isVector<T>) {
            Json list = Json::array();
            for (const auto& one : value) list.push_back(made(one));
            return list;
        } else {
            Writer inner(table_);
            fields(inner, value);
            return std::move(inner.json_);
        }
    }

private:
    AddressTable& table_;
    Json json_ = Json::object();
};

// Throws Json::exception, or std::out_of_range for a number that stands for no address.
class Reader {
public:
    template <class T>
    using Of = T;

    Reader(const Json& json, const std::vector<std::string>& addresses) : json_(json), addresses_(addresses) {}

    // What a later version has added is not there in what an earlier one kept.
    template <class T>
    void operator()(const char* key, T& value) {
        if (const auto found = json_.find(key); found != json_.end()) read(*found, value);
    }
    void piece(const char* key, std::string& address) {
        if (const auto found = json_.find(key); found != json_.end()) address = addresses_.at(found->get<std::size_t>());
    }
    void pieces(const char* key, std::vector<std::string>& list) {
        const auto found = json_.find(key);
        if (found == json_.end()) return;
        list.clear();
        for (const Json& number : *found) list.push_back(addresses_.at(number.get<std::size_t>()));
    }
    template <class T>
    void read(const Json& json, T& value) {
        if constexpr (std::is_same_v<T, base::Date>) {
            value = base::parseIsoDate(json.get<std::string>()).value();
        } else if constexpr (HasCodes<T>) {
            value = base::fromCode<T>(json.get<std::string>()).value();
        } else if constexpr (std::is_same_v<T, std::string> || std::is_arithmetic_v<T>) {
            value = json.get<T>();
        } else if constexpr (isOptional<T>) {
            value.reset();
            if (!json.is_null()) read(json, value.emplace());
        } else if constexpr (isVector<T>) {
            value.clear();
            for (const Json& one : json) read(one, value.emplace_back());
        } else {
            Reader inner(json, addresses_);
            fields(inner, value);
        }
    }

private:
    const Json& json_;
    const std::vector<std::string>& addresses_;
};

}  // namespace

std::string keptReport(const YearEndReport& report, const RegisterWords& words, RegisterReader& reader) {
    AddressTable table;
    Writer writer(table);
    Json json{{"format", formatVersion}, {"exported", reportAsJson(report)}};
    json["report"] = writer.made(report);
    json["wordings"] = writer.made(words.wordings);
    json["classes"] = Json::object();
    for (const auto& [term, classes] : words.classes) json["classes"][std::to_string(term)] = writer.made(classes);
    std::unordered_map<std::string, std::int64_t> known;
    for (const ReportPiece& piece : report.pieces) known.emplace(piece.address, piece.id.value);
    Json addresses = Json::array();
    Json ids = Json::array();
    for (const std::string& address : table.addresses()) {
        addresses.push_back(address);
        const auto found = known.find(address);
        // Withdrawn pieces and those of earlier sessions have no line in the list of all pieces.
        ids.push_back(found != known.end() ? found->second : findCase(reader, address).value_or(domain::SuggestionId()).value);
    }
    json["addresses"] = std::move(addresses);
    json["ids"] = std::move(ids);
    json["newest_term"] = words.newestTerm;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<KeptReport> readKeptReport(const std::string& text) {
    try {
        const Json json = Json::parse(text);
        const auto addresses = json.at("addresses").get<std::vector<std::string>>();
        const auto ids = json.at("ids").get<std::vector<std::int64_t>>();
        Reader reader(json, addresses);
        KeptReport kept;
        kept.exported = json.at("exported").get<std::string>();
        for (std::size_t i = 0; i < addresses.size(); ++i) kept.pieceIds[addresses[i]] = domain::SuggestionId(ids.at(i));
        reader.read(json.at("report"), kept.report);
        for (ReportPiece& piece : kept.report.pieces) piece.id = kept.pieceIds[piece.address];
        RegisterWords words;
        reader.read(json.at("wordings"), words.wordings);
        for (const auto& [term, classes] : json.at("classes").items()) reader.read(classes, words.classes[std::stoi(term)]);
        words.newestTerm = json.at("newest_term").get<int>();
        kept.report.words = Words::of(Language::chinese).inRegister(words, kept.report.term);
        return kept;
    } catch (const std::exception&) {
        // Damaged, or kept by a version that knows more codes than this one.
        return base::failure(base::Error("snapshot-unreadable", "", "storage"));
    }
}

base::Result<FrozenReport> frozenReport(RegisterReader& reader, std::int64_t number) {
    for (ReportSnapshot& snapshot : reader.reportSnapshots()) {
        if (snapshot.number() != number) continue;
        const auto content = reader.snapshotContent(snapshot.id);
        if (!content) break;
        auto kept = readKeptReport(*content);
        if (!kept) return base::failure(kept.error());
        kept->report.snapshot = number;
        kept->report.frozenAt = base::localTime(snapshot.madeAt);
        return FrozenReport{std::move(snapshot), std::move(*kept)};
    }
    return base::failure(base::Error("unknown-snapshot", "snapshot", "known").with("value", std::to_string(number)));
}

}  // namespace huying::app
