package dev.workings.expression;

import dev.workings.expression.Expression.ArrayLiteral;
import dev.workings.expression.Expression.Cases;
import dev.workings.expression.Expression.Cases.Branch;
import dev.workings.expression.Expression.Comparison;
import dev.workings.expression.Expression.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules {@code array}, {@code cases} and {@code comparison}. */
final class EnvironmentParser {
    private static final Set<String> ARRAYS =
            Set.of("pmatrix", "bmatrix", "Bmatrix", "matrix", "smallmatrix", "array", "vmatrix");
    private static final Set<String> CASES = Set.of("cases", "dcases", "rcases");
    private static final Set<String> OTHERWISE = Set.of("otherwise", "else", "sonst");

    private final TermParser terms;
    private final Cursor cursor;

    EnvironmentParser(TermParser terms, Cursor cursor) {
        this.terms = terms;
        this.cursor = cursor;
    }

    Expression environment() {
        int start = cursor.at();
        String name = cursor.take().text().replaceFirst("^\\\\begin\\{(.*)}$", "$1");
        int end = cursor.closing();
        List<List<Template.Range>> rows = rows(cursor.at(), end);
        cursor.moveTo(Math.min(end + 1, cursor.end()));
        if (CASES.contains(name)) {
            return cases(rows, start);
        }
        if (!ARRAYS.contains(name)) {
            throw cursor.problem(
                    start,
                    start + 1,
                    "the environment '%s' cannot be read in a term".formatted(name),
                    "there are pmatrix, bmatrix and cases");
        }
        Expression array = array(rows, start);
        return name.equals("vmatrix")
                ? new Standard(StandardFunction.DETERMINANT, List.of(array), cursor.since(start))
                : array;
    }

    private List<List<Template.Range>> rows(int from, int end) {
        List<List<Template.Range>> rows = new ArrayList<>();
        for (Template.Range row : split(from, end, "\\\\")) {
            if (row.to() > row.from()) {
                rows.add(split(row.from(), row.to(), "&"));
            }
        }
        return rows;
    }

    private List<Template.Range> split(int from, int end, String separator) {
        List<Template.Range> parts = new ArrayList<>();
        int start = from;
        for (int next = start; next >= 0; start = next + 1) {
            next = Brackets.find(cursor.lexemes(), separator, start, end);
            parts.add(new Template.Range(start, next < 0 ? end : next));
            if (next < 0) {
                break;
            }
        }
        return parts;
    }

    private Expression array(List<List<Template.Range>> rows, int start) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw cursor.problem(
                    start, cursor.at(), "the rows of this matrix differ in length", "fill each with as many entries");
        }
        List<Expression> entries = rows.stream()
                .flatMap(List::stream)
                .map(cell -> terms.range(cell.from(), cell.to()))
                .toList();
        return new ArrayLiteral(columns, entries, cursor.since(start));
    }

    private Expression cases(List<List<Template.Range>> rows, int start) {
        List<Branch> branches = new ArrayList<>();
        Optional<Expression> otherwise = Optional.empty();
        for (List<Template.Range> row : rows) {
            if (row.size() != 2 || otherwise.isPresent()) {
                throw cursor.problem(
                        start,
                        cursor.at(),
                        "a case is a value, '&' and a condition, the last may say 'otherwise'",
                        "write a & x > 0 \\\\ b & \\text{otherwise}");
            }
            Expression value = terms.range(row.get(0).from(), withoutComma(row.get(0)));
            if (isOtherwise(row.get(1))) {
                otherwise = Optional.of(value);
            } else {
                branches.add(new Branch(condition(row.get(1).from(), withoutComma(row.get(1))), value));
            }
        }
        if (branches.isEmpty()) {
            throw cursor.problem(
                    start, cursor.at(), "there are no cases here", "write a & x > 0 \\\\ b & \\text{otherwise}");
        }
        return new Cases(branches, otherwise, cursor.since(start));
    }

    private int withoutComma(Template.Range cell) {
        int last = cell.to() - 1;
        boolean isMark = last > cell.from()
                && Set.of(",", ".", ";").contains(cursor.lexemes().get(last).text());
        return isMark ? last : cell.to();
    }

    private boolean isOtherwise(Template.Range cell) {
        return cell.to() > cell.from()
                && cell.to() - cell.from() <= 2
                && OTHERWISE.contains(cursor.lexemes()
                        .get(cell.from())
                        .text()
                        .replaceFirst("^\\\\text\\{(.*)}$", "$1")
                        .replaceAll("[\\s.,]", ""));
    }

    private Expression condition(int from, int to) {
        int start = from < to && cursor.lexemes().get(from).text().startsWith("\\text{") ? from + 1 : from;
        List<Expression> sides = new ArrayList<>();
        List<Sign> signs = new ArrayList<>();
        int begin = start;
        for (int i = start; i < to; i++) {
            Optional<Sign> sign = Sign.of(cursor.lexemes().get(i).text());
            if (sign.isPresent()) {
                sides.add(terms.range(begin, i));
                signs.add(sign.get());
                begin = i + 1;
            }
        }
        if (signs.isEmpty()) {
            throw cursor.problem(
                    start, to, "this is no condition", "write a relation such as x > 0, or \\text{otherwise}");
        }
        sides.add(terms.range(begin, to));
        return new Comparison(sides, signs, cursor.place(start, to));
    }
}
