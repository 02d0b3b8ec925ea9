package dev.workings.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLibraryTest {
    private static final ScriptLibrary LIBRARY =
            new Script("the test library", List.of("dev/workings/script/library.js"), Duration.ofMillis(500)).open();

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    @Test
    void textsListsAndMapsGoInAndComeOut() {
        ScriptValue value =
                LIBRARY.call("echo", "a\uD800b", true, List.of("x", List.of("y")), Map.of("k", Map.of("l", 2)));
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
        assertThat(LIBRARY.call("nothing").member("absent")).isEmpty();
    }

    @Test
    void aFunctionThatThrowsIsReportedInItsOwnWords() {
        assertThatThrownBy(() -> LIBRARY.call("fail", "no luck"))
                .isInstanceOf(ScriptException.Thrown.class)
                .hasMessage("Error: no luck");
    }

    @Test
    void aFunctionThatGoesTooDeepIsReportedAsSuch() {
        assertThatThrownBy(() -> LIBRARY.call("recurse"))
                .isInstanceOfSatisfying(
                        ScriptException.Thrown.class,
                        thrown -> assertThat(thrown.isStackOverflow()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"loop", "backtrack", "grow"})
    void anEndlessCallIsStoppedAndTheNextOneWorks(String function) {
        assertThatThrownBy(() -> LIBRARY.call(function))
                .isInstanceOf(ScriptException.Stopped.class)
                .hasMessage("the test library was stopped after 0.5 seconds");
        assertThat(LIBRARY.call("echo", "still here").list().get(0).text()).isEqualTo("still here");
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
        assertThat(LIBRARY.call("reach", name).list()).isEmpty();
    }

    @Test
    void whatACallLeavesBehindInAFailureIsGone() {
        assertThatThrownBy(() -> LIBRARY.call("spoilAndFail")).isInstanceOf(ScriptException.Thrown.class);
        assertThat(LIBRARY.call("spoiled").truth()).isFalse();
    }

    @Test
    void severalThreadsCallAtOnce() {
        List<String> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> LIBRARY.call("echo", "call " + i).list().get(0).text())
                .toList();
        assertThat(answers)
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "call " + i).toList());
    }

    @Test
    void anUnknownFunctionIsNamed() {
        assertThatThrownBy(() -> LIBRARY.call("missing"))
                .isInstanceOf(ScriptException.Unusable.class)
                .hasMessage("the test library has no function 'missing'");
    }

    @Test
    void aMissingResourceIsNamedAtTheFirstCallAndNotBefore() {
        try (ScriptLibrary library = new Script("nowhere", List.of("no/such.js"), Duration.ofSeconds(1)).open()) {
            assertThatThrownBy(() -> library.call("echo"))
                    .isInstanceOf(ScriptException.Unusable.class)
                    .hasMessage("no/such.js is not on the class path");
        }
    }

    @Test
    void aClosedLibraryRefuses() {
        ScriptLibrary library =
                new Script("the library", List.of("dev/workings/script/library.js"), Duration.ofSeconds(1)).open();
        library.call("echo", "once");
        library.close();
        assertThatThrownBy(() -> library.call("echo", "again"))
                .isInstanceOf(ScriptException.Unusable.class)
                .hasMessage("the library is closed");
    }
}
