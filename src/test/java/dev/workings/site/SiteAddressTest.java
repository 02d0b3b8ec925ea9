package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org,       index.html,        https://example.org/",
        "https://example.org/c,     hw/index.html,     https://example.org/c/hw/",
        "https://example.org/c//,   hw/a b.html,       https://example.org/c/hw/a%20b.html",
        "https://example.org/c/,    myindex.html,      https://example.org/c/myindex.html",
    })
    void aPathBelowTheBaseIsAnAddress(String base, String path, String address) {
        assertThat(SiteAddress.of(Optional.of(base)).orElseThrow().of(path)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"/", "/course/", "example.org"})
    void aBaseThatIsNoAddressOfTheWebTellsNone(String base) {
        assertThat(SiteAddress.of(Optional.of(base))).isEmpty();
    }
}
