package dev.workings.compute.cases;

import java.util.stream.Stream;

/** What kind of value an input was declared to be: shrinking does not leave it. */
public interface Kind {
    boolean admits(Input input);

    /**
     * Values of this kind that are simpler than {@code input}, the simplest first. Simpler is a strict order without infinite
     * descent, so that replacing a value by a simpler one comes to an end.
     */
    Stream<Input> simpler(Input input);
}
