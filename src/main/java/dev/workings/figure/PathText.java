package dev.workings.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** A shape as the text of an SVG path. Points after the first are joined by lines without being told. */
final class PathText {
    private PathText() {}

    static String of(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            append(text, path.currentSegment(points), points);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int segment, double[] points) {
        switch (segment) {
            case PathIterator.SEG_MOVETO -> points(text.append('M'), points, 1);
            case PathIterator.SEG_LINETO -> points(text.append(' '), points, 1);
            case PathIterator.SEG_QUADTO -> points(text.append('Q'), points, 2);
            case PathIterator.SEG_CUBICTO -> points(text.append('C'), points, 3);
            default -> text.append('Z');
        }
    }

    private static void points(StringBuilder text, double[] points, int count) {
        for (int i = 0; i < 2 * count; i++) {
            text.append(i == 0 ? "" : " ").append(Pixels.text(points[i]));
        }
    }
}
