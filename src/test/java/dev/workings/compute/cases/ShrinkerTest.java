package dev.workings.compute.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workings.compute.Seed;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final Seed SEED = new Seed(7);

    private static String simplest(Cases cases, Predicate<Case> fails) {
        Case failing =
                cases.stream().filter(fails).reduce((first, second) -> second).orElseThrow();
        return Shrinker.shrink(cases, failing, fails).toString();
    }

    @Test
    void numbersBecomeShortDecimals() {
        Cases cases = Cases.draws("x", Law.uniform(-10, 10), 200, SEED);
        assertThat(simplest(cases, c -> true)).isEqualTo("x = 0");
        assertThat(simplest(cases, c -> c.number("x") > 1.55)).isEqualTo("x = 2");
        assertThat(simplest(cases, c -> c.number("x") > 1.55 && c.number("x") < 1.95))
                .isEqualTo("x = 1.6");
        assertThat(simplest(cases, c -> c.number("x") < -3)).isEqualTo("x = -4");
    }

    @Test
    void wholeNumbersBecomeSmallWithinTheirRange() {
        assertThat(simplest(Cases.range("n", 3, 900), c -> true)).isEqualTo("n = 3");
        assertThat(simplest(Cases.range("n", 1, 900), c -> c.whole("n") > 77)).isEqualTo("n = 78");
    }

    @Test
    void everyInputOfAProductIsSimplified() {
        Cases cases = Cases.grid("x", -4, 4, 34).times(Cases.range("n", 1, 20));
        assertThat(simplest(cases, c -> c.number("x") * c.whole("n") > 5)).isEqualTo("x = 1, n = 6");
    }

    @Test
    void vectorsAndMatricesLoseRowsAndEntriesWhereTheirShapeIsFree() {
        Cases free = Cases.draws("W", Law.normal().square(1, 4), 50, SEED);
        assertThat(simplest(free, c -> c.matrix("W")[0][0] > 0)).isEqualTo("W = [[1]]");
        Cases fixed = Cases.draws("W", Law.normal().square(2), 50, SEED);
        assertThat(simplest(fixed, c -> c.matrix("W")[0][1] > 0)).isEqualTo("W = [[0, 1], [0, 0]]");
        Cases vectors = Cases.draws("v", Law.normal().vector(1, 5), 50, SEED);
        assertThat(simplest(
                        vectors,
                        c -> Arrays.stream(c.vector("v")).filter(x -> x > 0).count() > 1))
                .isEqualTo("v = [1, 1]");
    }

    @Test
    void aSmallerDimensionCutsWhatWasDrawnForALarger() {
        Cases cases = Cases.range("n", 1, 5)
                .draw("W", c -> Law.normal().square(c.integer("n")), SEED)
                .draw("v", c -> Law.normal().vector(c.integer("n")), SEED);
        assertThat(simplest(cases, c -> c.integer("n") > 1)).isEqualTo("n = 2, W = [[0, 0], [0, 0]], v = [0, 0]");
    }

    @Test
    void aDerivedInputFollowsTheOthers() {
        Cases cases = Cases.range("n", 1, 50).with("square", c -> c.whole("n") * c.whole("n"));
        assertThat(simplest(cases, c -> c.whole("square") > 30)).isEqualTo("n = 6, square = 36");
    }

    @Test
    void aFilterIsNeverLeft() {
        Cases cases = Cases.range("n", 1, 50).where(c -> c.whole("n") % 2 == 1);
        assertThat(simplest(cases, c -> c.whole("n") < 50)).isEqualTo("n = 1");
        Cases nonzero = Cases.draws("x", Law.uniform(-1, 1), 50, SEED).where(c -> c.number("x") != 0);
        assertThat(simplest(nonzero, c -> true)).isEqualTo("x = 1");
    }

    @Test
    void aListedValueBecomesAnEarlierOne() {
        Cases cases = Cases.listed("x", 2.5, 30.0, -30.0);
        assertThat(simplest(cases, c -> Math.abs(c.number("x")) > 3)).isEqualTo("x = 30");
        assertThat(simplest(Cases.distributions("p", 3, 4), c -> c.vector("p")[1] > 0))
                .isEqualTo("p = [3/4, 1/4, 0]");
    }

    @Test
    void aCaseOfAnotherDeclarationIsRefused() {
        assertThatThrownBy(() -> Shrinker.shrink(Cases.range("n", 1, 3), Case.EMPTY.with("n", 4), c -> true))
                .hasMessage("'n = 4' is none of the declared cases");
    }

    @Test
    void theNumberOfTriesIsBounded() {
        AtomicInteger tries = new AtomicInteger();
        Cases cases = Cases.range("n", 1, 1_000_000);
        Shrinker.shrink(cases, Case.EMPTY.with("n", 1_000_000), c -> {
            tries.incrementAndGet();
            return c.whole("n") > 600_000;
        });
        assertThat(tries).hasValue(1000);
    }

    @Property
    void theShrunkCaseStillFailsAndIsOneAsDeclared(@ForAll @DoubleRange(min = 0.01, max = 20) double threshold) {
        Cases cases = Cases.draws("v", Law.uniform(-3, 5).vector(2, 4), 60, SEED)
                .times(Cases.range("n", 2, 9))
                .where(c -> c.vector("v")[0] != 0);
        Predicate<Case> fails = c -> Arrays.stream(c.vector("v")).sum() * c.whole("n") > threshold;
        Case failing = cases.stream().filter(fails).findFirst().orElseThrow();
        Case shrunk = Shrinker.shrink(cases, failing, fails);
        assertThat(fails).accepts(shrunk);
        assertThat(cases.admits(shrunk)).isTrue();
        assertThat(Shrinker.shrink(cases, failing, fails)).isEqualTo(shrunk);
    }
}
