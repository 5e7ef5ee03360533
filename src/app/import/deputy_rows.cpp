// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/commands/deputy_name.h"
#include "app/import/directory_plan.h"

// A table of deputies. Identity as everywhere: the certificate number within a term, else name and delegation.
namespace huying::app {

using base::Error;
using domain::Deputy;
using Row = DirectoryRow<DeputyColumn>;

namespace {

struct Identity {
    int term = 0;
    DeputyReference person;
};

std::optional<int> termOf(Row& row, const ImportOptions& options, DirectoryLookup& directory) {
    const std::string text = row.text(DeputyColumn::term);
    if (!text.empty()) {
        const auto words = sessionInTermCell(text);
        if (words && words->term) return words->term;
        row.refuse(DeputyColumn::term,
                   Error("bad-ledger-session", "", "format").with("field", row.headerOf(DeputyColumn::term)).with("value", text));
        return std::nullopt;
    }
    const auto session = directory.session(options.session);
    if (session) return session->term;
    row.refuse(DeputyColumn::term, session.error());
    return std::nullopt;
}

std::optional<Identity> identityOf(Row& row, const ImportOptions& options, DirectoryLookup& directory) {
    const auto term = termOf(row, options, directory);
    Identity identity{term.value_or(0), splitDeputyName(row.text(DeputyColumn::name))};
    if (identity.person.name.empty()) {
        row.refuse(DeputyColumn::name, Error("field-required", "", "required").with("field", row.headerOf(DeputyColumn::name)));
        return std::nullopt;
    }
    if (const std::string delegation = row.text(DeputyColumn::delegation); !delegation.empty()) identity.person.delegation = delegation;
    identity.person.certificate = row.text(DeputyColumn::certificate);
    return term ? std::optional(std::move(identity)) : std::nullopt;
}

// The deputy on record whom the row means; nobody where it is a new one or cannot be told.
std::optional<Deputy> find(Row& row, const Identity& identity, RegisterReader& reader) {
    const DeputyReference& person = identity.person;
    if (!person.certificate.empty()) {
        if (auto known = reader.deputyWithCertificate(identity.term, person.certificate)) {
            if (base::comparableName(known->name) == base::comparableName(person.name)) return known;
            row.refuse(DeputyColumn::certificate,
                       Error("certificate-of-another", "", "conflict").with("value", person.certificate).with("name", known->described()));
            return std::nullopt;
        }
    }
    std::vector<Deputy> namesakes = reader.deputiesNamed(identity.term, person.name);
    if (!person.certificate.empty()) std::erase_if(namesakes, [](const Deputy& one) { return !one.certificate.empty(); });
    const auto isElsewhere = [&](const Deputy& one) {
        return !one.delegationName.empty() && !one.isOf(person.delegation) && !one.wasOf(person.delegation);
    };
    if (!person.delegation.empty()) {
        std::erase_if(namesakes, isElsewhere);
        const bool hasOneThere =
            std::any_of(namesakes.begin(), namesakes.end(), [](const Deputy& one) { return !one.delegationName.empty(); });
        if (hasOneThere) std::erase_if(namesakes, [](const Deputy& one) { return one.delegationName.empty(); });
    }
    if (namesakes.size() < 2) return namesakes.empty() ? std::nullopt : std::optional(namesakes.front());
    std::vector<std::string> names;
    for (const Deputy& one : namesakes) names.push_back(one.described() + one.certificate);
    row.refuse(DeputyColumn::name,
               Error("ambiguous-deputy", "", "unique").with("value", person.name).with("candidates", base::joined(names, "、")));
    return std::nullopt;
}

void planNew(Row& row, const Identity& identity, DirectoryPlan& plan) {
    AddDeputy added{identity.person, identity.term};
    const auto tell = [&](DeputyColumn column, const std::string& value) {
        if (!value.empty()) row.changes(column, "", value);
    };
    tell(DeputyColumn::name, identity.person.name);
    tell(DeputyColumn::delegation, identity.person.delegation);
    tell(DeputyColumn::certificate, identity.person.certificate);
    const auto take = [&](DeputyColumn column, std::string& value) {
        value = row.text(column);
        if (!value.empty()) row.changes(column, "", value);
    };
    take(DeputyColumn::phone, added.phone);
    take(DeputyColumn::address, added.address);
    take(DeputyColumn::postcode, added.postcode);
    take(DeputyColumn::electingUnit, added.electingUnit);
    take(DeputyColumn::employer, added.employer);
    take(DeputyColumn::post, added.post);
    plan.isNew = true;
    plan.commands.emplace_back(std::move(added));
    if (const auto endedOn = row.date(DeputyColumn::endedOn)) {
        CorrectDeputy ended;
        ended.deputy = identity.person;
        ended.term = identity.term;
        ended.endedOn = {true, endedOn};
        row.changes(DeputyColumn::endedOn, "", base::isoDate(*endedOn));
        plan.commands.emplace_back(std::move(ended));
    }
}

// An earlier row has the same deputy in another delegation.
bool isElsewhereInFile(Row& row, const std::string& delegation) {
    const auto* first = row.earlier(DeputyColumn::delegation);
    return first != nullptr && !isSameDelegation(first->value, delegation) && row.isSaidOtherwise(DeputyColumn::delegation, delegation);
}

void planKnown(Row& row, const Identity& identity, const Deputy& known, DirectoryPlan& plan) {
    DeputyReference named{known.name, known.delegationName.empty() ? "无" : known.delegationName, known.certificate};
    const DeputyReference& given = identity.person;
    const bool hasOtherDelegation = !given.delegation.empty() && !known.isOf(given.delegation);
    const bool movesOn = hasOtherDelegation && !isElsewhereInFile(row, given.delegation) &&
                         row.mayReplace(DeputyColumn::delegation, known.delegationName, given.delegation);
    const bool hasNewCertificate = !given.certificate.empty() && known.certificate.empty();
    if (hasNewCertificate) row.changes(DeputyColumn::certificate, "", given.certificate);
    CorrectDeputy correction;
    correction.term = identity.term;
    if (known.toBeChecked && (movesOn || hasNewCertificate)) {
        plan.commands.emplace_back(ConfirmDeputy{named, movesOn ? given.delegation : std::string(),
                                                 hasNewCertificate ? given.certificate : std::string(), identity.term});
        if (movesOn) named.delegation = given.delegation;
        if (hasNewCertificate) named.certificate = given.certificate;
    } else {
        if (movesOn) correction.delegation = {true, given.delegation};
        if (hasNewCertificate) correction.certificate = {true, given.certificate};
    }
    correction.deputy = named;
    row.compare(DeputyColumn::phone, known.phone, correction.phone);
    row.compare(DeputyColumn::address, known.address, correction.address);
    row.compare(DeputyColumn::postcode, known.postcode, correction.postcode);
    row.compare(DeputyColumn::electingUnit, known.electingUnit, correction.electingUnit);
    row.compare(DeputyColumn::employer, known.employer, correction.employer);
    row.compare(DeputyColumn::post, known.post, correction.post);
    row.compare(DeputyColumn::endedOn, known.validTo, correction.endedOn);
    if (!plan.changes.empty()) plan.commands.emplace_back(std::move(correction));
}

}  // namespace

DirectoryPlan DeputyRows::plan(const LedgerRow& source, const LayoutOf<DeputyColumn>& layout, const ImportOptions& options,
                               DirectorySources sources) const {
    DirectoryPlan plan;
    Row row(source, layout, options.updates, plan, earlier_);
    plan.subject = row.text(DeputyColumn::name);
    const auto identity = identityOf(row, options, sources.directory);
    if (!identity) return plan;
    const auto known = find(row, *identity, sources.reader);
    if (plan.isRefused()) return plan;
    if (known) {
        row.isAbout(known->id.value);
        planKnown(row, *identity, *known, plan);
    } else {
        planNew(row, *identity, plan);
    }
    return plan;
}

void DeputyRows::keep(const LedgerRow& source, const LayoutOf<DeputyColumn>& layout, const ImportOptions& options,
                      DirectorySources sources) {
    DirectoryPlan read;
    Row row(source, layout, options.updates, read, earlier_);
    const auto identity = identityOf(row, options, sources.directory);
    const auto known = identity ? find(row, *identity, sources.reader) : std::nullopt;
    if (!known) return;
    earlier_.add(known->id.value, DeputyColumn::delegation, identity->person.delegation, row.number());
    for (const DeputyColumn column : {DeputyColumn::phone, DeputyColumn::address, DeputyColumn::postcode, DeputyColumn::electingUnit,
                                      DeputyColumn::employer, DeputyColumn::post}) {
        earlier_.add(known->id.value, column, row.text(column), row.number());
    }
    if (const auto endedOn = row.date(DeputyColumn::endedOn))
        earlier_.add(known->id.value, DeputyColumn::endedOn, base::isoDate(*endedOn), row.number());
}

}  // namespace huying::app
