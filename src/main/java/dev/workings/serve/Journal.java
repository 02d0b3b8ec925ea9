package dev.workings.serve;

import dev.workings.build.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who is told what a preview does: the terminal. */
public interface Journal extends Progress {
    /** Nobody. */
    Journal SILENT = new Journal() {};

    /** The site was built, and can be seen. */
    default void opened(String address, Duration took) {}

    /**
     * A change was dealt with.
     *
     * @param files that changed, as seen from the working directory
     */
    default void rebuilt(List<Path> files, Duration took) {}

    /** Something does not work that can be done without, told in a sentence. */
    default void warned(String sentence) {}

    /** What is wrong with the content, as it is printed; nothing, if what was wrong is mended. */
    default void problems(List<String> problems) {}
}
