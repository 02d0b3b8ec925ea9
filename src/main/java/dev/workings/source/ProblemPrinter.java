package dev.workings.source;

/**
 * Shows a problem as compilers do:
 *
 * <pre>
 * csc413/hw4/1-1-1.md:12:9: no value 'slak' in this page's computation
 *   12 | comes within \val{slak} of it
 *      |              ^^^^^^^^^^
 *      = did you mean 'slack'?
 * </pre>
 */
public final class ProblemPrinter {
    private static final int WIDEST_EXCERPT = 160;

    private ProblemPrinter() {}

    public static String print(Problem problem) {
        Span span = problem.span();
        StringBuilder out = new StringBuilder();
        out.append(span).append(": ").append(problem.message()).append('\n');
        Position at = span.position();
        String number = Integer.toString(at.line());
        String margin = " ".repeat(number.length());
        if (!span.file().text().isEmpty()) {
            appendExcerpt(out, span, at, number, margin);
        }
        out.append("  ").append(margin).append(" = ").append(problem.remedy()).append('\n');
        return out.toString();
    }

    private static void appendExcerpt(StringBuilder out, Span span, Position at, String number, String margin) {
        String line = span.file().line(at.line());
        int before = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
        int from = before > WIDEST_EXCERPT - 40 ? line.offsetByCodePoints(0, before - 40) : 0;
        int to = Math.min(line.length(), from + WIDEST_EXCERPT);
        String shown = (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
        int indent = before - line.codePointCount(0, from) + (from > 0 ? 1 : 0);
        out.append("  ")
                .append(number)
                .append(" | ")
                .append(shown.replace('\t', ' '))
                .append('\n');
        out.append("  ").append(margin).append(" | ").append(" ".repeat(indent));
        out.append("^".repeat(caretLength(span, line, before))).append('\n');
    }

    private static int caretLength(Span span, String line, int before) {
        String firstLine = span.text().lines().findFirst().orElse("");
        int room = line.codePointCount(0, line.length()) - before;
        return Math.max(1, Math.min(firstLine.codePointCount(0, firstLine.length()), room));
    }
}
