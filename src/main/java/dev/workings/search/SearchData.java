package dev.workings.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.workings.html.Passage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the browser loads when a reader begins to search.
 *
 * <pre>
 * {"common": "and of the",
 *  "pages": [["csc413/hw4/1-1-1.html", "1.1.1", "A title",
 *    [[1, "solution", "Solution", "how it begins", "words that come later", "nabla softmax"], …]], …]}
 * </pre>
 *
 * Each passage is its depth, its id, its label, its beginning, what else is in it, and its TeX commands.
 */
public final class SearchData {
    /** The longest beginning, which is as much as a result shows. */
    static final int BEGINNING = 180;

    private final Set<String> common;
    private final JsonGenerator json;

    private SearchData(Collection<String> common, JsonGenerator json) {
        this.common = new HashSet<>(common);
        this.json = json;
    }

    /**
     * A script that hands the data over. A script and not JSON, because a page from the disk may load the one and not the other; and
     * the JSON as a string, because that is what browsers read fastest.
     */
    public static String script(List<SearchPage> pages) {
        String literal = json(pages).replace("\\", "\\\\").replace("'", "\\'");
        return "workings.search.data = '" + literal + "';\n";
    }

    static String json(List<SearchPage> pages) {
        List<String> common = Words.common(pages.stream()
                .flatMap(page -> page.passages().stream())
                .map(passage -> Words.of(passage.label(), passage.text()))
                .toList());
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            new SearchData(common, json).write(pages, String.join(" ", common));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private void write(List<SearchPage> pages, String commonWords) throws IOException {
        json.writeStartObject();
        json.writeStringField("common", commonWords);
        json.writeArrayFieldStart("pages");
        for (SearchPage page : pages) {
            write(page);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(SearchPage page) throws IOException {
        json.writeStartArray();
        json.writeString(page.path());
        json.writeString(page.number());
        json.writeString(page.title());
        json.writeStartArray();
        for (Passage passage : page.passages()) {
            write(passage);
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private void write(Passage passage) throws IOException {
        String beginning = beginning(passage.text());
        Set<String> known = Words.of(passage.label(), beginning);
        known.addAll(common);
        json.writeStartArray();
        json.writeNumber(passage.depth());
        json.writeString(passage.id());
        json.writeString(passage.label());
        json.writeString(beginning);
        json.writeString(String.join(" ", Words.beyond(known, passage.text(), passage.further())));
        json.writeString(String.join(" ", passage.commands().stream().sorted().toList()));
        json.writeEndArray();
    }

    /** Ends between two words; a formula is one. */
    static String beginning(String text) {
        if (text.length() <= BEGINNING) {
            return text;
        }
        int end = text.lastIndexOf(' ', BEGINNING);
        int cut = end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, BEGINNING));
        return text.substring(0, cut) + " …";
    }
}
