package dev.workings.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * What a page costs a reader who comes for the first time.
 *
 * @param raw bytes of the page's HTML
 * @param zipped bytes by the kind of file, compressed as a server sends them
 * @param fonts how many are fetched, whose bytes are under {@code woff2}
 */
record PageWeight(long raw, Map<String, Long> zipped, int fonts) {
    private static final List<String> IMAGES = List.of("svg", "png", "jpg", "jpeg", "gif", "webp");

    /** Of everything that was asked for on a visit. */
    static PageWeight of(SitePage page, Visit visit, BuiltSite site) {
        URI root = URI.create(site.server().root());
        Map<String, Long> zipped = new TreeMap<>();
        List<String> paths = visit.requests().stream()
                .filter(address -> address.startsWith(root.toString()))
                .map(address -> root.relativize(URI.create(address)).getPath())
                .distinct()
                .toList();
        paths.forEach(path -> zipped.merge(kind(path), zipped(site.folder().resolve(path)), Long::sum));
        int fonts =
                (int) paths.stream().filter(path -> kind(path).equals("woff2")).count();
        return new PageWeight(size(page.file()), zipped, fonts);
    }

    /** Of a question, all but its fonts must be less than 100 kB. */
    long withoutFonts() {
        return zipped.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("woff2"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long of(String kind) {
        return zipped.getOrDefault(kind, 0L);
    }

    /** A font is compressed already. */
    static long zipped(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".woff2")) {
                return bytes.length;
            }
            ByteArrayOutputStream buffer = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(buffer)) {
                zip.write(bytes);
            }
            return buffer.size();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String kind(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return IMAGES.contains(ending) ? "image" : ending;
    }
}
