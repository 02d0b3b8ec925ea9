package dev.workings.release;

import dev.workings.html.Html;
import dev.workings.html.Wording;
import dev.workings.source.Position;
import dev.workings.source.Problem;
import dev.workings.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves that nothing of what an edition withholds stands in its files.
 *
 * <p>That the blocks were taken out before pages were built is no proof: a template, an index, a feed could have had the text from
 * elsewhere. So the finished files are read, all of them, whatever wrote them. What is looked for is all that the withheld blocks
 * <em>would</em> say, which is known because they are built too, and that nothing published says. It comes in four shapes:
 *
 * <ul>
 *   <li>A <em>passage</em> is at least {@value #FEWEST_WORDS} words in a row with {@value #FEWEST_LETTERS} letters or digits in all.
 *       Prose, TeX, code, rows of data and the outlines of plots are such words. Shorter ones, "it follows that", stand anywhere by
 *       chance; this long, they do not, and even a short sentence has one.
 *   <li>A <em>formula</em> is compared as a whole where a page carries TeX, so that there it can be short.
 *   <li>A <em>value</em> is compared as a whole where a page carries a computed number.
 *   <li>A <em>number</em> of {@value #FEWEST_DIGITS} or more significant digits counts anywhere: among nine hundred
 *       others, chance has one that is equal to one of a hundred such.
 * </ul>
 *
 * <p>What it does not see is a single word, or a few: those of a solution are words that anybody uses. Such a word could only be told
 * where words stand alone, in the lists of the search index, which has them in the order of the alphabet and cut where two begin alike.
 * These are made of pages as they are shown, from which the blocks were taken before, and of nothing else; a test plants a word that
 * only withheld blocks have, in each kind of place, and finds it in no file.
 *
 * <p>Each file is read once, and each of its passages is one look-up of a hash of 64 bits.
 */
public final class AbsenceProof {
    static final int FEWEST_WORDS = Said.FEWEST_WORDS;
    static final int FEWEST_LETTERS = Said.FEWEST_LETTERS;
    static final int FEWEST_DIGITS = Said.FEWEST_DIGITS;
    private static final int MOST_TOLD = 3;

    private static final Pattern BINARY =
            Pattern.compile("(?i).*\\.(png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|pdf|zip|gz|mp4|webm|mp3)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    private final Map<Long, Span> passages;
    private final Map<Long, Span> numbers;
    private final Map<String, Span> formulas;
    private final Map<String, Span> values;

    private AbsenceProof(Builder builder) {
        this.passages = without(builder.secret.passages, builder.open.passages);
        this.numbers = without(builder.secret.numbers, builder.open.numbers);
        this.formulas = without(builder.secret.formulas, builder.open.formulas);
        this.values = without(builder.secret.values, builder.open.values);
    }

    private static <T> Map<T, Span> without(Map<T, Span> secret, Map<T, Span> open) {
        Map<T, Span> rest = new HashMap<>(secret);
        rest.keySet().removeAll(open.keySet());
        return rest;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How much is looked for. */
    public int size() {
        return passages.size() + numbers.size() + formulas.size() + values.size();
    }

    /** What of it stands in a file, the first few of each. */
    public List<Problem> problems(String path, byte[] bytes) {
        return BINARY.matcher(path).matches() ? List.of() : problems(path, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The same of a text, as what is known of a picture. */
    public List<Problem> problems(String path, String text) {
        Search search = new Search(path);
        if (path.endsWith(".html")) {
            search.read(Wording.ofDocument(text));
        } else if (path.endsWith(".xml") || path.endsWith(".svg")) {
            Wording wording = Wording.ofXml(text);
            search.read(wording);
            wording.texts().stream()
                    .filter(inner -> inner.contains("</"))
                    .forEach(inner -> search.read(Wording.ofDocument(inner)));
        } else if (path.endsWith(".css")) {
            search.passages(Words.of(text));
        } else if (path.endsWith(".js") || path.endsWith(".json")) {
            search.read(unescaped(unescaped(text)));
        } else {
            search.read(text);
        }
        return search.found;
    }

    /** A string as JSON or JavaScript means it. */
    private static String unescaped(String text) {
        return text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll(AbsenceProof::meant);
    }

    private static String meant(MatchResult escape) {
        if (escape.group(1) != null) {
            return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16)));
        }
        return switch (escape.group(2)) {
            case "n", "t", "r", "b", "f" -> " ";
            default -> Matcher.quoteReplacement(escape.group(2));
        };
    }

    private final class Search {
        private final String path;
        private final List<Problem> found = new ArrayList<>();
        private final Set<Position> told = new HashSet<>();

        Search(String path) {
            this.path = path;
        }

        void read(Wording wording) {
            wording.texts()
                    .forEach(text -> read(text.contains("\\u") || text.startsWith("{") ? unescaped(text) : text));
            wording.drawings().forEach(shape -> passages(Words.of(shape)));
            wording.formulas().forEach(tex -> tell("formula", tex, formulas.get(Said.signs(tex))));
            wording.values().forEach(value -> tell("value", value, values.get(value)));
        }

        void read(String text) {
            Words words = Words.of(text);
            passages(words);
            for (int i = 0; i < words.count(); i++) {
                if (words.digits(i) >= FEWEST_DIGITS) {
                    tell("number", words.between(i, i), numbers.get(words.hash(i)));
                }
            }
        }

        void passages(Words words) {
            int[] told = {-1};
            words.passages(FEWEST_WORDS, FEWEST_LETTERS, (hash, first, last) -> {
                Span place = passages.get(hash);
                if (place != null && first > told[0]) {
                    tell("text", words.between(first, last), place);
                }
                told[0] = place == null ? told[0] : last;
            });
        }

        private void tell(String what, String words, Span place) {
            if (place != null && found.size() < MOST_TOLD && told.add(place.position())) {
                found.add(new Problem(
                        place,
                        "the withheld %s '%s' stands in '%s'".formatted(what, words.strip(), path),
                        "keep it out of templates, titles and published blocks, or say it in one that is published"));
            }
        }
    }

    /** Collects what is withheld and what is published, in any order. */
    public static final class Builder {
        private final Said secret = new Said();
        private final Said open = new Said();
        private final Map<Long, Span> written = new HashMap<>();
        private final Map<String, Span> places = new HashMap<>();

        /** A part of a page that is published, or its title. */
        public Builder published(Html part) {
            open.add(Wording.ofPart(part), Said.NOWHERE);
            return this;
        }

        /** Any other text that is published. */
        public Builder published(String text) {
            open.add(text, Said.NOWHERE);
            return this;
        }

        /** Markdown that is withheld. To be told before what it becomes, which finds its places by it. */
        public Builder withheld(Span markdown) {
            Words words = Words.inPlace(markdown.text());
            words.passages(FEWEST_WORDS, FEWEST_LETTERS, (hash, first, last) -> {
                int from = markdown.start();
                Span place = markdown.file().span(from + words.start(first), from + words.end(last));
                written.putIfAbsent(hash, place);
                secret.passages.putIfAbsent(hash, place);
            });
            return this;
        }

        /**
         * A whole page, with what is withheld of it.
         *
         * @param somewhere the place of what has none that is known better
         */
        public Builder withheld(Html page, Span somewhere) {
            secret.add(Wording.ofPart(page), Said.near(written, somewhere));
            return this;
        }

        /** Any other text that is withheld, such as data. */
        public Builder withheld(String text, Span place) {
            secret.add(text, any -> Optional.of(place));
            return this;
        }

        /** Says where the author asks for a value or writes a formula, since that is told better than what is near it. */
        public Builder placed(String valueOrTex, Span place) {
            places.putIfAbsent(Said.signs(valueOrTex), place);
            return this;
        }

        public AbsenceProof build() {
            secret.values.replaceAll((value, place) -> places.getOrDefault(Said.signs(value), place));
            secret.formulas.replaceAll((tex, place) -> places.getOrDefault(tex, place));
            return new AbsenceProof(this);
        }
    }
}
