// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "app/queries/directory_lookup.h"
#include "app/queries/supervision_view.h"
#include "cli/json_forms.h"
#include "cli/program.h"

// Photos of supervision activities: which there are, or one of them as the file that it was.
namespace huying::cli {

namespace {

struct Line {
    domain::Attachment photo;
    domain::Activity activity;
    std::string topic;        // either this
    std::string caseAddress;  // or this
};

std::string addressOf(app::RegisterReader& reader, domain::SuggestionId id) {
    const auto rows = reader.caseRows({id});
    return rows.empty() ? std::string() : rows.front().address;
}

std::vector<Line> linesOf(const Task& task, domain::SessionId session) {
    const app::SupervisionView view = app::viewTopics(task.store.reader(), session);
    std::vector<Line> lines;
    const auto add = [&](const domain::Activity& activity, const std::string& topic, const std::string& address) {
        const auto photos = view.photos.find(activity.id);
        if (photos == view.photos.end()) return;
        if (task.arguments.activity && *task.arguments.activity != activity.id.value) return;
        for (const domain::Attachment& photo : photos->second) lines.push_back({photo, activity, topic, address});
    };
    for (const app::TopicView& topic : view.topics) {
        for (const domain::Activity& activity : topic.activities) add(activity, topic.topic.name, {});
    }
    for (const domain::Activity& activity : view.pieceActivities) add(activity, {}, addressOf(task.store.reader(), activity.suggestion));
    std::stable_sort(lines.begin(), lines.end(), [](const Line& left, const Line& right) { return left.photo.id < right.photo.id; });
    return lines;
}

Json lineJson(const Line& line, const app::Words& labels) {
    return {{"photo", line.photo.id.value},
            {"activity", line.activity.id.value},
            {"activity_kind", base::codeOf(line.activity.kind)},
            {"activity_kind_label", labels.label(line.activity.kind)},
            {"on", base::isoDate(line.activity.on)},
            {"place", line.activity.place},
            {"topic", line.topic.empty() ? Json(nullptr) : Json(line.topic)},
            {"case", line.caseAddress.empty() ? Json(nullptr) : Json(line.caseAddress)},
            {"name", line.photo.name},
            {"format", base::codeOf(line.photo.format)},
            {"size", line.photo.size},
            {"sha256", line.photo.sha256}};
}

std::string asText(const std::vector<Line>& lines, const app::Words& words) {
    std::vector<std::vector<std::string>> rows;
    for (const Line& line : lines) {
        rows.push_back({std::to_string(line.photo.id.value), base::isoDate(line.activity.on), words.label(line.activity.kind),
                        line.topic.empty() ? line.caseAddress : line.topic, line.activity.place, line.photo.name,
                        std::to_string(line.photo.size)});
    }
    return tabbedLines(rows);
}

ExitCode refuse(const Task& task, const base::Error& error) {
    task.console.complain(error);
    return exitCodeOf(error);
}

ExitCode takeOut(const Task& task, std::int64_t number) {
    const auto bytes = task.store.reader().attachmentBytes(domain::AttachmentId(number));
    if (!bytes) return refuse(task, base::Error("unknown-photo", "photo", "known").with("value", std::to_string(number)));
    return task.console.deliver(*bytes);
}

}  // namespace

ExitCode runPhotos(const Task& task) {
    if (task.arguments.photo) return takeOut(task, *task.arguments.photo);
    const auto session = app::DirectoryLookup(task.store.reader()).session(task.arguments.session);
    if (!session) return refuse(task, session.error());
    std::vector<Line> lines = linesOf(task, session->id);
    if (!task.arguments.topic.empty()) {
        const auto topic = topicOf(task);
        if (!topic) return refuse(task, topic.error());
        std::erase_if(lines, [&](const Line& line) { return line.activity.topic != topic->id; });
    }
    if (task.arguments.format != "json") return task.console.deliver(asText(lines, task.console.words()));
    return task.console.deliver(printed({{"session", session->address()}, {"photos", listOf(lines, [&](const Line& line) {
                                                                               return lineJson(line, task.console.registerWords());
                                                                           })}}));
}

}  // namespace huying::cli
