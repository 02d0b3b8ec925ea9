package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.figure.Polyline.Point;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PolylineTest {
    private static final double VISIBLE = 0.1;

    @Property(tries = 200)
    void piecesOfAClippedLineLieInsideTheArea(@ForAll long seed) {
        for (Polyline piece : line(seed, 50, 300).clipped(100, 80)) {
            assertThat(piece.points()).hasSizeGreaterThan(1).allMatch(point -> point.isInside(100, 80));
        }
    }

    @Property(tries = 200)
    void aLineInsideTheAreaStaysWhole(@ForAll long seed) {
        Polyline line = line(seed, 50, 10);
        assertThat(line.clipped(1000, 1000)).containsExactly(line);
    }

    @Property(tries = 200)
    void noPointIsLeftOutThatCouldBeSeen(@ForAll long seed) {
        Polyline line = line(seed, 200, 1);
        Polyline simple = Simplification.of(line);
        for (Point point : line.points()) {
            assertThat(distance(simple, point)).isLessThanOrEqualTo(VISIBLE);
        }
    }

    @Test
    void aLineThatLeavesAndReturnsIsTwoPieces() {
        Polyline line = polyline(0, 5, 5, 15, 10, 5);
        assertThat(line.clipped(10, 10)).containsExactly(polyline(0, 5, 2.5, 10), polyline(7.5, 10, 10, 5));
    }

    @Test
    void aStepGoesSidewaysFirst() {
        assertThat(polyline(0, 1, 2, 3, 4, 0).stepped()).isEqualTo(polyline(0, 1, 2, 1, 2, 3, 4, 3, 4, 0));
    }

    @Test
    void pointsOnAStraightLineAreLeftOut() {
        assertThat(Simplification.of(polyline(0, 0, 1, 1, 2, 2, 7, 7))).isEqualTo(polyline(0, 0, 7, 7));
    }

    private static double distance(Polyline line, Point point) {
        List<Point> points = line.points();
        return IntStream.range(1, points.size())
                .mapToDouble(i -> new Segment(points.get(i - 1), points.get(i)).distance(point))
                .min()
                .orElseThrow();
    }

    /** Walks about the middle of an area of 1000 by 1000, or far beyond a smaller one. */
    private static Polyline line(long seed, int size, double stride) {
        Random random = new Random(seed);
        double[] at = {500, 500};
        return new Polyline(IntStream.range(0, size)
                .mapToObj(i -> {
                    at[0] = Math.min(1000, Math.max(0, at[0] + stride * random.nextGaussian()));
                    at[1] = Math.min(1000, Math.max(0, at[1] + stride * random.nextGaussian()));
                    return new Point(at[0], at[1]);
                })
                .toList());
    }

    private static Polyline polyline(double... xy) {
        return new Polyline(IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
                .toList());
    }
}
