// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/browser.h"

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "documents/temporary_folder.h"

namespace huying::tests {

namespace {

[[noreturn]] void become(std::vector<std::string> words, const std::filesystem::path& home, const std::filesystem::path& out) {
    ::dup2(::open("/dev/null", O_RDONLY), 0);
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
    ::dup2(::open("/dev/null", O_WRONLY), 2);  // it complains about buses and displays that it does not need
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) ::setenv(name, home.c_str(), 1);
    for (const char* name : {"LD_PRELOAD", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}) ::unsetenv(name);
    std::vector<char*> values;
    for (std::string& word : words) values.push_back(word.data());
    values.push_back(nullptr);
    ::execvp(values.front(), values.data());
    ::_exit(127);
}

}  // namespace

std::string loadedInBrowser(const std::filesystem::path& file, Scheme scheme) {
    const TemporaryFolder home;
    const std::filesystem::path out = home.path() / "document";
    const std::vector<std::string> words{"timeout", "--kill-after=5", "90", "chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
                                         "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                                         "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
                                         "--allow-file-access-from-files", "--user-data-dir=" + (home.path() / "profile").string(),
                                         "--window-size=800,900",
                                         // As the engine numbers them: 0 is dark, 1 is light.
                                         std::string("--blink-settings=preferredColorScheme=") + (scheme == Scheme::dark ? "0" : "1"),
                                         "--dump-dom", "file://" + file.string()};
    const pid_t child = ::fork();
    if (child == 0) become(words, home.path(), out);
    int status = 0;
    if (::waitpid(child, &status, 0) != child || !WIFEXITED(status)) throw std::runtime_error("the browser cannot be waited for");
    if (WEXITSTATUS(status) == 127) throw std::runtime_error("chromium is not there: .ci/install test");
    std::string document = bytesOf(out);
    if (WEXITSTATUS(status) != 0 || document.empty()) throw std::runtime_error("the browser has loaded nothing");
    return document;
}

}  // namespace huying::tests
