package dev.workings.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line through points of an area, in pixels from its bottom left. */
record Polyline(List<Point> points) {
    /** A place in an area, in pixels from its bottom left. */
    record Point(double x, double y) {
        boolean isInside(double width, double height) {
            return x >= 0 && x <= width && y >= 0 && y <= height;
        }
    }

    Polyline {
        points = List.copyOf(points);
    }

    /** The line that goes sideways before it goes up or down. */
    Polyline stepped() {
        List<Point> steps = new ArrayList<>();
        for (Point point : points) {
            if (!steps.isEmpty()) {
                steps.add(new Point(point.x, steps.get(steps.size() - 1).y));
            }
            steps.add(point);
        }
        return new Polyline(steps);
    }

    /** The pieces inside the area. */
    List<Polyline> clipped(double width, double height) {
        List<Polyline> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Optional<Segment> inside = new Segment(points.get(i - 1), points.get(i)).clipped(width, height);
            if (inside.isEmpty() || !inside.get().continues(piece)) {
                finish(piece, pieces);
                inside.ifPresent(segment -> piece.add(segment.from()));
            }
            inside.ifPresent(segment -> piece.add(segment.to()));
        }
        finish(piece, pieces);
        return pieces;
    }

    private static void finish(List<Point> piece, List<Polyline> pieces) {
        if (piece.size() > 1) {
            pieces.add(new Polyline(piece));
        }
        piece.clear();
    }
}
