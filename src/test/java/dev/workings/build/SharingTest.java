package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workings.site.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What pages tell others agrees with what they are, and leads to what is there. */
class SharingTest {
    private static final String BASE = "https://example.org/course/";

    /** A site with an address, and one without. */
    private static Map<String, byte[]> course;

    private static Map<String, byte[]> plain;

    @BeforeAll
    static void build() {
        try (Workshop workshop = Workshop.open(Sites.request(Path.of("unused")))) {
            course = files("course", workshop);
            plain = files("plain", workshop);
        }
    }

    private static Map<String, byte[]> files(String site, Workshop workshop) {
        Path content = Sites.in("pages")
                .filter(folder -> folder.endsWith(site))
                .findFirst()
                .orElseThrow()
                .resolve("content");
        return SiteBuild.run(Sites.request(content), workshop).files().stream()
                .collect(Collectors.toMap(OutputFile::path, OutputFile::bytes, (first, second) -> second));
    }

    /** All that search engines are to find: neither the page for what does not exist, nor what repeats other pages for paper. */
    private static List<String> pages(Map<String, byte[]> site) {
        return site.keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .filter(path -> page(site, path)
                        .select("meta[name=robots][content=noindex]")
                        .isEmpty())
                .sorted()
                .toList();
    }

    private static Document page(Map<String, byte[]> site, String path) {
        return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
    }

    private static JsonNode graph(Document page) throws IOException {
        String json = page.select("script[type=application/ld+json]").first().data();
        return new ObjectMapper().readTree(json).get("@graph");
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=%1$s], meta[property=%1$s]".formatted(name))
                .attr("content");
    }

    /** The file of the site that an address means. */
    private static String file(String address) {
        assertThat(address).startsWith(BASE).doesNotContain("index.html");
        String path = address.substring(BASE.length()).replaceAll("#.*", "");
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    @Test
    void everyPageHasADescriptionAndTheAddressAtWhichItStands() {
        for (String path : pages(course)) {
            Document page = page(course, path);
            assertThat(meta(page, "description")).as(path).isNotBlank();
            assertThat(meta(page, "og:description")).isEqualTo(meta(page, "description"));
            assertThat(file(page.select("link[rel=canonical]").attr("href"))).isEqualTo(path);
            assertThat(meta(page, "og:url"))
                    .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        }
    }

    @Test
    void everyPageHasAPictureThatIsThere() {
        for (String path : pages(course)) {
            assertThat(course).as(path).containsKey(file(meta(page(course, path), "og:image")));
        }
    }

    @Test
    void everyQuestionHasAPictureOfItsOwn() {
        List<String> pictures = pages(course).stream()
                .filter(path -> page(course, path).body().hasClass("question"))
                .map(path -> meta(page(course, path), "og:image"))
                .toList();
        assertThat(pictures).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatAQuestionSaysOfItselfStandsOnThePage() throws IOException {
        Document page = page(course, "hw1/1-1.html");
        JsonNode question = graph(page).get(0);
        assertThat(question.at("/@type/0").asText()).isEqualTo("Question");
        assertThat(page.title()).startsWith(question.get("name").asText());
        assertThat(question.get("description").asText()).isEqualTo(meta(page, "description"));
        assertThat(question.get("text").asText()).isEqualTo("What is the size s_n after n doublings?");
        assertThat(question.at("/acceptedAnswer/text").asText()).isEqualTo("After 8 doublings it is 256.");
        assertThat(page.getElementById("answer").text())
                .contains("doublings it is")
                .contains("256");
        assertThat(question.get("dateModified").asText()).isEqualTo("2026-11-25");
    }

    @Test
    void theBreadcrumbsOfTheDataAreThoseOfThePage() throws IOException {
        for (String path : List.of("hw1/1-1.html", "hw1/index.html", "errata.html")) {
            Document page = page(course, path);
            List<String> names = new ArrayList<>();
            JsonNode list = graph(page).get(1);
            for (JsonNode item : list.get("itemListElement")) {
                names.add(item.get("name").asText());
                assertThat(item.get("position").asInt()).isEqualTo(names.size());
                assertThat(course).containsKey(file(item.get("item").asText()));
            }
            assertThat(names).isEqualTo(page.select(".breadcrumbs li").eachText());
        }
    }

    @Test
    void theListOfAddressesHasEveryPageButTheOneThatIsShownForNone() throws Exception {
        List<String> listed = texts(xml("sitemap.xml").getElementsByTagName("loc"));
        assertThat(listed.stream().map(SharingTest::file)).containsExactlyInAnyOrderElementsOf(pages(course));
        assertThat(new String(course.get("robots.txt"), StandardCharsets.UTF_8))
                .contains("Sitemap: " + BASE + "sitemap.xml");
    }

    /** RFC 4287, section 4.1: what a feed and an entry must have. */
    @Test
    void theFeedHasWhatAnAtomFeedMustHave() throws Exception {
        Element feed = xml("feed.xml");
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(children(feed, "id")).containsExactly(BASE);
        assertThat(children(feed, "title")).hasSize(1);
        assertThat(children(feed, "updated")).singleElement().satisfies(OffsetDateTime::parse);
        assertThat(children(feed, "author")).hasSize(1);
        List<String> ids = new ArrayList<>();
        NodeList entries = feed.getElementsByTagName("entry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            assertThat(children(entry, "title"))
                    .singleElement()
                    .satisfies(title -> assertThat(title).isNotBlank());
            assertThat(children(entry, "updated")).singleElement().satisfies(OffsetDateTime::parse);
            assertThat(children(entry, "summary"))
                    .singleElement()
                    .satisfies(text -> assertThat(text).isNotBlank());
            ids.addAll(children(entry, "id"));
        }
        assertThat(ids)
                .containsExactly(
                        BASE + "hw1/1-1.html",
                        BASE + "hw1/1-1.html#erratum",
                        BASE + "hw1/1-2.html",
                        BASE + "hw1/1-2.html#erratum");
    }

    @Test
    void anEntryOfTheFeedLeadsToAPlaceThatIsThere() throws Exception {
        NodeList links = xml("feed.xml").getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            String address = ((Element) links.item(i)).getAttribute("href");
            assertThat(course).containsKey(file(address));
            if (address.contains("#")) {
                assertThat(page(course, file(address)).getElementById(address.replaceAll(".*#", "")))
                        .isNotNull();
            }
        }
        assertThat(page(course, "hw1/1-1.html")
                        .select("link[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("../feed.xml");
    }

    @Test
    void aMistakeIsReportedWithThePageOnWhichItIs() {
        assertThat(page(course, "hw1/1-1.html").select("a.report").attr("href"))
                .startsWith("https://example.org/repository/issues/new?")
                .contains("1.1%20Doubling", "hw1%2F1-1.html");
    }

    @Test
    void aSiteWithoutAnAddressTellsAllThatNeedsNone() throws IOException {
        assertThat(plain).containsKey("robots.txt").doesNotContainKeys("sitemap.xml", "feed.xml");
        assertThat(plain.keySet()).noneMatch(path -> path.startsWith("assets/cards/"));
        for (String path : pages(plain)) {
            Document page = page(plain, path);
            assertThat(meta(page, "description")).as(path).isNotBlank();
            assertThat(meta(page, "og:title")).isNotBlank();
            assertThat(page.select("link[rel=canonical], meta[property=og:image], a.report"))
                    .isEmpty();
            assertThat(graph(page)).isNotEmpty();
        }
    }

    @Test
    void thePageThatIsShownForNoneIsNotToBeFound() {
        assertThat(meta(page(course, "404.html"), "robots")).isEqualTo("noindex");
        assertThat(page(course, "index.html").select("meta[name=robots]")).isEmpty();
    }

    @Test
    void theIconsThatPagesNameAreThere() {
        for (org.jsoup.nodes.Element icon : page(course, "index.html").select("link[rel~=icon]")) {
            assertThat(course).containsKey(icon.attr("href").replaceFirst("^\\./", ""));
        }
    }

    private static Element xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(course.get(path)))
                .getDocumentElement();
    }

    private static List<String> texts(NodeList nodes) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getParentNode() == parent) {
                texts.add(nodes.item(i).getTextContent().strip());
            }
        }
        return texts;
    }
}
