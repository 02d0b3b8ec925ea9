package dev.workings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import picocli.CommandLine;

/**
 * A course of one page with all that is slow: a formula, a computation, a figure, a listing. It has as many editions as one likes, each
 * with a title, and so a picture, that no other has; every third has a new formula, value, figure and listing too, for which JavaScript
 * has to be started.
 */
record SmallCourse(Path folder) {
    private static final int EDITIONS_ALIKE = 3;

    private static final String PAGE = """
            ---
            title: Edition %1$d
            computation: course.Work
            ---

            The value is $\\val{work}$, and $x^{%2$d}$ is new; see Figure \\ref{fig:line}.

            ::: {.figure #fig:line plot="line" alt="A line rises"}
            A line.
            :::

            ::: {.listing method="work"}
            What ran.
            :::
            """;

    private static final String WORK = """
            package course;

            import dev.workings.compute.Computation;
            import dev.workings.compute.Results;
            import dev.workings.compute.Seed;
            import dev.workings.figure.Axis;
            import dev.workings.figure.Series;
            import dev.workings.figure.XyPlot;

            public final class Work implements Computation {
                @Override
                public Results compute(Seed seed) {
                    double[] xs = {1, 2, 3};
                    double[] ys = {work(), 2 * work(), 3 * work()};
                    return Results.builder()
                            .value("work", work())
                            .plot("line", XyPlot.of(Axis.linear("x"), Axis.linear("y"), Series.line("", xs, ys)))
                            .build();
                }

                static double work() {
                    return %d;
                }
            }
            """;

    static SmallCourse in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/site.yaml"), "title: A small course\n");
        Files.createDirectories(folder.resolve("java/course"));
        Files.createDirectories(folder.resolve("classes"));
        Files.createDirectories(folder.resolve("tmp"));
        return new SmallCourse(folder);
    }

    /** Writes an edition, and compiles it. */
    void write(int edition) throws IOException {
        writeSources(edition);
        String classPath = System.getProperty("java.class.path");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes(), "-cp", classPath, work().toString());
        if (status != 0) {
            throw new IOException("the course does not compile");
        }
    }

    void writeSources(int edition) throws IOException {
        Files.writeString(folder.resolve("content/page.md"), PAGE.formatted(edition, edition / EDITIONS_ALIKE));
        Files.writeString(work(), WORK.formatted(edition / EDITIONS_ALIKE));
    }

    private Path work() {
        return folder.resolve("java/course/Work.java");
    }

    private String classes() {
        return folder.resolve("classes").toString();
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** The words of a command for this course. */
    List<String> words(String command, String cache) {
        List<String> words = new ArrayList<>(List.of(command, "--as-of", "2026-01-01", "--cache", cache));
        words.addAll(List.of("--content", folder.resolve("content").toString(), "--classes", classes()));
        words.addAll(List.of("--sources", folder.resolve("java").toString()));
        return words;
    }

    List<String> build(Path output, String cache) {
        List<String> words = words("build", cache);
        words.addAll(List.of("--output", output.toString()));
        return words;
    }

    /** This program in a Java of its own, which has a temporary folder of its own. */
    ProcessBuilder program(List<String> words) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary(), "-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    /** What a build from nothing makes of the course as it is. */
    SortedMap<String, String> cleanBuild() throws IOException {
        Path output = Files.createTempDirectory(folder, "clean").resolve("site");
        StringWriter told = new StringWriter();
        CommandLine command = Workings.commandLine();
        command.setOut(new PrintWriter(told));
        command.setErr(new PrintWriter(told));
        if (command.execute(build(output, "none").toArray(String[]::new)) != 0) {
            throw new IOException(told.toString());
        }
        return files(output);
    }

    /** The files of a folder, by their path, as digests of their bytes. */
    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), digest(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A jar that has nothing but the way to this program: {@code java -jar} is how its users start it. */
    Path jar() throws IOException {
        String entries = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
        java.util.jar.Manifest manifest = new java.util.jar.Manifest();
        Map<Object, Object> main = manifest.getMainAttributes();
        main.put(java.util.jar.Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(java.util.jar.Attributes.Name.MAIN_CLASS, Main.class.getName());
        main.put(java.util.jar.Attributes.Name.CLASS_PATH, entries);
        Path jar = folder.resolve("workings.jar");
        new java.util.jar.JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
