package dev.ratchet.models.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelsConfig;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final ModelUnavailable cutOff = new ModelUnavailable(ModelUnavailable.Cause.CUT_OFF, "half");

    private final Backoff backoff = new Backoff(retry(3, Duration.ofMillis(100), Duration.ofSeconds(10)));

    @ParameterizedTest
    @CsvSource({"1, 50, 100", "2, 100, 200", "3, 200, 400"})
    void waitsTwiceAsLongEachTimeWithJitter(int failed, long least, long most) {
        assertThat(backoff.delay(cutOff, failed)).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
    }

    @Test
    void waitsAtLeastAsLongAsAskedTo() {
        ModelUnavailable limited =
                new ModelUnavailable(ModelUnavailable.Cause.RATE_LIMITED, "later", Duration.ofSeconds(3), null);

        assertThat(backoff.delay(limited, 1)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void tellsTheFailureAfterTheLastTry() {
        assertThatThrownBy(() -> backoff.waitOrThrow(cutOff, 3)).isSameAs(cutOff);
    }

    @Test
    void doesNotRetryWhatOnlyAnOperatorCanMend() {
        ModelUnavailable key = new ModelUnavailable(ModelUnavailable.Cause.MISCONFIGURED, "key");

        assertThatThrownBy(() -> backoff.waitOrThrow(key, 1)).isSameAs(key);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "'Sat, 21 Nov 2026 10:01:30 GMT', 90",
        "'Sat, 21 Nov 2026 09:00:00 GMT', 0",
        "soon, ",
        "-5, ",
        "99999999999999, "
    })
    void readsRetryAfterInBothForms(String header, @Nullable Long seconds) {
        Duration parsed = ProviderError.parseRetryAfter(header, Instant.parse("2026-11-21T10:00:00Z"));

        assertThat(parsed).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    private static ModelsConfig.Retry retry(int tries, Duration first, Duration max) {
        return new ModelsConfig.Retry() {
            @Override
            public int tries() {
                return tries;
            }

            @Override
            public Duration firstDelay() {
                return first;
            }

            @Override
            public Duration maxDelay() {
                return max;
            }
        };
    }
}
