package @package@.hw1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBirthdayTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0.9973", "22, 0.5243", "23, 0.4927", "57, 0.0099", "366, 0"})
    void differentBirthdaysAreAsLikelyAsTheTablesSay(int people, double probability) {
        assertEquals(probability, SharedBirthday.different(people, 365), 5e-5);
    }

    @Test
    void countingAllListsOfThreeAmongFourDaysFindsTwentyFourOfSixtyFour() {
        assertEquals("3/8", SharedBirthday.differentByCounting(3, 4).toString());
    }
}
