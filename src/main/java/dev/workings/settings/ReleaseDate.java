package dev.workings.settings;

import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The moment from which something may be read. Without a zone it would be another one on each machine, so that one without is refused.
 */
public final class ReleaseDate {
    public static final String EXAMPLE = "2021-04-09T00:00-04:00";

    private ReleaseDate() {}

    /** Empty for what is no such moment, which is reported. */
    public static Optional<OffsetDateTime> read(SourceText text, Problems problems) {
        String written = text.text().strip();
        try {
            return Optional.of(OffsetDateTime.parse(written));
        } catch (DateTimeException wrong) {
            problems.report(
                    text.locate(),
                    "'release' must be a date with its time and zone" + butIs(written),
                    "such as " + EXAMPLE);
            return Optional.empty();
        }
    }

    private static String butIs(String written) {
        if (isA(() -> LocalDateTime.parse(written))) {
            return ", and this has no zone";
        }
        return isA(() -> LocalDate.parse(written)) ? ", and this is a day" : "";
    }

    private static boolean isA(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException no) {
            return false;
        }
    }
}
