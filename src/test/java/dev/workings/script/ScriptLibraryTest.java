package dev.workings.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A library keeps its promises on each engine that this machine has. */
@ParameterizedClass
@MethodSource("engines")
class ScriptLibraryTest {
    private static final List<String> RESOURCES = List.of("dev/workings/script/library.js");

    private final Function<Script, Sandbox> engine;
    private final ScriptLibrary library;

    ScriptLibraryTest(Function<Script, Sandbox> engine) {
        this.engine = engine;
        this.library = new PooledLibrary(new Script("the test library", RESOURCES, Duration.ofMillis(500)), engine);
    }

    static List<Named<Function<Script, Sandbox>>> engines() {
        Named<Function<Script, Sandbox>> graalJs = Named.of("GraalJS", GraalSandbox::new);
        return NativeV8.isUsable() ? List.of(graalJs, Named.of("V8", V8Sandbox::new)) : List.of(graalJs);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void textsListsAndMapsGoInAndComeOut() {
        ScriptValue value =
                library.call("echo", "a\uD800b", true, List.of("x", List.of("y")), Map.of("k", Map.of("l", 2)));
        assertThat(value.list()).hasSize(4);
        assertThat(value.list().get(0).text()).isEqualTo("a\uD800b");
        assertThat(value.list().get(1).truth()).isTrue();
        assertThat(value.list().get(2).list().get(1).list().get(0).text()).isEqualTo("y");
        assertThat(value.list()
                        .get(3)
                        .member("k")
                        .orElseThrow()
                        .member("l")
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void whatIsUndefinedIsAbsent() {
        assertThat(library.call("nothing").member("absent")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ж, true", "λ, true", "𝒜, true", "7, false", "+, false"})
    void aRegularExpressionCanAskForAPropertyOfUnicode(String text, boolean isLetter) {
        assertThat(library.call("isLetter", text).truth()).isEqualTo(isLetter);
    }

    @ParameterizedTest
    @CsvSource({"Ж, ж", "ÀÉ, àé", "ΑΣ, ας", "İ, i̇"})
    void capitalsBecomeSmallLettersInEveryAlphabet(String text, String small) {
        assertThat(library.call("evaluate", "'%s'.toLowerCase()".formatted(text))
                        .text())
                .isEqualTo(small);
    }

    @Test
    void aFunctionThatThrowsIsReportedInItsOwnWords() {
        assertThatThrownBy(() -> library.call("fail", "no luck"))
                .isInstanceOf(ScriptException.Thrown.class)
                .hasMessage("Error: no luck");
    }

    @Test
    void aFunctionThatGoesTooDeepIsReportedAsARangeError() {
        assertThatThrownBy(() -> library.call("recurse"))
                .isInstanceOf(ScriptException.Thrown.class)
                .hasMessage("RangeError: Maximum call stack size exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "backtrack", "grow"})
    void anEndlessCallIsStoppedAndTheNextOneWorks(String function) {
        assertThatThrownBy(() -> library.call(function))
                .isInstanceOf(ScriptException.Stopped.class)
                .hasMessage("the test library was stopped after 0.5 seconds");
        assertThat(library.call("echo", "still here").list().get(0).text()).isEqualTo("still here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Java",
                "Polyglot",
                "load",
                "loadWithNewGlobal",
                "process",
                "require",
                "Packages",
                "java",
                "Graal"
            })
    void theMachineIsOutOfReach(String name) {
        assertThat(library.call("reach", name).list()).isEmpty();
    }

    @Test
    void whatACallLeavesBehindInAFailureIsGone() {
        assertThatThrownBy(() -> library.call("spoilAndFail")).isInstanceOf(ScriptException.Thrown.class);
        assertThat(library.call("spoiled").truth()).isFalse();
    }

    @Test
    void severalThreadsCallAtOnce() {
        List<String> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> library.call("echo", "call " + i).list().get(0).text())
                .toList();
        assertThat(answers)
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "call " + i).toList());
    }

    @Test
    void anUnknownFunctionIsNamed() {
        assertThatThrownBy(() -> library.call("missing"))
                .isInstanceOf(ScriptException.Unusable.class)
                .hasMessage("the test library has no function 'missing'");
    }

    @Test
    void aMissingResourceIsNamedAtTheFirstCallAndNotBefore() {
        Script script = new Script("nowhere", List.of("no/such.js"), Duration.ofSeconds(1));
        try (ScriptLibrary nowhere = new PooledLibrary(script, engine)) {
            assertThatThrownBy(() -> nowhere.call("echo"))
                    .isInstanceOf(ScriptException.Unusable.class)
                    .hasMessage("no/such.js is not on the class path");
        }
    }

    @Test
    void aClosedLibraryRefuses() {
        library.call("echo", "once");
        library.close();
        assertThatThrownBy(() -> library.call("echo", "again"))
                .isInstanceOf(ScriptException.Unusable.class)
                .hasMessage("the test library is closed");
    }
}
