package dev.workings.figure;

import dev.workings.figure.Polyline.Point;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The few points of a line that carry a marker, so that the line can be told from others without colour. */
final class Landmarks {
    private static final int COUNT = 6;
    /** Lines are marked at different places, so that markers of close lines do not cover each other. */
    private static final double STAGGER = 0.38;

    private Landmarks() {}

    static List<Point> of(List<Point> points, int index, double width) {
        Set<Point> marked = new LinkedHashSet<>();
        double shift = (index * STAGGER) % 1;
        for (int i = 0; i < COUNT && !points.isEmpty(); i++) {
            marked.add(nearest(points, (i + shift) * width / COUNT));
        }
        return List.copyOf(marked);
    }

    private static Point nearest(List<Point> points, double x) {
        Point nearest = points.get(0);
        for (Point point : points) {
            if (Math.abs(point.x() - x) < Math.abs(nearest.x() - x)) {
                nearest = point;
            }
        }
        return nearest;
    }
}
