// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ledger_row.h"

#include <algorithm>

#include "app/words/register_words.h"
#include "base/text.h"

namespace huying::app {

using base::Error;
using domain::TaskRole;

namespace {

// The words a column takes, for "did you mean".
std::string_view wordsTakenBy(LedgerColumn column) {
    switch (column) {
        case LedgerColumn::kind:
            return "大会、闭会";
        case LedgerColumn::way:
            return "单办、主会办、分办、参考";
        case LedgerColumn::contactWay:
            return "走访、面谈、座谈、实地调研、电话、信函、网络、无";
        case LedgerColumn::state:
            return "已办结、未办结、已登记、已交办、已签收、办理中、已答复、已反馈、重新办理、已撤回、作废";
        case LedgerColumn::publication:
            return "公开、仅公开标题、不公开";
        case LedgerColumn::secrecy:
            return "是、否、涉密";
        case LedgerColumn::classified:
        case LedgerColumn::hideIdentity:
            return "是、否";
        default:
            return "满意、基本满意、不满意";
    }
}

// 主协同 of an office that says 协同 for 会办.
std::string inShippedWords(std::string text, const Words& own) {
    for (const auto key : {domain::WordingKey::sole, domain::WordingKey::joint, domain::WordingKey::reference})
        text = base::replacedAll(std::move(text), own.wordFor(key), shippedWord(key, Language::chinese));
    return text;
}

// By the name that the office gives it, too.
std::optional<domain::FormationSource> formationSourceIn(const std::string& text, const Words& own) {
    if (const auto known = formationSourceFromWords(text)) return known;
    for (const auto& [source, code] : base::EnumCodes<domain::FormationSource>::values) {
        if (base::comparableName(own.label(source)) == base::comparableName(text)) return source;
    }
    return std::nullopt;
}

// Lead and co-signers as the row names them; the lead is a delegation where one stands in its place.
struct SignersOfRow {
    DeputyReference lead;
    std::string delegation;
    std::vector<DeputyReference> coSigners;
    std::optional<int> saidToBe;
    bool isDelegationTwice = false;  // the bracket after the name and 代表团 differ
};

SignersOfRow signersOfRow(const std::string& lead, const std::string& certificate, const std::string& delegation,
                          const std::string& coSigners) {
    SignersOfRow row;
    SignersInCell leads = signersIn(lead);
    row.saidToBe = leads.saidToBe;
    if (!leads.people.empty() && isDelegationName(leads.people.front())) {
        row.delegation = leads.people.front().name;
        row.isDelegationTwice = !delegation.empty() && !isSameDelegation(delegation, row.delegation);
    } else if (!leads.people.empty()) {
        row.lead = leads.people.front();
        row.isDelegationTwice = !delegation.empty() && !row.lead.delegation.empty() && !isSameDelegation(delegation, row.lead.delegation);
        if (row.lead.delegation.empty()) row.lead.delegation = delegation;
        row.lead.certificate = certificate;
    } else if (!certificate.empty()) {
        row.lead.certificate = certificate;
    } else {
        row.delegation = delegation;
    }
    // 领衔代表 may list all signers: the first leads.
    if (!leads.people.empty()) row.coSigners.assign(leads.people.begin() + 1, leads.people.end());
    SignersInCell others = signersIn(coSigners);
    if (others.saidToBe && !row.saidToBe) row.saidToBe = *others.saidToBe + 1;  // and the lead
    for (DeputyReference& person : others.people) row.coSigners.push_back(std::move(person));
    return row;
}

}  // namespace

std::string cellText(const LedgerCell& cell) { return base::replacedAll(base::trimmed(cell.text), "\r\n", "\n"); }

Error columnsDisagree(std::string_view field, const std::string& value, std::string_view other, const std::string& otherValue) {
    return Error("columns-disagree", "", "conflict")
        .with("field", std::string(field))
        .with("value", value)
        .with("other", std::string(other))
        .with("other_value", otherValue);
}

std::string RowReader::text(const RowValues& row, LedgerColumn column) const { return cellText(layout_.cell(*row.source, column)); }

void RowReader::fault(RowValues& row, LedgerColumn column, Error error) const {
    row.faults.push_back({column, layout_.cell(*row.source, column).text, std::move(error)});
}

template <class Value, class Read>
std::optional<Value> RowReader::valueOf(RowValues& row, LedgerColumn column, Read readWords) const {
    const std::string words = text(row, column);
    if (words.empty()) return std::nullopt;
    const std::optional<Value> value = readWords(words);
    if (!value) {
        fault(row, column,
              Error("unknown-code", "", "known")
                  .with("field", layout_.headerOf(column))
                  .with("value", words)
                  .with("expected", expectedIn(row, column)));
    }
    return value;
}

std::vector<base::Date> RowReader::dates(RowValues& row, LedgerColumn column) const {
    const LedgerCell& cell = layout_.cell(*row.source, column);
    if (const auto read = datesIn(cell)) return *read;
    fault(row, column, Error("no-such-date", "", "format").with("field", layout_.headerOf(column)).with("value", cell.text));
    return {};
}

std::optional<base::Date> RowReader::date(RowValues& row, LedgerColumn column) const {
    const std::vector<base::Date> read = dates(row, column);
    if (read.empty()) return std::nullopt;
    if (read.size() > 1)
        fault(row, column, Error("one-date-only", "", "format").with("field", layout_.headerOf(column)).with("value", text(row, column)));
    return read.front();
}

void RowReader::readIdentity(RowValues& row) {
    row.numberText = text(row, LedgerColumn::number);
    const auto own = ownAddressOf(*row.source);
    if (row.numberText.empty() && !own) {
        fault(row, LedgerColumn::number, Error("field-required", "", "required").with("field", layout_.headerOf(LedgerColumn::number)));
    }
    const auto kind = valueOf<domain::SuggestionKind>(row, LedgerColumn::kind, kindFromWords);
    const auto session = sessionOf(*row.source, &row);
    if (!session) return;
    row.address.term = session->term;
    row.address.session = session->number;
    const std::string name = std::to_string(session->term) + "-" + std::to_string(session->number);
    if (const auto known = directory_.session(name); !known) fault(row, LedgerColumn::term, known.error());
    if (row.numberText.empty() && !own) return;
    if (addressFromWords(row.numberText)) row.numberText.clear();  // this program's own, which stands on no paper
    const auto number = own ? std::optional(domain::WrittenNumber{own->kind, own->serial})
                            : domain::parseWrittenNumber(row.numberText, session->term, session->number);
    if (!number) return fault(row, LedgerColumn::number, Error("bad-ledger-number", "", "format").with("value", row.numberText));
    row.address.serial = number->serial;
    row.address.kind = kind.value_or(number->kind.value_or(domain::SuggestionKind::plenary));
    noteYear(row);
    if (kind && number->kind && *kind != *number->kind) {
        fault(row, LedgerColumn::number,
              columnsDisagree(layout_.headerOf(LedgerColumn::number), text(row, LedgerColumn::number), layout_.headerOf(LedgerColumn::kind),
                              text(row, LedgerColumn::kind)));
    }
}

void RowReader::readSigners(RowValues& row) const {
    const std::string lead = text(row, LedgerColumn::lead);
    const std::string delegation = text(row, LedgerColumn::delegation);
    SignersOfRow signers = signersOfRow(lead, text(row, LedgerColumn::certificate), delegation, text(row, LedgerColumn::coSigners));
    if (signers.isDelegationTwice) {
        fault(row, LedgerColumn::delegation,
              columnsDisagree(layout_.headerOf(LedgerColumn::delegation), delegation, layout_.headerOf(LedgerColumn::lead), lead));
    }
    row.lead = std::move(signers.lead);
    row.delegation = std::move(signers.delegation);
    row.phone = text(row, LedgerColumn::phone);
    row.postalAddress = text(row, LedgerColumn::address);
    row.coSigners = std::move(signers.coSigners);
    if (signers.saidToBe && *signers.saidToBe > static_cast<int>(row.coSigners.size()) + 1) {
        row.notices.push_back({LedgerColumn::lead, lead,
                               Error("signers-not-named", "", "known")
                                   .with("name", row.lead.name)
                                   .with("count", std::to_string(*signers.saidToBe))
                                   .with("named", std::to_string(row.coSigners.size() + 1))});
    }
}

RowReader::People RowReader::peopleIn(const LedgerRow& source) const {
    People people;
    const auto session = sessionOf(source, nullptr);
    if (!session) return people;
    people.term = session->term;
    const auto words = [&](LedgerColumn column) { return cellText(layout_.cell(source, column)); };
    SignersOfRow signers = signersOfRow(words(LedgerColumn::lead), words(LedgerColumn::certificate), words(LedgerColumn::delegation),
                                        words(LedgerColumn::coSigners));
    people.named = std::move(signers.coSigners);
    people.named.push_back(std::move(signers.lead));
    return people;
}

void RowReader::readCategory(RowValues& row) {
    row.category = text(row, LedgerColumn::category);
    if (row.category.empty() || row.address.term == 0) return;
    const auto known = directory_.category(row.category, row.address.term);
    if (known) {
        row.categoryId = known->id;
    } else if (!settings_.createsCategories) {
        fault(row, LedgerColumn::category, known.error());
    }
}

void RowReader::readUnitsIn(LedgerColumn column, std::vector<UnitInRow>& units, RowValues& row) {
    for (std::string& name : base::splitValues(text(row, column))) {
        UnitInRow unit{column, std::move(name), {}, TaskRole::sole};
        const auto known = directory_.unit(unit.name);
        if (known) {
            unit.id = known->id;
        } else if (known.error().code != "unknown-unit" || !settings_.createsUnits) {
            fault(row, column, known.error());
        }
        units.push_back(std::move(unit));
    }
}

const Words& RowReader::wordsOf(const RowValues& row) const {
    const auto known = words_.find(row.address.term);
    return known != words_.end() ? known->second
                                 : words_.emplace(row.address.term, directory_.words().ofTerm(row.address.term)).first->second;
}

// By the register's own words, classes by their term.
std::string RowReader::expectedIn(const RowValues& row, LedgerColumn column) const {
    const Words& words = wordsOf(row);
    std::vector<std::string> names;
    if (column == LedgerColumn::formationSource) {
        for (const auto& [source, code] : base::EnumCodes<domain::FormationSource>::values) {
            if (source != domain::FormationSource::unknown) names.push_back(words.label(source));
        }
        return base::joined(names, "、");
    }
    if (column != LedgerColumn::resultClass) return words.worded(wordsTakenBy(column));
    for (const domain::ResultClassWording& one : words.classesOf(row.address.term)) {
        if (one.isInUse) names.push_back(one.shortName);
    }
    return base::joined(names, "、");
}

void RowReader::readUnits(RowValues& row) {
    readUnitsIn(LedgerColumn::proposedUnits, row.proposedUnits, row);
    readUnitsIn(LedgerColumn::plannedUnits, row.plannedUnits, row);
    for (const LedgerColumn column : {LedgerColumn::leadUnits, LedgerColumn::jointUnits, LedgerColumn::separateUnits})
        readUnitsIn(column, row.units, row);
    row.way = valueOf<HandlingWay>(row, LedgerColumn::way, [&](const std::string& text) {
        const auto way = handlingWayFromWords(text);
        return way ? way : handlingWayFromWords(inShippedWords(text, wordsOf(row)));
    });
    giveRoles(row);
}

void RowReader::findCreatedUnits(RowValues& row) {
    for (UnitInRow& unit : row.units) {
        if (unit.id) continue;
        if (const auto created = directory_.unit(unit.name)) unit.id = created->id;
    }
}

void RowReader::giveRoles(RowValues& row) const {
    const auto count = [&](LedgerColumn column) {
        return std::count_if(row.units.begin(), row.units.end(), [column](const UnitInRow& unit) { return unit.column == column; });
    };
    const auto leads = count(LedgerColumn::leadUnits);
    const auto joints = count(LedgerColumn::jointUnits);
    const auto separates = count(LedgerColumn::separateUnits);
    TaskRole leadRole = leads == 1 && joints + separates == 0 ? TaskRole::sole : TaskRole::lead;
    bool isConsistent = true;
    if (row.way == HandlingWay::sole) isConsistent = leads == 1 && joints + separates == 0;
    if (row.way == HandlingWay::leadAndJoint) {
        isConsistent = separates == 0;
        leadRole = TaskRole::lead;
    }
    if (row.way == HandlingWay::separate) {
        isConsistent = joints == 0;
        if (separates == 0) leadRole = TaskRole::separate;  // the units stand under 主办单位
    }
    for (UnitInRow& unit : row.units) {
        unit.role = unit.column == LedgerColumn::leadUnits    ? leadRole
                    : unit.column == LedgerColumn::jointUnits ? TaskRole::joint
                                                              : TaskRole::separate;
        if (row.way == HandlingWay::reference) unit.role = TaskRole::reference;
    }
    if (!row.units.empty() && !isConsistent) {
        fault(row, LedgerColumn::way, Error("way-against-units", "", "conflict").with("value", text(row, LedgerColumn::way)));
    }
}

void RowReader::readResultClasses(RowValues& row) {
    const std::string words = text(row, LedgerColumn::resultClass);
    if (words.empty()) return;
    if (!wordings_.contains(row.address.term)) wordings_[row.address.term] = reader_.resultClasses(row.address.term);
    const auto& wordings = wordings_[row.address.term];
    if (const auto whole = resultClassFromWords(words, wordings)) {
        row.resultClasses.push_back(*whole);
        return;
    }
    for (const std::string& part : base::splitValues(words)) {
        const auto one = valueOf<domain::ResultClass>(row, LedgerColumn::resultClass,
                                                      [&](const std::string&) { return resultClassFromWords(part, wordings); });
        if (!one) return;
        row.resultClasses.push_back(*one);
    }
}

// What is not kept is told.
void RowReader::noteSubdividedClasses(RowValues& row) const {
    const std::string words = text(row, LedgerColumn::resultClass);
    const std::vector<std::string> parts = base::splitValues(words);
    if (std::any_of(parts.begin(), parts.end(), isSubdividedClass))
        row.notices.push_back({LedgerColumn::resultClass, words, Error("class-subdivided", "", "known").with("value", words)});
}

void RowReader::readHandling(RowValues& row) {
    row.assignedOn = date(row, LedgerColumn::assignedOn);
    row.receivedOn = dates(row, LedgerColumn::receivedOn);
    row.dueOn = dates(row, LedgerColumn::dueOn);
    row.extendedTo = dates(row, LedgerColumn::extendedTo);
    row.repliedOn = dates(row, LedgerColumn::repliedOn);
    row.documentText = text(row, LedgerColumn::documentNumber);
    row.leaderText = text(row, LedgerColumn::leader);
    row.handlerText = text(row, LedgerColumn::handler);
    row.handlerPhoneText = text(row, LedgerColumn::handlerPhone);
    row.signatoryText = text(row, LedgerColumn::signatory);
    row.replyText = text(row, LedgerColumn::replyText);
    readContactWays(row);
    readResultClasses(row);
    noteSubdividedClasses(row);
    row.process = valueOf<domain::Rating>(row, LedgerColumn::processRating, ratingFromWords);
    row.result = valueOf<domain::Rating>(row, LedgerColumn::resultRating, ratingFromWords);
    row.firstResult = valueOf<domain::Rating>(row, LedgerColumn::firstRating, ratingFromWords);
    row.ratedOn = date(row, LedgerColumn::ratedOn);
    row.completedOn = date(row, LedgerColumn::completedOn);
    readState(row);
}

void RowReader::readContactWays(RowValues& row) const {
    const std::string words = text(row, LedgerColumn::contactWay);
    if (words.empty() || isNoContact(words)) return;
    for (const std::string& part : base::splitValues(words)) {
        const auto one =
            valueOf<domain::ContactWay>(row, LedgerColumn::contactWay, [&](const std::string&) { return contactWayFromWords(part); });
        if (!one) return;
        row.contactWays.push_back(*one);
    }
}

// The other columns tell the course of a piece; what is not understood here stops none of them.
void RowReader::readState(RowValues& row) const {
    const std::string words = text(row, LedgerColumn::state);
    if (words.empty()) return;
    row.state = stateFromWords(words, wordsOf(row));
    if (!row.state) {
        row.notices.push_back({LedgerColumn::state, words,
                               Error("state-not-understood", "", "known")
                                   .with("field", layout_.headerOf(LedgerColumn::state))
                                   .with("value", words)
                                   .with("expected", expectedIn(row, LedgerColumn::state))});
    }
    if (!row.isSaidOpen() || !row.completedOn) return;
    fault(row, LedgerColumn::state,
          columnsDisagree(layout_.headerOf(LedgerColumn::state), words, layout_.headerOf(LedgerColumn::completedOn),
                          text(row, LedgerColumn::completedOn)));
}

RowValues RowReader::read(const LedgerRow& source) {
    RowValues row;
    row.source = &source;
    readIdentity(row);
    row.title = text(row, LedgerColumn::title);
    row.body = text(row, LedgerColumn::body);
    readSigners(row);
    readCategory(row);
    row.formationSource = valueOf<domain::FormationSource>(row, LedgerColumn::formationSource,
                                                           [&](const std::string& text) { return formationSourceIn(text, wordsOf(row)); });
    row.activity = text(row, LedgerColumn::activity);
    row.submittedOn = date(row, LedgerColumn::submittedOn);
    row.registeredOn = date(row, LedgerColumn::registeredOn);
    readUnits(row);
    readHandling(row);
    readSupervision(row);
    row.publication = valueOf<domain::Publication>(row, LedgerColumn::publication, publicationFromWords);
    row.secrecy = valueOf<Secrecy>(row, LedgerColumn::secrecy, secrecyFromWords);
    row.classified = valueOf<bool>(row, LedgerColumn::classified, yesOrNo);
    row.hideIdentity = valueOf<bool>(row, LedgerColumn::hideIdentity, yesOrNo);
    row.remark = text(row, LedgerColumn::remark);
    return row;
}

}  // namespace huying::app
