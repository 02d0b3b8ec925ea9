package dev.workings.listing;

import dev.workings.html.Html;
import java.util.Optional;

/** Marks the syntax of source code; safe to use from several threads. */
public interface Highlighter {
    /** The code as HTML with {@code hljs-} classes, for a {@code <code>} element, or why it is not marked. */
    Outcome highlight(String code, String language);

    /** What became of a piece of code. Either way there is HTML to show. */
    sealed interface Outcome {
        Html html();
    }

    /** Code with its syntax marked. */
    record Highlighted(Html html) implements Outcome {}

    /**
     * Code without marks.
     *
     * @param reason why there are none, such as an unknown language
     */
    record Plain(Html html, String reason, Optional<String> remedy) implements Outcome {}

    /** Code for whose marks the time was too short. That has to be told: a page must not depend on how fast a machine is. */
    record Late(Html html, String reason, String remedy) implements Outcome {}
}
