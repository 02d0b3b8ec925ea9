package dev.workings.figure;

import dev.workings.figure.Polyline.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Points left out of a picture because nobody could see them. */
final class Simplification {
    private static final double TOLERANCE = 0.1;
    private static final int MANY = 2000;
    /** Clouds keep one point of each square with sides of half a pixel. */
    private static final double SQUARES_PER_PIXEL = 2;

    private Simplification() {}

    static Polyline of(Polyline line) {
        Polyline few = line.points().size() > MANY && isRightward(line) ? columnwise(line) : line;
        return farFromChord(few);
    }

    static List<Point> ofCloud(List<Point> points) {
        Set<List<Long>> seen = new LinkedHashSet<>();
        return points.stream()
                .filter(point -> seen.add(
                        List.of(Math.round(point.x() * SQUARES_PER_PIXEL), Math.round(point.y() * SQUARES_PER_PIXEL))))
                .toList();
    }

    /** Of each pixel's column the first, lowest, highest and last point (Jugel et al., “M4”, VLDB 2014). */
    private static Polyline columnwise(Polyline line) {
        Map<Long, List<Integer>> columns = new TreeMap<>();
        for (int i = 0; i < line.points().size(); i++) {
            columns.computeIfAbsent((long) Math.floor(line.points().get(i).x()), x -> new ArrayList<>())
                    .add(i);
        }
        Comparator<Integer> byHeight =
                Comparator.comparingDouble(i -> line.points().get(i).y());
        BitSet kept = new BitSet();
        for (List<Integer> column : columns.values()) {
            kept.set(column.get(0));
            kept.set(column.get(column.size() - 1));
            kept.set(column.stream().min(byHeight).orElseThrow());
            kept.set(column.stream().max(byHeight).orElseThrow());
        }
        return kept(line, kept);
    }

    /** Douglas and Peucker's algorithm, with a stack of its own so that a long line cannot exhaust Java's. */
    private static Polyline farFromChord(Polyline line) {
        int last = line.points().size() - 1;
        BitSet kept = new BitSet();
        kept.set(0);
        kept.set(last);
        Deque<int[]> spans = new ArrayDeque<>();
        spans.push(new int[] {0, last});
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int farthest = farthest(line.points(), span[0], span[1]);
            if (farthest > 0) {
                kept.set(farthest);
                spans.push(new int[] {span[0], farthest});
                spans.push(new int[] {farthest, span[1]});
            }
        }
        return kept(line, kept);
    }

    /** The index of the point farthest from the chord, or 0 if none is beyond the tolerance. */
    private static int farthest(List<Point> points, int from, int to) {
        Segment chord = new Segment(points.get(from), points.get(to));
        double most = TOLERANCE;
        int farthest = 0;
        for (int i = from + 1; i < to; i++) {
            double distance = chord.distance(points.get(i));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static boolean isRightward(Polyline line) {
        for (int i = 1; i < line.points().size(); i++) {
            if (line.points().get(i).x() < line.points().get(i - 1).x()) {
                return false;
            }
        }
        return true;
    }

    private static Polyline kept(Polyline line, BitSet kept) {
        return new Polyline(kept.stream().mapToObj(line.points()::get).toList());
    }
}
