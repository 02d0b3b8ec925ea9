package csc413.hw4;

import static csc413.hw4.BaselineNotation.index;

import dev.workings.compute.cases.Case;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.Notation;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All batches of {@code size} independent trajectories of a small model. A batch is a number from 0 whose digits, in the base of the number of
 * trajectories, are its trajectories.
 */
record BaselineBatches(EpisodicModel model, int size) {
    /** The symbols of a batch ω; the case's input {@code N} is its size. */
    static Notation notation(Function<Case, EpisodicModel> model) {
        Function<Case, BaselineBatches> batches = c -> new BaselineBatches(model.apply(c), c.integer("N"));
        return BaselineNotation.of(model)
                .symbol("N", c -> c.whole("N"))
                .variable("m", "\\mathcal{N}")
                .set(
                        "\\mathcal{N}",
                        c -> IntStream.rangeClosed(1, c.integer("N")).boxed().toList())
                .law("p_\\theta^N", List.of("\\omega"), c -> batches.apply(c).law())
                .realFamily(
                        "g_#^{(#)}(#)",
                        (c, at) -> batches.apply(c).trajectory(at[1], at[2]).score(index(at[0])))
                .realFamily(
                        "R^{(#)}(#)",
                        (c, at) -> batches.apply(c).trajectory(at[0], at[1]).total())
                .build();
    }

    private EpisodicTrajectory trajectory(double n, double batch) {
        return digit(index(n), index(batch));
    }

    private EpisodicTrajectory digit(int n, int batch) {
        int base = model.trajectories().size();
        return model.trajectories().get(batch / (int) StrictMath.pow(base, n) % base);
    }

    private Distribution law() {
        int count = (int) StrictMath.pow(model.trajectories().size(), size);
        return Distribution.ofIndices(
                IntStream.range(0, count).mapToObj(this::probability).toList());
    }

    private Rational probability(int batch) {
        return IntStream.range(0, size)
                .mapToObj(n -> digit(n, batch).probability())
                .reduce(Rational.ONE, Rational::times);
    }
}
