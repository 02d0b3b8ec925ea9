package dev.workings.build;

import dev.workings.check.CheckReport;
import dev.workings.check.Evaluations;
import dev.workings.markdown.MarkdownParser;
import dev.workings.math.Macros;
import dev.workings.page.JavaSources;
import dev.workings.page.Page;
import dev.workings.page.ParsedPage;
import dev.workings.settings.AssignmentSettings;
import dev.workings.settings.SiteSettings;
import dev.workings.site.ContentFolder;
import dev.workings.site.KeptJavaSources;
import dev.workings.site.SiteIndex;
import dev.workings.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps of a site's build, and what they made in its last round. */
final class Steps {
    final MarkdownParser parser = new MarkdownParser();
    final Step<SiteSettings> settings = new Step<>();
    final Step<AssignmentSettings> assignments = new Step<>();
    final Step<Macros> macros = new Step<>();
    final Step<ParsedPage> parsing = new Step<>();
    final Step<Computed> computing;
    final Step<CheckReport> checking;
    final Step<SiteIndex.Entry> outlining = new Step<>();
    final Step<Edited> editing = new Step<>();
    /** Builds what is withheld, so that it will be sound on its day. */
    final Step<Built> rehearsing = new Step<>();

    final Step<Built> building;
    final Step<Extract> extracting = new Step<>();
    final Evaluations evaluations = Evaluations.none();

    private List<SiteIndex> indices = List.of();
    private Optional<JavaSources> sources = Optional.empty();

    Steps(Progress progress) {
        this.computing = new Step<>(Optional.of(Progress.Stage.COMPUTE), progress);
        this.checking = new Step<>(Optional.of(Progress.Stage.CHECK), progress);
        this.building = new Step<>(Optional.of(Progress.Stage.SET), progress);
    }

    /**
     * A page, and what it was told of the rest of the site.
     *
     * @param settled whether all that it pointed at was there
     */
    record Built(Page page, Noted noted, boolean settled) {}

    /** Whether nothing that pages can point at has changed since this was last asked. */
    boolean isSame(SiteIndex... now) {
        boolean same = indices.size() == now.length
                && IntStream.range(0, now.length).allMatch(i -> now[i].looksLike(indices.get(i)));
        indices = List.of(now);
        return same;
    }

    /** Whether no Java file has changed since this was last asked, as far as that can be known. */
    boolean isSame(JavaSources now) {
        boolean same = now instanceof KeptJavaSources && sources.equals(Optional.of(now));
        sources = Optional.of(now);
        return same;
    }

    /** Forgets what is no longer there. */
    void keep(ContentFolder content) {
        Set<String> pages = content.pages().stream().map(SourceFile::path).collect(Collectors.toSet());
        Stream.of(parsing, computing, checking, outlining, editing, rehearsing, building)
                .forEach(step -> step.keep(pages));
    }
}
