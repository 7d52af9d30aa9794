package dev.ratchet.registry.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of datasets and of the files that are uploaded into them. */
@ConfigMapping(prefix = "ratchet.datasets")
public interface DatasetsConfig {
    /** How many entries a dataset may have. */
    @WithDefault("1000000")
    long maxEntries();

    /** How large an uploaded file may be. */
    @WithDefault("200M")
    MemorySize maxUploadSize();

    /** How many files a replica reads at a time. */
    @WithDefault("8")
    int maxUploadsAtATime();

    /** How long an upload may bring nothing new before it is given up. */
    @WithDefault("PT5M")
    Duration uploadPatience();

    /** How long the answer to an upload waits for its entries to be published. */
    @WithDefault("PT25S")
    Duration uploadWait();

    /** How long a replica that publishes may be silent before another takes over. */
    @WithDefault("PT30S")
    Duration lease();

    /** How often it looks for uploads and removals that were left unfinished. */
    @WithDefault("1s")
    String sweepInterval();
}
