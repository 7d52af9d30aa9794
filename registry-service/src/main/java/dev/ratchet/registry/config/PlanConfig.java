package dev.ratchet.registry.config;

import dev.ratchet.registry.domain.plans.Plan;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What projects have signed up for. */
@ConfigMapping(prefix = "ratchet.plan")
public interface PlanConfig {
    /** The plan of a project that nobody has given another. */
    @WithName("default")
    @WithDefault("enterprise")
    Plan standard();
}
