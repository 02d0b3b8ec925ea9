package dev.workings.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What in a page would run, or be fetched from elsewhere. */
public final class Acting {
    private static final Set<String> NEVER = Set.of(
            "style",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "form",
            "video",
            "audio",
            "source",
            "picture",
            "template",
            "noscript",
            "textarea",
            "select",
            "marquee",
            "animate",
            "set",
            "foreignobject",
            "image",
            "mglyph",
            "maction",
            "isindex",
            "keygen",
            "xmp",
            "plaintext",
            "portal",
            "track");
    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "xlink:href",
            "action",
            "formaction",
            "data",
            "poster",
            "background",
            "srcset",
            "cite",
            "ping");
    private static final Pattern SOUND = Pattern.compile("(?:https?:|mailto:).*|[^:/?#]*(?:[/?#].*)?", Pattern.DOTALL);
    private static final Pattern OWN = Pattern.compile("(?!//)[^:/?#]*(?:[/?#].*)?", Pattern.DOTALL);

    private Acting() {}

    public static List<String> in(String html) {
        return Jsoup.parse(html).getAllElements().stream()
                .flatMap(element -> acting(element).stream())
                .toList();
    }

    private static List<String> acting(Element element) {
        List<String> found = new ArrayList<>();
        String name = element.normalName();
        boolean isScript = name.equals("script")
                && !element.attr("type").equals("application/ld+json")
                && !element.attr("src").matches("(/|(\\.\\./|\\./)*)assets/[a-z/.-]+\\.js");
        if (NEVER.contains(name) || isScript || element.hasAttr("style")) {
            found.add(element.outerHtml());
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            boolean isFetched =
                    !Set.of("a", "link").contains(name) || element.attr("rel").contains("stylesheet");
            Pattern allowed = isFetched ? OWN : SOUND;
            if (key.startsWith("on")
                    || ADDRESSES.contains(key)
                            && !allowed.matcher(attribute.getValue()).matches()) {
                found.add(key + "=" + attribute.getValue());
            }
        }
        return found;
    }
}
