package dev.workings.build;

import dev.workings.compute.bytecode.CompiledClasses;
import dev.workings.compute.bytecode.Trespass;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The course's compiled computations. */
public interface CourseClasses {
    /** Where computations are found by name. */
    ClassLoader loader();

    /**
     * Digests of each class of the course whose code a class can run, itself among them, by name: as long as all are what they were,
     * running it again would find nothing new. Empty if it is none of the course's.
     */
    SortedMap<String, String> version(String className);

    /** The calls that no computation may make, in all the code of the course that a class can run. */
    List<Trespass> trespasses(String className);

    /** The classes of some folders and jars, as they were when the first of them was loaded. */
    static CourseClasses in(List<Path> paths) {
        URL[] urls = paths.stream().map(CourseClasses::url).toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(urls, CourseClasses.class.getClassLoader());
        CompiledClasses files = new CompiledClasses(name -> own(loader, name, urls));
        return new CourseClasses() {
            @Override
            public ClassLoader loader() {
                return loader;
            }

            @Override
            public SortedMap<String, String> version(String className) {
                return files.digests(className);
            }

            @Override
            public List<Trespass> trespasses(String className) {
                return files.trespasses(className);
            }
        };
    }

    /** Where a class is, if it lies in one of the course's folders and jars, or in another folder that is not the engine's. */
    private static Optional<URL> own(ClassLoader loader, String name, URL... paths) {
        if (name.startsWith("[") || name.startsWith("java.")) {
            return Optional.empty();
        }
        String engine = EngineVersion.root().toUri() + EngineVersion.ENGINE;
        return Optional.ofNullable(loader.getResource(name.replace('.', '/') + ".class"))
                .filter(file -> !file.toString().startsWith(engine))
                .filter(file -> file.getProtocol().equals("file")
                        || Arrays.stream(paths).anyMatch(path -> file.toString().startsWith("jar:" + path + "!")));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
