package dev.workings.check;

import dev.workings.math.Macros;
import java.util.List;

/**
 * What became of a display, told by places in its own TeX, so that it holds wherever on a page the display stands.
 *
 * @param signs in reading order
 * @param terms how many terms were evaluated
 * @param given how many of them, or parts of them, Java code gives
 */
record Judgement(List<Sign> signs, int terms, int given) {
    /** Of a display about which nothing can be said. */
    static final Judgement NONE = new Judgement(List.of(), 0, 0);

    Judgement {
        signs = List.copyOf(signs);
    }

    /** A relation sign, from where to where it stands. */
    record Sign(int start, int end, Verdict verdict) {}

    /**
     * All that a judgement depends on beside the check.
     *
     * @param claim what is said of it: that it holds, that it fails, or why it is not checked
     */
    record Subject(String tex, Macros macros, String claim) {}
}
