package dev.workings.figure;

import dev.workings.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names under bars or columns. They are broken into lines; if they have no room side by side, they are slanted; and if they
 * are numbers, or too many for that, only every second, third … is kept.
 *
 * @param lines of each name, none for one that is left out
 * @param width in pixels that the widest line may take
 */
record CategoryNames(List<List<String>> lines, double width, boolean slanted) {
    private static final int MOST_LINES = 3;
    private static final double LEAST_SLANTED_SLOT = 1.1 * Label.ROOMY_SIZE;
    private static final double MOST_SLANTED_WIDTH = 160;
    private static final double SINE_OF_SLANT = 0.71;

    static CategoryNames under(List<String> names, double room, TickFont font) {
        CategoryNames all = every(1, names, room, font);
        if (all.fit(room, font)) {
            return all;
        }
        boolean numeric = names.stream().allMatch(name -> name.matches("[-+\u2212.\\d]*"));
        if (!numeric && room / names.size() >= LEAST_SLANTED_SLOT) {
            List<List<String>> whole = names.stream()
                    .map(name -> List.of(Label.shortened(name, MOST_SLANTED_WIDTH, font)))
                    .toList();
            return new CategoryNames(whole, widest(whole, font), true);
        }
        return IntStream.rangeClosed(2, names.size())
                .mapToObj(n -> every(n, names, room, font))
                .filter(some -> some.fit(room, font))
                .findFirst()
                .orElseGet(() -> every(names.size(), names, room, font));
    }

    /** In pixels, from the top of the first line. */
    double height() {
        if (slanted) {
            return SINE_OF_SLANT * (width + Label.ROOMY_SIZE);
        }
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        return Label.height(most);
    }

    /** The names under the places at {@code x}, which begin below {@code y}. */
    Html labels(List<Double> x, double y) {
        List<Html> texts = new ArrayList<>();
        for (int name = 0; name < lines.size(); name++) {
            for (int line = 0; line < lines.get(name).size(); line++) {
                String text = lines.get(name).get(line);
                texts.add(slanted ? Label.slanted(x.get(name), y, text) : Label.under(x.get(name), y, line, text));
            }
        }
        return Label.group(slanted ? "end" : "middle", texts);
    }

    private static CategoryNames every(int n, List<String> names, double room, TickFont font) {
        double slot = room * n / names.size();
        List<List<String>> lines = IntStream.range(0, names.size())
                .mapToObj(i -> i % n == 0 ? Label.wrapped(names.get(i), slot, font) : List.<String>of())
                .toList();
        return new CategoryNames(lines, widest(lines, font), false);
    }

    private boolean fit(double room, TickFont font) {
        double slot = room / lines.size();
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                double half = widest(List.of(lines.get(i)), font) / 2;
                double centre = (i + 0.5) * slot;
                if (centre - half < free || lines.get(i).size() > MOST_LINES) {
                    return false;
                }
                free = centre + half + Label.ROOMY_SIZE / 2;
            }
        }
        return true;
    }

    private static double widest(List<List<String>> lines, TickFont font) {
        return Label.widest(lines.stream().flatMap(List::stream).toList(), font);
    }
}
