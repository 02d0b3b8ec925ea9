package dev.workings.html;

import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What would act if a browser opened a drawing or a document by itself: a script, an event handler, an address that runs or is fetched
 * from elsewhere.
 *
 * @param what it is, as a noun
 * @param offset where it stands
 */
public record ActiveMarkup(String what, int offset) {
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "base",
            "meta",
            "link",
            "form",
            "handler",
            "listener");
    /** What merely points somewhere, and what is fetched. */
    private static final Set<String> LINKS = Set.of("a", "area");

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "action",
            "formaction",
            "data",
            "poster",
            "background",
            "ping",
            "manifest",
            "code",
            "cite");
    private static final Set<String> ANIMATIONS = Set.of("animate", "set", "animatemotion", "animatetransform");
    private static final Set<String> VALUES = Set.of("to", "from", "by", "values", "attributename");
    private static final Pattern INK = Pattern.compile("[\\p{Cntrl}\\s]");
    private static final Pattern LINK = Pattern.compile("(?:https?:|mailto:).*|[^:/?#]*(?:[/?#].*)?");
    private static final Pattern OWN = Pattern.compile(
            "data:(?:image/(?:png|jpeg|gif|webp)|font/[a-z0-9]+);.*|(?![/\\\\]{2})[^:/?#]*(?:[/?#].*)?");
    private static final Pattern FOREIGN_STYLE = Pattern.compile(
            "@import|expression\\(|-moz-binding|behavior:|url\\((?![\"']?(?:#|data:image/(?:png|jpeg|gif|webp);|data:font/))");

    /** In the text of an SVG file, or of other XML. */
    public static Optional<ActiveMarkup> inXml(String text) {
        try {
            return inXml(text, reader(text));
        } catch (XMLStreamException malformed) {
            int offset = Math.max(
                    0,
                    malformed.getLocation() == null
                            ? 0
                            : malformed.getLocation().getCharacterOffset());
            return Optional.of(
                    new ActiveMarkup("a place that is not well-formed XML", Math.min(offset, text.length())));
        }
    }

    private static XMLStreamReader reader(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private static Optional<ActiveMarkup> inXml(String text, XMLStreamReader xml) throws XMLStreamException {
        Optional<ActiveMarkup> found = Optional.empty();
        boolean inStyle = false;
        while (found.isEmpty() && xml.hasNext()) {
            int event = xml.next();
            int open = Math.max(0, text.lastIndexOf('<', xml.getLocation().getCharacterOffset() - 1));
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inStyle = xml.getLocalName().equalsIgnoreCase("style");
                    found = inElement(xml, open);
                }
                case XMLStreamConstants.END_ELEMENT -> inStyle = false;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inStyle && isActiveStyle(xml.getText())) {
                        found = Optional.of(new ActiveMarkup("a style that fetches or runs something", open));
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    found = Optional.of(new ActiveMarkup("the instruction '%s'".formatted(xml.getPITarget()), open));
                case XMLStreamConstants.DTD -> {
                    if (text.substring(0, xml.getLocation().getCharacterOffset())
                            .contains("[")) {
                        found = Optional.of(new ActiveMarkup("a document type with entities of its own", open));
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    private static Optional<ActiveMarkup> inElement(XMLStreamReader xml, int open) {
        Optional<ActiveMarkup> found = element(xml.getLocalName(), open);
        for (int i = 0; found.isEmpty() && i < xml.getAttributeCount(); i++) {
            found = attribute(xml.getLocalName(), xml.getAttributeLocalName(i), xml.getAttributeValue(i), open);
        }
        return found;
    }

    /** In an HTML document. */
    public static Optional<ActiveMarkup> inHtml(String text) {
        Document parsed = Jsoup.parse(text, Parser.htmlParser().setTrackPosition(true));
        return parsed.stream().flatMap(element -> inElement(element).stream()).findFirst();
    }

    private static Optional<ActiveMarkup> inElement(Element element) {
        int open = Math.max(0, element.sourceRange().startPos());
        if (element.normalName().equals("meta") && !element.hasAttr("http-equiv")) {
            return Optional.empty();
        }
        Optional<ActiveMarkup> found = element(local(element.normalName()), open);
        for (Attribute attribute : element.attributes()) {
            found = found.or(() ->
                    attribute(local(element.normalName()), local(attribute.getKey()), attribute.getValue(), open));
        }
        return element.normalName().equals("style") && isActiveStyle(element.data())
                ? found.or(() -> Optional.of(new ActiveMarkup("a style that fetches or runs something", open)))
                : found;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Optional<ActiveMarkup> element(String name, int open) {
        return ELEMENTS.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of(new ActiveMarkup("the element '%s'".formatted(name), open))
                : Optional.empty();
    }

    private static Optional<ActiveMarkup> attribute(String element, String written, String value, int open) {
        String owner = element.toLowerCase(Locale.ROOT);
        String name = written.toLowerCase(Locale.ROOT);
        String ink = INK.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
        boolean isActive = name.startsWith("on")
                || name.equals("srcdoc")
                || ADDRESSES.contains(name)
                        && !(LINKS.contains(owner) ? LINK : OWN).matcher(ink).matches()
                || ANIMATIONS.contains(owner) && VALUES.contains(name) && isAnimatedAddress(ink)
                || (name.equals("style") ? isActiveStyle(value) : isForeign(value));
        return isActive
                ? Optional.of(new ActiveMarkup("the attribute '%s'".formatted(written), open))
                : Optional.empty();
    }

    private static boolean isAnimatedAddress(String ink) {
        return ink.endsWith("href") || ink.startsWith("on") || ink.contains("javascript:") || ink.contains("data:");
    }

    /** An escape could spell any of the words in another way. */
    private static boolean isActiveStyle(String style) {
        return style.indexOf('\\') >= 0 || isForeign(style);
    }

    private static boolean isForeign(String style) {
        String ink = INK.matcher(style).replaceAll("").toLowerCase(Locale.ROOT);
        return FOREIGN_STYLE.matcher(ink).find();
    }
}
