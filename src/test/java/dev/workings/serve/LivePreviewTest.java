package dev.workings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.build.BuildRequest;
import dev.workings.build.Progress;
import dev.workings.build.Workshop;
import dev.workings.cache.CacheSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview of a course in a folder of its own, followed over HTTP while files change. */
class LivePreviewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORT = 4321;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Notes notes = new Notes();

    @TempDir
    private Path folder;

    private LivePreview preview;

    @BeforeEach
    void openPreview() throws IOException {
        folder = folder.toRealPath();
        write("content/site.yaml", "title: A course\n");
        write("content/index.md", "# Welcome\n");
        write("content/about.md", "# About\n\nFirst words. See [the work](work.md).\n");
        write("content/work.md", "---\ntitle: Work\ncomputation: course.Work\n---\n\nThe value is \\val{work}.\n");
        write("java/course/Work.java", work("Base.START + 1"));
        write("java/course/Base.java", base(41));
        open();
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder.resolve("content"),
                Optional.of(write("templates/.keep", "").getParent()),
                CacheSettings.NONE,
                List.of(),
                folder.resolve("java"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(8));
    }

    private void open() {
        preview = LivePreview.open(request(), PORT, notes);
        Thread thread = new Thread(preview::follow, "follow");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void closePreview() {
        preview.close();
    }

    @Test
    void showsAPageThatIsWrittenAnew() {
        assertThat(get("/about.html")).contains("First words.").contains("/_workings/live.js");
        write("content/about.md", "# About\n\nOther words.\n");
        awaitPage("/about.html", text -> text.contains("Other words."));
    }

    /** Whether its own folder, that of its Java or that of its templates is a link makes no difference; what is in it may be none. */
    @Test
    void followsACourseWhoseFoldersAreLinks() throws IOException {
        preview.close();
        Path outside = write("outside/secret.md", "# Secret words\n");
        for (String name : List.of("content", "java", "templates")) {
            Files.move(folder.resolve(name), folder.resolve("real-" + name));
            Files.createSymbolicLink(folder.resolve(name), folder.resolve("real-" + name));
        }
        Files.createSymbolicLink(folder.resolve("content/secret.md"), outside);
        Files.createSymbolicLink(folder.resolve("content/more"), outside.getParent());
        open();
        assertThat(get("/about.html")).contains("First words.");
        write("real-content/about.md", "# About\n\nOther words.\n");
        awaitPage("/about.html", text -> text.contains("Other words."));
        write("content/about.md", "# About\n\nWords through the link.\n");
        awaitPage("/about.html", text -> text.contains("Words through the link."));
        write("real-java/course/Base.java", base(99));
        awaitPage("/work.html", text -> text.contains("100"));
        write("outside/secret.md", "# Other secret words\n");
        write("content/new.md", "# A new page\n");
        awaitPage("/new.html", text -> text.contains("A new page"));
        assertThat(List.of(status("/secret.html"), status("/more/secret.html"))).containsOnly(404);
        Files.delete(folder.resolve("content/secret.md"));
        write("content/secret.md", "# No secret\n");
        awaitPage("/secret.html", text -> text.contains("No secret"));
    }

    @Test
    void showsAPageThatIsSavedByRename() throws IOException {
        Path draft = write("content/.about.md.draft", "# About\n\nRenamed words.\n");
        Files.move(draft, folder.resolve("content/about.md"), StandardCopyOption.REPLACE_EXISTING);
        awaitPage("/about.html", text -> text.contains("Renamed words."));
    }

    @Test
    void showsTheLastOfABurst() {
        for (int i = 0; i < 50; i++) {
            write("content/about.md", "# About\n\nVersion %d.\n".formatted(i));
        }
        awaitPage("/about.html", text -> text.contains("Version 49."));
    }

    @Test
    void forgetsAPageThatIsDeletedAndFindsOneThatIsMoved() throws IOException {
        Files.move(folder.resolve("content/about.md"), folder.resolve("content/moved.md"));
        awaitPage("/moved.html", text -> text.contains("First words."));
        assertThat(status("/about.html")).isEqualTo(404);
    }

    @Test
    void tellsProblemsWhileTheLastGoodPageStays() {
        write("content/about.md", "# About\n\nSee [nothing](nothing.md).\n");
        notes.await(
                problems -> problems.stream().anyMatch(problem -> problem.contains("about.md:3:5: there is no page")));
        assertThat(get("/about.html")).contains("First words.");
        write("content/about.md", "# About\n\nMended words.\n");
        notes.await(List::isEmpty);
        assertThat(get("/about.html")).contains("Mended words.");
    }

    @Test
    void compilesJavaThatChangesAndWhoeverUsesItsConstants() {
        assertThat(get("/work.html")).contains("The value is 42.");
        write("java/course/Work.java", work("Base.START + 2"));
        awaitPage("/work.html", text -> text.contains("The value is 43."));
        write("java/course/Base.java", base(10));
        awaitPage("/work.html", text -> text.contains("The value is 12."));
        assertThat(notes.reasons())
                .contains("work.md: class course.Work changed", "work.md: class course.Base, course.Work changed");
    }

    @Test
    void tellsWhatJavacHasAgainstAFileAtItsPlace() {
        write("java/course/Work.java", work("Base.STRAT + 1"));
        notes.await(problems ->
                problems.stream().anyMatch(problem -> problem.contains("Work.java:7:") && problem.contains("STRAT")));
        assertThat(get("/work.html")).contains("The value is 42.");
        write("java/course/Work.java", work("Base.START + 3"));
        awaitPage("/work.html", text -> text.contains("The value is 44."));
        assertThat(notes.problems()).isEmpty();
    }

    @Test
    void aPageThatChangesWhileJavaIsBrokenMendsNothingAndIsNotForgotten() {
        write("java/course/Work.java", work("Base.STRAT + 1"));
        notes.await(problems -> problems.stream().anyMatch(problem -> problem.contains("STRAT")));
        write("content/about.md", "# About\n\n[nothing](nothing.md).\n");
        notes.await(problems -> problems.size() == 2);
        write("content/about.md", "# About\n\nWritten meanwhile.\n");
        notes.await(problems -> problems.size() == 1 && problems.get(0).contains("STRAT"));
        assertThat(get("/about.html")).contains("First words.");
        write("java/course/Work.java", work("Base.START + 1"));
        notes.await(List::isEmpty);
        assertThat(get("/about.html")).contains("Written meanwhile.");
    }

    @Test
    void aTemplateThatIsBrokenIsToldUntilItIsMended() {
        write("templates/notFound.jte", "@param dev.workings.layout.NotFoundView view\n${view.nothing()}\n");
        notes.await(problems -> problems.stream().anyMatch(problem -> problem.contains("notFound.jte")));
        write("content/about.md", "# About\n\nWritten meanwhile.\n");
        write("templates/notFound.jte", "@param dev.workings.layout.NotFoundView view\nNot here.\n");
        notes.await(List::isEmpty);
        assertThat(get("/about.html")).contains("Written meanwhile.");
    }

    @Test
    void missesAComputationWhoseSourceIsDeleted() throws IOException {
        Files.delete(folder.resolve("java/course/Work.java"));
        notes.await(
                problems -> problems.stream().anyMatch(problem -> problem.contains("there is no class 'course.Work'")));
    }

    @Test
    void laysOutPagesByATemplateThatChanges() {
        write("templates/notFound.jte", """
                @param dev.workings.layout.NotFoundView view
                Nothing of that name.
                """);
        awaitPage("/nowhere.html", text -> text.contains("Nothing of that name."));
    }

    @Test
    void readsEverythingIfTheSystemLostCount() {
        try (Preview bare = bare()) {
            bare.build();
            write("content/about.md", "# About\n\nUnnoticed words.\n");
            bare.rebuild(new Changes(Set.of(), true));
            assertThat(bare.document("about.html").orElseThrow().markup()).contains("Unnoticed words.");
            write("java/course/Work.java", work("Base.START + 7"));
            bare.rebuild(new Changes(Set.of(), true));
            assertThat(bare.document("work.html").orElseThrow().markup()).contains("The value is 48.");
        }
    }

    @Test
    void servesFilesBesidePagesAndTheStyleSheetOfWhatWasShown() {
        write("content/data.csv", "a,b\n1,2\n");
        awaitPage("/data.csv", text -> text.equals("a,b\n1,2\n"));
        write("content/data.csv", "a,b\n3,4\n");
        awaitPage("/data.csv", text -> text.equals("a,b\n3,4\n"));
        assertThat(status("/assets/styles.css")).isEqualTo(200);
        assertThat(status("/assets/site.css")).isEqualTo(200);
    }

    @Test
    void choosesAnotherPortIfTheWantedOneIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Preview bare = bare();
                PreviewServer server = PreviewServer.start(bare, taken.getLocalPort())) {
            assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void answersToNoOtherName() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.0\r\nHost: elsewhere.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    private Preview bare() {
        return new Preview(request(), Workshop.open(request()), Progress.SILENT);
    }

    private static String work(String value) {
        return """
                package course;

                import dev.workings.compute.*;

                public final class Work implements Computation {
                    public Results compute(Seed seed) {
                        return Results.builder().value("work", %s).build();
                    }
                }
                """.formatted(value);
    }

    private static String base(int start) {
        return "package course;\n\nfinal class Base {\n    static final int START = %d;\n}\n".formatted(start);
    }

    private Path write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int port() {
        return URI.create(preview.address()).getPort();
    }

    private void awaitPage(String path, Predicate<String> expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String text = get(path);
        while (!expected.test(text) && System.nanoTime() < end) {
            text = get(path);
        }
        assertThat(text).matches(expected);
    }

    private String get(String path) {
        return answer(path).body();
    }

    private int status(String path) {
        return answer(path).statusCode();
    }

    private HttpResponse<String> answer(String path) {
        try {
            URI address = URI.create("http://localhost:" + port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What the author was told last. */
    private static final class Notes implements Journal {
        private final Set<String> reasons = new ConcurrentSkipListSet<>();
        private List<String> problems = List.of();

        @Override
        public void took(Stage stage, String page, Duration time, String why) {
            if (stage == Stage.COMPUTE) {
                reasons.add(page + ": " + why);
            }
        }

        Set<String> reasons() {
            return reasons;
        }

        @Override
        public synchronized void problems(List<String> found) {
            problems = found;
            notifyAll();
        }

        synchronized List<String> problems() {
            return problems;
        }

        synchronized void await(Predicate<List<String>> expected) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            try {
                while (!expected.test(problems) && System.nanoTime() < end) {
                    wait(100);
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            assertThat(expected.test(problems)).as("problems: %s", problems).isTrue();
        }
    }
}
