package dev.workings.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {
    private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

    @Test
    void theResultsAreInTheOrderOfTheInputs() {
        assertThat(InParallel.map(MANY, number -> 2 * number))
                .isEqualTo(MANY.stream().map(number -> 2 * number).toList());
    }

    @Test
    void ofNothingComesNothing() {
        assertThat(InParallel.map(List.of(), any -> any)).isEmpty();
    }

    @Test
    void aFailureIsThrownAndTheRestIsNotBegun() {
        AtomicInteger begun = new AtomicInteger();
        assertThatIllegalStateException()
                .isThrownBy(() -> InParallel.map(MANY, number -> {
                    begun.incrementAndGet();
                    throw new IllegalStateException("of " + number);
                }));
        assertThat(begun.get()).isLessThan(MANY.size());
    }

    @Test
    void aStepCanTakeOthersInParallel() {
        assertThat(InParallel.map(
                        MANY.subList(0, 20),
                        number -> InParallel.map(MANY, inner -> inner + number).stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .first()
                .isEqualTo(999 * 500);
    }
}
