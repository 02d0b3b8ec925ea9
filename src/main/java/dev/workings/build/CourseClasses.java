package dev.workings.build;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/** The course's compiled computations. */
public interface CourseClasses {
    /** Where computations are found by name. */
    ClassLoader loader();

    /** Equal as long as the code that a class reaches is what it was, so that running it again would find nothing new. */
    Object version(String className);

    /** The classes of some folders and jars, as they were when the first of them was loaded. */
    static CourseClasses in(List<Path> paths) {
        URL[] urls = paths.stream().map(CourseClasses::url).toArray(URL[]::new);
        ClassLoader loader = new URLClassLoader(urls, CourseClasses.class.getClassLoader());
        return new CourseClasses() {
            @Override
            public ClassLoader loader() {
                return loader;
            }

            @Override
            public Object version(String className) {
                return loader;
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
