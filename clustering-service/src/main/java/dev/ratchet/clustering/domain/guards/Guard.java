package dev.ratchet.clustering.domain.guards;

import java.util.Optional;

/** One rule that a template has to keep. */
@FunctionalInterface
public interface Guard {

    /** Nothing where the template keeps the rule. */
    Optional<Objection> objection(String template);
}
