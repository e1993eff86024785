#pragma once
#include <string_view>

#include "sheets/archive.h"

namespace dangwu::sheets {

/// The attributes of an element, found by their names without prefix: generators prefix as they like.
class Attributes {
  public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    /// Null if the element has no such attribute.
    const char* find(std::string_view name) const;
    /// "1", "true", "on".
    bool is_true(std::string_view name) const;
    /// `visit(name, value)` for each; the name without its prefix.
    template <class Visit>
    void each(Visit visit) const {
        for (auto pair = pairs_; *pair; pair += 2) visit(without_prefix(pair[0]), pair[1]);
    }
    static std::string_view without_prefix(const char* name);

  private:
    const char** pairs_;
};

/// Receives the elements of a part in their order; names without prefix. Whatever it throws passes through parse().
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view element, Attributes attributes) = 0;
    virtual void end(std::string_view /*element*/) {}
    /// Text may come in pieces.
    virtual void text(std::string_view /*piece*/) {}

    bool stopped() const { return stopped_; }

  protected:
    /// Ends the parse after this call, without an error.
    void stop() { stopped_ = true; }

  private:
    bool stopped_ = false;
};

/// Streams a part through the handler. Refuses what no office writes: a document type declaration (the root of entity
/// bombs), elements nested beyond the limit, tags longer than a cell may be.
void parse(Part& part, XmlHandler& handler, const Limits& limits, const Place& place);

/// The same by the part's name; false if the archive has no such part.
bool parse(Archive& archive, const std::string& part, XmlHandler& handler);

}  // namespace dangwu::sheets
