#pragma once
#include <cairo.h>
#include <pango/pangocairo.h>

#include <filesystem>
#include <string>

namespace dangwu::desktop::printing {

enum class Align { left, centre, right };

struct TextStyle {
    double points = 10;
    bool bold = false;
    Align align = Align::left;
    int most_lines = 0;  ///< 0: as many as it takes; more are cut with an ellipsis
};

/// A PDF being drawn, page by page. All places and sizes are millimetres from the upper left corner.
class Paper {
  public:
    Paper(const std::filesystem::path& file, double width, double height, const std::string& title);
    /// Discards the file unless finish() was called.
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    double width() const { return width_; }
    double height() const { return height_; }

    /// Writes the text into a column of that width; returns its height.
    double write(const std::string& text, double x, double y, double width, const TextStyle& style);
    double height_of(const std::string& text, double width, const TextStyle& style);
    double width_of(const std::string& text, const TextStyle& style);
    void line(double x1, double y1, double x2, double y2, double thickness = 0.2);
    void box(double x, double y, double width, double height);
    void shade(double x, double y, double width, double height, double grey);
    void next_page();
    /// Writes the file. Throws Error if it cannot be written.
    void finish();

  private:
    PangoLayout* layout_of(const std::string& text, double width, const TextStyle& style);

    std::filesystem::path file_, draft_;
    double width_, height_;
    cairo_surface_t* surface_;
    cairo_t* context_;
    PangoLayout* layout_;
    bool finished_ = false;
};

}  // namespace dangwu::desktop::printing
