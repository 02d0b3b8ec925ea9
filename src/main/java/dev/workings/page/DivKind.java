package dev.workings.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The blocks an author can open with {@code :::}, and what may stand in their braces. */
enum DivKind {
    STATEMENT(Shape.SECTION, "Statement"),
    HINT(Shape.FOLDED, "Hint"),
    ANSWER(Shape.UNFOLDED, "Answer"),
    SOLUTION(Shape.UNFOLDED, "Solution"),
    PITFALL(Shape.SECTION, "Pitfall"),
    ERRATUM(Shape.SECTION, "Erratum"),
    PROOF(Shape.PROOF, "Proof"),
    THEOREM(Shape.NUMBERED, "Theorem"),
    LEMMA(Shape.NUMBERED, "Lemma"),
    PROPOSITION(Shape.NUMBERED, "Proposition"),
    COROLLARY(Shape.NUMBERED, "Corollary"),
    DEFINITION(Shape.NUMBERED, "Definition"),
    EXAMPLE(Shape.NUMBERED, "Example"),
    REMARK(Shape.NUMBERED, "Remark"),
    FIGURE(Shape.FLOAT, "Figure", "plot", "src", "alt"),
    TABLE(Shape.FLOAT, "Table", "data"),
    LISTING(Shape.FLOAT, "Listing", "method", "class"),
    DETAILS(Shape.FOLDED, "Details"),
    GRADING(Shape.SECTION, "For graders");

    /** How a block stands on the page. */
    enum Shape {
        /** A part of the page with a heading. */
        SECTION,
        /** A part of the page with a heading, open until the reader folds it. */
        UNFOLDED,
        /** Closed until the reader opens it. */
        FOLDED,
        /** A statement with a kind, a number and perhaps a name. */
        NUMBERED,
        PROOF,
        /** Something to look at, with a number and a caption. */
        FLOAT
    }

    private static final List<String> OF_ALL = List.of("title", "release");

    private final Shape shape;
    private final String label;
    private final Set<String> attributes;

    DivKind(Shape shape, String label, String... attributes) {
        this.shape = shape;
        this.label = label;
        this.attributes = Set.of(attributes);
    }

    static Optional<DivKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.cssClass().equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(DivKind::cssClass).toList();
    }

    Shape shape() {
        return shape;
    }

    String label() {
        return label;
    }

    /** Whether the table of contents names it. */
    boolean isPartOfPage() {
        return shape == Shape.SECTION || shape == Shape.UNFOLDED || this == HINT;
    }

    String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(String attribute) {
        return OF_ALL.contains(attribute) || attributes.contains(attribute);
    }

    List<String> attributeNames() {
        return java.util.stream.Stream.concat(
                        OF_ALL.stream(), attributes.stream().sorted())
                .toList();
    }
}
