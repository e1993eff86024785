#include "sheets/place.h"

#include <utility>

#include "records/error.h"
#include "records/language.h"

namespace dangwu::sheets {

Place::Place(const std::filesystem::path& path) : file_(path.filename().string()) {}

void Place::enter_sheet(std::string name) {
    sheet_ = std::move(name);
    row_ = 0;
}

std::string Place::location() const {
    if (sheet_.empty()) return row_ ? say(N_("{0}, row {1}"), {file_, std::to_string(row_)}) : file_;
    if (row_ == 0) return say(N_("{0}, sheet “{1}”"), {file_, sheet_});
    return say(N_("{0}, sheet “{1}”, row {2}"), {file_, sheet_, std::to_string(row_)});
}

void Place::damaged(const std::string& what) const {
    throw Error(Trouble::damaged,
                say(N_("{0}: the file is damaged ({1}). Open it in WPS or Excel, save it under a new name "
                       "as .xlsx and use that one; or ask for the file again."),
                    {location(), what}));
}

void Place::too_large(const std::string& what) const {
    throw Error(Trouble::unreadable,
                say(N_("{0}: the file is too large to read ({1}). Delete what is not needed or split it into several "
                       "workbooks, save them as .xlsx and try again."),
                    {location(), what}));
}

void Place::unreadable(const char* english) const {
    throw Error(Trouble::unreadable, say(english, {file_}));
}

void Place::has_password() const {
    unreadable(
        N_("{0} is protected by a password. Open it in WPS or Excel, save it as .xlsx without a password and use that "
           "copy; delete the copy afterwards."));
}

}  // namespace dangwu::sheets
