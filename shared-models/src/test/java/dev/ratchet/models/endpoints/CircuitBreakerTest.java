package dev.ratchet.models.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.models.ModelsConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakerTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger opened = new AtomicInteger();
    private final CircuitBreaker breaker =
            new CircuitBreaker(circuit(3, Duration.ofSeconds(15)), now::get, opened::incrementAndGet);

    @Test
    void opensAfterFailuresInARowAndSaysForHowLong() {
        fail(3, Cause.SERVER_ERROR);
        now.addAndGet(Duration.ofSeconds(5).toNanos());

        ModelUnavailable refusal = catchThrowableOfType(ModelUnavailable.class, breaker::check);

        assertThat(refusal.kind()).isEqualTo(Cause.SUSPENDED);
        assertThat(refusal.suggestedDelay()).isEqualTo(Duration.ofSeconds(10));
        assertThat(opened).hasValue(1);
    }

    @Test
    void aSuccessInBetweenStartsTheCountAgain() {
        fail(2, Cause.TIMEOUT);
        breaker.guard(() -> "fine");
        fail(2, Cause.TIMEOUT);

        assertThatCode(breaker::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"RATE_LIMITED", "EMPTY", "MISCONFIGURED", "INTERRUPTED"})
    void whatSaysNothingAboutAvailabilityNeverOpensIt(Cause cause) {
        fail(10, cause);

        assertThatCode(breaker::check).doesNotThrowAnyException();
    }

    @Test
    void anEndpointThatRefusesWorks() {
        fail(2, Cause.UNREACHABLE);
        assertThatThrownBy(() -> breaker.guard(() -> {
                    throw new ModelRefused("no");
                }))
                .isInstanceOf(ModelRefused.class);
        fail(2, Cause.UNREACHABLE);

        assertThatCode(breaker::check).doesNotThrowAnyException();
    }

    @Test
    void oneCallTriesAfterThePauseAndItsSuccessCloses() {
        fail(3, Cause.UNREACHABLE);
        now.addAndGet(Duration.ofSeconds(16).toNanos());

        String answer = breaker.guard(() -> {
            assertThatThrownBy(breaker::check).isInstanceOf(ModelUnavailable.class);
            return "fine";
        });

        assertThat(answer).isEqualTo("fine");
        assertThatCode(breaker::check).doesNotThrowAnyException();
    }

    @Test
    void aProbeThatFailsOpensItAtOnce() {
        fail(3, Cause.UNREACHABLE);
        now.addAndGet(Duration.ofSeconds(16).toNanos());
        fail(1, Cause.UNREACHABLE);

        assertThatThrownBy(breaker::check).isInstanceOf(ModelUnavailable.class);
        assertThat(opened).hasValue(2);
    }

    private void fail(int times, Cause cause) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> breaker.guard(() -> {
                        throw new ModelUnavailable(cause, "away");
                    }))
                    .isInstanceOf(ModelUnavailable.class);
        }
    }

    private static ModelsConfig.Circuit circuit(int failures, Duration pause) {
        return new ModelsConfig.Circuit() {
            @Override
            public int failures() {
                return failures;
            }

            @Override
            public Duration pause() {
                return pause;
            }
        };
    }
}
