package dev.workings.compute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Draw;
import dev.workings.compute.Seed;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
    private static final Seed SEED = new Seed(3);

    @Test
    void theHalfWidthIsTheNormalQuantileTimesTheStandardError() {
        AtomicInteger turn = new AtomicInteger();
        ConfidenceInterval interval = new MonteCarlo(100, 0.95, SEED).mean(generator -> turn.getAndIncrement() % 2);
        assertThat(interval.mean()).isCloseTo(0.5, within(1e-15));
        assertThat(interval.halfWidth()).isCloseTo(1.959963984540054 * Math.sqrt(25.0 / 99) / 10, within(1e-14));
    }

    @Test
    void theHalfWidthOfABoundedMeanIsHoeffdings() {
        ConfidenceInterval interval = new MonteCarlo(200, 0.95, SEED).boundedMean(Draw::uniform, -1, 2);
        assertThat(interval.halfWidth()).isCloseTo(3 * Math.sqrt(Math.log(40) / 400), within(1e-14));
    }

    @Test
    void theIntervalContainsTheMeanForAboutAsManySeedsAsItsLevelSays() {
        assertThat(seedsWhoseIntervalContainsTheMean(false)).isBetween(870L, 930L);
    }

    @Test
    void hoeffdingsIntervalContainsItForMore() {
        assertThat(seedsWhoseIntervalContainsTheMean(true)).isGreaterThan(980);
    }

    private static long seedsWhoseIntervalContainsTheMean(boolean bounded) {
        return LongStream.range(0, 1000)
                .mapToObj(seed -> new MonteCarlo(300, 0.9, new Seed(seed)))
                .map(runs -> bounded ? runs.boundedMean(Draw::uniform, 0, 1) : runs.mean(Draw::uniform))
                .filter(interval -> interval.contains(0.5))
                .count();
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        MonteCarlo runs = new MonteCarlo(50, 0.9, SEED);
        assertThat(runs.mean(Draw::normal)).isEqualTo(runs.mean(Draw::normal));
    }

    @Test
    void aDrawOutsideOfItsBoundsIsTold() {
        assertThatThrownBy(() -> new MonteCarlo(10, 0.9, SEED).boundedMean(generator -> 2, 0, 1))
                .hasMessage("a draw is 2.0, outside of [0.0, 1.0]");
    }

    @Test
    void intervalsMeetIfTheyHaveAPointInCommon() {
        ConfidenceInterval interval = new ConfidenceInterval(1, 0.5, 0.9, 10);
        assertThat(interval.meets(new ConfidenceInterval(2, 0.5, 0.9, 10))).isTrue();
        assertThat(interval.meets(new ConfidenceInterval(2, 0.25, 0.9, 10))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
    }
}
