package dev.workings.listing;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A named declaration of a Java file: a type, a constructor or a method.
 *
 * @param owner the names of the types around it, each followed by a dot; empty at the top level
 * @param name its own name; a constructor's is its signature, to tell it from its type
 * @param signature the name with the parameters' types, such as {@code gradient(double,int)}; a type's is its name
 */
record Member(String owner, String name, String signature, BodyDeclaration<?> declaration) {
    /** All of a file's, except those inside methods and anonymous classes. */
    static List<Member> allOf(CompilationUnit unit) {
        return unit.getTypes().stream().flatMap(type -> of("", type)).toList();
    }

    boolean isCalled(String wanted) {
        String end = "." + bare(wanted);
        return Stream.of(name, signature).anyMatch(own -> ("." + owner + own).endsWith(end));
    }

    String qualifiedSignature() {
        return owner + signature;
    }

    /** The line where its documentation comment, or else its first annotation, modifier or word is. */
    int firstLine(boolean withJavadoc) {
        int own = declaration.getBegin().orElseThrow().line;
        return declaration
                .getComment()
                .filter(comment -> withJavadoc && comment instanceof JavadocComment)
                .flatMap(Node::getBegin)
                .map(begin -> begin.line)
                .orElse(own);
    }

    int lastLine() {
        return declaration.getEnd().orElseThrow().line;
    }

    private static Stream<Member> of(String owner, BodyDeclaration<?> declaration) {
        if (declaration instanceof TypeDeclaration<?> type) {
            return ofType(owner, type);
        }
        if (declaration instanceof CallableDeclaration<?> callable) {
            String name = callable.getNameAsString();
            String signature = name + types(callable.getParameters());
            return Stream.of(
                    new Member(owner, callable.isConstructorDeclaration() ? signature : name, signature, callable));
        }
        if (declaration instanceof CompactConstructorDeclaration compact) {
            List<Parameter> components =
                    ((RecordDeclaration) compact.getParentNode().orElseThrow()).getParameters();
            String signature = compact.getNameAsString() + types(components);
            return Stream.of(new Member(owner, signature, signature, compact));
        }
        return Stream.empty();
    }

    private static Stream<Member> ofType(String owner, TypeDeclaration<?> type) {
        String name = type.getNameAsString();
        Stream<Member> inside = type.getMembers().stream().flatMap(member -> of(owner + name + ".", member));
        return Stream.concat(Stream.of(new Member(owner, name, name, type)), inside);
    }

    private static String types(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> written(parameter.getType()) + (parameter.isVarArgs() ? "..." : ""))
                .map(type -> bare("(" + type).substring(1))
                .collect(Collectors.joining(",", "(", ")"));
    }

    /** JavaParser's own text of a primitive type is its name in lower case by the locale, "ınt" in Turkish. */
    private static String written(Type type) {
        if (type.isArrayType()) {
            return written(type.asArrayType().getComponentType()) + "[]";
        }
        return type.isPrimitiveType()
                ? type.asPrimitiveType().getType().name().toLowerCase(Locale.ROOT)
                : type.asString();
    }

    /** A name without blanks, type arguments and annotations, and without the packages of its parameters' types. */
    private static String bare(String name) {
        String text = name.replaceAll("@[\\w.]+\\s+", "").replaceAll("\\s+", "");
        while (text.contains("<") && !text.equals(text.replaceAll("<[^<>]*>", ""))) {
            text = text.replaceAll("<[^<>]*>", "");
        }
        int open = text.indexOf('(');
        return open < 0 ? text : text.substring(0, open) + text.substring(open).replaceAll("[\\w$]+\\.(?=[\\w$])", "");
    }
}
