package dev.workings.layout;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac for the Java that jte made of templates. jte can call javac itself, but then reads its printed errors, which are in the
 * reader's language; here errors are values. Each generated class says, in an array, which line of the template each of its
 * own lines comes from, and in a constant, which template.
 */
final class TemplateCompiler {
    private static final Pattern NAME = Pattern.compile("String JTE_NAME = \"([^\"]+)\"");
    private static final Pattern LINES = Pattern.compile("int\\[] JTE_LINE_INFO = \\{([^}]*)}");

    private TemplateCompiler() {}

    /**
     * Compiles sources of a folder, in place, and loads the classes into memory.
     *
     * @param templates those that are to be compiled; the classes of all others are on the class path
     */
    static ClassLoader compile(Path folder, Set<String> templates) throws IOException {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new TemplateException(
                        "templates", 0, "Own templates need a JDK; the Java that runs has no compiler.", null));
        List<Path> sources = sourcesOf(templates, folder);
        if (!compileWithOwn(compiler, folder, sources)) {
            refuse(compileWithAll(compiler, folder, sources));
        }
        return new Loader(classesOf(folder));
    }

    /**
     * With the classes of this program and of the templates' library, which is all that most templates know: to open every other jar takes
     * longer than to compile a template.
     *
     * @return whether nothing was missing, or wrong
     */
    private static boolean compileWithOwn(JavaCompiler compiler, Path folder, List<Path> sources) throws IOException {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        try (ClassPlaces own = ClassPlaces.of(TemplateCompiler.class, TemplateOutput.class);
                StandardJavaFileManager files = files(compiler, errors)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, own.roots());
            // Where it looks for plug-ins of its own; else it would on the class path.
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of(folder));
            return compile(compiler, files, errors, folder, sources);
        }
    }

    private static List<Diagnostic<? extends JavaFileObject>> compileWithAll(
            JavaCompiler compiler, Path folder, List<Path> sources) throws IOException {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = files(compiler, errors)) {
            compile(compiler, files, errors, folder, sources);
        }
        return errors.getDiagnostics();
    }

    private static StandardJavaFileManager files(JavaCompiler compiler, DiagnosticCollector<JavaFileObject> errors) {
        return compiler.getStandardFileManager(errors, Locale.ROOT, StandardCharsets.UTF_8);
    }

    private static boolean compile(
            JavaCompiler compiler,
            StandardJavaFileManager files,
            DiagnosticCollector<JavaFileObject> errors,
            Path folder,
            List<Path> sources) {
        List<String> options = List.of("-parameters", "-proc:none", "-d", folder.toString());
        return compiler.getTask(
                        new StringWriter(), files, errors, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
    }

    private static void refuse(List<Diagnostic<? extends JavaFileObject>> diagnostics) throws IOException {
        for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                throw explain(each);
            }
        }
    }

    private static TemplateException explain(Diagnostic<? extends JavaFileObject> error) throws IOException {
        String sentence = error.getMessage(Locale.ROOT).strip();
        if (error.getSource() == null) {
            return new TemplateException("templates", 0, sentence, null);
        }
        String java = error.getSource().getCharContent(true).toString();
        Matcher name = NAME.matcher(java);
        Matcher lines = LINES.matcher(java);
        if (!name.find() || !lines.find()) {
            return new TemplateException(error.getSource().getName(), (int) error.getLineNumber(), sentence, null);
        }
        int[] origins = Arrays.stream(lines.group(1).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        int origin = origins[(int) Math.min(Math.max(error.getLineNumber(), 1), origins.length) - 1];
        return new TemplateException(name.group(1), origin + 1, sentence, null);
    }

    private static List<Path> sourcesOf(Set<String> templates, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path source : filesOf(folder, ".java")) {
            Matcher name = NAME.matcher(Files.readString(source));
            if (name.find() && templates.contains(name.group(1))) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static List<Path> filesOf(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, byte[]> classesOf(Path folder) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (Path file : filesOf(folder, ".class")) {
            String name = folder.relativize(file).toString().replaceAll("\\.class$", "");
            classes.put(name.replace(file.getFileSystem().getSeparator(), "."), Files.readAllBytes(file));
        }
        return classes;
    }

    /** Looks at its own classes first, for they bear the names of the built-in ones that they replace. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(TemplateCompiler.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!classes.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        protected Class<?> findClass(String name) {
            byte[] bytes = classes.get(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
