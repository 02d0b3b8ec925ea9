package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classes that stand for inline styles paint the same pixels as inline styles do. */
@BrowserTest
@Tag("long")
class StyleClassesTest {
    private static final int TILE = 4000;
    private static final int ATTEMPTS = 3;

    private static final Pattern RULE = Pattern.compile("\\.(\\S+):not\\(#_\\)\\{([^}]*)}");
    private static final Pattern CLASSES = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern SHEET_AND_POLICY =
            Pattern.compile("<link rel=\"stylesheet\" href=\"[^\"]*styles\\.css\">|<meta http-equiv=[^>]*>");

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.workings.browser.EveryPage$Pages#withoutEditions")
    void aPageLooksTheSameWithClassesAndWithInlineStyles(SitePage page, BuiltSite site, Reader reader) {
        comparesEqual(page, site, reader, 360);
    }

    @Test
    void thePageOfTheLargestFormulasLooksTheSameOnADesk(BuiltSite site, Reader reader) {
        comparesEqual(site.page("csc413/hw4/2-2-reversible-models-as-vaes.html"), site, reader, 1280);
    }

    /** Once in many pictures Chromium rounds a pixel otherwise; what looks different does so each time. */
    private static void comparesEqual(SitePage page, BuiltSite site, Reader reader, int width) {
        String classes = unfolded(page.html());
        String inline = inlined(classes, rules(site));
        assertThat(inline.contains(" style=\"")).isEqualTo(classes.contains("class=\"katex"));
        assertThat(IntStream.range(0, ATTEMPTS)
                        .anyMatch(attempt ->
                                same(pictures(page, classes, reader, width), pictures(page, inline, reader, width))))
                .as("the same pixels")
                .isTrue();
    }

    private static boolean same(List<byte[]> some, List<byte[]> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> Arrays.equals(some.get(i), others.get(i)));
    }

    /** The whole page, one window after the other. */
    private static List<byte[]> pictures(SitePage page, String html, Reader reader, int width) {
        try (Visit visit = reader.blank(Reading.at(width))) {
            Predicate<String> document = address -> address.endsWith(".html");
            visit.page()
                    .route(
                            document,
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html; charset=utf-8")
                                    .setBody(html)));
            visit.page().setViewportSize(width, TILE);
            visit.go(reader.site().server().root() + page.path());
            visit.settle();
            int height = visit.number("document.documentElement.scrollHeight");
            List<byte[]> pictures = new ArrayList<>();
            for (int top = 0; top < height; top += TILE) {
                visit.page().evaluate("top => scrollTo({ top, behavior: 'instant' })", top);
                visit.settle();
                pictures.add(visit.page()
                        .screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));
            }
            return pictures;
        }
    }

    private static String unfolded(String html) {
        return html.replace("<details", "<details open");
    }

    /** The document as it was before its styles became classes, and without the policy that forbids them. */
    private static String inlined(String html, Map<String, String> rules) {
        String bare = SHEET_AND_POLICY.matcher(html).replaceAll("");
        return CLASSES.matcher(bare).replaceAll(found -> Matcher.quoteReplacement(inlined(found, rules)));
    }

    private static String inlined(MatchResult classes, Map<String, String> rules) {
        List<String> names = List.of(classes.group(1).split(" "));
        String style = names.stream().filter(rules::containsKey).map(rules::get).collect(Collectors.joining(";"));
        String others = names.stream().filter(name -> !rules.containsKey(name)).collect(Collectors.joining(" "));
        return style.isEmpty() ? classes.group() : " class=\"" + others + "\" style=\"" + style + "\"";
    }

    private static Map<String, String> rules(BuiltSite site) {
        try {
            return RULE.matcher(Files.readString(site.folder().resolve("assets/styles.css")))
                    .results()
                    .collect(Collectors.toMap(rule -> rule.group(1), rule -> rule.group(2)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
