package dev.workings.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a site is made. */
public enum Edition {
    /** For all: with what the dates allow. */
    PUBLIC,
    /** To be handed out with the questions: without hints, answers and solutions, whatever the date. */
    HANDOUT,
    /** For those who teach: with everything, and with notes for graders. */
    INSTRUCTOR;

    public static Optional<Edition> of(String name) {
        return Arrays.stream(values())
                .filter(edition -> edition.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
