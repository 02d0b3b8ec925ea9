package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final Map<String, String> EPOCH = Map.of("SOURCE_DATE_EPOCH", "1617940800");

    @Test
    void whatIsSaidGoesBeforeTheEnvironment() {
        assertThat(Clock.of(Optional.of("2021-04-09T00:00-05:00"), EPOCH).asOf())
                .isEqualTo(Instant.parse("2021-04-09T05:00:00Z"));
    }

    @Test
    void theEnvironmentGoesBeforeTheClock() {
        assertThat(Clock.of(Optional.empty(), EPOCH).asOf()).isEqualTo(Instant.parse("2021-04-09T04:00:00Z"));
    }

    @Test
    void theClockIsAskedIfNobodySays() {
        Instant before = Instant.now();
        assertThat(Clock.of(Optional.empty(), Map.of()).asOf()).isBetween(before, Instant.now());
    }

    @Test
    void anEnvironmentThatIsNoTimeIsRefused() {
        assertThatThrownBy(() -> Clock.of(Optional.empty(), Map.of("SOURCE_DATE_EPOCH", "now")))
                .hasMessage("The environment variable SOURCE_DATE_EPOCH needs seconds since 1970, not 'now'.");
    }
}
