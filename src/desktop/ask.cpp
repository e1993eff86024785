#include "desktop/ask.h"

#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/utils.h>

#include "desktop/strings.h"

namespace dangwu::desktop {

namespace {

wxString choice_of(const std::string& pattern) {
    return wx(pattern + "|" + pattern);
}

}  // namespace

Unsaved AskPeople::unsaved(const std::string& record) {
    wxMessageDialog dialog(parent_, sentence(N_("“{0}” has changes that are not saved."), {record}),
                           word(N_("Unsaved changes")), wxYES_NO | wxCANCEL | wxICON_QUESTION);
    dialog.SetYesNoCancelLabels(word(N_("Save")), word(N_("Discard changes")), word(N_("Keep editing")));
    switch (dialog.ShowModal()) {
        case wxID_YES: return Unsaved::save;
        case wxID_NO: return Unsaved::discard;
        default: return Unsaved::stay;
    }
}

bool AskPeople::agree(const std::string& question, const std::string& explanation, const std::string& yes) {
    wxMessageDialog dialog(parent_, wx(question), word(N_("program|Dangwu")), wxOK | wxCANCEL | wxICON_QUESTION);
    dialog.SetExtendedMessage(wx(explanation));
    dialog.SetOKCancelLabels(wx(yes), word(N_("Leave it as it is")));
    return dialog.ShowModal() == wxID_OK;
}

std::vector<std::filesystem::path> AskPeople::files_to_read(const std::string& what, const std::string& pattern) {
    wxFileDialog dialog(parent_, wx(what), wxEmptyString, wxEmptyString, choice_of(pattern),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (dialog.ShowModal() != wxID_OK) return {};
    wxArrayString chosen;
    dialog.GetPaths(chosen);
    std::vector<std::filesystem::path> files;
    for (const wxString& path : chosen) files.emplace_back(utf8(path));
    return files;
}

std::optional<std::filesystem::path> AskPeople::file_to_write(const std::string& what, const std::string& name,
                                                              const std::string& pattern) {
    wxFileDialog dialog(parent_, wx(what), wxEmptyString, wx(name), choice_of(pattern),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    std::filesystem::path file = utf8(dialog.GetPath());
    if (!file.has_extension()) file += pattern.substr(pattern.find('.'));
    return file;
}

void AskPeople::show_file(const std::filesystem::path& file) {
    wxLaunchDefaultApplication(wx(file.string()));
}

}  // namespace dangwu::desktop
