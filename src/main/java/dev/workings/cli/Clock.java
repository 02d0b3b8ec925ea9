package dev.workings.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The one place that asks what time it is, and only if nobody says. */
record Clock(Instant asOf) {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    /**
     * @param said on the command line; it goes first
     * @param environment where <a href="https://reproducible-builds.org/specs/source-date-epoch/">SOURCE_DATE_EPOCH</a> may stand
     * @throws IllegalArgumentException with a sentence, if what is said is no time
     */
    static Clock of(Optional<String> said, Map<String, String> environment) {
        Optional<String> epoch = Optional.ofNullable(environment.get(EPOCH)).filter(seconds -> !seconds.isBlank());
        return new Clock(
                said.map(Clock::moment).or(() -> epoch.map(Clock::seconds)).orElseGet(Instant::now));
    }

    /** A day without a time is taken from its beginning, so that nothing opens early. */
    private static Instant moment(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "--as-of needs a day such as 2021-04-09, or a date with its time and zone such as"
                            + " 2021-04-09T00:00-04:00, not '%s'.".formatted(text));
        }
    }

    private static Instant seconds(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text.strip()));
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "The environment variable %s needs seconds since 1970, not '%s'.".formatted(EPOCH, text));
        }
    }
}
