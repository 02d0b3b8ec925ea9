package dev.workings.expression;

import dev.workings.source.Problem;
import dev.workings.source.SourceText;
import java.util.List;

/**
 * Reads the TeX of a term as an expression.
 *
 * <p>What is a name and what is applied to what depends on the page's {@link Vocabulary}: {@code f(x)} is an application if {@code f}
 * is declared as a function, and a product if it is declared as a value. Where a reader could take a term in two ways it is refused,
 * and the remedy says how to write what is meant.
 *
 * <pre>
 * expression  = [ "+" | "-" ] term { ( "+" | "-" ) ( term | dots ) }
 * term        = factor { [ "\cdot" | "\times" | "*" ] ( factor | dots ) | "/" factor }
 * factor      = primary { postfix } [ operand ]                          an operand only behind an operator
 * postfix     = "^" "{" exponent "}" | "_" "{" indices "}" | "!" | arguments     arguments only behind what is a function
 * exponent    = "\top" | "T" | "-\top" | "-T" | expression
 * primary     = number | constant | name | group | bars | fraction | root | function | aggregate | expectation
 *             | integral | limit | array | cases
 * constant    = "e" | "\pi" | "\infty"
 * name        = the longest bound variable or declared name that begins here, with an expression in each "#"
 * group       = "(" expression { "," expression } ")" | "[" expression "]" | "{" expression "}"
 * bars        = "|" expression "|" | "\|" expression "\|" [ "_" ( "1" | "2" | "F" | "\infty" ) ]
 *             | "\lfloor" expression "\rfloor" | "\lceil" expression "\rceil" | "\langle" expression "," expression "\rangle"
 * fraction    = ( "\frac" | "\binom" ) "{" expression "}" "{" expression "}"
 * root        = "\sqrt" [ "[" expression "]" ] "{" expression "}"
 * function    = ( "\exp" | "\ln" | "\det" | "\operatorname{diag}" | … ) [ "_" base ] [ "^" power ] ( arguments | factor )
 * arguments   = "(" expression { ( "," | ";" | "|" | "\mid" ) expression } ")"
 * aggregate   = ( "\sum" | "\prod" | "\max" | "\min" | "\sup" | "\inf" | "\argmax" | … ) "_" "{" binders "}" [ "^" "{" expression "}" ] term
 * binders     = variable "=" expression | variables "\in" set { "," variables "\in" set } | variables | comparison
 * expectation = ( "\mathbb{E}" | "\operatorname{Var}" | "\operatorname{Cov}" ) [ "_" "{" law | variables "\sim" law "}" ] "[" … "]"
 * integral    = "\int" [ "_" bound "^" bound | "_" set ] term "d" variable
 * limit       = "\lim" "_" "{" variable "\to" expression "}" term
 * array       = "\begin{pmatrix}" expression { ( "&amp;" | "\\" ) expression } "\end{pmatrix}"
 * cases       = "\begin{cases}" expression "&amp;" ( comparison | "\text{otherwise}" ) { "\\" … } "\end{cases}"
 * comparison  = expression relation expression { relation expression }
 * dots        = "\cdots" between like terms or factors: the pattern is spelled out
 * </pre>
 */
public final class ExpressionParser {
    private final Vocabulary vocabulary;

    public ExpressionParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What came of a term. */
    public sealed interface Reading {}

    /** The term as a tree. */
    public record Read(Expression expression) implements Reading {}

    /** Why there is none. */
    public record Unreadable(Problem problem) implements Reading {}

    /** Reads a term, in which the site's macros are {@linkplain MacroExpander expanded} already. */
    public Reading parse(SourceText tex) {
        try {
            List<Lexeme> lexemes = TermLexer.lex(tex);
            return new Read(new TermParser(new Cursor(tex, lexemes), new NameMatcher(vocabulary)).whole());
        } catch (TexException e) {
            return new Unreadable(new Problem(e.place(), e.getMessage(), e.remedy()));
        }
    }
}
