// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/words/words.h"
#include "base/date.h"
#include "base/result.h"

namespace huying::cli {

// The command line as it was understood (design §7). One flat set: each verb reads what is its own.
struct Arguments {
    std::string verb;
    std::string ledger;
    std::string language = "zh";
    std::string actor;
    std::string user;          // who signs in, where the register asks for it
    std::string passwordFile;  // its password; - is standard input
    std::optional<base::Date> today;
    std::string format;
    std::string output;

    std::string input;        // apply, import, restore: FILE
    std::string caseAddress;  // show, history
    std::vector<std::string> cases;  // publication
    std::string action;              // form: export, preview, apply, list; package: keys, export, open, return, preview, apply
    std::vector<std::string> files;  // form, package
    std::string ring;             // package: the keys of a unit
    std::string keyPasswordFile;  // package: of the key; - is standard input
    std::string fingerprint;
    std::string trust;            // package keys: a key file
    std::string recover;          // package keys: a recovery copy
    std::string recovery;         // package keys: where the recovery copy is written
    std::string name;             // package keys: whose key
    std::string reason;
    bool make = false;
    bool revoke = false;
    bool lost = false;
    bool give = false;
    bool whole = false;
    std::string what;
    std::string extent;
    bool each = false;
    std::string text;         // search
    bool sample = false;
    bool dryRun = false;
    bool strict = false;
    bool update = false;
    bool skipRefused = false;
    std::string createMissing;
    std::string importAs = "suggestions";
    std::string mapping;
    std::string session;
    std::string filter;
    std::string queue;
    std::string sheet;        // sheet: KIND; assessment: its name
    std::string find;
    std::string round;        // sheet look-back: its name
    std::vector<std::string> looks;  // assessment: what to look at; check and a formula
    std::string body;         // sheet hand-over: rows of this body alone
    bool openOnly = false;
    std::string columns;
    std::string order;
    std::optional<int> limit;
    std::string event;
    std::string matter;  // due --case: this alone
    std::string from;
    std::string profile;
    bool profiles = false;
    std::string asOf;
    std::optional<std::int64_t> snapshot;  // report
    bool snapshots = false;
    bool compare = false;
    std::vector<std::string> compareAsOf;
    std::string compareSession;
    std::string at;   // as-recorded
    std::string to;   // compare
    std::string kind;  // letters
    std::string topic;  // letters, chase, topics, photos
    std::optional<std::int64_t> activity;  // photos
    std::optional<std::int64_t> photo;
    std::string unit;
    std::string on;
    bool all = false;
    bool candidates = false;  // topics: what was proposed, in the place of the topics
    bool history = false;  // accounts: their changes
    std::string by = "day";  // agenda
    std::optional<int> days;
    std::optional<std::int64_t> entry;
    std::string deputy;  // deputy: name or certificate number
    std::string delegation;
    std::string help;  // what to print and end with success
};

// What --lang asks for, also where the rest cannot be understood; Chinese without it.
app::Language languageOf(const std::vector<std::string>& words);

// Errors: bad-option, not-available (a verb or format that is not there yet).
base::Result<Arguments> parseArguments(const std::vector<std::string>& words);

}  // namespace huying::cli
