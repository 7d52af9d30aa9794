package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.keys.KeyText;
import java.util.Optional;

/** A key as it is kept: what proves it, and what it stands for. */
final class KeptKey {
    private final byte[] hash;
    private final Optional<Account> account;

    KeptKey(byte[] hash, Account account) {
        this.hash = hash.clone();
        this.account = Optional.of(account);
    }

    /** What the key stands for, where its text is the right one. */
    Optional<Account> opensWith(KeyText text) {
        return text.hashesTo(hash) ? account : Optional.empty();
    }
}
