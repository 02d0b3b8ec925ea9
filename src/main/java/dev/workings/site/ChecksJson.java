package dev.workings.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Verdict;
import dev.workings.page.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * {@code checks.json}: every relation sign of the site and what was found for it.
 *
 * <pre>
 * { "pages": [ { "page": "csc413/hw4/1-1-1.html", "relations": [
 *     { "id": "check-1", "sign": "\\le", "line": 42, "status": "checked" | "proved" | "refuted" | "unchecked",
 *       "cases": 5020, "margin": "…", "at": "…", "tolerance": "…", "route": "…",      (checked, proved)
 *       "given": "…", "seed": "413",                                   (checked, proved; where it applies)
 *       "box": "…", "boxes": 64,                                                        (proved)
 *       "left": "…", "right": "…",                                                      (refuted)
 *       "reason": "…" } ] } ] }                                                         (unchecked)
 * </pre>
 */
public final class ChecksJson {
    private ChecksJson() {}

    /** Pages without relations are left out. */
    public static String of(List<Page> pages) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
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
