package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lets each template through once: what is live, was tried or was just let through is not new, however it is spaced. */
public final class TriedBefore implements Guard {
    private final Set<String> seen = new HashSet<>();

    public TriedBefore(String live, Collection<String> earlier) {
        seen.add(normalised(live));
        earlier.forEach(template -> seen.add(normalised(template)));
    }

    @Override
    public Optional<Objection> objection(String template) {
        return seen.add(normalised(template))
                ? Optional.empty()
                : Optional.of(new Objection(Kind.TRIED_BEFORE, "it is the live prompt or was tried before"));
    }

    private static String normalised(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
