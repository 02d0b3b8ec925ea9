package dev.workings.compute.check;

import dev.workings.compute.cases.Cases;
import dev.workings.compute.comparison.Tolerance;
import java.util.Objects;

/**
 * On which cases the relations of a display are evaluated, and how exactly they must hold. A display names it:
 * {@code $$ … $$ {check="gradient-bound"}}.
 *
 * @param notation what the symbols of the display mean on each case
 * @param tolerance for rounding; of {@code ≈}, what it means
 */
public record Check(Notation notation, Cases cases, Tolerance tolerance) {
    public Check {
        Objects.requireNonNull(notation);
        Objects.requireNonNull(cases);
        Objects.requireNonNull(tolerance);
    }

    public static Check of(Notation notation, Cases cases, Tolerance tolerance) {
        return new Check(notation, cases, tolerance);
    }
}
