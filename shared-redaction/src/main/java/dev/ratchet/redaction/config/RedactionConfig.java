package dev.ratchet.redaction.config;

import dev.ratchet.redaction.RedactionSettings;
import dev.ratchet.redaction.Redactor;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code ratchet.redaction} properties, the same in every service that traces enter. */
@ConfigMapping(prefix = "ratchet.redaction")
public interface RedactionConfig {

    @WithDefault("true")
    boolean enabled();

    /** Kinds that are not looked for. */
    Optional<List<String>> off();

    /** Regular expressions by the name that stands in their placeholders. */
    Map<String, String> patterns();

    /** Values, and domains of e-mail addresses, that stay. */
    Optional<List<String>> allow();

    /** Of the fingerprints; the same in all services and replicas. */
    Optional<String> key();

    default RedactionSettings settings() {
        return RedactionSettings.of(
                enabled(), off().orElse(List.of()), patterns(), allow().orElse(List.of()), key().orElse(null));
    }

    /** The one redactor of the process. */
    @ApplicationScoped
    class Beans {
        @Produces
        @Singleton
        Redactor redactor(RedactionConfig config) {
            return Redactor.of(config.settings());
        }
    }
}
