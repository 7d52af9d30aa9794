package dev.ratchet.registry.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockoutTest {
    private static final Lockout LOCKOUT = new Lockout(5, Duration.ofMinutes(1), Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aFewMistakesLockNobody(int failures) {
        assertThat(LOCKOUT.after(failures)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,PT1M", "6,PT2M", "7,PT4M", "10,PT32M", "11,PT1H", "12,PT1H", "2000000000,PT1H"})
    void eachFurtherMistakeLocksTwiceAsLongUpToTheLongest(int failures, Duration lock) {
        assertThat(LOCKOUT.after(failures)).contains(lock);
    }

    @Test
    void aLockoutThatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> new Lockout(0, Duration.ofMinutes(1), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lockout(5, Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
