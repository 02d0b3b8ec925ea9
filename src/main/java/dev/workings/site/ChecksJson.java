package dev.workings.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Verdict;
import dev.workings.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * {@code checks.json}: every relation sign of the site and what was found for it. What stands in it is described, field by field, by the
 * JSON Schema {@code checks.schema.json} beside it; a test holds the two together.
 */
public final class ChecksJson {
    public static final String PATH = "checks.json";
    public static final String SCHEMA_PATH = "checks.schema.json";

    private ChecksJson() {}

    /** The JSON Schema that describes the file, which is published beside it. */
    public static OutputFile schema() {
        try (InputStream in = ChecksJson.class.getResourceAsStream(SCHEMA_PATH)) {
            return new OutputFile(SCHEMA_PATH, in.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Pages without relations are left out. */
    public static String of(List<Page> pages) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA_PATH);
            json.writeArrayFieldStart("pages");
            for (Page page : pages) {
                if (page.checks().total() > 0) {
                    write(json, page);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, Page page) throws IOException {
        json.writeStartObject();
        json.writeStringField("page", page.path());
        json.writeArrayFieldStart("relations");
        for (CheckedRelation relation : page.checks().relations().toList()) {
            write(json, relation);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, CheckedRelation relation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", relation.id());
        json.writeStringField("sign", relation.sign());
        json.writeNumberField("line", relation.place().position().line());
        json.writeStringField("status", relation.verdict().status());
        write(json, relation.verdict());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Verdict verdict) throws IOException {
        if (verdict.evaluation().isPresent()) {
            Verdict.Checked found = verdict.evaluation().get();
            json.writeNumberField("cases", found.cases());
            json.writeStringField("margin", found.margin());
            json.writeStringField("at", found.place());
            json.writeStringField("tolerance", found.tolerance());
            json.writeStringField("route", found.route());
            if (found.given().isPresent()) {
                json.writeStringField("given", found.given().get());
            }
            if (found.seed().isPresent()) {
                json.writeStringField("seed", found.seed().get());
            }
        }
        if (verdict instanceof Verdict.Proved proved) {
            json.writeStringField("box", proved.box());
            json.writeNumberField("boxes", proved.boxes());
        } else if (verdict instanceof Verdict.Refuted refuted) {
            json.writeStringField("at", refuted.place());
            json.writeStringField("left", refuted.left());
            json.writeStringField("right", refuted.right());
        } else if (verdict instanceof Verdict.Unchecked unchecked) {
            json.writeStringField("reason", unchecked.reason());
        }
    }
}
