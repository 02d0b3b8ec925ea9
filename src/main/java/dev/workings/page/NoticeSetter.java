package dev.workings.page;

import dev.workings.document.Availability;
import dev.workings.document.Block;
import dev.workings.html.Element;
import dev.workings.html.Html;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says, where something is withheld, when it opens. What has a name on the page keeps its id there, so that the table of contents and
 * old links lead to the notice.
 */
final class NoticeSetter {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private NoticeSetter() {}

    static Html notice(Block.Withheld withheld, Outline outline) {
        List<Name> names = names(withheld, outline);
        boolean isOne = names.size() == 1 && !names.get(0).isPlural();
        Html sentence =
                listed(names).plus(state(withheld.availability(), isOne)).plus(Html.text("."));
        return Element.of("div", "withheld")
                .attribute("role", "note")
                .with(Element.of("p").with(sentence))
                .plus(Html.EMPTY);
    }

    /** Why a number that a text refers to is no link, for all readers. */
    static Html reason(Availability availability) {
        return Element.of("span", "unreleased")
                .with(Html.text(" (").plus(brief(availability)).plus(Html.text(")")));
    }

    private static Html brief(Availability availability) {
        return availability
                .opens()
                .map(release -> Html.text("opens on ").plus(time(release)))
                .orElseGet(() -> Html.text("not in " + availability.absentFrom()));
    }

    /** The same where there can be no markup. */
    static String plainReason(Availability availability) {
        return availability
                .opens()
                .map(release -> " (opens on " + date(release) + ")")
                .orElseGet(() -> " (not in " + availability.absentFrom() + ")");
    }

    private static Html state(Availability availability, boolean isOne) {
        return availability
                .opens()
                .map(release -> Html.text(isOne ? " opens on " : " open on ").plus(time(release)))
                .orElseGet(() -> Html.text((isOne ? " is" : " are") + " not part of " + availability.absentFrom()));
    }

    private static Html time(OffsetDateTime release) {
        return Element.of("time").attribute("datetime", release.toString()).with(date(release));
    }

    private static String date(OffsetDateTime release) {
        ZoneOffset offset = release.getOffset();
        String zone =
                offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId().replace('-', '\u2212');
        return "%s (%s)".formatted(DAY_AND_TIME.format(release), zone);
    }

    /** Blocks of one kind as one name; a figure or a theorem is known by its number. */
    private static List<Name> names(Block.Withheld withheld, Outline outline) {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Block.Withheld.Part part : withheld.parts()) {
            Optional<DivKind> kind = DivKind.of(part.name());
            Optional<Outline.Identity> identity =
                    Optional.ofNullable(outline.blocks().get(part.opening()));
            if (kind.isPresent() && identity.isPresent()) {
                Name name = Name.of(kind.get(), identity.get());
                names.merge(name.key(), name, Name::and);
            }
        }
        return names.isEmpty() ? List.of(Name.REST) : List.copyOf(names.values());
    }

    private static Html listed(List<Name> names) {
        List<Html> listed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String before = i == 0 ? "" : i == names.size() - 1 ? " and " : ", ";
            listed.add(Html.text(before).plus(names.get(i).set(i == 0)));
        }
        return Html.join(listed);
    }

    /**
     * @param key equal for what is told together
     * @param text with its article, for one
     * @param plural with its article, for several
     * @param ids of all
     */
    private record Name(String key, String text, String plural, List<String> ids) {
        static final Name REST = new Name("", "the rest", "the rest", List.of());

        static Name of(DivKind kind, Outline.Identity identity) {
            String label = kind.label();
            boolean byNumber = kind.shape() == DivKind.Shape.NUMBERED || kind.shape() == DivKind.Shape.FLOAT;
            if (byNumber && identity.number().isPresent()) {
                String numbered = label + "\u00a0" + identity.number().get();
                return new Name(numbered, numbered, numbered, List.of(identity.id()));
            }
            String word = label.toLowerCase(Locale.ROOT);
            return new Name(label, "the " + word, "the " + plural(word), List.of(identity.id()));
        }

        private static String plural(String word) {
            return switch (word) {
                case "erratum" -> "errata";
                case "details" -> "details";
                default -> word + "s";
            };
        }

        Name and(Name other) {
            List<String> all = new ArrayList<>(ids);
            all.addAll(other.ids);
            return new Name(key, text, plural, all);
        }

        boolean isPlural() {
            return ids.size() > 1 || text.equals("the details");
        }

        Html set(boolean isFirst) {
            String words = isPlural() ? plural : text;
            String shown = isFirst ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
            Html html = Html.text(shown);
            for (String id : ids) {
                html = Element.of("span").attribute("id", id).with(html);
            }
            return html;
        }
    }
}
