package dev.workings.compute.cases;

import dev.workings.compute.Draw;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The uniform law on the whole numbers from {@code low} to {@code high}, both included and at most 2⁵² apart. */
public record Wholes(long low, long high) implements Law {
    public Wholes {
        if (low > high || Math.subtractExact(high, low) > 1L << 52) {
            throw new IllegalArgumentException("there is no range from %d to %d to draw from".formatted(low, high));
        }
    }

    @Override
    public Input.Whole draw(RandomGenerator generator) {
        return new Input.Whole(low + (long) (Draw.uniform(generator) * (high - low + 1)));
    }

    @Override
    public boolean admits(Input input) {
        return input instanceof Input.Whole whole && admits(whole.value());
    }

    boolean admits(long value) {
        return low <= value && value <= high;
    }

    @Override
    public Stream<Input> simpler(Input input) {
        long value = ((Input.Whole) input).value();
        return Simplicity.simpler(value)
                .mapToObj(Input.Whole::new)
                .filter(this::admits)
                .map(Input.class::cast);
    }
}
