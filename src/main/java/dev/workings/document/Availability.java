package dev.workings.document;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a part of a page is not there.
 *
 * @param opens when it will be there, if a date decides
 * @param absentFrom what it is no part of, such as {@code the handout}
 */
public record Availability(Optional<OffsetDateTime> opens, String absentFrom) {
    public Availability {
        Objects.requireNonNull(opens);
        Objects.requireNonNull(absentFrom);
    }

    public static Availability from(OffsetDateTime release) {
        return new Availability(Optional.of(release), "this edition");
    }

    public static Availability notIn(String edition) {
        return new Availability(Optional.empty(), edition);
    }
}
