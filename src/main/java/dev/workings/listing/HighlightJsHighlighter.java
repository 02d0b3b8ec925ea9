package dev.workings.listing;

import dev.workings.html.Html;
import dev.workings.script.Script;
import dev.workings.script.ScriptException;
import dev.workings.script.ScriptLibrary;
import dev.workings.script.ScriptValue;
import dev.workings.source.Names;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Marks source code with highlight.js: the languages of its common build, and some that are used in courses.
 *
 * <p>Code may come from strangers. It runs sealed off, on {@value #LONGEST} characters at most and for {@value #SECONDS} seconds at most.
 */
public final class HighlightJsHighlighter implements Highlighter, AutoCloseable {
    static final int LONGEST = 200_000;
    static final int SECONDS = 30;

    private static final String VERSION = "11.11.1";
    private static final String HIGHLIGHT_JS = "META-INF/resources/webjars/highlightjs/" + VERSION + "/";
    private static final String CALLS = "dev/workings/listing/highlight-calls.js";
    private static final List<String> MORE_LANGUAGES = List.of(
            "cmake",
            "dockerfile",
            "fortran",
            "groovy",
            "haskell",
            "http",
            "julia",
            "latex",
            "lisp",
            "matlab",
            "mathematica",
            "nginx",
            "ocaml",
            "properties",
            "scala",
            "stan");

    private final ScriptLibrary highlightJs;

    HighlightJsHighlighter(ScriptLibrary highlightJs) {
        this.highlightJs = highlightJs;
    }

    /** highlight.js, which is loaded when the first code comes. */
    public static HighlightJsHighlighter create() {
        return new HighlightJsHighlighter(script().open());
    }

    static Script script() {
        Stream<String> more = MORE_LANGUAGES.stream().map(name -> HIGHLIGHT_JS + "languages/" + name + ".min.js");
        List<String> resources = Stream.of(Stream.of(HIGHLIGHT_JS + "highlight.min.js"), more, Stream.of(CALLS))
                .flatMap(part -> part)
                .toList();
        return new Script("highlight.js", resources, Duration.ofSeconds(SECONDS));
    }

    /** What the output depends on beside the code, for caches. */
    public static String version() {
        return VERSION + " " + String.join(" ", MORE_LANGUAGES);
    }

    /** The languages' names and their other names, such as {@code js}. */
    public SortedSet<String> languages() {
        return new TreeSet<>(highlightJs.call("languages").list().stream()
                .map(ScriptValue::text)
                .toList());
    }

    @Override
    public Outcome highlight(String code, String language) {
        if (code.length() > LONGEST) {
            return plain(
                    code,
                    String.format(Locale.ROOT, "the listing is longer than %,d characters", LONGEST),
                    Optional.empty());
        }
        try {
            return highlightJs
                    .call("highlight", code, language)
                    .member("html")
                    .<Outcome>map(html -> new Highlighted(Html.trusted(html.text())))
                    .orElseGet(() -> unknown(code, language));
        } catch (ScriptException.Stopped late) {
            return new Late(
                    Html.text(code),
                    "the code takes too long to be marked: " + late.getMessage(),
                    "divide it, or name no language");
        } catch (ScriptException.Thrown e) {
            return plain(code, "the listing cannot be highlighted: " + e.getMessage(), Optional.empty());
        }
    }

    @Override
    public void close() {
        highlightJs.close();
    }

    private Plain unknown(String code, String language) {
        return plain(code, "no language '%s'".formatted(language), Optional.of(Names.suggest(language, languages())));
    }

    private static Plain plain(String code, String reason, Optional<String> remedy) {
        return new Plain(Html.text(code), reason, remedy);
    }
}
