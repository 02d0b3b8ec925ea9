package dev.workings.page;

import dev.workings.html.Html;
import dev.workings.html.HtmlFilter;
import dev.workings.source.Problems;
import dev.workings.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Sets raw HTML; its links and images are held to what Markdown's are. */
final class RawHtmlSetter {
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");

    private final References references;
    private final PictureSetter pictures;
    private final Problems problems;

    RawHtmlSetter(References references, Problems problems) {
        this.references = references;
        this.pictures = new PictureSetter(references);
        this.problems = problems;
    }

    Html set(String html, Span place) {
        return HtmlFilter.filter(html, new HtmlFilter.Targets() {
            @Override
            public Optional<String> link(String href) {
                return references.link(href.strip(), place);
            }

            @Override
            public Html image(Map<String, String> attributes) {
                return picture(attributes, place);
            }
        });
    }

    private Html picture(Map<String, String> attributes, Span place) {
        Optional<String> alt = Optional.ofNullable(attributes.get("alt"));
        if (alt.isEmpty()) {
            problems.report(
                    place,
                    "this image has no alternative text",
                    "add alt=\"what one sees\", or alt=\"\" if it only decorates");
        }
        return pictures.set(
                attributes.getOrDefault("src", "").strip(),
                place,
                alt.orElse(""),
                Optional.ofNullable(attributes.get("title")),
                sized(pixels(attributes, "width"), pixels(attributes, "height")));
    }

    private static UnaryOperator<Picture> sized(Optional<Integer> width, Optional<Integer> height) {
        return picture -> {
            Picture wide = width.map(picture::ofWidth).orElse(picture);
            return height.map(pixels ->
                            width.isPresent() ? new Picture(wide.href(), wide.width(), pixels) : wide.ofHeight(pixels))
                    .orElse(wide);
        };
    }

    private static Optional<Integer> pixels(Map<String, String> attributes, String name) {
        return Optional.ofNullable(attributes.get(name))
                .filter(value -> PIXELS.matcher(value).matches())
                .map(Integer::valueOf);
    }
}
