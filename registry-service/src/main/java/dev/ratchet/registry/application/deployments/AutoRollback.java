package dev.ratchet.registry.application.deployments;

import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Alarm;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import java.time.Instant;

/** The policy's decision to roll back. */
final class AutoRollback {
    private AutoRollback() {}

    static Decision of(Deployment regressed, Instant at) {
        Alarm alarm = regressed.alarm();
        String why =
                alarm == null ? "the candidate regressed" : alarm.evidence().explanation();
        return new Decision(Decision.AUTO_ROLLBACK, Reasons.reported("By policy: " + why), at);
    }
}
