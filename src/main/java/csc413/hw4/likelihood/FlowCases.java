package csc413.hw4.likelihood;

import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;

/** The flows and observations on which the formulas of question 2.2 are tried, and what belongs to a case of them. */
final class FlowCases {
    private static final double WIDTH = 0.04;

    private FlowCases() {}

    /** All flows at observations that are images of latents from −3/2 to 3/2. */
    static Cases flows() {
        return Cases.choices("flow", 0, ScalarFlow.names())
                .times(Cases.grid("z", -1.5, 1.5, 5))
                .with("x", c -> flow(c).value(c.number("z")));
    }

    /** The flows under noise that is not small, at few observations, because integrals are then evaluated as they are printed. */
    static Cases noisyFlows() {
        return Cases.choices("flow", 0, ScalarFlow.names())
                .times(Cases.listed("z", 0.25, -1.0))
                .with("x", c -> flow(c).value(c.number("z")))
                .times(Cases.listed("ε", 0.5, 0.25));
    }

    static ScalarFlow flow(Case inputs) {
        return ScalarFlow.values()[inputs.integer("flow")];
    }

    /** z₀ = f⁻¹(x). */
    static double latent(Case inputs) {
        return flow(inputs).inverse(inputs.number("x"));
    }

    /** J as a matrix of one entry. */
    static double[][] jacobian(Case inputs) {
        return new double[][] {{flow(inputs).slope(latent(inputs))}};
    }

    static NoisyDecoder decoder(Case inputs) {
        return decoder(inputs, inputs.number("ε"));
    }

    static NoisyDecoder decoder(Case inputs, double width) {
        return new NoisyDecoder(flow(inputs), inputs.number("x"), width);
    }

    /** A width with which smoothing is close to its limit: ε as a share of the slope. */
    static double firstWidth(Case inputs) {
        return WIDTH * Math.abs(flow(inputs).slope(latent(inputs)));
    }
}
