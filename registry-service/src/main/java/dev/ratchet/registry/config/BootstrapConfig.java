package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Keys and users that are made sure of at start. */
@ConfigMapping(prefix = "ratchet.bootstrap")
public interface BootstrapConfig {
    /** {@code role=key}, separated by commas. */
    Optional<String> apiKeys();

    /** {@code name:password:role}, separated by commas. */
    Optional<String> users();
}
