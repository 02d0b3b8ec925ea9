package dev.workings.page;

import dev.workings.source.SourceFile;
import java.util.Optional;

/** The Java files behind the computations. */
@FunctionalInterface
public interface JavaSources {
    /** @param className such as {@code csc413.hw4.SigmoidChain} */
    Optional<SourceFile> find(String className);
}
