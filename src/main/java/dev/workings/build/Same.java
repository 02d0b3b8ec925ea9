package dev.workings.build;

/** A value as an input of a {@link Step}: equal to itself and to nothing else, however large it is. */
record Same<T>(T value) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Same<?> same && same.value == value;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(value);
    }
}
