package dev.workings.serve;

import dev.workings.build.BuildRequest;
import dev.workings.build.Draft;
import dev.workings.build.Progress;
import dev.workings.build.SiteBuild;
import dev.workings.build.Workshop;
import dev.workings.html.ClassedDocument;
import dev.workings.html.StyleRule;
import dev.workings.layout.JteLayout;
import dev.workings.layout.Layout;
import dev.workings.layout.TemplateException;
import dev.workings.page.ParsedPage;
import dev.workings.site.ContentFolder;
import dev.workings.site.ContentReader;
import dev.workings.source.Problem;
import dev.workings.source.ProblemPrinter;
import dev.workings.source.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site as an author sees it while writing: the last one that was sound, and what is wrong with the content now.
 *
 * <p>Pages are laid out when somebody looks at them.
 */
final class Preview implements AutoCloseable {
    private static final int MOST_WARMED = 20;

    private final BuildRequest request;
    private final Workshop workshop;
    private final ContentReader reader;
    private final SiteBuild build;
    private final CourseCompiler compiler;
    private final Set<StyleRule> rules = ConcurrentHashMap.newKeySet();

    private RecompiledCourse classes;
    private Layout layout;
    private volatile boolean practising;
    private volatile Optional<Draft> sound = Optional.empty();
    private volatile List<String> problems = List.of();

    /** @param progress is told of what is done for the author, and not of practice */
    Preview(BuildRequest request, Workshop workshop, Progress progress) {
        this.request = request;
        this.workshop = workshop;
        this.reader = new ContentReader(request.content());
        this.build = new SiteBuild(request, new Progress() {
            @Override
            public void took(Stage stage, String page, Duration time, String why) {
                if (!practising) {
                    progress.took(stage, page, time, why);
                }
            }
        });
        this.compiler = new CourseCompiler(request.sources(), request.classes());
        this.classes = compiler.classes();
        this.layout = workshop.layout();
    }

    /** The folders whose files a site is made of. */
    List<Path> folders() {
        return java.util.stream.Stream.of(
                        Optional.of(request.content()), request.templates(), Optional.of(request.sources()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Builds the whole site. */
    void build() {
        rebuild(new Changes(Set.of(), true));
    }

    /** Builds again what changes affect. */
    synchronized void rebuild(Changes changes) {
        try {
            problems = printed(drafted(changes));
        } catch (TemplateException wrong) {
            problems = List.of(wrong.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Problem> drafted(Changes changes) throws IOException {
        if (changes.concern(request.sources())) {
            List<Problem> wrong = compiler.compile(changes.in(request.sources()));
            if (!wrong.isEmpty()) {
                return wrong;
            }
            classes = compiler.classes();
        }
        if (request.templates().filter(changes::concern).isPresent()) {
            layout = JteLayout.from(request.templates().get());
        }
        Problems found = new Problems();
        ContentFolder content =
                changes.lost() ? reader.read(found) : reader.readAgain(changes.in(request.content()), found);
        Draft draft = build.draft(content, workshop.with(classes).with(layout), found);
        if (draft.isSound()) {
            sound = Optional.of(draft);
        }
        return draft.problems();
    }

    private static List<String> printed(List<Problem> problems) {
        return problems.stream().map(ProblemPrinter::print).toList();
    }

    /**
     * Builds pages over and over, and compiles, until the machine has learned to do it fast or the time is over: so the author's first
     * change is not the slowest. A change that comes meanwhile waits for one round at most.
     */
    void warmUp(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        workshop.warmUp();
        compiler.warmUp();
        while (System.nanoTime() < end
                && sound.isPresent()
                && !Thread.currentThread().isInterrupted()) {
            warmUpOnce();
        }
    }

    /** Copies of files are other files to every step; in the end each step has made what it had made before. */
    private synchronized void warmUpOnce() {
        practising = true;
        ContentFolder content = reader.last();
        Workshop tools = workshop.with(classes).with(layout);
        Draft copy = build.draft(content.withCopies(MOST_WARMED), tools, new Problems());
        content.pages().stream().limit(MOST_WARMED).forEach(page -> copy.document(ParsedPage.outputPath(page)));
        build.draft(content, tools, new Problems());
        practising = false;
    }

    /** What is wrong now, as it is printed. */
    List<String> problems() {
        return problems;
    }

    /** Whether there ever was a sound site to show. */
    boolean hasPages() {
        return sound.isPresent();
    }

    /**
     * The text of a document.
     *
     * @throws TemplateException if it cannot be laid out
     */
    Optional<String> document(String path) {
        Optional<ClassedDocument> document = sound.flatMap(draft -> draft.document(path));
        document.ifPresent(laidOut -> rules.addAll(laidOut.rules()));
        return document.map(ClassedDocument::text);
    }

    /** A file that is no document. The generated style sheet has the rules of all documents that were shown. */
    Optional<byte[]> file(String path) {
        return path.equals(Draft.SHEET)
                ? Optional.of(StyleRule.sheet(List.copyOf(rules)).getBytes(StandardCharsets.UTF_8))
                : sound.flatMap(draft -> draft.file(path));
    }

    @Override
    public void close() {
        compiler.close();
    }
}
