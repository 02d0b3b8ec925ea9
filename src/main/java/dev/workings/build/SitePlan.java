package dev.workings.build;

import dev.workings.figure.PlotStyle;
import dev.workings.layout.LayoutAssets;
import dev.workings.math.KatexAssets;
import dev.workings.page.Page;
import dev.workings.picture.Pictures;
import dev.workings.search.SearchAssets;
import dev.workings.search.SearchData;
import dev.workings.settings.SettingsSchemas;
import dev.workings.site.ChecksJson;
import dev.workings.site.ContentFolder;
import dev.workings.site.OwnPaths;
import dev.workings.site.SiteAddress;
import dev.workings.site.SiteMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files a site has besides the author's pages, and how each is made. */
final class SitePlan {
    /** The sides of the icons that are no SVG, in pixels: for old browsers, and for a phone's first screen. */
    private static final List<Integer> ICONS = List.of(48, 180);

    private static final String SEARCH = "assets/search/";
    private static final String SEARCH_DATA = SEARCH + SearchAssets.DATA;

    private static final List<PlannedFile> ASSETS = assets();
    private static final List<PlannedFile> SCHEMAS = SettingsSchemas.all().stream()
            .map(schema -> PlannedFile.ofProgram(
                    SettingsSchemas.FOLDER + schema.fileName(),
                    () -> schema.text().getBytes(StandardCharsets.UTF_8)))
            .toList();

    private SitePlan() {}

    /** The paths that are taken before any page is built. */
    static OwnPaths own(ContentFolder content, SiteMap map, List<Edited> pages, Optional<SiteAddress> address) {
        Set<String> lists = new HashSet<>();
        Set<String> files = assets(content).map(PlannedFile::path).collect(Collectors.toSet());
        files.add(Draft.SHEET);
        files.add(SEARCH_DATA);
        if (pages.stream().anyMatch(page -> page.checks().total() > 0)) {
            lists.add(ChecksPage.PATH);
            files.addAll(List.of(ChecksJson.PATH, ChecksJson.SCHEMA_PATH));
        }
        if (pages.stream().anyMatch(page -> !page.entry().outline().errata().isEmpty())) {
            lists.add(ErrataPage.PATH);
        }
        lists.add(ColophonPage.PATH);
        ICONS.forEach(side -> files.add(iconPath(side)));
        Announcements.paths(address).forEach(files::add);
        if (address.isPresent()) {
            Cards.pictured(map).map(Cards::path).forEach(files::add);
        }
        map.assignments().forEach(assignment -> PrintEdition.path(assignment).ifPresent(lists::add));
        return OwnPaths.of(map, lists, files);
    }

    /**
     * What is no HTML document.
     *
     * @param withheld the files of the content folder that this edition leaves out
     */
    static List<PlannedFile> files(
            ContentFolder content, Set<String> withheld, List<Page> pages, Views views, Pictures pictures) {
        List<PlannedFile> files = new ArrayList<>();
        pages.stream()
                .flatMap(page -> page.files().stream())
                .map(data -> PlannedFile.text(data.path(), data.text()))
                .forEach(files::add);
        content.assets().entrySet().stream()
                .filter(asset -> !withheld.contains(asset.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(asset -> PlannedFile.of(asset.getKey(), () -> read(asset.getValue())))
                .forEach(files::add);
        if (pages.stream().anyMatch(page -> page.checks().total() > 0)) {
            files.add(PlannedFile.text(ChecksJson.PATH, () -> ChecksJson.of(pages)));
            files.add(PlannedFile.of(ChecksJson.schema()));
        }
        files.add(PlannedFile.text(SEARCH_DATA, () -> SearchData.script(views.searchable())));
        assets(content).forEach(files::add);
        ICONS.forEach(side -> files.add(PlannedFile.of(iconPath(side), () -> pictures.icon(side))));
        return files;
    }

    /** What is the same for every site, or for every course. */
    private static Stream<PlannedFile> assets(ContentFolder content) {
        return Stream.concat(ASSETS.stream(), content.isCourse() ? SCHEMAS.stream() : Stream.empty());
    }

    private static String iconPath(int side) {
        return "assets/icon-" + side + ".png";
    }

    private static List<PlannedFile> assets() {
        List<PlannedFile> files = new ArrayList<>();
        LayoutAssets.all().forEach(asset -> files.add(PlannedFile.ofProgram("assets/" + asset.path(), asset::bytes)));
        KatexAssets.all()
                .forEach(asset -> files.add(PlannedFile.ofProgram("assets/katex/" + asset.path(), asset::content)));
        SearchAssets.all().forEach(asset -> files.add(PlannedFile.ofProgram(SEARCH + asset.path(), asset::content)));
        files.add(PlannedFile.ofProgram("assets/plot.css", () -> PlotStyle.css().getBytes(StandardCharsets.UTF_8)));
        // GitHub Pages would leave out files that begin with an underscore.
        files.add(PlannedFile.ofProgram(".nojekyll", () -> new byte[0]));
        return List.copyOf(files);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
