package dev.workings.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.CacheSettings;
import dev.workings.cache.PackCache;
import dev.workings.html.Html;
import dev.workings.scratch.Scratch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final String MARK = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">"
            + "<style>@media (prefers-color-scheme:dark){#g{fill:#e59a86}}</style>"
            + "<rect id=\"g\" width=\"32\" height=\"32\" fill=\"#92301f\"/><circle cx=\"16\" cy=\"16\" r=\"6\" fill=\"#fdfcf8\"/></svg>";
    private static final Html PLOT = Html.trusted("<svg class=\"plot-svg\" xmlns=\"http://www.w3.org/2000/svg\""
            + " width=\"560\" height=\"340\" viewBox=\"0 0 560 340\">"
            + "<path class=\"axis\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1\" d=\"M50 20V300H540\"/>"
            + "<path class=\"s2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" d=\"M50 280C200 280 300 20 540 20\"/>"
            + "<text class=\"tick\" x=\"50\" y=\"320\">0</text></svg>");
    private static final int MOST_BYTES = 60_000;

    @AutoClose
    private static final Scratch SCRATCH = Scratch.open();

    private final Pictures pictures = new Java2dPictures(MARK, SCRATCH);

    private static Card card(String title, Optional<Html> plot) {
        return new Card(
                "A course · Homework 4",
                Optional.of("1.2.1"),
                title,
                Optional.empty(),
                "Worked",
                Optional.of("25 of 26 relations checked"),
                plot);
    }

    /** Whoever changes how a card looks counts up {@code Java2dPictures.LOOK}, or caches go on to show the old one. */
    @Test
    void aCardIsTheSameOnEveryMachine() throws IOException {
        byte[] drawn = pictures.card(card("The Jacobian of a network with σ = 1/2", Optional.of(PLOT)));
        Path golden = Path.of("src/test/resources/dev/workings/picture/card.png");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(golden, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readAllBytes(golden));
    }

    @Test
    void aCardIsASmallPngOfTheSizeThatIsAnnounced() throws IOException {
        byte[] drawn = pictures.card(card("The Jacobian", Optional.of(PLOT)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(image.getWidth()).isEqualTo(Pictures.CARD_WIDTH);
        assertThat(image.getHeight()).isEqualTo(Pictures.CARD_HEIGHT);
        assertThat(drawn.length).isLessThan(MOST_BYTES);
    }

    @Test
    void thePlotIsDrawnInItsColour() throws IOException {
        assertThat(share(pictures.card(card("A plot", Optional.of(PLOT))), 0xe06200))
                .isPositive();
        assertThat(share(pictures.card(card("A plot", Optional.empty())), 0xe06200))
                .isZero();
    }

    private static long share(byte[] png, int color) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .filter(pixel -> (pixel & 0xffffff) == color)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢字の題", "A title with 漢", "\uD83D\uDE00"})
    void aTitleWithLettersThatNoFontHasIsLeftOutRatherThanBoxed(String title) {
        assertThat(pictures.card(card(title, Optional.empty()))).isEqualTo(pictures.card(card("", Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Über Größen", "Bellman’s “contraction”", "σ ≤ Γ − 1", "∂x ∈ R²"})
    void lettersOfWesternEuropeAndSignsOfFormulasAreDrawn(String title) {
        assertThat(pictures.card(card(title, Optional.empty())))
                .isNotEqualTo(pictures.card(card("", Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 400})
    void aTitleOfAnyLengthFits(int words) throws IOException {
        byte[] drawn = pictures.card(card("Bellman ".repeat(words) + "x".repeat(words * 2), Optional.empty()));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn));
        int ink = 0x1f1c18;
        int edge = IntStream.range(0, Pictures.CARD_HEIGHT)
                .filter(y -> (image.getRGB(Pictures.CARD_WIDTH - 20, y) & 0xffffff) == ink)
                .map(y -> 1)
                .sum();
        assertThat(edge).isZero();
    }

    @Test
    void anIconIsASquare() throws IOException {
        BufferedImage icon = ImageIO.read(new ByteArrayInputStream(pictures.icon(48)));
        assertThat(icon.getWidth()).isEqualTo(48);
        assertThat(icon.getHeight()).isEqualTo(48);
        assertThat(icon.getRGB(24, 24) & 0xffffff).isEqualTo(0xfdfcf8);
        assertThat(icon.getRGB(1, 1) & 0xffffff).isEqualTo(0x92301f);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 256, 4096})
    void thePaletteKeepsTheFrequentColoursExactly(int colors) throws IOException {
        int[] pixels = IntStream.range(0, 128 * 128)
                .map(i -> i < 128 * 64 ? 0xfdfcf8 : i % colors * 97)
                .toArray();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(pixels, 128)));
        int[] shown = image.getRGB(0, 0, 128, 128, null, 0, 128);
        long wrong = IntStream.range(0, pixels.length)
                .filter(i -> (shown[i] & 0xffffff) != pixels[i])
                .filter(i -> colors < 256 || pixels[i] == 0xfdfcf8)
                .count();
        assertThat(wrong).isZero();
    }

    @Test
    void aPictureIsDrawnAgainOnlyWhenSomethingOnItChanged(@TempDir Path folder) {
        AtomicInteger drawn = new AtomicInteger();
        Pictures counting = new Pictures() {
            @Override
            public byte[] card(Card card) {
                return new byte[] {(byte) drawn.incrementAndGet()};
            }

            @Override
            public byte[] icon(int side) {
                return new byte[] {(byte) drawn.incrementAndGet()};
            }
        };
        Pictures cached = new CachedPictures(counting, () -> "1", new PackCache(folder, CacheSettings.DEFAULT_LIMIT));
        cached.card(card("One", Optional.empty()));
        cached.card(card("One", Optional.empty()));
        assertThat(drawn).hasValue(1);
        cached.card(card("One", Optional.of(PLOT)));
        cached.card(card("Two", Optional.of(PLOT)));
        cached.icon(48);
        cached.icon(48);
        cached.icon(180);
        assertThat(drawn).hasValue(5);
    }
}
