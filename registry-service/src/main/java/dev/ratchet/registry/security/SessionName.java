package dev.ratchet.registry.security;

import io.quarkus.security.runtime.QuarkusPrincipal;
import java.util.Optional;

/**
 * Whom a session cookie names: a user and the generation of their sessions. The form mechanism keeps the name of the
 * principal in its encrypted cookie and nothing else, so that this is the principal of everybody who signs in here.
 */
record SessionName(String username, int generation) {
    private static final char BETWEEN = ';';

    static Optional<SessionName> read(String text) {
        int between = text.lastIndexOf(BETWEEN);
        try {
            return between < 1
                    ? Optional.empty()
                    : Optional.of(
                            new SessionName(text.substring(0, between), Integer.parseInt(text.substring(between + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    QuarkusPrincipal principal() {
        return new QuarkusPrincipal(username + BETWEEN + generation);
    }
}
