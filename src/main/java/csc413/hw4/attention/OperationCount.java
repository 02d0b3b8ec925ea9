package csc413.hw4.attention;

import java.util.function.Consumer;

/** How many elementary operations on numbers a calculation took. */
record OperationCount(long multiplications, long additions, long exponentials, long divisions) {
    /** What a calculation takes, counted while it is done. */
    static OperationCount of(Consumer<CountedArithmetic> calculation) {
        CountedArithmetic arithmetic = new CountedArithmetic();
        calculation.accept(arithmetic);
        return arithmetic.count();
    }

    long total() {
        return multiplications + additions + exponentials + divisions;
    }
}
