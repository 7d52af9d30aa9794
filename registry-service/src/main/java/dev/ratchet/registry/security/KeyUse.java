package dev.ratchet.registry.security;

import dev.ratchet.messaging.DatabaseFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Remembers which keys were used and notes it in one statement now and then, so that no request waits for it. */
@ApplicationScoped
public class KeyUse {
    private static final Logger LOG = Logger.getLogger(KeyUse.class);

    private final ApiKeys keys;
    private final Set<UUID> used = ConcurrentHashMap.newKeySet();

    KeyUse(ApiKeys keys) {
        this.keys = keys;
    }

    void of(UUID keyId) {
        used.add(keyId);
    }

    @Scheduled(every = "${ratchet.people.key-use-interval}")
    void note() {
        Set<UUID> since = Set.copyOf(used);
        if (since.isEmpty()) {
            return;
        }
        used.removeAll(since);
        try {
            keys.used(since);
        } catch (DatabaseFailure e) {
            LOG.warnf("Cannot note which API keys were used; trying again: %s", e.getMessage());
            used.addAll(since);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        note();
    }
}
