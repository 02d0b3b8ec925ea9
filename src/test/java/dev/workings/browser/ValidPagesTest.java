package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser would forgive: the HTML of every page is valid, its links lead somewhere, and its MathML is well formed. */
@BrowserTest
class ValidPagesTest {
    private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
    private static final Map<Path, Set<String>> IDS = new ConcurrentHashMap<>();

    /** Of warnings and hints nothing is said: they tell of habits, not of what is wrong. */
    @EveryPage
    void theValidatorFindsNoError(SitePage page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        String messages;
        try (var html = new ByteArrayInputStream(page.html().getBytes(StandardCharsets.UTF_8))) {
            messages = validator.validate(html);
        }
        assertThat(messages.lines().filter(message -> !message.isBlank() && !message.contains(": info")))
                .isEmpty();
    }

    @EveryPage
    void everyLinkWithinTheSiteLeadsToAFileAndAnElement(SitePage page, BuiltSite site) {
        List<String> broken = new ArrayList<>();
        for (Element element : page.parsed().select("[href], [src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            URI target = URI.create(site.server().root() + page.path()).resolve(address);
            if (target.toString().startsWith(site.server().root()) && !leadsSomewhere(target, site)) {
                broken.add(element.outerHtml().lines().findFirst().orElseThrow());
            }
        }
        assertThat(broken).isEmpty();
    }

    @EveryPage
    void noTwoElementsHaveTheSameId(SitePage page) {
        Map<String, Long> counts = page.parsed().select("[id]").stream()
                .collect(Collectors.groupingBy(Element::id, HashMap::new, Collectors.counting()));
        assertThat(counts).allSatisfy((id, count) -> assertThat(count).isOne());
    }

    @EveryPage
    void everyFormulaHasWellFormedMathMl(SitePage page, Reader reader) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        List<String> sources = fragments(page.html());
        for (String source : sources) {
            var root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            assertThat(root.getNamespaceURI()).as(source).isEqualTo(MATHML);
        }
        try (Visit visit = reader.visit(page, Reading.at(768))) {
            int inBrowser = visit.number("[...document.querySelectorAll('.katex-mathml > *')].filter(math =>"
                    + " math.localName === 'math' && math.namespaceURI === '" + MATHML + "').length");
            int formulas = visit.number("document.querySelectorAll('.katex').length");
            assertThat(List.of(inBrowser, formulas)).containsOnly(sources.size());
        }
    }

    private static List<String> fragments(String html) {
        List<String> fragments = new ArrayList<>();
        int end = 0;
        for (int start = html.indexOf("<math"); start >= 0; start = html.indexOf("<math", end)) {
            end = html.indexOf("</math>", start) + "</math>".length();
            fragments.add(html.substring(start, end));
        }
        return fragments;
    }

    private static boolean leadsSomewhere(URI target, BuiltSite site) {
        String path = target.getPath()
                .substring(URI.create(site.server().root()).getPath().length());
        Path file = site.folder().resolve(path);
        Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
        if (!Files.isRegularFile(found)) {
            return false;
        }
        String fragment = target.getFragment();
        return fragment == null
                || fragment.isEmpty()
                || !found.toString().endsWith(".html")
                || IDS.computeIfAbsent(found, ValidPagesTest::ids).contains(fragment);
    }

    private static Set<String> ids(Path file) {
        Document document = new SitePage(file.toString(), file).parsed();
        return document.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }
}
