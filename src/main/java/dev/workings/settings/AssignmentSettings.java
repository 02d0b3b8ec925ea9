package dev.workings.settings;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * {@code assignment.yaml} beside the questions of an assignment.
 *
 * @param course the course's name
 * @param title the assignment's name
 * @param source where the original statement can be read
 * @param due the day it was or is due
 * @param updated the day of the last change to it or to any question that does not say its own
 * @param release the moment from which more than the statements of its questions can be read
 * @param points in all
 * @param parts in order
 */
public record AssignmentSettings(
        SourceFile file,
        Optional<SourceText> course,
        Optional<SourceText> title,
        Optional<String> source,
        Optional<LocalDate> due,
        Optional<LocalDate> updated,
        Optional<OffsetDateTime> release,
        Optional<Located<BigDecimal>> points,
        List<Part> parts) {
    /**
     * A part of an assignment: the questions whose number begins with the part's.
     *
     * @param points of the part in all
     */
    public record Part(SourceText number, SourceText title, Optional<Located<BigDecimal>> points) {
        static final List<String> KEYS = List.of("number", "title", "points");
    }

    static final List<String> KEYS =
            List.of("course", "title", "source", "due", "updated", "release", "points", "parts");

    public AssignmentSettings {
        parts = List.copyOf(parts);
    }

    public static AssignmentSettings read(SourceFile file, Problems problems) {
        YamlMapping yaml = YamlReader.read(
                        SourceText.copyOf(file.span(0, file.text().length())), problems)
                .allowOnly(KEYS);
        return new AssignmentSettings(
                file,
                yaml.text("course"),
                yaml.requiredText("title", "Homework 4"),
                SiteSettings.webAddress(yaml, "source"),
                yaml.date("due", "2021-04-08").map(Located::value),
                yaml.date("updated", "2026-11-25").map(Located::value),
                yaml.text("release").flatMap(text -> ReleaseDate.read(text, problems)),
                yaml.number("points"),
                yaml.mappings("parts").stream()
                        .flatMap(part -> part(part).stream())
                        .toList());
    }

    private static Optional<Part> part(YamlMapping yaml) {
        yaml.allowOnly(Part.KEYS);
        Optional<SourceText> title = yaml.requiredText("title", "Recurrent networks");
        return yaml.requiredText("number", "1")
                .flatMap(number -> title.map(text -> new Part(number, text, yaml.number("points"))));
    }
}
