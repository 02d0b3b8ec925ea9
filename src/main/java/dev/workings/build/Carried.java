package dev.workings.build;

import dev.workings.math.KatexAssets;
import dev.workings.search.SearchAssets;
import dev.workings.settings.SettingsSchemas;
import dev.workings.site.Library;
import dev.workings.site.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A work of somebody that each published site hands on in its folder {@code assets}.
 *
 * @param address of its project
 * @param text the path of its licence's text in the site, which some demand
 * @param files which of the site's files it is: how their paths begin
 */
record Carried(String name, String version, String licence, String address, Optional<String> text, List<String> files) {
    private static final String OFL = "SIL Open Font License 1.1";
    private static final Pattern MINISEARCH = Pattern.compile("MiniSearch (\\S+), .*?(https://\\S+)");

    /** All of them. */
    static List<Carried> all() {
        Library katex = Library.all().stream()
                .filter(library -> library.name().equals("org.webjars.npm:katex"))
                .findFirst()
                .orElseThrow();
        return List.of(
                ours(Release.own()),
                new Carried(
                        "KaTeX",
                        katex.version(),
                        katex.licence(),
                        "https://katex.org/",
                        Optional.of("assets/katex/LICENSE.txt"),
                        List.of("assets/katex/" + KatexAssets.STYLESHEET, "assets/katex/" + KatexAssets.COPY_TEX)),
                new Carried(
                        "KaTeX’s fonts",
                        katex.version(),
                        OFL,
                        "https://katex.org/docs/font",
                        Optional.of("assets/katex/" + KatexAssets.FONT_LICENCE),
                        List.of("assets/katex/fonts/KaTeX_")),
                font("Newsreader", "1.003", "https://github.com/productiontype/Newsreader", "newsreader"),
                font("Source Code Pro", "1.026", "https://github.com/adobe-fonts/source-code-pro", "source-code-pro"),
                miniSearch());
    }

    private static Carried ours(Release workings) {
        return new Carried(
                "Workings: style sheets, scripts, schemas, icon",
                workings.version(),
                "Apache-2.0",
                workings.home(),
                Optional.empty(),
                List.of(
                        "assets/site.css",
                        "assets/print.css",
                        "assets/plot.css",
                        Draft.SHEET,
                        "assets/early.js",
                        "assets/reading.js",
                        "assets/search-button.js",
                        "assets/search/search.js",
                        "assets/search/ranking.js",
                        "assets/search/" + SearchAssets.DATA,
                        "assets/favicon.svg",
                        "assets/icon-",
                        SettingsSchemas.FOLDER,
                        ColophonPage.PATH));
    }

    private static Carried font(String name, String version, String address, String files) {
        String text = "assets/fonts/OFL-" + name.replace(' ', '-') + ".txt";
        return new Carried(name, version, OFL, address, Optional.of(text), List.of("assets/fonts/" + files));
    }

    /** Of which its own first line tells the version. */
    private static Carried miniSearch() {
        String script = SearchAssets.all().stream()
                .filter(asset -> asset.path().equals("minisearch.js"))
                .map(asset -> new String(asset.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        Matcher header = MINISEARCH.matcher(script);
        if (!header.find()) {
            throw new IllegalStateException("minisearch.js does not say its version");
        }
        return new Carried(
                "MiniSearch",
                header.group(1),
                "MIT",
                header.group(2),
                Optional.of("assets/search/LICENSE-minisearch.txt"),
                List.of("assets/search/minisearch.js"));
    }

    /** Whether a file of the site is of this work, or the text of its licence. */
    boolean has(String path) {
        return text.stream().anyMatch(path::equals) || files.stream().anyMatch(path::startsWith);
    }
}
