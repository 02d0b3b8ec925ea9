package dev.workings.cli;

import dev.workings.build.BuildRequest;
import dev.workings.build.BuildResult;
import dev.workings.build.SiteBuild;
import dev.workings.build.Workshop;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * A build whose progress was shown.
 *
 * @param took how long it took
 * @param summary where the time went
 * @param counts how much was remembered
 */
record WatchedBuild(BuildResult result, Duration took, Summary summary, Workshop.Counts counts) {
    /** One that takes longer is summed up. */
    private static final Duration LONG = Duration.ofSeconds(2);

    static WatchedBuild run(BuildRequest request, PrintWriter err) {
        long start = System.nanoTime();
        Summary summary = new Summary();
        try (Workshop workshop = Workshop.open(request);
                ShownProgress shown = new ShownProgress(err, System.console() != null)) {
            BuildResult result = SiteBuild.run(request, workshop, shown.and(summary));
            return new WatchedBuild(result, Duration.ofNanos(System.nanoTime() - start), summary, workshop.counts());
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
        }
        out.flush();
    }
}
