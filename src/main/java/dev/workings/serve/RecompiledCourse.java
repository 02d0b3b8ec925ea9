package dev.workings.serve;

import dev.workings.build.CourseClasses;
import dev.workings.compute.bytecode.CompiledClasses;
import dev.workings.compute.bytecode.Trespass;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a course at one moment, of which some may just have been compiled. They are loaded anew: the classes of an earlier
 * moment live on with what was made of them.
 */
final class RecompiledCourse implements CourseClasses {
    /** What the engine and the course share must be loaded once. */
    private static final String ENGINE = "dev.workings.";

    private final Loader loader;
    private final CompiledClasses files;
    private final Map<String, SortedMap<String, String>> versions = new ConcurrentHashMap<>();

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

    @Override
    public SortedMap<String, String> version(String className) {
        return versions.computeIfAbsent(className, files::digests);
    }

    @Override
    public List<Trespass> trespasses(String className) {
        return files.trespasses(className);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
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
