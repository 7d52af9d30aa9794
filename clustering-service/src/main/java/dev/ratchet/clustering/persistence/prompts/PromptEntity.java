package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "prompts")
class PromptEntity {
    @EmbeddedId
    PromptId id;

    long revision;

    @Column(name = "live_version")
    @Nullable String liveVersion;

    @Column(name = "live_spec")
    @Nullable String liveSpec;

    @Column(name = "check_due")
    boolean checkDue;

    @Column(name = "cool_down_until")
    @Nullable Instant coolDownUntil;

    @SuppressWarnings("NullAway.Init")
    PromptEntity() {}

    PromptState state() {
        PromptSpec live = liveSpec == null ? null : EventJson.readTrusted(liveSpec, PromptSpec.class);
        return new PromptState(id.key(), revision, live, checkDue, coolDownUntil);
    }

    void take(PromptState state) {
        PromptSpec live = state.live();
        revision = state.revision();
        liveVersion = live == null ? null : live.version();
        liveSpec = live == null ? null : EventJson.writeText(live);
        checkDue = state.checkDue();
        coolDownUntil = state.coolDownUntil();
    }
}
