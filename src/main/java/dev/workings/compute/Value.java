package dev.workings.compute;

import dev.workings.figure.ShortestDecimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that a page may show.
 *
 * @param number exactly as computed
 * @param exact whether it is a count or another exact integer, shown with all its digits unless a format says otherwise
 * @param unit as it is written after the number, such as {@code ms}
 * @param uncertainty a half-width in the same unit, such as that of a confidence interval
 */
public record Value(BigDecimal number, boolean exact, Optional<String> unit, Optional<BigDecimal> uncertainty) {
    public Value {
        Objects.requireNonNull(number);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(uncertainty);
        if (uncertainty.isPresent() && uncertainty.get().signum() < 0) {
            throw new IllegalArgumentException("an uncertainty cannot be negative");
        }
    }

    public static Value of(double number) {
        return new Value(finite(number), false, Optional.empty(), Optional.empty());
    }

    public static Value of(long number) {
        return of(BigInteger.valueOf(number));
    }

    public static Value of(BigInteger number) {
        return new Value(new BigDecimal(number), true, Optional.empty(), Optional.empty());
    }

    public static Value of(BigDecimal number) {
        return new Value(number, false, Optional.empty(), Optional.empty());
    }

    public Value withUnit(String unit) {
        return new Value(number, exact, Optional.of(unit), uncertainty);
    }

    public Value withUncertainty(double halfWidth) {
        return new Value(number, exact, unit, Optional.of(finite(halfWidth)));
    }

    private static BigDecimal finite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a value must be finite, and this is " + number);
        }
        // BigDecimal.valueOf has the digits of Double.toString, which differ between JDK 17 and 19.
        return new BigDecimal(ShortestDecimal.text(number));
    }
}
