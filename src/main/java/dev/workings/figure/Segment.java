package dev.workings.figure;

import dev.workings.figure.Polyline.Point;
import java.util.List;
import java.util.Optional;

/** A straight line between two points. */
record Segment(Point from, Point to) {
    /**
     * The part inside an area from the origin (Liang and Barsky, 1984): each side of the area cuts the interval of the line's
     * parameter from below or from above; what is left of [0, 1] is inside.
     */
    Optional<Segment> clipped(double width, double height) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {from.x(), width - from.x(), from.y(), height - from.y()};
        double first = 0;
        double last = 1;
        for (int side = 0; side < towards.length; side++) {
            if (towards[side] == 0 && room[side] < 0) {
                return Optional.empty();
            }
            if (towards[side] < 0) {
                first = Math.max(first, room[side] / towards[side]);
            } else if (towards[side] > 0) {
                last = Math.min(last, room[side] / towards[side]);
            }
        }
        return first > last ? Optional.empty() : Optional.of(part(first, last, width, height));
    }

    /** Whether the line goes on where these points end. */
    boolean continues(List<Point> points) {
        return !points.isEmpty() && points.get(points.size() - 1).equals(from);
    }

    /** How far a point is from the line. */
    double distance(Point point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length;
        double t = Math.max(0, Math.min(1, along));
        double offX = point.x() - from.x() - t * dx;
        double offY = point.y() - from.y() - t * dy;
        return StrictMath.sqrt(offX * offX + offY * offY);
    }

    private Segment part(double first, double last, double width, double height) {
        return new Segment(first == 0 ? from : at(first, width, height), last == 1 ? to : at(last, width, height));
    }

    private Point at(double t, double width, double height) {
        double x = from.x() + t * (to.x() - from.x());
        double y = from.y() + t * (to.y() - from.y());
        return new Point(Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y)));
    }
}
