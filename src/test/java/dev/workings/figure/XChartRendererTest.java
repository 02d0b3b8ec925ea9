package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.figure.PlotImage.LegendEntry;
import dev.workings.scratch.Scratch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Drawn plots, compared byte for byte with those in {@code src/test/resources/dev/workings/figure}. After a wanted change,
 * {@code mvn test -Dtest=XChartRendererTest -Dgolden.update=true} writes them anew: look at them before they are committed.
 */
class XChartRendererTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/workings/figure");
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "text", "tspan");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "class",
            "width",
            "height",
            "viewBox",
            "aria-hidden",
            "focusable",
            "transform",
            "d",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linejoin",
            "stroke-linecap",
            "stroke-dasharray",
            "shape-rendering",
            "x",
            "y",
            "dy",
            "font-size",
            "text-anchor");

    @AutoClose
    private static final Scratch SCRATCH = Scratch.open();

    private final PlotRenderer renderer = new XChartRenderer(SCRATCH);

    static Stream<String> names() {
        return Gallery.plots().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawsAsBefore(String name) throws IOException {
        String svg = renderer.render(Gallery.plots().get(name)).svg() + "\n";
        Path golden = GOLDEN.resolve(name + ".svg");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, svg);
        }
        assertThat(svg).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-nu-thai"})
    void drawsTheSameInEveryLocaleAndTimeZone(String language) {
        List<PlotImage> expected = all();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(all()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesOnlyElementsAndAttributesThatAPageMayHoldTwice(String name) {
        Set<String> elements = new HashSet<>();
        Set<String> attributes = new HashSet<>();
        for (Element element :
                elements(renderer.render(Gallery.plots().get(name)).svg())) {
            elements.add(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.add(element.getAttributes().item(i).getNodeName());
            }
        }
        assertThat(ELEMENTS).containsAll(elements);
        assertThat(ATTRIBUTES).containsAll(attributes);
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesNoColour(String name) {
        PlotImage image = renderer.render(Gallery.plots().get(name));
        String swatches =
                String.join("", image.legend().stream().map(LegendEntry::swatch).toList());
        for (Element element : elements("<svg>" + image.svg() + swatches + "</svg>")) {
            assertThat(element.getAttribute("fill")).isIn("", "none", "currentColor");
            assertThat(element.getAttribute("stroke")).isIn("", "none", "currentColor");
        }
    }

    @Test
    void keepsTwoHundredPointsUnderTwentyKilobytes() {
        Random random = new Random(1);
        double[] x = Gallery.range(200, i -> i);
        double[] y = Gallery.range(200, i -> random.nextDouble());
        for (Series.Mark mark : Series.Mark.values()) {
            Plot plot = XyPlot.of(Axis.linear("x"), Axis.linear("y"), Series.of("noise", mark, x, y));
            assertThat(renderer.render(plot).svg().length()).as(mark.name()).isLessThan(20_000);
        }
    }

    @Test
    void leavesOutPointsOfALongLineThatCannotBeSeen() {
        Random random = new Random(2);
        double[] x = Gallery.range(100_000, i -> i);
        double[] y = Gallery.range(100_000, i -> random.nextGaussian());
        Plot plot = XyPlot.of(Axis.linear("x"), Axis.linear("y"), Series.line("noise", x, y));
        assertThat(renderer.render(plot).svg().length()).isLessThan(40_000);
    }

    @Test
    void drawsACurveAsOnePath() {
        assertThat(renderer.render(Gallery.lines()).svg()).containsOnlyOnce("class=\"s3\"");
    }

    @Test
    void setsTicksAsTextWithARealMinusSignAndRaisedExponents() {
        assertThat(renderer.render(Gallery.lines()).svg()).contains(">\u22121.0</text>");
        assertThat(renderer.render(Gallery.decay()).svg())
                .contains(">10<tspan dy=\"-.5em\" font-size=\"72%\">\u221210</tspan></text>");
    }

    @Test
    void returnsTitlesAndLegendForThePageToSet() {
        PlotImage image = renderer.render(Gallery.decay());
        assertThat(image.xTitle()).contains("depth $n$");
        assertThat(image.yTitle()).contains("gradient");
        assertThat(image.legend()).extracting(LegendEntry::label).containsExactly("largest seen", "$4^{-n}$");
        assertThat(image.svg()).doesNotContain("depth", "gradient", "seen");
    }

    @Test
    void drawsTheDashesOfALegendAsTheDashesOfTheLine() {
        assertThat(renderer.render(Gallery.decay()).legend().get(1).swatch())
                .isEqualTo("<svg class=\"plot-swatch\" xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"12\""
                        + " viewBox=\"0 0 32 12\" aria-hidden=\"true\" focusable=\"false\"><path class=\"s2\" fill=\"none\""
                        + " stroke=\"currentColor\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-dasharray=\"7 4\""
                        + " d=\"M0 6H32\"></path></svg>");
    }

    @Test
    void namesTheScaleOfAHeatMapInItsLegend() {
        PlotImage image = renderer.render(Gallery.divergingHeat());
        assertThat(image.legend()).extracting(LegendEntry::label).containsExactly("weight");
        assertThat(image.xTitle()).contains("column");
        assertThat(image.yTitle()).contains("row");
    }

    @Test
    void escapesCategories() {
        Plot plot = BarPlot.of("", List.of("<script>", "a & \"b\""), Axis.linear(""), BarPlot.Group.of("", 1, 2));
        assertThat(renderer.render(plot).svg()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void cutsNamesThatWouldLeaveNoRoomForCells() {
        String name = "a name that goes on and on and on and on and on and on";
        Plot plot = new HeatMap("", "", List.of("1"), List.of(name), "", List.of(List.of(1.0)));
        assertThat(renderer.render(plot).svg()).contains(">a name that goes on a…</text>");
    }

    @Test
    void drawsNothingOutsideTheDeclaredAxes() {
        double[] x = {-1, 0, 1, 2, 3};
        double[] y = {-100, 0.5, 300, 0.2, 1e9};
        Series.Mark[] marks = Series.Mark.values();
        for (Series.Mark mark : marks) {
            Axis unit = Axis.linear("").from(0).to(1);
            String svg = renderer.render(XyPlot.of(unit, unit, Series.of("", mark, x, y)))
                    .svg();
            assertThat(coordinates(svg)).allMatch(number -> Math.abs(number) <= 560);
        }
    }

    private static List<Double> coordinates(String svg) {
        List<Double> numbers = new ArrayList<>();
        for (Element element : elements(svg)) {
            for (String number : element.getAttribute("d").split("[^-.\\d]+")) {
                if (!number.isEmpty()) {
                    numbers.add(Double.parseDouble(number));
                }
            }
        }
        assertThat(numbers).isNotEmpty();
        return numbers;
    }

    private List<PlotImage> all() {
        return Gallery.plots().values().stream().map(renderer::render).toList();
    }

    private static List<Element> elements(String xml) {
        try (InputStream bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(bytes);
            NodeList all = document.getElementsByTagName("*");
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                elements.add((Element) all.item(i));
            }
            return elements;
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + xml, e);
        }
    }
}
