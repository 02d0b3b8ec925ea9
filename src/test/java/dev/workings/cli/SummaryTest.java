package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.build.Progress.Stage;
import dev.workings.build.Workshop;
import dev.workings.cache.Cache;
import dev.workings.cache.CountedCache;
import dev.workings.cache.Key;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private final StringWriter out = new StringWriter();
    private final Summary summary = new Summary();

    @BeforeEach
    void work() {
        summary.took(Stage.SET, "hw/1.md", Duration.ofMillis(150), "its text changed");
        summary.took(Stage.COMPUTE, "hw/2.md", Duration.ofMillis(1200), "class hw.Two changed");
        summary.took(Stage.CHECK, "hw/2.md", Duration.ofMillis(340), "the results of its computation changed");
        summary.took(Stage.CHECK, "hw/1.md", Duration.ofMillis(850), "its text changed");
        summary.took(Stage.SET, "about.md", Duration.ofMillis(3), "its text changed");
    }

    @Test
    void tellsWhereTheTimeWentTheSlowestFirstAndWhatTheCacheKnew() {
        CountedCache formulas = new CountedCache(Cache.NONE);
        formulas.put(Key.of("formula", "1").build(), new byte[0]);
        summary.print(
                new Workshop.Counts(
                        formulas,
                        new CountedCache(Cache.NONE),
                        new CountedCache(Cache.NONE),
                        new CountedCache(Cache.NONE)),
                printer());
        assertThat(out).hasToString("""
                  hw/2.md: computing 1.2 s, checking 0.3 s
                  hw/1.md: checking 0.9 s, setting 0.2 s
                  formulas: 0 from the cache, 1 made; pieces of code: 0 from the cache, 0 made; \
                pictures: 0 from the cache, 0 made; computations: 0 from the cache, 0 made
                """);
    }

    @Test
    void explainsWhyEachStepWasTaken() {
        summary.explain(printer());
        assertThat(out).hasToString("""
                  about.md: setting, since its text changed (0.0 s)
                  hw/1.md: checking, since its text changed (0.9 s)
                  hw/1.md: setting, since its text changed (0.2 s)
                  hw/2.md: computing, since class hw.Two changed (1.2 s)
                  hw/2.md: checking, since the results of its computation changed (0.3 s)
                """);
    }

    @Test
    void computationsThatTakeLongCouldBeCompiledToFasterCode() {
        Duration usual = Duration.ofSeconds(60);
        assertThat(summary.advice(usual)).isEmpty();
        summary.took(Stage.COMPUTE, "hw/3.md", Duration.ofSeconds(18), "its seed changed");
        assertThat(summary.advice(usual))
                .contains(
                        "Computing took 20.4 s: with a --time-limit of more than 60 seconds, Java compiles it to faster code.");
        assertThat(summary.advice(Duration.ofSeconds(61))).isEmpty();
    }

    @Test
    void aQuickBuildShowsNoProgress() {
        try (ShownProgress progress = new ShownProgress(printer(), false)) {
            progress.begins(Stage.SET, 2);
            progress.advances(Stage.SET);
            progress.advances(Stage.SET);
        }
        assertThat(out.toString()).isEmpty();
    }

    private PrintWriter printer() {
        return new PrintWriter(out, true);
    }
}
