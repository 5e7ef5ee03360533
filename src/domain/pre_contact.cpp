// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pre_contact.h"

namespace huying::domain {

PreContactState stateOf(const PreContact& contact) {
    if (contact.submission || contact.suggestion) return PreContactState::ledToPaper;
    if (!contact.settledReason.empty()) return PreContactState::settled;
    if (contact.answeredOn) return PreContactState::answered;
    return contact.takenUpOn ? PreContactState::takenUp : PreContactState::raised;
}

Turn turnOf(PreContactState state) {
    switch (state) {
        case PreContactState::raised:
        case PreContactState::takenUp:
            return Turn::unit;
        case PreContactState::answered:
            return Turn::deputy;
        case PreContactState::ledToPaper:
        case PreContactState::settled:
            break;
    }
    return Turn::nobody;
}

std::string_view stageOutOfOrder(const PreContact& contact) {
    if (contact.takenUpOn && *contact.takenUpOn < contact.raisedOn) return "taken_up_on";
    if (contact.answeredOn && *contact.answeredOn < contact.takenUpOn.value_or(contact.raisedOn)) return "answered_on";
    return {};
}

}  // namespace huying::domain
