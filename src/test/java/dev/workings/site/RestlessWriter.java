package dev.workings.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A program that writes one site after the other into a folder until it is killed. */
final class RestlessWriter {
    static final int PAGES = 60;

    private RestlessWriter() {}

    public static void main(String[] arguments) throws IOException {
        SiteWriter writer = new SiteWriter(Path.of(arguments[0]));
        if (writer.refusal().isPresent()) {
            throw new IOException(writer.refusal().get());
        }
        for (int edition = 1; edition > 0; edition++) {
            writer.write(site("edition " + edition));
            System.out.println(edition);
        }
    }

    static List<OutputFile> site(String text) {
        return IntStream.range(0, PAGES)
                .mapToObj(i -> OutputFile.text("folder%d/page%d.html".formatted(i % 7, i), text))
                .toList();
    }
}
