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

// Raised when an earlier version would read what is kept wrongly: it then says that a newer one made it (snapshot-newer).
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

// Each struct tells its fields once, for writing and for reading; `pieces` are addresses, which stand in one table. All of them are
// named first, so that one that is new to a struct has to be kept before this compiles.
template <class V>
void fields(V& v, typename V::template Of<Denominator>& row) {
    auto& [key, label, count] = row;
    v("key", key), v("label", label), v("count", count);
}
template <class V>
void fields(V& v, typename V::template Of<BlockRow>& row) {
    auto& [key, label, count, percent, isSubtotal, distinctPieces, pieces] = row;
    v("key", key), v("label", label), v("count", count), v("percent", percent), v("subtotal", isSubtotal);
    v("distinct", distinctPieces), v.pieces("pieces", pieces);
}
template <class V>
void fields(V& v, typename V::template Of<Block>& row) {
    auto& [key, label, countsTasks, isOverlapping, formula, denominator, rows, percentSum] = row;
    v("key", key), v("label", label), v("tasks", countsTasks), v("overlapping", isOverlapping), v("formula", formula);
    v("denominator", denominator), v("rows", rows), v("percent_sum", percentSum);
}
template <class V>
void fields(V& v, typename V::template Of<NotJudged>& row) {
    auto& [key, label, count, pieces] = row;
    v("key", key), v("label", label), v("count", count), v.pieces("pieces", pieces);
}
template <class V>
void fields(V& v, typename V::template Of<Rate>& row) {
    auto& [key, label, formula, count, base, percent, pieces, notJudged] = row;
    v("key", key), v("label", label), v("formula", formula), v("count", count), v("base", base);
    v("percent", percent), v.pieces("pieces", pieces), v("not_judged", notJudged);
}
template <class V>
void fields(V& v, typename V::template Of<Growth>& row) {
    auto& [baseLabel, base, now, percent] = row;
    v("base_label", baseLabel), v("base", base), v("now", now), v("percent", percent);
}
template <class V>
void fields(V& v, typename V::template Of<Check>& row) {
    auto& [key, label, isOk, left, right, pieces] = row;
    v("key", key), v("label", label), v("ok", isOk), v("left", left), v("right", right);
    v.pieces("pieces", pieces);
}
template <class V>
void fields(V& v, typename V::template Of<Totals>& row) {
    auto& [registered, plenary, intersessional, completed, open, units, leadUnits, withdrawn, voided, refused, openPieces, completedPieces,
           withdrawnPieces, voidedPieces] = row;
    v("registered", registered), v("plenary", plenary), v("intersessional", intersessional), v("completed", completed);
    v("open", open), v("units", units), v("lead_units", leadUnits), v("withdrawn", withdrawn), v("voided", voided), v("refused", refused);
    v.pieces("open_pieces", openPieces), v.pieces("completed_pieces", completedPieces);
    v.pieces("withdrawn_pieces", withdrawnPieces), v.pieces("voided_pieces", voidedPieces);
}
template <class V>
void fields(V& v, typename V::template Of<ReportPiece>& row) {
    auto& [id, address, title, kind, lead, delegation, coSigners, category, formationSource, leadUnits, jointUnits, assignedOn, dueOn,
           repliedOn, resultClass, processRating, resultRating, completedOn, state] = row;
    v.piece("piece", address), v("title", title), v("kind", kind), v("lead", lead), v("delegation", delegation);
    v("co_signers", coSigners), v("category", category), v("formation_source", formationSource);
    v("lead_units", leadUnits), v("joint_units", jointUnits), v("assigned_on", assignedOn), v("due_on", dueOn);
    v("replied_on", repliedOn), v("class", resultClass), v("process", processRating), v("result", resultRating);
    v("completed_on", completedOn), v("state", state);
}
template <class V>
void fields(V& v, typename V::template Of<AnnexLine>& row) {
    auto& [key, label, group, pieces, completed, tasks, answering, joint, replied, addresses, visited] = row;
    v("key", key), v("label", label), v("group", group), v("pieces", pieces), v("completed", completed);
    v("tasks", tasks), v("answering", answering), v("joint", joint), v("replied", replied), v("visited", visited);
    v.pieces("addresses", addresses);
}
template <class V>
void fields(V& v, typename V::template Of<AnnexList>& row) {
    auto& [key, label, isOverlapping, lines, sum, piecesWithRepeats, checks] = row;
    v("key", key), v("label", label), v("overlapping", isOverlapping), v("lines", lines), v("sum", sum);
    v("with_repeats", piecesWithRepeats), v("checks", checks);
}
template <class V>
void fields(V& v, typename V::template Of<ReplyMonth>& row) {
    auto& [key, duePieces, onTimePieces, latePieces] = row;
    v("key", key), v.pieces("due", duePieces), v.pieces("on_time", onTimePieces), v.pieces("late", latePieces);
}
template <class V>
void fields(V& v, typename V::template Of<ReportExample>& row) {
    auto& [system, systemLabel, unit, address, title, measures, documents, figures] = row;
    v("system", system), v("system_label", systemLabel), v("unit", unit), v.piece("piece", address), v("title", title);
    v("measures", measures), v("documents", documents), v("figures", figures);
}
template <class V>
void fields(V& v, typename V::template Of<ReportTopic>& row) {
    auto& [name, leaders, committee, units, classes, activities, pieces] = row;
    v("name", name), v("leaders", leaders), v("committee", committee), v("units", units), v("classes", classes);
    v("activities", activities), v.pieces("pieces", pieces);
}
template <class V>
void fields(V& v, typename V::template Of<ReportSupervisedPiece>& row) {
    auto& [address, title, topic, supervisor, committee, governmentLeader, units, resultClass, resultRating, state, activities] = row;
    v.piece("piece", address), v("title", title), v("topic", topic), v("supervisor", supervisor);
    v("committee", committee), v("government_leader", governmentLeader), v("units", units), v("class", resultClass);
    v("result", resultRating), v("state", state), v("activities", activities);
}
template <class V>
void fields(V& v, typename V::template Of<Supervision>& row) {
    auto& [topics, committees, pieces, governmentPieces, list] = row;
    v("topics", topics), v("committees", committees), v.pieces("pieces", pieces);
    v.pieces("government_pieces", governmentPieces), v("list", list);
}
template <class V>
void fields(V& v, typename V::template Of<ReportInspectedUnit>& row) {
    auto& [unit, pieces, problems, demands, done] = row;
    v("unit", unit), v.pieces("pieces", pieces), v("problems", problems), v("demands", demands), v("done", done);
}
template <class V>
void fields(V& v, typename V::template Of<ReportInspections>& row) {
    auto& [names, units, pieces, problems, demands, done] = row;
    v("names", names), v("units", units), v.pieces("pieces", pieces), v("problems", problems);
    v("demands", demands), v("done", done);
}
template <class V>
void fields(V& v, typename V::template Of<ReportBallot>& row) {
    auto& [number, on, meeting, about, pieces, members, present, collected, satisfied, mostly, dissatisfied, invalid, base, measure,
           counted, percent, passes, explanation, repeats, opinions, rectified] = row;
    v("number", number), v("on", on), v("meeting", meeting), v("about", about), v.pieces("pieces", pieces);
    v("members", members), v("present", present), v("collected", collected), v("satisfied", satisfied);
    v("mostly", mostly), v("dissatisfied", dissatisfied), v("invalid", invalid), v("base", base);
    v("measure", measure), v("counted", counted), v("percent", percent), v("passes", passes);
    v("explanation", explanation), v("repeats", repeats), v("opinions", opinions), v("rectified", rectified);
}
template <class V>
void fields(V& v, typename V::template Of<PromiseCounts>& row) {
    auto& [all, fulfilled, notFulfilled, open, pieces] = row;
    v("all", all), v("fulfilled", fulfilled), v("not_fulfilled", notFulfilled), v("open", open);
    v.pieces("pieces", pieces);
}
template <class V>
void fields(V& v, typename V::template Of<FollowUp>& row) {
    auto& [ofSession, carriedOver, turned, turnedEarlier] = row;
    v("of_session", ofSession), v("carried_over", carriedOver), v.pieces("turned", turned);
    v.pieces("turned_earlier", turnedEarlier);
}
template <class V>
void fields(V& v, typename V::template Of<domain::ResultClassWording>& row) {
    auto& [code, name, shortName, sortNumber, opensCommitment, countsAsImplemented, isInUse] = row;
    v("code", code), v("name", name), v("short_name", shortName), v("sort_number", sortNumber);
    v("opens_commitment", opensCommitment), v("counts_as_implemented", countsAsImplemented), v("in_use", isInUse);
}
template <class V>
void fields(V& v, typename V::template Of<domain::Wording>& row) {
    auto& [term, key, text] = row;
    v("term", term), v("key", key), v("text", text);
}
template <class V>
void fields(V& v, typename V::template Of<PreContactCounts>& row) {
    auto& [talks, pieces] = row;
    v("talks", talks), v.pieces("pieces", pieces);
}
template <class V>
void fields(V& v, typename V::template Of<ReportProse>& row) {
    auto& [slot, text, version] = row;
    v("slot", slot), v("text", text), v("version", version);
}
template <class V>
void fields(V& v, typename V::template Of<domain::PercentStyle>& row) {
    auto& [decimals, trimsZeros] = row;
    v("decimals", decimals), v("trims_zeros", trimsZeros);
}
template <class V>
void fields(V& v, typename V::template Of<domain::ReportSettings>& row) {
    auto& [classSharesOf, percents, satisfiedMeans, ratingSharesOf, firstRatingSharesOf, contactSharesOf, publicationSharesOf] = row;
    v("class_shares_of", classSharesOf), v("percents", percents), v("satisfied_means", satisfiedMeans);
    v("rating_shares_of", ratingSharesOf), v("first_rating_shares_of", firstRatingSharesOf);
    v("contact_shares_of", contactSharesOf), v("publication_shares_of", publicationSharesOf);
}
template <class V>
void fields(V& v, typename V::template Of<YearEndReport>& row) {
    auto& [term, number, sessionName, asOf, totals, blocks, rates, growth, checks, turnedSatisfied, extended, classes, words, pieces,
           annexes, replyMonths, undatedReplies, examples, followUp, lateReplies, supervision, snapshot, frozenAt, inspections, ballots,
           preContacts, prose, settings, settingsSince, settingsVersion] = row;
    v("term", term), v("number", number), v("session_name", sessionName), v("as_of", asOf), v("totals", totals);
    v("blocks", blocks), v("rates", rates), v("growth", growth), v("checks", checks);
    v.pieces("turned_satisfied", turnedSatisfied), v.pieces("extended", extended), v("classes", classes);
    v("pieces", pieces), v("annexes", annexes), v("reply_months", replyMonths), v("undated_replies", undatedReplies);
    v("examples", examples), v("follow_up", followUp), v.pieces("late_replies", lateReplies);
    v("supervision", supervision), v("inspections", inspections), v("ballots", ballots);
    v("pre_contacts", preContacts), v("prose", prose), v("settings", settings), v("settings_since", settingsSince);
    v("settings_version", settingsVersion);
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
        if (json.at("format").get<int>() > formatVersion) return base::failure(base::Error("snapshot-newer", "", "storage"));
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
        if (!kept) return base::failure(base::Error(kept.error()).with("number", std::to_string(number)));
        kept->report.snapshot = number;
        kept->report.frozenAt = base::localTime(snapshot.madeAt);
        return FrozenReport{std::move(snapshot), std::move(*kept)};
    }
    return base::failure(base::Error("unknown-snapshot", "snapshot", "known").with("value", std::to_string(number)));
}

}  // namespace huying::app
