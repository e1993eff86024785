#include "query/name_keys.h"

#include <catch2/catch.hpp>

#include "name_search.h"
#include "query/pinyin.h"
#include "records/text.h"

using namespace dangwu::query;
using Names = std::vector<std::string>;

namespace {

NameTable office() {
    NameTable table;
    for (const char* name :
         {"王小明", "王伟强", "王明", "张伟", "张伟强", "张卫国", "章文清", "李小明", "欧阳明月", "吕布", "陆璐",
          "单小明", "曾国强", "买买提·艾力", "西安平", "先平", "安然", "刘𬭎", "㛃文"})
        table.add(name);
    return table;
}

/// Names of one key come in no order of their own.
Names sorted(Names names) {
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("A name of three characters with one reading each has eight keys") {
    CHECK(name_keys("王小明") ==
          Names{"WXM 王小明", "wangxiaoming", "~XM 小明", "~ming", "~xiaoming", "~小明", "~明", "王小明"});
    CHECK(name_keys("").empty());
    CHECK(name_keys(" ·（）").empty());
}

TEST_CASE("Any piece of a name is found, beginnings first") {
    const NameTable table = office();
    CHECK(table.find("王") == Names{"王伟强", "王小明", "王明"});
    CHECK(sorted(table.find("小明")) == sorted({"单小明", "李小明", "王小明"}));
    CHECK(sorted(table.find("明")) == sorted({"王明", "单小明", "李小明", "王小明", "欧阳明月"}));
    CHECK(table.find("明").back() == "欧阳明月");
    CHECK(table.find("张伟") == Names{"张伟", "张伟强"});
    CHECK(table.find("阳明月") == Names{"欧阳明月"});
    CHECK(table.find("王明月").empty());
}

TEST_CASE("Pinyin, initials and mixes find a name") {
    const NameTable table = office();
    for (const char* typed :
         {"wangweiqiang", "wangweiq", "wangw",    "weiqiang", "weiq",           "qiang",         "wwq",      "ww",
          "wq",           "王w",      "王wq",     "王w强",    "王wei强",        "王伟q",         "伟q",      "wang伟",
          "wangwq",       "wwei强",   "w伟qiang", "wang w",   "wang wei qiang", "WANG weiqiang", "wāng wěi", "ｗｗｑ",
          "王 伟 强",     "王　伟强"}) {
        INFO(typed);
        CHECK(table.finds(typed, "王伟强"));
    }
    for (const char* typed : {"wangxm", "王x", "xw", "weng", "wangweig", "wwqq", "强王", "王w国", "z伟强"}) {
        INFO(typed);
        CHECK_FALSE(table.finds(typed, "王伟强"));
    }
    CHECK(table.find("王w明").empty());
    CHECK(table.find("王x明") == Names{"王小明"});
    CHECK(sorted(table.find("zhangwq")) == sorted({"章文清", "张伟强"}));
    CHECK(table.find("zhang伟") == Names{"张伟", "张伟强"});
    CHECK(sorted(table.find("zhw")) == sorted({"张伟", "张伟强", "张卫国", "章文清"}));
    CHECK(table.find("欧yang") == Names{"欧阳明月"});
    CHECK(table.find("oymy") == Names{"欧阳明月"});
    CHECK(table.find("xi'an") == table.find("xian"));
    CHECK(table.finds("xian", "西安平"));
    CHECK(table.finds("xap", "西安平"));
}

TEST_CASE("Every reading of a character and both spellings of ü find") {
    const NameTable table = office();
    for (const char* typed : {"shanxiaoming", "danxm", "chanx", "sxm", "dxm", "单xm", "shan小明"}) {
        INFO(typed);
        CHECK(table.finds(typed, "单小明"));
    }
    CHECK(table.finds("zengguoqiang", "曾国强"));
    CHECK(table.finds("cengg", "曾国强"));
    CHECK(table.find("lvbu") == Names{"吕布"});
    CHECK(table.find("lubu") == Names{"吕布"});
    CHECK(table.find("lüb") == Names{"吕布"});
    CHECK(table.finds("lulu", "陆璐"));
    CHECK_FALSE(table.finds("lv", "陆璐"));
}

TEST_CASE("Dots, blanks and full-width forms do not matter") {
    NameTable table = office();
    for (const char* typed : {"买买提艾力", "买买提•艾力", "艾力", "maimaiti", "mmtal", "提·艾", "mmt艾", "买mt"}) {
        INFO(typed);
        CHECK(table.finds(typed, "买买提·艾力"));
    }
    table.add("张  三");
    table.add("ＡＬＩＣＥ Ｗang");
    CHECK(table.find("张三") == Names{"张  三"});
    CHECK(table.finds("zhang s", "张  三"));
    CHECK(table.finds("alice w", "ＡＬＩＣＥ Ｗang"));
    CHECK(table.finds("Wang", "ＡＬＩＣＥ Ｗang"));
}

TEST_CASE("Rare characters are found by themselves, in mixes and by their readings") {
    for (const char32_t c : std::u32string_view(U"㛃䶮𬭎𠅤堃喆珺彧赟翀犇晟昇甯𫖯")) {
        const std::string one = dangwu::encode({&c, 1});
        INFO(one);
        NameTable table;
        table.add("李" + one);
        CHECK(table.finds(one, "李" + one));
        CHECK(table.finds("李" + one, "李" + one));
        CHECK(table.finds("l" + one, "李" + one));
        for (const std::string& reading : readings(c)) CHECK(table.finds("li" + reading, "李" + one));
    }
    for (const char32_t c : std::u32string_view(U"㛃䶮𬭎堃喆珺彧赟翀犇晟昇甯"))
        CHECK_FALSE(readings(c).empty());
    const NameTable table = office();
    CHECK(table.finds("liuh", "刘𬭎"));
    CHECK(table.finds("𬭎", "刘𬭎"));
}

TEST_CASE("Enterprises are found by any piece, pinyin and initials of their name") {
    NameTable table;
    const std::string name = "黄山徽银智能科技（安徽）股份有限公司";
    table.add_text(name);
    table.add_text("长江LED光电有限公司3号厂");
    for (const char* typed :
         {"黄山", "徽银", "智能科技安徽", "股份有限公司", "huangshanhuiyin", "huiyinzhineng", "znkj", "hshyznkj",
          "gfyxgs", "黄山徽银智能科技(安徽)股份有限公司", "徽银zn", "kejianhui"}) {
        INFO(typed);
        CHECK(table.finds(typed, name));
    }
    for (const char* typed : {"changjiang", "cjled", "led光电", "ledgd", "3号", "长江led"}) {
        INFO(typed);
        CHECK(table.finds(typed, "长江LED光电有限公司3号厂"));
    }
    CHECK(text_keys(name).size() < 4 * 18);
}

TEST_CASE("Whatever is typed or stored, nothing breaks") {
    CHECK(parse_search("").empty());
    CHECK(parse_search(" .,·").empty());
    const std::string broken = "张\xE4\xBC\xFF\xF0\x9F三\xC0\x80";
    NameTable table;
    table.add(broken);
    CHECK(table.finds("张三", broken));
    CHECK(table.finds(broken, broken));
    for (int byte = 0; byte < 256; ++byte) {
        const std::string odd(5, static_cast<char>(byte));
        name_keys(odd);
        text_keys(odd);
        parse_search(odd);
        parse_search("王" + odd + "w");
    }
    const std::string letters(5000, 'a');
    CHECK(parse_search(letters).size() <= 16);
    std::string han;
    for (int i = 0; i < 300; ++i) han += "单行长w";
    CHECK(parse_search(han).size() <= 16);
    CHECK(text_keys(han).size() < 300 * 4 * 12);
    CHECK(parse_search("zhangxianganlianguangzhangxiangan").size() <= 16);
}
