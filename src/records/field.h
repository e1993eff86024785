#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/codes.h"
#include "records/value.h"

namespace dangwu {

struct Kind;

/// How a field's value is written, read and shown.
enum class Type {
    text,
    note,  ///< text of several lines
    code,
    whole,    ///< a whole number
    decimal,  ///< an exact amount, see Decimal
    flag,     ///< yes, no, or not given
    date,     ///< possibly partial
    reference,
    rows,         ///< child rows with fields of their own
    id_number,    ///< GB 11643, 18 digits
    credit_code,  ///< GB 32100
    phone,
};

/// One field of a kind: a line of its describe(). Everything that the program knows about the field is here.
struct Field {
    const char* name;   ///< frozen: column, control, sheet key, history key, command line
    const char* label;  ///< English source text of the label
    Type type = Type::text;

    bool required = false;                              ///< without it the record is not identified; saving is refused
    const char* or_else = "";                           ///< of a required field: another one that will do instead
    bool expected = false;                              ///< without it the record shows as 待完善; never blocks
    bool (*expected_if)(const void* record) = nullptr;  ///< of an expected field: only of such records; null: of all
    bool listed = false;                                ///< a column of the list on screen
    bool sealed = false;                                ///< written only through the Sealer
    bool looked_up = false;                             ///< sealed, and found whole by a keyed hash
    bool or_text = false;                               ///< a reference that may stay plain text
    bool unique = false;      ///< a number that identifies: no two records of the kind bear the same one
    bool upward = false;      ///< a reference to the own kind, to what stands above: the way up never comes back
    bool one_open = false;    ///< child rows of which ledgers tell the present one: another value ends the open row
    bool derived = false;     ///< computed from other fields on every save; never typed, never imported
    bool adds_up = false;     ///< a number whose sum over records means something (people, money; no rates, no years)
    bool from_title = false;  ///< a ledger may give it (a year) in its title, sheet or file name
    const char* usual = "";   ///< of a code: what a ledger means that does not say; taken with a warning
    const char* title_ends = "";  ///< of a name: with which word it ends in the title over a table of the record's
                                  ///< child rows: 新能源产业联盟成员名单
    const char* quoted_before =
        "";  ///< of a text that a title may give in quotation marks before one of these words: “…”系列
    bool share = false;         ///< of a number in percent: a part of a whole, so that more than 100 cannot be meant
    const char* unit = "";      ///< of a number: 亿元, 亩, %
    const char* headings = "";  ///< further column headings of ledgers, cut at blanks

    const CodeList& (*codes)() = nullptr;  ///< of a code
    const Kind& (*target)() = nullptr;     ///< of a reference
    std::vector<const char*> carries;      ///< of a reference: fields of the target that a ledger of this kind carries
    const char* bears =
        "";  ///< of a name: ledgers write the unit behind it (经营收入（亿元）), which goes into this field
    const char* counted = "";  ///< … ends of names to which the unit over the table (单位：亿元) does not apply: 排名
    const char* in_number = "";  ///< of a date of birth: the field with the ID number that holds it too
    const char* dated_by = "";  ///< of a name that counts within a year (第3次会议): the date whose year completes it
    const char* leads_to =
        "";  ///< of a school: what ledgers write behind it in the same cell goes into this field (the major)
    const char* runs_from = "";  ///< of a date: a length of time in its place (3年) runs from the first of these fields
    bool by_end = false;  ///< of a date: a period in its place (上半年, 三季度, 年底前) means when that ends
    const char* in_words = "";  ///< of a number: the code that ledgers tell in its place (主体施工 for 60 %)
    const char* dates = "";  ///< of a state: the date that ledgers write into the same cell (已办结（4月1日）) …
    const char* dates_code = "";  ///< … of this code
    bool one_each = false;        ///< several in one cell (numbered ones, of a text) are a record each
    const char* several_in = "";  ///< of a reference: several in one cell are rows of this list: covered_units
    const char* denials = "";     ///< of a reference: what stands in a column of roles for those who are not it
    const char* within = "";      ///< of a reference to a person: the field holding the organization whose
                                  ///< members are meant (参加人员 are members of the host)
    const Kind* rows = nullptr;   ///< of child rows

    Value (*get)(const void* record) = nullptr;
    void (*set)(void* record, const Value& value) = nullptr;
    std::size_t (*row_count)(const void* record) = nullptr;
    void* (*row_at)(void* record, std::size_t index) = nullptr;
    void* (*add_row)(void* record) = nullptr;
    void (*clear_rows)(void* record) = nullptr;
};

/// What a rule says of a record. `refuses`: cannot be saved so; otherwise a remark shown beside the field.
struct Problem {
    std::string field;
    std::string sentence;
    bool refuses = true;
};

/// A further way in which ledgers give a value: a heading that means a row with a fixed code.
/// `seats[post=secretary].person` under 书记: the person of the seat whose post is secretary.
struct LedgerColumn {
    const char* path;
    const char* headings;
};

/// How the names of a kind are searched: names of persons, or longer names and texts.
enum class NameStyle { none, person, text };

/// How the names of a kind are built, so that ledgers may shorten them: 恒泰支部 for
/// 中共恒泰滤清股份有限公司支部委员会. All words are cut at blanks.
struct NameForm {
    const char* before = "";  ///< words with which names begin and which tell nothing apart: 中共
    /// Words with which they end and which say only what it is (…支部委员会); of each group one is taken off, then one
    /// of the next. The longer word of a group comes before its own ending. Without any, names are not shortened.
    std::vector<const char*> behind;
    const char* whole_begins = "";  ///< a name that begins so is written out: it is no piece of another
    const char* whole_ends = "";    ///< one that ends so means itself only, not another with the same telling part
    /// Sorts that a name may say it is of, each by its words, the first that it holds counts: 总支 before 支部.
    std::vector<const char*> sorts;
    const char* within_sort = "";      ///< words that divide a sort further: 临时 联合
    const char* sort_field = "";       ///< the code whose label tells the sort too
    const char* looks = "";            ///< how names of the kind end: a value that ends so is one
    std::vector<const char*> further;  ///< fields that hold other names of it; events.former_name in child rows
};

/// A kind of record, or of child row: its fields, how it is named, what makes two records the same, its rules.
struct Kind {
    const char* name;      ///< frozen, plural: table, word on the command line
    const char* singular;  ///< frozen
    const char* label;     ///< of one record, English source text
    const char* plural;    ///< of the register
    std::vector<Field> fields;

    std::vector<const char*> title;  ///< fields whose values name the record elsewhere
    const char* search = "";         ///< the field that the search box looks in
    NameStyle name_style = NameStyle::none;
    NameForm names;
    bool added_by_name = false;  ///< an import may add one of which it knows the name only, if the user wants it
    /// Ways to tell that two rows mean one record, the surest first; "!field" where neither may have the field.
    std::vector<std::vector<const char*>> same;
    const char* order = "";     ///< the field that lists are sorted by; a date: latest first
    const char* begins = "";    ///< the date from which the record or row stands; empty: since ever
    const char* ends = "";      ///< the first day on which it stands no more
    const char* icon = "file";  ///< the drawing beside the register's name
    const char* sheets = "";    ///< words in sheet names and titles of ledgers, cut at blanks
    std::vector<LedgerColumn> columns;
    std::vector<std::function<void(const void*, std::vector<Problem>&)>> rules;

    void (*derive)(void*) = nullptr;  ///< fills the derived fields; null if there are none

    void* (*create)() = nullptr;
    void* (*copy)(const void*) = nullptr;
    void (*destroy)(void*) = nullptr;

    const Field* find(std::string_view field) const;
    /// Like find(), also by the label in either language, as people write it.
    const Field* find_written(std::string_view word) const;
    /// Like find(), for a field that must exist: a misspelling in a description is a fault of the program.
    const Field& field(std::string_view field) const;
};

/// Labels in the user's language with the names: 姓名 (name), … of the fields nearest to a word that names none, or of
/// all where none is near.
std::string fields_like(const Kind& kind, std::string_view word);

/// Fields of a row, child or whole, as generic code reads and writes them.
Value get(const Field& field, const void* row);
void set(const Field& field, void* row, Value value);

/// A value in the words of the user's language: labels of codes, 是/否, names of references.
std::string shown(const Field& field, const Value& value);

}  // namespace dangwu
