package dev.workings.compute.check;

import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.expression.evaluation.Arithmetic;
import dev.workings.expression.evaluation.Environment;
import dev.workings.expression.interval.Box;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * On which cases the relations of a display are evaluated, and how exactly they must hold. A display names it:
 * {@code $$ … $$ {check="gradient-bound"}}.
 *
 * @param notation what the symbols of the display mean on each case
 * @param tolerance for rounding; of {@code ≈}, what it means
 * @param digits how many decimal digits the page's own formulas are evaluated with, if doubles lose too many
 * @param proof the box on all of whose points the inequalities of the display are to be proved; without sides if they are only tried
 * @param relations how many signs the display must have, if that was said
 */
public record Check(
        Notation notation, Cases cases, Tolerance tolerance, OptionalInt digits, Box proof, OptionalInt relations) {
    public Check {
        Objects.requireNonNull(notation);
        Objects.requireNonNull(cases);
        Objects.requireNonNull(tolerance);
        Objects.requireNonNull(digits);
        Objects.requireNonNull(proof);
        Objects.requireNonNull(relations);
    }

    public static Check of(Notation notation, Cases cases, Tolerance tolerance) {
        return new Check(notation, cases, tolerance, OptionalInt.empty(), new Box(Map.of()), OptionalInt.empty());
    }

    /**
     * This check with formulas evaluated in so many decimal digits, for terms that cancel: 1 − tanh²(20) is 0 in doubles. Values of Java
     * code keep the digits that they have.
     */
    public Check withDigits(int number) {
        if (number < 17 || number > 1000) {
            throw new IllegalArgumentException("a check can have 17 to 1000 digits, not %d".formatted(number));
        }
        return new Check(notation, cases, tolerance, OptionalInt.of(number), proof, relations);
    }

    /**
     * This check, whose inequalities are also proved for all points of an interval, by interval arithmetic; called twice, for all
     * points of a rectangle. Their terms may hold this variable, constants, and functions by {@link Notation.Builder#define}.
     *
     * @param variable its TeX
     */
    public Check provedFor(String variable, double low, double high) {
        return new Check(notation, cases, tolerance, digits, proof.and(variable, low, high), relations);
    }

    /** This check for displays of exactly so many relation signs, so that a row that gets lost is missed. */
    public Check ofRelations(int number) {
        return new Check(notation, cases, tolerance, digits, proof, OptionalInt.of(number));
    }

    /** What the names mean on a case. */
    public Environment environment(Case inputs) {
        Environment.Builder environment = notation.meanings(inputs);
        digits.ifPresent(number -> environment.arithmetic(Arithmetic.digits(number)));
        return environment.build();
    }
}
