package dev.workings.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.workings.html.Html;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page is, as JSON-LD in the vocabulary of schema.org. */
public final class StructuredData {
    private StructuredData() {}

    /**
     * A thing with its properties, in their order.
     *
     * @param types the kinds of things that it is
     * @param properties texts, numbers, other things, or lists of these
     */
    public record Thing(List<String> types, Map<String, Object> properties) {
        public static Thing of(String... types) {
            return new Thing(List.of(types), Map.of());
        }

        public Thing with(String property, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(properties);
            more.put(property, value);
            return new Thing(types, more);
        }

        public Thing with(String property, Optional<?> value) {
            return value.map(present -> with(property, (Object) present)).orElse(this);
        }
    }

    /** One document about several things, as the content of a {@code <script>}. */
    public static Html of(List<Thing> things) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeFieldName("@graph");
            write(json, things);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        // A script ends at "</script", wherever that stands, and "<!--" hides its end.
        return Html.trusted(text.toString().replace("<", "\\u003c"));
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Thing thing) {
            json.writeStartObject();
            json.writeFieldName("@type");
            write(json, thing.types().size() == 1 ? thing.types().get(0) : thing.types());
            for (Map.Entry<String, Object> property : thing.properties().entrySet()) {
                json.writeFieldName(property.getKey());
                write(json, property.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
