package dev.workings.build;

import dev.workings.html.Html;
import dev.workings.html.PlainPage;
import dev.workings.page.Page;
import java.util.List;
import java.util.Optional;

/**
 * What a page says, as plain text for those who find it elsewhere.
 *
 * @param description a sentence, never empty
 */
record Extract(String description, Optional<String> statement, Optional<String> answer) {
    /**
     * An erratum of a page, in a line.
     *
     * @param title without the word "Erratum"
     */
    record ErratumText(String id, String title, String text) {}

    /**
     * The parts of a page from which an extract is made.
     *
     * @param whole all that it says, if it has no summary: its statement may be a picture
     */
    record Source(
            Optional<String> summary,
            Optional<Html> statement,
            Optional<Html> answer,
            Optional<Html> whole,
            String title) {
        static Source of(Page page) {
            Optional<String> summary = page.summary().filter(text -> !text.isBlank());
            return new Source(
                    summary,
                    page.statement(),
                    page.answer(),
                    summary.isPresent()
                            ? Optional.empty()
                            : Optional.of(PlainPage.of(page.body()).html()),
                    page.plainTitle());
        }
    }

    static Extract of(Source source) {
        Optional<String> statement = source.statement.flatMap(PlainPage::text);
        Optional<String> answer = source.answer.flatMap(PlainPage::text);
        String description = source.summary
                .or(() -> answer.or(() -> statement)
                        .or(() -> source.whole.flatMap(PlainPage::beginning))
                        .map(PlainPage::firstSentence))
                .orElse(source.title);
        return new Extract(description, statement, answer);
    }

    static List<ErratumText> errata(Page page) {
        PlainPage plain = PlainPage.of(page.body());
        return page.errata().stream().map(id -> erratum(plain, id)).toList();
    }

    /** The first plot on the page, as SVG. */
    static Optional<Html> plot(Page page) {
        return PlainPage.of(page.body()).first("plot-svg");
    }

    private static ErratumText erratum(PlainPage page, String id) {
        String title = page.heading(id).orElse("").replaceFirst("^Erratum:?\\s*", "");
        String text = page.element(id)
                .flatMap(PlainPage::text)
                .map(PlainPage::firstSentence)
                .orElse(title);
        return new ErratumText(id, title, text);
    }
}
