package dev.workings.build;

import dev.workings.math.TexFuzzer;
import dev.workings.page.MarkdownFuzzer;
import dev.workings.settings.SettingsFuzzer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What authors wrote, cut, spliced and spoilt. {@code mvn -Pfuzz test-compile exec:exec@fuzz} does the same for far longer, led by what the
 * program does with it.
 */
class MutatedTextTest {
    /** A change of some bytes: from a place on, some are dropped, and others of another text put there. */
    private record Edit(int at, int dropped, int from, int length, int flipped) {
        byte[] of(byte[] text, byte[] other) {
            int start = text.length == 0 ? 0 : at % text.length;
            int end = Math.min(text.length, start + dropped);
            int first = other.length == 0 ? 0 : from % other.length;
            int last = Math.min(other.length, first + length);
            byte[] edited = new byte[start + last - first + text.length - end];
            System.arraycopy(text, 0, edited, 0, start);
            System.arraycopy(other, first, edited, start, last - first);
            System.arraycopy(text, end, edited, start + last - first, text.length - end);
            if (flipped >= 0 && edited.length > 0) {
                edited[flipped % edited.length] ^= (byte) (1 << flipped % 8);
            }
            return edited;
        }
    }

    @Provide
    Arbitrary<byte[]> markdown() {
        return mutated(Corpus.markdown());
    }

    @Provide
    Arbitrary<byte[]> tex() {
        return mutated(Corpus.tex());
    }

    @Provide
    Arbitrary<byte[]> settings() {
        return mutated(Corpus.settings());
    }

    private static Arbitrary<byte[]> mutated(List<String> corpus) {
        List<byte[]> texts = corpus.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 100_000);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 40);
        Arbitrary<Edit> edits = Combinators.combine(
                        places, lengths, places, lengths, Arbitraries.integers().between(-20_000, 20_000))
                .as(Edit::new);
        return Combinators.combine(
                        Arbitraries.of(texts),
                        Arbitraries.of(texts),
                        edits.list().ofMinSize(1).ofMaxSize(6))
                .as((text, other, changes) -> {
                    byte[] edited = text;
                    for (Edit edit : changes) {
                        edited = edit.of(edited, other);
                    }
                    return edited;
                });
    }

    @Property(tries = 2000)
    void markdownBecomesAPageOrProblems(@ForAll("markdown") byte[] input) {
        MarkdownFuzzer.fuzzerTestOneInput(input);
    }

    @Property(tries = 400)
    void aFormulaIsSetOrRefusedAtAPlace(@ForAll("tex") byte[] input) {
        TexFuzzer.fuzzerTestOneInput(input);
    }

    @Property(tries = 2000)
    void settingsAreReadOrReported(@ForAll("settings") byte[] input) {
        SettingsFuzzer.fuzzerTestOneInput(input);
    }
}
