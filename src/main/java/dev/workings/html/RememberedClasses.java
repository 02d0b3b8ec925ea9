package dev.workings.html;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes classed documents, and remembers each line of them: of a page that an author works on, few lines change, and of those of all
 * pages many are the same.
 */
public final class RememberedClasses {
    private static final int MOST_CHARACTERS = 32 << 20;

    private final Cache<String, Known> byFirstLine = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String line, Known known) ->
                    known.text.length() + known.classed.text().length())
            .build();

    /** A line, with what follows it up to the end of a tag that does not end in it. */
    private record Known(String text, ClassedDocument classed) {
        boolean standsAt(int start, String line, String document) {
            return text.length() == line.length() || document.startsWith(text, start);
        }
    }

    /** The same as {@link ClassedDocument#of}. */
    public ClassedDocument of(String document) {
        List<String> texts = new ArrayList<>();
        Set<StyleRule> rules = new HashSet<>();
        for (int start = 0; start < document.length(); ) {
            ClassedDocument.Part part = lineAt(document, start);
            texts.add(part.classed().text());
            rules.addAll(part.classed().rules());
            start = part.end();
        }
        return new ClassedDocument(String.join("", texts), rules);
    }

    private ClassedDocument.Part lineAt(String document, int start) {
        int newline = document.indexOf('\n', start);
        int end = newline < 0 ? document.length() : newline + 1;
        String line = document.substring(start, end);
        Known known = byFirstLine.getIfPresent(line);
        if (known != null && known.standsAt(start, line, document)) {
            return new ClassedDocument.Part(known.classed, start + known.text.length());
        }
        ClassedDocument.Part part = ClassedDocument.part(document, start, end);
        if (part.end() < document.length()) { // Else a tag may have ended only because the document did.
            byFirstLine.put(line, new Known(document.substring(start, part.end()), part.classed()));
        }
        return part;
    }
}
