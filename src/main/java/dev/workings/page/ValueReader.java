package dev.workings.page;

import dev.workings.compute.NumberFormat;
import dev.workings.compute.Numeral;
import dev.workings.compute.Results;
import dev.workings.compute.Value;
import dev.workings.source.Names;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.Optional;

/** Looks up the values that a page shows. */
final class ValueReader {
    private final Optional<Results> results;
    private final Problems problems;

    /**
     * @param results empty if the computation failed: then a missing name is not the page's mistake; {@link Results#NONE} itself if the
     *     page has no computation
     */
    ValueReader(Optional<Results> results, Problems problems) {
        this.results = results;
        this.problems = problems;
    }

    Optional<Numeral> numeral(SourceText name, SourceText format) {
        Optional<NumberFormat> parsed = format(format);
        return value(name).flatMap(value -> parsed.map(how -> how.format(value)));
    }

    private Optional<Value> value(SourceText name) {
        if (results.isEmpty()) {
            return Optional.empty();
        }
        Optional<Value> value =
                Optional.ofNullable(results.get().values().get(name.text().strip()));
        if (value.isEmpty() && results.get() == Results.NONE) {
            problems.report(
                    name.locate(),
                    "there is no value '%s', as this page has no computation".formatted(name),
                    "name a class in the front matter: 'computation: csc413.hw4.Example'");
        } else if (value.isEmpty()) {
            problems.report(
                    name.locate(),
                    "no value '%s' in this page's computation".formatted(name),
                    Names.suggest(name.text(), results.get().values().keySet()));
        }
        return value;
    }

    private Optional<NumberFormat> format(SourceText format) {
        try {
            return Optional.of(NumberFormat.parse(format.text().strip()));
        } catch (IllegalArgumentException wrong) {
            String[] parts = wrong.getMessage().split(": ", 2);
            problems.report(format.locate(), parts[0], parts[1]);
            return Optional.empty();
        }
    }
}
