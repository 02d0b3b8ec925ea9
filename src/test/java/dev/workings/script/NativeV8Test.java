package dev.workings.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** There is a library for Linux on x86-64; elsewhere, scripts run in GraalJS. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class NativeV8Test {
    private static final Script SCRIPT =
            new Script("the test library", List.of("dev/workings/script/library.js"), Duration.ofSeconds(100));

    @Test
    void itIsUsedWhereThereIsALibrary() {
        assertThat(Script.isCompiled()).isTrue();
        try (Sandbox sandbox = Sandbox.open(SCRIPT)) {
            assertThat(sandbox).isInstanceOf(V8Sandbox.class);
        }
    }

    /** Its data are not there, without which V8 would end the program. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Intl",
                "Temporal",
                "'a'.localeCompare('b')",
                "'a'.normalize('NFKC')",
                "new Date(0).toTemporalInstant()"
            })
    void whatDependsOnALanguageIsNotThere(String expression) {
        try (ScriptLibrary library = SCRIPT.open()) {
            assertThatThrownBy(() -> library.call("evaluate", expression))
                    .isInstanceOf(ScriptException.Thrown.class)
                    .message()
                    .containsAnyOf("is not defined", "is not a function");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, 1234.5",
        "7n, 7",
        "[1234.5], 1234.5",
        "new Float64Array([1234.5]), 1234.5",
        "new Date(NaN), Invalid Date"
    })
    void valuesAreWrittenAsInNoLanguage(String value, String written) {
        try (ScriptLibrary library = SCRIPT.open()) {
            assertThat(library.call("evaluate", "(%s).toLocaleString()".formatted(value))
                            .text())
                    .isEqualTo(written);
        }
    }

    @Test
    void whatFillsTheMemoryIsStoppedAndTheNextCallWorks() {
        try (ScriptLibrary library = SCRIPT.open()) {
            assertThatThrownBy(() -> library.call("hoard"))
                    .isInstanceOf(ScriptException.Stopped.class)
                    .hasMessage("the test library was stopped when its memory was full");
            assertThat(library.call("echo", "still here").list().get(0).text()).isEqualTo("still here");
        }
    }

    @Test
    void aLibraryThatDoesNotLoadIsDoneWithoutInSilence(@TempDir Path folder) throws Exception {
        Path told = folder.resolve("told");
        assertThat(run(told, "-Djava.io.tmpdir=" + folder.resolve("absent"), Engine.class.getName()))
                .isZero();
        assertThat(Files.readString(told)).isEqualTo("GraalSandbox");
    }

    /** A program that ends while its threads are in the library ends with the status that it wants. */
    @Test
    void aProgramMayEndInTheMiddleOfACall(@TempDir Path folder) throws Exception {
        Path told = folder.resolve("told");
        for (int i = 0; i < 5; i++) {
            int status = run(told, Busy.class.getName());
            assertThat(status).as(Files.readString(told)).isEqualTo(3);
        }
    }

    /** Runs a Java with these words, and gives its status. */
    private static int run(Path told, String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();
    }

    /** Says which engine runs a script. */
    static final class Engine {
        private Engine() {}

        public static void main(String[] arguments) {
            try (Sandbox sandbox = Sandbox.open(SCRIPT)) {
                System.out.print(sandbox.getClass().getSimpleName());
            }
        }
    }

    /** Ends while two calls run. */
    static final class Busy {
        private Busy() {}

        public static void main(String[] arguments) throws InterruptedException {
            ScriptLibrary library = SCRIPT.open();
            for (int i = 0; i < 2; i++) {
                Thread caller = new Thread(() -> library.call("loop"));
                caller.setDaemon(true);
                caller.start();
            }
            Thread.sleep(2000);
            System.exit(3);
        }
    }
}
