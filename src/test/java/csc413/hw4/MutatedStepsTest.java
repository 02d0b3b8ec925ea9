package csc413.hw4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.check.CheckedRelation;
import dev.workings.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A checked display with a mistake in its TeX must not pass: each is given many, and the build must see them. */
class MutatedStepsTest {
    private static final Map<String, String> FLIPPED = Map.of(
            "=",
            "\\ne ",
            "\\approx",
            "\\ne ",
            "\\le",
            "\\ge ",
            "\\ge",
            "\\le ",
            "\\leq",
            "\\geq ",
            "\\geq",
            "\\leq ",
            "<",
            ">",
            ">",
            "<");

    static Stream<Path> pages() {
        return CoursePage.files().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyFlippedSignIsCaught(Path file) throws Exception {
        CoursePage page = CoursePage.read(file);
        List<String> survivors = new ArrayList<>();
        for (CheckedRelation relation : page.checkedRelations()) {
            String flipped = FLIPPED.get(relation.sign());
            if (flipped != null && page.problemsWith(relation.place(), flipped).isEmpty()) {
                survivors.add(relation.place() + " " + relation.sign());
            }
        }
        assertThat(survivors).isEmpty();
    }

    /** Survivors are printed: each is to be explained, or its check to be given more cases. */
    @Test
    void ofOtherMistakesThatStillParseAtLeastNineteenInTwentyAreCaught() throws Exception {
        List<String> survivors = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger tried = new AtomicInteger();
        for (Path file : pages().toList()) {
            CoursePage page = CoursePage.read(file);
            page.mutants().parallelStream().forEach(mutant -> {
                List<Problem> problems = page.problemsWith(mutant.place(), mutant.replacement());
                if (problems.stream().allMatch(MutatedStepsTest::isRefutation)) {
                    tried.incrementAndGet();
                    if (problems.isEmpty()) {
                        survivors.add(mutant.toString());
                    }
                }
            });
        }
        System.err.printf("%d mutants, of which %d survive:%n", tried.get(), survivors.size());
        survivors.stream().sorted().forEach(System.err::println);
        assertThat(tried.get()).isGreaterThan(500);
        assertThat(survivors)
                .as("%d mutants, %d survivors", tried.get(), survivors.size())
                .hasSizeLessThanOrEqualTo(tried.get() / 20);
    }

    /** Others say that the mutant cannot be read, so that it is none. */
    private static boolean isRefutation(Problem problem) {
        return Stream.of(" fails at ", "has no value at ", "not of one kind").anyMatch(problem.message()::contains);
    }
}
