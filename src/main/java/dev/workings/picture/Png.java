package dev.workings.picture;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A PNG file of a byte a pixel. The JDK's writer is not used, because it compresses with the zlib that its vendor linked: another
 * version of it, other bytes.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int INDEXED = 3;
    private static final int SMALLEST = 9;

    private Png() {}

    /** @param pixels row by row, as 0xRRGGBB; transparency is not kept */
    static byte[] of(int[] pixels, int width) {
        Palette palette = Palette.of(pixels);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header -> {
                header.writeInt(width);
                header.writeInt(pixels.length / width);
                header.write(new byte[] {BITS, INDEXED, 0, 0, 0});
            });
            chunk(out, "PLTE", colors -> {
                for (int color : palette.colors()) {
                    colors.write(new byte[] {(byte) (color >> 16), (byte) (color >> 8), (byte) color});
                }
            });
            byte[] rows = compressed(rows(pixels, width, palette));
            chunk(out, "IDAT", data -> data.write(rows));
            chunk(out, "IEND", nothing -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** What is written between a chunk's name and its checksum. */
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static void chunk(DataOutputStream file, String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(out);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        file.writeInt(bytes.size() - name.length());
        file.write(bytes.toByteArray());
        file.writeInt((int) checksum.getValue());
    }

    /** Each row begins with a 0: it is not filtered, which suits indices. */
    private static byte[] rows(int[] pixels, int width, Palette palette) {
        int height = pixels.length / width;
        byte[] rows = new byte[pixels.length + height];
        for (int i = 0; i < pixels.length; i++) {
            boolean again = i % width > 0 && pixels[i] == pixels[i - 1];
            rows[i + i / width + 1] = again ? rows[i + i / width] : (byte) palette.index(pixels[i]);
        }
        return rows;
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(SMALLEST))) {
            deflated.write(bytes);
        }
        return out.toByteArray();
    }
}
