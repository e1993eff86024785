#include "desktop/native.h"

#include <gtk/gtk.h>

#include "desktop/strings.h"

namespace dangwu::desktop::native {

namespace {

GtkWidget* widget_of(wxWindow* window) {
    return static_cast<GtkWidget*>(window->GetHandle());
}

/// The text field itself, or the one inside a combo box.
GtkEntry* entry_of(wxWindow* window) {
    GtkWidget* widget = widget_of(window);
    if (GTK_IS_COMBO_BOX(widget) && gtk_combo_box_get_has_entry(GTK_COMBO_BOX(widget)))
        widget = gtk_bin_get_child(GTK_BIN(widget));
    return GTK_IS_ENTRY(widget) ? GTK_ENTRY(widget) : nullptr;
}

}  // namespace

void prepare_settings() {
    // A font named without language lets fontconfig choose a handwriting face for Chinese on some machines.
    g_object_set(gtk_settings_get_default(), "gtk-font-name", "Noto Sans CJK SC 10", "gtk-theme-name", "Adwaita",
                 "gtk-xft-antialias", 1, "gtk-xft-hinting", 1, "gtk-xft-hintstyle", "hintslight", "gtk-xft-rgba",
                 "none", "gtk-enable-animations", FALSE, nullptr);
}

void load_style_sheet(const std::string& sheet, bool dark) {
    static GtkCssProvider* const provider = [] {
        GtkCssProvider* made = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(made),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
        return made;
    }();
    g_object_set(gtk_settings_get_default(), "gtk-application-prefer-dark-theme", dark ? TRUE : FALSE, nullptr);
    gtk_css_provider_load_from_data(provider, sheet.data(), static_cast<gssize>(sheet.size()), nullptr);
}

void add_class(wxWindow* window, const char* name, bool on) {
    GtkWidget* widget = widget_of(window);
    if (!widget) return;
    GtkStyleContext* style = gtk_widget_get_style_context(widget);
    (on ? gtk_style_context_add_class : gtk_style_context_remove_class)(style, name);
}

bool lacks_focus(wxWindow* window) {
    GtkWidget* widget = widget_of(window);
    if (!GTK_IS_WINDOW(widget) || !gtk_window_is_active(GTK_WINDOW(widget))) return false;
    GtkWidget* focus = gtk_window_get_focus(GTK_WINDOW(widget));
    return !focus || !gtk_widget_get_mapped(focus);
}

void skip_arrow(wxWindow* combo) {
    GtkWidget* widget = widget_of(combo);
    if (!GTK_IS_COMBO_BOX(widget)) return;
    auto skip = +[](GtkWidget* inside, gpointer self) {
        if (GTK_IS_TOGGLE_BUTTON(inside)) gtk_widget_set_can_focus(inside, FALSE);
        if (GTK_IS_CONTAINER(inside))
            gtk_container_forall(GTK_CONTAINER(inside), reinterpret_cast<GtkCallback>(self), self);
    };
    gtk_container_forall(GTK_CONTAINER(widget), skip, reinterpret_cast<gpointer>(skip));
}

void open_list(wxWindow* choice) {
    GtkWidget* widget = widget_of(choice);
    if (GTK_IS_COMBO_BOX(widget)) gtk_combo_box_popup(GTK_COMBO_BOX(widget));
}

void mark_row(wxWindow* list, unsigned row) {
    GtkTreeView* tree = GTK_TREE_VIEW(gtk_bin_get_child(GTK_BIN(widget_of(list))));
    GtkTreePath* path = gtk_tree_path_new_from_indices(static_cast<int>(row), -1);
    gtk_tree_view_set_cursor(tree, path, nullptr, FALSE);
    gtk_tree_view_scroll_to_cell(tree, path, nullptr, FALSE, 0, 0);
    gtk_tree_path_free(path);
}

void accessible_name(wxWindow* window, const wxString& name) {
    GtkWidget* widget = widget_of(window);
    if (GtkEntry* entry = widget ? entry_of(window) : nullptr) widget = GTK_WIDGET(entry);
    if (AtkObject* object = widget ? gtk_widget_get_accessible(widget) : nullptr)
        atk_object_set_name(object, name.utf8_str());
}

void align_left(wxWindow* button) {
    GtkWidget* widget = widget_of(button);
    if (!GTK_IS_BUTTON(widget)) return;
    G_GNUC_BEGIN_IGNORE_DEPRECATIONS
    gtk_button_set_alignment(GTK_BUTTON(widget), 0, 0.5);
    G_GNUC_END_IGNORE_DEPRECATIONS
}

void space_lines(wxWindow* text, int pixels) {
    GtkWidget* inside = gtk_bin_get_child(GTK_BIN(widget_of(text)));
    if (!GTK_IS_TEXT_VIEW(inside)) return;
    gtk_text_view_set_pixels_below_lines(GTK_TEXT_VIEW(inside), pixels);
    gtk_text_view_set_pixels_inside_wrap(GTK_TEXT_VIEW(inside), pixels);
}

void entry_icon(wxWindow* window, const char* icon_name, std::function<void()> action) {
    GtkEntry* entry = entry_of(window);
    if (!entry) return;
    gtk_entry_set_icon_from_icon_name(entry, GTK_ENTRY_ICON_SECONDARY, icon_name);
    if (!action) return;
    auto pressed = +[](GtkEntry*, GtkEntryIconPosition, GdkEvent*, gpointer kept) {
        (*static_cast<std::function<void()>*>(kept))();
    };
    auto forget = +[](gpointer kept, GClosure*) { delete static_cast<std::function<void()>*>(kept); };
    g_signal_connect_data(entry, "icon-press", G_CALLBACK(pressed), new std::function<void()>(std::move(action)),
                          forget, G_CONNECT_AFTER);
}

wxImage picture_of(wxWindow* window) {
    GdkWindow* surface = gtk_widget_get_window(widget_of(window));
    if (!surface) return {};
    GdkPixbuf* pixels =
        gdk_pixbuf_get_from_window(surface, 0, 0, gdk_window_get_width(surface), gdk_window_get_height(surface));
    if (!pixels) return {};
    const int width = gdk_pixbuf_get_width(pixels), height = gdk_pixbuf_get_height(pixels);
    const int channels = gdk_pixbuf_get_n_channels(pixels), stride = gdk_pixbuf_get_rowstride(pixels);
    const guchar* bytes = gdk_pixbuf_read_pixels(pixels);
    wxImage image(width, height);
    unsigned char* out = image.GetData();
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c) *out++ = bytes[y * stride + x * channels + c];
    g_object_unref(pixels);
    return image;
}

}  // namespace dangwu::desktop::native
