package dev.workings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "bonud, bound, true",
        "bond, bound, true",
        "bounds, bound, true",
        "b, c, false",
        "slope, bound, false",
        "boundaries, bound, false"
    })
    void aSlipIsInAThirdOfTheLettersAtMost(String wrong, String known, boolean near) {
        assertThat(Names.nearest(wrong, List.of(known)).isPresent()).isEqualTo(near);
    }

    /** Two names of half a megabyte would be compared for an hour. */
    @Test
    @Timeout(10)
    void namesOfAMegabyteAreNotCompared() {
        String known = "ab".repeat(250_000);
        assertThat(Names.nearest(known + "c", List.of(known))).isEmpty();
    }
}
