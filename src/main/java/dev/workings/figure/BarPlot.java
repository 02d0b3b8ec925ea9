package dev.workings.figure;

import java.util.List;
import java.util.Objects;

/**
 * Bars side by side: for each category one bar of each group.
 *
 * @param categoryTitle what the categories are; inline Markdown with mathematics
 * @param categories plain text, written under the bars
 * @param value the axis of the bars' heights
 */
public record BarPlot(String categoryTitle, List<String> categories, Axis value, List<Group> groups) implements Plot {
    /**
     * The bars of one colour.
     *
     * @param label what the legend says; inline Markdown with mathematics
     * @param values one for each category, all finite
     */
    public record Group(String label, List<Double> values) {
        public Group {
            values = List.copyOf(values);
            Objects.requireNonNull(label);
            Magnitude.require("group '%s'".formatted(label), values);
        }

        public static Group of(String label, double... values) {
            return new Group(label, java.util.Arrays.stream(values).boxed().toList());
        }
    }

    public BarPlot {
        Objects.requireNonNull(categoryTitle);
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
        if (categories.isEmpty() || groups.isEmpty()) {
            throw new IllegalArgumentException("a bar plot needs a category and a group");
        }
        requireZero(value);
        for (Group group : groups) {
            if (group.values().size() != categories.size()) {
                throw new IllegalArgumentException("bars '%s' have %d values for %d categories"
                        .formatted(group.label(), group.values().size(), categories.size()));
            }
            if (value.isLogarithmic()) {
                Magnitude.requireLogarithmic("group '%s'".formatted(group.label()), group.values());
            }
        }
        value.requireHolds(extent(value, groups));
    }

    private static Extent extent(Axis value, List<Group> groups) {
        Extent values = groups.stream()
                .map(group -> Extent.of(group.values()))
                .reduce(Extent::with)
                .orElseThrow();
        return value.isLogarithmic() ? values : values.with(0);
    }

    /** A bar's length is its value, so the axis must show where it begins. */
    private static void requireZero(Axis value) {
        if (!value.isLogarithmic() && (value.min().orElse(0) > 0 || value.max().orElse(0) < 0)) {
            throw new IllegalArgumentException(
                    "bars begin at 0, which axis '%s' leaves out; use points instead".formatted(value.title()));
        }
    }

    public static BarPlot of(String categoryTitle, List<String> categories, Axis value, Group... groups) {
        return new BarPlot(categoryTitle, categories, value, List.of(groups));
    }
}
