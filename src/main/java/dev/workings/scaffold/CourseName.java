package dev.workings.scaffold;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a new course is called.
 *
 * @param artifact for Maven: small letters, digits and hyphens
 * @param packageName of the course's Java
 * @param title for readers: letters, digits and blanks, so that it needs no quoting anywhere
 */
public record CourseName(String artifact, String packageName, String title) {
    private static final String UNNAMED = "course";

    /** The names that a folder's name suggests, without what cannot stand in them. */
    public static CourseName of(String folder) {
        String artifact = artifact(folder);
        return new CourseName(artifact, packageName(artifact), title(folder));
    }

    /** Why a course cannot have this package, if it cannot. */
    public static Optional<String> refusalOfPackage(String name) {
        return isUsable(name)
                ? Optional.empty()
                : Optional.of(
                        "'%s' cannot be the package of a course: write words of small letters with dots between, such as org.example.course"
                                .formatted(name));
    }

    public CourseName withPackage(String name) {
        return new CourseName(artifact, name, title);
    }

    private static String artifact(String folder) {
        String plain = Normalizer.normalize(folder, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String joined = String.join("-", plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        String artifact = joined.replaceAll("^-+", "");
        return artifact.isEmpty() ? UNNAMED : artifact;
    }

    private static String packageName(String artifact) {
        String joined = artifact.replace("-", "");
        return isUsable(joined) ? joined : UNNAMED + joined;
    }

    private static String title(String folder) {
        String words = Arrays.stream(folder.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        String title = words.isEmpty() ? UNNAMED : words;
        int first = title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
    }

    /** The JDK loads no classes of others in {@code java}, and the engine's package is its own. */
    private static boolean isUsable(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_17)
                && name.matches("[a-z0-9_.]+")
                && !(name + ".").startsWith("java.")
                && !(name + ".").startsWith("dev.workings.");
    }
}
