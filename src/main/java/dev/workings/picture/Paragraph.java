package dev.workings.picture;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of about the same length. */
final class Paragraph {
    private static final double LEADING = 1.12;
    private static final double STEP = 8;

    private final Typeface face;
    private final String text;

    Paragraph(Typeface face, String text) {
        this.face = face;
        this.text = text;
    }

    /** Lines of one size. */
    record Lines(List<String> texts, double size) {
        Lines {
            texts = List.copyOf(texts);
        }

        double leading() {
            return size * LEADING;
        }

        double height() {
            return texts.size() * leading();
        }
    }

    /** In the largest size in which it fits; if it fits in none, in the smallest, and cut. */
    Lines fit(double width, double height, List<Integer> sizes) {
        for (int size : sizes) {
            Lines lines = new Lines(balanced(width, size), size);
            if (lines.height() <= height && lines.texts().stream().allMatch(line -> face.width(line, size) <= width)) {
                return lines;
            }
        }
        int smallest = sizes.get(sizes.size() - 1);
        return cut(new Lines(broken(width, smallest), smallest), width, height);
    }

    private Lines cut(Lines lines, double width, double height) {
        int count = Math.max(1, (int) (height / lines.leading()));
        List<String> kept = new ArrayList<>(
                lines.texts().subList(0, Math.min(count, lines.texts().size())));
        if (kept.size() < lines.texts().size()) {
            kept.set(kept.size() - 1, kept.get(kept.size() - 1) + "…");
        }
        kept.replaceAll(line -> shortened(line, width, lines.size()));
        return new Lines(kept, lines.size());
    }

    /** The beginning of a line that is too long. */
    String shortened(double width, double size) {
        return shortened(text, width, size);
    }

    private String shortened(String line, double width, double size) {
        String shorter = line;
        while (face.width(shorter, size) > width && shorter.length() > 1) {
            String bare = shorter.replaceFirst("…$", "");
            shorter = bare.substring(0, bare.offsetByCodePoints(bare.length(), -1))
                            .stripTrailing() + "…";
        }
        return shorter;
    }

    /** In the narrowest column that needs no line more. */
    private List<String> balanced(double width, double size) {
        List<String> best = broken(width, size);
        for (double narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
            List<String> lines = broken(narrower, size);
            if (lines.size() > best.size()) {
                break;
            }
            best = lines;
        }
        return best;
    }

    private List<String> broken(double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && face.width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
