package dev.workings.html;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes classed documents, and remembers each long piece and each line of them: of a page that an author works on, few lines change,
 * nearly all of it are formulas that were set before, and of those of all pages many are the same.
 */
public final class RememberedClasses {
    private static final int MOST_CHARACTERS = 32 << 20;
    private static final int LONG = 500;

    private final int longPiece;
    private final StyleNames names = new StyleNames();

    private final Cache<String, Known> byText = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, Known known) ->
                    known.text.length() + known.classed.html().length())
            .build();

    public RememberedClasses() {
        this(LONG);
    }

    /** @param longPiece how long a piece is that is remembered as one */
    RememberedClasses(int longPiece) {
        this.longPiece = longPiece;
    }

    /** A line or a piece, with what follows it up to the end of a tag that does not end in it. */
    private record Known(String text, ClassedDocument classed) {
        boolean standsAt(int start, String beginning, String document) {
            return text.length() == beginning.length() || document.startsWith(text, start);
        }
    }

    /** The same as {@link ClassedDocument#of}. */
    public ClassedDocument of(Html document) {
        return new Walk(document).toEnd();
    }

    /** One walk from piece to piece, and from line to line where none begins. */
    private final class Walk {
        private final List<String> pieces;
        private final String document;
        private final List<Html> made = new ArrayList<>();
        private final Set<StyleRule> rules = new HashSet<>();
        private int at;
        /** The next piece, and where it stands. */
        private int piece;

        private int pieceStart;

        Walk(Html document) {
            this.pieces = document.pieces();
            this.document = String.join("", pieces);
        }

        ClassedDocument toEnd() {
            while (at < document.length()) {
                passPieces();
                boolean isPiece = at == pieceStart && isLong(pieces.get(piece));
                ClassedDocument.Part part = isPiece ? part(pieces.get(piece)) : part(line());
                made.add(part.classed().html());
                rules.addAll(part.classed().rules());
                at = part.end();
            }
            return new ClassedDocument(Html.join(made), rules);
        }

        /** Up to the long piece that begins here, or next. A tag may have led into the middle of one: then it is read by lines. */
        private void passPieces() {
            while (piece < pieces.size() && (pieceStart < at || !isLong(pieces.get(piece)))) {
                pieceStart += pieces.get(piece++).length();
            }
        }

        private boolean isLong(String piece) {
            return piece.length() >= longPiece;
        }

        private String line() {
            int newline = document.indexOf('\n', at);
            int end = newline < 0 ? document.length() : newline + 1;
            return document.substring(at, pieceStart > at ? Math.min(end, pieceStart) : end);
        }

        /** @param text what the document goes on with */
        private ClassedDocument.Part part(String text) {
            Known known = byText.getIfPresent(text);
            if (known != null && known.standsAt(at, text, document)) {
                return new ClassedDocument.Part(known.classed, at + known.text.length());
            }
            ClassedDocument.Part part = ClassedDocument.part(document, at, at + text.length(), names);
            // Where the document ends, a tag may have ended only for that; and what stands behind '<' says whether it
            // is one.
            if (part.end() < document.length() && text.lastIndexOf('<') <= text.lastIndexOf('>')) {
                byText.put(text, new Known(document.substring(at, part.end()), part.classed()));
            }
            return part;
        }
    }
}
