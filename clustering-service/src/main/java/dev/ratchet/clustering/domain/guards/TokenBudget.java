package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import java.util.Optional;

/** Bounds what every call of a better prompt would cost. Tokens are estimated: four characters, or one of a dense script. */
public final class TokenBudget implements Guard {
    private static final int GROWTH = 2;
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final int DENSE_FROM = 0x2E80;

    private final int limit;

    /** @param floor tokens that any prompt may have */
    public TokenBudget(String live, int floor) {
        limit = Math.max(GROWTH * tokens(live), floor);
    }

    @Override
    public Optional<Objection> objection(String template) {
        int tokens = tokens(template);
        return tokens > limit
                ? Optional.of(new Objection(
                        Kind.TOO_LONG, "it is too long: about " + tokens + " tokens, of at most " + limit))
                : Optional.empty();
    }

    public static int tokens(String text) {
        int dense = (int) text.codePoints().filter(c -> c >= DENSE_FROM).count();
        int others = text.codePointCount(0, text.length()) - dense;
        return dense + (others + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }
}
