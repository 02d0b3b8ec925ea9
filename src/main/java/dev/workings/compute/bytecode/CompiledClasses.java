package dev.workings.compute.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The class files of a course, each read once. */
public final class CompiledClasses {
    /** What the engine brings is no class of the course. */
    private static final String ENGINE = "dev.workings.";

    private final Function<String, Optional<URL>> files;
    private final Map<String, Optional<ClassFile>> read = new ConcurrentHashMap<>();

    /** @param files where the file of a class is, such as {@code csc413/hw4/SigmoidChain.class}; empty for one of others */
    public CompiledClasses(Function<String, Optional<URL>> files) {
        this.files = files;
    }

    /** Whether a class is to be looked for in the course at all. */
    public static boolean mayBeOfCourse(String className) {
        return !className.startsWith(ENGINE) && !className.startsWith("[");
    }

    public Optional<ClassFile> find(String className) {
        return read.computeIfAbsent(className, this::read);
    }

    private Optional<ClassFile> read(String className) {
        return mayBeOfCourse(className)
                ? files.apply(className.replace('.', '/') + ".class").map(CompiledClasses::read)
                : Optional.empty();
    }

    private static ClassFile read(URL file) {
        try (InputStream bytes = file.openStream()) {
            return ClassFile.of(bytes.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A class and all of the course whose code it can run, by name. */
    public SortedMap<String, ClassFile> reachedFrom(String className) {
        SortedMap<String, ClassFile> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!reached.containsKey(name)) {
                find(name).ifPresent(found -> {
                    reached.put(name, found);
                    open.addAll(found.references());
                });
            }
        }
        return reached;
    }

    /** The calls in all that a class can run that no computation may make. */
    public List<Trespass> trespasses(String className) {
        return reachedFrom(className).values().stream()
                .flatMap(file -> file.trespasses().stream())
                .toList();
    }
}
