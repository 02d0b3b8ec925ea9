package dev.workings.html;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What the root of an SVG file says of the drawing's size, as it is written; empty where it says nothing. */
public record SvgRoot(String width, String height, String viewBox) {
    /** Empty if the text is no SVG. No entity is fetched. */
    public static Optional<SvgRoot> of(String file) {
        Element root = Jsoup.parse(file, "", Parser.xmlParser()).firstElementChild();
        return Optional.ofNullable(root)
                .filter(svg ->
                        svg.normalName().equals("svg") || svg.normalName().endsWith(":svg"))
                .map(svg -> new SvgRoot(svg.attr("width"), svg.attr("height"), svg.attr("viewBox")));
    }
}
