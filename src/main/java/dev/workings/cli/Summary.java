package dev.workings.cli;

import dev.workings.build.Progress;
import dev.workings.build.Workshop;
import dev.workings.cache.CountedCache;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the time of a build went, and why each step was taken. */
final class Summary implements Progress {
    /** A page that took less is not worth a line. */
    private static final Duration WORTH_A_LINE = Duration.ofMillis(200);

    /** From here on, faster code would be worth the time to compile it. */
    private static final Duration LONG_COMPUTING = Duration.ofSeconds(20);

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(Long.parseLong(BuildOptions.DEFAULT_TIME_LIMIT));

    private record Work(Stage stage, String page, Duration time, String why) {}

    private final List<Work> works = new ArrayList<>();

    @Override
    public synchronized void took(Stage stage, String page, Duration time, String why) {
        works.add(new Work(stage, page, time, why));
    }

    /** A line for each page that took its time, the slowest first, and what was remembered. */
    synchronized void print(Workshop.Counts counts, PrintWriter out) {
        Map<String, Map<Stage, Duration>> times = byPage();
        times.entrySet().stream()
                .filter(page -> total(page.getValue()).compareTo(WORTH_A_LINE) >= 0)
                .sorted(Comparator.comparing((Map.Entry<String, Map<Stage, Duration>> page) -> total(page.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(page -> out.println("  " + line(page.getKey(), page.getValue())));
        out.println("  "
                + Stream.of(
                                remembered("formulas", counts.formulas()),
                                remembered("pieces of code", counts.code()),
                                remembered("pictures", counts.pictures()),
                                remembered("computations", counts.computations()))
                        .collect(Collectors.joining("; ")));
    }

    /**
     * What would make the next build like this one faster, if Java compiled the code of this one only once.
     *
     * @param limit of each computation
     */
    synchronized Optional<String> advice(Duration limit) {
        Duration computing = total(works.stream()
                .filter(work -> work.stage() == Stage.COMPUTE || work.stage() == Stage.CHECK)
                .map(Work::time));
        return Optional.of(computing)
                .filter(time -> time.compareTo(LONG_COMPUTING) >= 0 && limit.compareTo(USUAL_LIMIT) <= 0)
                .map(time -> "Computing took %s: with a %s of more than %s seconds, Java compiles it to faster code."
                        .formatted(seconds(time), BuildOptions.TIME_LIMIT, BuildOptions.DEFAULT_TIME_LIMIT));
    }

    /** Why each step was taken, in the order of pages. */
    synchronized void explain(PrintWriter out) {
        works.stream()
                .sorted(Comparator.comparing(Work::page).thenComparing(Work::stage))
                .forEach(work -> out.println("  %s: %s, since %s (%s)"
                        .formatted(work.page(), work.stage(), work.why(), seconds(work.time()))));
    }

    synchronized void forget() {
        works.clear();
    }

    private Map<String, Map<Stage, Duration>> byPage() {
        Map<String, Map<Stage, Duration>> times = new TreeMap<>();
        works.forEach(work -> times.computeIfAbsent(work.page(), any -> new EnumMap<>(Stage.class))
                .merge(work.stage(), work.time(), Duration::plus));
        return times;
    }

    private static Duration total(Map<Stage, Duration> times) {
        return total(times.values().stream());
    }

    private static Duration total(Stream<Duration> times) {
        return times.reduce(Duration.ZERO, Duration::plus);
    }

    private static String line(String page, Map<Stage, Duration> times) {
        String parts = times.entrySet().stream()
                .map(part -> part.getKey() + " " + seconds(part.getValue()))
                .collect(Collectors.joining(", "));
        return "%s: %s".formatted(page, parts);
    }

    private static String remembered(String what, CountedCache count) {
        return String.format(Locale.ROOT, "%s: %,d from the cache, %,d made", what, count.known(), count.made());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
