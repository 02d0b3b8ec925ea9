package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a build or a check for which nobody has chosen options of Java is started once more with our own. */
class ShortRunTest {
    @ParameterizedTest(name = "{0} with the words {1}: {2}")
    @CsvSource({
        "-jar workings.jar build --output x,          build --output x, true",
        "-jar workings.jar check,                     check,            true",
        "-jar workings.jar serve,                     serve,            false",
        "-jar workings.jar,                           '',               false",
        "-Xmx2g -jar workings.jar build,              build,            false",
        "-cp classes dev.workings.cli.Main build,     build,            false",
        "-jar workings.jar build @file,               build --output x, false",
    })
    void isPlain(String arguments, String words, boolean plain) {
        assertThat(ShortRun.isPlain(list(arguments), list(words))).isEqualTo(plain);
    }

    @Test
    void codeIsCompiledOnceUnlessThereIsMuchToDo() {
        assertThat(ShortRun.options(false, false)).contains("-XX:TieredStopAtLevel=1", "-Dworkings.long=false");
        assertThat(ShortRun.options(true, false))
                .contains("-Dworkings.long=true")
                .noneMatch(option -> option.contains("Tiered"));
    }

    @Test
    void whatIsNewHasMoreRoomWhereMuchIsRead() {
        assertThat(ShortRun.options(false, true)).contains("-Xmn128m");
        assertThat(ShortRun.options(false, false)).noneMatch(option -> option.startsWith("-Xmn"));
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
