package dev.ratchet.clustering.domain.guards;

import dev.ratchet.redaction.detection.Kind;
import dev.ratchet.redaction.detection.Scanner;
import java.util.EnumSet;
import java.util.Optional;

/** Refuses keys, tokens and passwords that the live prompt does not have: by what is kept out of traces, too. */
public final class Secrets implements Guard {
    private static final Scanner SCANNER =
            Scanner.of(EnumSet.of(Kind.API_KEY, Kind.JWT, Kind.PRIVATE_KEY, Kind.CREDENTIALS, Kind.SECRET));

    private final String live;

    public Secrets(String live) {
        this.live = live;
    }

    @Override
    public Optional<Objection> objection(String template) {
        return SCANNER.scan(template).stream()
                .filter(span -> !live.contains(template.substring(span.start(), span.end())))
                .findFirst()
                .map(span -> new Objection(
                        Objection.Kind.SECRET, "it holds what looks like a secret, of the kind " + span.kind()));
    }
}
