package dev.ratchet.harness.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the store of held-out traces keeps. */
@ConfigMapping(prefix = "ratchet.held-out")
public interface HeldOutConfig {

    /** The newest labelled traces, and as many without a label, of each prompt and split. */
    @WithDefault("1000")
    int maxTraces();

    /** A trace with a longer input or label is not kept. */
    @WithDefault("65536")
    int maxChars();
}
