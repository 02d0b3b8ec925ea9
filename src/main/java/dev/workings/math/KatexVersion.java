package dev.workings.math;

import dev.workings.cache.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What the output of KaTeX depends on beside the formula: its version, and the program text that calls it and completes its output. A
 * digest of that text cannot be forgotten as a number that is to be raised by hand can.
 */
final class KatexVersion {
    private KatexVersion() {}

    static String text() {
        Key.Builder key = Key.of("KaTeX", KatexRenderer.KATEX_VERSION).with(read("/" + KatexRenderer.CALLS));
        key.with(read("KatexRenderer.class"))
                .with(read("KatexOutput.class"))
                .with(read("SoundMathMl.class"))
                .with(read("ScriptArguments.class"))
                .with(read("Macros.class"));
        return key.build().hex();
    }

    private static byte[] read(String resource) {
        try (InputStream in = KatexVersion.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
