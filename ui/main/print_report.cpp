// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/print_report.h"

#include <QFile>
#include <cstdio>

#include "app/papers/deputy_paper.h"
#include "app/ports/storage_failure.h"
#include "app/queries/directory_lookup.h"
#include "app/report/compute_report.h"
#include "app/words/register_words.h"
#include "background/outside.h"
#include "base/clock.h"
#include "documents/file_writer.h"
#include "main/options.h"
#include "print/paper_layout.h"
#include "text/labels.h"

namespace huying::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int refused = 1;
constexpr int wrongUsage = 2;
constexpr int notOpened = 3;

int complain(const base::Error& error, int code) {
    std::fprintf(stderr, "huying: %s: %s\n", error.code.c_str(), qUtf8Printable(sentence(error).replace(u'\n', u' ')));
    return code;
}

// The first line; nothing where it cannot be read.
std::optional<std::string> passwordIn(const QString& file) {
    QFile source(file);
    const bool isOpen = file == u"-"_s ? source.open(stdin, QIODevice::ReadOnly) : source.open(QIODevice::ReadOnly);
    if (!isOpen) return std::nullopt;
    QByteArray line = source.readLine();
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    return line.toStdString();
}

std::optional<base::Error> signIn(const Options& options, app::RegisterStore& store) {
    if (!store.reader().viewer().isSignInRequired) return std::nullopt;
    if (options.user.isEmpty()) return base::Error("sign-in-required", "user", "rights");
    const auto password = passwordIn(options.passwordFile);
    if (!password) return base::Error("file-unreadable", "", "known").with("file", toUtf8(options.passwordFile));
    if (const auto account = store.signIn(toUtf8(options.user), *password); !account) return account.error();
    return app::reasonAgainst(store.reader().viewer(), options.deputy.isEmpty() ? app::Deed::readReport : app::Deed::readDeputyRecord);
}

base::Result<app::Paper> composed(const Outside& outside, const Options& options, app::RegisterReader& reader,
                                  const domain::Session& session) {
    const app::Words& shipped = app::Words::of(app::Language::chinese);
    const base::Date today = options.today.value_or(reader.settings().ownToday.value_or(base::systemToday()));
    if (options.deputy.isEmpty()) {
        const auto report = app::computeReport(reader, {session.term, session.number}, options.asOf.value_or(today), shipped);
        if (!report) return base::failure(report.error());
        return outside.composeReport(*report);
    }
    const auto deputy = app::findDeputy(reader, session.term, toUtf8(options.deputy));
    if (!deputy) return base::failure(deputy.error());
    const app::Words words = app::wordsOf(reader, app::Language::chinese);
    const auto asked = options.session.isEmpty() ? std::optional<domain::SessionId>() : std::optional(session.id);
    return app::deputyPaper(app::readDeputyRecord(reader, *deputy, {today, asked}, words).value(), words);
}

int print(const Outside& outside, const Options& options, app::RegisterStore& store) {
    const auto session = app::DirectoryLookup(store.reader()).session(toUtf8(options.session));
    if (!session) return complain(session.error(), session.error().code == "bad-session" ? wrongUsage : refused);
    const auto paper = composed(outside, options, store.reader(), *session);
    if (!paper) return complain(paper.error(), refused);
    const QByteArray pdf = pagesAsPdf(layOut(*paper));
    const std::string_view bytes(pdf.constData(), static_cast<std::size_t>(pdf.size()));
    const auto written = documents::writeFile(options.output.toStdU16String(), bytes, documents::IfExists::refuse);
    return written ? 0 : complain(written.error(), refused);
}

}  // namespace

int printPaper(const Outside& outside, const Options& options) {
    try {
        const auto store = outside.openRegister(options.file.toStdU16String());
        if (!store) return complain(store.error(), notOpened);
        if (const auto problem = signIn(options, **store)) return complain(*problem, refused);
        return print(outside, options, **store);
    } catch (const app::StorageFailure& failure) {
        return complain(failure.error(), failure.error().rule == "rights" ? refused : notOpened);
    }
}

}  // namespace huying::ui
