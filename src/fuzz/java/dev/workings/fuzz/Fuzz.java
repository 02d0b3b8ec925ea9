package dev.workings.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import dev.workings.build.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries inputs that Jazzer makes of the corpus, led by which branches of the program they reach: {@code mvn -Pfuzz test-compile
 * exec:exec@fuzz -Dfuzz=markdown}, or {@code tex}, or {@code settings}. An input that breaks the program ends the run and is left in
 * {@code target/fuzz/}; it belongs into {@code src/test/resources/hostile/corpus/}, with what mends it.
 */
public final class Fuzz {
    private static final int LONGEST = 4_000;

    /** What is tried, how often, and from what. */
    private record Target(String name, String fuzzer, int runs, List<String> corpus) {
        static Target of(String name) {
            return switch (name) {
                case "markdown" -> new Target(name, "dev.workings.page.MarkdownFuzzer", 200_000, Corpus.markdown());
                case "tex" -> new Target(name, "dev.workings.math.TexFuzzer", 50_000, Corpus.tex());
                case "settings" -> new Target(name, "dev.workings.settings.SettingsFuzzer", 200_000, Corpus.settings());
                default -> throw new IllegalArgumentException("markdown, tex or settings, and not " + name);
            };
        }

        Path writeCorpus() throws IOException {
            Path folder = Files.createDirectories(Path.of("target", "fuzz", name));
            for (int i = 0; i < corpus.size(); i++) {
                Files.writeString(folder.resolve("seed-" + i), corpus.get(i));
            }
            return folder;
        }
    }

    private Fuzz() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Target target = Target.of(arguments[0]);
        Path folder = target.writeCorpus();
        List<String> options = new ArrayList<>(List.of(
                "--target_class=" + target.fuzzer,
                "--instrumentation_includes=dev.workings.**:com.vladsch.flexmark.**:org.snakeyaml.**",
                "--custom_hook_includes=dev.workings.**",
                "--reproducer_path=target/fuzz",
                "-artifact_prefix=target/fuzz/",
                "-runs=" + target.runs,
                "-max_len=" + LONGEST,
                "-timeout=300",
                "-rss_limit_mb=6000",
                "-print_final_stats=1"));
        options.add(folder.toString());
        Jazzer.main(options.toArray(String[]::new));
    }
}
