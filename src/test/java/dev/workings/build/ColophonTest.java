package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.site.Library;
import dev.workings.site.OutputFile;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that says whose works a site hands on, and with whose it was made. */
class ColophonTest {
    private static final List<Carried> CARRIED = Carried.all();

    private static List<OutputFile> files;
    private static Document page;

    @BeforeAll
    static void build() {
        BuildRequest request = Sites.request(Path.of("src/test/resources/sites/pages/course/content"));
        try (Workshop workshop = Workshop.open(request)) {
            files = SiteBuild.run(request, workshop).files();
        }
        page = Jsoup.parse(file("assets/colophon.html").text());
    }

    @Test
    void namesEveryWorkThatThePagesBring() {
        assertThat(rows("carried"))
                .containsExactlyElementsOf(CARRIED.stream()
                        .map(work -> row(work.name(), work.version(), work.licence(), work.address()))
                        .toList());
    }

    @Test
    void namesEveryLibraryThatThePagesWereMadeWith() {
        assertThat(rows("made"))
                .containsExactlyElementsOf(
                        Library.all().stream().map(ColophonTest::row).toList());
    }

    /** Which lie in the jar of another project; its pom tells only that project's licence. */
    @Test
    void namesTheLicencesOfV8AndOfIcuBesideThatOfWhatTheyCameWith() {
        assertThat(Library.all())
                .filteredOn(library -> library.name().startsWith("com.caoccao.javet:javet-v8-"))
                .isNotEmpty()
                .allSatisfy(library ->
                        assertThat(library.licence()).isEqualTo("Apache-2.0 and BSD-3-Clause and Unicode-3.0"));
    }

    /** So that a file that comes to the assets must be said to be somebody's. The cards are pictures of the author's pages. */
    @Test
    void eachFileOfTheAssetsBelongsToOneWork() {
        assertThat(files.stream().map(OutputFile::path).filter(path -> path.matches("assets/(?!cards/).*")))
                .hasSizeGreaterThan(40)
                .allSatisfy(path -> assertThat(CARRIED.stream().filter(work -> work.has(path)))
                        .as(path)
                        .hasSize(1));
    }

    @Test
    void eachWorkOfOthersHasTheTextOfItsLicenceBesideIt() {
        assertThat(CARRIED.subList(1, CARRIED.size()))
                .allSatisfy(work -> assertThat(file(work.text().orElseThrow()).text())
                        .contains(work.licence().startsWith("SIL") ? "SIL OPEN FONT LICENSE Version 1.1" : "MIT")
                        .containsPattern("Copyright|©"));
        assertThat(page.select("#carried td a").eachAttr("href"))
                .hasSize(CARRIED.size() - 1)
                .allSatisfy(href -> assertThat(file("assets/" + href).text()).isNotEmpty());
    }

    @Test
    void eachPageLeadsToIt() {
        assertThat(files.stream().filter(file -> file.path().endsWith(".html")))
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(Jsoup.parse(file.text()).select("footer a[href$=assets/colophon.html]"))
                        .as(file.path())
                        .hasSize(1));
    }

    private static String row(Library library) {
        return row(
                library.name(),
                library.version(),
                library.licence(),
                library.address().orElseThrow());
    }

    private static String row(String name, String version, String licence, String address) {
        return String.join(" | ", name, version, licence, address);
    }

    private static List<String> rows(String section) {
        return page.select("#" + section + " tbody tr").stream()
                .map(row -> row(
                        text(row, "th"),
                        text(row, "td[data-label=version]"),
                        text(row, "td[data-label=licence]"),
                        row.select("th a").attr("href")))
                .toList();
    }

    private static String text(Element row, String cell) {
        return row.select(cell).text();
    }

    private static OutputFile file(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }
}
