#include "exchange/demo.h"

#include <array>
#include <cstdlib>
#include <fstream>

#include "exchange/import.h"
#include "records/language.h"
#include "records/zone.h"

namespace dangwu {

namespace embedded {
extern const std::string_view demo_1, demo_2, demo_3, demo_4, demo_5, demo_6, demo_7, demo_8, demo_9, demo_10, demo_11,
    demo_12, demo_13;
}

namespace exchange {

namespace {

/// The workbooks as files, for as long as they are needed.
class Unpacked {
  public:
    Unpacked() {
        std::string pattern = (std::filesystem::temp_directory_path() / "dangwu-demo-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw Error(Trouble::failed, tr(N_("No temporary folder could be made.")));
        folder_ = pattern;
        const std::array workbooks = {&embedded::demo_1, &embedded::demo_2,  &embedded::demo_3,  &embedded::demo_4,
                                      &embedded::demo_5, &embedded::demo_6,  &embedded::demo_7,  &embedded::demo_8,
                                      &embedded::demo_9, &embedded::demo_10, &embedded::demo_11, &embedded::demo_12,
                                      &embedded::demo_13};
        for (std::size_t i = 0; i < workbooks.size(); ++i) {
            files.push_back(folder_ / (std::to_string(i + 1) + ".xlsx"));
            std::ofstream out(files.back(), std::ios::binary);
            out.write(workbooks[i]->data(), static_cast<std::streamsize>(workbooks[i]->size()));
            if (!out.flush())
                throw Error(Trouble::no_space,
                            tr(N_("The disk is full. Make room and try again; nothing was changed.")));
        }
    }
    ~Unpacked() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Unpacked(const Unpacked&) = delete;
    Unpacked& operator=(const Unpacked&) = delete;

    std::vector<std::filesystem::path> files;

  private:
    std::filesystem::path folder_;
};

}  // namespace

void fill_with_demo(office::Office& office) {
    Unpacked demo;
    import(office, demo.files, {});
    Zone zone;
    zone.name = tr(N_("Demo zone (invented)"), Language::zh_CN);
    Record record = Record::of(zone);
    office.save(record);
}

}  // namespace exchange
}  // namespace dangwu
