package dev.workings.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What Maven knew of this build of Workings.
 *
 * @param home the address of the project
 */
public record Release(String version, String home) {
    public static Release own() {
        Properties known = new Properties();
        try (InputStream in = Release.class.getResourceAsStream("release.properties")) {
            known.load(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Release(known.getProperty("version"), known.getProperty("home"));
    }
}
