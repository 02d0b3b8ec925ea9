package dev.workings.serve;

import dev.workings.build.CourseClasses;
import dev.workings.compute.bytecode.CompiledClasses;
import dev.workings.compute.bytecode.Trespass;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a course at one moment, of which some may just have been compiled. They are loaded anew: the classes of an earlier
 * moment live on with what was made of them.
 */
final class RecompiledCourse implements CourseClasses {
    private final Loader loader;
    private final CompiledClasses files;
    private final Map<String, Map<String, Object>> versions = new ConcurrentHashMap<>();

    /**
     * @param paths folders and jars; what stands in an earlier one hides what stands in a later
     * @param removed names of classes whose source is gone
     */
    RecompiledCourse(List<Path> paths, Set<String> removed) {
        this.loader = new Loader(paths.stream().map(RecompiledCourse::url).toArray(URL[]::new), Set.copyOf(removed));
        this.files = new CompiledClasses(loader::own);
    }

    boolean has(String className) {
        return files.find(className).isPresent();
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

    @Override
    public List<Trespass> trespasses(String className) {
        return files.trespasses(className);
    }

    private Map<String, Object> digests(String className) {
        Map<String, Object> digests = new TreeMap<>();
        files.reachedFrom(className)
                .forEach((name, found) -> digests.put(name, HexFormat.of().formatHex(sha256().digest(found.bytes()))));
        return digests;
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

        /** @param file of a class, as the course would have it */
        Optional<URL> own(String file) {
            return isRemoved(file.replaceAll("\\.class$", "").replace('/', '.'))
                    ? Optional.empty()
                    : Optional.ofNullable(findResource(file));
        }

        private boolean isRemoved(String name) {
            return removed.contains(name.replaceAll("\\$.*", ""));
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (isRemoved(name)) {
                throw new ClassNotFoundException(name);
            }
            if (!CompiledClasses.mayBeOfCourse(name)
                    || own(name.replace('.', '/') + ".class").isEmpty()) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
