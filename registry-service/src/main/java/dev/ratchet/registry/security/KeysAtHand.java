package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.keys.KeyText;
import dev.ratchet.registry.domain.keys.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whose key a request shows, where that needs no wait; the mechanisms of the framework answer the same with one. */
@ApplicationScoped
public class KeysAtHand {
    private final KnownKeys keys;
    private final KeyUse use;

    KeysAtHand(KnownKeys keys, KeyUse use) {
        this.keys = keys;
        this.use = use;
    }

    /** Empty also where the key is wrong or expired, or is none of ours. */
    public Optional<Holder> holder(String authorization) {
        return ApiKeyMechanism.token(authorization)
                .flatMap(KeyText::read)
                .flatMap(text -> keys.atHand(text).flatMap(kept -> kept.opensWith(text)))
                .filter(account -> !account.hasExpired(Instant.now()))
                .map(this::holder);
    }

    private Holder holder(Account account) {
        use.of(account.keyId());
        return new Holder(account.project(), account.scopes());
    }

    /** What a key, of whatever role, lets its holder do: all of the role where there are no scopes. */
    public record Holder(String project, Set<Scope> scopes) {}
}
