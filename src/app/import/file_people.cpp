// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/file_people.h"

#include <algorithm>

#include "app/import/column_values.h"
#include "base/text.h"

namespace huying::app {

namespace {

bool isBareName(const DeputyReference& reference) { return reference.delegation.empty() && reference.certificate.empty(); }

// Two descriptions of one name that are one person: by certificate number where both have one, else by delegation.
bool isOnePerson(const std::string& certificate, const std::string& delegation, const DeputyReference& other) {
    if (!certificate.empty() && !other.certificate.empty()) return certificate == other.certificate;
    return !delegation.empty() && !other.delegation.empty() && isSameDelegation(delegation, other.delegation);
}

}  // namespace

void FilePeople::add(int term, const DeputyReference& person) {
    if (person.name.empty() || isBareName(person)) return;
    std::vector<DeputyReference>& namesakes = people_[{term, base::comparableName(person.name)}];
    for (DeputyReference& known : namesakes) {
        if (!isOnePerson(known.certificate, known.delegation, person)) continue;
        if (known.certificate.empty()) known.certificate = person.certificate;
        if (known.delegation.empty()) known.delegation = person.delegation;
        return;
    }
    namesakes.push_back(person);
}

base::Result<DeputyReference> FilePeople::completed(int term, const DeputyReference& reference, RegisterReader& reader) const {
    if (!reference.certificate.empty()) return reference;
    const auto found = people_.find({term, base::comparableName(reference.name)});
    if (found == people_.end()) return reference;
    const std::vector<domain::Deputy> registered = reader.deputiesNamed(term, reference.name);
    std::vector<DeputyReference> candidates;
    for (const DeputyReference& person : found->second) {
        if (!reference.delegation.empty() && !isSameDelegation(reference.delegation, person.delegation)) continue;
        const bool isRegistered = std::any_of(registered.begin(), registered.end(), [&](const domain::Deputy& deputy) {
            return isOnePerson(deputy.certificate, deputy.delegationName, person);
        });
        if (!isRegistered) candidates.push_back(person);
    }
    if (candidates.empty()) return reference;
    if (!reference.delegation.empty()) return candidates.size() == 1 && registered.empty() ? candidates.front() : reference;
    if (registered.empty() && candidates.size() == 1) return candidates.front();
    std::vector<std::string> names;
    for (const domain::Deputy& deputy : registered) names.push_back(deputy.described() + deputy.certificate);
    for (const DeputyReference& person : candidates) names.push_back(describedInLedger(person));
    return base::failure(
        base::Error("ambiguous-deputy", "", "unique").with("value", reference.name).with("candidates", base::joined(names, "、")));
}

bool fits(const DeputyReference& reference, const domain::Deputy& deputy) {
    if (!reference.name.empty() && base::comparableName(reference.name) != base::comparableName(deputy.name)) {
        return isBareName(reference) && reference.name == deputy.certificate;  // a number where a name was expected
    }
    if (!reference.certificate.empty() && !deputy.certificate.empty() && reference.certificate != deputy.certificate) return false;
    if (reference.name.empty()) return reference.certificate == deputy.certificate;
    return reference.delegation.empty() || deputy.delegationName.empty() || deputy.isOf(reference.delegation) ||
           deputy.wasOf(reference.delegation);
}

std::string describedInLedger(const DeputyReference& reference) {
    return reference.name + (reference.delegation.empty() ? std::string() : "（" + reference.delegation + "）") + reference.certificate;
}

}  // namespace huying::app
