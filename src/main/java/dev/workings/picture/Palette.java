package dev.workings.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of an image, as many as fit into a byte: the most frequent ones, for a drawing has few inks, and what else it has are
 * the blends at their edges. A rare colour is replaced by the nearest of these.
 */
final class Palette {
    private static final int MOST = 256;

    private final int[] colors;
    private final Map<Integer, Integer> indices = new HashMap<>();

    private Palette(List<Integer> colors) {
        this.colors = colors.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < colors.size(); i++) {
            indices.put(colors.get(i), i);
        }
    }

    static Palette of(int[] pixels) {
        Map<Integer, Long> counts =
                Arrays.stream(pixels).boxed().collect(Collectors.groupingBy(color -> color, Collectors.counting()));
        // Colours of one frequency in their own order, or a hash table would choose.
        Comparator<Integer> rarest = Comparator.comparing(counts::get);
        return new Palette(counts.keySet().stream()
                .sorted(rarest.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList());
    }

    int[] colors() {
        return colors.clone();
    }

    int index(int color) {
        return indices.computeIfAbsent(color, this::nearest);
    }

    private int nearest(int color) {
        int best = 0;
        for (int i = 1; i < colors.length; i++) {
            if (distance(colors[i], color) < distance(colors[best], color)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
