package dev.workings.settings;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the two lines of {@code ---} at the top of a page.
 *
 * @param title inline Markdown with mathematics and values
 * @param question the question's number, such as {@code 1.1.1}; a page without one is a plain page
 * @param points of the question
 * @param computation the class whose results the page shows
 * @param seed of the computation's randomness
 * @param summary one plain sentence for search engines and lists
 * @param order the place of a plain page among those of its folder
 * @param updated the day of the last change that readers should know of
 * @param release the moment from which more than the statement of the question can be read
 * @param bodyStart the offset at which the Markdown begins
 */
public record FrontMatter(
        Optional<SourceText> title,
        Optional<SourceText> question,
        Optional<Located<BigDecimal>> points,
        Optional<SourceText> computation,
        Optional<Located<Long>> seed,
        Optional<SourceText> summary,
        Optional<Located<Long>> order,
        Optional<LocalDate> updated,
        Optional<Located<OffsetDateTime>> release,
        int bodyStart) {
    static final List<String> KEYS =
            List.of("title", "question", "points", "computation", "seed", "summary", "order", "updated", "release");
    private static final Pattern FENCES = Pattern.compile(
            "\\A\\uFEFF?---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LATE = Pattern.compile("\\A\\s+(---)[ \\t]*\\R\\w+: ");
    private static final Pattern QUESTION_NUMBER = Pattern.compile("\\d+(\\.(\\d+|[a-z]))*[a-z]?");

    /** @param strict whether an unknown key is a mistake, as it is in a course */
    public static FrontMatter read(SourceFile file, boolean strict, Problems problems) {
        Matcher fences = FENCES.matcher(file.text());
        if (!fences.find()) {
            reportUnclosed(file, problems);
            return none(file.text().startsWith("\uFEFF") ? 1 : 0);
        }
        SourceText text = SourceText.copyOf(file.span(fences.start(1), fences.end(1)));
        YamlMapping yaml = YamlReader.read(text, problems);
        if (strict) {
            yaml.allowOnly(KEYS);
        }
        return new FrontMatter(
                yaml.text("title"),
                yaml.text("question").filter(number -> isQuestionNumber(number, problems)),
                yaml.number("points").filter(points -> isPositive(points, problems)),
                yaml.text("computation"),
                yaml.wholeNumber("seed"),
                yaml.text("summary"),
                yaml.wholeNumber("order").filter(order -> isNotNegative(order, problems)),
                yaml.date("updated", "2026-11-25").map(Located::value),
                yaml.text("release")
                        .flatMap(date ->
                                ReleaseDate.read(date, problems).map(release -> new Located<>(release, date.locate()))),
                fences.end());
    }

    /** The same for a page that does not tell what it comes to. */
    public FrontMatter withoutSummary() {
        return new FrontMatter(
                title, question, points, computation, seed, Optional.empty(), order, updated, release, bodyStart);
    }

    /** What stands at the top of a file that goes on in another: each says what the other does not. */
    public FrontMatter completedBy(FrontMatter more, Problems problems) {
        return new FrontMatter(
                either("title", title, more.title, SourceText::locate, problems),
                either("question", question, more.question, SourceText::locate, problems),
                either("points", points, more.points, Located::span, problems),
                either("computation", computation, more.computation, SourceText::locate, problems),
                either("seed", seed, more.seed, Located::span, problems),
                either("summary", summary, more.summary, SourceText::locate, problems),
                either("order", order, more.order, Located::span, problems),
                updated.or(more::updated),
                either("release", release, more.release, Located::span, problems),
                bodyStart);
    }

    private static <T> Optional<T> either(
            String key, Optional<T> here, Optional<T> there, Function<T, Span> place, Problems problems) {
        if (here.isPresent() && there.isPresent()) {
            problems.report(
                    place.apply(there.get()),
                    "'%s' is set in %s too"
                            .formatted(key, place.apply(here.get()).file()),
                    "keep one of them");
        }
        return here.or(() -> there);
    }

    private static FrontMatter none(int bodyStart) {
        return new FrontMatter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                bodyStart);
    }

    /** A thematic break can stand at the top of a page too; a line {@code key: value} right below shows what was meant. */
    private static void reportUnclosed(SourceFile file, Problems problems) {
        if (file.text().matches("(?s)\\A---[ \\t]*\\R\\w+:.*")) {
            problems.report(file.span(0, 3), "the front matter is not closed", "close it with a line of ---");
        }
        Matcher late = LATE.matcher(file.text());
        if (late.find()) {
            problems.report(
                    file.span(late.start(1), late.end(1)),
                    "the front matter begins too late",
                    "remove the blank lines above it");
        }
    }

    private static boolean isQuestionNumber(SourceText number, Problems problems) {
        boolean fits = QUESTION_NUMBER.matcher(number.text()).matches();
        if (!fits) {
            problems.report(
                    number.locate(),
                    "'%s' is no question number".formatted(number),
                    "write numbers and letters with dots between, such as 3.1.a");
        }
        return fits;
    }

    private static boolean isNotNegative(Located<Long> order, Problems problems) {
        if (order.value() < 0) {
            problems.report(order.span(), "'order' cannot be negative", "write 0 or more");
        }
        return order.value() >= 0;
    }

    private static boolean isPositive(Located<BigDecimal> points, Problems problems) {
        if (points.value().signum() < 0) {
            problems.report(points.span(), "'points' cannot be negative", "write 0 or more");
        }
        return points.value().signum() >= 0;
    }
}
