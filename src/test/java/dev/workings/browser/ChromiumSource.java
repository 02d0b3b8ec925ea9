package dev.workings.browser;

import java.nio.file.Path;
import java.util.Optional;

/** A place from which a Chromium can be had. */
@FunctionalInterface
interface ChromiumSource {
    /** The executable, if it could be obtained; why not is told on the way. */
    Optional<Path> obtain();
}
