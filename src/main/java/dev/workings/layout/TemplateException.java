package dev.workings.layout;

import java.util.OptionalInt;

/** A template that cannot be used: which one, where, and why, in a sentence for its author. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;
    private final String sentence;

    TemplateException(String template, int line, String sentence, Throwable cause) {
        super(template + (line > 0 ? ":" + line : "") + ": " + sentence, cause);
        this.template = template;
        this.line = line;
        this.sentence = sentence;
    }

    /** A fault that shows only in a page. */
    public static TemplateException of(String page, RuntimeException fault) {
        return new TemplateException(page, 0, fault.getMessage(), fault);
    }

    /** The file's name within the folder of templates, such as {@code question.jte}. */
    public String template() {
        return template;
    }

    /** Counted from 1. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    public String sentence() {
        return sentence;
    }
}
