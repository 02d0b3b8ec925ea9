package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void isReadFromTheHeader(String format) throws IOException {
        assertThat(PictureSize.of(picture(format), "x." + format)).contains(new PictureSize(37, 21));
    }

    /** What ImageMagick makes of {@code -size 5x6 xc:red}; the JDK cannot write WebP. */
    @Test
    void ofWebpIsReadToo() {
        byte[] webp = Base64.getDecoder()
                .decode("UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoFAAYAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA=");
        assertThat(PictureSize.of(webp, "x.webp")).contains(new PictureSize(5, 6));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            width="40" height="30"                        => 40x30
            width="40px" height="30.4px" viewBox="0 0 1 1" => 40x30
            width="1in" height="2.54cm"                   => 96x96
            viewBox="0 0 640 480"                         => 640x480
            viewBox="-3,-2, 64,48"                        => 64x48
            width="320" viewBox="0 0 640 480"             => 320x240
            height="240" viewBox="0 0 640 480"            => 320x240
            width="100%" height="100%" viewBox="0 0 6 4"  => 6x4
            viewBox="0 0 0 0"                             => 300x150
            class="bare"                                  => 300x150
            """)
    void ofAnSvgIsThatOfItsRoot(String attributes, String size) {
        String svg = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + "><path width=\"1\"/></svg>";
        PictureSize found =
                PictureSize.of(svg.getBytes(StandardCharsets.UTF_8), "x.SVG").orElseThrow();
        assertThat(found.width() + "x" + found.height()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.svg", "x.png", "x.webp"})
    void isUnknownForWhatIsNoImage(String name) {
        assertThat(PictureSize.of("<html>".getBytes(StandardCharsets.UTF_8), name))
                .isEmpty();
        assertThat(PictureSize.of(new byte[0], name)).isEmpty();
    }

    @Property(tries = 300)
    void isUnknownOrSoundWhateverIsCutOffOrDamaged(@ForAll int place, @ForAll byte damage) throws IOException {
        byte[] bytes = picture("png");
        bytes[Math.floorMod(place, bytes.length)] = damage;
        byte[] cut = Arrays.copyOf(bytes, Math.floorMod(place / 7, bytes.length));
        assertThat(PictureSize.of(bytes, "x.png").stream())
                .allSatisfy(size -> assertThat(size.width()).isPositive());
        assertThat(PictureSize.of(cut, "x.png").stream())
                .allSatisfy(size -> assertThat(size.height()).isPositive());
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
