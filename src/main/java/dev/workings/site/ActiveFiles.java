package dev.workings.site;

import dev.workings.html.ActiveMarkup;
import dev.workings.source.Problem;
import dev.workings.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drawings and documents that are copied into the site as they are. On a page no script of theirs runs; opened by themselves they
 * would be pages of the site without its Content-Security-Policy, and so one that acts is refused.
 */
final class ActiveFiles {
    private static final Set<String> XML =
            Set.of("svg", "xml", "xhtml", "xht", "xsl", "xslt", "rdf", "rss", "atom", "mathml", "mml");
    private static final Set<String> HTML = Set.of("html", "htm", "shtml", "hta");
    private static final Set<String> REFUSED = Set.of("mht", "mhtml", "swf");
    private static final long LARGEST = 20_000_000;
    private static final Pattern ENCODING = Pattern.compile("\\A\\uFEFF?<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)");

    private ActiveFiles() {}

    static List<Problem> problems(Path file, String path) throws IOException {
        String kind = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (REFUSED.contains(kind)) {
            return List.of(problem(SourceFile.of(path, file.toString(), ""), new ActiveMarkup("a program", 0)));
        }
        boolean isXml = XML.contains(kind);
        if (!isXml && !HTML.contains(kind)) {
            return List.of();
        }
        if (Files.size(file) > LARGEST) {
            SourceFile unread = SourceFile.of(path, file.toString(), "");
            return List.of(new Problem(
                    unread.start(), "this file is too large to be looked through for scripts", "make it smaller"));
        }
        Optional<String> text = decoded(Files.readAllBytes(file));
        if (text.isEmpty()) {
            return List.of(new Problem(
                    SourceFile.of(path, file.toString(), "").start(),
                    "this file is not UTF-8",
                    "save it with the encoding UTF-8"));
        }
        String markup = text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
        SourceFile source = SourceFile.of(path, file.toString(), markup);
        return (isXml ? ActiveMarkup.inXml(markup) : ActiveMarkup.inHtml(markup))
                .map(found -> List.of(problem(source, found)))
                .orElse(List.of());
    }

    private static Problem problem(SourceFile file, ActiveMarkup found) {
        return new Problem(
                file.span(found.offset(), found.offset()),
                "this file is published as it is, and has %s".formatted(found.what()),
                "remove it; a drawing program saves a plain SVG without it");
    }

    /** A browser would read another encoding, and see other markup than is looked through here. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Matcher encoding = ENCODING.matcher(text);
            boolean isOther = encoding.find()
                    && !Set.of("utf-8", "us-ascii", "ascii")
                            .contains(encoding.group(1).toLowerCase(Locale.ROOT));
            return isOther ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
