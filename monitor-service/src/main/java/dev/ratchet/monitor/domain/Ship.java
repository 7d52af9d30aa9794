package dev.ratchet.monitor.domain;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.WatchRules;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that an owner or a policy let out to users.
 *
 * @param before the version that it is to replace
 * @param promise of the version
 * @param promiseBefore what the version before is known for
 */
public record Ship(
        UUID deploymentId,
        PromptKey prompt,
        String version,
        String before,
        Instant at,
        WatchRules rules,
        Promise promise,
        Promise promiseBefore) {

    /** @param history of the version before */
    public static Ship of(DeploymentTransitioned shipped, WatchRules rules, RateHistory.Entry history) {
        return new Ship(
                shipped.deploymentId(),
                shipped.prompt(),
                shipped.candidateVersion(),
                shipped.baseline().version(),
                shipped.at(),
                rules,
                Promise.of(shipped.report(), history, rules.tolerance()),
                Promise.before(shipped.report(), history, rules.tolerance()));
    }

    /** @param revision {@code null} where the version went live for all at once */
    public RolloutAssessed assessed(
            RolloutDecision decision,
            double weight,
            String reason,
            @Nullable Evidence evidence,
            Instant now,
            @Nullable Integer revision) {
        return new RolloutAssessed(
                deploymentId, prompt.project(), prompt.promptName(), decision, weight, reason, evidence, now, revision);
    }

    /** Somebody should look whether the verdicts on it mean anything.
     *
     * @param cause of the alert */
    public Raised tooGood(UUID cause, long failed, long judged, Instant now) {
        String explanation = String.format(
                Locale.ROOT,
                "%d of %d judged traces of version %s failed (%.1f %%), far less than the %.1f %% that %s promised: "
                        + "the verdicts on live traces may be broken",
                failed,
                judged,
                version,
                100.0 * failed / judged,
                100 * promise.failureRate(),
                promise.basis());
        return Raised.alert(cause, AlertKind.SUSPICIOUSLY_GOOD, this, explanation, null, now);
    }
}
