package dev.ratchet.registry.security;

import dev.ratchet.registry.domain.keys.KeyText;
import java.util.HexFormat;
import java.util.Optional;

/** A key as it is kept: what proves it, in hex, and what it stands for. */
record KeptKey(String hash, Account account) {

    /** What the key stands for, where its text is the right one. */
    Optional<Account> opensWith(KeyText text) {
        return text.hashesTo(HexFormat.of().parseHex(hash)) ? Optional.of(account) : Optional.empty();
    }
}
