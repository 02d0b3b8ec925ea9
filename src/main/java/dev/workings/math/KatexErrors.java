package dev.workings.math;

import dev.workings.math.TexRenderer.Rejected;
import dev.workings.math.TexScanner.Token;
import dev.workings.script.ScriptException;
import dev.workings.script.ScriptValue;
import dev.workings.source.Names;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns KaTeX's complaints into ours, at their place in the formula.
 *
 * <p>KaTeX counts positions in the text that it was reading, which is the body of a macro as soon as one is expanded, and does not
 * say which text that was. It ends its message, however, with up to fifteen characters on either side of the place. A
 * place is believed only if the formula would have given the same excerpt there.
 */
final class KatexErrors {
    private static final Pattern UNDEFINED = Pattern.compile("Undefined control sequence: (\\\\.+)", Pattern.DOTALL);
    private static final Pattern UNCLOSED_BRACE = Pattern.compile("(?i)expected '\\}'");
    private static final Pattern UNCLOSED_LEFT = Pattern.compile("Expected '\\\\right'");
    private static final Pattern DOLLAR = Pattern.compile("Can't use function '\\$'");
    private static final Pattern COMMAND = Pattern.compile("\\\\[a-zA-Z@]+");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\{[a-zA-Z]+\\*?\\}");
    private static final Pattern NO_ENVIRONMENT = Pattern.compile("No such environment: (.*)", Pattern.DOTALL);

    /** The length, with its backslash, of a command that is near to too many others. */
    private static final int SHORT_COMMAND = 3;

    private final KatexCommands commands;

    KatexErrors(KatexCommands commands) {
        this.commands = commands;
    }

    Rejected rejection(Formula formula, ScriptValue answer) {
        return answer.member("refused")
                .map(command -> refusal(
                        formula,
                        command.text(),
                        answer.member("value").map(ScriptValue::text).orElse("")))
                .orElseGet(() -> complaint(formula, answer));
    }

    static String breakdown(ScriptException.Thrown e) {
        return e.getMessage().startsWith("RangeError")
                ? "the formula is nested too deeply, or its macros expand to too much"
                : "KaTeX fails on this formula: " + e.getMessage();
    }

    private static Rejected refusal(Formula formula, String command, String value) {
        String message = "the command '%s' is not allowed in mathematics".formatted(command);
        Pattern call =
                Pattern.compile(Pattern.quote(command) + "(?![a-zA-Z@])\\s*(\\{" + Pattern.quote(value) + "\\})?");
        return onlyPlace(formula, call, message);
    }

    private Rejected complaint(Formula formula, ScriptValue answer) {
        String raw = answer.member("error").map(ScriptValue::text).orElse("");
        KatexMessage message = isArgumentMissing(formula, raw) ? KatexMessage.MISSING_ARGUMENT : KatexMessage.of(raw);
        Optional<Place> place = answer.member("position")
                .map(position -> new Place((int) position.number(), (int)
                        answer.member("length").orElseThrow().number()));
        if (!formula.display()
                && place.filter(at -> at.start > 0).isPresent()
                && DOLLAR.matcher(raw).lookingAt()) {
            return new Rejected("this formula is not closed before the next '$'", 0, place.get().start)
                    .withRemedy(Optional.of("close it with $, or write \\$ for a dollar sign"));
        }
        String full = answer.member("message").map(ScriptValue::text).orElse("");
        return located(formula, raw, message.sentence(), full, place)
                .withRemedy(remedy(formula, raw).or(message::remedy));
    }

    /** KaTeX says the same of {@code \\frac{a}}, where nothing is open. */
    private static boolean isArgumentMissing(Formula formula, String raw) {
        return raw.startsWith("Unexpected end of input in a macro argument, expected '}'")
                && lastOpen(formula.tex(), "{", "}").isEmpty();
    }

    private static Rejected located(Formula formula, String raw, String sentence, String full, Optional<Place> place) {
        if (place.isEmpty()) {
            return culprit(raw)
                    .map(word -> onlyPlace(formula, word, sentence))
                    .orElse(Rejected.whole(formula, sentence));
        }
        Place found = place.get();
        if (full.endsWith(found.excerpt(formula.tex()))) {
            return opening(formula, raw, found.start)
                    .map(start -> new Rejected(sentence, start.start(), start.end()))
                    .orElseGet(() -> found.in(formula.tex(), sentence));
        }
        return Rejected.whole(formula, sentence + inMacro(formula, full, found));
    }

    /** What is to blame before the place where KaTeX gave up: the last brace or {@code \\left} there that is open. */
    private static Optional<Token> opening(Formula formula, String raw, int place) {
        if (UNCLOSED_BRACE.matcher(raw).find()) {
            return lastOpen(formula.tex().substring(0, place), "{", "}");
        }
        return UNCLOSED_LEFT.matcher(raw).find()
                ? lastOpen(formula.tex().substring(0, place), "\\left", "\\right")
                : Optional.empty();
    }

    private static Optional<Token> lastOpen(String tex, String opener, String closer) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : TexScanner.scan(tex)) {
            if (token.is(opener)) {
                open.push(token);
            } else if (token.is(closer)) {
                open.poll();
            }
        }
        return Optional.ofNullable(open.peek());
    }

    /** What a complaint without a place is about: the command or the environment that it names. */
    private static Optional<Pattern> culprit(String raw) {
        Matcher environment = ENVIRONMENT.matcher(raw);
        if (environment.lookingAt()) {
            return Optional.of(Pattern.compile("\\\\begin\\s*" + Pattern.quote(environment.group())));
        }
        Matcher command = COMMAND.matcher(raw);
        return command.find()
                ? Optional.of(Pattern.compile(Pattern.quote(command.group()) + "(?![a-zA-Z@])"))
                : Optional.empty();
    }

    private static String inMacro(Formula formula, String full, Place place) {
        Set<String> guilty = new TreeSet<>();
        formula.macros().usedBy(formula.tex()).bodies().forEach((name, body) -> {
            if (full.endsWith(place.excerpt(body))) {
                guilty.add(name);
            }
        });
        return guilty.isEmpty()
                ? ", in what a macro stands for"
                : ", in the macro '" + String.join("' or '", guilty) + "'";
    }

    /** Blames what the pattern finds if it finds one place, and the whole formula otherwise. */
    private static Rejected onlyPlace(Formula formula, Pattern pattern, String message) {
        Matcher found = pattern.matcher(formula.tex());
        if (!found.find()) {
            return Rejected.whole(formula, message);
        }
        Rejected first = new Rejected(message, found.start(), found.end());
        return found.find() ? Rejected.whole(formula, message) : first;
    }

    private Optional<String> remedy(Formula formula, String raw) {
        Matcher undefined = UNDEFINED.matcher(raw);
        if (undefined.matches()) {
            Collection<String> known = new TreeSet<>(commands.names());
            known.addAll(formula.macros().bodies().keySet());
            return Optional.of(undefined.group(1))
                    .filter(command -> command.length() > SHORT_COMMAND)
                    .flatMap(command -> didYouMean(command, known));
        }
        Matcher environment = NO_ENVIRONMENT.matcher(raw);
        return environment.matches() ? didYouMean(environment.group(1), KatexCommands.ENVIRONMENTS) : Optional.empty();
    }

    private static Optional<String> didYouMean(String wrong, Collection<String> known) {
        return Names.nearest(wrong, known).map("did you mean '%s'?"::formatted);
    }

    /** A stretch of the text that KaTeX was reading. */
    private record Place(int start, int length) {
        /** How KaTeX ends a message about this place in that text; never the end of any message if it is not in the text. */
        String excerpt(String text) {
            int end = start + length;
            if (end > text.length()) {
                return "\0";
            }
            String where = start == text.length() ? " at end of input: " : " at position " + (start + 1) + ": ";
            String left = start > 15 ? "…" + text.substring(start - 15, start) : text.substring(0, start);
            String right = end + 15 < text.length() ? text.substring(end, end + 15) + "…" : text.substring(end);
            return where + left + underlined(text.substring(start, end)) + right;
        }

        /** KaTeX counts the blanks after a command as part of it. */
        Rejected in(String tex, String message) {
            int end =
                    start + tex.substring(start, start + length).stripTrailing().length();
            return new Rejected(message, start, end);
        }

        private static String underlined(String token) {
            StringBuilder out = new StringBuilder();
            token.chars().forEach(unit -> out.append((char) unit).append('\u0332'));
            return out.toString();
        }
    }
}
