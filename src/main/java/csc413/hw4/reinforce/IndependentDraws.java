package csc413.hw4.reinforce;

import dev.workings.compute.check.Distribution;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples of independent draws with outcomes 1, 2, …, as tuples, each with its probability. */
final class IndependentDraws {
    private IndependentDraws() {}

    /** @param probabilities of the outcomes; those of probability 0 are in no sample */
    static Distribution of(int draws, List<Rational> probabilities) {
        Map<List<Integer>, Rational> samples = Map.of(List.of(), Rational.ONE);
        for (int i = 0; i < draws; i++) {
            samples = longer(samples, probabilities);
        }
        return Distribution.finite(samples);
    }

    /** One draw of a sample, which count from 1, as an expectation binds it. */
    static Object drawn(Object sample, int number) {
        return ((List<?>) sample).get(number - 1);
    }

    private static Map<List<Integer>, Rational> longer(
            Map<List<Integer>, Rational> samples, List<Rational> probabilities) {
        Map<List<Integer>, Rational> longer = new LinkedHashMap<>();
        samples.forEach((sample, probability) -> {
            for (int outcome = 1; outcome <= probabilities.size(); outcome++) {
                Rational share = probabilities.get(outcome - 1);
                if (share.signum() > 0) {
                    longer.put(with(sample, outcome), probability.times(share));
                }
            }
        });
        return longer;
    }

    private static List<Integer> with(List<Integer> sample, int outcome) {
        List<Integer> longer = new ArrayList<>(sample);
        longer.add(outcome);
        return longer;
    }
}
