package dev.workings.layout;

import dev.workings.html.Html;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Markup for templates. jte escapes whatever a template writes unless it is a {@link Content}, and {@link Html} cannot be
 * one since only this package knows jte. So templates import {@link #html} and write <code>${html(view.body())}</code>; nothing
 * but {@code Html} fits, hence nothing else gets through unescaped.
 */
public final class Markup implements Content {
    private final Html html;

    private Markup(Html html) {
        this.html = html;
    }

    public static Content html(Html html) {
        return new Markup(html);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        html.pieces().forEach(output::writeContent);
    }

    @Override
    public boolean isEmptyContent() {
        return html.isEmpty();
    }
}
