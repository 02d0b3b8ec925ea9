package dev.workings.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the browser loads when a reader begins to search.
 *
 * <pre>
 * {"pages": [["csc413/hw4/1-1-1.html", "1.1.1", "A title", [[1, "solution", "Solution", "how it begins"], …]], …],
 *  "common": "and of the",
 *  "later": "0hence 3 1 a;1int 2",
 *  "commands": "0nabla 3;0softmax 2 1"}
 * </pre>
 *
 * Each passage is its depth, its id, its label and its beginning; {@link Places} tells what else is in it.
 */
public final class SearchData {
    private final List<SearchPage> pages;
    private final List<IndexedPassage> passages;
    private final Set<String> common;

    private SearchData(List<SearchPage> pages) {
        this.pages = pages;
        this.passages = pages.stream().flatMap(page -> page.passages().stream()).toList();
        this.common = new TreeSet<>(
                Words.common(passages.stream().map(IndexedPassage::words).toList()));
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
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            new SearchData(pages).write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("pages");
        for (SearchPage page : pages) {
            write(page, json);
        }
        json.writeEndArray();
        json.writeStringField("common", String.join(" ", common));
        json.writeStringField("later", places(this::later).written());
        json.writeStringField("commands", places(IndexedPassage::commands).written());
        json.writeEndObject();
    }

    private static void write(SearchPage page, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(page.path());
        json.writeString(page.number());
        json.writeString(page.title());
        json.writeStartArray();
        for (IndexedPassage passage : page.passages()) {
            json.writeStartArray();
            json.writeNumber(passage.depth());
            json.writeString(passage.id());
            json.writeString(passage.label());
            json.writeString(passage.beginning());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private Places places(Function<IndexedPassage, List<String>> words) {
        Places places = new Places();
        for (int i = 0; i < passages.size(); i++) {
            places.add(words.apply(passages.get(i)), i);
        }
        return places;
    }

    /** What stands in a passage behind its beginning; a common word is looked for in beginnings only. */
    private List<String> later(IndexedPassage passage) {
        return passage.later().stream().filter(word -> !common.contains(word)).toList();
    }
}
