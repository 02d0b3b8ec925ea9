package dev.workings.serve;

import dev.workings.scratch.Scratch;
import dev.workings.source.Problem;
import dev.workings.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * javac for a course whose Java changes while it is previewed. A changed file is compiled with every other file that names its type, and
 * so on: constants are copied into whoever uses them, so that the classes alone do not tell. The classes go into a folder of their own,
 * which hides those that the course's build made; that folder is gone when the compiler is closed.
 */
final class CourseCompiler implements AutoCloseable {
    /** The engine's own sources, in its own repository: what runs cannot compile itself. */
    private static final Path ENGINE = Path.of("dev", "workings");

    private final Path sources;
    private final List<Path> classes;
    private final Path output;
    private final Map<Path, String> texts = new TreeMap<>();
    private final Set<Path> pending = new TreeSet<>();
    private final Set<String> removed = new HashSet<>();
    /** What javac knows of the class path, whose jars it reads when it first needs them. */
    private Optional<StandardJavaFileManager> files = Optional.empty();

    private boolean read;

    /**
     * @param sources the folder of the course's Java files
     * @param classes folders and jars with what was compiled before
     * @param scratch where the classes may lie
     */
    CourseCompiler(Path sources, List<Path> classes, Scratch scratch) {
        this.sources = sources;
        this.classes = List.copyOf(classes);
        try {
            this.output = scratch.folder("classes");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The course's classes as they are now. */
    RecompiledCourse classes() {
        List<Path> paths = new ArrayList<>(List.of(output));
        paths.addAll(classes);
        return new RecompiledCourse(paths, removed);
    }

    /**
     * Compiles what changed, and what an earlier call could not compile.
     *
     * @return what javac has against it; then the classes are as they were
     */
    synchronized List<Problem> compile(Changes changes) throws IOException {
        readAll();
        touched(changes).stream().filter(CourseCompiler::isCourse).forEach(this::note);
        pending.removeIf(file -> !texts.containsKey(file));
        if (pending.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = javac(withAllThatName(pending));
        if (problems.isEmpty()) {
            pending.clear();
        }
        return problems;
    }

    private Collection<Path> touched(Changes changes) throws IOException {
        Path root = sources.toAbsolutePath().normalize();
        Set<Path> touched = changes.in(sources).stream().map(root::relativize).collect(Collectors.toSet());
        if (changes.lost()) {
            touched.addAll(texts.keySet());
            touched.addAll(paths());
        }
        return touched;
    }

    private List<Path> paths() throws IOException {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        Path root = sources.toRealPath(); // The folder itself may be a link.
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize).filter(CourseCompiler::isCourse).toList();
        }
    }

    /**
     * Compiles a file for nobody: javac takes seconds when it is first used.
     *
     * @param round another file with each
     */
    synchronized void practise(int round) {
        try {
            readAll();
            if (pending.isEmpty() && !texts.isEmpty()) {
                javac(Set.of(List.copyOf(texts.keySet()).get(round % texts.size())));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads the sources; those that were never compiled are to be. */
    private void readAll() throws IOException {
        if (read) {
            return;
        }
        RecompiledCourse compiled = classes();
        for (Path path : paths()) {
            texts.put(path, Files.readString(sources.resolve(path)));
            if (!compiled.has(className(path))) {
                pending.add(path);
            }
        }
        read = true;
    }

    private static boolean isCourse(Path path) {
        return path.toString().endsWith(".java") && !path.endsWith("package-info.java") && !path.startsWith(ENGINE);
    }

    private void note(Path path) {
        Optional<String> text = text(path);
        if (text.equals(Optional.ofNullable(texts.get(path)))) {
            return;
        }
        if (text.isPresent()) {
            texts.put(path, text.get());
            removed.remove(className(path));
            pending.add(path);
        } else {
            texts.remove(path);
            removed.add(className(path));
            pending.addAll(withAllThatName(Set.of(path)));
        }
    }

    /** Of a file; nothing if it is gone. */
    private Optional<String> text(Path path) {
        try {
            return Optional.of(Files.readString(sources.resolve(path)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Set<Path> withAllThatName(Set<Path> changed) {
        Set<Path> all = new TreeSet<>();
        Deque<Path> open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) {
            Path next = open.pop();
            if (all.add(next)) {
                texts.entrySet().stream()
                        .filter(other -> names(other.getValue(), next))
                        .forEach(other -> open.add(other.getKey()));
            }
        }
        return all;
    }

    private static boolean names(String text, Path type) {
        String name = simpleName(type);
        return text.contains(name)
                && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find();
    }

    private static String simpleName(Path path) {
        return path.getFileName().toString().replaceAll("\\.java$", "");
    }

    private static String className(Path path) {
        return path.toString().replaceAll("\\.java$", "").replaceAll("[/\\\\]", ".");
    }

    private List<Problem> javac(Set<Path> paths) {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(
                        () -> new IllegalStateException("a preview of Java needs a JDK; this Java has no compiler"));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        if (files.isEmpty()) {
            files = Optional.of(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
        }
        List<Path> units = paths.stream().map(sources::resolve).toList();
        Iterable<? extends JavaFileObject> objects = files.get().getJavaFileObjectsFromPaths(units);
        compiler.getTask(new StringWriter(), files.get(), found, options(), null, objects)
                .call();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(this::problem)
                .toList();
    }

    private List<String> options() {
        String classPath = Stream.concat(
                        Stream.concat(Stream.of(output), classes.stream()).map(Path::toString),
                        Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        return List.of(
                "-parameters",
                "-proc:none",
                "-implicit:none",
                "-Xlint:none",
                "-d",
                output.toString(),
                "-cp",
                classPath);
    }

    private Problem problem(Diagnostic<? extends JavaFileObject> error) {
        String sentence =
                error.getMessage(Locale.ROOT).lines().map(String::strip).collect(Collectors.joining("; "));
        if (error.getSource() == null) {
            SourceFile nowhere = SourceFile.of(sources.toString(), "");
            return new Problem(nowhere.start(), "javac: " + sentence, "mend the class path or the Java");
        }
        Path file = Path.of(error.getSource().toUri());
        Path path = sources.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        SourceFile source = SourceFile.of(
                path.toString().replace('\\', '/'), sources.resolve(path).toString(), texts.getOrDefault(path, ""));
        int length = source.text().length();
        int start = (int) Math.max(0, Math.min(error.getPosition(), length));
        int end = (int) Math.max(start, Math.min(error.getEndPosition(), length));
        return new Problem(source.span(start, end), "javac: " + sentence, "mend the Java; until then the pages stay");
    }

    @Override
    public void close() {
        try {
            Scratch.remove(output);
            if (files.isPresent()) {
                files.get().close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
