package dev.workings.page;

import dev.workings.listing.JavaSource;
import dev.workings.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** The Java files behind the computations. */
public interface JavaSources {
    /** @param className such as {@code csc413.hw4.SigmoidChain} */
    Optional<SourceFile> find(String className);

    /** The names of all classes that have a file. */
    List<String> names();

    /** What a file of these holds. */
    default JavaSource.Parsed parse(SourceFile file) {
        return JavaSource.parse(file);
    }

    /** No sources. */
    JavaSources NONE = new JavaSources() {
        @Override
        public Optional<SourceFile> find(String className) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };
}
