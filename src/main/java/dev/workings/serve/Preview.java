package dev.workings.serve;

import dev.workings.build.BuildRequest;
import dev.workings.build.Draft;
import dev.workings.build.Progress;
import dev.workings.build.SiteBuild;
import dev.workings.build.Workshop;
import dev.workings.html.ClassedDocument;
import dev.workings.html.Html;
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
import dev.workings.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The site as an author sees it while writing: the last one that was sound, and what is wrong with the content now.
 *
 * <p>Pages are laid out when somebody looks at them.
 */
final class Preview implements AutoCloseable {
    private static final int PAGES_PER_COMPILATION = 10;
    private static final int PAGES_SHOWN = 10;

    private final BuildRequest request;
    private Workshop workshop;
    private final ContentReader reader;
    private final SiteBuild build;
    private final CourseCompiler compiler;
    private final Set<StyleRule> rules = ConcurrentHashMap.newKeySet();

    private RecompiledCourse classes;
    private Layout layout;
    private List<String> wrongJava = List.of();
    private List<String> wrongTemplate = List.of();
    private Changes missed = Changes.NONE;
    private volatile boolean practising;
    private volatile Optional<Draft> sound = Optional.empty();
    private volatile List<String> problems = List.of();

    /** @param progress is told of what is done for the author, and not of practice */
    Preview(BuildRequest request, Workshop workshop, Progress progress) {
        this.request = request;
        this.workshop = workshop;
        this.reader = new ContentReader(request.content(), request.privateContent());
        this.build = new SiteBuild(request, new Progress() {
            @Override
            public void took(Stage stage, String page, Duration time, String why) {
                if (!practising) {
                    progress.took(stage, page, time, why);
                }
            }
        });
        this.compiler = new CourseCompiler(request.sources(), request.classes(), workshop.scratch());
        this.classes = compiler.classes();
        this.layout = workshop.layout();
    }

    /** The folders whose files a site is made of. */
    List<Path> folders() {
        return Stream.of(
                        Optional.of(request.content()),
                        request.privateContent(),
                        request.templates(),
                        Optional.of(request.sources()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Builds the whole site. */
    void build() {
        rebuild(new Changes(Set.of(), true));
    }

    /** Builds again what changes affect. Whatever is wrong, in one of the files or with the disk, is told until it is mended. */
    synchronized void rebuild(Changes changes) {
        Changes all = changes.plus(missed);
        missed = all;
        try {
            compile(all);
            compileTemplates(all);
            List<Problem> found = drafted(all);
            missed = Changes.NONE;
            problems = Stream.of(wrongJava, wrongTemplate, printed(found))
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            missed = new Changes(Set.of(), true);
            problems = List.of("A file cannot be read: %s%n= save it again".formatted(gone.getMessage()));
        }
    }

    private void compile(Changes changes) throws IOException {
        if (changes.concern(request.sources())) {
            workshop = workshop.withRenewedSources();
            wrongJava = printed(compiler.compile(changes));
            classes = wrongJava.isEmpty() ? compiler.classes() : classes;
        }
    }

    private void compileTemplates(Changes changes) {
        if (request.templates().filter(changes::concern).isEmpty()) {
            return;
        }
        try {
            layout = JteLayout.from(request.templates().get(), workshop.scratch());
            wrongTemplate = List.of();
        } catch (TemplateException wrong) {
            wrongTemplate = List.of(wrong.getMessage());
        }
    }

    private List<Problem> drafted(Changes changes) {
        Problems found = new Problems();
        ContentFolder content = changes.lost() ? reader.read(found) : reader.readAgain(touched(changes), found);
        Draft draft = build.draft(content, workshop.with(classes).with(layout), found);
        if (draft.isSound() && wrongJava.isEmpty() && wrongTemplate.isEmpty()) {
            sound = Optional.of(draft);
        }
        return draft.problems();
    }

    private List<Path> touched(Changes changes) {
        return Stream.of(Optional.of(request.content()), request.privateContent())
                .flatMap(Optional::stream)
                .flatMap(folder -> changes.in(folder).stream())
                .toList();
    }

    private static List<String> printed(List<Problem> problems) {
        return problems.stream().map(ProblemPrinter::print).toList();
    }

    /**
     * Builds one page after the other, over and over, and compiles, so that the machine learns to do it fast before the author's first
     * change. A change that comes meanwhile waits for one page at most.
     *
     * @param browser looks at pages meanwhile, by their paths
     */
    void warmUp(Duration time, Consumer<String> browser) {
        long end = System.nanoTime() + time.toNanos();
        workshop.warmUp();
        for (int round = 0; System.nanoTime() < end && !Thread.currentThread().isInterrupted(); round++) {
            practise(round);
            shown(round).ifPresent(browser);
            if (round % PAGES_PER_COMPILATION == 0) {
                compiler.practise(round / PAGES_PER_COMPILATION);
            }
        }
    }

    /** A copy of a file is another file to every step; in the end each step has made what it had made before. */
    private synchronized void practise(int round) {
        practising = true;
        try {
            ContentFolder content = reader.last();
            List<SourceFile> pages = content.pages();
            if (sound.isPresent() && !pages.isEmpty()) {
                SourceFile page = pages.get(round % pages.size());
                Workshop tools = workshop.with(classes).with(layout);
                build.draft(content.withCopyOf(page), tools, new Problems()).document(ParsedPage.outputPath(page));
                build.draft(content, tools, new Problems());
            }
        } finally {
            practising = false;
        }
    }

    /** Few of the pages, since a document that was shown is kept. */
    private synchronized Optional<String> shown(int round) {
        return reader.last().pages().stream()
                .limit(PAGES_SHOWN)
                .skip(round % PAGES_SHOWN)
                .map(ParsedPage::outputPath)
                .findFirst();
    }

    /** What is wrong now, as it is printed. */
    List<String> problems() {
        return problems;
    }

    /**
     * A document; the same value as long as nothing of it has changed.
     *
     * @throws TemplateException if it cannot be laid out
     */
    Optional<Html> document(String path) {
        Optional<ClassedDocument> document = sound.flatMap(draft -> draft.document(path));
        document.ifPresent(laidOut -> rules.addAll(laidOut.rules()));
        return document.map(ClassedDocument::html);
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
