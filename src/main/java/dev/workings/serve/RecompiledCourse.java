package dev.workings.serve;

import dev.workings.build.CourseClasses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a course at one moment, of which some may just have been compiled. They are loaded anew: the classes of an earlier
 * moment live on with what was made of them.
 */
final class RecompiledCourse implements CourseClasses {
    /** What the engine and the course share must be loaded once. */
    private static final String ENGINE = "dev.workings.";

    private final Loader loader;
    private final Map<String, Optional<ClassFacts>> facts = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> versions = new ConcurrentHashMap<>();

    /**
     * @param paths folders and jars; what stands in an earlier one hides what stands in a later
     * @param removed names of classes whose source is gone
     */
    RecompiledCourse(List<Path> paths, Set<String> removed) {
        this.loader = new Loader(paths.stream().map(RecompiledCourse::url).toArray(URL[]::new), Set.copyOf(removed));
    }

    boolean has(String className) {
        return facts(className).isPresent();
    }

    @Override
    public ClassLoader loader() {
        return loader;
    }

    /** Digests of the class and of all classes of the course that it reaches. */
    @Override
    public Map<String, Object> version(String className) {
        return versions.computeIfAbsent(className, this::digests);
    }

    private Map<String, Object> digests(String className) {
        Map<String, Object> digests = new TreeMap<>();
        reached(className)
                .forEach((name, found) -> digests.put(name, HexFormat.of().formatHex(sha256().digest(found.bytes()))));
        return digests;
    }

    private SortedMap<String, ClassFacts> reached(String className) {
        SortedMap<String, ClassFacts> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!reached.containsKey(name)) {
                facts(name).ifPresent(found -> {
                    reached.put(name, found);
                    open.addAll(found.references());
                });
            }
        }
        return reached;
    }

    /** Of a class of the course; nothing for any other. */
    private Optional<ClassFacts> facts(String name) {
        return facts.computeIfAbsent(name, any -> loader.own(name).map(RecompiledCourse::read));
    }

    private static ClassFacts read(URL file) {
        try (InputStream bytes = file.openStream()) {
            return ClassFacts.of(bytes.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Looks into the course before anywhere else, since the program's own class path may hold the course as it was when it started. */
    private static final class Loader extends URLClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final Set<String> removed;

        Loader(URL[] paths, Set<String> removed) {
            super(paths, RecompiledCourse.class.getClassLoader());
            this.removed = removed;
        }

        Optional<URL> own(String name) {
            boolean others = name.startsWith(ENGINE) || name.startsWith("[") || isRemoved(name);
            return others ? Optional.empty() : Optional.ofNullable(findResource(name.replace('.', '/') + ".class"));
        }

        private boolean isRemoved(String name) {
            return removed.contains(name.replaceAll("\\$.*", ""));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (isRemoved(name)) {
                throw new ClassNotFoundException(name);
            }
            if (own(name).isEmpty()) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
