package dev.workings.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * jte's messages, read back into their parts. jte (3.2) keeps template and line only in the text of its exceptions, in the four
 * forms below; what has another form is kept whole.
 */
final class JteMessage {
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("Failed to compile (?<name>\\S+), error at line (?<line>\\d+): (?<why>.*)", Pattern.DOTALL),
            Pattern.compile(
                    "Failed to compile template, error at (?<name>\\S+?):(?<line>\\d+)\\. (?<why>.*)", Pattern.DOTALL),
            Pattern.compile("Failed to render \\S+, error at (?<name>\\S+?):(?<line>\\d+)"),
            Pattern.compile("(?<why>.*), referenced at (?<name>\\S+?):(?<line>\\d+)", Pattern.DOTALL));

    private JteMessage() {}

    /** @param template to name if the message names none */
    static TemplateException explain(gg.jte.TemplateException e, String template) {
        return FORMS.stream()
                .map(form -> form.matcher(e.getMessage()))
                .filter(Matcher::matches)
                .findFirst()
                .map(place -> explain(e, place))
                .orElseGet(() -> new TemplateException(template, 0, reason(e).orElse(e.getMessage()), e));
    }

    private static TemplateException explain(gg.jte.TemplateException e, Matcher place) {
        String sentence = place.pattern().pattern().contains("<why>")
                ? place.group("why")
                : reason(e).orElse("This line failed while a page was rendered.");
        return new TemplateException(place.group("name"), Integer.parseInt(place.group("line")), sentence, e);
    }

    private static Optional<String> reason(gg.jte.TemplateException e) {
        return Optional.ofNullable(e.getCause())
                .map(cause -> Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName()));
    }
}
