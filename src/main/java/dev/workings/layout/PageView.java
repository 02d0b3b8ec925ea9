package dev.workings.layout;

import dev.workings.html.Html;
import java.util.Objects;

/** An ordinary page: a title and text. */
public record PageView(Frame frame, Html title, Html body) {
    public PageView {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(title);
        Objects.requireNonNull(body);
    }
}
