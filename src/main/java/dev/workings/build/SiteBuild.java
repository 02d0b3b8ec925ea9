package dev.workings.build;

import dev.workings.markdown.MarkdownParser;
import dev.workings.page.ParsedPage;
import dev.workings.site.ContentFolder;
import dev.workings.site.ContentReader;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Builds a site: read → parse → compute → check → outline → index → build → lay out. Nothing is written.
 *
 * <p>Every step goes on after a problem, so that one run tells all of them; a value that could not be had stands for itself as a
 * question mark, and nobody gets to see it.
 *
 * <p>A build that is asked for another draft takes those steps again whose input has changed, and no others. What it gives then is what a
 * new build would give.
 */
public final class SiteBuild {
    private final BuildRequest request;
    private final Steps steps;

    public SiteBuild(BuildRequest request) {
        this(request, Progress.SILENT);
    }

    public SiteBuild(BuildRequest request, Progress progress) {
        this.request = request;
        this.steps = new Steps(progress);
    }

    /** Loads what every build needs, beside what is to be done before one begins: it takes longer than to set a page. */
    public static void getReady() {
        MarkdownParser parser = new MarkdownParser();
        SourceFile page = SourceFile.of("page.md", "---\ntitle: A\n---\nB *c*, $x$.\n\n- d\n");
        ParsedPage.parse(page, false, parser, new Problems());
    }

    /** Builds a site once, with all its files. */
    public static BuildResult run(BuildRequest request, Workshop workshop) {
        return run(request, workshop, Progress.SILENT);
    }

    public static BuildResult run(BuildRequest request, Workshop workshop, Progress progress) {
        return run(request, workshop, Optional::empty, progress);
    }

    /** @param begun the same build, for which the site of the last one lies there; asked for before the content is read */
    public static BuildResult run(
            BuildRequest request, Workshop workshop, Supplier<Optional<FinishedBuild.Begun>> begun, Progress progress) {
        SiteBuild build = new SiteBuild(request, progress);
        LastSite last = begun.get().map(FinishedBuild.Begun::last).orElse(LastSite.NONE);
        Problems problems = new Problems();
        ContentFolder content = ContentReader.read(request.content(), request.privateContent(), problems);
        return build.draft(content, workshop, problems).finish(progress, last);
    }

    /** Makes what the pages of a shard need, so that the cache knows it; nothing comes of it otherwise. */
    public static BuildResult prepare(BuildRequest request, Workshop workshop, Shard shard, Progress progress) {
        Problems problems = new Problems();
        ContentFolder content = ContentReader.read(request.content(), request.privateContent(), problems);
        Draft part = new Round(request, content, workshop, new Steps(progress), problems, Optional.of(shard)).draft();
        return BuildResult.withProblems(part.pages(), part.problems());
    }

    /**
     * The site as its content is now; one at a time.
     *
     * @param problems that were found in reading the content
     */
    public Draft draft(ContentFolder content, Workshop workshop, Problems problems) {
        return new Round(request, content, workshop, steps, problems, Optional.empty()).draft();
    }
}
