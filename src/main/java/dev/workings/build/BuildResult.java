package dev.workings.build;

import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import java.util.List;
import java.util.Map;

/**
 * A finished site, or what is wrong with its content.
 *
 * @param pages how many pages the site has
 * @param files of the site; of no use if there are problems
 * @param problems in order of place
 * @param isComplete whether nothing is withheld, so that another day makes no other site
 * @param made what is to be remembered of files, by their paths in the site
 */
public record BuildResult(
        int pages, List<OutputFile> files, List<Problem> problems, boolean isComplete, Map<String, MadeFile> made) {
    public BuildResult {
        made = Map.copyOf(made);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static BuildResult withProblems(int pages, List<Problem> problems) {
        return new BuildResult(pages, List.of(), problems, false, Map.of());
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
