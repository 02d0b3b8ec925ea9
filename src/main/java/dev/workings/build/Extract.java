package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.html.PlainPage;
import dev.workings.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is told of a page elsewhere, as plain text.
 *
 * @param description a sentence, never empty
 * @param plot the first on the page, as SVG
 */
record Extract(
        String description,
        Optional<String> statement,
        Optional<String> answer,
        Optional<Html> plot,
        List<ErratumText> errata) {
    /** @param title without the word "Erratum" */
    record ErratumText(String id, String title, String text) {}

    Extract {
        errata = List.copyOf(errata);
    }

    static Extract of(Page page) {
        PlainPage plain = PlainPage.of(page.body());
        Optional<String> statement = plain.block("statement");
        Optional<String> answer = plain.block("answer");
        String description = page.summary()
                .filter(text -> !text.isBlank())
                .or(() -> Stream.of(answer, statement, plain.text())
                        .flatMap(Optional::stream)
                        .map(PlainPage::firstSentence)
                        .findFirst())
                .orElse(page.plainTitle());
        return new Extract(
                description,
                statement,
                answer,
                plain.first("plot-svg"),
                page.errata().stream().map(id -> erratum(plain, id)).toList());
    }

    private static ErratumText erratum(PlainPage page, String id) {
        String title = page.heading(id).orElse("").replaceFirst("^Erratum:?\\s*", "");
        String text = page.element(id).map(PlainPage::firstSentence).orElse(title);
        return new ErratumText(id, title, text);
    }
}
