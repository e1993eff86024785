#pragma once
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

/// The command line as a user of it sees it: words in, two streams and an exit code out.
namespace dangwu::testing {

using Json = nlohmann::json;

struct Answer {
    int code = -1;
    std::string out, err;
    Json json() const {
        INFO(out << err);
        Json document = Json::parse(out, nullptr, false);
        REQUIRE_FALSE(document.is_discarded());
        return document;
    }
    /// One plain sentence, whatever the exit code: no trace, no empty line.
    bool has_sentence() const { return err.size() > 15 && err.find("terminate") == err.npos; }
};

/// A folder, a file in it, and calls of dangwu-cli on that file.
class Shell {
  public:
    Shell() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dangwu-cli-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()));
        folder_ = pattern;
    }
    ~Shell() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
    std::filesystem::path file() const { return folder_ / "zone.dangwu"; }

    /// `redirection` as a shell understands it: >/dev/full, >&-
    pid_t start(const std::vector<std::string>& words, const std::string& redirection = {}) const {
        std::vector<std::string> all;
        if (!redirection.empty()) all = {"/bin/sh", "-c", "exec \"$@\" " + redirection, "sh"};
        all.insert(all.end(), {DANGWU_CLI, "--file", file(), "--user", "tester"});
        all.insert(all.end(), words.begin(), words.end());
        std::vector<char*> raw;
        for (std::string& word : all) raw.push_back(word.data());
        raw.push_back(nullptr);
        std::string out = folder_ / "stdout", err = folder_ / "stderr";
        pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            setenv("HOME", folder_.c_str(), 1);
            setenv("XDG_DATA_HOME", (folder_ / "data").c_str(), 1);
            setenv("LC_ALL", "C", 1);
            if (!freopen(out.c_str(), "w", stdout) || !freopen(err.c_str(), "w", stderr)) _exit(126);
            alarm(120);  // a call that hangs fails the test instead of stopping it
            execv(raw[0], raw.data());
            _exit(127);
        }
        return child;
    }
    Answer operator()(const std::vector<std::string>& words, const std::string& redirection = {}) const {
        int status = 0;
        pid_t child = start(words, redirection);
        REQUIRE(waitpid(child, &status, 0) == child);
        REQUIRE(WIFEXITED(status));
        return {WEXITSTATUS(status), read(folder_ / "stdout"), read(folder_ / "stderr")};
    }
    /// The same with --format json; the exit code must be 0.
    Json ask(std::vector<std::string> words) const {
        words.insert(words.end(), {"--format", "json"});
        Answer answer = (*this)(words);
        INFO(answer.err);
        REQUIRE(answer.code == 0);
        return answer.json();
    }
    static std::string read(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        return std::move(bytes).str();
    }

  private:
    std::filesystem::path folder_;
};

inline std::vector<std::string> sample_workbooks() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(DANGWU_TEST_DATA) + "/office"))
        files.push_back(entry.path());
    return files;
}

}  // namespace dangwu::testing
