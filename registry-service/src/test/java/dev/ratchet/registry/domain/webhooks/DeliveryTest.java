package dev.ratchet.registry.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.wire.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Optional<Duration> LATER = Optional.of(Duration.ofSeconds(5));
    private static final Answer OK = answer(204);
    private static final Answer ERROR = answer(500);

    private final Delivery due = Delivery.due(EventIds.fresh(), EventIds.fresh(), WebhookEvent.SHIPPED, "{}", NOW);
    private final Delivery first = due.begun(NOW.plusSeconds(60));

    private static Answer answer(int status) {
        return new Answer(status, Duration.ofMillis(7), null, null, null);
    }

    @Test
    void anAttemptThatBeginsIsNumberedAndComesAgainWhereItIsLost() {
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(first.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(first.isPending()).isTrue();
    }

    @Test
    void aFailureIsTriedAgainAfterThePauseAndGivenUpWithoutOne() {
        Delivery waiting = first.ended(1, ERROR, LATER, NOW);
        assertThat(waiting.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(waiting.lastError()).isEqualTo("the receiver answered 500");

        Delivery failed = first.ended(1, ERROR, Optional.empty(), NOW);
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.nextAttemptAt()).isNull();
    }

    @Test
    void aLateFailureOfALostAttemptSaysNothingAboutTheNextOne() {
        Delivery second = first.begun(NOW.plusSeconds(120));

        assertThat(second.ended(1, ERROR, Optional.empty(), NOW)).isEqualTo(second);
        assertThat(second.ended(1, OK, LATER, NOW).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void whatHasArrivedStaysSo() {
        Delivery arrived = first.ended(1, OK, LATER, NOW);

        assertThat(arrived.deliveredAt()).isEqualTo(NOW);
        assertThat(arrived.ended(1, ERROR, LATER, NOW)).isEqualTo(arrived);
    }

    @Test
    void askedForAnewItKeepsItsIdAndCountsFromTheBeginning() {
        Delivery again = first.ended(1, ERROR, Optional.empty(), NOW).again(NOW.plusSeconds(9));

        assertThat(again.eventId()).isEqualTo(due.eventId());
        assertThat(again.earlier()).isEqualTo(1);
        assertThat(again.nextAttemptAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(first.again(NOW)).isEqualTo(first);
    }

    @Test
    void aWebhookThatHearsNothingForThreeDaysIsSwitchedOff() {
        Webhook.Target target = new Webhook.Target("https://hooks.example.com/", null, Set.of());
        Webhook webhook = new Webhook(EventIds.fresh(), "p", target, SigningSecrets.fresh(), null, null, "owner", NOW);

        Webhook failing = webhook.missed(NOW).missed(NOW.plus(Duration.ofDays(3)));
        assertThat(failing.isEnabled()).isTrue();
        assertThat(failing.missed(NOW.plus(Duration.ofDays(3)).plusMillis(1)).isEnabled())
                .isFalse();
        assertThat(failing.reached().missed(NOW.plus(Duration.ofDays(4))).isEnabled())
                .isTrue();
    }

    @Test
    void aRotatedSecretSignsBesideTheNewOneForADayAndIsNeverPrinted() {
        SigningSecrets old = SigningSecrets.fresh();
        SigningSecrets rotated = old.rotated(NOW);

        assertThat(rotated.valid(NOW)).containsExactly(rotated.current(), old.current());
        assertThat(rotated.valid(NOW.plus(Duration.ofHours(24)))).containsExactly(rotated.current());
        assertThat(rotated.current()).matches("whsec_[A-Za-z0-9+/]{32}").isNotEqualTo(old.current());
        assertThat(rotated.toString()).doesNotContain("whsec_");
    }
}
