package dev.workings.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The relative address of a file, as a link writes it: blanks, {@code %}, {@code ?} and {@code #} of its name are encoded. */
public final class Href {
    /** A colon before the first slash would end a scheme. */
    private static final Pattern LIKE_A_SCHEME = Pattern.compile("[^/]*:");

    private Href() {}

    /** @param path from the page to the file, with {@code /}; letters of any script stay */
    public static String of(String path) {
        String relative = LIKE_A_SCHEME.matcher(path).lookingAt() ? "./" + path : path;
        try {
            return new URI(null, null, relative, null).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no path: '%s'".formatted(path), impossible);
        }
    }
}
