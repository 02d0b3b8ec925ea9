package dev.workings.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordFormatTest {
    private static final RecordFormat<Whole> FORMAT = new RecordFormat<>(Whole.class);

    record Whole(
            String text,
            int number,
            double real,
            boolean truth,
            BigDecimal exact,
            Colour colour,
            Optional<String> perhaps,
            OptionalDouble bound,
            List<Part> parts,
            Map<String, List<Double>> rows) {}

    enum Colour {
        RED,
        GREEN
    }

    sealed interface Part {}

    record Leaf(int number) implements Part {
        Leaf {
            if (number < 0) {
                throw new IllegalArgumentException("a leaf has no number below 0");
            }
        }
    }

    record Branch(List<Part> parts) implements Part {}

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(
            @ForAll String text,
            @ForAll int number,
            @ForAll double real,
            @ForAll BigDecimal exact,
            @ForAll Colour colour,
            @ForAll Optional<String> perhaps,
            @ForAll Map<String, List<Double>> rows) {
        List<Part> parts = List.of(new Leaf(1), new Branch(List.of(new Leaf(2), new Branch(List.of()))));
        Whole whole =
                new Whole(text, number, real, number > 0, exact, colour, perhaps, OptionalDouble.of(real), parts, rows);
        assertThat(FORMAT.read(FORMAT.write(whole))).hasValue(whole);
    }

    @Test
    void otherBytesAreNoRecordAndDoNoHarm() {
        byte[] sound = FORMAT.write(whole());
        for (int at = 0; at < sound.length; at++) {
            assertThat(FORMAT.read(Arrays.copyOf(sound, at)))
                    .as("length %d", at)
                    .isEmpty();
            for (int value : new int[] {0, 0x7F, 0xFF}) {
                byte[] other = sound.clone();
                other[at] = (byte) value;
                FORMAT.read(other);
            }
        }
        assertThat(FORMAT.read(Arrays.copyOf(sound, sound.length + 1))).isEmpty();
    }

    @Test
    void whatTheConstructorRefusesIsNoRecord() {
        RecordFormat<Leaf> leaves = new RecordFormat<>(Leaf.class);
        assertThat(leaves.read(new byte[] {0, 0, 0, 1})).hasValue(new Leaf(1));
        assertThat(leaves.read(new byte[] {-1, 0, 0, 1})).isEmpty();
    }

    @Test
    void theVersionNamesEveryPartOfEveryRecordThatCanOccur() {
        assertThat(FORMAT.version())
                .contains("exact class java.math.BigDecimal", "RED, GREEN", "Leaf(number int)", "Branch(parts ");
    }

    private static Whole whole() {
        return new Whole(
                "text",
                1,
                2.5,
                true,
                new BigDecimal("1.20"),
                Colour.GREEN,
                Optional.of("x"),
                OptionalDouble.empty(),
                List.of(new Leaf(1)),
                Map.of("row", List.of(1.0)));
    }
}
