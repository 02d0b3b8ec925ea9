package dev.workings.bench;

import dev.workings.build.BuildRequest;
import dev.workings.cache.CacheSettings;
import dev.workings.serve.Journal;
import dev.workings.serve.LivePreview;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long it takes from the write of a file until the preview serves the new bytes: {@code mvn -Pbench test-compile exec:exec@latency}.
 *
 * <p>A browser's part is played by a client that waits to be told that its page has changed, asks for it, and finds what was written in
 * it. Prose, a formula that was never set before, and a computation are changed fifty times each on a copy of this repository's site;
 * prose also on a site of a thousand pages. An edit follows the last after a pause, as an author's do.
 */
public final class PreviewLatency {
    private static final int EDITS = 50;
    private static final int THOUSAND = 1000;
    /** The number of the first edit; four digits, which are not set in groups. */
    private static final int FIRST = 7_000;
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** The preview practises after it has opened; an author reads meanwhile. */
    private static final Duration BEFORE_FIRST_EDIT = Duration.ofSeconds(35);

    private static final String FOLDER = "csc413/hw4/";
    /** The first, the one with the largest page, and one that simulates. */
    private static final List<String> QUESTIONS =
            List.of("1-1-1-sigmoid-gradients", "2-2-reversible-models-as-vaes", "3-2-1-choice-of-baseline");

    private PreviewLatency() {}

    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("workings-latency");
        try {
            homework(scratch.resolve("homework"));
            thousandPages(scratch.resolve("thousand"));
        } finally {
            delete(scratch);
        }
        System.exit(0);
    }

    private static void homework(Path folder) throws Exception {
        copy(Path.of("content"), folder.resolve("content"));
        for (String sources : List.of("csc413", "guide")) {
            copy(Path.of("src/main/java", sources), folder.resolve("java").resolve(sources));
        }
        try (Session session = Session.open(request(folder, List.of(Path.of("target/classes"))))) {
            for (String question : QUESTIONS) {
                Path file = folder.resolve("content").resolve(FOLDER + question + ".md");
                String page = "/" + FOLDER + question + ".html";
                session.measure(
                        "prose of " + question,
                        file,
                        page,
                        (text, i) -> inTheMiddle(text, "An edit, number %d.".formatted(FIRST + i)));
                session.measure(
                        "new formula in " + question,
                        file,
                        page,
                        (text, i) -> inTheMiddle(
                                text,
                                "A formula, $\\sum_{k=%d}^{n} k\\,x_{%d}^2$, number %d.".formatted(i, i, FIRST + i)));
            }
            for (String question : QUESTIONS) {
                computation(folder, question, session);
            }
        }
    }

    /** A paragraph before the solution's second heading; all that follows it moves. */
    private static String inTheMiddle(String text, String paragraph) {
        int first = text.indexOf("\n### ");
        int second = text.indexOf("\n### ", first + 1);
        return text.substring(0, second) + "\n" + paragraph + "\n" + text.substring(second);
    }

    /** Adds a value to the results of a question's computation, and asks for it on the page. */
    private static void computation(Path folder, String question, Session session) throws Exception {
        Path page = folder.resolve("content").resolve(FOLDER + question + ".md");
        String text = Files.readString(page);
        Optional<String> name = text.lines()
                .filter(line -> line.startsWith("computation:"))
                .map(line -> line.substring("computation:".length()).strip())
                .findFirst();
        if (name.isEmpty()) {
            return;
        }
        Path java = folder.resolve("java").resolve(name.get().replace('.', '/') + ".java");
        String source = Files.readString(java);
        if (!source.contains("Results.builder()")) {
            throw new IllegalStateException("no Results.builder() in " + java);
        }
        Files.writeString(java, with(source, -1));
        Thread.sleep(3000);
        Files.writeString(page, text + "\nThe value is number \\val[i]{bench.number}.\n");
        Thread.sleep(3000);
        session.measure(
                "computation of " + question,
                java,
                "/" + FOLDER + question + ".html",
                (any, i) -> with(source, i));
        Files.writeString(page, text);
        Files.writeString(java, source);
        Thread.sleep(2000);
    }

    private static String with(String source, int number) {
        return source.replaceFirst(
                "Results\\.builder\\(\\)", "Results.builder().value(\"bench.number\", %dL)".formatted(FIRST + number));
    }

    private static void thousandPages(Path folder) throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        for (int i = 0; i < THOUSAND; i++) {
            StringBuilder text = new StringBuilder("# Page %d\n\n".formatted(i));
            for (int j = 0; j < 12; j++) {
                text.append("Paragraph %d says that $x_{%d}^2 \\ge 0$ for all of them, see [the next](page-%04d.md).\n\n"
                        .formatted(j, (i + j) % 100, (i + 1) % THOUSAND));
                text.append("$$\\int_0^1 t^{%d}\\,dt = \\frac{1}{%d}$$\n\n".formatted(j, j + 1));
            }
            Files.writeString(content.resolve("page-%04d.md".formatted(i)), text);
        }
        try (Session session = Session.open(request(folder, List.of()))) {
            session.measure(
                    "prose on a site of 1,000 pages",
                    content.resolve("page-0500.md"),
                    "/page-0500.html",
                    (text, i) -> text + "\nAn edit, number %d.\n".formatted(FIRST + i));
        }
    }

    private static BuildRequest request(Path folder, List<Path> classes) {
        return new BuildRequest(
                folder.resolve("content"),
                Optional.empty(),
                CacheSettings.in(folder.getParent().resolve("cache")),
                classes,
                folder.resolve("java"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(120));
    }

    /** An open preview, and a client of it. */
    private static final class Session implements AutoCloseable {
        private final LivePreview preview;

        private Session(LivePreview preview) {
            this.preview = preview;
        }

        static Session open(BuildRequest request) throws Exception {
            LivePreview preview = LivePreview.open(request, 4600, new Told());
            Thread thread = new Thread(preview::follow, "follow");
            thread.setDaemon(true);
            thread.start();
            Thread.sleep(BEFORE_FIRST_EDIT.toMillis());
            return new Session(preview);
        }

        void measure(String what, Path file, String page, Edit edit) throws Exception {
            String text = Files.readString(file);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < EDITS; i++) {
                times.add(once(file, page, edit.of(text, i), i));
                Thread.sleep(PAUSE.toMillis());
            }
            Files.writeString(file, text);
            Thread.sleep(PAUSE.toMillis());
            times.sort(Comparator.naturalOrder());
            System.out.printf(
                    Locale.ROOT,
                    "%-55s median %6.1f ms, 95th percentile %6.1f ms of %d edits%n",
                    what,
                    times.get(EDITS / 2),
                    times.get(EDITS * 95 / 100),
                    EDITS);
        }

        private double once(Path file, String page, String text, int i) throws Exception {
            String before = get(page);
            String version = before.replaceAll("(?s).*data-version=\"([0-9a-f]+)\".*", "$1");
            InputStream events = uri("/_workings/events?page=%s&version=%s"
                            .formatted(URLEncoder.encode(page, StandardCharsets.UTF_8), version))
                    .toURL()
                    .openStream();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
                lines.readLine();
                long start = System.nanoTime();
                Files.writeString(file, text);
                for (String line = lines.readLine(); !line.equals("event: changed"); line = lines.readLine()) {
                    if (line.startsWith("data: [")) {
                        throw new IllegalStateException(line);
                    }
                }
                byte[] after = bytes(page);
                double took = (System.nanoTime() - start) / 1e6;
                if (!text(after).contains("number " + (FIRST + i) + ".")) {
                    throw new IllegalStateException("the page does not have edit " + i);
                }
                return took;
            }
        }

        private String get(String page) throws Exception {
            return new String(bytes(page), StandardCharsets.UTF_8);
        }

        private static String text(byte[] page) {
            return new String(page, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
        }

        private byte[] bytes(String page) throws IOException {
            try (InputStream body = uri(page).toURL().openStream()) {
                return body.readAllBytes();
            }
        }

        private URI uri(String path) {
            return URI.create(preview.address().replaceAll("/$", "") + path);
        }

        @Override
        public void close() {
            preview.close();
        }
    }

    private interface Edit {
        String of(String text, int i);
    }

    private static final class Told implements Journal {
        @Override
        public void opened(String address, Duration took) {
            System.out.printf(Locale.ROOT, "opened in %.1f s%n", took.toMillis() / 1000.0);
        }

        @Override
        public void problems(List<String> problems) {
            problems.forEach(System.err::println);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
