package dev.ratchet.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.Golden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    private static final UUID CAUSE = UUID.fromString("0199c3a0-0001-7001-8001-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aFreshIdIsAUuidOfVersionSevenWithTheTimeInFront() {
        long before = System.currentTimeMillis();

        UUID id = EventIds.fresh();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void freshIdsAreInTheOrderInWhichTheyWereMade() {
        List<String> ids = new ArrayList<>();

        for (int i = 0; i < 10_000; i++) {
            ids.add(EventIds.fresh().toString());
        }

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aDerivedIdIsTheSameForTheSameWordsOnEveryMachine() {
        assertThat(EventIds.derived("TraceFailed", "default/support-intent"))
                .isEqualTo(UUID.fromString("7d6627e3-c33b-5781-ac17-389393929bd5"));
    }

    @Test
    void theBordersOfWordsMatter() {
        assertThat(EventIds.derived("ab", "c")).isNotEqualTo(EventIds.derived("a", "bc"));
        assertThat(EventIds.derived("a")).isNotEqualTo(EventIds.derived("a", ""));
    }

    @Test
    void anEventThatFollowsFromAnotherHasTheSameIdWhenTheWorkIsRepeated() {
        ReplayStarted event = Golden.event(ReplayStarted.class);

        Envelope first = Envelope.causedBy(CAUSE, "ab-harness-service", NOW, event);
        Envelope repeated = Envelope.causedBy(CAUSE, "ab-harness-service", NOW.plusSeconds(60), event);
        Envelope other = Envelope.causedBy(CAUSE, "ab-harness-service", NOW, Golden.event(RolloutAssessed.class));

        assertThat(repeated.id()).isEqualTo(first.id());
        assertThat(other.id()).isNotEqualTo(first.id());
    }
}
