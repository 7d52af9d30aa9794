package dev.ratchet.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {
    private static final Duration USUAL = Duration.ofSeconds(25);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | 25 |",
                "respond-async               | 0  | respond-async",
                "Respond-Async; x=1          | 0  | respond-async",
                "wait=10                     | 10 | wait=10",
                "wait = \"10\"               | 10 | wait=10",
                "'respond-async, wait=10'    | 10 | wait=10",
                "'wait=10, wait=20'          | 10 | wait=10",
                "wait=3600                   | 60 | wait=60",
                "wait=0                      | 0  | wait=0",
                "wait=-1                     | 25 |",
                "wait=soon                   | 25 |",
                "wait=99999999999            | 25 |",
                "handling=lenient            | 25 |"
            })
    void aPreferenceSetsTheWait(String header, long seconds, String applied) {
        Preference preference = Preference.of(List.of(header));

        assertThat(preference.patience(USUAL, LONGEST)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(preference.applied(LONGEST)).isEqualTo(applied);
    }

    @Test
    void severalHeadersCountTogether() {
        assertThat(Preference.of(List.of("handling=lenient", "respond-async")).respondAsync())
                .isTrue();
    }
}
