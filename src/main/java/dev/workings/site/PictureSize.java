package dev.workings.site;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import dev.workings.html.SvgRoot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of an image in pixels of CSS, as a browser would find it.
 *
 * @param width at least 1
 * @param height at least 1
 */
record PictureSize(int width, int height) {
    /** What is drawn if an SVG says nothing, by CSS. */
    private static final PictureSize UNSAID = new PictureSize(300, 150);

    private static final Pattern LENGTH = Pattern.compile("\\s*\\+?([0-9]*\\.?[0-9]+)(px|in|cm|mm|pt|pc)?\\s*");
    private static final Pattern BOX =
            Pattern.compile("\\s*\\S+?[\\s,]+\\S+?[\\s,]+([0-9]*\\.?[0-9]+)[\\s,]+([0-9]*\\.?[0-9]+)\\s*");
    /** From here on an image lies on its side. */
    private static final int TURNED = 5;

    /** Where a format keeps its size. */
    private record Header(Class<? extends Directory> directory, int width, int height) {}

    private static final List<Header> HEADERS = List.of(
            new Header(PngDirectory.class, PngDirectory.TAG_IMAGE_WIDTH, PngDirectory.TAG_IMAGE_HEIGHT),
            new Header(JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT),
            new Header(WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT),
            new Header(
                    GifHeaderDirectory.class, GifHeaderDirectory.TAG_IMAGE_WIDTH, GifHeaderDirectory.TAG_IMAGE_HEIGHT));

    /** @return empty if these are the bytes of no image that browsers show */
    static Optional<PictureSize> of(byte[] bytes, String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".svg") ? ofSvg(bytes) : ofPixels(bytes);
    }

    private static Optional<PictureSize> ofPixels(byte[] bytes) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
            return HEADERS.stream()
                    .flatMap(header -> size(metadata, header).stream())
                    .findFirst();
        } catch (ImageProcessingException | IOException | RuntimeException damaged) {
            return Optional.empty(); // The reader trips over some damaged files instead of refusing them.
        }
    }

    private static Optional<PictureSize> size(Metadata metadata, Header header) {
        return Optional.<Directory>ofNullable(metadata.getFirstDirectoryOfType(header.directory))
                .flatMap(found -> {
                    Integer width = found.getInteger(header.width);
                    Integer height = found.getInteger(header.height);
                    return width == null || height == null || width < 1 || height < 1
                            ? Optional.empty()
                            : Optional.of(upright(metadata, new PictureSize(width, height)));
                });
    }

    /** Cameras turn a picture by a remark in it, and browsers heed that. */
    private static PictureSize upright(Metadata metadata, PictureSize stored) {
        return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                        .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                        .anyMatch(orientation -> orientation != null && orientation >= TURNED)
                ? new PictureSize(stored.height, stored.width)
                : stored;
    }

    private static Optional<PictureSize> ofSvg(byte[] bytes) {
        return SvgRoot.of(new String(bytes, StandardCharsets.UTF_8)).map(PictureSize::ofRoot);
    }

    private static PictureSize ofRoot(SvgRoot svg) {
        Optional<Double> width = length(svg.width());
        Optional<Double> height = length(svg.height());
        Matcher box = BOX.matcher(svg.viewBox());
        double boxWidth = box.matches() ? Double.parseDouble(box.group(1)) : 0;
        double boxHeight = box.matches() ? Double.parseDouble(box.group(2)) : 0;
        if (boxWidth <= 0 || boxHeight <= 0) {
            return rounded(width.orElse((double) UNSAID.width), height.orElse((double) UNSAID.height));
        }
        double ratio = boxHeight / boxWidth;
        double shown = width.or(() -> height.map(high -> high / ratio)).orElse(boxWidth);
        return rounded(shown, height.orElse(shown * ratio));
    }

    private static PictureSize rounded(double width, double height) {
        return new PictureSize((int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
    }

    private static Optional<Double> length(String written) {
        Matcher length = LENGTH.matcher(written);
        if (!length.matches()) {
            return Optional.empty();
        }
        double pixels = Double.parseDouble(length.group(1)) * pixelsOf(length.group(2));
        return pixels > 0 ? Optional.of(pixels) : Optional.empty();
    }

    private static double pixelsOf(String unit) {
        if (unit == null) {
            return 1;
        }
        return switch (unit) {
            case "in" -> 96;
            case "cm" -> 96 / 2.54;
            case "mm" -> 96 / 25.4;
            case "pt" -> 96 / 72.0;
            case "pc" -> 16;
            default -> 1;
        };
    }
}
