package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.CacheSettings;
import dev.workings.compute.Seed;
import dev.workings.compute.bytecode.Trespass;
import dev.workings.layout.JteLayout;
import dev.workings.layout.Layout;
import dev.workings.site.ContentReader;
import dev.workings.site.OutputFile;
import dev.workings.source.ProblemPrinter;
import dev.workings.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that goes on after a change gives what a new build gives, and takes no step that the change does not concern. */
class RebuildTest {
    private static final Path COURSE = Path.of("src/test/resources/sites/pages/course/content");
    private static final int EDITS = 12;

    private static Workshop workshop;

    @TempDir
    private Path folder;

    private Path content;
    private ContentReader reader;
    private SiteBuild build;
    private final Set<String> works = new ConcurrentSkipListSet<>();

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
        content = folder.resolve("content");
        try (Stream<Path> files = Files.walk(COURSE)) {
            for (Path file : files.toList()) {
                Path copy = content.resolve(COURSE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        reader = new ContentReader(content);
        build = new SiteBuild(Sites.request(content), new Progress() {
            @Override
            public void took(Stage stage, String page, Duration time, String why) {
                works.add("%s: %s, since %s".formatted(page, stage, why));
            }
        });
    }

    /** What an author does to a course, of all kinds, sound and unsound, in an order that the seed decides. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isEqualToANewBuild(long seed) throws IOException {
        RandomGenerator random = new Seed(seed).generator();
        assertThat(told(draft(List.of()))).isEqualTo(told(newDraft()));
        for (int i = 0; i < EDITS; i++) {
            Path touched = edit(random, i);
            assertThat(told(draft(List.of(touched))))
                    .as("after edit %d, of %s", i, touched)
                    .isEqualTo(told(newDraft()));
        }
    }

    /** What a program finds in the cache of those before it is what it would make itself. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8})
    void isEqualToABuildByAnotherProgramWithTheSameCache(long seed) throws IOException {
        RandomGenerator random = new Seed(seed).generator();
        BuildRequest request = Sites.request(content, CacheSettings.in(folder.resolve("cache")));
        for (int i = 0; i < EDITS; i++) {
            Path touched = edit(random, i);
            Problems problems = new Problems();
            try (Workshop another = Workshop.open(request)) {
                Draft draft = new SiteBuild(request).draft(ContentReader.read(content, problems), another, problems);
                assertThat(told(draft)).as("after edit %d, of %s", i, touched).isEqualTo(told(newDraft()));
            }
        }
    }

    private Path edit(RandomGenerator random, int i) throws IOException {
        List<Path> pages = files(".md");
        Path page = pages.get(random.nextInt(pages.size()));
        return switch (random.nextInt(9)) {
            case 0 -> append(page, "\n\nProse, %d.\n".formatted(i));
            case 1 -> append(page, "\n\n$$x_{%d} = 1 \\label{eq:new%d}$$ {unchecked=\"new\"}\n".formatted(i, i));
            case 2 -> append(page, "\n\nSee \\eqref{eq:new%d}.\n".formatted(random.nextInt(EDITS)));
            case 3 -> write(content.resolve("page%d.md".formatted(i)), "# Page %d\n\n## A part\n".formatted(i));
            case 4 ->
                append(page, "\n\n[To a page](/page%d.md) and \\val{nothing}.\n".formatted(random.nextInt(EDITS)));
            case 5 -> write(page, Files.readString(page).replaceAll("(?m)^(.*\\\\val\\{nothing}.*|.*eq:new.*)$", ""));
            case 6 -> write(content.resolve("macros.tex"), "\\newcommand{\\R}{\\mathbb{R}_{%d}}\n".formatted(i));
            case 7 -> delete(content.resolve("page%d.md".formatted(random.nextInt(EDITS))));
            default -> write(page, Files.readString(page).replaceFirst("(?m)^title: (.*)$", "title: $1 again"));
        };
    }

    @Test
    void aChangeOfProseChecksAndSetsOnePage() throws IOException {
        worksAfter(List.of());
        Path page = append(content.resolve("hw1/1-1.md"), "\n\nMore prose.\n");
        assertThat(worksAfter(List.of(page)))
                .containsExactlyInAnyOrder(
                        "hw1/1-1.md: checking, since its text changed",
                        "hw1/1-1.md: setting, since its text and its checks changed");
    }

    @Test
    void nothingIsDoneIfNothingChanged() {
        worksAfter(List.of());
        assertThat(worksAfter(List.of(content.resolve("index.md")))).isEmpty();
    }

    @Test
    void aChangeOfASeedComputesAgain() throws IOException {
        worksAfter(List.of());
        Path page = content.resolve("hw1/1-1.md");
        write(page, Files.readString(page).replaceFirst("seed: 413", "seed: 7"));
        assertThat(worksAfter(List.of(page))).contains("hw1/1-1.md: computing, since its seed changed");
    }

    @Test
    void aPageThatPointsAtAnotherIsSetAgainWhenWhatItShowsOfThatHasChanged() throws IOException {
        Path one = write(content.resolve("one.md"), "# One\n\n$$a = 1 \\label{eq:a}$$ {unchecked=\"so\"}\n");
        write(content.resolve("two.md"), "# Two\n\nBy \\eqref{eq:a}.\n");
        worksAfter(List.of());
        write(
                one,
                "# One\n\n$$b = 1 \\label{eq:b}$$ {unchecked=\"so\"}\n\n$$a = 1 \\label{eq:a}$$ {unchecked=\"so\"}\n");
        assertThat(worksAfter(List.of(one)))
                .contains("two.md: setting, since what it shows of other files changed")
                .noneMatch(work -> work.startsWith("hw1/"));
    }

    @Test
    void anotherProgramSetsOnlyThePageThatChanged() throws IOException {
        assertThat(setByAnother("as it is")).contains("hw1/1-1.md", "index.md");
        assertThat(setByAnother("as it is")).isEmpty();
        append(content.resolve("hw1/1-1.md"), "\n\nMore prose.\n");
        assertThat(setByAnother("as it is")).containsExactly("hw1/1-1.md");
    }

    @Test
    void anotherProgramSetsThePagesThatShowANumberThatChanged() throws IOException {
        Path one = write(content.resolve("one.md"), "# One\n\n$$a = 1 \\label{eq:a}$$ {unchecked=\"so\"}\n");
        write(content.resolve("two.md"), "# Two\n\nBy \\eqref{eq:a}.\n");
        write(content.resolve("three.md"), "# Three\n\nSee [the first](one.md).\n");
        setByAnother("as it is");
        write(
                one,
                "# One\n\n$$b = 1 \\label{eq:b}$$ {unchecked=\"so\"}\n\n$$a = 1 \\label{eq:a}$$ {unchecked=\"so\"}\n");
        assertThat(setByAnother("as it is")).containsExactlyInAnyOrder("one.md", "two.md");
    }

    @Test
    void anotherProgramSetsThePagesOfAMacroThatChanged() throws IOException {
        write(content.resolve("hw1/macros.tex"), "\\newcommand{\\half}{\\tfrac{1}{2}}\n");
        setByAnother("as it is");
        write(content.resolve("hw1/macros.tex"), "\\newcommand{\\half}{\\frac{1}{2}}\n");
        assertThat(setByAnother("as it is")).isNotEmpty().allMatch(page -> page.startsWith("hw1/"));
    }

    @Test
    void anotherProgramSetsThePagesWhoseComputationReachesAClassThatChanged() {
        setByAnother("as it is");
        assertThat(setByAnother("changed")).containsExactly("hw1/1-1.md");
    }

    @Test
    void anotherProgramThatHasOtherTemplatesSetsNothing() throws IOException {
        try (Workshop one = Workshop.open(cached())) {
            assertThat(setBy(one)).isNotEmpty();
        }
        try (Workshop another = Workshop.open(cached())) {
            Layout layout = JteLayout.from(Path.of("templates"), another.scratch());
            assertThat(setBy(another.with(layout))).isEmpty();
        }
    }

    /**
     * The pages that a program sets which has nothing but the cache of those before it. Its site is the one that a program without a
     * cache makes.
     *
     * @param helper the digest of a class that the course's computation reaches
     */
    private Set<String> setByAnother(String helper) {
        try (Workshop another = Workshop.open(cached())) {
            return setBy(another.with(withHelper(another.classes(), helper)));
        }
    }

    private Set<String> setBy(Workshop another) {
        Set<String> set = new ConcurrentSkipListSet<>();
        SiteBuild fresh = new SiteBuild(cached(), new Progress() {
            @Override
            public void took(Stage stage, String page, Duration time, String why) {
                if (stage == Stage.SET) {
                    set.add(page);
                }
            }
        });
        Problems problems = new Problems();
        Draft draft = fresh.draft(ContentReader.read(content, problems), another, problems);
        assertThat(draft.problems()).isEmpty();
        assertThat(told(draft)).isEqualTo(told(newDraft()));
        return set;
    }

    private BuildRequest cached() {
        return Sites.request(content, CacheSettings.in(folder.resolve("cache")));
    }

    private static CourseClasses withHelper(CourseClasses classes, String digest) {
        return new CourseClasses() {
            @Override
            public ClassLoader loader() {
                return classes.loader();
            }

            @Override
            public SortedMap<String, String> version(String className) {
                SortedMap<String, String> version = new TreeMap<>(classes.version(className));
                version.put("course.Helper", digest);
                return version;
            }

            @Override
            public List<Trespass> trespasses(String className) {
                return classes.trespasses(className);
            }
        };
    }

    private Set<String> worksAfter(List<Path> touched) {
        works.clear();
        assertThat(draft(touched).problems()).isEmpty();
        return Set.copyOf(works);
    }

    @Test
    void anEarlierDraftStaysWhatItWas() throws IOException {
        Draft before = draft(List.of());
        Path page = content.resolve("hw1/1-1.md");
        Draft after = draft(List.of(append(page, "\n\nMore prose.\n")));
        assertThat(after.problems()).isEmpty();
        assertThat(after.document("hw1/1-1.html").orElseThrow().text()).contains("More prose.");
        assertThat(before.document("hw1/1-1.html").orElseThrow().text()).doesNotContain("More prose.");
    }

    @Test
    void aFileThatWasNotTouchedIsNotReadAgain() throws IOException {
        draft(List.of());
        Files.writeString(content.resolve("hw1/1-1.md"), "# Changed behind the build's back\n");
        assertThat(reader.last().pages()).noneMatch(file -> file.text().contains("behind"));
        draft(List.of(append(content.resolve("index.md"), "\n\nMore.\n")));
        assertThat(reader.last().pages()).noneMatch(file -> file.text().contains("behind"));
    }

    private Draft draft(List<Path> touched) {
        Problems problems = new Problems();
        return touched.isEmpty()
                ? build.draft(reader.read(problems), workshop, problems)
                : build.draft(reader.readAgain(touched, problems), workshop, problems);
    }

    private Draft newDraft() {
        Problems problems = new Problems();
        return new SiteBuild(Sites.request(content)).draft(ContentReader.read(content, problems), workshop, problems);
    }

    /** Everything that is to be seen of a draft. */
    private static Map<String, String> told(Draft draft) {
        BuildResult result = draft.finish();
        Map<String, String> told = new TreeMap<>(result.files().stream()
                .filter(file -> !file.path().endsWith(".woff2") && !file.path().endsWith(".png"))
                .collect(Collectors.toMap(OutputFile::path, OutputFile::text, (one, other) -> one)));
        told.put(
                "problems",
                result.problems().stream().map(ProblemPrinter::print).collect(Collectors.joining("\n")));
        return told;
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path append(Path file, String text) throws IOException {
        return write(file, Files.readString(file) + text);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return file;
    }

    private static Path delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file;
    }
}
