package dev.workings.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a work of the site is cited, as BibTeX.
 *
 * @param in what it belongs to
 * @param updated the day of its last change; its year is the work's
 */
public record Citation(
        String title, Optional<String> author, String in, Optional<LocalDate> updated, Optional<String> address) {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$&#%_~^]");
    private static final Map<String, String> ESCAPED = Map.of(
            "\\", "\\textbackslash{}",
            "~", "\\textasciitilde{}",
            "^", "\\textasciicircum{}");

    /** An entry without author is known by the title of what it belongs to. */
    public String bibtex() {
        Map<String, String> fields = new LinkedHashMap<>();
        // A second pair of braces: who signs as a group has no surname, and a title keeps its capitals.
        author.ifPresent(name -> fields.put("author", "{" + escaped(name) + "}"));
        fields.put("title", "{" + escaped(title) + "}");
        fields.put("howpublished", escaped(in));
        updated.ifPresent(day -> fields.put("year", Integer.toString(day.getYear())));
        address.ifPresent(url ->
                fields.put("url", url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")));
        return fields.entrySet().stream()
                .map(field -> "  %s = {%s}".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",\n", "@misc{" + key() + ",\n", "\n}\n"));
    }

    /** Made of the names, so that it is the same whenever the site is built. */
    private String key() {
        String year = updated.map(day -> Integer.toString(day.getYear())).orElse("");
        String words = (in + " " + title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String key = (words + (year.isEmpty() ? "" : "-" + year))
                .replaceAll("^-+|-+$", "")
                .replaceAll("-{2,}", "-");
        return key.isEmpty() ? "work" : key;
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(sign -> Matcher.quoteReplacement(ESCAPED.getOrDefault(sign.group(), "\\" + sign.group())));
    }
}
