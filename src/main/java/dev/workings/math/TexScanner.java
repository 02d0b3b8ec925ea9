package dev.workings.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits TeX into tokens as TeX itself does, as far as finding commands and groups asks for it:
 *
 * <pre>
 * token   = command | comment | "{" | "}" | "&amp;" | any other character
 * command = "\" ( letters | any one character )
 * comment = "%" … end of line
 * </pre>
 */
public final class TexScanner {
    /** The kinds of token that matter. */
    public enum Kind {
        COMMAND,
        OPEN,
        CLOSE,
        ALIGNMENT,
        COMMENT,
        OTHER
    }

    /** A token from {@code start} to {@code end}; its text begins with a backslash if it is a command. */
    public record Token(Kind kind, String text, int start, int end) {
        public boolean is(String command) {
            return text.equals(command);
        }
    }

    private TexScanner() {}

    public static List<Token> scan(String tex) {
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < tex.length(); ) {
            int end = end(tex, at);
            tokens.add(new Token(kind(tex.charAt(at)), tex.substring(at, end), at, end));
            at = end;
        }
        return tokens;
    }

    /** The index behind the group that opens at {@code open}, or -1 if it is not closed. */
    public static int endOfGroup(String tex, int open) {
        int depth = 0;
        for (int at = open; at < tex.length(); at = end(tex, at)) {
            depth += tex.charAt(at) == '{' ? 1 : tex.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }

    private static Kind kind(char first) {
        return switch (first) {
            case '\\' -> Kind.COMMAND;
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '&' -> Kind.ALIGNMENT;
            case '%' -> Kind.COMMENT;
            default -> Kind.OTHER;
        };
    }

    private static int end(String tex, int at) {
        if (tex.charAt(at) == '%') {
            int newline = tex.indexOf('\n', at);
            return newline < 0 ? tex.length() : newline + 1;
        }
        if (tex.charAt(at) != '\\' || at + 1 == tex.length()) {
            return at + 1;
        }
        int end = at + 1;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
            end++;
        }
        return end == at + 1 ? at + 2 : end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
