#include "desktop/settings.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace dangwu::desktop {

namespace {

constexpr std::size_t most_recent = 8;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::filesystem::path xdg_folder(const char* variable, const char* below_home) {
    std::string given = environment(variable);
    std::filesystem::path base =
        given.empty() ? std::filesystem::path(environment("HOME")) / below_home : std::filesystem::path(given);
    return base / "dangwu";
}

int number(const std::string& text, int otherwise) {
    char* end = nullptr;
    long value = std::strtol(text.c_str(), &end, 10);
    return end == text.c_str() || value < -20'000 || value > 20'000 ? otherwise : static_cast<int>(value);
}

}  // namespace

std::filesystem::path state_folder() {
    return xdg_folder("XDG_STATE_HOME", ".local/state");
}

std::filesystem::path data_folder() {
    return xdg_folder("XDG_DATA_HOME", ".local/share");
}

Settings::Settings() : Settings(state_folder() / "desktop.conf") {}

Settings::Settings(std::filesystem::path file) : file_(std::move(file)) {
    load();
}

void Settings::load() {
    std::ifstream in(file_);
    for (std::string line; std::getline(in, line);) {
        auto equals = line.find('=');
        if (equals == std::string::npos) continue;
        std::string key = line.substr(0, equals), value = line.substr(equals + 1);
        if (key == "language") language = value == "en" ? Language::en : Language::zh_CN;
        if (key == "dark") dark = value == "1";
        if (key == "x") x = number(value, x);
        if (key == "y") y = number(value, y);
        if (key == "width") width = std::max(800, number(value, width));
        if (key == "height") height = std::max(600, number(value, height));
        if (key == "maximized") maximized = value == "1";
        if (key == "summary_template") summary_template = value;
        if (key == "leave_out_empty") leave_out_empty = value == "1";
        if (key == "recent" && recent.size() < most_recent) recent.emplace_back(value);
    }
}

void Settings::save() const {
    std::error_code ignored;
    std::filesystem::create_directories(file_.parent_path(), ignored);
    std::filesystem::path draft = file_;
    draft += ".new";
    {
        std::ofstream out(draft);
        out << "language=" << (language == Language::en ? "en" : "zh_CN") << "\ndark=" << dark << "\nx=" << x
            << "\ny=" << y << "\nwidth=" << width << "\nheight=" << height << "\nmaximized=" << maximized
            << "\nsummary_template=" << summary_template.string() << "\nleave_out_empty=" << leave_out_empty << '\n';
        for (const auto& file : recent) out << "recent=" << file.string() << '\n';
        if (!out.flush()) return;
    }
    std::filesystem::rename(draft, file_, ignored);
}

void Settings::opened(const std::filesystem::path& file) {
    std::erase(recent, file);
    recent.insert(recent.begin(), file);
    if (recent.size() > most_recent) recent.resize(most_recent);
    save();
}

std::filesystem::path usual_file(const Settings& settings) {
    if (std::string named = environment("DANGWU_FILE"); !named.empty()) return named;
    std::error_code ignored;
    for (const auto& file : settings.recent)
        if (std::filesystem::exists(file, ignored)) return file;
    std::filesystem::path newest;
    std::filesystem::file_time_type newest_time{};
    for (const auto& entry : std::filesystem::directory_iterator(data_folder(), ignored)) {
        if (entry.path().extension() != ".dangwu" || !entry.is_regular_file(ignored)) continue;
        if (auto time = entry.last_write_time(ignored); newest.empty() || time > newest_time) {
            newest = entry.path();
            newest_time = time;
        }
    }
    return newest;
}

std::string usual_user() {
    if (std::string named = environment("DANGWU_USER"); !named.empty()) return named;
    if (const passwd* entry = getpwuid(getuid()); entry && entry->pw_name) return entry->pw_name;
    return "user";
}

}  // namespace dangwu::desktop
