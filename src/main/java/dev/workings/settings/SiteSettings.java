package dev.workings.settings;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * {@code site.yaml} at the top of the content folder.
 *
 * @param licence of the content, as readers are told
 * @param repository the address of the repository that holds the sources
 * @param baseUrl where the site is published, for what needs a full address
 * @param language of the text, as an IETF tag
 */
public record SiteSettings(
        Optional<String> title,
        Optional<String> author,
        Optional<Licence> licence,
        Optional<String> repository,
        Optional<String> baseUrl,
        Optional<String> description,
        String language) {
    /** A licence by name and address. */
    public record Licence(String name, Optional<String> url) {
        static final List<String> KEYS = List.of("name", "url");
    }

    public static final SiteSettings NONE = new SiteSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en");

    static final List<String> KEYS =
            List.of("title", "author", "licence", "repository", "base-url", "description", "language");

    public static SiteSettings read(SourceFile file, Problems problems) {
        YamlMapping yaml = YamlReader.read(
                        SourceText.copyOf(file.span(0, file.text().length())), problems)
                .allowOnly(KEYS);
        return new SiteSettings(
                yaml.requiredText("title", "CSC413, worked").map(SourceText::text),
                yaml.text("author").map(SourceText::text),
                yaml.mapping("licence").flatMap(SiteSettings::licence),
                webAddress(yaml, "repository"),
                webAddress(yaml, "base-url"),
                yaml.text("description").map(SourceText::text),
                yaml.text("language").map(SourceText::text).orElse("en"));
    }

    /** These settings with another repository, if one is given. */
    public SiteSettings publishedAt(Optional<String> address) {
        return new SiteSettings(title, author, licence, address.or(() -> repository), baseUrl, description, language);
    }

    private static Optional<Licence> licence(YamlMapping yaml) {
        yaml.allowOnly(Licence.KEYS);
        return yaml.requiredText("name", "CC BY 4.0").map(name -> new Licence(name.text(), webAddress(yaml, "url")));
    }

    static Optional<String> webAddress(YamlMapping yaml, String key) {
        return yaml.converted(key, "an address of the web", "https://example.org/", SiteSettings::webAddress)
                .map(Located::value);
    }

    private static String webAddress(String text) {
        if (!text.matches("https?://\\S+")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
