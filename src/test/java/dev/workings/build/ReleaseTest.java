package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.release.Edition;
import dev.workings.release.Publication;
import dev.workings.site.ContentReader;
import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers get of a small course, on which day, in which edition, and that the search for leaks finds those that are planted. */
class ReleaseTest {
    private static final Path COURSE = Path.of("src/test/resources/sites/release/content");
    private static final Instant BEFORE = Instant.parse("2021-04-09T03:59:59Z");
    private static final Instant AFTER = Instant.parse("2021-04-09T04:00:00Z");
    private static final String LEAK = "adds a heap of grain to itself, again";

    private static Workshop workshop;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        workshop = Workshop.openForLong(Sites.request(Path.of("unused")), unheard -> {});
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @BeforeEach
    void copyCourse() throws IOException {
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write("content/" + COURSE.relativize(file), Files.readString(file));
            }
        }
    }

    @ParameterizedTest(name = "{0}, released: {1}")
    @CsvSource({
        "PUBLIC, false, statement hint erratum first third",
        "PUBLIC, true, statement hint erratum first third answer heading solution reason picture line growth sizes listing"
                + " second summary",
        "HANDOUT, false, statement erratum first third",
        "HANDOUT, true, statement erratum first third",
        "INSTRUCTOR, false, statement hint erratum first third answer heading solution reason picture line growth sizes"
                + " listing second summary note",
    })
    void anEditionHasWhatIsMeantForItsReaders(Edition edition, boolean released, String marked) {
        Pattern mark = Pattern.compile(
                "marked (statement|hint|erratum|first|third|answer|heading|solution|reason|picture|line|growth"
                        + "|sizes|listing|second|summary|note)");
        Set<String> found = build(edition, released ? AFTER : BEFORE).stream()
                .filter(file -> !file.path().matches(".*\\.(png|woff2)"))
                .flatMap(file -> mark.matcher(file.text()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).containsExactlyInAnyOrder(marked.split(" "));
    }

    @ParameterizedTest(name = "{0}, released: {1}")
    @CsvSource({
        "PUBLIC, false, false, 2 of 2",
        "PUBLIC, true, true, 4 of 5",
        "HANDOUT, true, false, 2 of 2",
        "INSTRUCTOR, false, true, 4 of 5"
    })
    void dataPicturesAndVerdictsFollowTheirBlocks(Edition edition, boolean released, boolean there, String checked) {
        Map<String, String> files = byPath(build(edition, released ? AFTER : BEFORE));
        assertThat(List.of("hw1/1-1.growth.csv", "hw1/1-1.sizes.csv", "hw1/secret.svg"))
                .allMatch(file -> files.containsKey(file) == there);
        assertThat(files).containsKey("hw1/given.svg");
        assertThat(files.get("checks.json").contains("\"check-1\"")).isEqualTo(there);
        assertThat(files.get("hw1/1-1.html")).contains(checked + " relations checked");
    }

    @Test
    void thePlaceSaysWhenItOpens() {
        assertThat(page(Edition.PUBLIC, BEFORE, "hw1/1-1.html"))
                .contains("<span id=\"answer\">The answer</span> and <span id=\"solution\">the solution</span> open on"
                        + " <time datetime=\"2021-04-09T00:00-04:00\">9 April 2021, 00:00 (UTC−04:00)</time>.");
    }

    @Test
    void theHandoutSaysWhatIsNoPartOfIt() {
        assertThat(page(Edition.HANDOUT, AFTER, "hw1/1-1.html"))
                .contains("<span id=\"hint\">The hint</span>, <span id=\"answer\">the answer</span> and"
                        + " <span id=\"solution\">the solution</span> are not part of the handout.");
    }

    @Test
    void aReferenceToWhatIsWithheldIsItsNumberAndSaysWhy() {
        assertThat(page(Edition.PUBLIC, BEFORE, "hw1/1-2.html"))
                .contains("<span class=\"reference\">(2) of 1.1</span><span class=\"unreleased\"> (opens on ")
                .contains("there<span class=\"unreleased\"> (opens on ")
                .contains("\\eqref{eq:step}")
                .doesNotContain("1-1.html#eq:step", "1-1.html#fig:growth");
        assertThat(page(Edition.PUBLIC, AFTER, "hw1/1-2.html"))
                .contains("1-1.html#eq:step", "1-1.html#fig:growth")
                .doesNotContain("unreleased");
    }

    @Test
    void theInstructorsEditionIsNotToBeFound() {
        Map<String, String> files = byPath(build(Edition.INSTRUCTOR, BEFORE));
        assertThat(files.get("hw1/1-1.html"))
                .contains("name=\"robots\" content=\"noindex\"", "Instructor edition", "For graders");
        assertThat(files.get("robots.txt")).contains("Disallow: /\n");
        assertThat(files).doesNotContainKeys("sitemap.xml", "feed.xml");
    }

    @Test
    void notesForGradersMoveNoNumber() {
        assertThat(page(Edition.INSTRUCTOR, AFTER, "hw1/1-1.html")).contains("<mtext>(5)</mtext>");
        assertThat(page(Edition.PUBLIC, AFTER, "hw1/1-1.html"))
                .contains("href=\"#eq:late\">(4)</a>")
                .doesNotContain("<mtext>(5)</mtext>", "graders");
        assertThat(page(Edition.PUBLIC, BEFORE, "hw1/1-1.html")).contains("href=\"#eq:late\">(4)</a>");
    }

    /** Whichever blocks are withheld, each number that is shown is what it is in the whole page. */
    @Test
    void numbersAreThoseOfTheWholePage() throws IOException {
        for (int i = 0; i < 16; i++) {
            write("content/hw1/numbers%d.md".formatted(i), numbered(i));
        }
        Map<String, String> pages = byPath(build(Edition.PUBLIC, BEFORE));
        for (int withheld = 0; withheld < 16; withheld++) {
            String page = pages.get("hw1/numbers%d.html".formatted(withheld));
            List<String> shown = IntStream.rangeClosed(1, 4)
                    .filter(bit(withheld).negate())
                    .mapToObj(Integer::toString)
                    .toList();
            assertThat(found("<mtext>\\((\\d)\\)</mtext>", page))
                    .as("equations")
                    .isEqualTo(shown);
            assertThat(found("caption-label\" href=\"#fig:\\d\">Figure (\\d)<", page))
                    .as("figures")
                    .isEqualTo(shown);
            assertThat(found("aria-label=\"Footnote (\\d)\"", page)).as("notes").isEqualTo(shown);
            assertThat(found("id=\"footnote-(\\d)\"", page)).as("notes below").isEqualTo(shown);
            assertThat(found("class=\"reference\"[^>]*>\\(?(\\d)", page))
                    .as("references, whatever is withheld")
                    .containsExactly("1", "1", "2", "2", "3", "3", "4", "4");
        }
    }

    private static IntPredicate bit(int bits) {
        return i -> (bits >> (i - 1) & 1) == 1;
    }

    private static String numbered(int withheld) {
        String blocks = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> """
                :::: {.details%s}
                \\begin{equation} e = f \\label{eq:%2$d} \\end{equation}

                ::: {.figure #fig:%2$d}
                ![One](given.svg)

                Caption.
                :::

                Text.[^n%2$d]
                ::::

                """.formatted(bit(withheld).test(i) ? " release=\"2021-04-09T00:00-04:00\"" : "", i))
                .collect(Collectors.joining());
        String references = IntStream.rangeClosed(1, 4)
                .mapToObj("\\eqref{eq:%1$d} \\ref{fig:%1$d}\n"::formatted)
                .collect(Collectors.joining());
        String notes = IntStream.rangeClosed(1, 4)
                .mapToObj("\n[^n%1$d]: Note %1$d.\n"::formatted)
                .collect(Collectors.joining());
        return "# Numbers\n\n" + blocks + references + notes;
    }

    @Test
    void aWrongStepFailsTheBuildBeforeItIsReleased() throws IOException {
        replace("content/hw1/1-1.md", "&= 2^n", "&= 3^n");
        assertThat(result(Edition.PUBLIC, BEFORE).problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("'=' fails at"));
    }

    @Test
    void whatCannotBeSetFailsTheBuildBeforeItIsReleased() throws IOException {
        replace("content/hw1/1-1.md", "\\lim_{n", "\\limm_{n");
        replace("content/hw1/1-1.md", "]{drawn}", "]{drwn}");
        assertThat(result(Edition.HANDOUT, BEFORE).problems())
                .extracting(problem -> problem.span().position().line())
                .containsExactly(18, 29);
    }

    @Test
    void aReleaseThatIsNoMomentIsTold() throws IOException {
        write("content/hw1/assignment.yaml", "title: Homework\nrelease: 2021-04-09T00:00\n");
        write("content/plain.md", "---\nrelease: 2021-04-09T00:00Z\n---\n\n::: {.hint release=soon}\nText.\n:::\n");
        assertThat(result(Edition.PUBLIC, BEFORE).problems())
                .extracting(problem -> problem.message() + "; " + problem.remedy())
                .containsExactlyInAnyOrder(
                        "'release' must be a date with its time and zone, and this has no zone; such as"
                                + " 2021-04-09T00:00-04:00",
                        "'release' must be a date with its time and zone; such as 2021-04-09T00:00-04:00",
                        "'release' belongs to a question, and this page is none; write it behind the name of a block:"
                                + " ::: {.solution release=\"2021-04-09T00:00Z\"}");
    }

    @Test
    void aPrivateFolderContinuesThePages() throws IOException {
        write("content/hw1/1-2.md", """
                ---
                title: Two
                question: 1.2
                ---

                ::: statement
                What?
                :::

                ::: solution
                :::

                ::: pitfall
                Beware.
                :::
                """);
        write("more/hw1/1-2.md", "::: solution\nThe private solution.\n:::\n\n::: pitfall\nMore to beware of.\n:::\n");
        write("more/hw1/1-3.md", "---\ntitle: Three\nquestion: 1.3\n---\n\n::: statement\nA new question.\n:::\n");
        BuildRequest request = request(Edition.PUBLIC, AFTER);
        assertThat(byPath(SiteBuild.run(request, workshop).files()).get("hw1/1-2.html"))
                .contains("The solution</span> is not part of this edition.");
        Map<String, String> files = byPath(
                SiteBuild.run(request.with(folder.resolve("more")), workshop).files());
        assertThat(files.get("hw1/1-2.html"))
                .containsSubsequence("The private solution.", "Beware.", "More to beware of.")
                .doesNotContain("not part of");
        assertThat(files.get("hw1/1-3.html")).contains("A new question.");
    }

    @Test
    void whatIsWrongInAPrivateFileHasItsPlaceThere() throws IOException {
        write("more/hw1/1-1.md", "---\nquestion: 7\n---\n\n::: pitfall\n\\val{nothing}\n:::\n");
        write("more/hw1/assignment.yaml", "title: Other\n");
        BuildRequest request = request(Edition.PUBLIC, BEFORE).with(folder.resolve("more"));
        assertThat(SiteBuild.run(request, workshop).problems())
                .extracting(problem ->
                        folder.relativize(Path.of(problem.span().file().location())) + ":"
                                + problem.span().position().line() + ": "
                                + problem.message().replaceFirst(" in .* too", ""))
                .containsExactly(
                        "more/hw1/1-1.md:2: 'question' is set",
                        "more/hw1/1-1.md:6: no value 'nothing' in this page's computation",
                        "more/hw1/assignment.yaml:1: a private folder can continue a page, but not this file");
    }

    private static List<Arguments> leaks() {
        return List.of(
                leak("text", "a.html", "<p>It " + LEAK + "</p>"),
                leak(
                        "text",
                        "a.html",
                        "<p>It <em>adds</em> a&nbsp;heap of <b>gra&shy;in</b>\nto itself&#44; again</p>"),
                leak("text", "a.html", "<p title='" + LEAK + "'>It</p>"),
                leak("text", "a.html", "<a href='?body=adds%20a%20heap%20of%20grain%20to%20itself%2C%20again'>It</a>"),
                leak("text", "a.html", "<!-- " + LEAK + " -->"),
                leak("text", "a.html", "<script>{\"text\":\"adds\\u0020a heap\\nof grain to itself, again\"}</script>"),
                leak("text", "a.html", "<pre>static long <i>size</i>(<b>int</b> n) { return 1L &lt;&lt; n; }</pre>"),
                leak("text", "a.html", "<svg><path d='SHAPE'/></svg>"),
                leak(
                        "formula",
                        "a.html",
                        "<math><semantics><annotation> \\lim_{n \\to \\infty}  b^{-n} = 0</annotation></semantics></math>"),
                leak("value", "a.html", "<data class='value' value='DRAWN'>some</data>"),
                leak("number", "a.html", "<p>It is DRAWN.</p>"),
                leak("number", "assets/search/data.js", "data = '[\"DRAWN\"]'"),
                leak(
                        "text",
                        "assets/search/data.js",
                        "data = '[\"adds a heap \\\\\"of\\\\\" grain to itself, again\"]'"),
                leak("text", "checks.json", "{\"reason\": \"adds a heap of\\ngrain to itself\"}"),
                leak("text", "feed.xml", "<feed><summary>" + LEAK + "</summary></feed>"),
                leak(
                        "text",
                        "feed.xml",
                        "<feed><c type='html'>&lt;p&gt;adds &lt;i&gt;a&lt;/i&gt; heap of grain to itself&lt;/p&gt;</c></feed>"),
                leak("text", "b.svg", "<svg xmlns='http://www.w3.org/2000/svg'><desc>" + LEAK + "</desc></svg>"),
                leak("text", "b.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='SHAPE'/></svg>"),
                leak("text", "c.csv", "CSV"),
                leak("text", "d.css", "p::after { content: 'Adds a Heap of Grain to itself' }"),
                leak("text", "e.txt", "It ADDS—a heap “of grain” to itself; again"),
                leak("text", "e.txt", "A marked summary tells what doubling comes to."),
                leak("text", "e.txt", "half a point for the picture of the heap"));
    }

    private static Arguments leak(String what, String path, String text) {
        return Arguments.of(what, path, text);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("leaks")
    void aPlantedLeakIsFound(String what, String path, String text) {
        Map<String, String> whole = byPath(build(Edition.INSTRUCTOR, BEFORE));
        String page = whole.get("hw1/1-1.html");
        String planted = text.replace(
                        "DRAWN",
                        found("class=\"value\" value=\"([^\"]+)\"", page).get(0))
                .replace("SHAPE", found(" (?:d|points)=\"([^\"]{60,})\"", page).get(0))
                .replace("CSV", whole.get("hw1/1-1.growth.csv"));
        List<Problem> leaks = draft(Edition.PUBLIC, BEFORE).leaks(List.of(OutputFile.text(path, planted)), Map.of());
        assertThat(leaks).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).endsWith("stands in '" + path + "'");
            assertThat(problem.span().file().path()).isEqualTo("hw1/1-1.md");
        });
        assertThat(leaks).extracting(Problem::message).anyMatch(message -> message.startsWith("the withheld " + what));
    }

    @Test
    void whatStandsInPublishedTextIsNoLeak() {
        OutputFile published =
                OutputFile.text("a.txt", "The marked erratum corrects the question about the heap, again and again.");
        assertThat(draft(Edition.PUBLIC, BEFORE).leaks(List.of(published), Map.of()))
                .isEmpty();
    }

    /** The proof looks for passages; that no single word comes through is a matter of how pages are made. */
    @ParameterizedTest(name = "{0}, released: {1}")
    @CsvSource({"PUBLIC, false, false", "HANDOUT, true, false", "PUBLIC, true, true", "INSTRUCTOR, false, true"})
    void aWordThatOnlyWithheldBlocksHaveIsInNoFile(Edition edition, boolean released, boolean there)
            throws IOException {
        write("content/hw1/1-3.md", """
                ---
                title: Three
                question: 1.3
                ---

                ::: statement
                What?
                :::

                ::: answer
                The *quoxword* [quoxlink](https://example.org/quoxaddress).[^n]
                :::

                ::: solution
                ### A quoxheading

                $\\operatorname{quoxname}$ and <span title="quoxtitle">one</span>.

                ```java
                int quoxcode;
                ```

                ::: {.figure #fig:quoxlabel}
                ![A quoxpicture](given.svg)

                A quoxcaption.
                :::
                :::

                [^n]: A quoxnote.
                """);
        List<OutputFile> files = build(edition, released ? AFTER : BEFORE);
        Set<String> found = files.stream()
                .filter(file -> !file.path().matches(".*\\.(png|woff2)"))
                .flatMap(file -> Stream.concat(Stream.of(file.path(), file.text()), indexed(file)))
                .flatMap(text -> Pattern.compile("(?i)quox\\w+").matcher(text).results())
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (there) {
            assertThat(found)
                    .contains("quoxword", "quoxlink", "quoxaddress", "quoxheading", "quoxname", "quoxcode", "quoxlabel")
                    .contains("quoxpicture", "quoxcaption", "quoxnote");
            assertThat(files.stream().flatMap(ReleaseTest::indexed)).contains("quoxpicture", "quoxname", "quoxnote");
        } else {
            assertThat(found).isEmpty();
        }
    }

    /** The words of the search index, of each of which only its end is written if it begins as the one before. */
    private static Stream<String> indexed(OutputFile file) {
        if (!file.path().equals("assets/search/data.js")) {
            return Stream.empty();
        }
        Stream.Builder<String> words = Stream.builder();
        String[] before = {""};
        found("\"(?:later|commands)\":\"([^\"]*)\"", file.text()).stream()
                .flatMap(list -> Stream.of(list.split(";")))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split(" ")[0])
                .forEach(entry -> {
                    int common = Integer.parseInt(entry.substring(0, 1), Character.MAX_RADIX);
                    before[0] = before[0].substring(0, Math.min(common, before[0].length())) + entry.substring(1);
                    words.add(before[0]);
                });
        return words.build();
    }

    @ParameterizedTest(name = "{0}, released: {1}")
    @CsvSource({
        "PUBLIC, false, '2 questions.', problem set, problem",
        "HANDOUT, true, '2 questions.', problem set, problem",
        "PUBLIC, true, '2 questions, 1 of them with a worked solution.', problem set with worked solutions, worked solution",
    })
    void othersAreToldOfSolutionsWhenTheyAreThere(
            Edition edition, boolean released, String description, String type, String ofTheQuestion) {
        Map<String, String> files = byPath(build(edition, released ? AFTER : BEFORE));
        assertThat(files.get("hw1/index.html"))
                .contains(": " + description + "\">", "\"learningResourceType\":\"" + type + "\"");
        assertThat(files.get("hw1/1-1.html")).contains("\"learningResourceType\":\"" + ofTheQuestion + "\"");
    }

    @Test
    void aLeakOnAPictureIsFound() {
        Map<String, String> words = Map.of("assets/cards/a.png", LEAK);
        assertThat(draft(Edition.PUBLIC, BEFORE).leaks(List.of(), words)).hasSize(1);
    }

    @Test
    void theFilesOfTheWholeSiteAreLeaksInAHandout() {
        List<OutputFile> whole = build(Edition.INSTRUCTOR, BEFORE);
        assertThat(draft(Edition.HANDOUT, BEFORE).leaks(whole, Map.of()).stream()
                        .map(problem -> problem.message().replaceFirst("(?s).* stands in '(.*)'", "$1")))
                .contains(
                        "hw1/1-1.html", "hw1/print.html", "checks.html", "assets/search/data.js", "hw1/1-1.growth.csv");
    }

    @Test
    void aTemplateThatTellsTheSolutionFailsTheBuild() throws IOException {
        String question = Files.readString(Path.of("templates/question.jte"));
        write("templates/question.jte", question.replace("<header class", "<p>" + LEAK + "</p>\n<header class"));
        try (Workshop leaking = Workshop.open(withTemplates(folder.resolve("templates")))) {
            Workshop tools = workshop.with(leaking.layout());
            BuildResult withheld = SiteBuild.run(request(Edition.PUBLIC, BEFORE), tools);
            assertThat(withheld.files()).isEmpty();
            assertThat(withheld.problems())
                    .extracting(Problem::message)
                    .contains("the withheld text 'adds a heap of grain to itself' stands in 'hw1/1-1.html'");
            assertThat(SiteBuild.run(request(Edition.PUBLIC, AFTER), tools).problems())
                    .isEmpty();
        }
    }

    private BuildRequest withTemplates(Path templates) {
        BuildRequest request = request(Edition.PUBLIC, BEFORE);
        return new BuildRequest(
                request.content(),
                Optional.of(templates),
                request.cache(),
                request.classes(),
                request.sources(),
                request.baseUrl(),
                request.repository(),
                request.timeLimit());
    }

    private BuildRequest request(Edition edition, Instant asOf) {
        return Sites.request(folder.resolve("content")).as(new Publication(asOf, edition));
    }

    private Draft draft(Edition edition, Instant asOf) {
        Problems problems = new Problems();
        BuildRequest request = request(edition, asOf);
        return new SiteBuild(request).draft(ContentReader.read(request.content(), problems), workshop, problems);
    }

    private BuildResult result(Edition edition, Instant asOf) {
        return SiteBuild.run(request(edition, asOf), workshop);
    }

    private List<OutputFile> build(Edition edition, Instant asOf) {
        BuildResult result = result(edition, asOf);
        assertThat(result.problems()).isEmpty();
        return result.files();
    }

    private String page(Edition edition, Instant asOf, String path) {
        return byPath(build(edition, asOf)).get(path);
    }

    private static Map<String, String> byPath(List<OutputFile> files) {
        return files.stream().collect(Collectors.toMap(OutputFile::path, OutputFile::text, (one, other) -> one));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void replace(String path, String what, String with) throws IOException {
        write(path, Files.readString(folder.resolve(path)).replace(what, with));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
