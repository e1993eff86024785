#pragma once
#include <cassert>
#include <memory>

#include "records/field.h"

namespace dangwu {

/// Any record: its kind, who it is in the file, and its struct. A copy is a deep copy.
class Record {
  public:
    explicit Record(const Kind& kind) : kind_(&kind), data_(kind.create(), kind.destroy) {}
    Record(const Record& other)
        : id(other.id),
          gid(other.gid),
          revision(other.revision),
          removed(other.removed),
          kind_(other.kind_),
          data_(other.kind_->copy(other.data_.get()), other.kind_->destroy) {}
    Record(Record&&) = default;
    Record& operator=(Record&&) = default;
    Record& operator=(const Record& other) { return *this = Record(other); }

    template <class R>
    static Record of(R value) {
        Record record(R::describe());
        record.as<R>() = std::move(value);
        return record;
    }

    std::int64_t id = 0;        ///< local to the file; 0: not saved yet
    std::string gid;            ///< the same in every copy of the office: 32 hexadecimal digits
    std::int64_t revision = 0;  ///< the revision that was read; saving over a newer one is refused
    bool removed = false;       ///< lies in the recycle bin

    const Kind& kind() const { return *kind_; }
    const void* data() const { return data_.get(); }
    void* data() { return data_.get(); }

    Value get(const Field& field) const { return dangwu::get(field, data()); }
    Value get(std::string_view field) const { return get(kind_->field(field)); }
    void set(const Field& field, Value value) { dangwu::set(field, data(), std::move(value)); }
    void set(std::string_view field, Value value) { set(kind_->field(field), std::move(value)); }

    template <class R>
    R& as() {
        assert(kind_ == &R::describe());
        return *static_cast<R*>(data());
    }
    template <class R>
    const R& as() const {
        assert(kind_ == &R::describe());
        return *static_cast<const R*>(data());
    }

  private:
    const Kind* kind_;
    std::unique_ptr<void, void (*)(void*)> data_;
};

/// The row of a child field, for reading: rows are only handed out mutable by the description.
inline const void* row_at(const Field& field, const void* record, std::size_t index) {
    return field.row_at(const_cast<void*>(record), index);
}

/// What names a record to people: its title fields in words.
std::string title_of(const Kind& kind, const void* record);
inline std::string title_of(const Record& record) {
    return title_of(record.kind(), record.data());
}

/// Everything that the description says against the record, in the order of the fields: missing required values,
/// numbers whose check digit fails, what ends before it began, the kind's own rules. Remarks that do not refuse are
/// included.
std::vector<Problem> check(const Record& record);
/// The expected fields that are still empty: the record shows as 待完善.
std::vector<const Field*> incomplete(const Record& record);

/// True if two rows of one kind hold the same values, child rows included.
bool same_values(const Kind& kind, const void* a, const void* b);

}  // namespace dangwu
