package dev.ratchet.registry.persistence.policies;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code promotion_policies}; written once. */
@Entity
@Table(name = "promotion_policies")
@SuppressWarnings("NullAway.Init")
class PolicyEntity {
    @EmbeddedId
    Key key;

    String policy;

    @Nullable String reason;

    @Nullable String changedBy;

    @Nullable Instant changedAt;

    static PolicyEntity of(UUID promptId, PolicyVersion version) {
        PolicyEntity row = new PolicyEntity();
        row.key = new Key(promptId, version.version());
        row.policy = EventJson.writeText(version.policy());
        row.reason = version.reason();
        row.changedBy = version.changedBy();
        row.changedAt = version.changedAt();
        return row;
    }

    PolicyVersion toDomain() {
        return new PolicyVersion(
                key.version(), EventJson.readTrusted(policy, PromotionPolicy.class), reason, changedBy, changedAt);
    }

    /** The identity of one version of a prompt's policy. */
    @Embeddable
    record Key(UUID promptId, int version) implements Serializable {}
}
