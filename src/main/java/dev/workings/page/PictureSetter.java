package dev.workings.page;

import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.source.Span;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sets images of the content folder: with their sizes, so that nothing moves when they come, and only when they are near. */
final class PictureSetter {
    private final References references;

    PictureSetter(References references) {
        this.references = references;
    }

    Html set(String target, Span place, String alt, Optional<String> title) {
        return set(target, place, alt, title, UnaryOperator.identity());
    }

    /** @param sized what the author made of its size */
    Html set(String target, Span place, String alt, Optional<String> title, UnaryOperator<Picture> sized) {
        return references
                .picture(target, place)
                .map(sized)
                .map(picture -> Element.of("img")
                        .attribute("src", picture.href())
                        .attribute("alt", alt)
                        .attribute("title", title)
                        .attribute("width", Integer.toString(picture.width()))
                        .attribute("height", Integer.toString(picture.height()))
                        .attribute("loading", "lazy")
                        .attribute("decoding", "async")
                        .empty())
                .orElse(Html.EMPTY);
    }
}
