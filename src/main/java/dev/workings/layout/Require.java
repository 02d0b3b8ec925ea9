package dev.workings.layout;

import java.util.Locale;

/** What views demand of their parts, with a sentence for those that fall short. */
final class Require {
    private Require() {}

    static String text(String value, String what) {
        that(value != null && !value.isBlank(), "The %s must not be empty.", what);
        return value;
    }

    static void that(boolean holds, String sentence, Object... parts) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, sentence, parts));
        }
    }
}
