package dev.workings.math;

import dev.workings.script.ScriptException;
import dev.workings.script.ScriptLibrary;
import dev.workings.script.ScriptValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The commands and environments that KaTeX knows. It has no list of them: every word that its program text quotes and that
 * looks like a command is shown to it, and those remain that it recognizes.
 */
final class KatexCommands {
    /** KaTeX's environments, which it cannot be asked for. */
    static final List<String> ENVIRONMENTS = List.of(
            "align",
            "align*",
            "alignat",
            "alignat*",
            "aligned",
            "alignedat",
            "array",
            "Bmatrix",
            "Bmatrix*",
            "bmatrix",
            "bmatrix*",
            "cases",
            "CD",
            "darray",
            "dcases",
            "drcases",
            "equation",
            "equation*",
            "gather",
            "gather*",
            "gathered",
            "matrix",
            "matrix*",
            "pmatrix",
            "pmatrix*",
            "rcases",
            "smallmatrix",
            "split",
            "subarray",
            "Vmatrix",
            "Vmatrix*",
            "vmatrix",
            "vmatrix*");

    private static final Pattern QUOTED_COMMAND = Pattern.compile("[\"'`](?:\\\\\\\\)([a-zA-Z]+)[\"'`]");

    private final ScriptLibrary katex;
    private final AtomicReference<Set<String>> names = new AtomicReference<>();

    KatexCommands(ScriptLibrary katex) {
        this.katex = katex;
    }

    /** The commands with their backslashes, in order; none if KaTeX does not say. */
    Set<String> names() {
        if (names.get() == null) {
            names.set(ask());
        }
        return names.get();
    }

    private Set<String> ask() {
        Set<String> candidates = new TreeSet<>();
        QUOTED_COMMAND.matcher(programText()).results().forEach(found -> candidates.add("\\" + found.group(1)));
        try {
            return new TreeSet<>(katex.call("defined", List.copyOf(candidates)).list().stream()
                    .map(ScriptValue::text)
                    .toList());
        } catch (ScriptException.Thrown | ScriptException.Stopped e) {
            return Set.of();
        }
    }

    private static String programText() {
        try (InputStream in =
                KatexCommands.class.getClassLoader().getResourceAsStream(KatexRenderer.KATEX + "katex.min.js")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
