package csc413.hw4.likelihood;

import dev.workings.compute.Results;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;

/** What the formulas of question 2.3 on single samples mean, and the encoders on which they are tried. */
final class SampleShareChecks {
    private SampleShareChecks() {}

    static Results.Builder addTo(Results.Builder results) {
        return results.check("tail", tail()).check("wide", share(1.02, 20)).check("narrow", share(0.05, 0.98));
    }

    /** A two-valued latent variable whose posterior is nearly certain, and an encoder that seldom agrees: Markov's inequality is close. */
    private static Check tail() {
        Notation notation = Notation.builder()
                .symbol("c", c -> c.number("c"))
                .realRoute("\\Pi(#)", "enumeration of both values", (c, excess) -> tailShare(c, excess[0]))
                .build();
        Cases cases = Cases.grid("q", 0.05, 0.95, 19)
                .times(Cases.listed("posterior", 0.5, 0.9, 0.999))
                .times(Cases.listed("below", 1e-9, 0.1, 0.7))
                .with("c", c -> StrictMath.log(c.number("posterior") / c.number("q")) - c.number("below"))
                .where(c -> c.number("c") > 0);
        return Check.of(notation, cases, Tolerance.absolute(1e-12));
    }

    /** The probability under the encoder (q, 1 − q) that the estimate exceeds log p(x) by c. */
    private static double tailShare(Case inputs, double excess) {
        double q = inputs.number("q");
        double posterior = inputs.number("posterior");
        double first = StrictMath.log(posterior / q) >= excess ? q : 0;
        double second = StrictMath.log((1 - posterior) / (1 - q)) >= excess ? 1 - q : 0;
        return first + second;
    }

    /** Encoders at the posterior's mean with the ratios of variances between two numbers. */
    private static Check share(double from, double to) {
        Notation notation = Notation.builder()
                .symbol("r", c -> c.number("r"))
                .function("\\Phi", Gaussian.STANDARD::cumulative)
                .realRoute(
                        "\\rho(#)",
                        "bisection and quadrature",
                        (c, r) -> new OneSampleEstimate(r[0], 0).shareByIntegration())
                .build();
        return Check.of(notation, Cases.grid("r", from, to, 24), Tolerance.absolute(1e-11));
    }
}
