package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.check.Checks;
import dev.workings.compute.ComputationRunner;
import dev.workings.compute.ComputationRunner.Finished;
import dev.workings.compute.ComputationRunner.LeftRunning;
import dev.workings.compute.ComputationRunner.NotFound;
import dev.workings.compute.ComputationRunner.Outcome;
import dev.workings.compute.ComputationRunner.Refused;
import dev.workings.compute.ComputationRunner.Threw;
import dev.workings.compute.ComputationRunner.TimedOut;
import dev.workings.compute.ComputationRunner.Unusable;
import dev.workings.compute.RememberedResults;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.bytecode.Trespass;
import dev.workings.page.JavaSources;
import dev.workings.page.ParsedPage;
import dev.workings.settings.Located;
import dev.workings.source.Names;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Runs the computations that pages name, and tells in the author's terms what went wrong. */
final class Computations {
    private static final long DEFAULT_SEED = 1;

    private final ComputationRunner runner;
    private final RememberedResults remembered;
    private final Cache cache;
    private final JavaSources sources;
    private final Problems problems;

    Computations(
            ComputationRunner runner,
            JavaSources sources,
            RememberedResults remembered,
            Cache cache,
            Problems problems) {
        this.runner = runner;
        this.remembered = remembered;
        this.cache = cache;
        this.sources = sources;
        this.problems = problems;
    }

    static Seed seed(ParsedPage page) {
        return new Seed(page.front().seed().map(Located::value).orElse(DEFAULT_SEED));
    }

    /**
     * What a computation comes to: as it is remembered, or by running it.
     *
     * @param name where the page names it
     * @param classes digests of what it reaches
     */
    Computed run(SourceText name, Seed seed, SortedMap<String, String> classes) {
        Optional<Key> key = key(name, seed, classes);
        Optional<RememberedResults.Known> known = key.flatMap(remembered::get);
        if (known.isPresent()) {
            Supplier<Outcome> again = new Deferred<>(() -> runner.run(name.text(), seed));
            Checks checks = checks(known.get().checks(), () -> results(name, again.get()), key);
            return new Computed(new Finished(known.get().results()), checks);
        }
        Outcome outcome = runner.run(name.text(), seed);
        if (!(outcome instanceof Finished finished)) {
            return new Computed(outcome, Checks.NONE);
        }
        key.ifPresent(one -> remembered.put(one, finished.results()));
        Set<String> names = finished.results().checks().keySet();
        return new Computed(outcome, checks(names, () -> Optional.of(finished.results()), key));
    }

    /** Those that are remembered somewhere far away are asked for all at once. */
    void foresee(List<ParsedPage> pages, CourseClasses classes) {
        remembered.foresee(pages.stream()
                .flatMap(page -> page.front().computation().stream()
                        .flatMap(name -> key(name, seed(page), classes.version(name.text())).stream()))
                .toList());
    }

    private Optional<Key> key(SourceText name, Seed seed, SortedMap<String, String> classes) {
        return classes.isEmpty() ? Optional.empty() : Optional.of(remembered.key(name.text(), classes, seed));
    }

    private Checks checks(Set<String> names, Supplier<Optional<Results>> results, Optional<Key> key) {
        return new Checks(names, () -> results.get().map(Results::checks), key, cache);
    }

    /**
     * The results of a computation; empty if it failed, and that is reported.
     *
     * @param name where the page names it
     */
    Optional<Results> results(SourceText name, Outcome outcome) {
        if (outcome instanceof Finished finished) {
            return Optional.of(finished.results());
        }
        report(name, outcome);
        return Optional.empty();
    }

    private void report(SourceText name, Outcome outcome) {
        if (outcome instanceof NotFound) {
            problems.report(name.locate(), "there is no class '%s'".formatted(name), remedyForMissing(name.text()));
        } else if (outcome instanceof Unusable unusable) {
            problems.report(
                    name.locate(),
                    "computation '%s' cannot be run: %s".formatted(name, unusable.reason()),
                    "a computation is a public class that implements dev.workings.compute.Computation");
        } else if (outcome instanceof TimedOut late) {
            problems.report(
                    name.locate(),
                    "computation '%s' did not finish within %d s"
                            .formatted(name, late.limit().toSeconds()),
                    "make it smaller, or raise the limit with --time-limit");
        } else if (outcome instanceof LeftRunning busy) {
            problems.report(
                    name.locate(),
                    "computation '%s' left threads running: %s".formatted(name, String.join(", ", busy.threads())),
                    "let it wait for them, and shut down what it started");
        } else if (outcome instanceof Refused refused) {
            refused.trespasses().forEach(trespass -> report(name, trespass));
        } else if (outcome instanceof Threw threw) {
            reportThrown(name, threw);
        }
    }

    private void report(SourceText name, Trespass trespass) {
        Span place = sources.find(trespass.className())
                .map(file -> line(file, trespass.line()))
                .orElse(name.locate());
        problems.report(
                place,
                "computation '%s' %s".formatted(name, trespass.kind().what()),
                trespass.kind().remedy());
    }

    private String remedyForMissing(String name) {
        if (sources.find(name).isPresent()) {
            return "its source is there, but it is not compiled: give the folder of its class with --classes";
        }
        return sources.names().stream()
                .filter(known -> known.endsWith("." + name))
                .findFirst()
                .or(() -> Names.nearest(name, sources.names()))
                .map(near -> "did you mean '%s'?".formatted(near))
                .orElse("write the full name of the class, with its package");
    }

    private void reportThrown(SourceText name, Threw threw) {
        Throwable cause = threw.cause();
        if (cause instanceof OutOfMemoryError) {
            problems.report(
                    name.locate(),
                    "computation '%s' needs more memory than the build has, which is %d MB"
                            .formatted(name, Runtime.getRuntime().maxMemory() >> 20),
                    "let it keep less at a time, or give the build more with JAVA_TOOL_OPTIONS=-Xmx4g");
            return;
        }
        String what = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        String packageName = name.text().substring(0, Math.max(0, name.text().lastIndexOf('.')));
        Span place = threw.frame(packageName).flatMap(this::line).orElse(name.locate());
        problems.report(
                place,
                "computation '%s' threw %s".formatted(name, what),
                cause instanceof StackOverflowError
                        ? "let the recursion end sooner, or write it as a loop; it was run for %s"
                                .formatted(name.locate())
                        : "mend this line; it was run for %s".formatted(name.locate()));
    }

    private Optional<Span> line(StackTraceElement frame) {
        return sources.find(frame.getClassName()).map(file -> line(file, frame.getLineNumber()));
    }

    private static Span line(SourceFile file, int number) {
        String line = file.line(number);
        int start = file.lineStart(number) + line.length() - line.stripLeading().length();
        return file.span(start, start + line.strip().length());
    }
}
