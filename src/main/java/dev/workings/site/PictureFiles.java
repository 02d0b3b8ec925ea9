package dev.workings.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The images of a content folder. One is read when a page shows it.
 *
 * @param files by path in the folder, with {@code /}
 */
public record PictureFiles(Map<String, Path> files) {
    Optional<PictureSize> size(String path) {
        try {
            return PictureSize.of(Files.readAllBytes(files.get(path)), path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
