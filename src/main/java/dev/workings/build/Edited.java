package dev.workings.build;

import dev.workings.check.CheckReport;
import dev.workings.release.Publication;
import dev.workings.release.Redacted;
import dev.workings.release.Redaction;
import dev.workings.site.SiteIndex;
import dev.workings.source.Problems;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A page as an edition shows it, and as it is as a whole.
 *
 * @param redacted what is left of its text
 * @param entry what is left of the page, with the numbers of the whole
 * @param checks of what is left
 */
record Edited(SiteIndex.Entry whole, Redacted redacted, SiteIndex.Entry entry, CheckReport checks) {
    static Edited of(
            SiteIndex.Entry whole,
            CheckReport checks,
            Publication publication,
            Optional<OffsetDateTime> release,
            Problems problems) {
        if (whole.page().survey().isPresent()) {
            return new Edited(whole, new Redacted(whole.page().document(), List.of()), whole, checks);
        }
        boolean isQuestion = whole.page().front().question().isPresent();
        whole.page()
                .front()
                .release()
                .filter(any -> !isQuestion)
                .ifPresent(date -> problems.report(
                        date.span(),
                        "'release' belongs to a question, and this page is none",
                        "write it behind the name of a block: ::: {.solution release=\"%s\"}".formatted(date.value())));
        Redacted redacted = Redaction.of(whole.page().document(), publication, release, isQuestion, problems);
        if (redacted.isWhole() && redacted.document() == whole.page().document()) {
            return new Edited(whole, redacted, whole, checks);
        }
        SiteIndex.Entry entry =
                new SiteIndex.Entry(whole.page().of(redacted), whole.outline().of(redacted));
        return new Edited(
                whole,
                redacted,
                entry,
                checks.only(display -> redacted.holding(display.span()).isEmpty()));
    }

    /** Whether it is shown as it was written, without so much as a note for graders taken out. */
    boolean isUntouched() {
        return entry == whole;
    }

    boolean isWhole() {
        return redacted.isWhole();
    }
}
