package dev.workings.build;

import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import java.util.List;

/**
 * A finished site, or what is wrong with its content.
 *
 * @param pages how many pages the site has
 * @param files of the site; of no use if there are problems
 * @param problems in order of place
 * @param isComplete whether nothing is withheld, so that another day makes no other site
 */
public record BuildResult(int pages, List<OutputFile> files, List<Problem> problems, boolean isComplete) {
    public BuildResult {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
