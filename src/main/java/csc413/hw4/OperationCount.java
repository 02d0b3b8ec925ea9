package csc413.hw4;

/** How many elementary operations on numbers a calculation took. */
record OperationCount(long multiplications, long additions, long exponentials, long divisions) {
    long total() {
        return multiplications + additions + exponentials + divisions;
    }
}
