package dev.workings.layout;

import java.util.Objects;

/** The page that is served in place of one that does not exist. */
public record NotFoundView(Frame frame) {
    public NotFoundView {
        Objects.requireNonNull(frame);
    }
}
