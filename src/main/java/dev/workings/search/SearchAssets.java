package dev.workings.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files that the browser loads to search, beside the data of the site. */
public final class SearchAssets {
    /** The path of the data, which differs from site to site. */
    public static final String DATA = "data.js";

    private static final List<String> PATHS =
            List.of("search.js", "minisearch.js", "ranking.js", "LICENSE-minisearch.txt");

    private SearchAssets() {}

    /**
     * A file, which is read when it is asked for.
     *
     * @param path relative to the folder of the search, with {@code /}
     */
    public record Asset(String path) {
        public byte[] content() {
            return read(path);
        }
    }

    /** All files, always in the same order. */
    public static List<Asset> all() {
        return PATHS.stream().map(Asset::new).toList();
    }

    private static byte[] read(String path) {
        try (InputStream in = SearchAssets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
