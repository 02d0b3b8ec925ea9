package dev.workings.compute.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GaussHermiteTest {
    private static final GaussHermite RULE = new GaussHermite(40);

    @Example
    void threePointsAreExactForPolynomialsOfDegreeFive() {
        GaussHermite three = new GaussHermite(3);
        assertThat(three.expectation(x -> x * x, 1, 2).value()).isCloseTo(5, within(1e-14));
        assertThat(three.expectation(x -> x * x * x * x, 0, 1).value()).isCloseTo(3, within(1e-14));
        assertThat(three.expectation(x -> Math.pow(x, 5), 1, 1).value()).isCloseTo(1 + 10 + 15, within(1e-13));
        assertThat(three.expectation(x -> Math.pow(x, 6), 0, 1).value()).isCloseTo(9, within(1e-13));
    }

    @Property
    void exponentialsAndCosinesHaveTheirMoments(
            @ForAll @DoubleRange(min = -2, max = 2) double mean, @ForAll @DoubleRange(max = 1.5) double deviation) {
        double variance = deviation * deviation;
        assertThat(RULE.expectation(Math::exp, mean, deviation).value())
                .isCloseTo(Math.exp(mean + variance / 2), within(1e-11));
        assertThat(RULE.expectation(Math::cos, mean, deviation).value())
                .isCloseTo(Math.exp(-variance / 2) * Math.cos(mean), within(1e-12));
    }

    @Property(tries = 50)
    void quadratureOfTheDensityGivesTheSame(@ForAll @DoubleRange(min = -2, max = 2) double mean) {
        double byDensity = Quadrature.within(1e-12)
                .integral(x -> Math.tanh(mean + x) * Math.exp(-x * x / 2))
                .value();
        assertThat(RULE.expectation(Math::tanh, mean, 1).value())
                .isCloseTo(byDensity / Math.sqrt(2 * Math.PI), within(1e-5));
    }
}
