package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of deployments. */
@ConfigMapping(prefix = "ratchet.deployments")
public interface DeploymentsConfig {
    /** How many deployments of one prompt may be between proposal and decision at a time. */
    @WithDefault("1")
    int maxOpenPerPrompt();
}
