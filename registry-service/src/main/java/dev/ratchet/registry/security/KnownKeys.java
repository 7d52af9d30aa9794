package dev.ratchet.registry.security;

import dev.ratchet.registry.application.changes.ChangeFeed;
import dev.ratchet.registry.application.changes.Changed.Kind;
import dev.ratchet.registry.application.changes.Remembered;
import dev.ratchet.registry.domain.keys.KeyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The keys that were shown lately, in memory until one of them is revoked. Their texts are not kept, only their hashes. */
@ApplicationScoped
class KnownKeys {
    private static final int CAPACITY = 10_000;

    private final ApiKeys keys;
    private final Remembered<KeptKey> lately;

    KnownKeys(ApiKeys keys, ChangeFeed changes) {
        this.keys = keys;
        this.lately = new Remembered<>(Kind.API_KEY, CAPACITY, changes);
    }

    /** The key of the text's prefix, where it needs no wait; whether the text is right is another question. */
    Optional<KeptKey> atHand(KeyText text) {
        return lately.get(text.prefix());
    }

    /** The same where it may have to be looked up; empty where the key is unknown or revoked. */
    Optional<KeptKey> find(KeyText text) {
        return lately.find(text.prefix(), keys::find);
    }
}
