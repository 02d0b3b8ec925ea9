package dev.workings.bench;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a build takes, beside Eleventy with KaTeX and a plain script of Node on the same folder:
 * {@code mvn -Pbench -DskipTests package exec:exec@speed}.
 *
 * <p>The three build in turn. Every run is one of a row: nothing remembered, nothing changed, one page changed, a template changed. The
 * second build of a course leaves an archive of the program's classes for all later ones, and so does the first with templates of one's own:
 * they have rows of their own. Eleventy and the
 * script remember nothing between builds, so that for them a run is a run. First it is made sure that all three made every page and set
 * every formula.
 *
 * <p>Options, in {@code -Dbench.arguments}: {@code --corpus DIR} instead of pages that are made here, {@code --pages 100,1000} for how
 * many, {@code --runs 5}. Needs Node and npm.
 */
public final class BuildSpeed {
    private static final Path HOME = Path.of("target", "bench").toAbsolutePath();
    private static final Path JAR = Path.of("target", "workings.jar").toAbsolutePath();
    private static final Pattern FORMULA = Pattern.compile("class=\"katex\"");
    private static final int PARAGRAPHS = 10;

    private final int runs;

    private BuildSpeed(int runs) {
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = options(arguments);
        installNode();
        BuildSpeed speed = new BuildSpeed(Integer.parseInt(options.getOrDefault("--runs", "5")));
        if (options.containsKey("--corpus")) {
            speed.measure("corpus", content -> copy(Path.of(options.get("--corpus")), content));
            return;
        }
        for (String pages : options.getOrDefault("--pages", "100,1000").split(",")) {
            speed.measure(pages, content -> make(Integer.parseInt(pages), content));
        }
    }

    /** By name, each followed by its value. */
    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = Arrays.stream(arguments)
                .flatMap(argument -> Stream.of(argument.trim().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            options.put(words.get(i), words.get(i + 1));
        }
        return options;
    }

    private static void installNode() throws Exception {
        copy(Path.of("src", "bench", "node"), HOME);
        if (!Files.isDirectory(HOME.resolve("node_modules"))) {
            Run.of(HOME, List.of("npm", "install", "--no-audit", "--no-fund", "--silent"));
        }
    }

    private interface Corpus {
        void into(Path content) throws IOException;
    }

    /** Three ways to make a site of one folder. */
    private record Site(Path folder) {
        Path content() {
            return folder.resolve("content");
        }

        Path output(String tool) {
            return folder.resolve(tool);
        }

        Run workings(String... options) throws Exception {
            List<String> command = new ArrayList<>(List.of("java", "-jar", JAR.toString(), "build"));
            command.addAll(List.of("--content", "content", "--output", "workings"));
            command.addAll(List.of(options));
            return Run.of(folder, command);
        }

        Run eleventy() throws Exception {
            String name = HOME.relativize(folder).toString();
            return Run.of(
                    HOME,
                    List.of(
                            "node",
                            "node_modules/@11ty/eleventy/cmd.cjs",
                            "--input=" + name + "/content",
                            "--output=" + name + "/eleventy"));
        }

        Run script() throws Exception {
            return Run.of(
                    HOME,
                    List.of("node", "plain.mjs", content().toString(), output("script").toString()));
        }

        /** The files of the content, as their pages are called in a site. */
        List<String> pages() throws IOException {
            try (Stream<Path> files = Files.walk(content())) {
                return files.map(file -> content().relativize(file).toString())
                        .filter(file -> file.endsWith(".md"))
                        .map(file -> file.substring(0, file.length() - ".md".length()))
                        .sorted()
                        .toList();
            }
        }

        /** How many formulas all pages have; that each is there is made sure on the way. */
        long formulas(String tool) throws IOException {
            long count = 0;
            for (String page : pages()) {
                Path pretty = output(tool).resolve(page).resolve("index.html");
                Path file = Files.exists(pretty) ? pretty : output(tool).resolve(page + ".html");
                count += FORMULA.matcher(Files.readString(file)).results().count();
            }
            return count;
        }

        void append(String text) throws IOException {
            Path page = content().resolve(pages().get(pages().size() / 2) + ".md");
            Files.writeString(page, Files.readString(page) + text);
        }

        void forget() throws IOException {
            delete(folder.resolve(".workings"));
            delete(output("workings"));
        }
    }

    private void measure(String name, Corpus corpus) throws Exception {
        Site site = new Site(HOME.resolve("site-" + name));
        delete(site.folder());
        Files.createDirectories(site.content());
        corpus.into(site.content());
        List<Run> eleventy = new ArrayList<>(List.of(site.eleventy()));
        List<Run> script = new ArrayList<>(List.of(site.script()));
        site.workings();
        requireAll(site);

        Map<String, List<Run>> rows = new LinkedHashMap<>();
        for (int i = 0; i < runs; i++) {
            if (i > 0) {
                eleventy.add(site.eleventy());
                script.add(site.script());
            }
            site.forget();
            add(rows, "empty cache", site.workings());
            add(rows, "nothing changed", site.workings());
            site.append("\n\nA first edit, number %d.\n".formatted(i));
            add(rows, "one page changed, second build of all", site.workings());
            site.append("\n\nAn edit, number %d.\n".formatted(i));
            add(rows, "one page changed", site.workings());
            site.append("\n\nA formula, $\\sum_{k=%d}^{n} k\\,x_{%d}^2$.\n".formatted(i, i));
            add(rows, "one page changed, with a new formula", site.workings());
            template(site, 2 * i);
            add(rows, "every page rebuilt, the first with a template", site.workings("--templates", "templates"));
            template(site, 2 * i + 1);
            add(rows, "every page rebuilt, warm cache", site.workings("--templates", "templates"));
        }
        System.out.printf(Locale.ROOT, "%n%s: %d pages, %d formulas%n", name, site.pages().size(), site.formulas("workings"));
        print("a plain script of Node", script, eleventy);
        print("Eleventy", eleventy, eleventy);
        rows.forEach((row, times) -> print(row, times, eleventy));
    }

    private static void requireAll(Site site) throws IOException {
        long set = site.formulas("workings");
        for (String other : List.of("eleventy", "script")) {
            if (site.formulas(other) != set) {
                throw new IllegalStateException(
                        "workings set %d formulas, %s %d".formatted(set, other, site.formulas(other)));
            }
        }
    }

    private static void template(Site site, int number) throws IOException {
        Path template = site.folder().resolve("templates/page.jte");
        Files.createDirectories(template.getParent());
        Files.writeString(
                template, Files.readString(Path.of("templates/page.jte")) + "<!-- %d -->\n".formatted(number));
    }

    private static void add(Map<String, List<Run>> rows, String row, Run run) {
        rows.computeIfAbsent(row, any -> new ArrayList<>()).add(run);
    }

    private static void print(String row, List<Run> runs, List<Run> eleventy) {
        double[] seconds = sorted(runs, Run::seconds);
        double[] megabytes = sorted(runs, Run::megabytes);
        double median = middle(seconds);
        System.out.printf(
                Locale.ROOT,
                "  %-46s %6.2f s (%.2f to %.2f), %.2f of Eleventy; %4.0f MiB, %.2f of Eleventy%n",
                row,
                median,
                seconds[0],
                seconds[seconds.length - 1],
                median / middle(sorted(eleventy, Run::seconds)),
                middle(megabytes),
                middle(megabytes) / middle(sorted(eleventy, Run::megabytes)));
    }

    private static double[] sorted(List<Run> runs, java.util.function.ToDoubleFunction<Run> what) {
        return runs.stream().mapToDouble(what).sorted().toArray();
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    /**
     * A program that has run.
     *
     * @param megabytes the most that it and its children had in memory at a time; 0 where the system does not tell
     */
    private record Run(double seconds, double megabytes) {
        private static final int BETWEEN_LOOKS = 20;

        static Run of(Path folder, List<String> command) throws Exception {
            Path log = HOME.resolve("last.log");
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            double most = 0;
            while (!process.waitFor(BETWEEN_LOOKS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                most = Math.max(
                        most,
                        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                                .mapToDouble(Run::megabytes)
                                .sum());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ":\n" + Files.readString(log));
            }
            return new Run(seconds, most);
        }

        private static double megabytes(ProcessHandle process) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
                Optional<String> resident =
                        lines.filter(line -> line.startsWith("VmRSS:")).findFirst();
                return resident.map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                        .orElse(0.0);
            } catch (IOException | java.io.UncheckedIOException ended) {
                return 0;
            }
        }
    }

    /** Pages of three formulas a paragraph, of which half stand on other pages too. */
    private static void make(int pages, Path content) throws IOException {
        for (int i = 0; i < pages; i++) {
            StringBuilder text = new StringBuilder("---\ntitle: Page %d\n---\n\n".formatted(i));
            for (int j = 0; j < PARAGRAPHS; j++) {
                text.append("Step %d: since $x_{%d}^2 \\ge 0$ and $\\lVert A_{%d} x \\rVert \\le c_{%d}$, we have\n\n"
                        .formatted(j, (i + j) % 100, i, j));
                text.append(display(i, j)).append("\n\n");
            }
            Files.writeString(content.resolve("page-%05d.md".formatted(i)), text);
        }
    }

    private static String display(int i, int j) {
        return j % 2 == 0
                ? "$$\n\\int_0^1 t^{%d}\\,dt = \\frac{1}{%d}\n$$".formatted(j, j + 1)
                : "$$\n\\sum_{k=0}^{n} \\binom{n}{k} \\left(\\tfrac{%d}{k + %d}\\right)^{k} = \\sqrt{\\frac{n + %d}{\\pi}}\n$$"
                        .formatted(j, i + 1, i);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
