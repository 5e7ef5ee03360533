// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_commands.h"

#include "figures.h"

#include <stdexcept>

namespace huying::sample {

namespace {

void need(bool holds, const std::string& sentence) {
    if (!holds) {
        throw std::runtime_error(sentence);
    }
}

Day dayIn(const Json& command, const std::string& key) { return parseDay(command.at(key).get<std::string>()); }

} // namespace

std::string CaseOrder::unitOf(const Json& command) const {
    return command.contains("unit") ? sources_.unitNamed(command.at("unit"))->shortName : std::string();
}

void CaseOrder::takeRegistration(const Json& command) {
    registered_ = dayIn(command, "on");
    submitted_ = dayIn(command, "submitted_on");
    need(*submitted_ <= *registered_, "registered before it was submitted");
    need(command.contains("lead") != command.contains("delegation"), "either a lead proposer or a delegation proposes");
    if (command.contains("lead")) {
        signers_.insert(command.at("lead").at("certificate").get<std::string>());
    }
    if (command.contains("co_signers")) {
        for (const Json& deputy : command.at("co_signers")) {
            need(signers_.insert(deputy.at("certificate").get<std::string>()).second, "a deputy signs twice");
        }
    }
}

void CaseOrder::takeAssignment(const Json& command) {
    for (const Json& task : command.at("tasks")) {
        const std::string unit = unitOf(task);
        need(!roles_.contains(unit), unit + " is given the piece twice");
        roles_[unit] = task.at("role");
        assigned_[unit] = dayIn(command, "on");
        need(task.at("role") != "separate" || task.contains("scope"), "a separate unit needs its scope");
    }
}

void CaseOrder::takeReply(const Json& command, const std::string& unit) {
    need(roles_.at(unit) != "joint", unit + " is a joint unit and does not reply");
    need(!replied_.contains(unit), unit + " has replied already");
    replied_[unit] = dayIn(command, "on");
}

void CaseOrder::takeExtension(const Json& command, const std::string& unit) {
    const Day until = command.contains("until") ? dayIn(command, "until") : dayIn(command, "on");
    need(until <= sources_.calendar.dueAfterMonths(assigned_.at(unit), 6), "longer than six months from assignment");
    if (command.at("command") == "request-extension") {
        need(dayIn(command, "on") <= sources_.calendar.dueAfterMonths(assigned_.at(unit), 3),
             "an extension is asked for before the due date");
        extensionAsked_[unit] = dayIn(command, "on");
    } else {
        need(extensionAsked_.contains(unit), "no extension was asked for");
    }
}

void CaseOrder::takeFeedback(const Json& command) {
    const std::string unit = unitOf(command);
    need(unit.empty() ? !replied_.empty() : replied_.contains(unit), "rated before the reply");
    const bool dissatisfied = command.at("result") == "dissatisfied" || command.value("process", "") == "dissatisfied";
    need(!dissatisfied || !command.value("comment", "").empty(), "a dissatisfied rating needs a comment");
    dissatisfied_.reset();
    if (command.at("result") == "dissatisfied") {
        dissatisfied_ = dayIn(command, "on");
    }
}

void CaseOrder::take(const Json& command) {
    const std::string name = command.at("command");
    const std::string unit = unitOf(command);
    const Day on = dayIn(command, "on");
    if (name == "register-suggestion") {
        takeRegistration(command);
        return;
    }
    need(registered_.has_value(), "the piece is not registered yet");
    need(on >= *registered_, "dated before the registration");
    if (name == "assign-suggestion") {
        takeAssignment(command);
        return;
    }
    need(!assigned_.empty(), "the piece is not assigned yet");
    if (!unit.empty()) {
        need(roles_.contains(unit), unit + " has no task of this piece");
        need(on >= assigned_.at(unit), "dated before the assignment to " + unit);
        need(name == "acknowledge-receipt" || received_.contains(unit), unit + " has not signed for the piece yet");
        need(name == "acknowledge-receipt" || on >= received_.at(unit), "dated before " + unit + " signed for the piece");
    }
    if (name == "acknowledge-receipt") {
        received_[unit] = on;
    } else if (name == "record-joint-opinion") {
        need(roles_.at(unit) == "joint", unit + " is no joint unit");
        need(replied_.empty(), "the joint opinion comes after the reply");
    } else if (name == "record-reply") {
        takeReply(command, unit);
    } else if (name == "record-delivery") {
        need(unit.empty() ? !replied_.empty() : replied_.contains(unit), "delivered before the reply");
    } else if (name == "request-extension" || name == "decide-extension") {
        takeExtension(command, unit);
    } else if (name == "record-contact" && command.at("phase") == "after") {
        need(replied_.contains(unit), "the contact after handling comes before the reply");
    } else if (name == "record-feedback") {
        takeFeedback(command);
    } else if (name == "order-rehandling") {
        need(dissatisfied_.has_value() && on >= *dissatisfied_, "re-handling follows a dissatisfied rating");
        replied_.clear();
    }
}

} // namespace huying::sample
