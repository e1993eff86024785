#include "sheets/xml.h"

#include <expat.h>

#include <cstring>
#include <exception>
#include <memory>
#include <new>

#include "records/language.h"

namespace dangwu::sheets {

std::string_view Attributes::without_prefix(const char* name) {
    const char* colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

const char* Attributes::find(std::string_view name) const {
    for (auto pair = pairs_; *pair; pair += 2)
        if (without_prefix(pair[0]) == name) return pair[1];
    return nullptr;
}

bool Attributes::is_true(std::string_view name) const {
    const char* value = find(name);
    return value && (*value == '1' || *value == 't' || *value == 'o');
}

namespace {

constexpr int chunk = 64 * 1024;

/// Carries exceptions across expat, which is C: they are kept, the parser is stopped, and they go on from parse().
class Parse {
  public:
    Parse(XmlHandler& handler, const Limits& limits, const Place& place)
        : handler_(handler), limits_(limits), place_(place), parser_(XML_ParserCreate(nullptr), XML_ParserFree) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    void run(Part& part) {
        std::uint64_t fed = 0;
        for (;;) {
            auto buffer = static_cast<char*>(XML_GetBuffer(parser_.get(), chunk));
            if (!buffer) throw std::bad_alloc();
            auto size = part.read({buffer, chunk});
            fed += size;
            auto status = XML_ParseBuffer(parser_.get(), static_cast<int>(size), size == 0);
            if (problem_) std::rethrow_exception(problem_);
            if (handler_.stopped()) return;
            if (status != XML_STATUS_OK) report(part);
            if (size == 0) return;
            auto reached = XML_GetCurrentByteIndex(parser_.get());
            if (reached >= 0 && fed - static_cast<std::uint64_t>(reached) > limits_.cell_bytes)
                place_.damaged(say(N_("its part {0} holds a tag without end"), {part.name()}));
        }
    }

  private:
    [[noreturn]] void report(const Part& part) const {
        if (XML_GetErrorCode(parser_.get()) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
        place_.damaged(say(N_("its part {0} breaks off or is garbled at line {1}"),
                           {part.name(), std::to_string(XML_GetCurrentLineNumber(parser_.get()))}));
    }

    template <class Action>
    void guarded(Action action) {
        if (problem_ || handler_.stopped()) return;
        try {
            action();
        } catch (...) {
            problem_ = std::current_exception();
        }
        if (problem_ || handler_.stopped()) XML_StopParser(parser_.get(), XML_FALSE);
    }

    static Parse& self(void* user) { return *static_cast<Parse*>(user); }

    static void on_start(void* user, const char* name, const char** attributes) {
        self(user).guarded([&] {
            if (++self(user).depth_ > self(user).limits_.depth)
                self(user).place_.damaged(tr(N_("elements nested deeper than any workbook needs")));
            self(user).handler_.start(Attributes::without_prefix(name), Attributes(attributes));
        });
    }
    static void on_end(void* user, const char* name) {
        self(user).guarded([&] {
            --self(user).depth_;
            self(user).handler_.end(Attributes::without_prefix(name));
        });
    }
    static void on_text(void* user, const char* text, int size) {
        self(user).guarded([&] { self(user).handler_.text({text, static_cast<std::size_t>(size)}); });
    }
    static void on_doctype(void* user, const char*, const char*, const char*, int) {
        self(user).guarded(
            [&] { self(user).place_.damaged(tr(N_("it holds a document type declaration, which no workbook has"))); });
    }

    XmlHandler& handler_;
    const Limits& limits_;
    const Place& place_;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser_;
    std::uint32_t depth_ = 0;
    std::exception_ptr problem_;
};

}  // namespace

void parse(Part& part, XmlHandler& handler, const Limits& limits, const Place& place) {
    Parse(handler, limits, place).run(part);
}

bool parse(Archive& archive, const std::string& name, XmlHandler& handler) {
    auto part = archive.open(name);
    if (part) parse(*part, handler, archive.limits(), archive.place());
    return part.has_value();
}

}  // namespace dangwu::sheets
