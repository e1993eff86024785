#include "desktop/paper.h"

#include <cairo-pdf.h>

#include "records/error.h"
#include "records/language.h"

namespace dangwu::desktop::printing {

namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr const char* typeface = "Noto Sans CJK SC";

}  // namespace

Paper::Paper(const std::filesystem::path& file, double width, double height, const std::string& title)
    : file_(file), draft_(file), width_(width), height_(height) {
    draft_ += ".part";
    surface_ = cairo_pdf_surface_create(draft_.c_str(), width * points_per_mm, height * points_per_mm);
    cairo_pdf_surface_set_metadata(surface_, CAIRO_PDF_METADATA_TITLE, title.c_str());
    context_ = cairo_create(surface_);
    layout_ = pango_cairo_create_layout(context_);
    // Otherwise text comes out a third too large: Pango takes the surface for a screen of 96 dots an inch.
    pango_cairo_context_set_resolution(pango_layout_get_context(layout_), 72);
    pango_layout_context_changed(layout_);
    pango_layout_set_wrap(layout_, PANGO_WRAP_WORD_CHAR);
}

Paper::~Paper() {
    g_object_unref(layout_);
    cairo_destroy(context_);
    cairo_surface_destroy(surface_);
    std::error_code ignored;
    if (!finished_) std::filesystem::remove(draft_, ignored);
}

PangoLayout* Paper::layout_of(const std::string& text, double width, const TextStyle& style) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, typeface);
    pango_font_description_set_size(font, static_cast<int>(style.points * PANGO_SCALE));
    if (style.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout_, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout_, width < 0 ? -1 : static_cast<int>(width * points_per_mm * PANGO_SCALE));
    pango_layout_set_alignment(layout_, style.align == Align::centre  ? PANGO_ALIGN_CENTER
                                        : style.align == Align::right ? PANGO_ALIGN_RIGHT
                                                                      : PANGO_ALIGN_LEFT);
    pango_layout_set_height(layout_, style.most_lines ? -style.most_lines : -1'000'000);
    pango_layout_set_ellipsize(layout_, style.most_lines ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
    pango_layout_set_text(layout_, text.data(), static_cast<int>(text.size()));
    return layout_;
}

double Paper::write(const std::string& text, double x, double y, double width, const TextStyle& style) {
    PangoLayout* layout = layout_of(text, width, style);
    cairo_set_source_rgb(context_, 0, 0, 0);
    cairo_move_to(context_, x * points_per_mm, y * points_per_mm);
    pango_cairo_show_layout(context_, layout);
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return height / (PANGO_SCALE * points_per_mm);
}

double Paper::height_of(const std::string& text, double width, const TextStyle& style) {
    int height = 0;
    pango_layout_get_size(layout_of(text, width, style), nullptr, &height);
    return height / (PANGO_SCALE * points_per_mm);
}

double Paper::width_of(const std::string& text, const TextStyle& style) {
    int width = 0;
    pango_layout_get_size(layout_of(text, -1, style), &width, nullptr);
    return width / (PANGO_SCALE * points_per_mm);
}

void Paper::line(double x1, double y1, double x2, double y2, double thickness) {
    cairo_set_source_rgb(context_, 0.35, 0.35, 0.35);
    cairo_set_line_width(context_, thickness * points_per_mm);
    cairo_move_to(context_, x1 * points_per_mm, y1 * points_per_mm);
    cairo_line_to(context_, x2 * points_per_mm, y2 * points_per_mm);
    cairo_stroke(context_);
}

void Paper::box(double x, double y, double width, double height) {
    cairo_set_source_rgb(context_, 0.35, 0.35, 0.35);
    cairo_set_line_width(context_, 0.2 * points_per_mm);
    cairo_rectangle(context_, x * points_per_mm, y * points_per_mm, width * points_per_mm, height * points_per_mm);
    cairo_stroke(context_);
}

void Paper::shade(double x, double y, double width, double height, double grey) {
    cairo_set_source_rgb(context_, grey, grey, grey);
    cairo_rectangle(context_, x * points_per_mm, y * points_per_mm, width * points_per_mm, height * points_per_mm);
    cairo_fill(context_);
}

void Paper::next_page() {
    cairo_show_page(context_);
}

void Paper::finish() {
    cairo_show_page(context_);
    cairo_surface_finish(surface_);
    std::error_code fault;
    if (cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS) std::filesystem::rename(draft_, file_, fault);
    if (fault || cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS)
        throw Error(
            Trouble::failed,
            say(N_("{0} cannot be written. Check that the folder exists, is yours and has room."), {file_.string()}));
    finished_ = true;
}

}  // namespace dangwu::desktop::printing
