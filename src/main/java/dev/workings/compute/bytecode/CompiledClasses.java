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
    private final Function<String, Optional<URL>> own;
    private final Map<String, Optional<ClassFile>> read = new ConcurrentHashMap<>();

    /** @param own where the file of a class of the course is, by the name of the class; empty for any other class */
    public CompiledClasses(Function<String, Optional<URL>> own) {
        this.own = own;
    }

    public Optional<ClassFile> find(String className) {
        return read.computeIfAbsent(className, any -> own.apply(className).map(CompiledClasses::read));
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

    /** Digests of the class and of all classes of the course that it reaches, by their names. */
    public SortedMap<String, String> digests(String className) {
        SortedMap<String, String> digests = new TreeMap<>();
        reachedFrom(className).forEach((name, file) -> digests.put(name, file.digest()));
        return digests;
    }

    /** The calls in all that a class can run that no computation may make. */
    public List<Trespass> trespasses(String className) {
        return reachedFrom(className).values().stream()
                .flatMap(file -> file.trespasses().stream())
                .toList();
    }
}
