package dev.workings.math;

import dev.workings.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A display, seen as rows that may be numbered.
 *
 * <p>KaTeX knows no labels, and its own equation numbers are counters of the style sheet: they are absent from the MathML and change
 * when a folded block opens. So numbers are given here, by LaTeX's rules: every row of {@code equation}, {@code align}, {@code gather}
 * and {@code alignat} has one unless {@code \notag} takes it away; the starred forms and a plain {@code $$…$$} have none; a {@code
 * \label} always asks for one. Then each number is written as an explicit {@code \tag} with an anchor, and the environment is
 * starred, so that KaTeX adds nothing of its own.
 *
 * @param tex as the author wrote it
 * @param rows from the top
 */
public record Display(SourceText tex, List<Row> rows, List<Rename> renames) {
    /**
     * A row that can carry a number.
     *
     * @param end where a tag can be put: the index behind the row's last character
     * @param label the {@code \label} of the row
     * @param tag an explicit {@code \tag} of the author's
     * @param removed what says that there is no number, and a second label or tag: not for KaTeX
     * @param isNumbered whether the row has a number, be it the author's or the page's
     */
    public record Row(
            int end, Optional<Command> label, Optional<Command> tag, List<Command> removed, boolean isNumbered) {
        public Row {
            removed = List.copyOf(removed);
        }
    }

    /** A command in the display: all of it from {@code start} to {@code end}, and its argument. */
    public record Command(int start, int end, SourceText argument) {}

    /** The name of an environment that has to become another. */
    public record Rename(int start, int end, String name) {}

    /**
     * A part of the display, from {@code start} to {@code end}, that is to have an id of its own.
     *
     * @param target the id of what is told about it, to which it is linked
     */
    public record Mark(int start, int end, String id, String target) {}

    /** What stands at the end of a row: the text of its number, without parentheses, and the id of its anchor. */
    public record Number(String text, Optional<String> id) {}

    public Display {
        rows = List.copyOf(rows);
        renames = List.copyOf(renames);
    }

    /** The TeX for KaTeX, with marks, given a number for each row that {@linkplain Row#isNumbered has one}, in order. */
    public SourceText withNumbers(List<Optional<Number>> numbers, List<Mark> marks) {
        TexEdits edits = new TexEdits(tex);
        marks.forEach(mark -> edits.replace(
                mark.start, mark.end, anchor(mark.id, mark.target, tex.text().substring(mark.start, mark.end))));
        renames.forEach(rename -> edits.replace(rename.start, rename.end, rename.name));
        IntStream.range(0, rows.size()).forEach(i -> edit(edits, rows.get(i), numbers.get(i)));
        return edits.apply();
    }

    private static void edit(TexEdits edits, Row row, Optional<Number> number) {
        row.removed.forEach(command -> edits.replace(command.start, command.end, ""));
        String tag = number.map(Display::tag).orElse("");
        Optional<Command> place = row.tag.or(() -> row.label);
        if (place.isEmpty() && !tag.isEmpty()) {
            edits.replace(row.end, row.end, tag);
        }
        place.ifPresent(command -> edits.replace(command.start, command.end, tag));
        if (row.tag.isPresent()) {
            row.label.ifPresent(command -> edits.replace(command.start, command.end, ""));
        }
    }

    private static String tag(Number number) {
        return "\\tag{" + number.id.map(id -> anchor(id, id, number.text)).orElse(number.text) + "}";
    }

    /** The sharp is escaped because a tag becomes the body of a macro. */
    private static String anchor(String id, String target, String content) {
        return "\\htmlId{" + id + "}{\\href{\\#" + target + "}{" + content + "}}";
    }
}
