package dev.workings.expression;

import dev.workings.expression.Chain.Relation;
import dev.workings.expression.Chain.Term;
import dev.workings.expression.DisplayPiece.Kind;
import dev.workings.math.Macros;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a display as chains of terms and relations.
 *
 * <p>Only signs at the top count: not those in braces, brackets, scripts, {@code \left…\right} or environments such as {@code cases}.
 * A row that begins with a sign continues the chain of the row before, in the same column of an {@code align}; one that begins with
 * + or another operation continues its last term; any other row begins a new chain. So does what comes after an arrow, after a second
 * {@code &} of an {@code align}, and, if it has a sign of its own, after {@code \quad} or a comma. What stands behind the last term and
 * is prose, or in parentheses with a sign inside, is the chain's condition.
 */
public final class ChainReader {
    private final SourceText tex;
    private final Problems problems;
    private final List<DisplayPiece> pieces;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Integer, Draft> byColumn = new TreeMap<>();
    private int row;
    private int column;
    private boolean oneFormula;
    private Optional<Draft> current = Optional.empty();

    private ChainReader(SourceText tex, Problems problems) {
        this.tex = tex;
        this.problems = problems;
        this.pieces = DisplayScanner.scan(tex);
    }

    /** The chains of a display from the top; a display without a relation has none. A sign that lacks a side is a problem. */
    public static List<Chain> read(SourceText display, Macros macros, Problems problems) {
        return new ChainReader(MacroExpander.expand(display, macros, problems), problems).chains();
    }

    private List<Chain> chains() {
        for (int i = 0; i < pieces.size(); i++) {
            read(pieces.get(i), i);
        }
        List<Chain> chains = new ArrayList<>();
        drafts.forEach(draft -> draft.chain(problems).ifPresent(chains::add));
        return List.copyOf(chains);
    }

    private void read(DisplayPiece piece, int index) {
        switch (piece.kind()) {
            case ROW -> endRow();
            case JOINED_ROW -> {
                row++;
                oneFormula = true;
            }
            case COLUMN -> {
                column++;
                current = Optional.empty();
            }
            case ARROW -> begin();
            case GAP -> gap(piece, index);
            case PROSE -> prose(piece);
            case SIGN -> relation(piece);
            case CONTENT -> content(piece);
        }
    }

    /** A comma that separates no chains belongs to the term; at its end it will be dropped. */
    private void gap(DisplayPiece piece, int index) {
        if (beginsChain(index + 1) && current.filter(Draft::hasRelation).isPresent()) {
            begin();
        } else if (!tex.text().startsWith("\\", piece.start())) {
            current.filter(draft -> !draft.isEmpty).ifPresent(draft -> draft.content(piece.start(), piece.end()));
        }
    }

    private void endRow() {
        row++;
        column = 0;
        current = Optional.empty();
    }

    private Draft begin() {
        Draft draft = new Draft(tex, row);
        drafts.add(draft);
        byColumn.put(column, draft);
        current = Optional.of(draft);
        return draft;
    }

    /** Whether a relation follows before the next gap, row or prose. */
    private boolean beginsChain(int index) {
        for (int i = index; i < pieces.size(); i++) {
            Kind kind = pieces.get(i).kind();
            if (kind == Kind.SIGN) {
                return i > index;
            }
            if (kind != Kind.CONTENT && kind != Kind.JOINED_ROW) {
                return false;
            }
        }
        return false;
    }

    private void relation(DisplayPiece piece) {
        Draft draft =
                current.or(() -> Optional.ofNullable(byColumn.get(column))).orElseGet(this::begin);
        current = Optional.of(draft);
        draft.relation(new Relation(piece.sign().orElseThrow(), tex.locate(piece.start(), piece.end()), row), row);
    }

    private void content(DisplayPiece piece) {
        if (current.isEmpty()) {
            current = Optional.ofNullable(byColumn.get(column))
                    .filter(before -> before.isOpen() || oneFormula || piece.beginsWithOperation(tex.text()));
        }
        current.orElseGet(this::begin).content(piece.start(), piece.end());
    }

    private void prose(DisplayPiece piece) {
        Optional<Draft> said = current.or(() -> Optional.ofNullable(byColumn.get(Math.max(0, column - 1))));
        if (piece.separates(tex.text())) {
            current.filter(Draft::hasRelation).ifPresent(draft -> begin());
        } else {
            said.ifPresent(draft -> draft.condition(piece.start(), piece.end()));
        }
    }

    /** A chain that is being read. */
    private static final class Draft {
        private final SourceText tex;
        private final List<Term> terms = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private SourceText.Builder term;
        private SourceText.Builder condition;
        private boolean hasCondition;
        private boolean isEmpty = true;
        private int row;

        Draft(SourceText tex, int row) {
            this.tex = tex;
            this.row = row;
            this.term = SourceText.builder(tex.locate(0, 0));
            this.condition = SourceText.builder(tex.locate(0, 0));
        }

        boolean hasRelation() {
            return !relations.isEmpty();
        }

        /** Whether its last relation still waits for its right side. */
        boolean isOpen() {
            return isEmpty && hasRelation();
        }

        void content(int start, int end) {
            if (isEmpty) {
                term = SourceText.builder(tex.locate(start, start));
            } else {
                term.put(" ", tex.locate(start, start));
            }
            term.append(tex, start, end);
            isEmpty = false;
        }

        void condition(int start, int end) {
            if (hasCondition) {
                condition.put(" ", tex.locate(start, start));
            }
            condition.append(tex, start, end);
            hasCondition = true;
        }

        void relation(Relation relation, int newRow) {
            endTerm();
            relations.add(relation);
            row = newRow;
        }

        private void endTerm() {
            terms.add(new Term(Punctuation.withoutEnd(term.build()), row));
            term = SourceText.builder(tex.locate(0, 0));
            isEmpty = true;
        }

        Optional<Chain> chain(Problems problems) {
            if (relations.isEmpty()) {
                return Optional.empty();
            }
            endTerm();
            for (int i = 0; i < terms.size(); i++) {
                if (terms.get(i).tex().length() == 0) {
                    Relation beside = relations.get(Math.max(0, i - 1));
                    String side = i == 0 ? "left" : "right";
                    problems.report(
                            beside.place(),
                            "this sign has nothing on its " + side,
                            "write the term, or join the rows that belong together");
                    return Optional.empty();
                }
            }
            Optional<SourceText> said =
                    hasCondition ? Optional.of(Punctuation.withoutEnd(condition.build())) : Optional.empty();
            return Optional.of(new Chain(terms, relations, said));
        }
    }
}
