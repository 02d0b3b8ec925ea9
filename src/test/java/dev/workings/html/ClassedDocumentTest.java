package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassedDocumentTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            <b style="height:1.5em">            => <b class="_h1_5">
            <b class="x" style="top:-.5em;">    => <b class="x _t-_5">
            <b style="top:0em" id="i" class="x"> => <b id="i" class="x _t0">
            <b class='x' style='top:0em'/>      => <b class="x _t0"/>
            <b class=x style=top:0em>           => <b class="x _t0">
            <b CLASS="x" STYLE="top:0em">       => <b class="x _t0">
            <b class="" style="top:0em">        => <b class="_t0">
            <b style="top:1em; left : 2em;">    => <b class="_t1 _x2">
            <b style="position:relative;top:1em"> => <b class="_orelative _t1">
            <b style="top:1em;top:2em">         => <b class="__top_3a_1em_3b_top_3a_2em">
            <b style="color:#a1b">              => <b class="__color_3a__23_a1b">
            <b class="x" style="">              => <b class="x">
            <b class="x y" style="top:1em">     => <b class="x y _t1">
            <b class=" x " style="top:1em">     => <b class="x _t1">
            <b class=" " style="top:1em">       => <b class="_t1">
            <b style="top:1em" title="x">       => <b class="_t1" title="x">
            <b class="x" style="top:1em" title> => <b class="x _t1" title>
            <b style="top:1em"class="x">        => <b class="x _t1">
            <b style="top:1em" class="x" style="top:2em"> => <b class="x _t1">
            <b style="top:1em" style="top:2em"> => <b class="_t1">
            """)
    void givesAnElementTheClassesOfItsStyle(String before, String after) {
        assertThat(classed(before).text()).isEqualTo(after);
        assertThat(classed(span(before)).text()).isEqualTo(span(after));
    }

    /** The tag that most styles stand in. */
    private static String span(String tag) {
        return tag.replace("<b ", "<span ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<code>&lt;b style=\"top:1em\"></code>",
                "a < b style=\"top:1em\" >",
                "<p data-style=\"top:1em\" title='style=\"top:1em\"'>",
                "<mstyle displaystyle=\"true\">",
                "<!-- <b style=\"top:1em\"> -->",
                "<script>\"<b style='top:1em'>\"</script>",
                "<annotation encoding=\"application/x-tex\">\\text{ style=\"top:1em\" }</annotation>",
                "<b title=\"> style=\" class=\"top:1em\">",
                "<b title=\"",
                "<",
                "</b style=\"top:1em\">",
            })
    void leavesWhatIsNoStyleAttribute(String document) {
        ClassedDocument classed = classed(document);
        assertThat(classed.text()).isEqualTo(document);
        assertThat(classed.rules()).isEmpty();
    }

    @Test
    void goesOnBehindACommentAndAScript() {
        String before = "<!-- a --><script>1 < 2</script><!--><b style=\"top:1em\">";
        assertThat(classed(before).text()).endsWith("<b class=\"_t1\">");
    }

    @Test
    void writesEachRuleOnceInTheOrderOfNamesWhateverTheOrderOfElements() {
        String one = "<b style=\"top:1em\"><b style=\"height:2em;top:1em\">";
        String other = "<b style=\"height:2em;top:1em\"><b style=\"top:1em;\">";
        assertThat(sheet(one))
                .isEqualTo("._h2:not(#_){height:2em}\n._t1:not(#_){top:1em}\n")
                .isEqualTo(sheet(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"top:1em}b{top:2em", "color:red/*", "top:1em\n@import", "a:url('x')", "a:\\7d", "a:&quot;"})
    void refusesAStyleThatWouldBeMoreThanARule(String style) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classed("<b style=\"" + style.replace("\"", "&quot;") + "\">"))
                .withMessageContaining("cannot be made a class");
    }

    /** Any soup of tags, styles and text: what jsoup reads of each element is the same before and after. */
    @Property(tries = 2000)
    void everyElementKeepsItsDeclarations(@ForAll("documents") String before) {
        ClassedDocument classed = classed(before);
        Map<String, String> rules =
                classed.rules().stream().collect(Collectors.toMap(StyleRule::name, StyleRule::declarations));
        List<String> found = Jsoup.parse(classed.text()).getAllElements().stream()
                .map(element -> described(element, declarations(element, rules), rules.keySet()))
                .toList();
        List<String> expected = Jsoup.parse(before).getAllElements().stream()
                .map(element -> described(element, normalised(element.attr("style")), Set.of()))
                .toList();
        assertThat(found).isEqualTo(expected);
        assertThat(Jsoup.parse(classed.text()).select("[style]")).isEmpty();
    }

    /** Whatever was remembered of the documents before, wherever their lines end, and of whatever pieces they are. */
    @Property(tries = 2000)
    void madeOfRememberedPiecesAndLinesADocumentIsTheSame(
            @ForAll("documents") String first,
            @ForAll("documents") String second,
            @ForAll @IntRange(min = 1, max = 40) int longPiece,
            @ForAll Random cuts) {
        RememberedClasses remembered = new RememberedClasses(longPiece);
        for (String document : List.of(first, second, first + second, second + "\n" + first, first)) {
            assertThat(remembered.of(inPieces(document, cuts))).isEqualTo(classed(document));
        }
    }

    /** Cut before some of its tags, and at some other places. */
    private static Html inPieces(String document, Random cuts) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < document.length(); i++) {
            if (cuts.nextInt(document.charAt(i) == '<' ? 2 : 20) == 0) {
                pieces.add(document.substring(start, i));
                start = i;
            }
        }
        pieces.add(document.substring(start));
        return Html.trusted(pieces);
    }

    @Test
    void aLineThatEndedWithItsDocumentIsNotRememberedForOneThatGoesOn() {
        RememberedClasses remembered = new RememberedClasses();
        remembered.of(Html.trusted("</\n"));
        String longer = "</\n <span style=\"\">";
        assertThat(remembered.of(Html.trusted(longer))).isEqualTo(classed(longer));
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> style = Arbitraries.of(
                        "top:1em",
                        "top:-0.5em",
                        "height:2.25em",
                        "color:#abc",
                        "position:relative",
                        "width:calc(1em + 2px)",
                        "background:red",
                        "background-color:blue",
                        "",
                        " left : 1em ",
                        "margin:0",
                        "margin-left:1em")
                .list()
                .ofMaxSize(3)
                .map(declarations -> String.join(";", declarations));
        Arbitrary<String> quote = Arbitraries.of("\"", "'");
        Arbitrary<String> attribute = Arbitraries.oneOf(
                Arbitraries.of(
                        " class=\"mord x\"",
                        " class='y'",
                        " id=z",
                        " hidden",
                        " data-style=\"top:9em\"",
                        " title=' style=\"top:9em\" > <b'",
                        " CLASS=q",
                        "\n",
                        " title=\"two\nlines\"",
                        " /"),
                style.flatMap(value -> quote.map(mark -> " style=" + mark + value + mark)));
        Arbitrary<String> tag = attribute
                .list()
                .ofMaxSize(4)
                .flatMap(list -> Arbitraries.of("span", "i", "svg", "mstyle", "p", "SPAN")
                        .map(name -> "<" + name + String.join("", list) + ">"));
        Arbitrary<String> other = Arbitraries.of(
                "text",
                "\n",
                "<!--\n-->",
                "<script>\n</script>\n",
                " style=\"top:9em\" ",
                "a < b",
                "</span>",
                "</i>",
                "</p>",
                "</svg>",
                "<!-- <b style='top:9em'> -->",
                "<script>'<b style=\"top:9em\">'</script>",
                "&lt;b style=\"top:9em\"&gt;",
                "<br>",
                "</",
                "\"",
                "<!---->");
        return Arbitraries.oneOf(tag, other).list().ofMaxSize(12).map(parts -> String.join("", parts));
    }

    private static ClassedDocument classed(String document) {
        return ClassedDocument.of(Html.trusted(document));
    }

    private static String sheet(String document) {
        return StyleRule.sheet(classed(document).rules());
    }

    private static String described(Element element, String declarations, Set<String> generated) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        attributes.remove("style");
        attributes.remove("class");
        Set<String> classes = new java.util.TreeSet<>(element.classNames());
        classes.removeAll(generated);
        classes.remove("");
        return element.tagName() + new java.util.TreeMap<>(attributes) + classes + declarations + element.ownText();
    }

    private static String declarations(Element element, Map<String, String> rules) {
        return element.classNames().stream()
                .filter(rules::containsKey)
                .map(rules::get)
                .map(ClassedDocumentTest::normalised)
                .collect(Collectors.joining(";"));
    }

    private static String normalised(String style) {
        return Arrays.stream(style.split(";"))
                .map(declaration -> declaration.strip().replaceAll("^(left)\\s*:\\s*", "$1:"))
                .filter(declaration -> !declaration.isEmpty())
                .collect(Collectors.joining(";"));
    }
}
