package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryTest {
    @Test
    void jarsAreReadAndWhatOnlyNamesOthersIsNot() {
        String lines = """
                a:b\tjar\t1\tMIT or UPL-1.0\thttps://b.org/

                c:d\tpom\t2\tMIT\thttps://d.org/
                e:f\tbundle\t3\tMIT\t
                """;
        assertThat(Library.read(lines))
                .containsExactly(
                        new Library("a:b", "1", "MIT or UPL-1.0", Optional.of("https://b.org/")),
                        new Library("e:f", "3", "MIT", Optional.empty()));
    }

    @Test
    void eachLibraryOfThisBuildHasALicenceAndAnAddress() {
        assertThat(Library.all()).hasSizeGreaterThan(60).allSatisfy(library -> {
            assertThat(library.licence()).as(library.name()).matches("[\\w.-]+( (or|and) [\\w.-]+)*");
            assertThat(library.address()).as(library.name()).isPresent();
        });
    }
}
