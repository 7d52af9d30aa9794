package dev.ratchet.registry.config;

import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.domain.deployments.RollbackPolicy;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the registry decides by itself. */
@ConfigMapping(prefix = "ratchet.policy")
public interface PolicyConfig {
    /** Whether a deployment that regresses is rolled back without a person. */
    @WithDefault("true")
    boolean autoRollback();

    /** How long an owner may dismiss the alarm before the rollback. */
    @WithDefault("PT0S")
    Duration rollbackGrace();

    /** How often it looks for rollbacks that are due. */
    @WithDefault("5s")
    String sweepInterval();

    /** How much beyond the bound of what its replay measured a failure rate may be, where a policy says nothing else. */
    @WithDefault("0.02")
    double regressionMargin();

    /** The policy of a prompt that nobody has set one for. */
    default PromotionPolicy defaults() {
        WatchRules usual = WatchRules.USUAL;
        return PromotionPolicy.defaults(
                new RollbackPolicy(autoRollback(), rollbackGrace()),
                new WatchRules(usual.falseAlarmEvery(), usual.minSamples(), regressionMargin(), usual.holdback()));
    }
}
