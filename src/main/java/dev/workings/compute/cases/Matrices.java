package dev.workings.compute.cases;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The law of matrices with independent entries and a shape drawn from ranges.
 *
 * @param square whether there are always as many columns as rows
 */
public record Matrices(Reals entries, Wholes rows, Wholes columns, boolean square) implements Law {
    public Matrices {
        if (rows.low() < 1 || columns.low() < 1) {
            throw new IllegalArgumentException("a matrix has at least one row and one column");
        }
    }

    @Override
    public Input.Matrix draw(RandomGenerator generator) {
        int height = (int) rows.draw(generator).value();
        int width = square ? height : (int) columns.draw(generator).value();
        Vectors row = entries.vector(width);
        return new Input.Matrix(
                Stream.generate(() -> row.draw(generator)).limit(height).toList());
    }

    @Override
    public boolean admits(Input input) {
        return input instanceof Input.Matrix matrix
                && rows.admits(matrix.rows().size())
                && columns.admits(matrix.columns())
                && (!square || matrix.columns() == matrix.rows().size())
                && matrix.rows().stream().flatMap(row -> row.entries().stream()).allMatch(entries::admits);
    }

    @Override
    public Stream<Input> simpler(Input input) {
        Input.Matrix matrix = (Input.Matrix) input;
        return Stream.of(smaller(matrix), Stream.of(zero(matrix)), entryByEntry(matrix))
                .flatMap(candidates -> candidates)
                .filter(candidate -> !candidate.equals(matrix) && admits(candidate))
                .map(Input.class::cast);
    }

    @Override
    public Optional<Input> fit(Input input) {
        return Optional.of(input)
                .filter(Input.Matrix.class::isInstance)
                .map(matrix -> (Input) upperLeft((Input.Matrix) matrix))
                .filter(this::admits);
    }

    private Input.Matrix upperLeft(Input.Matrix matrix) {
        int height = (int) Math.min(matrix.rows().size(), rows.high());
        int width = (int) Math.min(matrix.columns(), columns.high());
        return new Input.Matrix(matrix.rows().subList(0, height).stream()
                .map(row -> new Input.Vector(row.entries().subList(0, width)))
                .toList());
    }

    /** Without one row and the column of the same number, or without one row, or without one column. */
    private Stream<Input.Matrix> smaller(Input.Matrix matrix) {
        int height = matrix.rows().size();
        int width = matrix.columns();
        Stream<Input.Matrix> principal = IntStream.range(0, height > 1 && width > 1 ? Math.min(height, width) : 0)
                .mapToObj(i -> withoutColumn(withoutRow(matrix, i), i));
        Stream<Input.Matrix> lower = IntStream.range(0, height > 1 ? height : 0).mapToObj(i -> withoutRow(matrix, i));
        Stream<Input.Matrix> narrower =
                IntStream.range(0, width > 1 ? width : 0).mapToObj(j -> withoutColumn(matrix, j));
        return Stream.of(principal, lower, narrower).flatMap(candidates -> candidates);
    }

    private Stream<Input.Matrix> entryByEntry(Input.Matrix matrix) {
        return Vectors.each(
                        matrix.rows(),
                        row -> Vectors.each(row.entries(), entries::simplerReals)
                                .map(Input.Vector::new))
                .map(Input.Matrix::new);
    }

    private static Input.Matrix zero(Input.Matrix matrix) {
        List<Input.Real> zeros = Collections.nCopies(matrix.columns(), new Input.Real(0));
        return new Input.Matrix(Collections.nCopies(matrix.rows().size(), new Input.Vector(zeros)));
    }

    private static Input.Matrix withoutRow(Input.Matrix matrix, int row) {
        return new Input.Matrix(Vectors.without(matrix.rows(), row));
    }

    private static Input.Matrix withoutColumn(Input.Matrix matrix, int column) {
        return new Input.Matrix(matrix.rows().stream()
                .map(row -> new Input.Vector(Vectors.without(row.entries(), column)))
                .toList());
    }
}
