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

using Receiver = std::function<void(const Offer&)>;
constexpr const char* receiver_key = "dangwu-receiver";

gboolean matches_always(GtkEntryCompletion*, const gchar*, GtkTreeIter*, gpointer) {
    return TRUE;
}

gboolean match_selected(GtkEntryCompletion* completion, GtkTreeModel* model, GtkTreeIter* row, gpointer) {
    gchar* text = nullptr;
    gint64 id = 0;
    gtk_tree_model_get(model, row, 0, &text, 1, &id, -1);
    Offer offer{text ? text : "", id};
    g_free(text);
    auto* receiver = static_cast<Receiver*>(g_object_get_data(G_OBJECT(completion), receiver_key));
    if (receiver) (*receiver)(offer);
    return TRUE;
}

GtkEntryCompletion* completion_of(GtkEntry* entry) {
    if (GtkEntryCompletion* existing = gtk_entry_get_completion(entry)) return existing;
    GtkEntryCompletion* completion = gtk_entry_completion_new();
    GtkListStore* rows = gtk_list_store_new(2, G_TYPE_STRING, G_TYPE_INT64);
    gtk_entry_completion_set_model(completion, GTK_TREE_MODEL(rows));
    gtk_entry_completion_set_text_column(completion, 0);
    gtk_entry_completion_set_match_func(completion, matches_always, nullptr, nullptr);
    gtk_entry_completion_set_minimum_key_length(completion, 1);
    gtk_entry_completion_set_popup_single_match(completion, TRUE);
    g_signal_connect(completion, "match-selected", G_CALLBACK(match_selected), nullptr);
    gtk_entry_set_completion(entry, completion);
    g_object_unref(rows);
    g_object_unref(completion);
    return completion;
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

void entry_icon(wxWindow* window, const char* icon_name) {
    if (GtkEntry* entry = entry_of(window))
        gtk_entry_set_icon_from_icon_name(entry, GTK_ENTRY_ICON_SECONDARY, icon_name);
}

void offer(wxWindow* window, const std::vector<Offer>& offers, std::function<void(const Offer&)> chosen) {
    GtkEntry* entry = entry_of(window);
    if (!entry) return;
    fprintf(stderr, "OFFER %zu focus %d\n", offers.size(), gtk_widget_has_focus(GTK_WIDGET(entry)));
    GtkEntryCompletion* completion = completion_of(entry);
    g_object_set_data_full(G_OBJECT(completion), receiver_key, new Receiver(std::move(chosen)),
                           [](gpointer receiver) { delete static_cast<Receiver*>(receiver); });
    GtkListStore* rows = GTK_LIST_STORE(gtk_entry_completion_get_model(completion));
    gtk_list_store_clear(rows);
    for (const Offer& each : offers)
        gtk_list_store_insert_with_values(rows, nullptr, -1, 0, each.text.c_str(), 1, static_cast<gint64>(each.id), -1);
    // The list drops down only when the field's text changes: the offers came after that.
    if (!offers.empty()) g_signal_emit_by_name(entry, "changed");
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
