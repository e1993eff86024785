#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

#include "office/change.h"
#include "records/kinds.h"

/// Scratch files and filled records for tests that loop over all kinds and fields.
namespace dangwu::testing {

/// A folder of its own that goes with the test.
class Scratch {
  public:
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dangwu-test-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()));
        folder_ = pattern;
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }

  private:
    std::filesystem::path folder_;
};

inline std::filesystem::path data(const std::string& name) {
    return std::filesystem::path(DANGWU_TEST_DATA) / name;
}

inline std::vector<std::filesystem::path> sample_workbooks() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(data("office"))) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    REQUIRE(files.size() == 13);
    return files;
}

/// An office in which each field of each kind gets a value, made from the field's type and codes alone.
class FilledOffice {
  public:
    explicit FilledOffice(const std::filesystem::path& file) : office_(office::Office::create(file, "tester")) {}
    office::Office& operator*() { return *office_; }
    office::Office* operator->() { return office_.get(); }

    /// A record with every field filled; what it refers to is saved first. `variant` makes other values.
    Record filled(const Kind& kind, int variant = 1) {
        Record record(kind);
        fill(kind, record.data(), variant, true);
        return record;
    }
    /// Only what identifies the record.
    Record bare(const Kind& kind) {
        Record record(kind);
        fill(kind, record.data(), 3, false);
        return record;
    }
    /// Text that no field but a sealed one may lay open; every sealed value holds it or is an ID number made for it.
    static std::string sealed_marker() { return "暗号甲乙丙"; }

  private:
    void fill(const Kind& kind, void* row, int variant, bool all) {
        for (const Field& field : kind.fields) {
            if (field.derived || (!all && !field.required)) continue;
            if (field.type == Type::rows)
                fill(*field.rows, field.add_row(row), variant, all);
            else
                set(field, row, sample(kind, field, variant));
        }
    }
    Value sample(const Kind& kind, const Field& field, int variant) {
        switch (field.type) {
            case Type::code: {
                const auto& codes = field.codes().codes;
                // The ID number below is a man's; the member of these tests is a full member.
                if (std::string_view(field.name) == "sex") return std::string("1");
                return std::string(codes[static_cast<std::size_t>(variant) % codes.size()].code);
            }
            case Type::whole: return std::int64_t{2020 + variant};
            case Type::decimal: return Decimal::of(12.3456 * variant);
            case Type::flag: return variant % 2 == 1;
            case Type::date: return sample_date(field, variant);
            case Type::id_number: return std::string(variant == 1 ? "34109919700101001X" : "341099197001010036");
            case Type::credit_code: return std::string(variant == 1 ? "91350100M000100Y43" : "91110000600037341L");
            case Type::phone: return std::string(variant == 1 ? "10012345678" : "10087654321");
            case Type::reference: {
                if (field.or_text && &field.target() == &kind) return Reference{0, "文字" + std::to_string(variant)};
                return Reference{target(field.target()), ""};
            }
            default:
                return (field.sealed ? sealed_marker() : std::string("值")) + field.name + std::to_string(variant) +
                       "\n\"引号\"㛃𬭎";
        }
    }
    static Date sample_date(const Field& field, int variant) {
        std::string_view name = field.name;
        if (name == "birth_date") return *Date::make(1970, 1);
        if (name == "joined_on") return *Date::make(1995, 2, variant);
        if (name == "full_member_on") return *Date::make(1997, 3);
        return variant % 2 ? *Date::make(2021, 5, variant) : *Date::make(2021);
    }
    /// One record of each kind for others to point to.
    std::int64_t target(const Kind& kind) {
        auto [at, fresh] = targets_.try_emplace(&kind, 0);
        if (!fresh && at->second == 0) return 0;
        if (fresh) {
            Record record = bare(kind);
            office_->save(record);
            targets_[&kind] = record.id;
        }
        return targets_[&kind];
    }

    std::unique_ptr<office::Office> office_;
    std::map<const Kind*, std::int64_t> targets_;
};

}  // namespace dangwu::testing
