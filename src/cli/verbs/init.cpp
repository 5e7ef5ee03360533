// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queries/case_list.h"
#include "app/sight/scoped_facts.h"
#include "cli/json_forms.h"
#include "cli/program.h"
#include "demonstration/make_demonstration.h"
#include "storage/register_file.h"

namespace huying::cli {

ExitCode runInit(const Arguments& arguments, const Console& console) {
    base::Result<void> made;
    if (arguments.sample) {
        made = demonstration::makeDemonstration(arguments.ledger);
    } else if (auto store = storage::createRegister(arguments.ledger, {}); !store) {
        made = base::failure(store.error());
    }
    if (!made) {
        console.complain(made.error());
        return exitCodeOf(made.error());
    }
    if (arguments.format == "json") return console.deliver(printed({{"entry", 0}}));
    return console.deliver(console.words().text(arguments.sample ? "cli.made_demonstration" : "cli.made", {{"file", arguments.ledger}}) +
                           "\n");
}

// Of no register they are all there are; who signs in to one gets those that are shown to that person.
ExitCode runFields(const Arguments& arguments, const Console& console) {
    app::Viewer viewer;
    if (!arguments.user.empty()) {
        const auto store = storage::openRegister(arguments.ledger);
        if (!store) {
            console.complain(store.error());
            return ExitCode::unopened;
        }
        if (const auto signedIn = signIn(arguments, **store, app::Deed::readCases); !signedIn) {
            console.complain(signedIn.error());
            return ExitCode::refused;
        }
        viewer = (*store)->reader().viewer();
    }
    Json list = Json::array();
    std::string text;
    for (const app::Field& field : app::listFields()) {
        if (app::isHiddenFrom(viewer, field.code)) continue;
        const char* type = field.type == app::FieldType::text     ? "text"
                           : field.type == app::FieldType::number ? "number"
                           : field.type == app::FieldType::date   ? "date"
                           : field.type == app::FieldType::code   ? "code"
                                                                  : "flag";
        const std::string label = console.words().fieldLabel(field.code);
        list.push_back({{"key", field.code}, {"label", console.registerWords().fieldLabel(field.code)}, {"type", type}});
        text += std::string(field.code) + "\t" + label + "\t" + type + "\n";
    }
    return console.deliver(arguments.format == "json" ? printed(list) : text);
}

}  // namespace huying::cli
