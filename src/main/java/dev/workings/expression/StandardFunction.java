package dev.workings.expression;

import java.util.Map;
import java.util.Optional;

/** The functions that need no declaration. */
public enum StandardFunction {
    EXP("exp"),
    LOG("log"),
    SIN("sin"),
    COS("cos"),
    TAN("tan"),
    ARCSIN("arcsin"),
    ARCCOS("arccos"),
    ARCTAN("arctan"),
    SINH("sinh"),
    COSH("cosh"),
    TANH("tanh"),
    DETERMINANT("det"),
    DIAGONAL("diag"),
    TRACE("tr"),
    RANK("rank"),
    SOFTMAX("softmax"),
    SIGN("sign"),
    REAL_PART("Re"),
    IMAGINARY_PART("Im"),
    LARGEST_SINGULAR_VALUE("sigma-max"),
    SMALLEST_SINGULAR_VALUE("sigma-min"),
    LARGEST_EIGENVALUE("lambda-max"),
    SMALLEST_EIGENVALUE("lambda-min"),
    ABSOLUTE("abs"),
    NORM("norm"),
    NORM_1("norm-1"),
    NORM_2("norm-2"),
    NORM_INFINITY("norm-inf"),
    NORM_FROBENIUS("norm-F"),
    FLOOR("floor"),
    CEILING("ceil"),
    ROOT("root"),
    BINOMIAL("binom"),
    FACTORIAL("factorial"),
    TRANSPOSE("transpose"),
    INNER_PRODUCT("inner"),
    MAXIMUM("max"),
    MINIMUM("min");

    private static final Map<String, StandardFunction> BY_NAME = Map.ofEntries(
            Map.entry("exp", EXP),
            Map.entry("log", LOG),
            Map.entry("ln", LOG),
            Map.entry("sin", SIN),
            Map.entry("cos", COS),
            Map.entry("tan", TAN),
            Map.entry("arcsin", ARCSIN),
            Map.entry("arccos", ARCCOS),
            Map.entry("arctan", ARCTAN),
            Map.entry("sinh", SINH),
            Map.entry("cosh", COSH),
            Map.entry("tanh", TANH),
            Map.entry("det", DETERMINANT),
            Map.entry("diag", DIAGONAL),
            Map.entry("tr", TRACE),
            Map.entry("trace", TRACE),
            Map.entry("Tr", TRACE),
            Map.entry("rank", RANK),
            Map.entry("softmax", SOFTMAX),
            Map.entry("sign", SIGN),
            Map.entry("sgn", SIGN),
            Map.entry("Re", REAL_PART),
            Map.entry("Im", IMAGINARY_PART));

    private final String text;

    StandardFunction(String text) {
        this.text = text;
    }

    /** Its name in S-expressions. */
    public String text() {
        return text;
    }

    /** The function with a name such as {@code ln}, as it stands in {@code \ln} or {@code \operatorname{ln}}. */
    static Optional<StandardFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether a power between its name and its argument, as in {@code \sin^2 x}, is one of its value. */
    boolean takesPower() {
        return compareTo(TANH) <= 0;
    }
}
