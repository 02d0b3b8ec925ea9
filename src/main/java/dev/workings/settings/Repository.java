package dev.workings.settings;

import dev.workings.source.SourceFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the sources of a site are published, on a host that shows files as GitHub does.
 *
 * @param address without a slash at its end
 */
public record Repository(String address) {
    public Repository {
        address = address.replaceAll("/+$", "");
    }

    /** The address of a file on the default branch, if it was found below the working directory. */
    public Optional<String> file(SourceFile file) {
        String path = file.location().replace('\\', '/');
        return Optional.of(path)
                .filter(relative -> !relative.startsWith("/") && !relative.contains("..") && !relative.contains(":"))
                .map(relative -> address + "/blob/HEAD/" + relative);
    }

    /** The address of a line of a file; Markdown is shown as it was written. */
    public Optional<String> line(SourceFile file, int number) {
        return file(file).map(found -> found + "?plain=1#L" + number);
    }

    /** The address at which a reader can open an issue with this title and text. */
    public String newIssue(String title, String text) {
        return address.contains("//gitlab.")
                ? "%s/-/issues/new?issue%%5Btitle%%5D=%s&issue%%5Bdescription%%5D=%s"
                        .formatted(address, encoded(title), encoded(text))
                : "%s/issues/new?title=%s&body=%s".formatted(address, encoded(title), encoded(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
