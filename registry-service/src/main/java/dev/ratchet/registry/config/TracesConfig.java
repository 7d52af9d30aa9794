package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large the sample of traces is that people look at and pick from. */
@ConfigMapping(prefix = "ratchet.traces")
public interface TracesConfig {
    /** How many traces a replica keeps a minute of each prompt and verdict. */
    @WithDefault("60")
    int perMinute();

    /** How many traces a replica judges a minute of each prompt, so that rare failures are found among many passes. */
    @WithDefault("1200")
    int judgedPerMinute();

    /** How many traces stay of each prompt and verdict, the newest. */
    @WithDefault("1000")
    int newest();

    /** A trace with a longer text is not kept. */
    @WithDefault("65536")
    int maxChars();

    /** How often what is too much is removed. */
    @WithDefault("60s")
    String trimInterval();
}
