package dev.workings.math;

import dev.workings.source.SourceText;
import java.util.TreeMap;

/** Replacements in a piece of TeX, after which every character still knows the author's place. */
public final class TexEdits {
    private record Replacement(int to, String text) {}

    private final SourceText tex;
    private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();

    public TexEdits(SourceText tex) {
        this.tex = tex;
    }

    /** Replaces the characters from {@code from} to {@code to}; replacements must not overlap. */
    public TexEdits replace(int from, int to, String text) {
        if (replacements.putIfAbsent(from, new Replacement(to, text)) != null) {
            throw new IllegalStateException("two replacements at " + from);
        }
        return this;
    }

    public SourceText apply() {
        SourceText.Builder edited = SourceText.builder(tex.locate(0, 0));
        int[] copied = {0};
        replacements.forEach((from, replacement) -> {
            edited.append(tex, copied[0], from);
            edited.put(replacement.text, tex.locate(from, replacement.to));
            copied[0] = replacement.to;
        });
        return edited.append(tex, copied[0], tex.length()).build();
    }
}
