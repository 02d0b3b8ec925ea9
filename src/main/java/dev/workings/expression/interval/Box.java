package dev.workings.expression.interval;

import dev.workings.expression.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The points whose coordinates lie in given intervals.
 *
 * @param sides by variable, in the order in which they were given; names are TeX in normal form
 */
public record Box(Map<String, Interval> sides) {
    public Box {
        Map<String, Interval> ordered = new LinkedHashMap<>();
        sides.forEach((name, side) -> ordered.put(Vocabulary.normal(name), side));
        sides = Collections.unmodifiableMap(ordered);
    }

    public static Box of(String variable, double low, double high) {
        return new Box(Map.of(variable, Interval.of(low, high)));
    }

    public Box and(String variable, double low, double high) {
        return with(Vocabulary.normal(variable), Interval.of(low, high));
    }

    Box with(String variable, Interval side) {
        Map<String, Interval> changed = new LinkedHashMap<>(sides);
        changed.put(variable, side);
        return new Box(changed);
    }

    Box middle() {
        return mapped(side -> Interval.point(side.middle()));
    }

    Box mapped(java.util.function.UnaryOperator<Interval> change) {
        Map<String, Interval> changed = new LinkedHashMap<>();
        sides.forEach((name, side) -> changed.put(name, change.apply(side)));
        return new Box(changed);
    }

    double width() {
        return sides.values().stream().mapToDouble(Interval::width).max().orElse(0);
    }

    String widest() {
        return sides.entrySet().stream()
                .max(java.util.Comparator.comparingDouble(
                        side -> side.getValue().width()))
                .orElseThrow()
                .getKey();
    }

    /** The coordinates of a box that is one point. */
    Map<String, Double> point() {
        Map<String, Double> point = new LinkedHashMap<>();
        sides.forEach((name, side) -> point.put(name, side.low()));
        return Collections.unmodifiableMap(point);
    }

    @Override
    public String toString() {
        return sides.entrySet().stream()
                .map(side -> side.getKey() + " in " + side.getValue())
                .collect(Collectors.joining(", "));
    }
}
