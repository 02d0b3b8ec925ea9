package dev.workings.check;

import dev.workings.source.Span;
import java.util.Objects;

/**
 * A relation sign of a display and its verdict.
 *
 * @param id of the sign on the page
 * @param start where the sign begins in the display's TeX
 * @param end where it ends
 * @param sign as it stands there, such as {@code \le}
 * @param place of the sign in the author's file
 */
public record CheckedRelation(String id, int start, int end, String sign, Span place, Verdict verdict) {
    public CheckedRelation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sign);
        Objects.requireNonNull(place);
        Objects.requireNonNull(verdict);
    }
}
