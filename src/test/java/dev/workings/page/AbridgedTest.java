package dev.workings.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbridgedTest {
    /** A no-break space is written as an underscore. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z = 5.341189477648703                           | z_=_5.341",
                "x = -6, n = 1                                   | x_=_−6, n_=_1",
                "x = 0.5, n = 20000                              | x_=_0.5, n_=_20000",
                "error at most 1.1e-11                           | error at most 1.1_×_10⁻¹¹",
                "error at most 7.8e-03                           | error at most 0.0078",
                "slack at least 4.0e+00                          | slack at least 4",
                "1e-9 absolute                                   | 10⁻⁹ absolute",
                "w = 9.450000000000001                           | w_=_9.45",
                "-1e-20                                          | −10⁻²⁰",
                "0.25 ± 0.001234567                              | 0.25_±_0.001235",
                "p = 1/3                                         | p_=_1/3",
                "p = -246913578024/987654321987                  | p_=_−0.25",
                "v = [0.123456, -2, 1/2]                         | v_=_[0.1235, −2, 1/2]",
                "w = [1.23456, 2, 3, 4, -5.5]                    | w_=_[1.235, 2, …, −5.5]",
                "W = [[0.5, 0], [0, 0.123456]]                   | W_=_[[0.5, 0], [0, 0.1235]]",
                "n = 2, W = [[1, 2, 3], [4, 5, 6]]               | n_=_2, W_=_a_2_×_3_matrix",
                "V = [[1.5]], entry 2                            | V_=_[[1.5]], entry 2",
                "central differences at x_1.5 and log2           | central differences at x_1.5 and log2",
            })
    void fewDigitsAndEntriesAreLeft(String text, String abridged) {
        assertThat(Abridged.of(text).replace('\u00a0', '_')).isEqualTo(abridged);
    }
}
