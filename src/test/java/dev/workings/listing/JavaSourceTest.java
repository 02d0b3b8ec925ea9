package dev.workings.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.listing.JavaSource.Ambiguous;
import dev.workings.listing.JavaSource.Found;
import dev.workings.listing.JavaSource.Javadoc;
import dev.workings.listing.JavaSource.Lookup;
import dev.workings.listing.JavaSource.NotFound;
import dev.workings.listing.JavaSource.Readable;
import dev.workings.listing.JavaSource.Unreadable;
import dev.workings.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaSourceTest {
    private static final String CHAIN = """
            package csc413;

            import java.util.List;

            /** A chain. */
            final class Chain {
                private final int length;

                Chain(int length) {
                    this.length = length;
                }

                /**
                 * The slope.
                 */
                @Deprecated
                double gradient(double x, int n) {
                    return n == 0
                            ? x
                            : gradient(x, n - 1);
                }

                double gradient(java.util.List<? extends Number> xs, double... more) { return 0; }

                // not documentation
                static <T extends Comparable<T>> T largest(final List<T> all) {
                    Runnable hidden = new Runnable() {
                        @Override
                        public void run() {}
                    };
                    return all.get(0);
                }

                record Pair(double left, double right) {
                    Pair {
                        if (left > right) throw new IllegalArgumentException();
                    }

                    double sum() { return left + right; }
                }

                enum Kind { A, B { @Override void act() {} }; void act() {} }

                sealed interface Shape permits Dot {
                    String text = \"""
                          indented
                        \""";
                    double sum();
                }

                record Dot() implements Shape {
                    public double sum() { return 0; }
                }
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            largest                           | 26 | 32
            largest(List)                     | 26 | 32
            largest(List<T>)                  | 26 | 32
            Chain.largest                     | 26 | 32
            gradient(double,int)              | 16 | 21
            gradient(double, int)             | 16 | 21
            gradient(List,double...)          | 23 | 23
            gradient(java.util.List<? extends Number>, double...) | 23 | 23
            Chain(int)                        | 9  | 11
            Chain                             | 6  | 54
            Pair                              | 34 | 40
            Chain.Pair                        | 34 | 40
            Pair(double,double)               | 35 | 37
            Pair.sum                          | 39 | 39
            Chain.Pair.sum()                  | 39 | 39
            Dot.sum                           | 52 | 52
            Kind.act                          | 42 | 42
            Shape                             | 44 | 49
            """)
    void aMemberIsFoundByName(String name, int firstLine, int lastLine) {
        Found found = found(CHAIN, name, Javadoc.LEFT_OUT);
        assertThat(found.span().position().line()).isEqualTo(firstLine);
        assertThat(found.span().position().column()).isEqualTo(1);
        assertThat(found.span().file().position(found.span().end()).line()).isEqualTo(lastLine);
    }

    @Test
    void theTextIsMovedToTheMarginAndAnnotationsBelongToIt() {
        assertThat(found(CHAIN, "gradient(double,int)", Javadoc.LEFT_OUT).text())
                .isEqualTo("""
                        @Deprecated
                        double gradient(double x, int n) {
                            return n == 0
                                    ? x
                                    : gradient(x, n - 1);
                        }""");
    }

    @Test
    void theDocumentationCommentComesAlongIfItIsWanted() {
        assertThat(found(CHAIN, "gradient(double,int)", Javadoc.INCLUDED).text())
                .startsWith("/**\n * The slope.\n */\n@Deprecated\n");
    }

    @Test
    void anotherCommentIsNotDocumentation() {
        assertThat(found(CHAIN, "largest", Javadoc.INCLUDED).text()).startsWith("static <T");
    }

    @Test
    void windowsLineEndingsChangeNeitherPlaceNorText() {
        Found found = found(CHAIN.replace("\n", "\r\n"), "gradient(double,int)", Javadoc.LEFT_OUT);
        assertThat(found.span().position().line()).isEqualTo(16);
        assertThat(found.text()).doesNotContain("\r").startsWith("@Deprecated\ndouble");
    }

    @Test
    void arraysAreWrittenWithBracketsAfterTheType() {
        String java = "class A {\n  void f(int[][] a, String b[], T[]... c) {}\n  void f() {}\n}\n";
        assertThat(found(java, "f(int[][],String[],T[]...)", Javadoc.LEFT_OUT).text())
                .startsWith("void f(int[][] a");
    }

    @Test
    void overloadsAreToldApart() {
        assertThat(find(CHAIN, "gradient"))
                .isEqualTo(new Ambiguous(List.of("Chain.gradient(List,double...)", "Chain.gradient(double,int)")));
    }

    @Test
    void methodsOfSeveralTypesAreToldApart() {
        assertThat(find(CHAIN, "sum"))
                .isEqualTo(new Ambiguous(List.of("Chain.Dot.sum()", "Chain.Pair.sum()", "Chain.Shape.sum()")));
    }

    @Test
    void forANameThatIsNotThereAllNamesAreTold() {
        assertThat(find(CHAIN, "gradeint"))
                .isEqualTo(new NotFound(List.of(
                        "Chain",
                        "Chain(int)",
                        "Dot",
                        "Kind",
                        "Pair",
                        "Pair(double,double)",
                        "Shape",
                        "act",
                        "gradient",
                        "largest",
                        "sum")));
    }

    @ParameterizedTest
    @CsvSource({"run", "largest(int)", "adient", "rgest(List)", "''", "Chain()"})
    void halfANameOrOneInsideAMethodIsNotFound(String name) {
        assertThat(find(CHAIN, name)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileThatIsNotJavaIsRefusedAtItsPlace() {
        Unreadable unreadable =
                (Unreadable) JavaSource.parse(SourceFile.of("A.java", "class A {\n    int f( { }\n}\n"));
        assertThat(unreadable.span()).hasToString("A.java:2:10");
        assertThat(unreadable.message()).startsWith("the file is not Java: Parse error. Found \"{\"");
    }

    private static Lookup find(String java, String name) {
        return ((Readable) JavaSource.parse(SourceFile.of("Chain.java", java)))
                .source()
                .find(name, Javadoc.LEFT_OUT);
    }

    private static Found found(String java, String name, Javadoc javadoc) {
        return (Found) ((Readable) JavaSource.parse(SourceFile.of("Chain.java", java)))
                .source()
                .find(name, javadoc);
    }
}
