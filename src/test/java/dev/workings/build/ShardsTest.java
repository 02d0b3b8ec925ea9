package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.CacheSettings;
import dev.workings.cache.RemoteSettings;
import dev.workings.example.CountedDoubling;
import dev.workings.site.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that compute a part each, and one that puts the site together from what they found. */
class ShardsTest {
    private static final int SHARDS = 4;
    private static final int PAGES = 8;

    /** What the site is without any cache. */
    private static Map<String, byte[]> alone;

    @TempDir
    private Path folder;

    private void write() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("site.yaml"), "title: Doubling\n");
        for (int i = 0; i < PAGES; i++) {
            Files.writeString(content.resolve("p%02d.md".formatted(i)), i % 2 == 0 ? computed(i) : plain(i));
        }
    }

    @BeforeEach
    void buildAlone() throws IOException {
        write();
        if (alone == null) {
            alone = build(CacheSettings.NONE, new ArrayList<>());
        }
        CountedDoubling.RUNS.set(0);
    }

    private static String computed(int i) {
        return """
                ---
                title: 'Doubling $s_{%1$d}$'
                computation: dev.workings.example.CountedDoubling
                seed: %1$d
                ---
                After \\val{steps} doublings it is $\\val{largest} + %1$d$.

                \\begin{align}
                s_{n} &= 2 s_{n-1} \\label{eq:step-%1$d} \\\\
                      &= 2^n
                \\end{align} {check="doubling"}

                $$ s_{n} = n^2 $$ {refuted="squares"}

                ```java
                int i = 0;
                ```
                """.formatted(i);
    }

    private static String plain(int i) {
        return "# Page %1$d\n\nSee \\eqref{eq:step-%2$d}, and $x_{%1$d}$ with\n\n$$ y = %1$d $$\n".formatted(i, i - 1);
    }

    @Test
    void fourShardsInTurnThroughNginxLeaveNothingToComputeOrToSet() throws Exception {
        List<String> warnings = new ArrayList<>();
        try (Nginx nginx = Nginx.start(folder.resolve("nginx"))) {
            int pages = 0;
            for (int i = 1; i <= SHARDS; i++) {
                pages += prepare(new Shard(i, SHARDS), remote(nginx, true), warnings);
            }
            assertThat(pages).isEqualTo(PAGES);
            assertThat(CountedDoubling.RUNS.getAndSet(0)).isEqualTo(PAGES / 2);

            assertSame(assembled(remote(nginx, false), warnings), alone);
            assertThat(CountedDoubling.RUNS).hasValue(0);
            assertThat(nginx.accesses()).anyMatch(line -> line.contains("PUT /course/ac/") && line.contains(" 201 "));
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsOneWarningAndTheSiteIsTheSame() throws IOException {
        List<String> warnings = new ArrayList<>();
        RemoteSettings nowhere = RemoteSettings.of("http://127.0.0.1:9/course", "", false);
        CacheSettings settings = new CacheSettings(Optional.empty(), CacheSettings.DEFAULT_LIMIT, Optional.of(nowhere));
        assertSame(build(settings, warnings), alone);
        assertThat(warnings)
                .containsExactly(
                        "The remote cache 'http://127.0.0.1:9/course' is not read from in this build any more: it cannot"
                                + " be reached.");
    }

    @Test
    void theFoldersOfTwoShardsPutTogetherLeaveNothingToComputeOrToSet() throws IOException {
        Path whole = Files.createDirectories(folder.resolve("whole"));
        for (int i = 1; i <= 2; i++) {
            Path own = folder.resolve("own" + i);
            prepare(new Shard(i, 2), CacheSettings.in(own), new ArrayList<>());
            try (Stream<Path> packs = Files.list(own)) {
                for (Path pack : packs.toList()) {
                    Files.copy(pack, whole.resolve(pack.getFileName()));
                }
            }
        }
        assertThat(CountedDoubling.RUNS.getAndSet(0)).isEqualTo(PAGES / 2);
        assertSame(assembled(CacheSettings.in(whole), new ArrayList<>()), alone);
        assertThat(CountedDoubling.RUNS).hasValue(0);
    }

    @Test
    void aDisplayThatChangedIsCheckedAgainByRunningItsComputation() throws IOException {
        CacheSettings cache = CacheSettings.in(folder.resolve("cache"));
        build(cache, new ArrayList<>());
        CountedDoubling.RUNS.set(0);
        Files.writeString(folder.resolve("content/p02.md"), computed(2).replace("&= 2^n", "&= 3^n"));
        try (Workshop workshop = Workshop.open(request(cache))) {
            assertThat(SiteBuild.run(request(cache), workshop).problems())
                    .extracting(problem -> problem.message())
                    .singleElement()
                    .asString()
                    .contains("fails at n = 1");
        }
        assertThat(CountedDoubling.RUNS).hasValue(1);
    }

    private int prepare(Shard shard, CacheSettings cache, List<String> warnings) {
        BuildRequest request = request(cache);
        try (Workshop workshop = Workshop.open(request, warnings::add)) {
            BuildResult result = SiteBuild.prepare(request, workshop, shard, Progress.SILENT);
            assertThat(result.problems()).isEmpty();
            assertThat(result.files()).isEmpty();
            return result.pages();
        }
    }

    private Map<String, byte[]> assembled(CacheSettings cache, List<String> warnings) {
        BuildRequest request = request(cache);
        try (Workshop workshop = Workshop.open(request, warnings::add)) {
            BuildResult result = SiteBuild.run(request, workshop);
            assertThat(result.problems()).isEmpty();
            Workshop.Counts counts = workshop.counts();
            assertThat(counts.formulas().made()).as("formulas set").isZero();
            assertThat(counts.code().made()).as("code marked").isZero();
            assertThat(counts.computations().made()).as("computations run").isZero();
            assertThat(counts.computations().known()).isEqualTo(PAGES / 2);
            // Whole pages are taken from a folder, and not so much as a formula is looked for; from a server, their
            // parts.
            assertThat(counts.formulas().known() > 0).isEqualTo(cache.remote().isPresent());
            return files(result);
        }
    }

    private Map<String, byte[]> build(CacheSettings cache, List<String> warnings) {
        BuildRequest request = request(cache);
        try (Workshop workshop = Workshop.open(request, warnings::add)) {
            BuildResult result = SiteBuild.run(request, workshop);
            assertThat(result.problems()).isEmpty();
            return files(result);
        }
    }

    private static Map<String, byte[]> files(BuildResult result) {
        Map<String, byte[]> files = new TreeMap<>();
        for (OutputFile file : result.files()) {
            files.put(file.path(), file.bytes());
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> site, Map<String, byte[]> other) {
        assertThat(site).containsOnlyKeys(other.keySet());
        other.forEach((path, bytes) -> assertThat(site.get(path)).as(path).isEqualTo(bytes));
    }

    /** Each machine has a folder of its own, or none. */
    private CacheSettings remote(Nginx nginx, boolean push) throws IOException {
        RemoteSettings remote = RemoteSettings.of(nginx.address(), "", push);
        return new CacheSettings(
                Optional.of(Files.createTempDirectory(folder, "machine")),
                CacheSettings.DEFAULT_LIMIT,
                Optional.of(remote));
    }

    private BuildRequest request(CacheSettings cache) {
        return new BuildRequest(
                folder.resolve("content"),
                Optional.empty(),
                cache,
                List.of(),
                Path.of("src/test/java"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(60));
    }
}
