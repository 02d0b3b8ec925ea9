package dev.workings.build;

import dev.workings.compute.bytecode.CompiledClasses;
import dev.workings.compute.bytecode.Trespass;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The course's compiled computations. */
public interface CourseClasses {
    /** Where computations are found by name. */
    ClassLoader loader();

    /**
     * Of each class whose code a class can run, itself among them, something that is equal as long as that code is what it was. If all
     * are, running it again would find nothing new.
     */
    Map<String, Object> version(String className);

    /** The calls that no computation may make, in all the code of the course that a class can run. */
    List<Trespass> trespasses(String className);

    /** The classes of some folders and jars, as they were when the first of them was loaded. */
    static CourseClasses in(List<Path> paths) {
        URL[] urls = paths.stream().map(CourseClasses::url).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(urls, CourseClasses.class.getClassLoader());
        CompiledClasses files = new CompiledClasses(file -> Optional.ofNullable(loader.findResource(file)));
        return new CourseClasses() {
            @Override
            public ClassLoader loader() {
                return loader;
            }

            @Override
            public Map<String, Object> version(String className) {
                return Map.of(className, loader);
            }

            @Override
            public List<Trespass> trespasses(String className) {
                return files.trespasses(className);
            }
        };
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
