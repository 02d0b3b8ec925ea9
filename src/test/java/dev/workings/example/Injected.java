package dev.workings.example;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table and a plot whose words are a line of the hostile vectors: that of the seed. */
public final class Injected implements Computation {
    private static final String VECTORS = "/hostile/vectors.txt";

    /** With the characters that its escapes stand for. */
    public static List<String> vectors() {
        try (var in = Injected.class.getResourceAsStream(VECTORS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("\\\\n(?![a-z])", "\n")
                            .replaceAll("\\\\t(?![a-z])", "\t")
                            .replace("\\0", "\0"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Results compute(Seed seed) {
        String vector = vectors().get((int) seed.value());
        return Results.builder()
                .table(
                        "cells",
                        Table.of(Table.Column.text(vector), Table.Column.text("plain"))
                                .row(vector, "x"))
                .plot(
                        "curve",
                        XyPlot.of(
                                Axis.linear(vector),
                                Axis.linear("plain"),
                                Series.line(vector, new double[] {0, 1}, new double[] {0, 1}),
                                Series.line("plain", new double[] {0, 1}, new double[] {1, 0})))
                .build();
    }
}
