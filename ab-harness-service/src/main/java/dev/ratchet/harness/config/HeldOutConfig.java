package dev.ratchet.harness.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the store of held-out traces keeps. */
@ConfigMapping(prefix = "ratchet.held-out")
public interface HeldOutConfig {

    /** Of each prompt and split. */
    @WithDefault("5000")
    int maxTraces();

    /** A trace with a longer input or label is not kept. */
    @WithDefault("65536")
    int maxChars();

    /** How often what is beyond the bound is taken away. */
    @WithDefault("5s")
    Duration trim();
}
