package dev.workings.page;

import dev.workings.figure.Plot;
import dev.workings.figure.PlotImage;
import dev.workings.figure.PlotRenderer;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.source.SourceText;
import java.util.List;

/** Sets a plot: the drawing, and around it as HTML the titles of the axes and the legend. */
final class PlotSetter {
    private final PlotRenderer renderer;
    private final LineSetter lines;

    PlotSetter(PlotRenderer renderer, LineSetter lines) {
        this.renderer = renderer;
        this.lines = lines;
    }

    /** @param name by which the page asked for the plot */
    Html set(Plot plot, String alt, SourceText name) {
        PlotImage image = renderer.render(plot);
        Html y = image.yTitle().map(title -> title("plot-y", title, name)).orElse(Html.EMPTY);
        Html x = image.xTitle().map(title -> title("plot-x", title, name)).orElse(Html.EMPTY);
        Html picture = Element.of("div", "plot-picture")
                .attribute("role", "img")
                .attribute("aria-label", alt)
                .with(Element.of("div", "plot-area").with(Html.trusted(image.svg())));
        return Element.of("div", "plot").with(y.plus(picture).plus(x)).plus(legend(image, name));
    }

    private Html title(String cssClass, String markdown, SourceText name) {
        return Element.of("div", cssClass).with(lines.set(markdown, name));
    }

    private Html legend(PlotImage image, SourceText name) {
        List<Html> entries = image.legend().stream()
                .map(entry -> Element.of("li")
                        .with(Html.trusted(entry.swatch()).plus(Html.text(" ")).plus(lines.set(entry.label(), name))))
                .toList();
        return entries.isEmpty() ? Html.EMPTY : Element.of("ul", "legend").with(Html.join(entries));
    }
}
