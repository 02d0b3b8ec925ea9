package dev.workings.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyTest {
    @Test
    void aKeyIsTheSameOnEveryMachine() {
        assertThat(Key.of("formula", "1")
                        .with("x")
                        .with(true)
                        .withAll(List.of("a", "b"))
                        .build())
                .hasToString("0a7635622a3385bd8108a1926d553257de50b7e891a275f330c7b08a467c86a5");
    }

    @Property
    void differentPartsGiveDifferentKeys(@ForAll List<String> some, @ForAll List<String> others) {
        assertThat(key(some).equals(key(others))).isEqualTo(some.equals(others));
    }

    @Property
    void theBordersOfPartsCount(@ForAll String first, @ForAll String second) {
        assertThat(key(List.of(first, second))).isNotEqualTo(key(List.of(first + second)));
        assertThat(key(List.of(first + "x", second))).isNotEqualTo(key(List.of(first, "x" + second)));
    }

    @Test
    void halfASurrogatePairIsNotTakenForAQuestionMark() {
        assertThat(key(List.of("\uD800"))).isNotEqualTo(key(List.of("?")));
        assertThat(key(List.of("\uD800"))).isNotEqualTo(key(List.of("\uDBFF")));
    }

    @Test
    void theOrderOfASetOrMapDoesNotCount() {
        Set<String> backwards = new LinkedHashSet<>(List.of("b", "a"));
        assertThat(Key.of("f", "1").withAll(backwards).build())
                .isEqualTo(Key.of("f", "1").withAll(Set.of("a", "b")).build());
        assertThat(Key.of("f", "1").withAll(Map.of("a", "b")).build())
                .isNotEqualTo(Key.of("f", "1").withAll(Map.of("b", "a")).build());
    }

    @Test
    void nameAndVersionCount() {
        assertThat(Key.of("f", "1").build()).isNotEqualTo(Key.of("f", "2").build());
        assertThat(Key.of("f", "1").build()).isNotEqualTo(Key.of("g", "1").build());
    }

    @Test
    void bytesCanBeParts() {
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        assertThat(Key.of("f", "1").with(bytes).build())
                .isNotEqualTo(Key.of("f", "1").build());
    }

    @Test
    void aKeyIsReadAsItWasWritten() throws IOException {
        Key key = Key.of("f", "1").build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        key.write(new DataOutputStream(bytes));
        assertThat(Key.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(key);
    }

    private static Key key(List<String> parts) {
        Key.Builder builder = Key.of("f", "1");
        parts.forEach(builder::with);
        return builder.build();
    }
}
