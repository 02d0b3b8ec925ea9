package dev.workings.cli;

import dev.workings.build.BuildRequest;
import dev.workings.build.BuildResult;
import dev.workings.build.FinishedBuild;
import dev.workings.build.Progress;
import dev.workings.build.Shard;
import dev.workings.build.SiteBuild;
import dev.workings.build.Workshop;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A build whose progress was shown.
 *
 * @param timeLimit of each computation
 * @param took how long it took
 * @param summary where the time went
 * @param counts how much was remembered
 */
record WatchedBuild(BuildResult result, Duration timeLimit, Duration took, Summary summary, Workshop.Counts counts) {
    /** One that takes longer is summed up. */
    private static final Duration LONG = Duration.ofSeconds(2);

    /** @param begun the same build, asked for before its content is read */
    static WatchedBuild run(BuildRequest request, Supplier<Optional<FinishedBuild.Begun>> begun, PrintWriter err) {
        return run(request, err, (workshop, progress) -> SiteBuild.run(request, workshop, begun, progress));
    }

    static WatchedBuild prepare(BuildRequest request, Shard shard, PrintWriter err) {
        return run(request, err, (workshop, progress) -> SiteBuild.prepare(request, workshop, shard, progress));
    }

    private static WatchedBuild run(
            BuildRequest request, PrintWriter err, BiFunction<Workshop, Progress, BuildResult> work) {
        long start = System.nanoTime();
        Summary summary = new Summary();
        try (Workshop workshop = Workshop.open(request, err::println);
                ShownProgress shown = new ShownProgress(err, ShortRun.isWatched())) {
            BuildResult result = work.apply(workshop, shown.and(summary));
            return new WatchedBuild(
                    result,
                    request.timeLimit(),
                    Duration.ofNanos(System.nanoTime() - start),
                    summary,
                    workshop.counts());
        }
    }

    /** @param explain whether to say why each step was taken */
    void tell(boolean explain, PrintWriter out) {
        if (explain) {
            summary.explain(out);
        }
        if (took.compareTo(LONG) > 0) {
            out.println("It took %.1f s.".formatted(took.toMillis() / 1000.0));
            summary.print(counts, out);
            summary.advice(timeLimit).filter(any -> ShortRun.hasOneCompiler()).ifPresent(out::println);
        }
        out.flush();
    }
}
