package dev.workings.figure;

import java.util.List;
import java.util.stream.IntStream;

/** Where the marks of a plot are, in whole CSS pixels from the top left of the image. */
record Area(int left, int top, int width, int height) {
    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    /** The middles of equal columns. */
    List<Double> columnCentres(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> left + (i + 0.5) * width / count)
                .toList();
    }

    /** The middles of equal rows, from the top. */
    List<Double> rowCentres(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> top + (i + 0.5) * height / count)
                .toList();
    }
}
