package dev.workings.site;

import dev.workings.document.Availability;
import dev.workings.page.Anchor;
import dev.workings.page.ParsedPage;
import dev.workings.page.Picture;
import dev.workings.page.References;
import dev.workings.source.Names;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one page can point at. A label means the page's own first, then the only one of that name elsewhere. */
public final class PageReferences implements References {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ALLOWED_SCHEME = Pattern.compile("(?i)(https?|mailto):.*", Pattern.DOTALL);

    private final SiteIndex index;
    private final PictureFiles pictures;
    private final ParsedPage page;
    private final Problems problems;

    public PageReferences(SiteIndex index, PictureFiles pictures, ParsedPage page, Problems problems) {
        this.index = index;
        this.pictures = pictures;
        this.page = page;
        this.problems = problems;
    }

    @Override
    public References reportingTo(Problems others) {
        return new PageReferences(index, pictures, page, others);
    }

    @Override
    public Optional<Target> label(SourceText label) {
        String name = label.text().strip();
        int hash = name.indexOf('#');
        if (hash > 0) {
            return qualified(label, name.substring(0, hash), name.substring(hash + 1));
        }
        Optional<SiteIndex.Entry> own = index.entry(page.outputPath());
        Optional<Anchor> here = own.flatMap(entry -> index.anchor(entry, name));
        if (here.isPresent()) {
            return here.map(anchor -> new Target(
                    "#" + anchor.id(),
                    anchor.number(),
                    Optional.empty(),
                    own.get().outline().withheld(anchor.id())));
        }
        return elsewhere(label, name);
    }

    private Optional<Target> elsewhere(SourceText label, String name) {
        List<SiteIndex.Entry> pages = index.pagesWith(name);
        if (pages.size() == 1) {
            return target(pages.get(0), name);
        }
        if (pages.isEmpty()) {
            List<String> known = index.entry(page.outputPath()).stream()
                    .flatMap(entry -> entry.outline().anchors().keySet().stream())
                    .toList();
            String remedy = Names.nearest(name, index.byLabel().keySet())
                    .map(near -> "did you mean '%s'?".formatted(near))
                    .orElseGet(() -> Names.suggest(name, known));
            problems.report(label.locate(), "no label '%s'".formatted(name), remedy);
        } else {
            String choices = pages.stream()
                    .map(entry -> "'" + stem(entry.page().file().path()) + "#" + name + "'")
                    .sorted()
                    .collect(Collectors.joining(" or "));
            problems.report(
                    label.locate(),
                    "the label '%s' stands on %d pages".formatted(name, pages.size()),
                    "write " + choices);
        }
        return Optional.empty();
    }

    private Optional<Target> qualified(SourceText label, String file, String name) {
        Optional<SiteIndex.Entry> entry = RelativePath.resolve(page.file().path(), file)
                .flatMap(path -> index.entry(path.replaceAll("\\.(md|html)$", "") + ".html"))
                .or(() -> index.entry(file + ".html"));
        Optional<Target> target = entry.flatMap(found -> target(found, name));
        if (target.isEmpty()) {
            problems.report(
                    label.locate(),
                    entry.isEmpty() ? "no page '%s'".formatted(file) : "no label '%s' on that page".formatted(name),
                    entry.map(found -> Names.suggest(
                                    name, found.outline().anchors().keySet()))
                            .orElse("write the path of its file, without .md"));
        }
        return target;
    }

    private Optional<Target> target(SiteIndex.Entry entry, String name) {
        String href = RelativePath.href(page.outputPath(), entry.page().outputPath());
        return index.anchor(entry, name)
                .map(anchor -> new Target(
                        href + "#" + anchor.id(),
                        anchor.number(),
                        Optional.of(entry.shortName()),
                        entry.outline().withheld(anchor.id())));
    }

    @Override
    public Optional<Availability> withheld(String target) {
        int hash = target.indexOf('#');
        if (hash < 0 || SCHEME.matcher(target).matches()) {
            return Optional.empty();
        }
        return file(page, target)
                .flatMap(this::pathOf)
                .flatMap(index::entry)
                .flatMap(entry -> entry.outline().withheld(target.substring(hash + 1)));
    }

    /** The file of the content folder that a link of a page leads to, whether it is there or not; its own for a place on it. */
    public static Optional<String> file(ParsedPage page, String target) {
        int hash = target.indexOf('#');
        String address = hash < 0 ? target : target.substring(0, hash);
        return address.isEmpty()
                ? Optional.of(page.file().path())
                : RelativePath.resolve(page.file().path(), decode(address));
    }

    @Override
    public Optional<String> link(String target, Span place) {
        if (SCHEME.matcher(target).matches() || target.startsWith("//")) {
            return webLink(target, place);
        }
        int hash = target.indexOf('#');
        String address = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash + 1);
        if (address.isEmpty()) {
            return withFragment("", page.outputPath(), fragment, place);
        }
        String decoded = decode(address);
        Optional<String> file = RelativePath.resolve(page.file().path(), decoded);
        Optional<String> path = file.flatMap(this::pathOf);
        if (path.isEmpty()) {
            reportMissing("page or file", decoded, file, place);
            return Optional.empty();
        }
        String href = RelativePath.href(page.outputPath(), path.get());
        return withFragment(href, path.get(), fragment, place);
    }

    private Optional<String> webLink(String target, Span place) {
        if (ALLOWED_SCHEME.matcher(target).matches()) {
            return Optional.of(target);
        }
        problems.report(
                place,
                "a link cannot lead to '%s'".formatted(target),
                "links lead to pages, files, https:, http: and mailto:");
        return Optional.empty();
    }

    private Optional<String> pathOf(String file) {
        String page = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file.replaceAll("\\.md$", ".html");
        String readme = page.replaceAll("(^|/)README\\.html$", "$1index.html");
        return java.util.stream.Stream.of(page, readme, file + "/index.html", file)
                .filter(path -> index.hasPage(path) || index.files().contains(path))
                .findFirst();
    }

    private Optional<String> withFragment(String href, String path, String fragment, Span place) {
        if (fragment.isEmpty()) {
            return Optional.of(href);
        }
        Optional<SiteIndex.Entry> entry = index.entry(path);
        if (entry.flatMap(found -> found.outline().withheld(fragment)).isPresent()) {
            return Optional.empty();
        }
        if (entry.isPresent() && !entry.get().outline().ids().contains(fragment)) {
            problems.report(
                    place,
                    "no place '#%s' on %s".formatted(fragment, href.isEmpty() ? "this page" : "that page"),
                    Names.suggest(fragment, entry.get().outline().ids()));
            return Optional.empty();
        }
        return Optional.of(href + "#" + fragment);
    }

    @Override
    public Optional<Picture> picture(String target, Span place) {
        if (SCHEME.matcher(target).matches() || target.startsWith("//")) {
            problems.report(
                    place,
                    "the image '%s' would be fetched from elsewhere".formatted(target),
                    "put the file into the content folder");
            return Optional.empty();
        }
        Optional<String> file = RelativePath.resolve(page.file().path(), decode(target));
        if (file.isEmpty() || !index.files().contains(file.get())) {
            reportMissing("image or file", decode(target), file, place);
            return Optional.empty();
        }
        Optional<PictureSize> size = pictures.size(file.get());
        if (size.isEmpty()) {
            problems.report(
                    place,
                    "the image '%s' cannot be read".formatted(decode(target)),
                    "save it as SVG, PNG, JPEG, WebP or GIF");
        }
        String href = RelativePath.href(page.outputPath(), file.get());
        return size.map(found -> new Picture(href, found.width(), found.height()));
    }

    private void reportMissing(String what, String target, Optional<String> file, Span place) {
        List<String> near = index.addresses()
                .map(address -> RelativePath.between(page.file().path(), address))
                .toList();
        String remedy = file.isEmpty()
                ? "it leads out of the content folder"
                : Optional.of(target + ".md")
                        .filter(near::contains)
                        .or(() -> Optional.of("https://" + target).filter(web -> target.startsWith("www.")))
                        .or(() -> Names.nearest(target, near))
                        .map(name -> "did you mean '%s'?".formatted(name))
                        .orElse("a path is relative to the file that it stands in");
        problems.report(place, "there is no %s '%s'".formatted(what, target), remedy);
    }

    private static String decode(String address) {
        try {
            return java.net.URLDecoder.decode(address.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }

    private static String stem(String path) {
        return path.replaceAll("\\.md$", "");
    }
}
