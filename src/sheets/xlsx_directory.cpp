#include "sheets/xlsx_directory.h"

#include <filesystem>

#include "records/language.h"
#include "sheets/xml.h"

namespace dangwu::sheets {

namespace {

struct Relation {
    std::string kind;  ///< the last word of its type: worksheet, sharedStrings …
    std::string target;
};

/// _rels/*.rels: which part is what.
struct Relations : XmlHandler {
    std::map<std::string, Relation> by_id;

    void start(std::string_view element, Attributes attributes) override {
        if (element != "Relationship") return;
        const char *id = attributes.find("Id"), *type = attributes.find("Type"), *target = attributes.find("Target");
        if (!id || !type || !target) return;
        std::string_view kind = type;
        kind.remove_prefix(kind.rfind('/') + 1);  // npos + 1 is 0
        by_id[id] = {std::string(kind), target};
    }

    const std::string* target_of_kind(std::string_view kind) const {
        for (auto& [id, relation] : by_id)
            if (relation.kind == kind) return &relation.target;
        return nullptr;
    }
};

/// workbook.xml: the sheets in the order of their tabs.
struct WorkbookPart : XmlHandler {
    struct Sheet {
        SheetInfo info;
        std::string relation;
    };
    std::vector<Sheet> sheets;
    bool from_1904 = false;

    void start(std::string_view element, Attributes attributes) override {
        if (element == "workbookPr") from_1904 = attributes.is_true("date1904");
        if (element != "sheet") return;
        const char *name = attributes.find("name"), *state = attributes.find("state"), *id = attributes.find("id");
        Sheet sheet;
        if (name) sheet.info.name = name;
        if (id) sheet.relation = id;
        sheet.info.hidden = state && std::string_view(state) != "visible";
        sheets.push_back(std::move(sheet));
    }
};

/// The part that `target` names, seen from the folder of the part that refers to it.
std::string resolve(const std::string& folder, const std::string& target) {
    auto path =
        target.starts_with('/') ? std::filesystem::path(target.substr(1)) : std::filesystem::path(folder) / target;
    return path.lexically_normal().generic_string();
}

}  // namespace

XlsxDirectory::XlsxDirectory(Archive& archive, const Place& place) {
    Relations top;
    parse(archive, "_rels/.rels", top);
    auto target = top.target_of_kind("officeDocument");
    workbook = target ? resolve("", *target) : "xl/workbook.xml";
    WorkbookPart list;
    if (!parse(archive, workbook, list)) place.damaged(tr(N_("the list of its sheets is missing")));
    auto name_at = workbook.rfind('/') + 1;
    std::string folder = workbook.substr(0, name_at);
    relations = folder + "_rels/" + workbook.substr(name_at) + ".rels";
    Relations within;
    parse(archive, relations, within);
    from_1904 = list.from_1904;
    for (const auto& [id, relation] : within.by_id) parts_.try_emplace(relation.kind, resolve(folder, relation.target));
    for (WorkbookPart::Sheet& each : list.sheets) {
        auto relation = within.by_id.find(each.relation);
        bool found = relation != within.by_id.end();
        sheets.push_back({std::move(each.info), found ? resolve(folder, relation->second.target) : std::string(),
                          !found || relation->second.kind == "worksheet"});
    }
    parts_.try_emplace("", folder);
}

std::string XlsxDirectory::part_of_kind(std::string_view kind, const std::string& usual) const {
    auto part = parts_.find(std::string(kind));
    return part != parts_.end() ? part->second : parts_.at("") + usual;
}

}  // namespace dangwu::sheets
